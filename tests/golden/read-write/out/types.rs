//! What requests carry and answers bring.

use ironspec_runtime::{Decode, DecodeError, Encode, Reader, Validate, Writer, required};

#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct UserInput {
    pub name: String,
    pub password: String,
    pub address: Address,
}

impl std::fmt::Debug for UserInput {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("UserInput")
            .field("name", &self.name)
            .field("password", &format_args!("…"))
            .field("address", &self.address)
            .finish()
    }
}

impl UserInput {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        password: impl Into<String>,
        address: Address,
    ) -> Self {
        Self {
            name: name.into(),
            password: password.into(),
            address,
        }
    }
}

impl Validate for UserInput {}

impl Encode for UserInput {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("name", &self.name);
        object.member("password", &self.password);
        object.member("address", &self.address);
        object.end();
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Address {
    pub town: Option<String>,
}

impl Address {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { town: None }
    }

    /// Sets `town`.
    #[must_use]
    pub fn town(mut self, town: impl Into<String>) -> Self {
        self.town = Some(town.into());
        self
    }
}

impl Default for Address {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Address {}

impl Encode for Address {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("town", &self.town);
        object.end();
    }
}

impl Decode for Address {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut town = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "town" => reader.set("town", &mut town),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { town })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct User {
    pub id: String,
    pub name: String,
    pub address: Address,
}

impl Validate for User {}

impl Decode for User {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut name = None;
        let mut address = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "id" => reader.set("id", &mut id),
                "name" => reader.set("name", &mut name),
                "address" => reader.set("address", &mut address),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: required("id", id)?,
            name: required("name", name)?,
            address: required("address", address)?,
        })
    }
}
