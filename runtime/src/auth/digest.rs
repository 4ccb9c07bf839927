//! HTTP Digest access authentication, RFC 7616, with what RFC 2617 servers still ask for.

use std::fmt;

use http::header::{HeaderMap, HeaderValue, WWW_AUTHENTICATE};
use http::{HeaderName, Method, Uri};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

use self::challenge::{Challenge, UserForm};

mod algorithm;
mod challenge;
#[cfg(test)]
mod tests;

const AUTHENTICATION_INFO: HeaderName = HeaderName::from_static("authentication-info");

/// What `ext-value` of RFC 8187 writes as it is: `attr-char`.
const EXTENDED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// A user and a password for HTTP Digest.
///
/// The algorithms SHA-512-256, SHA-256 and MD5 are known, each also as `-sess`, with the quality of protection `auth` or none;
/// `auth-int` is not. Text is sent as UTF-8 and expected in normalization form C. `Debug` shows neither user nor password.
///
/// ```
/// use http::{HeaderMap, Method, Uri};
/// use ironspec_runtime::Digest;
///
/// let mut answer = HeaderMap::new();
/// answer.insert("www-authenticate", r#"Digest realm="api", nonce="5f1c", algorithm=SHA-256, qop="auth""#.parse()?);
///
/// let mut session = Digest::new("reader", "open sesame").session(&answer)?;
/// let uri = Uri::from_static("https://api.example.com/jobs?page=2");
/// let value = session.authorization(&Method::GET, &uri, "0a4f113b")?;
/// assert!(value.to_str()?.starts_with(r#"Digest username="reader", realm="api", nonce="5f1c", uri="/jobs?page=2""#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct Digest {
    user: String,
    password: String,
    refuses_md5: bool,
}

impl Digest {
    /// The name of a user and its password.
    pub fn new(user: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            user: user.into(),
            password: password.into(),
            refuses_md5: false,
        }
    }

    /// Answers no challenge that wants MD5, whose collisions are cheap. A server that offers only MD5 then cannot be called.
    #[must_use]
    pub fn refuse_md5(self) -> Self {
        Self {
            refuses_md5: true,
            ..self
        }
    }

    /// Takes the challenge with the strongest algorithm out of the headers of a 401; the first one if several are as strong.
    ///
    /// # Errors
    ///
    /// No challenge can be answered; the error says why the first one cannot.
    pub fn session(&self, headers: &HeaderMap) -> Result<Session, ChallengeError> {
        let mut refusal = None;
        let mut strongest: Option<Challenge> = None;
        for field in headers.get_all(WWW_AUTHENTICATE) {
            for challenge in challenge::digests(field.as_bytes()) {
                match challenge.and_then(|challenge| self.accept(challenge)) {
                    Err(error) => refusal = refusal.or(Some(error)),
                    Ok(found)
                        if strongest
                            .as_ref()
                            .is_none_or(|best| best.algorithm < found.algorithm) =>
                    {
                        strongest = Some(found);
                    }
                    Ok(_) => {}
                }
            }
        }
        match strongest {
            Some(challenge) => Session::new(self, challenge),
            None => Err(refusal.unwrap_or(ChallengeError::NotOffered)),
        }
    }

    /// As [`session`](Self::session), for a 401 to a request that has answered a challenge in the same call: only a challenge
    /// that calls the last nonce stale (RFC 7616, section 3.3) is worth a second answer.
    ///
    /// # Errors
    ///
    /// As `session`; [`Rejected`](ChallengeError::Rejected) if the server knew the nonce, so that user or password are wrong.
    pub fn renewed_session(&self, headers: &HeaderMap) -> Result<Session, ChallengeError> {
        let session = self.session(headers)?;
        if session.challenge.stale {
            Ok(session)
        } else {
            Err(ChallengeError::Rejected)
        }
    }

    fn accept(&self, challenge: Challenge) -> Result<Challenge, ChallengeError> {
        if self.refuses_md5 && challenge.algorithm.is_md5() {
            Err(ChallengeError::Md5)
        } else {
            Ok(challenge)
        }
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Digest")
            .field("refuses_md5", &self.refuses_md5)
            .finish_non_exhaustive()
    }
}

/// A challenge that has been taken, and how often its nonce has been used. It can answer for many requests, one after the other;
/// the server calls the nonce stale when it wants another. It is for the server that gave the challenge, and keeps a hash of the password.
#[derive(Clone)]
pub struct Session {
    challenge: Challenge,
    /// The parameter with the name of the user, as it is sent.
    user: Vec<u8>,
    secret: Secret,
    count: u32,
}

