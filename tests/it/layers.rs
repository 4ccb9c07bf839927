//! The architecture as a test: which part may name which, read from the source texts.

use std::{collections::BTreeMap, fs};

use crate::output::{files_below, is_a, workspace};

/// The parts of `codegen/src`, and the parts that each may name. `lib.rs` may name all.
const LAYERS: [(&str, &[&str]); 10] = [
    ("files", &[]),
    ("settings", &[]),
    ("source", &[]),
    ("report", &["source"]),
    ("openapi", &["source", "report"]),
    ("pattern", &[]),
    (
        "api",
        &["settings", "source", "report", "openapi", "pattern"],
    ),
    ("sample", &["source", "pattern", "api"]),
    ("rust", &["source", "report", "pattern", "api", "sample"]),
    ("emit", &["files", "settings", "pattern", "rust"]),
];

/// The hand-written Rust files below a folder: their code, without tests and comments.
fn code_below(folder: &str) -> BTreeMap<String, String> {
    let mut files = files_below(&workspace().join(folder));
    files.retain(|path, _| {
        is_a(path, &["rs"]) && !path.ends_with("tests.rs") && !path.contains("/tests/")
    });
    assert!(!files.is_empty(), "{folder} holds no code");
    files
        .into_iter()
        .map(|(path, text)| (path, code(&String::from_utf8(text).unwrap())))
        .collect()
}

fn code(text: &str) -> String {
    // Tests stand at the end of a file.
    let text = match text.split_once("#[cfg(test)]\n") {
        Some((code, tests)) => {
            let (tests, attribute) = (tests.trim_start(), "#[path");
            assert!(
                tests.starts_with("mod tests") || tests.starts_with(attribute),
                "code behind #[cfg(test)]:\n{text}"
            );
            code
        }
        None => text,
    };
    let without_comment = |line: &str| match line.split_once("//") {
        Some((before, _)) if before.trim().is_empty() || before.ends_with(' ') => before.to_owned(),
        _ => line.to_owned(),
    };
    text.lines()
        .map(|line| without_comment(line) + "\n")
        .collect()
}

/// The first names of the paths that start at the root of the crate.
fn named(code: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(group) => names.extend(first_names(group)),
            None => names.push(rest),
        }
    }
    names
        .into_iter()
        .map(|rest| {
            rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap()
        })
        .collect()
}

