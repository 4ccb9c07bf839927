//! Parameters of Swagger 2.0: those with a schema of their own, and those that are a request body.

use super::{Lift, Media, component, dialect, is_in, mapping, moved, text};
use crate::{
    openapi::node::{Entry, Mapping, Node, Value},
    report::Fault,
    source::Place,
};

/// What a parameter or header says itself and OpenAPI 3 says in its schema.
const KEYWORDS: [&str; 16] = [
    "type",
    "format",
    "items",
    "default",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "enum",
    "multipleOf",
];
const FORM: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data";

impl<'d> Lift<'d, '_> {
    /// The parameters that stay such. Of several bodies the others stay too, where they are findings.
    pub(super) fn parameters(&mut self, node: &'d Node) -> Node {
        let Some(items) = node.as_sequence() else {
            return node.clone();
        };
        let mut kept = Vec::new();
        let mut body = None;
        for item in items {
            let target = self.follow(item);
            let is_first = body.is_none_or(|body| body == is_in(target, &["formData"]));
            if is_in(target, &["body", "formData"]) && is_first {
                // Many fields are one form; a second body or a form beside a body is no part of it.
                let is_form = is_in(target, &["formData"]);
                if is_form || body.is_none() {
                    body = Some(is_form);
                    continue;
                }
            }
            kept.push(self.parameter(item));
        }
        Node::new(node.place, Value::Sequence(kept))
    }

    pub(super) fn parameter(&mut self, node: &'d Node) -> Node {
        if component(node, "#/parameters/") && node.place.file() == self.root.place.file() {
            return node.clone();
        }
        let target = self.follow(node);
        if target.get("$ref").is_some() || is_in(target, &["body", "formData"]) {
            return target.clone();
        }
        let mut node = with_schema(target);
        if target.get("type").is_none()
            && target.get("schema").is_none()
            && target.get("in").is_some()
        {
            self.report
                .finding(target.place, Fault::MissingMember { member: "type" });
        }
        if let Value::Mapping(members) = &mut node.value {
            style(target, members);
        }
        node
    }

    /// The body that the parameters of an operation and of its path item describe.
    pub(super) fn request_body(
        &mut self,
        own: Option<&'d Node>,
        shared: Option<&'d Node>,
        media: Media<'d>,
    ) -> Option<Entry> {
        let mut form: Vec<&'d Node> = Vec::new();
        let mut place = None;
        for holder in [own, shared].into_iter().flatten() {
            for item in holder.as_sequence().unwrap_or_default() {
                let parameter = self.follow(item);
                if is_in(parameter, &["body"]) && form.is_empty() {
                    return Some(self.body(parameter, media));
                }
                let name = parameter.get("name").and_then(Node::as_str);
                let is_new = |known: &&Node| known.get("name").and_then(Node::as_str) != name;
                if is_in(parameter, &["formData"]) && form.iter().all(is_new) {
                    place.get_or_insert(holder.place);
                    form.push(parameter);
                }
            }
        }
        let node = self.form(&form, place?, media);
        Some(Entry { key: place?, node })
    }

    fn body(&mut self, parameter: &'d Node, media: Media<'d>) -> Entry {
        let place = parameter.place;
        let mut types = self.texts(media.consumes);
        if types.is_empty() {
            types.push(("application/json", place));
        }
        let schema = parameter
            .as_mapping()
            .and_then(|members| members.get("schema"));
        let mut content = Mapping::new();
        for (media_type, key) in types {
            let members = schema.map(|schema| ("schema".to_owned(), schema.clone()));
            let node = Node::new(place, Value::Mapping(members.into_iter().collect()));
            content.insert(media_type.to_owned(), Entry { key, node });
        }
        let mut members: Mapping = parameter
            .as_mapping()
            .into_iter()
            .flatten()
            .filter(|(key, _)| !matches!(key.as_str(), "name" | "in" | "schema"))
            .map(|(key, entry)| (key.clone(), entry.clone()))
            .collect();
        let node = Node::new(place, Value::Mapping(content));
        members.insert("content".to_owned(), Entry { key: place, node });
        let node = Node::new(place, Value::Mapping(members));
        Entry { key: place, node }
    }

    /// A form: an object with a member for each field. Files travel as `multipart/form-data` alone.
    fn form(&mut self, fields: &[&'d Node], place: Place, media: Media<'d>) -> Node {
        let mut properties = Mapping::new();
        let mut required = Vec::new();
        let mut encodings = Mapping::new();
        for field in fields {
            let Some(name) = field.get("name").filter(|name| name.as_str().is_some()) else {
                self.report
                    .finding(field.place, Fault::MissingMember { member: "name" });
                continue;
            };
            if field.get("required").and_then(Node::as_bool) == Some(true) {
                required.push(name.clone());
            }
            let key = name.as_str().unwrap_or_default();
            let (schema, encoding) = field_schema(field);
            let entry = |node| Entry {
                key: name.place,
                node,
            };
            properties.insert(key.to_owned(), entry(schema));
            if let Some(encoding) = encoding {
                encodings.insert(key.to_owned(), entry(encoding));
            }
        }
        let has_file = fields.iter().any(|field| dialect::is_file(field));
        let mut types = self.texts(media.consumes);
        types
            .retain(|(media_type, _)| *media_type == MULTIPART || *media_type == FORM && !has_file);
        if types.is_empty() {
            types.push((if has_file { MULTIPART } else { FORM }, place));
        }
        let is_required = !required.is_empty();
        let schema = mapping(
            place,
            [
                ("type", text(place, "object")),
                ("properties", Node::new(place, Value::Mapping(properties))),
                ("required", Node::new(place, Value::Sequence(required))),
            ],
        );
        let mut content = Mapping::new();
        for (media_type, key) in types {
            let encodings = Node::new(place, Value::Mapping(encodings.clone()));
            let mut node = mapping(place, [("schema", schema.clone()), ("encoding", encodings)]);
            if let (true, Value::Mapping(members)) = (media_type == MULTIPART, &mut node.value) {
                // OpenAPI 3.0 reads styles in forms of the other kind alone.
                members.shift_remove("encoding");
            }
            content.insert(media_type.to_owned(), Entry { key, node });
        }
        mapping(
            place,
            [
                ("required", Node::new(place, Value::Bool(is_required))),
                ("content", Node::new(place, Value::Mapping(content))),
            ],
        )
    }
}

