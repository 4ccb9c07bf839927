//! The shortest decimal that reads back as a given float, which is what JSON says for it.

/// `digits * 10^exponent`, without a sign. The digits do not end in 0 unless they are 0.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Shortest {
    pub(crate) digits: u64,
    pub(crate) exponent: i32,
}

/// 10^22 is the last power of ten that a float holds exactly.
const MOST_PLACES: i32 = 22;
/// Below this, no two decimals of the same places read as one float.
const FEW_DIGITS: f64 = 1e15;

impl Shortest {
    /// The decimal for the magnitude of a finite number.
    pub(crate) const fn of(number: f64) -> Self {
        let number = number.abs();
        match Self::of_few_digits(number) {
            Some(shortest) => shortest.trimmed(),
            None => Self::of_any(number).trimmed(),
        }
    }

    /// Nearly all numbers that programs write: at most 15 digits and few places, found without big integers.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::float_cmp,
        reason = "what the casts lose, the exact comparison finds"
    )]
    const fn of_few_digits(number: f64) -> Option<Self> {
        let mut unit = 1.0;
        let mut places = 0;
        while places <= MOST_PLACES {
            let scaled = number * unit;
            // Both sides of the division are exact, and so its result is the float nearest to the decimal.
            if scaled >= FEW_DIGITS {
                return None;
            }
            let digits = (scaled + 0.5) as u64;
            if digits as f64 / unit == number {
                return Some(Self {
                    digits,
                    exponent: -places,
                });
            }
            unit *= 10.0;
            places += 1;
        }
        None
    }

    /// Any number above 0, by the free-format algorithm of Steele and White, "How to Print Floating-Point Numbers
    /// Accurately" (1990): digits are made until those so far lie nearer to the number than to any other float.
    const fn of_any(number: f64) -> Self {
        let bits = number.to_bits();
        let fraction = bits & ((1 << 52) - 1);
        let biased = (bits >> 52 & 0x7ff) as i32;
        let significand = if biased == 0 {
            fraction
        } else {
            fraction | 1 << 52
        };
        let binary = if biased == 0 { -1074 } else { biased - 1075 };
        // A tie is read as the even neighbour, so that the edges of an even number's range are its own.
        let is_even = significand.is_multiple_of(2);
        // The float below a power of two is nearer than the one above.
        let is_edge = (fraction == 0 && biased > 1) as u32;
        let scale = 1 + is_edge;
        let up = if binary > 0 { binary.unsigned_abs() } else { 0 };
        let down = if binary < 0 { binary.unsigned_abs() } else { 0 };
        let mut rest = Natural::new(significand).shifted(up + scale);
        let mut whole = Natural::new(1).shifted(down + scale);
        let mut below = Natural::new(1).shifted(up);
        let mut above = Natural::new(1).shifted(up + is_edge);
        let mut exponent = 0;
        while rest.plus(&above).reaches(&whole, is_even) {
            whole = whole.times(10);
            exponent += 1;
        }
        while !rest.plus(&above).times(10).reaches(&whole, is_even) {
            (rest, below, above) = (rest.times(10), below.times(10), above.times(10));
            exponent -= 1;
        }
        let mut digits = 0;
        loop {
            exponent -= 1;
            (rest, below, above) = (rest.times(10), below.times(10), above.times(10));
            let mut digit = 0;
            while rest.reaches(&whole, true) {
                rest = rest.minus(&whole);
                digit += 1;
            }
            digits = digits * 10 + digit;
            let is_low = below.reaches(&rest, is_even);
            let is_high = rest.plus(&above).reaches(&whole, is_even);
            if is_low || is_high {
                let is_nearer_above = rest.times(2).reaches(&whole, true);
                digits += (is_high && (!is_low || is_nearer_above)) as u64;
                return Self { digits, exponent };
            }
        }
    }

    const fn trimmed(mut self) -> Self {
        while self.digits > 0 && self.digits.is_multiple_of(10) {
            self.digits /= 10;
            self.exponent += 1;
        }
        self
    }
}

/// A natural number below 2^1152, enough for every power that a float brings.
#[derive(Clone, Copy)]
struct Natural([u32; 36]);

