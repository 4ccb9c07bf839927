//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{Decode, DecodeError, Reader, Unknown, Validate};

use super::rules;

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Version(Cow<'static, str>);

ironspec_runtime::string!(Version, rules::VERSION);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum XState {
    /// `open`
    Open,
    /// `closed`
    Closed,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(XState, Unknown, [Open = "open", Closed = "closed"]);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct XPage {
    pub next: Option<String>,
}

impl Validate for XPage {}

impl Decode for XPage {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut next = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "next" => reader.set("next", &mut next),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { next })
    }
}

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RetryAfter(i64);

ironspec_runtime::integer!(RetryAfter, rules::RETRY_AFTER);
