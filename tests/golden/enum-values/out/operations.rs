//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, By, SortResponse};

static SORT: Operation = Operation::get("/sort")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: Fine.
    pub fn sort(&self, by: &By) -> Call<SortResponse, NoFailure> {
        Call::new(self.0.request(&SORT).query("by", by))
    }
}
