//! The tokens that a client and its clones share: one fetch at a time for each, however many calls wait.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::Uri;

use super::{ClientCredentials, Token, TokenError};
use crate::auth::SignError;
use crate::{Body, RawResponse, TransportError};

/// A token is renewed when a tenth of its lifetime is left, though not sooner than this before its end: for clocks that differ,
/// and for calls under way.
const LONGEST_MARGIN: Duration = Duration::from_secs(60);

/// Nor later than this before its end.
const SHORTEST_MARGIN: Duration = Duration::from_secs(1);

/// While a token is still valid, a renewal that failed is tried again after so long.
const RENEWAL_PAUSE: Duration = Duration::from_secs(10);

/// By so much the clock may run backwards, as it does between threads and when it is set right, before the age of a token
/// counts as unknown.
const CLOCK_TOLERANCE: Duration = Duration::from_secs(60);

/// All tokens of a client, by token URL, credentials and scopes. Clones share them.
#[derive(Clone, Default)]
pub struct Tokens(Arc<Mutex<HashMap<Key, Arc<Mutex<Slot>>>>>);

/// The token URL, and the credentials with all scopes.
type Key = (Uri, ClientCredentials);

impl Tokens {
    /// No tokens yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The place of one token: for these scopes and those of the credentials, in any order.
    pub fn grant(
        &self,
        credentials: &ClientCredentials,
        token_url: &Uri,
        scopes: &[&str],
    ) -> Grant {
        let credentials = ClientCredentials {
            scopes: credentials.all_scopes(scopes),
            ..credentials.clone()
        };
        let key = (token_url.clone(), credentials.clone());
        let slot = lock(&self.0).entry(key).or_default().clone();
        Grant {
            credentials,
            token_url: token_url.clone(),
            slot,
        }
    }

    /// Forgets every token, and hands it out with the credentials that brought it. A fetch under way goes on.
    pub fn take(&self) -> Vec<(ClientCredentials, Token)> {
        let slots = lock(&self.0);
        let tokens = slots.iter().filter_map(|((_, credentials), slot)| {
            let token = lock(slot).token.take()?;
            Some((credentials.clone(), token))
        });
        tokens.collect()
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Tokens")
    }
}

/// The place of one token, shared by all calls that use it.
#[derive(Clone)]
pub struct Grant {
    credentials: ClientCredentials,
    token_url: Uri,
    slot: Arc<Mutex<Slot>>,
}

#[derive(Default)]
struct Slot {
    token: Option<Token>,
    /// The fetch under way.
    fetching: Option<u64>,
    /// The last fetch, if it failed.
    failure: Option<Failure>,
    /// How many fetches there have been; they are numbered from 1.
    fetches: u64,
}

struct Failure {
    fetch: u64,
    at: SystemTime,
    error: TokenError,
}

/// What one call waits for. Start with the default, and hand in the same one each time.
#[derive(Debug, Default)]
pub struct Waiter(Option<u64>);

/// What came of asking for a token.
#[derive(Debug)]
pub enum Acquired {
    /// This one is good.
    Fresh(Token),
    /// Nobody else fetches one: do it.
    Lease(Lease),
    /// Another call fetches one: wait a little and ask again.
    Busy,
    /// The fetch that this call waited for failed.
    Failed(TokenError),
}

impl Grant {
    /// Asks for a token, at this time.
    ///
    /// At most one [`Lease`] is out at any time. A token that nears its end is renewed by the first call to ask, while the others go
    /// on with it. Calls that waited for a fetch share what came of it, and if the one that fetched was cancelled, one of them takes over.
    pub fn acquire(&self, waiter: &mut Waiter, now: SystemTime) -> Acquired {
        let mut slot = lock(&self.slot);
        if let Some(outcome) = waiter.0.and_then(|fetch| slot.outcome(fetch)) {
            waiter.0 = None;
            return outcome;
        }
        if let Some(token) = &slot.token {
            let rests = slot.fetching.is_some() || slot.failed_lately(now);
            if token.is_fresh(now) || (token.is_valid(now) && rests) {
                waiter.0 = None;
                return Acquired::Fresh(token.clone());
            }
        }
        if slot.fetching.is_some() {
            waiter.0 = slot.fetching;
            return Acquired::Busy;
        }
        waiter.0 = None;
        slot.fetches += 1;
        slot.fetching = Some(slot.fetches);
        Acquired::Lease(Lease {
            grant: self.clone(),
            fetch: slot.fetches,
            started: now,
        })
    }

