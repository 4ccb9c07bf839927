//! Numbers by their text: `1`, `1.0` and `10e-1` are one number, and no digit is lost, however many there are.

use core::cmp::Ordering;
use core::fmt::{self, Write};
use core::hash::{Hash, Hasher};

/// A number in JSON's notation (RFC 8259, section 6), compared by value.
///
/// ```
/// use ironspec_rules::Decimal;
///
/// let decimal = |text| Decimal::parse(text).unwrap();
/// assert_eq!(decimal("1.50e1"), decimal("15"));
/// assert!(decimal("18446744073709551616") > decimal("18446744073709551615.9"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Decimal<'a> {
    text: &'a str,
    is_negative: bool,
    /// From the first digit other than 0 to the last one, perhaps with the point between; empty for 0.
    digits: &'a [u8],
    /// The power of ten of the first digit. Beyond ±10^15 it is cut, and texts of that kind are taken for equal.
    magnitude: i64,
}

/// What the text of a divisor comes to: `significand * 10^exponent`, cut at 37 digits.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Step<'a> {
    pub(crate) text: &'a str,
    significand: u128,
    exponent: i64,
}

const LAST_MAGNITUDE: i64 = 1_000_000_000_000_000;
/// So many digits leave room in 128 bits for one digit more.
const MOST_DIGITS: usize = 37;
/// Numbers whose exponents differ by more are never compared for divisibility.
const MOST_ZEROS: i64 = 100_000;

impl<'a> Decimal<'a> {
    /// The number that a text says, if it says one.
    pub const fn parse(text: &'a str) -> Option<Self> {
        let bytes = text.as_bytes();
        let is_negative = !bytes.is_empty() && bytes[0] == b'-';
        let start = (!bytes.is_empty() && matches!(bytes[0], b'-' | b'+')) as usize;
        let mut index = start;
        let (mut point, mut first, mut last) = (None, None, None);
        while index < bytes.len() && !matches!(bytes[index], b'e' | b'E') {
            match bytes[index] {
                b'0' => {}
                b'1'..=b'9' => {
                    if first.is_none() {
                        first = Some(index);
                    }
                    last = Some(index + 1);
                }
                b'.' if point.is_none() => point = Some(index),
                _ => return None,
            }
            index += 1;
        }
        let end = index;
        // A point is no digit.
        if end - start == point.is_some() as usize {
            return None;
        }
        let exponent = if end == bytes.len() {
            0
        } else {
            match exponent(bytes, end + 1) {
                Some(exponent) => exponent,
                None => return None,
            }
        };
        let (Some(first), Some(last)) = (first, last) else {
            let digits = bytes.split_at(0).0;
            return Some(Self {
                text,
                is_negative: false,
                digits,
                magnitude: 0,
            });
        };
        let point = match point {
            Some(point) => point,
            None => end,
        };
        #[expect(clippy::cast_possible_wrap, reason = "no text is that long")]
        let place = if first < point {
            (point - first) as i64 - 1
        } else {
            point as i64 - first as i64
        };
        Some(Self {
            text,
            is_negative,
            digits: bytes.split_at(last).0.split_at(first).1,
            magnitude: place + exponent,
        })
    }

    /// The text, as it was.
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// Whether it has no fraction.
    pub const fn is_integer(&self) -> bool {
        self.exponent() >= 0
    }

    /// How it stands to another number.
    pub const fn compare(&self, other: &Decimal<'_>) -> Ordering {
        match (self.sign(), other.sign()) {
            (0, 0) => Ordering::Equal,
            (own, others) if own < others => Ordering::Less,
            (own, others) if own > others => Ordering::Greater,
            (1, _) => self.compare_size(other),
            _ => self.compare_size(other).reverse(),
        }
    }

    /// Whether it is a multiple of a divisor. `None` if the divisor has more than 37 digits, or is so much smaller that
    /// 100,000 zeros do not fill the gap.
    pub const fn is_multiple_of(&self, divisor: &Decimal<'_>) -> Option<bool> {
        match divisor.step() {
            Some(step) => self.is_multiple(&step),
            None => None,
        }
    }

