//! What carries a request to a server and brings the answer.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::Body;
use crate::retry::{self, Attempts};

mod blocking;
mod memory;
#[cfg(feature = "reqwest")]
mod reqwest;
mod selection;
#[cfg(feature = "ureq")]
mod ureq;

pub use blocking::BlockingTransport;
pub(crate) use blocking::Limits;
pub use memory::{Memory, Recorded};
#[cfg(feature = "reqwest")]
pub use reqwest::Reqwest;
pub(crate) use selection::Transports;
#[cfg(feature = "ureq")]
pub use ureq::Ureq;

/// A boxed future that can move between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Carries one request at a time and brings its own clock.
///
/// A transport sends what it is given, once, adds no credentials and follows no redirect: those are decided above it.
/// It may ask for a compressed answer; then it hands out what it decompressed. [`BlockingTransport`] is its twin.
pub trait Transport: fmt::Debug + Send + Sync {
    /// Sends a request. The answer is there once its head has arrived; its body may still be on the way.
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;

    /// Waits.
    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()>;

    /// What time it is, for signatures and for the age of tokens.
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    /// Any number, each as likely, by which waits before repetitions are spread. By default it is the operating system's.
    fn random(&self) -> u64 {
        retry::random()
    }
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        (**self).send(request)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        (**self).sleep(duration)
    }

    fn now(&self) -> SystemTime {
        (**self).now()
    }

    fn random(&self) -> u64 {
        (**self).random()
    }
}

/// No whole answer came. `Display` is one line with the causes that the transport knows.
#[derive(Debug)]
pub struct TransportError(Box<Fault>);

#[derive(Debug)]
struct Fault {
    kind: TransportErrorKind,
    attempts: Attempts,
    source: Box<dyn StdError + Send + Sync>,
}

/// Where it went wrong.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// There is no such transport: none was given, and the feature that brings one is off, or it cannot start, or does not
    /// send to such an address. Nothing was sent.
    Unavailable,
    /// No connection: no byte of the request was sent, so the server did not see it. This is certain; a transport that
    /// cannot tell says [`Other`](Self::Other).
    Connect,
    /// An attempt took longer than [`attempt_timeout`](crate::Options::attempt_timeout), or than the transport itself
    /// waits, or a stream was silent for longer than [`idle_timeout`](crate::Options::idle_timeout). Whether the server saw the request is not known.
    Timeout,
    /// The head of the answer came, its body did not: it broke off, or is not encoded as its head says.
    Body,
    /// The answer, or an item of a stream, is larger than [`max_response_bytes`](crate::Options::max_response_bytes), after
    /// decompression.
    TooLarge,
    /// An [`Exchange`](crate::Exchange) was driven out of turn.
    Turn,
    /// Anything else; whether the server saw the request is not known.
    Other,
}

impl TransportError {
    /// An error from what caused it.
    pub fn new(
        kind: TransportErrorKind,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self(Box::new(Fault {
            kind,
            attempts: Attempts::default(),
            source: source.into(),
        }))
    }

    /// The time that a [`BlockingTransport`] was given is over. Its kind is [`Timeout`](TransportErrorKind::Timeout).
    pub fn expired() -> Self {
        Self::new(TransportErrorKind::Timeout, Expired)
    }

    pub(crate) fn is_expired(&self) -> bool {
        self.0.source.is::<Expired>()
    }

    pub(crate) fn attempt_timeout(limit: Duration) -> Self {
        let reason = format!("no whole answer to this attempt within {limit:?}");
        Self::new(TransportErrorKind::Timeout, reason)
    }

    pub(crate) fn too_large(limit: u64) -> Self {
        let reason = format!("more than the {limit} bytes of `max_response_bytes`");
        Self::new(TransportErrorKind::TooLarge, reason)
    }

    pub(crate) fn idle(limit: Duration) -> Self {
        let reason = format!("the server was silent for {limit:?}");
        Self::new(TransportErrorKind::Timeout, reason)
    }

    pub(crate) fn item_too_large(limit: u64) -> Self {
        let reason = format!("an item has more than the {limit} bytes of `max_response_bytes`");
        Self::new(TransportErrorKind::TooLarge, reason)
    }

    /// The same, after these attempts.
    pub(crate) fn after(mut self, attempts: Attempts) -> Self {
        self.0.attempts = attempts;
        self
    }

    pub(crate) fn attempts(&self) -> Attempts {
        self.0.attempts
    }

    /// Where it went wrong.
    pub fn kind(&self) -> TransportErrorKind {
        self.0.kind
    }
}

/// Tells the end of the time that was given from a timeout of the transport's own.
#[derive(Debug)]
struct Expired;

impl fmt::Display for Expired {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the time that was given is over")
    }
}

impl StdError for Expired {}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.0.kind {
            TransportErrorKind::Unavailable => "no transport",
            TransportErrorKind::Connect => "cannot connect",
            TransportErrorKind::Timeout => "the transport timed out",
            TransportErrorKind::Body => "the body of the answer broke off",
            TransportErrorKind::TooLarge => "the answer is too large",
            TransportErrorKind::Turn => "the exchange was driven out of turn",
            TransportErrorKind::Other => "the request failed",
        })?;
        let mut cause: Option<&(dyn StdError + 'static)> = Some(&*self.0.source);
        let mut last = String::new();
        while let Some(error) = cause {
            let text = error.to_string();
            if text != last {
                write!(formatter, ": {text}")?;
            }
            last = text;
            cause = error.source();
        }
        Ok(())
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.0.source)
    }
}
