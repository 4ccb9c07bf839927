//! # Alibaba Cloud Log Service: shipper tasks
//!
//! A shipper carries the logs of one Logstore to a bucket or a table elsewhere, in tasks. This spec
//! covers what to do with tasks that failed. The service has withdrawn the old kind of OSS shipping
//! that these tasks belong to, so expect `ShipperNotExist` for anything made lately.

use ironspec_runtime::{ClientBuilder, Server, Variable};

mod failures;
pub mod headers;
mod operations;
mod rules;
mod security;
mod types;

pub use self::failures::*;
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
///
/// Credentials that calls take:
///
/// - `LogServiceSignature`: a signature by `aliyun-log`. A signature over the request with an access
///   key pair, not a fixed key. Version 1 sends `LOG <AccessKeyId>:<signature>`, an HMAC-SHA1 over
///   method, `Content-MD5` (upper-case hexadecimal), `Content-Type`, `Date`, the `x-log-…` and `x-acs-…`
///   headers and the path with its query. Version 4 sends `SLS4-HMAC-SHA256 Credential=…,Signature=…` and
///   needs the region. Signing also sets the headers that every call to the service needs:
///   `x-log-apiversion` (`0.6.0`) in both; `x-log-signaturemethod` (`hmac-sha1`), `Date` and
///   `Content-MD5` in version 1; `x-log-date` and `x-log-content-sha256` in version 4;
///   `x-log-bodyrawsize`, the length of the body before compression; and `x-acs-security-token` with
///   temporary keys. The clock may be 15 minutes off. Use the keys of a RAM user; those of the account
///   may do anything.
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
        ClientBuilder::new(&SERVER).security(security::SCHEMES)
    }
}

impl From<ironspec_runtime::Client> for Client {
    fn from(client: ironspec_runtime::Client) -> Self {
        Self(client)
    }
}
