//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation, Server};

use super::Client;

static OTHER_SERVER: Server = Server::new("https://write.example.com");

static LIST_THINGS: Operation = Operation::get("/things").success(&[204]);

static ADD_THING: Operation = Operation::post("/things")
    .success(&[204])
    .server(&OTHER_SERVER);

impl Client {
    /// Answer: Fine.
    pub fn list_things(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&LIST_THINGS))
    }

    /// Answer: Fine.
    pub fn add_thing(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&ADD_THING))
    }
}
