//! What an integer of any size must keep.

use core::cmp::Ordering;

use crate::decimal::{Decimal, Step};
use crate::{Broken, Limit};

/// Whether a text is an integer in the one spelling that this crate and the runtime have for it: digits without a zero
/// before them, `-` in front of those below 0.
pub const fn is_canonical_integer(text: &str) -> bool {
    let bytes = text.as_bytes();
    let start = (!bytes.is_empty() && bytes[0] == b'-') as usize;
    if start == bytes.len() || (bytes[start] == b'0' && bytes.len() > 1) {
        return false;
    }
    let mut index = start;
    while index < bytes.len() {
        if !bytes[index].is_ascii_digit() {
            return false;
        }
        index += 1;
    }
    true
}

/// The numeric assertions of an integer that 64 bits may not hold (JSON Schema 2020-12 validation, 6.2).
///
/// Every bound is the text of a number, and all digits count. A text that is no number asserts nothing.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct BigIntegerRule<'a> {
    minimum: Option<Decimal<'a>>,
    maximum: Option<Decimal<'a>>,
    exclusive_minimum: Option<Decimal<'a>>,
    exclusive_maximum: Option<Decimal<'a>>,
    multiple_of: Option<Step<'a>>,
}

impl<'a> BigIntegerRule<'a> {
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
    pub const fn minimum(mut self, limit: &'a str) -> Self {
        self.minimum = Decimal::parse(limit);
        self
    }

    /// The greatest value.
    #[must_use]
    pub const fn maximum(mut self, limit: &'a str) -> Self {
        self.maximum = Decimal::parse(limit);
        self
    }

    /// A value that every allowed one is above.
    #[must_use]
    pub const fn exclusive_minimum(mut self, limit: &'a str) -> Self {
        self.exclusive_minimum = Decimal::parse(limit);
        self
    }

    /// A value that every allowed one is below.
    #[must_use]
    pub const fn exclusive_maximum(mut self, limit: &'a str) -> Self {
        self.exclusive_maximum = Decimal::parse(limit);
        self
    }

    /// A value above 0 that every allowed one is a multiple of. One of more than 37 digits asserts nothing.
    #[must_use]
    pub const fn multiple_of(mut self, divisor: &'a str) -> Self {
        self.multiple_of = match Decimal::parse(divisor) {
            Some(divisor) => divisor.step(),
            None => None,
        };
        self
    }

    /// Every assertion that the integer breaks.
    pub const fn broken(&self, value: &Decimal<'_>) -> [Option<Broken<'a>>; 5] {
        let mut broken = [None; 5];
        if let Some(limit) = self.minimum
            && matches!(value.compare(&limit), Ordering::Less)
        {
            broken[0] = Some(Broken::Minimum(Limit::Number(limit.text())));
        }
        if let Some(limit) = self.maximum
            && matches!(value.compare(&limit), Ordering::Greater)
        {
            broken[1] = Some(Broken::Maximum(Limit::Number(limit.text())));
        }
        if let Some(limit) = self.exclusive_minimum
            && !matches!(value.compare(&limit), Ordering::Greater)
        {
            broken[2] = Some(Broken::ExclusiveMinimum(Limit::Number(limit.text())));
        }
        if let Some(limit) = self.exclusive_maximum
            && !matches!(value.compare(&limit), Ordering::Less)
        {
            broken[3] = Some(Broken::ExclusiveMaximum(Limit::Number(limit.text())));
        }
        if let Some(step) = self.multiple_of
            && matches!(value.is_multiple(&step), Some(false))
        {
            broken[4] = Some(Broken::MultipleOf(Limit::Number(step.text)));
        }
        broken
    }

    /// The first assertion that the integer breaks.
    pub const fn first_broken(&self, value: &Decimal<'_>) -> Option<Broken<'a>> {
        crate::broken::first(&self.broken(value))
    }

    /// Whether the integer breaks nothing.
    pub const fn allows(&self, value: &Decimal<'_>) -> bool {
        self.first_broken(value).is_none()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn both_sides_of_every_bound() {
        let new = BigIntegerRule::new;
        for (rule, allowed, refused, code) in [
            (
                new().minimum("9223372036854775808"),
                "9223372036854775808",
                "9223372036854775807",
                "minimum",
            ),
            (
                new().maximum("18446744073709551615"),
                "18446744073709551615",
                "18446744073709551616",
                "maximum",
            ),
            (
                new().exclusive_minimum("-9223372036854775809"),
                "-9223372036854775808",
                "-9223372036854775809",
                "exclusiveMinimum",
            ),
            (
                new().exclusive_maximum("1e30"),
                "999999999999999999999999999999",
                "1000000000000000000000000000000",
                "exclusiveMaximum",
            ),
            (
                new().multiple_of("9223372036854775808"),
                "-18446744073709551616",
                "9223372036854775809",
                "multipleOf",
            ),
        ] {
            let broken = |text| rule.first_broken(&Decimal::parse(text).unwrap());
            assert_eq!(broken(allowed), None, "{rule:?}");
            assert_eq!(
                broken(refused).map_or("", |broken| broken.code()),
                code,
                "{rule:?}"
            );
        }
        let all = new().minimum("2").multiple_of("2").exclusive_maximum("1");
        assert_eq!(
            all.broken(&Decimal::parse("1").unwrap())
                .into_iter()
                .flatten()
                .count(),
            3
        );
        assert!(
            new()
                .minimum("x")
                .multiple_of("")
                .allows(&Decimal::parse("1").unwrap())
        );
    }

    #[test]
    fn one_spelling_an_integer() {
        for (text, expected) in [
            ("0", true),
            ("-1", true),
            ("18446744073709551616", true),
            ("", false),
            ("-", false),
            ("-0", false),
            ("01", false),
            ("+1", false),
            ("1.0", false),
            ("1e2", false),
        ] {
            assert_eq!(is_canonical_integer(text), expected, "{text}");
        }
    }
}
