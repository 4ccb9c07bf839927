//! OAuth 2.0 client credentials, RFC 6749, section 4.4: what is asked of the token server, and what it answers.

use std::collections::BTreeSet;
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, Method, Uri};
use url::form_urlencoded::{self, byte_serialize};

use super::{Bearer, SignError};
use crate::{Body, Decode, Json, RawResponse, TransportError};

mod tokens;

pub use tokens::{Acquired, Grant, Lease, Tokens, Waiter};

/// How long a token counts as valid if the server does not say.
pub const DEFAULT_LIFETIME: Duration = Duration::from_secs(300);

/// No token counts as valid for longer than this, whatever the server says: one year.
const MAXIMUM_LIFETIME: Duration = Duration::from_secs(365 * 24 * 3600);

/// The identity of a client that asks for tokens on its own behalf. `Debug` shows neither id nor secret.
#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ClientCredentials {
    id: String,
    secret: String,
    method: AuthenticationMethod,
    scopes: BTreeSet<String>,
}

/// `token_endpoint_auth_method` of RFC 7591, section 2.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
enum AuthenticationMethod {
    ClientSecretBasic,
    ClientSecretPost,
}

impl ClientCredentials {
    /// An id and a secret, which go into the header `Authorization` of a token request (`client_secret_basic`; RFC 6749, section 2.3.1).
    pub fn new(id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            secret: secret.into(),
            method: AuthenticationMethod::ClientSecretBasic,
            scopes: BTreeSet::new(),
        }
    }

    /// Sends id and secret in the body of a token request instead, for servers that cannot read them in the header (`client_secret_post`).
    #[must_use]
    pub fn client_secret_post(self) -> Self {
        Self {
            method: AuthenticationMethod::ClientSecretPost,
            ..self
        }
    }

    /// Asks for one more scope than the document does.
    #[must_use]
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scopes.insert(scope.into());
        self
    }

    /// The request for a token (RFC 6749, section 4.4.2), with these scopes and those of the credentials. Without any the server chooses.
    ///
    /// # Errors
    ///
    /// None as of now: id and secret are encoded.
    pub fn token_request(
        &self,
        token_url: &Uri,
        scopes: &[&str],
    ) -> Result<http::Request<Body>, SignError> {
        let scopes = self.all_scopes(scopes);
        let scope = Vec::from_iter(scopes).join(" ");
        let mut form = vec![("grant_type", "client_credentials")];
        if !scope.is_empty() {
            form.push(("scope", &scope));
        }
        self.request(token_url, form)
    }

    /// The request that ends the life of a token (RFC 7009, section 2.1). Tell [`Grant::reject`] too. [`revoked`] reads the answer.
    ///
    /// # Errors
    ///
    /// As [`token_request`](Self::token_request).
    pub fn revocation_request(
        &self,
        revocation_url: &Uri,
        token: &Token,
    ) -> Result<http::Request<Body>, SignError> {
        let token = token.access_token();
        let form = vec![("token", token), ("token_type_hint", "access_token")];
        self.request(revocation_url, form)
    }

    fn all_scopes(&self, more: &[&str]) -> BTreeSet<String> {
        let more = more.iter().map(|scope| (*scope).to_owned());
        self.scopes.iter().cloned().chain(more).collect()
    }

    fn request<'a>(
        &'a self,
        url: &Uri,
        mut form: Vec<(&'a str, &'a str)>,
    ) -> Result<http::Request<Body>, SignError> {
        let authorization = match self.method {
            AuthenticationMethod::ClientSecretBasic => Some(self.basic()?),
            AuthenticationMethod::ClientSecretPost => {
                form.extend([("client_id", &*self.id), ("client_secret", &*self.secret)]);
                None
            }
        };
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form)
            .finish();
        let mut request = http::Request::new(Body::from(body));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = url.clone();
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        let form = HeaderValue::from_static("application/x-www-form-urlencoded");
        headers.insert(CONTENT_TYPE, form);
        if let Some(authorization) = authorization {
            headers.insert(AUTHORIZATION, authorization);
        }
        Ok(request)
    }

    /// `Basic`, with id and secret in the encoding of forms, so that any character may stand in them.
    fn basic(&self) -> Result<HeaderValue, SignError> {
        let [id, secret] = [&self.id, &self.secret]
            .map(|text| byte_serialize(text.as_bytes()).collect::<String>());
        super::secret(&format!(
            "Basic {}",
            STANDARD.encode(format!("{id}:{secret}"))
        ))
    }
}

impl fmt::Debug for ClientCredentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ClientCredentials")
            .field("method", &self.method)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}

/// An access token, and how long it is good for. `Debug` does not show it.
#[derive(Clone)]
pub struct Token {
    text: Arc<str>,
    authorization: HeaderValue,
    obtained: SystemTime,
    lifetime: Duration,
    /// Which fetch of its grant brought it; 0 for none.
    fetch: u64,
}

