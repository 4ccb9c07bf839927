//! Conditions: keywords that no type carries, as a schema in JSON that the client holds against the JSON of a value.

mod read;

use ironspec_rules::{Breach, Instance, PatternMatch, Patterns, StringRule, TextRule, View};

pub(super) use self::read::says_required_alone;
use super::{Access, Api, Literal, PatternText, Schema, SchemaId, Shape, Value};
use crate::source::Place;

/// What is asked of a value beyond what its type carries.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The first of its keywords.
    pub keyword: &'static str,
    /// A schema of JSON Schema 2020-12 without a `$ref`, where that keyword stands.
    pub schema: Literal,
    /// The patterns that it names.
    pub patterns: Vec<PatternText>,
}

/// Where a condition can be held against the values of a type.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Judged {
    /// It speaks of members that go one way only.
    Nowhere,
    /// It speaks of members that the type drops from an answer.
    WhenSent,
    Everywhere,
}

impl PartialEq for Condition {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

impl Condition {
    fn new(keyword: &'static str, place: Place, value: Value) -> Self {
        Self {
            keyword,
            schema: Literal { place, value },
            patterns: Vec::new(),
        }
    }

    /// What no value satisfies.
    pub fn never(place: Place) -> Self {
        Self::new("false", place, Value::Bool(false))
    }

    /// What `null` alone satisfies.
    pub fn null(place: Place) -> Self {
        let value = Value::String("null".to_owned());
        let of = Literal { place, value };
        Self::new("type", place, Value::Object(vec![("type".to_owned(), of)]))
    }

    /// The schema as JSON.
    pub fn text(&self) -> String {
        self.schema.value.to_json()
    }

    /// What holds if both do.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        if self == other {
            return self.clone();
        }
        let place = self.schema.place;
        let both = vec![self.schema.clone(), other.schema.clone()];
        let both = Value::Array(both);
        let all = Literal { place, value: both };
        let mut patterns = self.patterns.clone();
        patterns.extend(other.patterns.iter().cloned());
        Self {
            keyword: self.keyword,
            schema: Literal {
                place,
                value: Value::Object(vec![("allOf".to_owned(), all)]),
            },
            patterns,
        }
    }

    /// What a value breaks.
    pub fn broken(&self, value: &Literal) -> Vec<Breach<'_>> {
        let patterns: Vec<&(dyn PatternMatch + Sync)> = self
            .patterns
            .iter()
            .map(|pattern| pattern as &(dyn PatternMatch + Sync))
            .collect();
        Patterns(&patterns).broken(&self.schema, value)
    }

    /// Where the values of a schema can be judged.
    pub fn judged(&self, api: &Api, id: SchemaId) -> Judged {
        judged(api, id, &self.schema)
    }
}

impl PatternMatch for PatternText {
    fn source(&self) -> &str {
        &self.source
    }

    fn is_match(&self, text: &str) -> bool {
        let new = StringRule::new();
        let keeps = |rule: &dyn TextRule<'_>| rule.first_broken(text).is_none();
        self.matcher.with_rule(&self.source, new, keeps)
    }
}

impl Instance for Literal {
    fn view(&self) -> View<'_, Self> {
        match &self.value {
            Value::Null => View::Null,
            Value::Bool(value) => View::Boolean(*value),
            Value::Number(text) => View::Number(text),
            Value::String(text) => View::String(text),
            Value::Array(items) => View::Array(items),
            Value::Object(members) => View::Object(members),
        }
    }
}

/// What is asked where both are.
pub(super) fn both(one: Option<&Condition>, other: Option<&Condition>) -> Option<Condition> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.and(other)),
        (one, other) => one.or(other).cloned(),
    }
}

