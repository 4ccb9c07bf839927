//! Checks of an API against itself: bounds that leave no value, defaults and examples that break their own rules.

use ironspec_rules::{Broken, CountRule, IntegerRule, NumberRule};

use super::{Access, Api, Apis, Bounds, Literal, SchemaId, Shape, Value};
use crate::{
    report::{Fault, Report},
    source::Place,
};

/// Reports what the APIs say against themselves.
pub fn check(apis: &Apis, report: &mut Report) {
    for api in &apis.apis {
        for (position, schema) in api.schemas.iter().enumerate() {
            contradictions(&schema.shape, schema.place, report);
            if let Some(default) = &schema.default {
                for (place, broken) in breaks(api, SchemaId(position), default) {
                    report.finding(place, Fault::DefaultBreaksRule { broken });
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
            for (place, broken) in breaks(api, id, example) {
                report.finding(place, Fault::ExampleBreaksRule { broken });
            }
        }
    }
}

fn contradictions(shape: &Shape, place: Place, report: &mut Report) {
    let pair = match shape {
        Shape::String(lengths) => empty_count(lengths.min_length, lengths.max_length, "characters"),
        Shape::Array { counts, .. } => empty_count(counts.min_items, counts.max_items, "items"),
        Shape::Integer(bounds) => empty_integers(bounds),
        Shape::Number(bounds) => empty_numbers(bounds),
        _ => None,
    };
    if let Some((lower, upper)) = pair {
        report.finding(place, Fault::ContradictoryBounds { lower, upper });
    }
}

/// The two counts between which none lies, in words.
fn empty_count(least: Option<u64>, most: Option<u64>, of: &str) -> Option<(String, String)> {
    let (least, most) = (least?, most?);
    CountRule::new().max_items(most).first_broken(least)?;
    Some((
        format!("at least {least} {of}"),
        format!("at most {most} {of} long"),
    ))
}

/// The two bounds between which no integer lies, in words.
fn empty_integers(bounds: &Bounds) -> Option<(String, String)> {
    let (lower, upper) = bounds.split();
    let rule: IntegerRule = upper.integer_rule();
    lower.iter().find_map(|(keyword, bound)| {
        let least = bound.integer()?;
        let least = if keyword == "minimum" {
            least
        } else {
            least.saturating_add(1)
        };
        let broken = rule.first_broken(least)?;
        Some((
            format!("{} {}", words(keyword), bound.text),
            clause(&broken),
        ))
    })
}

/// The two bounds between which no number lies, in words. A bound that excludes itself leaves nothing at itself.
fn empty_numbers(bounds: &Bounds) -> Option<(String, String)> {
    let (lower, upper) = bounds.split();
    let rule: NumberRule<'_> = upper.number_rule();
    lower.iter().find_map(|(keyword, bound)| {
        let least = bound.number()?;
        let above = || {
            let most = upper.maximum.as_ref().filter(|_| keyword != "minimum")?;
            NumberRule::new()
                .exclusive_maximum(most.number()?, &most.text)
                .first_broken(least)
                .map(|_| format!("at most {}", most.text))
        };
        let broken = rule
            .first_broken(least)
            .map(|broken| clause(&broken))
            .or_else(above)?;
        Some((format!("{} {}", words(keyword), bound.text), broken))
    })
}

fn words(keyword: &str) -> &'static str {
    if keyword == "minimum" {
        "at least"
    } else {
        "more than"
    }
}

/// `must be at most 3` without its `must be`.
fn clause(broken: &Broken<'_>) -> String {
    let text = broken.to_string();
    text.strip_prefix("must be ")
        .map_or_else(|| text.clone(), str::to_owned)
}

/// Everything in `literal` that breaks the schema: where, and which rule.
fn breaks(api: &Api, id: SchemaId, literal: &Literal) -> Vec<(Place, String)> {
    let mut broken = Vec::new();
    collect(api, id, literal, &mut broken);
    broken
}

fn collect(api: &Api, id: SchemaId, literal: &Literal, broken: &mut Vec<(Place, String)>) {
    let schema = api.schema(id);
    let mut say = |text: String| broken.push((literal.place, text));
    match (&schema.shape, &literal.value) {
        (Shape::Any | Shape::Broken, _) | (Shape::Boolean, Value::Bool(_)) => {}
        (_, Value::Null) if schema.nullable => {}
        (Shape::Alias(target), _) => collect(api, *target, literal, broken),
        (Shape::String(lengths), Value::String(text)) => {
            lengths.with_rule(|rule| {
                rule.broken(text)
                    .iter()
                    .flatten()
                    .for_each(|broken| say(broken.to_string()));
            });
        }
        (Shape::Enumeration(texts), Value::String(text)) => {
            if !texts.contains(text) {
                let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                say(Broken::Enum(&texts).to_string());
            }
        }
        (Shape::Integer(bounds), Value::Number(text)) => {
            integer(bounds, text, literal.place, &mut say);
        }
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
            if counts.unique_items {
                let values: Vec<&Value> = values.iter().map(|value| &value.value).collect();
                CountRule::first_repeat(&values)
                    .iter()
                    .for_each(|broken| say(broken.to_string()));
            }
            values
                .iter()
                .for_each(|value| collect(api, *items, value, broken));
        }
        (Shape::Object(members), Value::Object(values)) => {
            for member in members {
                match values.iter().find(|(name, _)| *name == member.name) {
                    Some((_, value)) => collect(api, member.schema, value, broken),
                    // A member that goes one way only may be absent from an example of the other way.
                    None if member.required && member.access == Access::Both => {
                        broken.push((
                            literal.place,
                            format!("must have the member `{}`", member.name),
                        ));
                    }
                    None => {}
                }
            }
        }
        (shape, value) => say(format!("must be {}, is {}", expected(shape), found(value))),
    }
}

fn integer(bounds: &Bounds, text: &str, place: Place, say: &mut impl FnMut(String)) {
    let bound = super::Bound {
        text: text.to_owned(),
        place,
    };
    match bound.integer() {
        Some(value) => bounds
            .integer_rule()
            .broken(value)
            .iter()
            .flatten()
            .for_each(|broken| say(broken.to_string())),
        None if text.contains(['.', 'e', 'E']) => say(format!("must be an integer, is {text}")),
        // Beyond 64 bits: an integer all the same.
        None => {}
    }
}

fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Boolean => "a boolean",
        Shape::Integer(_) => "an integer",
        Shape::Number(_) => "a number",
        Shape::String(_) | Shape::Enumeration(_) => "a string",
        Shape::Array { .. } => "an array",
        Shape::Object(_) => "an object",
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
