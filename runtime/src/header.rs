//! Headers of answers, read as the types that the document gives them.

use std::fmt;
use std::marker::PhantomData;

use http::HeaderMap;
use http::header::SET_COOKIE;

use crate::decode::{Decode, DecodeErrorKind};
use crate::encode::Writer;
use crate::response::is_secret;

/// A header that answers may bring, and the type of its value: what [`Response::header`](crate::Response::header) takes.
///
/// A header is read when it is asked for and never a reason to refuse an answer. Its type's rules are not looked at; a
/// newtype has `validate` for that.
///
/// ```
/// use ironspec_runtime::{Bytes, Header, RawResponse, http};
///
/// const LEFT: Header<i64> = Header::json("X-Rate-Limit-Remaining");
/// const TAGS: Header<Vec<String>> = Header::text("X-Tags").list();
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let answer = http::Response::builder().header("x-rate-limit-remaining", "57").header("x-tags", "a, b").body(Bytes::new())?;
/// let answer = RawResponse::from(answer);
/// assert_eq!(answer.header(LEFT)?, Some(57));
/// assert_eq!(answer.header(TAGS)?, Some(vec!["a".to_owned(), "b".to_owned()]));
/// # Ok(()) }
/// ```
pub struct Header<T> {
    name: &'static str,
    is_json: bool,
    is_list: bool,
    types: PhantomData<fn() -> T>,
}

impl<T> Header<T> {
    /// A header whose value is a text.
    #[must_use]
    pub const fn text(name: &'static str) -> Self {
        Self {
            name,
            is_json: false,
            is_list: false,
            types: PhantomData,
        }
    }

    /// A header whose value is spelt as in JSON: a number, a truth value, or what `content` says is JSON.
    #[must_use]
    pub const fn json(name: &'static str) -> Self {
        Self {
            is_json: true,
            ..Self::text(name)
        }
    }

    /// The same for an array of such values, with commas between them (`style: simple`).
    #[must_use]
    pub const fn list(mut self) -> Self {
        self.is_list = true;
        self
    }

    /// The name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }
}

impl<T: Decode> Header<T> {
    /// The value; `None` if the answer has no such header. One that comes in several lines is one list (RFC 9110, section
    /// 5.3), but for `Set-Cookie`, of which this is the first line.
    pub(crate) fn read(self, headers: &HeaderMap) -> Result<Option<T>, HeaderError> {
        let mut lines = headers.get_all(self.name).iter();
        let Some(first) = lines.next() else {
            return Ok(None);
        };
        // Bytes beyond ASCII have had the meaning of ISO-8859-1 (RFC 9110, section 5.5).
        let read = |bytes: &[u8]| match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().copied().map(char::from).collect(),
        };
        let mut text = read(first.as_bytes());
        if !self.name.eq_ignore_ascii_case(SET_COOKIE.as_str()) {
            for line in lines {
                text.push_str(", ");
                text.push_str(&read(line.as_bytes()));
            }
        }
        match T::from_json(self.spelt(&text).as_bytes()) {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(HeaderError {
                name: self.name,
                kind: error.kind().clone(),
                text,
            }),
        }
    }

    /// The value as JSON, which every type can be read from.
    fn spelt(self, text: &str) -> String {
        let one = |text: &str| {
            if self.is_json {
                return text.to_owned();
            }
            let mut writer = Writer::default();
            writer.string(text);
            writer.finish().0
        };
        if !self.is_list {
            return one(text);
        }
        let items = text.split(',').map(str::trim);
        // What is empty is no item (RFC 9110, section 5.6.1.2).
        let items: Vec<String> = items.filter(|item| !item.is_empty()).map(one).collect();
        format!("[{}]", items.join(","))
    }
}

impl<T> Clone for Header<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Header<T> {}

impl<T> fmt::Debug for Header<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Header").field(&self.name).finish()
    }
}

/// A header of an answer is not what the document says. `Display` is one line, without a value that may be a secret.
#[derive(Clone, Eq, PartialEq)]
pub struct HeaderError {
    name: &'static str,
    kind: DecodeErrorKind,
    text: String,
}

impl HeaderError {
    /// The name of the header.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &DecodeErrorKind {
        &self.kind
    }

    /// The value as it came.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// As `Display`, so that a log of either holds no secret.
