//! What the files say: documents as nodes that keep their place, with numbers as they were written.

mod json;
pub(crate) mod node;
mod parse;
pub(crate) mod reference;
mod yaml;

pub use self::node::{Node, Value};
pub use self::{parse::parse, reference::references};
use crate::source::Place;

/// All files of a run, parsed.
#[derive(Debug)]
pub struct Documents {
    documents: Vec<Document>,
}

/// One file, parsed.
#[derive(Debug)]
pub struct Document {
    pub(crate) path: String,
    pub(crate) kind: Kind,
    pub(crate) root: Node,
}

/// What a file is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// A document with `openapi:` that ironspec reads.
    Spec(Version),
    /// Anything else: a part that specs may refer to.
    Fragment,
    /// It could not be parsed, or is a version that ironspec does not read; its findings are in the report.
    Broken,
}

/// The OpenAPI versions that are told apart.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Version {
    /// OpenAPI 3.0: schemas of its own dialect (`nullable`, boolean `exclusiveMinimum`, no siblings of `$ref`).
    V3_0,
    /// OpenAPI 3.1 and 3.2: schemas are JSON Schema 2020-12.
    V3_1,
}

impl Documents {
    /// The documents in path order; a document's position is the file number of its places.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Document> {
        self.documents.iter()
    }

    pub(crate) fn get(&self, path: &str) -> Option<&Document> {
        let position = self
            .documents
            .binary_search_by(|document| document.path.as_str().cmp(path))
            .ok()?;
        self.documents.get(position)
    }

    pub(crate) fn of(&self, place: Place) -> Option<&Document> {
        self.documents.get(place.file() as usize)
    }

    /// RFC 6901 pointer to the node or key at `place`, or to the innermost node around it.
    pub(crate) fn pointer(&self, place: Place) -> String {
        let mut pointer = String::new();
        let mut node = self.of(place).map(|document| &document.root);
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
