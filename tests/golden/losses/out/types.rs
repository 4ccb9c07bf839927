//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Json, JsonType, Reader, Validate, Writer,
};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplaceBody {
    pub a: Option<String>,
}

impl ReplaceBody {
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

impl Default for ReplaceBody {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for ReplaceBody {}

impl Encode for ReplaceBody {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("a", &self.a);
        object.end();
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct State(Cow<'static, str>);

ironspec_runtime::string!(State, rules::STATE);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Limit {
    pub a: Option<String>,
}

impl Limit {
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

impl Default for Limit {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Limit {}

impl Encode for Limit {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("a", &self.a);
        object.end();
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UploadBadRequest {
    String(String),
    Integer(i64),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<String> for UploadBadRequest {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<i64> for UploadBadRequest {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl Validate for UploadBadRequest {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::String(_) | Self::Integer(_) => {}
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Decode for UploadBadRequest {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.peek()? {
            JsonType::String => Decode::decode(reader).map(Self::String),
            JsonType::Number => Decode::decode(reader).map(Self::Integer),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

/// A `POST` from the service. It may be answered with:
///
/// - `204`: Fine.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ScannedWebhook {}

impl Validate for ScannedWebhook {}

impl Decode for ScannedWebhook {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut object = reader.object()?;
        while object.key(reader)?.is_some() {
            reader.skip()?;
        }
        Ok(Self {})
    }
}
