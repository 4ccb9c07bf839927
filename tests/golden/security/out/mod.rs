//! # Schemes
//!
//! # The same scheme

use ironspec_runtime::{ClientBuilder, Error, NoFailure, Server};

mod operations;
mod security;

static SERVER: Server = Server::new("https://example.com");

/// The client of the service: each method starts one call.
///
/// Cloning it is cheap; clones share their connections.
///
/// Credentials that calls take:
///
/// - `Machine`: OAuth 2.0 client credentials from `/oauth/token`. Scopes: `read`, `write`,
///   `https://example.com/scopes/administration-of-everything`.
/// - `Token`: a bearer token.
/// - `Digest`: HTTP digest authentication.
/// - `Key`: a key in the header `X-Key`. A key from \<b>the console\</b>, see \[`Vec`].
/// - `Password`: HTTP basic authentication.
/// - `Cookie`: a key in the cookie `sid`.
/// - `In Query`: a key in the query parameter `key[]`.
/// - `Signed`: a signature by `example`.
/// - `Key`: a key in the header `X-Other-Key`.
#[derive(Clone, Debug)]
pub struct Client(ironspec_runtime::Client);

impl Client {
    /// Starts a client, of `https://example.com` unless the builder is told otherwise.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(&SERVER).security(security::SCHEMES)
    }

    /// Revokes every token that this client and its clones have fetched, with one request each to this
    /// address (RFC 7009), which is absolute or relative to the server and follows `base_url` as the token
    /// server does.
    ///
    /// Without a token nothing is sent. The client forgets the tokens, also those that the server does not
    /// revoke, and the next call fetches a new one.
    ///
    /// # Errors
    ///
    /// The address cannot be used; then what the token server answered, or why no answer came.
    pub async fn revoke_tokens(
        &self,
        revocation_url: &str,
    ) -> Result<(), Error<NoFailure>> {
        self.0.revoke_tokens(revocation_url).await
    }

    /// The same as [`revoke_tokens`](Self::revoke_tokens), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`revoke_tokens`](Self::revoke_tokens).
    pub fn revoke_tokens_blocking(
        &self,
        revocation_url: &str,
    ) -> Result<(), Error<NoFailure>> {
        self.0.revoke_tokens_blocking(revocation_url)
    }
}

impl From<ironspec_runtime::Client> for Client {
    fn from(client: ironspec_runtime::Client) -> Self {
        Self(client)
    }
}
