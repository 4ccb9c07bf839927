//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, Operation};

use super::{Client, Failure, RemoveThingsFailure};

static LIST_THINGS: Operation = Operation::get("/things")
    .accept("application/json")
    .success(&[200]);

static REMOVE_THINGS: Operation = Operation::delete("/things").success(&[204]);

impl Client {
    /// Answer: Some of them.
    ///
    /// Headers: [`X_RATE_LIMIT_REMAINING`](super::headers::X_RATE_LIMIT_REMAINING),
    /// [`LAST_MODIFIED_AT`](super::headers::LAST_MODIFIED_AT), [`E_TAG`](super::headers::E_TAG),
    /// [`X_TAGS`](super::headers::X_TAGS), [`X_SIZES`](super::headers::X_SIZES),
    /// [`X_STATE`](super::headers::X_STATE), [`X_PAGE`](super::headers::X_PAGE),
    /// [`X_ANYTHING`](super::headers::X_ANYTHING), [`X_OBJECT`](super::headers::X_OBJECT).
    pub fn list_things(&self) -> Call<Vec<String>, Failure> {
        Call::new(self.0.request(&LIST_THINGS))
    }

    /// Answer: Done.
    ///
    /// Headers: [`X_RATE_LIMIT_REMAINING2`](super::headers::X_RATE_LIMIT_REMAINING2),
    /// [`RETRY_AFTER`](super::headers::RETRY_AFTER).
    pub fn remove_things(&self) -> Call<(), RemoveThingsFailure> {
        Call::new(self.0.request(&REMOVE_THINGS))
    }
}
