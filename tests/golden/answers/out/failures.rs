//! What the service documents for calls that fail.

use std::borrow::Cow;

use ironspec_runtime::{Answers, DecodeError, Parameter, RawResponse, Response, Text};

use super::Wrong;

/// A failure that the document lists, with the body that came.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure {
    /// The request is wrong.
    ///
    /// Any other status from 500 to 599.
    ServerError(Response<Wrong>),
}

impl ironspec_runtime::Failure for Failure {
    fn decode(
        response: &RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, DecodeError>> {
        Some(
            match response.status() {
                500..=599 => response.decode_as(answers).map(Self::ServerError),
                _ => return None,
            },
        )
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::ServerError(response) => response.raw(),
        }
    }

    fn error_code(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::ServerError(response) => {
                response.error_code.as_ref().map(Parameter::text)
            }
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
pub enum DescribeThingsFailure {
    /// A page.
    ///
    /// Any other status.
    Other(Response<Text>),
}

impl ironspec_runtime::Failure for DescribeThingsFailure {
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

impl std::fmt::Display for DescribeThingsFailure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        ironspec_runtime::Failure::response(self).fmt(formatter)
    }
}

/// A failure that the document lists, with the body that came.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddThingFailure {
    /// There is no shelf.
    ///
    /// Status 404.
    NotFound(Response<()>),
    /// The request is wrong.
    ///
    /// Any other status from 400 to 499.
    ClientError(Response<Wrong>),
    /// Something else.
    ///
    /// Any other status.
    Other(Response<Text>),
}

impl ironspec_runtime::Failure for AddThingFailure {
    fn decode(
        response: &RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, DecodeError>> {
        Some(
            match response.status() {
                404 => response.decode_as(answers).map(Self::NotFound),
                400..=499 => response.decode_as(answers).map(Self::ClientError),
                _ => response.decode_as(answers).map(Self::Other),
            },
        )
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::NotFound(response) => response.raw(),
            Self::ClientError(response) => response.raw(),
            Self::Other(response) => response.raw(),
        }
    }

    fn error_code(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::NotFound(_) | Self::Other(_) => None,
            Self::ClientError(response) => {
                response.error_code.as_ref().map(Parameter::text)
            }
        }
    }
}

impl std::fmt::Display for AddThingFailure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        ironspec_runtime::Failure::response(self).fmt(formatter)
    }
}
