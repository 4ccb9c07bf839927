//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, ClientModel, Failure, OptionModel};

static CLIENT: Operation = Operation::get("/errors")
    .accept("application/json")
    .success(&[200]);

static NEW: Operation = Operation::post("/errors").success(&[204]);

static BUILDER: Operation = Operation::delete("/errors").success(&[204]);

impl Client {
    /// Answer: Fine.
    pub fn client(&self) -> Call<OptionModel, Failure> {
        Call::new(self.0.request(&CLIENT))
    }

    /// Answer: Fine.
    pub fn new_2(&self, body: &ClientModel) -> Call<(), NoFailure> {
        Call::new(self.0.request(&NEW).json("application/json", body))
    }

    /// Answer: Fine.
    pub fn builder_2(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&BUILDER))
    }
}
