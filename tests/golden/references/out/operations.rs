//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, NoFailure, Operation, Options, Request, Response, Violations,
};

use super::{Client, Book, GetShelfResponse, Isbn, Return, Shelf};

static GET_RETURNS: Operation = Operation::get("/returns")
    .accept("application/json")
    .success(&[200]);

static GET_BOOKS: Operation = Operation::get("/books")
    .accept("application/json")
    .success(&[200]);

static GET_NOVELS: Operation = Operation::get("/novels")
    .accept("application/json")
    .success(&[200]);

static GET_SHELF: Operation = Operation::get("/shelves/{shelf}")
    .accept("application/json")
    .success(&[200]);

static GET_LOANS: Operation = Operation::get("/loans")
    .accept("application/json")
    .success(&[200]);

impl Client {
    pub fn get_returns(&self) -> GetReturns {
        GetReturns(self.0.request(&GET_RETURNS))
    }

    pub fn get_books(&self) -> GetBooks {
        GetBooks(self.0.request(&GET_BOOKS))
    }

    pub fn get_novels(&self) -> GetNovels {
        GetNovels(self.0.request(&GET_NOVELS))
    }

    pub fn get_shelf(&self, shelf: &Shelf) -> GetShelf {
        GetShelf(self.0.request(&GET_SHELF).path("shelf", shelf))
    }

    pub fn get_loans(&self) -> GetLoans {
        GetLoans(self.0.request(&GET_LOANS))
    }
}

/// The request that [`Client::get_returns`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetReturns(Request);

impl GetReturns {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Return, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// The returns, in the words of the version that this file is written in.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Return>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Return>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::get_books`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetBooks(Request);

impl GetBooks {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Vec<Book>, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// The books.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Vec<Book>>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Vec<Book>>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::get_novels`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetNovels(Request);

impl GetNovels {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Vec<Book>, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// The books.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Vec<Book>>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Vec<Book>>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::get_shelf`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetShelf(Request);

impl GetShelf {
    pub fn shelf_2(self, shelf_2: Isbn) -> Self {
        Self(self.0.query("shelf", shelf_2))
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
    pub fn build(self) -> Result<Exchange<GetShelfResponse, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// The shelf.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<GetShelfResponse>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<GetShelfResponse>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::get_loans`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetLoans(Request);

impl GetLoans {
    pub fn shelf(self, shelf: Isbn) -> Self {
        Self(self.0.query("shelf", shelf))
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
    pub fn build(self) -> Result<Exchange<GetShelfResponse, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// The loans.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<GetShelfResponse>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<GetShelfResponse>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}
