//! HTTP Digest over the calls of a client: nonces that are used again, and the challenges of one call.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, Method, Uri};

use super::Preparation;

use crate::auth::digest::{ChallengeError, Session, client_nonce};
use crate::auth::{Digest, SignError};
use crate::{Body, RawResponse};

/// An attempt takes so many challenges at most: one, and one more if that calls the nonce stale.
const MOST_CHALLENGES: u8 = 2;

/// A user and a password, and the sessions with the servers that have challenged them; shared by all calls.
pub(super) struct Sessions {
    digest: Digest,
    by_server: Mutex<HashMap<String, Session>>,
}

impl Sessions {
    pub fn new(digest: Digest) -> Self {
        Self {
            digest,
            by_server: Mutex::default(),
        }
    }

    /// The sessions behind their lock. No code panics while it holds it, so a poisoned one is sound.
    fn lock(&self) -> MutexGuard<'_, HashMap<String, Session>> {
        self.by_server
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// The server that an address is of.
fn server(uri: &Uri) -> String {
    let scheme = uri.scheme_str().unwrap_or_default();
    let authority = uri.authority().map_or("", http::uri::Authority::as_str);
    format!("{scheme}://{authority}")
}

/// The call's part in HTTP Digest.
pub(super) struct Answering {
    sessions: Arc<Sessions>,
    /// The session of the challenge that the call has taken, until the server takes the answer. No other call counts with its nonce,
    /// so that none can overtake the answer: a server that wants counts to rise would refuse it then.
    own: Option<Session>,
    /// How many challenges the attempt has taken.
    taken: u8,
    asking: Asking,
}

/// Whether the call asks for a challenge before it sends its request, because that can be sent but once.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Asking {
    NotYet,
    UnderWay,
    Done,
}

impl Answering {
    pub const fn new(sessions: Arc<Sessions>) -> Self {
        Self {
            sessions,
            own: None,
            taken: 0,
            asking: Asking::NotYet,
        }
    }

    /// Asks for a challenge before a request that can be sent but once.
    pub fn prepare(&mut self, request: &http::Request<Body>) -> Preparation {
        let asks = self.asking == Asking::NotYet
            && request.body().replay().is_none()
            && !self.sessions.lock().contains_key(&server(request.uri()));
        if asks {
            self.asking = Asking::UnderWay;
            Preparation::Send(bare(request))
        } else {
            Preparation::Ready
        }
    }

    pub fn is_asking(&self) -> bool {
        self.asking == Asking::UnderWay
    }

    /// Begins another attempt. The nonce may have become stale meanwhile, and one that no answer confirmed may be unknown.
    pub fn start_over(&mut self) {
        self.taken = 0;
        self.own = None;
    }

    /// Asks for a challenge again before the next attempt.
    pub fn was_not_answered(&mut self) {
        self.asking = Asking::NotYet;
    }

    /// Answers the last challenge of the server, if there was one.
    pub fn answer(&mut self, request: &mut http::Request<Body>) -> Result<(), SignError> {
        let mut sessions = self.sessions.lock();
        let server = server(request.uri());
        let session = match &mut self.own {
            Some(own) => Some(own),
            None => sessions.get_mut(&server),
        };
        let Some(session) = session else {
            return Ok(());
        };
        let cnonce = client_nonce().map_err(SignError::other)?;
        match session.authorization(request.method(), request.uri(), &cnonce) {
            Ok(value) => {
                request.headers_mut().insert(AUTHORIZATION, value);
                Ok(())
            }
            // The server challenges again.
            Err(ChallengeError::UsedUp) => {
                sessions.remove(&server);
                Ok(())
            }
            Err(error) => Err(SignError::other(error)),
        }
    }

    /// Takes the challenge of a 401.
    ///
    /// # Errors
    ///
    /// There is none that can be answered, or the call has answered and the server knows the nonce.
    pub fn challenged(&mut self, uri: &Uri, response: &RawResponse) -> Result<(), ChallengeError> {
        self.asking = Asking::Done;
        let (digest, headers) = (&self.sessions.digest, response.headers());
        let session = match (self.taken, self.own.take()) {
            (MOST_CHALLENGES.., _) => Err(ChallengeError::Rejected),
            (_, Some(_)) => digest.renewed_session(headers),
            // The nonce was that of other calls too: that it is refused says nothing about the password.
            (_, None) => digest.session(headers),
        };
        match session {
            Ok(session) => {
                self.taken += 1;
                self.own = Some(session);
                Ok(())
            }
            Err(error) => {
                // The next call begins anew.
                self.sessions.lock().remove(&server(uri));
                Err(error)
            }
        }
    }

    /// Lets other calls use the session of the challenge that this one has taken.
    pub fn share(&mut self, uri: &Uri) {
        if let Some(own) = self.own.take() {
            self.sessions.lock().insert(server(uri), own);
        }
    }

    /// Takes an answer that is no challenge, and the next nonce if it brings one.
    pub fn accepted(&mut self, uri: &Uri, headers: &HeaderMap) {
        self.share(uri);
        if let Some(session) = self.sessions.lock().get_mut(&server(uri)) {
            session.take_next_nonce(headers);
        }
    }
}

/// The request without what is sent but once: it is there for the challenge that answers it.
fn bare(request: &http::Request<Body>) -> http::Request<Body> {
    let mut bare = http::Request::new(Body::empty());
    *bare.method_mut() = Method::HEAD;
    *bare.uri_mut() = request.uri().clone();
    *bare.headers_mut() = request.headers().clone();
    bare.headers_mut().remove(CONTENT_LENGTH);
    bare.headers_mut().remove(CONTENT_TYPE);
    bare
}
