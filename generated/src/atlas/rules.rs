//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CharClass, IntegerRule, Pattern, Piece, StringRule};

pub(super) const GROUP_ID_PATTERN: Pattern<'static> = Pattern::sequence(
    "^([a-f0-9]{24})$",
    &[Piece::exactly(24, &CharClass::new(&[('0', '9'), ('a', 'f')]))],
);

pub(super) const FLEX_CLUSTER_NAME_PATTERN: Pattern<'static> = Pattern::sequence(
    "^[a-zA-Z0-9][a-zA-Z0-9-]*$",
    &[
        Piece::exactly(1, &CharClass::new(&[('0', '9'), ('A', 'Z'), ('a', 'z')])),
        Piece::at_least(
            0,
            &CharClass::new(&[('-', '-'), ('0', '9'), ('A', 'Z'), ('a', 'z')]),
        ),
    ],
);

pub(super) const PIPELINE_NAME_PATTERN: Pattern<'static> = Pattern::sequence(
    r#"^[^/\\ "$]{1,64}$"#,
    &[
        Piece::between(
            1,
            64,
            &CharClass::new(
                &[
                    ('\0', '\u{1f}'),
                    ('!', '!'),
                    ('#', '#'),
                    ('%', '.'),
                    ('0', '['),
                    (']', '\u{10ffff}'),
                ],
            ),
        ),
    ],
);

pub(super) const GROUP_ID: StringRule<'static> = StringRule::new()
    .pattern(&GROUP_ID_PATTERN);

pub(super) const FLEX_CLUSTER_NAME: StringRule<'static> = StringRule::new()
    .pattern(&FLEX_CLUSTER_NAME_PATTERN);

pub(super) const ITEMS_PER_PAGE: IntegerRule = IntegerRule::new()
    .minimum(1)
    .maximum(500);

pub(super) const PAGE_NUMBER: IntegerRule = IntegerRule::new()
    .minimum(1)
    .maximum(2_147_483_647);

pub(super) const PAGINATED_FLEX_BACKUP_RESTORE_JOBS_TOTAL_COUNT: IntegerRule = IntegerRule::new()
    .minimum(0)
    .maximum(2_147_483_647);

pub(super) const FLEX_RESTORE_JOB_ID: StringRule<'static> = StringRule::new()
    .pattern(&GROUP_ID_PATTERN);

pub(super) const FLEX_SNAPSHOT_ID: StringRule<'static> = StringRule::new()
    .pattern(&GROUP_ID_PATTERN);

pub(super) const API_ERROR_ERROR: IntegerRule = IntegerRule::new()
    .minimum(-2_147_483_648)
    .maximum(2_147_483_647);

pub(super) const PIPELINE_NAME: StringRule<'static> = StringRule::new()
    .pattern(&PIPELINE_NAME_PATTERN);

pub(super) const SNAPSHOT_ID: StringRule<'static> = StringRule::new()
    .pattern(&GROUP_ID_PATTERN);

pub(super) const DATASET_RETENTION_POLICY_INPUT_VALUE: IntegerRule = IntegerRule::new()
    .minimum(1)
    .maximum(2_147_483_647);

pub(super) const PIPELINE_RUN_ID: StringRule<'static> = StringRule::new()
    .pattern(&GROUP_ID_PATTERN);

pub(super) const PIPELINE_ID: StringRule<'static> = StringRule::new()
    .pattern(&GROUP_ID_PATTERN);
