//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Call, Checker, DecodeError, Error, Events, Items, NoFailure, Operation, RawResponse,
    Request, Response, ResponseBody, Text, Validate,
};

use super::{Client, Chunk, Failure, ManyFailure, ReplayItem, Reply, WatchItem};

static CHAT: Operation = Operation::post("/chat")
    .accept("application/json")
    .success(&[200]);

static WATCH: Operation = Operation::get("/watch")
    .accept("text/event-stream")
    .success(&[200]);

static WATCH_TEXTS: Operation = Operation::delete("/watch")
    .accept("text/event-stream")
    .success(&[200]);

static GET_LOG: Operation = Operation::get("/log")
    .accept("application/jsonl, application/json-seq")
    .success(&[200, 204]);

static REPLAY: Operation = Operation::put("/log")
    .accept("application/x-ndjson")
    .success(&[200]);

static TAIL: Operation = Operation::get("/tail")
    .accept("application/json, application/x-ndjson")
    .success(&[200, 201, 202, 203, 204, 205, 206, 207, 208, 226]);

static MANY: Operation = Operation::get("/many")
    .accept("application/json")
    .success(&[200, 201, 202]);

impl Client {
    /// As a whole, or as events.
    ///
    /// Answer: What was said.
    pub fn chat(&self) -> Chat {
        Chat(self.0.request(&CHAT))
    }

    /// Events as objects.
    pub fn watch(&self) -> Call<Items<WatchItem>, NoFailure> {
        Call::new(self.0.request(&WATCH))
    }

    pub fn watch_texts(&self) -> Call<Events<Text>, NoFailure> {
        Call::new(self.0.request(&WATCH_TEXTS))
    }

    /// Lines, or nothing.
    pub fn get_log(&self) -> Call<GetLogAnswer, Failure> {
        Call::new(self.0.request(&GET_LOG))
    }

    pub fn replay(&self) -> Call<Items<ReplayItem>, NoFailure> {
        Call::new(self.0.request(&REPLAY))
    }

    /// All at once with an exact status, else line by line.
    pub fn tail(&self) -> Call<TailAnswer, NoFailure> {
        Call::new(self.0.request(&TAIL))
    }

    /// One stream is offered; of the second, and of those of failures, the ledger tells.
    pub fn many(&self) -> Many {
        Many(self.0.request(&MANY))
    }
}

/// The request that [`Client::chat`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct Chat(Request);

ironspec_runtime::call!(Chat, Reply, NoFailure);

impl Chat {
    pub fn stream_(self, stream_: bool) -> Self {
        Self(self.0.query("stream", stream_))
    }

    /// The same as [`send`](Self::send), but the answer is read while it comes, whatever its size.
    ///
    /// The service is asked for `text/event-stream`.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub async fn stream(self) -> Result<Response<Events<Chunk>>, Error<NoFailure>> {
        self.0.accept("text/event-stream").send().await
    }

    /// The same as [`stream`](Self::stream), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn stream_blocking(self) -> Result<Response<Events<Chunk>>, Error<NoFailure>> {
        self.0.accept("text/event-stream").send_blocking()
    }
}

/// What [`Client::get_log`] brings.
#[derive(Debug)]
#[non_exhaustive]
pub enum GetLogAnswer {
    /// Status 200.
    Ok(Items<Chunk>),
    /// Nothing yet.
    ///
    /// Status 204.
    NoContent,
}

impl ResponseBody for GetLogAnswer {
    const STREAMED: Option<fn(u16, &str) -> bool> = Some(|status, media_type| {
        let streamed = match status {
            200 => <Items<Chunk> as ResponseBody>::STREAMED,
            _ => None,
        };
        streamed.is_some_and(|is_streamed| is_streamed(status, media_type))
    });

    fn decode_body(response: &RawResponse) -> Result<Self, DecodeError> {
        match response.status() {
            200 => ResponseBody::decode_body(response).map(Self::Ok),
            _ => Ok(Self::NoContent),
        }
    }
}

impl Validate for GetLogAnswer {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Ok(body) => checker.value(body),
            Self::NoContent => {}
        }
    }
}

/// What [`Client::tail`] brings.
#[derive(Debug)]
#[non_exhaustive]
pub enum TailAnswer {
    /// Status 200.
    Ok(Reply),
    /// Any other status from 200 to 299.
    Success(Items<Chunk>),
}

impl ResponseBody for TailAnswer {
    const STREAMED: Option<fn(u16, &str) -> bool> = Some(|status, media_type| {
        let streamed = match status {
            200 => None,
            200..=299 => <Items<Chunk> as ResponseBody>::STREAMED,
            _ => None,
        };
        streamed.is_some_and(|is_streamed| is_streamed(status, media_type))
    });

    fn decode_body(response: &RawResponse) -> Result<Self, DecodeError> {
        match response.status() {
            200 => ResponseBody::decode_body(response).map(Self::Ok),
            _ => ResponseBody::decode_body(response).map(Self::Success),
        }
    }
}

impl Validate for TailAnswer {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Ok(body) => checker.value(body),
            Self::Success(body) => checker.value(body),
        }
    }
}

/// The request that [`Client::many`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct Many(Request);

ironspec_runtime::call!(Many, Reply, ManyFailure);

impl Many {
    /// The same as [`send`](Self::send), but the answer is read while it comes, whatever its size.
    ///
    /// The service is asked for `text/event-stream`.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub async fn stream(self) -> Result<Response<Events<Chunk>>, Error<ManyFailure>> {
        self.0.accept("text/event-stream").send().await
    }

    /// The same as [`stream`](Self::stream), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn stream_blocking(self) -> Result<Response<Events<Chunk>>, Error<ManyFailure>> {
        self.0.accept("text/event-stream").send_blocking()
    }
}
