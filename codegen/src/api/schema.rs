//! Schemas: nodes into shapes, each read once.

use std::collections::HashMap;

use super::{
    Access, Condition, Count, Counts, Docs, Lengths, Literal, Member, PatternText, PropertyCounts,
    Schema, SchemaId, Shape,
    assertion::{FAMILIES, assertions},
    compose::Choice,
    reference::{Target, nearest_of},
    resolve::{Resolver, member},
};
use crate::{
    openapi::{Node, Value, Version},
    report::{Fault, Loss},
};

/// For how many names of one schema the member that was probably meant is looked up.
const MOST_SEARCHES: usize = 20;
/// Most items of a tuple; what has more is a list.
const MOST_PLACES: usize = 12;
/// Keywords that combine schemas.
pub(super) const COMBINATIONS: [&str; 8] = [
    "oneOf",
    "anyOf",
    "allOf",
    "not",
    "if",
    "dependentSchemas",
    "dependencies",
    "$dynamicRef",
];

impl<'d> Resolver<'d, '_> {
    /// Reads the schema at `node`, through its `$ref` if it is one. What is composed is whole when the outermost is read.
    pub fn schema(&mut self, node: &'d Node) -> SchemaId {
        self.compositions.depth += 1;
        let id = self.read(node);
        self.stands_alone(id);
        self.compositions.depth -= 1;
        if self.compositions.depth == 0 {
            self.compose();
        }
        id
    }

    /// Reads the schema as [`Self::schema`] does, where others hold beside it.
    pub fn read(&mut self, node: &'d Node) -> SchemaId {
        let Some(target) = self.follow(node) else {
            self.loss(
                node.place,
                Loss::SchemaUntyped {
                    because: "what a finding complains of",
                },
            );
            return self.push(node, None, Shape::Broken);
        };
        if node.get("$ref").is_some() && self.version(node) != Version::V3_0 {
            self.only_known_keywords(node);
        }
        let has_more = node.get("$ref").is_some()
            && self.version(node) != Version::V3_0
            && assertions()
                .chain(COMBINATIONS)
                .any(|keyword| node.get(keyword).is_some());
        if has_more {
            return self.reference_and_more(node, target);
        }
        self.read_at(target)
    }

    /// What a `$ref` means, and the assertions beside it: both hold from OpenAPI 3.1 on.
    fn reference_and_more(&mut self, node: &'d Node, target: Target<'d>) -> SchemaId {
        if let Some(id) = self.memo.get(&self.documents.identity(node)) {
            return *id;
        }
        let id = self.push(node, None, Shape::Any);
        self.memo.insert(self.documents.identity(node), id);
        let own = self.push(node, None, Shape::Any);
        if !self.combination(own, node) {
            self.set_own(own, node);
        }
        let target = self.read_at(target);
        self.schemas[id.0].docs = self.docs(node);
        self.wait_for_all(id, vec![target, own]);
        id
    }

    pub fn read_at(&mut self, target: Target<'d>) -> SchemaId {
        if let Some(id) = self.memo.get(&self.documents.identity(target.node)) {
            return *id;
        }
        let id = self.push(target.node, target.name, Shape::Any);
        self.memo.insert(self.documents.identity(target.node), id);
        let (nullable, shape) = self.shape(id, target.node);
        let docs = self.docs(target.node);
        let default = target.node.get("default").map(Literal::of);
        let mut examples: Vec<Literal> = target
            .node
            .get("example")
            .map(Literal::of)
            .into_iter()
            .collect();
        if target
            .node
            .get("examples")
            .is_some_and(|examples| examples.as_sequence().is_some())
        {
            examples.extend(self.items(target.node, "examples").iter().map(Literal::of));
        }
        let pinned = self.text(target.node, "x-ironspec-name");
        let is_sensitive = self.is_sensitive(target.node);
        let schema = &mut self.schemas[id.0];
        schema.is_sensitive = is_sensitive;
        schema.name = pinned.or(schema.name.take());
        (
            schema.docs,
            schema.nullable,
            schema.shape,
            schema.default,
            schema.examples,
        ) = (docs, nullable, shape, default, examples);
        id
    }

    /// A schema that allows everything, for a place where the document gives none.
    pub fn any(&mut self, node: &Node) -> SchemaId {
        self.push(node, None, Shape::Any)
    }

    pub fn push(&mut self, node: &Node, name: Option<String>, shape: Shape) -> SchemaId {
        let id = SchemaId(self.schemas.len());
        self.schemas.push(Schema::new(node.place, name, shape));
        id
    }

    /// Gives `id` the shape that the node has without what it combines.
    pub fn set_own(&mut self, id: SchemaId, node: &'d Node) {
        let (nullable, shape) = self.own(id, node);
        let schema = &mut self.schemas[id.0];
        (schema.nullable, schema.shape) = (nullable, shape);
    }

    /// Whether the schema marks its values as such that nobody may read in a log.
    pub fn is_sensitive(&mut self, node: &'d Node) -> bool {
        let is_password = node.get("format").and_then(Node::as_str) == Some("password");
        is_password || self.flag(node, "writeOnly") || self.flag(node, "x-ms-secret")
    }

    pub fn docs(&mut self, node: &'d Node) -> Docs {
        let summary = if node.get("summary").is_some() {
            self.text(node, "summary")
        } else {
            None
        };
        let title = if node
            .get("title")
            .is_some_and(|title| title.as_str().is_some())
        {
            self.text(node, "title")
        } else {
            None
        };
        Docs {
            summary: summary.or(title),
            description: self.text(node, "description"),
            deprecated: self.flag(node, "deprecated"),
        }
    }

    /// Whether `null` is allowed, and the shape of everything else.
    fn shape(&mut self, id: SchemaId, node: &'d Node) -> (bool, Shape) {
        match &node.value {
            Value::Bool(true) => return (false, Shape::Any),
            Value::Mapping(_) => {}
            Value::Bool(false) => {
                self.add_condition(id, &Condition::never(node.place));
                return (false, Shape::Any);
            }
            _ => {
                self.unexpected(node, "a schema");
                return (false, Shape::Broken);
            }
        }
        self.only_known_keywords(node);
        if self.inheritance(id, node) || self.combination(id, node) {
            return (false, Shape::Any);
        }
        self.own(id, node)
    }

    /// The same by the node's own assertions alone.
    fn own(&mut self, id: SchemaId, node: &'d Node) -> (bool, Shape) {
        let (has_null, types) = self.types(node);
        if has_null && types.is_empty() {
            self.add_condition(id, &Condition::null(node.place));
        }
        let nullable =
            has_null || (self.version(node) == Version::V3_0 && self.flag(node, "nullable"));
        if let Some(shape) = self.enumeration(node, &types) {
            // Both have to allow `null`; where there is no type, the list alone decides.
            let listed = node
                .get("enum")
                .and_then(Node::as_sequence)
                .is_some_and(|values| values.iter().any(is_null));
            return (listed && (nullable || types.is_empty()), shape);
        }
        let shape = match types.as_slice() {
            [] => self.untyped(id, node),
            [only] => self.of_type(node, only),
            several => {
                let parts = several.iter().map(|of| {
                    let shape = self.of_type(node, of);
                    self.made(node.place, shape)
                });
                let choice = Choice {
                    keyword: "type",
                    place: node.place,
                    parts: parts.collect(),
                    base: Vec::new(),
                    condition: None,
                    discriminator: None,
                };
                self.wait_for_choice(id, choice);
                Shape::Any
            }
        };
        (nullable, shape)
    }

    fn of_type(&mut self, node: &'d Node, of: &str) -> Shape {
        match of {
            "boolean" => Shape::Boolean,
            "integer" => self.integer(node),
            "number" => self.number(node),
            "string" => self.string(node),
            "array" => self.array(node),
            _ => self.object(node),
        }
    }

    /// `type` without `null`, and whether `null` was there.
    fn types(&mut self, node: &'d Node) -> (bool, Vec<&'d str>) {
        let Some(member) = node.get("type") else {
            return (false, Vec::new());
        };
        let names: Vec<&Node> = match &member.value {
            Value::Sequence(items) => items.iter().collect(),
            _ => vec![member],
        };
        let mut types = Vec::new();
        let mut nullable = false;
        for name in names {
            match name.as_str() {
                Some("null") => nullable = true,
                Some(word @ ("boolean" | "integer" | "number" | "string" | "array" | "object")) => {
                    types.push(word);
                }
                Some(word) => self.report.finding(
                    name.place,
                    Fault::UnknownWord {
                        word: word.to_owned(),
                        of: "type",
                    },
                ),
                None => self.unexpected(name, "the name of a type"),
            }
        }
        (nullable, types)
    }

    fn untyped(&mut self, id: SchemaId, node: &'d Node) -> Shape {
        let has = |of: &str| {
            FAMILIES
                .into_iter()
                .filter(|(family, _)| *family == of)
                .flat_map(|(_, keywords)| keywords)
                .copied()
                .find(|keyword| node.get(keyword).is_some())
        };
        let implied = ["object", "array", "string", "number"]
            .into_iter()
            .find_map(|of| Some((has(of)?, of)));
        let Some((keyword, of)) = implied else {
            if let Some(format) = node.get("format") {
                self.loss(format.place, Loss::KeywordUnchecked { keyword: "format" });
            }
            return Shape::Any;
        };
        let row = Loss::TypeInferred { keyword, of };
        self.infer(id, node.place, row);
        for (_, keywords) in FAMILIES.into_iter().filter(|(family, _)| *family != of) {
            for keyword in keywords {
                if let Some(member) = node.get(keyword) {
                    self.loss(member.place, Loss::KeywordUnchecked { keyword });
                }
            }
        }
        match of {
            "object" => self.object(node),
            "array" => self.array(node),
            "string" => self.string(node),
            _ => self.number(node),
        }
    }

    /// A text, or bytes where nothing is said of them that only a text can be.
    fn string(&mut self, node: &'d Node) -> Shape {
        let says = |keyword: &str| node.get(keyword).and_then(Node::as_str) == Some("binary");
        let is_binary = says("format") || says("contentEncoding");
        let has_rule = ["pattern", "minLength", "maxLength"]
            .iter()
            .any(|keyword| node.get(keyword).is_some());
        if is_binary && !has_rule {
            Shape::Binary
        } else {
            Shape::String(self.lengths(node))
        }
    }

    fn object(&mut self, node: &'d Node) -> Shape {
        let names = self.names(node);
        let mut members: Vec<Member> = Vec::new();
        let mut forbidden: HashMap<&str, &str> = HashMap::new();
        for (name, _, member) in self.members(node, "properties") {
            // What cannot be there is no member that a program could set.
            if member.as_bool() == Some(false) {
                forbidden.insert(name, "its schema is `false`");
            } else if !names.allows(name) {
                forbidden.insert(name, "`propertyNames` forbids it");
            } else {
                members.push(self.property(name, member));
            }
        }
        let required = if node
            .get("required")
            .is_some_and(|required| required.as_bool().is_some())
        {
            &[]
        } else {
            self.items(node, "required")
        };
        let mut positions: HashMap<String, usize> = members
            .iter()
            .enumerate()
            .map(|(position, member)| (member.name.clone(), position))
            .collect();
        let mut undeclared = 0;
        for name in required {
            let Some(text) = name.as_str() else {
                self.unexpected(name, "the name of a property");
                continue;
            };
            if let Some(position) = positions.get(text) {
                members[*position].required = true;
                continue;
            }
            if let Some(why) = forbidden.get(text) {
                let because = format!("the member `{text}` is required, and {why}");
                self.report.finding(name.place, Fault::NoValue { because });
            } else if node.get("properties").is_some() {
                // Each search compares with every member, so of many names only the first are looked up.
                undeclared += 1;
                let near = (undeclared <= MOST_SEARCHES)
                    .then(|| nearest_of(text, members.iter().map(|member| member.name.as_str())))
                    .flatten()
                    .map(str::to_owned);
                self.report.finding(
                    name.place,
                    Fault::RequiredUndeclared {
                        name: text.to_owned(),
                        near,
                    },
                );
            }
            positions.insert(text.to_owned(), members.len());
            // Required though not declared: it must be there, and may be anything.
            let schema = self.any(name);
            members.push(Member {
                name: text.to_owned(),
                schema,
                required: true,
                access: Access::Both,
                is_sensitive: false,
                docs: Docs::default(),
            });
        }
        let (additional, names) = self.additional(node, names);
        let counts = PropertyCounts {
            min_properties: self.property_count(node, "minProperties"),
            max_properties: self.property_count(node, "maxProperties"),
            is_closed: additional.is_none()
                && node
                    .get("additionalProperties")
                    .is_some_and(|additional| additional.as_bool() == Some(false)),
        };
        Shape::Object {
            members,
            additional,
            names,
            counts,
        }
    }

    /// The schema of members that are not declared, and the rule of their names. One pattern beside which nothing is allowed
    /// is such a rule too; other patterns, and what is said of members not evaluated, are a condition of any JSON.
    fn additional(&mut self, node: &'d Node, names: Lengths) -> (Option<SchemaId>, Lengths) {
        if let Some((pattern, schema)) = self.names_by_pattern(node) {
            let pattern = Some(pattern);
            return (Some(self.schema(schema)), Lengths { pattern, ..names });
        }
        let has_patterns = member(node, "patternProperties").is_some();
        let unevaluated = member(node, "unevaluatedProperties");
        let has_others = has_patterns || unevaluated.is_some_and(|of| of.as_bool() != Some(false));
        if node.get("additionalProperties").is_none() && has_others {
            return (Some(self.any(node)), names);
        }
        let additional = member(node, "additionalProperties")
            .filter(|schema| schema.as_bool() != Some(false) || has_patterns)
            .map(|schema| match schema.as_bool() {
                None if !has_patterns => self.schema(schema),
                _ => self.any(schema),
            });
        (additional, names)
    }

    /// The one pattern of the names of all undeclared members, and the schema of their values.
    pub fn names_by_pattern(&mut self, node: &'d Node) -> Option<(PatternText, &'d Node)> {
        let patterns = member(node, "patternProperties")?.as_mapping()?;
        let additional = member(node, "additionalProperties")?;
        let names = member(node, "propertyNames").and_then(|names| self.follow(names));
        let has_pattern = names.is_some_and(|names| names.node.get("pattern").is_some());
        if patterns.len() != 1 || additional.as_bool() != Some(false) || has_pattern {
            return None;
        }
        let (source, entry) = patterns.first()?;
        let pattern = self.pattern_of(source, entry.key)?;
        let matching = Lengths {
            pattern: Some(pattern.clone()),
            ..Lengths::default()
        };
        // A declared member that matches would have to satisfy this schema as well.
        let declared = member(node, "properties").and_then(Node::as_mapping);
        let mut declared = declared.into_iter().flatten();
        let is_clear = !declared.any(|(name, _)| matching.allows(name));
        is_clear.then_some((pattern, &entry.node))
    }

    /// The rule of `propertyNames`, which are texts whether the schema says so or not. What is more than that is a condition.
    fn names(&mut self, node: &'d Node) -> Lengths {
        let Some(names) = member(node, "propertyNames").filter(|names| self.is_plain_name(names))
        else {
            return Lengths::default();
        };
        let target = self.follow(names).map(|target| target.node);
        target.map_or_else(Lengths::default, |target| self.lengths(target))
    }

    /// Whether all that `propertyNames` says is the rule of a text.
    pub fn is_plain_name(&mut self, names: &'d Node) -> bool {
        let Some(target) = self.follow(names).map(|target| target.node) else {
            return true;
        };
        let is_plain = |keyword: &&str| {
            matches!(
                *keyword,
                "type" | "format" | "pattern" | "minLength" | "maxLength"
            )
        };
        let mut others = assertions()
            .chain(COMBINATIONS)
            .filter(|keyword| !is_plain(keyword));
        target.as_bool() != Some(false) && !others.any(|keyword| target.get(keyword).is_some())
    }

    fn property_count(&mut self, node: &'d Node, key: &str) -> Option<Count> {
        let place = member(node, key)?.place;
        let limit = self.count(node, key)?;
        // Every object has 0 members or more.
        let says = limit > 0 || key == "maxProperties";
        says.then_some(Count { limit, place })
    }

    fn property(&mut self, name: &str, node: &'d Node) -> Member {
        let schema = self.schema(node);
        let target = self.follow(node).map_or(node, |target| target.node);
        // OpenAPI 3.0 ignores what stands beside a `$ref`.
        let beside = if node.get("$ref").is_some() && self.version(node) == Version::V3_0 {
            target
        } else {
            node
        };
        // A single `allOf` is another way to write a reference, and hands on what it refers to.
        let mut chain = vec![beside, target];
        while let Some([part]) = chain
            .last()
            .and_then(|node| node.get("allOf"))
            .and_then(Node::as_sequence)
        {
            let Some(inner) = self.follow(part).map(|target| target.node) else {
                break;
            };
            if chain.iter().any(|known| std::ptr::eq(*known, inner)) {
                break;
            }
            chain.push(inner);
        }
        let says = |keyword: &str| {
            chain
                .iter()
                .any(|node| node.get(keyword).and_then(Node::as_bool) == Some(true))
        };
        let access = match (says("readOnly"), says("writeOnly")) {
            (true, false) => Access::Read,
            (false, true) => Access::Write,
            _ => Access::Both,
        };
        let mut docs = self.docs(beside);
        if docs.description.is_none() && docs.summary.is_none() {
            let deprecated = docs.deprecated;
            docs = self.docs(target);
            docs.deprecated |= deprecated;
        }
        Member {
            name: name.to_owned(),
            schema,
            required: false,
            access,
            is_sensitive: says("writeOnly") || says("x-ms-secret"),
            docs,
        }
    }

    fn array(&mut self, node: &'d Node) -> Shape {
        if let Some(places) = places(node) {
            return Shape::Tuple(places.iter().map(|place| self.schema(place)).collect());
        }
        let schema = member(node, "items");
        // A list has one type for all its items, so what differs by position is a condition.
        let is_tuple = node.get("prefixItems").is_some()
            || schema.is_some_and(|items| items.as_sequence().is_some());
        let is_empty = schema.is_some_and(|items| items.as_bool() == Some(false));
        if is_tuple {
            self.loss(node.place, Loss::ItemsUntyped);
        }
        let items = match schema {
            Some(items) if !is_empty && !is_tuple => self.schema(items),
            _ => self.any(node),
        };
        let mut counts = Counts {
            min_items: self.count(node, "minItems"),
            max_items: self.count(node, "maxItems"),
            unique_items: self.flag(node, "uniqueItems"),
        };
        if is_empty && !is_tuple {
            // No value is an item, and so there are none.
            counts.max_items = Some(0);
        }
        Shape::Array { items, counts }
    }
}

