//! The end of the tokens that a client holds (RFC 7009).

use std::time::SystemTime;

use crate::auth::{SignError, TokenError, oauth};
use crate::exchange::{Core, Stop};
use crate::retry::Attempts;
use crate::{Body, Client, Error, NoFailure, Operation, RawResponse, Timeout};

/// A second request is harmless: a token that is not valid is none to be refused (RFC 7009, section 2.2).
static REVOKE: Operation = Operation::post("/").repeatable(true).sensitive_answers();

impl Client {
    /// Revokes every token that this client and its clones have fetched with
    /// [`ClientCredentials`](crate::ClientCredentials), with one request each to this address (RFC 7009, section 2.1),
    /// absolute or relative to the server of the API. Without a token nothing is sent.
    ///
    /// With a [`base_url`](crate::ClientBuilder::base_url) the address is on the same host as that, as token servers are.
    /// The client forgets the tokens before the requests go out, so the next call fetches a new one, and a token that was not
    /// revoked lives until its end. One that another call is fetching meanwhile is not among them.
    ///
    /// All together takes no longer than the [`timeout`](crate::Options::timeout) of the client.
    ///
    /// # Errors
    ///
    /// The first that a request came to; the others are made all the same. [`Token`](Error::Token): the server refused.
    /// [`Transport`](Error::Transport) and [`Timeout`](Error::Timeout): it did not answer. Before anything is sent or
    /// forgotten, [`Sign`](Error::Sign): the address is none, and [`InsecureCredentials`](Error::InsecureCredentials): it
    /// is plain `http` to another machine.
    pub async fn revoke_tokens(&self, revocation_url: &str) -> Result<(), Error<NoFailure>> {
        let mut revocation = Revocation::new(self, revocation_url)?;
        while let Some(mut core) = revocation.step() {
            revocation.receive(self.drive(&mut core).await);
        }
        Ok(revocation.outcome?)
    }

    /// As [`revoke_tokens`](Self::revoke_tokens), and the thread waits.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn revoke_tokens_blocking(&self, revocation_url: &str) -> Result<(), Error<NoFailure>> {
        let mut revocation = Revocation::new(self, revocation_url)?;
        while let Some(mut core) = revocation.step() {
            revocation.receive(self.drive_blocking(&mut core));
        }
        Ok(revocation.outcome?)
    }
}

/// The requests for all tokens, one after the other.
struct Revocation<'a> {
    client: &'a Client,
    requests: Vec<http::Request<Body>>,
    started: SystemTime,
    outcome: Result<(), Stop>,
}

impl<'a> Revocation<'a> {
    /// Takes the tokens from the client, if they can be sent there.
    fn new(client: &'a Client, revocation_url: &str) -> Result<Self, Stop> {
        let endpoint = client.token_server(revocation_url).map_err(|_| {
            Stop::Sign(SignError::Credential(
                "the revocation URL is no address, of `https` or `http` without user name and password",
            ))
        })?;
        let credentials = client.credentials();
        if let Some(scheme) = credentials.token_scheme()
            && client.refuses_secrets_at(&endpoint)
        {
            return Err(Stop::InsecureCredentials(scheme.name()));
        }
        let tokens = credentials.take_tokens();
        let requests = tokens
            .iter()
            .map(|(credentials, token)| credentials.revocation_request(&endpoint.uri, token));
        Ok(Self {
            client,
            requests: requests.collect::<Result<_, _>>().map_err(Stop::Sign)?,
            started: client.now(),
            outcome: Ok(()),
        })
    }

    /// The next request, in the time that is left for all.
    fn step(&mut self) -> Option<Core> {
        let request = self.requests.pop()?;
        let mut settings = self.client.settings().clone();
        let taken = self.client.now().duration_since(self.started);
        settings.timeout = settings.timeout.saturating_sub(taken.unwrap_or_default());
        let client = self.client.clone();
        Some(Core::new(client, &REVOKE, settings, request, false))
    }

    fn receive(&mut self, outcome: Result<RawResponse, Stop>) {
        let outcome = outcome.and_then(|response| {
            let refused = |error| Stop::Token(TokenError::NotRevoked(Box::new(error)));
            oauth::revoked(&response).map_err(refused)
        });
        if self.outcome.is_ok() {
            self.outcome = outcome.map_err(last);
        }
    }
}

/// The failure as one that is not worth another call, which would send nothing: the token is forgotten.
fn last(stop: Stop) -> Stop {
    let last = |attempts| Attempts {
        is_retryable: false,
        ..attempts
    };
    match stop {
        Stop::Transport(error) => {
            let attempts = last(error.attempts());
            Stop::Transport(error.after(attempts))
        }
        Stop::Timeout(timeout) => Stop::Timeout(Timeout {
            attempts: last(timeout.attempts),
            ..timeout
        }),
        stop => stop,
    }
}
