//! Answers: as they came, and decoded.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderMap, SET_COOKIE};
use http::{HeaderValue, StatusCode};

use crate::decode::{Decode, DecodeError, DecodeErrorKind};
use crate::items::is_json_lines;
use crate::live::{Live, Slot};
use crate::retry::Attempts;
use crate::violation::{Place, Validate, Violations, broken};
use crate::{Answers, Body, Error, Header, HeaderError};

/// A decoded answer: use it as its body, which it derefs to.
#[derive(Clone, PartialEq)]
pub struct Response<T> {
    raw: RawResponse,
    decoded: Box<Decoded<T>>,
}

#[derive(Clone, PartialEq)]
struct Decoded<T> {
    body: T,
    violations: Option<Violations>,
}

impl<T> Response<T> {
    /// The status code.
    pub fn status(&self) -> u16 {
        self.raw.status()
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        self.raw.headers()
    }

    /// A header as its type, which the document says; `None` if it did not come.
    ///
    /// # Errors
    ///
    /// The header is there and not of its type.
    pub fn header<H: Decode>(&self, header: Header<H>) -> Result<Option<H>, HeaderError> {
        self.raw.header(header)
    }

    /// The answer as it came.
    pub fn raw(&self) -> &RawResponse {
        &self.raw
    }

    /// The decoded body.
    pub fn into_body(self) -> T {
        self.decoded.body
    }

    /// What the answer breaks, if [`Answers::Report`] or [`Answers::Strict`] asked for it; `None` if it breaks nothing, or if
    /// nobody asked.
    pub fn violations(&self) -> Option<&Violations> {
        self.decoded.violations.as_ref()
    }

    /// The answer, unless violations were found in it.
    pub(crate) fn valid<F>(self) -> Result<Self, Error<F>> {
        let Self { raw, mut decoded } = self;
        match decoded.violations.take() {
            Some(violations) => Err(Error::InvalidAnswer {
                violations,
                response: raw,
            }),
            None => Ok(Self { raw, decoded }),
        }
    }
}

impl<T: Validate> Response<T> {
    /// Lists what in the answer breaks a rule of the document; the answer was taken all the same.
    ///
    /// # Errors
    ///
    /// Every broken rule, with a pointer into the body.
    pub fn validate(&self) -> Result<(), Violations> {
        broken(Place::Answer, &**self).map_or(Ok(()), Err)
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.decoded.body
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.decoded.body
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Response")
            .field("status", &self.status())
            .field("headers", self.headers())
            .field("body", &self.decoded.body)
            .field("violations", &self.decoded.violations)
            .finish_non_exhaustive()
    }
}

/// An answer as it came. A clone shares the bytes.
#[derive(Clone, PartialEq)]
pub struct RawResponse(Arc<Parts>);

#[derive(Clone, PartialEq)]
struct Parts {
    /// Whether the body is left out of what is shown.
    is_sensitive: bool,
    attempts: Attempts,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    /// The body of an answer that is streamed.
    live: Slot,
}

