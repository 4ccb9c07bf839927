//! # Server variables

use ironspec_runtime::{ClientBuilder, Server, Variable};

mod operations;

static SERVER: Server = Server::new("https://{project}.{region}.example.com:{port}/v1")
    .variables(
        &[
            Variable::new("project", "demo"),
            Variable::new("region", "eu").one_of(&["eu", "us"]),
            Variable::new("port", "443"),
        ],
    );

/// The client of the service: each method starts one call.
///
/// Cloning it is cheap; clones share their connections.
#[derive(Clone, Debug)]
pub struct Client(ironspec_runtime::Client);

impl Client {
    /// Starts a client, of `https://{project}.{region}.example.com:{port}/v1` unless the builder is told
    /// otherwise.
    ///
    /// - variable `project`, `demo` if it is not set: The project.
    /// - variable `region`, `eu` if it is not set (one of `eu`, `us`)
    /// - variable `port`, `443` if it is not set
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(&SERVER)
    }
}

impl From<ironspec_runtime::Client> for Client {
    fn from(client: ironspec_runtime::Client) -> Self {
        Self(client)
    }
}
