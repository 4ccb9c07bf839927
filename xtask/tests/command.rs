//! The command as a program: exit statuses, and what stands in the output folder afterwards.
#![allow(clippy::unwrap_used)]

use std::{
    fs,
    path::Path,
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

const SPEC: &str = "\
openapi: 3.1.0
info: {title: Things, version: '1'}
servers: [{url: 'https://example.com'}]
paths:
  /things:
    get:
      operationId: listThings
      responses:
        '204': {description: Nothing to say.}
";

/// A run in `folder`.
fn command(folder: &Path, line: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(line.split(' ')).current_dir(folder);
    command
}

/// Runs, and gives all that was printed.
#[track_caller]
fn expect(folder: &Path, line: &str, status: i32) -> String {
    let Output {
        status: ended,
        stdout,
        stderr,
    } = command(folder, line).output().unwrap();
    let printed = String::from_utf8([stdout, stderr].concat()).unwrap();
    assert_eq!(ended.code(), Some(status), "{line}\n{printed}");
    printed
}

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("specs")).unwrap();
    fs::write(folder.path().join("specs/things.yaml"), SPEC).unwrap();
    folder
}

#[test]
fn a_crate_is_written_kept_fresh_and_guarded() {
    let folder = folder();
    let here = folder.path();
    let run = |options: &str, status| {
        expect(
            here,
            &format!("generate --specs specs --out out{options}"),
            status,
        )
    };

    assert!(run(" --check", 1).contains("missing  out"));
    assert!(!here.join("out").exists(), "--check writes nothing");
    assert!(run("", 0).contains("1 spec, "));
    assert!(run("", 0).contains("; 0 of "));
    assert!(run(" --check", 0).contains("; 0 of "));

    let list = fs::read(here.join("out/ironspec.lock")).unwrap();
    fs::write(
        here.join("specs/things.yaml"),
        SPEC.replace("/things:", "/objects:"),
    )
    .unwrap();
    assert!(run(" --check", 1).contains("changed  out/"));
    assert_eq!(fs::read(here.join("out/ironspec.lock")).unwrap(), list);
    run("", 0);
    run(" --check", 0);

    fs::write(here.join("out/Cargo.toml"), "[package]\n").unwrap();
    assert!(run("", 1).contains("error[edited-by-hand]"));
    assert!(run(" --check", 1).contains("edited   out/Cargo.toml"));
    fs::remove_file(here.join("out/Cargo.toml")).unwrap();
    assert!(run("", 0).contains("; 1 of "));
}

#[test]
fn errors_stop_a_run_unless_it_keeps_going() {
    let folder = folder();
    fs::write(
        folder.path().join("specs/wrong.yaml"),
        "openapi: 3.1.0\nerror\n",
    )
    .unwrap();
    assert!(expect(folder.path(), "check --specs specs", 1).contains("1 error, "));
    assert!(
        expect(folder.path(), "generate --specs specs --out out", 1)
            .contains("nothing was written")
    );
    assert!(!folder.path().join("out").exists());
    expect(
        folder.path(),
        "generate --specs specs --out out --keep-going",
        0,
    );
    assert!(folder.path().join("out/Cargo.toml").exists());
}

#[test]
fn a_loss_must_be_accepted_once() {
    let folder = folder();
    let here = folder.path();
    expect(here, "generate --specs specs --out out", 0);
    fs::write(here.join("specs/things.yaml"), format!("{SPEC}{WEBHOOK}")).unwrap();
    for options in ["", " --check"] {
        assert!(
            expect(
                here,
                &format!("generate --specs specs --out out{options}"),
                1
            )
            .contains("--accept-losses")
        );
    }
    expect(here, "generate --specs specs --out out --accept-losses", 0);
    expect(here, "generate --specs specs --out out --check", 0);
}

#[test]
fn wrong_use_is_status_two() {
    let folder = folder();
    fs::create_dir(folder.path().join("empty")).unwrap();
    for line in [
        "",
        "generate --specs gone",
        "generate --specs empty --out out",
        "generate --specs specs --out specs",
        "check --specs empty",
        "check --wrong",
    ] {
        expect(folder.path(), line, 2);
    }
}

