//! Reading: closes the set of sources, so that generation needs no disk.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{ErrorKind, Read as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};
use ironspec_codegen::{Refusal, Settings, Sources, references};

use crate::{finding::Finding, lock, terminal::shown};

/// The extensions of documents.
const EXTENSIONS: [&str; 3] = ["yaml", "yml", "json"];

/// All that one run takes from the disk.
#[derive(Debug)]
pub(crate) struct Input {
    /// The documents that PATH holds and all files that they refer to.
    pub(crate) sources: Sources,
    /// What `ironspec.yaml` at the root says.
    pub(crate) settings: Settings,
    /// Files below PATH that could not be taken.
    pub(crate) findings: Vec<Finding>,
    /// PATH; the folders in it are no symbolic links.
    pub(crate) path: PathBuf,
}

/// Reads a folder of documents, or one document and what it refers to.
///
/// A folder is its own root: every `*.yaml`, `*.yml` and `*.json` below it is a source, but for hidden files and folders, folders that
/// an ironspec run wrote, and the settings. The root of one file is its parent folder. Nothing outside the root is read.
///
/// # Errors
///
/// PATH does not exist or holds no document, its settings are wrong, or the system could not read a file that the walk found.
pub(crate) fn read(path: &Path) -> anyhow::Result<Input> {
    let here = path.canonicalize().with_context(|| {
        format!("could not find the documents at `{}`: pass a folder of OpenAPI documents or one document with `--specs PATH`", path.display())
    })?;
    let mut found = Found::default();
    let (root, path) = if here.is_dir() {
        found = walk(&here)?;
        if found.documents.is_empty() && found.findings.is_empty() {
            bail!(
                "`{}` holds no document: put an OpenAPI document (*.yaml, *.yml, *.json) there, or pass `--specs PATH`",
                path.display()
            );
        }
        (Root(here.clone()), here)
    } else {
        let (root, name) = parent_of(path)?;
        if !here.starts_with(&root.0) {
            bail!(
                "`{}` is a symbolic link that leaves its folder: pass `{}` itself",
                path.display(),
                here.display()
            );
        }
        let path = root.0.join(&name);
        found.documents.extend(overlay_of(&root, &name));
        found.documents.push(name);
        (root, path)
    };
    let settings = root.settings()?;
    let mut sources = Sources::default();
    for document in found.documents {
        match root.take(&document) {
            Ok(bytes) => sources.insert(document, bytes),
            Err(refusal) => bail!(
                "could not read `{}`: {}",
                shown(&root.0.join(&document)),
                reason(&refusal)
            ),
        }
    }
    for (link, refusal) in found.refused {
        sources.refuse(link, refusal);
    }
    close(&root, &mut sources);
    Ok(Input {
        sources,
        settings,
        findings: found.findings,
        path,
    })
}

/// The documents below a folder: what [`read`] takes from it, sorted.
///
/// # Errors
///
/// The system could not list a folder.
pub(crate) fn documents(folder: &Path) -> anyhow::Result<Vec<String>> {
    Ok(walk(folder)?.documents)
}

/// Adds every file that a source refers to, directly or by way of others.
fn close(root: &Root, sources: &mut Sources) {
    let mut pending: Vec<String> = sources.iter().flat_map(references).collect();
    while let Some(path) = pending.pop() {
        if sources.knows(&path) {
            continue;
        }
        match root.take(&path) {
            Ok(bytes) => sources.insert(path.as_str(), bytes),
            Err(refusal) => sources.refuse(path.as_str(), refusal),
        }
        pending.extend(sources.get(&path).map(references).unwrap_or_default());
    }
}

/// The folder that no read leaves; canonical.
#[derive(Debug)]
struct Root(PathBuf);

impl Root {
    /// The bytes of the file at `path` under the root.
    fn take(&self, path: &str) -> Result<Vec<u8>, Refusal> {
        let unreadable = |error: std::io::Error| match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Refusal::Missing,
            _ => Refusal::Unreadable(error.to_string()),
        };
        let canonical = self.0.join(path).canonicalize().map_err(unreadable)?;
        if !canonical.starts_with(&self.0) {
            return Err(Refusal::LeavesRoot);
        }
        let metadata = canonical.metadata().map_err(unreadable)?;
        if !metadata.is_file() {
            return Err(Refusal::Unreadable("it is no regular file".to_owned()));
        }
        let limit = u64::try_from(Sources::MAX_BYTES).unwrap_or(u64::MAX);
        if metadata.len() > limit {
            return Err(Refusal::TooLarge);
        }
        let mut bytes = Vec::new();
        let file = File::open(&canonical).map_err(unreadable)?;
        file.take(limit.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
        Ok(bytes)
    }

