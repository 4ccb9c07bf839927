//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{
    CharClass, CountRule, IntegerRule, Pattern, Piece, StringRule,
};

/// `^[a-z0-9][a-z0-9_-]*[a-z0-9]$`
pub(super) const LOGSTORE_NAME_PATTERN: Pattern<'static> = Pattern::sequence(
    "^[a-z0-9][a-z0-9_-]*[a-z0-9]$",
    &[
        Piece::exactly(1, &CharClass::new(&[('0', '9'), ('a', 'z')])),
        Piece::at_least(
            0,
            &CharClass::new(&[('-', '-'), ('0', '9'), ('_', '_'), ('a', 'z')]),
        ),
        Piece::exactly(1, &CharClass::new(&[('0', '9'), ('a', 'z')])),
    ],
);

pub(super) const LOGSTORE_NAME: StringRule<'static> = StringRule::new()
    .min_length(3)
    .max_length(63)
    .pattern(&LOGSTORE_NAME_PATTERN);

pub(super) const SHIPPER_TASK_IDS: CountRule = CountRule::new()
    .min_items(1)
    .max_items(10);

pub(super) const CONTENT_LENGTH: IntegerRule = IntegerRule::new().minimum(0);
