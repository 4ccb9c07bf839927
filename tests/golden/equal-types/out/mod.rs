//! # Equal types

use ironspec_runtime::{ClientBuilder, Server};

mod operations;
mod rules;
mod types;

pub use self::operations::*;
pub use self::types::*;

static SERVER: Server = Server::new("https://example.com");

/// The client of the service: each method starts one call.
///
/// Cloning it is cheap; clones share their connections.
#[derive(Clone, Debug)]
pub struct Client(ironspec_runtime::Client);

impl Client {
    /// Starts a client, of `https://example.com` unless the builder is told otherwise.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(&SERVER)
    }
}

impl From<ironspec_runtime::Client> for Client {
    fn from(client: ironspec_runtime::Client) -> Self {
        Self(client)
    }
}
