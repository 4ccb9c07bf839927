//! What a schema says, with every `$ref` followed: its shape, its members, its variants.

use super::{Bounds, Condition, Counts, Docs, Lengths, Literal, PropertyCounts, SchemaId, Value};
use crate::source::Place;

/// A schema with every `$ref` followed.
#[derive(Debug)]
pub struct Schema {
    pub place: Place,
    /// `x-ironspec-name`, else the name of its entry in `components/schemas`, `$defs` or its file.
    pub name: Option<String>,
    pub docs: Docs,
    /// Whether `null` is a value of it.
    pub nullable: bool,
    /// Whether nobody may read its values in a log: `format: password`, `writeOnly` or `x-ms-secret`.
    pub is_sensitive: bool,
    pub shape: Shape,
    /// What is asked beyond the shape.
    pub condition: Option<Condition>,
    pub default: Option<Literal>,
    pub examples: Vec<Literal>,
}

/// What values of a schema look like, `null` aside.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Any JSON.
    Any,
    Boolean,
    Integer(Bounds),
    /// An integer that 64 bits may not hold.
    BigInteger(Bounds),
    Number(Bounds),
    String(Lengths),
    /// Any bytes, where there can be such: `format: binary`.
    Binary,
    /// A closed list of texts.
    Enumeration(Vec<String>),
    /// A closed list of values that are not all texts.
    Constants(Vec<Value>),
    Array {
        items: SchemaId,
        counts: Counts,
    },
    /// An array of exactly so many items, each with a schema of its own.
    Tuple(Vec<SchemaId>),
    /// With declared members a struct; with none, unless it is closed, a map.
    Object {
        members: Vec<Member>,
        /// What the document says of members that it does not declare; nothing: not a word, or that there are none.
        additional: Option<SchemaId>,
        /// The rule of the names of undeclared members.
        names: Lengths,
        counts: PropertyCounts,
    },
    /// One of several, told apart by what they look like.
    Union {
        /// `oneOf`, `anyOf` or `type`.
        keyword: &'static str,
        variants: Vec<Variant>,
    },
    /// The same as another schema, with documentation or `null` of its own.
    Alias(SchemaId),
    /// It could not be read; a finding says why.
    Broken,
}

/// A declared member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub name: String,
    pub schema: SchemaId,
    pub required: bool,
    pub access: Access,
    /// Whether `writeOnly` or `x-ms-secret` says so of the member, whatever its schema says.
    pub is_sensitive: bool,
    pub docs: Docs,
}

/// One of the schemas of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// Words for it: its name, its title, or the type of its values.
    pub name: String,
    pub schema: SchemaId,
    pub tell: Tell,
}

/// What tells the values of a variant from those of the others. Variants are tried in their order.
#[derive(Clone, Debug, PartialEq)]
pub enum Tell {
    /// Their type.
    Kind(Kind),
    /// Objects: what a member says.
    Tag { member: String, values: Vec<String> },
    /// Objects: what all of these say of their members.
    Members(Vec<Mark>),
    /// Arrays: the type of their first item. One without items is of the first variant.
    Items(Kind),
    /// Nothing tells them from those of the other variants of this kind.
    Nothing,
}

/// What the objects of a variant have in common, by the name of a member.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// It is there.
    Has(String),
    /// It is there, with one of these values.
    Says(String, Vec<Value>),
    /// It is there, with a value of this type.
    Is(String, Kind),
}

/// A type of JSON, `null` aside.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Kind {
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// In which direction a member goes.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Access {
    #[default]
    Both,
    /// `readOnly`: in answers alone.
    Read,
    /// `writeOnly`: in requests alone.
    Write,
}

impl Kind {
    /// The type of a value.
    pub fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Null => None,
            Value::Bool(_) => Some(Self::Boolean),
            Value::Number(_) => Some(Self::Number),
            Value::String(_) => Some(Self::String),
            Value::Array(_) => Some(Self::Array),
            Value::Object(_) => Some(Self::Object),
        }
    }
}

impl Shape {
    /// The type of its values, if they have one and the same.
    pub fn kind(&self) -> Option<Kind> {
        match self {
            Self::Boolean => Some(Kind::Boolean),
            Self::Integer(_) | Self::BigInteger(_) | Self::Number(_) => Some(Kind::Number),
            Self::String(_) | Self::Binary | Self::Enumeration(_) => Some(Kind::String),
            Self::Array { .. } | Self::Tuple(_) => Some(Kind::Array),
            Self::Object { .. } => Some(Kind::Object),
            Self::Constants(values) => {
                let mut kinds = values.iter().map(Kind::of);
                let first = kinds.next()?;
                first.filter(|_| kinds.all(|kind| kind == first))
            }
            Self::Any | Self::Union { .. } | Self::Alias(_) | Self::Broken => None,
        }
    }

    /// Whether this is a text, number or list that an assertion says something of, a format by itself aside.
    pub fn has_rule(&self) -> bool {
        match self {
            Self::Integer(bounds) | Self::BigInteger(bounds) | Self::Number(bounds) => {
                !bounds.is_empty()
            }
            Self::String(lengths) => !lengths.is_empty() && lengths.plain_format().is_none(),
            Self::Array { counts, .. } => !counts.is_empty(),
            _ => false,
        }
    }

    /// Whether the type of an object keeps all members that may come.
    pub fn is_whole(&self) -> bool {
        match self {
            Self::Object {
                additional, counts, ..
            } => self.is_map() || counts.is_closed || additional.is_some(),
            _ => true,
        }
    }

    /// Whether this is an object without declared members that may have others.
    pub fn is_map(&self) -> bool {
        matches!(self, Self::Object { members, counts, .. } if members.is_empty() && !counts.is_closed)
    }
}

impl Schema {
    pub fn new(place: Place, name: Option<String>, shape: Shape) -> Self {
        Self {
            place,
            name,
            docs: Docs::default(),
            nullable: false,
            is_sensitive: false,
            shape,
            condition: None,
            default: None,
            examples: Vec::new(),
        }
    }

    /// The schemas directly inside this one.
    pub fn children(&self) -> Vec<SchemaId> {
        match &self.shape {
            Shape::Array { items, .. } => vec![*items],
            Shape::Tuple(items) => items.clone(),
            Shape::Object {
                members,
                additional,
                ..
            } => {
                let members = members.iter().map(|member| member.schema);
                members.chain(*additional).collect()
            }
            Shape::Alias(target) => vec![*target],
            Shape::Union { variants, .. } => {
                variants.iter().map(|variant| variant.schema).collect()
            }
            _ => Vec::new(),
        }
    }
}