/// The start of each entry of `a::b, c::{d, e}}`.
fn first_names(group: &str) -> Vec<&str> {
    let (mut depth, mut names, mut start) = (1, Vec::new(), Some(0));
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => start = Some(at + 1),
            c if !c.is_whitespace() && depth == 1 => {
                names.extend(start.take().map(|_| &group[at..]));
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

#[test]
fn arrows_run_one_way() {
    assert_eq!(
        named("use crate::a; x(crate::b::C) use crate::{c::{self, D},\n e, f::G};"),
        ["a", "b", "c", "e", "f"]
    );
    let mut met = 0;
    for (path, code) in code_below("codegen/src") {
        let (layer, inside) = path
            .split_once('/')
            .unwrap_or((path.trim_end_matches(".rs"), "mod.rs"));
        if layer == "lib" {
            continue;
        }
        let (_, allowed) = LAYERS
            .iter()
            .find(|(name, _)| *name == layer)
            .unwrap_or_else(|| panic!("{path} belongs to no layer: give it a place in LAYERS"));
        for name in named(&code) {
            assert!(
                name == layer || allowed.contains(&name),
                "{path} names `crate::{name}`; `{layer}` may name {allowed:?}"
            );
            met += 1;
        }
        // The way round: `super` up to the root of the crate.
        let to_root = if inside == "mod.rs" {
            "super::"
        } else {
            "super::super::"
        };
        assert!(
            !code.contains(to_root),
            "{path} leaves its layer by `{to_root}`"
        );
    }
    assert!(met > 20, "only {met} paths were seen");
}

/// The packages of this workspace that a package's `[dependencies]` name, and how many it names in all.
fn dependencies(package: &str) -> (Vec<String>, usize) {
    let manifest = fs::read_to_string(workspace().join(package).join("Cargo.toml")).unwrap();
    let section = manifest
        .split_once("[dependencies]")
        .map_or("", |(_, rest)| rest);
    let names: Vec<&str> = section
        .lines()
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| {
            line.split(['.', ' ', '='])
                .next()
                .filter(|name| !name.is_empty() && !name.starts_with('#'))
        })
        .collect();
    let ours = names
        .iter()
        .filter(|name| name.starts_with("ironspec-"))
        .map(|name| (*name).to_owned())
        .collect();
    (ours, names.len())
}

#[test]
fn packages_know_what_they_may() {
    assert_eq!(dependencies("runtime/rules"), (vec![], 0));
    assert_eq!(dependencies("runtime").0, ["ironspec-rules"]);
    assert_eq!(dependencies("codegen").0, ["ironspec-rules"]);
    assert_eq!(dependencies("generated").0, ["ironspec-runtime"]);
    assert_eq!(dependencies("xtask").0, ["ironspec-codegen"]);
    assert!(dependencies("runtime").1 > 1);
}

/// Finds texts that no code below these folders may hold.
fn refuse(folders: &[&str], words: &[&str], is_fine: impl Fn(&str, &str) -> bool) {
    for folder in folders {
        for (path, code) in code_below(folder) {
            for line in code.lines() {
                let word = words.iter().find(|word| line.contains(*word));
                assert!(
                    word.is_none() || is_fine(&path, line.trim()),
                    "{folder}/{path} has `{}`: {}",
                    word.unwrap(),
                    line.trim()
                );
            }
        }
    }
}

#[test]
fn codegen_reads_nothing_but_its_arguments() {
    let words = [
        "std::fs",
        "std::env",
        "std::net",
        "std::time",
        "std::process",
        "std::io",
        "fs::",
        "env::",
        "env!(",
        "Instant::",
        "SystemTime",
        "File::",
        "println!",
        "eprintln!",
    ];
    refuse(&["codegen/src"], &words, |_, _| false);
}

#[test]
fn nothing_panics_outside_tests() {
    let words = [
        ".unwrap()",
        ".expect(\"",
        ".unwrap_err()",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "unreachable!(",
        "assert!(",
        "dbg!(",
    ];
    // A wrong literal is a panic while the compiler evaluates it, which is the point of it.
    let is_literal = |path: &str, line: &str| {
        path.ends_with("literal.rs") && line == "panic!(\"{}\", message.as_str())"
            || path == "operation.rs" && line.starts_with("assert!(is_token(method")
    };
    refuse(
        &[
            "codegen/src",
            "runtime/src",
            "runtime/rules/src",
            "xtask/src",
        ],
        &words,
        is_literal,
    );
}

#[test]
fn identifiers_are_made_in_one_place() {
    // The type that every later stage spells has a private field and a private constructor ...
    const PLACE: &str = "rust/names/ident.rs";
    let place = &code_below("codegen/src")[PLACE];
    assert!(
        place.contains("pub struct Ident(String);")
            && place.contains("\n    fn new(name: String) -> Self {")
    );
    // ... words are cased nowhere else, and no text becomes tokens but the formatted items' own ...
    refuse(
        &["codegen/src"],
        &[
            "use heck",
            "_case()",
            "to_camel",
            "format_ident!",
            "parse_str",
            "FromStr for TokenStream",
            "parse::<TokenStream>",
        ],
        |path, _| path == PLACE,
    );
    // ... and a name that is ironspec's own (a method of the runtime, a type of the runtime) is a constant of its code.
    refuse(&["codegen/src"], &["Ident::new"], |path, line| {
        let argument = line.split_once("Ident::new").map_or("", |(_, rest)| rest);
        match path {
            PLACE => true,
            "emit/operation.rs" => ["(operation.method,", "(parameter.place,", "(style.form,"]
                .iter()
                .any(|known| argument.starts_with(known)),
            "emit/body.rs" => argument.starts_with("(form.method,"),
            "emit/rules.rs" => argument.starts_with("(name,") || argument.starts_with("(method,"),
            "emit/webhook.rs" => argument.starts_with("(part.source,"),
            "emit/security.rs" => argument.starts_with("(scheme.constructor,"),
            "emit/scope.rs" => ["(name,", "_raw(raw,", "(self.as_str(),"]
                .iter()
                .any(|known| argument.starts_with(known)),
            _ => false,
        }
    });
    let facts = code_below("codegen/src/rust");
    for (file, constant) in [
        ("operation.rs", "pub method: &'static str"),
        ("operation.rs", "pub place: &'static str"),
        ("operation.rs", "pub source: &'static str"),
        ("security.rs", "pub constructor: &'static str"),
    ] {
        assert!(
            facts[file].contains(constant),
            "rust/{file} should have `{constant}`: document text would be an identifier"
        );
    }
}
