//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{IntegerRule, StringRule};

pub(super) const STRING_MODEL: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const OPTION_MODEL2: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const CLIENT_MODEL_CHECK: StringRule<'static> = StringRule::new()
    .max_length(3);

pub(super) const CLIENT_MODEL_CHECKER: StringRule<'static> = StringRule::new()
    .min_length(2);
