//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CharClass, IntegerRule, Pattern, Piece, StringRule};

/// `^[0-9a-f]{8}$`
pub(super) const VERSION_PATTERN: Pattern<'static> = Pattern::sequence(
    "^[0-9a-f]{8}$",
    &[Piece::exactly(8, &CharClass::new(&[('0', '9'), ('a', 'f')]))],
);

pub(super) const VERSION: StringRule<'static> = StringRule::new()
    .pattern(&VERSION_PATTERN);

pub(super) const RETRY_AFTER: IntegerRule = IntegerRule::new().minimum(1);
