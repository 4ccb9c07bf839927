//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation, Request, Sensitive};

use super::{Client, AddUserResponse, Failure, Level, Pin, Plain, User, Word};

static ADD_USER: Operation = Operation::post("/users/{pin}")
    .accept("application/json")
    .success(&[201])
    .sensitive_answers();

static GET_PLAIN: Operation = Operation::get("/plain")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: A token.
    pub fn add_user(&self, pin: &Pin, body: &User) -> AddUser {
        AddUser(
            self.0.request(&ADD_USER).path("pin", pin).json("application/json", body),
        )
    }

    /// Answer: Nothing that is sensitive is received.
    pub fn get_plain(&self) -> Call<Plain, NoFailure> {
        Call::new(self.0.request(&GET_PLAIN))
    }
}

/// The request that [`Client::add_user`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct AddUser(Request);

ironspec_runtime::call!(AddUser, AddUserResponse, Failure);

impl AddUser {
    pub fn word(self, word: Word) -> Self {
        Self(self.0.query("word", word))
    }

    pub fn flag(self, flag: bool) -> Self {
        Self(self.0.query("flag", Sensitive(flag)))
    }

    pub fn level(self, level: Level) -> Self {
        Self(self.0.header("level", level))
    }
}
