//! What the service documents for calls that fail.

use ironspec_runtime::{Answers, DecodeError, RawResponse, Response};

/// A failure that the document lists, with the body that came.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure {
    /// Too much.
    ///
    /// Status 429.
    TooManyRequests(Response<()>),
}

impl ironspec_runtime::Failure for Failure {
    fn decode(
        response: &RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, DecodeError>> {
        Some(
            match response.status() {
                429 => response.decode_as(answers).map(Self::TooManyRequests),
                _ => return None,
            },
        )
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::TooManyRequests(response) => response.raw(),
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        ironspec_runtime::Failure::response(self).fmt(formatter)
    }
}

/// A failure that the document lists, with the body that came.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RemoveThingsFailure {
    /// Something else.
    ///
    /// Any other status.
    Other(Response<()>),
}

impl ironspec_runtime::Failure for RemoveThingsFailure {
    fn decode(
        response: &RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, DecodeError>> {
        Some(response.decode_as(answers).map(Self::Other))
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::Other(response) => response.raw(),
        }
    }
}

impl std::fmt::Display for RemoveThingsFailure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        ironspec_runtime::Failure::response(self).fmt(formatter)
    }
}
