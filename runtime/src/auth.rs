//! Who calls: credentials, and what they put into a request. Nothing here sends or waits.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::HeaderValue;

mod credential;
pub mod digest;
mod log_service;
pub mod oauth;
mod signer;

pub use credential::{ApiKey, Basic, Bearer, Credential};
pub use digest::{ChallengeError, Digest};
pub use log_service::LogService;
pub use oauth::{ClientCredentials, TokenError};
pub use signer::{SignError, Signer, SigningRequest};

/// The value of a header that `Debug` does not show.
fn secret(text: &str) -> Result<HeaderValue, SignError> {
    let mut value = HeaderValue::from_str(text)
        .map_err(|_| SignError::Credential("the credential holds what a header cannot"))?;
    value.set_sensitive(true);
    Ok(value)
}

/// Lower-case hex.
fn hex(bytes: impl AsRef<[u8]>) -> String {
    format!("{:x}", Bytes::copy_from_slice(bytes.as_ref()))
}

/// The date of RFC 9110, section 5.6.7; a time that it cannot write becomes the nearest that it can.
fn http_date(time: SystemTime) -> String {
    const LAST_SECOND: Duration = Duration::from_secs(253_402_300_799);
    let elapsed = time.duration_since(SystemTime::UNIX_EPOCH);
    let elapsed = elapsed.unwrap_or_default().min(LAST_SECOND);
    httpdate::fmt_http_date(SystemTime::UNIX_EPOCH + elapsed)
}
