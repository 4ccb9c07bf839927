//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{Checker, Decode, DecodeError, Reader, Validate, required};

use super::rules;

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Hex(Cow<'static, str>);

ironspec_runtime::string!(Hex, rules::HEX);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub id: Hex,
}

impl Validate for Thing {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("id").value(&self.id);
    }
}

impl Decode for Thing {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "id" => reader.set("id", &mut id),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { id: required("id", id)? })
    }
}
