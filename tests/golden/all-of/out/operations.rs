//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, Cat};

static PUT_CAT: Operation = Operation::put("/cat")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: The cat.
    pub fn put_cat(&self, body: &Cat) -> Call<Cat, NoFailure> {
        Call::new(self.0.request(&PUT_CAT).json("application/json", body))
    }
}
