//! Patterns that are anchored sequences of character classes with counts, matched without backtracking.

/// A pattern that is anchored at both ends: one piece after the other, nothing before, between or after.
///
/// Counts are code points, as in ECMA-262 with the `u` flag.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Pattern<'a> {
    source: &'a str,
    pieces: &'a [Piece<'a>],
    split: Split,
}

impl<'a> Pattern<'a> {
    /// A pattern from its source, as the document writes it, and the pieces that it means.
    ///
    /// Ask [`is_exact`](Self::is_exact) before you rely on [`matches`](Self::matches).
    pub const fn sequence(source: &'a str, pieces: &'a [Piece<'a>]) -> Self {
        Self {
            source,
            pieces,
            split: Split::of(pieces),
        }
    }

    /// The pattern as the document writes it.
    pub const fn source(&self) -> &'a str {
        self.source
    }

    /// Whether [`matches`](Self::matches) says yes to exactly the texts that the pieces describe.
    ///
    /// It does when the ranges of every class are in order, no count has its bounds swapped, and either at most
    /// one piece has a variable count, or no piece of variable count shares a character with what can follow it.
    pub const fn is_exact(&self) -> bool {
        !matches!(self.split, Split::Unknown)
    }

    /// Whether the whole text is one run of the pieces. Always `false` when the pattern [is not exact](Self::is_exact).
    pub const fn matches(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let spare = match self.split {
            Split::Greedy => u64::MAX,
            Split::Counted { fixed } => match code_points(text).checked_sub(fixed) {
                Some(spare) => spare,
                None => return false,
            },
            Split::Unknown => return false,
        };
        let mut at = 0;
        let mut index = 0;
        while index < self.pieces.len() {
            let piece = &self.pieces[index];
            let most = if piece.is_fixed() || piece.max < spare {
                piece.max
            } else {
                spare
            };
            let mut taken = 0;
            while taken < most && at < bytes.len() {
                let (code_point, next) = decode(bytes, at);
                if !piece.class.contains(code_point) {
                    break;
                }
                at = next;
                taken += 1;
            }
            if taken < piece.min {
                return false;
            }
            index += 1;
        }
        at == bytes.len()
    }
}

/// How many characters of one class stand in a row.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Piece<'a> {
    class: &'a CharClass<'a>,
    min: u64,
    max: u64,
}

impl<'a> Piece<'a> {
    /// `{count}`.
    pub const fn exactly(count: u64, class: &'a CharClass<'a>) -> Self {
        Self::between(count, count, class)
    }

    /// `{min,max}`; `?` is `{0,1}`.
    pub const fn between(min: u64, max: u64, class: &'a CharClass<'a>) -> Self {
        Self { class, min, max }
    }

    /// `{min,}`; `*` is `{0,}` and `+` is `{1,}`.
    pub const fn at_least(min: u64, class: &'a CharClass<'a>) -> Self {
        Self::between(min, u64::MAX, class)
    }

    const fn is_fixed(&self) -> bool {
        self.min == self.max
    }
}

/// A set of code points.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct CharClass<'a> {
    ranges: &'a [(char, char)],
    ascii: u128,
}

impl<'a> CharClass<'a> {
    /// The class of inclusive ranges, sorted and without overlap. A class whose ranges are not so makes
    /// its pattern [inexact](Pattern::is_exact).
    pub const fn new(ranges: &'a [(char, char)]) -> Self {
        let mut ascii = 0;
        let mut index = 0;
        while index < ranges.len() {
            let (first, last) = ranges[index];
            let mut code_point = first as u32;
            while code_point <= last as u32 && code_point < 128 {
                ascii |= 1 << code_point;
                code_point += 1;
            }
            index += 1;
        }
        Self { ranges, ascii }
    }

    /// Whether the class has this code point.
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

