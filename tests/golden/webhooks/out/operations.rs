//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, NoFailure, Operation, Options, Request, Response, Violations,
};

use super::{Client, Order};

static CREATE_ORDER: Operation = Operation::post("/orders").success(&[202]);

impl Client {
    pub fn create_order(&self, body: &Order) -> CreateOrder {
        CreateOrder(self.0.request(&CREATE_ORDER).json("application/json", body))
    }
}

/// The request that [`Client::create_order`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct CreateOrder(Request);

impl CreateOrder {
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
    /// Taken.
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
