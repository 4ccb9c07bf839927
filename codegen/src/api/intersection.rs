//! What satisfies two schemas at once: the shape of an `allOf`.

use std::collections::{HashMap, HashSet};

use ironspec_rules::{BigIntegerRule, Decimal};

use super::{
    Access, Bound, Bounds, Counts, Kind, Lengths, Member, PropertyCounts, SchemaId, Shape, Value,
    Variant, condition::both, listed::out_of_bounds, resolve::Resolver,
};
use crate::{pattern, report::Loss, source::Place};

/// Most variants of a union that comes of an `allOf` of unions.
const MOST_VARIANTS: usize = 64;
/// How deep unions within unions are counted: one may hold itself.
const DEPTH: usize = 8;

impl Resolver<'_, '_> {
    /// The schema of what satisfies both; one of the two where it says all that the other does.
    pub fn intersection(&mut self, left: SchemaId, right: SchemaId, place: Place) -> SchemaId {
        let (a, b) = (self.end_of(left), self.end_of(right));
        if let Some(open) = [a, b]
            .into_iter()
            .find(|id| self.is_settling(*id) && a != b)
        {
            // Its shape is only in the making.
            let keyword = "allOf";
            self.loss(place, Loss::KeywordUnchecked { keyword });
            return open;
        }
        let (of_left, of_right) = (self.condition_of(left), self.condition_of(right));
        let condition = both(of_left.as_ref(), of_right.as_ref());
        if (a == b || self.is_any(b)) && condition == of_left {
            return left;
        }
        if self.is_any(a) && condition == of_right {
            return right;
        }
        if let Some(known) = self.compositions.pairs.get(&(a, b)) {
            return *known;
        }
        let made = self.made(place, Shape::Any);
        self.compositions.pairs.insert((a, b), made);
        let nullable = self.takes_null(left) && self.takes_null(right);
        let (first, second) = (self.shape_of(a), self.shape_of(b));
        let is_sensitive = self.schemas[a.0].is_sensitive || self.schemas[b.0].is_sensitive;
        let joined = match (&first, &second) {
            (first, Shape::Any | Shape::Broken) => Ok(first.clone()),
            (Shape::Any | Shape::Broken, second) => Ok(second.clone()),
            _ => self.both(&first, &second, place),
        };
        let shape = match joined {
            Ok(shape) => shape,
            Err(_) if nullable => Shape::Any,
            Err(because) => {
                self.no_value(place, because);
                Shape::Broken
            }
        };
        for (id, same, own) in [(left, &first, &of_left), (right, &second, &of_right)] {
            let is_same = *same == shape && *own == condition;
            if is_same && self.takes_null(id) == nullable && !is_sensitive {
                self.compositions.pairs.insert((a, b), id);
                self.schemas[made.0].shape = Shape::Alias(id);
                return id;
            }
        }
        let schema = &mut self.schemas[made.0];
        (schema.nullable, schema.shape, schema.is_sensitive) = (nullable, shape, is_sensitive);
        schema.condition = condition;
        made
    }

