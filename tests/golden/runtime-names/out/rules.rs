//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{
    CharClass, Format, IntegerRule, Pattern, Piece, StringRule,
};

/// `^[a-z]+$`
pub(super) const OPERATION_PATTERN: Pattern<'static> = Pattern::sequence(
    "^[a-z]+$",
    &[Piece::at_least(1, &CharClass::new(&[('a', 'z')]))],
);

pub(super) const REQUEST: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const OPERATION: StringRule<'static> = StringRule::new()
    .pattern(&OPERATION_PATTERN);

pub(super) const OPTIONS: StringRule<'static> = StringRule::new().max_length(9);

pub(super) const COW: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const DATE_TIME: StringRule<'static> = StringRule::new()
    .max_length(30)
    .format(Format::DateTime);

pub(super) const PRESENCE: IntegerRule = IntegerRule::new().minimum(3);

pub(super) const HASH_MODEL: StringRule<'static> = StringRule::new().max_length(64);
