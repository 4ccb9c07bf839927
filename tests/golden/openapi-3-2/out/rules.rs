//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::StringRule;

pub(super) const BOOKS_ITEM: StringRule<'static> = StringRule::new().min_length(1);