    fn both(&mut self, left: &Shape, right: &Shape, place: Place) -> Result<Shape, String> {
        Ok(match (left, right) {
            (Shape::Boolean, Shape::Boolean) => Shape::Boolean,
            (Shape::Binary, Shape::Binary) => Shape::Binary,
            (Shape::Binary, text @ (Shape::String(_) | Shape::Enumeration(_)))
            | (text @ (Shape::String(_) | Shape::Enumeration(_)), Shape::Binary) => text.clone(),
            (Shape::Integer(a), Shape::Integer(b) | Shape::BigInteger(b) | Shape::Number(b))
            | (Shape::BigInteger(a) | Shape::Number(a), Shape::Integer(b)) => {
                Shape::Integer(self.bounds_of_both(a, b, place))
            }
            (Shape::BigInteger(a), Shape::BigInteger(b) | Shape::Number(b))
            | (Shape::Number(a), Shape::BigInteger(b)) => {
                Shape::BigInteger(self.bounds_of_both(a, b, place))
            }
            (Shape::Number(a), Shape::Number(b)) => Shape::Number(self.bounds_of_both(a, b, place)),
            (Shape::String(a), Shape::String(b)) => {
                Shape::String(self.lengths_of_both(a, b, place))
            }
            (Shape::String(lengths), Shape::Enumeration(texts))
            | (Shape::Enumeration(texts), Shape::String(lengths)) => {
                let keeps =
                    |text: &&String| lengths.with_rule(|rule| rule.first_broken(text).is_none());
                enumeration(texts.iter().filter(keeps))?
            }
            (Shape::Enumeration(a), Shape::Enumeration(b)) => {
                enumeration(a.iter().filter(|text| b.contains(text)))?
            }
            (Shape::Constants(values), other) | (other, Shape::Constants(values)) => {
                let others = match other {
                    Shape::Constants(others) => others.iter().map(Value::canonical).collect(),
                    _ => Vec::new(),
                };
                let keeps = |value: &&Value| match other {
                    Shape::Constants(_) => others.contains(&value.canonical()),
                    other => Kind::of(value) == other.kind() && is_within(other, value),
                };
                let values: Vec<Value> = values.iter().filter(keeps).cloned().collect();
                if values.is_empty() {
                    return Err("its parts have no value in common".to_owned());
                }
                let is_judged = matches!(
                    other,
                    Shape::Constants(_)
                        | Shape::Boolean
                        | Shape::Integer(_)
                        | Shape::BigInteger(_)
                        | Shape::Number(_)
                );
                if !is_judged {
                    let keyword = "enum";
                    self.loss(place, Loss::KeywordUnchecked { keyword });
                }
                Shape::Constants(values)
            }
            (
                Shape::Array {
                    items: a,
                    counts: own,
                },
                Shape::Array {
                    items: b,
                    counts: other,
                },
            ) => Shape::Array {
                items: self.intersection(*a, *b, place),
                counts: Counts {
                    min_items: own.min_items.max(other.min_items),
                    max_items: least(own.max_items, other.max_items),
                    unique_items: own.unique_items || other.unique_items,
                },
            },
            (Shape::Tuple(a), Shape::Tuple(b)) if a.len() == b.len() => {
                let both = a.iter().zip(b);
                Shape::Tuple(
                    both.map(|(a, b)| self.intersection(*a, *b, place))
                        .collect(),
                )
            }
            (Shape::Tuple(places), Shape::Array { items, counts })
            | (Shape::Array { items, counts }, Shape::Tuple(places)) => {
                if counts.rule().first_broken(places.len() as u64).is_some() {
                    return Err("its parts have different numbers of items".to_owned());
                }
                if counts.unique_items {
                    let keyword = "uniqueItems";
                    self.loss(place, Loss::KeywordUnchecked { keyword });
                }
                let places = places.iter();
                Shape::Tuple(
                    places
                        .map(|at| self.intersection(*at, *items, place))
                        .collect(),
                )
            }
            (Shape::Object { .. }, Shape::Object { .. }) => self.objects(left, right, place),
            (Shape::Union { .. }, other) => self.distributed(left, other, place)?,
            (other, Shape::Union { .. }) => self.distributed(right, other, place)?,
            _ => return Err("its parts are of different types".to_owned()),
        })
    }

