//! What the compiler says of the crates of a corpus: one workspace, one call, one target folder.

use std::{
    collections::BTreeMap,
    env, fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
};

use anyhow::{Context as _, ensure};
use serde::Deserialize;

use super::{Checked, Ending, Order, Record, progress, proofs};
use crate::{terminal::shown, workspace};

/// One line of what Cargo prints with `--message-format json`.
#[derive(Deserialize)]
struct Line {
    reason: String,
    #[serde(default)]
    manifest_path: String,
    message: Option<Message>,
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Message {
    level: String,
    rendered: Option<String>,
}

/// What was heard of one crate.
#[derive(Default)]
struct Heard {
    is_built: bool,
    messages: usize,
    first: Option<String>,
    /// The program of the tests.
    tests: Option<PathBuf>,
}

/// Has Cargo check every crate that was generated, warnings being errors; or build its tests, which then run.
///
/// # Errors
///
/// Cargo could not be run, or could not set to work, as without its registry.
pub(super) fn check(
    records: &mut [Record],
    folder: &Path,
    jobs: usize,
    order: &Order,
) -> anyhow::Result<()> {
    let is_generated = |record: &&Record| matches!(record.ending, Ending::Generated(_));
    let packages: Vec<String> = records
        .iter()
        .filter(is_generated)
        .map(|record| record.package.clone())
        .collect();
    if packages.is_empty() {
        return Ok(());
    }
    let crates = folder.join("crates");
    let write = |name: &str, text: String| {
        let path = crates.join(name);
        fs::write(&path, text).with_context(|| format!("could not write `{}`", shown(&path)))
    };
    let manifest = serde_json::json!(packages);
    write(
        "Cargo.toml",
        format!("[workspace]\nresolver = \"3\"\nmembers = {manifest}\n"),
    )?;
    // The versions that this workspace was built with, so that nothing has to be fetched.
    let lock = fs::read_to_string(workspace().join("Cargo.lock"));
    write("Cargo.lock", lock.context("could not read `Cargo.lock`")?)?;
    let command: &[&str] = if order.with_tests {
        &["build", "--tests"]
    } else {
        &["check"]
    };
    let target = folder.join("build");
    let (status, heard) = cargo(command, &crates, &target, packages.len(), jobs)?;
    for record in records {
        if packages.contains(&record.package) {
            record.checked = match heard.get(&record.package) {
                Some(heard) => Some(verdict(heard)),
                // Who ends Cargo midway learns nothing of the rest.
                None if status.code().is_none() => None,
                None => Some(verdict(&Heard::default())),
            };
            let tests = heard
                .get(&record.package)
                .and_then(|heard| heard.tests.as_ref());
            if let (Some(Checked::Passed), Some(tests)) = (&record.checked, tests) {
                record.checked = Some(proofs::run(tests, record, folder, order)?);
            }
        }
    }
    Ok(())
}

fn cargo(
    command: &[&str],
    crates: &Path,
    target: &Path,
    count: usize,
    jobs: usize,
) -> anyhow::Result<(ExitStatus, BTreeMap<String, Heard>)> {
    let said = tempfile::tempfile().context("could not make a temporary file")?;
    let mut child = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(command)
        .args(["--workspace", "--keep-going", "--quiet"])
        .args(["--message-format", "json", "--jobs", &jobs.to_string()])
        .env("RUSTFLAGS", "-D warnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        // Nobody debugs these; they would take many times the disk.
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_TARGET_DIR", target)
        .current_dir(crates)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(said.try_clone()?)
        .spawn()
        .context("could not start Cargo")?;
    let bar = progress(count, "checked");
    let mut heard = BTreeMap::<String, Heard>::new();
    for line in child
        .stdout
        .take()
        .into_iter()
        .flat_map(|stdout| BufReader::new(stdout).lines())
    {
        let line = line.context("could not read what Cargo prints")?;
        let Ok(line) = serde_json::from_str::<Line>(&line) else {
            continue;
        };
        let folder = Path::new(&line.manifest_path).parent();
        let Some(package) = folder.filter(|folder| folder.parent() == Some(crates)) else {
            continue;
        };
        let package = package.file_name().unwrap_or_default().to_string_lossy();
        let heard = heard.entry(package.into_owned()).or_default();
        heard.is_built |= line.reason == "compiler-artifact";
        bar.inc(u64::from(line.reason == "compiler-artifact"));
        heard.tests = heard.tests.take().or(line.executable);
        if let Some(message) = line.message {
            hear(heard, message);
        }
    }
    let status = child.wait().context("could not run Cargo")?;
    bar.finish_and_clear();
    ensure!(
        status.success() || !heard.is_empty(),
        "Cargo could not set to work: {}",
        super::document::text(&mut { said })?.trim()
    );
    Ok((status, heard))
}

/// Takes in a message, but not the sums that the compiler ends with.
fn hear(heard: &mut Heard, message: Message) {
    if !matches!(message.level.as_str(), "error" | "warning") {
        return;
    }
    let text = message.rendered.unwrap_or_default();
    if text.starts_with("error: aborting due to") || text.contains("warnings emitted") {
        return;
    }
    heard.messages += 1;
    heard.first.get_or_insert_with(|| {
        let lines: Vec<&str> = text.lines().take(2).map(str::trim).collect();
        lines.join(" ")
    });
}

fn verdict(heard: &Heard) -> Checked {
    if heard.is_built && heard.messages == 0 {
        return Checked::Passed;
    }
    let first = heard.first.as_deref();
    Checked::Failed {
        messages: heard.messages,
        first: first
            .unwrap_or("the compiler ended without a word")
            .to_owned(),
    }
}
