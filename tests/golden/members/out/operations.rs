//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, Lamp};

static ADD_LAMP: Operation = Operation::post("/lamps")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: Fine.
    pub fn add_lamp(&self, body: &Lamp) -> Call<Lamp, NoFailure> {
        Call::new(self.0.request(&ADD_LAMP).json("application/json", body))
    }
}
