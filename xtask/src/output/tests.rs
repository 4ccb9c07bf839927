//! Tests of output: whose files are touched, and that it is all of them or none.
#![allow(clippy::unwrap_used)]

use std::{collections::BTreeMap, fs, path::Path};

use ironspec_codegen::Files;
use tempfile::TempDir;

use super::{Plan, absolute};
use crate::lock;

fn files(entries: &[(&str, &str)]) -> Files {
    let mut files = Files::default();
    for (path, text) in entries {
        files.insert(*path, *text);
    }
    files
}

/// Everything below `folder`, folders with a `/` at the end, but for the list.
fn content(folder: &Path) -> BTreeMap<String, String> {
    let mut content = BTreeMap::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(here) = pending.pop() {
        for entry in fs::read_dir(here).unwrap() {
            let path = entry.unwrap().path();
            let name = path
                .strip_prefix(folder)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            if path.is_dir() {
                content.insert(format!("{name}/"), String::new());
                pending.push(path);
            } else if name != lock::FILE {
                content.insert(name, fs::read_to_string(path).unwrap());
            }
        }
    }
    content
}

/// A folder after a first run that wrote `entries`.
fn generated(entries: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    Plan::new(folder.path(), &files(entries))
        .unwrap()
        .apply()
        .unwrap();
    folder
}

fn codes(plan: &Plan) -> Vec<&'static str> {
    plan.findings().iter().map(|finding| finding.code).collect()
}

fn stale(plan: &Plan) -> Vec<(&'static str, String)> {
    plan.stale()
        .map(|(why, path)| {
            (
                why,
                Path::new(&path)
                    .file_name()
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned(),
            )
        })
        .collect()
}

const FIRST: &[(&str, &str)] = &[
    ("Cargo.toml", "x"),
    ("src/a/mod.rs", "a\n"),
    ("src/b/mod.rs", "b\n"),
];

#[test]
fn a_first_run_writes_all_and_a_second_one_nothing() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("deep/er");
    let plan = Plan::new(&out, &files(FIRST)).unwrap();
    assert_eq!((plan.written(), plan.removed(), plan.total()), (4, 0, 4));
    assert!(plan.stale().all(|(why, _)| why == "missing"));
    plan.apply().unwrap();
    let names: Vec<String> = content(&out).into_keys().collect();
    assert_eq!(
        names,
        [
            "Cargo.toml",
            "src/",
            "src/a/",
            "src/a/mod.rs",
            "src/b/",
            "src/b/mod.rs"
        ]
    );
    let again = Plan::new(&out, &files(FIRST)).unwrap();
    assert_eq!((again.written(), again.removed(), again.total()), (0, 0, 4));
}

#[cfg(unix)]
#[test]
fn a_written_file_can_be_read_by_others_as_any_new_file() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = generated(FIRST);
    fs::write(folder.path().join("any"), "").unwrap();
    let mode = |name: &str| {
        fs::metadata(folder.path().join(name))
            .unwrap()
            .permissions()
            .mode()
    };
    assert_eq!(mode("Cargo.toml"), mode("any"));
}

#[test]
fn only_what_changed_is_written_and_what_is_no_longer_made_is_removed_with_its_folder() {
    let folder = generated(FIRST);
    let modified = |name: &str| {
        fs::metadata(folder.path().join(name))
            .unwrap()
            .modified()
            .unwrap()
    };
    let before = modified("Cargo.toml");
    fs::write(folder.path().join("foreign.txt"), "mine").unwrap();
    let plan = Plan::new(
        folder.path(),
        &files(&[
            ("Cargo.toml", "x"),
            ("src/a/mod.rs", "a2\n"),
            ("src/c.rs", "c\n"),
        ]),
    )
    .unwrap();
    let list = [
        ("changed", "mod.rs"),
        ("missing", "c.rs"),
        ("extra", "mod.rs"),
        ("changed", lock::FILE),
    ];
    assert_eq!(stale(&plan), list.map(|(why, name)| (why, name.to_owned())));
    plan.apply().unwrap();
    let now = content(folder.path());
    let names: Vec<&str> = now.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "Cargo.toml",
            "foreign.txt",
            "src/",
            "src/a/",
            "src/a/mod.rs",
            "src/c.rs"
        ]
    );
    assert_eq!(
        (now["src/a/mod.rs"].as_str(), now["foreign.txt"].as_str()),
        ("a2\n", "mine")
    );
    assert_eq!(modified("Cargo.toml"), before);
}

#[test]
fn a_folder_that_holds_a_foreign_file_stays() {
    let folder = generated(FIRST);
    fs::write(folder.path().join("src/b/notes.txt"), "mine").unwrap();
    Plan::new(folder.path(), &files(&[("Cargo.toml", "x")]))
        .unwrap()
        .apply()
        .unwrap();
    let names: Vec<String> = content(folder.path()).into_keys().collect();
    assert_eq!(names, ["Cargo.toml", "src/", "src/b/", "src/b/notes.txt"]);
}

/// What someone does to a folder between two runs; the first argument edits a file.
type Meddling = fn(&dyn Fn(&str), &Path);

