//! What a `format` asks of a text.

mod email;
mod host;
mod time;
mod uri;

/// A `format` that is asserted, not only noted (JSON Schema 2020-12 validation, section 7.3).
///
/// Each has one grammar, which decides for the whole text: no characters around it, ASCII alone.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Format {
    /// `date-time`: RFC 3339, section 5.6, with a leap second where one can be, at 23:59:60 UTC.
    DateTime,
    /// `date`: the `full-date` of RFC 3339, section 5.6.
    Date,
    /// `time`: the `full-time` of RFC 3339, section 5.6, which has an offset from UTC.
    Time,
    /// `duration`: RFC 3339, appendix A.
    Duration,
    /// `uuid`: RFC 9562, section 4, of any version, in digits of either case.
    Uuid,
    /// `uri`: RFC 3986, section 3. It has a scheme; a relative reference is none.
    Uri,
    /// `email`: the `Mailbox` of RFC 5321, section 4.1.2; its domain as in [`Hostname`](Self::Hostname).
    Email,
    /// `hostname`: RFC 1123, section 2.1, up to 253 characters.
    Hostname,
    /// `ipv4`: the `dotted-quad` of RFC 2673, section 3.2, without leading zeros.
    Ipv4,
    /// `ipv6`: RFC 4291, section 2.2; no zone.
    Ipv6,
    /// `byte`: base64 of RFC 4648, section 4, with its padding and nothing between the characters.
    Base64,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::DateTime,
        Self::Date,
        Self::Time,
        Self::Duration,
        Self::Uuid,
        Self::Uri,
        Self::Email,
        Self::Hostname,
        Self::Ipv4,
        Self::Ipv6,
        Self::Base64,
    ];

    /// The name that documents give it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DateTime => "date-time",
            Self::Date => "date",
            Self::Time => "time",
            Self::Duration => "duration",
            Self::Uuid => "uuid",
            Self::Uri => "uri",
            Self::Email => "email",
            Self::Hostname => "hostname",
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Base64 => "byte",
        }
    }

    /// What a text of this format is, with its article.
    pub(crate) const fn description(self) -> &'static str {
        match self {
            Self::DateTime => "a date-time of RFC 3339",
            Self::Date => "a date of RFC 3339",
            Self::Time => "a time of RFC 3339, with its offset",
            Self::Duration => "a duration of RFC 3339",
            Self::Uuid => "a UUID",
            Self::Uri => "a URI with its scheme",
            Self::Email => "an e-mail address",
            Self::Hostname => "a host name",
            Self::Ipv4 => "an IPv4 address",
            Self::Ipv6 => "an IPv6 address",
            Self::Base64 => "base64 with its padding",
        }
    }

    /// Whether the text has the format.
    pub const fn matches(self, text: &str) -> bool {
        let text = text.as_bytes();
        match self {
            Self::DateTime => time::is_date_time(text),
            Self::Date => time::is_date(text),
            Self::Time => time::is_time(text),
            Self::Duration => time::is_duration(text),
            Self::Uuid => is_uuid(text),
            Self::Uri => uri::is_uri(text),
            Self::Email => email::is_email(text),
            Self::Hostname => host::is_hostname(text, 0, text.len()),
            Self::Ipv4 => host::is_ipv4(text, 0, text.len()),
            Self::Ipv6 => host::is_ipv6(text, 0, text.len()),
            Self::Base64 => is_base64(text),
        }
    }
}

/// 8, 4, 4, 4 and 12 hexadecimal digits, with hyphens between them.
const fn is_uuid(text: &[u8]) -> bool {
    let mut at = 0;
    while at < text.len() {
        let fits = match at {
            8 | 13 | 18 | 23 => text[at] == b'-',
            _ => text[at].is_ascii_hexdigit(),
        };
        if !fits {
            return false;
        }
        at += 1;
    }
    text.len() == 36
}

/// Groups of four characters, the last one padded by up to two `=`.
const fn is_base64(text: &[u8]) -> bool {
    let mut end = text.len();
    while end > 0 && text[end - 1] == b'=' && text.len() - end < 2 {
        end -= 1;
    }
    let mut at = 0;
    while at < end {
        if !text[at].is_ascii_alphanumeric() && !matches!(text[at], b'+' | b'/') {
            return false;
        }
        at += 1;
    }
    text.len().is_multiple_of(4)
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::{format, string::String};

    use super::*;

    /// The format takes the first texts and refuses the others.
    #[track_caller]
    pub(super) fn agree(format: Format, right: &[&str], wrong: &[&str]) {
        for text in right {
            assert!(format.matches(text), "{text:?} is {}", format.description());
        }
        for text in wrong {
            assert!(
                !format.matches(text),
                "{text:?} is not {}",
                format.description()
            );
        }
    }

    #[test]
    fn uuids() {
        agree(
            Format::Uuid,
            &[
                "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
                "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-fffffffffffF",
            ],
            &[
                "",
                "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
                "2eb8aa08-aa98-11ea-b4aa-73b441d163800",
                "2eb8aa08-aa98-11ea-b4aa-73b441d1638g",
                "2eb8aa08aa9811eab4aa73b441d16380",
                "2eb8aa08aa98-11ea-b4aa-73b441d16380-",
                "2eb8-aa08-aa98-11ea-b4aa73b44-1d16380",
                "{2eb8aa08-aa98-11ea-b4aa-73b441d1638",
                "2eb8aa08-aa98-11ea-b4aa-73b441d1638०",
            ],
        );
    }

    #[test]
    fn texts_in_base64() {
        agree(
            Format::Base64,
            &["", "Zg==", "Zm8=", "Zm9v", "Zm9vYmFy", "+/A9", "Zh=="],
            &[
                "Z", "Zg", "Zg=", "Zm9vY", "Z===", "====", "=", "Zg==Zg==", "Zm=v", "-_A9",
                "Zm9v\n", "Zm 9v", "Zm9é",
            ],
        );
    }

    /// Whatever the text, each format has a verdict; and what it takes is ASCII without spaces around it.
    #[test]
    fn any_text_is_judged() {
        const PARTS: [&str; 24] = [
            "", "a", "F", "0", "25", "2024", "-", "-02", ":", "::", ".", "/", "?", "#", "%", "%2",
            "@", "[", "]", "\"", "\\", "IPv6:", "T", "é",
        ];
        let mut state: u32 = 7;
        let mut draw = |count: usize| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            usize::try_from(state >> 16).map_or(0, |number| number % count)
        };
        for _ in 0..100_000 {
            let text: String = (0..draw(12)).map(|_| PARTS[draw(PARTS.len())]).collect();
            for format in Format::ALL {
                assert!(!format.matches(&text) || text.is_ascii(), "{text}");
                assert!(
                    !format.matches(&format!(" {text}")) && !format.matches(&format!("{text}\n"))
                );
            }
        }
    }

    #[test]
    fn names_are_distinct() {
        for (position, format) in Format::ALL.into_iter().enumerate() {
            let same = |other: &Format| other.name() == format.name();
            assert_eq!(Format::ALL.iter().position(same), Some(position));
        }
    }
}
