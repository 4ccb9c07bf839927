//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, Hex, Thing};

static GET_THING: Operation = Operation::get("/things/{thingId}")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: Fine.
    pub fn get_thing(&self, thing_id: &Hex) -> Call<Thing, NoFailure> {
        Call::new(self.0.request(&GET_THING).path("thingId", thing_id))
    }
}
