//! `corpus`: runs many documents, each in a process of its own, and says what became of each.

mod check;
mod declared;
mod document;
mod proofs;
mod table;
mod tree;

use std::{
    collections::{BTreeMap, VecDeque},
    env, fs, iter,
    num::NonZero,
    path::{Path, PathBuf},
    sync::Mutex,
    thread,
    time::Duration,
};

use anyhow::{Context as _, bail};
use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};

pub(crate) use self::document::print as print_document;
use crate::{
    generate::Outcome,
    lock, read,
    terminal::{complain, counted, say, shown},
    workspace,
};

/// What `corpus` is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    /// A folder of documents, or one document.
    pub(crate) path: PathBuf,
    /// Whether to have the compiler check every crate.
    pub(crate) check: bool,
    /// Whether to emit tests as well, and to run them where crates are checked.
    pub(crate) with_tests: bool,
    /// What serves each document to the tests of its crate.
    pub(crate) mock: Option<PathBuf>,
    /// How many documents at a time; as many as there are processors if not given.
    pub(crate) jobs: Option<NonZero<usize>>,
    /// Where to write the report as JSON.
    pub(crate) report: Option<PathBuf>,
    /// How long one document may take.
    pub(crate) limit: Duration,
}

/// What became of one document.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Record {
    /// Its path under the folder, with `/` between the parts.
    document: String,
    /// The name of its crate in `target/corpus/crates`.
    package: String,
    #[serde(flatten)]
    ending: Ending,
    /// Highest resident memory of the process in bytes, where the system tells.
    peak_memory: Option<u64>,
    /// What the compiler says of the crate; nothing if it was not asked.
    checked: Option<Checked>,
}

/// How the run of one document ended.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(tag = "result", rename_all = "kebab-case")]
pub(crate) enum Ending {
    /// A crate was written.
    Generated(Figures),
    /// The document could not be read, so that there was nothing to write.
    Refused { because: String },
    /// The process panicked, or the system ended it.
    Crashed { because: String },
    /// It took longer than a document may.
    TimedOut,
}

/// What was found in a document and made of it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Figures {
    errors: usize,
    warnings: usize,
    /// Findings by code.
    findings: BTreeMap<String, usize>,
    /// Rows of the ledger by code.
    rows: BTreeMap<String, usize>,
    operations: Share,
    /// Operations that are neither in the crate nor in a row of the ledger.
    unaccounted: usize,
    /// Types in the crate, and named schemas in the document.
    types: Share,
    /// Lines of Rust.
    lines: usize,
    /// From reading to the last written file.
    seconds: f64,
}

/// How many of something are in the crate, and how many the document declares, where a second reader could count them.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub(crate) struct Share {
    emitted: usize,
    declared: Option<usize>,
}

/// What the compiler says of a crate, warnings being errors.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub(crate) enum Checked {
    Passed,
    /// The number of messages, and the first of them.
    Failed {
        messages: usize,
        first: String,
    },
    /// It compiles, but its tests fail: what they say first.
    TestsFailed {
        first: String,
    },
}

/// Runs every document below a folder that is an API by itself.
///
/// The run of one document does not end that of the others, whatever happens to it.
///
/// # Errors
///
/// There is no such document, or the system could not read or write.
pub(crate) fn corpus(order: &Order) -> anyhow::Result<Outcome> {
    let documents = documents(&order.path)?;
    let folder = workspace().join("target/corpus");
    let crates = folder.join("crates");
    fs::create_dir_all(&crates).with_context(|| format!("could not make `{}`", shown(&crates)))?;
    let jobs = order.jobs.or_else(|| thread::available_parallelism().ok());
    let jobs = jobs.map_or(1, NonZero::get);
    let report = |records: &[Record]| -> anyhow::Result<()> {
        let Some(path) = &order.report else {
            return Ok(());
        };
        let text = serde_json::to_string_pretty(records)?;
        fs::write(path, text + "\n").with_context(|| format!("could not write `{}`", shown(path)))
    };
    // Before the work, so that a path that cannot be written costs none.
    report(&[])?;
    let mut records = run(documents, &crates, jobs, order)?;
    report(&records)?;
    if order.check {
        // The check of many crates may take hours, and be cut short.
        check::check(&mut records, &folder, jobs, order)?;
        report(&records)?;
    }
    say(table::render(&records).trim_end())?;
    Ok(if records.iter().all(Record::is_fine) {
        Outcome::Fine
    } else {
        Outcome::Wrong
    })
}

