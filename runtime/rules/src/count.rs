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

    /// The first pair of equal items. Compares each with each before it.
    pub fn first_repeat<T: PartialEq>(items: &[T]) -> Option<Broken<'static>> {
        items.iter().enumerate().find_map(|(second, item)| {
            let first = items[..second].iter().position(|earlier| earlier == item)?;
            Some(Broken::UniqueItems {
                first: first as u64,
                second: second as u64,
            })
        })
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
        assert_eq!(
            CountRule::first_repeat(&["a", "b", "a"]),
            Some(Broken::UniqueItems {
                first: 0,
                second: 2
            })
        );
        assert_eq!(CountRule::first_repeat(&["a", "b"]), None);
    }
}
