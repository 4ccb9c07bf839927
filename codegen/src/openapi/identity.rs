//! What `$id`, `$anchor` and `$self` name (JSON Schema 2020-12 core, section 8.2; OpenAPI 3.2): other ways to refer to a node than file and pointer.

use std::collections::HashMap;

use url::Url;

use super::{
    node::{Node, Value},
    reference::{self, Reference},
};
use crate::source::Place;

/// Keys whose values are data, not schemas.
const DATA: [&str; 5] = ["example", "examples", "default", "const", "enum"];
/// Keys below which keys are names of the document's own.
const NAMING: [&str; 11] = [
    "properties",
    "patternProperties",
    "$defs",
    "definitions",
    "dependentSchemas",
    "schemas",
    "responses",
    "parameters",
    "headers",
    "content",
    "callbacks",
];

/// The names of all documents.
#[derive(Debug, Default)]
pub(super) struct Identities {
    /// By URI without fragment; a file without `$self` or `$id` is its path under the root.
    resources: HashMap<String, Reference>,
    /// By URI of the resource and name.
    anchors: HashMap<(String, String), Reference>,
    /// The resources of each file that has any: where, and under which URI.
    extents: HashMap<u32, Vec<(Place, String)>>,
}

impl Identities {
    /// Adds what a file says of itself and of its parts.
    pub fn read(&mut self, path: &str, root: &Node) {
        let mut walk = Walk {
            identities: self,
            path,
            tokens: Vec::new(),
        };
        match root.get("$self").and_then(Node::as_str) {
            Some(own) if root.get("openapi").is_some() => {
                let base = walk.resource(root, path, own);
                walk.below(root, &base, false);
            }
            _ => walk.below(root, path, false),
        }
    }

    /// What a `$ref` at `place` in the file `path` means by name; nothing if no name is meant.
    pub fn find(&self, path: &str, place: Place, text: &str) -> Option<Reference> {
        if self.resources.is_empty() && self.anchors.is_empty() {
            return None;
        }
        let (uri, fragment) = text.split_once('#').unwrap_or((text, ""));
        let base = self.base(place).unwrap_or(path);
        let uri = if uri.is_empty() {
            base.to_owned()
        } else {
            resolve(base, uri)?
        };
        if fragment.is_empty() || fragment.starts_with('/') || fragment.starts_with("%2") {
            let mut found = self.resources.get(&uri)?.clone();
            found.tokens.extend(reference::tokens(fragment).ok()?);
            return Some(found);
        }
        let name = reference::percent_decoded(fragment)?;
        self.anchors.get(&(uri, name)).cloned()
    }

    /// The URI of the innermost resource around a place.
    fn base(&self, place: Place) -> Option<&str> {
        let extents = self.extents.get(&place.file())?;
        extents
            .iter()
            .filter(|(around, _)| around.start() <= place.start() && place.end() <= around.end())
            .min_by_key(|(around, _)| around.end() - around.start())
            .map(|(_, uri)| uri.as_str())
    }
}

struct Walk<'i, 'p> {
    identities: &'i mut Identities,
    path: &'p str,
    tokens: Vec<String>,
}

impl Walk<'_, '_> {
    fn here(&self) -> Reference {
        Reference {
            file: self.path.to_owned(),
            tokens: self.tokens.clone(),
        }
    }

    /// Notes that the node is a resource of its own, and says under which URI.
    fn resource(&mut self, node: &Node, base: &str, id: &str) -> String {
        let id = id.split_once('#').map_or(id, |(uri, _)| uri);
        let uri = (!id.is_empty()).then(|| resolve(base, id)).flatten();
        let Some(uri) = uri else {
            return base.to_owned();
        };
        let here = self.here();
        // Of two resources of one name the first stands.
        self.identities.resources.entry(uri.clone()).or_insert(here);
        let extents = self.identities.extents.entry(node.place.file());
        extents.or_default().push((node.place, uri.clone()));
        uri
    }

    fn below(&mut self, node: &Node, base: &str, is_naming: bool) {
        let mut own = None;
        if !is_naming {
            if let Some(id) = node.get("$id").and_then(Node::as_str) {
                own = Some(self.resource(node, base, id));
            }
            for keyword in ["$anchor", "$dynamicAnchor"] {
                if let Some(name) = node.get(keyword).and_then(Node::as_str) {
                    let base = own.as_deref().unwrap_or(base);
                    let (key, here) = ((base.to_owned(), name.to_owned()), self.here());
                    self.identities.anchors.entry(key).or_insert(here);
                }
            }
        }
        let base = own.as_deref().unwrap_or(base);
        match &node.value {
            Value::Sequence(items) => {
                for (position, item) in items.iter().enumerate() {
                    self.child(position.to_string(), item, base, false);
                }
            }
            Value::Mapping(members) => {
                for (key, entry) in members {
                    let is_data = DATA.contains(&key.as_str()) || key.starts_with("x-");
                    if is_naming || !is_data {
                        let is_naming = !is_naming && NAMING.contains(&key.as_str());
                        self.child(key.clone(), &entry.node, base, is_naming);
                    }
                }
            }
            _ => {}
        }
    }

    fn child(&mut self, token: String, node: &Node, base: &str, is_naming: bool) {
        if matches!(node.value, Value::Sequence(_) | Value::Mapping(_)) {
            self.tokens.push(token);
            self.below(node, base, is_naming);
            self.tokens.pop();
        }
    }
}

/// RFC 3986, section 5; a base without a scheme is a path under the root.
fn resolve(base: &str, text: &str) -> Option<String> {
    if let Ok(uri) = Url::parse(text) {
        return Some(uri.into());
    }
    match Url::parse(base) {
        Ok(base) => base.join(text).ok().map(Into::into),
        Err(_) if text.starts_with('/') => Some(text.to_owned()),
        Err(_) => reference::join(base, text).ok(),
    }
}
