//! What requests carry and answers bring.

use ironspec_runtime::{Decode, DecodeError, Reader, Validate, required};

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Reply {
    pub text: Option<String>,
}

impl Validate for Reply {}

impl Decode for Reply {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut text = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "text" => reader.set("text", &mut text),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { text })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Chunk {
    pub delta: Option<String>,
}

impl Validate for Chunk {}

impl Decode for Chunk {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut delta = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "delta" => reader.set("delta", &mut delta),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { delta })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WatchItem {
    pub event: Option<String>,
    pub data: String,
}

impl Validate for WatchItem {}

impl Decode for WatchItem {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut event = None;
        let mut data = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "event" => reader.set("event", &mut event),
                "data" => reader.set("data", &mut data),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            event,
            data: required("data", data)?,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplayItem {
    pub n: Option<i64>,
}

impl Validate for ReplayItem {}

impl Decode for ReplayItem {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut n = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "n" => reader.set("n", &mut n),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { n })
    }
}
