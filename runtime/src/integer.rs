//! An integer of any size.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use ironspec_rules::{BigIntegerRule, Decimal, is_canonical_integer, literal};

use crate::decode::{Decode, DecodeError, DecodeErrorKind, Reader, shorten};
use crate::violation::{Validate, Violations, no_value};
use crate::{Encode, Fingerprint, Parameter, Writer};

/// An integer has at most so many digits: an exponent must not fill the memory.
const MOST_DIGITS: usize = 1024;

/// An integer that 64 bits may not hold, as its digits. The document says where one may come.
///
/// ```
/// use ironspec_runtime::Integer;
///
/// const MOST: Integer = Integer::literal("18446744073709551615");
/// assert_eq!(MOST, u64::MAX.into());
/// assert!(MOST > i64::MAX.into() && i64::try_from(&MOST).is_err());
/// ```
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct Integer(Cow<'static, str>);

impl Integer {
    /// The integer of its digits, with `-` in front of one below 0. In a `const` item, or in `literal!`, the compiler
    /// checks it; anywhere else it is checked when it runs.
    ///
    /// # Panics
    ///
    /// When the text is no integer, or is not spelt in the digits that it needs and no more.
    #[must_use]
    #[track_caller]
    pub const fn literal(digits: &'static str) -> Self {
        literal::big_integer("Integer", digits, &BigIntegerRule::new());
        Self(Cow::Borrowed(digits))
    }

    /// The digits, with `-` in front of an integer below 0.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The integer that a number in JSON's notation means; `1.0` and `1e2` are integers.
    pub(crate) fn of(text: &str) -> Result<Self, DecodeErrorKind> {
        if is_canonical_integer(text) && text.len() <= MOST_DIGITS {
            return Ok(Self(Cow::Owned(text.to_owned())));
        }
        let (significand, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = significand.split_once('.').unwrap_or((significand, ""));
        let is_negative = whole.starts_with('-');
        let digits = format!("{}{fraction}", whole.trim_start_matches(['-', '+']));
        let all = digits.len();
        let digits = digits.trim_end_matches('0');
        let cut = all - digits.len();
        let digits = digits.trim_start_matches('0');
        if digits.is_empty() {
            return Ok(Self(Cow::Borrowed("0")));
        }
        let too_long = || DecodeErrorKind::TooLong(shorten(text));
        let places = i64::try_from(fraction.len())
            .ok()
            .zip(i64::try_from(cut).ok());
        let zeros = match (exponent.parse::<i64>(), places) {
            (Ok(exponent), Some((places, cut))) => {
                exponent.saturating_sub(places).saturating_add(cut)
            }
            _ if exponent.starts_with('-') => -1,
            _ => return Err(too_long()),
        };
        let Ok(zeros) = usize::try_from(zeros) else {
            return Err(DecodeErrorKind::NotInteger(shorten(text)));
        };
        if digits.len().saturating_add(zeros) > MOST_DIGITS {
            return Err(too_long());
        }
        let sign = if is_negative { "-" } else { "" };
        Ok(Self(Cow::Owned(format!(
            "{sign}{digits}{}",
            "0".repeat(zeros)
        ))))
    }
}

impl Ord for Integer {
    fn cmp(&self, other: &Self) -> Ordering {
        fn split(integer: &Integer) -> (bool, &str) {
            let digits = integer.0.strip_prefix('-');
            (digits.is_some(), digits.unwrap_or(&integer.0))
        }
        let ((is_negative, own), (others_negative, others)) = (split(self), split(other));
        let size = || own.len().cmp(&others.len()).then_with(|| own.cmp(others));
        match (is_negative, others_negative) {
            (false, false) => size(),
            (true, true) => size().reverse(),
            (is_negative, others_negative) => others_negative.cmp(&is_negative),
        }
    }
}

impl PartialOrd for Integer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The digits without quotation marks, as any integer shows itself.
impl fmt::Debug for Integer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for Integer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.strip_prefix('-');
        formatter.pad_integral(digits.is_none(), "", digits.unwrap_or(&self.0))
    }
}

