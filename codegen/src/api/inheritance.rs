//! Inheritance: a base with a `discriminator`, and the named schemas that are made of it with `allOf` (OpenAPI Specification,
//! "Discriminator Object", section on models with polymorphism). Where the base is named, a value is one of them.

use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

use super::{
    SchemaId, Shape,
    compose::Choice,
    reference::Target,
    resolve::{Resolver, api_name, member},
};
use crate::{openapi::Node, report::Loss, source::Place};

/// Who is made of whom.
#[derive(Default)]
pub(super) struct Inheritance<'d> {
    /// By the place of a schema, the named ones that have it in their `allOf`.
    direct: Option<HashMap<Place, Vec<Target<'d>>>>,
    /// By the place of a base, all that are made of it.
    all: HashMap<Place, Rc<Heirs<'d>>>,
    /// By the place of a base, what its heirs are made of.
    bases: HashMap<Place, SchemaId>,
}

/// What is made of a base.
#[derive(Default)]
struct Heirs<'d> {
    list: Vec<Target<'d>>,
    places: HashSet<Place>,
}

impl<'d> Resolver<'d, '_> {
    /// Whether the schema is a base that others are made of; then it is a choice of these and itself.
    pub fn inheritance(&mut self, id: SchemaId, node: &'d Node) -> bool {
        let Some(discriminator) = base_part(node).and_then(|part| member(part, "discriminator"))
        else {
            return false;
        };
        let name = self.text(discriminator, "propertyName");
        let (parts, values) = self.kin(id, node, discriminator);
        let (true, Some(name)) = (parts.len() > 1, name) else {
            // Nothing else is known that a value could be.
            let keyword = "discriminator";
            self.loss(discriminator.place, Loss::KeywordUnchecked { keyword });
            return false;
        };
        let choice = Choice {
            condition: None,
            keyword: "discriminator",
            place: discriminator.place,
            parts,
            base: Vec::new(),
            discriminator: Some((name, values)),
        };
        self.wait_for_choice(id, choice);
        true
    }

    /// A part of an `allOf`: of a base its heirs take what it says itself, everything else whatever it may be. What a part
    /// without a name says of heirs, it says of the whole.
    pub fn part(&mut self, whole: &'d Node, part: &'d Node) -> SchemaId {
        let Some(base) = self.follow(part).filter(|target| is_base(target.node)) else {
            return self.read(part);
        };
        if base.node.place == part.place {
            if let (false, Some(discriminator)) = (is_base(whole), member(part, "discriminator")) {
                let keyword = "discriminator";
                self.loss(discriminator.place, Loss::KeywordUnchecked { keyword });
            }
            return self.base(base);
        }
        if self.descends(whole, base.node) {
            return self.base(base);
        }
        self.read(part)
    }

    /// What a value of the base may be, and the values of its discriminator that mean each.
    fn kin(
        &mut self,
        id: SchemaId,
        node: &'d Node,
        discriminator: &'d Node,
    ) -> (Vec<SchemaId>, Vec<Vec<String>>) {
        let name = self.schemas[id.0].name.clone();
        let heirs = self.heirs_of(node);
        let mut mapped: HashMap<Place, Vec<String>> = HashMap::new();
        let mut others: Vec<Target<'d>> = Vec::new();
        for (value, place, text) in self.members(discriminator, "mapping") {
            let Some(target) = self.mapped(discriminator, text, &heirs.list) else {
                let keyword = "discriminator";
                self.loss(place, Loss::KeywordUnchecked { keyword });
                continue;
            };
            let of = target.node.place;
            let is_known = of == node.place || heirs.places.contains(&of);
            if !is_known && !mapped.contains_key(&of) {
                others.push(target);
            }
            mapped.entry(of).or_default().push(value.to_owned());
        }
        let mut values_of = |of: &Target<'d>| {
            mapped.remove(&of.node.place).unwrap_or_else(|| {
                let said = of.node.get("x-ms-discriminator-value");
                let said = said.and_then(Node::as_str).map(str::to_owned);
                said.or_else(|| of.name.clone()).into_iter().collect()
            })
        };
        let mut parts = Vec::new();
        let mut values = Vec::new();
        for heir in &heirs.list {
            values.push(values_of(heir));
            parts.push(
                if is_base(heir.node) && !self.heirs_of(heir.node).list.is_empty() {
                    self.base(heir.clone())
                } else {
                    self.read_at(heir.clone())
                },
            );
        }
        let whole = Target { node, name };
        for other in others {
            values.push(values_of(&other));
            let (base, of) = (self.base(whole.clone()), self.read_at(other.clone()));
            let both = self.push(other.node, None, Shape::Any);
            self.wait_for_all(both, vec![base, of]);
            parts.push(both);
        }
        let own = values_of(&whole);
        // Beside a single heir the base stands for those that the document does not know.
        let is_one = self.allows(node, discriminator, &own) || parts.len() == 1;
        if !parts.is_empty() && is_one {
            values.push(own);
            parts.push(self.base(whole));
        }
        (parts, values)
    }

    /// The schema that an entry of a mapping means: its name, or a reference to it.
    fn mapped(
        &mut self,
        discriminator: &'d Node,
        text: &'d Node,
        heirs: &[Target<'d>],
    ) -> Option<Target<'d>> {
        let text = text.as_str()?;
        let is_named = |heir: &&Target<'d>| heir.name.as_deref() == Some(text);
        if let Some(heir) = heirs.iter().find(is_named) {
            return Some(heir.clone());
        }
        let mapping = member(discriminator, "mapping")?;
        let root = self
            .documents
            .of(mapping.place)
            .map(|document| &document.root)?;
        let named = root.at(["components", "schemas", text]);
        let target = match named {
            Some(node) => Target {
                node,
                name: Some(text.to_owned()),
            },
            None => self.step(mapping, text)?,
        };
        let end = self.follow(target.node)?;
        Some(Target {
            name: end.name.or(target.name),
            node: end.node,
        })
    }

    /// Whether the base may say of itself that it is no more than the base.
    fn allows(&mut self, node: &'d Node, discriminator: &'d Node, own: &[String]) -> bool {
        let listed = member(discriminator, "propertyName")
            .and_then(Node::as_str)
            .and_then(|name| base_part(node)?.at(["properties", name]))
            .and_then(|property| self.follow(property))
            .and_then(|property| property.node.get("enum")?.as_sequence());
        let is_listed = |own: &String| {
            listed.is_none_or(|listed| listed.iter().any(|text| text.as_str() == Some(own)))
        };
        !own.is_empty() && own.iter().all(is_listed)
    }

    /// What a base says itself.
    fn base(&mut self, base: Target<'d>) -> SchemaId {
        let node = base.node;
        if let Some(id) = self.inheritance.bases.get(&node.place) {
            return *id;
        }
        let name = base.name.map(|name| format!("{name} base"));
        let id = self.push(node, name, Shape::Any);
        self.inheritance.bases.insert(node.place, id);
        let is_sensitive = self.is_sensitive(node);
        let docs = self.docs(node);
        let schema = &mut self.schemas[id.0];
        (schema.docs, schema.is_sensitive) = (docs, is_sensitive);
        if !self.combination(id, node) {
            self.set_own(id, node);
        }
        id
    }

    /// Whether the schema is one that a base is known to be.
    fn descends(&mut self, whole: &Node, base: &'d Node) -> bool {
        self.heirs_of(base).places.contains(&whole.place)
    }

    /// The named schemas that are made of this one, those that are made of them behind them.
    fn heirs_of(&mut self, base: &'d Node) -> Rc<Heirs<'d>> {
        if let Some(known) = self.inheritance.all.get(&base.place) {
            return Rc::clone(known);
        }
        let direct = match self.inheritance.direct.take() {
            Some(known) => known,
            None => self.direct_heirs(base.place),
        };
        let mut heirs = Heirs::default();
        let mut next = Some(base.place);
        let mut done = 0;
        while let Some(place) = next {
            for heir in direct.get(&place).into_iter().flatten() {
                if heir.node.place != base.place && heirs.places.insert(heir.node.place) {
                    heirs.list.push(heir.clone());
                }
            }
            next = heirs.list.get(done).map(|heir| heir.node.place);
            done += 1;
        }
        self.inheritance.direct = Some(direct);
        let heirs = Rc::new(heirs);
        let all = &mut self.inheritance.all;
        all.insert(base.place, Rc::clone(&heirs));
        heirs
    }

    /// Every schema in `components` of the API that has references in its `allOf`, by what they mean.
    fn direct_heirs(&mut self, place: Place) -> HashMap<Place, Vec<Target<'d>>> {
        let mut heirs: HashMap<Place, Vec<Target<'d>>> = HashMap::new();
        let documents = self.documents;
        let own = documents.of(place).map(|document| api_name(&document.path));
        for document in documents.iter() {
            let schemas = document.root.at(["components", "schemas"]);
            let schemas = schemas.and_then(Node::as_mapping);
            if own != Some(api_name(&document.path)) {
                continue;
            }
            for (name, entry) in schemas.into_iter().flatten() {
                let node = &entry.node;
                let parts = node.get("allOf").and_then(Node::as_sequence);
                let references = parts.unwrap_or(&[]).iter();
                for part in references.filter(|part| part.get("$ref").is_some()) {
                    if is_wrapper(node) {
                        continue;
                    }
                    if let Some(of) = self.follow(part) {
                        let name = Some(name.clone());
                        let of = heirs.entry(of.node.place).or_default();
                        of.push(Target { node, name });
                    }
                }
            }
        }
        heirs
    }
}

/// Whether the schema says by which member to tell what is made of it, and not of what it is a choice.
fn is_base(node: &Node) -> bool {
    base_part(node).is_some()
}

/// The schema that says so: this one, or a part of it that has no name.
fn base_part(node: &Node) -> Option<&Node> {
    if node.get("oneOf").is_some() || node.get("anyOf").is_some() {
        return None;
    }
    if node.get("discriminator").is_some() {
        return Some(node);
    }
    let parts = node.get("allOf").and_then(Node::as_sequence)?;
    let is_nameless = |part: &&Node| part.get("$ref").is_none();
    parts.iter().filter(is_nameless).find_map(base_part)
}

/// Whether the schema is another one or `null` (OpenAPI 3.0), and nothing of its own.
fn is_wrapper(node: &Node) -> bool {
    let is_nullable = node.get("nullable").and_then(Node::as_bool) == Some(true);
    let is_single = node
        .get("allOf")
        .and_then(Node::as_sequence)
        .is_some_and(|parts| parts.len() == 1);
    is_nullable && is_single && node.get("properties").is_none()
}
