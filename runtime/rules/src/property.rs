//! What an object must keep as a whole.

use crate::Broken;

/// `minProperties` and `maxProperties` of an object (JSON Schema 2020-12 validation, 6.5).
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct PropertyRule {
    min_properties: Option<u64>,
    max_properties: Option<u64>,
}

impl PropertyRule {
    /// A rule that every object keeps.
    pub const fn new() -> Self {
        Self {
            min_properties: None,
            max_properties: None,
        }
    }

    /// The least number of members.
    #[must_use]
    pub const fn min_properties(mut self, limit: u64) -> Self {
        self.min_properties = Some(limit);
        self
    }

    /// The greatest number of members.
    #[must_use]
    pub const fn max_properties(mut self, limit: u64) -> Self {
        self.max_properties = Some(limit);
        self
    }

    /// Every assertion that an object of so many members breaks.
    pub const fn broken(&self, count: u64) -> [Option<Broken<'static>>; 2] {
        let mut broken = [None; 2];
        if let Some(limit) = self.min_properties
            && count < limit
        {
            broken[0] = Some(Broken::MinProperties { limit, count });
        }
        if let Some(limit) = self.max_properties
            && count > limit
        {
            broken[1] = Some(Broken::MaxProperties { limit, count });
        }
        broken
    }

    /// The first assertion that an object of so many members breaks.
    pub const fn first_broken(&self, count: u64) -> Option<Broken<'static>> {
        crate::broken::first(&self.broken(count))
    }
}
