//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Error, Exchange, Response};

use super::{
    Client, Build, Failure, Operation, Options, Reader, Request, Send, Server, Validate,
};

static REQUEST: ironspec_runtime::Operation = ironspec_runtime::Operation::put(
        "/names/{request}",
    )
    .accept("application/json")
    .success(&[200]);

impl Client {
    pub fn request(
        &self,
        request: &Request,
        body_2: &Server,
        body: &Validate,
    ) -> RequestRequest {
        RequestRequest(
            self
                .0
                .request(&REQUEST)
                .path("request", request)
                .query("body", body_2)
                .json("application/json", body),
        )
    }
}

/// The request that [`Client::request`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct RequestRequest(ironspec_runtime::Request);

impl RequestRequest {
    pub fn self_(self, self_: Operation) -> Self {
        Self(self.0.query("self", self_))
    }

    pub fn send_(self, send_: Send) -> Self {
        Self(self.0.query("send", send_))
    }

    pub fn build_(self, build_: Build) -> Self {
        Self(self.0.query("build", build_))
    }

    pub fn options_(self, options_: Options) -> Self {
        Self(self.0.query("options", options_))
    }

    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: ironspec_runtime::Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(
        self,
    ) -> Result<Exchange<Reader, Failure>, ironspec_runtime::Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// Fine.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Reader>, Error<Failure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Reader>, Error<Failure>> {
        self.0.send_blocking()
    }
}
