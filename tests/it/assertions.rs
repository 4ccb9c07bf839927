//! Each assertion with values on both sides of its boundary, from the text of a document: `examples` are checked by the very
//! rules that emitted code carries.

use ironspec_codegen::{Report, Settings, Sources, generate};
use serde_json::{Value, json};

/// A version of OpenAPI, a schema, values that it allows, and values that it does not, with what they break.
type Row = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [(&'static str, &'static str)],
);

/// What is wrong with a value of a schema, in document order.
fn broken(version: &str, schema: &str, value: &str) -> Vec<String> {
    // As texts, so that no number goes through a float on its way.
    let text = format!(
        r#"{{"openapi": "{version}", "info": {{"title": "T", "version": "1"}}, "paths": {{"/t": {{"post": {{
        "operationId": "t", "responses": {{"204": {{"description": "Fine."}}}},
        "requestBody": {{"content": {{"application/json": {{"schema": {schema}, "example": {value}}}}}}}}}}}}}}}"#
    );
    let mut sources = Sources::default();
    sources.insert("t.json", text.into());
    let mut report = Report::default();
    drop(generate(&sources, &Settings::default(), &mut report));
    report
        .findings()
        .iter()
        .map(|finding| {
            let message = finding.message();
            let clause = message.strip_prefix("the example breaks its own rule: ");
            clause.unwrap_or(&message).to_owned()
        })
        .collect()
}

