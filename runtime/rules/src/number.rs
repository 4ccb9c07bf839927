//! What a number must keep.

use core::cmp::Ordering;
use core::fmt::{self, Write};

use crate::decimal::{Decimal, Step};
use crate::shortest::Shortest;
use crate::{Broken, Limit};

/// The numeric assertions of a number (JSON Schema 2020-12 validation, 6.2).
///
/// A number stands for the decimal that JSON says for it: the shortest one that reads back as the same float. So `0.07`
/// is a multiple of `0.01`. A bound is a float and, for messages, the text that the document gives it; where no float is
/// what the text says, [`at_least`] and [`at_most`] tell which float decides.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NumberRule<'a> {
    minimum: Option<(f64, &'a str)>,
    maximum: Option<(f64, &'a str)>,
    exclusive_minimum: Option<(f64, &'a str)>,
    exclusive_maximum: Option<(f64, &'a str)>,
    multiple_of: Option<Step<'a>>,
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

    /// A value above 0 that every allowed one is a multiple of, as text. One of more than 37 digits asserts nothing.
    #[must_use]
    pub const fn multiple_of(mut self, divisor: &'a str) -> Self {
        self.multiple_of = match Decimal::parse(divisor) {
            Some(divisor) => divisor.step(),
            None => None,
        };
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
        if let Some(step) = self.multiple_of
            && !is_multiple(value, &step)
        {
            broken[4] = Some(Broken::MultipleOf(Limit::Number(step.text)));
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

const fn is_multiple(value: f64, step: &Step<'_>) -> bool {
    if value == 0.0 || step.is_zero() {
        return value == 0.0;
    }
    let Shortest { digits, exponent } = Shortest::of(value);
    // What is too far apart to be decided asserts nothing.
    !matches!(step.divides(digits as u128, exponent as i64), Some(false))
}

/// The least float that is not below a number, by the decimals that JSON says for floats; an infinity if there is none.
///
/// A float is below the number exactly if it is below this one, so that this is the limit of a `minimum` and of an
/// `exclusiveMaximum`.
pub fn at_least(limit: &Decimal<'_>) -> f64 {
    match compare(limit) {
        (Ordering::Less, nearest) => nearest.next_up(),
        (_, nearest) => nearest,
    }
}

/// The greatest float that is not above a number, by the decimals that JSON says for floats; an infinity if there is none.
///
/// A float is above the number exactly if it is above this one, so that this is the limit of a `maximum` and of an
/// `exclusiveMinimum`.
pub fn at_most(limit: &Decimal<'_>) -> f64 {
    match compare(limit) {
        (Ordering::Greater, nearest) => nearest.next_down(),
        (_, nearest) => nearest,
    }
}

/// The float that is nearest to a number, and how its decimal stands to the number.
fn compare(limit: &Decimal<'_>) -> (Ordering, f64) {
    // A text that `Decimal` takes is one that a float takes.
    let nearest: f64 = limit.text().parse().unwrap_or(f64::NAN);
    let mut text = Text::default();
    let told = write!(text, "{nearest:e}")
        .ok()
        .and_then(|()| Decimal::parse(text.as_str()));
    let order = match told {
        Some(told) => told.compare(limit),
        // An infinity lies beyond all decimals.
        None if nearest < 0.0 => Ordering::Less,
        None => Ordering::Greater,
    };
    (order, nearest)
}

/// The text of a float: at most a sign, 17 digits, a point and an exponent.
#[derive(Default)]
struct Text {
    bytes: [u8; 32],
    length: usize,
}

impl Text {
    fn as_str(&self) -> &str {
        self.bytes
            .get(..self.length)
            .and_then(|bytes| core::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

impl Write for Text {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        let room = self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::float_cmp)]
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

    #[test]
    fn multiples_go_by_decimal_digits() {
        for (value, text, expected) in [
            (0.07, "0.01", true),
            (-0.07, "0.01", true),
            (0.075, "0.01", false),
            (1.1, "0.1", true),
            (0.1 + 0.2, "0.1", false),
            (0.1 + 0.2, "1e-17", true),
            (4.35, "0.01", true),
            (19.99, "0.01", true),
            (0.0075, "0.0001", true),
            (0.007_51, "0.0001", false),
            (1e-7, "1e-8", true),
            (1e-7, "1e-7", true),
            (1e300, "1e-7", true),
            (f64::MAX, "0.01", true),
            (f64::MAX, "3", false),
            (f64::MAX, "17976931348623157", true),
            (5e-324, "5e-324", true),
            (1e-323, "5e-324", true),
            (5e-324, "1e-323", false),
            (1e308, "0.5", true),
            (1e308, "3", false),
            (1.5e308, "3", true),
            (1e23, "1e23", true),
            (9_007_199_254_740_994.0, "2", true),
            (9_007_199_254_740_994.0, "4", false),
            (123_456_789.0, "1e3", false),
            (123_456_000.0, "1E+3", true),
            (10.0, "2.5", true),
            (10.0, "2.50", true),
            (7.5, "1.5e0", true),
            (1e-300, "0.01", false),
            (0.0, "0.01", true),
            (-0.0, "0.01", true),
            (1.0, "0", false),
            (3.0, "1e99", false),
            (0.5, "100000000000000000000000", false),
        ] {
            let rule = NumberRule::new().multiple_of(text);
            assert_eq!(rule.allows(value), expected, "{value} of {text}");
        }
    }

    #[test]
    fn floats_around_a_number() {
        for (text, most, least) in [
            ("0.1", 0.1, 0.1),
            ("-0", 0.0, 0.0),
            ("0.10000000000000000000001", 0.1, 0.1_f64.next_up()),
            ("0.09999999999999999999999", 0.1_f64.next_down(), 0.1),
            (
                "9007199254740993",
                9_007_199_254_740_992.0,
                9_007_199_254_740_994.0,
            ),
            ("1e400", f64::MAX, f64::INFINITY),
            ("-1e400", f64::NEG_INFINITY, f64::MIN),
            ("1e-400", 0.0, f64::from_bits(1)),
            ("-1e-400", -f64::from_bits(1), -0.0),
            ("5e-324", f64::from_bits(1), f64::from_bits(1)),
            ("1.7976931348623157e308", f64::MAX, f64::MAX),
        ] {
            let limit = Decimal::parse(text).unwrap();
            assert!(
                at_most(&limit) == most && at_least(&limit) == least,
                "{text}"
            );
        }
    }
}
