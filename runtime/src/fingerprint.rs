//! What tells values apart at a glance, so that a repeated item of a long list is found without comparing each with each.

use std::hash::{BuildHasher, Hash, Hasher, RandomState};

use ironspec_rules::{Broken, CountRule};

use crate::Validate;

/// Lists of up to so many items are compared each with each, which takes no memory.
const FEW_ITEMS: usize = 16;

/// The hash of a value in the making. Equal values feed it the same.
#[derive(Debug)]
pub struct Fingerprint(std::hash::DefaultHasher);

impl Fingerprint {
    /// Takes in a value that knows how.
    pub fn value<T: Validate + ?Sized>(&mut self, value: &T) {
        value.fingerprint(self);
    }

    /// Takes in a part of a value.
    pub fn part(&mut self, part: &(impl Hash + ?Sized)) {
        part.hash(&mut self.0);
    }
}

/// The first item that repeats another. Allocates 16 bytes an item if there are more than 16.
pub(crate) fn first_repeat<T: Validate + PartialEq>(items: &[T]) -> Option<Broken<'static>> {
    if items.len() <= FEW_ITEMS {
        return CountRule::first_repeat(items);
    }
    // Keys of its own, so that nobody can prepare items which all have one hash.
    let keys = RandomState::new();
    let mut hashes: Vec<(u64, usize)> = items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let mut fingerprint = Fingerprint(keys.build_hasher());
            fingerprint.value(item);
            (fingerprint.0.finish(), index)
        })
        .collect();
    CountRule::first_repeat_hashed(items, &mut hashes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{Json, Presence};

    fn repeats<T: Validate + PartialEq>(items: &[T]) -> Option<(u64, u64)> {
        match first_repeat(items)? {
            Broken::UniqueItems { first, second } => Some((first, second)),
            _ => None,
        }
    }

    #[test]
    fn items_of_json_are_equal_by_value() {
        // 17 others before them, so that hashes decide.
        let others = || (1000..1017).map(|n| n.to_string());
        for (left, right, is_repeat) in [
            ("1", "1.0", true),
            ("1e2", "100", true),
            ("0", "-0.0", true),
            ("9007199254740993", "9007199254740992", false),
            (r#"{"a":1,"b":[2]}"#, r#"{"b":[2.0],"a":1}"#, true),
            (r#"{"a":1,"b":2}"#, r#"{"a":2,"b":1}"#, false),
            (r#"{"a":2,"a":1}"#, r#"{"a":1}"#, true),
            ("[1,2]", "[2,1]", false),
            ("\"1\"", "1", false),
            ("true", "1", false),
            ("null", "false", false),
            ("[]", "{}", false),
        ] {
            let items: Vec<Json> = others()
                .chain([left.to_owned(), right.to_owned()])
                .map(|text| text.parse().unwrap())
                .collect();
            let expected = is_repeat.then_some((17, 18));
            assert_eq!(repeats(&items), expected, "{left} {right}");
            assert_eq!(repeats(&items[17..]).is_some(), is_repeat, "{left} {right}");
        }
    }

    #[test]
    fn every_kind_of_item() {
        let mut floats: Vec<f64> = (0..20).map(f64::from).collect();
        assert_eq!(repeats(&floats), None);
        floats.extend([f64::NAN, f64::NAN, -0.0]);
        assert_eq!(repeats(&floats), Some((0, 22)));
        let mut texts: Vec<Option<String>> = (0..20).map(|n| Some(n.to_string())).collect();
        texts.extend([None, Some("7".to_owned()), None]);
        assert_eq!(repeats(&texts), Some((7, 21)));
        let members = [
            Presence::Absent,
            Presence::Null,
            Presence::Value(1),
            Presence::Value(2),
            Presence::Null,
        ];
        assert_eq!(repeats(&members.repeat(4)), Some((1, 4)));
        let lists: Vec<Vec<Box<bool>>> = (0..5)
            .flat_map(|length| [vec![Box::new(true); length], vec![Box::new(false); length]])
            .collect();
        assert_eq!(repeats(&[lists.clone(), lists].concat()), Some((0, 1)));
    }
}
