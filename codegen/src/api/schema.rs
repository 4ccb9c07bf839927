//! Schemas: nodes into shapes, each read once.

use ironspec_rules::NumberRule;

use super::{
    Access, Bound, Bounds, Counts, Docs, Lengths, Literal, Member, PatternText, Schema, SchemaId,
    Shape,
    constraint::Format,
    resolve::{Resolver, member},
};
use crate::{
    openapi::{Node, Value, Version},
    pattern::{self, Unmatched},
    report::{Fault, Loss},
};

/// Keywords that combine schemas; beyond two easy forms they are read as any JSON.
const COMBINATIONS: [&str; 7] = [
    "oneOf",
    "anyOf",
    "allOf",
    "not",
    "if",
    "dependentSchemas",
    "$dynamicRef",
];
/// Assertions that are not checked, by the type they apply to.
const UNCHECKED: [(&str, &[&str]); 2] = [
    (
        "object",
        &[
            "minProperties",
            "maxProperties",
            "patternProperties",
            "propertyNames",
            "dependentRequired",
            "unevaluatedProperties",
        ],
    ),
    (
        "array",
        &[
            "prefixItems",
            "contains",
            "minContains",
            "maxContains",
            "unevaluatedItems",
        ],
    ),
];
/// Formats with one grammar, which JSON Schema lets a validator assert.
const GRAMMARS: [&str; 14] = [
    "date",
    "time",
    "duration",
    "uuid",
    "uri",
    "uri-reference",
    "iri",
    "email",
    "hostname",
    "ipv4",
    "ipv6",
    "byte",
    "json-pointer",
    "regex",
];

