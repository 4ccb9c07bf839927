//! Keywords of a schema into a condition.

use super::{
    super::{
        Bound, Literal, PatternText, SchemaId, Value,
        bounds::integers,
        resolve::{Resolver, member},
        schema::places,
    },
    Condition, both,
};
use crate::{
    openapi::{self, Node, Version},
    report::Loss,
    source::Place,
};

/// Most schemas inside one condition; what has more is a row.
const MOST_SCHEMAS: usize = 200;
/// Keywords whose value is a schema.
const OF_ONE: [&str; 10] = [
    "not",
    "if",
    "then",
    "else",
    "contains",
    "propertyNames",
    "items",
    "additionalProperties",
    "unevaluatedItems",
    "unevaluatedProperties",
];
/// Keywords whose value is a list of schemas.
const OF_MANY: [&str; 4] = ["allOf", "anyOf", "oneOf", "prefixItems"];
/// Keywords whose value has a schema for each name.
const OF_NAMES: [&str; 3] = ["properties", "patternProperties", "dependentSchemas"];
/// Keywords whose value is a natural number.
const COUNTS: [&str; 8] = [
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minContains",
    "maxContains",
    "minProperties",
    "maxProperties",
];

/// A condition that is being read.
#[derive(Default)]
struct Reading {
    patterns: Vec<PatternText>,
    /// The targets of the `$ref`s around what is read.
    around: Vec<Place>,
    schemas: usize,
    /// Whether types see to the declared members of what is read.
    is_outermost: bool,
}

