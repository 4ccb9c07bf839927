//! Calls to servers that are not ours: what Apache httpd and nginx understand of them, and make of them.
//!
//! A test starts the server that it needs, on this machine, and ends it. Where the program is missing, the test says that it did not
//! run; with `IRONSPEC_COUNTERPARTS=required` it fails.

use std::sync::LazyLock;

use ironspec_clients::runtime::{Error, Failure, Request, Response, ResponseBody};
use tokio::runtime::Runtime;

mod digest;
mod log_service;
mod program;
mod tls;
mod web;

/// What calls a client: both transports have to come to the same.
#[derive(Clone, Copy, Debug)]
enum Way {
    Async,
    Blocking,
}

const WAYS: [Way; 2] = [Way::Async, Way::Blocking];

/// What keeps the connections of async calls going between them.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    builder.worker_threads(2).enable_all().build().unwrap()
});

impl Way {
    fn call<T: ResponseBody, F: Failure>(self, request: Request) -> Result<Response<T>, Error<F>> {
        match self {
            Self::Async => RUNTIME.block_on(request.send()),
            Self::Blocking => request.send_blocking(),
        }
    }
}

/// A call of an emitted client: these have types of their own.
macro_rules! call {
    ($way:expr, $request:expr) => {
        match $way {
            $crate::counterparts::Way::Async => {
                $crate::counterparts::RUNTIME.block_on($request.send())
            }
            $crate::counterparts::Way::Blocking => $request.send_blocking(),
        }
    };
}
use call;