impl<'d> Resolver<'d, '_> {
    /// Reads the schema at `node`, through its `$ref` if it is one.
    pub fn schema(&mut self, node: &'d Node) -> SchemaId {
        let Some(target) = self.follow(node) else {
            return self.push(node, None, Shape::Broken);
        };
        if let Some(id) = self.memo.get(&target.node.place) {
            return *id;
        }
        let id = self.push(target.node, target.name, Shape::Any);
        self.memo.insert(target.node.place, id);
        let (nullable, shape) = self.shape(target.node);
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
        let schema = &mut self.schemas[id.0];
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

    fn push(&mut self, node: &Node, name: Option<String>, shape: Shape) -> SchemaId {
        let id = SchemaId(self.schemas.len());
        let schema = Schema {
            place: node.place,
            name,
            docs: Docs::default(),
            nullable: false,
            shape,
            default: None,
            examples: Vec::new(),
        };
        self.schemas.push(schema);
        id
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
    fn shape(&mut self, node: &'d Node) -> (bool, Shape) {
        match &node.value {
            Value::Bool(true) => return (false, Shape::Any),
            Value::Mapping(_) => {}
            Value::Bool(false) => {
                self.loss(
                    node.place,
                    Loss::SchemaUntyped {
                        because: "`false`, which no value satisfies",
                    },
                );
                return (false, Shape::Any);
            }
            _ => {
                self.unexpected(node, "a schema");
                return (false, Shape::Broken);
            }
        }
        if let Some(combined) = self.combination(node) {
            return combined;
        }
        let (nullable, types) = self.types(node);
        let nullable = nullable || self.flag(node, "nullable");
        if let Some(texts) = self.enumeration(node, &types) {
            let nullable = nullable
                || node
                    .get("enum")
                    .and_then(Node::as_sequence)
                    .is_some_and(|items| items.iter().any(is_null));
            return (nullable, Shape::Enumeration(texts));
        }
        let shape = match types.as_slice() {
            [] => self.untyped(node),
            ["boolean"] => Shape::Boolean,
            ["integer"] => Shape::Integer(self.bounds(node, true)),
            ["number"] => Shape::Number(self.bounds(node, false)),
            ["string"] => Shape::String(self.lengths(node)),
            ["array"] => self.array(node),
            ["object"] => self.object(node),
            _ => {
                self.loss(
                    node.place,
                    Loss::SchemaUntyped {
                        because: "several types",
                    },
                );
                Shape::Any
            }
        };
        (nullable, shape)
    }

    /// The forms of composition that are only a spelling: `allOf` of one schema, and `oneOf`/`anyOf` of one schema and `null`.
    fn combination(&mut self, node: &'d Node) -> Option<(bool, Shape)> {
        let keyword = COMBINATIONS
            .into_iter()
            .find(|keyword| node.get(keyword).is_some())?;
        let parts = if matches!(keyword, "oneOf" | "anyOf" | "allOf") {
            self.items(node, keyword)
        } else {
            &[]
        };
        let typed = ["type", "properties", "items", "enum", "const"]
            .iter()
            .any(|keyword| node.get(keyword).is_some());
        let others: Vec<&Node> = parts.iter().filter(|part| !is_null_type(part)).collect();
        let is_spelling = match keyword {
            "allOf" => parts.len() == 1,
            _ => others.len() == 1 && parts.len() <= 2,
        };
        if let ([only], true, false) = (others.as_slice(), is_spelling, typed) {
            let nullable = parts.len() == 2 || self.flag(node, "nullable");
            return Some((nullable, Shape::Alias(self.schema(only))));
        }
        for part in parts {
            self.schema(part);
        }
        self.loss(node.place, Loss::SchemaUntyped { because: keyword });
        Some((false, Shape::Any))
    }

    /// `type` without `null`, and whether `null` was there.
    fn types(&mut self, node: &'d Node) -> (bool, Vec<&'d str>) {
        let Some(member) = member(node, "type") else {
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
        if nullable && types.is_empty() {
            self.loss(
                node.place,
                Loss::SchemaUntyped {
                    because: "nothing but `null`",
                },
            );
        }
        (nullable, types)
    }

    fn untyped(&mut self, node: &'d Node) -> Shape {
        let implied = [
            ("properties", "object"),
            ("required", "object"),
            ("items", "array"),
            ("pattern", "string"),
        ];
        let implied = implied
            .into_iter()
            .find(|(keyword, _)| node.get(keyword).is_some());
        if let Some((keyword, of)) = implied {
            self.loss(node.place, Loss::TypeInferred { keyword, of });
        }
        match implied {
            Some((_, "object")) => self.object(node),
            Some((_, "array")) => self.array(node),
            Some(_) => Shape::String(self.lengths(node)),
            None => Shape::Any,
        }
    }

    /// The texts of an `enum` or `const` of strings.
    fn enumeration(&mut self, node: &'d Node, types: &[&str]) -> Option<Vec<String>> {
        let (place, values): (_, Vec<&Node>) = match (member(node, "enum"), node.get("const")) {
            (Some(member), _) => (
                member.place,
                self.items(node, "enum")
                    .iter()
                    .filter(|value| !is_null(value))
                    .collect(),
            ),
            (None, Some(value)) => (value.place, vec![value]),
            (None, None) => return None,
        };
        let mut texts: Vec<String> = Vec::new();
        for text in values.iter().filter_map(|value| value.as_str()) {
            if !texts.iter().any(|known| known == text) {
                texts.push(text.to_owned());
            }
        }
        let all_texts = !values.is_empty() && values.iter().all(|value| value.as_str().is_some());
        if all_texts && matches!(types, [] | ["string"]) {
            return Some(texts);
        }
        self.loss(place, Loss::EnumUnchecked);
        None
    }

    fn object(&mut self, node: &'d Node) -> Shape {
        self.unchecked(node, "object");
        let mut members: Vec<Member> = Vec::new();
        for (name, _, member) in self.members(node, "properties") {
            members.push(self.property(name, member));
        }
        for name in self.items(node, "required") {
            let Some(text) = name.as_str() else {
                self.unexpected(name, "the name of a property");
                continue;
            };
            if let Some(member) = members.iter_mut().find(|member| member.name == text) {
                member.required = true;
                continue;
            }
            // Required though not declared: it must be there, and may be anything.
            let schema = self.any(name);
            members.push(Member {
                name: text.to_owned(),
                schema,
                required: true,
                access: Access::Both,
                docs: Docs::default(),
            });
        }
        let additional =
            member(node, "additionalProperties").filter(|schema| schema.as_bool() != Some(false));
        if members.is_empty() {
            self.loss(
                node.place,
                Loss::SchemaUntyped {
                    because: "an object without `properties`",
                },
            );
            return Shape::Any;
        }
        if let Some(additional) = additional {
            self.loss(additional.place, Loss::AdditionalPropertiesDropped);
        }
        Shape::Object(members)
    }

    fn property(&mut self, name: &str, node: &'d Node) -> Member {
        let schema = self.schema(node);
        let target = self.follow(node).map_or(node, |target| target.node);
        // OpenAPI 3.0 ignores what stands beside a `$ref`.
        let beside = if node.get("$ref").is_some() && self.version == Version::V3_0 {
            target
        } else {
            node
        };
        let says = |keyword: &str| {
            [beside, target]
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
            docs,
        }
    }

    fn array(&mut self, node: &'d Node) -> Shape {
        self.unchecked(node, "array");
        let items = match member(node, "items") {
            Some(items) => self.schema(items),
            None => self.any(node),
        };
        let counts = Counts {
            min_items: self.count(node, "minItems"),
            max_items: self.count(node, "maxItems"),
            unique_items: self.flag(node, "uniqueItems"),
        };
        Shape::Array { items, counts }
    }

    fn lengths(&mut self, node: &'d Node) -> Lengths {
        let format = self.text(node, "format");
        if let Some(format) = format.as_deref().filter(|format| GRAMMARS.contains(format)) {
            self.loss(
                node.place,
                Loss::FormatUnchecked {
                    format: format.to_owned(),
                },
            );
        }
        Lengths {
            min_length: self.count(node, "minLength").filter(|least| *least > 0),
            max_length: self.count(node, "maxLength"),
            pattern: self.pattern(node),
            format: (format.as_deref() == Some("date-time")).then_some(Format::DateTime),
        }
    }

    fn pattern(&mut self, node: &'d Node) -> Option<PatternText> {
        let source = self.text(node, "pattern")?;
        let place = node
            .get("pattern")
            .map_or(node.place, |pattern| pattern.place);
        match pattern::lower(&source) {
            Ok(matcher) => Some(PatternText { source, matcher }),
            Err(Unmatched::Invalid(reason)) => {
                self.report.finding(
                    place,
                    Fault::BadPattern {
                        pattern: source,
                        reason,
                    },
                );
                None
            }
            Err(Unmatched::Unsupported(because)) => {
                if self.reached {
                    self.report
                        .finding(place, Fault::PatternUnchecked { because });
                }
                self.loss(
                    place,
                    Loss::PatternUnchecked {
                        pattern: source,
                        because,
                    },
                );
                None
            }
        }
    }

    fn bounds(&mut self, node: &'d Node, integer: bool) -> Bounds {
        let mut bounds = Bounds {
            minimum: self.bound(node, "minimum"),
            maximum: self.bound(node, "maximum"),
            multiple_of: self.bound(node, "multipleOf"),
            ..Bounds::default()
        };
        // OpenAPI 3.0 and older drafts: a flag that makes the bound beside it exclusive.
        for (keyword, inclusive, exclusive) in [
            (
                "exclusiveMinimum",
                &mut bounds.minimum,
                &mut bounds.exclusive_minimum,
            ),
            (
                "exclusiveMaximum",
                &mut bounds.maximum,
                &mut bounds.exclusive_maximum,
            ),
        ] {
            match node.get(keyword).map(|node| &node.value) {
                Some(Value::Bool(true)) => *exclusive = inclusive.take(),
                Some(Value::Bool(false)) | None => {}
                Some(_) => *exclusive = self.bound(node, keyword),
            }
        }
        if integer {
            self.whole(&mut bounds);
        }
        if let Some(divisor) = bounds.multiple_of.take_if(|divisor| {
            !NumberRule::new()
                .exclusive_minimum(0.0, "0")
                .allows(divisor.number().unwrap_or(0.0))
        }) {
            self.report
                .finding(divisor.place, Fault::NoMultiple { text: divisor.text });
        }
        if integer && member(node, "format").and_then(Node::as_str) == Some("int32") {
            let place = node.get("format").map_or(node.place, |format| format.place);
            let of = |value: i32| Bound {
                text: value.to_string(),
                place,
            };
            if bounds.minimum.is_none() && bounds.exclusive_minimum.is_none() {
                bounds.minimum = Some(of(i32::MIN));
            }
            if bounds.maximum.is_none() && bounds.exclusive_maximum.is_none() {
                bounds.maximum = Some(of(i32::MAX));
            }
        }
        bounds
    }

    /// Rounds the bounds of an integer inwards, so that each is an integer too; `0.5` as a minimum means 1.
    fn whole(&mut self, bounds: &mut Bounds) {
        let rounded = |bound: &mut Bound, round: fn(f64) -> f64| {
            if let (None, Some(number)) = (bound.integer(), bound.number()) {
                bound.text = format!("{:.0}", round(number));
            }
        };
        let Bounds {
            minimum,
            maximum,
            exclusive_minimum,
            exclusive_maximum,
            multiple_of,
        } = bounds;
        for (bound, round) in [
            (minimum, f64::ceil as fn(f64) -> f64),
            (exclusive_minimum, f64::floor),
            (maximum, f64::floor),
            (exclusive_maximum, f64::ceil),
        ] {
            if let Some(bound) = bound {
                rounded(bound, round);
            }
        }
        if let Some(divisor) = multiple_of.take_if(|divisor| divisor.integer().is_none()) {
            self.loss(
                divisor.place,
                Loss::KeywordUnchecked {
                    keyword: "multipleOf",
                },
            );
        }
    }

    fn bound(&mut self, node: &'d Node, key: &str) -> Option<Bound> {
        let member = member(node, key)?;
        match &member.value {
            Value::Number(text) => Some(Bound {
                text: text.clone(),
                place: member.place,
            }),
            _ => {
                self.unexpected(member, "a number");
                None
            }
        }
    }

    fn count(&mut self, node: &'d Node, key: &str) -> Option<u64> {
        let bound = self.bound(node, key)?;
        let count = bound.integer().and_then(|count| u64::try_from(count).ok());
        if count.is_none() {
            self.report.finding(
                bound.place,
                Fault::NoCount {
                    keyword: key.to_owned(),
                    text: bound.text,
                },
            );
        }
        count
    }

    /// Notes the assertions of a type that no rule carries.
    fn unchecked(&mut self, node: &'d Node, of: &str) {
        for keyword in UNCHECKED
            .into_iter()
            .filter(|(name, _)| *name == of)
            .flat_map(|(_, keywords)| keywords)
        {
            if let Some(member) = node.get(keyword) {
                self.loss(member.place, Loss::KeywordUnchecked { keyword });
            }
        }
    }
}

fn is_null(node: &Node) -> bool {
    matches!(node.value, Value::Null)
}

fn is_null_type(node: &Node) -> bool {
    node.get("type")
        .is_some_and(|of| of.as_str() == Some("null") || is_null(of))
        && node.as_mapping().is_some_and(|mapping| mapping.len() == 1)
}
