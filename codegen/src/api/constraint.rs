//! The assertions of a schema as data.

use ironspec_rules::{
    self as rules, BigIntegerRule, CountRule, Decimal, Format, NumberRule, PropertyRule,
    StringRule, TextRule,
};

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

/// Assertions on objects as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PropertyCounts {
    pub min_properties: Option<Count>,
    pub max_properties: Option<Count>,
    /// Whether there are no members but the declared ones.
    pub is_closed: bool,
}

/// A count of the document, at its place.
#[derive(Clone, Copy, Debug)]
pub struct Count {
    pub limit: u64,
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

/// Assertions on arrays.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Counts {
    pub min_items: Option<u64>,
    pub max_items: Option<u64>,
    pub unique_items: bool,
}

impl PartialEq for Count {
    fn eq(&self, other: &Self) -> bool {
        self.limit == other.limit
    }
}

impl PropertyCounts {
    pub fn is_empty(self) -> bool {
        self.min_properties.is_none() && self.max_properties.is_none()
    }

    /// The rule of an object.
    pub fn rule(self) -> PropertyRule {
        let mut rule = PropertyRule::new();
        if let Some(count) = self.min_properties {
            rule = rule.min_properties(count.limit);
        }
        if let Some(count) = self.max_properties {
            rule = rule.max_properties(count.limit);
        }
        rule
    }
}

impl PartialEq for Bound {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// Bounds of integers with more digits are not taken; no type of any language goes there.
const MOST_DIGITS: i64 = 400;

impl Bound {
    /// The value, digit by digit.
    pub fn decimal(&self) -> Option<Decimal<'_>> {
        Decimal::parse(&self.text)
    }

    /// Whether the value keeps a rule.
    pub fn keeps(&self, rule: &BigIntegerRule<'_>) -> bool {
        self.decimal().is_some_and(|decimal| rule.allows(&decimal))
    }

    /// The value, if it is an integer that 64 bits hold; `1.0` and `1e2` are integers.
    pub fn integer(&self) -> Option<i64> {
        let is_integer = self.decimal()?.is_integer();
        self.rounded(false).filter(|_| is_integer)?.parse().ok()
    }

    /// Whether it is an integer that 64 bits hold.
    pub fn is_64(&self) -> bool {
        self.integer().is_some()
    }

    /// The double that decides for a number; `multipleOf` has none.
    pub fn limit(&self, keyword: &str) -> Option<f64> {
        let decimal = self.decimal()?;
        match keyword {
            "minimum" | "exclusiveMaximum" => Some(rules::at_least(&decimal)),
            "maximum" | "exclusiveMinimum" => Some(rules::at_most(&decimal)),
            _ => None,
        }
    }

    /// The digits of the integer next to it above or below, or of itself, unless there are more than 400.
    pub fn rounded(&self, up: bool) -> Option<String> {
        let decimal = self.decimal()?;
        let (significand, exponent) = self
            .text
            .split_once(['e', 'E'])
            .unwrap_or((&self.text, "0"));
        let (whole, fraction) = significand.split_once('.').unwrap_or((significand, ""));
        let is_negative = whole.starts_with('-');
        let whole = whole.trim_start_matches(['-', '+']);
        let all = format!("{whole}{fraction}");
        let digits = all.trim_start_matches('0');
        let point = match exponent.parse::<i64>() {
            _ if digits.is_empty() => 0,
            Ok(exponent) => {
                let point = i64::try_from(whole.len()).ok()?
                    - i64::try_from(all.len() - digits.len()).ok()?;
                point.saturating_add(exponent)
            }
            Err(_) if exponent.starts_with('-') => 0,
            Err(_) => return None,
        };
        if point > MOST_DIGITS {
            return None;
        }
        let point = usize::try_from(point.max(0)).ok()?;
        let kept = digits.get(..point).unwrap_or(digits);
        let mut magnitude = format!("{kept}{}", "0".repeat(point - kept.len()));
        if !decimal.is_integer() && up != is_negative {
            magnitude = successor(&magnitude);
        }
        Some(match (magnitude.as_str(), is_negative) {
            ("", _) => "0".to_owned(),
            (_, true) => format!("-{magnitude}"),
            (_, false) => magnitude,
        })
    }

    /// The same as a divisor of integers: the integers that are multiples of 1.5 are those of 3, and all are of 0.5.
    pub fn whole_divisor(self) -> Option<Self> {
        if let Some(text) = self
            .rounded(false)
            .filter(|_| self.decimal().is_some_and(|divisor| divisor.is_integer()))
        {
            return Some(Self { text, ..self });
        }
        let (significand, exponent) = self
            .text
            .split_once(['e', 'E'])
            .unwrap_or((&self.text, "0"));
        let (whole, fraction) = significand.split_once('.').unwrap_or((significand, ""));
        let digits = format!("{whole}{fraction}");
        let mut numerator: u128 = digits.trim_end_matches('0').parse().ok()?;
        let cut = digits.len() - digits.trim_end_matches('0').len();
        let places = i64::try_from(fraction.len()).ok()? - i64::try_from(cut).ok()?;
        // A fraction of tens in lowest terms: what its twos and fives leave of the digits.
        for factor in [2, 5] {
            let mut left = places.saturating_sub(exponent.parse().unwrap_or(i64::MIN));
            while left > 0 && numerator.is_multiple_of(factor) {
                (numerator, left) = (numerator / factor, left - 1);
            }
        }
        (numerator > 1).then(|| Self {
            text: numerator.to_string(),
            ..self
        })
    }
}

