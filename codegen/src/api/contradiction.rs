//! What no value can satisfy: assertions of one schema that leave nothing.

use ironspec_rules::{BigIntegerRule, Broken, CountRule, Decimal, NumberRule, multiples_between};

use super::{Access, Api, Bound, Bounds, Counts, Lengths, Member, PropertyCounts, SchemaId, Shape};
use crate::{
    report::{Fault, Report},
    source::Place,
};

/// Longest chain of schemas that mean one another.
const MOST_ALIASES: usize = 32;

/// Reports every contradiction in the schemas of an API.
pub(super) fn report(api: &Api, report: &mut Report) {
    for schema in &api.schemas {
        if let Some(fault) = contradiction(api, &schema.shape) {
            if schema.nullable && matches!(fault, Fault::NoValue { .. }) {
                // `null` satisfies it, and some documents say so on purpose: `pattern: '.^'` beside `nullable: true`.
                continue;
            }
            let place = place(&schema.shape).unwrap_or(schema.place);
            report.finding(place, fault);
        }
    }
}

/// The keyword at fault, where one is.
fn place(shape: &Shape) -> Option<Place> {
    match shape {
        Shape::Object { counts, .. } => {
            let count = counts.min_properties.or(counts.max_properties)?;
            Some(count.place)
        }
        _ => None,
    }
}

fn contradiction(api: &Api, shape: &Shape) -> Option<Fault> {
    match shape {
        Shape::String(lengths) => strings(lengths),
        Shape::Array { items, counts } => arrays(api, *items, *counts),
        Shape::Integer(bounds) | Shape::BigInteger(bounds) => {
            integers(bounds).map(pair).or_else(|| multiples(bounds))
        }
        Shape::Number(bounds) => numbers(bounds).map(pair).or_else(|| multiples(bounds)),
        Shape::Object {
            members, counts, ..
        } => objects(members, *counts),
        _ => None,
    }
}

fn pair((lower, upper): (String, String)) -> Fault {
    Fault::ContradictoryBounds { lower, upper }
}

fn strings(lengths: &Lengths) -> Option<Fault> {
    if let Some(found) = count(lengths.min_length, lengths.max_length, "characters") {
        return Some(pair(found));
    }
    let pattern = lengths.pattern.as_ref()?;
    let Some((shortest, longest)) = pattern.matcher.lengths() else {
        return Some(Fault::NoValue {
            because: "no text matches the pattern".to_owned(),
        });
    };
    let because =
        if let Some((lower, upper)) = count(Some(shortest), lengths.max_length, "characters") {
            format!("what matches the pattern has {lower}, and the text is to be {upper}")
        } else {
            let (lower, upper) = count(lengths.min_length, longest, "characters")?;
            format!("what matches the pattern is {upper}, and the text is to have {lower}")
        };
    Some(Fault::NoValue { because })
}

fn arrays(api: &Api, items: SchemaId, counts: Counts) -> Option<Fault> {
    if let Some(found) = count(counts.min_items, counts.max_items, "items") {
        return Some(pair(found));
    }
    let least = counts.min_items.filter(|_| counts.unique_items)?;
    let values = values(api, items, MOST_ALIASES)?;
    CountRule::new().max_items(values).first_broken(least)?;
    Some(Fault::NoValue {
        because: format!("at least {least} items differ, but an item has only {values} values"),
    })
}

fn objects(members: &[Member], counts: PropertyCounts) -> Option<Fault> {
    if let (Some(least), Some(most)) = (counts.min_properties, counts.max_properties)
        && let Some(found) = count(Some(least.limit), Some(most.limit), "members")
    {
        return Some(pair(found));
    }
    let required = members
        .iter()
        .filter(|member| member.required && member.access == Access::Both)
        .count() as u64;
    let all = members.len() as u64;
    let says = |broken: &Broken<'_>| match broken {
        Broken::MaxProperties { limit, count } => {
            format!("{count} members are required and at most {limit} allowed")
        }
        Broken::MinProperties { limit, count } => {
            format!("at least {limit} members are wanted and only {count} declared")
        }
        broken => broken.to_string(),
    };
    let rule = counts.rule();
    let [_, too_many] = rule.broken(required);
    let [too_few, _] = rule.broken(all);
    let broken = too_many.or(too_few.filter(|_| counts.is_closed))?;
    Some(Fault::NoValue {
        because: says(&broken),
    })
}

/// The number of values that a schema has, where that is easily told.
fn values(api: &Api, id: SchemaId, depth: usize) -> Option<u64> {
    let schema = api.schema(id);
    let plain = match &schema.shape {
        Shape::Boolean => 2,
        Shape::Enumeration(texts) => texts.len() as u64,
        Shape::Constants(values) => values.len() as u64,
        Shape::String(lengths) if lengths.max_length == Some(0) => 1,
        Shape::Integer(bounds) | Shape::BigInteger(bounds) => {
            let one = Decimal::parse("1")?;
            let divisor = bounds
                .multiple_of
                .as_ref()
                .map_or(Some(one), Bound::decimal)?;
            let counts = between(bounds)
                .filter_map(|(lower, upper)| count_between(&lower, &upper, &divisor));
            u64::try_from(counts.min()?).ok()?
        }
        Shape::Alias(target) => values(api, *target, depth.checked_sub(1)?)?,
        _ => return None,
    };
    Some(plain.saturating_add(u64::from(schema.nullable)))
}

