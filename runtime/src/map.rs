//! Objects whose members the document does not name one by one.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use crate::decode::{Decode, DecodeError, Reader};
use crate::encode::{Encode, Writer};
use crate::violation::{Checker, Validate};
use crate::{Fingerprint, Json};

/// The members of an object by name, in the order in which they came or were inserted.
///
/// Looking a member up takes time with their number; a program that looks up many collects them into a map of its own. Of
/// members of an answer with one name, all are kept and the last counts, as with [`Json`]. Two maps are equal in any order.
///
/// ```
/// use ironspec_runtime::Map;
///
/// let mut labels = Map::from([("env", "test".to_owned())]);
/// labels.insert("team", "atlas".to_owned());
/// assert_eq!(labels.get("env").map(String::as_str), Some("test"));
/// assert_eq!(labels.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["env", "team"]);
/// ```
#[derive(Clone)]
pub struct Map<V = Json>(Vec<(String, V)>);

impl<V> Map<V> {
    /// A map without members.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The value of a member; of several with one name the last.
    pub fn get(&self, name: &str) -> Option<&V> {
        let mut members = self.0.iter().rev();
        members.find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Sets a member, in the place of an earlier one of its name, whose value it returns.
    pub fn insert(&mut self, name: impl Into<String>, value: V) -> Option<V> {
        let name = name.into();
        match self.0.iter_mut().rev().find(|(key, _)| *key == name) {
            Some((_, known)) => Some(std::mem::replace(known, value)),
            None => {
                self.0.push((name, value));
                None
            }
        }
    }

    /// Takes out all members of a name and returns the value of the last.
    pub fn remove(&mut self, name: &str) -> Option<V> {
        let position = self.0.iter().rposition(|(key, _)| key == name)?;
        let (_, value) = self.0.remove(position);
        self.0.retain(|(key, _)| key != name);
        Some(value)
    }

    /// The number of members.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no members.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The members in order.
    pub fn iter(&self) -> Iter<'_, V> {
        Iter(self.0.iter())
    }

    fn by_name(&self) -> BTreeMap<&str, &V> {
        self.iter().collect()
    }
}

impl<V: Decode> Map<V> {
    /// Reads the value of a member that has no field of its own.
    #[doc(hidden)]
    pub fn read(&mut self, name: String, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        let value = reader.member(&name)?;
        self.0.push((name, value));
        Ok(())
    }
}

impl<V> Default for Map<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V: fmt::Debug> fmt::Debug for Map<V> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self).finish()
    }
}

impl<V: PartialEq> PartialEq for Map<V> {
    fn eq(&self, other: &Self) -> bool {
        self.by_name() == other.by_name()
    }
}

/// Of members with one name the last stays.
impl<N: Into<String>, V> FromIterator<(N, V)> for Map<V> {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(members: I) -> Self {
        let members = members
            .into_iter()
            .map(|(name, value)| (name.into(), value));
        let mut members: Vec<(String, V)> = members.collect();
        let mut seen = HashSet::new();
        let is_last: Vec<bool> = members
            .iter()
            .rev()
            .map(|(name, _)| seen.insert(name.as_str()))
            .collect();
        let mut is_last = is_last.into_iter().rev();
        members.retain(|_| is_last.next().unwrap_or(true));
        Self(members)
    }
}

impl<N: Into<String>, V, const COUNT: usize> From<[(N, V); COUNT]> for Map<V> {
    fn from(members: [(N, V); COUNT]) -> Self {
        members.into_iter().collect()
    }
}

/// The members of a [`Map`], borrowed.
#[derive(Clone, Debug)]
pub struct Iter<'m, V>(std::slice::Iter<'m, (String, V)>);

impl<'m, V> Iterator for Iter<'m, V> {
    type Item = (&'m str, &'m V);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(name, value)| (name.as_str(), value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<V> ExactSizeIterator for Iter<'_, V> {}

impl<'m, V> IntoIterator for &'m Map<V> {
    type Item = (&'m str, &'m V);
    type IntoIter = Iter<'m, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<V> IntoIterator for Map<V> {
    type Item = (String, V);
    type IntoIter = std::vec::IntoIter<(String, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<V: Decode> Decode for Map<V> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut map = Self::new();
        let mut object = reader.object()?;
        while let Some(name) = object.key(reader)? {
            map.read(name.to_owned(), reader)?;
        }
        Ok(map)
    }
}

impl<V: Encode> Encode for Map<V> {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.members(self);
        object.end();
    }
}

/// Checks the values.
impl<V: Validate> Validate for Map<V> {
    fn check(&self, checker: &mut Checker<'_>) {
        for (name, value) in self {
            value.check(&mut checker.member(name));
        }
    }

    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        let members = self.by_name();
        fingerprint.part(&members.len());
        for (name, value) in members {
            fingerprint.part(name);
            value.fingerprint(fingerprint);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn members_keep_their_order_and_the_last_of_a_name_counts() {
        let json = r#"{"b":1,"a":2,"b":3}"#;
        let mut map = Map::<i64>::from_json(json.as_bytes()).unwrap();
        assert_eq!(map.to_json(), json);
        assert_eq!((map.get("b"), map.get("c"), map.len()), (Some(&3), None, 3));
        assert_eq!(map, Map::from([("a", 2), ("b", 3)]));
        assert_ne!(map, Map::from([("a", 2), ("b", 1)]));
        assert_eq!(map.insert("b", 4), Some(3));
        assert_eq!(map.remove("b"), Some(4));
        assert_eq!(map.to_json(), r#"{"a":2}"#);
        let collected: Map<i64> = [("x", 1), ("y", 2), ("x", 3)].into_iter().collect();
        assert_eq!(collected.to_json(), r#"{"y":2,"x":3}"#);
    }

    #[test]
    fn an_error_points_at_the_member() {
        let error = Map::<i64>::from_json(br#"{"a/b":"x"}"#).unwrap_err();
        assert_eq!(error.pointer(), "/a~1b");
    }
}