impl RawResponse {
    /// The status code.
    pub fn status(&self) -> u16 {
        self.0.status.as_u16()
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// A header as its type, which the document says; `None` if it did not come.
    ///
    /// # Errors
    ///
    /// The header is there and not of its type.
    pub fn header<H: Decode>(&self, header: Header<H>) -> Result<Option<H>, HeaderError> {
        header.read(self.headers())
    }

    /// The bytes of the body; none where it is streamed.
    pub fn body(&self) -> &Bytes {
        &self.0.body
    }

    /// How many attempts the call had made when the answer came, the one that it answers among them.
    pub fn attempts(&self) -> u32 {
        self.0.attempts.made
    }

    pub(crate) fn is_retryable(&self) -> bool {
        self.0.attempts.is_retryable
    }

    /// The same, after these attempts.
    pub(crate) fn after(mut self, attempts: Attempts) -> Self {
        if self.0.attempts != attempts {
            Arc::make_mut(&mut self.0).attempts = attempts;
        }
        self
    }

    /// The same; if it is sensitive, its `Display` is the status alone.
    pub(crate) fn sensitive(mut self, is_sensitive: bool) -> Self {
        Arc::make_mut(&mut self.0).is_sensitive = is_sensitive;
        self
    }

    pub(crate) fn is_sensitive(&self) -> bool {
        self.0.is_sensitive
    }

    /// The same with a body that is on its way.
    pub(crate) fn with_live(mut self, live: Option<Live>) -> Self {
        if let Some(live) = live {
            Arc::make_mut(&mut self.0).live = Slot::new(live);
        }
        self
    }

    /// The body that is on its way, or has come.
    pub(crate) fn live(&self) -> Live {
        let live = self.0.live.take();
        live.unwrap_or_else(|| self.body().clone().into())
    }

    /// Decodes the body and looks at no rule.
    pub fn decode<T: ResponseBody>(&self) -> Result<Response<T>, DecodeError> {
        self.decode_as(Answers::Lenient)
    }

    /// Decodes the body, and lists what it breaks unless that is [`Lenient`](Answers::Lenient). A body that breaks a rule
    /// is decoded even if that is [`Strict`](Answers::Strict): to refuse it is up to whoever asks.
    pub fn decode_as<T: ResponseBody>(&self, answers: Answers) -> Result<Response<T>, DecodeError> {
        let body = T::decode_body(self).map_err(|error| {
            if self.0.is_sensitive {
                error.sensitive()
            } else {
                error
            }
        })?;
        let violations = match answers {
            Answers::Lenient => None,
            Answers::Report | Answers::Strict => broken(Place::Answer, &body),
        };
        Ok(Response {
            raw: self.clone(),
            decoded: Box::new(Decoded { body, violations }),
        })
    }

    /// Whether the media type is one of JSON, or of JSON lines, of which there may be one; without one it may be.
    fn may_be_json(&self) -> bool {
        self.media_type()
            .is_none_or(|essence| is_json(essence) || is_json_lines(essence))
    }

    /// Whether the `charset` of the body is ISO-8859-1.
    pub(crate) fn is_latin_1(&self) -> bool {
        let text = self.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        let text = String::from_utf8_lossy(text.unwrap_or_default()).to_ascii_lowercase();
        text.split(';').skip(1).any(|parameter| {
            let (name, value) = parameter.split_once('=').unwrap_or_default();
            name.trim() == "charset"
                && matches!(value.trim().trim_matches('"'), "iso-8859-1" | "latin1")
        })
    }

    /// The media type without its parameters.
    pub(crate) fn media_type(&self) -> Option<&str> {
        media_type(self.headers())
    }
}

/// The media type without its parameters.
pub(crate) fn media_type(headers: &HeaderMap) -> Option<&str> {
    let text = headers.get(CONTENT_TYPE)?;
    let text = std::str::from_utf8(text.as_bytes()).unwrap_or("of other bytes");
    let essence = text.split(';').next().map(str::trim);
    essence.filter(|essence| !essence.is_empty())
}

/// Whether a media type is `json` or ends in `+json` (RFC 6839, section 3.1).
pub(crate) fn is_json(essence: &str) -> bool {
    let (_, subtype) = essence.split_once('/').unwrap_or_default();
    let suffix = subtype.rsplit('+').next();
    suffix.is_some_and(|suffix| suffix.eq_ignore_ascii_case("json"))
}

impl From<http::Response<Bytes>> for RawResponse {
    fn from(response: http::Response<Bytes>) -> Self {
        let (mut head, body) = response.into_parts();
        for (_, cookie) in head
            .headers
            .iter_mut()
            .filter(|(name, _)| *name == SET_COOKIE)
        {
            cookie.set_sensitive(true);
        }
        Self(Arc::new(Parts {
            is_sensitive: false,
            attempts: Attempts::default(),
            status: head.status,
            headers: head.headers,
            body,
            live: Slot::default(),
        }))
    }
}

/// Characters of a body that `Display` shows.
const SHOWN: usize = 300;

/// One line with the status and the start of the body, as in `404 Not Found: {"error":404}`. Where the document marks
/// something in the answers of the operation as sensitive, the body is left out.
impl fmt::Display for RawResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.status())?;
        if let Some(reason) = self.0.status.canonical_reason() {
            write!(formatter, " {reason}")?;
        }
        if self.0.is_sensitive {
            return Ok(());
        }
        // A character has 4 bytes at most, so this prefix holds all that is shown.
        let start = &self.0.body[..self.0.body.len().min(4 * (SHOWN + 1))];
        let text = String::from_utf8_lossy(start);
        let mut shown: String = text.trim().chars().take(SHOWN).collect();
        if shown.len() < text.trim().len() {
            shown.push('…');
        }
        let shown = shown.replace(char::is_control, " ");
        if shown.is_empty() {
            Ok(())
        } else {
            write!(formatter, ": {shown}")
        }
    }
}

