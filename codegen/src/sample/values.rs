//! Values that keep the rules of a schema: one to begin with, then others at its bounds.

use std::cell::Cell;

use super::{number, text};
use crate::{
    api::{self, Access, Api, Counts, Literal, Member, SchemaId, Shape, Tell, Value, Variant},
    source::Place,
};

/// Most values of a schema.
const MOST: usize = 40;
/// How many schemas deep members and items vary; what lies deeper has its first value alone.
const DEEP: usize = 4;
/// How many schemas deep a value may be.
const DEEPEST: usize = 24;
/// Most schemas that are looked at for the values of one.
const STEPS: usize = 20_000;
/// Most parts of an array: it may have to be long, and its items too.
const SIZE: usize = 10_000;
/// Most items of an array that is as long as it may be.
const ITEMS: u64 = 20;

/// Values of a schema without the members that do not go that way. None where none is found: its pattern is decided by a search
/// alone, or it holds itself.
pub fn values(api: &Api, id: SchemaId, skipped: Access) -> Vec<Literal> {
    let sampler = Sampler {
        api,
        skipped,
        steps: Cell::new(STEPS),
    };
    sampler.all(id, 0)
}

struct Sampler<'a> {
    api: &'a Api,
    skipped: Access,
    /// How many schemas may still be looked at.
    steps: Cell<usize>,
}

