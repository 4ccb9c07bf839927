//! What the service documents for calls that fail.

use ironspec_runtime::{Answers, DecodeError, RawResponse, Response};

use super::Problem;

/// A failure that the document lists, with the body that came.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure {
    /// No such book.
    ///
    /// Status 404.
    NotFound(Response<Problem>),
}

impl ironspec_runtime::Failure for Failure {
    fn decode(
        response: &RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, DecodeError>> {
        Some(
            match response.status() {
                404 => response.decode_as(answers).map(Self::NotFound),
                _ => return None,
            },
        )
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::NotFound(response) => response.raw(),
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        ironspec_runtime::Failure::response(self).fmt(formatter)
    }
}
