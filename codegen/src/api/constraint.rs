//! The assertions of a schema as data.

use ironspec_rules::{self as rules, CountRule, IntegerRule, NumberRule, StringRule, TextRule};

use crate::{pattern::Matcher, source::Place};

/// Assertions on numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bounds {
    pub minimum: Option<Bound>,
    pub maximum: Option<Bound>,
    pub exclusive_minimum: Option<Bound>,
    pub exclusive_maximum: Option<Bound>,
    pub multiple_of: Option<Bound>,
}

/// A number of the document, by its text; two are equal wherever they stand.
#[derive(Clone, Debug)]
pub struct Bound {
    pub text: String,
    pub place: Place,
}

/// Assertions on strings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lengths {
    pub min_length: Option<u64>,
    pub max_length: Option<u64>,
    pub pattern: Option<PatternText>,
    pub format: Option<Format>,
}

/// A pattern that is checked: its text, and the matcher that it was lowered to.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct PatternText {
    pub source: String,
    pub matcher: Matcher,
}

/// A `format` that changes the type or the rule.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Format {
    DateTime,
}

/// Assertions on arrays.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Counts {
    pub min_items: Option<u64>,
    pub max_items: Option<u64>,
    pub unique_items: bool,
}

impl PartialEq for Bound {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Bound {
    /// The value, if it is an integer that 64 bits hold; `1.0` and `1e2` are integers.
    pub fn integer(&self) -> Option<i64> {
        if let Ok(value) = self.text.parse() {
            return Some(value);
        }
        let (mantissa, exponent) = self
            .text
            .split_once(['e', 'E'])
            .unwrap_or((&self.text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let fraction = fraction.trim_end_matches('0');
        let exponent: i32 = exponent.parse().ok()?;
        let shift = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
        let zeros = usize::try_from(shift).ok().filter(|zeros| *zeros < 20)?;
        format!("{whole}{fraction}{}", "0".repeat(zeros))
            .parse()
            .ok()
    }

    /// The integer next to it above or below, or itself, if 64 bits hold that.
    pub fn rounded(&self, up: bool) -> Option<i64> {
        if let Some(whole) = self.integer() {
            return Some(whole);
        }
        let (whole, fraction) = self.text.split_once('.')?;
        if fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            let is_negative = whole.starts_with('-');
            let toward_zero: i64 = whole.parse().ok()?;
            return match (up, is_negative) {
                (true, false) => toward_zero.checked_add(1),
                (false, true) => toward_zero.checked_sub(1),
                _ => Some(toward_zero),
            };
        }
        // With an exponent: what is no integer then is small, and a double holds it exactly enough to be rounded.
        let number = self.number()?;
        let number = if up { number.ceil() } else { number.floor() };
        format!("{number:.0}").parse().ok()
    }

    /// The nearest double, if it is finite.
    pub fn number(&self) -> Option<f64> {
        self.text
            .parse()
            .ok()
            .filter(|value: &f64| value.is_finite())
    }
}

impl Lengths {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether `const fn` decide all of it, so that literals can be checked.
    pub fn is_const(&self) -> bool {
        let pattern = self.pattern.as_ref();
        pattern.is_none_or(|text| text.matcher.is_const())
    }

    /// Whether the format `date-time` is the only assertion, which the type `DateTime` carries.
    pub fn is_plain_date_time(&self) -> bool {
        *self
            == Self {
                format: Some(Format::DateTime),
                ..Self::default()
            }
    }