    /// Drops a token that a server did not take. Only the one that is still in use goes, so that many calls that were refused at
    /// once lead to one renewal.
    pub fn reject(&self, token: &Token) {
        let mut slot = lock(&self.slot);
        slot.token.take_if(|current| current.fetch == token.fetch);
    }
}

impl fmt::Debug for Grant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Grant")
            .field("token_url", &self.token_url)
            .field("credentials", &self.credentials)
            .finish_non_exhaustive()
    }
}

impl Slot {
    /// What came of a fetch, or of one after it.
    fn outcome(&self, fetch: u64) -> Option<Acquired> {
        match (&self.failure, &self.token) {
            (Some(failure), _) if failure.fetch >= fetch => {
                Some(Acquired::Failed(failure.error.clone()))
            }
            // Good for a call that waited for it, however short its life.
            (_, Some(token)) if token.fetch >= fetch => Some(Acquired::Fresh(token.clone())),
            _ => None,
        }
    }

    fn failed_lately(&self, now: SystemTime) -> bool {
        let failed = self.failure.as_ref().map(|failure| failure.at);
        failed.is_some_and(|at| {
            let since = now
                .duration_since(at)
                .unwrap_or_else(|error| error.duration());
            since < RENEWAL_PAUSE
        })
    }
}

/// The duty to fetch a token, for one call. Dropped without an answer, as when the call is cancelled, it goes to the next that asks.
#[must_use = "as long as it is kept, no other call can fetch a token"]
pub struct Lease {
    grant: Grant,
    fetch: u64,
    started: SystemTime,
}

impl Lease {
    /// The request to send.
    ///
    /// # Errors
    ///
    /// As [`ClientCredentials::token_request`].
    pub fn request(&self) -> Result<http::Request<Body>, SignError> {
        let grant = &self.grant;
        grant.credentials.token_request(&grant.token_url, &[])
    }

    /// Hands in what came of the request: the token is there for all, or the failure for those that wait. The lifetime of the token
    /// counts from when the lease was given.
    ///
    /// # Errors
    ///
    /// No token came, and the last one is not valid any more.
    pub fn finish(
        self,
        answer: Result<http::Response<Bytes>, TransportError>,
        now: SystemTime,
    ) -> Result<Token, TokenError> {
        let read = match answer {
            // It may hold a token.
            Ok(response) => {
                let response = RawResponse::from(response).sensitive(true);
                Token::read(&response, self.started)
            }
            Err(error) => Err(TokenError::Transport(Arc::new(error))),
        };
        let mut slot = lock(&self.grant.slot);
        slot.fetching = None;
        match read {
            Ok(token) => {
                let fetch = self.fetch;
                let token = Token { fetch, ..token };
                slot.failure = None;
                slot.token = Some(token.clone());
                Ok(token)
            }
            Err(error) => {
                slot.failure = Some(Failure {
                    fetch: self.fetch,
                    at: now,
                    error: error.clone(),
                });
                let last = slot.token.clone();
                last.filter(|token| token.is_valid(now)).ok_or(error)
            }
        }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let mut slot = lock(&self.grant.slot);
        slot.fetching.take_if(|fetch| *fetch == self.fetch);
    }
}

impl fmt::Debug for Lease {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Lease").field(&self.grant).finish()
    }
}

impl Token {
    /// Whether it is far enough from its end.
    fn is_fresh(&self, now: SystemTime) -> bool {
        let margin = (self.lifetime / 10).clamp(SHORTEST_MARGIN, LONGEST_MARGIN);
        let until = self.lifetime.saturating_sub(margin);
        self.age(now).is_some_and(|age| age < until)
    }

    /// Whether it may still be used.
    fn is_valid(&self, now: SystemTime) -> bool {
        self.age(now).is_some_and(|age| age < self.lifetime)
    }

    /// Its age; `None` if the clock has been set back since, so that it may be any.
    fn age(&self, now: SystemTime) -> Option<Duration> {
        match now.duration_since(self.obtained) {
            Ok(age) => Some(age),
            Err(back) if back.duration() <= CLOCK_TOLERANCE => Some(Duration::ZERO),
            Err(_) => None,
        }
    }
}

/// The state behind a lock. No code panics while it holds one, so a poisoned one is sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
