//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{NoFailure, Operation, Request};

use super::{Client, Argument, Book, BookInput, Isbn, PutBookPlain};

static PUT_BOOK: Operation = Operation::put("/books/{isbn}")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: The book.
    pub fn put_book(&self, isbn: &Isbn, kind: &Argument, body: &PutBookBody) -> PutBook {
        PutBook(
            body.set(self.0.request(&PUT_BOOK).path("isbn", isbn).query("kind", kind)),
        )
    }
}

/// The request that [`Client::put_book`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct PutBook(Request);

ironspec_runtime::call!(PutBook, Book, NoFailure);

impl PutBook {
    pub fn dry_run(self, dry_run: bool) -> Self {
        Self(self.0.query("dryRun", dry_run))
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
