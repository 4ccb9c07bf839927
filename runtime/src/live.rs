//! The body of an answer that is handed out while it is on its way.

use std::fmt;
use std::io::{self, Read};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_core::Stream;

use crate::body::Chunks;
use crate::options::Settings;
use crate::response::media_type;
use crate::transport::BoxFuture;
use crate::{Answers, Body, Client, TransportError};

/// A body on its way, and what holds for its items.
pub(crate) struct Live {
    pub body: Body,
    /// How large an item may be, in bytes.
    pub limit: u64,
    pub answers: Answers,
}

impl Live {
    pub fn new(body: Body, settings: &Settings) -> Self {
        Self {
            body,
            limit: settings.max_response_bytes,
            answers: settings.answers,
        }
    }
}

/// Which answers of a call are handed out while they come.
#[derive(Clone, Copy)]
pub(crate) struct Streaming {
    pub successes: &'static [u16],
    /// By status and media type.
    pub takes: fn(u16, &str) -> bool,
}

impl Streaming {
    pub fn takes(self, head: &http::response::Parts) -> bool {
        let status = head.status.as_u16();
        let media_type = media_type(&head.headers).unwrap_or_default();
        self.successes.contains(&status) && (self.takes)(status, media_type)
    }
}

impl From<Bytes> for Live {
    fn from(bytes: Bytes) -> Self {
        Self {
            body: bytes.into(),
            limit: u64::MAX,
            answers: Answers::Lenient,
        }
    }
}

/// Where an answer has its body until somebody takes it. Clones share it.
#[derive(Clone, Default)]
pub(crate) struct Slot(Option<Arc<Mutex<Option<Live>>>>);

impl Slot {
    pub fn new(live: Live) -> Self {
        Self(Some(Arc::new(Mutex::new(Some(live)))))
    }

    pub fn take(&self) -> Option<Live> {
        let slot = self.0.as_ref()?;
        slot.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl PartialEq for Slot {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(slot), Some(other)) => Arc::ptr_eq(slot, other),
            (None, None) => true,
            _ => false,
        }
    }
}

/// The same body, which ends with an error if it is silent for too long. A reader sees to that itself.
pub(crate) fn impatient(body: Body, client: &Client, limit: Duration) -> Body {
    let length = body.length();
    match body.into_parts() {
        Ok(bytes) => bytes.into(),
        Err(chunks) => {
            let (client, timer) = (client.clone(), None);
            let idle = Idle {
                chunks,
                client,
                limit,
                timer,
            };
            Body::stream(idle, length)
        }
    }
}

/// A stream that may not be silent for longer than so.
struct Idle {
    chunks: Chunks,
    client: Client,
    limit: Duration,
    timer: Option<BoxFuture<'static, ()>>,
}

impl Stream for Idle {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Poll::Ready(chunk) = self.chunks.as_mut().poll_next(context) {
            self.timer = None;
            return Poll::Ready(chunk);
        }
        let (client, limit) = (self.client.clone(), self.limit);
        let timer = self
            .timer
            .get_or_insert_with(|| Box::pin(client.sleep(limit)));
        timer
            .as_mut()
            .poll(context)
            .map(|()| Some(Err(io::Error::other(TransportError::idle(limit)))))
    }
}

/// A reader that is not asked for more once its time is over.
pub(crate) struct Until {
    pub reader: Box<dyn Read + Send>,
    pub end: Option<Instant>,
}

impl Read for Until {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.end.is_some_and(|end| Instant::now() >= end) {
            return Err(io::Error::other(TransportError::expired()));
        }
        self.reader.read(buffer)
    }
}

impl fmt::Debug for Slot {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Slot")
    }
}
