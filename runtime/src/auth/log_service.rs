//! Signatures of Alibaba Cloud Log Service: V1 (HMAC-SHA1) and V4 (HMAC-SHA256).

use std::fmt;
use std::time::SystemTime;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use http::header::{AUTHORIZATION, CONTENT_TYPE, DATE, HOST};
use http::{HeaderMap, HeaderName, HeaderValue, Uri};
use md5::Md5;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use sha1::Sha1;
use sha2::{Digest as _, Sha256};
use url::form_urlencoded;

use super::{SignError, Signer, SigningRequest, hex, http_date, secret};

#[cfg(test)]
mod tests;

const API_VERSION: HeaderName = HeaderName::from_static("x-log-apiversion");
const CONTENT_MD5: HeaderName = HeaderName::from_static("content-md5");
const CONTENT_SHA256: HeaderName = HeaderName::from_static("x-log-content-sha256");
const LOG_DATE: HeaderName = HeaderName::from_static("x-log-date");
const SECURITY_TOKEN: HeaderName = HeaderName::from_static("x-acs-security-token");
const SIGNATURE_METHOD: HeaderName = HeaderName::from_static("x-log-signaturemethod");

/// What stands in a query as it is: the unreserved characters of RFC 3986.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// An access key of Alibaba Cloud that signs requests to Log Service: in version 1, unless [`v4`](Self::v4) is called.
///
/// The body has to be in memory. `x-log-apiversion` becomes `0.6.0` unless it is set. `Debug` does not show the key.
///
/// ```
/// use ironspec_runtime::auth::{LogService, Signer, SigningRequest};
///
/// let signer = LogService::new("testAccessKeyId", "testAccessKeySecret").v4("cn-hangzhou");
/// let mut request = http::Request::get("https://p.cn-hangzhou.log.aliyuncs.com/logstores").body(ironspec_runtime::Body::empty())?;
/// signer.sign(&mut SigningRequest::new(&mut request, std::time::SystemTime::now()))?;
/// assert!(request.headers()["authorization"].to_str()?.starts_with("SLS4-HMAC-SHA256 Credential=testAccessKeyId/"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct LogService {
    access_key_id: String,
    access_key_secret: String,
    security_token: Option<String>,
    version: Version,
}

#[derive(Clone, Debug, Eq, Hash, PartialEq)]
enum Version {
    V1,
    V4 { region: String },
}

impl LogService {
    /// The two parts of an access key.
    pub fn new(access_key_id: impl Into<String>, access_key_secret: impl Into<String>) -> Self {
        Self {
            access_key_id: access_key_id.into(),
            access_key_secret: access_key_secret.into(),
            security_token: None,
            version: Version::V1,
        }
    }

    /// The token that comes with a temporary access key of the Security Token Service.
    #[must_use]
    pub fn security_token(self, security_token: impl Into<String>) -> Self {
        Self {
            security_token: Some(security_token.into()),
            ..self
        }
    }

    /// Signs in version 4, for a region such as `cn-hangzhou`: without the suffixes that endpoints have, `-intranet` and `-share`.
    #[must_use]
    pub fn v4(self, region: impl Into<String>) -> Self {
        Self {
            version: Version::V4 {
                region: region.into(),
            },
            ..self
        }
    }

    fn sign_v1(&self, request: &mut SigningRequest<'_>, date: &str) -> Result<(), SignError> {
        let body = request.body()?.clone();
        let content_md5 = if body.is_empty() {
            String::new()
        } else {
            hex(Md5::digest(&body)).to_uppercase()
        };
        let headers = request.headers_mut();
        // Where this is sent it takes the place of `Date`, and is not signed.
        headers.remove(LOG_DATE);
        headers.remove(CONTENT_MD5);
        if !content_md5.is_empty() {
            headers.insert(CONTENT_MD5, plain(&content_md5)?);
        }
        headers.insert(DATE, plain(date)?);
        headers.insert(SIGNATURE_METHOD, HeaderValue::from_static("hmac-sha1"));

        let text = text_v1(request, &content_md5, date);
        let signature = STANDARD.encode(hmac_sha1(self.access_key_secret.as_bytes(), &text)?);
        let authorization = format!("LOG {}:{signature}", self.access_key_id);
        request
            .headers_mut()
            .insert(AUTHORIZATION, secret(&authorization)?);
        Ok(())
    }

    fn sign_v4(
        &self,
        request: &mut SigningRequest<'_>,
        time: &str,
        region: &str,
    ) -> Result<(), SignError> {
        let content_sha256 = hex(Sha256::digest(request.body()?));
        let headers = request.headers_mut();
        headers.remove(SIGNATURE_METHOD);
        headers.insert(LOG_DATE, plain(time)?);
        headers.insert(CONTENT_SHA256, plain(&content_sha256)?);

        let day = time.get(..8).unwrap_or_default();
        let scope = format!("{day}/{region}/sls/aliyun_v4_request");
        let canonical = hex(Sha256::digest(canonical_request(request, &content_sha256)));
        let text = format!("SLS4-HMAC-SHA256\n{time}\n{scope}\n{canonical}");
        let mut key = format!("aliyun_v4{}", self.access_key_secret).into_bytes();
        for part in [day, region, "sls", "aliyun_v4_request", &text] {
            key = hmac_sha256(&key, part.as_bytes())?;
        }
        let authorization = format!(
            "SLS4-HMAC-SHA256 Credential={}/{scope},Signature={}",
            self.access_key_id,
            hex(key)
        );
        request
            .headers_mut()
            .insert(AUTHORIZATION, secret(&authorization)?);
        Ok(())
    }
}

