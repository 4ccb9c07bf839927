//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CharClass, Pattern, Piece, StringRule};

/// `^[a-f0-9]{4}$`
pub(super) const HEX_PATTERN: Pattern<'static> = Pattern::sequence(
    "^[a-f0-9]{4}$",
    &[Piece::exactly(4, &CharClass::new(&[('0', '9'), ('a', 'f')]))],
);

pub(super) const HEX: StringRule<'static> = StringRule::new().pattern(&HEX_PATTERN);