impl<'d> Resolver<'d, '_> {
    /// Gives a schema the condition of its own keywords. What cannot be read is a row.
    pub fn set_condition(&mut self, id: SchemaId, node: &'d Node) {
        let asked = self.asked(node);
        let Some((keyword, place)) = asked.first().copied() else {
            return;
        };
        // What is not evaluated depends on all that stands beside it.
        let is_whole = keyword.starts_with("unevaluated");
        let is_asked = |key: &str| {
            is_whole
                || asked.iter().any(|(keyword, _)| match *keyword {
                    "if" => matches!(key, "if" | "then" | "else"),
                    "contains" => matches!(key, "contains" | "minContains" | "maxContains"),
                    "prefixItems" => matches!(key, "prefixItems" | "items" | "additionalItems"),
                    "patternProperties" => matches!(
                        key,
                        "patternProperties" | "properties" | "additionalProperties"
                    ),
                    keyword => keyword == key,
                })
        };
        let mut reading = Reading {
            is_outermost: true,
            ..Reading::default()
        };
        let keywords = self.keywords(node, &is_asked, &mut reading);
        let keywords = if is_whole && node.get("$ref").is_some() {
            let target = self.follow(node).map(|target| target.node);
            let part = target.and_then(|target| self.asserted(target, &mut reading));
            keywords
                .zip(part)
                .map(|(keywords, part)| with_part(keywords, part))
        } else {
            keywords
        };
        match keywords {
            Some(keywords) => {
                let patterns = reading.patterns;
                let condition = Condition::new(keyword, place, Value::Object(keywords));
                self.add_condition(
                    id,
                    &Condition {
                        patterns,
                        ..condition
                    },
                );
            }
            None => {
                for (keyword, place) in asked {
                    self.loss(place, Loss::KeywordUnchecked { keyword });
                }
            }
        }
    }

    /// Asks something of a schema, beside what is asked of it already.
    pub fn add_condition(&mut self, id: SchemaId, condition: &Condition) {
        let known = &mut self.schemas[id.0].condition;
        *known = both(known.as_ref(), Some(condition));
    }

    /// The keywords of a schema that need a condition, and where they stand; those that say the most come first.
    fn asked(&mut self, node: &'d Node) -> Vec<(&'static str, Place)> {
        let mut asked = Vec::new();
        for keyword in [
            "unevaluatedProperties",
            "unevaluatedItems",
            "not",
            "if",
            "dependentRequired",
            "dependentSchemas",
            "dependencies",
            "contains",
            "prefixItems",
            "propertyNames",
            "patternProperties",
            "properties",
            "oneOf",
            "anyOf",
        ] {
            let Some(member) = member(node, keyword) else {
                continue;
            };
            let is_asked = match keyword {
                "if" => node.get("then").is_some() || node.get("else").is_some(),
                "prefixItems" => places(node).is_none(),
                "propertyNames" => !self.is_plain_name(member),
                "patternProperties" => self.names_by_pattern(node).is_none(),
                "oneOf" | "anyOf" => {
                    let parts = member.as_sequence().unwrap_or_default();
                    !parts.is_empty() && parts.iter().all(says_required_alone)
                }
                "unevaluatedProperties" | "unevaluatedItems" => member.as_bool() != Some(true),
                "properties" => {
                    let mut declared = member.as_mapping().into_iter().flatten();
                    declared.any(|(_, entry)| entry.node.as_bool() == Some(false))
                }
                _ => true,
            };
            if is_asked {
                asked.push((keyword, member.place));
            }
        }
        let listed = node.get("items").and_then(Node::as_sequence);
        if listed.is_some() && places(node).is_none() {
            asked.push(("prefixItems", node.place));
        }
        asked
    }

    /// That a value satisfies one of several schemas; nothing, if they are too large or cannot be read.
    pub fn one_of(&mut self, place: Place, nodes: &[&'d Node]) -> Option<Condition> {
        let mut reading = Reading::default();
        let mut parts = Vec::new();
        for node in nodes {
            parts.push(self.asserted(node, &mut reading)?);
        }
        let value = Value::Array(parts);
        let any = vec![("anyOf".to_owned(), Literal { place, value })];
        Some(Condition {
            patterns: reading.patterns,
            ..Condition::new("anyOf", place, Value::Object(any))
        })
    }

    /// A schema in JSON, without a `$ref`; nothing, if it is too large, holds itself or cannot be read.
    fn asserted(&mut self, node: &'d Node, reading: &mut Reading) -> Option<Literal> {
        reading.schemas += 1;
        if reading.schemas > MOST_SCHEMAS {
            return None;
        }
        let of = |value| Literal {
            place: node.place,
            value,
        };
        if let Some(value) = node.as_bool() {
            return Some(of(Value::Bool(value)));
        }
        node.as_mapping()?;
        let mut keywords = self.keywords(node, &|_| true, reading)?;
        if node.get("$ref").is_some() {
            let target = self.follow(node)?.node;
            if reading.around.contains(&target.place) {
                return None;
            }
            reading.around.push(target.place);
            let target = self.asserted(target, reading);
            reading.around.pop();
            if self.version(node) == Version::V3_0 || keywords.is_empty() {
                return target;
            }
            // A part, so that what is not evaluated is told beside what the target evaluates.
            keywords = with_part(keywords, target?);
        }
        Some(of(Value::Object(keywords)))
    }

    /// The assertions of a schema that are asked for, each as JSON.
    fn keywords(
        &mut self,
        node: &'d Node,
        is_asked: &dyn Fn(&str) -> bool,
        reading: &mut Reading,
    ) -> Option<Vec<(String, Literal)>> {
        let mut keywords = Vec::new();
        let is_outermost = std::mem::take(&mut reading.is_outermost);
        for (key, entry) in node.as_mapping()? {
            if is_outermost && key == "properties" && is_asked(key) {
                keywords.push((key.clone(), declared(&entry.node)?));
            } else if is_asked(key) && !matches!(entry.node.value, openapi::Value::Broken) {
                for (keyword, value) in self.keyword(node, key, &entry.node, reading)? {
                    let place = entry.node.place;
                    keywords.push((keyword.to_owned(), Literal { place, value }));
                }
            }
        }
        let format = member(node, "format").filter(|_| is_asked("format"));
        Some(match format.and_then(integers_of) {
            Some(part) => with_part(keywords, part),
            None => keywords,
        })
    }

    /// What a keyword says in JSON Schema 2020-12: nothing, or one keyword or two; `None` if it cannot be read.
    fn keyword(
        &mut self,
        node: &'d Node,
        key: &str,
        value: &'d Node,
        reading: &mut Reading,
    ) -> Option<Vec<(&'static str, Value)>> {
        let known =
            |keywords: &[&'static str]| keywords.iter().find(|known| **known == key).copied();
        if key == "items" && value.as_sequence().is_some() {
            return Some(vec![("prefixItems", self.asserted_all(value, reading)?)]);
        }
        if let Some(key) = known(&OF_ONE) {
            return Some(vec![(key, self.asserted(value, reading)?.value)]);
        }
        if let Some(key) = known(&OF_MANY) {
            return Some(vec![(key, self.asserted_all(value, reading)?)]);
        }
        if let Some(key) = known(&OF_NAMES) {
            return Some(vec![(key, self.asserted_of_names(key, value, reading)?)]);
        }
        if let Some(key) = known(&COUNTS) {
            return Some(vec![(
                key,
                Value::Number(self.count(node, key)?.to_string()),
            )]);
        }
        let is_exclusive = |key| node.get(key).and_then(Node::as_bool);
        let number = |bound: Bound| Value::Number(bound.text);
        Some(match key {
            "type" => vec![("type", self.type_of(node, value))],
            "enum" | "required" => vec![(known(&["enum", "required"])?, Literal::of(value).value)]
                .into_iter()
                .filter(|(_, value)| matches!(value, Value::Array(_)))
                .collect(),
            "const" => vec![("const", Literal::of(value).value)],
            "uniqueItems" => vec![("uniqueItems", Value::Bool(self.flag(node, key)))],
            "format" => self
                .format(node)
                .map(|format| ("format", Value::String(format.name().to_owned())))
                .into_iter()
                .collect(),
            "pattern" => {
                let pattern = self.pattern(node)?;
                let source = Value::String(pattern.source.clone());
                reading.patterns.push(pattern);
                vec![("pattern", source)]
            }
            "minimum" if is_exclusive("exclusiveMinimum") == Some(true) => {
                vec![("exclusiveMinimum", number(self.bound(node, key)?))]
            }
            "maximum" if is_exclusive("exclusiveMaximum") == Some(true) => {
                vec![("exclusiveMaximum", number(self.bound(node, key)?))]
            }
            "exclusiveMinimum" | "exclusiveMaximum" if value.as_bool().is_some() => Vec::new(),
            "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
                let key = known(&[
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                ])?;
                vec![(key, number(self.bound(node, key)?))]
            }
            "dependentRequired" => vec![("dependentRequired", Literal::of(value).value)],
            "dependencies" => self.dependencies(value, reading)?,
            "additionalItems"
                if node
                    .get("items")
                    .is_some_and(|items| items.as_sequence().is_some()) =>
            {
                vec![("items", self.asserted(value, reading)?.value)]
            }
            "$dynamicRef" | "$recursiveRef" => return None,
            _ => Vec::new(),
        })
    }

    /// The types, `null` among them where OpenAPI 3.0 says so beside them.
    fn type_of(&mut self, node: &'d Node, value: &'d Node) -> Value {
        let types = Literal::of(value);
        if self.version(node) == Version::V3_0 && self.flag(node, "nullable") {
            let null = Literal {
                value: Value::String("null".to_owned()),
                ..types
            };
            return Value::Array(vec![types, null]);
        }
        types.value
    }

    fn asserted_all(&mut self, value: &'d Node, reading: &mut Reading) -> Option<Value> {
        let parts = value.as_sequence()?.iter();
        let parts = parts.map(|part| self.asserted(part, reading));
        Some(Value::Array(parts.collect::<Option<_>>()?))
    }

    fn asserted_of_names(
        &mut self,
        key: &str,
        value: &'d Node,
        reading: &mut Reading,
    ) -> Option<Value> {
        let mut members = Vec::new();
        for (name, entry) in value.as_mapping()? {
            if key == "patternProperties" {
                reading.patterns.push(self.pattern_of(name, entry.key)?);
            }
            members.push((name.clone(), self.asserted(&entry.node, reading)?));
        }
        Some(Value::Object(members))
    }

    /// `dependencies` of older drafts: lists of members are `dependentRequired`, schemas are `dependentSchemas`.
    fn dependencies(
        &mut self,
        value: &'d Node,
        reading: &mut Reading,
    ) -> Option<Vec<(&'static str, Value)>> {
        let (mut names, mut schemas) = (Vec::new(), Vec::new());
        for (name, entry) in value.as_mapping()? {
            if entry.node.as_sequence().is_some() {
                names.push((name.clone(), Literal::of(&entry.node)));
            } else {
                schemas.push((name.clone(), self.asserted(&entry.node, reading)?));
            }
        }
        let both = [("dependentRequired", names), ("dependentSchemas", schemas)];
        let both = both.into_iter().filter(|(_, of)| !of.is_empty());
        Some(both.map(|(key, of)| (key, Value::Object(of))).collect())
    }
}

