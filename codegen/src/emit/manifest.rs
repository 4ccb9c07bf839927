//! Text that is not Rust: the manifest and the README, from templates; the manifest is parsed back.

use minijinja::{AutoEscape, Environment, Value, context, syntax::SyntaxConfig};

use super::docs;
use crate::{
    rust::Crate,
    settings::{Runtime, Settings},
};

const CARGO: &str = include_str!("../../templates/Cargo.toml.j2");
const README: &str = include_str!("../../templates/README.md.j2");

/// `Cargo.toml`.
pub(super) fn cargo(krate: &Crate, settings: &Settings) -> String {
    let runtime = match &settings.runtime {
        Runtime::Vendor => context!(path => "runtime"),
        Runtime::Path(path) => context!(path),
        Runtime::Version(version) => context!(version),
    };
    let values = context!(name => settings.name.clone(), features => features(krate), runtime, standalone => settings.standalone, with_tests => settings.with_tests);
    let text = render(CARGO, values);
    // A value that could break out of its quotes would not survive this.
    if text.parse::<toml::Table>().is_ok() {
        text
    } else {
        String::new()
    }
}

/// `README.md`.
pub(super) fn readme(krate: &Crate, settings: &Settings) -> String {
    let modules: Vec<Value> = krate
        .modules
        .iter()
        .map(|module| {
            let title = module.titles.iter().map(|(title, _)| docs::inert(title).join(" ")).collect::<Vec<_>>().join("; ");
            context!(ident => module.ident.text(), feature => module.feature.clone(), title, operations => module.operations.len())
        })
        .collect();
    render(README, context!(name => settings.name.clone(), modules))
}

fn features(krate: &Crate) -> Vec<String> {
    krate
        .modules
        .iter()
        .map(|module| module.feature.clone())
        .collect()
}

/// The templates are part of this program, so that a fault in one shows in every test; text that cannot be made is empty.
fn render(template: &'static str, values: Value) -> String {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    let syntax = SyntaxConfig::builder()
        .keep_trailing_newline(true)
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    environment.set_syntax(syntax.unwrap_or_default());
    environment.add_filter("toml", |text: &str| toml::Value::from(text).to_string());
    environment.render_str(template, values).unwrap_or_default()
}
