//! Composition: `allOf`, `oneOf` and `anyOf`, and what stands beside a `$ref`, settled into plain shapes once all parts are read.

use std::collections::{BTreeMap, HashMap};

use super::{
    Condition, Schema, SchemaId, Shape,
    assertion::assertions,
    condition::{both, says_required_alone},
    inferred::Inferred,
    resolve::{Resolver, member},
    schema::is_null,
};
use crate::{
    openapi::{Node, Version},
    report::{Fault, Loss},
    source::Place,
};

/// The compositions that wait for their parts, and what was made of pairs.
#[derive(Debug, Default)]
pub(super) struct Compositions {
    /// Schemas that are being read, from the outermost inwards.
    pub depth: usize,
    waiting: BTreeMap<SchemaId, Composition>,
    /// What is being settled, and what holds for it whatever is chosen, if it is a choice.
    settling: HashMap<SchemaId, Option<Vec<SchemaId>>>,
    pub pairs: HashMap<(SchemaId, SchemaId), SchemaId>,
    pub inferred: Inferred,
}

/// A schema made of others.
#[derive(Debug)]
struct Composition {
    /// Whether the document says `nullable` of the whole (OpenAPI 3.0).
    nullable: bool,
    of: Of,
}

#[derive(Debug)]
enum Of {
    /// All must hold.
    All(Vec<SchemaId>),
    /// One of them, or any.
    Choice(Choice),
}

/// The parts of a `oneOf` or `anyOf`, of several types, or of an `enum` of several kinds of values.
#[derive(Debug)]
pub(super) struct Choice {
    pub keyword: &'static str,
    pub place: Place,
    pub parts: Vec<SchemaId>,
    /// What holds for each of them.
    pub base: Vec<SchemaId>,
    /// That a value is one of the parts.
    pub condition: Option<Condition>,
    /// The member that tells, and the values that mean each part.
    pub discriminator: Option<(String, Vec<Vec<String>>)>,
}

