//! Credentials that depend on the whole request: signatures.

use std::error::Error as StdError;
use std::fmt;
use std::time::SystemTime;

use bytes::Bytes;
use http::{HeaderMap, Method, Uri};

use crate::Body;

/// Puts credentials into a request that is otherwise as it will be sent.
///
/// It is asked for each attempt, with the time of that attempt, so it replaces the headers that it sets.
///
/// ```
/// use http::HeaderValue;
/// use ironspec_runtime::auth::{SignError, Signer, SigningRequest};
///
/// /// `X-Signature: key id, length of the body`, as some service may want it.
/// struct Example {
///     key_id: String,
/// }
///
/// impl std::fmt::Debug for Example {
///     fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
///         formatter.write_str("Example")
///     }
/// }
///
/// impl Signer for Example {
///     fn sign(&self, request: &mut SigningRequest<'_>) -> Result<(), SignError> {
///         let length = request.body()?.len();
///         let signature = format!("{}, {} {} {length}", self.key_id, request.method(), request.uri().path());
///         let mut signature = HeaderValue::try_from(signature).map_err(SignError::other)?;
///         signature.set_sensitive(true);
///         request.headers_mut().insert("x-signature", signature);
///         Ok(())
///     }
/// }
///
/// let mut request = http::Request::get("https://api.example.com/jobs").body(ironspec_runtime::Body::empty())?;
/// let signer = Example { key_id: "k1".to_owned() };
/// signer.sign(&mut SigningRequest::new(&mut request, std::time::SystemTime::now()))?;
/// assert_eq!(request.headers()["x-signature"], "k1, GET /jobs 0");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Signer: fmt::Debug + Send + Sync {
    /// Adds the headers that prove who calls.
    ///
    /// # Errors
    ///
    /// The request cannot be signed; it is not sent.
    fn sign(&self, request: &mut SigningRequest<'_>) -> Result<(), SignError>;

    /// The method of the signature, as documents name it in `x-ironspec-signature`; `None` stands for any.
    fn signature(&self) -> Option<&str> {
        None
    }
}

/// A request that is about to be sent: its headers can be changed, the rest can be read. Its `Debug` leaves address and body
/// out, which may hold secrets.
pub struct SigningRequest<'a> {
    request: &'a mut http::Request<Body>,
    body: Option<Bytes>,
    now: SystemTime,
}

impl<'a> SigningRequest<'a> {
    /// The request, and the time that its signature bears.
    pub fn new(request: &'a mut http::Request<Body>, now: SystemTime) -> Self {
        let body = request.body().replay();
        Self {
            body: body.and_then(|body| body.into_parts().ok()),
            request,
            now,
        }
    }

    /// The method.
    pub fn method(&self) -> &Method {
        self.request.method()
    }

    /// Where the request goes, in full; path and query are encoded as they are sent.
    pub fn uri(&self) -> &Uri {
        self.request.uri()
    }

    /// The headers. Those that the transport makes, such as `Host` and `Content-Length`, are not among them.
    pub fn headers(&self) -> &HeaderMap {
        self.request.headers()
    }

    /// The headers, to be changed.
    pub fn headers_mut(&mut self) -> &mut HeaderMap {
        self.request.headers_mut()
    }

    /// The bytes of the body.
    ///
    /// # Errors
    ///
    /// The body is a [stream](Body::stream), whose bytes are not known before they are sent.
    pub fn body(&self) -> Result<&Bytes, SignError> {
        self.body.as_ref().ok_or(SignError::StreamedBody)
    }

    /// The time of this attempt.
    pub fn now(&self) -> SystemTime {
        self.now
    }
}

impl fmt::Debug for SigningRequest<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SigningRequest")
            .field("method", self.method())
            .field("headers", self.headers())
            .field("body", self.request.body())
            .field("now", &self.now)
            .finish_non_exhaustive()
    }
}

/// Why a request cannot be given its credentials.
#[derive(Debug)]
#[non_exhaustive]
pub enum SignError {
    /// The signature covers the body, and that is a stream.
    StreamedBody,
    /// A credential cannot be sent; this says what is wrong with it, without its value.
    Credential(&'static str),
    /// What a signer found.
    Other(Box<dyn StdError + Send + Sync>),
}

impl SignError {
    /// An error of one's own.
    pub fn other(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::Other(source.into())
    }
}

impl fmt::Display for SignError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StreamedBody => {
                formatter.write_str("a body that is streamed cannot be covered by a signature")
            }
            Self::Credential(what) => formatter.write_str(what),
            Self::Other(source) => write!(formatter, "the request cannot be signed: {source}"),
        }
    }
}

impl StdError for SignError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            // The display is that of the source already.
            Self::Other(source) => source.source(),
            Self::StreamedBody | Self::Credential(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn debug_shows_no_secret() {
        let request = http::Request::get("https://api.example.com/a?key=hunter2");
        let request = request.header("x-note", "b");
        let mut request = request.body(Body::from("hunter2".to_owned())).unwrap();
        let request = SigningRequest::new(&mut request, SystemTime::UNIX_EPOCH);
        let shown = format!("{request:?}");
        assert!(
            !shown.contains("hunter2") && shown.contains("x-note"),
            "{shown}"
        );
    }
}