/// Takes an integer in JSON's notation, of at most 1024 digits.
impl FromStr for Integer {
    type Err = Violations;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Decimal::parse(text)
            .and_then(|_| Self::of(text).ok())
            .ok_or_else(|| no_value("Integer", text, "an integer"))
    }
}

impl TryFrom<&str> for Integer {
    type Error = Violations;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl Encode for Integer {
    fn encode(&self, writer: &mut Writer) {
        writer.json(&self.0);
    }
}

/// Takes every notation of an integer: `100`, `100.0` and `1e2` are one value.
impl Decode for Integer {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.number_as(Self::of)
    }
}

impl Validate for Integer {
    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        fingerprint.part(self);
    }
}

impl Parameter for Integer {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}

macro_rules! primitives {
    ($($primitive:ident),*) => {
        $(
            impl From<$primitive> for Integer {
                fn from(integer: $primitive) -> Self {
                    Self(Cow::Owned(integer.to_string()))
                }
            }

            /// Fails where the type does not hold the integer.
            impl TryFrom<&Integer> for $primitive {
                type Error = std::num::ParseIntError;

                fn try_from(integer: &Integer) -> Result<Self, Self::Error> {
                    integer.0.parse()
                }
            }
        )*
    };
}

primitives!(i64, u64, i128, u128);

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_notation_has_one_spelling() {
        for (text, expected) in [
            ("0", "0"),
            ("-0", "0"),
            ("-0.0e5", "0"),
            ("1.0", "1"),
            ("1e2", "100"),
            ("-1.50E+1", "-15"),
            ("100e-2", "1"),
            ("0.5e1", "5"),
            ("18446744073709551616", "18446744073709551616"),
            ("-9.223372036854775809e18", "-9223372036854775809"),
            ("0e99999999999999999999", "0"),
        ] {
            let integer = Integer::from_json(text.as_bytes()).unwrap();
            assert_eq!(
                (integer.as_str(), integer.to_json().as_str()),
                (expected, expected)
            );
            assert_eq!(text.parse(), Ok(integer));
        }
        assert_eq!(Integer::of("1e400").unwrap().as_str().len(), 401);
    }

    #[test]
    fn what_is_no_integer_is_refused() {
        let long = "1".repeat(MOST_DIGITS + 1);
        for (text, message) in [
            ("0.5", "expected an integer, found 0.5 (at byte 0)"),
            ("1e-400", "expected an integer, found 1e-400 (at byte 0)"),
            ("1e-99999999999999999999", "expected an integer"),
            ("1e1024", "1e1024 has more than 1024 digits (at byte 0)"),
            ("1e99999999999999999999", "has more than 1024 digits"),
            (&long, "… has more than 1024 digits"),
            ("\"1\"", "expected a number, found a string"),
        ] {
            let error = Integer::from_json(text.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(message), "{text}: {error}");
        }
        for text in ["", "-", "1.5", "x", "1 ", "NaN"] {
            let error = text.parse::<Integer>().unwrap_err().to_string();
            assert_eq!(error, format!("Integer: {text:?} must be an integer"));
        }
    }

    #[test]
    fn integers_are_ordered_by_value() {
        let ordered = [
            "-18446744073709551616",
            "-9223372036854775809",
            "-10",
            "-9",
            "0",
            "9",
            "10",
            "9223372036854775808",
        ];
        assert!(
            ordered
                .map(|text| text.parse::<Integer>().unwrap())
                .is_sorted()
        );
        assert_eq!(i64::try_from(&i64::MIN.into()), Ok(i64::MIN));
        assert!(i64::try_from(&Integer::from(u64::MAX)).is_err());
        assert_eq!(u128::try_from(&u128::MAX.into()), Ok(u128::MAX));
        assert_eq!(
            format!("{:>4} {:?}", Integer::from(-7_i64), Integer::from(7_u64)),
            "  -7 7"
        );
    }
}
