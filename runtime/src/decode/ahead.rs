//! Looking ahead: what an object says of itself before it is read.

use jiter::Jiter;

use super::{Decode, DecodeError, JsonType, Reader};
use crate::{Json, is_constant};

/// The names of the members of an object that is read next.
#[derive(Debug)]
pub struct Names(Vec<String>);

impl Names {
    /// Whether all of these are among them.
    #[must_use]
    pub fn have(&self, names: &[&str]) -> bool {
        names
            .iter()
            .all(|name| self.0.iter().any(|known| known == name))
    }
}

/// The members of an object that is read next: their names, and what they are at first sight. Inside lists and objects nothing
/// is looked at.
#[derive(Debug)]
pub struct Members(Vec<(String, Json)>);

impl Members {
    /// Whether all of these are among them.
    #[must_use]
    pub fn have(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.get(name).is_some())
    }

    /// Whether the member is one of these values, which are no lists and no objects, as JSON.
    #[must_use]
    pub fn says(&self, name: &str, values: &[&str]) -> bool {
        let value = self.get(name);
        value.is_some_and(|value| values.iter().any(|known| is_constant(value, known)))
    }

    /// Whether the member is of the type.
    #[must_use]
    pub fn is(&self, name: &str, of: JsonType) -> bool {
        self.get(name).is_some_and(|value| value.json_type() == of)
    }

    fn get(&self, name: &str) -> Option<&Json> {
        let mut members = self.0.iter();
        let (_, value) = members.find(|(known, _)| known == name)?;
        Some(value)
    }
}

impl Reader<'_> {
    /// The text of a member of the object that comes next. `None` if it has no such member, or none that is a text, or if
    /// no object comes. Of several members of the name the first counts.
    pub fn tag(&mut self, name: &str) -> Result<Option<String>, DecodeError> {
        let mut found = None;
        self.ahead(JsonType::Object, |reader| {
            let mut object = reader.object()?;
            while let Some(key) = object.key(reader)? {
                if key == name {
                    if reader.peek()? == JsonType::String {
                        found = Some(reader.string()?.to_owned());
                    }
                    break;
                }
                reader.skip()?;
            }
            Ok(())
        })?;
        Ok(found)
    }

    /// The names of the members of the object that comes next; there are none if something else comes.
    pub fn names(&mut self) -> Result<Names, DecodeError> {
        let mut names = Vec::new();
        self.ahead(JsonType::Object, |reader| {
            let mut object = reader.object()?;
            while let Some(key) = object.key(reader)? {
                names.push(key.to_owned());
                reader.skip()?;
            }
            Ok(())
        })?;
        Ok(Names(names))
    }

    /// The members of the object that comes next; there are none if something else comes.
    pub fn members(&mut self) -> Result<Members, DecodeError> {
        let mut members = Vec::new();
        self.ahead(JsonType::Object, |reader| {
            let mut object = reader.object()?;
            while let Some(key) = object.key(reader)? {
                let key = key.to_owned();
                let value = match reader.peek()? {
                    JsonType::Array => Json::Array(Vec::new()),
                    JsonType::Object => Json::Object(Vec::new()),
                    _ => {
                        members.push((key, Json::decode(reader)?));
                        continue;
                    }
                };
                reader.skip()?;
                members.push((key, value));
            }
            Ok(())
        })?;
        Ok(Members(members))
    }

    /// The type of the first item of the array that comes next, if there is one.
    pub fn first_item(&mut self) -> Result<Option<JsonType>, DecodeError> {
        let mut first = None;
        self.ahead(JsonType::Array, |reader| {
            if reader.array()?.next(reader)? {
                first = Some(reader.peek()?);
            }
            Ok(())
        })?;
        Ok(first)
    }

    /// Reads what comes next, if it is of the type, without moving on.
    fn ahead(
        &mut self,
        of: JsonType,
        read: impl FnOnce(&mut Reader<'_>) -> Result<(), DecodeError>,
    ) -> Result<(), DecodeError> {
        if self.peek()? != of {
            return Ok(());
        }
        let index = self.json.current_index();
        let mut reader = Reader {
            text: &self.text[index..],
            json: Jiter::new(&self.text[index..]),
            depth: self.depth,
        };
        read(&mut reader).map_err(|error| error.behind(index))
    }
}
