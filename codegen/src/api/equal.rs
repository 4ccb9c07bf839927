//! Equal anonymous schemas of members or parameters of one name: each is one schema from here on, so that it becomes one type.

use std::{collections::HashMap, fmt::Write as _};

use super::{Condition, Lengths, Operation, Schema, SchemaId, Shape};

/// Lets members of one name whose anonymous schemas are equal share the first of these, and so for parameters.
pub(super) fn share(schemas: &mut [Schema], operations: &mut [Operation]) {
    let mut classes = Classes {
        schemas,
        known: HashMap::new(),
        of: vec![None; schemas.len()],
    };
    let all: Vec<usize> = (0..schemas.len())
        .map(|id| classes.of(SchemaId(id)))
        .collect();
    let is_shared: Vec<bool> = schemas
        .iter()
        .map(|schema| schema.name.is_none() && is_type(&schema.shape))
        .collect();
    let mut first: HashMap<(String, usize), SchemaId> = HashMap::new();
    for operation in operations {
        for parameter in &mut operation.parameters {
            let id = parameter.schema;
            if schemas[id.0].name.is_none() {
                let name = parameter.component.as_ref().unwrap_or(&parameter.name);
                let key = (name.clone(), all[id.0]);
                parameter.schema = *first.entry(key).or_insert(id);
            }
        }
    }
    let mut first: HashMap<(String, usize), SchemaId> = HashMap::new();
    for schema in schemas {
        let Shape::Object { members, .. } = &mut schema.shape else {
            continue;
        };
        for member in members
            .iter_mut()
            .filter(|member| is_shared[member.schema.0])
        {
            let key = (member.name.clone(), all[member.schema.0]);
            member.schema = *first.entry(key).or_insert(member.schema);
        }
    }
}

/// Whether a schema becomes a type although it has no name.
fn is_type(shape: &Shape) -> bool {
    match shape {
        Shape::Object { .. } => !shape.is_map(),
        Shape::Enumeration(_) | Shape::Constants(_) | Shape::Union { .. } | Shape::Tuple(_) => true,
        _ => false,
    }
}

/// A number for each schema, the same for equal ones.
struct Classes<'s> {
    schemas: &'s [Schema],
    known: HashMap<String, usize>,
    of: Vec<Option<usize>>,
}

impl Classes<'_> {
    fn of(&mut self, id: SchemaId) -> usize {
        if let Some(known) = self.of[id.0] {
            return known;
        }
        // Until its own is known: a schema in a circle equals itself alone. So does one that has a name.
        self.of[id.0] = Some(id.0);
        if self.schemas[id.0].name.is_none() {
            let words = self.words(id);
            let class = *self.known.entry(words).or_insert(id.0);
            self.of[id.0] = Some(class);
        }
        self.of[id.0].unwrap_or(id.0)
    }

    /// All that makes a schema what it is, as a text.
    fn words(&mut self, id: SchemaId) -> String {
        let schema = &self.schemas[id.0];
        let default = schema
            .default
            .as_ref()
            .map(|default| default.value.to_json());
        let mut words = format!(
            "{:?} {:?} {} {} {:?} ",
            schema.docs,
            default,
            schema.nullable,
            schema.is_sensitive,
            schema.condition.as_ref().map(Condition::text)
        );
        // Writing to a string cannot fail.
        let _ = match &schema.shape {
            Shape::Any => write!(words, "any"),
            Shape::Broken => write!(words, "broken {}", id.0),
            Shape::Boolean => write!(words, "boolean"),
            Shape::Binary => write!(words, "binary"),
            Shape::Integer(bounds) | Shape::BigInteger(bounds) | Shape::Number(bounds) => {
                let texts: Vec<_> = bounds
                    .iter()
                    .map(|(keyword, bound)| (keyword, &bound.text))
                    .collect();
                write!(
                    words,
                    "{:?} {texts:?}",
                    std::mem::discriminant(&schema.shape)
                )
            }
            Shape::String(lengths) => write!(words, "string {}", of_lengths(lengths)),
            Shape::Enumeration(texts) => write!(words, "texts {texts:?}"),
            Shape::Constants(values) => {
                let values: Vec<String> = values.iter().map(super::Value::to_json).collect();
                write!(words, "values {values:?}")
            }
            Shape::Array { items, counts } => write!(words, "array {} {counts:?}", self.of(*items)),
            Shape::Tuple(items) => {
                let classes: Vec<usize> = items.iter().map(|item| self.of(*item)).collect();
                write!(words, "tuple {classes:?}")
            }
            Shape::Alias(target) => write!(words, "as {}", self.of(*target)),
            Shape::Union { keyword, variants } => {
                for variant in variants {
                    let class = self.of(variant.schema);
                    let _ = write!(words, "{:?} {class} {:?},", variant.name, variant.tell);
                }
                write!(words, "{keyword}")
            }
            Shape::Object {
                members,
                additional,
                names,
                counts,
            } => {
                for member in members {
                    let class = self.of(member.schema);
                    let (name, access) = (&member.name, member.access);
                    let (docs, required) = (&member.docs, member.required);
                    let _ = write!(
                        words,
                        "{name:?} {class} {required} {access:?} {} {docs:?},",
                        member.is_sensitive
                    );
                }
                let additional = additional.map(|additional| self.of(additional));
                let least = counts.min_properties.map(|count| count.limit);
                let most = counts.max_properties.map(|count| count.limit);
                write!(
                    words,
                    "object {additional:?} {} {least:?} {most:?} {}",
                    of_lengths(names),
                    counts.is_closed
                )
            }
        };
        words
    }
}

fn of_lengths(lengths: &Lengths) -> String {
    let pattern = lengths.pattern.as_ref().map(|pattern| &pattern.source);
    format!(
        "{:?} {:?} {pattern:?} {:?}",
        lengths.min_length, lengths.max_length, lengths.format
    )
}