impl Signer for LogService {
    fn sign(&self, request: &mut SigningRequest<'_>) -> Result<(), SignError> {
        let headers = request.headers_mut();
        headers
            .entry(API_VERSION)
            .or_insert(HeaderValue::from_static("0.6.0"));
        if let Some(token) = &self.security_token {
            headers.insert(SECURITY_TOKEN, secret(token)?);
        }
        let now = request.now();
        match &self.version {
            Version::V1 => self.sign_v1(request, &http_date(now)),
            Version::V4 { region } => self.sign_v4(request, &basic_date_time(now), region),
        }
    }

    fn signature(&self) -> Option<&str> {
        Some("aliyun-log")
    }
}

impl fmt::Debug for LogService {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("LogService")
            .field("version", &self.version)
            .finish_non_exhaustive()
    }
}

/// The text that version 1 signs.
fn text_v1(request: &SigningRequest<'_>, content_md5: &str, date: &str) -> Vec<u8> {
    let content_type = request.headers().get(CONTENT_TYPE);
    let mut text = Vec::new();
    for line in [
        request.method().as_str().as_bytes(),
        content_md5.as_bytes(),
        content_type.map_or(b"", HeaderValue::as_bytes),
        date.as_bytes(),
    ] {
        text.extend_from_slice(line);
        text.push(b'\n');
    }
    for (name, value) in own_headers(request.headers()) {
        push_header(&mut text, &name, &value);
    }
    text.extend_from_slice(request.uri().path().as_bytes());
    let pairs: Vec<String> = sorted_query(request.uri())
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    if !pairs.is_empty() {
        text.push(b'?');
        text.extend_from_slice(pairs.join("&").as_bytes());
    }
    text
}

/// The request as version 4 hashes it.
fn canonical_request(request: &SigningRequest<'_>, content_sha256: &str) -> Vec<u8> {
    let pairs: Vec<String> = sorted_query(request.uri())
        .into_iter()
        .map(|(name, value)| match value.as_str() {
            "" => name,
            value => format!("{name}={}", percent_encode(value.as_bytes(), ENCODED)),
        })
        .collect();
    let mut text = format!(
        "{}\n{}\n{}\n",
        request.method(),
        request.uri().path(),
        pairs.join("&")
    )
    .into_bytes();

    let mut signed = own_headers(request.headers());
    if let Some(content_type) = request.headers().get(CONTENT_TYPE) {
        signed.push((CONTENT_TYPE.to_string(), content_type.as_bytes().to_vec()));
    }
    let host = request
        .headers()
        .get(HOST)
        .map(|host| host.as_bytes().to_vec());
    if let Some(host) = host.or_else(|| sent_host(request.uri())) {
        signed.push((HOST.to_string(), host));
    }
    signed.sort();
    for (name, value) in &signed {
        push_header(&mut text, name, value.trim_ascii());
    }
    let names: Vec<&str> = signed.iter().map(|(name, _)| name.as_str()).collect();
    text.extend_from_slice(format!("\n{}\n{content_sha256}", names.join(";")).as_bytes());
    text
}

/// What a transport sends as `Host`: the port only where the scheme has another (RFC 9110, section 4.2.3).
fn sent_host(uri: &Uri) -> Option<Vec<u8>> {
    let host = uri.host()?;
    let usual = match uri.scheme_str() {
        Some("http") => 80,
        _ => 443,
    };
    let host = match uri.port_u16().filter(|port| *port != usual) {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    };
    Some(host.into_bytes())
}

/// The headers of the service, by name; `x-log-meta-…` is not signed.
fn own_headers(headers: &HeaderMap) -> Vec<(String, Vec<u8>)> {
    let is_own = |name: &str| {
        (name.starts_with("x-log-") && !name.starts_with("x-log-meta-"))
            || name.starts_with("x-acs-")
    };
    let mut own: Vec<_> = headers
        .iter()
        .filter(|(name, _)| is_own(name.as_str()))
        .map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()))
        .collect();
    own.sort();
    own
}

fn push_header(text: &mut Vec<u8>, name: &str, value: &[u8]) {
    text.extend_from_slice(name.as_bytes());
    text.push(b':');
    text.extend_from_slice(value);
    text.push(b'\n');
}

/// The decoded parameters of the query, by name.
fn sorted_query(uri: &Uri) -> Vec<(String, String)> {
    let query = uri.query().unwrap_or_default();
    let mut pairs: Vec<_> = form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    pairs.sort();
    pairs
}

/// `YYYYMMDDTHHMMSSZ`, the basic format of ISO 8601, out of the parts of `Sun, 06 Nov 1994 08:49:37 GMT`.
fn basic_date_time(time: SystemTime) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let date = http_date(time);
    let part = |range| date.get(range).unwrap_or_default();
    let month = MONTHS.iter().position(|month| *month == part(8..11));
    let month = month.map_or(0, |index| index + 1);
    let clock = part(17..25).replace(':', "");
    format!("{}{month:02}{}T{clock}Z", part(12..16), part(5..7))
}

fn plain(text: &str) -> Result<HeaderValue, SignError> {
    HeaderValue::from_str(text).map_err(SignError::other)
}

fn hmac_sha1(key: &[u8], text: &[u8]) -> Result<Vec<u8>, SignError> {
    let mut mac = Hmac::<Sha1>::new_from_slice(key).map_err(SignError::other)?;
    mac.update(text);
    Ok(mac.finalize().into_bytes().to_vec())
}

fn hmac_sha256(key: &[u8], text: &[u8]) -> Result<Vec<u8>, SignError> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).map_err(SignError::other)?;
    mac.update(text);
    Ok(mac.finalize().into_bytes().to_vec())
}
