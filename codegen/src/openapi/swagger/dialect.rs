//! What schemas of Swagger 2.0 spell otherwise than those of OpenAPI 3.0, respelt where it stands.

use super::{mapping, text};
use crate::openapi::node::{Node, Value};

/// Keys below which keys are names of the document's own.
const NAMING: [&str; 5] = [
    "properties",
    "definitions",
    "parameters",
    "responses",
    "paths",
];

/// Respells every schema in a document or fragment: `x-nullable`, a `discriminator` that is a text, `type: file`.
pub(in crate::openapi) fn respell(node: &mut Node) {
    below(node, false);
}

/// Whether a schema or parameter means the bytes of a file.
pub(super) fn is_file(schema: &Node) -> bool {
    let says = |key: &str, word: &str| schema.get(key).and_then(Node::as_str) == Some(word);
    says("type", "string") && says("format", "binary")
}

fn below(node: &mut Node, is_naming: bool) {
    if !is_naming {
        keywords(node);
    }
    match &mut node.value {
        Value::Sequence(items) => items.iter_mut().for_each(|item| below(item, false)),
        Value::Mapping(members) => {
            for (key, entry) in members {
                let is_data = matches!(key.as_str(), "example" | "examples" | "default" | "enum")
                    || key.starts_with("x-");
                if is_naming || !is_data {
                    below(
                        &mut entry.node,
                        !is_naming && NAMING.contains(&key.as_str()),
                    );
                }
            }
        }
        _ => {}
    }
}

fn keywords(node: &mut Node) {
    let is_file = node.get("type").and_then(Node::as_str) == Some("file");
    let Value::Mapping(members) = &mut node.value else {
        return;
    };
    if members.contains_key("x-nullable") && !members.contains_key("nullable") {
        // At its own position, so that the members stay in document order.
        *members = std::mem::take(members)
            .into_iter()
            .map(|(key, entry)| match key.as_str() {
                "x-nullable" => ("nullable".to_owned(), entry),
                _ => (key, entry),
            })
            .collect();
    }
    if let Some(entry) = members.get_mut("discriminator")
        && entry.node.as_str().is_some()
    {
        let name = entry.node.clone();
        entry.node = mapping(name.place, [("propertyName", name)]);
    }
    if is_file && let Some(mut entry) = members.get("type").cloned() {
        entry.node.value = Value::String("string".to_owned());
        let format = super::moved(&entry, text(entry.node.place, "binary"));
        members.insert("type".to_owned(), entry);
        members.insert("format".to_owned(), format);
    }
}
