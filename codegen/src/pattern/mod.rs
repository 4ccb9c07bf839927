//! What a `pattern` means: ECMA-262 text in, the simplest matcher that decides it out.

mod alphabet;
mod around;
mod automaton;
mod ecma;
mod fallback;
mod lengths;
mod lower;
mod minimize;
mod program;
mod regular;
mod sequence;
mod spell;
mod table;
#[cfg(test)]
mod tests;
mod texts;
mod tree;

use ironspec_rules as rules;

pub use self::{
    automaton::Automaton,
    fallback::Fallback,
    lengths::Lengths,
    lower::{Lowered, lower},
};

/// The simplest matcher that decides a pattern.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Matcher {
    /// Runs of characters and texts one after the other, anchored at both ends.
    Sequence(Vec<Piece>),
    /// A table for everything else that is regular.
    Automaton(Automaton),
    /// Instructions for what is not, or would be too large a table.
    Fallback(Fallback),
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
    /// Runs `use_rule` with the rule and the very matcher that emitted code has.
    pub fn with_rule<T>(
        &self,
        source: &str,
        rule: rules::StringRule<'_>,
        use_rule: impl FnOnce(&dyn rules::TextRule<'_>) -> T,
    ) -> T {
        match self {
            Self::Sequence(pieces) => {
                sequence::with_pattern(source, pieces, |pattern| use_rule(&rule.pattern(pattern)))
            }
            Self::Automaton(automaton) => automaton.with_rule(|automaton| {
                let pattern = rules::Pattern::automaton(source, automaton);
                use_rule(&rule.pattern(&pattern))
            }),
            Self::Fallback(fallback) => {
                fallback.with_fallback(source, |fallback| use_rule(&rule.fallback(fallback)))
            }
        }
    }

    /// Whether a `const fn` decides it, so that literals can be checked.
    #[must_use]
    pub fn is_const(&self) -> bool {
        !matches!(self, Self::Fallback(_))
    }
}
