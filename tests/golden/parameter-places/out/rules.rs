//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::StringRule;

pub(super) const X_REASON: StringRule<'static> = StringRule::new().min_length(3);

pub(super) const X_TRACE: StringRule<'static> = StringRule::new().max_length(8);
