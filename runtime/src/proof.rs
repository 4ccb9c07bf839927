//! What emitted tests call: examples of a document that go into a type and out again, and calls to a mock of the service.
//!
//! The mock is [Prism](https://stoplight.io/open-source/prism), started with the same document by `prism mock`; tests find it by the
//! variable `IRONSPEC_MOCK`, as in `IRONSPEC_MOCK=http://127.0.0.1:4010`. It judges each request by the document, and says what it
//! found in the header `sl-violations` or in a problem (RFC 9457) of its own.

mod examples;
mod mock;

use std::fmt;

pub use self::examples::Example;
pub use self::mock::{Argument, Values, drive, judge};

/// What went wrong in a test, line by line; its `Debug` is what a test that returns it shows.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Failures(Vec<String>);

impl Failures {
    fn add(&mut self, line: String) {
        self.0.push(line);
    }

    /// Nothing, if nothing went wrong.
    ///
    /// # Errors
    ///
    /// These failures, if there are any.
    pub fn none(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl fmt::Debug for Failures {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.0.len();
        write!(formatter, "{count} failed")?;
        self.0
            .iter()
            .try_for_each(|line| write!(formatter, "\n{line}"))
    }
}
