//! # MongoDB Atlas: flex restore jobs
//!
//! A restore job brings a snapshot of a flex cluster back into a cluster, or makes it ready to be
//! downloaded.
//!
//! # MongoDB Atlas: Data Lake pipelines
//!
//! A Data Lake pipeline copies collections out of cluster snapshots into a data set that can be
//! queried. MongoDB has ended Data Lake on 30 September 2025; expect 410 or 404 from the live service.

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

static SERVER: Server = Server::new("https://cloud.mongodb.com");

/// The client of the service: each method starts one call.
///
/// Cloning it is cheap; clones share their connections.
///
/// Credentials that calls take:
///
/// - `OAuth2`: OAuth 2.0 client credentials from `https://cloud.mongodb.com/api/oauth/token`. OAuth 2.0
///   client credentials (RFC 6749, 4.4) of a service account; the way that MongoDB recommends. A token is
///   opaque, lives 3600 seconds and is not refreshed: ask for a new one. The token endpoint takes ten
///   requests a minute and words its errors as OAuth does, not as an `ApiError`. An access list binds the
///   use of a token, not its making.
/// - `Digest`: HTTP digest authentication. HTTP Digest (RFC 7616, MD5) with an API key: the public key
///   is the user name, the private key the password. The older of the two ways. The key must belong to
///   the organisation that owns the project.
#[derive(Clone, Debug)]
pub struct Client(ironspec_runtime::Client);

impl Client {
    /// Starts a client, of `https://cloud.mongodb.com` unless the builder is told otherwise.
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
