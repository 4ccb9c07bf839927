//! Swagger 2.0 lifted to OpenAPI 3.0 while reading: nodes change their shape and keep their places.
//!
//! What OpenAPI 3.0 says the same way stays as it is, misspelt members too, so that the stages behind report them in the user's own file.

mod dialect;
mod parameter;
mod security;

use std::collections::BTreeSet;

use super::{
    node::{Entry, Mapping, Node, Value},
    reference::Reference,
};
use crate::{
    report::{Fault, Report},
    source::Place,
};

pub(super) use self::dialect::respell;

/// The methods of Swagger 2.0.
const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];
/// Longest chain of references to a parameter, response or path item that is followed here.
const MAX_CHAIN: usize = 64;

/// All files of a run as far as they are read: what a reference may lead to.
#[derive(Clone, Copy)]
pub(super) struct Files<'d> {
    /// The paths, sorted.
    pub paths: &'d [&'d str],
    /// What references in each count from: the path, or that of the document that an overlay changes.
    pub bases: &'d [&'d str],
    /// Their roots, in the same order.
    pub roots: &'d [Node],
}

/// The document at `root` as OpenAPI 3.0, and the files that it took parts of.
pub(super) fn lift(root: &Node, files: Files<'_>, report: &mut Report) -> (Node, BTreeSet<u32>) {
    let mut lift = Lift {
        files,
        root,
        report,
        taken: BTreeSet::new(),
    };
    let node = lift.document();
    (node, lift.taken)
}

struct Lift<'d, 'r> {
    files: Files<'d>,
    root: &'d Node,
    report: &'r mut Report,
    taken: BTreeSet<u32>,
}

/// The media types around an operation.
#[derive(Clone, Copy)]
struct Media<'d> {
    consumes: Option<&'d Node>,
    produces: Option<&'d Node>,
}

