//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{NoFailure, Operation, Request, Style};

use super::{Client, Fields, Job, Order, Run};

static GET_JOB: Operation = Operation::get("/jobs").success(&[204]);

static PUT_JOB: Operation = Operation::put("/jobs")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: Nothing.
    pub fn get_job(&self) -> GetJob {
        GetJob(self.0.request(&GET_JOB))
    }

    /// Answer: The run.
    pub fn put_job(&self, body: &Job) -> PutJob {
        PutJob(self.0.request(&PUT_JOB).json("application/json", body))
    }
}

/// The request that [`Client::get_job`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetJob(Request);

ironspec_runtime::call!(GetJob, (), NoFailure);

impl GetJob {
    pub fn fields(self, fields: Fields) -> Self {
        Self(self.0.query_styled("fields", fields, Style::FORM.exploded()))
    }
}

/// The request that [`Client::put_job`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct PutJob(Request);

ironspec_runtime::call!(PutJob, Run, NoFailure);

impl PutJob {
    /// The same list.
    pub fn fields(self, fields: Fields) -> Self {
        Self(self.0.query_styled("fields", fields, Style::FORM.exploded()))
    }

    pub fn order(self, order: Order) -> Self {
        Self(self.0.query_styled("order", order, Style::FORM.exploded()))
    }
}
