//! The emitted clients at work: what crosses the wire, what is refused before it does, what answers become.

use ironspec_clients::runtime::Bearer;

/// The name of a failure's variant, and the answer in it.
macro_rules! variant {
    ($failure:expr, $($name:ident)*) => {
        match $failure {
            $(Failure::$name(response) => (stringify!($name), response),)*
            other => panic!("a failure that no document has: {other:?}"),
        }
    };
}

mod address;
mod answers;
mod atlas;
mod cloud_manager;
mod credentials;
mod exchange;
mod headers;
mod log_service;
mod options;
mod refusals;
mod retries;
mod socket;
mod vectors;
mod wire;

/// An id as the documents want it.
const HEX: &str = "32b6e34b3d91647abb20e7b8";

/// A credential of the two APIs of MongoDB.
fn token() -> Bearer {
    Bearer::new("token")
}

/// The text of a value that should be there.
fn text<T: AsRef<str>>(value: Option<&T>) -> &str {
    value.map_or("(absent)", AsRef::as_ref)
}