impl<'d> Lift<'d, '_> {
    fn document(&mut self) -> Node {
        let root = self.root;
        let media = Media {
            consumes: root.get("consumes"),
            produces: root.get("produces"),
        };
        let mut members = Mapping::new();
        for (key, entry) in root.as_mapping().into_iter().flatten() {
            match key.as_str() {
                "swagger" => drop(members.insert("openapi".to_owned(), entry.clone())),
                "paths" => {
                    let node = each(&entry.node, |path, node| {
                        if path.starts_with("x-") {
                            node.clone()
                        } else {
                            self.path_item(node, media)
                        }
                    });
                    members.insert(key.clone(), moved(entry, node));
                }
                "host"
                | "basePath"
                | "schemes"
                | "consumes"
                | "produces"
                | "definitions"
                | "parameters"
                | "responses"
                | "securityDefinitions" => {}
                _ => drop(members.insert(key.clone(), entry.clone())),
            }
        }
        if let Some(servers) = self.servers(root.get("schemes")) {
            members.insert("servers".to_owned(), servers);
        }
        let components = self.components(media);
        if !components.is_empty() {
            let place = root.place;
            let node = Node::new(place, Value::Mapping(components));
            members.insert("components".to_owned(), Entry { key: place, node });
        }
        Node::new(root.place, Value::Mapping(members))
    }

    fn components(&mut self, media: Media<'d>) -> Mapping {
        let mut components = Mapping::new();
        for (key, entry) in self.root.as_mapping().into_iter().flatten() {
            let (kind, node) = match key.as_str() {
                "definitions" => ("schemas", entry.node.clone()),
                "parameters" => {
                    let mut node = each(&entry.node, |_, node| self.parameter(node));
                    if let Value::Mapping(parameters) = &mut node.value {
                        // These are part of the operations that refer to them.
                        parameters.retain(|_, entry| !is_in(&entry.node, &["body", "formData"]));
                    }
                    ("parameters", node)
                }
                "responses" => (
                    "responses",
                    each(&entry.node, |_, node| self.response(node, media)),
                ),
                "securityDefinitions" => (
                    "securitySchemes",
                    each(&entry.node, |_, node| security::scheme(node)),
                ),
                _ => continue,
            };
            components.insert(kind.to_owned(), moved(entry, node));
        }
        components
    }

    /// A server for each scheme, `https` first; without a host the base path alone, and nothing where the document says nothing.
    fn servers(&mut self, schemes: Option<&'d Node>) -> Option<Entry> {
        let entry = |key: &str| self.root.as_mapping()?.get(key);
        let base = entry("basePath");
        let path = base.and_then(|base| base.node.as_str()).unwrap_or_default();
        let path = path.trim_end_matches('/');
        let slash = if path.is_empty() || path.starts_with('/') {
            ""
        } else {
            "/"
        };
        let around = entry("host").or(base)?;
        let urls = match entry("host").and_then(|host| host.node.as_str()) {
            None if path.is_empty() => return None,
            None => vec![format!("{slash}{path}")],
            Some(host) => {
                let mut schemes = self.texts(schemes);
                schemes.retain(|(scheme, _)| matches!(*scheme, "http" | "https"));
                schemes.sort_by_key(|(scheme, _)| *scheme != "https");
                let mut schemes: Vec<&str> =
                    schemes.into_iter().map(|(scheme, _)| scheme).collect();
                if schemes.is_empty() {
                    schemes.push("https");
                }
                schemes
                    .iter()
                    .map(|scheme| format!("{scheme}://{host}{slash}{path}"))
                    .collect()
            }
        };
        let place = around.node.place;
        let server = |url| mapping(place, [("url", text(place, url))]);
        let servers = urls.into_iter().map(server).collect();
        Some(moved(around, Node::new(place, Value::Sequence(servers))))
    }

    fn path_item(&mut self, node: &'d Node, media: Media<'d>) -> Node {
        let target = self.follow(node);
        let mut item = match target.as_mapping() {
            Some(item) if target.get("$ref").is_none() => item.clone(),
            _ => return node.clone(),
        };
        if !std::ptr::eq(node, target) {
            // What stands beside the `$ref` of a path item counts too.
            for (key, entry) in node.as_mapping().into_iter().flatten() {
                if key != "$ref" {
                    item.entry(key.clone()).or_insert_with(|| entry.clone());
                }
            }
        }
        let shared = target.get("parameters");
        for (key, entry) in &mut item {
            let Some(written) = target.get(key).or_else(|| node.get(key)) else {
                continue;
            };
            if METHODS.contains(&key.as_str()) {
                entry.node = self.operation(written, shared, media);
            } else if key == "parameters" {
                entry.node = self.parameters(written);
            }
        }
        Node::new(target.place, Value::Mapping(item))
    }

    fn operation(&mut self, node: &'d Node, shared: Option<&'d Node>, media: Media<'d>) -> Node {
        let media = Media {
            consumes: node.get("consumes").or(media.consumes),
            produces: node.get("produces").or(media.produces),
        };
        let Some(written) = node.as_mapping() else {
            return node.clone();
        };
        let mut members = Mapping::new();
        for (key, entry) in written {
            match key.as_str() {
                "consumes" | "produces" => {}
                "schemes" => {
                    if self.root.get("host").is_some()
                        && let Some(servers) = self.servers(Some(&entry.node))
                    {
                        members.insert("servers".to_owned(), servers);
                    }
                }
                "parameters" => {
                    let node = self.parameters(&entry.node);
                    members.insert(key.clone(), moved(entry, node));
                }
                "responses" => {
                    let node = each(&entry.node, |status, node| {
                        if status.starts_with("x-") {
                            node.clone()
                        } else {
                            self.response(node, media)
                        }
                    });
                    members.insert(key.clone(), moved(entry, node));
                }
                _ => drop(members.insert(key.clone(), entry.clone())),
            }
        }
        if let Some(body) = self.request_body(node.get("parameters"), shared, media) {
            members.insert("requestBody".to_owned(), body);
        }
        Node::new(node.place, Value::Mapping(members))
    }

    fn response(&mut self, node: &'d Node, media: Media<'d>) -> Node {
        if component(node, "#/responses/") {
            return node.clone();
        }
        let target = self.follow(node);
        let Some(written) = target.as_mapping() else {
            return target.clone();
        };
        let mut members = Mapping::new();
        for (key, entry) in written {
            match key.as_str() {
                "schema" => {
                    let node = self.content(entry, target.get("examples"), media.produces);
                    members.insert("content".to_owned(), moved(entry, node));
                }
                "examples" => {}
                "headers" => {
                    let node = each(&entry.node, |_, node| parameter::header(node));
                    members.insert(key.clone(), moved(entry, node));
                }
                _ => drop(members.insert(key.clone(), entry.clone())),
            }
        }
        Node::new(target.place, Value::Mapping(members))
    }

    /// The same schema under each media type that is produced, with its example.
    fn content(
        &mut self,
        schema: &'d Entry,
        examples: Option<&'d Node>,
        produces: Option<&'d Node>,
    ) -> Node {
        let place = schema.node.place;
        let mut types = self.texts(produces);
        let is_file = dialect::is_file(&schema.node);
        if is_file {
            // The bytes of a file are no JSON text, whatever the document produces elsewhere.
            types.retain(|(media_type, _)| !media_type.contains("json"));
        }
        if types.is_empty() {
            let any = if is_file {
                "application/octet-stream"
            } else {
                "*/*"
            };
            types.push((any, place));
        }
        let mut content = Mapping::new();
        for (media_type, key) in types {
            let mut media = Mapping::from([("schema".to_owned(), schema.clone())]);
            let example = examples.and_then(|examples| examples.as_mapping()?.get(media_type));
            if let Some(example) = example {
                media.insert("example".to_owned(), example.clone());
            }
            let node = Node::new(place, Value::Mapping(media));
            content.insert(media_type.to_owned(), Entry { key, node });
        }
        Node::new(place, Value::Mapping(content))
    }

    /// The texts of a sequence and where they stand; anything else in it is a finding.
    fn texts(&mut self, node: Option<&'d Node>) -> Vec<(&'d str, Place)> {
        let Some(node) = node else {
            return Vec::new();
        };
        let Some(items) = node.as_sequence() else {
            self.unexpected(node, "a sequence");
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items {
            match item.as_str() {
                Some(text) => texts.push((text, item.place)),
                None => self.unexpected(item, "a string"),
            }
        }
        texts
    }

    /// What the references of a parameter, response or path item lead to; the node itself where they lead nowhere.
    fn follow(&mut self, node: &'d Node) -> &'d Node {
        let mut target = node;
        for _ in 0..MAX_CHAIN {
            let Some(text) = target.get("$ref").and_then(Node::as_str) else {
                return target;
            };
            let Some(next) = self.step(target, text) else {
                break;
            };
            target = next;
        }
        // Whoever reads the node says what is wrong with its reference.
        node
    }

    fn step(&mut self, node: &Node, text: &str) -> Option<&'d Node> {
        let base = self.files.bases.get(node.place.file() as usize)?;
        let reference = Reference::parse(base, text).ok()?;
        let file = self
            .files
            .paths
            .binary_search(&reference.file.as_str())
            .ok()?;
        let root = self.files.roots.get(file)?;
        let target = root.at(reference.tokens.iter().map(String::as_str))?;
        if reference.file != *base {
            self.taken.insert(root.place.file());
        }
        Some(target)
    }

    fn unexpected(&mut self, node: &Node, expected: &'static str) {
        self.report.finding(
            node.place,
            Fault::UnexpectedNode {
                expected,
                found: node.kind(),
            },
        );
    }
}

