//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, Map, NoFailure, Operation, Options, Request, Response, Violations,
};

use super::{Client, GetKeysResponse, Shelf};

static PUT_SHELF: Operation = Operation::put("/shelf")
    .accept("application/json")
    .success(&[200]);

static GET_COUNTS: Operation = Operation::get("/counts")
    .accept("application/json")
    .success(&[200]);

static GET_KEYS: Operation = Operation::get("/keys")
    .accept("application/json")
    .success(&[200])
    .sensitive_answers();

impl Client {
    pub fn put_shelf(&self, body: &Shelf) -> PutShelf {
        PutShelf(self.0.request(&PUT_SHELF).json("application/json", body))
    }

    pub fn get_counts(&self) -> GetCounts {
        GetCounts(self.0.request(&GET_COUNTS))
    }

    pub fn get_keys(&self) -> GetKeys {
        GetKeys(self.0.request(&GET_KEYS))
    }
}

/// The request that [`Client::put_shelf`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct PutShelf(Request);

impl PutShelf {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Shelf, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// The shelf.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Shelf>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Shelf>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::get_counts`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetCounts(Request);

impl GetCounts {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Map<i64>, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// How many of each.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Map<i64>>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Map<i64>>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::get_keys`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetKeys(Request);

impl GetKeys {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<GetKeysResponse, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// What nobody may read in a log.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<GetKeysResponse>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<GetKeysResponse>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}
