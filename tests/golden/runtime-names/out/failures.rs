//! What the service documents for calls that fail.

use ironspec_runtime::{Answers, Response};

use super::{CloneModel, Violations};

/// A failure that the document lists, with the body that came.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure {
    /// Gone.
    ///
    /// Status 404.
    NotFound(Response<Violations>),
    /// Told twice.
    ///
    /// Status 409.
    Conflict(Response<CloneModel>),
}

impl ironspec_runtime::Failure for Failure {
    fn decode(
        response: &ironspec_runtime::RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, ironspec_runtime::DecodeError>> {
        Some(
            match response.status() {
                404 => response.decode_as(answers).map(Self::NotFound),
                409 => response.decode_as(answers).map(Self::Conflict),
                _ => return None,
            },
        )
    }

    fn response(&self) -> &ironspec_runtime::RawResponse {
        match self {
            Self::NotFound(response) => response.raw(),
            Self::Conflict(response) => response.raw(),
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        ironspec_runtime::Failure::response(self).fmt(formatter)
    }
}
