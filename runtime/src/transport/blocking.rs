//! What carries a request and keeps the thread until the answer is there.

use std::fmt;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use super::TransportError;
use crate::{Body, retry};

/// The twin of [`Transport`](super::Transport) for calls that block.
///
/// It sends what it is given, once, adds no credentials and follows no redirect. Nobody can end its work from outside, so
/// it is told how long the answer may take.
pub trait BlockingTransport: fmt::Debug + Send + Sync {
    /// Sends a request. The answer is there once its head has arrived; its body may still be on the way.
    ///
    /// # Errors
    ///
    /// [`TransportError::expired`] if head and body of the answer take longer than `timeout`, also where the body is read:
    /// there it is the source of the [`io::Error`](std::io::Error).
    fn send(
        &self,
        request: http::Request<Body>,
        timeout: Duration,
    ) -> Result<http::Response<Body>, TransportError>;

    /// Sends a request whose answer is streamed: its head may take as long as `timeout`, and then each wait for more of the body
    /// as long as `silence`. A transport that cannot tell the one from the other sends it as any other, so that the whole answer
    /// takes no longer than `timeout`.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    fn stream(
        &self,
        request: http::Request<Body>,
        timeout: Duration,
        silence: Duration,
    ) -> Result<http::Response<Body>, TransportError> {
        let _ = silence;
        self.send(request, timeout)
    }

    /// Waits.
    fn sleep(&self, duration: Duration) {
        thread::sleep(duration);
    }

    /// What time it is, for signatures and for the age of tokens.
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    /// Any number, each as likely, by which waits before repetitions are spread. By default it is the operating system's.
    fn random(&self) -> u64 {
        retry::random()
    }
}

impl<T: BlockingTransport + ?Sized> BlockingTransport for Arc<T> {
    fn send(
        &self,
        request: http::Request<Body>,
        timeout: Duration,
    ) -> Result<http::Response<Body>, TransportError> {
        (**self).send(request, timeout)
    }

    fn stream(
        &self,
        request: http::Request<Body>,
        timeout: Duration,
        silence: Duration,
    ) -> Result<http::Response<Body>, TransportError> {
        (**self).stream(request, timeout, silence)
    }

    fn sleep(&self, duration: Duration) {
        (**self).sleep(duration);
    }

    fn now(&self) -> SystemTime {
        (**self).now()
    }

    fn random(&self) -> u64 {
        (**self).random()
    }
}

/// How long a call that blocks may take, in all and for the attempt at hand.
pub(crate) struct Limits {
    start: Instant,
    call: Duration,
    attempt: Option<Duration>,
}

impl Limits {
    pub fn new(call: Duration, attempt: Option<Duration>) -> Self {
        let start = Instant::now();
        Self {
            start,
            call,
            attempt,
        }
    }

    /// The time that is left for the call, if any is.
    pub fn left(&self) -> Option<Duration> {
        let left = self.call.saturating_sub(self.start.elapsed());
        (!left.is_zero()).then_some(left)
    }

    /// The time that is left for the next attempt, if any is.
    pub fn left_for_attempt(&self) -> Option<Duration> {
        let left = self.left()?;
        Some(self.attempt.map_or(left, |attempt| attempt.min(left)))
    }

    /// What an attempt that was given so much time came to; `None` if it is the end of the call.
    pub fn judge<T>(
        &self,
        outcome: Result<T, TransportError>,
        given: Duration,
    ) -> Option<Result<T, TransportError>> {
        match (outcome, self.attempt) {
            (Err(error), Some(attempt)) if error.is_expired() && attempt == given => {
                Some(Err(TransportError::attempt_timeout(attempt)))
            }
            (Err(error), _) if error.is_expired() => None,
            (outcome, _) => Some(outcome),
        }
    }
}