#[test]
fn documents_from_elsewhere_need_a_folder_of_their_own() {
    let folder = folder();
    // The runs that write nothing come first: without the guard the others would replace the workspace's `generated/`.
    for line in [
        "generate --specs specs --check",
        "generate --specs specs/things.yaml --check",
        "generate --specs specs",
        "generate --specs specs/things.yaml --keep-going",
    ] {
        let printed = expect(folder.path(), line, 2);
        assert!(printed.contains("`--out DIR`"), "{printed}");
    }
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs");
    for (specs, is_refused) in [(own.clone(), false), (own.join("atlas"), true)] {
        let line = format!("generate --check --specs {}", specs.display());
        let ended = command(folder.path(), &line).output().unwrap().status;
        assert_eq!(ended.code() == Some(2), is_refused, "{line}");
    }
}

#[test]
fn what_is_no_openapi_document_is_named() {
    let folder = folder();
    fs::write(folder.path().join("specs/things.yaml"), "a: b\n").unwrap();
    for (path, part) in [
        (
            "specs/things.yaml",
            "`specs/things.yaml` is no OpenAPI document",
        ),
        ("specs", "`specs` holds no OpenAPI document"),
    ] {
        let printed = expect(folder.path(), &format!("check --specs {path}"), 2);
        assert!(printed.contains(part), "{printed}");
    }
}

