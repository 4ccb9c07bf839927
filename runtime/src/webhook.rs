//! Webhooks and callbacks: requests that the service sends, read as their types.

use std::borrow::Cow;

use http::header::COOKIE;
use http::request::Parts;
use percent_encoding::percent_decode_str;

use crate::decode::{Decode, DecodeError, DecodeErrorKind, Reader};
use crate::encode::{Encode, Writer};

/// A request that the service sends, of which the document says what it brings.
///
/// A program that has received one hands over its head and its whole body. As with answers, no rule is looked at:
/// [`validate`](crate::Validate::validate) does that. Who sent the request is for the program to find out, before anything else.
///
/// ```
/// use ironspec_runtime::{Decode, DecodeError, Reader, Webhook, WebhookPart, http, required};
/// # struct Order { id: String }
/// # impl Decode for Order {
/// #     fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
/// #         let (mut id, mut object) = (None, reader.object()?);
/// #         while let Some(key) = object.key(reader)? {
/// #             match key { "id" => id = Some(reader.member("id")?), _ => reader.skip()? }
/// #         }
/// #         Ok(Self { id: required("id", id)? })
/// #     }
/// # }
///
/// // This is what ironspec emits, beside a decoder and a check,
/// struct OrderCancelledWebhook { x_attempt: i64, body: Order }
///
/// impl Webhook for OrderCancelledWebhook {
///     const METHOD: &'static str = "POST";
///     const PARTS: &'static [WebhookPart] = &[WebhookPart::header("X-Attempt").json(), WebhookPart::body().json()];
/// }
/// # impl Decode for OrderCancelledWebhook {
/// #     fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
/// #         let (mut x_attempt, mut body, mut object) = (None, None, reader.object()?);
/// #         while let Some(key) = object.key(reader)? {
/// #             match key {
/// #                 "X-Attempt" => x_attempt = Some(reader.member("X-Attempt")?),
/// #                 "body" => body = Some(reader.member("body")?),
/// #                 _ => reader.skip()?,
/// #             }
/// #         }
/// #         Ok(Self { x_attempt: required("X-Attempt", x_attempt)?, body: required("body", body)? })
/// #     }
/// # }
///
/// // and this is what a program does with a request that its server has taken.
/// let request = http::Request::post("/hooks/cancelled").header("x-attempt", "2").body(r#"{"id": "000123"}"#)?;
/// let (head, body) = request.into_parts();
/// let cancelled = OrderCancelledWebhook::from_request(&head, body.as_bytes())?;
/// assert_eq!((cancelled.x_attempt, cancelled.body.id.as_str()), (2, "000123"));
/// let Err(error) = OrderCancelledWebhook::from_request(&head, b"{}") else { panic!() };
/// assert_eq!(error.to_string(), "/body: the required member `id` is missing");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Webhook: Decode {
    /// The method of the request.
    const METHOD: &'static str;

    /// What the request is made of.
    #[doc(hidden)]
    const PARTS: &'static [WebhookPart];

    /// Reads the request. Its address is not looked at, but for the query.
    ///
    /// # Errors
    ///
    /// What is missing, or is not of the type that the document gives it, with a pointer of the field and the way into its value.
    fn from_request(head: &Parts, body: &[u8]) -> Result<Self, DecodeError> {
        // One object of all parts: so every type is read by its own decoder.
        let mut writer = Writer::default();
        let mut object = writer.object();
        for part in Self::PARTS {
            if let Some(json) = part.find(head, body)? {
                object.member(part.member, &json);
            }
        }
        object.end();
        let (text, _) = writer.finish();
        Self::from_json(text.as_bytes()).map_err(DecodeError::anywhere)
    }
}

/// A part of a request: where it is, how its value is spelt, and the member that it becomes.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct WebhookPart {
    source: Source,
    name: &'static str,
    member: &'static str,
    is_json: bool,
    delimiter: Option<&'static str>,
}

#[derive(Clone, Copy, Debug)]
enum Source {
    Header,
    Query,
    Cookie,
    Body,
}

impl WebhookPart {
    /// A header whose value is a text.
    #[must_use]
    pub const fn header(name: &'static str) -> Self {
        Self::new(Source::Header, name)
    }

