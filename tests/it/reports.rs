//! What a user reads about a wrong document: `tests/reports/CASE/` holds the documents and `report.txt`.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use expect_test::expect_file;
use ironspec_codegen::{Report, Settings, Severity, Sources, generate};

use crate::output::{sources_below, workspace};

/// The source text that lists every fault and its code.
const FAULTS: &str = include_str!("../../codegen/src/report/fault.rs");

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

#[test]
fn each_fault_has_a_case() {
    // Rows such as `Self::NotUtf8 => "not-utf8",` in the body of `fn code`.
    let (_, code) = FAULTS.split_once("fn code(").unwrap();
    let (code, _) = code.split_once("\n    }\n").unwrap();
    let known: BTreeSet<&str> = code.split('"').skip(1).step_by(2).collect();
    assert!(known.len() >= 30 && known.contains("not-utf8"), "{known:?}");

    let shown: BTreeSet<&str> = cases()
        .iter()
        .flat_map(|case| {
            report(case, &sources_below(case))
                .findings()
                .iter()
                .map(ironspec_codegen::Finding::code)
                .collect::<Vec<_>>()
        })
        .collect();
    let missing: Vec<&&str> = known.difference(&shown).collect();
    assert!(
        missing.is_empty(),
        "no case in tests/reports shows {missing:?}"
    );
}
