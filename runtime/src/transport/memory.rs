//! A transport without a network, for tests.

use std::collections::VecDeque;
use std::fmt;
use std::future::{pending, ready};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode, Uri};

use super::{BlockingTransport, BoxFuture, Transport, TransportError, TransportErrorKind};
use crate::Body;

/// Gives answers from a script, in order, and records the requests. Clones share both, and one serves
/// [`transport`](crate::ClientBuilder::transport) and [`blocking_transport`](crate::ClientBuilder::blocking_transport) alike.
///
/// It does not wait: a call that gets no answer runs into its timeout at once. Its clock is the system's, or [stands](Self::at).
/// Waits before repetitions are half the longest that they may be, or [another part](Self::random) of it.
#[derive(Clone, Default)]
pub struct Memory(Arc<Mutex<Script>>);

#[derive(Default)]
struct Script {
    answers: VecDeque<Answer>,
    requests: Vec<Recorded>,
    now: Option<SystemTime>,
    random: Option<u64>,
}

enum Answer {
    Response(http::Response<Bytes>),
    Error(TransportErrorKind, String),
    Silence,
}

/// A request that reached the transport.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Recorded {
    /// Its method.
    pub method: Method,
    /// Where it went, in full.
    pub uri: Uri,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Bytes,
}

impl Memory {
    /// A transport without answers.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an answer with headers of its own; for the usual ones [`json`](Self::json) and [`status`](Self::status) are shorter.
    #[must_use]
    pub fn answer(self, response: http::Response<impl Into<Bytes>>) -> Self {
        self.push(Answer::Response(response.map(Into::into)))
    }

    /// Adds an answer of JSON. A status that HTTP does not know becomes 500.
    #[must_use]
    pub fn json(self, status: u16, body: impl Into<Bytes>) -> Self {
        let mut response = answer(status, body);
        let json = http::HeaderValue::from_static("application/json");
        response
            .headers_mut()
            .insert(http::header::CONTENT_TYPE, json);
        self.answer(response)
    }

    /// Adds an answer without a body, as in `status(204)`. A status that HTTP does not know becomes 500.
    #[must_use]
    pub fn status(self, status: u16) -> Self {
        self.answer(answer(status, Bytes::new()))
    }

    /// Adds a failure to answer.
    #[must_use]
    pub fn error(self, kind: TransportErrorKind, reason: impl Into<String>) -> Self {
        self.push(Answer::Error(kind, reason.into()))
    }

    /// Adds an answer that never comes.
    #[must_use]
    pub fn silence(self) -> Self {
        self.push(Answer::Silence)
    }

    /// Sets the clock, which then stands.
    #[must_use]
    pub fn at(self, now: SystemTime) -> Self {
        self.script().now = Some(now);
        self
    }

    /// Sets what stands for every random number, of all `u64`.
    #[must_use]
    pub fn random(self, random: u64) -> Self {
        self.script().random = Some(random);
        self
    }

    /// The requests so far.
    pub fn requests(&self) -> Vec<Recorded> {
        self.script().requests.clone()
    }

    fn push(self, answer: Answer) -> Self {
        self.script().answers.push_back(answer);
        self
    }

    fn script(&self) -> MutexGuard<'_, Script> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn answer<B>(status: u16, body: B) -> http::Response<B> {
    let mut response = http::Response::new(body);
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response
}

impl Memory {
    /// Records a request and says what comes of it; `None` is silence.
    fn respond(
        &self,
        head: http::request::Parts,
        body: Bytes,
    ) -> Option<Result<http::Response<Body>, TransportError>> {
        let mut script = self.script();
        script.requests.push(Recorded {
            method: head.method,
            uri: head.uri,
            headers: head.headers,
            body,
        });
        Some(match script.answers.pop_front() {
            Some(Answer::Response(response)) => Ok(response.map(Body::from)),
            Some(Answer::Error(kind, reason)) => Err(TransportError::new(kind, reason)),
            Some(Answer::Silence) => return None,
            None => Err(TransportError::new(
                TransportErrorKind::Other,
                "the script has no answer left",
            )),
        })
    }
}

impl Transport for Memory {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let body = body.collect(u64::MAX).await?;
            match self.respond(head, body) {
                Some(outcome) => outcome,
                None => pending().await,
            }
        })
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(ready(()))
    }

    fn now(&self) -> SystemTime {
        self.script().now.unwrap_or_else(SystemTime::now)
    }

    fn random(&self) -> u64 {
        self.script().random.unwrap_or(1 << 63)
    }
}

impl BlockingTransport for Memory {
    fn send(
        &self,
        request: http::Request<Body>,
        _: Duration,
    ) -> Result<http::Response<Body>, TransportError> {
        let (head, body) = request.into_parts();
        let body = body.collect_blocking(u64::MAX)?;
        self.respond(head, body)
            .unwrap_or_else(|| Err(TransportError::expired()))
    }

    fn sleep(&self, _: Duration) {}

    fn now(&self) -> SystemTime {
        Transport::now(self)
    }

    fn random(&self) -> u64 {
        Transport::random(self)
    }
}

impl fmt::Debug for Memory {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let script = self.script();
        formatter
            .debug_struct("Memory")
            .field("answers", &script.answers.len())
            .field("requests", &script.requests)
            .finish()
    }
}
