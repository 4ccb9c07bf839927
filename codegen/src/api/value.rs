//! JSON values of a document that matter to the API: defaults and examples.

use std::collections::BTreeMap;

use ironspec_rules::{Decimal, escape};

use crate::{openapi, source::Place};

/// A value at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Literal {
    pub place: Place,
    pub value: Value,
}

/// A JSON value; a number keeps its text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    Number(String),
    String(String),
    Array(Vec<Literal>),
    Object(Vec<(String, Literal)>),
}

impl Literal {
    pub(super) fn of(node: &openapi::Node) -> Self {
        let value = match &node.value {
            openapi::Value::Null | openapi::Value::Broken => Value::Null,
            openapi::Value::Bool(value) => Value::Bool(*value),
            openapi::Value::Number(text) => Value::Number(text.clone()),
            openapi::Value::String(text) => Value::String(text.clone()),
            openapi::Value::Sequence(items) => Value::Array(items.iter().map(Self::of).collect()),
            openapi::Value::Mapping(mapping) => Value::Object(
                mapping
                    .iter()
                    .map(|(key, entry)| (key.clone(), Self::of(&entry.node)))
                    .collect(),
            ),
        };
        Self {
            place: node.place,
            value,
        }
    }
}

impl Literal {
    /// The part at an RFC 6901 pointer, or the whole if there is none.
    pub fn at(&self, pointer: &str) -> &Self {
        let mut tokens = pointer.split('/').skip(1);
        tokens.try_fold(self, Self::step).unwrap_or(self)
    }

    fn step<'v>(&'v self, token: &str) -> Option<&'v Self> {
        match &self.value {
            Value::Array(items) => items.get(token.parse::<usize>().ok()?),
            Value::Object(members) => {
                let mut members = members.iter();
                let member = members.find(|(name, _)| *escape(name) == *token);
                member.map(|(_, value)| value)
            }
            _ => None,
        }
    }
}

impl Value {
    /// Whether it is neither an array nor an object.
    pub fn is_scalar(&self) -> bool {
        !matches!(self, Self::Array(_) | Self::Object(_))
    }

    /// Whether the two are equal, as JSON Schema means it.
    pub fn equals(&self, other: &Self) -> bool {
        self.canonical() == other.canonical()
    }

    /// A text that equal values have in common, as JSON Schema means equal (2020-12 core, 4.2.2): numbers by value, members
    /// in any order.
    pub fn canonical(&self) -> String {
        match self {
            Self::Number(text) => {
                Decimal::parse(text).map_or_else(|| text.clone(), |decimal| decimal.to_string())
            }
            Self::Array(items) => {
                format!(
                    "[{}]",
                    join(items.iter().map(|item| item.value.canonical()))
                )
            }
            Self::Object(members) => {
                let sorted: BTreeMap<&str, String> = members
                    .iter()
                    .map(|(key, member)| (key.as_str(), member.value.canonical()))
                    .collect();
                let members = sorted.iter().map(|(key, value)| format!("{key:?}:{value}"));
                format!("{{{}}}", join(members))
            }
            value => value.to_json(),
        }
    }

    /// The value as compact JSON.
    pub fn to_json(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Number(text) => text.clone(),
            Self::String(text) => serde_json::Value::from(text.as_str()).to_string(),
            Self::Array(items) => {
                format!("[{}]", join(items.iter().map(|item| item.value.to_json())))
            }
            Self::Object(members) => format!(
                "{{{}}}",
                join(members.iter().map(|(key, member)| format!(
                    "{}:{}",
                    serde_json::Value::from(key.as_str()),
                    member.value.to_json()
                )))
            ),
        }
    }
}

fn join(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(",")
}
