//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{Encode, Validate, Writer};

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Id(Cow<'static, str>);

ironspec_runtime::string!(Id);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChangePartsBody {
    pub a: Option<String>,
}

impl ChangePartsBody {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }
}

impl Default for ChangePartsBody {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for ChangePartsBody {}

impl Encode for ChangePartsBody {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("a", &self.a);
        object.end();
    }
}
