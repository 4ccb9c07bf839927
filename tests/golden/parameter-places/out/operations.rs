//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{NoFailure, Operation, Request};

use super::{Client, FilterColour, Session, ShelfId, ThingId, XReason, XTrace};

static DELETE_THING: Operation = Operation::delete(
        "/shelves/{shelf-id}/things/{thing.id}",
    )
    .success(&[204]);

impl Client {
    /// Answer: Gone.
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

ironspec_runtime::call!(DeleteThing, (), NoFailure);

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
}
