//! # MongoDB Atlas: flex restore jobs
//!
//! A restore job brings a snapshot of a flex cluster back into a cluster, or makes it ready to be
//! downloaded.
//!
//! # MongoDB Atlas: Data Lake pipelines
//!
//! A Data Lake pipeline copies collections out of cluster snapshots into a data set that can be
//! queried. MongoDB has ended Data Lake on 30 September 2025; expect 410 or 404 from the live service.

use ironspec_runtime::{ClientBuilder, Server};

mod failures;
mod operations;
mod rules;
mod types;

pub use self::failures::*;
pub use self::operations::*;
pub use self::types::*;

static SERVER: Server = Server::new("https://cloud.mongodb.com");

/// The client of the service: each method starts one call.
///
/// Cloning it is cheap; clones share their connections.
#[derive(Clone, Debug)]
pub struct Client(ironspec_runtime::Client);

impl Client {
    /// Starts a client, of `https://cloud.mongodb.com` unless the builder is told otherwise.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(&SERVER)
    }
}

impl From<ironspec_runtime::Client> for Client {
    fn from(client: ironspec_runtime::Client) -> Self {
        Self(client)
    }
}
