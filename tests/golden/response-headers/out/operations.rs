//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, Operation, Options, Request, Response, Violations,
};

use super::{Client, Failure, RemoveThingsFailure};

static LIST_THINGS: Operation = Operation::get("/things")
    .accept("application/json")
    .success(&[200]);

static REMOVE_THINGS: Operation = Operation::delete("/things").success(&[204]);

impl Client {
    pub fn list_things(&self) -> ListThings {
        ListThings(self.0.request(&LIST_THINGS))
    }

    pub fn remove_things(&self) -> RemoveThings {
        RemoveThings(self.0.request(&REMOVE_THINGS))
    }
}

/// The request that [`Client::list_things`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ListThings(Request);

impl ListThings {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Vec<String>, Failure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// Some of them.
    ///
    /// Headers: [`X_RATE_LIMIT_REMAINING`](super::headers::X_RATE_LIMIT_REMAINING),
    /// [`LAST_MODIFIED_AT`](super::headers::LAST_MODIFIED_AT), [`E_TAG`](super::headers::E_TAG),
    /// [`X_TAGS`](super::headers::X_TAGS), [`X_SIZES`](super::headers::X_SIZES),
    /// [`X_STATE`](super::headers::X_STATE), [`X_PAGE`](super::headers::X_PAGE),
    /// [`X_ANYTHING`](super::headers::X_ANYTHING), [`X_OBJECT`](super::headers::X_OBJECT).
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Vec<String>>, Error<Failure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Vec<String>>, Error<Failure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::remove_things`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct RemoveThings(Request);

impl RemoveThings {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<(), RemoveThingsFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// Done.
    ///
    /// Headers: [`X_RATE_LIMIT_REMAINING2`](super::headers::X_RATE_LIMIT_REMAINING2),
    /// [`RETRY_AFTER`](super::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<()>, Error<RemoveThingsFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<()>, Error<RemoveThingsFailure>> {
        self.0.send_blocking()
    }
}