    pub(crate) const fn is_multiple(&self, step: &Step<'_>) -> Option<bool> {
        if self.digits.is_empty() || step.significand == 0 {
            return Some(self.digits.is_empty());
        }
        let (mut remainder, mut index) = (0, 0);
        while index < self.digits.len() {
            if self.digits[index] != b'.' {
                remainder =
                    (remainder * 10 + (self.digits[index] - b'0') as u128) % step.significand;
            }
            index += 1;
        }
        step.divides(remainder, self.exponent())
    }

    /// The number as a divisor, unless it has more than 37 digits.
    pub(crate) const fn step(&self) -> Option<Step<'a>> {
        if self.count() > MOST_DIGITS {
            return None;
        }
        let (mut significand, mut index) = (0, 0);
        while index < self.digits.len() {
            if self.digits[index] != b'.' {
                significand = significand * 10 + (self.digits[index] - b'0') as u128;
            }
            index += 1;
        }
        Some(Step {
            text: self.text,
            significand,
            exponent: self.exponent(),
        })
    }

    /// The digits from the first other than 0 to the last, as characters.
    fn significant(&self) -> impl Iterator<Item = u8> + 'a {
        self.digits.iter().copied().filter(|digit| *digit != b'.')
    }

    /// The number in units of a power of ten that is not above its last digit's.
    fn scaled(&self, exponent: i64) -> Option<i128> {
        let zeros = u32::try_from(self.exponent().checked_sub(exponent)?).ok()?;
        let digits = self.significant().try_fold(0_i128, |number, digit| {
            number
                .checked_mul(10)?
                .checked_add(i128::from(digit - b'0'))
        })?;
        let zeros = if digits == 0 {
            1
        } else {
            10_i128.checked_pow(zeros)?
        };
        let scaled = digits.checked_mul(zeros)?;
        Some(if self.is_negative { -scaled } else { scaled })
    }

    const fn sign(&self) -> i8 {
        if self.digits.is_empty() {
            0
        } else if self.is_negative {
            -1
        } else {
            1
        }
    }

    const fn count(&self) -> usize {
        let (mut count, mut index) = (0, 0);
        while index < self.digits.len() {
            count += (self.digits[index] != b'.') as usize;
            index += 1;
        }
        count
    }

    /// The power of ten of the last digit.
    #[expect(clippy::cast_possible_wrap, reason = "no text is that long")]
    const fn exponent(&self) -> i64 {
        if self.digits.is_empty() {
            return 0;
        }
        self.magnitude - self.count() as i64 + 1
    }

    /// The same without the signs, for two numbers that are not 0.
    const fn compare_size(&self, other: &Decimal<'_>) -> Ordering {
        if self.magnitude != other.magnitude {
            return if self.magnitude < other.magnitude {
                Ordering::Less
            } else {
                Ordering::Greater
            };
        }
        let (own, others) = (self.digits, other.digits);
        let (mut left, mut right) = (0, 0);
        loop {
            left += (left < own.len() && own[left] == b'.') as usize;
            right += (right < others.len() && others[right] == b'.') as usize;
            match (left < own.len(), right < others.len()) {
                (false, false) => return Ordering::Equal,
                // The last digit of either is not 0.
                (false, true) => return Ordering::Less,
                (true, false) => return Ordering::Greater,
                (true, true) if own[left] < others[right] => return Ordering::Less,
                (true, true) if own[left] > others[right] => return Ordering::Greater,
                (true, true) => {}
            }
            left += 1;
            right += 1;
        }
    }
}

impl Step<'_> {
    /// Whether `significand * 10^exponent` is a multiple; the significand may come modulo the divisor's, but must not be
    /// a multiple of 10 itself.
    pub(crate) const fn divides(&self, significand: u128, exponent: i64) -> Option<bool> {
        if exponent < self.exponent {
            // Digits stand below the last place of any multiple.
            return Some(false);
        }
        let mut remainder = significand % self.significand;
        let mut zeros = exponent - self.exponent;
        while zeros > 0 && remainder != 0 {
            if zeros > MOST_ZEROS {
                return None;
            }
            remainder = remainder * 10 % self.significand;
            zeros -= 1;
        }
        Some(remainder == 0)
    }

    pub(crate) const fn is_zero(&self) -> bool {
        self.significand == 0
    }
}

