//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CountRule, IntegerRule, StringRule};

pub(super) const PET_CAT_NAME: StringRule<'static> = StringRule::new().max_length(9);

pub(super) const PET_CAT_LIVES: IntegerRule = IntegerRule::new().maximum(9);

pub(super) const ALL_ID_STRING: StringRule<'static> = StringRule::new().max_length(9);

pub(super) const ALL_ID_INTEGER: IntegerRule = IntegerRule::new().minimum(1);

pub(super) const ALL_NAMES_LIST_ITEM: StringRule<'static> = StringRule::new()
    .min_length(1);

pub(super) const ALIKE_BY_A_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const INPUT_STRING_LIST: CountRule = CountRule::new().min_items(1);
