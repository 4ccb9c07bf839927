//! Who calls: what one call puts on its requests, and what it fetches for that first.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderValue, Uri};

use self::challenges::Answering;
use crate::auth::oauth::{Acquired, Grant, Lease, Token, TokenError, Waiter};
use crate::auth::{ChallengeError, SignError, Signer, SigningRequest};
use crate::exchange::Stop;
use crate::security::Scheme;
use crate::{Body, RawResponse, TransportError};

mod challenges;
mod credentials;
#[cfg(test)]
mod tests;

pub(crate) use self::credentials::{Credentials, Given, TokenServers};

/// How long a call waits before it asks again for a token that another one fetches.
const TOKEN_POLL: Duration = Duration::from_millis(20);

/// What one call puts on each of its requests: one alternative of what the document asks for, in the order in which it is put on.
#[derive(Debug, Default)]
pub(crate) struct Authorization(Vec<Part>);

/// A scheme that the call satisfies.
#[derive(Debug)]
struct Part {
    scheme: &'static Scheme,
    proof: Proof,
}

/// What satisfies a scheme, and how far the call is with it.
enum Proof {
    /// It stands in the request already: the program has set the header.
    Present,
    Fixed(Arc<Fixed>),
    Digest(Answering),
    Token(Box<Tokened>),
    Signature(Arc<dyn Signer>),
}

/// What is the same for each request.
enum Fixed {
    Header(http::HeaderName, HeaderValue),
    /// A pair of name and value, encoded.
    Query(String),
    /// A pair of name and value.
    Cookie(String),
}

/// The call's part in OAuth 2.0.
struct Tokened {
    grant: Grant,
    state: TokenState,
    is_renewed: bool,
}

enum TokenState {
    Needed(Waiter),
    Fetching(Lease),
    Held(Token),
}

/// What a request needs before it can go out.
#[expect(
    clippy::large_enum_variant,
    reason = "it is taken apart where it is made"
)]
pub(crate) enum Preparation {
    Ready,
    /// An answer to this request, for [`receive`](Authorization::receive).
    Send(http::Request<Body>),
    /// What another call fetches: look again after so long.
    Wait(Duration),
}

impl Authorization {
    fn new(mut parts: Vec<Part>) -> Self {
        // Digest covers the address, a signature the headers too.
        parts.sort_by_key(|part| match part.proof {
            Proof::Present | Proof::Fixed(_) => 0,
            Proof::Digest(_) | Proof::Token(_) => 1,
            Proof::Signature(_) => 2,
        });
        Self(parts)
    }

    /// Whether an answer may lead to another request, which then needs what the first one was made of.
    pub fn may_go_again(&self) -> bool {
        let may = |part: &Part| matches!(part.proof, Proof::Digest(_) | Proof::Token(_));
        self.0.iter().any(may)
    }