/// How many multiples of a divisor above 0 lie between two numbers; a flag takes the number itself out. `None` where 128
/// bits do not hold the digits.
pub fn multiples_between(
    (lower, is_above): (&Decimal<'_>, bool),
    (upper, is_below): (&Decimal<'_>, bool),
    divisor: &Decimal<'_>,
) -> Option<u128> {
    let unit = lower
        .exponent()
        .min(upper.exponent())
        .min(divisor.exponent());
    let (from, to) = (lower.scaled(unit)?, upper.scaled(unit)?);
    let step = divisor.scaled(unit).filter(|step| *step > 0)?;
    let mut first = from.checked_add(step - 1)?.div_euclid(step);
    if is_above && from.rem_euclid(step) == 0 {
        first += 1;
    }
    let mut last = to.div_euclid(step);
    if is_below && to.rem_euclid(step) == 0 {
        last = last.checked_sub(1)?;
    }
    u128::try_from(last.checked_sub(first)?.checked_add(1)?.max(0)).ok()
}

/// The exponent after `e`, cut where no digits can follow any more.
const fn exponent(bytes: &[u8], start: usize) -> Option<i64> {
    let sign = (start < bytes.len() && matches!(bytes[start], b'-' | b'+')) as usize;
    let mut index = start + sign;
    if index == bytes.len() {
        return None;
    }
    let mut exponent: i64 = 0;
    while index < bytes.len() {
        match bytes[index] {
            digit @ b'0'..=b'9' => {
                if exponent < LAST_MAGNITUDE {
                    exponent = exponent * 10 + (digit - b'0') as i64;
                }
            }
            _ => return None,
        }
        index += 1;
    }
    if exponent > LAST_MAGNITUDE {
        exponent = LAST_MAGNITUDE;
    }
    Some(if bytes[start] == b'-' {
        -exponent
    } else {
        exponent
    })
}

/// One spelling a value: its digits and the power of ten of the first, as in `-15e1` for -15.
impl fmt::Display for Decimal<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.sign() < 0 {
            formatter.write_str("-")?;
        }
        for digit in self.significant() {
            formatter.write_char(char::from(digit))?;
        }
        write!(
            formatter,
            "e{}",
            if self.digits.is_empty() {
                0
            } else {
                self.magnitude
            }
        )
    }
}

impl PartialEq for Decimal<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.compare(other) == Ordering::Equal
    }
}

impl Eq for Decimal<'_> {}

impl Ord for Decimal<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.compare(other)
    }
}

