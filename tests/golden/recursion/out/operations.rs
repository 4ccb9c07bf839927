//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, Hen, Tree};

static SET_TREE: Operation = Operation::put("/tree")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: Fine.
    pub fn set_tree(&self, body: &Tree) -> Call<Hen, NoFailure> {
        Call::new(self.0.request(&SET_TREE).json("application/json", body))
    }
}