    /// The first scheme whose credentials the requests carry, if there is one.
    pub fn carried(&self) -> Option<&'static Scheme> {
        self.0.first().map(|part| part.scheme)
    }

    /// What is to be done before this request can be [authorized](Self::authorize).
    pub fn prepare(
        &mut self,
        request: &http::Request<Body>,
        now: SystemTime,
    ) -> Result<Preparation, Stop> {
        for part in &mut self.0 {
            let preparation = match &mut part.proof {
                Proof::Token(tokened) => tokened.prepare(now)?,
                Proof::Digest(answering) => answering.prepare(request),
                Proof::Present | Proof::Fixed(_) | Proof::Signature(_) => Preparation::Ready,
            };
            if !matches!(preparation, Preparation::Ready) {
                return Ok(preparation);
            }
        }
        Ok(Preparation::Ready)
    }

    /// Takes the answer to what [`prepare`](Self::prepare) sent ahead of the request to this address.
    pub fn receive(
        &mut self,
        answer: Result<http::Response<Bytes>, TransportError>,
        uri: &Uri,
        now: SystemTime,
    ) -> Result<(), Stop> {
        for part in &mut self.0 {
            match &mut part.proof {
                Proof::Token(tokened) if tokened.is_fetching() => {
                    return tokened.receive(answer, now).map_err(Stop::Token);
                }
                Proof::Digest(answering) if answering.is_asking() => {
                    let answer = answer.map_err(|error| {
                        answering.was_not_answered();
                        Stop::Transport(error)
                    })?;
                    let response = RawResponse::from(answer);
                    return challenged(answering, uri, &response).map(drop);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Begins another attempt: credentials that ran out during the wait before it are renewed as in the first one.
    pub fn start_over(&mut self) {
        for part in &mut self.0 {
            match &mut part.proof {
                Proof::Digest(answering) => answering.start_over(),
                Proof::Token(tokened) => tokened.is_renewed = false,
                Proof::Present | Proof::Fixed(_) | Proof::Signature(_) => {}
            }
        }
    }

    /// Puts everything on a request that is otherwise as it will be sent.
    pub fn authorize(
        &mut self,
        request: &mut http::Request<Body>,
        now: SystemTime,
    ) -> Result<(), Stop> {
        for part in &mut self.0 {
            match &mut part.proof {
                Proof::Fixed(fixed) => fixed.apply(request),
                Proof::Digest(answering) => answering.answer(request),
                Proof::Signature(signer) => signer.sign(&mut SigningRequest::new(request, now)),
                Proof::Token(tokened) => {
                    tokened.apply(request);
                    Ok(())
                }
                Proof::Present => Ok(()),
            }
            .map_err(Stop::Sign)?;
        }
        Ok(())
    }

    /// Looks at the answer of the service: whether the request is worth sending again, with other credentials, if it can be.
    pub fn answered(
        &mut self,
        uri: &Uri,
        response: &RawResponse,
        can_go_again: bool,
    ) -> Result<bool, Stop> {
        let mut goes_again = false;
        for part in &mut self.0 {
            match &mut part.proof {
                Proof::Digest(answering) if response.status() == 401 => {
                    goes_again |= challenged(answering, uri, response)?;
                    if !can_go_again {
                        answering.share(uri);
                    }
                }
                Proof::Digest(answering) => answering.accepted(uri, response.headers()),
                Proof::Token(tokened) if response.status() == 401 => {
                    goes_again |= tokened.reject();
                }
                _ => {}
            }
        }
        Ok(goes_again)
    }
}

/// Takes the challenge of an answer: whether it is worth another request.
fn challenged(answering: &mut Answering, uri: &Uri, response: &RawResponse) -> Result<bool, Stop> {
    match answering.challenged(uri, response) {
        Ok(()) => Ok(true),
        // The service says no, and its answer says why.
        Err(ChallengeError::NotOffered | ChallengeError::Rejected) => Ok(false),
        Err(error) => Err(Stop::Challenge {
            error,
            response: response.clone(),
        }),
    }
}

impl Tokened {
    fn new(grant: Grant) -> Self {
        Self {
            grant,
            state: TokenState::Needed(Waiter::default()),
            is_renewed: false,
        }
    }

    fn prepare(&mut self, now: SystemTime) -> Result<Preparation, Stop> {
        let TokenState::Needed(waiter) = &mut self.state else {
            return Ok(Preparation::Ready);
        };
        match self.grant.acquire(waiter, now) {
            Acquired::Fresh(token) => {
                self.state = TokenState::Held(token);
                Ok(Preparation::Ready)
            }
            Acquired::Lease(lease) => {
                let request = lease.request().map_err(Stop::Sign)?;
                self.state = TokenState::Fetching(lease);
                Ok(Preparation::Send(request))
            }
            Acquired::Busy => Ok(Preparation::Wait(TOKEN_POLL)),
            Acquired::Failed(error) => Err(Stop::Token(error)),
        }
    }

    const fn is_fetching(&self) -> bool {
        matches!(self.state, TokenState::Fetching(_))
    }

    fn receive(
        &mut self,
        answer: Result<http::Response<Bytes>, TransportError>,
        now: SystemTime,
    ) -> Result<(), TokenError> {
        let needed = TokenState::Needed(Waiter::default());
        if let TokenState::Fetching(lease) = std::mem::replace(&mut self.state, needed) {
            self.state = TokenState::Held(lease.finish(answer, now)?);
        }
        Ok(())
    }

    fn apply(&self, request: &mut http::Request<Body>) {
        if let TokenState::Held(token) = &self.state {
            let value = token.authorization().clone();
            request.headers_mut().insert(AUTHORIZATION, value);
        }
    }

    /// Drops a token that the service did not take: whether to go again with another one, which an attempt does once.
    fn reject(&mut self) -> bool {
        if let TokenState::Held(token) = &self.state {
            self.grant.reject(token);
            self.state = TokenState::Needed(Waiter::default());
        }
        !std::mem::replace(&mut self.is_renewed, true)
    }
}

impl Fixed {
    fn apply(&self, request: &mut http::Request<Body>) -> Result<(), SignError> {
        match self {
            Self::Header(name, value) => {
                request.headers_mut().insert(name, value.clone());
            }
            Self::Query(pair) => {
                let uri = request.uri();
                let joint = if uri.query().is_some() { '&' } else { '?' };
                let uri = Uri::try_from(format!("{uri}{joint}{pair}"));
                *request.uri_mut() = uri.map_err(|_| {
                    SignError::Credential("the API key makes an address that is too long")
                })?;
            }
            Self::Cookie(pair) => {
                let cookies = request.headers().get(COOKIE);
                let cookies = cookies.map_or_else(
                    || pair.clone().into_bytes(),
                    |cookies| [cookies.as_bytes(), b"; ", pair.as_bytes()].concat(),
                );
                let mut cookies = HeaderValue::from_bytes(&cookies).map_err(|_| {
                    SignError::Credential("the API key makes what no header can hold")
                })?;
                cookies.set_sensitive(true);
                request.headers_mut().insert(COOKIE, cookies);
            }
        }
        Ok(())
    }
}

/// Only the kind: the rest is secret.
impl std::fmt::Debug for Proof {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Present => "Present",
            Self::Fixed(_) => "Fixed",
            Self::Digest(_) => "Digest",
            Self::Token(_) => "Token",
            Self::Signature(_) => "Signature",
        })
    }
}
