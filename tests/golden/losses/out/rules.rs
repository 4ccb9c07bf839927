//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CharClass, Pattern, Piece, StringRule};

/// `^(a|b)$`
pub(super) const STATE_PATTERN: Pattern<'static> = Pattern::sequence(
    "^(a|b)$",
    &[Piece::exactly(1, &CharClass::new(&[('a', 'b')]))],
);

pub(super) const STATE: StringRule<'static> = StringRule::new().pattern(&STATE_PATTERN);
