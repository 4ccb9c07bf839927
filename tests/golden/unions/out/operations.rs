//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, All, AllInput};

static PUT_ALL: Operation = Operation::put("/all")
    .accept("application/json")
    .success(&[200])
    .sensitive_answers();

impl Client {
    /// Answer: All of it.
    pub fn put_all(&self, body: &AllInput) -> Call<All, NoFailure> {
        Call::new(self.0.request(&PUT_ALL).json("application/json", body))
    }
}
