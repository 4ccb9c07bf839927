//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Body, Bytes, Call, Encoding, Error, NoFailure, Operation, Request, Response, Server,
    Style,
};

use super::{
    Client, Author, Book, Failure, Isbn, Limit, PutCoverBody, Shelf, SubscribeBody,
};

static OTHER_SERVER: Server = Server::new("http://library.example/v1");

static LIST_BOOKS: Operation = Operation::get("/books")
    .accept("application/json")
    .success(&[200]);

static ADD_BOOK: Operation = Operation::post("/books")
    .accept("application/json")
    .success(&[201]);

static GET_BOOK: Operation = Operation::get("/books/{isbn}")
    .accept("application/json")
    .success(&[200])
    .server(&OTHER_SERVER);

static GET_COVER: Operation = Operation::get("/books/{isbn}/cover")
    .accept("image/png")
    .success(&[200]);

static PUT_COVER: Operation = Operation::put("/books/{isbn}/cover").success(&[204]);

static SUBSCRIBE: Operation = Operation::post("/subscribe").success(&[204]);

impl Client {
    /// Answer: Some books.
    ///
    /// Headers: [`X_TOTAL`](super::headers::X_TOTAL).
    pub fn list_books(&self) -> ListBooks {
        ListBooks(self.0.request(&LIST_BOOKS))
    }

    /// Answer: It stands on a shelf now.
    pub fn add_book(&self, body: &Book) -> Call<(), Failure> {
        Call::new(self.0.request(&ADD_BOOK).json("application/json", body))
    }

    /// Answer: The book.
    pub fn get_book(&self, isbn: &Isbn) -> Call<Book, Failure> {
        Call::new(self.0.request(&GET_BOOK).path("isbn", isbn))
    }

    /// Answer: The picture.
    pub fn get_cover(&self, isbn: &Isbn) -> GetCover {
        GetCover(self.0.request(&GET_COVER).path("isbn", isbn))
    }

    /// Answer: It is there.
    pub fn put_cover(&self, isbn: &Isbn) -> PutCover {
        PutCover(self.0.request(&PUT_COVER).path("isbn", isbn))
    }

    /// Answer: Subscribed.
    pub fn subscribe(&self, body: &SubscribeBody) -> Call<(), NoFailure> {
        Call::new(
            self
                .0
                .request(&SUBSCRIBE)
                .form(
                    "application/x-www-form-urlencoded",
                    body,
                    &[Encoding::new("topic").style(Style::PIPE_DELIMITED)],
                ),
        )
    }
}

/// The request that [`Client::list_books`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ListBooks(Request);

ironspec_runtime::call!(ListBooks, Vec < Book >, NoFailure);

impl ListBooks {
    /// Left out, the server takes `20`.
    pub fn limit(self, limit: Limit) -> Self {
        Self(self.0.query("limit", limit))
    }

    pub fn author(self, author: Author) -> Self {
        Self(self.0.query("author", author))
    }

    pub fn shelf(self, shelf: Shelf) -> Self {
        Self(self.0.query_styled("shelf", shelf, Style::FORM.exploded()))
    }
}

/// The request that [`Client::get_cover`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetCover(Request);

ironspec_runtime::call!(GetCover, Bytes, NoFailure);

impl GetCover {
    /// The same as [`send`](Self::send), but the answer is read while it comes, whatever its size.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub async fn stream(self) -> Result<Response<Body>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`stream`](Self::stream), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn stream_blocking(self) -> Result<Response<Body>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::put_cover`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct PutCover(Request);

ironspec_runtime::call!(PutCover, (), NoFailure);

impl PutCover {
    pub fn body(self, body: &PutCoverBody) -> Self {
        Self(self.0.multipart("multipart/form-data", body, &[]))
    }
}