    /// The members of both; one that both declare satisfies both.
    fn objects(&mut self, left: &Shape, right: &Shape, place: Place) -> Shape {
        let (
            Shape::Object {
                members: a,
                additional: more_a,
                names: names_a,
                counts: counts_a,
            },
            Shape::Object {
                members: b,
                additional: more_b,
                names: names_b,
                counts: counts_b,
            },
        ) = (left, right)
        else {
            return Shape::Broken;
        };
        let mut members = a.clone();
        let mut positions: HashMap<String, usize> = a
            .iter()
            .zip(0..)
            .map(|(member, position)| (member.name.clone(), position))
            .collect();
        for member in b {
            match positions.get(&member.name) {
                Some(position) => {
                    let known = members[*position].clone();
                    members[*position] = self.member_of_both(known, member, place);
                }
                None => {
                    positions.insert(member.name.clone(), members.len());
                    members.push(member.clone());
                }
            }
        }
        let names = |members: &[Member]| -> HashSet<String> {
            members.iter().map(|member| member.name.clone()).collect()
        };
        let is_other = |known: &[Member], other: &[Member]| {
            let known = names(known);
            other.iter().any(|member| !known.contains(&member.name))
        };
        let limits_b =
            (counts_a.is_closed || more_a.is_some_and(|more| !self.is_any(more))) && is_other(a, b);
        let limits_a =
            (counts_b.is_closed || more_b.is_some_and(|more| !self.is_any(more))) && is_other(b, a);
        if limits_a || limits_b {
            // Taken by its word, a closed part would forbid the members of the others, which nobody means.
            self.loss(
                place,
                Loss::KeywordUnchecked {
                    keyword: "additionalProperties",
                },
            );
        }
        let breaks = |names: &Lengths, members: &[Member]| {
            members.iter().any(|member| !names.allows(&member.name))
        };
        if !limits_a && !limits_b && (breaks(names_a, b) || breaks(names_b, a)) {
            let keyword = "propertyNames";
            self.loss(place, Loss::KeywordUnchecked { keyword });
        }
        let is_closed = counts_a.is_closed || counts_b.is_closed;
        let additional = match (more_a, more_b) {
            _ if is_closed => None,
            (Some(a), Some(b)) => Some(self.intersection(*a, *b, place)),
            (one, other) => one.or(*other),
        };
        Shape::Object {
            members,
            additional,
            names: self.lengths_of_both(names_a, names_b, place),
            counts: PropertyCounts {
                min_properties: [counts_a.min_properties, counts_b.min_properties]
                    .into_iter()
                    .flatten()
                    .max_by_key(|count| count.limit),
                max_properties: [counts_a.max_properties, counts_b.max_properties]
                    .into_iter()
                    .flatten()
                    .min_by_key(|count| count.limit),
                is_closed,
            },
        }
    }

    fn member_of_both(&mut self, known: Member, other: &Member, place: Place) -> Member {
        let schema = self.intersection(known.schema, other.schema, place);
        let is_silent = known.docs.summary.is_none() && known.docs.description.is_none();
        Member {
            name: known.name,
            schema,
            required: known.required || other.required,
            access: if known.access == Access::Both {
                other.access
            } else {
                known.access
            },
            is_sensitive: known.is_sensitive || other.is_sensitive,
            docs: if is_silent {
                other.docs.clone()
            } else {
                known.docs
            },
        }
    }

    /// Every variant of a union with what is asked of the whole.
    fn distributed(&mut self, union: &Shape, other: &Shape, place: Place) -> Result<Shape, String> {
        let Shape::Union { keyword, variants } = union else {
            return Err("its parts are of different types".to_owned());
        };
        let whole = self.made(place, other.clone());
        let is_union = matches!(other, Shape::Union { .. });
        if is_union && self.width(union, DEPTH) * self.width(other, DEPTH) > MOST_VARIANTS {
            self.loss(place, Loss::KeywordUnchecked { keyword });
            return Ok(Shape::Union {
                keyword,
                variants: variants.clone(),
            });
        }
        let mut left = Vec::new();
        for variant in variants {
            let own = self.shape_of(variant.schema);
            // What excludes the rest of the schema is no variant of it.
            let Ok(shape) = self.both(&own, other, place) else {
                continue;
            };
            let schema = if shape == own {
                variant.schema
            } else if shape == *other {
                whole
            } else {
                self.made(place, shape)
            };
            if schema != variant.schema {
                self.ask(schema, Some(variant.schema));
            }
            left.push(Variant {
                schema,
                ..variant.clone()
            });
        }
        match left.as_slice() {
            [] => Err("none of the variants satisfies the rest".to_owned()),
            [only] => Ok(self.shape_of(only.schema)),
            _ => Ok(Shape::Union {
                keyword,
                variants: left,
            }),
        }
    }