const ROWS: &[Row] = &[
    (
        "3.1.0",
        r#"{"type": "boolean"}"#,
        &["true", "false"],
        &[
            ("0", "must be a boolean, is a number"),
            ("null", "must be a boolean, is null"),
            ("\"true\"", "must be a boolean, is a string"),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "integer"}"#,
        &[
            "0",
            "-0",
            "-0.0",
            "1.0",
            "1e2",
            "-9223372036854775808",
            "9223372036854775807",
        ],
        &[
            ("0.5", "must be an integer, is 0.5"),
            ("1e-400", "must be an integer, is 1e-400"),
            ("\"1\"", "must be an integer, is a string"),
            ("9223372036854775808", "must be at most 9223372036854775807"),
            ("1e400", "must be at most 9223372036854775807"),
            (
                "-9223372036854775809",
                "must be at least -9223372036854775808",
            ),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": ["string", "null"]}"#,
        &["null", "\"\""],
        &[("1", "must be a string, is a number")],
    ),
    (
        "3.0.3",
        r#"{"type": "string", "nullable": true}"#,
        &["null", "\"\""],
        &[("[]", "must be a string, is an array")],
    ),
    (
        "3.1.0",
        r#"{"type": "string", "enum": ["a", "b"]}"#,
        &["\"a\"", "\"b\""],
        &[
            ("\"A\"", "must be one of a, b"),
            ("null", "must be a string, is null"),
        ],
    ),
    (
        "3.1.0",
        r#"{"const": "a"}"#,
        &["\"a\""],
        &[("\"b\"", "must be one of a")],
    ),
    (
        "3.1.0",
        r#"{"type": "string", "minLength": 2}"#,
        &["\"é😀\"", "\"abc\""],
        &[
            ("\"😀\"", "must have at least 2 characters, has 1"),
            ("\"\"", "must have at least 2 characters, has 0"),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "string", "maxLength": 2.0}"#,
        &["\"\"", "\"é😀\""],
        &[("\"abc\"", "must have at most 2 characters, has 3")],
    ),
    (
        "3.1.0",
        r#"{"type": "string", "pattern": "^a+$"}"#,
        &["\"a\""],
        &[("\"ab\"", "must match ^a+$")],
    ),
    (
        "3.1.0",
        r#"{"type": "string", "format": "date-time"}"#,
        &["\"2025-01-31T12:00:00Z\""],
        &[(
            "\"2025-02-30T12:00:00Z\"",
            "must be a date-time of RFC 3339",
        )],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "minimum": 1}"#,
        &["1", "1.0"],
        &[
            ("0", "must be at least 1"),
            ("-9223372036854775808", "must be at least 1"),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "maximum": 2.5}"#,
        &["2"],
        &[("3", "must be at most 2")],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "exclusiveMinimum": 1}"#,
        &["2"],
        &[("1", "must be greater than 1")],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "exclusiveMaximum": 1}"#,
        &["0"],
        &[("1", "must be less than 1")],
    ),
    (
        "3.0.3",
        r#"{"type": "integer", "minimum": 1, "exclusiveMinimum": true}"#,
        &["2"],
        &[("1", "must be greater than 1")],
    ),
    (
        "3.0.3",
        r#"{"type": "integer", "minimum": 1, "exclusiveMinimum": false}"#,
        &["1"],
        &[("0", "must be at least 1")],
    ),
    (
        "3.0.3",
        r#"{"type": "number", "maximum": 0.5, "exclusiveMaximum": true}"#,
        &["0.49999999999999994"],
        &[("0.5", "must be less than 0.5")],
    ),
    (
        "3.0.3",
        r#"{"type": "number", "maximum": 0.5, "exclusiveMaximum": false}"#,
        &["0.5"],
        &[("0.5000000000000001", "must be at most 0.5")],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "multipleOf": 3}"#,
        &["0", "-3", "9223372036854775806"],
        &[
            ("1", "must be a multiple of 3"),
            ("9223372036854775807", "must be a multiple of 3"),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "multipleOf": 2}"#,
        &["-9223372036854775808", "9007199254740994"],
        &[("9007199254740993", "must be a multiple of 2")],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "multipleOf": 0.5}"#,
        &["1"],
        &[],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "multipleOf": 1.5}"#,
        &["3"],
        &[("1", "must be a multiple of 3")],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "format": "int32"}"#,
        &["-2147483648", "2147483647"],
        &[
            ("2147483648", "must be at most 2147483647"),
            ("-2147483649", "must be at least -2147483648"),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "format": "uint8", "maximum": 1000, "exclusiveMinimum": 3}"#,
        &["4", "255"],
        &[
            ("256", "must be at most 255"),
            ("3", "must be greater than 3"),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "format": "int64", "maximum": 18446744073709551615}"#,
        &["9223372036854775807"],
        &[("9223372036854775808", "must be at most 9223372036854775807")],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "format": "uint64"}"#,
        &["0", "18446744073709551615"],
        &[
            ("-1", "must be at least 0"),
            (
                "18446744073709551616",
                "must be at most 18446744073709551615",
            ),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "minimum": 9223372036854775808}"#,
        &["9223372036854775808", "1e400"],
        &[(
            "9223372036854775807",
            "must be at least 9223372036854775808",
        )],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "exclusiveMinimum": -1e30, "exclusiveMaximum": 1e30}"#,
        &["999999999999999999999999999999"],
        &[("1e30", "must be less than 1000000000000000000000000000000")],
    ),
    (
        "3.1.0",
        r#"{"type": "integer", "multipleOf": 18446744073709551616}"#,
        &["0", "-36893488147419103232"],
        &[(
            "18446744073709551617",
            "must be a multiple of 18446744073709551616",
        )],
    ),
    (
        "3.1.0",
        r#"{"type": "number"}"#,
        &[
            "0",
            "-0.0",
            "5e-324",
            "1.7976931348623157e308",
            "18446744073709551616",
        ],
        &[
            ("\"0\"", "must be a number, is a string"),
            ("1e400", "must be a finite number"),
            ("-1e400", "must be a finite number"),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "number", "minimum": 0.1}"#,
        &["0.1", "1e300"],
        &[
            ("0.09999999999999999", "must be at least 0.1"),
            ("-0.1", "must be at least 0.1"),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "number", "minimum": 9007199254740993}"#,
        &["9007199254740994"],
        &[("9007199254740992", "must be at least 9007199254740993")],
    ),
    (
        "3.1.0",
        r#"{"type": "number", "exclusiveMinimum": 0}"#,
        &["5e-324"],
        &[
            ("0", "must be greater than 0"),
            ("-0.0", "must be greater than 0"),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "number", "maximum": 1e400}"#,
        &["1.7976931348623157e308"],
        &[],
    ),
    (
        "3.1.0",
        r#"{"type": "number", "exclusiveMaximum": 1e-400}"#,
        &["0", "-1"],
        &[("5e-324", "must be less than 1e-400")],
    ),
    (
        "3.1.0",
        r#"{"type": "number", "multipleOf": 0.01}"#,
        &[
            "0.07",
            "4.35",
            "19.99",
            "1e300",
            "1.7976931348623157e308",
            "-0.0",
        ],
        &[
            ("0.075", "must be a multiple of 0.01"),
            ("5e-324", "must be a multiple of 0.01"),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "number", "multipleOf": 1e-7}"#,
        &["1e-7", "0.3", "1e300"],
        &[("1e-8", "must be a multiple of 1e-7")],
    ),
    (
        "3.1.0",
        r#"{"type": "number", "multipleOf": 3}"#,
        &["9007199254740990", "3e300"],
        &[
            ("1e300", "must be a multiple of 3"),
            ("9007199254740994", "must be a multiple of 3"),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "array", "minItems": 1}"#,
        &["[null]"],
        &[
            ("[]", "must have at least 1 item, has 0"),
            ("{}", "must be an array, is an object"),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "array", "maxItems": 1}"#,
        &["[]", "[1]"],
        &[("[1, 2]", "must have at most 1 item, has 2")],
    ),
    (
        "3.1.0",
        r#"{"type": "array", "items": false}"#,
        &["[]"],
        &[("[1]", "must have at most 0 items, has 1")],
    ),
    (
        "3.1.0",
        r#"{"type": "array", "uniqueItems": true}"#,
        &[
            "[]",
            "[1, 2]",
            "[1, true, \"1\", null, [1]]",
            r#"[{"a": 1}, {"a": 2}]"#,
        ],
        &[
            ("[1, 2, 1.0]", "must not repeat an item: 0 and 2"),
            ("[0, -0.0]", "must not repeat an item: 0 and 1"),
            (
                r#"[{"a": 1, "b": [2]}, {"b": [2e0], "a": 1}]"#,
                "must not repeat an item: 0 and 1",
            ),
        ],
    ),
    (
        "3.1.0",
        r#"{"type": "array", "uniqueItems": false}"#,
        &["[1, 1]"],
        &[],
    ),
    (
        "3.1.0",
        r#"{"type": "object", "properties": {"a": {}, "b": {}}, "minProperties": 1}"#,
        &[r#"{"a": 1}"#, r#"{"c": 1}"#],
        &[("{}", "must have at least 1 member, has 0")],
    ),
    (
        "3.1.0",
        r#"{"type": "object", "properties": {"a": {}, "b": {}}, "maxProperties": 1}"#,
        &["{}", r#"{"a": 1}"#],
        &[(r#"{"a": 1, "b": 2}"#, "must have at most 1 member, has 2")],
    ),
    (
        "3.1.0",
        r#"{"type": "object", "properties": {"a": {}}, "required": ["a"]}"#,
        &[r#"{"a": null}"#],
        &[("{}", "must have the member `a`")],
    ),
    (
        "3.1.0",
        r#"{"type": "object", "properties": {"a": {"type": "array", "items": {"type": "integer", "minimum": 1}}}}"#,
        &[r#"{"a": [1]}"#],
        &[(r#"{"a": [1, 0]}"#, "must be at least 1")],
    ),
];

#[test]
fn both_sides_of_every_boundary() {
    for (version, schema, allowed, refused) in ROWS {
        for value in *allowed {
            assert_eq!(broken(version, schema, value), [""; 0], "{schema} {value}");
        }
        for (value, clause) in *refused {
            assert_eq!(
                broken(version, schema, value),
                [*clause],
                "{schema} {value}"
            );
        }
    }
}

#[test]
fn a_long_list_is_no_quadratic_walk() {
    let mut items: Vec<Value> = (0..20_000).map(|n| json!({"n": n})).collect();
    items.push(json!({"n": 7.0}));
    let schema = r#"{"type": "array", "uniqueItems": true}"#;
    let clause = "must not repeat an item: 7 and 20000";
    assert_eq!(broken("3.1.0", schema, &json!(items).to_string()), [clause]);
}