#[expect(clippy::cast_possible_truncation, reason = "limbs are the low halves")]
impl Natural {
    const fn new(number: u64) -> Self {
        let mut limbs = [0; 36];
        limbs[0] = number as u32;
        limbs[1] = (number >> 32) as u32;
        Self(limbs)
    }

    const fn shifted(mut self, mut bits: u32) -> Self {
        while bits > 0 {
            let step = if bits > 16 { 16 } else { bits };
            self = self.times(1 << step);
            bits -= step;
        }
        self
    }

    const fn times(mut self, factor: u32) -> Self {
        let (mut carry, mut index) = (0, 0);
        while index < self.0.len() {
            let product = self.0[index] as u64 * factor as u64 + carry;
            self.0[index] = product as u32;
            carry = product >> 32;
            index += 1;
        }
        self
    }

    const fn plus(mut self, other: &Self) -> Self {
        let (mut carry, mut index) = (0, 0);
        while index < self.0.len() {
            let sum = self.0[index] as u64 + other.0[index] as u64 + carry;
            self.0[index] = sum as u32;
            carry = sum >> 32;
            index += 1;
        }
        self
    }

    /// The difference to a number that is not greater.
    const fn minus(mut self, other: &Self) -> Self {
        let (mut borrow, mut index) = (false, 0);
        while index < self.0.len() {
            let (difference, first) = self.0[index].overflowing_sub(other.0[index]);
            let (difference, second) = difference.overflowing_sub(borrow as u32);
            self.0[index] = difference;
            borrow = first || second;
            index += 1;
        }
        self
    }

    /// Whether it is greater than the other, or, if that counts, equal.
    const fn reaches(&self, other: &Self, or_equal: bool) -> bool {
        let mut index = self.0.len();
        while index > 0 {
            index -= 1;
            if self.0[index] != other.0[index] {
                return self.0[index] > other.0[index];
            }
        }
        or_equal
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    extern crate std;
    use super::*;

    #[track_caller]
    fn agrees_with_std(number: f64) {
        let text = std::format!("{number:e}");
        let (significand, exponent) = text.split_once('e').unwrap();
        let (whole, fraction) = significand.split_once('.').unwrap_or((significand, ""));
        let expected = Shortest {
            digits: std::format!("{whole}{fraction}").parse().unwrap(),
            exponent: exponent.parse::<i32>().unwrap() - i32::try_from(fraction.len()).unwrap(),
        };
        assert_eq!(Shortest::of(number), expected, "{number:e}");
        if number > 0.0 {
            assert_eq!(Shortest::of_any(number).trimmed(), expected, "{number:e}");
        }
    }

    #[test]
    fn the_edges_of_the_floats() {
        for number in [
            0.0,
            5e-324,
            1e-323,
            f64::MIN_POSITIVE,
            2.225_073_858_507_201e-308,
            f64::MAX,
            1e308,
            1e23,
            9.5e-7,
            0.1 + 0.2,
            0.07,
            4.35,
            9_007_199_254_740_991.0,
            9_007_199_254_740_992.0,
            9_007_199_254_740_994.0,
            18_446_744_073_709_551_616.0,
            9_223_372_036_854_775_808.0,
            1e15,
            123_456_000.0,
        ] {
            agrees_with_std(number);
        }
        for exponent in (0..2046_u64).step_by(11) {
            agrees_with_std(f64::from_bits(exponent << 52));
            agrees_with_std(f64::from_bits((exponent << 52) + 1));
            agrees_with_std(f64::from_bits((exponent << 52) + (1 << 52) - 1));
        }
    }

    #[test]
    fn any_bits() {
        // A linear congruential generator: the same numbers in every run.
        let mut bits: u64 = 1;
        for _ in 0..2_000 {
            bits = bits
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let number = f64::from_bits(bits & (u64::MAX >> 1));
            if number.is_finite() {
                agrees_with_std(number);
            }
        }
        for cents in (0..100_000_u32).step_by(17) {
            agrees_with_std(f64::from(cents) / 100.0);
        }
    }
}
