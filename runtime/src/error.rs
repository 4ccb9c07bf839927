//! What can go wrong: when a client is built, and when a call is made.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use crate::auth::{ChallengeError, SignError, TokenError};
use crate::retry::{Attempts, Repetition};
use crate::server::Reason;
use crate::{Answers, DecodeError, MissingCredentials, RawResponse, TransportError, Violations};

/// Why a call has no success. `Display` is worth logging: it is one line, and each violation has its own.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<F> {
    /// The request breaks the document; it was not sent.
    Invalid(Violations),
    /// The client has no credentials for any alternative of what the document asks for; nothing was sent. See
    /// [`credentials`](crate::ClientBuilder::credentials).
    MissingCredentials(MissingCredentials),
    /// Credentials would cross the network in the clear; they were not sent. The header or the security scheme is named.
    /// See [`allow_insecure_credentials`](crate::ClientBuilder::allow_insecure_credentials).
    InsecureCredentials(&'static str),
    /// The request cannot be given its credentials; it was not sent.
    Sign(SignError),
    /// The service asks for what HTTP Digest cannot answer, or may not.
    Challenge {
        /// Why there is no answer.
        error: Box<ChallengeError>,
        /// The challenge, a 401 as it came.
        response: RawResponse,
    },
    /// There is no token for the call, which was not made; or a token was not revoked. What the token server says is no failure of the API.
    Token(Box<TokenError>),
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
    /// The whole call took longer than it may.
    Timeout(Timeout),
}

/// The time of a call is over; see [`Options::timeout`](crate::Options::timeout).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Timeout {
    pub(crate) limit: Duration,
    pub(crate) attempts: Attempts,
}

impl Timeout {
    /// How long the call was allowed to take.
    pub fn limit(&self) -> Duration {
        self.limit
    }
}

impl fmt::Display for Timeout {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "no answer within {:?}", self.limit)
    }
}

impl<F: Failure> Error<F> {
    /// The answer, if one came.
    pub fn response(&self) -> Option<&RawResponse> {
        match self {
            Self::Documented(failure) => Some(failure.response()),
            Self::Undocumented(response)
            | Self::Challenge { response, .. }
            | Self::Undecodable { response, .. }
            | Self::InvalidAnswer { response, .. } => Some(response),
            Self::Invalid(_)
            | Self::MissingCredentials(_)
            | Self::InsecureCredentials(_)
            | Self::Sign(_)
            | Self::Token(_)
            | Self::Transport(_)
            | Self::Timeout(_) => None,
        }
    }

    /// The status of the answer, if one came.
    pub fn status(&self) -> Option<u16> {
        self.response().map(RawResponse::status)
    }

    /// The service's own code for a documented failure, as [`Failure::error_code`] has it.
    pub fn error_code(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Documented(failure) => failure.error_code(),
            _ => None,
        }
    }

    /// The name that the service gave to this request, for those who ask its support: the first header of the answer whose
    /// name ends in `request-id` or `requestid`, as `X-Request-Id` does.
    pub fn request_id(&self) -> Option<&str> {
        let names_request = |name: &str| {
            let name = name.replace(['-', '_'], "");
            name.ends_with("requestid")
        };
        let headers = self.response()?.headers();
        let (_, id) = headers
            .iter()
            .find(|(name, _)| names_request(name.as_str()))?;
        id.to_str().ok()
    }

    /// How many attempts the call has made, the last one among them: also one that its transport refused, or that ended while it
    /// fetched a token. 0 if nothing was tried, or there is no [`Token`](Self::Token).
    pub fn attempts(&self) -> u32 {
        match self {
            Self::Transport(error) => error.attempts().made,
            Self::Timeout(timeout) => timeout.attempts.made,
            _ => self.response().map_or(0, RawResponse::attempts),
        }
    }

    /// Whether the same call may be made again, later, without its work being done twice, and may then come to something else.
    ///
    /// It is true exactly where the client itself repeats an attempt, as [`Retry`](crate::Retry) says, also if it did not do
    /// so: because enough attempts were made, the budget was used up, time was short, or the body could be sent but once. And
    /// it is true for a [`Timeout`](Self::Timeout) if the operation
    /// [is repeatable](crate::Operation::is_repeatable) or the last attempt was not under way.
    ///
    /// So it is false after an ambiguous failure of an operation that is not repeatable: whether the server acted, only a look
    /// at the service can tell.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Transport(error) => error.attempts().is_retryable,
            Self::Timeout(timeout) => timeout.attempts.is_retryable,
            Self::Token(error) => Repetition::after_no_token(error).allows(false),
            _ => self.response().is_some_and(RawResponse::is_retryable),
        }
    }

    fn describe(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(violations) => write!(formatter, "not sent: {violations}"),
            Self::MissingCredentials(missing) => write!(formatter, "not sent: {missing}"),
            Self::InsecureCredentials(name) => {
                write!(
                    formatter,
                    "not sent: credentials ({name}) would cross the network in plain http"
                )
            }
            Self::Sign(error) => write!(formatter, "not sent: {error}"),
            Self::Challenge { error, response } => {
                write!(formatter, "status {}: {error}", response.status())
            }
            Self::Token(error) if matches!(**error, TokenError::NotRevoked(_)) => {
                write!(formatter, "{error}")
            }
            Self::Token(error) => write!(formatter, "no token: {error}"),
            Self::Documented(failure) => write!(formatter, "{}", failure.response()),
            Self::Undocumented(response) => write!(formatter, "undocumented status {response}"),
            Self::Undecodable { error, response } => {
                write!(formatter, "{response}; undecodable body: {error}")
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
            Self::Transport(error) => write!(formatter, "{error}"),
            Self::Timeout(timeout) => write!(formatter, "{timeout}"),
        }
    }
}

