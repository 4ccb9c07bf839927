//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation, Request};

use super::{Client, ChangePartsBody, Id};

static GET: Operation = Operation::get("/").success(&[204]);

static GET_THINGS_BY_ID_PARTS: Operation = Operation::get("/things/{id}/parts")
    .success(&[204]);

static CHANGE_PARTS: Operation = Operation::patch("/things/{id}/parts").success(&[204]);

impl Client {
    /// Answer: Fine.
    pub fn get(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&GET))
    }

    /// Answer: Fine.
    pub fn get_things_by_id_parts(&self, id: &Id) -> Call<(), NoFailure> {
        Call::new(self.0.request(&GET_THINGS_BY_ID_PARTS).path("id", id))
    }

    /// Answer: Fine.
    pub fn change_parts(&self, id: &Id) -> ChangeParts {
        ChangeParts(self.0.request(&CHANGE_PARTS).path("id", id))
    }
}

/// The request that [`Client::change_parts`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ChangeParts(Request);

ironspec_runtime::call!(ChangeParts, (), NoFailure);

impl ChangeParts {
    pub fn body(self, body: &ChangePartsBody) -> Self {
        Self(self.0.json("application/merge-patch+json", body))
    }
}
