//! # Shop

use ironspec_runtime::{ClientBuilder, Server};

mod operations;
mod rules;
mod types;
mod webhooks;

pub use self::types::*;

static SERVER: Server = Server::new("https://shop.example");

/// The client of the service: each method starts one call.
///
/// Cloning it is cheap; clones share their connections.
#[derive(Clone, Debug)]
pub struct Client(ironspec_runtime::Client);

impl Client {
    /// Starts a client, of `https://shop.example` unless the builder is told otherwise.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(&SERVER)
    }
}

impl From<ironspec_runtime::Client> for Client {
    fn from(client: ironspec_runtime::Client) -> Self {
        Self(client)
    }
}
