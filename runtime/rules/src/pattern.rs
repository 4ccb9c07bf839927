//! Patterns as matchers that neither allocate nor backtrack.

use crate::{
    Automaton, CharClass,
    byte_set::ByteSet,
    char_class::{code_points, decode},
};

/// What a `pattern` means: a sequence of pieces, anchored at both ends, or an automaton.
///
/// Counts are code points, as in ECMA-262 with the `u` flag.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Pattern<'a> {
    source: &'a str,
    form: Form<'a>,
}

impl<'a> Pattern<'a> {
    /// A pattern from its source, as the document writes it, and the pieces that it means: one after the other, nothing
    /// before, between or after.
    ///
    /// Ask [`is_exact`](Self::is_exact) before you rely on [`matches`](Self::matches).
    pub const fn sequence(source: &'a str, pieces: &'a [Piece<'a>]) -> Self {
        Self {
            source,
            form: Form::Sequence(Sequence::of(pieces)),
        }
    }

    /// A pattern from its source, as the document writes it, and the automaton that decides it.
    pub const fn automaton(source: &'a str, automaton: &'a Automaton<'a>) -> Self {
        Self {
            source,
            form: Form::Automaton(automaton),
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
    /// An automaton says yes to what it accepts, so it is always exact.
    pub const fn is_exact(&self) -> bool {
        match &self.form {
            Form::Sequence(sequence) => !matches!(sequence.split, Split::Unknown),
            Form::Automaton(_) => true,
        }
    }

    /// Whether the text has a match. Always `false` when the pattern [is not exact](Self::is_exact).
    #[inline]
    pub const fn matches(&self, text: &str) -> bool {
        match &self.form {
            Form::Sequence(sequence) => sequence.matches(text),
            Form::Automaton(automaton) => automaton.matches(text),
        }
    }
}

/// How a pattern is decided.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Form<'a> {
    Sequence(Sequence<'a>),
    Automaton(&'a Automaton<'a>),
}

/// Pieces one after the other.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Sequence<'a> {
    pieces: &'a [Piece<'a>],
    split: Split,
    /// All there is to it, where that is so simple.
    run: Option<Run<'a>>,
    /// Fewest characters of a text, so fewest bytes too.
    min: u64,
    /// Most characters.
    max: u64,
    /// Whether all characters are ASCII.
    is_ascii: bool,
}

impl<'a> Sequence<'a> {
    const fn of(pieces: &'a [Piece<'a>]) -> Self {
        let (mut min, mut max, mut is_ascii) = (0_u64, 0_u64, true);
        let mut index = 0;
        while index < pieces.len() {
            let piece = &pieces[index];
            min = min.saturating_add(piece.min);
            max = max.saturating_add(piece.max);
            is_ascii = is_ascii
                && match piece.unit {
                    Unit::Class(class) => class.is_ascii(),
                    Unit::Text(text) => text.is_ascii(),
                };
            index += 1;
        }
        Self {
            pieces,
            split: Split::of(pieces),
            run: Run::of(pieces),
            min,
            max,
            is_ascii,
        }
    }

    #[inline]
    const fn matches(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let length = bytes.len() as u64;
        if length < self.min || self.is_ascii && length > self.max {
            return false;
        }
        match self.split {
            // Most texts are ASCII, where lengths alone say which byte belongs to which piece.
            Split::Counted { fixed } => {
                let is_run = length <= self.max
                    && match &self.run {
                        Some(run) => run.has_all(bytes),
                        None => all(self.pieces, bytes, length - fixed),
                    };
                is_run || !self.is_ascii && self.matches_beyond_ascii(text, fixed)
            }
            Split::Greedy => walk(self.pieces, bytes, u64::MAX),
            Split::Unknown => false,
        }
    }

    /// Whether a text that is not all ASCII matches, where the pieces of fixed count take `fixed` characters.
    #[inline(never)]
    const fn matches_beyond_ascii(&self, text: &str, fixed: u64) -> bool {
        let bytes = text.as_bytes();
        if bytes.is_ascii() {
            return false;
        }
        let length = code_points(text);
        self.min <= length && length <= self.max && walk(self.pieces, bytes, length - fixed)
    }
}

/// A run of one class, with at most one character of another before it and one behind: most published sequences.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Run<'a> {
    first: Option<&'a ByteSet>,
    middle: &'a ByteSet,
    last: Option<&'a ByteSet>,
}

impl<'a> Run<'a> {
    const fn of(pieces: &'a [Piece<'a>]) -> Option<Self> {
        let (first, pieces) = match pieces {
            [piece, rest @ ..] if !rest.is_empty() && piece.is_one() => (piece.ascii(), rest),
            _ => (None, pieces),
        };
        let (last, pieces) = match pieces {
            [rest @ .., piece] if !rest.is_empty() && piece.is_one() => (piece.ascii(), rest),
            _ => (None, pieces),
        };
        match pieces {
            [piece] => match piece.ascii() {
                Some(middle) => Some(Self {
                    first,
                    middle,
                    last,
                }),
                None => None,
            },
            _ => None,
        }
    }

    /// Whether the bytes, as many as the counts allow, are ASCII and such a run.
    #[inline(never)]
    const fn has_all(&self, bytes: &[u8]) -> bool {
        let bytes = match (self.first, bytes) {
            (None, _) => bytes,
            (Some(first), [byte, rest @ ..]) if first.has(*byte) => rest,
            _ => return false,
        };
        let bytes = match (self.last, bytes) {
            (None, _) => bytes,
            (Some(last), [rest @ .., byte]) if last.has(*byte) => rest,
            _ => return false,
        };
        self.middle.has_all(bytes)
    }
}

