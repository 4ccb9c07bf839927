//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{NoFailure, Operation, Request};

use super::{Client, Job, Priority};

static PUT_JOB: Operation = Operation::put("/jobs")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: The job.
    pub fn put_job(&self, body: &Job) -> PutJob {
        PutJob(self.0.request(&PUT_JOB).json("application/json", body))
    }
}

/// The request that [`Client::put_job`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct PutJob(Request);

ironspec_runtime::call!(PutJob, Job, NoFailure);

impl PutJob {
    pub fn priority(self, priority: Priority) -> Self {
        Self(self.0.query("priority", priority))
    }
}
