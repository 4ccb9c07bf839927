//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CountRule, IntegerRule, StringRule};

pub(super) const LAMP_NAME: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const LAMP_NOTE: StringRule<'static> = StringRule::new().max_length(9);

pub(super) const LAMP_WATTS: IntegerRule = IntegerRule::new().minimum(1);

pub(super) const LAMP_TAGS: CountRule = CountRule::new().max_items(3);

pub(super) const LAMP_TAGS_ITEM: StringRule<'static> = StringRule::new().min_length(1);
