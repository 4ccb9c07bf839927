//! A message that a `const fn` can write.

use crate::broken::{Broken, Part, plural};
use crate::char_class::decode;
use crate::shortest::Shortest;

const CAPACITY: usize = 480;
/// Characters of a value that a message shows.
const SHOWN: usize = 64;
/// Zeros or places of a number that a message shows; beyond them it has an exponent.
const MOST_ZEROS: i32 = 19;

/// Text in a fixed buffer. What does not fit is cut at a character and ends in `…`.
#[derive(Clone, Copy, Debug)]
pub struct Message {
    buffer: [u8; CAPACITY],
    length: usize,
    cut: bool,
}

impl Message {
    /// An empty message.
    pub const fn new() -> Self {
        Self {
            buffer: [0; CAPACITY],
            length: 0,
            cut: false,
        }
    }

    /// Adds a text.
    #[must_use]
    pub const fn text(mut self, text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut index = 0;
        while index < bytes.len() && !self.cut {
            let mut end = index + 1;
            while end < bytes.len() && !text.is_char_boundary(end) {
                end += 1;
            }
            if self.length + (end - index) + "…".len() > CAPACITY {
                self.cut = true;
                return self.push("…".as_bytes(), 0, "…".len());
            }
            self = self.push(bytes, index, end);
            index = end;
        }
        self
    }

    /// Adds a text in quotation marks, shortened to 64 characters.
    ///
    /// Quotation marks, backslashes and what nobody sees (control characters, marks of direction, zero-width characters)
    /// are escaped as in a Rust literal; an escape is shown whole and counts as the characters it is written with.
    #[must_use]
    pub const fn quoted(mut self, text: &str) -> Self {
        let bytes = text.as_bytes();
        self = self.text("\"");
        let (mut index, mut shown) = (0, 0);
        while index < bytes.len() {
            let (code_point, end) = decode(bytes, index);
            let escape = Escape::of(code_point);
            let width = escape.width();
            if shown + width > SHOWN {
                break;
            }
            let length = if width == 1 { end - index } else { width };
            if self.length + length + "…".len() <= CAPACITY {
                self = match escape {
                    Escape::Plain => self.push(bytes, index, end),
                    Escape::Short(escape) => self.text(escape),
                    Escape::Hex(code_point) => self.text("\\u{").hex(code_point).text("}"),
                };
            }
            index = end;
            shown += width;
        }
        self.text(if index < bytes.len() { "…\"" } else { "\"" })
    }

    /// Adds the digits of an integer, shortened to 64 of them.
    #[must_use]
    pub const fn digits(self, digits: &str) -> Self {
        match digits.split_at_checked(SHOWN) {
            Some((shown, rest)) if !rest.is_empty() => self.text(shown).text("…"),
            _ => self.text(digits),
        }
    }

    /// Adds an integer.
    #[must_use]
    pub const fn integer(mut self, integer: i64) -> Self {
        if integer < 0 {
            self = self.text("-");
        }
        self.count(integer.unsigned_abs())
    }

    /// Adds a number in the shortest decimal that reads back as the same.
    #[must_use]
    pub const fn number(mut self, number: f64) -> Self {
        if number.is_nan() {
            return self.text("NaN");
        }
        if number < 0.0 {
            self = self.text("-");
        }
        if number.is_infinite() {
            return self.text("inf");
        }
        let Shortest {
            digits,
            mut exponent,
        } = Shortest::of(number);
        if exponent > MOST_ZEROS || exponent < -MOST_ZEROS {
            return self.count(digits).text("e").integer(exponent as i64);
        }
        let (mut whole, mut unit) = (digits, 1);
        while exponent < 0 {
            (whole, unit, exponent) = (whole / 10, unit * 10, exponent + 1);
        }
        self = self.count(whole);
        while exponent > 0 {
            (self, exponent) = (self.text("0"), exponent - 1);
        }
        let mut rest = digits % unit;
        if rest > 0 {
            self = self.text(".");
        }
        while rest > 0 {
            unit /= 10;
            self = self.count(rest / unit);
            rest %= unit;
        }
        self
    }

