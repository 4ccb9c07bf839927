//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Date, Duration, NoFailure, Operation, Request};

use super::{Client, Host, Site, User};

static SCHEDULE: Operation = Operation::put("/users/{user}/{day}")
    .accept("application/json")
    .success(&[200])
    .sensitive_answers();

impl Client {
    /// Answer: Fine.
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

ironspec_runtime::call!(Schedule, Host, NoFailure);

impl Schedule {
    pub fn pause(self, pause: Duration) -> Self {
        Self(self.0.query("pause", pause))
    }

    pub fn site(self, site: Site) -> Self {
        Self(self.0.query("site", site))
    }
}
