//! What the service documents for calls that fail.

use ironspec_runtime::{Answers, DecodeError, RawResponse, Response, Text};

use super::{Chunk, Reply};

/// A failure that the document lists, with the body that came.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure {
    /// Status 400.
    BadRequest(Response<Chunk>),
    /// Any other status.
    Other(Response<Text>),
}

impl ironspec_runtime::Failure for Failure {
    fn decode(
        response: &RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, DecodeError>> {
        Some(
            match response.status() {
                400 => response.decode_as(answers).map(Self::BadRequest),
                _ => response.decode_as(answers).map(Self::Other),
            },
        )
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::BadRequest(response) => response.raw(),
            Self::Other(response) => response.raw(),
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
pub enum ManyFailure {
    /// Status 400.
    BadRequest(Response<Reply>),
    /// Any other status.
    Other(Response<Reply>),
}

impl ironspec_runtime::Failure for ManyFailure {
    fn decode(
        response: &RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, DecodeError>> {
        Some(
            match response.status() {
                400 => response.decode_as(answers).map(Self::BadRequest),
                _ => response.decode_as(answers).map(Self::Other),
            },
        )
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::BadRequest(response) | Self::Other(response) => response.raw(),
        }
    }
}

impl std::fmt::Display for ManyFailure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        ironspec_runtime::Failure::response(self).fmt(formatter)
    }
}
