//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{
    CharClass, IntegerRule, NumberRule, Pattern, Piece, StringRule,
};

/// `^[a-f0-9]{24}$`
pub(super) const ID_PATTERN: Pattern<'static> = Pattern::sequence(
    "^[a-f0-9]{24}$",
    &[Piece::exactly(24, &CharClass::new(&[('0', '9'), ('a', 'f')]))],
);

pub(super) const ID: StringRule<'static> = StringRule::new().pattern(&ID_PATTERN);

pub(super) const SIZE: IntegerRule = IntegerRule::new().minimum(1).maximum(500);

pub(super) const RATIO: NumberRule<'static> = NumberRule::new()
    .maximum(1.5, "1.5")
    .exclusive_minimum(0.0, "0");

pub(super) const NAME: StringRule<'static> = StringRule::new()
    .min_length(1)
    .max_length(64);

pub(super) const ODD: IntegerRule = IntegerRule::new()
    .minimum(-2_147_483_648)
    .maximum(2_147_483_647)
    .multiple_of(3);
