//! Security definitions of Swagger 2.0 as security schemes.

use super::{mapping, text};
use crate::openapi::node::{Entry, Mapping, Node, Value};

/// Swagger's flows of OAuth 2 and OpenAPI's words for them.
const FLOWS: [(&str, &str); 4] = [
    ("implicit", "implicit"),
    ("password", "password"),
    ("application", "clientCredentials"),
    ("accessCode", "authorizationCode"),
];

pub(super) fn scheme(node: &Node) -> Node {
    let Some(written) = node.as_mapping() else {
        return node.clone();
    };
    match node.get("type").and_then(Node::as_str) {
        Some("basic") => basic(node, written),
        Some("oauth2") => oauth2(node, written),
        _ => node.clone(),
    }
}

fn basic(node: &Node, written: &Mapping) -> Node {
    let mut members = written.clone();
    if let Some(entry) = members.get_mut("type") {
        let place = entry.node.place;
        entry.node = text(place, "http");
        let scheme = super::moved(entry, text(place, "basic"));
        members.insert("scheme".to_owned(), scheme);
    }
    Node::new(node.place, Value::Mapping(members))
}

fn oauth2(node: &Node, written: &Mapping) -> Node {
    let flow = node.get("flow").and_then(Node::as_str);
    let Some((_, word)) = FLOWS.iter().find(|(known, _)| flow == Some(known)) else {
        return node.clone();
    };
    let (inside, mut members): (Mapping, Mapping) = written
        .iter()
        .filter(|(key, _)| *key != "flow")
        .map(|(key, entry)| (key.clone(), entry.clone()))
        .partition(|(key, _): &(String, Entry)| {
            matches!(key.as_str(), "authorizationUrl" | "tokenUrl" | "scopes")
        });
    let flow = Node::new(node.place, Value::Mapping(inside));
    let flows = mapping(node.place, [(*word, flow)]);
    members.insert(
        "flows".to_owned(),
        Entry {
            key: node.place,
            node: flows,
        },
    );
    Node::new(node.place, Value::Mapping(members))
}
