//! Checks of an API against itself: bounds that leave no value, defaults and examples that break their own rules.

use std::collections::HashMap;

use ironspec_rules::{Broken, CountRule, Decimal};

use super::{
    Access, Api, Apis, Bounds, Kind, Literal, Mark, SchemaId, Shape, Tell, Value, contradiction,
    parameter,
};
use crate::{
    report::{Fault, Report},
    source::Place,
};

/// Reports what the APIs say against themselves.
pub fn check(apis: &Apis, report: &mut Report) {
    for api in &apis.apis {
        contradiction::report(api, report);
        parameter::note_spellings(api, report);
        for (position, schema) in api.schemas.iter().enumerate() {
            if let Some(default) = &schema.default {
                for Breach {
                    place,
                    broken,
                    is_format,
                } in breaks(api, SchemaId(position), default)
                {
                    // A default is only written down, and many a text is not meant to have its format before it is set.
                    let fault = if is_format {
                        Fault::DefaultBreaksFormat { broken }
                    } else {
                        Fault::DefaultBreaksRule { broken }
                    };
                    report.finding(place, fault);
                }
            }
        }
        let own = api.schemas.iter().zip(0..).flat_map(|(schema, id)| {
            schema
                .examples
                .iter()
                .map(move |example| (SchemaId(id), example))
        });
        let beside = api.examples.iter().map(|(id, example)| (*id, example));
        for (id, example) in own.chain(beside) {
            for Breach { place, broken, .. } in breaks(api, id, example) {
                report.finding(place, Fault::ExampleBreaksRule { broken });
            }
        }
    }
}

/// Whether a value keeps every rule of the schema. Members that go one way only need not be there.
pub fn allows(api: &Api, id: SchemaId, literal: &Literal) -> bool {
    breaks(api, id, literal).is_empty()
}

/// What breaks a schema: where, and which rule.
struct Breach {
    place: Place,
    broken: String,
    is_format: bool,
}

/// Everything in `literal` that breaks the schema.
fn breaks(api: &Api, id: SchemaId, literal: &Literal) -> Vec<Breach> {
    let mut broken = Vec::new();
    collect(api, id, literal, &mut broken);
    broken
}

fn collect(api: &Api, id: SchemaId, literal: &Literal, breaches: &mut Vec<Breach>) {
    let schema = api.schema(id);
    let breach = |broken: String| Breach {
        place: literal.place,
        broken,
        is_format: false,
    };
    if let Some(condition) = &schema.condition {
        let broken = condition.broken(literal).into_iter();
        breaches.extend(broken.map(|found| Breach {
            place: literal.at(&found.pointer).place,
            ..breach(found.broken.to_string())
        }));
    }
    let mut say = |text: String| breaches.push(breach(text));
    match (&schema.shape, &literal.value) {
        (Shape::Any | Shape::Broken, _)
        | (Shape::Boolean, Value::Bool(_))
        | (Shape::Binary, Value::String(_)) => {}
        (_, Value::Null) if schema.nullable => {}
        (Shape::Alias(target), _) => collect(api, *target, literal, breaches),
        (Shape::String(lengths), Value::String(text)) => {
            lengths.with_rule(|rule| {
                let broken = rule.broken(text).into_iter().flatten().flatten();
                breaches.extend(broken.map(|broken| Breach {
                    is_format: matches!(broken, Broken::Format(_)),
                    ..breach(broken.to_string())
                }));
            });
        }
        (Shape::Enumeration(texts), Value::String(text)) => {
            if !texts.contains(text) {
                let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                say(Broken::Enum(&texts).to_string());
            }
        }
        (Shape::Constants(constants), value) => {
            let canonical = value.canonical();
            if !constants.iter().any(|known| known.canonical() == canonical) {
                let texts: Vec<String> = constants.iter().map(Value::to_json).collect();
                let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                say(Broken::Enum(&texts).to_string());
            }
        }
        (Shape::Integer(bounds), Value::Number(text)) => {
            integer(&bounds.within_64(), text, &mut say);
        }
        (Shape::BigInteger(bounds), Value::Number(text)) => integer(bounds, text, &mut say),
        (Shape::Number(bounds), Value::Number(text)) => {
            if let Ok(value) = text.parse() {
                bounds
                    .number_rule()
                    .broken(value)
                    .iter()
                    .flatten()
                    .for_each(|broken| say(broken.to_string()));
            }
        }
        (Shape::Array { items, counts }, Value::Array(values)) => {
            counts
                .rule()
                .broken(values.len() as u64)
                .iter()
                .flatten()
                .for_each(|broken| say(broken.to_string()));
            if counts.unique_items
                && let Some(broken) = first_repeat(values)
            {
                say(broken.to_string());
            }
            values
                .iter()
                .for_each(|value| collect(api, *items, value, breaches));
        }
        (Shape::Tuple(items), Value::Array(values)) => {
            let count = items.len() as u64;
            let rule = CountRule::new().min_items(count).max_items(count);
            if let Some(broken) = rule.first_broken(values.len() as u64) {
                say(broken.to_string());
            }
            for (item, value) in items.iter().zip(values) {
                collect(api, *item, value, breaches);
            }
        }
        (Shape::Object { .. }, Value::Object(values)) => {
            object(api, &schema.shape, literal.place, values, breaches);
        }
        (Shape::Union { variants, .. }, value) => {
            let mut untold = variants.iter().filter(|one| one.tell == Tell::Nothing);
            match variants.iter().find(|variant| is_of(&variant.tell, value)) {
                Some(variant) => collect(api, variant.schema, literal, breaches),
                None if untold.any(|one| self::breaks(api, one.schema, literal).is_empty()) => {}
                None => say("must be one of the variants".to_owned()),
            }
        }
        (shape, value) => say(format!("must be {}, is {}", expected(shape), found(value))),
    }
}

