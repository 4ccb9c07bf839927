//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    DateTime, Error, Exchange, NoFailure, Operation, Options, Request, Response,
    Violations,
};

use super::{Client, Id, Name, Odd, Ratio, Size};

static READ_ALL: Operation = Operation::get("/{id}/{size}").success(&[204]);

impl Client {
    pub fn read_all(&self, id: &Id, size: &Size) -> ReadAll {
        ReadAll(self.0.request(&READ_ALL).path("id", id).path("size", size))
    }
}

/// The request that [`Client::read_all`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ReadAll(Request);

impl ReadAll {
    /// Left out, the server takes `0.5`.
    pub fn ratio(self, ratio: Ratio) -> Self {
        Self(self.0.query("ratio", ratio))
    }

    pub fn since(self, since: DateTime) -> Self {
        Self(self.0.query("since", since))
    }

    pub fn name(self, name: Name) -> Self {
        Self(self.0.query("name", name))
    }

    /// Left out, the server takes `false`.
    pub fn loud(self, loud: bool) -> Self {
        Self(self.0.query("loud", loud))
    }

    pub fn odd(self, odd: Odd) -> Self {
        Self(self.0.query("odd", odd))
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
