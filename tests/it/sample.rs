//! Values that are made of schemas: what a driver sends of each.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use std::fmt::Write as _;

use expect_test::expect;
use ironspec_codegen::{Report, Settings, Sources, generate};

/// The values of the body that has this schema, as the driver spells them.
fn values(schema: &str) -> Vec<String> {
    let text = format!(
        "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    post:\n      requestBody:\n        required: true\n        \
        content: {{application/json: {{schema: {{$ref: '#/components/schemas/A'}}}}}}\n      responses: {{'204': {{description: d}}}}\n\
        components: {{schemas: {{A: {schema}}}}}\n"
    );
    let mut sources = Sources::default();
    sources.insert("t.yaml", text.into_bytes());
    let settings = Settings {
        with_tests: true,
        ..Settings::default()
    };
    let files = generate(&sources, &settings, &mut Report::default());
    let driver = files.get("src/t/driver.rs").unwrap();
    let (_, body) = driver.split_once("Argument::required(").unwrap();
    let (body, _) = body.split_once("|client").unwrap();
    let values = literals(body).into_iter();
    values.filter(|value| value != "body").collect()
}

/// The texts of the string literals, whose escapes are JSON's too.
fn literals(mut code: &str) -> Vec<String> {
    let mut found = Vec::new();
    while let Some((_, literal)) = code.split_once('"') {
        let mut is_escaped = false;
        let end = literal.find(|character| {
            let is_end = character == '"' && !is_escaped;
            is_escaped = character == '\\' && !is_escaped;
            is_end
        });
        let (literal, rest) = literal.split_at(end.unwrap());
        found.push(serde_json::from_str(&format!("\"{literal}\"")).unwrap());
        code = &rest[1..];
    }
    found
}

#[test]
fn values_stand_at_the_bounds_of_their_rules() {
    let mut lines = String::new();
    for schema in [
        "{type: integer, minimum: 3, exclusiveMaximum: 10}",
        "{type: integer, minimum: 5, multipleOf: 4}",
        "{type: number, exclusiveMinimum: 0, maximum: 0.5}",
        "{type: [string, 'null'], minLength: 2, maxLength: 4}",
        "{type: string, pattern: '^[a-c]{2,3}$', maxLength: 2}",
        "{type: string, format: date}",
        "{enum: [a, 1, null]}",
        "{type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: {type: boolean}}",
        "{type: array, minItems: 3, uniqueItems: true, items: {type: boolean}, example: [true]}",
        "{type: object, required: [b], properties: {a: {type: boolean}, b: {enum: [x, y]}, c: {type: string, readOnly: true}}}",
        "{type: object, minProperties: 1, additionalProperties: {type: integer, maximum: 0}}",
        "{type: object, properties: {next: {$ref: '#/components/schemas/A'}}}",
        "{oneOf: [{type: object, required: [a], properties: {a: {const: 1}}}, {type: object, required: [b], properties: {b: {const: 2}}}]}",
        "{oneOf: [{type: object, required: [a, b], properties: {a: {const: 1}}}, {type: object, required: [a], properties: {a: {const: 1}}}]}",
        "{type: array, minItems: 9000000000000, items: {type: boolean}}",
        r"{type: string, pattern: '^(.)\1$', example: aa}",
    ] {
        let values = values(schema);
        let values = if values.is_empty() {
            "none".to_owned()
        } else {
            values.join(" ")
        };
        writeln!(lines, "{schema}\n    {values}").unwrap();
    }
    expect![[r#"
        {type: integer, minimum: 3, exclusiveMaximum: 10}
            3 4 9
        {type: integer, minimum: 5, multipleOf: 4}
            8
        {type: number, exclusiveMinimum: 0, maximum: 0.5}
            0.5 0.25
        {type: [string, 'null'], minLength: 2, maxLength: 4}
            "aa" "aaaa" null
        {type: string, pattern: '^[a-c]{2,3}$', maxLength: 2}
            "aa" "cc"
        {type: string, format: date}
            "2024-02-29"
        {enum: [a, 1, null]}
            "a" 1 null
        {type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: {type: boolean}}
            [true] [true,false] [false]
        {type: array, minItems: 3, uniqueItems: true, items: {type: boolean}, example: [true]}
            none
        {type: object, required: [b], properties: {a: {type: boolean}, b: {enum: [x, y]}, c: {type: string, readOnly: true}}}
            {"b":"x"} {"a":true,"b":"x"} {"a":false,"b":"x"} {"a":true,"b":"y"}
        {type: object, minProperties: 1, additionalProperties: {type: integer, maximum: 0}}
            {"a":0}
        {type: object, properties: {next: {$ref: '#/components/schemas/A'}}}
            {} {"next":{}} {"next":{"next":{}}} {"next":{"next":{"next":{}}}} {"next":{"next":{"next":{"next":{}}}}}
        {oneOf: [{type: object, required: [a], properties: {a: {const: 1}}}, {type: object, required: [b], properties: {b: {const: 2}}}]}
            {"a":1} {"b":2}
        {oneOf: [{type: object, required: [a, b], properties: {a: {const: 1}}}, {type: object, required: [a], properties: {a: {const: 1}}}]}
            {"a":1}
        {type: array, minItems: 9000000000000, items: {type: boolean}}
            none
        {type: string, pattern: '^(.)\1$', example: aa}
            "aa"
    "#]].assert_eq(&lines);
}
