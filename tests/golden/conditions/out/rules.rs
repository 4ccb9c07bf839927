//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::Condition;
use ironspec_runtime::rules::{Automaton, CharClass, Pattern, Piece};

/// `^\s*$`
pub(super) const PAYMENT_NOTE_CONDITION_PATTERN: Pattern<'static> = Pattern::sequence(
    r"^\s*$",
    &[
        Piece::at_least(
            0,
            &CharClass::new(
                &[
                    ('\t', '\r'),
                    (' ', ' '),
                    ('\u{a0}', '\u{a0}'),
                    ('\u{1680}', '\u{1680}'),
                    ('\u{2000}', '\u{200a}'),
                    ('\u{2028}', '\u{2029}'),
                    ('\u{202f}', '\u{202f}'),
                    ('\u{205f}', '\u{205f}'),
                    ('\u{3000}', '\u{3000}'),
                    ('\u{feff}', '\u{feff}'),
                ],
            ),
        ),
    ],
);

/// `^x-`
pub(super) const PAYMENT_EXTRA_CONDITION_PATTERN: Pattern<'static> = Pattern::automaton(
    "^x-",
    &Automaton::new(
        &[('-', '-', 2), ('x', 'x', 3)],
        &Automaton::cells::<8>(&[(1, "...1"), (1, "..*.")]),
    ),
);

pub(super) static PAYMENT_NOTE_CONDITION: Condition = Condition::new(
    r#"{"not":{"pattern":"^\\s*$"}}"#,
    &[&PAYMENT_NOTE_CONDITION_PATTERN],
);

pub(super) static PAYMENT_TAGS_CONDITION: Condition = Condition::new(
    r#"{"contains":{"const":"paid"},"maxContains":1}"#,
    &[],
);

pub(super) static PAYMENT_RECEIPT_CONDITION: Condition = Condition::new(
    r#"{"if":{"required":["number"]},"then":{"unevaluatedProperties":false,"allOf":[{"type":"object","properties":{"number":{"type":"integer","minimum":1,"allOf":[{"minimum":-2147483648,"maximum":2147483647,"multipleOf":1}]},"page":{"type":"number","allOf":[{"minimum":0,"maximum":255,"multipleOf":1}]}}}]}}"#,
    &[],
);

pub(super) static PAYMENT_LIMITS_CONDITION: Condition = Condition::new(
    r#"{"propertyNames":{"enum":["day","month"]}}"#,
    &[],
);

pub(super) static PAYMENT_CONDITION: Condition = Condition::new(
    r#"{"if":{"properties":{"kind":{"const":"card"}}},"then":{"required":["card"]},"not":{"required":["card","account"]},"dependentRequired":{"card":["kind"]}}"#,
    &[],
);

pub(super) static ACCOUNT_CONDITION: Condition = Condition::new(
    r#"{"oneOf":[{"required":["iban"]},{"required":["number"]}],"not":{"required":["bic"]}}"#,
    &[],
);

pub(super) static PAYMENT_EXTRA_CONDITION: Condition = Condition::new(
    r#"{"properties":{"a":true},"patternProperties":{"^x-":{"type":"string"}}}"#,
    &[&PAYMENT_EXTRA_CONDITION_PATTERN],
);

pub(super) static PAYMENT_REST_CONDITION: Condition = Condition::new(
    r#"{"type":"object","properties":{"a":true},"unevaluatedProperties":{"type":"integer"}}"#,
    &[],
);
