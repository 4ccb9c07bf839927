//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, NoFailure, Operation, Options, Request, Response, Sensitive,
    Violations,
};

use super::{Client, AddUserResponse, Failure, Level, Pin, Plain, User, Word};

static ADD_USER: Operation = Operation::post("/users/{pin}")
    .accept("application/json")
    .success(&[201])
    .sensitive_answers();

static GET_PLAIN: Operation = Operation::get("/plain")
    .accept("application/json")
    .success(&[200]);

impl Client {
    pub fn add_user(&self, pin: &Pin, body: &User) -> AddUser {
        AddUser(
            self.0.request(&ADD_USER).path("pin", pin).json("application/json", body),
        )
    }

    pub fn get_plain(&self) -> GetPlain {
        GetPlain(self.0.request(&GET_PLAIN))
    }
}

/// The request that [`Client::add_user`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct AddUser(Request);

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

    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<AddUserResponse, Failure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// A token.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<AddUserResponse>, Error<Failure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<AddUserResponse>, Error<Failure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::get_plain`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetPlain(Request);

impl GetPlain {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Plain, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// Nothing that is sensitive is received.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Plain>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Plain>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}
