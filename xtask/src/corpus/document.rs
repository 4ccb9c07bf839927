//! One document of a corpus: the process that runs it, and what watches over that process.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{Read as _, Seek as _},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::Context as _;
use ironspec_codegen::{Finding, Report, Runtime, Settings, Severity};
use serde::{Deserialize, Serialize};

use super::{Ending, Figures, Order, Record, Share, declared::Declared, package};
use crate::{generate::Outcome, output::Plan, read, terminal::say, workspace};

/// How long the watch sleeps between two looks at a process.
const PAUSE: Duration = Duration::from_millis(10);

/// What the process of one document prints.
#[derive(Deserialize, Serialize)]
struct Printed {
    ending: Ending,
    peak_memory: Option<u64>,
}

/// Runs one document in a process of its own: this program again, with a hidden command.
///
/// # Errors
///
/// The process could not be started or watched.
pub(super) fn run(
    program: &Path,
    path: &Path,
    document: String,
    crates: &Path,
    order: &Order,
) -> anyhow::Result<Record> {
    let package = package(&document);
    let mut stdout = tempfile::tempfile().context("could not make a temporary file")?;
    let mut stderr = tempfile::tempfile().context("could not make a temporary file")?;
    let child = Command::new(program)
        .arg("corpus-document")
        .arg(path)
        .arg(crates.join(&package))
        .args(order.with_tests.then_some("--with-tests"))
        .stdin(Stdio::null())
        .stdout(stdout.try_clone()?)
        .stderr(stderr.try_clone()?)
        .spawn()
        .context("could not start a process")?;
    let (status, peak_memory) = watch(child, order.limit)?;
    let printed = serde_json::from_str::<Printed>(&text(&mut stdout)?);
    let (ending, peak_memory) = match (status, printed) {
        (None, _) => (Ending::TimedOut, peak_memory),
        (Some(status), Ok(printed)) if status.success() => (printed.ending, printed.peak_memory),
        (Some(status), _) => {
            let said = text(&mut stderr)?;
            let because = last_words(&said).unwrap_or_else(|| status.to_string());
            // 2 is what the command ends with when it could not do its work, and 101 what Rust ends a panic with.
            let ending = if status.code() == Some(2) {
                Ending::Refused { because }
            } else {
                Ending::Crashed { because }
            };
            (ending, peak_memory)
        }
    };
    Ok(Record {
        document,
        package,
        ending,
        peak_memory,
        checked: None,
    })
}

/// Waits for a process, and ends it at the limit. Gives its status, if it ended by itself, and the most memory it was seen to take.
pub(super) fn watch(
    mut child: Child,
    limit: Duration,
) -> anyhow::Result<(Option<ExitStatus>, Option<u64>)> {
    let started = Instant::now();
    let mut peak = None;
    loop {
        peak = peak_memory(&child.id().to_string()).or(peak);
        if let Some(status) = child.try_wait().context("could not watch a process")? {
            return Ok((Some(status), peak));
        }
        if started.elapsed() > limit {
            child.kill().context("could not end a process")?;
            child.wait().context("could not end a process")?;
            return Ok((None, peak));
        }
        thread::sleep(PAUSE);
    }
}

/// All that stands in a temporary file.
pub(super) fn text(file: &mut File) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    file.rewind()?;
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Why a process ended: its panic with the place, or its last line.
fn last_words(said: &str) -> Option<String> {
    let lines: Vec<&str> = said
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with("note:"))
        .collect();
    let panic = lines.iter().position(|line| line.contains("panicked at"));
    let from = panic.unwrap_or(lines.len().saturating_sub(1));
    let words = lines.get(from..)?.join(" ");
    let words: String = words.chars().take(500).collect();
    (!words.is_empty()).then_some(words)
}

/// The command of the process: generates one document into `out` and prints what came of it.
///
/// # Errors
///
/// The document is none, or the system could not read or write.
pub(crate) fn print(path: &Path, out: &Path, with_tests: bool) -> anyhow::Result<Outcome> {
    let started = Instant::now();
    let input = read::read(path)?;
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    let settings = Settings {
        name: name.into_owned(),
        keep_going: true,
        with_tests,
        runtime: Runtime::Path(workspace().join("runtime").display().to_string()),
        standalone: false,
        ..input.settings
    };
    let mut report = Report::default();
    let files = ironspec_codegen::generate(&input.sources, &settings, &mut report);
    let ending = if report.summary().specs == 0 {
        let first = report.findings().first();
        let because = first.map_or_else(
            || "it is no OpenAPI document".to_owned(),
            |finding| {
                let (_, line, _) = finding.position(&input.sources);
                format!("line {line}: {}: {}", finding.code(), finding.message())
            },
        );
        Ending::Refused { because }
    } else {
        let plan = Plan::new(out, &files)?;
        anyhow::ensure!(
            plan.findings().is_empty(),
            "files in `{}` were edited by hand: delete it",
            out.display()
        );
        plan.apply()?;
        let seconds = started.elapsed().as_secs_f64();
        let rust = files
            .iter()
            .filter(|(path, _)| Path::new(path).extension().is_some_and(|of| of == "rs"));
        let lines = rust.map(|(_, text)| text.lines().count()).sum();
        Ending::Generated(Figures {
            lines,
            seconds,
            ..figures(&report)
        })
    };
    // Before the second reader takes memory of its own.
    let peak_memory = peak_memory("self");
    let mut printed = Printed {
        ending,
        peak_memory,
    };
    if let Ending::Generated(figures) = &mut printed.ending {
        let text = fs::read_to_string(path).unwrap_or_default();
        compare(figures, &report, Declared::read(&text));
    }
    say(&serde_json::to_string(&printed)?)?;
    Ok(Outcome::Fine)
}

fn figures(report: &Report) -> Figures {
    let summary = report.summary();
    Figures {
        errors: report.count(Severity::Error),
        warnings: report.count(Severity::Warning),
        findings: by_code(report.findings().iter().map(Finding::code)),
        rows: by_code(report.rows().iter().map(|row| row.code)),
        operations: Share {
            emitted: summary.operations,
            declared: None,
        },
        types: Share {
            emitted: summary.types,
            declared: None,
        },
        ..Figures::default()
    }
}

/// Holds what was made against what a second reader counted.
fn compare(figures: &mut Figures, report: &Report, declared: Option<Declared>) {
    let Some(declared) = declared else { return };
    let rows = report.rows().iter();
    let told: usize = rows
        .filter(|row| row.code == "operation-omitted")
        .map(|row| declared.told_by(&row.pointer))
        .sum();
    let operations = declared.operations();
    figures.operations.declared = Some(operations);
    figures.unaccounted = operations.saturating_sub(figures.operations.emitted + told);
    figures.types.declared = Some(declared.schemas);
}

fn by_code<'c>(codes: impl Iterator<Item = &'c str>) -> BTreeMap<String, usize> {
    codes.fold(BTreeMap::new(), |mut counts, code| {
        *counts.entry(code.to_owned()).or_default() += 1;
        counts
    })
}

/// The most memory that a process has had, in bytes, where there is a Linux `/proc` (proc(5), `VmHWM`).
fn peak_memory(process: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