impl PartialOrd for Decimal<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Decimal<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.sign(), self.magnitude).hash(state);
        self.significant().for_each(|digit| state.write_u8(digit));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    extern crate std;
    use std::hash::DefaultHasher;

    use super::*;

    fn decimal(text: &str) -> Decimal<'_> {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn numbers_are_compared_by_value() {
        use Ordering::{Equal, Greater, Less};
        for (left, right, expected) in [
            ("0", "-0.00e7", Equal),
            ("1", "1.0", Equal),
            ("1e2", "100.00", Equal),
            ("10e-1", "1", Equal),
            ("0.0010", "1E-3", Equal),
            ("-1", "1", Less),
            ("-2", "-1", Less),
            ("-0.1", "0", Less),
            ("0", "1e-400", Less),
            ("1e400", "1e399", Greater),
            ("9.99", "10", Less),
            ("1.05", "1.5", Less),
            ("12.5", "125e-1", Equal),
            ("9007199254740993", "9007199254740992", Greater),
            ("18446744073709551615", "18446744073709551616", Less),
            ("-9223372036854775808", "-9223372036854775809", Greater),
            ("0.10000000000000000000000000000000001", "0.1", Greater),
            ("1e99999999999999999999", "1e9", Greater),
            ("1e-99999999999999999999", "0", Greater),
        ] {
            assert_eq!(
                decimal(left).cmp(&decimal(right)),
                expected,
                "{left} {right}"
            );
            assert_eq!(
                decimal(right).cmp(&decimal(left)),
                expected.reverse(),
                "{left} {right}"
            );
            let hash = |text| {
                let mut hasher = DefaultHasher::new();
                decimal(text).hash(&mut hasher);
                hasher.finish()
            };
            assert_eq!(
                hash(left) == hash(right),
                expected == Equal,
                "{left} {right}"
            );
        }
    }

    #[test]
    fn what_is_no_number_has_no_value() {
        for text in [
            "", "-", ".", "e1", "1e", "1e+", "1.2.3", "1x", "NaN", "inf", "1e1.5", "--1", "0x1",
        ] {
            assert!(Decimal::parse(text).is_none(), "{text}");
        }
        for (text, is_integer) in [
            ("1.0", true),
            ("1e400", true),
            ("100e-2", true),
            ("10e-2", false),
            ("0.5", false),
        ] {
            assert_eq!(decimal(text).is_integer(), is_integer, "{text}");
        }
    }

    #[test]
    fn multiples_of_any_length() {
        for (value, divisor, expected) in [
            ("0", "3", Some(true)),
            ("1", "0", Some(false)),
            ("18446744073709551615", "3", Some(true)),
            ("18446744073709551616", "3", Some(false)),
            ("-18446744073709551616", "2", Some(true)),
            ("1e400", "1e-7", Some(true)),
            ("1e400", "3", Some(false)),
            ("3e400", "3", Some(true)),
            ("0.07", "0.01", Some(true)),
            ("0.075", "0.01", Some(false)),
            ("1e-400", "1e-401", Some(true)),
            ("1e-400", "1e-399", Some(false)),
            ("100", "18446744073709551616", Some(false)),
            ("36893488147419103232", "18446744073709551616", Some(true)),
            (
                "99999999999999999999999999999999999998",
                "9999999999999999999999999999999999999",
                Some(false),
            ),
            ("1", "12345678901234567890123456789012345678", None),
            ("1e999999999", "3", None),
        ] {
            assert_eq!(
                decimal(value).is_multiple_of(&decimal(divisor)),
                expected,
                "{value} {divisor}"
            );
        }
    }

    #[test]
    fn multiples_are_counted() {
        for (lower, upper, divisor, expected) in [
            (("1", false), ("4", false), "5", Some(0)),
            (("1", false), ("5", false), "5", Some(1)),
            (("1", false), ("5", true), "5", Some(0)),
            (("5", true), ("9", false), "5", Some(0)),
            (("5", true), ("10", false), "5", Some(1)),
            (("-4", false), ("-1", false), "5", Some(0)),
            (("-5", false), ("5", false), "5", Some(3)),
            (("-5", true), ("5", true), "5", Some(1)),
            (("1", true), ("2", true), "1", Some(0)),
            (("-1", false), ("1", false), "1e300", None),
            (("0.011", false), ("0.019", false), "0.01", Some(0)),
            (("0.011", false), ("0.02", false), "1e-2", Some(1)),
            (("2", false), ("1", false), "1", Some(0)),
            (
                ("-9223372036854775808", false),
                ("9223372036854775807", false),
                "1",
                Some(1 << 64),
            ),
            (
                ("18446744073709551616", false),
                ("18446744073709551617", false),
                "18446744073709551615",
                Some(0),
            ),
            (("0", false), ("1e99", false), "3", None),
            (("0", false), ("1", false), "0", None),
        ] {
            let ((lower, is_above), (upper, is_below)) = (lower, upper);
            let count = multiples_between(
                (&decimal(lower), is_above),
                (&decimal(upper), is_below),
                &decimal(divisor),
            );
            assert_eq!(count, expected, "{lower} {upper} {divisor}");
        }
    }
}