/// The digits of the next natural number.
fn successor(digits: &str) -> String {
    let kept = digits.trim_end_matches('9');
    let nines = digits.len() - kept.len();
    let zeros = "0".repeat(nines);
    match kept.char_indices().next_back() {
        Some((position, last)) => {
            let next = char::from_digit(last.to_digit(10).unwrap_or(0) + 1, 10).unwrap_or('0');
            format!("{}{next}{zeros}", &kept[..position])
        }
        None => format!("1{zeros}"),
    }
}

impl Lengths {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a text keeps the rule.
    pub fn allows(&self, text: &str) -> bool {
        self.is_empty() || self.with_rule(|rule| rule.first_broken(text).is_none())
    }

    /// Whether no text matches the pattern.
    pub fn is_void(&self) -> bool {
        let pattern = self.pattern.as_ref();
        pattern.is_some_and(|text| text.matcher.lengths().is_none())
    }

    /// Whether `const fn` decide all of it, so that literals can be checked.
    pub fn is_const(&self) -> bool {
        let pattern = self.pattern.as_ref();
        pattern.is_none_or(|text| text.matcher.is_const())
    }

    /// The format, if it is the only assertion: a type of the runtime carries it.
    pub fn plain_format(&self) -> Option<Format> {
        let plain = Self {
            format: self.format,
            ..Self::default()
        };
        self.format.filter(|_| *self == plain)
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
        if let Some(format) = self.format {
            rule = rule.format(format);
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

    /// The rule of an integer of any size.
    pub fn integer_rule(&self) -> BigIntegerRule<'_> {
        self.iter().fold(
            BigIntegerRule::new(),
            |rule, (keyword, bound)| match keyword {
                "minimum" => rule.minimum(&bound.text),
                "maximum" => rule.maximum(&bound.text),
                "exclusiveMinimum" => rule.exclusive_minimum(&bound.text),
                "exclusiveMaximum" => rule.exclusive_maximum(&bound.text),
                _ => rule.multiple_of(&bound.text),
            },
        )
    }

    /// The rule of a number.
    pub fn number_rule(&self) -> NumberRule<'_> {
        self.iter()
            .fold(NumberRule::new(), |rule, (keyword, bound)| {
                match (keyword, bound.limit(keyword)) {
                    ("minimum", Some(limit)) => rule.minimum(limit, &bound.text),
                    ("maximum", Some(limit)) => rule.maximum(limit, &bound.text),
                    ("exclusiveMinimum", Some(limit)) => rule.exclusive_minimum(limit, &bound.text),
                    ("exclusiveMaximum", Some(limit)) => rule.exclusive_maximum(limit, &bound.text),
                    (_, Some(_)) => rule,
                    (_, None) => rule.multiple_of(&bound.text),
                }
            })
    }

    /// The same for an integer of 64 bits, whose type is a bound as well.
    #[must_use]
    pub fn within_64(&self) -> Self {
        let place = Place::new(0, 0, 0);
        let of = |limit: i64| Bound {
            text: limit.to_string(),
            place,
        };
        let mut bounds = self.clone();
        if self.lower().is_none() {
            bounds.minimum = Some(of(i64::MIN));
        }
        if self.upper().is_none() {
            bounds.maximum = Some(of(i64::MAX));
        }
        bounds
    }

    /// The bound from below, inclusive or not.
    pub fn lower(&self) -> Option<&Bound> {
        self.exclusive_minimum.as_ref().or(self.minimum.as_ref())
    }

    /// The bound from above, inclusive or not.
    pub fn upper(&self) -> Option<&Bound> {
        self.exclusive_maximum.as_ref().or(self.maximum.as_ref())
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
            assert_eq!(bound(text).integer(), expected, "{text}");
        }
    }

    #[test]
    fn bounds_of_integers_are_rounded_in_decimal() {
        for (text, down, up) in [
            ("0.5", Some("0"), Some("1")),
            ("-0.5", Some("-1"), Some("0")),
            ("-1.5", Some("-2"), Some("-1")),
            (
                "9007199254740993.5",
                Some("9007199254740993"),
                Some("9007199254740994"),
            ),
            ("1.5e-3", Some("0"), Some("1")),
            ("1e-99999999999999999999", Some("0"), Some("1")),
            (
                "9223372036854775807.5",
                Some("9223372036854775807"),
                Some("9223372036854775808"),
            ),
            ("99.9", Some("99"), Some("100")),
            ("1.99e1", Some("19"), Some("20")),
            (
                "1e30",
                Some("1000000000000000000000000000000"),
                Some("1000000000000000000000000000000"),
            ),
            ("1e400", None, None),
            ("0e99999999999999999999", Some("0"), Some("0")),
        ] {
            let bound = bound(text);
            assert_eq!(
                (
                    bound.rounded(false).as_deref(),
                    bound.rounded(true).as_deref()
                ),
                (down, up),
                "{text}"
            );
        }
    }

    #[test]
    fn divisors_of_integers_are_integers() {
        for (text, expected) in [
            ("3", Some("3")),
            ("1e2", Some("100")),
            ("1.5", Some("3")),
            ("2.50", Some("5")),
            ("0.5", None),
            ("0.01", None),
            ("0.3", Some("3")),
            ("1.2e-1", Some("3")),
            ("18446744073709551616", Some("18446744073709551616")),
            ("18446744073709551616.5", Some("36893488147419103233")),
        ] {
            let divisor = bound(text).whole_divisor();
            assert_eq!(
                divisor.as_ref().map(|divisor| divisor.text.as_str()),
                expected,
                "{text}"
            );
        }
    }

    fn bound(text: &str) -> Bound {
        Bound {
            text: text.to_owned(),
            place: Place::new(0, 0, 0),
        }
    }
}
