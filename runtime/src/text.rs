//! Bodies that are no JSON: texts and bytes.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;

use crate::decode::{DecodeError, DecodeErrorKind};
use crate::response::{RawResponse, ResponseBody};
use crate::violation::Validate;

/// A body that is a text. It derefs to a `str`.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Text(String);

impl Text {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Display for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

impl Validate for Text {}

/// A text of any media type, in UTF-8 unless its `charset` is ISO-8859-1, in which each byte is a character. A mark of byte
/// order is no part of it.
impl ResponseBody for Text {
    fn decode_body(response: &RawResponse) -> Result<Self, DecodeError> {
        let body = response.body();
        if response.is_latin_1() {
            return Ok(Self(body.iter().copied().map(char::from).collect()));
        }
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        match std::str::from_utf8(body) {
            Ok(text) => Ok(Self(text.to_owned())),
            Err(error) => {
                let position = Some(error.valid_up_to());
                Err(DecodeError::new(DecodeErrorKind::Encoding, position))
            }
        }
    }
}

impl Validate for Bytes {}

/// The body as it came, of any media type.
impl ResponseBody for Bytes {
    fn decode_body(response: &RawResponse) -> Result<Self, DecodeError> {
        Ok(response.body().clone())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_text_is_read_in_its_charset_and_bytes_as_they_came() {
        for (media_type, body, text) in [
            ("text/plain", "é".as_bytes(), Some("é")),
            ("text/plain", b"\xef\xbb\xbfa", Some("a")),
            ("text/plain;charset=utf-8", b"\xe9", None),
            ("text/plain; charset=\"ISO-8859-1\"", b"\xe9", Some("é")),
            ("application/json", b"{}", Some("{}")),
        ] {
            let response = http::Response::builder().header("content-type", media_type);
            let response = response.body(Bytes::from_static(body)).unwrap();
            let response = RawResponse::from(response);
            let read = response.decode::<Text>().ok().map(|text| text.to_string());
            assert_eq!(read.as_deref(), text, "{media_type}");
            assert_eq!(&**response.decode::<Bytes>().unwrap(), body);
        }
    }
}
