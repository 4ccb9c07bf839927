//! The ledger: the gate, by which a run must not lose more than the committed one admits, and the table that shows it.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    io::ErrorKind,
    path::Path,
};

use annotate_snippets::normalize_untrusted_str;
use anyhow::{Context as _, ensure};
use ironspec_codegen::Row;
use serde::Deserialize;

use crate::{
    finding::Finding,
    generate::Outcome,
    terminal::{self, counted, say, shown},
};

/// The name of the ledger in the output folder.
pub(crate) const FILE: &str = "ledger.json";

/// How many lines of a file the table names.
const LINES_SHOWN: usize = 6;

/// How the rows of a run stand to the committed ledger.
#[derive(Debug, Eq, PartialEq)]
pub(crate) enum Gate {
    /// There is no committed ledger: a first run, whose rows start it.
    First,
    /// No row is new.
    Kept,
    /// These rows are new, or the committed ledger cannot be read.
    Gained(Vec<Finding>),
}

impl Gate {
    /// Compares the rows of a run with the ledger in `out`. A row is the same as another if code, file and pointer are.
    ///
    /// # Errors
    ///
    /// The system could not read the ledger.
    pub(crate) fn new(out: &Path, rows: &[Row]) -> anyhow::Result<Self> {
        let path = out.join(FILE);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                return Ok(Self::First);
            }
            Err(error) => {
                return Err(error).with_context(|| format!("could not read `{}`", shown(&path)));
            }
        };
        let committed = match serde_json::from_slice::<Vec<Identity>>(&bytes) {
            Ok(rows) => rows,
            Err(error) => return Ok(Self::Gained(vec![unreadable(&path, &error)])),
        };
        let known: BTreeSet<_> = committed
            .iter()
            .map(|row| (row.code.as_str(), row.file.as_str(), row.pointer.as_str()))
            .collect();
        let is_new =
            |row: &&Row| !known.contains(&(row.code, row.file.as_str(), row.pointer.as_str()));
        let gained: Vec<Finding> = rows.iter().filter(is_new).map(finding).collect();
        Ok(if gained.is_empty() {
            Self::Kept
        } else {
            Self::Gained(gained)
        })
    }
}

/// What a first run says, which nobody can accept row by row: each operation that is left out, and how many rows of which code there are.
pub(crate) fn opening(rows: &[Row], path: &Path) -> String {
    let mut text = String::new();
    for row in rows.iter().filter(|row| row.code == "operation-omitted") {
        let line = format!("{}:{}: {}: {}", row.file, row.line, row.code, row.reason);
        let _ = writeln!(
            text,
            "{}",
            normalize_untrusted_str(&line.replace('\n', " "))
        );
    }
    let counts = counts(rows, "row");
    let _ = writeln!(text, "the ledger `{}` starts with {counts}", shown(path));
    text
}

/// Shows the committed ledger of a crate: how many rows of each code each file has, or the rows of one code.
///
/// # Errors
///
/// There is no ledger, it cannot be read, or it has no row of that code.
pub(crate) fn show(out: &Path, code: Option<&str>, as_json: bool) -> anyhow::Result<Outcome> {
    let path = out.join(FILE);
    let bytes = fs::read(&path).with_context(|| {
        format!(
            "could not read `{}`: generate the crate, or say with `--out DIR` where it is",
            shown(&path)
        )
    })?;
    let mut rows: Vec<Committed> = serde_json::from_slice(&bytes)
        .with_context(|| format!("`{}` is no ledger", shown(&path)))?;
    if let Some(code) = code {
        rows.retain(|row| row.code == code);
        ensure!(
            !rows.is_empty(),
            "the ledger has no row of the code `{}`",
            code.escape_debug()
        );
    }
    if as_json {
        let counts = by_code_and_file(&rows);
        let counts = counts.iter().map(|((code, file), rows)| {
            serde_json::json!({"code": code, "file": file, "rows": rows.len()})
        });
        say(&serde_json::to_string_pretty(&counts.collect::<Vec<_>>())?)?;
    } else {
        let text = if code.is_some() {
            each(&rows)
        } else {
            table(&rows)
        };
        say(text.trim_end())?;
    }
    Ok(Outcome::Fine)
}

/// The rows of each code and file.
fn by_code_and_file(rows: &[Committed]) -> BTreeMap<(&str, &str), Vec<&Committed>> {
    let mut counts = BTreeMap::<_, Vec<_>>::new();
    for row in rows {
        let key = (row.code.as_str(), row.file.as_str());
        counts.entry(key).or_default().push(row);
    }
    counts
}

/// A line per code and file, and the sum.
fn table(rows: &[Committed]) -> String {
    let mut table = terminal::table(["code", "file", "rows", "lines"]);
    let mut sums = BTreeMap::new();
    for ((code, file), rows) in by_code_and_file(rows) {
        let mut lines: Vec<String> = rows.iter().map(|row| row.line.to_string()).collect();
        lines.dedup();
        if lines.len() > LINES_SHOWN {
            lines.truncate(LINES_SHOWN);
            lines.push("…".to_owned());
        }
        *sums.entry(code).or_default() += rows.len();
        let file = normalize_untrusted_str(file);
        table.add_row([code, &file, &rows.len().to_string(), &lines.join(", ")]);
    }
    format!("{table}\n\n{}\n", tally(&sums, "row"))
}

