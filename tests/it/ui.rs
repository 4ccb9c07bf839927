//! Programs that must not compile, each with the message that its author reads.
//!
//! They stand alone in their `TestCases`, so that the compiler only checks them: what is promised is an error in
//! `cargo check`. The same calls as they are meant stand in `ui/lib.rs`, which has to compile first.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::bless;

/// Set for the process in which trybuild works.
const INNER: &str = "IRONSPEC_UI_PROGRAMS";

/// trybuild takes its package and whether to overwrite from the environment, so it works in a process of its own.
#[test]
fn wrong_programs_do_not_compile() {
    if std::env::var_os(INNER).is_some() {
        return check_programs();
    }
    let mut inner = Command::new(std::env::current_exe().unwrap());
    inner.args(["--exact", "ui::wrong_programs_do_not_compile"]);
    inner.args(["--nocapture", "--color=never"]);
    inner.env(INNER, "1").env("CARGO_MANIFEST_DIR", programs());
    inner.env_remove("TRYBUILD");
    if bless::is_asked() {
        inner.env("TRYBUILD", "overwrite");
    }
    let output = inner.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
}

fn check_programs() {
    let cases = trybuild::TestCases::new();
    for entry in fs::read_dir(programs()).unwrap() {
        let program = entry.unwrap().path();
        if program.extension().is_none_or(|extension| extension != "rs")
            || program.ends_with("lib.rs")
        {
            continue;
        }
        // Without the expectation trybuild would write one, and a failing test never writes.
        let is_expected = program.with_extension("stderr").exists();
        assert!(is_expected || bless::is_asked(), "{program:?} has no .stderr");
        cases.compile_fail(program);
    }
}

fn programs() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/ui"))
}
