//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Json, Map, Reader, Validate, Writer, required,
};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Shelf {
    pub name: String,
    /// Words about a shelf.
    pub labels: Labels,
    pub sizes: Option<Map<i64>>,
    pub boxes: Option<Map<BoxModel>>,
    pub notes: Option<Map<Option<String>>>,
    pub anything: Option<Map<Json>>,
    pub closed: Option<ShelfClosed>,
    /// Members whose names are held to a rule, declared ones too.
    pub named: Option<Named>,
    /// A declared member that matches the pattern as well, so that two schemas hold for it.
    pub mixed: Option<Mixed>,
    pub both: Option<ShelfBoth>,
    pub extensions: Option<Map<String>>,
}

impl Shelf {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(name: impl Into<String>, labels: Labels) -> Self {
        Self {
            name: name.into(),
            labels,
            sizes: None,
            boxes: None,
            notes: None,
            anything: None,
            closed: None,
            named: None,
            mixed: None,
            both: None,
            extensions: None,
        }
    }

    /// Sets `sizes`.
    #[must_use]
    pub fn sizes(mut self, sizes: Map<i64>) -> Self {
        self.sizes = Some(sizes);
        self
    }

    /// Sets `boxes`.
    #[must_use]
    pub fn boxes(mut self, boxes: Map<BoxModel>) -> Self {
        self.boxes = Some(boxes);
        self
    }

    /// Sets `notes`.
    #[must_use]
    pub fn notes(mut self, notes: Map<Option<String>>) -> Self {
        self.notes = Some(notes);
        self
    }

    /// Sets `anything`.
    #[must_use]
    pub fn anything(mut self, anything: Map<Json>) -> Self {
        self.anything = Some(anything);
        self
    }

    /// Sets `closed`.
    #[must_use]
    pub fn closed(mut self, closed: ShelfClosed) -> Self {
        self.closed = Some(closed);
        self
    }

    /// Members whose names are held to a rule, declared ones too.
    #[must_use]
    pub fn named(mut self, named: Named) -> Self {
        self.named = Some(named);
        self
    }

    /// A declared member that matches the pattern as well, so that two schemas hold for it.
    #[must_use]
    pub fn mixed(mut self, mixed: Mixed) -> Self {
        self.mixed = Some(mixed);
        self
    }

    /// Sets `both`.
    #[must_use]
    pub fn both(mut self, both: ShelfBoth) -> Self {
        self.both = Some(both);
        self
    }

    /// Sets `extensions`.
    #[must_use]
    pub fn extensions(mut self, extensions: Map<String>) -> Self {
        self.extensions = Some(extensions);
        self
    }
}

impl Validate for Shelf {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("labels").value(&self.labels);
        if let Some(value) = &self.sizes {
            checker
                .member("sizes")
                .properties(value.len() as u64, &[], &rules::SHELF_SIZES);
            checker.member("sizes").names(value, &rules::SHELF_SIZES_NAME);
            for (name, value) in value {
                checker
                    .member("sizes")
                    .member(name)
                    .integer(*value, &rules::SHELF_SIZES_VALUE);
            }
        }
        checker.member("boxes").value(&self.boxes);
        if let Some(value) = &self.notes {
            for (name, value) in value {
                if let Some(value) = value {
                    checker
                        .member("notes")
                        .member(name)
                        .string(value, &rules::SHELF_NOTES_VALUE);
                }
            }
        }
        checker.member("mixed").value(&self.mixed);
        checker.member("both").value(&self.both);
        if let Some(value) = &self.extensions {
            checker.member("extensions").names(value, &rules::SHELF_EXTENSIONS_NAME);
        }
    }
}

impl Encode for Shelf {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("name", &self.name);
        object.member("labels", &self.labels);
        object.optional("sizes", &self.sizes);
        object.optional("boxes", &self.boxes);
        object.optional("notes", &self.notes);
        object.optional("anything", &self.anything);
        object.optional("closed", &self.closed);
        object.optional("named", &self.named);
        object.optional("mixed", &self.mixed);
        object.optional("both", &self.both);
        object.optional("extensions", &self.extensions);
        object.end();
    }
}

impl Decode for Shelf {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut name = None;
        let mut labels = None;
        let mut sizes = None;
        let mut boxes = None;
        let mut notes = None;
        let mut anything = None;
        let mut closed = None;
        let mut named = None;
        let mut mixed = None;
        let mut both = None;
        let mut extensions = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "name" => reader.set("name", &mut name),
                "labels" => reader.set("labels", &mut labels),
                "sizes" => reader.set("sizes", &mut sizes),
                "boxes" => reader.set("boxes", &mut boxes),
                "notes" => reader.set("notes", &mut notes),
                "anything" => reader.set("anything", &mut anything),
                "closed" => reader.set("closed", &mut closed),
                "named" => reader.set("named", &mut named),
                "mixed" => reader.set("mixed", &mut mixed),
                "both" => reader.set("both", &mut both),
                "extensions" => reader.set("extensions", &mut extensions),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            name: required("name", name)?,
            labels: required("labels", labels)?,
            sizes,
            boxes,
            notes,
            anything,
            closed,
            named,
            mixed,
            both,
            extensions,
        })
    }
}

/// Words about a shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct Labels(Map<LabelsValue>);

