//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, Job, Run};

static PUT_JOB: Operation = Operation::put("/jobs")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: The run.
    pub fn put_job(&self, body: &Job) -> Call<Run, NoFailure> {
        Call::new(self.0.request(&PUT_JOB).json("application/json", body))
    }
}
