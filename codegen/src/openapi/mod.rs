//! What the files say: documents as nodes that keep their place, with numbers as they were written.

mod identity;
mod json;
pub(crate) mod node;
mod overlay;
mod parse;
pub(crate) mod reference;
mod swagger;
mod yaml;

pub use self::node::{Node, Value};
use self::{
    identity::Identities,
    reference::{Reference, Unfollowed},
};
pub use self::{parse::parse, reference::references};
use std::collections::BTreeSet;

use crate::source::Place;

/// All files of a run, parsed.
#[derive(Debug)]
pub struct Documents {
    files: Vec<Document>,
    /// Files that a lift took parts of.
    taken: BTreeSet<u32>,
    /// Where nodes stand that an overlay changed, or something in them.
    changed: BTreeSet<Place>,
    identities: Identities,
}

/// What tells a node from all others: its place, which the copies that aliases make of it share. Where an overlay may have
/// changed one of them and not another, each is by itself.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) struct Identity(Place, Option<*const Node>);

/// One file, parsed.
#[derive(Debug)]
pub struct Document {
    pub(crate) path: String,
    pub(crate) kind: Kind,
    pub(crate) root: Node,
    /// What `root` was lifted from, where it was written for an earlier version.
    pub(crate) unlifted: Option<Node>,
    /// The file as it stands, where an overlay changes it.
    pub(crate) written: Option<Node>,
}

/// What a file is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// A document with `openapi:` or `swagger:` that ironspec reads.
    Spec(Version),
    /// Anything else: a part that specs may refer to.
    Fragment,
    /// Changes to a document, the one with this file number.
    Overlay(u32),
    /// It could not be parsed, or is a version that ironspec does not read; its findings are in the report.
    Broken,
}

/// The OpenAPI versions that are told apart.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Version {
    /// OpenAPI 3.0, and Swagger 2.0, which is lifted to it: schemas of its own dialect (`nullable`, boolean `exclusiveMinimum`, no siblings of `$ref`).
    V3_0,
    /// OpenAPI 3.1 and 3.2: schemas are JSON Schema 2020-12.
    V3_1,
}

impl Document {
    /// The file as it stands.
    fn written(&self) -> &Node {
        self.written.as_ref().unwrap_or(self.unlifted())
    }

    /// The document in the version that it was written for.
    pub(crate) fn unlifted(&self) -> &Node {
        self.unlifted.as_ref().unwrap_or(&self.root)
    }

    /// The node that an RFC 6901 pointer into the file means, given as its tokens.
    pub(crate) fn at(&self, tokens: &[String]) -> Option<&Node> {
        let lifted = match (&self.unlifted, tokens) {
            (None, _) => return self.root.at(tokens.iter().map(String::as_str)),
            (_, [holder, _, ..]) => match holder.as_str() {
                "definitions" => Some("schemas"),
                "parameters" | "responses" => Some(holder.as_str()),
                _ => None,
            },
            _ => None,
        };
        lifted
            .and_then(|kind| {
                let rest = tokens.iter().skip(1).map(String::as_str);
                self.root.at(["components", kind].into_iter().chain(rest))
            })
            .or_else(|| self.unlifted().at(tokens.iter().map(String::as_str)))
            .or_else(|| self.root.at(tokens.iter().map(String::as_str)))
    }
}

impl Documents {
    /// The path of the document that a node belongs to: what an overlay adds belongs to the document that it changes.
    pub(crate) fn base(&self, place: Place) -> &str {
        self.owner(place)
            .map_or("", |document| document.path.as_str())
    }

    /// The version that the document of a node says; a fragment says none.
    pub(crate) fn version(&self, place: Place) -> Option<Version> {
        match self.owner(place)?.kind {
            Kind::Spec(version) => Some(version),
            _ => None,
        }
    }

    fn owner(&self, place: Place) -> Option<&Document> {
        match self.of(place) {
            Some(Document {
                kind: Kind::Overlay(of),
                ..
            }) => self.files.get(*of as usize),
            document => document,
        }
    }

    pub(crate) fn identity(&self, node: &Node) -> Identity {
        let is_changed = self.changed.contains(&node.place);
        Identity(node.place, is_changed.then(|| std::ptr::from_ref(node)))
    }

    /// What the `$ref` of a node at `place` means: something with a name of its own, else a file and a pointer.
    pub(crate) fn reference(&self, place: Place, text: &str) -> Result<Reference, Unfollowed> {
        let base = self.base(place);
        let leads = |reference: &Reference| {
            let document = self.get(&reference.file);
            document.is_some_and(|document| document.at(&reference.tokens).is_some())
        };
        match self.identities.find(base, place, text) {
            Some(reference) if leads(&reference) => Ok(reference),
            // Many write a pointer from the root of the file below an `$id` too.
            _ => Reference::parse(base, text),
        }
    }

    /// Whether a part of the file stands in a document that was lifted.
    pub(crate) fn is_taken(&self, file: u32) -> bool {
        self.taken.contains(&file)
    }

    /// The documents in path order; a document's position is the file number of its places.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Document> {
        self.files.iter()
    }

    pub(crate) fn get(&self, path: &str) -> Option<&Document> {
        let position = self
            .files
            .binary_search_by(|document| document.path.as_str().cmp(path))
            .ok()?;
        self.files.get(position)
    }

    pub(crate) fn of(&self, place: Place) -> Option<&Document> {
        self.files.get(place.file() as usize)
    }

    /// RFC 6901 pointer to the node or key at `place`, or to the innermost node around it.
    pub(crate) fn pointer(&self, place: Place) -> String {
        let mut pointer = String::new();
        let mut node = self.of(place).map(Document::written);
        while let Some(around) = node.filter(|node| node.place != place) {
            node = around.child_around(place).and_then(|(token, child)| {
                pointer.push('/');
                pointer.push_str(&token.replace('~', "~0").replace('/', "~1"));
                child
            });
        }
        pointer
    }
}
