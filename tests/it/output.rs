//! Freshness: `generated/` is what `specs/` give, and the same documents always give the same bytes.

use std::{collections::BTreeMap, fs, path::Path};

use ironspec_codegen::{Files, Refusal, Report, Runtime, Settings, Sources, generate, references};

/// The folder of the workspace.
pub(crate) fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// Every file below a folder by its path there, with `/` between the parts.
pub(crate) fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut pending = vec![String::new()];
    while let Some(path) = pending.pop() {
        let here = folder.join(&path);
        let list =
            fs::read_dir(&here).unwrap_or_else(|error| panic!("{}: {error}", here.display()));
        for entry in list {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            let path = if path.is_empty() {
                name
            } else {
                format!("{path}/{name}")
            };
            if entry.file_type().unwrap().is_dir() {
                pending.push(path);
            } else {
                files.insert(path, fs::read(entry.path()).unwrap());
            }
        }
    }
    files
}

/// Whether a path ends in one of these extensions.
pub(crate) fn is_a(path: &str, extensions: &[&str]) -> bool {
    let extension = Path::new(path).extension();
    extension.is_some_and(|extension| extensions.iter().any(|known| extension == *known))
}

/// The documents below a folder, closed as the command closes them.
pub(crate) fn sources_below(folder: &Path) -> Sources {
    let documents = files_below(folder)
        .into_iter()
        .filter(|(path, _)| path != Settings::FILE && is_a(path, &["yaml", "yml", "json"]));
    closed(documents)
}

/// These files as sources; one that they name and that is not there is missing.
pub(crate) fn closed(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Sources {
    let mut sources = Sources::default();
    for (path, bytes) in files {
        sources.insert(path, bytes);
    }
    let named: Vec<String> = sources.iter().flat_map(references).collect();
    for path in named {
        if !sources.knows(&path) {
            sources.refuse(path, Refusal::Missing);
        }
    }
    sources
}

fn specs() -> BTreeMap<String, Vec<u8>> {
    let mut specs = files_below(&workspace().join("specs"));
    specs.remove(Settings::FILE);
    specs
}

/// What the command's settings are for the member of this workspace: it takes the runtime beside it.
fn settings() -> Settings {
    let path = workspace().join("specs").join(Settings::FILE);
    Settings {
        standalone: false,
        runtime: Runtime::Path("../runtime".to_owned()),
        ..Settings::parse(&fs::read_to_string(path).unwrap()).unwrap()
    }
}

fn generated(sources: &Sources) -> Files {
    let mut report = Report::default();
    let files = generate(sources, &settings(), &mut report);
    assert!(report.allows(false), "{}", report.render(sources, false));
    files
}

#[test]
fn generated_is_what_specs_give() {
    let folder = workspace().join("generated");
    let files = generated(&closed(specs()));
    let mut stale: Vec<&str> = Vec::new();
    for (path, text) in files.iter() {
        if fs::read(folder.join(path)).ok().as_deref() != Some(text.as_bytes()) {
            stale.push(path);
        }
    }
    assert!(
        stale.is_empty(),
        "run `cargo xtask generate`; not what the specs give: {stale:#?}"
    );

    // The list of an earlier run names these files and no other, and the folder holds nothing else.
    let list = fs::read_to_string(folder.join("ironspec.lock")).unwrap();
    let listed: Vec<&str> = list
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(_, path)| path)
        .collect();
    let made: Vec<&str> = files.iter().map(|(path, _)| path).collect();
    assert_eq!(listed, made);
    let mut present = files_below(&folder);
    present.retain(|path, _| path != "ironspec.lock" && !path.starts_with("target/"));
    assert_eq!(present.keys().map(String::as_str).collect::<Vec<_>>(), made);
}

#[test]
fn equal_documents_give_equal_bytes() {
    let first = generated(&closed(specs()));
    assert_eq!(first, generated(&closed(specs())), "a second run differs");
    assert_eq!(
        first,
        generated(&closed(specs().into_iter().rev())),
        "the order in which files are read matters"
    );
}

#[test]
fn nothing_of_the_machine_is_in_the_output() {
    let here = workspace().to_str().unwrap();
    for (path, text) in generated(&closed(specs())).iter() {
        assert!(!text.contains(here), "{path} names {here}");
        assert!(
            !text.contains('\r') && text.ends_with('\n'),
            "{path}: line ends"
        );
    }
}
