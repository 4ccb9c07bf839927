//! The transports of a client: those that it was given, or the defaults, each made when it is needed first.

use std::error::Error as StdError;
use std::sync::{Arc, OnceLock};
use std::time::SystemTime;

use super::{BlockingTransport, Transport, TransportError, TransportErrorKind};
use crate::{BuildError, retry};

/// One of each kind.
pub(crate) struct Transports {
    asynchronous: OnceLock<Result<Box<dyn Transport>, Reason>>,
    blocking: OnceLock<Result<Box<dyn BlockingTransport>, Reason>>,
}

/// Why there is none.
type Reason = Arc<dyn StdError + Send + Sync>;

impl Transports {
    /// Those that were given. Where none was and no feature brings one, no call could ever be made.
    pub fn new(
        asynchronous: Option<Box<dyn Transport>>,
        blocking: Option<Box<dyn BlockingTransport>>,
    ) -> Result<Self, BuildError> {
        let has_default = cfg!(any(feature = "reqwest", feature = "ureq"));
        let (asynchronous, blocking) = match (asynchronous, blocking) {
            (None, None) if has_default => (OnceLock::new(), OnceLock::new()),
            (None, None) => return Err(BuildError::NoTransport),
            (asynchronous, blocking) => (
                OnceLock::from(
                    asynchronous.ok_or_else(|| not_given("blocking_transport", "transport")),
                ),
                OnceLock::from(
                    blocking.ok_or_else(|| not_given("transport", "blocking_transport")),
                ),
            ),
        };
        Ok(Self {
            asynchronous,
            blocking,
        })
    }

    /// What carries calls that are awaited.
    pub fn asynchronous(&self) -> Result<&dyn Transport, TransportError> {
        let transport = self.asynchronous.get_or_init(default_transport);
        transport.as_deref().map_err(unavailable)
    }

    /// What carries calls that block.
    pub fn blocking(&self) -> Result<&dyn BlockingTransport, TransportError> {
        let transport = self.blocking.get_or_init(default_blocking_transport);
        transport.as_deref().map_err(unavailable)
    }

    /// What time it is, by the clock of a transport that is there.
    pub fn now(&self) -> SystemTime {
        match (self.asynchronous.get(), self.blocking.get()) {
            (Some(Ok(transport)), _) => transport.now(),
            (_, Some(Ok(transport))) => transport.now(),
            _ => SystemTime::now(),
        }
    }

    /// Any number, by the dice of a transport that is there.
    pub fn random(&self) -> u64 {
        match (self.asynchronous.get(), self.blocking.get()) {
            (Some(Ok(transport)), _) => transport.random(),
            (_, Some(Ok(transport))) => transport.random(),
            _ => retry::random(),
        }
    }
}

fn not_given(given: &str, missing: &str) -> Reason {
    reason(format!(
        "the client was built with a `{given}` alone; give it a `{missing}` too"
    ))
}

fn reason(error: impl Into<Box<dyn StdError + Send + Sync>>) -> Reason {
    Arc::from(error.into())
}

fn unavailable(reason: &Reason) -> TransportError {
    TransportError::new(TransportErrorKind::Unavailable, reason.clone())
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Result<Box<dyn Transport>, Reason> {
    match super::Reqwest::new() {
        Ok(transport) => Ok(Box::new(transport)),
        Err(error) => Err(reason(error)),
    }
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Result<Box<dyn Transport>, Reason> {
    Err(reason(
        "give one with `transport`, or enable the feature `reqwest`",
    ))
}

#[cfg(feature = "ureq")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "without the feature there is none"
)]
fn default_blocking_transport() -> Result<Box<dyn BlockingTransport>, Reason> {
    Ok(Box::new(super::Ureq::new()))
}

#[cfg(not(feature = "ureq"))]
fn default_blocking_transport() -> Result<Box<dyn BlockingTransport>, Reason> {
    Err(reason(
        "give one with `blocking_transport`, or enable the feature `ureq`",
    ))
}
