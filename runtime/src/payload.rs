//! The body of a request in the making: bytes, and files that are streamed among them.

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use crate::{Body, File};

/// A body that can be sent once, whichever of its clones goes first.
#[derive(Clone)]
pub(crate) struct Once {
    slot: Arc<Mutex<Option<Body>>>,
    pub length: Option<u64>,
}

impl Once {
    pub fn new(body: Body) -> Self {
        let length = body.length();
        let slot = Arc::new(Mutex::new(Some(body)));
        Self { slot, length }
    }

    fn slot(&self) -> MutexGuard<'_, Option<Body>> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What tells it from every other.
    pub fn address(&self) -> usize {
        Arc::as_ptr(&self.slot).addr()
    }
}

/// Pieces that are sent one after another. A clone shares what can be sent but once.
#[derive(Clone, Default)]
pub(crate) struct Payload(Vec<Piece>);

#[derive(Clone)]
enum Piece {
    Bytes(Bytes),
    Written(Vec<u8>),
    Once(Once),
}

impl Payload {
    /// Adds bytes.
    pub fn write(&mut self, bytes: &[u8]) {
        match self.0.last_mut() {
            Some(Piece::Written(written)) => written.extend_from_slice(bytes),
            _ => self.0.push(Piece::Written(bytes.to_vec())),
        }
    }

    /// Adds a file.
    pub fn push(&mut self, file: &File) {
        match file.streamed() {
            Some(once) => self.0.push(Piece::Once(once.clone())),
            None => self.write(file.as_bytes().unwrap_or_default()),
        }
    }

    /// The length in bytes, if it is known.
    pub fn length(&self) -> Option<u64> {
        let length = |piece: &Piece| match piece {
            Piece::Bytes(bytes) => Some(bytes.len() as u64),
            Piece::Written(written) => Some(written.len() as u64),
            Piece::Once(once) => once.length,
        };
        self.0.iter().map(length).sum()
    }

    /// The body; `None` if a part of it has been sent before.
    pub fn into_body(mut self) -> Option<Body> {
        let is_spent = |piece: &Piece| matches!(piece, Piece::Once(once) if once.slot().is_none());
        if self.0.iter().any(is_spent) {
            return None;
        }
        let length = self.length();
        if self.0.len() > 1 || matches!(self.0.first(), Some(Piece::Once(_))) {
            let bodies = self.0.into_iter().map(Piece::into_body);
            let bodies: VecDeque<Body> = bodies.collect::<Option<_>>()?;
            return Some(Body::stream(Chain(bodies), length));
        }
        self.0.pop().map_or(Some(Body::empty()), Piece::into_body)
    }
}

impl Piece {
    fn into_body(self) -> Option<Body> {
        match self {
            Self::Bytes(bytes) => Some(bytes.into()),
            Self::Written(written) => Some(written.into()),
            Self::Once(once) => once.slot().take(),
        }
    }
}

impl<T: Into<Bytes>> From<T> for Payload {
    fn from(bytes: T) -> Self {
        Self(vec![Piece::Bytes(bytes.into())])
    }
}

impl From<&File> for Payload {
    fn from(file: &File) -> Self {
        match file.streamed() {
            Some(once) => Self(vec![Piece::Once(once.clone())]),
            None => file.clone().into_bytes().unwrap_or_default().into(),
        }
    }
}

/// The length alone.
impl fmt::Debug for Payload {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length() {
            Some(length) => write!(formatter, "Body({length} bytes)"),
            None => formatter.write_str("Body(stream)"),
        }
    }
}

/// Bodies one after another.
struct Chain(VecDeque<Body>);

impl Stream for Chain {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while let Some(body) = self.0.front_mut() {
            match body.poll_chunk(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Ok(Some(chunk))) => return Poll::Ready(Some(Ok(chunk))),
                Poll::Ready(Ok(None)) => drop(self.0.pop_front()),
                Poll::Ready(Err(error)) => {
                    self.0.clear();
                    return Poll::Ready(Some(Err(io::Error::other(error))));
                }
            }
        }
        Poll::Ready(None)
    }
}
