//! What the service documents for calls that fail.

use std::borrow::Cow;

use ironspec_runtime::{Answers, DecodeError, Parameter, RawResponse, Response};

use super::ApiError;

/// A failure that the document lists, with the body that came.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure {
    /// Something in the request is malformed or out of its bounds.
    ///
    /// Status 400.
    BadRequest(Response<ApiError>),
    /// The key or token is missing, wrong or spent, or it belongs to another organisation than the project.
    /// The first leg of HTTP Digest ends here too: it carries the challenge and often no body, and its text
    /// is declared as ISO-8859-1.
    ///
    /// Status 401.
    Unauthorized(Response<ApiError>),
    /// The caller is known but lacks the role that the operation asks for, or calls from an address that is
    /// not on the key's access list.
    ///
    /// Status 403.
    Forbidden(Response<ApiError>),
    /// The project, or something that the path names inside it, does not exist for this caller.
    ///
    /// Status 404.
    NotFound(Response<ApiError>),
    /// Too many requests in a short time. Cloud Manager publishes no limit for these operations; wait,
    /// longer after each refusal, and try again.
    ///
    /// Status 429.
    TooManyRequests(Response<ApiError>),
    /// The service failed. Whether the request had an effect is not known.
    ///
    /// Status 500.
    InternalServerError(Response<ApiError>),
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
                403 => response.decode_as(answers).map(Self::Forbidden),
                404 => response.decode_as(answers).map(Self::NotFound),
                429 => response.decode_as(answers).map(Self::TooManyRequests),
                500 => response.decode_as(answers).map(Self::InternalServerError),
                _ => return None,
            },
        )
    }

    fn response(&self) -> &RawResponse {
        match self {
            Self::BadRequest(response)
            | Self::Unauthorized(response)
            | Self::Forbidden(response)
            | Self::NotFound(response)
            | Self::TooManyRequests(response)
            | Self::InternalServerError(response) => response.raw(),
        }
    }

    fn error_code(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::BadRequest(response)
            | Self::Unauthorized(response)
            | Self::Forbidden(response)
            | Self::NotFound(response)
            | Self::TooManyRequests(response)
            | Self::InternalServerError(response) => {
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
