//! Unions: which of several schemas a value belongs to, told without trying them.

use super::{
    Condition, Kind, Lengths, Member, SchemaId, Shape, Tell, Value, Variant, compose::Choice,
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

/// Two variants that nothing tells apart, by their names.
struct Alike(Option<String>, Option<String>);

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
                Some(condition) if asks => self.add_condition(id, condition.clone()),
                None if asks => self.unchecked_choice(choice),
                _ => {}
            }
            if choice.keyword == "oneOf" {
                self.unchecked_choice(choice);
            }
            return (takes_null, Shape::Any);
        }
        let mut kinds: Vec<(Kind, Vec<Part>)> = Vec::new();
        for part in self.flat(parts) {
            // A union in a union is flat by now, and what has no type at all was any JSON.
            let Some(kind) = self.shape_of(part.schema).kind() else {
                let (one, other) = (None, None);
                self.loss(choice.place, Loss::UnionUntyped { one, other });
                return (takes_null, Shape::Any);
            };
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, parts)) => parts.push(part),
                None => kinds.push((kind, vec![part])),
            }
        }
        let mut variants = Vec::new();
        for (kind, parts) in kinds {
            match self.of_kind(kind, &parts, choice) {
                Ok(of_kind) => variants.extend(of_kind),
                Err(Alike(one, other)) => {
                    self.loss(choice.place, Loss::UnionUntyped { one, other });
                    return (takes_null, Shape::Any);
                }
            }
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
            self.add_condition(id, Condition::null(choice.place));
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

    /// The parts, with the variants of those that are unions themselves.
    fn flat(&mut self, parts: Vec<Part>) -> Vec<Part> {
        let mut flat: Vec<Part> = Vec::new();
        for part in parts {
            if let Shape::Union { variants, .. } = self.shape_of(part.schema) {
                flat.extend(variants.into_iter().map(|variant| Part {
                    name: Some(variant.name),
                    schema: variant.schema,
                    values: match variant.tell {
                        Tell::Tag { values, .. } => values,
                        _ => Vec::new(),
                    },
                }));
            } else {
                flat.push(part);
            }
        }
        let mut seen = Vec::new();
        flat.retain(|part| {
            let is_new = !seen.contains(&part.schema);
            seen.push(part.schema);
            is_new
        });
        flat
    }

    /// The variants of one type.
    fn of_kind(
        &mut self,
        kind: Kind,
        parts: &[Part],
        choice: &Choice,
    ) -> Result<Vec<Variant>, Alike> {
        let only = match (parts, kind) {
            ([only], _) => only.clone(),
            (_, Kind::Object) => return self.objects_apart(parts, choice),
            ([one, other, ..], Kind::Array) => return Err(alike(one, other)),
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
        let is_integer = matches!(
            self.shape_of(only.schema),
            Shape::Integer(_) | Shape::BigInteger(_)
        );
        let word = if is_integer { "integer" } else { word(kind) };
        Ok(vec![Variant {
            name: only.name.unwrap_or_else(|| word.to_owned()),
            schema: only.schema,
            tell: Tell::Kind(kind),
        }])
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
            Some(condition) => self.add_condition(made, condition.clone()),
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

    /// Objects by what a member says, else by the members that they must have.
    fn objects_apart(&mut self, parts: &[Part], choice: &Choice) -> Result<Vec<Variant>, Alike> {
        let mut members = Vec::new();
        for part in parts {
            match self.shape_of(part.schema) {
                Shape::Object { members: of, .. } => members.push(of),
                _ => members.push(Vec::new()),
            }
        }
        if let Some(tags) = self.tags(parts, &members, choice) {
            return Ok(tags);
        }
        let order = order(&members).map_err(|(one, other)| alike(&parts[one], &parts[other]))?;
        if choice.keyword != "type" {
            // A value may have what makes it one and what makes it the other.
            self.unchecked_choice(choice);
        }
        Ok(order
            .into_iter()
            .map(|position| {
                let required = members[position].iter().filter(|member| member.required);
                Variant {
                    name: name(&parts[position], Kind::Object),
                    schema: parts[position].schema,
                    tell: Tell::Members(required.map(|member| member.name.clone()).collect()),
                }
            })
            .collect())
    }

    /// The variants by what a member says that all of them have: the discriminator's, or one that lists other texts in each.
    fn tags(
        &mut self,
        parts: &[Part],
        members: &[Vec<Member>],
        choice: &Choice,
    ) -> Option<Vec<Variant>> {
        let named = choice.discriminator.as_ref().map(|(name, _)| name);
        let candidates = named
            .into_iter()
            .chain(members[0].iter().map(|member| &member.name));
        for name in candidates.cloned().collect::<Vec<_>>() {
            let listed: Option<Vec<Vec<String>>> = members
                .iter()
                .map(|members| {
                    let member = members.iter().find(|member| member.name == name)?;
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

/// An order in which each object must have a member that no later one declares; else two that cannot be told apart.
fn order(members: &[Vec<Member>]) -> Result<Vec<usize>, (usize, usize)> {
    let tells = |one: &Vec<Member>, other: &Vec<Member>| {
        let is_own = |member: &Member| other.iter().all(|known| known.name != member.name);
        one.iter().any(|member| member.required && is_own(member))
    };
    let mut left: Vec<usize> = (0..members.len()).collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let conflict = |one: usize| {
            let mut others = left.iter().filter(|other| **other != one);
            others
                .find(|other| !tells(&members[one], &members[**other]))
                .copied()
        };
        let Some(at) = left.iter().position(|one| conflict(*one).is_none()) else {
            let one = left[0];
            return Err((one, conflict(one).unwrap_or(one)));
        };
        order.push(left.remove(at));
    }
    Ok(order)
}

fn name(part: &Part, kind: Kind) -> String {
    part.name.clone().unwrap_or_else(|| word(kind).to_owned())
}

fn alike(one: &Part, other: &Part) -> Alike {
    Alike(one.name.clone(), other.name.clone())
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