/// Where values of the type of a schema can be held against a schema in JSON.
fn judged(api: &Api, id: SchemaId, asked: &Literal) -> Judged {
    let Value::Object(keywords) = &asked.value else {
        return Judged::Everywhere;
    };
    let schema = api.schema(id);
    let each = |id: SchemaId, parts: &Literal| {
        let inside = match &parts.value {
            Value::Array(parts) => parts.iter().collect(),
            Value::Object(members) => members.iter().map(|(_, part)| part).collect(),
            _ => Vec::new(),
        };
        inside
            .into_iter()
            .map(|part| judged(api, id, part))
            .min()
            .unwrap_or(Judged::Everywhere)
    };
    let of_keyword = |(keyword, asked): &(String, Literal)| match (keyword.as_str(), &schema.shape)
    {
        (_, Shape::Alias(_) | Shape::Union { .. }) => Judged::Everywhere,
        ("not" | "if" | "then" | "else", _) => judged(api, id, asked),
        ("allOf" | "anyOf" | "oneOf" | "dependentSchemas", _) => {
            each(id, asked).min(if keyword == "dependentSchemas" {
                names_judged(schema, names_of(asked))
            } else {
                Judged::Everywhere
            })
        }
        ("items" | "contains" | "unevaluatedItems", Shape::Array { items, .. }) => {
            judged(api, *items, asked)
        }
        ("prefixItems", Shape::Array { items, .. }) => each(*items, asked),
        ("items" | "contains" | "unevaluatedItems" | "prefixItems", Shape::Tuple(_)) => {
            Judged::WhenSent
        }
        ("required", Shape::Object { .. }) => names_judged(schema, texts_of(asked)),
        ("dependentRequired", Shape::Object { .. }) => {
            let inside = match &asked.value {
                Value::Object(members) => members.iter().flat_map(|(_, names)| texts_of(names)),
                _ => return Judged::Everywhere,
            };
            names_judged(schema, names_of(asked).into_iter().chain(inside).collect())
        }
        ("properties", Shape::Object { members, .. }) => {
            let Value::Object(declared) = &asked.value else {
                return Judged::Everywhere;
            };
            let inside = declared.iter().map(|(name, asked)| {
                let member = members.iter().find(|member| member.name == *name);
                member.map_or(Judged::Everywhere, |member| {
                    judged(api, member.schema, asked)
                })
            });
            names_judged(schema, names_of(asked)).min(inside.min().unwrap_or(Judged::Everywhere))
        }
        (
            "additionalProperties"
            | "unevaluatedProperties"
            | "patternProperties"
            | "propertyNames"
            | "minProperties"
            | "maxProperties"
            | "const"
            | "enum",
            shape @ Shape::Object { .. },
        ) if !shape.is_whole() => Judged::WhenSent,
        _ => Judged::Everywhere,
    };
    let inside = match &schema.shape {
        Shape::Alias(target) => judged(api, *target, asked),
        Shape::Union { variants, .. } => variants
            .iter()
            .map(|variant| judged(api, variant.schema, asked))
            .min()
            .unwrap_or(Judged::Everywhere),
        _ => Judged::Everywhere,
    };
    let own = keywords.iter().map(of_keyword).min();
    own.map_or(inside, |own| own.min(inside))
}

/// The same for members of an object, by their names.
fn names_judged(schema: &Schema, names: Vec<&str>) -> Judged {
    let Shape::Object { members, .. } = &schema.shape else {
        return Judged::Everywhere;
    };
    let of_name = |name: &str| match members.iter().find(|member| member.name == name) {
        Some(member) if member.access != Access::Both => Judged::Nowhere,
        None if !schema.shape.is_whole() => Judged::WhenSent,
        _ => Judged::Everywhere,
    };
    let judged = names.into_iter().map(of_name).min();
    judged.unwrap_or(Judged::Everywhere)
}

fn texts_of(list: &Literal) -> Vec<&str> {
    let Value::Array(items) = &list.value else {
        return Vec::new();
    };
    items
        .iter()
        .filter_map(|item| match &item.value {
            Value::String(text) => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

fn names_of(members: &Literal) -> Vec<&str> {
    match &members.value {
        Value::Object(members) => members.iter().map(|(name, _)| name.as_str()).collect(),
        _ => Vec::new(),
    }
}