impl fmt::Debug for RawResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RawResponse")
            .field("status", &self.status())
            .field("headers", self.headers())
            .field("body", &format_args!("{} bytes", self.body().len()))
            .finish()
    }
}

/// What the body of an answer is decoded into.
pub trait ResponseBody: Validate + Sized {
    /// Of which successes, by status and media type (empty if none is told), the body is not waited for. It is then read
    /// while it comes. By default every body is waited for.
    const STREAMED: Option<fn(u16, &str) -> bool> = None;

    /// Decodes the body.
    fn decode_body(response: &RawResponse) -> Result<Self, DecodeError>;
}

/// JSON.
impl<T: Decode + Validate> ResponseBody for T {
    fn decode_body(response: &RawResponse) -> Result<Self, DecodeError> {
        if response.may_be_json() {
            return T::from_json(response.body());
        }
        let media_type = response
            .media_type()
            .unwrap_or_default()
            .chars()
            .take(100)
            .collect();
        Err(DecodeError::new(
            DecodeErrorKind::MediaType(media_type),
            None,
        ))
    }
}

/// Nothing, whatever came.
impl ResponseBody for () {
    fn decode_body(_: &RawResponse) -> Result<Self, DecodeError> {
        Ok(())
    }
}

/// The body itself, which is read while it comes, with no limit of its size.
impl ResponseBody for Body {
    const STREAMED: Option<fn(u16, &str) -> bool> = Some(|_, _| true);

    fn decode_body(response: &RawResponse) -> Result<Self, DecodeError> {
        Ok(response.live().body)
    }
}

impl Validate for Body {}

/// Whether a header or a parameter of this name may hold a secret.
pub(crate) fn is_secret(name: &str) -> bool {
    const WORDS: [&str; 9] = [
        "auth",
        "cookie",
        "credential",
        "key",
        "passw",
        "secret",
        "session",
        "signature",
        "token",
    ];
    let name = name.to_ascii_lowercase();
    WORDS.iter().any(|word| name.contains(word))
}

/// The value, hidden from `Debug` if its name says that it may be a secret.
pub(crate) fn guard(name: &str, mut value: HeaderValue) -> HeaderValue {
    value.set_sensitive(is_secret(name));
    value
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::Json;

    fn answer(content_type: Option<&str>, body: &'static [u8]) -> RawResponse {
        let mut response = http::Response::builder()
            .status(200)
            .header(SET_COOKIE, "id=hunter2");
        if let Some(content_type) = content_type {
            response = response.header(CONTENT_TYPE, content_type);
        }
        response.body(Bytes::from_static(body)).unwrap().into()
    }

    #[test]
    fn json_is_known_by_its_media_type() {
        for (content_type, is_json) in [
            (None, true),
            (Some(""), true),
            (Some("application/json"), true),
            (Some("APPLICATION/JSON ; charset=utf-8"), true),
            (
                Some("application/vnd.atlas.2023-01-01+json;charset=utf-8"),
                true,
            ),
            (Some("application/problem+JSON"), true),
            (Some("text/html"), false),
            (Some("application/jsonp"), false),
            (Some("application/json-seq"), false),
            (Some("json"), false),
        ] {
            let decoded = answer(content_type, b"{}").decode::<Json>();
            assert_eq!(decoded.is_ok(), is_json, "{content_type:?}");
            assert!(answer(content_type, b"<").decode::<()>().is_ok());
        }
        let error = answer(Some("text/html"), b"<p>")
            .decode::<Json>()
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            "expected JSON, found a body of type text/html"
        );
    }

    #[test]
    fn display_is_one_short_line_and_debug_keeps_secrets() {
        for (body, shown) in [
            (&b""[..], "200 OK"),
            (b" {\n} ", "200 OK: { }"),
            (b"\xff\x1b[2J", "200 OK: \u{fffd} [2J"),
        ] {
            assert_eq!(answer(None, body).to_string(), shown);
        }
        let long = answer(None, "é".repeat(1000).leak().as_bytes()).to_string();
        assert!(long.ends_with("é…") && long.chars().count() == "200 OK: ".len() + SHOWN + 1);
        let response = answer(None, b"1").decode::<Json>().unwrap();
        let debug = format!("{response:?} {:?}", response.raw());
        assert!(
            !debug.contains("hunter2") && debug.contains("Sensitive"),
            "{debug}"
        );
    }
}
