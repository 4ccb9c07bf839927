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

pub use self::{
    files::Files,
    report::{Finding, Report, Row, Severity, Summary},
    settings::{Runtime, Settings},
    source::{Refusal, Source, Sources},
};
pub use openapi::references;

/// Turns documents into the files of a crate.
///
/// Everything wrong with the documents is in `report` afterwards. The files are complete whatever it says, with the smallest unit
/// around each fault left out; [`Report::allows`] says whether they may be written.
#[must_use]
pub fn generate(sources: &Sources, settings: &Settings, report: &mut Report) -> Files {
    let documents = openapi::parse(sources, report);
    let apis = api::resolve(&documents, report);
    api::check(&apis, report);
    let names = rust::names::assign(&apis, report);
    let krate = rust::lower(&apis, &names);
    report.conclude(sources, |place| documents.pointer(place), krate.summary());
    emit::emit(&krate, settings, &report.ledger())
}
