//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use super::{
    Client, Build, Failure, Operation, Options, Reader, Request, Send, Server, Validate,
};

static REQUEST: ironspec_runtime::Operation = ironspec_runtime::Operation::put(
        "/names/{request}",
    )
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: Fine.
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

ironspec_runtime::call!(RequestRequest, Reader, Failure);

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
}
