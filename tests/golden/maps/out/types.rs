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
        if let Some(value) = &self.boxes {
            checker.member("boxes").value(value);
        }
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
        let mut extensions = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "name" => name = Some(reader.member("name")?),
                "labels" => labels = Some(reader.member("labels")?),
                "sizes" => sizes = Some(reader.member("sizes")?),
                "boxes" => boxes = Some(reader.member("boxes")?),
                "notes" => notes = Some(reader.member("notes")?),
                "anything" => anything = Some(reader.member("anything")?),
                "closed" => closed = Some(reader.member("closed")?),
                "extensions" => extensions = Some(reader.member("extensions")?),
                _ => reader.skip()?,
            }
        }
        Ok(Self {
            name: required("name", name)?,
            labels: required("labels", labels)?,
            sizes,
            boxes,
            notes,
            anything,
            closed,
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
                "weight" => weight = Some(reader.member("weight")?),
                "inside" => inside = Some(reader.member("inside")?),
                _ => additional_properties.read(key.to_owned(), reader)?,
            }
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

#[derive(Clone, Debug, PartialEq)]
pub struct GetKeysResponse(Map<GetKeysResponseValue>);

ironspec_runtime::map!(GetKeysResponse, GetKeysResponseValue, [Decode]);

#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct GetKeysResponseValue(Cow<'static, str>);

ironspec_runtime::string!(GetKeysResponseValue; sensitive);
