//! Reads Digest challenges out of `WWW-Authenticate`, RFC 9110, section 11.6.1.

use super::ChallengeError;
use super::algorithm::Algorithm;

/// A challenge that can be answered. Texts are bytes, since a realm need not be UTF-8 to be hashed and sent back.
#[derive(Clone)]
pub(super) struct Challenge {
    pub(super) realm: Vec<u8>,
    pub(super) nonce: Vec<u8>,
    pub(super) opaque: Option<Vec<u8>>,
    pub(super) algorithm: Algorithm,
    /// The name of the algorithm in the server's own letters, if it gave one.
    pub(super) algorithm_as_sent: Option<Vec<u8>>,
    /// Whether `auth` is used; without it the answer has the form of RFC 2069.
    pub(super) has_qop: bool,
    pub(super) stale: bool,
    pub(super) user_form: UserForm,
}

/// How the server wants the name of the user (RFC 7616, section 3.4.4).
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum UserForm {
    /// As it is: the server does not say what it reads.
    Plain,
    /// As UTF-8, with `username*` where quotes are not enough.
    Utf8,
    /// As a hash.
    Hashed,
}

/// The Digest challenges in one field, which may hold challenges of other schemes before, between and after them.
pub(super) fn digests(field: &[u8]) -> Vec<Result<Challenge, ChallengeError>> {
    let mut schemes: Vec<(&[u8], Vec<Item<'_>>)> = Vec::new();
    for text in items(field) {
        let (scheme, item) = item(text);
        if let Some(scheme) = scheme {
            schemes.push((scheme, Vec::new()));
        }
        if let (Some(item), Some((_, items))) = (item, schemes.last_mut()) {
            items.push(item);
        }
    }
    let digests = schemes
        .iter()
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case(b"Digest"));
    digests
        .map(|(_, items)| Parameters::new(items).and_then(|parameters| parameters.challenge()))
        .collect()
}

/// The parameter `nextnonce` of `Authentication-Info`.
pub(super) fn next_nonce(field: &[u8]) -> Option<Vec<u8>> {
    let items: Vec<Item<'_>> = items(field)
        .into_iter()
        .filter_map(|text| item(text).1)
        .collect();
    let nonce = Parameters::new(&items).ok()?.get("nextnonce").ok()??;
    Some(nonce).filter(|nonce| !nonce.is_empty())
}