    const fn is_sorted(&self) -> bool {
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
    const fn is_disjoint(&self, other: &CharClass<'_>) -> bool {
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

/// What tells how many characters a piece of variable count takes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Split {
    /// Each takes all it can: what follows could not take them anyway.
    Greedy,
    /// There is one, and it takes what the others leave.
    Counted { fixed: u64 },
    /// More than a walk without backtracking can tell.
    Unknown,
}

impl Split {
    const fn of(pieces: &[Piece<'_>]) -> Self {
        let mut greedy = true;
        let mut variable = 0;
        let mut fixed: u64 = 0;
        let mut index = 0;
        while index < pieces.len() {
            let piece = &pieces[index];
            if !piece.class.is_sorted() || piece.min > piece.max {
                return Self::Unknown;
            }
            if piece.is_fixed() {
                fixed = fixed.saturating_add(piece.min);
            } else {
                variable += 1;
                greedy = greedy && is_disjoint_from_what_follows(pieces, index);
            }
            index += 1;
        }
        if greedy {
            Self::Greedy
        } else if variable == 1 {
            Self::Counted { fixed }
        } else {
            Self::Unknown
        }
    }
}

const fn is_disjoint_from_what_follows(pieces: &[Piece<'_>], index: usize) -> bool {
    let mut next = index + 1;
    while next < pieces.len() {
        if pieces[next].max > 0 && !pieces[index].class.is_disjoint(pieces[next].class) {
            return false;
        }
        if pieces[next].min > 0 {
            return true;
        }
        next += 1;
    }
    true
}

/// The length of a text as JSON Schema counts it.
pub(crate) const fn code_points(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut count = 0;
    let mut index = 0;
    while index < bytes.len() {
        // Every byte that does not continue a character starts one.
        if bytes[index] & 0b1100_0000 != 0b1000_0000 {
            count += 1;
        }
        index += 1;
    }
    count
}

/// The code point that starts at `at`, and where the next one starts. The bytes are those of a `str`.
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

    const LOWER: CharClass = CharClass::new(&[('a', 'z')]);
    const HEX: CharClass = CharClass::new(&[('0', '9'), ('a', 'f')]);
    const WORD: CharClass = CharClass::new(&[('-', '-'), ('0', '9'), ('a', 'z')]);
    const DASH: CharClass = CharClass::new(&[('-', '-')]);
    const WIDE: CharClass = CharClass::new(&[('a', 'z'), ('à', 'ÿ'), ('一', '鿿'), ('😀', '😎')]);

    #[test]
    fn both_sides_of_every_count() {
        let cases: &[(&[Piece], &[&str], &[&str])] = &[
            (&[], &[""], &["a"]),
            (
                &[Piece::exactly(3, &HEX)],
                &["0af"],
                &["", "0a", "0af0", "0ag", "0aF", "0a\n"],
            ),
            (
                &[Piece::between(1, 2, &LOWER)],
                &["a", "az"],
                &["", "abc", "A", "a\0"],
            ),
            (&[Piece::between(0, 1, &LOWER)], &["", "a"], &["aa"]),
            (
                &[Piece::between(1, 4, &WIDE)],
                &["é😀一a", "😎"],
                &["", "é😀一az", "😏", "ß\u{300}"],
            ),
            // Only the total tells where the middle ends.
            (
                &[
                    Piece::exactly(1, &LOWER),
                    Piece::at_least(0, &WORD),
                    Piece::exactly(1, &LOWER),
                ],
                &["ab", "a-b", "a--9b"],
                &["", "a", "-b", "a-", "a_b"],
            ),
            (
                &[
                    Piece::exactly(1, &LOWER),
                    Piece::between(0, 2, &WORD),
                    Piece::exactly(1, &LOWER),
                ],
                &["ab", "aaaa"],
                &["aaaaa"],
            ),
            // Several variable counts, each followed by something else.
            (
                &[
                    Piece::at_least(1, &LOWER),
                    Piece::between(0, 2, &DASH),
                    Piece::at_least(1, &LOWER),
                ],
                &[],
                &["a-b"],
            ),
            (
                &[
                    Piece::at_least(1, &LOWER),
                    Piece::exactly(1, &DASH),
                    Piece::between(1, 3, &HEX),
                ],
                &["abc-0af", "z-1"],
                &["abc", "-1", "a-", "a-0af0", "a--1"],
            ),
        ];
        for (pieces, matching, others) in cases {
            let pattern = Pattern::sequence("", pieces);
            assert_eq!(pattern.is_exact(), !matching.is_empty(), "{pieces:?}");
            for text in *matching {
                assert!(pattern.matches(text), "{text:?} in {pieces:?}");
            }
            for text in *others {
                assert!(!pattern.matches(text), "{text:?} in {pieces:?}");
            }
        }
    }

    #[test]
    fn what_cannot_be_exact_says_so() {
        let unsorted = CharClass::new(&[('x', 'z'), ('a', 'c')]);
        let swapped = CharClass::new(&[('z', 'a')]);
        for pieces in [
            [Piece::exactly(1, &unsorted), Piece::exactly(0, &LOWER)],
            [Piece::exactly(1, &swapped), Piece::exactly(0, &LOWER)],
            [Piece::between(2, 1, &LOWER), Piece::exactly(0, &LOWER)],
            [Piece::at_least(0, &LOWER), Piece::at_least(0, &WORD)],
        ] {
            let pattern = Pattern::sequence("", &pieces);
            assert!(!pattern.is_exact() && !pattern.matches("a"), "{pieces:?}");
        }
        // A piece that never stands does not hide what follows it, nor get in the way.
        assert!(
            !Pattern::sequence(
                "",
                &[
                    Piece::at_least(0, &LOWER),
                    Piece::exactly(0, &DASH),
                    Piece::at_least(0, &HEX)
                ]
            )
            .is_exact()
        );
        assert!(
            Pattern::sequence(
                "",
                &[
                    Piece::at_least(0, &LOWER),
                    Piece::exactly(0, &LOWER),
                    Piece::at_least(0, &DASH)
                ]
            )
            .is_exact()
        );
    }

    #[test]
    fn huge_counts_do_not_overflow() {
        let pieces = [
            Piece::exactly(u64::MAX, &LOWER),
            Piece::at_least(1, &WORD),
            Piece::exactly(u64::MAX, &LOWER),
        ];
        assert!(!Pattern::sequence("", &pieces).matches("abc"));
    }
}