/// What happened, and how many attempts it took if it took several.
impl<F: Failure> fmt::Display for Error<F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.describe(formatter)?;
        match self {
            // It ends with a list.
            Self::InvalidAnswer { .. } => Ok(()),
            _ if self.attempts() > 1 => write!(formatter, " ({} attempts)", self.attempts()),
            _ => Ok(()),
        }
    }
}

impl<F: Failure> StdError for Error<F> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Invalid(violations) | Self::InvalidAnswer { violations, .. } => Some(violations),
            Self::Undecodable { error, .. } => Some(error),
            Self::Sign(error) => Some(error),
            Self::Challenge { error, .. } => Some(&**error),
            Self::Token(error) => Some(&**error),
            // The display is that of the transport's error already.
            Self::Transport(error) => error.source(),
            Self::MissingCredentials(_)
            | Self::InsecureCredentials(_)
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

    /// The service's own code for the failure, if the documented body has one and the answer brought it: a text or an
    /// integer in the member `errorCode`, else `code`, of the body or of the object `error` in it. Case, `_` and `-` do
    /// not tell names of members apart.
    fn error_code(&self) -> Option<Cow<'_, str>> {
        None
    }
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
        /// The address, without user name, password, query and fragment.
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
    /// The API has no security scheme of this name.
    UnknownScheme {
        /// The name.
        name: String,
    },
    /// A credential that no security scheme of the API takes, or not the one that it was given for.
    UnfitCredential {
        /// What it is, such as `Basic`.
        credential: &'static str,
        /// The scheme that it was given for, if one was named.
        scheme: Option<String>,
    },
    /// A credential that cannot be sent.
    Credential {
        /// The scheme that it is for.
        scheme: &'static str,
        /// Why not, without its value.
        error: SignError,
    },
    /// The `tokenUrl` of a scheme cannot be used.
    TokenUrl {
        /// The scheme.
        scheme: &'static str,
        /// The URL as the document has it.
        url: &'static str,
        /// Why not.
        reason: Reason,
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
            Self::UnknownScheme { name } => {
                write!(formatter, "the API has no security scheme {name:?}")
            }
            Self::UnfitCredential { credential, scheme } => match scheme {
                Some(name) => {
                    write!(
                        formatter,
                        "the security scheme {name:?} takes no {credential}"
                    )
                }
                None => write!(
                    formatter,
                    "no security scheme of the API takes {credential}"
                ),
            },
            Self::Credential { scheme, error } => {
                write!(
                    formatter,
                    "credential for the security scheme {scheme:?}: {error}"
                )
            }
            Self::TokenUrl {
                scheme,
                url,
                reason,
            } => {
                write!(
                    formatter,
                    "the token URL {url:?} of the security scheme {scheme:?} {reason}"
                )
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
            Self::Credential { error, .. } => Some(error),
            _ => None,
        }
    }
}
