//! # Alibaba Cloud Log Service: shipper tasks
//!
//! A shipper carries the logs of one Logstore to a bucket or a table elsewhere, in tasks. This spec
//! covers what to do with tasks that failed. The service has withdrawn the old kind of OSS shipping
//! that these tasks belong to, so expect `ShipperNotExist` for anything made lately.

use ironspec_runtime::{ClientBuilder, Server, Variable};

mod failures;
mod operations;
mod rules;
mod types;

pub use self::failures::*;
pub use self::operations::*;
pub use self::types::*;

static SERVER: Server = Server::new("https://{project}.{endpoint}")
    .variables(
        &[
            Variable::new("project", "ali-test-project"),
            Variable::new("endpoint", "cn-hangzhou.log.aliyuncs.com"),
        ],
    );

/// The client of the service: each method starts one call.
///
/// Cloning it is cheap; clones share their connections.
#[derive(Clone, Debug)]
pub struct Client(ironspec_runtime::Client);

impl Client {
    /// Starts a client, of `https://{project}.{endpoint}` unless the builder is told otherwise.
    ///
    /// - variable `project`, `ali-test-project` if it is not set: Name of the project: 3 to 63 lower-case
    ///   letters, digits and hyphens, with a letter or digit at both ends.
    /// - variable `endpoint`, `cn-hangzhou.log.aliyuncs.com` if it is not set: Endpoint of the project's
    ///   region: `{region}.log.aliyuncs.com` from anywhere, `{region}-intranet.log.aliyuncs.com` from a VPC,
    ///   `{region}-share.log.aliyuncs.com` for shared access, `log-global.aliyuncs.com` for acceleration.
    ///   Regions come and go, so no list is kept here.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(&SERVER)
    }
}

impl From<ironspec_runtime::Client> for Client {
    fn from(client: ironspec_runtime::Client) -> Self {
        Self(client)
    }
}
