//! Looking ahead: what an object says of itself before it is read.

use jiter::Jiter;

use super::{DecodeError, JsonType, Reader};

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

impl Reader<'_> {
    /// The text of a member of the object that comes next. `None` if it has no such member, or none that is a text, or if
    /// no object comes. Of several members of the name the first counts.
    pub fn tag(&mut self, name: &str) -> Result<Option<String>, DecodeError> {
        let mut found = None;
        self.ahead(|reader| {
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
        self.ahead(|reader| {
            let mut object = reader.object()?;
            while let Some(key) = object.key(reader)? {
                names.push(key.to_owned());
                reader.skip()?;
            }
            Ok(())
        })?;
        Ok(Names(names))
    }

    /// Reads the object that comes next, if one does, without moving on.
    fn ahead(
        &mut self,
        read: impl FnOnce(&mut Reader<'_>) -> Result<(), DecodeError>,
    ) -> Result<(), DecodeError> {
        if self.peek()? != JsonType::Object {
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
