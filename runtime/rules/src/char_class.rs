//! Sets of characters.

use crate::byte_set::ByteSet;

/// A set of code points.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct CharClass<'a> {
    ranges: &'a [(char, char)],
    /// What it has of ASCII.
    ascii: ByteSet,
}

/// The highest bit of every byte of a word: none is set in eight characters of ASCII.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The code point whose digits start at `at`, and where they end.
const fn hexadecimal(bytes: &[u8], mut at: usize) -> (char, usize) {
    let mut value = 0;
    while at < bytes.len() {
        let digit = match bytes[at] {
            digit @ b'0'..=b'9' => digit - b'0',
            digit @ b'a'..=b'f' => digit - b'a' + 10,
            _ => break,
        };
        value = value << 4 | digit as u32;
        at += 1;
    }
    match char::from_u32(value) {
        Some(value) => (value, at),
        None => ('\0', at),
    }
}

impl<'a> CharClass<'a> {
    /// The class of inclusive ranges, sorted and without overlap. A class whose ranges are not so makes
    /// its pattern [inexact](crate::Pattern::is_exact).
    pub const fn new(ranges: &'a [(char, char)]) -> Self {
        let mut ascii = ByteSet::NONE;
        let mut index = 0;
        while index < ranges.len() && (ranges[index].0 as u32) < 128 {
            let (first, last) = (ranges[index].0 as usize, ranges[index].1 as usize);
            let end = if last < 128 { last + 1 } else { 128 };
            ascii = ascii.with(first, end);
            index += 1;
        }
        Self { ranges, ascii }
    }

    /// The ranges of a long class from their text: code points in hexadecimal, `-` within a range, a blank between two, as in
    /// `"41-5a 61-7a aa"`. `N` is the number of ranges; what does not fit is left out.
    pub const fn ranges<const N: usize>(text: &str) -> [(char, char); N] {
        let mut ranges = [('\0', '\0'); N];
        let bytes = text.as_bytes();
        let (mut at, mut count) = (0, 0);
        while at < bytes.len() {
            let (first, next) = hexadecimal(bytes, at);
            let (last, next) = if next < bytes.len() && bytes[next] == b'-' {
                hexadecimal(bytes, next + 1)
            } else {
                (first, next)
            };
            if count < N {
                ranges[count] = (first, last);
            }
            count += 1;
            at = next + 1;
        }
        ranges
    }

    /// The bytes that are characters of the class.
    pub(crate) const fn ascii(&self) -> &ByteSet {
        &self.ascii
    }

    /// Whether the class has this code point.
    #[inline]
    pub const fn contains(&self, code_point: u32) -> bool {
        if code_point < 128 {
            #[expect(clippy::cast_possible_truncation, reason = "compared before")]
            return self.ascii.has(code_point as u8);
        }
        self.range_of(code_point, 0).is_some()
    }

    /// How many characters of the class stand from `at` on, `most` at most, and where they end.
    #[inline]
    pub(crate) const fn run(&self, bytes: &[u8], mut at: usize, most: u64) -> (u64, usize) {
        let mut taken = 0;
        let mut near = 0;
        loop {
            let rest = bytes.split_at(at).1;
            let room = most - taken;
            #[expect(clippy::cast_possible_truncation, reason = "less than the length")]
            let rest = if room < rest.len() as u64 {
                rest.split_at(room as usize).0
            } else {
                rest
            };
            let ascii = self.ascii.run(rest);
            at += ascii;
            taken += ascii as u64;
            if ascii == rest.len() || bytes[at] < 128 {
                return (taken, at);
            }
            while taken < most && at < bytes.len() && bytes[at] >= 128 {
                let (code_point, next) = decode(bytes, at);
                match self.range_of(code_point, near) {
                    Some(range) => near = range,
                    None => return (taken, at),
                }
                at = next;
                taken += 1;
            }
        }
    }

    /// The range that has the code point; `near` is a guess, for neighbours in a text are neighbours in Unicode.
    #[inline]
    const fn range_of(&self, code_point: u32, near: usize) -> Option<usize> {
        let (mut low, mut high) = (0, self.ranges.len());
        let mut middle = near;
        while low < high {
            if middle < low || middle >= high {
                middle = low + (high - low) / 2;
            }
            let (first, last) = self.ranges[middle];
            if code_point < first as u32 {
                high = middle;
            } else if code_point > last as u32 {
                low = middle + 1;
            } else {
                return Some(middle);
            }
            middle = high;
        }
        None
    }

