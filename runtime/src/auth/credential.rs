//! Credentials that are the same for each request, and the sum of all kinds.

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;

use super::oauth::ClientCredentials;
use super::{Digest, LogService, SignError, Signer, secret};

/// What proves to a server who calls. `Debug` shows no secret.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Credential {
    /// A user and a password in each request.
    Basic(Basic),
    /// A token in each request.
    Bearer(Bearer),
    /// A key in a header, in the query or in a cookie, as the document says.
    ApiKey(ApiKey),
    /// A user and a password that answer a challenge.
    Digest(Digest),
    /// A client that asks for tokens.
    ClientCredentials(ClientCredentials),
    /// A signature over the request.
    Signer(Arc<dyn Signer>),
}

impl Credential {
    /// A signer of one's own.
    pub fn signer(signer: impl Signer + 'static) -> Self {
        Self::Signer(Arc::new(signer))
    }

    /// What it is, without its secret.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Basic(_) => "Basic",
            Self::Bearer(_) => "Bearer",
            Self::ApiKey(_) => "ApiKey",
            Self::Digest(_) => "Digest",
            Self::ClientCredentials(_) => "ClientCredentials",
            Self::Signer(_) => "Signer",
        }
    }
}

macro_rules! from {
    ($($kind:ident)*) => {
        $(impl From<$kind> for Credential {
            fn from(credential: $kind) -> Self {
                Self::$kind(credential)
            }
        })*
    };
}

from!(Basic Bearer ApiKey Digest ClientCredentials);

impl From<LogService> for Credential {
    fn from(signer: LogService) -> Self {
        Self::signer(signer)
    }
}

/// A user and a password for the scheme `Basic`, RFC 7617. They are sent as UTF-8.
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct Basic {
    user: String,
    password: String,
}

impl Basic {
    /// The name of a user, which may be empty, and its password.
    pub fn new(user: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            user: user.into(),
            password: password.into(),
        }
    }

    /// The value of `Authorization`.
    ///
    /// # Errors
    ///
    /// The user holds a colon, which would end it, or one of the two a control character (RFC 7617, section 2).
    pub fn authorization(&self) -> Result<HeaderValue, SignError> {
        if self.user.contains(':') {
            return Err(SignError::Credential(
                "the user name for Basic holds a colon",
            ));
        }
        let mut characters = self.user.chars().chain(self.password.chars());
        if characters.any(char::is_control) {
            return Err(SignError::Credential(
                "user or password for Basic hold control characters",
            ));
        }
        let pair = format!("{}:{}", self.user, self.password);
        secret(&format!("Basic {}", STANDARD.encode(pair)))
    }
}

/// A token for the scheme `Bearer`, RFC 6750.
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct Bearer {
    token: String,
}

impl Bearer {
    /// A token, without the word `Bearer`.
    pub fn new(token: impl Into<String>) -> Self {
        Self {
            token: token.into(),
        }
    }

    /// The value of `Authorization`.
    ///
    /// # Errors
    ///
    /// The token is empty, or holds other than visible ASCII. That is wider than RFC 6750, section 2.1, as tokens in use are.
    pub fn authorization(&self) -> Result<HeaderValue, SignError> {
        let is_visible = |byte: u8| byte.is_ascii_graphic();
        if self.token.is_empty() || !self.token.bytes().all(is_visible) {
            return Err(SignError::Credential(
                "the bearer token is empty or holds other than visible ASCII",
            ));
        }
        secret(&format!("Bearer {}", self.token))
    }
}

/// A key that goes into a header, into the query or into a cookie of a name that the document gives.
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct ApiKey {
    key: String,
}

impl ApiKey {
    /// The key.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into() }
    }

    /// The key as it is, for a query, which encodes it.
    pub fn secret(&self) -> &str {
        &self.key
    }

    /// The value of a header.
    ///
    /// # Errors
    ///
    /// The key is empty, has space around it, or holds characters that headers cannot: control characters or any beyond ASCII.
    pub fn header_value(&self) -> Result<HeaderValue, SignError> {
        let is_text = |byte: u8| matches!(byte, b' '..=b'~');
        if self.key.is_empty() || self.key.trim() != self.key || !self.key.bytes().all(is_text) {
            return Err(SignError::Credential(
                "the API key is empty or holds what a header cannot",
            ));
        }
        secret(&self.key)
    }

    /// The value of a cookie.
    ///
    /// # Errors
    ///
    /// The key is empty or holds what is no `cookie-octet` (RFC 6265, section 4.1.1).
    pub fn cookie_value(&self) -> Result<&str, SignError> {
        let is_octet = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
        if self.key.is_empty() || !self.key.bytes().all(is_octet) {
            return Err(SignError::Credential(
                "the API key is empty or holds what a cookie cannot",
            ));
        }
        Ok(&self.key)
    }
}

macro_rules! redacted {
    ($($name:ident)*) => {
        $(impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        })*
    };
}

redacted!(Basic Bearer ApiKey);

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn values_are_those_of_the_rfcs() {
        for (user, password, expected) in [
            (
                "Aladdin",
                "open sesame",
                "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
            ),
            ("test", "123£", "Basic dGVzdDoxMjPCow=="),
            ("", "a:b", "Basic OmE6Yg=="),
        ] {
            let value = Basic::new(user, password).authorization().unwrap();
            assert_eq!(value, expected);
            assert!(value.is_sensitive());
        }
        let value = Bearer::new("mF_9.B5f-4.1JqM").authorization().unwrap();
        assert!(value == "Bearer mF_9.B5f-4.1JqM" && value.is_sensitive());
        let value = ApiKey::new("a b;c").header_value().unwrap();
        assert!(value == "a b;c" && value.is_sensitive());
        assert_eq!(ApiKey::new("a=b").cookie_value().unwrap(), "a=b");
        assert_eq!(ApiKey::new("a b").secret(), "a b");
    }

    #[test]
    fn what_a_header_cannot_hold_is_refused() {
        for text in ["a\r\nX: y", "a\0", "a\u{7f}", "a\tb"] {
            assert!(Basic::new(text, "p").authorization().is_err(), "{text:?}");
            assert!(Basic::new("u", text).authorization().is_err(), "{text:?}");
            assert!(Bearer::new(text).authorization().is_err(), "{text:?}");
            assert!(ApiKey::new(text).header_value().is_err(), "{text:?}");
            assert!(ApiKey::new(text).cookie_value().is_err(), "{text:?}");
        }
        assert!(Basic::new("a:b", "p").authorization().is_err());
        for text in ["", " ", "a ", "é"] {
            assert!(Bearer::new(text).authorization().is_err(), "{text:?}");
            assert!(ApiKey::new(text).header_value().is_err(), "{text:?}");
            assert!(ApiKey::new(text).cookie_value().is_err(), "{text:?}");
        }
        for text in ["a;b", "a,b", "a\"", "a\\"] {
            assert!(ApiKey::new(text).cookie_value().is_err(), "{text:?}");
        }
    }

    #[test]
    fn debug_shows_no_secret() {
        let credentials: [Credential; 6] = [
            Basic::new("hunter2", "hunter2").into(),
            Bearer::new("hunter2").into(),
            ApiKey::new("hunter2").into(),
            Digest::new("hunter2", "hunter2").into(),
            ClientCredentials::new("hunter2", "hunter2").into(),
            LogService::new("hunter2", "hunter2")
                .security_token("hunter2")
                .into(),
        ];
        for credential in credentials {
            let shown = format!("{credential:?} {:?}", credential.clone());
            assert!(!shown.contains("hunter2"), "{shown}");
        }
    }
}
