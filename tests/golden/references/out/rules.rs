//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CharClass, IntegerRule, Pattern, Piece, StringRule};

/// `^97[89][0-9]{10}$`
pub(super) const ISBN_PATTERN: Pattern<'static> = Pattern::sequence(
    "^97[89][0-9]{10}$",
    &[
        Piece::text("97"),
        Piece::exactly(1, &CharClass::new(&[('8', '9')])),
        Piece::exactly(10, &CharClass::new(&[('0', '9')])),
    ],
);

pub(super) const RETURN_FINE: IntegerRule = IntegerRule::new().exclusive_minimum(0);

pub(super) const BOOK_SIZE: IntegerRule = IntegerRule::new().minimum(1);

pub(super) const ISBN: StringRule<'static> = StringRule::new().pattern(&ISBN_PATTERN);

pub(super) const NAME: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const MEASURES_DEFAULT: StringRule<'static> = StringRule::new().max_length(7);

pub(super) const WEIGHT_IN_GRAMS: IntegerRule = IntegerRule::new().maximum(90_000);