/// Two losses: an operation without a method, and the picture that a webhook brings.
const LOSSY: &str = "    put:
      operationId: putThings
      requestBody: {required: true, content: {text/*: {schema: {type: string}}}}
      responses:
        '204': {description: Nothing to say.}
webhooks: {told: {post: {requestBody: {content: {image/png: {}}}, responses: {'204': {description: Fine.}}}}}
";

/// The webhook alone.
const WEBHOOK: &str = "webhooks: {told: {post: {requestBody: {content: {image/png: {}}}, responses: {'204': {description: Fine.}}}}}\n";

#[test]
fn a_first_run_says_what_is_lost() {
    let folder = folder();
    let here = folder.path();
    fs::write(here.join("specs/things.yaml"), format!("{SPEC}{LOSSY}")).unwrap();
    let counts = "1 operation-omitted, 1 webhook-incomplete";
    let checked = expect(here, "check --specs specs", 0);
    assert!(
        checked.contains(&format!(", 2 ledger rows: {counts}\n")),
        "{checked}"
    );
    let run = command(here, "generate --specs specs --out out")
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(0));
    let told = String::from_utf8(run.stderr).unwrap();
    for part in [
        "things.yaml:11: operation-omitted: the operation has no method: ",
        &format!("the ledger `out/ledger.json` starts with 2 rows: {counts}\n"),
    ] {
        assert!(told.contains(part), "{told}");
    }
    assert!(!expect(here, "generate --specs specs --out out", 0).contains("operation-omitted"));
}

#[test]
fn files_edited_by_hand_come_before_losses() {
    let folder = folder();
    let here = folder.path();
    expect(here, "generate --specs specs --out out", 0);
    fs::write(here.join("specs/things.yaml"), format!("{SPEC}{LOSSY}")).unwrap();
    fs::write(here.join("out/Cargo.toml"), "[package]\n").unwrap();
    for options in ["", " --check"] {
        let run = format!("generate --specs specs --out out{options}");
        let printed = expect(here, &run, 1);
        let edited = printed.find("error[edited-by-hand]").unwrap();
        assert!(
            printed
                .find("error[operation-omitted]")
                .is_some_and(|lost| edited < lost),
            "{printed}"
        );
    }
}

#[test]
fn a_ledger_edited_by_hand_is_nothing_to_compare_with() {
    let folder = folder();
    let here = folder.path();
    fs::write(here.join("specs/things.yaml"), format!("{SPEC}{LOSSY}")).unwrap();
    expect(here, "generate --specs specs --out out", 0);
    for text in ["[]\n", ""] {
        fs::write(here.join("out/ledger.json"), text).unwrap();
        for options in ["", " --check", " --accept-losses"] {
            let run = format!("generate --specs specs --out out{options}");
            let printed = expect(here, &run, 1);
            assert_eq!(printed.matches("error[").count(), 1, "{printed}");
            assert!(printed.contains("error[edited-by-hand]"), "{printed}");
            assert!(
                printed.contains("restore it from version control"),
                "{printed}"
            );
        }
    }
}

#[test]
fn the_same_files_come_from_any_working_directory() {
    let folder = folder();
    expect(folder.path(), "generate --specs specs --out out", 0);
    let nested = folder.path().join("out");
    assert!(expect(&nested, "generate --specs ../specs --out .", 0).contains("; 0 of "));
    let single = expect(
        &nested,
        "generate --specs ../specs/things.yaml --out ../single",
        0,
    );
    assert!(single.contains("1 spec, "));
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let folder = folder();
    let mut run = command(folder.path(), "check --specs specs")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop((run.stdout.take(), run.stderr.take()));
    assert_eq!(run.wait().unwrap().code(), Some(0));
}

#[test]
fn a_corpus_goes_on_whatever_becomes_of_one_document() {
    let folder = folder();
    let here = folder.path();
    fs::write(here.join("specs/part.yaml"), "type: string\n").unwrap();
    let printed = expect(here, "corpus specs --jobs 1 --report report.json", 0);
    assert!(
        printed.contains("| things.yaml | generated |     1 of 1 |"),
        "{printed}"
    );
    assert!(
        !printed.contains("part.yaml"),
        "a fragment is no document of its own"
    );

    fs::write(here.join("specs/a.yaml"), "openapi: 3.1.0\n\tb: [\n").unwrap();
    let printed = expect(here, "corpus specs --report report.json", 1);
    assert!(printed.contains("| a.yaml      | refused "), "{printed}");
    assert!(
        printed.contains("a.yaml: refused: line 1: bad-yaml: "),
        "{printed}"
    );
    assert!(
        printed.contains("2 documents: 1 generated, 1 refused"),
        "{printed}"
    );
    let report = fs::read(here.join("report.json")).unwrap();
    let report: serde_json::Value = serde_json::from_slice(&report).unwrap();
    assert_eq!(report[0]["result"], "refused");
    assert_eq!(report[1]["result"], "generated");
    assert_eq!(report[1]["operations"]["declared"], 1);
    assert_eq!(report[1]["unaccounted"], 0);
    if cfg!(target_os = "linux") {
        assert!(report[1]["peak_memory"].as_u64().unwrap() > 1 << 20);
    }

    let printed = expect(here, "corpus specs/things.yaml --limit 0", 1);
    assert!(printed.contains("things.yaml: timed out"), "{printed}");
    expect(here, "corpus specs/part.yaml", 2);
    expect(here, "corpus nowhere", 2);
}

#[test]
fn the_ledger_is_shown_by_code_and_file_and_codes_are_explained() {
    let folder = folder();
    let here = folder.path();
    expect(here, "ledger --out out", 2);
    let spec = SPEC.replace(
        "Nothing to say.",
        "Nothing to say., headers: {X-A: {schema: {type: object}}, X-B: {schema: {type: object}}}",
    );
    fs::write(here.join("specs/things.yaml"), spec).unwrap();
    expect(here, "generate --specs specs --out out", 0);

    let printed = expect(here, "ledger --out out", 0);
    assert!(
        printed.contains("| header-untyped | things.yaml | 2    | 9     |"),
        "{printed}"
    );
    assert!(printed.ends_with("2 rows: 2 header-untyped\n"), "{printed}");
    let printed = expect(here, "ledger header-untyped --out out", 0);
    let row = "things.yaml:9: the answer's header `X-A` is kept as text: it is no text, number, truth value or list of such (/paths/~1things/get/responses/204/headers/X-A";
    assert!(printed.starts_with(row), "{printed}");
    let printed = expect(here, "ledger --json --out out", 0);
    let counts: serde_json::Value = serde_json::from_str(&printed).unwrap();
    let count = serde_json::json!({"code": "header-untyped", "file": "things.yaml", "rows": 2});
    assert_eq!(counts, serde_json::json!([count]));
    expect(here, "ledger body-omitted --out out", 2);

    assert!(expect(here, "explain header-untyped", 0).contains("How to mend it: "));
    assert!(expect(here, "explain", 0).contains("| unknown-member "));
    let printed = expect(here, "explain header-untipped", 2);
    assert!(
        printed.contains("did you mean `header-untyped`?"),
        "{printed}"
    );
}

#[test]
fn public_names_that_change_are_listed() {
    let folder = folder();
    let here = folder.path();
    let run = |options: &str, status| {
        expect(
            here,
            &format!("generate --specs specs --out out{options}"),
            status,
        )
    };
    let printed = run("", 0);
    assert!(
        !printed.contains("added"),
        "all names of a first crate are new: {printed}"
    );
    fs::write(
        here.join("specs/things.yaml"),
        SPEC.replace("listThings", "findThings"),
    )
    .unwrap();
    let told = "removed  things::Client::list_things\nadded    things::Client::find_things\n";
    let printed = run(" --check", 1);
    assert!(printed.contains(told), "{printed}");
    let printed = run("", 0);
    assert!(printed.contains(told), "{printed}");
    assert!(!run("", 0).contains("removed  "));
}