    /// A query parameter whose value is a text.
    #[must_use]
    pub const fn query(name: &'static str) -> Self {
        Self::new(Source::Query, name)
    }

    /// A cookie whose value is a text.
    #[must_use]
    pub const fn cookie(name: &'static str) -> Self {
        Self::new(Source::Cookie, name)
    }

    /// The body, a text.
    #[must_use]
    pub const fn body() -> Self {
        Self::new(Source::Body, "body")
    }

    const fn new(source: Source, name: &'static str) -> Self {
        Self {
            source,
            name,
            member: name,
            is_json: false,
            delimiter: None,
        }
    }

    /// The same, with values spelt as in JSON: numbers, truth values, or any JSON.
    #[must_use]
    pub const fn json(mut self) -> Self {
        self.is_json = true;
        self
    }

    /// The same for a list of such values. Behind `&` each has a pair of its own.
    #[must_use]
    pub const fn list(mut self, delimiter: &'static str) -> Self {
        self.delimiter = Some(delimiter);
        self
    }

    /// The same under another name in the type.
    #[must_use]
    pub const fn member(mut self, name: &'static str) -> Self {
        self.member = name;
        self
    }

    /// The part as JSON, if the request has it.
    fn find(&self, head: &Parts, body: &[u8]) -> Result<Option<Written>, DecodeError> {
        let texts: Vec<Cow<'_, str>> = match self.source {
            // A body of nothing is none (RFC 9112, section 6).
            Source::Body if body.is_empty() => Vec::new(),
            Source::Body if self.is_json => {
                // Into one text with the others goes nothing but a whole value.
                Skipped::from_json(body).map_err(|error| error.under(self.member))?;
                vec![String::from_utf8_lossy(body)]
            }
            Source::Body => match std::str::from_utf8(body) {
                Ok(text) => vec![Cow::Borrowed(text)],
                Err(error) => {
                    let position = Some(error.valid_up_to());
                    let error = DecodeError::new(DecodeErrorKind::Encoding, position);
                    return Err(error.under(self.member));
                }
            },
            Source::Header => {
                let lines = head.headers.get_all(self.name).iter();
                // Bytes beyond ASCII have had the meaning of ISO-8859-1 (RFC 9110, section 5.5).
                let text = |bytes: &[u8]| match std::str::from_utf8(bytes) {
                    Ok(text) => text.to_owned(),
                    Err(_) => bytes.iter().copied().map(char::from).collect(),
                };
                let lines: Vec<String> = lines.map(|line| text(line.as_bytes())).collect();
                // Several lines are one (RFC 9110, section 5.3).
                let whole = (!lines.is_empty()).then(|| lines.join(", "));
                whole.into_iter().map(Cow::Owned).collect()
            }
            Source::Query => {
                let query = head.uri.query().unwrap_or_default();
                self.pairs(query.split('&'), true)
            }
            Source::Cookie => {
                let lines = head.headers.get_all(COOKIE).iter();
                let lines: Vec<&str> = lines.filter_map(|line| line.to_str().ok()).collect();
                let pairs = lines.iter().flat_map(|line| line.split(';').map(str::trim));
                let pairs = self.pairs(pairs, false);
                pairs
                    .into_iter()
                    .map(|text| Cow::Owned(text.into_owned()))
                    .collect()
            }
        };
        Ok(self.spelt(&texts))
    }

    /// The values of the pairs that have the name.
    fn pairs<'p>(&self, pairs: impl Iterator<Item = &'p str>, is_query: bool) -> Vec<Cow<'p, str>> {
        let plain = |text: &'p str| {
            let text = if is_query && text.contains('+') {
                Cow::Owned(text.replace('+', " "))
            } else {
                Cow::Borrowed(text)
            };
            let decoded = percent_decode_str(&text).decode_utf8_lossy().into_owned();
            if decoded == text {
                text
            } else {
                Cow::Owned(decoded)
            }
        };
        let named = pairs.filter_map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (plain(name) == self.name).then_some(value)
        });
        // A comma that is part of an item is encoded (RFC 6570, section 3.2.1).
        let items = named.flat_map(|value| match self.delimiter {
            Some(",") => value.split(',').collect(),
            _ => vec![value],
        });
        items.map(plain).collect()
    }

    /// The value as JSON, from which every type is read.
    fn spelt(&self, texts: &[Cow<'_, str>]) -> Option<Written> {
        let first = texts.first()?;
        let is_header = matches!(self.source, Source::Header);
        let items: Vec<&str> = match self.delimiter {
            None => return Some(self.one(first)),
            // What is empty is no item of a header (RFC 9110, section 5.6.1.2).
            Some(delimiter) if is_header => {
                let items = first.split(delimiter).map(str::trim);
                items.filter(|item| !item.is_empty()).collect()
            }
            Some("&" | ",") => texts.iter().map(|text| &**text).collect(),
            Some(delimiter) => first.split(delimiter).collect(),
        };
        let items: Vec<Written> = items.into_iter().map(|item| self.one(item)).collect();
        Some(Written(items.to_json()))
    }

    fn one(&self, text: &str) -> Written {
        // What is no JSON is a text, which the type then refuses.
        if self.is_json && Skipped::from_json(text.as_bytes()).is_ok() {
            return Written(text.to_owned());
        }
        Written(text.to_json())
    }
}

