//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{
    CharClass, IntegerRule, NumberRule, Pattern, Piece, StringRule,
};

/// `^97[89][0-9]{10}$`
pub(super) const ISBN_PATTERN: Pattern<'static> = Pattern::sequence(
    "^97[89][0-9]{10}$",
    &[
        Piece::text("97"),
        Piece::exactly(1, &CharClass::new(&[('8', '9')])),
        Piece::exactly(10, &CharClass::new(&[('0', '9')])),
    ],
);

pub(super) const ISBN: StringRule<'static> = StringRule::new().pattern(&ISBN_PATTERN);

pub(super) const BOOK_INPUT_TITLE: StringRule<'static> = StringRule::new()
    .min_length(1)
    .max_length(4);

pub(super) const BOOK_INPUT_PRICE: NumberRule<'static> = NumberRule::new()
    .exclusive_minimum(0.0, "0");

pub(super) const FAILURES: StringRule<'static> = StringRule::new().max_length(2);

pub(super) const EXAMPLE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const BOOK_ID: IntegerRule = IntegerRule::new().maximum(9);
