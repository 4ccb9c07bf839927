//! Programs that must not compile, each with the message that its author reads.
//!
//! They stand alone in their `TestCases`, so that the compiler only checks them: what is promised is an error in
//! `cargo check`. That right programs compile is shown by the suite `client`, which makes its ids and page sizes in the
//! same ways.

use std::path::Path;
use std::process::Command;

use crate::bless;

/// trybuild's own variable; to bless, this test runs itself again with it.
const OVERWRITE: (&str, &str) = ("TRYBUILD", "overwrite");

#[test]
fn wrong_programs_do_not_compile() {
    if bless::is_asked() && std::env::var_os(OVERWRITE.0).is_none() {
        let name = "ui::wrong_programs_do_not_compile";
        let mut again = Command::new(std::env::current_exe().unwrap());
        again.args(["--exact", name, "--nocapture"]);
        again.env(OVERWRITE.0, OVERWRITE.1);
        assert!(again.status().unwrap().success());
        return;
    }
    let programs = trybuild::TestCases::new();
    for name in [
        "missing_argument",
        "swapped_ids",
        "text_for_an_id",
        "wrong_digit",
        "page_size",
        "literal_macro",
    ] {
        let program = format!("ui/{name}.rs");
        // Without the expectation trybuild would write one, and a failing test never writes.
        let is_expected = Path::new(&program).with_extension("stderr").exists();
        assert!(is_expected || bless::is_asked(), "{program} has no .stderr");
        programs.compile_fail(program);
    }
}
