//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{NoFailure, Operation, Request};

use super::{Client, A, B, C, CallManyBody, D, E, F, G, H, I};

static CALL_MANY: Operation = Operation::post("/many").success(&[204]);

impl Client {
    /// Answer: Fine.
    pub fn call_many(&self, params: CallManyParams<'_>) -> CallMany {
        let CallManyParams { a, b, c, d, e, f, g, h, body } = params;
        CallMany(
            self
                .0
                .request(&CALL_MANY)
                .query("a", a)
                .query("b", b)
                .query("c", c)
                .query("d", d)
                .query("e", e)
                .query("f", f)
                .query("g", g)
                .query("h", h)
                .json("application/json", body),
        )
    }
}

/// What [`Client::call_many`] cannot do without.
#[derive(Clone, Copy, Debug)]
pub struct CallManyParams<'a> {
    pub a: &'a A,
    pub b: &'a B,
    pub c: &'a C,
    pub d: &'a D,
    pub e: &'a E,
    pub f: &'a F,
    pub g: &'a G,
    pub h: &'a H,
    pub body: &'a CallManyBody,
}

/// The request that [`Client::call_many`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct CallMany(Request);

ironspec_runtime::call!(CallMany, (), NoFailure);

impl CallMany {
    pub fn i(self, i: I) -> Self {
        Self(self.0.query("i", i))
    }
}
