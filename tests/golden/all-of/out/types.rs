//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Reader, Unknown, Validate, Writer, required,
};

use super::rules;

/// A cat, which is an animal.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub name: String,
    pub age: i64,
    pub kind: Option<CatKind>,
    pub owner: Box<Owner>,
    /// Left out, the server takes `9`.
    pub lives: i64,
    pub code: Option<String>,
    pub colour: Option<CatColour>,
}

impl Cat {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(name: impl Into<String>, age: i64, owner: Owner, lives: i64) -> Self {
        Self {
            name: name.into(),
            age,
            owner: Box::new(owner),
            lives,
            kind: None,
            code: None,
            colour: None,
        }
    }

    /// Sets `kind`.
    #[must_use]
    pub fn kind(mut self, kind: CatKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Sets `code`.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets `colour`.
    #[must_use]
    pub fn colour(mut self, colour: CatColour) -> Self {
        self.colour = Some(colour);
        self
    }
}

impl Validate for Cat {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("name").string(&self.name, &rules::CAT_NAME);
        checker.member("age").integer(self.age, &rules::CAT_AGE);
        checker.member("kind").value(&self.kind);
        checker.member("owner").value(&self.owner);
        if let Some(value) = &self.code {
            checker.member("code").string(value, &rules::CAT_CODE);
        }
        checker.member("colour").value(&self.colour);
    }
}

impl Encode for Cat {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("name", &self.name);
        object.member("age", &self.age);
        object.optional("kind", &self.kind);
        object.member("owner", &self.owner);
        object.member("lives", &self.lives);
        object.optional("code", &self.code);
        object.optional("colour", &self.colour);
        object.end();
    }
}

impl Decode for Cat {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut name = None;
        let mut age = None;
        let mut kind = None;
        let mut owner = None;
        let mut lives = None;
        let mut code = None;
        let mut colour = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "name" => reader.set("name", &mut name),
                "age" => reader.set("age", &mut age),
                "kind" => reader.set("kind", &mut kind),
                "owner" => reader.set("owner", &mut owner),
                "lives" => reader.set("lives", &mut lives),
                "code" => reader.set("code", &mut code),
                "colour" => reader.set("colour", &mut colour),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            name: required("name", name)?,
            age: required("age", age)?,
            kind,
            owner: required("owner", owner)?,
            lives: required("lives", lives)?,
            code,
            colour,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum CatKind {
    /// `cat`
    Cat,
    /// `kitten`
    Kitten,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(CatKind, Unknown, [Cat = "cat", Kitten = "kitten"]);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    pub pets: Option<Vec<Cat>>,
    /// The one of them all.
    pub best: Option<Box<Cat>>,
    pub short: Option<String>,
}

impl Owner {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self {
            pets: None,
            best: None,
            short: None,
        }
    }

    /// Sets `pets`.
    #[must_use]
    pub fn pets(mut self, pets: Vec<Cat>) -> Self {
        self.pets = Some(pets);
        self
    }

    /// The one of them all.
    #[must_use]
    pub fn best(mut self, best: Cat) -> Self {
        self.best = Some(Box::new(best));
        self
    }

    /// Sets `short`.
    #[must_use]
    pub fn short(mut self, short: impl Into<String>) -> Self {
        self.short = Some(short.into());
        self
    }
}

impl Default for Owner {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Owner {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("pets").value(&self.pets);
        checker.member("best").value(&self.best);
        if let Some(value) = &self.short {
            checker.member("short").string(value, &rules::OWNER_SHORT);
        }
    }
}

impl Encode for Owner {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("pets", &self.pets);
        object.optional("best", &self.best);
        object.optional("short", &self.short);
        object.end();
    }
}

impl Decode for Owner {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut pets = None;
        let mut best = None;
        let mut short = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "pets" => reader.set("pets", &mut pets),
                "best" => reader.set("best", &mut best),
                "short" => reader.set("short", &mut short),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { pets, best, short })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum CatColour {
    /// `black`
    Black,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(CatColour, Unknown, [Black = "black"]);
