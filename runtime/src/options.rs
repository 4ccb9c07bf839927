//! How calls are made: what a client sets for all of them, and a call for itself.

use std::time::Duration;

use crate::Retry;

/// Settings of calls, each of which may be left unset. Those that a call sets win over those of its client; what neither
/// sets is as each setting says.
///
/// ```
/// use std::time::Duration;
/// use ironspec_runtime::{Answers, Options};
///
/// const PATIENT: Options = Options::new().timeout(Duration::from_secs(300)).answers(Answers::Report);
/// ```
#[derive(Clone, Debug, Default)]
#[must_use = "options do something only where a client or a call takes them"]
pub struct Options {
    timeout: Option<Duration>,
    attempt_timeout: Option<Duration>,
    idle_timeout: Option<Duration>,
    max_response_bytes: Option<u64>,
    answers: Option<Answers>,
    retry: Option<Retry>,
    allows_invalid_requests: bool,
}

impl Options {
    /// Options that set nothing.
    pub const fn new() -> Self {
        Self {
            timeout: None,
            attempt_timeout: None,
            idle_timeout: None,
            max_response_bytes: None,
            answers: None,
            retry: None,
            allows_invalid_requests: false,
        }
    }

    /// How long a whole call may take, from the first byte sent to the last one received, everything between included: tokens,
    /// challenges, repetitions and the waits before them.
    /// Unset it is 60 seconds. What takes longer is [`Error::Timeout`](crate::Error::Timeout).
    pub const fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// How long one attempt may take, from connecting to the last byte of its answer. Unset it is as long as the whole call.
    /// What takes longer is a transport error of the kind [`Timeout`](crate::TransportErrorKind::Timeout), and repeated only
    /// where that is safe although the server may have acted.
    pub const fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// How long the server may be silent within an answer that is streamed: items, events, or a body that is read while it
    /// comes. Unset it is as long as the whole call may take, which for such an answer ends with its head. A longer silence is a
    /// transport error of the kind [`Timeout`](crate::TransportErrorKind::Timeout); but a thread outside the Tokio runtime that
    /// reads what `send` brought waits for ever.
    pub const fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = Some(timeout);
        self
    }

    /// How large the body of an answer may be, in bytes, after decompression, or of a stream of items each of them; a body
    /// that is read while it comes has no limit. Unset it is 64 MiB. What is larger is a
    /// transport error of the kind [`TooLarge`](crate::TransportErrorKind::TooLarge), whatever its status, and is not read
    /// to its end.
    pub const fn max_response_bytes(mut self, bytes: u64) -> Self {
        self.max_response_bytes = Some(bytes);
        self
    }

    /// What becomes of an answer that breaks a rule of the document. Unset it is [`Answers::Lenient`].
    pub const fn answers(mut self, answers: Answers) -> Self {
        self.answers = Some(answers);
        self
    }

    /// How often an attempt that fails is repeated, and after which waits; which ones are, [`Retry`] says. Unset it is
    /// [`Retry::new`], and [`Retry::never`] repeats nothing.
    pub const fn retry(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
        self
    }

    /// Switches the check of requests off: what breaks an assertion of a schema (`pattern`, `maximum`, `enum` …) is sent.
    ///
    /// What the wire itself cannot carry is refused all the same: a path segment that is empty, `.` or `..`, a control
    /// character in a header, a number in JSON that is not finite. What a client switches off, none of its calls switches
    /// on; a program that wants both has two clients. Values that a program makes (`parse`, `try_from`, `literal`) are
    /// checked in any case.
    pub const fn allow_invalid_requests(mut self) -> Self {
        self.allows_invalid_requests = true;
        self
    }
}

/// What becomes of an answer whose shape is right and that breaks a rule of the document: a pattern, a bound, a length, an
/// enum. A wrong shape (JSON type, missing member) is [`Undecodable`](crate::Error::Undecodable) whatever is set here.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Answers {
    /// It is taken as it came, and nothing is checked. [`Response::validate`](crate::Response::validate) asks later.
    #[default]
    Lenient,
    /// It is taken as it came, and [`Response::violations`](crate::Response::violations) lists what it breaks; so do the
    /// bodies of documented failures.
    Report,
    /// A success that breaks a rule is an [`InvalidAnswer`](crate::Error::InvalidAnswer). A documented failure stays one,
    /// because why a call failed matters more than a rule that the explanation breaks; what it breaks is listed as under
    /// [`Report`](Self::Report).
    Strict,
}

/// The settings that hold for a call.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub timeout: Duration,
    pub attempt_timeout: Option<Duration>,
    pub idle_timeout: Option<Duration>,
    pub max_response_bytes: u64,
    pub answers: Answers,
    pub retry: Retry,
    pub allows_invalid_requests: bool,
}

impl Settings {
    /// How long an answer that is streamed may be silent.
    pub fn silence(&self) -> Duration {
        self.idle_timeout.unwrap_or(self.timeout)
    }

    /// Lets what the options set take the place of what held before: first the defaults, then the client, then the call.
    pub fn apply(
        &mut self,
        Options {
            timeout,
            attempt_timeout,
            idle_timeout,
            max_response_bytes,
            answers,
            retry,
            allows_invalid_requests,
        }: Options,
    ) {
        self.timeout = timeout.unwrap_or(self.timeout);
        self.attempt_timeout = attempt_timeout.or(self.attempt_timeout);
        self.idle_timeout = idle_timeout.or(self.idle_timeout);
        self.max_response_bytes = max_response_bytes.unwrap_or(self.max_response_bytes);
        self.answers = answers.unwrap_or(self.answers);
        self.retry = retry.unwrap_or(self.retry);
        self.allows_invalid_requests |= allows_invalid_requests;
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(60),
            attempt_timeout: None,
            idle_timeout: None,
            max_response_bytes: 64 * 1024 * 1024,
            answers: Answers::Lenient,
            retry: Retry::new(),
            allows_invalid_requests: false,
        }
    }
}
