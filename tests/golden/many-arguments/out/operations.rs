//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, NoFailure, Operation, Options, Request, Response, Violations,
};

use super::{Client, A, B, C, CallManyBody, D, E, F, G, H, I};

static CALL_MANY: Operation = Operation::post("/many").success(&[204]);

impl Client {
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

impl CallMany {
    pub fn i(self, i: I) -> Self {
        Self(self.0.query("i", i))
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
    pub fn build(self) -> Result<Exchange<(), NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// Fine.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<()>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<()>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}
