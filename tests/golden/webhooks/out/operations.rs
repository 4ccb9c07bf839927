//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, Order};

static CREATE_ORDER: Operation = Operation::post("/orders").success(&[202]);

impl Client {
    /// Answer: Taken.
    pub fn create_order(&self, body: &Order) -> Call<(), NoFailure> {
        Call::new(self.0.request(&CREATE_ORDER).json("application/json", body))
    }
}