ironspec_runtime::map!(
    Labels, LabelsValue, [Encode, Decode], count = rules::LABELS, names =
    rules::LABELS_NAME
);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct LabelsValue(Cow<'static, str>);

ironspec_runtime::string!(LabelsValue, rules::LABELS_VALUE);

/// What holds something, and whatever else it says.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BoxModel {
    pub weight: f64,
    /// What holds something, and whatever else it says.
    pub inside: Option<Box<BoxModel>>,
    /// The members that the document does not declare.
    pub additional_properties: Map<String>,
}

impl BoxModel {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(weight: f64) -> Self {
        Self {
            weight,
            inside: None,
            additional_properties: Map::new(),
        }
    }

    /// What holds something, and whatever else it says.
    #[must_use]
    pub fn inside(mut self, inside: BoxModel) -> Self {
        self.inside = Some(Box::new(inside));
        self
    }

    /// Sets the members that the document does not declare.
    #[must_use]
    pub fn additional_properties(mut self, additional_properties: Map<String>) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}

impl Validate for BoxModel {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("inside").value(&self.inside);
        checker.undeclared(&self.additional_properties, &["weight", "inside"]);
        for (name, value) in &self.additional_properties {
            checker.member(name).string(value, &rules::BOX_MODEL_ADDITIONAL);
        }
        checker
            .properties(
                1 + self.additional_properties.len() as u64,
                &[self.inside.is_some()],
                &rules::BOX_MODEL,
            );
    }
}

impl Encode for BoxModel {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("weight", &self.weight);
        object.optional("inside", &self.inside);
        object.members(&self.additional_properties);
        object.end();
    }
}

impl Decode for BoxModel {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut weight = None;
        let mut inside = None;
        let mut additional_properties = Map::new();
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "weight" => reader.set("weight", &mut weight),
                "inside" => reader.set("inside", &mut inside),
                _ => additional_properties.read(key.to_owned(), reader),
            }?;
        }
        Ok(Self {
            weight: required("weight", weight)?,
            inside,
            additional_properties,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShelfClosed {}

impl ShelfClosed {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ShelfClosed {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for ShelfClosed {}

impl Encode for ShelfClosed {
    fn encode(&self, writer: &mut Writer) {
        let object = writer.object();
        object.end();
    }
}

impl Decode for ShelfClosed {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut object = reader.object()?;
        while object.key(reader)?.is_some() {
            reader.skip()?;
        }
        Ok(Self {})
    }
}

/// Members whose names are held to a rule, declared ones too.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Named {
    pub id: Option<String>,
}

impl Named {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { id: None }
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl Default for Named {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Named {}

impl Encode for Named {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("id", &self.id);
        object.end();
    }
}

impl Decode for Named {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "id" => reader.set("id", &mut id),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { id })
    }
}

/// A declared member that matches the pattern as well, so that two schemas hold for it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Mixed {
    pub x_id: Option<String>,
    /// The members that the document does not declare.
    pub additional_properties: Map<Json>,
}

impl Mixed {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self {
            x_id: None,
            additional_properties: Map::new(),
        }
    }

    /// Sets `x-id`.
    #[must_use]
    pub fn x_id(mut self, x_id: impl Into<String>) -> Self {
        self.x_id = Some(x_id.into());
        self
    }

    /// Sets the members that the document does not declare.
    #[must_use]
    pub fn additional_properties(mut self, additional_properties: Map<Json>) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}

impl Default for Mixed {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Mixed {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.undeclared(&self.additional_properties, &["x-id"]);
        checker.condition(self, &rules::MIXED_CONDITION);
    }
}

impl Encode for Mixed {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("x-id", &self.x_id);
        object.members(&self.additional_properties);
        object.end();
    }
}

impl Decode for Mixed {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut x_id = None;
        let mut additional_properties = Map::new();
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "x-id" => reader.set("x-id", &mut x_id),
                _ => additional_properties.read(key.to_owned(), reader),
            }?;
        }
        Ok(Self {
            x_id,
            additional_properties,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShelfBoth {
    pub x_id: Option<String>,
    /// The members that the document does not declare.
    pub additional_properties: Map<Json>,
}

impl ShelfBoth {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self {
            x_id: None,
            additional_properties: Map::new(),
        }
    }

    /// Sets `x-id`.
    #[must_use]
    pub fn x_id(mut self, x_id: impl Into<String>) -> Self {
        self.x_id = Some(x_id.into());
        self
    }

    /// Sets the members that the document does not declare.
    #[must_use]
    pub fn additional_properties(mut self, additional_properties: Map<Json>) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}

impl Default for ShelfBoth {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for ShelfBoth {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.undeclared(&self.additional_properties, &["x-id"]);
        checker.names(&self.additional_properties, &rules::SHELF_BOTH_NAME);
        checker.condition(self, &rules::MIXED_CONDITION);
    }
}

impl Encode for ShelfBoth {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("x-id", &self.x_id);
        object.members(&self.additional_properties);
        object.end();
    }
}

impl Decode for ShelfBoth {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut x_id = None;
        let mut additional_properties = Map::new();
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "x-id" => reader.set("x-id", &mut x_id),
                _ => additional_properties.read(key.to_owned(), reader),
            }?;
        }
        Ok(Self {
            x_id,
            additional_properties,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct GetKeysResponse(Map<GetKeysResponseValue>);

ironspec_runtime::map!(GetKeysResponse, GetKeysResponseValue, [Decode]);

#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct GetKeysResponseValue(Cow<'static, str>);

ironspec_runtime::string!(GetKeysResponseValue; sensitive);
