//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, CFailure, EFailure, Failure};

static A2: Operation = Operation::get("/a").accept("application/json").success(&[204]);

static B2: Operation = Operation::put("/a").accept("application/json").success(&[204]);

static E2: Operation = Operation::post("/a").accept("application/json").success(&[200]);

static C2: Operation = Operation::delete("/a").success(&[204]);

static D2: Operation = Operation::patch("/a").success(&[204]);

impl Client {
    /// Answer: Fine.
    pub fn a(&self) -> Call<(), Failure> {
        Call::new(self.0.request(&A2))
    }

    /// Answer: Fine.
    pub fn b(&self) -> Call<(), Failure> {
        Call::new(self.0.request(&B2))
    }

    /// Answer: Fine.
    pub fn e(&self) -> Call<i64, EFailure> {
        Call::new(self.0.request(&E2))
    }

    /// Answer: Fine.
    pub fn c(&self) -> Call<(), CFailure> {
        Call::new(self.0.request(&C2))
    }

    /// Answer: Fine.
    pub fn d(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&D2))
    }
}
