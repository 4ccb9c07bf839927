//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{Checker, Decode, DecodeError, Json, JsonType, Reader, Validate};

use super::rules;

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct State(Cow<'static, str>);

ironspec_runtime::string!(State, rules::STATE);

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
