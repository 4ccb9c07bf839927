//! What an integer must keep.

use crate::{Broken, Limit};

/// The numeric assertions of an integer (JSON Schema 2020-12 validation, 6.2).
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct IntegerRule {
    minimum: Option<i64>,
    maximum: Option<i64>,
    exclusive_minimum: Option<i64>,
    exclusive_maximum: Option<i64>,
    multiple_of: Option<i64>,
}

impl IntegerRule {
    /// A rule that every integer keeps.
    pub const fn new() -> Self {
        Self {
            minimum: None,
            maximum: None,
            exclusive_minimum: None,
            exclusive_maximum: None,
            multiple_of: None,
        }
    }

    /// The least value.
    #[must_use]
    pub const fn minimum(mut self, limit: i64) -> Self {
        self.minimum = Some(limit);
        self
    }

    /// The greatest value.
    #[must_use]
    pub const fn maximum(mut self, limit: i64) -> Self {
        self.maximum = Some(limit);
        self
    }

    /// A value that every allowed one is above.
    #[must_use]
    pub const fn exclusive_minimum(mut self, limit: i64) -> Self {
        self.exclusive_minimum = Some(limit);
        self
    }

    /// A value that every allowed one is below.
    #[must_use]
    pub const fn exclusive_maximum(mut self, limit: i64) -> Self {
        self.exclusive_maximum = Some(limit);
        self
    }

    /// A value above 0 that every allowed one is a multiple of.
    #[must_use]
    pub const fn multiple_of(mut self, divisor: i64) -> Self {
        self.multiple_of = Some(divisor);
        self
    }

    /// Every assertion that the integer breaks.
    pub const fn broken(&self, value: i64) -> [Option<Broken<'static>>; 5] {
        let mut broken = [None; 5];
        if let Some(limit) = self.minimum
            && value < limit
        {
            broken[0] = Some(Broken::Minimum(Limit::Integer(limit)));
        }
        if let Some(limit) = self.maximum
            && value > limit
        {
            broken[1] = Some(Broken::Maximum(Limit::Integer(limit)));
        }
        if let Some(limit) = self.exclusive_minimum
            && value <= limit
        {
            broken[2] = Some(Broken::ExclusiveMinimum(Limit::Integer(limit)));
        }
        if let Some(limit) = self.exclusive_maximum
            && value >= limit
        {
            broken[3] = Some(Broken::ExclusiveMaximum(Limit::Integer(limit)));
        }
        if let Some(divisor) = self.multiple_of
            // Unsigned, because `i64::MIN / -1` has no signed answer; a divisor of 0 has the multiple 0 alone.
            && !value.unsigned_abs().is_multiple_of(divisor.unsigned_abs())
        {
            broken[4] = Some(Broken::MultipleOf(Limit::Integer(divisor)));
        }
        broken
    }

    /// The first assertion that the integer breaks.
    pub const fn first_broken(&self, value: i64) -> Option<Broken<'static>> {
        crate::broken::first(&self.broken(value))
    }

    /// Whether the integer breaks nothing.
    #[inline]
    pub const fn allows(&self, value: i64) -> bool {
        let is_within = !matches!(self.minimum, Some(limit) if value < limit)
            && !matches!(self.maximum, Some(limit) if value > limit);
        let has_others = self.exclusive_minimum.is_some()
            || self.exclusive_maximum.is_some()
            || self.multiple_of.is_some();
        is_within && (!has_others || self.first_broken(value).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_of_every_bound() {
        let new = IntegerRule::new;
        for (rule, allowed, refused, code) in [
            (new().minimum(1), 1, 0, "minimum"),
            (new().maximum(500), 500, 501, "maximum"),
            (new().exclusive_minimum(0), 1, 0, "exclusiveMinimum"),
            (new().exclusive_maximum(10), 9, 10, "exclusiveMaximum"),
            (new().multiple_of(5), -10, -9, "multipleOf"),
            (new().multiple_of(-1), i64::MIN, i64::MIN, ""),
            (new().multiple_of(0), 0, 1, "multipleOf"),
            (
                new().minimum(i64::MIN).maximum(i64::MAX),
                i64::MIN,
                i64::MAX,
                "",
            ),
            (
                new().exclusive_minimum(i64::MAX),
                i64::MAX,
                i64::MAX,
                "exclusiveMinimum",
            ),
        ] {
            assert!(rule.allows(allowed) || allowed == refused, "{rule:?}");
            assert_eq!(
                rule.first_broken(refused)
                    .map_or("", |broken| broken.code()),
                code,
                "{rule:?}"
            );
            assert_eq!(rule.allows(refused), code.is_empty(), "{rule:?}");
        }
        assert_eq!(
            new()
                .minimum(5)
                .multiple_of(2)
                .broken(3)
                .into_iter()
                .flatten()
                .count(),
            2
        );
    }
}
