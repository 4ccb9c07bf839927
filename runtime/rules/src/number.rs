//! What a number must keep.

use crate::decimal::is_multiple;
use crate::{Broken, Limit};

/// The numeric assertions of a number (JSON Schema 2020-12 validation, 6.2).
///
/// Each bound comes with the text that the document gives it, for messages. Bounds are compared as 64-bit floats.
/// `multipleOf` is decided by decimal digits, so that `0.07` is a multiple of `0.01`: a value stands for the shortest
/// decimal that reads back as the same float. A value that needs more than 22 decimal places is a multiple of nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NumberRule<'a> {
    minimum: Option<(f64, &'a str)>,
    maximum: Option<(f64, &'a str)>,
    exclusive_minimum: Option<(f64, &'a str)>,
    exclusive_maximum: Option<(f64, &'a str)>,
    multiple_of: Option<(f64, &'a str)>,
}

impl<'a> NumberRule<'a> {
    /// A rule that every finite number keeps.
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
    pub const fn minimum(mut self, limit: f64, text: &'a str) -> Self {
        self.minimum = Some((limit, text));
        self
    }

    /// The greatest value.
    #[must_use]
    pub const fn maximum(mut self, limit: f64, text: &'a str) -> Self {
        self.maximum = Some((limit, text));
        self
    }

    /// A value that every allowed one is above.
    #[must_use]
    pub const fn exclusive_minimum(mut self, limit: f64, text: &'a str) -> Self {
        self.exclusive_minimum = Some((limit, text));
        self
    }

    /// A value that every allowed one is below.
    #[must_use]
    pub const fn exclusive_maximum(mut self, limit: f64, text: &'a str) -> Self {
        self.exclusive_maximum = Some((limit, text));
        self
    }

    /// A value above 0 that every allowed one is a multiple of; the text decides.
    #[must_use]
    pub const fn multiple_of(mut self, divisor: f64, text: &'a str) -> Self {
        self.multiple_of = Some((divisor, text));
        self
    }

    /// Every assertion that the number breaks. An infinity or NaN breaks [`Broken::Finite`] and nothing else.
    pub const fn broken(&self, value: f64) -> [Option<Broken<'a>>; 5] {
        let mut broken = [None; 5];
        if !value.is_finite() {
            broken[0] = Some(Broken::Finite);
            return broken;
        }
        if let Some((limit, text)) = self.minimum
            && value < limit
        {
            broken[0] = Some(Broken::Minimum(Limit::Number(text)));
        }
        if let Some((limit, text)) = self.maximum
            && value > limit
        {
            broken[1] = Some(Broken::Maximum(Limit::Number(text)));
        }
        if let Some((limit, text)) = self.exclusive_minimum
            && value <= limit
        {
            broken[2] = Some(Broken::ExclusiveMinimum(Limit::Number(text)));
        }
        if let Some((limit, text)) = self.exclusive_maximum
            && value >= limit
        {
            broken[3] = Some(Broken::ExclusiveMaximum(Limit::Number(text)));
        }
        if let Some((divisor, text)) = self.multiple_of
            && !is_multiple(value, divisor, text)
        {
            broken[4] = Some(Broken::MultipleOf(Limit::Number(text)));
        }
        broken
    }

    /// The first assertion that the number breaks.
    pub const fn first_broken(&self, value: f64) -> Option<Broken<'a>> {
        crate::broken::first(&self.broken(value))
    }

    /// Whether the number breaks nothing.
    pub const fn allows(&self, value: f64) -> bool {
        self.first_broken(value).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_of_every_bound() {
        let new = NumberRule::new;
        for (rule, allowed, refused, code) in [
            (new().minimum(0.5, "0.5"), 0.5, 0.499, "minimum"),
            (new().maximum(1e3, "1e3"), 1000.0, 1000.001, "maximum"),
            (
                new().exclusive_minimum(0.0, "0"),
                f64::MIN_POSITIVE,
                0.0,
                "exclusiveMinimum",
            ),
            (
                new().exclusive_maximum(1.0, "1"),
                0.999,
                1.0,
                "exclusiveMaximum",
            ),
            (new(), f64::MAX, f64::INFINITY, "type"),
            (new().minimum(0.0, "0"), 0.0, f64::NAN, "type"),
        ] {
            assert!(rule.allows(allowed), "{rule:?}");
            assert_eq!(
                rule.first_broken(refused)
                    .map_or("", |broken| broken.code()),
                code,
                "{rule:?}"
            );
        }
    }
}
