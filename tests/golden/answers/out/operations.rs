//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Body, Bytes, Checker, DecodeError, Error, Exchange, NoFailure, Operation, Options,
    RawResponse, Request, Response, ResponseBody, Text, Validate, Violations,
};

use super::{Client, AddThingFailure, DescribeThingsFailure, Failure, Thing};

static EXPORT_THINGS: Operation = Operation::get("/things")
    .accept("application/zip, application/octet-stream")
    .success(&[200, 201, 202, 203, 204, 205, 206, 207, 208, 226]);

static DESCRIBE_THINGS: Operation = Operation::put("/things")
    .accept("text/html")
    .success(&[200, 201, 202, 203, 204, 205, 206, 207, 208, 226]);

static ADD_THING: Operation = Operation::post("/things")
    .accept("application/json, text/plain")
    .success(&[200, 201, 202, 204]);

static READ_THINGS: Operation = Operation::patch("/things")
    .accept("application/xml")
    .success(&[200]);

impl Client {
    pub fn export_things(&self) -> ExportThings {
        ExportThings(self.0.request(&EXPORT_THINGS))
    }

    pub fn describe_things(&self) -> DescribeThings {
        DescribeThings(self.0.request(&DESCRIBE_THINGS))
    }

    pub fn add_thing(&self) -> AddThing {
        AddThing(self.0.request(&ADD_THING))
    }

    pub fn read_things(&self) -> ReadThings {
        ReadThings(self.0.request(&READ_THINGS))
    }
}

/// The request that [`Client::export_things`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ExportThings(Request);

impl ExportThings {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Bytes, Failure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// All of them.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Bytes>, Error<Failure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Bytes>, Error<Failure>> {
        self.0.send_blocking()
    }

    /// The same as [`send`](Self::send), but the answer is read while it comes, whatever its size.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub async fn stream(self) -> Result<Response<Body>, Error<Failure>> {
        self.0.send().await
    }

    /// The same as [`stream`](Self::stream), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn stream_blocking(self) -> Result<Response<Body>, Error<Failure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::describe_things`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct DescribeThings(Request);

impl DescribeThings {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Text, DescribeThingsFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// A page.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Text>, Error<DescribeThingsFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Text>, Error<DescribeThingsFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::add_thing`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct AddThing(Request);

impl AddThing {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<AddThingAnswer, AddThingFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// Changed.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<AddThingAnswer>, Error<AddThingFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(
        self,
    ) -> Result<Response<AddThingAnswer>, Error<AddThingFailure>> {
        self.0.send_blocking()
    }
}

/// What [`Client::add_thing`] brings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddThingAnswer {
    /// Changed.
    ///
    /// Status 200.
    Ok(Thing),
    /// Made.
    ///
    /// Status 201.
    Created(Thing),
    /// Under way.
    ///
    /// Status 202.
    Accepted(Text),
    /// Made before.
    ///
    /// Status 204.
    NoContent,
}

impl ResponseBody for AddThingAnswer {
    fn decode_body(response: &RawResponse) -> Result<Self, DecodeError> {
        match response.status() {
            200 => ResponseBody::decode_body(response).map(Self::Ok),
            201 => ResponseBody::decode_body(response).map(Self::Created),
            202 => ResponseBody::decode_body(response).map(Self::Accepted),
            _ => Ok(Self::NoContent),
        }
    }
}

impl Validate for AddThingAnswer {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Ok(body) | Self::Created(body) => checker.value(body),
            Self::Accepted(body) => checker.value(body),
            Self::NoContent => {}
        }
    }
}

/// The request that [`Client::read_things`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ReadThings(Request);

impl ReadThings {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Text, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// All of them.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Text>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Text>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}