/// The start of what is hashed for each answer: `H(A1)`, RFC 7616, section 3.4.2.
#[derive(Clone)]
enum Secret {
    /// For all answers.
    Fixed(String),
    /// `-sess`, before the first answer: `H(A1)` will hold its client nonce.
    Unstarted(String),
    /// `-sess`: the client nonce of the first answer stays that of all, so that a server may remember `A1` or compute it anew.
    Started { secret: String, cnonce: String },
}

impl Session {
    fn new(digest: &Digest, challenge: Challenge) -> Result<Self, ChallengeError> {
        let algorithm = challenge.algorithm;
        let user = digest.user.as_bytes();
        let secret = algorithm.hash(&[user, &challenge.realm, digest.password.as_bytes()]);
        let secret = if algorithm.is_session() {
            Secret::Unstarted(secret)
        } else {
            Secret::Fixed(secret)
        };
        Ok(Self {
            user: user_parameter(&digest.user, &challenge)?,
            challenge,
            secret,
            count: 0,
        })
    }

    /// The value of `Authorization` for one request; every value is for one use. `uri` is the one that is sent: its path and query
    /// are signed. `cnonce` is unpredictable text, as [`client_nonce`] makes.
    ///
    /// # Errors
    ///
    /// `cnonce` holds control characters, or the nonce has been used 2³² - 1 times.
    pub fn authorization(
        &mut self,
        method: &Method,
        uri: &Uri,
        cnonce: &str,
    ) -> Result<HeaderValue, ChallengeError> {
        let count = self.count.checked_add(1).ok_or(ChallengeError::UsedUp)?;
        let target = match uri.path_and_query().map(http::uri::PathAndQuery::as_str) {
            None | Some("") => "/",
            Some(target) => target,
        };
        let (ha1, cnonce) = self.start(cnonce);
        let challenge = &self.challenge;
        let ha2 = challenge
            .algorithm
            .hash(&[method.as_str().as_bytes(), target.as_bytes()]);
        let nc = format!("{count:08x}");
        let (ha1, ha2, nonce) = (ha1.as_bytes(), ha2.as_bytes(), &*challenge.nonce);
        let response = if challenge.has_qop {
            let parts: [&[u8]; 6] = [ha1, nonce, nc.as_bytes(), cnonce.as_bytes(), b"auth", ha2];
            challenge.algorithm.hash(&parts)
        } else {
            challenge.algorithm.hash(&[ha1, nonce, ha2])
        };

        let mut value = [b"Digest ", &*self.user].concat();
        let mut add = |name: &str, text: &[u8]| {
            value.extend_from_slice(b", ");
            value.extend_from_slice(name.as_bytes());
            value.push(b'=');
            value.extend_from_slice(text);
        };
        add("realm", &quoted(&challenge.realm));
        add("nonce", &quoted(nonce));
        add("uri", &quoted(target.as_bytes()));
        if challenge.has_qop {
            add("cnonce", &quoted(cnonce.as_bytes()));
            add("nc", nc.as_bytes());
            add("qop", b"auth");
        }
        add("response", &quoted(response.as_bytes()));
        if let Some(name) = &challenge.algorithm_as_sent {
            add("algorithm", name);
        }
        if let Some(opaque) = &challenge.opaque {
            add("opaque", &quoted(opaque));
        }
        if challenge.user_form == UserForm::Hashed {
            add("userhash", b"true");
        }
        let mut value = HeaderValue::from_bytes(&value).map_err(|_| ChallengeError::ClientNonce)?;
        value.set_sensitive(true);
        self.count = count;
        Ok(value)
    }

    /// `H(A1)` and the client nonce to use.
    fn start(&mut self, cnonce: &str) -> (String, String) {
        if let Secret::Unstarted(secret) = &self.secret {
            let parts = [secret.as_bytes(), &*self.challenge.nonce, cnonce.as_bytes()];
            self.secret = Secret::Started {
                secret: self.challenge.algorithm.hash(&parts),
                cnonce: cnonce.to_owned(),
            };
        }
        match &self.secret {
            Secret::Started { secret, cnonce } => (secret.clone(), cnonce.clone()),
            Secret::Fixed(secret) | Secret::Unstarted(secret) => {
                (secret.clone(), cnonce.to_owned())
            }
        }
    }

