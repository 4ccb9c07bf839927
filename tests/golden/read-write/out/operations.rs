//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, User, UserInput};

static ADD_USER: Operation = Operation::post("/users")
    .accept("application/json")
    .success(&[201]);

impl Client {
    /// Answer: Made.
    pub fn add_user(&self, body: &UserInput) -> Call<User, NoFailure> {
        Call::new(self.0.request(&ADD_USER).json("application/json", body))
    }
}
