//! Tests of reading YAML: scalars, and what documents do that few parsers agree on.
#![allow(clippy::unwrap_used)]

use super::{number, parse, resolve};
use crate::{
    openapi::node::{Node, Value},
    report::Report,
    source::Sources,
};

#[test]
fn scalars_follow_yaml_1_2() {
    for (text, expected) in [
        ("12", Some("12")),
        ("-0012", Some("-12")),
        ("+1.50", Some("1.50")),
        (".5", Some("0.5")),
        ("1.", Some("1")),
        ("1e3", Some("1e3")),
        ("0x1F", Some("31")),
        ("0o17", Some("15")),
        ("99999999999999999999999", Some("99999999999999999999999")),
        ("1e", None),
        (".", None),
        ("1_000", None),
        ("2024-01-01", None),
        ("0x", None),
        ("-", None),
    ] {
        assert_eq!(number(text).as_deref(), expected, "{text}");
    }
    assert!(matches!(resolve("no"), Value::String(_)));
    assert!(matches!(resolve("~"), Value::Null));
    assert!(matches!(resolve("True"), Value::Bool(true)));
}

/// The nodes as JSON with bare keys, and the codes of the findings.
fn read(text: &str) -> String {
    let mut report = Report::default();
    let node = parse(0, text, &mut report);
    report
        .findings()
        .iter()
        .fold(shown(&node), |shown, finding| {
            format!("{shown} {}", finding.code())
        })
}

fn shown(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(text) => text.clone(),
        Value::String(text) => format!("{text:?}"),
        Value::Broken => "broken".to_owned(),
        Value::Sequence(items) => {
            let items: Vec<String> = items.iter().map(shown).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Mapping(members) => {
            let member = |(key, entry): (&String, &crate::openapi::node::Entry)| {
                format!("{key}: {}", shown(&entry.node))
            };
            let members: Vec<String> = members.iter().map(member).collect();
            format!("{{{}}}", members.join(", "))
        }
    }
}

#[test]
fn oddities_are_read_or_found() {
    for (text, expected) in [
        ("200: {a: 1}\n404: ok", r#"{200: {a: 1}, 404: "ok"}"#),
        ("on: off\nn: y\n", r#"{on: "off", n: "y"}"#),
        ("a: 1\r\nb: |\r\n  x\r\n  y\r\n", r#"{a: 1, b: "x\ny\n"}"#),
        (
            "b: &b {x: 1, y: 2}\na: {<<: *b, x: 3}",
            "{b: {x: 1, y: 2}, a: {x: 3, y: 2}}",
        ),
        ("a:\n  <<: [{x: 1}, {x: 2, y: 2}]\n", "{a: {x: 1, y: 2}}"),
        ("a: {<<: 5, x: 1}", "{a: {x: 1}} unexpected-node"),
        ("a: 1\na: 2", "{a: 1} duplicate-key"),
        ("a: &x [1]\nb: *x", "{a: [1], b: [1]}"),
        ("a: &x [*x]", "broken bad-yaml"),
        ("a: 1\n---\nb: 2\n", "{a: 1} bad-yaml"),
        ("--- \na: 1\n...\n", "{a: 1}"),
        ("? [a, b]\n: 1", "broken bad-yaml"),
        ("a:\n\tb: 1", "broken bad-yaml"),
        ("a: {\n  b: 1\n}\nc: 2", "{a: {b: 1}, c: 2}"),
        (
            "x:\n  a: [1,\n  2,\n 3\n  ]\n  c: 2",
            "{x: {a: [1, 2, 3], c: 2}} flow-indentation flow-indentation",
        ),
        ("x:\n  a: [1, # one\n 2]\n", "broken bad-yaml"),
        ("a: \"\\ud83d\\ude00\"", "broken bad-yaml"),
        ("", "null"),
        ("# nothing", "null"),
    ] {
        assert_eq!(read(text), expected, "{text:?}");
    }
}

#[test]
fn places_count_bytes_whatever_breaks_the_lines() {
    for text in [
        "é: 1\r\nb: {\r\nc: 2\r\n}\r\n",
        "\u{feff}é: 1\nb: {\nc: 2}\n",
    ] {
        let mut sources = Sources::default();
        sources.insert("a.yaml", text.into());
        let source = sources.get("a.yaml").unwrap();
        let root = parse(0, source.text(), &mut Report::default());
        let place = root.at(["b", "c"]).unwrap().place;
        assert_eq!(&source.text()[place.start()..place.end()], "2");
        assert_eq!(source.line_column(place.start()), (3, 4));
    }
}
