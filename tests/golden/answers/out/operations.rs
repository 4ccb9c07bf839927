//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Body, Bytes, Call, Checker, DecodeError, Error, NoFailure, Operation, RawResponse,
    Request, Response, ResponseBody, Text, Validate,
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
    /// Answer: All of them.
    pub fn export_things(&self) -> ExportThings {
        ExportThings(self.0.request(&EXPORT_THINGS))
    }

    /// Answer: A page.
    pub fn describe_things(&self) -> Call<Text, DescribeThingsFailure> {
        Call::new(self.0.request(&DESCRIBE_THINGS))
    }

    /// Answer: Changed.
    pub fn add_thing(&self) -> Call<AddThingAnswer, AddThingFailure> {
        Call::new(self.0.request(&ADD_THING))
    }

    /// Answer: All of them.
    pub fn read_things(&self) -> Call<Text, NoFailure> {
        Call::new(self.0.request(&READ_THINGS))
    }
}

/// The request that [`Client::export_things`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ExportThings(Request);

ironspec_runtime::call!(ExportThings, Bytes, Failure);

impl ExportThings {
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
