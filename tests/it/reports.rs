//! What a user reads about a wrong document: `tests/reports/CASE/` holds the documents and `report.txt`.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use expect_test::expect_file;
use ironspec_codegen::{
    Explanation, FINDINGS, Finding, ROWS, Report, Settings, Severity, Sources, generate,
};

use crate::output::{closed, sources_below, workspace};

/// The source text that lists every fault and its code.
const FAULTS: &str = include_str!("../../codegen/src/report/fault.rs");
/// The same for losses.
const LOSSES: &str = include_str!("../../codegen/src/report/loss.rs");

fn cases() -> Vec<PathBuf> {
    let folder = workspace().join("tests/reports");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    cases.sort();
    cases
}

/// The report of a case, with its settings if it has any.
fn report(case: &Path, sources: &Sources) -> Report {
    let mut report = Report::default();
    let settings = fs::read_to_string(case.join(Settings::FILE)).unwrap_or_default();
    let settings = Settings::parse(&settings).unwrap();
    drop(generate(sources, &settings, &mut report));
    report
}

/// The findings as the command prints them, where each stands, and what it ends with.
fn rendered(report: &Report, sources: &Sources) -> String {
    let mut text = report.render(sources, false);
    for finding in report.findings() {
        let (path, line, column) = finding.position(sources);
        writeln!(text, "{path}:{line}:{column} {}", finding.code()).unwrap();
    }
    let (errors, warnings) = (
        report.count(Severity::Error),
        report.count(Severity::Warning),
    );
    let end = if report.allows(false) {
        "0: the crate is written"
    } else {
        "1: nothing is written"
    };
    writeln!(
        text,
        "\nerrors: {errors}, warnings: {warnings}; exit status {end}"
    )
    .unwrap();
    text
}

#[test]
fn each_wrong_document_has_its_report() {
    let cases = cases();
    assert!(cases.len() >= 15, "{}", cases.len());
    for case in cases {
        let sources = sources_below(&case);
        let report = report(&case, &sources);
        assert!(
            !report.findings().is_empty(),
            "{} is not wrong",
            case.display()
        );
        expect_file![case.join("report.txt")].assert_eq(&rendered(&report, &sources));
    }
}

/// The codes in the body of `fn code`, in rows such as `Self::NotUtf8 => "not-utf8",`.
fn codes(source: &'static str) -> BTreeSet<&'static str> {
    let (_, code) = source.split_once("fn code(").unwrap();
    let (code, _) = code.split_once("\n    }\n").unwrap();
    code.split('"').skip(1).step_by(2).collect()
}

#[test]
fn each_fault_has_a_case() {
    let known = codes(FAULTS);
    assert!(known.len() >= 30 && known.contains("not-utf8"), "{known:?}");
    let shown: BTreeSet<&str> = cases()
        .iter()
        .flat_map(|case| {
            report(case, &sources_below(case))
                .findings()
                .iter()
                .map(Finding::code)
                .collect::<Vec<_>>()
        })
        .collect();
    let missing: Vec<&&str> = known.difference(&shown).collect();
    assert!(
        missing.is_empty(),
        "no case in tests/reports shows {missing:?}"
    );
}

#[test]
fn each_code_has_an_explanation() {
    for (source, explanations) in [(FAULTS, FINDINGS), (LOSSES, ROWS)] {
        let explained: Vec<&str> = explanations.iter().map(|one| one.code).collect();
        assert_eq!(
            explained,
            codes(source).into_iter().collect::<Vec<_>>(),
            "add to codegen/src/report/explanation, by code"
        );
    }
}

/// A whole document around a part of one; the first key of the part says where it belongs.
fn document(part: &str) -> String {
    const HEAD: &str = "openapi: 3.1.0\ninfo: {title: Things, version: '1'}\nservers: [{url: 'https://example.com'}]\n";
    let indented = |by: &str| {
        let lines: Vec<String> = part.lines().map(|line| format!("{by}{line}")).collect();
        lines.join("\n")
    };
    let key = part.split([':', ' ']).next().unwrap_or_default();
    match key {
        "openapi" | "{\"openapi\"" => part.to_owned(),
        "servers" => {
            format!("openapi: 3.1.0\ninfo: {{title: Things, version: '1'}}\n{part}paths: {{}}\n")
        }
        "paths" | "components" | "security" => format!("{HEAD}{part}"),
        "get" | "post" => format!("{HEAD}paths:\n  /things:\n{}", indented("    ")),
        "parameters" | "callbacks" => format!(
            "{HEAD}paths:\n  /things:\n    get:\n      responses: {{'204': {{description: Fine.}}}}\n{}",
            indented("      ")
        ),
        "responses" => format!("{HEAD}paths:\n  /things:\n    get:\n{}", indented("      ")),
        _ => format!(
            "{HEAD}paths:\n  /things:\n    post:\n      requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}}}\n      \
             responses: {{'200': {{description: Fine., content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}}}}}\n\
             components:\n  schemas:\n    Thing:\n{}",
            indented("      ")
        ),
    }
}

#[test]
fn the_example_of_an_explanation_shows_what_it_explains() {
    let mut shown = 0;
    let examples = |of: &'static [Explanation]| of.iter().filter(|one| !one.example.is_empty());
    let mut look = |explanation: &Explanation, is_row: bool| {
        let text = document(explanation.example);
        let sources = closed([("things.yaml".to_owned(), text.clone().into_bytes())]);
        let report = report(Path::new(""), &sources);
        let found: Vec<&str> = if is_row {
            report.rows().iter().map(|row| row.code).collect()
        } else {
            report.findings().iter().map(Finding::code).collect()
        };
        assert!(
            found.contains(&explanation.code),
            "{}: {found:?}\n{text}\n{}",
            explanation.code,
            report.render(&sources, false)
        );
        shown += 1;
    };
    examples(FINDINGS).for_each(|one| look(one, false));
    examples(ROWS).for_each(|one| look(one, true));
    assert!(shown > 50, "{shown}");
}