/// The schemas of the items of an array that has exactly as many items, and of which nothing more is asked.
pub(super) fn places(node: &Node) -> Option<&[Node]> {
    let items = member(node, "items");
    let listed = items.filter(|items| items.as_sequence().is_some());
    let rest = if listed.is_some() {
        member(node, "additionalItems")
    } else {
        items
    };
    let places = listed.or(member(node, "prefixItems"))?.as_sequence()?;
    let more = ["contains", "uniqueItems", "unevaluatedItems"];
    if places.is_empty()
        || places.len() > MOST_PLACES
        || more.iter().any(|keyword| node.get(keyword).is_some())
    {
        return None;
    }
    let count = u64::try_from(places.len()).ok()?;
    let limit = |key: &str| member(node, key).and_then(count_of);
    let (least, most) = (limit("minItems"), limit("maxItems"));
    let is_closed = most == Some(count) || rest.is_some_and(|rest| rest.as_bool() == Some(false));
    let is_within = most.is_none_or(|most| most == count);
    (least == Some(count) && is_closed && is_within).then_some(places)
}

/// The count that a node says, in digits.
fn count_of(node: &Node) -> Option<u64> {
    match &node.value {
        Value::Number(text) => text.parse().ok(),
        _ => None,
    }
}

pub(super) fn is_null(node: &Node) -> bool {
    matches!(node.value, Value::Null)
}
