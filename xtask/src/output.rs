//! Output: what is stale in a folder, and bringing it up to date, all files or none.

use std::{
    borrow::Cow,
    collections::BTreeSet,
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail, ensure};
use ironspec_codegen::Files;
use tempfile::NamedTempFile;

use crate::{
    finding::Finding,
    ledger,
    lock::{self, Lock},
    terminal::shown,
};

/// What a run would do to the output folder.
///
/// A file is the run's own if the committed list `ironspec.lock` names it and its bytes still have the hash that the list gives.
/// Own files are replaced and removed; a listed file with another hash was edited by hand and stops the run; so does an unlisted file
/// where one is to be written, unless it holds the very bytes; every other file is foreign and never touched.
#[derive(Debug)]
pub(crate) struct Plan {
    out: PathBuf,
    changes: Vec<Change>,
    findings: Vec<Finding>,
    total: usize,
}

/// One file that is not as it should be; `None` means that there is no file.
#[derive(Debug)]
struct Change {
    why: &'static str,
    path: String,
    before: Option<Vec<u8>>,
    after: Option<String>,
}

/// What stands at a path, symbolic links not followed.
enum Found {
    Nothing,
    File(Vec<u8>),
    /// A link or a folder where a file should be, or a link or a file where a folder should be.
    InTheWay(&'static str, PathBuf),
}

impl Plan {
    /// Compares `files` with the folder `out`, which need not exist.
    ///
    /// # Errors
    ///
    /// The system could not read something in `out`, or `out` is no folder.
    pub(crate) fn new(out: &Path, files: &Files) -> anyhow::Result<Self> {
        if let Some((path, _)) = files.iter().find(|(path, _)| !lock::may_hold(path)) {
            bail!(
                "the generator made a file `{}`, which may not be written: this is a fault of ironspec",
                path.escape_debug()
            );
        }
        let out = absolute(out)?;
        ensure!(
            !out.exists() || out.is_dir(),
            "`{}` is no folder: pass another with `--out DIR`",
            shown(&out)
        );
        let mut plan = Self {
            out,
            changes: Vec::new(),
            findings: Vec::new(),
            total: files.len() + 1,
        };
        let Some((before, committed)) = plan.committed()? else {
            return Ok(plan);
        };
        for (path, text) in files.iter() {
            plan.place(path, text, committed.get(path))?;
        }
        for path in committed.paths().filter(|path| files.get(path).is_none()) {
            plan.remove(path, committed.get(path))?;
        }
        // The list comes last: if a run is cut short, files that it already wrote are as the next run wants them, and the others still
        // have the hashes of the old list.
        let after = Lock::of(files).render();
        if before.as_deref() != Some(after.as_bytes()) {
            let why = if before.is_none() {
                "missing"
            } else {
                "changed"
            };
            plan.changes.push(Change {
                why,
                path: lock::FILE.to_owned(),
                before,
                after: Some(after),
            });
        }
        Ok(plan)
    }

    /// The committed list, as bytes and read; nothing if it cannot be trusted, which is a finding.
    fn committed(&mut self) -> anyhow::Result<Option<(Option<Vec<u8>>, Lock)>> {
        let bytes = match look(&self.out, lock::FILE)? {
            Found::Nothing => return Ok(Some((None, Lock::default()))),
            Found::File(bytes) => bytes,
            Found::InTheWay(what, path) => {
                self.in_the_way(what, &path);
                return Ok(None);
            }
        };
        match Lock::parse(&String::from_utf8_lossy(&bytes)) {
            Ok(lock) => Ok(Some((Some(bytes), lock))),
            Err(line) => {
                let help = "restore the folder from version control (after a merge, either side of it whole), and run again";
                self.finding(
                    "broken-list",
                    "the list of written files has a line that no run wrote",
                    &self.out.join(lock::FILE),
                    help,
                );
                if let Some(finding) = self.findings.last_mut() {
                    finding.line = Some(line);
                }
                Ok(None)
            }
        }
    }

    /// Judges a file that the run makes.
    fn place(&mut self, path: &str, text: &str, listed: Option<&str>) -> anyhow::Result<()> {
        let before = match look(&self.out, path)? {
            Found::Nothing => None,
            Found::File(bytes) if bytes == text.as_bytes() => return Ok(()),
            Found::File(bytes) => Some(bytes),
            Found::InTheWay(what, path) => {
                self.in_the_way(what, &path);
                return Ok(());
            }
        };
        let why = match (&before, listed) {
            (None, _) => "missing",
            (Some(bytes), Some(hash)) if lock::hash(bytes) == hash => "changed",
            (Some(_), Some(_)) => self.edited(path),
            (Some(_), None) => {
                let help = "move it elsewhere or delete it, and run again; if a run wrote it, restore `ironspec.lock` from version control";
                self.finding(
                    "foreign-file",
                    "a file that no run wrote stands where one is to be written",
                    &self.out.join(path),
                    help,
                );
                "foreign"
            }
        };
        self.changes.push(Change {
            why,
            path: path.to_owned(),
            before,
            after: Some(text.to_owned()),
        });
        Ok(())
    }