    /// Runs `use_rule` with the very rule that emitted code checks.
    pub fn with_rule<T>(&self, use_rule: impl FnOnce(&dyn TextRule<'_>) -> T) -> T {
        let mut rule = StringRule::new();
        if let Some(limit) = self.min_length {
            rule = rule.min_length(limit);
        }
        if let Some(limit) = self.max_length {
            rule = rule.max_length(limit);
        }
        if self.format == Some(Format::DateTime) {
            rule = rule.format(rules::Format::DateTime);
        }
        match &self.pattern {
            Some(text) => text.matcher.with_rule(&text.source, rule, use_rule),
            None => use_rule(&rule),
        }
    }
}

impl Bounds {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The rule of an integer. A bound beyond 64 bits holds for every integer that the type has.
    pub fn integer_rule(&self) -> IntegerRule {
        self.iter()
            .fold(IntegerRule::new(), |rule, (keyword, bound)| {
                match (keyword, bound.integer()) {
                    (_, None) => rule,
                    ("minimum", Some(limit)) => rule.minimum(limit),
                    ("maximum", Some(limit)) => rule.maximum(limit),
                    ("exclusiveMinimum", Some(limit)) => rule.exclusive_minimum(limit),
                    ("exclusiveMaximum", Some(limit)) => rule.exclusive_maximum(limit),
                    (_, Some(divisor)) => rule.multiple_of(divisor),
                }
            })
    }

    /// The rule of a number.
    pub fn number_rule(&self) -> NumberRule<'_> {
        self.iter()
            .fold(NumberRule::new(), |rule, (keyword, bound)| {
                match (keyword, bound.number()) {
                    (_, None) => rule,
                    ("minimum", Some(limit)) => rule.minimum(limit, &bound.text),
                    ("maximum", Some(limit)) => rule.maximum(limit, &bound.text),
                    ("exclusiveMinimum", Some(limit)) => rule.exclusive_minimum(limit, &bound.text),
                    ("exclusiveMaximum", Some(limit)) => rule.exclusive_maximum(limit, &bound.text),
                    (_, Some(divisor)) => rule.multiple_of(divisor, &bound.text),
                }
            })
    }

    /// The lower and upper assertions apart, to hold one against the other.
    pub fn split(&self) -> (Self, Self) {
        let lower = Self {
            minimum: self.minimum.clone(),
            exclusive_minimum: self.exclusive_minimum.clone(),
            ..Self::default()
        };
        let upper = Self {
            maximum: self.maximum.clone(),
            exclusive_maximum: self.exclusive_maximum.clone(),
            ..Self::default()
        };
        (lower, upper)
    }

    /// The five assertions by keyword.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Bound)> {
        [
            ("minimum", &self.minimum),
            ("maximum", &self.maximum),
            ("exclusiveMinimum", &self.exclusive_minimum),
            ("exclusiveMaximum", &self.exclusive_maximum),
            ("multipleOf", &self.multiple_of),
        ]
        .into_iter()
        .filter_map(|(keyword, bound)| Some((keyword, bound.as_ref()?)))
    }
}

impl Counts {
    /// The rule of a list.
    pub fn rule(self) -> CountRule {
        let mut rule = CountRule::new();
        if let Some(limit) = self.min_items {
            rule = rule.min_items(limit);
        }
        if let Some(limit) = self.max_items {
            rule = rule.max_items(limit);
        }
        if self.unique_items {
            rule = rule.unique_items();
        }
        rule
    }

    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::Bound;
    use crate::source::Place;

    #[test]
    fn bounds_are_integers_whatever_their_spelling() {
        for (text, expected) in [
            ("1", Some(1)),
            ("1.0", Some(1)),
            ("1e2", Some(100)),
            ("1.5e1", Some(15)),
            ("-9223372036854775808", Some(i64::MIN)),
            ("9223372036854775808", None),
            ("0.5", None),
            ("1e99", None),
        ] {
            let bound = Bound {
                text: text.to_owned(),
                place: Place::new(0, 0, 0),
            };
            assert_eq!(bound.integer(), expected, "{text}");
        }
    }

    #[test]
    fn bounds_of_integers_are_rounded_in_decimal() {
        for (text, down, up) in [
            ("0.5", Some(0), Some(1)),
            ("-0.5", Some(-1), Some(0)),
            (
                "9007199254740993.5",
                Some(9_007_199_254_740_993),
                Some(9_007_199_254_740_994),
            ),
            ("1.5e-3", Some(0), Some(1)),
            ("9223372036854775807.5", Some(i64::MAX), None),
            ("1e30", None, None),
        ] {
            let bound = Bound {
                text: text.to_owned(),
                place: Place::new(0, 0, 0),
            };
            assert_eq!(
                (bound.rounded(false), bound.rounded(true)),
                (down, up),
                "{text}"
            );
        }
    }
}