/// A line per row.
fn each(rows: &[Committed]) -> String {
    let mut text = String::new();
    for row in rows {
        let line = format!(
            "{}:{}: {} ({})",
            row.file, row.line, row.reason, row.pointer
        );
        let line = normalize_untrusted_str(&line.replace('\n', " "));
        let _ = writeln!(text, "{line}");
    }
    text
}

/// `3 rows: 2 header-untyped, 1 operation-omitted`: the most frequent code first.
pub(crate) fn counts(rows: &[Row], noun: &str) -> String {
    let mut by_code = BTreeMap::<_, usize>::new();
    for row in rows {
        *by_code.entry(row.code).or_default() += 1;
    }
    tally(&by_code, noun)
}

/// The sum of these counts and each of them, the highest first.
pub(crate) fn tally(by_code: &BTreeMap<&str, usize>, noun: &str) -> String {
    let mut by_code: Vec<_> = by_code.iter().collect();
    by_code.sort_by_key(|(_, count)| Reverse(*count));
    let codes: Vec<String> = by_code
        .iter()
        .map(|(code, count)| format!("{count} {code}"))
        .collect();
    let total = counted(by_code.iter().map(|(_, count)| **count).sum(), noun);
    if codes.is_empty() {
        total
    } else {
        format!("{total}: {}", codes.join(", "))
    }
}

/// A row of a committed ledger.
#[derive(Deserialize)]
struct Committed {
    code: String,
    file: String,
    pointer: String,
    line: usize,
    reason: String,
}

/// What tells one row from another.
#[derive(Deserialize)]
struct Identity {
    code: String,
    file: String,
    pointer: String,
}

fn finding(row: &Row) -> Finding {
    Finding {
        code: row.code,
        message: format!(
            "a loss that the committed ledger does not have: {}",
            row.reason
        ),
        path: row.file.clone(),
        line: Some(row.line),
        note: Some(format!("pointer: {}", row.pointer)),
        help: "change the document, or take the loss into the ledger with `--accept-losses`"
            .to_owned(),
    }
}

fn unreadable(path: &Path, error: &serde_json::Error) -> Finding {
    Finding {
        code: "broken-ledger",
        message: format!("the committed ledger cannot be read: {error}"),
        path: shown(path),
        line: None,
        note: None,
        help: "restore it from version control, and run again".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic, clippy::unwrap_used)]
    use std::{fs, path::Path};

    use ironspec_codegen::Row;
    use tempfile::TempDir;

    use super::{FILE, Gate, counts, opening};

    fn row(code: &'static str, pointer: &str, line: usize) -> Row {
        Row {
            code,
            file: "a.yaml".to_owned(),
            pointer: pointer.to_owned(),
            line,
            reason: "why".to_owned(),
        }
    }

    #[test]
    fn only_rows_that_are_new_by_code_file_and_pointer_are_gained() {
        let folder = TempDir::new().unwrap();
        let rows = [row("a", "/x", 1), row("a", "/y", 2)];
        assert_eq!(Gate::new(folder.path(), &rows).unwrap(), Gate::First);
        assert_eq!(
            Gate::new(&folder.path().join("gone"), &rows).unwrap(),
            Gate::First
        );
        let committed = r#"[{"code":"a","file":"a.yaml","pointer":"/x","line":9,"reason":"other"},{"code":"a","file":"a.yaml","pointer":"/y"}]"#;
        fs::write(folder.path().join(FILE), committed).unwrap();
        assert_eq!(Gate::new(folder.path(), &rows).unwrap(), Gate::Kept);
        assert_eq!(Gate::new(folder.path(), &[]).unwrap(), Gate::Kept);
        for new in [row("b", "/x", 1), row("a", "/z", 1)] {
            let Gate::Gained(findings) =
                Gate::new(folder.path(), &[new.clone(), rows[0].clone()]).unwrap()
            else {
                panic!("{new:?}")
            };
            assert_eq!(
                findings
                    .iter()
                    .map(|finding| finding.code)
                    .collect::<Vec<_>>(),
                [new.code]
            );
        }
    }

    #[test]
    fn a_new_ledger_is_told_by_its_omitted_operations_and_its_codes() {
        let mut rows = vec![row("b", "/x", 1), row("operation-omitted", "/y", 7)];
        rows.extend([row("c", "/z", 2), row("c", "/w", 3)]);
        rows[1].reason = "two\nlines\u{1b}[31m".to_owned();
        let text = opening(&rows, Path::new("out/ledger.json"));
        let (first, rest) = text.split_once('\n').unwrap();
        assert!(
            first.starts_with("a.yaml:7: operation-omitted: two lines"),
            "{text}"
        );
        assert!(!text.contains('\u{1b}'), "{text:?}");
        assert_eq!(
            rest,
            "the ledger `out/ledger.json` starts with 4 rows: 2 c, 1 b, 1 operation-omitted\n"
        );
        assert_eq!(counts(&rows[..1], "ledger row"), "1 ledger row: 1 b");
        assert_eq!(counts(&[], "ledger row"), "0 ledger rows");
    }

    #[test]
    fn a_ledger_that_cannot_be_read_lets_nothing_pass() {
        let folder = TempDir::new().unwrap();
        for text in ["", "<<<<<<< HEAD", "{}", "[1]"] {
            fs::write(folder.path().join(FILE), text).unwrap();
            let Gate::Gained(findings) = Gate::new(folder.path(), &[]).unwrap() else {
                panic!("{text}")
            };
            assert_eq!(findings[0].code, "broken-ledger");
        }
    }
}