/// The texts between the commas that stand in no quoted string, without the space around them.
fn items(field: &[u8]) -> Vec<&[u8]> {
    let (mut items, mut start) = (Vec::new(), 0);
    let (mut is_quoted, mut is_escaped) = (false, false);
    for (at, &byte) in field.iter().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_quoted => is_escaped = true,
            b'"' => is_quoted = !is_quoted,
            b',' if !is_quoted => {
                items.push(&field[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items.push(&field[start..]);
    let trimmed = items.into_iter().map(<[u8]>::trim_ascii);
    trimmed.filter(|item| !item.is_empty()).collect()
}

/// What stands in a challenge after its scheme.
enum Item<'a> {
    Parameter { name: &'a [u8], value: Vec<u8> },
    Malformed(&'static str),
}

/// The scheme that an item starts, if it does, and the parameter in it, if there is one.
fn item(text: &[u8]) -> (Option<&[u8]>, Option<Item<'_>>) {
    let (name, rest) = token(text);
    let after = rest.trim_ascii_start();
    if name.is_empty() {
        return (None, Some(Item::Malformed("an item without a name")));
    }
    match after.split_first() {
        None => (Some(name), None),
        Some((b'=', value)) => (None, Some(parameter(name, value))),
        Some(_) if rest.len() == after.len() => (
            None,
            Some(Item::Malformed(
                "a name with a character that names do not have",
            )),
        ),
        Some(_) => match token(after) {
            // A credential of the form token68 has nothing but `=` after it; what it means is up to its scheme.
            (inner, rest) if !inner.is_empty() && rest.trim_ascii_start().starts_with(b"=") => {
                let value = &rest.trim_ascii_start()[1..];
                (Some(name), Some(parameter(inner, value)))
            }
            _ => (
                Some(name),
                Some(Item::Malformed("something other than parameters")),
            ),
        },
    }
}

fn parameter<'a>(name: &'a [u8], value: &[u8]) -> Item<'a> {
    match unquoted(value.trim_ascii()) {
        Ok(value) => Item::Parameter { name, value },
        Err(what) => Item::Malformed(what),
    }
}

/// The value of a token or a quoted string.
fn unquoted(text: &[u8]) -> Result<Vec<u8>, &'static str> {
    let Some(inner) = text.strip_prefix(b"\"") else {
        return match token(text) {
            (value, []) if !value.is_empty() => Ok(value.to_vec()),
            _ => Err("a value that is neither a token nor quoted"),
        };
    };
    let (mut value, mut bytes) = (Vec::new(), inner.iter());
    while let Some(&byte) = bytes.next() {
        match byte {
            b'"' if bytes.as_slice().is_empty() => return Ok(value),
            b'"' => return Err("text after a quoted value"),
            b'\\' => value.extend(bytes.next()),
            _ => value.push(byte),
        }
    }
    Err("a quoted value without an end")
}

/// The `token` that a text starts with (RFC 9110, section 5.6.2), and what follows.
fn token(text: &[u8]) -> (&[u8], &[u8]) {
    let is_token = |byte: &u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(byte);
    let end = text.iter().position(|byte| !is_token(byte));
    text.split_at(end.unwrap_or(text.len()))
}

/// The parameters of one challenge. Names are compared without regard to case; those that are not known do no harm.
struct Parameters<'a>(Vec<(&'a [u8], &'a [u8])>);

impl<'a> Parameters<'a> {
    fn new(items: &'a [Item<'a>]) -> Result<Self, ChallengeError> {
        let parameters = items.iter().map(|item| match item {
            Item::Parameter { name, value } => Ok((*name, value.as_slice())),
            Item::Malformed(what) => Err(ChallengeError::Malformed(what)),
        });
        parameters.collect::<Result<_, _>>().map(Self)
    }

    /// The value of a parameter; the same value twice is one value.
    fn get(&self, name: &'static str) -> Result<Option<Vec<u8>>, ChallengeError> {
        let of_name = |(found, _): &&(&[u8], &[u8])| found.eq_ignore_ascii_case(name.as_bytes());
        let mut values = self.0.iter().filter(of_name).map(|(_, value)| *value);
        let Some(first) = values.next() else {
            return Ok(None);
        };
        if values.all(|value| value == first) {
            Ok(Some(first.to_vec()))
        } else {
            Err(ChallengeError::Repeated(name))
        }
    }

    fn required(&self, name: &'static str) -> Result<Vec<u8>, ChallengeError> {
        self.get(name)?.ok_or(ChallengeError::Missing(name))
    }

    fn is(&self, name: &'static str, value: &str) -> Result<bool, ChallengeError> {
        let found = self.get(name)?;
        Ok(found.is_some_and(|found| found.eq_ignore_ascii_case(value.as_bytes())))
    }

    fn challenge(&self) -> Result<Challenge, ChallengeError> {
        let algorithm_as_sent = self.get("algorithm")?;
        let algorithm = match &algorithm_as_sent {
            None => Algorithm::Md5,
            Some(name) => {
                Algorithm::named(name).ok_or_else(|| ChallengeError::Algorithm(text(name)))?
            }
        };
        let has_qop = self.has_qop()?;
        if algorithm.is_session() && !has_qop {
            // Without qop the client nonce is not sent, so the server could not compute `A1`.
            return Err(ChallengeError::Missing("qop"));
        }
        Ok(Challenge {
            realm: self.required("realm")?,
            nonce: self.required("nonce")?,
            opaque: self.get("opaque")?,
            algorithm,
            algorithm_as_sent,
            has_qop,
            stale: self.is("stale", "true")?,
            user_form: if self.is("userhash", "true")? {
                UserForm::Hashed
            } else if self.is("charset", "UTF-8")? {
                UserForm::Utf8
            } else {
                UserForm::Plain
            },
        })
    }

    fn has_qop(&self) -> Result<bool, ChallengeError> {
        let offered = self.get("qop")?.unwrap_or_default();
        let mut names = offered
            .split(|byte| *byte == b',')
            .map(<[u8]>::trim_ascii)
            .filter(|name| !name.is_empty())
            .peekable();
        if names.peek().is_none() {
            Ok(false)
        } else if names.any(|name| name.eq_ignore_ascii_case(b"auth")) {
            Ok(true)
        } else {
            Err(ChallengeError::QualityOfProtection(text(&offered)))
        }
    }
}

/// The start of a text of the server, to be shown.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).chars().take(100).collect()
}
