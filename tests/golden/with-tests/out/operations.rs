//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, NoFailure, Operation, Options, Request, Response, Violations,
};

use super::{Client, Book, BookInput, Isbn, PutBookPlain};

static PUT_BOOK: Operation = Operation::put("/books/{isbn}")
    .accept("application/json")
    .success(&[200]);

impl Client {
    pub fn put_book(&self, isbn: &Isbn, body: &PutBookBody) -> PutBook {
        PutBook(body.set(self.0.request(&PUT_BOOK).path("isbn", isbn)))
    }
}

/// The request that [`Client::put_book`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct PutBook(Request);

impl PutBook {
    pub fn dry_run(self, dry_run: bool) -> Self {
        Self(self.0.query("dryRun", dry_run))
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
    pub fn build(self) -> Result<Exchange<Book, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// The book.
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

/// The body of [`Client::put_book`], in one of the forms that the service takes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutBookBody {
    /// As `application/json`.
    Json(BookInput),
    /// As `text/plain`.
    Plain(PutBookPlain),
}

impl PutBookBody {
    fn set(&self, request: Request) -> Request {
        match self {
            Self::Json(body) => request.json("application/json", body),
            Self::Plain(body) => request.text("text/plain", body),
        }
    }
}

impl From<BookInput> for PutBookBody {
    fn from(body: BookInput) -> Self {
        Self::Json(body)
    }
}

impl From<PutBookPlain> for PutBookBody {
    fn from(body: PutBookPlain) -> Self {
        Self::Plain(body)
    }
}
