//! The default transport, on reqwest and rustls.

use std::future::pending;
use std::io;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use tokio::runtime::Handle;

use super::{BoxFuture, Transport, TransportError, TransportErrorKind};
use crate::{Body, BuildError};

/// Sends over HTTP/1.1 and HTTP/2, inside a Tokio runtime whose clock is enabled.
///
/// It follows no redirect, repeats nothing, keeps no cookies, asks no proxy, trusts the certificates that the system
/// trusts, and asks for gzip. A client of one's own brings proxies, certificates and resolvers; redirects and cookies are
/// then up to it:
///
/// ```
/// use ironspec_runtime::transport::Reqwest;
/// use ironspec_runtime::{Client, ClientBuilder, Server};
/// # static SERVER: Server = Server::new("https://api.example.com");
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let proxied = reqwest::Client::builder()
///     .proxy(reqwest::Proxy::all("http://proxy.example:3128")?)
///     .redirect(reqwest::redirect::Policy::none())
///     .build()?;
/// let client: Client = ClientBuilder::new(&SERVER).transport(Reqwest::from(proxied)).build()?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Reqwest(reqwest::Client);

impl Reqwest {
    /// A transport with a connection pool of its own.
    pub fn new() -> Result<Self, BuildError> {
        reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .no_proxy()
            .build()
            .map(Self)
            .map_err(|error| BuildError::Transport(Box::new(error)))
    }

    async fn exchange(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        if Handle::try_current().is_err() {
            return Err(TransportError::new(
                TransportErrorKind::Unavailable,
                "there is no Tokio runtime here",
            ));
        }
        let request = request.map(|body| match body.into_parts() {
            Ok(bytes) => reqwest::Body::from(bytes),
            Err(chunks) => reqwest::Body::wrap_stream(chunks),
        });
        let request = reqwest::Request::try_from(request).map_err(fail)?;
        let mut response = self.0.execute(request).await.map_err(fail)?;

        let mut head = http::Response::new(());
        *head.status_mut() = response.status();
        *head.version_mut() = response.version();
        *head.headers_mut() = mem::take(response.headers_mut());
        let length = response.content_length();
        let chunks = Incoming(response.bytes_stream());
        Ok(head.map(|()| Body::stream(chunks, length)))
    }
}

/// A client with settings of its own. It should follow no redirect: where it does, credentials in headers that it does not
/// know go along.
impl From<reqwest::Client> for Reqwest {
    fn from(client: reqwest::Client) -> Self {
        Self(client)
    }
}

impl Transport for Reqwest {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(self.exchange(request))
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        // Made when it is awaited first, because Tokio's timer asks for a runtime when it is made. Outside of one, where
        // nothing is sent but the rest of an answer may be read, time does not end.
        Box::pin(async move {
            match Handle::try_current() {
                Ok(_) => tokio::time::sleep(duration).await,
                Err(_) => pending().await,
            }
        })
    }
}

/// A body on its way in.
struct Incoming<S>(S);

impl<S: Stream<Item = reqwest::Result<Bytes>> + Unpin> Stream for Incoming<S> {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let chunk = Pin::new(&mut self.0).poll_next(context);
        chunk.map(|chunk| chunk.map(|chunk| chunk.map_err(|error| io::Error::other(cut(error)))))
    }
}

/// Why a body broke off.
fn cut(error: reqwest::Error) -> TransportError {
    let kind = if error.is_timeout() {
        TransportErrorKind::Timeout
    } else {
        TransportErrorKind::Body
    };
    TransportError::new(kind, error.without_url())
}

/// The same failure in our words, without the address, whose query may hold secrets.
fn fail(error: reqwest::Error) -> TransportError {
    let kind = if error.is_builder() {
        // The client does not send to such an address, as one for `https` alone.
        TransportErrorKind::Unavailable
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else {
        TransportErrorKind::Other
    };
    TransportError::new(kind, error.without_url())
}
