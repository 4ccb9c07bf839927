//! What small documents become: `tests/golden/CASE/` holds the documents, and in `out/` the Rust files and the ledger.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use expect_test::expect_file;
use ironspec_codegen::{Files, Report, Settings, generate};

use crate::{
    bless,
    output::{closed, files_below, workspace},
};

fn folder() -> PathBuf {
    workspace().join("tests/golden")
}

/// The names of the cases.
fn cases() -> BTreeSet<String> {
    let names = fs::read_dir(folder()).unwrap();
    names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// What the documents of a case give. Every golden document is free of errors.
fn output(case: &str) -> Files {
    let mut documents = files_below(&folder().join(case));
    documents.retain(|path, _| !path.starts_with("out/"));
    let settings = documents.remove(Settings::FILE).unwrap_or_default();
    let settings = Settings::parse(&String::from_utf8(settings).unwrap()).unwrap();
    // A folder is one API: the case's name is the module's.
    let sources = closed(
        documents
            .into_iter()
            .map(|(path, bytes)| (format!("{case}/{path}"), bytes)),
    );
    let mut report = Report::default();
    let files = generate(&sources, &settings, &mut report);
    assert!(report.allows(false), "{}", report.render(&sources, false));
    files
}

/// The files that are compared: the module of the API, and the ledger.
fn compared(files: &Files) -> BTreeMap<String, &str> {
    let module = |path: &str| {
        path.strip_prefix("src/")
            .filter(|path| path.contains('/'))
            .map(str::to_owned)
    };
    files
        .iter()
        .filter_map(|(path, text)| match path {
            "ledger.json" => Some((path.to_owned(), text)),
            _ => Some((module(path)?.split_once('/')?.1.to_owned(), text)),
        })
        .collect()
}

#[test]
fn each_document_becomes_what_stands_beside_it() {
    for case in cases() {
        let files = output(&case);
        let files = compared(&files);
        let out = folder().join(&case).join("out");
        if bless::is_asked() {
            fs::create_dir_all(&out).unwrap();
        }
        for (path, text) in &files {
            expect_file![out.join(path)].assert_eq(text);
        }
        for path in files_below(&out)
            .keys()
            .filter(|path| !files.contains_key(*path))
        {
            assert!(
                bless::is_asked(),
                "{case} does not give out/{path} any more"
            );
            fs::remove_file(out.join(path)).unwrap();
        }
    }
}

/// A folder for a crate that this run builds. It is not the crate's target folder, which all of them share.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(folder.join("src")).unwrap();
    // The versions that the workspace was built with, so that nothing has to be fetched.
    fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    folder
}

/// Cargo on a crate in a scratch folder; what it prints if it fails.
pub(crate) fn cargo(folder: &Path, arguments: &[&str]) -> Result<(), String> {
    let ended = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--offline")
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("build"),
        )
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .current_dir(folder)
        .output()
        .unwrap();
    if ended.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&[ended.stdout, ended.stderr].concat()).into_owned())
}

/// A manifest of a crate that stands alone.
pub(crate) fn manifest(name: &str, dependencies: &str) -> String {
    format!(
        "[workspace]\nexclude = [\"clients\"]\n[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
        [dependencies]\n{dependencies}\n"
    )
}

#[test]
fn all_that_is_emitted_compiles_without_a_warning() {
    let folder = scratch("golden");
    let mut root = String::from("#![deny(warnings)]\n");
    for case in cases() {
        for (path, text) in output(&case).iter() {
            let Some((module, _)) = path
                .strip_prefix("src/")
                .and_then(|path| path.split_once('/'))
            else {
                continue;
            };
            let declared = format!("pub mod {module};\n");
            if !root.contains(&declared) {
                root.push_str(&declared);
            }
            let file = folder.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
    }
    // JSON's escapes are TOML's.
    let runtime = serde_json::json!(workspace().join("runtime"));
    let runtime = format!("ironspec-runtime = {{ path = {runtime}, default-features = false }}");
    fs::write(folder.join("Cargo.toml"), manifest("golden", &runtime)).unwrap();
    fs::write(folder.join("src/lib.rs"), root).unwrap();
    if let Err(printed) = cargo(&folder, &["check", "--quiet"]) {
        panic!("{printed}");
    }
}

/// The tests that are emitted on demand: they pass, and fail where an example is not kept.
#[test]
fn emitted_tests_hold_and_can_fail() {
    let folder = scratch("with-tests");
    for (path, text) in output("with-tests").iter() {
        if path.starts_with("src/") {
            let file = folder.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
    }
    // JSON's escapes are TOML's.
    let runtime = serde_json::json!(workspace().join("runtime"));
    let runtime = format!(
        "ironspec-runtime = {{ path = {runtime}, default-features = false, features = [\"proof\"] }}\n\
        [features]\ndefault = [\"with-tests\"]\nwith-tests = []"
    );
    fs::write(folder.join("Cargo.toml"), manifest("with-tests", &runtime)).unwrap();
    let test = || cargo(&folder, &["test", "--quiet", "--lib"]);
    if let Err(printed) = test() {
        panic!("{printed}");
    }
    let file = folder.join("src/with_tests/examples.rs");
    let examples = fs::read_to_string(&file).unwrap();
    let other = examples.replace(
        r#".keeps("{\"title\":\"Emma"#,
        r#".keeps("{\"title\":\"Other"#,
    );
    assert_ne!(examples, other);
    fs::write(file, other).unwrap();
    let printed = test().unwrap_err();
    assert!(printed.contains("/examples/used/value: "), "{printed}");
}
