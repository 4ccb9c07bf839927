//! What the service documents for calls that fail.

use std::borrow::Cow;

use ironspec_runtime::{Answers, DecodeError, Parameter, RawResponse, Response};

use super::ApiError;

/// A failure that the document lists, with the body that came.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure {
    /// Something in the request is malformed: `ParameterInvalid` for more than ten ids, or a fault of the
    /// common headers (`MissingContentType`, `MissingBodyRawSize`, `InvalidBodyRawSize`,
    /// `InvalidCompressType`, `MissingHost`, `MissingDate`, `InvalidDateFormat`, `MissingAPIVersion`,
    /// `InvalidAPIVersion`, `MissAccessKeyId`, `MissingSignatureMethod`, `InvalidSignatureMethod`,
    /// `RequestTimeTooSkewed`, `RequestTimeExpired`, `InvalidRequestTime`). Older pages give
    /// `ShipperNotExist` here too, so branch on the code.
    ///
    /// Status 400.
    BadRequest(Response<ApiError>),
    /// The caller is not known: `SignatureNotMatch`, `InvalidAccessKeyId`, or `Unauthorized` for a key that
    /// is gone or disabled, a token that has expired, a service that is closed.
    ///
    /// Status 401.
    Unauthorized(Response<ApiError>),
    /// A quota of the project is used up: `WriteQuotaExceed` or `ReadQuotaExceed`.
    ///
    /// Status 403.
    Forbidden(Response<ApiError>),
    /// The project, the Logstore or the shipper does not exist. Wordings differ between pages, and one
    /// spells the first code `ProjectNotExists`.
    ///
    /// Status 404.
    NotFound(Response<ApiError>),
    /// The request does not say how long its body is: `MissingContentLength`.
    ///
    /// Status 411.
    LengthRequired(Response<ApiError>),
    /// The service does not take this type of body: `InvalidContentType`.
    ///
    /// Status 415.
    UnsupportedMediaType(Response<ApiError>),
    /// The service failed: `InternalServerError`. Whether the request had an effect is not known.
    ///
    /// Status 500.
    InternalServerError(Response<ApiError>),
    /// The service is busy: `ServerBusy`. It names no time to wait.
    ///
    /// Status 503.
    ServiceUnavailable(Response<ApiError>),
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
                411 => response.decode_as(answers).map(Self::LengthRequired),
                415 => response.decode_as(answers).map(Self::UnsupportedMediaType),
                500 => response.decode_as(answers).map(Self::InternalServerError),
                503 => response.decode_as(answers).map(Self::ServiceUnavailable),
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
            | Self::LengthRequired(response)
            | Self::UnsupportedMediaType(response)
            | Self::InternalServerError(response)
            | Self::ServiceUnavailable(response) => response.raw(),
        }
    }

    fn error_code(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::BadRequest(response)
            | Self::Unauthorized(response)
            | Self::Forbidden(response)
            | Self::NotFound(response)
            | Self::LengthRequired(response)
            | Self::UnsupportedMediaType(response)
            | Self::InternalServerError(response)
            | Self::ServiceUnavailable(response) => {
                Some(Parameter::text(&response.error_code))
            }
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        ironspec_runtime::Failure::response(self).fmt(formatter)
    }
}
