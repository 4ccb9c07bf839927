//! The default transport, on reqwest and rustls.

use std::io;
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
/// It follows no redirect, retries nothing and asks no proxy.
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
                TransportErrorKind::Other,
                "there is no Tokio runtime here",
            ));
        }
        let request = request.map(|body| match body.into_parts() {
            Ok(bytes) => reqwest::Body::from(bytes),
            Err(chunks) => reqwest::Body::wrap_stream(chunks),
        });
        let request = reqwest::Request::try_from(request).map_err(fail)?;
        let response = self.0.execute(request).await.map_err(fail)?;

        let mut head = http::Response::new(());
        *head.status_mut() = response.status();
        *head.version_mut() = response.version();
        *head.headers_mut() = response.headers().clone();
        let length = response.content_length();
        let chunks = Incoming(Box::pin(response.bytes_stream()));
        Ok(head.map(|()| Body::stream(chunks, length)))
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
        // Made when it is awaited first, because Tokio's timer asks for a runtime when it is made.
        Box::pin(async move { tokio::time::sleep(duration).await })
    }
}

/// A body on its way in.
struct Incoming(Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send>>);

impl Stream for Incoming {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let chunk = self.0.as_mut().poll_next(context);
        chunk.map(|chunk| {
            chunk.map(|chunk| chunk.map_err(|error| io::Error::other(error.without_url())))
        })
    }
}

/// The same failure in our words, without the address, whose query may hold secrets.
fn fail(error: reqwest::Error) -> TransportError {
    let kind = if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else {
        TransportErrorKind::Other
    };
    TransportError::new(kind, error.without_url())
}