/// Whether the bytes are ASCII and one run of the pieces, where the one of variable count takes `spare` characters; they are
/// as many as that makes.
#[inline(never)]
const fn all(pieces: &[Piece<'_>], bytes: &[u8], spare: u64) -> bool {
    let mut rest = bytes;
    let mut index = 0;
    while index < pieces.len() {
        let piece = &pieces[index];
        let count = if piece.is_fixed() { piece.max } else { spare };
        #[expect(clippy::cast_possible_truncation, reason = "no more than the bytes")]
        let Some((own, after)) = rest.split_at_checked(count as usize) else {
            return false;
        };
        let is_own = match piece.unit {
            Unit::Class(class) => match own {
                [byte] => class.ascii().has(*byte),
                _ => class.ascii().has_all(own),
            },
            Unit::Text(text) => is_same(own, text.as_bytes()),
        };
        if !is_own {
            return false;
        }
        rest = after;
        index += 1;
    }
    rest.is_empty()
}

/// Whether the bytes are one run of the pieces, where those of variable count take `spare` characters at most.
const fn walk(pieces: &[Piece<'_>], bytes: &[u8], spare: u64) -> bool {
    let mut at = 0;
    let mut index = 0;
    while index < pieces.len() {
        let piece = &pieces[index];
        match piece.unit {
            Unit::Text(text) => {
                let Some(end) = after(text.as_bytes(), bytes, at) else {
                    return false;
                };
                at = end;
            }
            Unit::Class(class) => {
                let most = if piece.is_fixed() || piece.max < spare {
                    piece.max
                } else {
                    spare
                };
                let (taken, end) = class.run(bytes, at, most);
                if taken < piece.min {
                    return false;
                }
                at = end;
            }
        }
        index += 1;
    }
    at == bytes.len()
}

/// Where `text` ends if it stands at `at`.
const fn after(text: &[u8], bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.split_at(at).1.split_at_checked(text.len()) {
        Some((own, _)) if is_same(own, text) => Some(at + text.len()),
        _ => None,
    }
}

#[inline]
const fn is_same(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() && index < right.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
}

/// A part of a sequence.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Piece<'a> {
    unit: Unit<'a>,
    min: u64,
    max: u64,
}

/// What a piece is made of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Unit<'a> {
    Class(&'a CharClass<'a>),
    Text(&'a str),
}

impl<'a> Piece<'a> {
    /// These very characters.
    pub const fn text(text: &'a str) -> Self {
        let count = code_points(text);
        Self {
            unit: Unit::Text(text),
            min: count,
            max: count,
        }
    }

    /// `{count}`.
    pub const fn exactly(count: u64, class: &'a CharClass<'a>) -> Self {
        Self::between(count, count, class)
    }

    /// `{min,max}`; `?` is `{0,1}`.
    pub const fn between(min: u64, max: u64, class: &'a CharClass<'a>) -> Self {
        Self {
            unit: Unit::Class(class),
            min,
            max,
        }
    }

    /// `{min,}`; `*` is `{0,}` and `+` is `{1,}`.
    pub const fn at_least(min: u64, class: &'a CharClass<'a>) -> Self {
        Self::between(min, u64::MAX, class)
    }

    const fn is_fixed(&self) -> bool {
        self.min == self.max
    }

    /// Whether this is one character of a class.
    const fn is_one(&self) -> bool {
        self.min == 1 && self.max == 1 && matches!(self.unit, Unit::Class(_))
    }

    /// What its class has of ASCII.
    const fn ascii(&self) -> Option<&'a ByteSet> {
        match self.unit {
            Unit::Class(class) => Some(class.ascii()),
            Unit::Text(_) => None,
        }
    }

    /// Whether no text of the other piece starts with a character of the class.
    const fn is_disjoint_from(&self, class: &CharClass<'_>) -> bool {
        match self.unit {
            Unit::Class(own) => own.is_disjoint(class),
            Unit::Text(text) => text.is_empty() || !class.contains(decode(text.as_bytes(), 0).0),
        }
    }
}

/// What tells how many characters a piece of variable count takes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Split {
    /// There is one at most, and it takes what the others leave.
    Counted { fixed: u64 },
    /// Each takes all it can: what follows could not take them anyway.
    Greedy,
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
            if piece.min > piece.max {
                return Self::Unknown;
            }
            if let Unit::Class(class) = piece.unit
                && !class.is_sorted()
            {
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
        if variable <= 1 {
            Self::Counted { fixed }
        } else if greedy {
            Self::Greedy
        } else {
            Self::Unknown
        }
    }
}

const fn is_disjoint_from_what_follows(pieces: &[Piece<'_>], index: usize) -> bool {
    let Unit::Class(class) = pieces[index].unit else {
        return true; // a text does not vary
    };
    let mut next = index + 1;
    while next < pieces.len() {
        if pieces[next].max > 0 && !pieces[next].is_disjoint_from(class) {
            return false;
        }
        if pieces[next].min > 0 {
            return true;
        }
        next += 1;
    }
    true
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
