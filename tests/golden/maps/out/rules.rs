//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::Condition;
use ironspec_runtime::rules::{
    Automaton, CharClass, IntegerRule, Pattern, Piece, PropertyRule, StringRule,
};

/// `^[a-z]+$`
pub(super) const SHELF_SIZES_NAME_PATTERN: Pattern<'static> = Pattern::sequence(
    "^[a-z]+$",
    &[Piece::at_least(1, &CharClass::new(&[('a', 'z')]))],
);

/// `^x-`
pub(super) const SHELF_EXTENSIONS_NAME_PATTERN: Pattern<'static> = Pattern::automaton(
    "^x-",
    &Automaton::new(
        &[('-', '-', 2), ('x', 'x', 3)],
        &Automaton::cells::<8>(&[(1, "...1"), (1, "..*.")]),
    ),
);

pub(super) const SHELF_SIZES: PropertyRule = PropertyRule::new().max_properties(3);

pub(super) const SHELF_SIZES_NAME: StringRule<'static> = StringRule::new()
    .pattern(&SHELF_SIZES_NAME_PATTERN);

pub(super) const SHELF_SIZES_VALUE: IntegerRule = IntegerRule::new().minimum(1);

pub(super) const SHELF_NOTES_VALUE: StringRule<'static> = StringRule::new()
    .max_length(9);

pub(super) const SHELF_EXTENSIONS_NAME: StringRule<'static> = StringRule::new()
    .pattern(&SHELF_EXTENSIONS_NAME_PATTERN);

pub(super) const LABELS: PropertyRule = PropertyRule::new().min_properties(1);

pub(super) const LABELS_NAME: StringRule<'static> = StringRule::new().max_length(63);

pub(super) const LABELS_VALUE: StringRule<'static> = StringRule::new().max_length(255);

pub(super) const BOX_MODEL: PropertyRule = PropertyRule::new().max_properties(5);

pub(super) const BOX_MODEL_ADDITIONAL: StringRule<'static> = StringRule::new()
    .min_length(1);

pub(super) const SHELF_BOTH_NAME: StringRule<'static> = StringRule::new().max_length(2);

pub(super) static MIXED_CONDITION: Condition = Condition::new(
    r#"{"properties":{"x-id":true},"patternProperties":{"^x-":{"type":"string","maxLength":9}},"additionalProperties":false}"#,
    &[&SHELF_EXTENSIONS_NAME_PATTERN],
);
