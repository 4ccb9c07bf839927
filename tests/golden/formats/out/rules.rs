//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{Format, IntegerRule, StringRule};

pub(super) const USER: StringRule<'static> = StringRule::new().format(Format::Uuid);

pub(super) const SITE: StringRule<'static> = StringRule::new()
    .max_length(99)
    .format(Format::Uri);

pub(super) const HOST_OWNER: StringRule<'static> = StringRule::new()
    .max_length(20)
    .format(Format::Email);

pub(super) const HOST_COUNT: IntegerRule = IntegerRule::new()
    .minimum(-2_147_483_648)
    .maximum(2_147_483_647);

pub(super) const HOST_WEIGHT: IntegerRule = IntegerRule::new()
    .minimum(-2_147_483_648)
    .maximum(2_147_483_647);
