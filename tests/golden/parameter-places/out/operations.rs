//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, NoFailure, Operation, Options, Request, Response, Violations,
};

use super::{Client, FilterColour, Session, ShelfId, ThingId, XReason, XTrace};

static DELETE_THING: Operation = Operation::delete(
        "/shelves/{shelf-id}/things/{thing.id}",
    )
    .success(&[204]);

impl Client {
    pub fn delete_thing(
        &self,
        shelf_id: &ShelfId,
        thing_id: &ThingId,
        x_reason: &XReason,
    ) -> DeleteThing {
        DeleteThing(
            self
                .0
                .request(&DELETE_THING)
                .path("shelf-id", shelf_id)
                .path("thing.id", thing_id)
                .header("X-Reason", x_reason),
        )
    }
}

/// The request that [`Client::delete_thing`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct DeleteThing(Request);

impl DeleteThing {
    pub fn filter_colour(self, filter_colour: FilterColour) -> Self {
        Self(self.0.query("filter[colour]", filter_colour))
    }

    pub fn session(self, session: Session) -> Self {
        Self(self.0.cookie("session", session))
    }

    pub fn x_trace(self, x_trace: XTrace) -> Self {
        Self(self.0.header("X-Trace", x_trace))
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
    /// Gone.
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
