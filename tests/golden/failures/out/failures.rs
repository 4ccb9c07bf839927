//! What the service documents for calls that fail.

use ironspec_runtime::{Answers, DecodeError, RawResponse, Response};

use super::Problem;

/// A failure that the document lists, with the body that came.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure {
    /// It is gone.
    ///
    /// Status 404.
    NotFound(Response<Problem>),
    /// Tea.
    ///
    /// Status 418.
    ImATeapot(Response<()>),
}

impl ironspec_runtime::Failure for Failure {
    fn decode(
        response: &RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, DecodeError>> {
        Some(
            match response.status() {
                404 => response.decode_as(answers).map(Self::NotFound),
                418 => response.decode_as(answers).map(Self::ImATeapot),
                _ => return None,
            },
        )
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::NotFound(response) => response.raw(),
            Self::ImATeapot(response) => response.raw(),
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
pub enum EFailure {
    /// Down.
    ///
    /// Any other status from 500 to 599.
    ServerError(Response<()>),
    /// It is gone.
    ///
    /// Any other status.
    Other(Response<Problem>),
}

impl ironspec_runtime::Failure for EFailure {
    fn decode(
        response: &RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, DecodeError>> {
        Some(
            match response.status() {
                500..=599 => response.decode_as(answers).map(Self::ServerError),
                _ => response.decode_as(answers).map(Self::Other),
            },
        )
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::ServerError(response) => response.raw(),
            Self::Other(response) => response.raw(),
        }
    }
}

impl std::fmt::Display for EFailure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        ironspec_runtime::Failure::response(self).fmt(formatter)
    }
}

/// A failure that the document lists, with the body that came.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CFailure {
    /// Another.
    ///
    /// Status 404.
    NotFound(Response<()>),
    /// Odd.
    ///
    /// Status 599.
    Status599(Response<()>),
}

impl ironspec_runtime::Failure for CFailure {
    fn decode(
        response: &RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, DecodeError>> {
        Some(
            match response.status() {
                404 => response.decode_as(answers).map(Self::NotFound),
                599 => response.decode_as(answers).map(Self::Status599),
                _ => return None,
            },
        )
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::NotFound(response) | Self::Status599(response) => response.raw(),
        }
    }
}

impl std::fmt::Display for CFailure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        ironspec_runtime::Failure::response(self).fmt(formatter)
    }
}
