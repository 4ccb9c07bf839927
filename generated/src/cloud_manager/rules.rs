//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CharClass, IntegerRule, Pattern, Piece, StringRule};

/// `^([a-f0-9]{24})$`
pub(super) const GROUP_ID_PATTERN: Pattern<'static> = Pattern::sequence(
    "^([a-f0-9]{24})$",
    &[Piece::exactly(24, &CharClass::new(&[('0', '9'), ('a', 'f')]))],
);

pub(super) const GROUP_ID: StringRule<'static> = StringRule::new()
    .pattern(&GROUP_ID_PATTERN);

pub(super) const CLUSTER_ID: StringRule<'static> = StringRule::new()
    .pattern(&GROUP_ID_PATTERN);

pub(super) const ITEMS_PER_PAGE: IntegerRule = IntegerRule::new()
    .minimum(1)
    .maximum(500);

pub(super) const PAGE_NUMBER: IntegerRule = IntegerRule::new()
    .minimum(1)
    .maximum(2_147_483_647);

pub(super) const PAGINATED_CHECKPOINTS_TOTAL_COUNT: IntegerRule = IntegerRule::new()
    .minimum(0)
    .maximum(2_147_483_647);

pub(super) const CHECKPOINT_ID: StringRule<'static> = StringRule::new()
    .pattern(&GROUP_ID_PATTERN);

pub(super) const OPLOG_TIMESTAMP_INCREMENT: IntegerRule = IntegerRule::new()
    .minimum(-2_147_483_648)
    .maximum(2_147_483_647);

pub(super) const API_ERROR_ERROR: IntegerRule = IntegerRule::new()
    .minimum(-2_147_483_648)
    .maximum(2_147_483_647);

pub(super) const CONTENT_LENGTH: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const LOG_COLLECTION_JOB_ID: StringRule<'static> = StringRule::new()
    .pattern(&GROUP_ID_PATTERN);
