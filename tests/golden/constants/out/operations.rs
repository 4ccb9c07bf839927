//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, NoFailure, Operation, Options, Request, Response, Violations,
};

use super::{Client, Job, Priority};

static PUT_JOB: Operation = Operation::put("/jobs")
    .accept("application/json")
    .success(&[200]);

impl Client {
    pub fn put_job(&self, body: &Job) -> PutJob {
        PutJob(self.0.request(&PUT_JOB).json("application/json", body))
    }
}

/// The request that [`Client::put_job`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct PutJob(Request);

impl PutJob {
    pub fn priority(self, priority: Priority) -> Self {
        Self(self.0.query("priority", priority))
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
    pub fn build(self) -> Result<Exchange<Job, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// The job.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Job>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Job>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}