impl Sampler<'_> {
    /// Drops what breaks a rule, what repeats another, and what is too much.
    fn keep_allowed(&self, id: SchemaId, values: &mut Vec<Literal>) {
        let mut seen = Vec::new();
        values.retain(|value| {
            let json = value.value.to_json();
            let is_new = seen.len() < MOST
                && !seen.contains(&json)
                && api::allows(self.api, id, value)
                && super::kept(self.api, id, self.skipped, value).is_some();
            if is_new {
                seen.push(json);
            }
            is_new
        });
    }

    /// What the document gives as default and examples.
    fn given(&self, id: SchemaId) -> impl Iterator<Item = Literal> {
        let schema = self.api.schema(id);
        let given = schema.default.iter().chain(&schema.examples);
        given.filter_map(move |value| super::kept(self.api, id, self.skipped, value))
    }

    /// The first value.
    fn one(&self, id: SchemaId, depth: usize) -> Option<Literal> {
        self.candidates(id, depth, false).into_iter().next()
    }

    /// Several values, the first one first.
    fn all(&self, id: SchemaId, depth: usize) -> Vec<Literal> {
        self.candidates(id, depth, true)
    }

    fn candidates(&self, id: SchemaId, depth: usize, is_varied: bool) -> Vec<Literal> {
        let Some(steps) = self.steps.get().checked_sub(1) else {
            return Vec::new();
        };
        self.steps.set(steps);
        if depth > DEEPEST {
            return Vec::new();
        }
        let schema = self.api.schema(id);
        let mut values = self.of_shape(id, depth, is_varied);
        if schema.nullable {
            values.push(literal(Value::Null));
        }
        // What the document itself gives, where nothing can be made up.
        values.extend(self.given(id));
        if let Shape::Union {
            keyword: "oneOf",
            variants,
        } = &schema.shape
        {
            values.retain(|value| value.value == Value::Null || self.is_of_one(variants, value));
        }
        self.keep_allowed(id, &mut values);
        if !is_varied {
            values.truncate(1);
        }
        values
    }

    /// Values of the shape, which may break what the schema says beside it.
    fn of_shape(&self, id: SchemaId, depth: usize, is_varied: bool) -> Vec<Literal> {
        let varied = is_varied && depth < DEEP;
        let schema = self.api.schema(id);
        match &schema.shape {
            Shape::Alias(target) => self.candidates(*target, depth + 1, is_varied),
            Shape::Broken => Vec::new(),
            Shape::Any | Shape::Binary => {
                vec![literal(Value::String("a".to_owned()))]
            }
            Shape::Boolean => [true, false].map(Value::Bool).map(literal).to_vec(),
            Shape::Integer(bounds) | Shape::BigInteger(bounds) => number::integers(bounds)
                .into_iter()
                .map(Value::Number)
                .map(literal)
                .collect(),
            Shape::Number(bounds) => number::numbers(bounds)
                .into_iter()
                .map(Value::Number)
                .map(literal)
                .collect(),
            Shape::String(lengths) => text::texts(lengths)
                .into_iter()
                .map(Value::String)
                .map(literal)
                .collect(),
            Shape::Enumeration(texts) => texts
                .iter()
                .cloned()
                .map(Value::String)
                .map(literal)
                .collect(),
            Shape::Constants(values) => values.iter().cloned().map(literal).collect(),
            Shape::Array { items, counts } => self.arrays(*items, *counts, depth, varied),
            Shape::Tuple(places) => self.tuples(places, depth, varied),
            Shape::Object { members, .. } => self.objects(id, members, depth, varied),
            Shape::Union { variants, .. } => self.of_variants(variants, depth, varied),
        }
    }

    fn arrays(&self, items: SchemaId, counts: Counts, depth: usize, varied: bool) -> Vec<Literal> {
        let of = if varied || counts.unique_items || counts.min_items > Some(1) {
            self.all(items, depth + 1)
        } else {
            self.one(items, depth + 1).into_iter().collect()
        };
        let least = counts.min_items.unwrap_or(0);
        let most = counts.max_items.filter(|most| *most <= ITEMS);
        let lengths = [least.max(1), least, least.saturating_add(1)];
        let lengths = lengths.into_iter().chain(most);
        let largest = of.iter().map(size).max().unwrap_or(1);
        let of_length = |length: u64| {
            let length = usize::try_from(length).ok()?;
            let fits = length.saturating_mul(largest) <= SIZE;
            let is_enough = fits && !of.is_empty() && (!counts.unique_items || of.len() >= length);
            let filled = || of.iter().cycle().take(length).cloned().collect();
            (length == 0 || is_enough).then(|| literal(Value::Array(filled())))
        };
        let mut arrays: Vec<Literal> = lengths.filter_map(of_length).collect();
        if varied && least <= 1 {
            arrays.extend(
                of.iter()
                    .map(|item| literal(Value::Array(vec![item.clone()]))),
            );
        }
        arrays
    }

    fn tuples(&self, places: &[SchemaId], depth: usize, varied: bool) -> Vec<Literal> {
        let first = places.iter().map(|place| self.one(*place, depth + 1));
        let Some(first) = first.collect::<Option<Vec<_>>>() else {
            return Vec::new();
        };
        let mut tuples = vec![first.clone()];
        for (place, id) in places.iter().enumerate().filter(|_| varied) {
            let others = self.all(*id, depth + 1).into_iter().skip(1).take(MOST);
            tuples.extend(others.map(|other| {
                let mut tuple = first.clone();
                tuple[place] = other;
                tuple
            }));
        }
        tuples.into_iter().map(Value::Array).map(literal).collect()
    }

    fn objects(
        &self,
        id: SchemaId,
        members: &[Member],
        depth: usize,
        varied: bool,
    ) -> Vec<Literal> {
        let going = || {
            members
                .iter()
                .filter(|member| member.access != self.skipped)
        };
        let set = |is_set: &dyn Fn(&Member) -> bool| {
            let set = going().filter(|member| is_set(member));
            let set =
                set.map(|member| Some((member.name.clone(), self.one(member.schema, depth + 1)?)));
            set.collect::<Vec<_>>()
        };
        let least: Option<Vec<_>> = set(&|member| member.required).into_iter().collect();
        let Some(least) = least else {
            return Vec::new();
        };
        let mut objects = vec![least];
        let is_counted = matches!(&self.api.schema(id).shape, Shape::Object { counts, .. } if !counts.is_empty());
        if varied || is_counted {
            // Optional members that have no value are left out.
            let full: Vec<_> = set(&|_| true).into_iter().flatten().collect();
            objects.push(full.clone());
            objects.extend(self.undeclared(id, &full, depth));
            if varied {
                objects.extend(self.varied(going(), &full, depth));
            }
        }
        let objects = objects.into_iter().map(Value::Object);
        objects.map(literal).collect()
    }

    /// The same object with one other value of a member each.
    fn varied<'m>(
        &self,
        members: impl Iterator<Item = &'m Member>,
        full: &[(String, Literal)],
        depth: usize,
    ) -> Vec<Vec<(String, Literal)>> {
        let values = members.map(|member| {
            let values = self.all(member.schema, depth + 1).into_iter().skip(1);
            values.map(|value| (member.name.as_str(), value)).collect()
        });
        let lists: Vec<Vec<_>> = values.collect();
        let values = in_turn(&lists).into_iter().take(MOST);
        let objects = values.map(|(name, value)| {
            let mut object = full.to_vec();
            if let Some((_, known)) = object.iter_mut().find(|(known, _)| known == name) {
                *known = value;
            }
            object
        });
        objects.collect()
    }

    /// The same object with a member that the document does not declare, if it speaks of such.
    fn undeclared(
        &self,
        id: SchemaId,
        full: &[(String, Literal)],
        depth: usize,
    ) -> Option<Vec<(String, Literal)>> {
        let shape = &self.api.schema(id).shape;
        let Shape::Object {
            additional, names, ..
        } = shape
        else {
            return None;
        };
        let value = match additional {
            Some(additional) => self.one(*additional, depth + 1)?,
            None if shape.is_map() => literal(Value::String("a".to_owned())),
            None => return None,
        };
        let is_declared = |name: &String| full.iter().any(|(known, _)| known == name);
        let name = text::texts(names)
            .into_iter()
            .find(|name| !is_declared(name))?;
        let mut object = full.to_vec();
        object.push((name, value));
        Some(object)
    }

    /// Whether no second variant takes the value, which the types do not look at.
    fn is_of_one(&self, variants: &[Variant], value: &Literal) -> bool {
        let takes = |variant: &&Variant| api::allows(self.api, variant.schema, value);
        variants.iter().filter(takes).take(2).count() < 2
    }

    fn of_variants(&self, variants: &[Variant], depth: usize, varied: bool) -> Vec<Literal> {
        let values = variants.iter().map(|variant| {
            let values = if varied {
                self.all(variant.schema, depth + 1)
            } else {
                self.one(variant.schema, depth + 1).into_iter().collect()
            };
            let told = values.into_iter().map(|value| told(value, &variant.tell));
            told.collect::<Vec<_>>()
        });
        in_turn(&values.collect::<Vec<_>>())
    }
}

/// One of each list, before any gives two.
fn in_turn<T: Clone>(lists: &[Vec<T>]) -> Vec<T> {
    let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
    let rounds = (0..longest).flat_map(|round| {
        let round = lists.iter().map(move |list| list.get(round).cloned());
        round.flatten()
    });
    rounds.collect()
}

/// How many values are in a value, itself included.
fn size(value: &Literal) -> usize {
    match &value.value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.iter().map(|(_, value)| size(value)).sum::<usize>(),
        _ => 1,
    }
}

/// The value with the member that tells which variant it is.
fn told(value: Literal, tell: &Tell) -> Literal {
    match (tell, value.value) {
        (Tell::Tag { member, values }, Value::Object(mut members)) => {
            if let Some(tag) = values.first() {
                let tag = literal(Value::String(tag.clone()));
                match members.iter_mut().find(|(name, _)| name == member) {
                    Some((_, known)) => *known = tag,
                    None => members.push((member.clone(), tag)),
                }
            }
            literal(Value::Object(members))
        }
        (_, value) => literal(value),
    }
}

fn literal(value: Value) -> Literal {
    Literal {
        place: Place::new(0, 0, 0),
        value,
    }
}
