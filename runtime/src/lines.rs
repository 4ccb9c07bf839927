//! Bodies that are JSON, one value after another: a line each, or a record each.

use bytes::{Buf, BytesMut};

use crate::items::{Cut, Piece};

/// What has arrived and is in no piece yet.
#[derive(Default)]
pub(crate) struct Held {
    pub bytes: BytesMut,
    /// How many of these bytes have been looked at.
    pub seen: usize,
    /// How many bytes came before them.
    pub offset: u64,
}

impl Held {
    /// Takes so many bytes from the front.
    pub fn take(&mut self, length: usize) -> Piece {
        let offset = self.offset;
        self.offset += length as u64;
        self.seen = 0;
        Piece {
            offset,
            text: self.bytes.split_to(length).freeze(),
            ..Piece::default()
        }
    }

    /// Drops so many bytes from the front.
    pub fn skip(&mut self, length: usize) {
        self.bytes.advance(length);
        self.offset += length as u64;
        self.seen = 0;
    }
}

/// A value on each line (`application/jsonl`, `application/x-ndjson`). The last line needs no end; empty ones are no values.
#[derive(Default)]
pub(crate) struct Lines {
    held: Held,
    is_over: bool,
}

impl Cut for Lines {
    fn feed(&mut self, chunk: &[u8]) {
        self.held.bytes.extend_from_slice(chunk);
    }

    fn end(&mut self) {
        self.is_over = true;
    }

    fn next(&mut self) -> Option<Piece> {
        loop {
            let unseen = &self.held.bytes[self.held.seen..];
            let end = unseen.iter().position(|byte| *byte == b'\n');
            let length = match end {
                Some(end) => self.held.seen + end + 1,
                None if self.is_over && !self.held.bytes.is_empty() => self.held.bytes.len(),
                None => {
                    self.held.seen = self.held.bytes.len();
                    return None;
                }
            };
            let mut piece = self.held.take(length);
            if piece.offset == 0 && piece.text.starts_with(b"\xef\xbb\xbf") {
                piece.text.advance(3);
            }
            piece.trim();
            if !piece.text.is_empty() {
                return Some(piece);
            }
        }
    }

    fn held(&self) -> usize {
        self.held.bytes.len()
    }
}

/// A value behind each record separator (RFC 7464). It is there with the line feed that follows it, and a record that was cut
/// short with the next separator.
#[derive(Default)]
pub(crate) struct Records {
    held: Held,
    is_over: bool,
    depth: usize,
    text: Text,
}

/// Where in a value the scan is.
#[derive(Clone, Copy, Default, Eq, PartialEq)]
enum Text {
    #[default]
    Outside,
    Inside,
    Escape,
}

const SEPARATOR: u8 = 0x1e;

impl Records {
    /// The length of the next record, its end included.
    fn length(&mut self) -> Option<usize> {
        let bytes = &self.held.bytes;
        while let Some(byte) = bytes.get(self.held.seen) {
            if *byte == SEPARATOR && self.held.seen > 0 {
                return Some(self.held.seen);
            }
            self.held.seen += 1;
            self.text = match (self.text, byte) {
                (Text::Inside, b'\\') => Text::Escape,
                (Text::Inside, b'"') => Text::Outside,
                (Text::Inside | Text::Escape, _) | (Text::Outside, b'"') => Text::Inside,
                (Text::Outside, byte) => {
                    match byte {
                        b'{' | b'[' => self.depth += 1,
                        b'}' | b']' => self.depth = self.depth.saturating_sub(1),
                        b'\n' if self.depth == 0 => return Some(self.held.seen),
                        _ => {}
                    }
                    Text::Outside
                }
            };
        }
        (self.is_over && !bytes.is_empty()).then_some(bytes.len())
    }
}

impl Cut for Records {
    fn feed(&mut self, chunk: &[u8]) {
        self.held.bytes.extend_from_slice(chunk);
    }

    fn end(&mut self) {
        self.is_over = true;
    }

    fn next(&mut self) -> Option<Piece> {
        loop {
            let length = self.length()?;
            (self.depth, self.text) = (0, Text::Outside);
            let mut piece = self.held.take(length);
            if piece.text.first() == Some(&SEPARATOR) {
                piece.text.advance(1);
            }
            // What tells its end itself is whole; `12` may be the start of `123` (RFC 7464, section 2.4).
            let is_ended = piece.text.last().is_some_and(u8::is_ascii_whitespace);
            piece.trim();
            let tells_end = matches!(piece.text.first(), Some(b'{' | b'[' | b'"'));
            piece.is_cut_short = !is_ended && !tells_end;
            if !piece.text.is_empty() {
                return Some(piece);
            }
        }
    }

    fn held(&self) -> usize {
        self.held.bytes.len()
    }
}
