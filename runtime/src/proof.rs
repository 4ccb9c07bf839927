//! What emitted tests call: examples of a document that go into a type and out again, and calls to a mock of the service.
//!
//! The mock is [Prism](https://stoplight.io/open-source/prism), started with the same document by `prism mock`; tests find it by the
//! variable `IRONSPEC_MOCK`, as in `IRONSPEC_MOCK=http://127.0.0.1:4010`. It judges each request by the document, and says what it
//! found in the header `sl-violations` or in a problem (RFC 9457) of its own.

mod examples;
mod mock;

pub use self::examples::{Example, round_trip};
pub use self::mock::{Argument, Values, drive, judge};
