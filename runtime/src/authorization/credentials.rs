//! The credentials of a client: which scheme of the document each one satisfies, and which of them a call uses.

use std::fmt;
use std::sync::Arc;

use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};
use percent_encoding::utf8_percent_encode;

use super::challenges::{Answering, Sessions};
use super::{Authorization, Fixed, Part, Proof, Tokened};
use crate::auth::oauth::{Token, Tokens};
use crate::auth::{ClientCredentials, SignError, Signer};
use crate::exchange::Stop;
use crate::request::RESERVED;
use crate::security::{Kind, MissingCredentials, Requirement, Scheme, Security};
use crate::server::{Address, Endpoint};
use crate::{BuildError, Credential};

/// A credential as a program gave it.
pub(crate) struct Given {
    /// The scheme that it is for; without one, every scheme that it fits.
    pub scheme: Option<String>,
    pub credential: Credential,
}

/// Where the token servers of a client are.
#[derive(Clone, Copy)]
pub(crate) struct TokenServers<'a> {
    /// The server of the API.
    pub address: &'a Address,
    /// Whether they move to that server with the rest of the API.
    pub are_moved: bool,
    /// Whether secrets may go there in the clear.
    pub may_be_exposed: bool,
}

/// The credentials of a client, at most one a scheme, with the tokens and nonces that they have brought.
#[derive(Default)]
pub(crate) struct Credentials {
    held: Vec<Held>,
    tokens: Tokens,
}

struct Held {
    scheme: &'static Scheme,
    means: Means,
}

/// How a scheme is satisfied.
enum Means {
    Fixed(Arc<Fixed>),
    Digest(Arc<Sessions>),
    Token {
        credentials: ClientCredentials,
        endpoint: Endpoint,
        is_refused: bool,
    },
    Signature(Arc<dyn Signer>),
}

/// What there is for a requirement.
#[derive(Clone, Copy)]
enum Found<'a> {
    Held(&'a Held),
    /// A header that the program has set itself.
    Header,
    /// The transport does it.
    Elsewhere,
}

impl Credentials {
    /// Assigns each credential to the schemes that it fits; of several for one scheme the last one counts.
    ///
    /// # Errors
    ///
    /// A credential that no scheme takes, or that cannot be sent.
    pub fn new(
        schemes: &'static [&'static Scheme],
        given: &[Given],
        servers: TokenServers<'_>,
    ) -> Result<Self, BuildError> {
        let mut credentials = Self::default();
        for Given { scheme, credential } in given {
            let named = |found: &&&'static Scheme| {
                scheme.as_deref().is_none_or(|name| name == found.name())
            };
            let mut candidates = schemes.iter().filter(named).peekable();
            if let (Some(name), None) = (scheme, candidates.peek()) {
                return Err(BuildError::UnknownScheme { name: name.clone() });
            }
            let before = credentials.held.len();
            for scheme_found in candidates {
                if let Some(means) = means(scheme_found, credential, scheme.is_some(), servers)? {
                    let held = Held {
                        scheme: scheme_found,
                        means,
                    };
                    credentials.held.push(held);
                }
            }
            if credentials.held.len() == before {
                return Err(BuildError::UnfitCredential {
                    credential: credential.kind(),
                    scheme: scheme.clone(),
                });
            }
        }
        Ok(credentials)
    }

    /// What a call puts on its requests: the first alternative that these credentials satisfy; else the first that they satisfy
    /// together with the headers that the program has set; else nothing, if the document allows that.
    pub fn choose(
        &self,
        security: Option<&'static Security>,
        headers: &HeaderMap,
    ) -> Result<Authorization, Stop> {
        let Some(security) = security.filter(|security| !security.alternatives().is_empty()) else {
            return Ok(Authorization::default());
        };
        let find = |requirement: &'static Requirement| {
            let found = self.find(requirement.scheme(), headers)?;
            Some((requirement, found))
        };
        let satisfied = security
            .alternatives()
            .iter()
            .filter_map(|all| all.iter().map(find).collect::<Option<Vec<_>>>());
        let best = satisfied.min_by_key(|all| {
            let has = |is: fn(Found<'_>) -> bool| all.iter().any(|(_, found)| is(*found));
            if has(|found| matches!(found, Found::Header)) {
                1
            } else if has(|found| matches!(found, Found::Held(_))) {
                0
            } else {
                2
            }
        });
        let parts = best.ok_or_else(|| {
            let is_there = |scheme| self.find(scheme, headers).is_some();
            Stop::MissingCredentials(MissingCredentials::new(security, is_there))
        })?;
        // Of so many at most: a part is large, and a `collect` makes room for four.
        let mut chosen = Vec::with_capacity(parts.len());
        for (requirement, found) in parts {
            chosen.extend(self.part(requirement, found)?);
        }
        Ok(Authorization::new(chosen))
    }

    /// The first scheme whose tokens the client fetches, if there is one.
    pub fn token_scheme(&self) -> Option<&'static Scheme> {
        let mut held = self.held.iter();
        let held = held.find(|held| matches!(held.means, Means::Token { .. }))?;
        Some(held.scheme)
    }

    /// All tokens, each with the credentials that brought it; they are forgotten.
    pub fn take_tokens(&self) -> Vec<(ClientCredentials, Token)> {
        self.tokens.take()
    }

    fn find(&self, scheme: &Scheme, headers: &HeaderMap) -> Option<Found<'_>> {
        if let Some(held) = self.held.iter().rev().find(|held| held.scheme == scheme) {
            return Some(Found::Held(held));
        }
        let is_set = match scheme.kind() {
            Kind::MutualTls => return Some(Found::Elsewhere),
            Kind::ApiKeyInHeader(name) => headers.contains_key(name),
            Kind::ApiKeyInCookie(_) => headers.contains_key(COOKIE),
            Kind::ApiKeyInQuery(_) => false,
            _ => headers.contains_key(AUTHORIZATION),
        };
        is_set.then_some(Found::Header)
    }

    fn part(&self, requirement: &Requirement, found: Found<'_>) -> Result<Option<Part>, Stop> {
        let scheme = requirement.scheme();
        let proof = match found {
            Found::Elsewhere => return Ok(None),
            Found::Header => Proof::Present,
            Found::Held(held) => match &held.means {
                Means::Fixed(fixed) => Proof::Fixed(Arc::clone(fixed)),
                Means::Digest(sessions) => Proof::Digest(Answering::new(Arc::clone(sessions))),
                Means::Signature(signer) => Proof::Signature(Arc::clone(signer)),
                Means::Token {
                    is_refused: true, ..
                } => return Err(Stop::InsecureCredentials(scheme.name())),
                Means::Token {
                    credentials,
                    endpoint,
                    ..
                } => {
                    let scopes = requirement.required_scopes();
                    let grant = self.tokens.grant(credentials, &endpoint.uri, scopes);
                    Proof::Token(Box::new(Tokened::new(grant)))
                }
            },
        };
        Ok(Some(Part { scheme, proof }))
    }
}

