//! Unions: which of several schemas a value belongs to, told without trying them.

use std::collections::HashSet;

use super::{
    Condition, Kind, Lengths, Mark, Member, SchemaId, Shape, Tell, Value, Variant, compose::Choice,
    resolve::Resolver,
};
use crate::report::Loss;

/// A part of a choice: words for it, its schema, and the values of the discriminator that mean it.
#[derive(Clone)]
struct Part {
    name: Option<String>,
    schema: SchemaId,
    values: Vec<String>,
}

impl Resolver<'_, '_> {
    /// Whether `null` may be chosen, and the shape of everything else.
    pub fn chosen(&mut self, id: SchemaId, choice: &Choice) -> (bool, Shape) {
        let place = self.schemas[id.0].place;
        let base = self.whole(&choice.base, place);
        self.ask(id, base);
        let parts = self.parts(choice, base);
        let takes_null = parts.iter().any(|part| self.takes_null(part.schema))
            && choice.base.iter().all(|part| self.takes_null(*part));
        if let [only] = parts.as_slice() {
            return (takes_null, Shape::Alias(only.schema));
        }
        if parts.iter().any(|part| self.is_any(part.schema)) {
            let asks = parts
                .iter()
                .all(|part| !self.is_any(part.schema) || self.condition_of(part.schema).is_some());
            match &choice.condition {
                Some(condition) if asks => self.add_condition(id, condition),
                None if asks => self.unchecked_choice(choice),
                _ => {}
            }
            if choice.keyword == "oneOf" {
                self.unchecked_choice(choice);
            }
            return (takes_null, Shape::Any);
        }
        let mut kinds: Vec<(Kind, Vec<Part>)> = Vec::new();
        let told_by = choice.discriminator.as_ref().map(|(name, _)| name.as_str());
        for part in self.flat(parts, told_by) {
            // A union in a union is flat by now, and what has no type at all was any JSON.
            let Some(kind) = self.shape_of(part.schema).kind() else {
                let because = "a union with a part that has no type";
                self.loss(choice.place, Loss::SchemaUntyped { because });
                return (takes_null, Shape::Any);
            };
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, parts)) => parts.push(part),
                None => kinds.push((kind, vec![part])),
            }
        }
        let mut variants = Vec::new();
        for (kind, parts) in kinds {
            variants.extend(self.of_kind(kind, &parts, choice));
        }
        let shape = match variants.as_slice() {
            [] => self.none_left_of(id, choice, takes_null),
            [only] => Shape::Alias(only.schema),
            _ => Shape::Union {
                keyword: choice.keyword,
                variants,
            },
        };
        (takes_null, shape)
    }

    /// The parts, each with what holds for all of them.
    fn parts(&mut self, choice: &Choice, base: Option<SchemaId>) -> Vec<Part> {
        let values = choice.discriminator.as_ref().map(|(_, values)| values);
        let mut parts: Vec<Part> = Vec::new();
        let mut is_repeated = false;
        for (position, schema) in choice.parts.iter().enumerate() {
            self.settle(*schema);
            if self.is_settling(*schema) {
                // A part that is the whole adds nothing to it.
                self.unchecked_choice(choice);
                continue;
            }
            let known = &self.schemas[schema.0];
            let name = known.name.clone().or_else(|| known.docs.summary.clone());
            let schema = match base {
                Some(base) if !self.excludes(base, *schema) => {
                    self.intersection(base, *schema, choice.place)
                }
                Some(_) => continue,
                None => *schema,
            };
            let values = values.and_then(|values| values.get(position).cloned());
            let values = values.unwrap_or_default();
            match parts.iter_mut().find(|part| part.schema == schema) {
                Some(known) => {
                    known.values.extend(values);
                    is_repeated = true;
                }
                None => parts.push(Part {
                    name,
                    schema,
                    values,
                }),
            }
        }
        if is_repeated && choice.keyword == "oneOf" {
            self.unchecked_choice(choice);
        }
        parts
    }

    /// What is left without any part: `null` alone; where not even that is a value, the document is at fault.
    fn none_left_of(&mut self, id: SchemaId, choice: &Choice, takes_null: bool) -> Shape {
        if takes_null || choice.parts.is_empty() {
            self.add_condition(id, &Condition::null(choice.place));
            return Shape::Any;
        }
        let because = format!("no part of `{}` satisfies the rest", choice.keyword);
        self.no_value(choice.place, because);
        Shape::Broken
    }

    /// Whether two schemas are of different types, so that nothing is both.
    fn excludes(&mut self, one: SchemaId, other: SchemaId) -> bool {
        let kinds = (self.shape_of(one).kind(), self.shape_of(other).kind());
        matches!(kinds, (Some(one), Some(other)) if one != other)
    }

    /// The parts, with the variants of those that are unions themselves. What another member than the discriminator says of a
    /// variant is no value of the discriminator.
    fn flat(&mut self, parts: Vec<Part>, told_by: Option<&str>) -> Vec<Part> {
        let mut flat: Vec<Part> = Vec::new();
        let mut seen = HashSet::new();
        let mut open: Vec<Part> = parts.into_iter().rev().collect();
        while let Some(part) = open.pop() {
            // One that holds itself is met once.
            if !seen.insert(part.schema) {
                continue;
            }
            if let Shape::Union { variants, .. } = self.shape_of(part.schema) {
                open.extend(variants.into_iter().rev().map(|variant| Part {
                    name: Some(variant.name),
                    schema: variant.schema,
                    values: match variant.tell {
                        Tell::Tag { member, values } if told_by == Some(&member) => values,
                        _ => Vec::new(),
                    },
                }));
            } else {
                flat.push(part);
            }
        }
        flat
    }

    /// The variants of one type.
    fn of_kind(&mut self, kind: Kind, parts: &[Part], choice: &Choice) -> Vec<Variant> {
        let only = match (parts, kind) {
            ([only], _) => only.clone(),
            (_, Kind::Object) => return self.objects_apart(parts, choice),
            (_, Kind::Array) => return self.arrays_apart(parts, choice),
            _ => Part {
                name: None,
                schema: match kind {
                    Kind::String => self.texts(parts, choice),
                    Kind::Number => self.numbers(parts, choice),
                    _ => parts[0].schema,
                },
                values: Vec::new(),
            },
        };
        let shape = self.shape_of(only.schema);
        let word = || shape_word(&shape).unwrap_or_default();
        vec![Variant {
            name: only.name.unwrap_or_else(word),
            schema: only.schema,
            tell: Tell::Kind(kind),
        }]
    }

    /// One schema for several of texts: a list of them all, or any text.
    fn texts(&mut self, parts: &[Part], choice: &Choice) -> SchemaId {
        let mut all: Vec<String> = Vec::new();
        let mut is_listed = true;
        let mut takes_all = false;
        for part in parts {
            match self.shape_of(part.schema) {
                Shape::Enumeration(texts) => {
                    all.extend(
                        texts
                            .into_iter()
                            .filter(|text| !all.contains(text))
                            .collect::<Vec<_>>(),
                    );
                }
                // What no text matches adds none.
                Shape::String(lengths) if lengths.is_void() => {}
                Shape::String(lengths) => {
                    is_listed = false;
                    takes_all |= lengths.is_empty();
                }
                _ => {}
            }
        }
        if is_listed && !all.is_empty() {
            return self.made(choice.place, Shape::Enumeration(all));
        }
        self.one_of_scalars(Shape::String(Lengths::default()), takes_all, choice)
    }

    /// One schema for several of numbers, without what only one of them asks.
    fn numbers(&mut self, parts: &[Part], choice: &Choice) -> SchemaId {
        let mut constants: Vec<Value> = Vec::new();
        let mut has_integers_alone = true;
        let mut has_constants_alone = true;
        let (mut is_plain, mut is_plain_integer) = (false, false);
        for part in parts {
            match self.shape_of(part.schema) {
                Shape::Number(bounds) => {
                    has_integers_alone = false;
                    is_plain |= bounds.is_empty();
                }
                Shape::Integer(bounds) | Shape::BigInteger(bounds) => {
                    is_plain_integer |= bounds.is_empty();
                }
                Shape::Constants(values) => {
                    constants.extend(values);
                    continue;
                }
                _ => {}
            }
            has_constants_alone = false;
        }
        if has_constants_alone {
            return self.made(choice.place, Shape::Constants(constants));
        }
        has_integers_alone &= constants.is_empty();
        is_plain |= has_integers_alone && is_plain_integer;
        let shape = if has_integers_alone {
            Shape::Integer(super::Bounds::default())
        } else {
            Shape::Number(super::Bounds::default())
        };
        self.one_of_scalars(shape, is_plain, choice)
    }

    /// One schema for several of texts or numbers: what holds for all of them, with the condition that one of them holds.
    fn one_of_scalars(&mut self, shape: Shape, takes_all: bool, choice: &Choice) -> SchemaId {
        let made = self.made(choice.place, shape);
        match &choice.condition {
            _ if takes_all => {}
            Some(condition) => self.add_condition(made, condition),
            None => self.unchecked_choice(choice),
        }
        if choice.keyword == "oneOf" {
            self.unchecked_choice(choice);
        }
        match self.whole(&choice.base, choice.place) {
            Some(base) => self.intersection(base, made, choice.place),
            None => made,
        }
    }

    /// Arrays by the type of their items; one that is empty is of the first.
    fn arrays_apart(&mut self, parts: &[Part], choice: &Choice) -> Vec<Variant> {
        if choice.keyword == "oneOf" {
            // The empty one may be any of them.
            self.unchecked_choice(choice);
        }
        let mut kinds: Vec<Option<Kind>> = Vec::new();
        let mut names: Vec<String> = Vec::new();
        for part in parts {
            let (items, word) = match self.shape_of(part.schema) {
                Shape::Array { items, .. } => (items, "list"),
                Shape::Tuple(places) => (places[0], "tuple"),
                _ => continue,
            };
            let shape = self.shape_of(items);
            let of = self.name_of(items).or_else(|| shape_word(&shape));
            let list = of.map_or_else(|| word.to_owned(), |of| format!("{of} {word}"));
            names.push(part.name.clone().unwrap_or(list));
            kinds.push(shape.kind());
        }
        let known: HashSet<Kind> = kinds.iter().copied().flatten().collect();
        let is_told = known.len() == parts.len();
        let variant = |((part, kind), name): ((&Part, Option<Kind>), String)| Variant {
            name,
            schema: part.schema,
            tell: kind.filter(|_| is_told).map_or(Tell::Nothing, Tell::Items),
        };
        parts.iter().zip(kinds).zip(names).map(variant).collect()
    }

    /// The name of a schema or of what it is another name of.
    fn name_of(&mut self, id: SchemaId) -> Option<String> {
        let end = self.end_of(id);
        let known = [id, end].map(|id| self.schemas[id.0].name.clone());
        known.into_iter().flatten().next()
    }

    /// Objects by what a member says, else by the members that they must have.
    fn objects_apart(&mut self, parts: &[Part], choice: &Choice) -> Vec<Variant> {
        let mut members = Vec::new();
        for part in parts {
            match self.shape_of(part.schema) {
                Shape::Object { members: of, .. } => members.push(of),
                _ => members.push(Vec::new()),
            }
        }
        if let Some(tags) = self.tags(parts, &members, choice) {
            return tags;
        }
        let (told, is_exclusive) = self.order(&members);
        if !is_exclusive && choice.keyword == "anyOf" {
            self.loss(choice.place, Loss::VariantFirst);
        } else if !is_exclusive {
            // A value may have what makes it one and what makes it the other.
            self.unchecked_choice(choice);
        }
        told.into_iter()
            .map(|(position, tell)| Variant {
                name: name(&parts[position], Kind::Object),
                schema: parts[position].schema,
                tell,
            })
            .collect()
    }

    /// An order in which all values of each object are marked by what no value of a later one has. What has no place in it is told
    /// by nothing, and comes last. Besides, whether no value can be two of them.
    fn order(&mut self, members: &[Vec<Member>]) -> (Vec<(usize, Tell)>, bool) {
        let count = members.len();
        // What marks the first of two that the second does not have.
        let mut marks: Vec<Vec<Option<Mark>>> = Vec::new();
        for one in members {
            marks.push(members.iter().map(|other| self.mark(one, other)).collect());
        }
        let excludes = |one: usize, other: usize| {
            matches!(&marks[one][other], Some(Mark::Says(..) | Mark::Is(..)))
        };
        let is_exclusive = (0..count)
            .all(|one| (0..one).all(|other| excludes(one, other) || excludes(other, one)));
        let mut left: Vec<usize> = (0..count).collect();
        let mut order = Vec::new();
        while let Some(at) = left.iter().position(|one| {
            let mut others = left.iter().filter(|other| *other != one);
            others.all(|other| marks[*one][*other].is_some())
        }) {
            let one = left.remove(at);
            let mut all: Vec<Mark> = Vec::new();
            for mark in marks[one].iter().flatten() {
                if !all.contains(mark) {
                    all.push(mark.clone());
                }
            }
            let said: Vec<String> = all
                .iter()
                .filter_map(|mark| match mark {
                    Mark::Says(name, _) => Some(name.clone()),
                    _ => None,
                })
                .collect();
            all.retain(|mark| !matches!(mark, Mark::Is(name, _) if said.contains(name)));
            // Where names tell, all that must be there do; where values tell, what is missing is a fault of the value.
            if all.is_empty() || all.iter().any(|mark| matches!(mark, Mark::Has(_))) {
                all.retain(|mark| !matches!(mark, Mark::Has(_)));
                let required = members[one].iter().filter(|member| member.required);
                all.splice(0..0, required.map(|member| Mark::Has(member.name.clone())));
            }
            order.push((one, Tell::Members(all)));
        }
        order.extend(left.into_iter().map(|one| (one, Tell::Nothing)));
        (order, is_exclusive)
    }

    /// What each value of an object has that none of the other has.
    fn mark(&mut self, one: &[Member], other: &[Member]) -> Option<Mark> {
        let required = || one.iter().filter(|member| member.required);
        let same = |name: &str| other.iter().find(|member| member.name == name);
        let shared: Vec<(&Member, SchemaId)> = required()
            .filter_map(|member| Some((member, same(&member.name)?.schema)))
            .filter(|(member, _)| !self.takes_null(member.schema))
            .collect();
        for (member, other) in &shared {
            let listed = (self.constants(member.schema), self.constants(*other));
            if let (Some(one), Some(other)) = listed
                && one
                    .iter()
                    .all(|value| other.iter().all(|known| !value.equals(known)))
            {
                return Some(Mark::Says(member.name.clone(), one));
            }
        }
        let of_type = shared.into_iter().find_map(|(member, other)| {
            let kind = self.shape_of(member.schema).kind()?;
            let differs = self.shape_of(other).kind()? != kind;
            differs.then(|| Mark::Is(member.name.clone(), kind))
        });
        of_type.or_else(|| {
            let own = required().find(|member| same(&member.name).is_none())?;
            Some(Mark::Has(own.name.clone()))
        })
    }

    /// The values that a schema lists, if none of them holds others.
    fn constants(&mut self, id: SchemaId) -> Option<Vec<Value>> {
        match self.shape_of(id) {
            Shape::Enumeration(texts) => Some(texts.into_iter().map(Value::String).collect()),
            Shape::Constants(values) => values.iter().all(Value::is_scalar).then_some(values),
            _ => None,
        }
    }

    /// The variants by what a member says that all of them have: the discriminator's, or one that lists other texts in each.
    fn tags(
        &mut self,
        parts: &[Part],
        members: &[Vec<Member>],
        choice: &Choice,
    ) -> Option<Vec<Variant>> {
        let named = choice.discriminator.as_ref().map(|(name, _)| name);
        // What nothing names a discriminator tells only if it is always there.
        let required = members[0].iter().filter(|member| member.required);
        let candidates = named.into_iter().chain(required.map(|member| &member.name));
        for name in candidates.cloned().collect::<Vec<_>>() {
            let listed: Option<Vec<Vec<String>>> = members
                .iter()
                .map(|members| {
                    let mut of_name = members.iter().filter(|member| member.name == name);
                    let is_named = named == Some(&name);
                    let member = of_name.find(|member| member.required || is_named)?;
                    match self.shape_of(member.schema) {
                        Shape::Enumeration(texts) => Some(texts),
                        _ => None,
                    }
                })
                .collect();
            if let Some(listed) = listed.filter(|listed| differ(listed)) {
                return Some(tagged(parts, &name, listed));
            }
        }
        let name = named?;
        let has_member = |members: &Vec<Member>| members.iter().any(|member| member.name == *name);
        let values: Vec<Vec<String>> = parts.iter().map(|part| part.values.clone()).collect();
        let is_whole = members.iter().all(has_member) && values.iter().all(|of| !of.is_empty());
        (is_whole && differ(&values)).then(|| tagged(parts, name, values))
    }

    /// Notes that a value may be more than one of the parts.
    fn unchecked_choice(&mut self, choice: &Choice) {
        let keyword = choice.keyword;
        self.loss(choice.place, Loss::KeywordUnchecked { keyword });
    }
}

fn tagged(parts: &[Part], member: &str, values: Vec<Vec<String>>) -> Vec<Variant> {
    let variant = |(part, values): (&Part, Vec<String>)| Variant {
        name: part.name.clone().unwrap_or_else(|| values.join(" ")),
        schema: part.schema,
        tell: Tell::Tag {
            member: member.to_owned(),
            values,
        },
    };
    parts.iter().zip(values).map(variant).collect()
}

/// Whether no text stands in two of the lists.
fn differ(lists: &[Vec<String>]) -> bool {
    let mut all: Vec<&String> = lists.iter().flatten().collect();
    let count = all.len();
    all.sort();
    all.dedup();
    all.len() == count && lists.iter().all(|list| !list.is_empty())
}

fn name(part: &Part, kind: Kind) -> String {
    part.name.clone().unwrap_or_else(|| word(kind).to_owned())
}

fn shape_word(shape: &Shape) -> Option<String> {
    let word = match shape {
        Shape::Integer(_) | Shape::BigInteger(_) => "integer",
        shape => word(shape.kind()?),
    };
    Some(word.to_owned())
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Boolean => "boolean",
        Kind::Number => "number",
        Kind::String => "string",
        Kind::Array => "list",
        Kind::Object => "object",
    }
}
