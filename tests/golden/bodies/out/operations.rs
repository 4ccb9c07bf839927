//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Encoding, Error, Exchange, File, NoFailure, Operation, Options, Request, Response,
    Style, Violations,
};

use super::{
    Client, AddNoteBody, AddPointPlain, ChangePointsJson, Point, SendFormBody, UploadBody,
};

static SEND_FORM: Operation = Operation::post("/form").success(&[204]);

static REPLACE: Operation = Operation::put("/files").success(&[204]);

static UPLOAD: Operation = Operation::post("/files").success(&[204]);

static ADD_PAGE: Operation = Operation::put("/notes").success(&[204]);

static ADD_NOTE: Operation = Operation::post("/notes").success(&[204]);

static ADD_POINT: Operation = Operation::post("/points").success(&[204]);

static CHANGE_POINTS: Operation = Operation::patch("/points").success(&[204]);

impl Client {
    pub fn send_form(&self, body: &SendFormBody) -> SendForm {
        SendForm(
            self
                .0
                .request(&SEND_FORM)
                .form(
                    "application/x-www-form-urlencoded",
                    body,
                    &[
                        Encoding::new("tags").style(Style::PIPE_DELIMITED),
                        Encoding::new("at").style(Style::DEEP_OBJECT),
                    ],
                ),
        )
    }

    pub fn replace(&self) -> Replace {
        Replace(self.0.request(&REPLACE))
    }

    pub fn upload(&self, body: &UploadBody) -> Upload {
        Upload(
            self
                .0
                .request(&UPLOAD)
                .multipart(
                    "multipart/form-data",
                    body,
                    &[Encoding::new("pages").content_type("image/png, image/jpeg")],
                ),
        )
    }

    pub fn add_page(&self, body: &str) -> AddPage {
        AddPage(self.0.request(&ADD_PAGE).text("application/xml", body))
    }

    pub fn add_note(&self, body: &AddNoteBody) -> AddNote {
        AddNote(self.0.request(&ADD_NOTE).text("text/plain", body))
    }

    pub fn add_point(&self, body: &AddPointBody) -> AddPoint {
        AddPoint(body.set(self.0.request(&ADD_POINT)))
    }

    pub fn change_points(&self) -> ChangePoints {
        ChangePoints(self.0.request(&CHANGE_POINTS))
    }
}

/// The request that [`Client::send_form`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct SendForm(Request);

impl SendForm {
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

/// The request that [`Client::replace`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct Replace(Request);

impl Replace {
    /// The bytes.
    pub fn body(self, body: &File) -> Self {
        Self(self.0.bytes("image/*", body))
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

/// The request that [`Client::upload`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct Upload(Request);

impl Upload {
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

/// The request that [`Client::add_page`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct AddPage(Request);

impl AddPage {
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

/// The request that [`Client::add_note`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct AddNote(Request);

impl AddNote {
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

/// The request that [`Client::add_point`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct AddPoint(Request);

impl AddPoint {
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

/// The body of [`Client::add_point`], in one of the forms that the service takes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddPointBody {
    /// As `application/json`.
    Json(Point),
    /// As `application/x-www-form-urlencoded`.
    Form(Point),
    /// As `text/plain`.
    Plain(AddPointPlain),
}

impl AddPointBody {
    fn set(&self, request: Request) -> Request {
        match self {
            Self::Json(body) => request.json("application/json", body),
            Self::Form(body) => {
                request.form("application/x-www-form-urlencoded", body, &[])
            }
            Self::Plain(body) => request.text("text/plain", body),
        }
    }
}

impl From<Point> for AddPointBody {
    fn from(body: Point) -> Self {
        Self::Json(body)
    }
}

impl From<AddPointPlain> for AddPointBody {
    fn from(body: AddPointPlain) -> Self {
        Self::Plain(body)
    }
}

/// The request that [`Client::change_points`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ChangePoints(Request);

impl ChangePoints {
    pub fn body(self, body: &ChangePointsBody) -> Self {
        Self(body.set(self.0))
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

/// The body of [`Client::change_points`], in one of the forms that the service takes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChangePointsBody {
    /// As `application/json`.
    Json(ChangePointsJson),
    /// As `application/octet-stream`.
    OctetStream(File),
}

impl ChangePointsBody {
    fn set(&self, request: Request) -> Request {
        match self {
            Self::Json(body) => request.json("application/json", body),
            Self::OctetStream(body) => request.bytes("application/octet-stream", body),
        }
    }
}

impl From<ChangePointsJson> for ChangePointsBody {
    fn from(body: ChangePointsJson) -> Self {
        Self::Json(body)
    }
}

impl From<File> for ChangePointsBody {
    fn from(body: File) -> Self {
        Self::OctetStream(body)
    }
}