impl fmt::Debug for HeaderError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "HeaderError({self})")
    }
}

impl fmt::Display for HeaderError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the header {}: {}", self.name, self.kind)?;
        if is_secret(self.name) {
            return Ok(());
        }
        let shown: String = self.text.chars().take(100).collect();
        write!(formatter, "; it is {shown:?}")
    }
}

impl std::error::Error for HeaderError {}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{DateTime, Integer, Json};

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(
                *name,
                http::HeaderValue::from_bytes(value.as_bytes()).unwrap(),
            );
        }
        headers
    }

    fn read<T: Decode>(header: Header<T>, lines: &[&str]) -> Result<Option<T>, String> {
        let lines: Vec<_> = lines.iter().map(|value| ("x-a", *value)).collect();
        header
            .read(&headers(&lines))
            .map_err(|error| error.to_string())
    }

    #[test]
    fn no_secret_is_in_an_error() {
        let token = Header::<i64>::json("X-Session-Token");
        let headers = headers(&[("x-session-token", "s3cr3t")]);
        let error = token.read(&headers).unwrap_err();
        assert!(
            !format!("{error} {error:?}").contains("s3cr3t"),
            "{error:?}"
        );
        assert_eq!(error.text(), "s3cr3t");
    }

    #[test]
    fn a_header_is_read_as_its_type() {
        let integer = Header::<i64>::json("X-A");
        assert_eq!(read(integer, &[]), Ok(None));
        assert_eq!(read(integer, &["60"]), Ok(Some(60)));
        assert_eq!(read(integer, &["6e1"]), Ok(Some(60)));
        assert_eq!(
            read(integer, &["soon"]),
            Err("the header X-A: not JSON: expected value; it is \"soon\"".to_owned())
        );
        assert_eq!(
            read(integer, &["1.5"]),
            Err("the header X-A: expected an integer, found 1.5; it is \"1.5\"".to_owned())
        );
        assert_eq!(read(Header::<bool>::json("X-A"), &["true"]), Ok(Some(true)));
        assert_eq!(read(Header::<f64>::json("X-A"), &["0.5"]), Ok(Some(0.5)));
        let large = read(Header::<Integer>::json("X-A"), &["18446744073709551616"]);
        assert_eq!(large.unwrap().unwrap().to_string(), "18446744073709551616");
        let text = Header::<String>::text("X-A");
        assert_eq!(
            read(text, &["\"a\\\" \u{e9}"]),
            Ok(Some("\"a\\\" \u{e9}".to_owned()))
        );
        assert_eq!(read(text, &["a", "b"]), Ok(Some("a, b".to_owned())));
        assert_eq!(read(text, &[""]), Ok(Some(String::new())));
        let time = read(Header::<DateTime>::text("X-A"), &["2026-01-02T03:04:05Z"]);
        assert_eq!(time.unwrap().unwrap().as_str(), "2026-01-02T03:04:05Z");
        let json = read(Header::<Json>::json("X-A"), &["{\"a\":[1,2]}"]);
        assert_eq!(json.unwrap().unwrap().to_string(), "{\"a\":[1,2]}");
    }

    #[test]
    fn a_list_is_split_at_commas_and_joined_over_lines() {
        let texts = Header::<Vec<String>>::text("X-A").list();
        let texts = |lines: &[&str]| read(texts, lines).unwrap().unwrap().join("|");
        assert_eq!(texts(&["a, b", "c ,,d\"e"]), "a|b|c|d\"e");
        assert_eq!(texts(&[""]), "");
        let numbers = Header::<Vec<i64>>::json("X-A").list();
        assert_eq!(read(numbers, &["1,2"]), Ok(Some(vec![1, 2])));
        assert!(read(numbers, &["1],[2"]).is_err());
    }

    #[test]
    fn a_secret_is_in_no_message_and_cookies_are_not_joined() {
        let lines = headers(&[
            ("set-cookie", "a=1"),
            ("set-cookie", "b=2"),
            ("x-token", "x"),
        ]);
        let cookie = Header::<String>::text("Set-Cookie").read(&lines);
        assert_eq!(cookie.unwrap().as_deref(), Some("a=1"));
        let error = Header::<i64>::json("X-Token").read(&lines).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the header X-Token: not JSON: expected value"
        );
        assert_eq!((error.name(), error.text()), ("X-Token", "x"));
    }
}