    /// How many variants a shape comes to, those of its variants among them; beyond the most that may be, any number.
    fn width(&mut self, shape: &Shape, depth: usize) -> usize {
        let Shape::Union { variants, .. } = shape else {
            return 1;
        };
        let mut width = 0;
        for variant in variants {
            if depth == 0 || width > MOST_VARIANTS {
                break;
            }
            let inner = self.shape_of(variant.schema);
            width += self.width(&inner, depth - 1);
        }
        width.max(1)
    }

    fn bounds_of_both(&mut self, a: &Bounds, b: &Bounds, place: Place) -> Bounds {
        let tighter = |one: &Option<Bound>, other: &Option<Bound>, keyword: &str| match (one, other)
        {
            (Some(one), Some(other)) => {
                let rule = BigIntegerRule::new();
                let rule = match keyword {
                    "minimum" => rule.minimum(&other.text),
                    _ => rule.maximum(&other.text),
                };
                Some(if one.keeps(&rule) { one } else { other }.clone())
            }
            (one, other) => one.clone().or_else(|| other.clone()),
        };
        let multiple_of = match (&a.multiple_of, &b.multiple_of) {
            (Some(one), Some(other)) if one != other => {
                let keyword = "multipleOf";
                self.loss(place, Loss::KeywordUnchecked { keyword });
                Some(one.clone())
            }
            (one, other) => one.clone().or_else(|| other.clone()),
        };
        Bounds {
            minimum: tighter(&a.minimum, &b.minimum, "minimum"),
            maximum: tighter(&a.maximum, &b.maximum, "maximum"),
            exclusive_minimum: tighter(&a.exclusive_minimum, &b.exclusive_minimum, "minimum"),
            exclusive_maximum: tighter(&a.exclusive_maximum, &b.exclusive_maximum, "maximum"),
            multiple_of,
        }
    }

    fn lengths_of_both(&mut self, a: &Lengths, b: &Lengths, place: Place) -> Lengths {
        let pattern = match (&a.pattern, &b.pattern) {
            (Some(one), Some(other)) if one.source != other.source => {
                // Both hold where one is found after a look ahead for the other.
                let both = format!("^(?=[^]*?(?:{}))[^]*?(?:{})", one.source, other.source);
                // The number of a group would be another.
                let refers =
                    |pair: &[u8]| pair[0] == b'\\' && matches!(pair[1], b'1'..=b'9' | b'k');
                if both.as_bytes().windows(2).any(refers) || pattern::lower(&both).is_err() {
                    let keyword = "pattern";
                    self.loss(place, Loss::KeywordUnchecked { keyword });
                    Some(one.clone())
                } else {
                    self.pattern_of(&both, place)
                }
            }
            (one, other) => one.clone().or_else(|| other.clone()),
        };
        if let (Some(one), Some(other)) = (a.format, b.format)
            && one != other
        {
            let keyword = "format";
            self.loss(place, Loss::KeywordUnchecked { keyword });
        }
        Lengths {
            min_length: a.min_length.max(b.min_length),
            max_length: least(a.max_length, b.max_length),
            pattern,
            format: a.format.or(b.format),
        }
    }
}

/// Whether a listed number keeps the type and the bounds beside it.
fn is_within(shape: &Shape, value: &Value) -> bool {
    let is_integer = |text: &str| Decimal::parse(text).is_some_and(|number| number.is_integer());
    let is_of = match (shape, value) {
        (Shape::Integer(_) | Shape::BigInteger(_), Value::Number(text)) => is_integer(text),
        _ => true,
    };
    is_of && out_of_bounds(shape, value).is_none()
}

fn enumeration<'t>(texts: impl Iterator<Item = &'t String>) -> Result<Shape, String> {
    let texts: Vec<String> = texts.cloned().collect();
    if texts.is_empty() {
        Err("its parts have no text in common".to_owned())
    } else {
        Ok(Shape::Enumeration(texts))
    }
}

fn least(one: Option<u64>, other: Option<u64>) -> Option<u64> {
    one.into_iter().chain(other).min()
}
