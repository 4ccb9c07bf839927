//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, Operation};

use super::{Client, Failure, GetBFailure};

static GET_A: Operation = Operation::get("/a")
    .accept("application/json")
    .success(&[204]);

static GET_B: Operation = Operation::get("/b")
    .accept("application/json")
    .success(&[204]);

impl Client {
    /// Answer: Fine.
    pub fn get_a(&self) -> Call<(), Failure> {
        Call::new(self.0.request(&GET_A))
    }

    /// Answer: Fine.
    pub fn get_b(&self) -> Call<(), GetBFailure> {
        Call::new(self.0.request(&GET_B))
    }
}
