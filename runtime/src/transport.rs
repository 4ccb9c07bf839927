//! What carries a request to a server and brings the answer.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::Body;

mod memory;
#[cfg(feature = "reqwest")]
mod reqwest;

pub use memory::{Memory, Recorded};
#[cfg(feature = "reqwest")]
pub use reqwest::Reqwest;

/// A boxed future that can move between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Carries one request at a time and brings its own clock.
///
/// A transport sends what it is given, adds no credentials and follows no redirect: those are decided above it.
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
}

/// No whole answer came. `Display` is one line with the causes that the transport knows.
#[derive(Debug)]
pub struct TransportError(Box<Fault>);

#[derive(Debug)]
struct Fault {
    kind: TransportErrorKind,
    source: Box<dyn StdError + Send + Sync>,
}

/// Where it went wrong.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection: the server did not see the request.
    Connect,
    /// The transport itself waited too long.
    Timeout,
    /// The head of the answer came, its body did not.
    Body,
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
        let source = source.into();
        Self(Box::new(Fault { kind, source }))
    }

    /// Where it went wrong.
    pub fn kind(&self) -> TransportErrorKind {
        self.0.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.0.kind {
            TransportErrorKind::Connect => "cannot connect",
            TransportErrorKind::Timeout => "the transport timed out",
            TransportErrorKind::Body => "the body of the answer broke off",
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