    /// Judges a listed file that the run no longer makes.
    fn remove(&mut self, path: &str, listed: Option<&str>) -> anyhow::Result<()> {
        match look(&self.out, path)? {
            Found::Nothing => {}
            Found::InTheWay(what, path) => self.in_the_way(what, &path),
            Found::File(bytes) => {
                let is_own = listed == Some(lock::hash(&bytes).as_str());
                let why = if is_own { "extra" } else { self.edited(path) };
                self.changes.push(Change {
                    why,
                    path: path.to_owned(),
                    before: Some(bytes),
                    after: None,
                });
            }
        }
        Ok(())
    }

    fn edited(&mut self, path: &str) -> &'static str {
        let help = if path == ledger::FILE {
            // Without a ledger the next run would start a new one, and no loss would be compared with the old.
            "restore it from version control, and run again"
        } else {
            "move the change into the spec, or delete the file, and run again"
        };
        self.finding(
            "edited-by-hand",
            "a generated file was edited by hand",
            &self.out.join(path),
            help,
        );
        "edited"
    }

    fn in_the_way(&mut self, what: &str, path: &Path) {
        self.finding(
            "in-the-way",
            &format!("{what}, which a run does not replace"),
            path,
            "move it elsewhere or delete it, and run again",
        );
    }

    fn finding(&mut self, code: &'static str, message: &str, path: &Path, help: &str) {
        let finding = Finding {
            code,
            message: message.to_owned(),
            path: shown(path),
            line: None,
            note: None,
            help: help.to_owned(),
        };
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// What stops the run: files edited by hand, foreign files, links and folders in the way.
    pub(crate) fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Whether the file at `path` below the folder was edited by hand, which is one of the findings.
    pub(crate) fn is_edited(&self, path: &str) -> bool {
        self.changes
            .iter()
            .any(|change| change.why == "edited" && change.path == path)
    }

    /// Number of files that the run makes, the list included.
    pub(crate) fn total(&self) -> usize {
        self.total
    }

    /// Number of files to write.
    pub(crate) fn written(&self) -> usize {
        self.changes
            .iter()
            .filter(|change| change.after.is_some())
            .count()
    }

    /// Number of files to remove.
    pub(crate) fn removed(&self) -> usize {
        self.changes.len() - self.written()
    }

    /// Whether no run wrote to the folder before.
    pub(crate) fn is_first(&self) -> bool {
        self.changes
            .iter()
            .any(|change| change.path == lock::FILE && change.before.is_none())
    }

    /// The files to write or remove: path, and text before and after.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, Option<Cow<'_, str>>, Option<&str>)> {
        self.changes.iter().map(|change| {
            let before = change.before.as_deref().map(String::from_utf8_lossy);
            (change.path.as_str(), before, change.after.as_deref())
        })
    }

    /// The stale files, each with a word why: `missing`, `changed`, `extra` (no longer made), `edited` (by hand) or `foreign`.
    pub(crate) fn stale(&self) -> impl Iterator<Item = (&'static str, String)> {
        self.changes
            .iter()
            .map(|change| (change.why, shown(&self.out.join(&change.path))))
    }

    /// Brings the folder up to date.
    ///
    /// Every new text is first written beside its place; only when all are on disk do they move there, one rename each.
    ///
    /// # Errors
    ///
    /// There are findings, or the system refused something; what was done is undone then.
    pub(crate) fn apply(&self) -> anyhow::Result<()> {
        ensure!(self.findings.is_empty(), "nothing was written");
        let mut made = Vec::new();
        let swapped = self.stage(&mut made).and_then(|staged| self.swap(staged));
        if swapped.is_err() {
            for folder in made.iter().rev() {
                let _ = fs::remove_dir(folder); // fails when someone else put a file there: then it is theirs
            }
        }
        swapped?;
        self.remove_empty_folders();
        Ok(())
    }

    /// Writes every new text beside its place; dropping the result removes them. Folders that it had to make go into `made`.
    fn stage(&self, made: &mut Vec<PathBuf>) -> anyhow::Result<Vec<Option<NamedTempFile>>> {
        let stage_one =
            |change: &Change, made: &mut Vec<PathBuf>| -> io::Result<Option<NamedTempFile>> {
                let Some(text) = &change.after else {
                    return Ok(None);
                };
                let target = self.out.join(&change.path);
                let folder = target.parent().unwrap_or(&self.out);
                make_folder(folder, made)?;
                let staged = temporary_file(folder)?;
                fs::write(staged.path(), text)?;
                Ok(Some(staged))
            };
        let write = |change: &Change| {
            format!(
                "could not write `{}`; nothing was changed",
                shown(&self.out.join(&change.path))
            )
        };
        self.changes
            .iter()
            .map(|change| stage_one(change, made).with_context(|| write(change)))
            .collect()
    }

