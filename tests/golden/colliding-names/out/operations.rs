//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Exchange, NoFailure, Operation, Options, Request, Violations};

use super::{Client, ClientModel, Failure, OptionModel};

static CLIENT: Operation = Operation::get("/errors")
    .accept("application/json")
    .success(&[200]);

static NEW: Operation = Operation::post("/errors").success(&[204]);

static BUILDER: Operation = Operation::delete("/errors").success(&[204]);

impl Client {
    pub fn client(&self) -> ClientRequest {
        ClientRequest(self.0.request(&CLIENT))
    }

    pub fn new_2(&self, body: &ClientModel) -> New {
        New(self.0.request(&NEW).json("application/json", body))
    }

    pub fn builder_2(&self) -> Builder {
        Builder(self.0.request(&BUILDER))
    }
}

/// The request that [`Client::client`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ClientRequest(Request);

impl ClientRequest {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<OptionModel, Failure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// Fine.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(
        self,
    ) -> Result<
        ironspec_runtime::Response<OptionModel>,
        ironspec_runtime::Error<Failure>,
    > {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(
        self,
    ) -> Result<
        ironspec_runtime::Response<OptionModel>,
        ironspec_runtime::Error<Failure>,
    > {
        self.0.send_blocking()
    }
}

/// The request that [`Client::new_2`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct New(Request);

impl New {
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
    pub async fn send(
        self,
    ) -> Result<ironspec_runtime::Response<()>, ironspec_runtime::Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(
        self,
    ) -> Result<ironspec_runtime::Response<()>, ironspec_runtime::Error<NoFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::builder_2`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct Builder(Request);

impl Builder {
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
    pub async fn send(
        self,
    ) -> Result<ironspec_runtime::Response<()>, ironspec_runtime::Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(
        self,
    ) -> Result<ironspec_runtime::Response<()>, ironspec_runtime::Error<NoFailure>> {
        self.0.send_blocking()
    }
}