#[test]
fn files_of_others_stop_the_run_and_nothing_is_written() {
    let edit = |folder: &Path, path: &str| fs::write(folder.join(path), "by hand\n").unwrap();
    let next = files(&[
        ("Cargo.toml", "y"),
        ("src/a/mod.rs", "a2\n"),
        ("src/new.rs", "new\n"),
    ]);
    let cases: [(&str, Meddling); 6] = [
        ("edited-by-hand", |edit, _| edit("src/a/mod.rs")),
        ("edited-by-hand", |edit, _| edit("src/b/mod.rs")),
        ("foreign-file", |edit, _| edit("src/new.rs")),
        ("in-the-way", |_, folder| {
            fs::create_dir(folder.join("src/new.rs")).unwrap();
        }),
        ("broken-list", |edit, _| edit(lock::FILE)),
        ("in-the-way", |edit, folder| {
            fs::remove_dir_all(folder.join("src")).unwrap();
            edit("src");
        }),
    ];
    for (code, meddle) in cases {
        let folder = generated(FIRST);
        meddle(&|path| edit(folder.path(), path), folder.path());
        let before = content(folder.path());
        let plan = Plan::new(folder.path(), &next).unwrap();
        assert_eq!(codes(&plan)[0], code);
        assert_eq!(plan.findings().len(), 1, "{:?}", plan.findings());
        let of_others = plan
            .stale()
            .filter(|(why, _)| ["edited", "foreign"].contains(why))
            .count();
        assert_eq!(
            of_others,
            usize::from(["edited-by-hand", "foreign-file"].contains(&code)),
            "{code}"
        );
        assert!(plan.apply().is_err());
        assert_eq!(content(folder.path()), before, "{code}");
    }
}

#[test]
fn an_edit_that_says_what_the_run_would_write_is_fine() {
    let folder = generated(FIRST);
    fs::write(folder.path().join("src/a/mod.rs"), "a2\n").unwrap();
    fs::write(folder.path().join("src/new.rs"), "new\n").unwrap();
    let next = files(&[
        ("Cargo.toml", "x"),
        ("src/a/mod.rs", "a2\n"),
        ("src/b/mod.rs", "b\n"),
        ("src/new.rs", "new\n"),
    ]);
    let plan = Plan::new(folder.path(), &next).unwrap();
    assert_eq!(codes(&plan), [""; 0]);
    assert_eq!(stale(&plan), [("changed", lock::FILE.to_owned())]);
}

#[test]
fn line_endings_count() {
    let folder = generated(FIRST);
    fs::write(folder.path().join("src/a/mod.rs"), "a\r\n").unwrap();
    assert_eq!(
        codes(&Plan::new(folder.path(), &files(FIRST)).unwrap()),
        ["edited-by-hand"]
    );
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    let elsewhere = TempDir::new().unwrap();
    fs::write(elsewhere.path().join("mod.rs"), "a\n").unwrap();
    for (link, target) in [
        ("src/a", elsewhere.path().to_owned()),
        ("src/a/mod.rs", elsewhere.path().join("mod.rs")),
    ] {
        let folder = generated(FIRST);
        let link = folder.path().join(link);
        if link.is_dir() {
            fs::remove_dir_all(&link)
        } else {
            fs::remove_file(&link)
        }
        .unwrap();
        std::os::unix::fs::symlink(target, &link).unwrap();
        for next in [&[("src/a/mod.rs", "a2\n")][..], &[]] {
            let plan = Plan::new(folder.path(), &files(next)).unwrap();
            assert_eq!(codes(&plan), ["in-the-way"]);
        }
        assert_eq!(
            fs::read_to_string(elsewhere.path().join("mod.rs")).unwrap(),
            "a\n"
        );
    }
}

#[test]
fn a_change_that_fails_half_way_is_undone() {
    let folder = generated(FIRST);
    let before = content(folder.path());
    let plan = Plan::new(
        folder.path(),
        &files(&[
            ("Cargo.toml", "y"),
            ("new/deep.rs", "n"),
            ("src/a/mod.rs", "a2\n"),
        ]),
    )
    .unwrap();
    // Between the plan and its execution a folder takes the place of a file that is to be written after two others.
    let blocked = folder.path().join("src/a/mod.rs");
    fs::remove_file(&blocked).unwrap();
    fs::create_dir(&blocked).unwrap();
    let error = format!("{:#}", plan.apply().unwrap_err());
    assert!(
        error.contains("mod.rs") && error.contains("all files are as they were"),
        "{error}"
    );
    fs::remove_dir(&blocked).unwrap();
    fs::write(&blocked, "a\n").unwrap();
    assert_eq!(content(folder.path()), before);
}

#[test]
fn a_path_that_does_not_exist_yet_is_resolved_as_far_as_it_does() {
    let folder = TempDir::new().unwrap();
    let here = folder.path().canonicalize().unwrap();
    fs::create_dir(here.join("a")).unwrap();
    assert_eq!(
        absolute(&folder.path().join("a/../b/c")).unwrap(),
        here.join("b/c")
    );
    assert!(absolute(&folder.path().join("gone/../b")).is_err());
}

#[test]
fn an_output_that_is_no_folder_is_wrong_use() {
    let folder = generated(FIRST);
    let error = Plan::new(&folder.path().join("Cargo.toml"), &files(FIRST)).unwrap_err();
    assert!(error.to_string().contains("--out DIR"), "{error}");
    assert!(Plan::new(folder.path(), &files(&[("../x", "")])).is_err());
}