    /// Moves staged texts to their places and removes what is no longer made; puts everything back if one of them fails.
    fn swap(&self, staged: Vec<Option<NamedTempFile>>) -> anyhow::Result<()> {
        for (position, (change, staged)) in self.changes.iter().zip(staged).enumerate() {
            let target = self.out.join(&change.path);
            let swapped = match staged {
                Some(staged) => staged
                    .persist(&target)
                    .map(drop)
                    .map_err(|error| error.error),
                None => fs::remove_file(&target),
            };
            if let Err(error) = swapped {
                let left = self.put_back(&self.changes[..position]);
                let outcome = if left.is_empty() {
                    "all files are as they were".to_owned()
                } else {
                    format!("could not put back {}", left.join(", "))
                };
                return Err(error).with_context(|| {
                    format!(
                        "could not replace or remove `{}`; {outcome}",
                        shown(&target)
                    )
                });
            }
        }
        Ok(())
    }

    /// Undoes these changes, the last one first, and names the files where that failed.
    fn put_back(&self, changes: &[Change]) -> Vec<String> {
        let mut left = Vec::new();
        for change in changes.iter().rev() {
            let target = self.out.join(&change.path);
            let done = match &change.before {
                Some(bytes) => fs::write(&target, bytes),
                None => fs::remove_file(&target),
            };
            if done.is_err() {
                left.push(format!("`{}`", shown(&target)));
            }
        }
        left
    }

    /// Removes folders that the removals left empty, up to the output folder.
    fn remove_empty_folders(&self) {
        let removed = self.changes.iter().filter(|change| change.after.is_none());
        let folders: BTreeSet<PathBuf> = removed
            .flat_map(|change| Path::new(&change.path).ancestors().skip(1))
            .filter(|folder| !folder.as_os_str().is_empty())
            .map(|folder| self.out.join(folder))
            .collect();
        for folder in folders.iter().rev() {
            let _ = fs::remove_dir(folder); // fails when it is not empty, which is the question
        }
    }
}

/// The path from the file system's root, without symbolic links in the part that exists.
///
/// # Errors
///
/// The system's, for instance when the working directory is gone.
pub(crate) fn absolute(path: &Path) -> anyhow::Result<PathBuf> {
    let failed = || format!("could not resolve `{}`", path.display());
    let path = std::path::absolute(path).with_context(failed)?;
    let mut missing = Vec::new();
    for ancestor in path.ancestors() {
        match ancestor.canonicalize() {
            Ok(existing) => {
                return Ok(missing
                    .iter()
                    .rev()
                    .fold(existing, |path, part| path.join(part)));
            }
            Err(error) if error.kind() == ErrorKind::NotFound => match ancestor.file_name() {
                Some(name) => missing.push(name),
                None => bail!(
                    "`{}` goes back by `..` from a folder that does not exist",
                    path.display()
                ),
            },
            Err(error) => return Err(error).with_context(failed),
        }
    }
    Ok(path)
}

/// Looks at `path` below `out` one part at a time, so that no symbolic link leads elsewhere.
fn look(out: &Path, path: &str) -> anyhow::Result<Found> {
    let mut place = out.to_owned();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        place.push(part);
        let failed = || format!("could not read `{}`", shown(&place));
        let kind = match fs::symlink_metadata(&place) {
            Ok(metadata) => metadata.file_type(),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
            Err(error) => return Err(error).with_context(failed),
        };
        let is_last = parts.peek().is_none();
        if kind.is_symlink() {
            return Ok(Found::InTheWay("a symbolic link stands in the way", place));
        } else if kind.is_dir() && is_last {
            return Ok(Found::InTheWay(
                "a folder stands in the place of a file",
                place,
            ));
        } else if kind.is_file() && is_last {
            return fs::read(&place).map(Found::File).with_context(failed);
        } else if !kind.is_dir() {
            return Ok(Found::InTheWay(
                "a file stands in the place of a folder",
                place,
            ));
        }
    }
    Ok(Found::Nothing)
}

/// Makes `folder` and the folders above it that are missing, and notes which.
fn make_folder(folder: &Path, made: &mut Vec<PathBuf>) -> io::Result<()> {
    let missing: Vec<&Path> = folder
        .ancestors()
        .take_while(|ancestor| !ancestor.exists())
        .collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder)?;
        made.push(folder.to_owned());
    }
    Ok(())
}

/// An empty file in `folder` that removes itself when dropped, with the permissions of any new file.
fn temporary_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".ironspec-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)); // less what the umask takes
    builder.tempfile_in(folder)
}

#[cfg(test)]
#[path = "output/tests.rs"]
mod tests;