/// A value that was read and not kept.
struct Skipped;

impl Decode for Skipped {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.skip().map(|()| Self)
    }
}

/// What is JSON already.
struct Written(String);

impl Encode for Written {
    fn encode(&self, writer: &mut Writer) {
        writer.json(&self.0);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::Json;

    /// Any request, with all parts that there can be.
    #[derive(Debug)]
    struct Any(Json);

    impl Decode for Any {
        fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
            Json::decode(reader).map(Self)
        }
    }

    impl Webhook for Any {
        const METHOD: &'static str = "POST";
        const PARTS: &'static [WebhookPart] = &[
            WebhookPart::header("X-Event"),
            WebhookPart::header("X-Try").json(),
            WebhookPart::header("X-Tags").list(","),
            WebhookPart::query("page").json(),
            WebhookPart::query("id").json().list("&"),
            WebhookPart::query("tags").list(","),
            WebhookPart::query("X-Event").member("query X-Event"),
            WebhookPart::cookie("lang"),
            WebhookPart::body().json(),
        ];
    }

    fn read(uri: &str, headers: &[(&str, &str)], body: &[u8]) -> String {
        let mut request = http::Request::post(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (head, ()) = request.body(()).unwrap().into_parts();
        match Any::from_request(&head, body) {
            Ok(Any(json)) => json.to_string(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn each_part_is_found_in_its_place() {
        for (uri, headers, body, expected) in [
            ("/", &[][..], "", "{}"),
            (
                "/",
                &[("x-event", "pu\"sh")],
                "[1]",
                r#"{"X-Event":"pu\"sh","body":[1]}"#,
            ),
            (
                "/",
                &[("x-try", "2"), ("x-tags", "a, b"), ("x-tags", "c,")],
                " 1 ",
                r#"{"X-Try":2,"X-Tags":["a","b","c"],"body":1}"#,
            ),
            (
                "/?page=3&id=1&id=2&x=y",
                &[],
                "",
                r#"{"page":3,"id":[1,2]}"#,
            ),
            (
                "/?X-Event=a+b%2Bc&X-Event=d",
                &[],
                "",
                r#"{"query X-Event":"a b+c"}"#,
            ),
            (
                "/",
                &[("cookie", "a=b; lang=e%20n")],
                "",
                r#"{"lang":"e n"}"#,
            ),
            (
                "/?tags=a%2Cb,c&tags=",
                &[("cookie", "a=b;lang=de")],
                "",
                r#"{"tags":["a,b","c",""],"lang":"de"}"#,
            ),
            // What would end the value is a text.
            (
                "/",
                &[("x-try", "2,\"body\":1")],
                "",
                r#"{"X-Try":"2,\"body\":1"}"#,
            ),
            (
                "/",
                &[],
                "1,\"page\":2",
                "/body: not JSON: trailing characters (at byte 1)",
            ),
            ("/", &[], "", "{}"),
        ] {
            assert_eq!(
                read(uri, headers, body.as_bytes()),
                expected,
                "{uri} {headers:?} {body}"
            );
        }
        assert_eq!(read("/", &[], b"\"\xff\""), "/body: not UTF-8 (at byte 1)");
    }
}
