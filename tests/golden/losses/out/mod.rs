//! # Losses

use ironspec_runtime::{ClientBuilder, Server};

mod failures;
mod operations;
mod rules;
mod security;
mod types;
mod webhooks;

pub use self::failures::*;
pub use self::operations::*;
pub use self::types::*;

static SERVER: Server = Server::new("https://example.com");

/// The client of the service: each method starts one call.
///
/// Cloning it is cheap; clones share their connections.
///
/// Credentials that calls take:
///
/// - `Person`: an OAuth 2.0 token that the program brings.
/// - `Provider`: a token of `openIdConnect` that the program brings.
/// - `Certificate`: a client certificate that the transport brings.
/// - `Hoba`: HTTP authentication by `HOBA`.
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
