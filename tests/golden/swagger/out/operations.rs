//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Body, Bytes, Encoding, Error, Exchange, NoFailure, Operation, Options, Request,
    Response, Server, Style, Violations,
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
    pub fn list_books(&self) -> ListBooks {
        ListBooks(self.0.request(&LIST_BOOKS))
    }

    pub fn add_book(&self, body: &Book) -> AddBook {
        AddBook(self.0.request(&ADD_BOOK).json("application/json", body))
    }

    pub fn get_book(&self, isbn: &Isbn) -> GetBook {
        GetBook(self.0.request(&GET_BOOK).path("isbn", isbn))
    }

    pub fn get_cover(&self, isbn: &Isbn) -> GetCover {
        GetCover(self.0.request(&GET_COVER).path("isbn", isbn))
    }

    pub fn put_cover(&self, isbn: &Isbn) -> PutCover {
        PutCover(self.0.request(&PUT_COVER).path("isbn", isbn))
    }

    pub fn subscribe(&self, body: &SubscribeBody) -> Subscribe {
        Subscribe(
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
    /// Some books.
    ///
    /// Headers: [`X_TOTAL`](super::headers::X_TOTAL).
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

/// The request that [`Client::add_book`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct AddBook(Request);

impl AddBook {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<(), Failure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// It stands on a shelf now.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<()>, Error<Failure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<()>, Error<Failure>> {
        self.0.send_blocking()
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
    pub fn build(self) -> Result<Exchange<Book, Failure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// The book.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Book>, Error<Failure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Book>, Error<Failure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::get_cover`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetCover(Request);

impl GetCover {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Bytes, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// The picture.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Bytes>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Bytes>, Error<NoFailure>> {
        self.0.send_blocking()
    }

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

impl PutCover {
    pub fn body(self, body: &PutCoverBody) -> Self {
        Self(self.0.multipart("multipart/form-data", body, &[]))
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
    /// It is there.
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

/// The request that [`Client::subscribe`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct Subscribe(Request);

impl Subscribe {
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
    /// Subscribed.
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
