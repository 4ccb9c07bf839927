//! Tests of reading: what is in the set, and what is refused.
#![allow(clippy::unwrap_used)]

use std::{fs, path::Path};

use ironspec_codegen::Refusal;
use tempfile::TempDir;

use super::{Input, read};

const SPEC: &str = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n";

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in files {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

fn spec_naming(file: &str) -> String {
    format!("{SPEC}x-part:\n  $ref: {file}\n")
}

fn paths(input: &Input) -> Vec<&str> {
    input
        .sources
        .iter()
        .map(ironspec_codegen::Source::path)
        .collect()
}

#[test]
fn a_folder_gives_its_documents_and_what_they_refer_to() {
    let folder = folder(&[
        ("b.yaml", &spec_naming("parts/part.txt#/x")),
        ("a/deep/a.JSON", "{}"),
        ("a/c.yml", SPEC),
        ("parts/part.txt", "x:\n  $ref: more\n"),
        ("parts/more", "y: 1\n"),
        ("notes.md", "no"),
        ("ironspec.yaml", "name: my-clients\n"),
        (".hidden.yaml", SPEC),
        (".git/x.yaml", SPEC),
        ("out/ironspec.lock", ""),
        ("out/ledger.json", "[]"),
    ]);
    let input = read(folder.path()).unwrap();
    assert_eq!(
        paths(&input),
        [
            "a/c.yml",
            "a/deep/a.JSON",
            "b.yaml",
            "parts/more",
            "parts/part.txt"
        ]
    );
    assert_eq!(input.settings.name, "my-clients");
    assert_eq!(input.findings, []);
}

#[test]
fn one_file_gives_itself_and_what_it_refers_to() {
    let folder = folder(&[
        ("one.yaml", &spec_naming("b/two.yaml#/x")),
        ("b/two.yaml", "x:\n  $ref: ../three.yaml\n"),
        ("three.yaml", "x:\n  $ref: one.yaml\n"),
        ("other.yaml", SPEC),
        ("one.overlay.yaml", "overlay: 1.0.0\n"),
        ("other.overlay.yaml", "overlay: 1.0.0\n"),
        ("ironspec.yaml", "keep-going: true\n"),
    ]);
    let input = read(&folder.path().join("one.yaml")).unwrap();
    assert_eq!(
        paths(&input),
        ["b/two.yaml", "one.overlay.yaml", "one.yaml", "three.yaml"]
    );
    assert!(input.settings.keep_going);
}

#[test]
fn what_is_missing_or_no_file_is_refused_by_name() {
    let folder = folder(&[
        ("a.yaml", &spec_naming("gone.yaml")),
        ("b.yaml", &spec_naming("c")),
        ("c/d.txt", ""),
        ("e.yaml", &spec_naming("a.yaml/x")),
    ]);
    let input = read(folder.path()).unwrap();
    assert_eq!(input.sources.refusal("gone.yaml"), Some(&Refusal::Missing));
    assert!(matches!(
        input.sources.refusal("c"),
        Some(Refusal::Unreadable(_))
    ));
    assert_eq!(input.sources.refusal("a.yaml/x"), Some(&Refusal::Missing));
}

#[cfg(unix)]
#[test]
fn a_link_is_read_inside_the_root_and_refused_outside() {
    use std::os::unix::fs::symlink;

    let outside = folder(&[("secret.yaml", "x: 1\n"), ("folder/secret.yaml", "x: 1\n")]);
    let folder = folder(&[
        ("a.yaml", &spec_naming("linked/secret.yaml")),
        ("part.txt", "x: 1\n"),
        ("one/b.yaml", SPEC),
    ]);
    let link = |target: &Path, name: &str| symlink(target, folder.path().join(name)).unwrap();
    link(&outside.path().join("secret.yaml"), "file.yaml");
    link(&outside.path().join("folder"), "linked");
    link(Path::new("part.txt"), "inside.yaml");
    link(Path::new("a.yaml"), "twice.yaml");
    link(Path::new("nowhere"), "broken.yaml");
    link(Path::new("."), "loop");

    let input = read(folder.path()).unwrap();
    assert_eq!(paths(&input), ["a.yaml", "inside.yaml", "one/b.yaml"]);
    for path in ["file.yaml", "linked", "linked/secret.yaml"] {
        assert_eq!(
            input.sources.refusal(path),
            Some(&Refusal::LeavesRoot),
            "{path}"
        );
    }
    let codes: Vec<&str> = input.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(
        codes,
        ["broken-link", "link-leaves-root", "link-leaves-root"]
    );
    assert!(
        read(&folder.path().join("file.yaml"))
            .unwrap_err()
            .to_string()
            .contains("leaves its folder")
    );
}

#[test]
fn wrong_use_is_said_with_what_to_do() {
    let empty = folder(&[("notes.md", ""), ("ironspec.yaml", "")]);
    let wrong = folder(&[("a.yaml", SPEC), ("ironspec.yaml", "nam: x\n")]);
    let latin = folder(&[("a.yaml", SPEC)]);
    fs::write(latin.path().join("ironspec.yaml"), b"name: \xe9\n").unwrap();
    for (path, part) in [
        (empty.path().to_owned(), "holds no document"),
        (empty.path().join("gone"), "--specs PATH"),
        (wrong.path().to_owned(), "ironspec.yaml` are wrong"),
        (latin.path().to_owned(), "no UTF-8"),
    ] {
        let error = format!("{:#}", read(&path).unwrap_err());
        assert!(error.contains(part), "{error}");
    }
}
