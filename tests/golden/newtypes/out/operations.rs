//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{DateTime, NoFailure, Operation, Request};

use super::{Client, Id, Name, Odd, Ratio, Size};

static READ_ALL: Operation = Operation::get("/{id}/{size}").success(&[204]);

impl Client {
    /// Answer: Fine.
    pub fn read_all(&self, id: &Id, size: &Size) -> ReadAll {
        ReadAll(self.0.request(&READ_ALL).path("id", id).path("size", size))
    }
}

/// The request that [`Client::read_all`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ReadAll(Request);

ironspec_runtime::call!(ReadAll, (), NoFailure);

impl ReadAll {
    /// Left out, the server takes `0.5`.
    pub fn ratio(self, ratio: Ratio) -> Self {
        Self(self.0.query("ratio", ratio))
    }

    pub fn since(self, since: DateTime) -> Self {
        Self(self.0.query("since", since))
    }

    pub fn name(self, name: Name) -> Self {
        Self(self.0.query("name", name))
    }

    /// Left out, the server takes `false`.
    pub fn loud(self, loud: bool) -> Self {
        Self(self.0.query("loud", loud))
    }

    pub fn odd(self, odd: Odd) -> Self {
        Self(self.0.query("odd", odd))
    }
}
