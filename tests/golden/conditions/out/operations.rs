//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, Payment};

static PAY: Operation = Operation::post("/payments")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: What was paid.
    pub fn pay(&self, body: &Payment) -> Call<Payment, NoFailure> {
        Call::new(self.0.request(&PAY).json("application/json", body))
    }
}