impl<'d> Resolver<'d, '_> {
    /// Whether the schema combines others; it takes its shape when they are read.
    pub fn combination(&mut self, id: SchemaId, node: &'d Node) -> bool {
        self.set_condition(id, node);
        if let Some(reference) = node.get("$dynamicRef") {
            let keyword = "$dynamicRef";
            self.loss(reference.place, Loss::KeywordUnchecked { keyword });
        }
        let has_parts = ["allOf", "oneOf", "anyOf"]
            .iter()
            .any(|keyword| member(node, keyword).is_some());
        if !has_parts {
            return false;
        }
        let mut nullable = self.version(node) == Version::V3_0 && self.flag(node, "nullable");
        let mut parts: Vec<SchemaId> = Vec::new();
        if assertions().any(|keyword| node.get(keyword).is_some()) {
            let own = self.push(node, None, Shape::Any);
            self.set_own(own, node);
            parts.push(own);
        }
        for part in self.items(node, "allOf") {
            parts.push(self.part(node, part));
        }
        let mut choices = Vec::new();
        for keyword in ["oneOf", "anyOf"] {
            let (choice, has_null) = self.choice(node, keyword);
            nullable |= has_null && parts.is_empty();
            choices.extend(choice.map(|choice| (choice, has_null)));
        }
        let last = choices.pop();
        for (choice, nullable) in choices {
            let part = self.push(node, None, Shape::Any);
            let of = Of::Choice(choice);
            self.compositions
                .waiting
                .insert(part, Composition { nullable, of });
            parts.push(part);
        }
        let of = match last {
            None => Of::All(parts),
            Some((choice, _)) => Of::Choice(Choice {
                base: parts,
                ..choice
            }),
        };
        let composition = Composition { nullable, of };
        self.compositions.waiting.insert(id, composition);
        true
    }

    /// Makes `id` what satisfies all the parts.
    pub fn wait_for_all(&mut self, id: SchemaId, parts: Vec<SchemaId>) {
        let composition = Composition {
            nullable: false,
            of: Of::All(parts),
        };
        self.compositions.waiting.insert(id, composition);
    }

    /// Makes `id` a choice of the parts.
    pub fn wait_for_choice(&mut self, id: SchemaId, choice: Choice) {
        let composition = Composition {
            nullable: false,
            of: Of::Choice(choice),
        };
        self.compositions.waiting.insert(id, composition);
    }

    /// The parts of a `oneOf` or `anyOf`, and whether `null` is one of them.
    fn choice(&mut self, node: &'d Node, keyword: &'static str) -> (Option<Choice>, bool) {
        let Some(place) = member(node, keyword).map(|member| member.place) else {
            return (None, false);
        };
        let nodes = self.items(node, keyword);
        if nodes.iter().all(says_required_alone) {
            // Which optional members go together is no matter of types, but of a condition.
            return (None, false);
        }
        // What no value satisfies is no choice, if there is another.
        let is_never = |part: &&Node| part.as_bool() == Some(false);
        let mut all: Vec<&Node> = nodes.iter().filter(|part| !is_never(part)).collect();
        if all.is_empty() {
            all.extend(nodes.first());
        }
        let condition = self.one_of(place, &all);
        let (nulls, nodes): (Vec<&Node>, Vec<&Node>) =
            all.into_iter().partition(|part| is_null_type(part));
        let parts = nodes.iter().map(|part| self.read(part)).collect();
        let choice = Choice {
            keyword,
            place,
            parts,
            base: Vec::new(),
            condition,
            discriminator: self.discriminator(node, &nodes),
        };
        (Some(choice), !nulls.is_empty())
    }

    /// The member that tells the parts apart, and what it says for each of them.
    fn discriminator(
        &mut self,
        node: &'d Node,
        parts: &[&'d Node],
    ) -> Option<(String, Vec<Vec<String>>)> {
        let discriminator = member(node, "discriminator")?;
        let name = self.text(discriminator, "propertyName")?;
        if let Some(default) = discriminator.get("defaultMapping") {
            let keyword = "defaultMapping";
            self.loss(default.place, Loss::KeywordUnchecked { keyword });
        }
        let targets: Vec<(Option<String>, Place)> = parts
            .iter()
            .map(|part| {
                let target = self.follow(part);
                target.map_or((None, part.place), |target| {
                    (target.name, target.node.place)
                })
            })
            .collect();
        let mut values = vec![Vec::new(); parts.len()];
        let mapping = member(discriminator, "mapping");
        for (value, place, target) in self.members(discriminator, "mapping") {
            let position = target.as_str().zip(mapping).and_then(|(text, mapping)| {
                let by_name = targets
                    .iter()
                    .position(|(name, _)| name.as_deref() == Some(text));
                by_name.or_else(|| {
                    let target = self.step(mapping, text)?.node.place;
                    targets.iter().position(|(_, place)| *place == target)
                })
            });
            match position {
                Some(position) => values[position].push(value.to_owned()),
                None => self.loss(
                    place,
                    Loss::KeywordUnchecked {
                        keyword: "discriminator",
                    },
                ),
            }
        }
        for (values, (name, _)) in values.iter_mut().zip(targets) {
            // Without a mapping the name of the component is the value (OpenAPI Specification, "Discriminator Object").
            if values.is_empty() {
                values.extend(name);
            }
        }
        Some((name, values))
    }

    /// Gives every schema that waits its shape.
    pub fn compose(&mut self) {
        while let Some((id, _)) = self.compositions.waiting.first_key_value() {
            self.settle(*id);
        }
        // What was pushed meanwhile is whole; the next walk starts anew.
        self.compositions.settling.clear();
        self.tell_inferred();
    }

    /// Gives a schema its shape, and its parts theirs before.
    pub fn settle(&mut self, id: SchemaId) {
        let Some(Composition { nullable, of }) = self.compositions.waiting.remove(&id) else {
            return;
        };
        let (base, held, chosen) = match &of {
            Of::All(parts) => (None, parts.clone(), Vec::new()),
            Of::Choice(choice) => {
                let base = choice.base.clone();
                (Some(base.clone()), base, choice.parts.clone())
            }
        };
        self.compositions.settling.insert(id, base);
        let (is_null, shape) = match of {
            Of::All(parts) => self.all(id, &parts),
            Of::Choice(choice) => self.chosen(id, &choice),
        };
        self.compositions.settling.remove(&id);
        self.supply_types(&held, &chosen);
        let schema = &mut self.schemas[id.0];
        schema.nullable |= nullable || is_null;
        schema.shape = shape;
        self.set_apart(id);
    }

    /// Makes a schema that is another one with a condition a schema of its own.
    fn set_apart(&mut self, id: SchemaId) {
        let Shape::Alias(target) = self.schemas[id.0].shape else {
            return;
        };
        if self.schemas[id.0].condition.is_none() || self.is_settling(target) {
            return;
        }
        let end = self.end_of(target);
        let (nullable, condition) = (self.takes_null(target), self.condition_of(target));
        let (shape, is_sensitive) = {
            let end = &self.schemas[end.0];
            (end.shape.clone(), end.is_sensitive)
        };
        let schema = &mut self.schemas[id.0];
        schema.nullable |= nullable;
        schema.is_sensitive |= is_sensitive;
        schema.shape = shape;
        schema.condition = both(schema.condition.as_ref(), condition.as_ref());
    }

    /// What a schema asks beyond its shape, under all its names.
    pub fn condition_of(&mut self, mut id: SchemaId) -> Option<Condition> {
        let mut condition = None;
        for _ in 0..=self.schemas.len() {
            self.settle(id);
            let schema = &self.schemas[id.0];
            condition = both(condition.as_ref(), schema.condition.as_ref());
            let Shape::Alias(target) = schema.shape else {
                break;
            };
            id = target;
        }
        condition
    }

    /// The shape of what satisfies all parts.
    fn all(&mut self, id: SchemaId, parts: &[SchemaId]) -> (bool, Shape) {
        if let [only] = parts {
            return (false, Shape::Alias(*only));
        }
        let place = self.schemas[id.0].place;
        let is_nullable = parts.iter().all(|part| self.takes_null(*part));
        let whole = self.whole(parts, place);
        self.ask(id, whole);
        match whole {
            None => (false, Shape::Any),
            Some(whole) if self.is_any(whole) => (false, Shape::Any),
            Some(whole) => {
                // An intersection of nobody else's is the schema itself.
                let made = &self.schemas[whole.0];
                let shape = if made.name.is_none() && made.place == place {
                    made.shape.clone()
                } else {
                    Shape::Alias(whole)
                };
                (is_nullable, shape)
            }
        }
    }

    /// Asks of a schema what is asked of another one beyond its shape.
    pub fn ask(&mut self, id: SchemaId, of: Option<SchemaId>) {
        let asked = of.and_then(|of| self.condition_of(of));
        let schema = &mut self.schemas[id.0];
        schema.condition = both(schema.condition.as_ref(), asked.as_ref());
    }

    /// The schema of what satisfies all parts, unless there are none.
    pub fn whole(&mut self, parts: &[SchemaId], place: Place) -> Option<SchemaId> {
        // Two parts take time with all their members, so many are taken in groups, and these in their turn.
        const GROUP: usize = 16;
        let mut known: Vec<SchemaId> = Vec::new();
        for part in parts {
            known.extend(match self.compositions.settling.get(part).cloned() {
                None => Some(*part),
                // A variant of a choice that is made of the choice: of it counts what holds for every variant.
                Some(Some(base)) => {
                    // Once: what holds for it may be itself.
                    self.compositions.settling.insert(*part, None);
                    let whole = self.whole(base.as_slice(), place);
                    self.compositions.settling.insert(*part, Some(base));
                    whole
                }
                Some(None) => {
                    let keyword = "allOf";
                    self.loss(place, Loss::KeywordUnchecked { keyword });
                    None
                }
            });
        }
        while known.len() > 1 {
            let mut groups = Vec::new();
            for group in known.chunks(GROUP) {
                let mut rest = group.iter().copied();
                groups.extend(rest.next().map(|first| {
                    rest.fold(first, |whole, part| self.intersection(whole, part, place))
                }));
            }
            known = groups;
        }
        known.pop()
    }

    /// The schema at the end of a chain of other names.
    pub fn end_of(&mut self, mut id: SchemaId) -> SchemaId {
        for _ in 0..=self.schemas.len() {
            self.settle(id);
            match self.schemas[id.0].shape {
                Shape::Alias(target) => id = target,
                _ => break,
            }
        }
        id
    }

    /// Whether the schema is being settled, and so has no shape yet.
    pub fn is_settling(&self, id: SchemaId) -> bool {
        self.compositions.settling.contains_key(&id)
    }

    pub fn shape_of(&mut self, id: SchemaId) -> Shape {
        let end = self.end_of(id);
        self.schemas[end.0].shape.clone()
    }

    pub fn is_any(&mut self, id: SchemaId) -> bool {
        let end = self.end_of(id);
        matches!(self.schemas[end.0].shape, Shape::Any | Shape::Broken)
    }

    /// Whether `null` is a value of the schema.
    pub fn takes_null(&mut self, mut id: SchemaId) -> bool {
        for _ in 0..=self.schemas.len() {
            self.settle(id);
            let Schema {
                nullable, shape, ..
            } = &self.schemas[id.0];
            match shape {
                _ if *nullable => return true,
                Shape::Any | Shape::Broken => return true,
                Shape::Alias(target) => id = *target,
                _ => return false,
            }
        }
        false
    }

    /// A schema that ironspec makes up, where the document has `node`'s place.
    pub fn made(&mut self, place: Place, shape: Shape) -> SchemaId {
        let id = SchemaId(self.schemas.len());
        self.schemas.push(Schema::new(place, None, shape));
        id
    }

    /// Reports that nothing satisfies a schema.
    pub fn no_value(&mut self, place: Place, because: String) {
        self.report.finding(place, Fault::NoValue { because });
    }
}

/// Whether `null` is the only value of a part.
fn is_null_type(node: &Node) -> bool {
    let is_null_type = node
        .get("type")
        .is_some_and(|of| of.as_str() == Some("null") || is_null(of));
    let is_null_alone = node
        .get("enum")
        .and_then(Node::as_sequence)
        .is_some_and(|values| !values.is_empty() && values.iter().all(is_null));
    is_null_type || is_null_alone || node.get("const").is_some_and(is_null)
}
