//! What requests carry and answers bring.

use ironspec_runtime::{Checker, Decode, DecodeError, Reader, Validate, required};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Wrong {
    pub error_code: Option<String>,
}

impl Validate for Wrong {}

impl Decode for Wrong {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut error_code = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "errorCode" => reader.set("errorCode", &mut error_code),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { error_code })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub id: String,
}

impl Validate for Thing {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("id").string(&self.id, &rules::THING_ID);
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
