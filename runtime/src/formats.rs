//! Texts of one `format`, each a type of its own.

use std::borrow::Cow;
use std::net::{Ipv4Addr, Ipv6Addr};

use base64::{
    Engine as _,
    alphabet::STANDARD,
    engine::{GeneralPurpose, GeneralPurposeConfig},
};

use crate::rules::{Format, StringRule};

/// Makes the types: a name, and the format that bears it in the rules.
macro_rules! texts {
    ($($(#[$docs:meta])* $name:ident)*) => {$(
        $(#[$docs])*
        ///
        /// What an answer brings is kept even if it is none; `validate` tells.
        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct $name(Cow<'static, str>);

        crate::string!($name, StringRule::new().format(Format::$name));
    )*};
}

texts! {
    /// A date and a time with its offset from UTC (`date-time`: RFC 3339, section 5.6).
    ///
    /// ```
    /// use ironspec_runtime::DateTime;
    ///
    /// const START: DateTime = DateTime::literal("2025-01-31T12:00:00Z");
    /// assert!("2025-02-30T12:00:00Z".parse::<DateTime>().is_err());
    /// ```
    DateTime

    /// A day (`date`: `full-date` of RFC 3339, section 5.6).
    ///
    /// ```
    /// use ironspec_runtime::Date;
    ///
    /// const DAY: Date = Date::literal("2024-02-29");
    /// assert!("2023-02-29".parse::<Date>().is_err());
    /// ```
    Date

    /// A time of day with its offset from UTC (`time`: `full-time` of RFC 3339, section 5.6).
    ///
    /// ```
    /// use ironspec_runtime::Time;
    ///
    /// const OPENS: Time = Time::literal("08:30:00+01:00");
    /// assert!("08:30:00".parse::<Time>().is_err());
    /// ```
    Time

    /// A span of time (`duration`: RFC 3339, appendix A).
    ///
    /// ```
    /// use ironspec_runtime::Duration;
    ///
    /// const SPAN: Duration = Duration::literal("P1DT12H");
    /// assert!("36 hours".parse::<Duration>().is_err());
    /// ```
    Duration

    /// A UUID of any version (`uuid`: RFC 9562, section 4).
    ///
    /// ```
    /// use ironspec_runtime::Uuid;
    ///
    /// const ID: Uuid = Uuid::literal("2eb8aa08-aa98-11ea-b4aa-73b441d16380");
    /// assert!("2eb8aa08aa9811eab4aa73b441d16380".parse::<Uuid>().is_err());
    /// ```
    Uuid

    /// A URI with its scheme (`uri`: RFC 3986, section 3).
    ///
    /// ```
    /// use ironspec_runtime::Uri;
    ///
    /// const PAGE: Uri = Uri::literal("https://example.com/a?b#c");
    /// assert!("/a?b#c".parse::<Uri>().is_err());
    /// ```
    Uri

    /// An e-mail address (`email`: `Mailbox` of RFC 5321, section 4.1.2).
    ///
    /// ```
    /// use ironspec_runtime::Email;
    ///
    /// const WRITER: Email = Email::literal("joe@example.com");
    /// assert!("joe".parse::<Email>().is_err());
    /// ```
    Email

    /// A host name (`hostname`: RFC 1123, section 2.1).
    ///
    /// ```
    /// use ironspec_runtime::Hostname;
    ///
    /// const HOST: Hostname = Hostname::literal("example.com");
    /// assert!("example..com".parse::<Hostname>().is_err());
    /// ```
    Hostname

    /// An IPv4 address (`ipv4`: `dotted-quad` of RFC 2673, section 3.2).
    ///
    /// ```
    /// use ironspec_runtime::Ipv4;
    ///
    /// const LOOPBACK: Ipv4 = Ipv4::literal("127.0.0.1");
    /// assert!("127.0.0.256".parse::<Ipv4>().is_err());
    /// ```
    Ipv4

    /// An IPv6 address without a zone (`ipv6`: RFC 4291, section 2.2).
    ///
    /// ```
    /// use ironspec_runtime::Ipv6;
    ///
    /// const LOOPBACK: Ipv6 = Ipv6::literal("::1");
    /// assert!("127.0.0.1".parse::<Ipv6>().is_err());
    /// ```
    Ipv6

    /// Bytes as base64 with its padding (`byte`: RFC 4648, section 4).
    ///
    /// ```
    /// use ironspec_runtime::Base64;
    ///
    /// const FOO: Base64 = Base64::literal("Zm9v");
    /// assert!("Zm9".parse::<Base64>().is_err());
    /// ```
    Base64
}

#[cfg(feature = "jiff")]
impl DateTime {
    /// The instant, a leap second as the second before it. `None`: an answer brought another text.
    ///
    /// ```
    /// use ironspec_runtime::{DateTime, literal};
    ///
    /// let instant = literal!(DateTime, "1970-01-01T01:00:01+01:00").timestamp();
    /// assert_eq!(instant.map(|instant| instant.as_second()), Some(1));
    /// ```
    pub fn timestamp(&self) -> Option<jiff::Timestamp> {
        self.0.parse().ok()
    }
}

#[cfg(feature = "jiff")]
impl Date {
    /// The day. `None`: an answer brought another text.
    ///
    /// ```
    /// use ironspec_runtime::{Date, literal};
    ///
    /// let day = literal!(Date, "2024-02-29").civil();
    /// assert_eq!(day.map(|day| day.day_of_year()), Some(60));
    /// ```
    pub fn civil(&self) -> Option<jiff::civil::Date> {
        self.0.parse().ok()
    }
}

#[cfg(feature = "jiff")]
impl Duration {
    /// The span. `None`: an answer brought another text, or it is longer than jiff can say.
    ///
    /// ```
    /// use ironspec_runtime::{Duration, literal};
    ///
    /// let span = literal!(Duration, "P1DT12H").span();
    /// assert_eq!(span.map(|span| (span.get_days(), span.get_hours())), Some((1, 12)));
    /// ```
    pub fn span(&self) -> Option<jiff::Span> {
        self.0.parse().ok()
    }
}

#[cfg(feature = "uuid")]
impl Uuid {
    /// The UUID as a number. `None`: an answer brought what is none.
    ///
    /// ```
    /// use ironspec_runtime::{Uuid, literal};
    ///
    /// let id = literal!(Uuid, "00000000-0000-0000-0000-000000000001").uuid();
    /// assert_eq!(id.map(|id| id.as_u128()), Some(1));
    /// ```
    pub fn uuid(&self) -> Option<uuid::Uuid> {
        self.0.parse().ok()
    }
}

#[cfg(feature = "uuid")]
impl From<uuid::Uuid> for Uuid {
    fn from(uuid: uuid::Uuid) -> Self {
        Self(uuid.to_string().into())
    }
}

impl Uri {
    /// The URI as HTTP clients know it: with an authority, and without its fragment. `None`: it has no authority, as `mailto:` has
    /// none, or an answer brought another text.
    ///
    /// ```
    /// use ironspec_runtime::{Uri, literal};
    ///
    /// let page = literal!(Uri, "https://example.com/a?b#c").http();
    /// assert_eq!(page.map(|page| page.to_string()), Some("https://example.com/a?b".to_owned()));
    /// assert_eq!(literal!(Uri, "mailto:joe@example.com").http(), None);
    /// ```
    pub fn http(&self) -> Option<http::Uri> {
        let uri: http::Uri = self.0.parse().ok()?;
        uri.scheme().is_some().then_some(uri)
    }
}

impl Ipv4 {
    /// The address. `None`: an answer brought another text.
    ///
    /// ```
    /// use std::net::Ipv4Addr;
    ///
    /// use ironspec_runtime::{Ipv4, literal};
    ///
    /// assert_eq!(literal!(Ipv4, "127.0.0.1").addr(), Some(Ipv4Addr::LOCALHOST));
    /// ```
    pub fn addr(&self) -> Option<Ipv4Addr> {
        self.0.parse().ok()
    }
}

impl From<Ipv4Addr> for Ipv4 {
    fn from(addr: Ipv4Addr) -> Self {
        Self(addr.to_string().into())
    }
}

impl Ipv6 {
    /// The address. `None`: an answer brought another text.
    ///
    /// ```
    /// use std::net::Ipv6Addr;
    ///
    /// use ironspec_runtime::{Ipv6, literal};
    ///
    /// assert_eq!(literal!(Ipv6, "::1").addr(), Some(Ipv6Addr::LOCALHOST));
    /// ```
    pub fn addr(&self) -> Option<Ipv6Addr> {
        self.0.parse().ok()
    }
}

impl From<Ipv6Addr> for Ipv6 {
    fn from(addr: Ipv6Addr) -> Self {
        Self(addr.to_string().into())
    }
}

/// Bits that the last character has too many are nobody's loss (RFC 4648, section 3.5).
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_allow_trailing_bits(true),
);

impl Base64 {
    /// The bytes. `None`: an answer brought another text.
    ///
    /// ```
    /// use ironspec_runtime::{Base64, literal};
    ///
    /// assert_eq!(literal!(Base64, "Zm9v").bytes(), Some(b"foo".to_vec()));
    /// assert_eq!(Base64::from(b"fo".as_slice()).as_str(), "Zm8=");
    /// ```
    pub fn bytes(&self) -> Option<Vec<u8>> {
        BASE64.decode(self.0.as_bytes()).ok()
    }
}

impl From<&[u8]> for Base64 {
    fn from(bytes: &[u8]) -> Self {
        Self(BASE64.encode(bytes).into())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::{Decode, Reader, Validate};

    /// What an answer brought, whatever it is.
    fn brought<T: Decode>(text: &str) -> T {
        T::decode(&mut Reader::new(format!("\"{text}\"").as_bytes()).unwrap()).unwrap()
    }

    #[test]
    fn what_an_answer_brought_is_kept_and_told() {
        let addr: Ipv4 = brought("127.0.0.256");
        assert_eq!((addr.as_str(), addr.addr()), ("127.0.0.256", None));
        let violations = addr.validate().unwrap_err().to_string();
        assert!(
            violations.contains("must be an IPv4 address"),
            "{violations}"
        );

        assert_eq!(brought::<Ipv6>("127.0.0.1").addr(), None);
        assert_eq!(brought::<Base64>("Zm9").bytes(), None);
        for text in [
            "a b",
            "/a",
            "example.com",
            "urn:isbn:0",
            "file:///etc/hosts",
        ] {
            assert_eq!(brought::<Uri>(text).http(), None, "{text}");
        }
        #[cfg(feature = "jiff")]
        {
            assert_eq!(
                brought::<DateTime>("2024-02-30T00:00:00Z").timestamp(),
                None
            );
            assert_eq!(brought::<Date>("2023-02-29").civil(), None);
            assert!(brought::<Duration>("1 fortnight").span().is_none());
        }
        #[cfg(feature = "uuid")]
        assert_eq!(brought::<Uuid>("2eb8aa08").uuid(), None);
    }

    /// What a value becomes keeps the rule, and reads back as the value.
    #[test]
    fn values_become_texts() {
        for addr in [Ipv4Addr::UNSPECIFIED, Ipv4Addr::BROADCAST] {
            let text = Ipv4::from(addr);
            assert_eq!((text.validate().is_ok(), text.addr()), (true, Some(addr)));
        }
        let mapped = Ipv4Addr::LOCALHOST.to_ipv6_mapped();
        for addr in [Ipv6Addr::UNSPECIFIED, Ipv6Addr::LOCALHOST, mapped] {
            let text = Ipv6::from(addr);
            assert_eq!((text.validate().is_ok(), text.addr()), (true, Some(addr)));
        }
        for length in 0..9 {
            let bytes = &[0, 62, 63, 255, 128, 1, 254, 251, 7][..length];
            let text = Base64::from(bytes);
            assert!(
                text.validate().is_ok() && text.bytes().as_deref() == Some(bytes),
                "{text}"
            );
        }
        // Bits beyond the last byte: not how one writes it, but a text of the grammar.
        assert_eq!(crate::literal!(Base64, "Zh==").bytes(), Some(b"f".to_vec()));
        #[cfg(feature = "uuid")]
        for uuid in [uuid::Uuid::nil(), uuid::Uuid::max()] {
            let text = Uuid::from(uuid);
            assert_eq!((text.validate().is_ok(), text.uuid()), (true, Some(uuid)));
        }
    }
}
