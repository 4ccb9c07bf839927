//! Decimal numbers, so that `multipleOf: 0.01` means what its digits say.

/// `digits / 10^places`, without a sign.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Decimal {
    pub(crate) digits: u64,
    pub(crate) places: u32,
}

/// 10^22 is the last power of ten that a float holds exactly.
const MOST_PLACES: u32 = 22;
/// Up to here the floats hold every integer.
const LAST_INTEGER: f64 = 9_007_199_254_740_992.0;

impl Decimal {
    /// The decimal of the fewest places that reads back as the magnitude of a number below 2^53.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::float_cmp,
        reason = "what the casts lose, the exact comparison finds"
    )]
    pub(crate) const fn of(number: f64) -> Option<Self> {
        let number = number.abs();
        if !number.is_finite() {
            return None;
        }
        let mut unit = 1.0;
        let mut places = 0;
        while places <= MOST_PLACES {
            let scaled = number * unit;
            // Above 2^60 the digits are noise, and no decimal that a program means has so many.
            if scaled > 128.0 * LAST_INTEGER {
                return None;
            }
            let digits = (scaled + if scaled < LAST_INTEGER { 0.5 } else { 0.0 }) as u64;
            if digits as f64 / unit == number {
                return Some(Self { digits, places });
            }
            unit *= 10.0;
            places += 1;
        }
        None
    }

    /// The magnitude of a number in JSON's notation, if its digits fit.
    const fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let (mut digits, mut places, mut index): (u64, i64, usize) = (0, 0, 0);
        let mut fraction = false;
        while index < bytes.len() {
            match bytes[index] {
                digit @ b'0'..=b'9' => {
                    match digits.checked_mul(10) {
                        Some(tens) => digits = tens,
                        None => return None,
                    }
                    match digits.checked_add((digit - b'0') as u64) {
                        Some(sum) => digits = sum,
                        None => return None,
                    }
                    places += fraction as i64;
                }
                b'.' => fraction = true,
                b'e' | b'E' => {
                    match exponent(bytes, index + 1) {
                        Some(exponent) => places -= exponent,
                        None => return None,
                    }
                    break;
                }
                b'-' | b'+' => {}
                _ => return None,
            }
            index += 1;
        }
        while places < 0 {
            match digits.checked_mul(10) {
                Some(tens) => digits = tens,
                None => return None,
            }
            places += 1;
        }
        if places > MOST_PLACES as i64 {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and 22"
        )]
        Some(Self {
            digits,
            places: places as u32,
        })
    }
}

/// The exponent after `e`; one beyond ±99 is more than any digits here can follow.
const fn exponent(bytes: &[u8], start: usize) -> Option<i64> {
    let mut exponent = 0;
    let mut index = start;
    while index < bytes.len() {
        match bytes[index] {
            digit @ b'0'..=b'9' if exponent < 10 => {
                exponent = exponent * 10 + (digit - b'0') as i64;
            }
            b'-' | b'+' if index == start => {}
            _ => return None,
        }
        index += 1;
    }
    Some(if start < bytes.len() && bytes[start] == b'-' {
        -exponent
    } else {
        exponent
    })
}

/// Whether a finite number is a multiple of a divisor, decided by the divisor's text. Only when that text has more
/// digits than 64 bits or more than 22 places, the remainder of the floats decides.
pub(crate) const fn is_multiple(value: f64, divisor: f64, text: &str) -> bool {
    if value == 0.0 {
        return true;
    }
    let Some(step) = Decimal::parse(text) else {
        return value % divisor == 0.0;
    };
    if step.digits == 0 {
        return false;
    }
    if value.abs() >= LAST_INTEGER {
        return is_large_multiple(value, step);
    }
    let Some(Decimal { digits, places }) = Decimal::of(value) else {
        return false;
    };
    if places <= step.places {
        times_power(digits as u128, 10, step.places - places, step.digits) == 0
    } else {
        match power_of_ten(places - step.places).checked_mul(step.digits as u128) {
            Some(step) => (digits as u128).is_multiple_of(step),
            None => false, // the step is greater than any value here
        }
    }
}

/// The same for an integer of 2^53 or more, which is its 53 bits times a power of two.
const fn is_large_multiple(value: f64, step: Decimal) -> bool {
    let bits = value.to_bits();
    let significand = (bits & ((1 << 52) - 1)) | (1 << 52);
    let exponent = (bits >> 52 & 0x7ff) as u32 - 1075;
    let scaled = times_power(significand as u128, 10, step.places, step.digits);
    times_power(scaled, 2, exponent, step.digits) == 0
}

/// `number * base^exponent` modulo a modulus above 0.
const fn times_power(number: u128, base: u128, exponent: u32, modulus: u64) -> u128 {
    let mut product = number % modulus as u128;
    let mut index = 0;
    while index < exponent {
        product = product * base % modulus as u128;
        index += 1;
    }
    product
}

/// For exponents up to 22.
const fn power_of_ten(exponent: u32) -> u128 {
    times_power(1, 10, exponent, u64::MAX)
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;

    #[test]
    fn multiples_go_by_decimal_digits() {
        for (value, text, expected) in [
            (0.07, "0.01", true),
            (-0.07, "0.01", true),
            (0.075, "0.01", false),
            (1.1, "0.1", true),
            (0.1 + 0.2, "0.1", false),
            (4.35, "0.01", true),
            (19.99, "0.01", true),
            (0.0075, "0.0001", true),
            (0.007_51, "0.0001", false),
            (1e-7, "1e-8", true),
            (1e308, "0.5", true),
            (1e308, "3", false),
            (9_007_199_254_740_993.0, "2", true),
            (9_007_199_254_740_994.0, "4", false),
            (123_456_789.0, "1e3", false),
            (123_456_000.0, "1E+3", true),
            (10.0, "2.5", true),
            (10.0, "2.50", true),
            (7.5, "1.5e0", true),
            (1e-300, "0.01", false),
            (0.0, "0.01", true),
            (1.0, "0", false),
            (3.0, "1e99", false),
            (0.5, "100000000000000000000000", false),
        ] {
            let divisor = text.parse().unwrap_or(f64::NAN);
            assert_eq!(
                is_multiple(value, divisor, text),
                expected,
                "{value} of {text}"
            );
        }
    }

    #[test]
    fn cents_are_multiples_of_a_cent() {
        for cents in 0..100_000_u32 {
            let value = f64::from(cents) / 100.0;
            assert!(is_multiple(value, 0.01, "0.01"), "{value}");
        }
    }
}
