//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::StringRule;

pub(super) const A: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const B: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const C: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const D: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const E: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const F: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const G: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const H: StringRule<'static> = StringRule::new().min_length(1);
