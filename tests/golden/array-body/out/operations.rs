//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, RetryTasksBody, Task};

static RETRY_TASKS: Operation = Operation::put("/tasks")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: Fine.
    pub fn retry_tasks(&self, body: &RetryTasksBody) -> Call<Vec<Task>, NoFailure> {
        Call::new(self.0.request(&RETRY_TASKS).json("application/json", body))
    }
}
