//! How the crate is spelt: files of Rust, the manifest, the README. Nothing is decided here.

mod answer;
mod body;
mod check;
mod codec;
mod docs;
mod driver;
mod examples;
mod failure;
mod header;
mod manifest;
mod model;
mod module;
mod newtype;
mod operation;
mod parts;
mod print;
mod rules;
mod scope;
mod security;
mod tuple;
mod union;
mod webhook;

use crate::{files::Files, rust::Crate, settings::Settings};

/// Spells out every file of the crate.
#[must_use]
pub fn emit(krate: &Crate, settings: &Settings, ledger: &str) -> Files {
    let mut files = Files::default();
    files.insert("Cargo.toml", manifest::cargo(krate, settings));
    files.insert("README.md", manifest::readme(krate, settings));
    files.insert("ledger.json", ledger);
    // Another layout would make every file look edited by hand.
    files.insert("rustfmt.toml", "disable_all_formatting = true\n");
    files.insert("src/lib.rs", module::root(krate, settings));
    for module in &krate.modules {
        let folder = format!("src/{}", module.ident.text());
        files.insert(format!("{folder}/mod.rs"), module::client(module));
        if !module.operations.is_empty() {
            for (path, text) in operation::files(module) {
                files.insert(format!("{folder}/{path}"), text);
            }
        }
        if !module.items.is_empty() {
            for (path, text) in model::files(module) {
                files.insert(format!("{folder}/{path}"), text);
            }
        }
        if !module.headers.is_empty() {
            files.insert(format!("{folder}/headers.rs"), header::file(module));
        }
        if !module.failures.is_empty() {
            files.insert(format!("{folder}/failures.rs"), failure::file(module));
        }
        if !module.schemes.is_empty() {
            files.insert(format!("{folder}/security.rs"), security::file(module));
        }
        if !module.webhooks.is_empty() {
            files.insert(format!("{folder}/webhooks.rs"), webhook::file(module));
        }
        if rules::has_any(module) {
            files.insert(format!("{folder}/rules.rs"), rules::file(module));
        }
        if let Some(proofs) = &module.proofs
            && !proofs.examples.is_empty()
        {
            files.insert(
                format!("{folder}/examples.rs"),
                examples::file(module, proofs),
            );
        }
        if let Some(proofs) = &module.proofs
            && !proofs.calls.is_empty()
        {
            files.insert(format!("{folder}/driver.rs"), driver::file(module, proofs));
        }
    }
    files
}