    /// Whether every character of the class is ASCII.
    pub(crate) const fn is_ascii(&self) -> bool {
        match self.ranges {
            [.., (_, last)] => last.is_ascii(),
            [] => true,
        }
    }

    pub(crate) const fn is_sorted(&self) -> bool {
        let mut index = 0;
        while index < self.ranges.len() {
            let (first, last) = self.ranges[index];
            if first as u32 > last as u32
                || index > 0 && self.ranges[index - 1].1 as u32 >= first as u32
            {
                return false;
            }
            index += 1;
        }
        true
    }

    /// Whether no code point is in both classes; both are sorted.
    pub(crate) const fn is_disjoint(&self, other: &CharClass<'_>) -> bool {
        let (mut left, mut right) = (0, 0);
        while left < self.ranges.len() && right < other.ranges.len() {
            if (self.ranges[left].1 as u32) < other.ranges[right].0 as u32 {
                left += 1;
            } else if (other.ranges[right].1 as u32) < self.ranges[left].0 as u32 {
                right += 1;
            } else {
                return false;
            }
        }
        true
    }
}

/// The length of a text as JSON Schema counts it.
#[inline]
pub(crate) const fn code_points(text: &str) -> u64 {
    let mut bytes = text.as_bytes();
    let mut count = bytes.len() as u64;
    while let Some((next, rest)) = bytes.split_first_chunk() {
        let word = u64::from_le_bytes(*next);
        if word & HIGH != 0 {
            // Every byte that does not continue a character starts one.
            count -= (word & !(word << 1) & HIGH).count_ones() as u64;
        }
        bytes = rest;
    }
    while let Some((byte, rest)) = bytes.split_first() {
        count -= (*byte & 0b1100_0000 == 0b1000_0000) as u64;
        bytes = rest;
    }
    count
}

/// The code point that starts at `at`, and where the next one starts. The bytes are those of a `str`.
#[inline]
pub(crate) const fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    let first = bytes[at] as u32;
    let (mut code_point, length) = match first {
        0..0x80 => return (first, at + 1),
        0x80..0xe0 => (first & 0x1f, 2),
        0xe0..0xf0 => (first & 0x0f, 3),
        _ => (first & 0x07, 4),
    };
    let mut next = at + 1;
    while next < at + length && next < bytes.len() {
        code_point = code_point << 6 | bytes[next] as u32 & 0x3f;
        next += 1;
    }
    (code_point, next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_classes_are_read_from_their_text() {
        const RANGES: [(char, char); 4] = CharClass::ranges("41-5a 61-7a aa 10fffe-10ffff");
        let expected = [
            ('A', 'Z'),
            ('a', 'z'),
            ('\u{aa}', '\u{aa}'),
            ('\u{10fffe}', '\u{10ffff}'),
        ];
        assert_eq!(RANGES, expected);
        assert!(CharClass::new(&RANGES).contains(0xaa) && !CharClass::new(&RANGES).contains(0xab));
    }

    #[test]
    fn runs_end_where_the_first_other_character_stands() {
        const MANY: &[(char, char)] = &[
            ('!', '!'),
            ('#', '#'),
            ('%', '%'),
            ('\'', '\''),
            (')', ')'),
            ('+', '+'),
            ('-', '-'),
            ('/', '/'),
            ('a', 'z'),
        ];
        for ranges in [
            &[('\0', '\u{1f}'), ('a', 'z')],
            &[('a', '\u{7f}')] as &[_],
            &[('a', '\u{10ffff}')],
            MANY,
        ] {
            let class = CharClass::new(ranges);
            for length in 0..20 {
                for at in 0..=length {
                    for other in [
                        '\0', '\u{1f}', ' ', '`', 'a', 'z', '{', '\u{7f}', '\u{80}', '🦀',
                    ] {
                        let mut bytes = [b'm'; 40];
                        let end = length + other.len_utf8();
                        other.encode_utf8(&mut bytes[at..]);
                        let in_class = class.contains(other.into());
                        let expected = if in_class { length + 1 } else { at };
                        let (taken, _) = class.run(&bytes[..end], 0, u64::MAX);
                        assert_eq!(
                            taken, expected as u64,
                            "{other:?} at {at} of {length} in {ranges:?}"
                        );
                        assert_eq!(class.run(&bytes[..end], 0, 3).0, taken.min(3));
                    }
                }
            }
        }
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        for text in [
            "",
            "a",
            "äöü",
            "12345678",
            "1234567ä",
            "🦀🦀🦀🦀a\u{300}",
            "aaaaaaaaé",
        ] {
            assert_eq!(code_points(text), text.chars().count() as u64, "{text}");
        }
    }
}
