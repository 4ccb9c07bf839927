//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{NoFailure, Operation, Request};

use super::{Client, Lamp};

static SET_LAMP: Operation = Operation::put("/lamps").success(&[204]);

impl Client {
    /// Answer: Fine.
    pub fn set_lamp(&self) -> SetLamp {
        SetLamp(self.0.request(&SET_LAMP))
    }
}

/// The request that [`Client::set_lamp`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct SetLamp(Request);

ironspec_runtime::call!(SetLamp, (), NoFailure);

impl SetLamp {
    pub fn body(self, body: &Lamp) -> Self {
        Self(self.0.json("application/json", body))
    }
}