/// The names of the schemes.
impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.held.iter().map(|held| held.scheme.name());
        formatter.debug_set().entries(names).finish()
    }
}

/// How the credential satisfies the scheme, if it does. A signer may stand for any scheme that it is given by name.
fn means(
    scheme: &'static Scheme,
    credential: &Credential,
    is_named: bool,
    servers: TokenServers<'_>,
) -> Result<Option<Means>, BuildError> {
    let fixed = match (scheme.kind(), credential) {
        (Kind::Digest, Credential::Digest(digest)) => {
            return Ok(Some(Means::Digest(Arc::new(Sessions::new(digest.clone())))));
        }
        (Kind::ClientCredentials(url), Credential::ClientCredentials(credentials)) => {
            let unusable = |reason| BuildError::TokenUrl {
                scheme: scheme.name(),
                url,
                reason,
            };
            let endpoint = servers.address.endpoint(url, servers.are_moved);
            let endpoint = endpoint.map_err(unusable)?;
            return Ok(Some(Means::Token {
                credentials: credentials.clone(),
                is_refused: endpoint.is_exposed && !servers.may_be_exposed,
                endpoint,
            }));
        }
        (kind, Credential::Signer(signer)) if is_named || signs_for(&**signer, kind) => {
            return Ok(Some(Means::Signature(Arc::clone(signer))));
        }
        (kind, credential) => fixed(kind, credential),
    };
    let fixed = fixed.map_err(|error| BuildError::Credential {
        scheme: scheme.name(),
        error,
    })?;
    Ok(fixed.map(|fixed| Means::Fixed(Arc::new(fixed))))
}

fn signs_for(signer: &dyn Signer, kind: Kind) -> bool {
    match kind {
        Kind::Signature(method) => signer.signature().is_none_or(|own| own == method),
        _ => false,
    }
}

/// What is the same for each request.
fn fixed(kind: Kind, credential: &Credential) -> Result<Option<Fixed>, SignError> {
    let authorization = |value: Result<HeaderValue, SignError>| {
        value.map(|value| Some(Fixed::Header(AUTHORIZATION, value)))
    };
    match (kind, credential) {
        (Kind::Basic, Credential::Basic(basic)) => authorization(basic.authorization()),
        (
            Kind::Bearer | Kind::ClientCredentials(_) | Kind::OAuth2 | Kind::OpenIdConnect,
            Credential::Bearer(bearer),
        ) => authorization(bearer.authorization()),
        (Kind::ApiKeyInHeader(name), Credential::ApiKey(key)) => {
            let name = HeaderName::from_bytes(name.as_bytes());
            let name = name.map_err(|_| SignError::Credential("no header can have this name"))?;
            Ok(Some(Fixed::Header(name, key.header_value()?)))
        }
        (Kind::ApiKeyInQuery(name), Credential::ApiKey(key)) => {
            let [name, key] = [name, key.secret()].map(|text| utf8_percent_encode(text, RESERVED));
            Ok(Some(Fixed::Query(format!("{name}={key}"))))
        }
        (Kind::ApiKeyInCookie(name), Credential::ApiKey(key)) => Ok(Some(Fixed::Cookie(format!(
            "{name}={}",
            key.cookie_value()?
        )))),
        _ => Ok(None),
    }
}
