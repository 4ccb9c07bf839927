//! What is wrong with the documents (findings) and what the output does not carry (the ledger).

mod explanation;
mod fault;
mod loss;
mod render;

use std::collections::BTreeSet;

pub use self::{
    explanation::{Explanation, FINDINGS, ROWS},
    fault::Fault,
    loss::Loss,
};
use crate::source::{Place, Sources};

/// Everything that the stages have to say; they never stop at the first fault.
#[derive(Debug, Default)]
pub struct Report {
    findings: Vec<Finding>,
    losses: Vec<(Place, Loss)>,
    rows: Vec<Row>,
    summary: Summary,
}

/// One thing that is wrong, at a place.
#[derive(Clone, Debug)]
pub struct Finding {
    place: Place,
    fault: Fault,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// Nothing is written unless the run keeps going.
    Error,
    /// The output is written all the same.
    Warning,
}

/// One row of the ledger: something in a document that the output approximates, ignores or leaves out.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Row {
    /// What kind of loss; stable.
    pub code: &'static str,
    /// The document.
    pub file: String,
    /// RFC 6901 pointer into it.
    pub pointer: String,
    /// Line, from 1.
    pub line: usize,
    /// What is lost, and why.
    pub reason: String,
}

/// What a run read and made.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Summary {
    /// Documents with `openapi:`.
    pub specs: usize,
    /// Operations emitted.
    pub operations: usize,
    /// Public types emitted, requests and failures not counted.
    pub types: usize,
    /// Assertions emitted.
    pub rules: usize,
}

impl Report {
    pub(crate) fn finding(&mut self, place: Place, fault: Fault) {
        self.findings.push(Finding { place, fault });
    }

    pub(crate) fn loss(&mut self, place: Place, loss: Loss) {
        self.losses.push((place, loss));
    }

    /// Puts findings and rows in document order and settles where they stand.
    pub(crate) fn conclude(
        &mut self,
        sources: &Sources,
        pointer: impl Fn(Place) -> String,
        summary: Summary,
    ) {
        self.summary = summary;
        self.sort();
        let rows: BTreeSet<Row> = self
            .losses
            .iter()
            .filter_map(|(place, loss)| {
                let source = sources.at(*place)?;
                Some(Row {
                    code: loss.code(),
                    file: source.path().to_owned(),
                    pointer: pointer(*place),
                    line: source.line_number(place.start()),
                    reason: loss.reason(),
                })
            })
            .collect();
        self.rows = rows.into_iter().collect();
        self.rows.sort_by(|a, b| {
            (&a.file, a.line, &a.pointer, a.code).cmp(&(&b.file, b.line, &b.pointer, b.code))
        });
    }

    fn sort(&mut self) {
        self.findings.sort_by(|a, b| {
            (a.place, a.code(), a.message()).cmp(&(b.place, b.code(), b.message()))
        });
        self.findings
            .dedup_by(|a, b| a.place == b.place && a.message() == b.message());
    }

    /// All findings, in the order of the documents.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The ledger's rows, in the order of the documents.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// What was read and made.
    #[must_use]
    pub fn summary(&self) -> Summary {
        self.summary
    }

    /// Number of findings of this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.severity() == severity)
            .count()
    }

    /// Whether the files may be written.
    #[must_use]
    pub fn allows(&self, keep_going: bool) -> bool {
        keep_going || self.count(Severity::Error) == 0
    }

    /// The text of all findings as `rustc` would print them, with or without colour; empty when there are none.
    #[must_use]
    pub fn render(&self, sources: &Sources, colour: bool) -> String {
        render::findings(&self.findings, sources, colour)
    }

    /// The text of `ledger.json`.
    #[must_use]
    pub fn ledger(&self) -> String {
        render::ledger(&self.rows)
    }
}

impl Finding {
    /// What kind of fault; stable.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// How much it weighs.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.fault.severity()
    }

    /// What is wrong, in one line.
    #[must_use]
    pub fn message(&self) -> String {
        self.fault.message()
    }

    /// How to mend it.
    #[must_use]
    pub fn help(&self) -> String {
        self.fault.help()
    }

    /// Where it stands: path, line and column, the latter two from 1.
    #[must_use]
    pub fn position<'s>(&self, sources: &'s Sources) -> (&'s str, usize, usize) {
        sources.at(self.place).map_or(("", 1, 1), |source| {
            let (line, column) = source.line_column(self.place.start());
            (source.path(), line, column)
        })
    }
}
