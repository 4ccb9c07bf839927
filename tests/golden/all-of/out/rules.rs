//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{Automaton, IntegerRule, Pattern, StringRule};

/// `^[A-Z]`
pub(super) const CAT_NAME_PATTERN: Pattern<'static> = Pattern::automaton(
    "^[A-Z]",
    &Automaton::new(&[('A', 'Z', 2)], &Automaton::cells::<3>(&[(1, "..*")])),
);

/// `^(?=[^]*?(?:^a))[^]*?(?:z$)`
pub(super) const CAT_CODE_PATTERN: Pattern<'static> = Pattern::automaton(
    "^(?=[^]*?(?:^a))[^]*?(?:z$)",
    &Automaton::new(
        &[('a', 'a', 2), ('z', 'z', 3)],
        &Automaton::cells::<12>(&[(1, "..<1>."), (1, ".<1><1><2>"), (1, "*<1><1><2>")]),
    ),
);

pub(super) const CAT_NAME: StringRule<'static> = StringRule::new()
    .min_length(2)
    .max_length(20)
    .pattern(&CAT_NAME_PATTERN);

pub(super) const CAT_AGE: IntegerRule = IntegerRule::new().minimum(0).maximum(40);

pub(super) const CAT_CODE: StringRule<'static> = StringRule::new()
    .max_length(5)
    .pattern(&CAT_CODE_PATTERN);

pub(super) const OWNER_SHORT: StringRule<'static> = StringRule::new()
    .min_length(1)
    .max_length(3);
