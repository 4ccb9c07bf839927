//! Sets of characters.

/// A set of code points.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct CharClass<'a> {
    ranges: &'a [(char, char)],
    ascii: u128,
    /// The ranges within ASCII, for eight bytes at once.
    words: [Range; RANGES],
    /// How many of `words` count; none if the class has more.
    used: usize,
}

/// Classes with more ranges than this in ASCII are looked at byte by byte.
const RANGES: usize = 8;
/// One in every byte of a word.
const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of every byte of a word: none is set in eight characters of ASCII.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// A range of ASCII in every byte of a word.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Range {
    first: u64,
    /// With the highest bit set.
    last: u64,
}

impl Range {
    const NONE: Self = Self {
        first: HIGH,
        last: HIGH,
    };

    /// The highest bit of every byte that lies in the range, if no byte of the word is beyond ASCII.
    #[inline]
    const fn inside(&self, word: u64) -> u64 {
        // No byte borrows from the next.
        (word | HIGH).wrapping_sub(self.first) & self.last.wrapping_sub(word & !HIGH)
    }
}

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
        let mut class = Self {
            ranges,
            ascii: 0,
            words: [Range::NONE; RANGES],
            used: 0,
        };
        let mut index = 0;
        while index < ranges.len() && (ranges[index].0 as u32) < 128 {
            let (first, last) = (ranges[index].0 as u64, ranges[index].1 as u64);
            let last = if last < 128 { last } else { 127 };
            let mut code_point = first;
            while code_point <= last {
                class.ascii |= 1 << code_point;
                code_point += 1;
            }
            if index < RANGES {
                class.words[index] = Range {
                    first: first * ONES,
                    last: (last * ONES) | HIGH,
                };
            }
            index += 1;
        }
        class.used = if index <= RANGES { index } else { 0 };
        class
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

    /// Whether the class has this code point.
    #[inline]
    pub const fn contains(&self, code_point: u32) -> bool {
        if code_point < 128 {
            return self.ascii >> code_point & 1 == 1;
        }
        let (mut low, mut high) = (0, self.ranges.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let (first, last) = self.ranges[middle];
            if code_point < first as u32 {
                high = middle;
            } else if code_point > last as u32 {
                low = middle + 1;
            } else {
                return true;
            }
        }
        false
    }

    /// How many characters of the class stand from `at` on, `most` at most, and where they end.
    #[inline]
    pub(crate) const fn run(&self, bytes: &[u8], mut at: usize, most: u64) -> (u64, usize) {
        let mut taken = 0;
        if most == 1 && at < bytes.len() && bytes[at] < 128 {
            let has = self.ascii >> bytes[at] & 1 == 1;
            return if has { (1, at + 1) } else { (0, at) };
        }
        // Whole words first: no step waits for what the one before it counts.
        if self.used > 0 {
            while most - taken >= 8
                && let Some(word) = bytes.split_at(at).1.first_chunk()
            {
                if self.outside(u64::from_le_bytes(*word)) != 0 {
                    break;
                }
                at += 8;
                taken += 8;
            }
        }
        while taken < most && at < bytes.len() {
            if most > 1 && self.used > 0 {
                let inside = self.inside(bytes, at);
                let room = most - taken;
                let step = if inside < room { inside } else { room };
                #[expect(clippy::cast_possible_truncation, reason = "at most eight")]
                let bytes_on = step as usize;
                taken += step;
                at += bytes_on;
                if step == 8 {
                    continue;
                }
                if taken == most || at == bytes.len() {
                    break;
                }
            }
            let (code_point, next) = decode(bytes, at);
            if !self.contains(code_point) {
                break;
            }
            at = next;
            taken += 1;
        }
        (taken, at)
    }

    /// How many of the next bytes, eight at most, are characters of the class.
    #[inline]
    const fn inside(&self, bytes: &[u8], at: usize) -> u64 {
        let (word, count) = word(bytes, at);
        let mut outside = self.outside(word);
        if count < 8 {
            outside |= HIGH << (8 * count);
        }
        (outside.trailing_zeros() / 8) as u64
    }

    /// The highest bit of every byte that is no character of the class.
    #[inline]
    const fn outside(&self, word: u64) -> u64 {
        let ranges = &self.words;
        let mut inside = ranges[0].inside(word) | ranges[1].inside(word);
        if self.used > 2 {
            inside |= ranges[2].inside(word) | ranges[3].inside(word);
        }
        if self.used > 4 {
            inside |= ranges[4].inside(word) | ranges[5].inside(word);
            inside |= ranges[6].inside(word) | ranges[7].inside(word);
        }
        (!inside | word) & HIGH
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

/// The next bytes as a word, the first one lowest, and how many they are.
#[inline]
const fn word(bytes: &[u8], at: usize) -> (u64, usize) {
    let left = bytes.len() - at;
    if let Some(next) = bytes.split_at(at).1.first_chunk() {
        return (u64::from_le_bytes(*next), 8);
    }
    if let Some(last) = bytes.last_chunk() {
        return (u64::from_le_bytes(*last) >> (8 * (8 - left)), left);
    }
    let (mut word, mut index) = (0, left);
    while index > 0 {
        index -= 1;
        word = word << 8 | bytes[at + index] as u64;
    }
    (word, left)
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
