//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{NoFailure, Operation, Request};

use super::{Client, Offset, Thing};

static REPLACE_THINGS: Operation = Operation::post("/things")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: The thing.
    pub fn replace_things(&self, body: &Thing) -> ReplaceThings {
        ReplaceThings(self.0.request(&REPLACE_THINGS).json("application/json", body))
    }
}

/// The request that [`Client::replace_things`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ReplaceThings(Request);

ironspec_runtime::call!(ReplaceThings, Thing, NoFailure);

impl ReplaceThings {
    pub fn offset(self, offset: Offset) -> Self {
        Self(self.0.query("offset", offset))
    }
}
