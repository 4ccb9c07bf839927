//! What can go wrong: when a client is built, and when a call is made.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use crate::server::Reason;
use crate::{Answers, DecodeError, RawResponse, TransportError, Violations};

/// Why a call has no success. `Display` is worth logging: it is one line, and each violation has its own.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<F> {
    /// The request breaks the document; it was not sent.
    Invalid(Violations),
    /// Credentials would cross the network in the clear; the request was not sent. The header that holds them is named.
    /// See [`allow_insecure_credentials`](crate::ClientBuilder::allow_insecure_credentials).
    InsecureCredentials(&'static str),
    /// A failure that the document describes.
    Documented(F),
    /// A status that the document does not list for this operation, redirects included.
    Undocumented(RawResponse),
    /// An answer of a documented status whose body is not what the document says.
    Undecodable {
        /// Where the body leaves the document.
        error: DecodeError,
        /// The answer as it came.
        response: RawResponse,
    },
    /// A success that breaks rules of the document, where [`Answers::Strict`](crate::Answers::Strict) is set.
    InvalidAnswer {
        /// What the answer breaks, with pointers into its body.
        violations: Violations,
        /// The answer as it came.
        response: RawResponse,
    },
    /// No whole answer came.
    Transport(TransportError),
    /// The whole call took longer than this.
    Timeout(Duration),
}

impl<F: Failure> Error<F> {
    /// The answer, if one came.
    pub fn response(&self) -> Option<&RawResponse> {
        match self {
            Self::Documented(failure) => Some(failure.response()),
            Self::Undocumented(response)
            | Self::Undecodable { response, .. }
            | Self::InvalidAnswer { response, .. } => Some(response),
            Self::Invalid(_)
            | Self::InsecureCredentials(_)
            | Self::Transport(_)
            | Self::Timeout(_) => None,
        }
    }
}

impl<F: Failure> fmt::Display for Error<F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(violations) => write!(formatter, "not sent: {violations}"),
            Self::InsecureCredentials(header) => {
                write!(
                    formatter,
                    "not sent: the header {header} would cross the network in plain http"
                )
            }
            Self::Documented(failure) => failure.response().fmt(formatter),
            Self::Undocumented(response) => write!(formatter, "undocumented status {response}"),
            Self::Undecodable { error, response } => {
                write!(
                    formatter,
                    "undecodable body: {error}; the answer is {response}"
                )
            }
            Self::InvalidAnswer {
                violations,
                response,
            } => {
                write!(
                    formatter,
                    "status {} with an answer that breaks the document:\n{violations}",
                    response.status()
                )
            }
            Self::Transport(error) => error.fmt(formatter),
            Self::Timeout(duration) => write!(formatter, "no answer within {duration:?}"),
        }
    }
}

impl<F: Failure> StdError for Error<F> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Invalid(violations) | Self::InvalidAnswer { violations, .. } => Some(violations),
            Self::Undecodable { error, .. } => Some(error),
            // The display is that of the transport's error already.
            Self::Transport(error) => error.source(),
            Self::InsecureCredentials(_)
            | Self::Documented(_)
            | Self::Undocumented(_)
            | Self::Timeout(_) => None,
        }
    }
}

/// The failures that the document describes, one variant per status.
pub trait Failure: fmt::Debug + Sized {
    /// The failure that an answer is; `None` for a status that the document does not list.
    fn decode(response: &RawResponse, answers: Answers) -> Option<Result<Self, DecodeError>>;

    /// The answer as it came. Its `Display`, status and the start of the body, is worth logging.
    fn response(&self) -> &RawResponse;
}

/// The failure of an operation that documents none.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NoFailure {}

impl Failure for NoFailure {
    fn decode(_: &RawResponse, _: Answers) -> Option<Result<Self, DecodeError>> {
        None
    }

    fn response(&self) -> &RawResponse {
        match *self {}
    }
}

/// Why a client cannot be built.
#[derive(Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// The address cannot be used.
    BaseUrl {
        /// The address, without a password.
        url: String,
        /// Why not.
        reason: Reason,
    },
    /// The server has no variable of this name.
    UnknownVariable {
        /// The name.
        name: String,
    },
    /// A variable cannot have this value.
    Variable {
        /// Its name.
        name: &'static str,
        /// The value.
        value: String,
        /// Why not.
        reason: Reason,
    },
    /// A default header whose name or value HTTP does not know, or that the transport sets itself. The value may be a
    /// secret, so it is not shown.
    Header {
        /// The name.
        name: String,
    },
    /// No transport was given, and the features `reqwest` and `ureq` are off.
    NoTransport,
    /// A transport cannot start.
    Transport(Box<dyn StdError + Send + Sync>),
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BaseUrl { url, reason } => write!(formatter, "the base URL {url:?} {reason}"),
            Self::UnknownVariable { name } => {
                write!(formatter, "the server has no variable {name:?}")
            }
            Self::Variable {
                name,
                value,
                reason,
            } => write!(formatter, "server variable {name}: {value:?} {reason}"),
            Self::Header { name } => {
                write!(formatter, "the default header {name:?} cannot be sent")
            }
            Self::NoTransport => formatter.write_str(
                "no transport: give one with `transport` or `blocking_transport`, or enable the feature `reqwest` or `ureq`",
            ),
            Self::Transport(error) => {
                write!(formatter, "the transport cannot start: {error}")
            }
        }
    }
}

impl StdError for BuildError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Transport(error) => error.source(),
            _ => None,
        }
    }
}
