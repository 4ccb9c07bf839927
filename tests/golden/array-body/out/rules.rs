//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CountRule, StringRule};

pub(super) const RETRY_TASKS_BODY: CountRule = CountRule::new()
    .min_items(1)
    .max_items(10);

pub(super) const RETRY_TASKS_BODY_ITEM: StringRule<'static> = StringRule::new()
    .min_length(1);
