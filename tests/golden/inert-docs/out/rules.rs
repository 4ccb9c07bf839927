//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CharClass, Pattern, Piece, StringRule};

/// `^["\\*/]{1,3}$`
pub(super) const Q_PATTERN: Pattern<'static> = Pattern::sequence(
    r#"^["\\*/]{1,3}$"#,
    &[
        Piece::between(
            1,
            3,
            &CharClass::new(&[('"', '"'), ('*', '*'), ('/', '/'), ('\\', '\\')]),
        ),
    ],
);

pub(super) const Q: StringRule<'static> = StringRule::new().pattern(&Q_PATTERN);