impl Record {
    /// Whether there is a crate that lacks nothing in silence, and that compiles if that was asked.
    fn is_fine(&self) -> bool {
        let is_whole =
            matches!(&self.ending, Ending::Generated(figures) if figures.unaccounted == 0);
        is_whole && matches!(self.checked, None | Some(Checked::Passed))
    }
}

/// A document to run: its path on disk, and under the folder.
type Document = (PathBuf, String);

/// The documents below `path` that say their version, in path order.
fn documents(path: &Path) -> anyhow::Result<Vec<Document>> {
    let path = path
        .canonicalize()
        .with_context(|| format!("could not find `{}`", path.display()))?;
    let documents: Vec<Document> = if path.is_dir() {
        let names = read::documents(&path)?.into_iter();
        names.map(|name| (path.join(&name), name)).collect()
    } else {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        vec![(path.clone(), name.into_owned())]
    };
    let (mut specs, mut others) = (Vec::new(), 0);
    for (path, name) in documents {
        let bytes =
            fs::read(&path).with_context(|| format!("could not read `{}`", shown(&path)))?;
        if declared::has_version(&bytes) {
            specs.push((path, name));
        } else {
            others += 1;
        }
    }
    if specs.is_empty() {
        bail!(
            "`{}` holds no OpenAPI document: one starts with a line like `openapi: 3.1.0`",
            shown(&path)
        );
    }
    if others > 0 {
        complain(&format!(
            "not run, for want of a version of OpenAPI: {}\n",
            counted(others, "file")
        ));
    }
    Ok(specs)
}

/// Runs the documents, so many at a time, under a progress bar if there is a terminal.
fn run(
    documents: Vec<Document>,
    crates: &Path,
    jobs: usize,
    order: &Order,
) -> anyhow::Result<Vec<Record>> {
    let program = env::current_exe().context("could not find this program")?;
    let bar = progress(documents.len(), "generated");
    let pending = Mutex::new(documents.into_iter().collect::<VecDeque<_>>());
    let done = Mutex::new(Vec::new());
    let next = || pending.lock().ok()?.pop_front();
    let work = || -> anyhow::Result<()> {
        while let Some((path, name)) = next() {
            let record = document::run(&program, &path, name, crates, order)?;
            bar.set_message(record.document.clone());
            bar.inc(1);
            if let Ok(mut done) = done.lock() {
                done.push(record);
            }
        }
        Ok(())
    };
    thread::scope(|scope| -> anyhow::Result<()> {
        let workers: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
        for worker in workers {
            worker
                .join()
                .unwrap_or_else(|_| bail!("a thread panicked"))?;
        }
        Ok(())
    })?;
    bar.finish_and_clear();
    let mut records = done.into_inner().unwrap_or_default();
    records.sort_by(|a: &Record, b: &Record| a.document.cmp(&b.document));
    Ok(records)
}

/// A bar over so many crates; it shows on a terminal alone.
fn progress(total: usize, done: &str) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(total).unwrap_or(u64::MAX));
    let template = format!("{{bar:40}} {{pos}} of {{len}} {done} in {{elapsed}}  {{wide_msg}}");
    if let Ok(style) = ProgressStyle::with_template(&template) {
        bar.set_style(style);
    }
    bar
}

/// The name of the crate of a document: the same in each run, so that an unchanged crate is not checked again.
fn package(document: &str) -> String {
    let words = document.split(|c: char| !c.is_ascii_alphanumeric());
    // Two hyphens in a row are no snake case, of which the compiler would warn.
    let words = words.filter(|word| !word.is_empty());
    let words: Vec<&str> = iter::once("doc").chain(words).collect();
    let legible: String = words.join("-").chars().take(44).collect();
    let legible = legible.trim_end_matches('-').to_ascii_lowercase();
    let digits: String = lock::hash(document.as_bytes()).chars().take(8).collect();
    format!("{legible}-{digits}")
}

#[cfg(test)]
mod tests {
    use super::package;

    #[test]
    fn the_name_of_a_crate_is_one_that_cargo_takes_and_no_other_documents() {
        let long = "x".repeat(300);
        let names = [
            "a/b.json",
            "a-b.json",
            "9 Ä.yaml",
            "(a)-b-/-.json",
            &long,
            "",
        ]
        .map(package);
        for name in &names {
            assert!(!name.contains("--"), "{name}");
            assert_eq!(ironspec_codegen::Settings::check_name(name), Ok(()));
        }
        assert_ne!(names[0], names[1]);
    }
}
