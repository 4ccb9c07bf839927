//! A document as a second reader sees it: mappings and texts, with no limit on the size of numbers and no objection to a key that stands twice.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};

/// A value of YAML or JSON.
#[derive(Debug)]
pub(super) enum Tree {
    Mapping(Vec<(String, Tree)>),
    Sequence(Vec<Tree>),
    Text(String),
    /// A number, a truth value or null.
    Other,
}

impl Tree {
    /// The member `key` of a mapping, or of what is merged into it (YAML's type `merge`).
    pub(super) fn get(&self, key: &str) -> Option<&Tree> {
        let Self::Mapping(members) = self else {
            return None;
        };
        let own = |key: &str| Some(&members.iter().find(|(name, _)| name == key)?.1);
        own(key).or_else(|| match own("<<")? {
            Self::Sequence(merged) => merged.iter().find_map(|merged| merged.get(key)),
            merged => merged.get(key),
        })
    }

    /// The members of a mapping itself.
    pub(super) fn members(&self) -> &[(String, Tree)] {
        match self {
            Self::Mapping(members) => members,
            _ => &[],
        }
    }

    pub(super) fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn is_mapping(&self) -> bool {
        matches!(self, Self::Mapping(_))
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut members = Vec::new();
        while let Some((key, value)) = map.next_entry()? {
            // Such as a status; none of those is looked for.
            let key = match key {
                Tree::Text(key) => key,
                _ => String::new(),
            };
            members.push((key, value));
        }
        Ok(Tree::Mapping(members))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Tree::Sequence(items))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Tree, E> {
        Ok(Tree::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Tree, E> {
        Ok(Tree::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Tree, E> {
        Ok(Tree::Other)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Tree, E> {
        Ok(Tree::Other)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Tree, E> {
        Ok(Tree::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Tree, E> {
        Ok(Tree::Other)
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Other)
    }
}
