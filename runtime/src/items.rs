//! Answers that are streams of items.

use std::error::Error as StdError;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use futures_core::Stream;

use crate::body::wait;
use crate::decode::{Decode, DecodeError, DecodeErrorKind};
use crate::encode::Writer;
use crate::events::EventCutter;
use crate::lines::{Lines, Records};
use crate::response::{RawResponse, ResponseBody, is_json};
use crate::violation::{Place, Validate, Violations, broken};
use crate::{Answers, Body, TransportError};

/// The items of an answer, as they come: JSON lines, JSON text sequences (RFC 7464), or [`Events`](crate::Events).
///
/// It is a [`Stream`]; [`next`](Self::next) does without its traits, and `for item in items` waits for each. How long the
/// server may be silent is [`idle_timeout`](crate::Options::idle_timeout), how large an item may be
/// [`max_response_bytes`](crate::Options::max_response_bytes), and of how many there are there is no limit. Dropping it ends
/// the answer.
#[must_use = "items come only when they are asked for"]
pub struct Items<T> {
    /// Nothing once the stream is over.
    body: Option<Body>,
    cutter: Box<dyn Cut>,
    limit: u64,
    answers: Answers,
    is_sensitive: bool,
    /// How many items have come.
    count: u64,
    types: PhantomData<fn() -> T>,
}

impl<T: Item> Items<T> {
    /// The next item; `None` when there is none left, or after an [`ItemError::Transport`].
    pub async fn next(&mut self) -> Option<Result<T, ItemError>> {
        poll_fn(|context| self.poll(context)).await
    }

    /// The same, and the thread waits.
    pub fn next_blocking(&mut self) -> Option<Result<T, ItemError>> {
        wait(|context| self.poll(context))
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, ItemError>>> {
        loop {
            let piece = self.cutter.next();
            let length = piece
                .as_ref()
                .map_or(self.cutter.held(), |piece| piece.text.len());
            if length as u64 > self.limit {
                let error = TransportError::item_too_large(self.limit);
                return Poll::Ready(Some(self.refuse(error)));
            }
            if let Some(piece) = piece {
                return Poll::Ready(Some(self.read(piece)));
            }
            let Some(body) = &mut self.body else {
                return Poll::Ready(None);
            };
            match body.poll_chunk(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Ok(Some(chunk))) => self.cutter.feed(&chunk),
                Poll::Ready(Ok(None)) => {
                    self.body = None;
                    self.cutter.end();
                }
                Poll::Ready(Err(error)) => return Poll::Ready(Some(self.refuse(error))),
            }
        }
    }

    /// The end, with an error.
    fn refuse(&mut self, error: TransportError) -> Result<T, ItemError> {
        self.body = None;
        self.cutter = Box::<Lines>::default();
        Err(ItemError::Transport(error))
    }

    fn read(&mut self, piece: Piece) -> Result<T, ItemError> {
        let number = self.count;
        self.count += 1;
        let raw = |piece: Piece| RawItem {
            number,
            offset: piece.offset,
            text: piece.text,
            is_sensitive: self.is_sensitive,
        };
        let item = match T::read(&piece) {
            Ok(item) => item,
            Err(error) => {
                let error = if self.is_sensitive {
                    error.sensitive()
                } else {
                    error
                };
                let item = raw(piece);
                return Err(ItemError::Undecodable { error, item });
            }
        };
        if self.answers != Answers::Strict {
            return Ok(item);
        }
        match broken(Place::Answer, &item) {
            None => Ok(item),
            Some(violations) => {
                let item = raw(piece);
                Err(ItemError::Invalid { violations, item })
            }
        }
    }
}

impl<T: Item> Stream for Items<T> {
    type Item = Result<T, ItemError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

/// The thread waits for each item.
impl<T: Item> IntoIterator for Items<T> {
    type Item = Result<T, ItemError>;
    type IntoIter = IntoIter<T>;

    fn into_iter(self) -> IntoIter<T> {
        IntoIter(self)
    }
}

/// Items for a thread that waits for each.
#[derive(Debug)]
pub struct IntoIter<T>(Items<T>);

impl<T: Item> Iterator for IntoIter<T> {
    type Item = Result<T, ItemError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next_blocking()
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Items")
            .field("count", &self.count)
            .field("is_over", &self.body.is_none())
            .finish_non_exhaustive()
    }
}

/// Items are looked at as they come.
impl<T> Validate for Items<T> {}

impl<T: Item> ResponseBody for Items<T> {
    const STREAMED: Option<fn(u16, &str) -> bool> =
        Some(|_, media_type| T::cutter(media_type).is_some());

    fn decode_body(response: &RawResponse) -> Result<Self, DecodeError> {
        let media_type = response.media_type().unwrap_or_default();
        let Some(cutter) = T::cutter(media_type) else {
            let media_type = media_type.chars().take(100).collect();
            return Err(DecodeError::new(
                DecodeErrorKind::NoStream(media_type),
                None,
            ));
        };
        let live = response.live();
        Ok(Self {
            body: Some(live.body),
            cutter,
            limit: live.limit,
            answers: live.answers,
            is_sensitive: response.is_sensitive(),
            count: 0,
            types: PhantomData,
        })
    }
}

/// What a stream of items is made of.
pub trait Item: Validate + Sized {
    /// How a body of the media type, which is empty if none is told, is cut into pieces; nothing, if it is no such stream.
    #[doc(hidden)]
    fn cutter(media_type: &str) -> Option<Box<dyn Cut>>;

