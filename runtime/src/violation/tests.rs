//! Tests of violations and of the walk that finds them.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::{Presence, rules::StringRule};

struct Node {
    name: String,
    numbers: Vec<f64>,
    next: Option<Box<Node>>,
}

impl Validate for Node {
    fn check(&self, checker: &mut Checker<'_>) {
        checker
            .member("a/~name")
            .string(&self.name, &StringRule::new().min_length(2));
        checker
            .member("numbers")
            .count(self.numbers.len(), &CountRule::new().max_items(2));
        checker.member("numbers").unique(&self.numbers);
        for (index, number) in self.numbers.iter().enumerate() {
            checker
                .member("numbers")
                .item(index)
                .number(*number, &NumberRule::new().maximum(1.5, "1.5"));
        }
        checker.member("next").value(&self.next);
    }
}

#[test]
fn all_violations_come_at_once_with_their_pointers() {
    let last = Node {
        name: "ok".into(),
        numbers: vec![1.5, 1.5, f64::NAN],
        next: None,
    };
    let node = Node {
        name: "é".into(),
        numbers: vec![2.0],
        next: Some(Box::new(last)),
    };
    let violations = node.validate().unwrap_err();
    assert_eq!(
        violations.to_string(),
        "/a~1~0name: \"é\" must have at least 2 characters, has 1\n\
         /numbers/0: 2 must be at most 1.5\n\
         /next/numbers: must have at most 2 items, has 3\n\
         /next/numbers: must not repeat an item: 0 and 1\n\
         /next/numbers/2: NaN must be a finite number"
    );
    let codes: Vec<_> = violations.iter().map(Violation::code).collect();
    assert_eq!(
        codes,
        ["minLength", "maximum", "maxItems", "uniqueItems", "type"]
    );
}

#[test]
fn what_nobody_sees_is_escaped() {
    let node = Node {
        name: "\u{202e}".into(),
        numbers: Vec::new(),
        next: None,
    };
    assert_eq!(
        node.validate().unwrap_err().to_string(),
        r#"/a~1~0name: "\u{202e}" must have at least 2 characters, has 1"#
    );
}

#[test]
fn a_violation_is_one_short_line() {
    const LISTED: &[&str] = &["a\nb", "\u{202e}c"];
    let mut found = Vec::new();
    let mut checker = Checker::new(Place::Query("x\ry"), &mut found);
    checker.member("\u{2028}").unlisted("z", LISTED);
    checker.number(-1e300, &NumberRule::new().minimum(0.0, "0"));
    let lines: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            r#"query parameter x\ry /\u{2028}: "z" must be one of a\nb, \u{202e}c"#,
            r"query parameter x\ry: -1e300 must be at least 0",
        ]
    );
}

#[test]
fn what_is_sensitive_is_told_without_its_value() {
    let mut found = Vec::new();
    let mut checker = Checker::new(Place::Body, &mut found);
    let rule = StringRule::new().min_length(9);
    checker
        .member("pin")
        .sensitive()
        .item(0)
        .string("hunter2", &rule);
    checker.member("name").string("é\"\u{1}", &rule);
    let violations = Violations(found.into_boxed_slice());
    assert_eq!(violations.0[0].value(), None);
    assert_eq!(
        violations.to_json(),
        concat!(
            r#"[{"in":"body","name":null,"pointer":"/pin/0","code":"minLength","value":null,"#,
            r#""message":"must have at least 9 characters, has 7"},"#,
            r#"{"in":"body","name":null,"pointer":"/name","code":"minLength","value":"\"é\\\"\\u{1}\"","#,
            r#""message":"must have at least 9 characters, has 3"}]"#,
        )
    );
    assert!(
        violations
            .sensitive()
            .iter()
            .all(|violation| violation.value().is_none())
    );
}

#[test]
fn a_value_without_faults_has_no_violations() {
    assert_eq!(
        vec![Presence::Value(1.5), Presence::Null, Presence::Absent].validate(),
        Ok(())
    );
    let at_item = vec![Presence::Value(f64::INFINITY)].validate().unwrap_err();
    assert_eq!(at_item.to_string(), "/0: inf must be a finite number");
}

#[test]
fn unions_and_additional_members_are_held_to_what_they_say() {
    let mut found = Vec::new();
    let mut checker = Checker::new(Place::Body, &mut found);
    let listed = &["cat", "kitten"];
    checker.member("kind").tag(Some("cat"), listed);
    checker.member("kind").tag(Some("dog"), listed);
    checker.member("kind").tag(None, listed);
    checker.member("pet").no_variant("oneOf");
    let more = crate::Map::from([("size", 1), ("x", 2)]);
    checker.undeclared(&more, &["size", "name"]);
    checker.names(&more, &StringRule::new().min_length(2));
    checker.member("level").unlisted_json("3", &["1", "2"]);
    let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "body /kind: \"dog\" must be one of cat, kitten",
            "body /kind: must be one of cat, kitten",
            "body /pet: must be one of the variants that are listed",
            "body /size: must stand in the field of its name",
            "body: \"x\" must have at least 2 characters, has 1",
            "body /level: 3 must be one of 1, 2",
        ]
    );
    let codes: Vec<_> = found.iter().map(Violation::code).collect();
    assert_eq!(
        codes,
        [
            "enum",
            "enum",
            "oneOf",
            "additionalProperties",
            "minLength",
            "enum"
        ]
    );
}