/// A header of a response.
pub(super) fn header(node: &Node) -> Node {
    let mut node = with_schema(node);
    if let Value::Mapping(members) = &mut node.value {
        members.shift_remove("collectionFormat");
    }
    node
}

/// The node with its keywords in a `schema`.
fn with_schema(node: &Node) -> Node {
    let Some(written) = node.as_mapping() else {
        return node.clone();
    };
    let (mut schema, mut members): (Mapping, Mapping) = written
        .iter()
        // `null` has no spelling in a parameter, in no version.
        .filter(|(key, _)| *key != "nullable")
        .map(|(key, entry)| (key.clone(), entry.clone()))
        .partition(|(key, _): &(String, Entry)| KEYWORDS.contains(&key.as_str()));
    if let Some(items) = schema.get_mut("items") {
        without_collection_format(&mut items.node);
    }
    let key = node.place;
    members.entry("schema".to_owned()).or_insert_with(|| Entry {
        key,
        node: Node::new(node.place, Value::Mapping(schema)),
    });
    Node::new(node.place, Value::Mapping(members))
}

/// Lists within lists say how they are joined; whoever reads the parameter says whether that can be sent.
fn without_collection_format(items: &mut Node) {
    if let Value::Mapping(members) = &mut items.value {
        members.shift_remove("collectionFormat");
        if let Some(inner) = members.get_mut("items") {
            without_collection_format(&mut inner.node);
        }
    }
}

/// `collectionFormat` as `style` and `explode`. One without a like in OpenAPI 3 becomes a style of its name, which nothing reads.
fn style(node: &Node, members: &mut Mapping) {
    let written = members.shift_remove("collectionFormat");
    let is_list = node.get("type").and_then(Node::as_str) == Some("array");
    if !is_list {
        return;
    }
    let format = written
        .as_ref()
        .and_then(|entry| entry.node.as_str())
        .unwrap_or("csv");
    let in_query = is_in(node, &["query"]);
    let (style, explode) = match (format, in_query) {
        ("csv", true) => ("form", false),
        ("multi", true) => ("form", true),
        ("ssv", true) => ("spaceDelimited", false),
        ("pipes", true) => ("pipeDelimited", false),
        ("csv", false) => ("simple", false),
        (other, _) => (other, false),
    };
    let place = written
        .as_ref()
        .map_or(node.place, |entry| entry.node.place);
    let key = written.as_ref().map_or(node.place, |entry| entry.key);
    let entry = |node| Entry { key, node };
    members.insert("style".to_owned(), entry(text(place, style)));
    let explode = Node::new(place, Value::Bool(explode));
    members.insert("explode".to_owned(), entry(explode));
}

/// The schema of a form's field, and how a list in it is written.
fn field_schema(field: &Node) -> (Node, Option<Node>) {
    let place = field.place;
    let lifted = with_schema(field);
    let mut schema = lifted
        .get("schema")
        .cloned()
        .unwrap_or_else(|| field.clone());
    if let (Some(description), Value::Mapping(members)) = (
        field
            .as_mapping()
            .and_then(|members| members.get("description")),
        &mut schema.value,
    ) {
        members.insert(
            "description".to_owned(),
            moved(description, description.node.clone()),
        );
    }
    let mut members = lifted.as_mapping().cloned().unwrap_or_default();
    // A form is written as a query is.
    members.insert(
        "in".to_owned(),
        Entry {
            key: place,
            node: text(place, "query"),
        },
    );
    let mut styled = members.clone();
    if let Some(kind) = field.as_mapping().and_then(|members| members.get("type")) {
        members.insert("type".to_owned(), kind.clone());
    }
    style(&Node::new(place, Value::Mapping(members)), &mut styled);
    let encoding = styled.get("style").zip(styled.get("explode"));
    let encoding = encoding.map(|(style, explode)| {
        mapping(
            place,
            [
                ("style", style.node.clone()),
                ("explode", explode.node.clone()),
            ],
        )
    });
    (schema, encoding)
}
