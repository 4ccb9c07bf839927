//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CharClass, IntegerRule, Pattern, Piece, StringRule};

/// `^[0-9]{6}$`
pub(super) const ORDER_ID_PATTERN: Pattern<'static> = Pattern::sequence(
    "^[0-9]{6}$",
    &[Piece::exactly(6, &CharClass::new(&[('0', '9')]))],
);

pub(super) const ORDER_ID: StringRule<'static> = StringRule::new()
    .pattern(&ORDER_ID_PATTERN);

pub(super) const ORDER_CANCELLED_WEBHOOK_X_ATTEMPT: IntegerRule = IntegerRule::new()
    .minimum(1);
