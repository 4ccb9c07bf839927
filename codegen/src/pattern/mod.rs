//! What a `pattern` means: ECMA-262 text in, a matcher without an engine out.

mod ecma;
mod lower;

use ironspec_rules as rules;

pub use self::lower::lower;

/// A run of characters of one class; a matcher is a sequence of them, anchored at both ends.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Piece {
    /// Sorted, inclusive, disjoint ranges.
    pub class: Vec<(char, char)>,
    /// Fewest code points.
    pub min: u64,
    /// Most code points, if there is a limit.
    pub max: Option<u64>,
}

/// Why a pattern has no matcher.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Unmatched {
    /// It is no ECMA-262 pattern, in the parser's words.
    Invalid(String),
    /// It is one, but not of the form that ironspec compiles.
    Unsupported(&'static str),
}

/// Runs `use_pattern` with the very matcher that emitted code has for these pieces.
pub fn with_matcher<T>(
    source: &str,
    pieces: &[Piece],
    use_pattern: impl FnOnce(&rules::Pattern<'_>) -> T,
) -> T {
    let classes: Vec<rules::CharClass<'_>> = pieces
        .iter()
        .map(|piece| rules::CharClass::new(&piece.class))
        .collect();
    let pieces: Vec<rules::Piece<'_>> = pieces
        .iter()
        .zip(&classes)
        .map(|(piece, class)| match piece.max {
            Some(max) if max == piece.min => rules::Piece::exactly(max, class),
            Some(max) => rules::Piece::between(piece.min, max, class),
            None => rules::Piece::at_least(piece.min, class),
        })
        .collect();
    use_pattern(&rules::Pattern::sequence(source, &pieces))
}
