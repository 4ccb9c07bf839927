//! What clients emitted by ironspec call: requests that are checked before they leave, transports, codecs, errors.
//!
//! The facts of an API stand in the emitted crate; this one holds what all APIs have in common. A call is checked when
//! it is made, sent when it is awaited, and answered by a decoded body or by an [`Error`] that says what happened:
//!
//! ```
//! use ironspec_runtime::rules::IntegerRule;
//! use ironspec_runtime::{Client, ClientBuilder, Error, Json, NoFailure, Operation, Server, literal, transport::Memory};
//!
//! // This is what ironspec emits,
//! static SERVER: Server = Server::new("https://api.example.com/v1");
//! static LIST_JOBS: Operation = Operation::get("/groups/{groupId}/jobs").accept("application/json").success(&[200]);
//!
//! #[derive(Clone, Copy, Debug)]
//! pub struct ItemsPerPage(i64);
//! ironspec_runtime::integer!(ItemsPerPage, IntegerRule::new().minimum(1).maximum(500));
//!
//! # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
//! // and this is what it does.
//! let network = Memory::new().json(200, r#"{"totalCount": 0}"#);
//! let client: Client = ClientBuilder::new(&SERVER).transport(network.clone()).build()?;
//!
//! let jobs = client.request(&LIST_JOBS).path("groupId", "a/b").query("itemsPerPage", literal!(ItemsPerPage, 500));
//! let page = jobs.send::<Json, NoFailure>().await?;
//! assert_eq!(page.get("totalCount").and_then(Json::as_i64), Some(0));
//! assert_eq!(network.requests()[0].uri, "https://api.example.com/v1/groups/a%2Fb/jobs?itemsPerPage=500");
//!
//! let error = client.request(&LIST_JOBS).path("groupId", "..").send::<Json, NoFailure>().await.unwrap_err();
//! assert!(matches!(error, Error::Invalid(_)) && network.requests().len() == 1);
//! # Ok::<(), Box<dyn std::error::Error>>(()) })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod auth;
mod authorization;
mod body;
mod call;
mod client;
mod condition;
pub mod decode;
mod drive;
pub mod encode;
mod error;
mod events;
mod exchange;
mod file;
mod fingerprint;
mod form;
mod formats;
mod header;
mod integer;
mod items;
mod json;
mod lines;
mod live;
mod map;
mod newtype;
mod operation;
mod options;
mod payload;
mod presence;
#[cfg(feature = "proof")]
pub mod proof;
mod request;
mod response;
pub mod retry;
mod revocation;
pub mod security;
pub mod server;
mod style;
mod text;
pub mod transport;
mod validate;
pub mod violation;
mod webhook;

pub use auth::{ApiKey, Basic, Bearer, ClientCredentials, Credential, Digest, LogService, Signer};
pub use body::{Body, Chunks};
pub use bytes;
pub use bytes::Bytes;
pub use call::{Call, Sending};
pub use client::{Client, ClientBuilder};
pub use condition::Condition;
pub use decode::{
    ArrayReader, Decode, DecodeError, DecodeErrorKind, JsonType, ObjectReader, Reader, required,
};
pub use encode::{ArrayWriter, Encode, ObjectWriter, Writer};
pub use error::{BuildError, Error, Failure, NoFailure, Timeout};
pub use events::{Event, Events};
pub use exchange::{Exchange, Step};
pub use file::File;
pub use fingerprint::Fingerprint;
pub use form::Encoding;
pub use formats::{Base64, Date, DateTime, Duration, Email, Hostname, Ipv4, Ipv6, Time, Uri, Uuid};
pub use header::{Header, HeaderError};
pub use http;
pub use integer::Integer;
pub use ironspec_rules as rules;
pub use items::{Item, ItemError, Items, RawItem};
pub use json::{Json, JsonNumber};
pub use map::Map;
pub use newtype::{Parameter, Sensitive, Unknown};
#[doc(hidden)]
pub use newtype::{is_constant, plain_text};
pub use operation::Operation;
pub use options::{Answers, Options};
pub use presence::Presence;
pub use request::Request;
pub use response::{RawResponse, Response, ResponseBody};
pub use retry::Retry;
pub use security::{MissingCredentials, Requirement, Scheme, Security};
pub use server::{Server, Variable};
pub use style::Style;
pub use text::Text;
pub use transport::{BlockingTransport, Transport, TransportError, TransportErrorKind};
pub use violation::{Checker, Place, Rule, Validate, Violation, Violations};
pub use webhook::Webhook;
#[doc(hidden)]
pub use webhook::WebhookPart;
