//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::IntegerRule;

pub(super) const JOB_MATRIX_ITEM_VALUE_ITEM: IntegerRule = IntegerRule::new().minimum(0);
