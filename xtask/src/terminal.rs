//! Printing: findings to standard error, what a run did to standard output.

use std::{
    env,
    io::{self, ErrorKind, IsTerminal as _, Write as _},
    path::Path,
};

use comfy_table::{Table, presets};

/// Prints one line about what the run did.
///
/// # Errors
///
/// The system's, but for a reader that went away: it has seen enough.
pub(crate) fn say(line: &str) -> anyhow::Result<()> {
    match writeln!(io::stdout().lock(), "{line}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(anyhow::Error::new(error).context("could not print to standard output"))
        }
        _ => Ok(()),
    }
}

/// Prints findings and messages. Nobody could be told that this failed, so nobody is.
pub(crate) fn complain(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Whether standard error takes colour: it is a terminal, and `NO_COLOR` is unset or empty.
pub(crate) fn colour() -> bool {
    io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// A path as short as it can be said from the working directory.
pub(crate) fn shown(path: &Path) -> String {
    let here = env::current_dir()
        .and_then(|here| here.canonicalize())
        .unwrap_or_default();
    let short = match path.strip_prefix(&here) {
        Ok(rest) if !rest.as_os_str().is_empty() => rest,
        _ => path,
    };
    short.display().to_string()
}

/// A table that is Markdown too.
pub(crate) fn table<const N: usize>(header: [&str; N]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN).set_header(header);
    table
}

/// `1 spec`, `5 specs`.
pub(crate) fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
