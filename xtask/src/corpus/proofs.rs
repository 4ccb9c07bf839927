//! What the tests of a crate of a corpus say.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::Context as _;

use super::{Checked, Order, Record, document};
use crate::terminal::shown;

/// Runs the program of the tests of a crate; all that it says is kept in `tests/PACKAGE.txt` of the folder.
///
/// # Errors
///
/// The program could not be started or watched, or the file could not be written.
pub(super) fn run(
    program: &Path,
    record: &Record,
    folder: &Path,
    order: &Order,
) -> anyhow::Result<Checked> {
    let mut said = tempfile::tempfile().context("could not make a temporary file")?;
    let child = Command::new(program)
        .arg("--test-threads=1")
        .stdin(Stdio::null())
        .stdout(said.try_clone()?)
        .stderr(said.try_clone()?)
        .spawn()
        .with_context(|| format!("could not start `{}`", shown(program)))?;
    let (status, _) = document::watch(child, order.limit)?;
    let text = document::text(&mut said)?;
    let folder = folder.join("tests");
    fs::create_dir_all(&folder).with_context(|| format!("could not make `{}`", shown(&folder)))?;
    let path = folder.join(&record.package).with_extension("txt");
    fs::write(&path, &text).with_context(|| format!("could not write `{}`", shown(&path)))?;
    Ok(match status {
        Some(status) if status.success() => Checked::Passed,
        Some(_) => Checked::TestsFailed {
            first: first(&text),
        },
        None => Checked::TestsFailed {
            first: "they did not end".to_owned(),
        },
    })
}

/// The first line behind that of the first panic.
fn first(text: &str) -> String {
    let mut lines = text.lines();
    let panic = lines.by_ref().find(|line| line.contains("panicked at"));
    let first = lines.next().or(panic).unwrap_or_default();
    first.chars().take(500).collect()
}
