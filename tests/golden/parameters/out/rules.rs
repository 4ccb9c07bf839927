//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CountRule, Format, IntegerRule, StringRule};

pub(super) const POINT_X: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const TAGS: CountRule = CountRule::new().max_items(3);

pub(super) const TAGS_ITEM: StringRule<'static> = StringRule::new().min_length(2);

pub(super) const SIZES_ITEM: IntegerRule = IntegerRule::new().maximum(9);

pub(super) const NEXT: StringRule<'static> = StringRule::new().format(Format::Uri);

pub(super) const AFTER: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const SESSION: StringRule<'static> = StringRule::new().max_length(8);
