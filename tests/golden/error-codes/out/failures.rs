//! What the service documents for calls that fail.

use std::borrow::Cow;

use ironspec_runtime::{Answers, DecodeError, Parameter, RawResponse, Response};

use super::{Codeless, Flat, Nested, Numbered, Perhaps};

/// A failure that the document lists, with the body that came.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure {
    /// A text in the body.
    ///
    /// Status 400.
    BadRequest(Response<Flat>),
    /// The same.
    ///
    /// Status 401.
    Unauthorized(Response<Flat>),
    /// An integer that may be absent.
    ///
    /// Status 402.
    PaymentRequired(Response<Numbered>),
    /// An enum one level down.
    ///
    /// Status 403.
    Forbidden(Response<Nested>),
    /// Everything may be absent or null.
    ///
    /// Status 404.
    NotFound(Response<Perhaps>),
    /// No code.
    ///
    /// Status 409.
    Conflict(Response<Codeless>),
    /// No body.
    ///
    /// Status 410.
    Gone(Response<()>),
}

impl ironspec_runtime::Failure for Failure {
    fn decode(
        response: &RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, DecodeError>> {
        Some(
            match response.status() {
                400 => response.decode_as(answers).map(Self::BadRequest),
                401 => response.decode_as(answers).map(Self::Unauthorized),
                402 => response.decode_as(answers).map(Self::PaymentRequired),
                403 => response.decode_as(answers).map(Self::Forbidden),
                404 => response.decode_as(answers).map(Self::NotFound),
                409 => response.decode_as(answers).map(Self::Conflict),
                410 => response.decode_as(answers).map(Self::Gone),
                _ => return None,
            },
        )
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::BadRequest(response) => response.raw(),
            Self::Unauthorized(response) => response.raw(),
            Self::PaymentRequired(response) => response.raw(),
            Self::Forbidden(response) => response.raw(),
            Self::NotFound(response) => response.raw(),
            Self::Conflict(response) => response.raw(),
            Self::Gone(response) => response.raw(),
        }
    }

    fn error_code(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::BadRequest(response) | Self::Unauthorized(response) => {
                Some(Parameter::text(&response.error_code))
            }
            Self::PaymentRequired(response) => {
                response.code.as_ref().map(Parameter::text)
            }
            Self::Forbidden(response) => {
                Some(Parameter::text(&response.error.error_code))
            }
            Self::NotFound(response) => {
                response
                    .error
                    .as_ref()
                    .value()
                    .and_then(|error| error.code.as_ref().value().map(Parameter::text))
            }
            Self::Conflict(_) | Self::Gone(_) => None,
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
pub enum GetBFailure {
    /// No code.
    ///
    /// Status 409.
    Conflict(Response<Codeless>),
}

impl ironspec_runtime::Failure for GetBFailure {
    fn decode(
        response: &RawResponse,
        answers: Answers,
    ) -> Option<Result<Self, DecodeError>> {
        Some(
            match response.status() {
                409 => response.decode_as(answers).map(Self::Conflict),
                _ => return None,
            },
        )
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::Conflict(response) => response.raw(),
        }
    }
}

impl std::fmt::Display for GetBFailure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        ironspec_runtime::Failure::response(self).fmt(formatter)
    }
}