    #[doc(hidden)]
    fn read(piece: &Piece) -> Result<Self, DecodeError>;
}

/// JSON. An event is the object of its fields (OpenAPI Specification 3.2.0, section "Special Considerations for
/// `text/event-stream` Content").
impl<T: Decode + Validate> Item for T {
    fn cutter(media_type: &str) -> Option<Box<dyn Cut>> {
        let media_type = media_type.to_ascii_lowercase();
        Some(match media_type.as_str() {
            "text/event-stream" => Box::<EventCutter>::default(),
            "application/json-seq" => Box::<Records>::default(),
            media_type if media_type.ends_with("+json-seq") => Box::<Records>::default(),
            media_type if is_json(media_type) || is_json_lines(media_type) => {
                Box::<Lines>::default()
            }
            _ => return None,
        })
    }

    fn read(piece: &Piece) -> Result<Self, DecodeError> {
        if piece.is_cut_short {
            let kind = DecodeErrorKind::Syntax("cut short".to_owned());
            return Err(DecodeError::new(kind, Some(piece.text.len())));
        }
        if !piece.is_event {
            return T::from_json(&piece.text);
        }
        let mut writer = Writer::default();
        let mut object = writer.object();
        object.member("data", &*String::from_utf8_lossy(&piece.text));
        object.optional("event", &piece.event);
        object.optional("id", &piece.id);
        object.optional(
            "retry",
            &piece.retry.and_then(|retry| i64::try_from(retry).ok()),
        );
        object.end();
        T::from_json(writer.finish().0.as_bytes())
    }
}

/// Whether a body of the media type has a JSON value on each line.
pub(crate) fn is_json_lines(media_type: &str) -> bool {
    const NAMES: [&str; 6] = [
        "application/jsonl",
        "application/jsonlines",
        "application/ndjson",
        "application/x-jsonlines",
        "application/x-ndjson",
        "application/stream+json",
    ];
    media_type.is_empty()
        || NAMES
            .iter()
            .any(|name| media_type.eq_ignore_ascii_case(name))
}

/// Cuts the chunks of a body into pieces.
#[doc(hidden)]
pub trait Cut: Send {
    /// Takes the next chunk.
    fn feed(&mut self, chunk: &[u8]);

    /// Learns that there are no more.
    fn end(&mut self);

    /// The next whole piece.
    fn next(&mut self) -> Option<Piece>;

    /// How many bytes wait to be part of a piece.
    fn held(&self) -> usize;
}

/// An item before it has a type.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct Piece {
    /// How many bytes of the body came before it.
    pub(crate) offset: u64,
    pub(crate) text: Bytes,
    /// Whether its end did not come, for all that can be told.
    pub(crate) is_cut_short: bool,
    pub(crate) is_event: bool,
    pub(crate) event: Option<String>,
    pub(crate) id: Option<String>,
    pub(crate) last_id: Option<String>,
    /// In milliseconds.
    pub(crate) retry: Option<u64>,
}

impl Piece {
    /// Without the white space around it.
    pub(crate) fn trim(&mut self) {
        let before = self.text.len() - self.text.trim_ascii_start().len();
        self.text.advance(before);
        self.text.truncate(self.text.trim_ascii_end().len());
    }
}

/// An item as it came.
#[derive(Clone, Eq, PartialEq)]
pub struct RawItem {
    number: u64,
    offset: u64,
    text: Bytes,
    is_sensitive: bool,
}

impl RawItem {
    /// How many items came before it.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// How many bytes of the body came before it.
    #[must_use]
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Its bytes; of an event those of its data.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.text
    }
}

/// Where it stands, and its start unless the document marks something in the answers as sensitive.
impl fmt::Display for RawItem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "item {} at byte {}", self.number, self.offset)?;
        if self.is_sensitive {
            return Ok(());
        }
        let start = &self.text[..self.text.len().min(400)];
        let shown: String = String::from_utf8_lossy(start).chars().take(100).collect();
        write!(formatter, ", {shown:?}")
    }
}

impl fmt::Debug for RawItem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "RawItem({self})")
    }
}

/// Why there is no item.
#[derive(Debug)]
#[non_exhaustive]
pub enum ItemError {
    /// It is not what the document says. The next item is still there.
    Undecodable {
        /// Where the item leaves the document.
        error: DecodeError,
        /// The item as it came.
        item: RawItem,
    },
    /// It breaks rules of the document, where [`Answers::Strict`] is set. The next item is still there.
    Invalid {
        /// What the item breaks, with pointers into it.
        violations: Violations,
        /// The item as it came.
        item: RawItem,
    },
    /// The rest did not arrive: it broke off, the server was silent for too long, or an item is too large. The stream is over.
    Transport(TransportError),
}

impl ItemError {
    /// The item as it came, if it came.
    #[must_use]
    pub fn item(&self) -> Option<&RawItem> {
        match self {
            Self::Undecodable { item, .. } | Self::Invalid { item, .. } => Some(item),
            Self::Transport(_) => None,
        }
    }
}

impl fmt::Display for ItemError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undecodable { error, item } => write!(formatter, "undecodable {item}: {error}"),
            Self::Invalid { violations, item } => {
                write!(formatter, "{item} breaks the document:\n{violations}")
            }
            Self::Transport(error) => write!(formatter, "{error}"),
        }
    }
}

impl StdError for ItemError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Undecodable { error, .. } => Some(error),
            Self::Invalid { violations, .. } => Some(violations),
            Self::Transport(error) => error.source(),
        }
    }
}

#[cfg(test)]
mod tests;