/// Every lower bound with every upper one.
fn between(bounds: &Bounds) -> impl Iterator<Item = (Edge<'_>, Edge<'_>)> {
    let lower = edges(bounds.minimum.as_ref(), bounds.exclusive_minimum.as_ref());
    lower.flat_map(|lower| {
        let upper = edges(bounds.maximum.as_ref(), bounds.exclusive_maximum.as_ref());
        upper.map(move |upper| (lower, upper))
    })
}

fn edges<'b>(
    inclusive: Option<&'b Bound>,
    exclusive: Option<&'b Bound>,
) -> impl Iterator<Item = Edge<'b>> {
    let edge = |is_out| move |bound| Edge { bound, is_out };
    inclusive
        .map(edge(false))
        .into_iter()
        .chain(exclusive.map(edge(true)))
}

/// A bound, and whether its own value is out.
#[derive(Clone, Copy)]
struct Edge<'b> {
    bound: &'b Bound,
    is_out: bool,
}

fn count_between(lower: &Edge<'_>, upper: &Edge<'_>, divisor: &Decimal<'_>) -> Option<u128> {
    multiples_between(
        (&lower.bound.decimal()?, lower.is_out),
        (&upper.bound.decimal()?, upper.is_out),
        divisor,
    )
}

/// The two bounds between which no integer lies, in words.
fn integers(bounds: &Bounds) -> Option<(String, String)> {
    let one = Decimal::parse("1")?;
    between(bounds).find_map(|(lower, upper)| {
        let is_empty = match count_between(&lower, &upper, &one) {
            Some(count) => count == 0,
            None => !lower
                .bound
                .keeps(&BigIntegerRule::new().maximum(&upper.bound.text)),
        };
        is_empty.then(|| words(&lower, &upper))
    })
}

/// A range and a divisor that has no multiple in it.
fn multiples(bounds: &Bounds) -> Option<Fault> {
    let divisor = bounds.multiple_of.as_ref()?;
    between(bounds).find_map(|(lower, upper)| {
        let count = count_between(&lower, &upper, &divisor.decimal()?)?;
        let (lower, upper) = words(&lower, &upper);
        (count == 0).then(|| Fault::NoValue {
            because: format!("no multiple of {} is {lower} and {upper}", divisor.text),
        })
    })
}

/// The two bounds between which no float lies, in words.
fn numbers(bounds: &Bounds) -> Option<(String, String)> {
    let beyond = |bound: &Option<Bound>, keyword, words: &str| {
        let bound = bound.as_ref()?;
        // An infinity, where no float is that great or that small.
        NumberRule::new().first_broken(bound.limit(keyword)?)?;
        Some((
            format!("{words} {}", bound.text),
            "a float of 64 bits".to_owned(),
        ))
    };
    beyond(&bounds.minimum, "minimum", "at least")
        .or_else(|| beyond(&bounds.maximum, "maximum", "at most"))
        .or_else(|| {
            between(bounds).find_map(|(lower, upper)| {
                let rule = Bounds {
                    maximum: (!upper.is_out).then(|| upper.bound.clone()),
                    exclusive_maximum: upper.is_out.then(|| upper.bound.clone()),
                    ..Bounds::default()
                };
                let is_empty = !rule.number_rule().allows(lower.first()?);
                is_empty.then(|| words(&lower, &upper))
            })
        })
}

impl Edge<'_> {
    /// The least float that keeps it, as a lower bound.
    fn first(&self) -> Option<f64> {
        if self.is_out {
            Some(self.bound.limit("exclusiveMinimum")?.next_up())
        } else {
            self.bound.limit("minimum")
        }
    }
}

/// Both bounds, as in `at least 500` and `less than 1`.
fn words(lower: &Edge<'_>, upper: &Edge<'_>) -> (String, String) {
    let least = if lower.is_out {
        "more than"
    } else {
        "at least"
    };
    let most = if upper.is_out { "less than" } else { "at most" };
    (
        format!("{least} {}", lower.bound.text),
        format!("{most} {}", upper.bound.text),
    )
}

/// The two counts between which none lies, in words.
fn count(least: Option<u64>, most: Option<u64>, of: &str) -> Option<(String, String)> {
    let (least, most) = (least?, most?);
    CountRule::new().max_items(most).first_broken(least)?;
    Some((
        format!("at least {least} {of}"),
        format!("at most {most} {of} long"),
    ))
}
