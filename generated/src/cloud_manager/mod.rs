//! # MongoDB Cloud Manager: checkpoints
//!
//! A checkpoint is a point in time between two snapshots to which a sharded cluster can be restored.
//! Checkpoints exist only for clusters whose feature compatibility version is 4.0 or lower; MongoDB 4.2
//! did away with them, and Cloud Manager no longer serves 4.0 and older. Expect empty lists and 404
//! from the live service.
//!
//! # MongoDB Cloud Manager: log collection jobs
//!
//! A log collection job fetches the logs of a deployment in the background. This spec covers what to do
//! when one has failed.

use ironspec_runtime::{ClientBuilder, Error, NoFailure, Server};

mod failures;
pub mod headers;
mod operations;
mod rules;
mod security;
mod types;

pub use self::failures::*;
pub use self::operations::*;
pub use self::types::*;

static SERVER: Server = Server::new("https://cloud.mongodb.com/api/public/v1.0");

/// The client of the service: each method starts one call.
///
/// Cloning it is cheap; clones share their connections.
///
/// Credentials that calls take:
///
/// - `Digest`: HTTP digest authentication. HTTP Digest (RFC 7616, MD5) with an API key: the public key
///   is the user name, the private key the password. The key must belong to the organisation that owns
///   the project.
/// - `OAuth2`: OAuth 2.0 client credentials from `https://cloud.mongodb.com/api/oauth/token`. OAuth 2.0
///   client credentials (RFC 6749, 4.4) of a service account; a preview in Cloud Manager, so it may
///   change. A token is opaque, lives 3600 seconds and is not refreshed: ask for a new one. The token
///   endpoint takes ten requests a minute and words its errors as OAuth does, not as an `ApiError`.
#[derive(Clone, Debug)]
pub struct Client(ironspec_runtime::Client);

impl Client {
    /// Starts a client, of `https://cloud.mongodb.com/api/public/v1.0` unless the builder is told
    /// otherwise.
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
