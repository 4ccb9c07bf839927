//! Server-sent events (WHATWG HTML, section 9.2).

use std::time::Duration;

use bytes::Bytes;

use crate::decode::DecodeError;
use crate::items::{Cut, Item, Items, Piece};
use crate::lines::Held;
use crate::violation::{Checker, Validate};
use crate::{Decode, Text};

/// A stream of server-sent events, each with data of this type.
pub type Events<T> = Items<Event<T>>;

/// An event that a server sent.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Event<T> {
    /// Its type; without one it is a `message`.
    pub event: Option<String>,
    /// Its data: JSON, or a text.
    pub data: T,
    /// The last id that the server gave, to this event or to one before it.
    pub id: Option<String>,
    /// How long the server asks to wait before the stream is asked for again, if this event says so.
    pub retry: Option<Duration>,
}

impl<T: Validate> Validate for Event<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        self.data.check(checker);
    }
}

impl<T> Event<T> {
    fn of(piece: &Piece, data: T) -> Self {
        Self {
            event: piece.event.clone(),
            data,
            id: piece.last_id.clone(),
            retry: piece.retry.map(Duration::from_millis),
        }
    }
}

/// Whether a body of the media type is a stream of events; without one it may be.
fn is_event_stream(media_type: &str) -> bool {
    media_type.is_empty() || media_type.eq_ignore_ascii_case("text/event-stream")
}

/// The data is JSON.
impl<T: Decode + Validate> Item for Event<T> {
    fn cutter(media_type: &str) -> Option<Box<dyn Cut>> {
        is_event_stream(media_type).then(|| Box::<EventCutter>::default() as Box<dyn Cut>)
    }

    fn read(piece: &Piece) -> Result<Self, DecodeError> {
        T::from_json(&piece.text).map(|data| Self::of(piece, data))
    }
}

/// The data is a text.
impl Item for Event<Text> {
    fn cutter(media_type: &str) -> Option<Box<dyn Cut>> {
        is_event_stream(media_type).then(|| Box::<EventCutter>::default() as Box<dyn Cut>)
    }

    fn read(piece: &Piece) -> Result<Self, DecodeError> {
        let data = String::from_utf8_lossy(&piece.text).into_owned();
        Ok(Self::of(piece, data.into()))
    }
}

/// Cuts events out of their lines, by the steps of section 9.2.6.
#[derive(Default)]
pub(crate) struct EventCutter {
    held: Held,
    /// Whether the first bytes have been looked at for a mark of byte order.
    has_begun: bool,
    /// Whether the last line ended with a carriage return, which a line feed may follow.
    ends_open: bool,
    /// The event in the making, and whether it has data.
    piece: Piece,
    has_fields: bool,
    data: Option<Vec<u8>>,
    last_id: Option<String>,
}

impl EventCutter {
    /// The next line, without its end.
    fn line(&mut self) -> Option<Bytes> {
        if !self.has_begun {
            const MARK: &[u8] = b"\xef\xbb\xbf";
            let start = self.held.bytes.len().min(MARK.len());
            if self.held.bytes[..start] == MARK[..start] {
                if start < MARK.len() {
                    return None;
                }
                self.held.skip(MARK.len());
            }
            self.has_begun = true;
        }
        if self.ends_open && !self.held.bytes.is_empty() {
            self.ends_open = false;
            if self.held.bytes[0] == b'\n' {
                self.held.skip(1);
            }
        }
        let unseen = &self.held.bytes[self.held.seen..];
        let Some(end) = unseen.iter().position(|byte| matches!(byte, b'\r' | b'\n')) else {
            self.held.seen = self.held.bytes.len();
            return None;
        };
        let end = self.held.seen + end;
        self.ends_open = self.held.bytes[end] == b'\r';
        if !self.has_fields {
            self.piece.offset = self.held.offset;
        }
        let line = self.held.take(end).text;
        self.held.skip(1);
        Some(line)
    }

    fn field(&mut self, line: &[u8]) {
        let colon = line.iter().position(|byte| *byte == b':');
        let (name, value) = match colon {
            // A comment.
            Some(0) => return,
            Some(colon) => (&line[..colon], &line[colon + 1..]),
            None => (line, &b""[..]),
        };
        self.has_fields = true;
        let value = value.strip_prefix(b" ").unwrap_or(value);
        let text = || String::from_utf8_lossy(value).into_owned();
        match name {
            b"data" => match &mut self.data {
                Some(data) => {
                    data.push(b'\n');
                    data.extend_from_slice(value);
                }
                None => self.data = Some(value.to_vec()),
            },
            b"event" => self.piece.event = Some(text()).filter(|event| !event.is_empty()),
            b"id" if !value.contains(&0) => {
                self.piece.id = Some(text());
                self.last_id = Some(text()).filter(|id| !id.is_empty());
            }
            b"retry" if !value.is_empty() && value.iter().all(u8::is_ascii_digit) => {
                self.piece.retry = text().parse().ok();
            }
            _ => {}
        }
    }
}

impl Cut for EventCutter {
    fn feed(&mut self, chunk: &[u8]) {
        self.held.bytes.extend_from_slice(chunk);
    }

    /// What has no empty line behind it is no event.
    fn end(&mut self) {}

    fn next(&mut self) -> Option<Piece> {
        while let Some(line) = self.line() {
            if !line.is_empty() {
                self.field(&line);
                continue;
            }
            self.has_fields = false;
            let piece = std::mem::take(&mut self.piece);
            if let Some(data) = self.data.take() {
                return Some(Piece {
                    text: data.into(),
                    is_event: true,
                    last_id: self.last_id.clone(),
                    ..piece
                });
            }
        }
        None
    }

    fn held(&self) -> usize {
        self.held.bytes.len() + self.data.as_ref().map_or(0, Vec::len)
    }
}
