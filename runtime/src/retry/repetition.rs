//! What an attempt that came to nothing says about another one.

use std::time::SystemTime;

use super::retry_after;
use crate::auth::TokenError;
use crate::{RawResponse, TransportError, TransportErrorKind};

/// Whether a request may go out once more.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Repetition {
    /// It would come to the same.
    Pointless,
    /// If its work may be done twice: nobody knows whether it was done.
    IfRepeatable,
    /// Its work was not done.
    Safe,
}

impl Repetition {
    pub fn allows(self, is_repeatable: bool) -> bool {
        match self {
            Self::Pointless => false,
            Self::IfRepeatable => is_repeatable,
            Self::Safe => true,
        }
    }

    /// After an answer: one that asks to wait says that nothing was done.
    pub fn after_answer(response: &RawResponse, now: SystemTime) -> Self {
        match response.status() {
            429 | 503 if retry_after(response.headers(), now).is_some() => Self::Safe,
            status => Self::after_status(status),
        }
    }

    fn after_status(status: u16) -> Self {
        match status {
            429 | 502 | 503 | 504 => Self::IfRepeatable,
            _ => Self::Pointless,
        }
    }

    /// After a request without a whole answer.
    pub fn after_error(error: &TransportError) -> Self {
        match error.kind() {
            TransportErrorKind::Connect => Self::Safe,
            TransportErrorKind::Timeout | TransportErrorKind::Body | TransportErrorKind::Other => {
                Self::IfRepeatable
            }
            TransportErrorKind::Unavailable
            | TransportErrorKind::TooLarge
            | TransportErrorKind::Turn => Self::Pointless,
        }
    }

    /// After a token that did not come. The call itself was not made, and whoever asks for two tokens has one too many.
    pub fn after_no_token(error: &TokenError) -> Self {
        let repetition = match error {
            TokenError::Transport(error) => Self::after_error(error),
            TokenError::Refused { response, .. } | TokenError::Unexpected { response, .. } => {
                Self::after_status(response.status())
            }
            // It is forgotten: the same once more would send nothing.
            TokenError::NotRevoked(_) => Self::Pointless,
        };
        if repetition.allows(true) {
            Self::Safe
        } else {
            Self::Pointless
        }
    }
}

/// How far a call came, told with its outcome.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Attempts {
    /// The first among them.
    pub made: u32,
    /// Whether one more could do no harm and come to something else.
    pub is_retryable: bool,
}

impl Default for Attempts {
    fn default() -> Self {
        Self {
            made: 1,
            is_retryable: false,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::Arc;

    use bytes::Bytes;

    use super::*;

    fn answer(status: u16, field: Option<(&str, &str)>) -> RawResponse {
        let mut response = http::Response::builder().status(status);
        if let Some((name, value)) = field {
            response = response.header(name, value);
        }
        response.body(Bytes::new()).unwrap().into()
    }

    #[test]
    fn an_answer_says_whether_something_was_done() {
        let now = SystemTime::UNIX_EPOCH;
        let wait = Some(("retry-after", "1"));
        let date = Some(("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT"));
        let unread = Some(("retry-after", "soon"));
        let quota = Some(("x-ratelimit-remaining", "0"));
        for (status, field, expected) in [
            (429, wait, Repetition::Safe),
            (503, wait, Repetition::Safe),
            (503, date, Repetition::Safe),
            (429, None, Repetition::IfRepeatable),
            (429, unread, Repetition::IfRepeatable),
            (429, quota, Repetition::IfRepeatable),
            (502, wait, Repetition::IfRepeatable),
            (503, None, Repetition::IfRepeatable),
            (504, wait, Repetition::IfRepeatable),
            (200, wait, Repetition::Pointless),
            (301, wait, Repetition::Pointless),
            (401, wait, Repetition::Pointless),
            (409, wait, Repetition::Pointless),
            (500, wait, Repetition::Pointless),
            (501, None, Repetition::Pointless),
        ] {
            let answer = answer(status, field);
            assert_eq!(
                Repetition::after_answer(&answer, now),
                expected,
                "{status} {field:?}"
            );
        }
    }

    #[test]
    fn what_the_network_did_says_it_too_and_no_token_means_no_call() {
        for (kind, call, token) in [
            (
                TransportErrorKind::Connect,
                Repetition::Safe,
                Repetition::Safe,
            ),
            (
                TransportErrorKind::Timeout,
                Repetition::IfRepeatable,
                Repetition::Safe,
            ),
            (
                TransportErrorKind::Body,
                Repetition::IfRepeatable,
                Repetition::Safe,
            ),
            (
                TransportErrorKind::Other,
                Repetition::IfRepeatable,
                Repetition::Safe,
            ),
            (
                TransportErrorKind::Unavailable,
                Repetition::Pointless,
                Repetition::Pointless,
            ),
            (
                TransportErrorKind::TooLarge,
                Repetition::Pointless,
                Repetition::Pointless,
            ),
            (
                TransportErrorKind::Turn,
                Repetition::Pointless,
                Repetition::Pointless,
            ),
        ] {
            let error = TransportError::new(kind, "so");
            assert_eq!(Repetition::after_error(&error), call, "{kind:?}");
            let error = TokenError::Transport(Arc::new(error));
            let after = Repetition::after_no_token(&error);
            assert_eq!(after, token, "{kind:?}");
        }
        for (status, expected) in [(503, Repetition::Safe), (400, Repetition::Pointless)] {
            let response = answer(status, None);
            let error = TokenError::Unexpected {
                what: "nothing",
                response,
            };
            let after = Repetition::after_no_token(&error);
            assert_eq!(after, expected, "{status}");
        }
    }
}
