//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{IntegerRule, StringRule};

pub(super) const FLAT_ERROR_CODE: StringRule<'static> = StringRule::new().max_length(9);

pub(super) const NUMBER: IntegerRule = IntegerRule::new().minimum(1);
