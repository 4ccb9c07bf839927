//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, File, NoFailure, Operation, Request, Style, Text};

use super::{Client, Failure, Limit, ReplaceBody, State, security};

static REPLACE: Operation = Operation::put("/files").success(&[204]);

static UPLOAD: Operation = Operation::post("/files")
    .accept("text/plain")
    .success(&[200])
    .security(&security::PERSON_OR_PROVIDER_AND_CERTIFICATE_AND_HOBA);

impl Client {
    /// Answer: Fine.
    ///
    /// Credentials: none.
    pub fn replace(&self, body: &ReplaceBody) -> Call<(), NoFailure> {
        Call::new(self.0.request(&REPLACE).multipart("multipart/form-data", body, &[]))
    }

    /// Answer: Fine.
    ///
    /// Credentials: `Person`, or `Provider` and `Certificate` and `Hoba`.
    pub fn upload(&self) -> Upload {
        Upload(self.0.request(&UPLOAD))
    }
}

/// The request that [`Client::upload`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct Upload(Request);

ironspec_runtime::call!(Upload, Text, Failure);

impl Upload {
    pub fn state(self, state: State) -> Self {
        Self(self.0.query("state", state))
    }

    pub fn limit(self, limit: Limit) -> Self {
        Self(self.0.query_styled("limit", limit, Style::FORM.exploded()))
    }

    pub fn body(self, body: &File) -> Self {
        Self(self.0.bytes("application/octet-stream", body))
    }
}