/// Everything in the members of an object that breaks its schema.
fn object(
    api: &Api,
    shape: &Shape,
    place: Place,
    values: &[(String, Literal)],
    breaches: &mut Vec<Breach>,
) {
    let Shape::Object {
        members,
        additional,
        names,
        counts,
    } = shape
    else {
        return;
    };
    let breach = |place: Place, broken: String| Breach {
        place,
        broken,
        is_format: false,
    };
    let count = values.len() as u64;
    for broken in counts.rule().broken(count).iter().flatten() {
        breaches.push(breach(place, broken.to_string()));
    }
    for member in members {
        match values.iter().find(|(name, _)| *name == member.name) {
            Some((_, value)) => collect(api, member.schema, value, breaches),
            // A member that goes one way only may be absent from an example of the other way.
            None if member.required && member.access == Access::Both => {
                breaches.push(breach(
                    place,
                    format!("must have the member `{}`", member.name),
                ));
            }
            None => {}
        }
    }
    let is_declared = |name: &str| members.iter().any(|member| member.name == name);
    for (name, value) in values.iter().filter(|(name, _)| !is_declared(name)) {
        names.with_rule(|rule| {
            for broken in rule.broken(name).into_iter().flatten().flatten() {
                breaches.push(breach(value.place, format!("the name {name:?} {broken}")));
            }
        });
        match additional {
            Some(additional) => collect(api, *additional, value, breaches),
            None if counts.is_closed => {
                breaches.push(breach(
                    value.place,
                    format!("the member `{name}` is not declared"),
                ));
            }
            None => {}
        }
    }
}

/// Whether a value is of the variant, as far as that tells.
pub fn is_of(tell: &Tell, value: &Value) -> bool {
    let member = |name: &str| match value {
        Value::Object(members) => members.iter().find(|(known, _)| known == name),
        _ => None,
    };
    match tell {
        Tell::Kind(kind) => Kind::of(value) == Some(*kind),
        Tell::Tag {
            member: name,
            values,
        } => member(name).is_some_and(
            |(_, value)| matches!(&value.value, Value::String(text) if values.contains(text)),
        ),
        Tell::Members(marks) => {
            Kind::of(value) == Some(Kind::Object)
                && marks.iter().all(|mark| match mark {
                    Mark::Has(name) => member(name).is_some(),
                    Mark::Says(name, values) => member(name).is_some_and(|(_, value)| {
                        values.iter().any(|known| known.equals(&value.value))
                    }),
                    Mark::Is(name, kind) => {
                        member(name).is_some_and(|(_, value)| Kind::of(&value.value) == Some(*kind))
                    }
                })
        }
        Tell::Items(kind) => match value {
            Value::Array(items) => items
                .first()
                .is_none_or(|item| Kind::of(&item.value) == Some(*kind)),
            _ => false,
        },
        Tell::Nothing => false,
    }
}

fn integer(bounds: &Bounds, text: &str, say: &mut impl FnMut(String)) {
    match Decimal::parse(text) {
        Some(value) if value.is_integer() => bounds
            .integer_rule()
            .broken(&value)
            .iter()
            .flatten()
            .for_each(|broken| say(broken.to_string())),
        _ => say(format!("must be an integer, is {text}")),
    }
}

/// The first value that repeats another.
fn first_repeat(values: &[Literal]) -> Option<Broken<'static>> {
    let mut seen = HashMap::new();
    values.iter().zip(0..).find_map(|(value, second)| {
        let first = *seen.entry(value.value.canonical()).or_insert(second);
        (first != second).then_some(Broken::UniqueItems { first, second })
    })
}

fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Boolean => "a boolean",
        Shape::Integer(_) | Shape::BigInteger(_) => "an integer",
        Shape::Number(_) => "a number",
        Shape::String(_) | Shape::Binary | Shape::Enumeration(_) => "a string",
        Shape::Array { .. } | Shape::Tuple(_) => "an array",
        Shape::Object { .. } => "an object",
        Shape::Union { .. } => "one of the variants",
        Shape::Constants(_) => "one of the listed values",
        Shape::Any | Shape::Alias(_) | Shape::Broken => "a value",
    }
}

fn found(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
