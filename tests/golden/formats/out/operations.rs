//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Date, Duration, Error, Exchange, NoFailure, Operation, Options, Request, Response,
    Violations,
};

use super::{Client, Host, Site, User};

static SCHEDULE: Operation = Operation::put("/users/{user}/{day}")
    .accept("application/json")
    .success(&[200])
    .sensitive_answers();

impl Client {
    pub fn schedule(&self, user: &User, day: &Date, body: &Host) -> Schedule {
        Schedule(
            self
                .0
                .request(&SCHEDULE)
                .path("user", user)
                .path("day", day)
                .json("application/json", body),
        )
    }
}

/// The request that [`Client::schedule`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct Schedule(Request);

impl Schedule {
    pub fn pause(self, pause: Duration) -> Self {
        Self(self.0.query("pause", pause))
    }

    pub fn site(self, site: Site) -> Self {
        Self(self.0.query("site", site))
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
    pub fn build(self) -> Result<Exchange<Host, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// Fine.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Host>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Host>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}
