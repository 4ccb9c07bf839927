//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, NoFailure, Operation, Options, Request, Response, Violations,
};

use super::{Client, Book, Id};

static GET_BOOK: Operation = Operation::get("/books")
    .accept("application/json")
    .success(&[200]);

static PUT_SHELF: Operation = Operation::put("/shelves/{id}").success(&[204]);

impl Client {
    pub fn get_book(&self) -> GetBook {
        GetBook(self.0.request(&GET_BOOK))
    }

    pub fn put_shelf(&self, id: &Id) -> PutShelf {
        PutShelf(self.0.request(&PUT_SHELF).path("id", id))
    }
}

/// The request that [`Client::get_book`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetBook(Request);

impl GetBook {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Book, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// One.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Book>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Book>, Error<NoFailure>> {
        self.0.send_blocking()
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