    /// Adds the clause of a broken assertion.
    #[must_use]
    pub const fn broken(mut self, broken: &Broken<'_>) -> Self {
        let parts = broken.parts();
        let mut index = 0;
        while index < parts.len() {
            self = match parts[index] {
                Part::Nothing => self,
                Part::Text(text) => self.text(text),
                Part::Integer(integer) => self.integer(integer),
                Part::Count(count, noun) => {
                    if noun.is_empty() {
                        self.count(count)
                    } else {
                        self.count(count).text(" ").text(noun).text(plural(count))
                    }
                }
                Part::OneOf(texts) => self.joined(texts),
            };
            index += 1;
        }
        self
    }

    /// The text so far.
    pub const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.buffer.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "", // every write ends at a character
        }
    }

    const fn joined(mut self, texts: &[&str]) -> Self {
        let mut index = 0;
        while index < texts.len() {
            if index > 0 {
                self = self.text(", ");
            }
            self = self.text(texts[index]);
            index += 1;
        }
        self
    }

    const fn count(mut self, count: u64) -> Self {
        let mut unit: u64 = 1;
        while count / unit >= 10 {
            unit *= 10;
        }
        while unit > 0 {
            let digit = b"0123456789".split_at((count / unit % 10) as usize).1;
            if self.length + 1 + "…".len() <= CAPACITY {
                self = self.push(digit, 0, 1);
            }
            unit /= 10;
        }
        self
    }

    /// Adds lower-case hexadecimal digits.
    const fn hex(mut self, value: u32) -> Self {
        let mut place = hex_digits(value);
        while place > 0 {
            place -= 1;
            let digit = value >> (4 * place) & 0xf;
            let digit = b"0123456789abcdef".split_at(digit as usize).1;
            self = self.push(digit, 0, 1);
        }
        self
    }

    /// Copies bytes that fit.
    const fn push(mut self, bytes: &[u8], start: usize, end: usize) -> Self {
        let mut index = start;
        while index < end {
            self.buffer[self.length] = bytes[index];
            self.length += 1;
            index += 1;
        }
        self
    }
}

/// How a character of a value is shown.
#[derive(Clone, Copy)]
enum Escape {
    /// As it is.
    Plain,
    /// As a backslash and a character.
    Short(&'static str),
    /// By its code point.
    Hex(u32),
}

impl Escape {
    const fn of(code_point: u32) -> Self {
        match code_point {
            0x09 => Self::Short("\\t"),
            0x0a => Self::Short("\\n"),
            0x0d => Self::Short("\\r"),
            0x22 => Self::Short("\\\""),
            0x5c => Self::Short("\\\\"),
            // Control characters; then soft hyphen, marks and embeddings of direction, zero-width characters,
            // separators of lines and paragraphs, and tags.
            0x00..=0x1f
            | 0x7f..=0x9f
            | 0xad
            | 0x61c
            | 0x180e
            | 0x200b..=0x200f
            | 0x2028..=0x202e
            | 0x2060..=0x206f
            | 0xfeff
            | 0xfff9..=0xfffb
            | 0xe_0000..=0xe_007f => Self::Hex(code_point),
            _ => Self::Plain,
        }
    }

    /// Characters that it takes.
    const fn width(self) -> usize {
        match self {
            Self::Plain => 1,
            Self::Short(escape) => escape.len(),
            Self::Hex(code_point) => "\\u{}".len() + hex_digits(code_point),
        }
    }
}

const fn hex_digits(mut value: u32) -> usize {
    let mut digits = 1;
    while value > 0xf {
        value >>= 4;
        digits += 1;
    }
    digits
}

impl Default for Message {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    extern crate std;
    use std::string::ToString;

    use super::*;
    use crate::{CountRule, Format, IntegerRule, Limit, NumberRule};

