//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::Condition;
use ironspec_runtime::rules::{CharClass, Pattern, Piece, StringRule};

/// `^97[89][0-9]{10}$`
pub(super) const BOOK_ISBN_PATTERN: Pattern<'static> = Pattern::sequence(
    "^97[89][0-9]{10}$",
    &[
        Piece::text("97"),
        Piece::exactly(1, &CharClass::new(&[('8', '9')])),
        Piece::exactly(10, &CharClass::new(&[('0', '9')])),
    ],
);

pub(super) const BOOK_ISBN: StringRule<'static> = StringRule::new()
    .pattern(&BOOK_ISBN_PATTERN);

pub(super) const BOOK_TITLE: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const BOOK_SECOND_SHELF: StringRule<'static> = StringRule::new()
    .min_length(1);

pub(super) static BOOK_LEVEL_CONDITION: Condition = Condition::new(
    r#"{"not":{"type":"string"}}"#,
    &[],
);
