//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::NumberRule;

pub(super) const LAMP_WATTS: NumberRule<'static> = NumberRule::new()
    .exclusive_minimum(0.0, "0");
