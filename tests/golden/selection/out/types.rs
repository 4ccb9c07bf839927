//! What requests carry and answers bring.

use ironspec_runtime::{Decode, DecodeError, Reader, Validate};

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    pub title: Option<String>,
}

impl Validate for Book {}

impl Decode for Book {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut title = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "title" => reader.set("title", &mut title),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { title })
    }
}

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Id(i64);

ironspec_runtime::integer!(Id);
