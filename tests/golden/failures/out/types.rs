//! What requests carry and answers bring.

use ironspec_runtime::{Decode, DecodeError, Reader, Validate, required};

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    pub detail: String,
}

impl Validate for Problem {}

impl Decode for Problem {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut detail = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "detail" => reader.set("detail", &mut detail),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            detail: required("detail", detail)?,
        })
    }
}