    /// The settings of the run; those of an empty file when there is none.
    fn settings(&self) -> anyhow::Result<Settings> {
        let name = shown(&self.0.join(Settings::FILE));
        let bytes = match self.take(Settings::FILE) {
            Ok(bytes) => bytes,
            Err(Refusal::Missing) => Vec::new(),
            Err(refusal) => bail!("could not read the settings `{name}`: {}", reason(&refusal)),
        };
        let text = String::from_utf8(bytes)
            .with_context(|| format!("the settings `{name}` are no UTF-8: save them as UTF-8"))?;
        Settings::parse(&text)
            .map_err(|error| anyhow::anyhow!("the settings `{name}` are wrong: {error}"))
    }
}

/// The overlays of a single document, which stand beside it.
fn overlay_of(root: &Root, name: &str) -> Vec<String> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let names = EXTENSIONS.map(|extension| format!("{stem}.overlay.{extension}"));
    names
        .into_iter()
        .filter(|name| root.0.join(name).exists())
        .collect()
}

/// The root of a single document, and its name there.
fn parent_of(path: &Path) -> anyhow::Result<(Root, String)> {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .with_context(|| {
            format!(
                "the file name of `{}` is no UTF-8: rename it",
                path.display()
            )
        })?;
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let root = parent
        .canonicalize()
        .with_context(|| format!("could not find the folder `{}`", parent.display()))?;
    Ok((Root(root), name.to_owned()))
}

/// What a walk below the root came upon; paths are relative to it, with `/` between the parts.
#[derive(Debug, Default)]
struct Found {
    documents: Vec<String>,
    refused: Vec<(String, Refusal)>,
    findings: Vec<Finding>,
}

/// Lists the documents below `root`, sorted. Symbolic links to folders are not followed.
fn walk(root: &Path) -> anyhow::Result<Found> {
    let mut found = Found::default();
    let mut links = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let disk = root.join(&folder);
        let list = || format!("could not list the folder `{}`", shown(&disk));
        for entry in fs::read_dir(&disk).with_context(list)? {
            let entry = entry.with_context(list)?;
            let name = entry.file_name();
            let Some(name) = name.to_str() else {
                found.findings.push(unnamable(&shown(&entry.path())));
                continue;
            };
            let path = if folder.is_empty() {
                name.to_owned()
            } else {
                format!("{folder}/{name}")
            };
            let kind = entry.file_type().with_context(list)?;
            if name.starts_with('.') || path == Settings::FILE {
                continue;
            }
            if kind.is_symlink() {
                links.push(path);
            } else if kind.is_dir() {
                if !disk.join(name).join(lock::FILE).exists() {
                    folders.push(path);
                }
            } else if is_document(name) {
                found.documents.push(path);
            }
        }
    }
    follow(root, links, &mut found);
    found.documents.sort();
    found.findings.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// Takes links to documents that the walk did not meet under their own name, and refuses links that leave the root.
fn follow(root: &Path, mut links: Vec<String>, found: &mut Found) {
    links.sort();
    let mut met: BTreeSet<PathBuf> = found.documents.iter().map(|path| root.join(path)).collect();
    for link in links {
        match root.join(&link).canonicalize() {
            Ok(target) if target.is_dir() && target.starts_with(root) => {}
            Ok(target) if target.starts_with(root) => {
                if is_document(&link) && met.insert(target) {
                    found.documents.push(link);
                }
            }
            Ok(target) if target.is_dir() || is_document(&link) => {
                found.findings.push(outside(&shown(&root.join(&link))));
                found.refused.push((link, Refusal::LeavesRoot));
            }
            Err(error) if is_document(&link) => {
                found
                    .findings
                    .push(broken(&shown(&root.join(&link)), &error));
                found.refused.push((link, Refusal::Missing));
            }
            Ok(_) | Err(_) => {}
        }
    }
}

fn is_document(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| {
        EXTENSIONS
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    })
}

fn reason(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Missing => "it does not exist".to_owned(),
        Refusal::LeavesRoot => {
            "it is a symbolic link that leaves the folder of the documents".to_owned()
        }
        Refusal::Unreadable(error) => error.clone(),
        Refusal::TooLarge => format!("it has more than {} MiB", Sources::MAX_BYTES >> 20),
    }
}

fn outside(path: &str) -> Finding {
    Finding {
        code: "link-leaves-root",
        message: "a symbolic link leaves the folder of the documents, so it was not read"
            .to_owned(),
        path: path.to_owned(),
        line: None,
        note: None,
        help: "put the file itself here, or take the folder above both as `--specs`".to_owned(),
    }
}

fn broken(path: &str, error: &std::io::Error) -> Finding {
    Finding {
        code: "broken-link",
        message: format!("a symbolic link leads nowhere: {error}"),
        path: path.to_owned(),
        line: None,
        note: None,
        help: "restore its target, or delete the link".to_owned(),
    }
}

fn unnamable(path: &str) -> Finding {
    Finding {
        code: "file-name",
        message: "a file name is no UTF-8, so the file was not read".to_owned(),
        path: path.to_owned(),
        line: None,
        note: None,
        help: "rename it".to_owned(),
    }
}

#[cfg(test)]
#[path = "read/tests.rs"]
mod tests;
