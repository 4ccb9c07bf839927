//! # Schemes
//!
//! # The same scheme

use ironspec_runtime::{ClientBuilder, Server};

mod operations;
mod security;

pub use self::operations::*;

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
}

impl From<ironspec_runtime::Client> for Client {
    fn from(client: ironspec_runtime::Client) -> Self {
        Self(client)
    }
}
