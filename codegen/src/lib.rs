//! The ironspec generator: OpenAPI documents in, the files of a Rust crate out.
//!
//! A library without I/O: the caller reads [`Sources`], calls [`generate`] and writes the [`Files`] if the [`Report`] allows it.
//! Every stage is a folder whose `mod.rs` is the data and whose verb file makes it; arrows run one way, from top to bottom.

mod files;
mod report;
mod settings;
mod source;

// The stages, open to the tests of this repository and to nobody else.
#[doc(hidden)]
pub mod api;
#[doc(hidden)]
pub mod emit;
#[doc(hidden)]
pub mod openapi;
#[doc(hidden)]
pub mod pattern;
#[doc(hidden)]
pub mod rust;
mod sample;

pub use self::{
    files::Files,
    report::{Explanation, FINDINGS, Finding, ROWS, Report, Row, Severity, Summary},
    settings::{Runtime, Selector, Settings},
    source::{Refusal, Source, Sources},
};
pub use openapi::references;

/// Stacks of a run, in bytes, the first that the system grants. References may lead from schema to schema as deep as a document
/// is long; only what is used is taken.
const STACKS: [usize; 3] = [1 << 30, 1 << 28, 1 << 26];

/// Turns documents into the files of a crate.
///
/// Everything wrong with the documents is in `report` afterwards. The files are complete whatever it says, with the smallest unit
/// around each fault left out; [`Report::allows`] says whether they may be written.
#[must_use]
pub fn generate(sources: &Sources, settings: &Settings, report: &mut Report) -> Files {
    for stack in STACKS {
        let run = std::thread::scope(|scope| {
            let run = || stages(sources, settings, &mut *report);
            let run = std::thread::Builder::new()
                .stack_size(stack)
                .spawn_scoped(scope, run)
                .ok()?;
            Some(
                run.join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            )
        });
        if let Some(files) = run {
            return files;
        }
    }
    stages(sources, settings, report)
}

/// The pipeline: noun, verb, noun, verb.
fn stages(sources: &Sources, settings: &Settings, report: &mut Report) -> Files {
    let documents = openapi::parse(sources, report);
    let apis = api::resolve(&documents, settings, report);
    api::check(&apis, report);
    let names = rust::names::assign(&apis, report);
    let mut krate = rust::lower(&apis, &names);
    if settings.with_tests {
        rust::add_proofs(&mut krate, &apis, &names, |place| documents.pointer(place));
    }
    report.conclude(sources, |place| documents.pointer(place), krate.summary());
    emit::emit(&krate, settings, &report.ledger())
}
