//! What a `pattern` means: ECMA-262 text in, a matcher without an engine out.

mod alphabet;
mod automaton;
mod ecma;
mod lengths;
mod lower;
mod minimize;
mod regular;
mod sequence;
mod spell;
mod table;
#[cfg(test)]
mod tests;

use ironspec_rules as rules;

pub use self::{automaton::Automaton, lengths::Lengths, lower::lower};

/// The simplest matcher that decides a pattern.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Matcher {
    /// Runs of characters and texts one after the other, anchored at both ends.
    Sequence(Vec<Piece>),
    /// A table for everything else that is regular.
    Automaton(Automaton),
}

/// A part of a sequence.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Piece {
    /// A run of characters of one class.
    Run {
        /// Sorted, inclusive, disjoint ranges.
        class: Vec<(char, char)>,
        /// Fewest code points.
        min: u64,
        /// Most code points, if there is a limit.
        max: Option<u64>,
    },
    /// These very characters, two at least.
    Text(String),
}

/// Why a pattern has no matcher.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Unmatched {
    /// It is no ECMA-262 pattern, in the parser's words.
    Invalid(String),
    /// It is one, but not of the form that ironspec compiles.
    Unsupported(&'static str),
}

impl Matcher {
    /// Runs `use_pattern` with the very matcher that emitted code has.
    pub fn with_pattern<T>(
        &self,
        source: &str,
        use_pattern: impl FnOnce(&rules::Pattern<'_>) -> T,
    ) -> T {
        match self {
            Self::Sequence(pieces) => sequence::with_pattern(source, pieces, use_pattern),
            Self::Automaton(automaton) => {
                automaton.with_rule(|rule| use_pattern(&rules::Pattern::automaton(source, rule)))
            }
        }
    }
}
