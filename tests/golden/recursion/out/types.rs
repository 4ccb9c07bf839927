//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Reader, Validate, Writer, required,
};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    pub size: Option<i64>,
    pub left: Option<Box<Tree>>,
    pub others: Option<Vec<Tree>>,
}

impl Tree {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self {
            size: None,
            left: None,
            others: None,
        }
    }

    /// Sets `size`.
    #[must_use]
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// Sets `left`.
    #[must_use]
    pub fn left(mut self, left: Tree) -> Self {
        self.left = Some(Box::new(left));
        self
    }

    /// Sets `others`.
    #[must_use]
    pub fn others(mut self, others: Vec<Tree>) -> Self {
        self.others = Some(others);
        self
    }
}

impl Default for Tree {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Tree {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.size {
            checker.member("size").integer(*value, &rules::TREE_SIZE);
        }
        checker.member("left").value(&self.left);
        checker.member("others").value(&self.others);
    }
}

impl Encode for Tree {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("size", &self.size);
        object.optional("left", &self.left);
        object.optional("others", &self.others);
        object.end();
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Hen {
    pub egg: Box<Egg>,
}

impl Validate for Hen {}

impl Decode for Hen {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut egg = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "egg" => reader.set("egg", &mut egg),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { egg: required("egg", egg)? })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Egg {
    pub hen: Option<Box<Hen>>,
}

impl Validate for Egg {}

impl Decode for Egg {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut hen = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "hen" => reader.set("hen", &mut hen),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { hen })
    }
}
