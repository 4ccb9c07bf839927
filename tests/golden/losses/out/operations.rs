//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, File, NoFailure, Operation, Options, Request, Response, Style, Text,
    Violations,
};

use super::{Client, Failure, Limit, ReplaceBody, State, security};

static REPLACE: Operation = Operation::put("/files").success(&[204]);

static UPLOAD: Operation = Operation::post("/files")
    .accept("text/plain")
    .success(&[200])
    .security(&security::PERSON_OR_PROVIDER_AND_CERTIFICATE_AND_HOBA);

impl Client {
    /// Credentials: none.
    pub fn replace(&self, body: &ReplaceBody) -> Replace {
        Replace(self.0.request(&REPLACE).multipart("multipart/form-data", body, &[]))
    }

    /// Credentials: `Person`, or `Provider` and `Certificate` and `Hoba`.
    pub fn upload(&self) -> Upload {
        Upload(self.0.request(&UPLOAD))
    }
}

/// The request that [`Client::replace`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct Replace(Request);

impl Replace {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<(), NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// Fine.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<()>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<()>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::upload`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct Upload(Request);

impl Upload {
    pub fn state(self, state: State) -> Self {
        Self(self.0.query("state", state))
    }

    pub fn limit(self, limit: Limit) -> Self {
        Self(self.0.query_styled("limit", limit, Style::FORM.exploded()))
    }

    pub fn body(self, body: &File) -> Self {
        Self(self.0.bytes("application/octet-stream", body))
    }

    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Text, Failure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// Fine.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Text>, Error<Failure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Text>, Error<Failure>> {
        self.0.send_blocking()
    }
}