    /// Takes the next nonce out of the headers of an answer, if the server gives one ahead (RFC 7616, section 3.5); what cannot be read
    /// is passed over. Whether `A1` of a `-sess` algorithm changes with it is not said, so there it is left and the server asks anew.
    pub fn take_next_nonce(&mut self, headers: &HeaderMap) {
        if self.challenge.algorithm.is_session() {
            return;
        }
        let fields = headers.get_all(AUTHENTICATION_INFO);
        let next = fields
            .into_iter()
            .find_map(|field| challenge::next_nonce(field.as_bytes()));
        if let Some(nonce) = next.filter(|nonce| *nonce != self.challenge.nonce) {
            self.challenge.nonce = nonce;
            self.count = 0;
        }
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Session")
            .field("algorithm", &self.challenge.algorithm)
            .field("count", &self.count)
            .finish_non_exhaustive()
    }
}

/// A client nonce of 128 random bits.
///
/// # Errors
///
/// The operating system has no randomness to give.
pub fn client_nonce() -> Result<String, getrandom::Error> {
    Ok(format!(
        "{:016x}{:016x}",
        getrandom::u64()?,
        getrandom::u64()?
    ))
}

/// Why no challenge of a 401 can be answered.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum ChallengeError {
    /// There is no Digest challenge.
    NotOffered,
    /// The challenge breaks the grammar of RFC 9110, section 11.6.1; this says where, in words.
    Malformed(&'static str),
    /// The challenge lacks a parameter.
    Missing(&'static str),
    /// A parameter stands in the challenge twice, with different values.
    Repeated(&'static str),
    /// The algorithm is not known.
    Algorithm(String),
    /// Only a quality of protection other than `auth` is offered.
    QualityOfProtection(String),
    /// MD5 is all that is offered, and it is [refused](Digest::refuse_md5).
    Md5,
    /// The name of the user holds control characters.
    User,
    /// The client nonce holds control characters.
    ClientNonce,
    /// The nonce has been used as often as it can be.
    UsedUp,
    /// The server did not take the answer to its last challenge: user or password are wrong.
    Rejected,
}

impl fmt::Display for ChallengeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOffered => formatter.write_str("the server offers no Digest challenge"),
            Self::Malformed(what) => write!(formatter, "the Digest challenge has {what}"),
            Self::Missing(name) => write!(formatter, "the Digest challenge has no {name}"),
            Self::Repeated(name) => {
                write!(formatter, "the Digest challenge has two values for {name}")
            }
            Self::Algorithm(name) => {
                write!(formatter, "the Digest algorithm {name:?} is not known")
            }
            Self::QualityOfProtection(offered) => {
                write!(formatter, "of the Digest qop {offered:?} none is known")
            }
            Self::Md5 => {
                formatter.write_str("the server offers Digest with MD5 alone, which is refused")
            }
            Self::User => formatter.write_str("the user name for Digest holds control characters"),
            Self::ClientNonce => formatter.write_str("the client nonce holds control characters"),
            Self::UsedUp => formatter.write_str("the Digest nonce has been used too often"),
            Self::Rejected => {
                formatter.write_str("the server rejected the Digest user or password")
            }
        }
    }
}

impl std::error::Error for ChallengeError {}

/// The parameter with the name of the user, as the server wants it.
fn user_parameter(user: &str, challenge: &Challenge) -> Result<Vec<u8>, ChallengeError> {
    let is_quotable = user.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    let value = match challenge.user_form {
        UserForm::Hashed => {
            let hash = challenge
                .algorithm
                .hash(&[user.as_bytes(), &challenge.realm]);
            quoted(hash.as_bytes())
        }
        UserForm::Utf8 if !is_quotable => {
            let extended = percent_encode(user.as_bytes(), EXTENDED);
            return Ok(format!("username*=UTF-8''{extended}").into_bytes());
        }
        _ if user.chars().any(char::is_control) => return Err(ChallengeError::User),
        // Bytes beyond ASCII are legal between quotes, and what curl sends to servers that know no `username*`.
        UserForm::Plain | UserForm::Utf8 => quoted(user.as_bytes()),
    };
    Ok([b"username=", &*value].concat())
}

/// A `quoted-string` (RFC 9110, section 5.6.4). Control characters are left to the check of the whole header.
fn quoted(text: &[u8]) -> Vec<u8> {
    let mut quoted = vec![b'"'];
    for &byte in text {
        if matches!(byte, b'"' | b'\\') {
            quoted.push(b'\\');
        }
        quoted.push(byte);
    }
    quoted.push(b'"');
    quoted
}