/// Whether a node refers to an entry below `holder` in its own document, and so keeps the name of the entry.
fn component(node: &Node, holder: &str) -> bool {
    let text = node.get("$ref").and_then(Node::as_str);
    text.and_then(|text| text.strip_prefix(holder))
        .is_some_and(|name| !name.contains('/'))
}

fn is_in(parameter: &Node, places: &[&str]) -> bool {
    let place = parameter.get("in").and_then(Node::as_str);
    place.is_some_and(|place| places.contains(&place))
}

/// Another node under the same key.
fn moved(entry: &Entry, node: Node) -> Entry {
    Entry {
        key: entry.key,
        node,
    }
}

/// A mapping with each member lifted; anything else stays.
fn each<'d>(node: &'d Node, mut lift: impl FnMut(&str, &'d Node) -> Node) -> Node {
    let Some(members) = node.as_mapping() else {
        return node.clone();
    };
    let members = members
        .iter()
        .map(|(key, entry)| (key.clone(), moved(entry, lift(key, &entry.node))))
        .collect();
    Node::new(node.place, Value::Mapping(members))
}

/// A mapping that the document spells otherwise, at the place where it does.
fn mapping<const N: usize>(place: Place, members: [(&str, Node); N]) -> Node {
    let entry = |(key, node): (&str, Node)| {
        let key_place = node.place;
        (
            key.to_owned(),
            Entry {
                key: key_place,
                node,
            },
        )
    };
    let members = members.into_iter().map(entry).collect();
    Node::new(place, Value::Mapping(members))
}

fn text(place: Place, text: impl Into<String>) -> Node {
    Node::new(place, Value::String(text.into()))
}