    #[test]
    fn both_writers_say_the_same() {
        for (broken, clause) in [
            (
                Broken::MinLength {
                    limit: 3,
                    length: 1,
                },
                "must have at least 3 characters, has 1",
            ),
            (
                Broken::MaxLength {
                    limit: 1,
                    length: 20,
                },
                "must have at most 1 character, has 20",
            ),
            (
                Broken::Pattern("^([a-f0-9]{24})$"),
                "must match ^([a-f0-9]{24})$",
            ),
            (
                Broken::Format(Format::DateTime),
                "must be a date-time of RFC 3339",
            ),
            (
                IntegerRule::new()
                    .minimum(i64::MIN + 1)
                    .first_broken(i64::MIN)
                    .unwrap(),
                "must be at least -9223372036854775807",
            ),
            (
                Broken::ExclusiveMinimum(Limit::Number("0.5")),
                "must be greater than 0.5",
            ),
            (
                Broken::ExclusiveMaximum(Limit::Integer(0)),
                "must be less than 0",
            ),
            (
                NumberRule::new()
                    .multiple_of("0.01")
                    .first_broken(0.015)
                    .unwrap(),
                "must be a multiple of 0.01",
            ),
            (Broken::Finite, "must be a finite number"),
            (
                CountRule::new().max_items(10).first_broken(11).unwrap(),
                "must have at most 10 items, has 11",
            ),
            (
                Broken::UniqueItems {
                    first: 0,
                    second: 12,
                },
                "must not repeat an item: 0 and 12",
            ),
            (
                Broken::MinProperties { limit: 2, count: 1 },
                "must have at least 2 members, has 1",
            ),
            (
                Broken::MaxProperties { limit: 1, count: 2 },
                "must have at most 1 member, has 2",
            ),
            (
                Broken::Enum(&["DAYS", "WEEKS"]),
                "must be one of DAYS, WEEKS",
            ),
        ] {
            assert_eq!(broken.to_string(), clause);
            assert_eq!(Message::new().broken(&broken).as_str(), clause);
        }
    }

    #[test]
    fn numbers_are_shown_exactly() {
        for (number, text) in [
            (0.0, "0"),
            (-0.5, "-0.5"),
            (0.07, "0.07"),
            (500.0, "500"),
            (1.005, "1.005"),
            (1e15, "1000000000000000"),
            (1e-19, "0.0000000000000000001"),
            (1e-20, "1e-20"),
            (0.1 + 0.2, "0.30000000000000004"),
            (-1e20, "-1e20"),
            (f64::MAX, "17976931348623157e292"),
            (5e-324, "5e-324"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-inf"),
        ] {
            assert_eq!(Message::new().number(number).as_str(), text);
        }
    }

    #[test]
    fn a_long_text_is_cut_at_a_character() {
        let long = "é".repeat(1000);
        let message = Message::new().text("x").text(&long).text("more");
        assert!(message.as_str().ends_with("é…") && message.as_str().len() <= CAPACITY);
        let quoted = Message::new().quoted(&long);
        assert_eq!(quoted.as_str().chars().count(), SHOWN + 3);
        let mut full = Message::new();
        for _ in 0..100 {
            full = full.quoted(&long).integer(i64::MIN);
        }
        assert!(full.as_str().len() <= CAPACITY && !full.as_str().is_empty());
    }

    #[test]
    fn what_nobody_sees_is_escaped() {
        for (text, quoted) in [
            ("a\nb\r\t", r#""a\nb\r\t""#),
            (
                "\0\u{1b}[31m\u{7f}\u{85}",
                r#""\u{0}\u{1b}[31m\u{7f}\u{85}""#,
            ),
            ("gpj.\u{202e}exe", r#""gpj.\u{202e}exe""#),
            (
                "\u{2066}\u{feff}\u{e0041}",
                r#""\u{2066}\u{feff}\u{e0041}""#,
            ),
            (r#"\n"x"#, r#""\\n\"x""#),
            ("é 日本 😀", "\"é 日本 😀\""),
        ] {
            assert_eq!(Message::new().quoted(text).as_str(), quoted);
        }
        // 8 escapes of 8 characters fill the 64, and the clause after them still has room.
        let hidden = "\u{202e}".repeat(100);
        let shown = std::format!("\"{}…\"", "\\u{202e}".repeat(8));
        assert_eq!(Message::new().quoted(&hidden).as_str(), shown);
    }
}
