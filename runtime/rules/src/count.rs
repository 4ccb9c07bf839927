//! What a list must keep.

use crate::Broken;

/// `minItems`, `maxItems` and `uniqueItems` of an array (JSON Schema 2020-12 validation, 6.4).
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct CountRule {
    min_items: Option<u64>,
    max_items: Option<u64>,
    unique: bool,
}

impl CountRule {
    /// A rule that every list keeps.
    pub const fn new() -> Self {
        Self {
            min_items: None,
            max_items: None,
            unique: false,
        }
    }

    /// The least number of items.
    #[must_use]
    pub const fn min_items(mut self, limit: u64) -> Self {
        self.min_items = Some(limit);
        self
    }

    /// The greatest number of items.
    #[must_use]
    pub const fn max_items(mut self, limit: u64) -> Self {
        self.max_items = Some(limit);
        self
    }

    /// No item repeats another.
    #[must_use]
    pub const fn unique_items(mut self) -> Self {
        self.unique = true;
        self
    }

    /// Whether no item may repeat another; [`first_repeat`](Self::first_repeat) looks.
    pub const fn wants_unique_items(&self) -> bool {
        self.unique
    }

    /// The first item that repeats another, and the first that it repeats. Compares each with each before it.
    pub fn first_repeat<T: PartialEq>(items: &[T]) -> Option<Broken<'static>> {
        items.iter().enumerate().find_map(|(second, item)| {
            let first = items[..second].iter().position(|earlier| earlier == item)?;
            Some(Broken::UniqueItems {
                first: first as u64,
                second: second as u64,
            })
        })
    }

    /// The same for long lists: compares only items of one hash, and so sorts in place of comparing each with each.
    ///
    /// `hashes` has for each item its hash and its index. Equal items must have equal hashes.
    pub fn first_repeat_hashed<T: PartialEq>(
        items: &[T],
        hashes: &mut [(u64, usize)],
    ) -> Option<Broken<'static>> {
        hashes.sort_unstable();
        let repeats = hashes
            .chunk_by(|(left, _), (right, _)| left == right)
            .filter_map(|alike| {
                alike
                    .iter()
                    .enumerate()
                    .find_map(|(position, (_, second))| {
                        let item = items.get(*second)?;
                        let earlier = alike[..position].iter();
                        let (_, first) = earlier
                            .copied()
                            .find(|(_, first)| items.get(*first) == Some(item))?;
                        Some((*second as u64, first as u64))
                    })
            });
        let (second, first) = repeats.min()?;
        Some(Broken::UniqueItems { first, second })
    }

    /// Every assertion that a list of so many items breaks, [`UniqueItems`](Broken::UniqueItems) aside.
    pub const fn broken(&self, count: u64) -> [Option<Broken<'static>>; 2] {
        let mut broken = [None; 2];
        if let Some(limit) = self.min_items
            && count < limit
        {
            broken[0] = Some(Broken::MinItems { limit, count });
        }
        if let Some(limit) = self.max_items
            && count > limit
        {
            broken[1] = Some(Broken::MaxItems { limit, count });
        }
        broken
    }

    /// The first assertion that a list of so many items breaks.
    pub const fn first_broken(&self, count: u64) -> Option<Broken<'static>> {
        crate::broken::first(&self.broken(count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_of_every_bound() {
        let rule = CountRule::new().min_items(1).max_items(10);
        for (count, code) in [(0, "minItems"), (1, ""), (10, ""), (11, "maxItems")] {
            assert_eq!(
                rule.first_broken(count).map_or("", |broken| broken.code()),
                code,
                "{count}"
            );
        }
    }

    #[test]
    fn both_ways_find_the_same_repeat() {
        let repeat = |first, second| Some(Broken::UniqueItems { first, second });
        for (items, expected) in [
            (&[][..], None),
            (&["a"], None),
            (&["a", "b"], None),
            (&["a", "b", "a"], repeat(0, 2)),
            (&["b", "a", "c", "a", "b", "b"], repeat(1, 3)),
            (&["b", "bb", "b", "bb"], repeat(0, 2)),
        ] {
            assert_eq!(CountRule::first_repeat(items), expected, "{items:?}");
            // However badly it hashes.
            for hash in [
                |_: &str| 0,
                |item: &str| item.len(),
                |item: &str| usize::from(item.as_bytes()[0]),
            ] {
                let mut hashes = [(0, 0); 6];
                for (index, item) in items.iter().enumerate() {
                    hashes[index] = (hash(item) as u64, index);
                }
                let hashes = &mut hashes[..items.len()];
                assert_eq!(
                    CountRule::first_repeat_hashed(items, hashes),
                    expected,
                    "{items:?}"
                );
            }
        }
    }
}
