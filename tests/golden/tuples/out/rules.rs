//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::Condition;
use ironspec_runtime::rules::{CountRule, NumberRule, StringRule};

pub(super) const TRACK_OPEN: CountRule = CountRule::new().min_items(1);

pub(super) const POSITION_ITEM_1: NumberRule<'static> = NumberRule::new()
    .minimum(-90.0, "-90")
    .maximum(90.0, "90");

pub(super) const TRACK_LABEL_ITEM_1: StringRule<'static> = StringRule::new()
    .max_length(9);

pub(super) static TRACK_OPEN_CONDITION: Condition = Condition::new(
    r#"{"prefixItems":[{"type":"string"},{"type":"integer"}]}"#,
    &[],
);
