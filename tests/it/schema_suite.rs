//! The JSON Schema Test Suite, draft 2020-12: its verdicts beside the generator's on examples and beside an emitted client's.
//!
//! The data are not ours: `.ci/schema-suite/fetch` installs them and prints the folder that `IRONSPEC_SCHEMA_SUITE` names. What comes out
//! otherwise stands with its reason in `tests/schema_suite/differences.txt`, and the reason is a row of the ledger or in [`KNOWN`].

mod client;
mod data;

use std::{
    collections::BTreeMap,
    env,
    fmt::Write as _,
    io::{Write as _, stderr},
    path::Path,
};

use expect_test::expect_file;
use ironspec_codegen::{Report, Settings, Severity, Sources, generate};

use self::data::Case;
use crate::output::workspace;

/// Why cases come out otherwise where the ledger has nothing to say: how a case's name starts, and the reason.
const KNOWN: &[(&str, &str)] = &[
    (
        "optional/bignum.json | integer | ",
        "DEFECT: an integer beyond 64 bits has no type",
    ),
    (
        "optional/bignum.json | ",
        "a number is a double, so one of more than 17 digits is judged, and sent, as its neighbour",
    ),
    (
        "additionalProperties.json | dependentSchemas with additionalProperties | ",
        "an undeclared member of an answer is passed over, and a request has none",
    ),
    (
        "optional/float-overflow.json | ",
        "DEFECT: 1e308 is an integer, beyond 64 bits",
    ),
];

#[test]
fn the_suite_s_verdicts_hold() {
    let Some(folder) = env::var_os("IRONSPEC_SCHEMA_SUITE") else {
        let text =
            "schema suite: NOT RUN: IRONSPEC_SCHEMA_SUITE names no folder; see CONTRIBUTING.md\n";
        drop(stderr().write_all(text.as_bytes()));
        return;
    };
    let cases = data::cases(Path::new(&folder));
    let generator: Vec<Verdict> = cases.iter().map(generator).collect();
    let client = client::verdicts(&cases, &generator);

    let mut differences = Differences::default();
    for ((case, generator), client) in cases.iter().zip(&generator).zip(&client) {
        let (at_generator, at_client) = (
            generator.is_valid != case.is_valid,
            *client != case.is_valid,
        );
        let who = match (at_generator, at_client) {
            (false, false) => continue,
            (true, true) => "generator and client",
            (true, false) => "generator",
            (false, true) => "client",
        };
        let reason = reason(case, generator);
        differences.entry((who, reason)).or_default().push(case);
    }
    expect_file![workspace().join("tests/schema_suite/differences.txt")]
        .assert_eq(&rendered(&differences, cases.len()));
    for ((_, reason), cases) in &differences {
        assert!(reason.is_some(), "nothing explains {cases:#?}");
    }
    for (start, reason) in KNOWN {
        let is_met = differences
            .keys()
            .any(|(_, met)| met.as_deref() == Some(*reason));
        assert!(is_met, "no case `{start}…` differs any more: {reason}");
    }
}

/// Cases by who differs, and why if that is known.
type Differences<'c> = BTreeMap<(&'static str, Option<String>), Vec<&'c Case>>;

/// What the generator says of one example, and what it says of the schema otherwise.
struct Verdict {
    is_valid: bool,
    /// The reasons of the ledger's rows.
    losses: Vec<String>,
    /// The codes of errors in the schema.
    errors: Vec<&'static str>,
}

/// The instance as an example of the schema: whether the generator finds that it breaks a rule.
fn generator(case: &Case) -> Verdict {
    let schema = format!(
        r#"{{"type":"object","required":["value"],"properties":{{"value":{}}},"examples":[{{"value":{}}}]}}"#,
        at(&case.schema, "All/properties/value"),
        case.instance
    );
    let mut sources = Sources::default();
    sources.insert("suite.json".to_owned(), document(&schema).into_bytes());
    let mut report = Report::default();
    drop(generate(&sources, &Settings::default(), &mut report));
    let findings = report.findings();
    Verdict {
        is_valid: !findings
            .iter()
            .any(|finding| finding.code() == "example-breaks-rule"),
        losses: report.rows().iter().map(|row| row.reason.clone()).collect(),
        errors: findings
            .iter()
            .filter(|finding| finding.severity() == Severity::Error)
            .map(ironspec_codegen::Finding::code)
            .collect(),
    }
}

/// The schema where it stands in the components of a document: its references to itself lead there.
fn at(schema: &str, path: &str) -> String {
    let path = format!("\"$ref\":\"#/components/schemas/{path}");
    let spaced = schema.replace("\"$ref\": \"#", "\"$ref\":\"#");
    spaced.replace("\"$ref\":\"#", &path)
}

/// A document whose one operation sends and receives `schema`.
fn document(schema: &str) -> String {
    let content = r##"{"application/json":{"schema":{"$ref":"#/components/schemas/All"}}}"##;
    format!(
        r#"{{"openapi":"3.1.0","info":{{"title":"Suite","version":"1"}},"servers":[{{"url":"https://example.com"}}],"paths":{{"/all":{{"put":{{
        "operationId":"putAll","requestBody":{{"required":true,"content":{content}}},
        "responses":{{"200":{{"description":"All.","content":{content}}}}}}}}}}},"components":{{"schemas":{{"All":{schema}}}}}}}"#
    )
}

/// A loss explains that too much is taken. It never explains that something valid is refused: only an error in the schema does.
fn reason(case: &Case, verdict: &Verdict) -> Option<String> {
    let name = case.to_string();
    if let Some((_, reason)) = KNOWN.iter().find(|(start, _)| name.starts_with(start)) {
        return Some((*reason).to_owned());
    }
    let refused = (!verdict.errors.is_empty())
        .then(|| format!("the document is refused: {}", verdict.errors.join(", ")));
    let losses = verdict.losses.iter().filter(|_| !case.is_valid).cloned();
    let reasons: Vec<String> = refused.into_iter().chain(losses).collect();
    (!reasons.is_empty()).then(|| reasons.join("; "))
}

fn rendered(differences: &Differences, cases: usize) -> String {
    let count: usize = differences.values().map(Vec::len).sum();
    let mut text = format!(
        "Where ironspec and the JSON Schema Test Suite differ, and why: {count} of {cases} cases.\n\
        Written by `UPDATE_EXPECT=1`; a case that differs and does not stand here, or the other way round, fails.\n"
    );
    for ((who, reason), cases) in differences {
        let reason = reason.as_deref().unwrap_or("NOT EXPLAINED");
        writeln!(text, "\n{who}: {reason}").unwrap();
        for case in cases {
            writeln!(text, "  {case}").unwrap();
        }
    }
    text
}