impl Token {
    /// The token in an answer of the token server (RFC 6749, section 5.1) to a request of the given time.
    ///
    /// `expires_in` may be a number in quotes. Absent or without sense, it is [`DEFAULT_LIFETIME`].
    ///
    /// # Errors
    ///
    /// The server refused, or its answer has no bearer token.
    pub fn read(response: &RawResponse, requested: SystemTime) -> Result<Self, TokenError> {
        let answer = object(response)?;
        let unexpected = |what| TokenError::unexpected(what, response);
        let access_token = match answer.get("access_token").and_then(Json::as_str) {
            Some(token) if is_success(response) => token,
            _ => return Err(refusal(&answer, response)),
        };
        let token_type = answer.get("token_type").and_then(Json::as_str);
        if !token_type.is_some_and(|found| found.eq_ignore_ascii_case("bearer")) {
            return Err(unexpected("a token that is not of the type bearer"));
        }
        let authorization = Bearer::new(access_token)
            .authorization()
            .map_err(|_| unexpected("a token that a header cannot hold"))?;
        Ok(Self {
            text: access_token.into(),
            authorization,
            obtained: requested,
            lifetime: answer
                .get("expires_in")
                .and_then(lifetime)
                .unwrap_or(DEFAULT_LIFETIME),
            fetch: 0,
        })
    }

    /// The value of `Authorization`.
    pub fn authorization(&self) -> &HeaderValue {
        &self.authorization
    }

    /// The token itself, a secret.
    pub fn access_token(&self) -> &str {
        &self.text
    }

    /// How long it was good for when it was asked for.
    pub fn lifetime(&self) -> Duration {
        self.lifetime
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Token")
            .field("obtained", &self.obtained)
            .field("lifetime", &self.lifetime)
            .finish_non_exhaustive()
    }
}

/// Reads the answer to a [`revocation_request`](ClientCredentials::revocation_request) (RFC 7009, section 2.2); its body does not matter.
///
/// # Errors
///
/// The server refused.
pub fn revoked(response: &RawResponse) -> Result<(), TokenError> {
    if is_success(response) {
        return Ok(());
    }
    Err(match object(response) {
        Ok(answer) => refusal(&answer, response),
        Err(error) => error,
    })
}

fn is_success(response: &RawResponse) -> bool {
    (200..300).contains(&response.status())
}

/// The body, which is an object in answers of either kind.
fn object(response: &RawResponse) -> Result<Json, TokenError> {
    match Json::from_json(response.body()) {
        Ok(answer @ Json::Object(_)) => Ok(answer),
        _ => Err(TokenError::unexpected("no JSON object", response)),
    }
}

/// `{"error": …}` of RFC 6749, section 5.2, with any status: some servers send it with 200.
fn refusal(answer: &Json, response: &RawResponse) -> TokenError {
    let text = |name| answer.get(name).and_then(Json::as_str).map(str::to_owned);
    match text("error") {
        Some(error) => TokenError::Refused {
            error,
            error_description: text("error_description"),
            error_uri: text("error_uri"),
            response: response.clone(),
        },
        None => TokenError::unexpected("neither a token nor an error", response),
    }
}

fn lifetime(expires_in: &Json) -> Option<Duration> {
    let seconds = match expires_in.as_str() {
        Some(text) => text.trim().parse().ok(),
        None => expires_in.as_f64(),
    };
    let seconds = seconds.filter(|seconds: &f64| seconds.is_finite())?;
    let seconds = seconds.clamp(0.0, MAXIMUM_LIFETIME.as_secs_f64());
    Duration::try_from_secs_f64(seconds).ok()
}

/// Why there is no token, or why one was not revoked. That is not a failure of the API that was called: its document does not describe it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TokenError {
    /// The token server says no (RFC 6749, section 5.2).
    Refused {
        /// A code such as `invalid_client`.
        error: String,
        /// The same for people.
        error_description: Option<String>,
        /// A page about it.
        error_uri: Option<String>,
        /// The answer as it came.
        response: RawResponse,
    },
    /// The token server answered, and not as RFC 6749 says.
    Unexpected {
        /// What it answered instead.
        what: &'static str,
        /// The answer as it came; its body may hold a token.
        response: RawResponse,
    },
    /// The token server did not answer.
    Transport(Arc<TransportError>),
    /// The token server did not revoke a token, and what it said instead.
    NotRevoked(Box<TokenError>),
}

impl TokenError {
    fn unexpected(what: &'static str, response: &RawResponse) -> Self {
        Self::Unexpected {
            what,
            response: response.clone(),
        }
    }

    /// The answer of the token server, if one came.
    pub fn response(&self) -> Option<&RawResponse> {
        match self {
            Self::Refused { response, .. } | Self::Unexpected { response, .. } => Some(response),
            Self::Transport(_) => None,
            Self::NotRevoked(error) => error.response(),
        }
    }
}

/// Longer texts of the server are cut to so many characters.
const SHOWN: usize = 300;

impl fmt::Display for TokenError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |text: &str| -> String {
            let shown = text.chars().take(SHOWN);
            shown
                .map(|c| if c.is_control() { ' ' } else { c })
                .collect()
        };
        match self {
            Self::Refused {
                error,
                error_description,
                response,
                ..
            } => {
                let status = response.status();
                write!(
                    formatter,
                    "the token server refused with {status} {}",
                    shown(error)
                )?;
                match error_description {
                    Some(description) => write!(formatter, ": {}", shown(description)),
                    None => Ok(()),
                }
            }
            // The body stays unshown: it may hold a token.
            Self::Unexpected { what, response } => {
                let status = response.status();
                write!(formatter, "the token server answered {status} with {what}")
            }
            Self::Transport(error) => write!(formatter, "no answer of the token server: {error}"),
            Self::NotRevoked(error) => write!(formatter, "a token was not revoked: {error}"),
        }
    }
}

impl StdError for TokenError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            // The display is that of the transport's error already.
            Self::Transport(error) => error.source(),
            Self::NotRevoked(error) => error.source(),
            Self::Refused { .. } | Self::Unexpected { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests;
