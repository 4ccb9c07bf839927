//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::IntegerRule;

pub(super) const TREE_SIZE: IntegerRule = IntegerRule::new().minimum(1);
