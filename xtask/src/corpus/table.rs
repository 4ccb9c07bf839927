//! The report of a corpus for people: a Markdown table, sums, and what is wrong.

use std::{collections::BTreeMap, fmt::Write as _};

use annotate_snippets::normalize_untrusted_str;
use comfy_table::CellAlignment;

use super::{Checked, Ending, Record, Share};
use crate::{
    ledger,
    terminal::{self, counted},
};

const HEADER: [&str; 11] = [
    "document",
    "result",
    "operations",
    "types",
    "errors",
    "warnings",
    "rows",
    "lines",
    "s",
    "MiB",
    "check",
];

/// The text of the report.
pub(super) fn render(records: &[Record]) -> String {
    let mut table = terminal::table(HEADER);
    for record in records {
        table.add_row(row(record));
    }
    for column in table.column_iter_mut().skip(2) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let mut text = format!("{table}\n\n");
    for line in sums(records) {
        let _ = writeln!(text, "{line}");
    }
    for record in records.iter().filter(|record| !record.is_fine()) {
        let line = format!("{}: {}", record.document, complaint(record));
        let _ = writeln!(
            text,
            "{}",
            normalize_untrusted_str(&line.replace('\n', " "))
        );
    }
    text
}

fn row(record: &Record) -> Vec<String> {
    let figures = match &record.ending {
        Ending::Generated(figures) => vec![
            share(figures.operations),
            share(figures.types),
            figures.errors.to_string(),
            figures.warnings.to_string(),
            figures.rows.values().sum::<usize>().to_string(),
            figures.lines.to_string(),
            format!("{:.2}", figures.seconds),
        ],
        _ => vec![String::new(); HEADER.len() - 4],
    };
    let memory = record.peak_memory.map(|bytes| (bytes >> 20).to_string());
    let checked = match &record.checked {
        None => String::new(),
        Some(Checked::Passed) => "passed".to_owned(),
        Some(Checked::Failed { messages, .. }) => format!("{messages} wrong"),
        Some(Checked::TestsFailed { .. }) => "tests fail".to_owned(),
    };
    let document = normalize_untrusted_str(&record.document);
    let mut row = vec![document, result(&record.ending).to_owned()];
    row.extend(figures);
    row.extend([memory.unwrap_or_else(|| "?".to_owned()), checked]);
    row
}

fn result(ending: &Ending) -> &'static str {
    match ending {
        Ending::Generated(_) => "generated",
        Ending::Refused { .. } => "refused",
        Ending::Crashed { .. } => "crashed",
        Ending::TimedOut => "timed out",
    }
}

/// `12 of 15`, and `12 of ?` where nobody could count.
fn share(share: Share) -> String {
    let declared = share
        .declared
        .map_or_else(|| "?".to_owned(), |count| count.to_string());
    format!("{} of {declared}", share.emitted)
}

fn sums(records: &[Record]) -> Vec<String> {
    let mut results = BTreeMap::<&str, usize>::new();
    let mut checks = BTreeMap::<&str, usize>::new();
    let mut findings = BTreeMap::<&str, usize>::new();
    let mut rows = BTreeMap::<&str, usize>::new();
    let (mut operations, mut declared, mut lines, mut seconds) = (0, 0, 0, 0.0);
    for record in records {
        *results.entry(result(&record.ending)).or_default() += 1;
        match record.checked {
            None => {}
            Some(Checked::Passed) => *checks.entry("passed").or_default() += 1,
            Some(Checked::Failed { .. }) => *checks.entry("failed").or_default() += 1,
            Some(Checked::TestsFailed { .. }) => *checks.entry("tests failed").or_default() += 1,
        }
        if let Ending::Generated(figures) = &record.ending {
            add(&mut findings, &figures.findings);
            add(&mut rows, &figures.rows);
            operations += figures.operations.emitted;
            declared += figures
                .operations
                .declared
                .unwrap_or(figures.operations.emitted);
            lines += figures.lines;
            seconds += figures.seconds;
        }
    }
    let mut sums = vec![
        ledger::tally(&results, "document"),
        format!(
            "{operations} of {declared} operations, {} of Rust, {seconds:.1} s",
            counted(lines, "line")
        ),
        ledger::tally(&findings, "finding"),
        ledger::tally(&rows, "ledger row"),
    ];
    if !checks.is_empty() {
        sums.push(ledger::tally(&checks, "check"));
    }
    sums
}

fn add<'r>(sum: &mut BTreeMap<&'r str, usize>, counts: &'r BTreeMap<String, usize>) {
    for (code, count) in counts {
        *sum.entry(code).or_default() += count;
    }
}

/// What is wrong with a record that is not fine.
fn complaint(record: &Record) -> String {
    match (&record.ending, &record.checked) {
        (Ending::Refused { because }, _) => format!("refused: {because}"),
        (Ending::Crashed { because }, _) => format!("crashed: {because}"),
        (Ending::TimedOut, _) => "timed out".to_owned(),
        (Ending::Generated(figures), _) if figures.unaccounted > 0 => format!(
            "{} in neither the crate nor the ledger",
            counted(figures.unaccounted, "operation")
        ),
        (Ending::Generated(_), Some(Checked::Failed { first, .. })) => {
            format!("`{}` does not compile: {first}", record.package)
        }
        (Ending::Generated(_), Some(Checked::TestsFailed { first })) => {
            format!("the tests of `{}` fail: {first}", record.package)
        }
        (Ending::Generated(_), _) => String::new(),
    }
}
