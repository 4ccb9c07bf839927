//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::StringRule;

pub(super) const JOB_OWNER_NAME: StringRule<'static> = StringRule::new().max_length(9);
