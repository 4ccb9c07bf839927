//! A node of a document: a JSON value that knows its place and keeps the text of its numbers.

use indexmap::IndexMap;

use crate::source::Place;

/// A value at a place.
#[derive(Clone, Debug)]
pub struct Node {
    /// From the first byte of the value to the last.
    pub place: Place,
    /// What stands there.
    pub value: Value,
}

/// A JSON value. YAML is resolved by the core schema of YAML 1.2.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// The text of a number in JSON's grammar.
    Number(String),
    /// A text.
    String(String),
    /// A sequence.
    Sequence(Vec<Node>),
    /// A mapping.
    Mapping(Mapping),
    /// What could not be read; a finding says why.
    Broken,
}

/// Members in document order.
pub type Mapping = IndexMap<String, Entry>;

/// One member of a mapping.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where the key stands.
    pub key: Place,
    /// Its value.
    pub node: Node,
}

impl Node {
    pub fn new(place: Place, value: Value) -> Self {
        Self { place, value }
    }

    /// The member `key`, if this is a mapping that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.as_mapping()?.get(key).map(|entry| &entry.node)
    }

    pub fn as_mapping(&self) -> Option<&Mapping> {
        match &self.value {
            Value::Mapping(mapping) => Some(mapping),
            _ => None,
        }
    }

    pub fn as_sequence(&self) -> Option<&[Node]> {
        match &self.value {
            Value::Sequence(items) => Some(items),
            _ => None,
        }
    }

    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// Whether another node has the same value, wherever it stands.
    pub fn is_same(&self, other: &Node) -> bool {
        match (&self.value, &other.value) {
            (Value::Null, Value::Null) => true,
            (Value::Bool(one), Value::Bool(other)) => one == other,
            (Value::Number(one), Value::Number(other))
            | (Value::String(one), Value::String(other)) => one == other,
            (Value::Sequence(one), Value::Sequence(other)) => {
                let mut pairs = one.iter().zip(other);
                one.len() == other.len() && pairs.all(|(one, other)| one.is_same(other))
            }
            (Value::Mapping(one), Value::Mapping(other)) => {
                let is_in = |(key, entry): (&String, &Entry)| {
                    let found = other.get(key);
                    found.is_some_and(|found| found.node.is_same(&entry.node))
                };
                one.len() == other.len() && one.iter().all(is_in)
            }
            _ => false,
        }
    }

    /// The words for this kind of value in a message.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Sequence(_) => "a sequence",
            Value::Mapping(_) => "a mapping",
            Value::Broken => "something unreadable",
        }
    }

    /// The node at an RFC 6901 pointer, given as its tokens.
    pub fn at<'n, 't>(&'n self, tokens: impl IntoIterator<Item = &'t str>) -> Option<&'n Node> {
        tokens
            .into_iter()
            .try_fold(self, |node, token| match &node.value {
                Value::Mapping(mapping) => mapping.get(token).map(|entry| &entry.node),
                // RFC 6901, section 4: digits alone, and no zero in front.
                Value::Sequence(items)
                    if token == "0" || token.starts_with(|c| matches!(c, '1'..='9')) =>
                {
                    items.get(token.parse::<usize>().ok()?)
                }
                _ => None,
            })
    }

    /// Number of nodes in this one, itself included.
    pub fn count(&self) -> usize {
        1 + match &self.value {
            Value::Sequence(items) => items.iter().map(Node::count).sum(),
            Value::Mapping(mapping) => mapping.values().map(|entry| entry.node.count()).sum(),
            _ => 0,
        }
    }

    /// The step towards `place`: the token, and the child unless `place` is the key itself.
    pub fn child_around(&self, place: Place) -> Option<(String, Option<&Node>)> {
        let contains = |outer: Place| {
            outer.file() == place.file()
                && outer.start() <= place.start()
                && place.end() <= outer.end()
        };
        match &self.value {
            Value::Sequence(items) => {
                let last = items
                    .partition_point(|item| item.place.start() <= place.start())
                    .checked_sub(1)?;
                items
                    .get(last)
                    .filter(|item| contains(item.place))
                    .map(|item| (last.to_string(), Some(item)))
            }
            Value::Mapping(mapping) => {
                let last = mapping
                    .as_slice()
                    .partition_point(|_, entry| entry.key.start() <= place.start())
                    .checked_sub(1)?;
                let (key, entry) = mapping.get_index(last)?;
                if entry.key == place {
                    return Some((key.clone(), None));
                }
                contains(entry.node.place).then(|| (key.clone(), Some(&entry.node)))
            }
            _ => None,
        }
    }
}