/// The keywords with one more part of `allOf`.
fn with_part(mut keywords: Vec<(String, Literal)>, part: Literal) -> Vec<(String, Literal)> {
    let known = keywords.iter_mut().find(|(keyword, _)| keyword == "allOf");
    match known.map(|(_, all)| &mut all.value) {
        Some(Value::Array(parts)) => parts.push(part),
        _ => {
            let (place, value) = (part.place, Value::Array(vec![part]));
            keywords.push(("allOf".to_owned(), Literal { place, value }));
        }
    }
    keywords
}

/// What a format of integers asks of a number.
fn integers_of(format: &Node) -> Option<Literal> {
    let (least, most) = integers(format)?;
    let place = format.place;
    let of = |(keyword, text): (&str, String)| {
        let value = Value::Number(text);
        (keyword.to_owned(), Literal { place, value })
    };
    let one = "1".to_owned();
    let asked = [
        ("minimum", least.text),
        ("maximum", most.text),
        ("multipleOf", one),
    ];
    Some(Literal {
        place,
        value: Value::Object(asked.map(of).into()),
    })
}

/// The names of declared members, with what forbids one; types see to the rest.
fn declared(properties: &Node) -> Option<Literal> {
    let members = properties.as_mapping()?.iter().map(|(name, entry)| {
        let (place, is_allowed) = (entry.node.place, entry.node.as_bool() != Some(false));
        let value = Value::Bool(is_allowed);
        (name.clone(), Literal { place, value })
    });
    Some(Literal {
        place: properties.place,
        value: Value::Object(members.collect()),
    })
}

/// Whether a part of a choice says which members are there, and nothing else.
pub(in crate::api) fn says_required_alone(node: &Node) -> bool {
    node.as_mapping().is_some_and(|mapping| {
        let of_no_weight = ["required", "not", "title", "description"];
        !mapping.is_empty()
            && mapping
                .iter()
                .all(|(key, _)| of_no_weight.contains(&key.as_str()))
    })
}
