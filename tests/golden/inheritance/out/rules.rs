//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::IntegerRule;

pub(super) const CAT_LIVES: IntegerRule = IntegerRule::new().maximum(9);
