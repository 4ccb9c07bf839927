//! The ironspec command: `cargo xtask generate`, `check`, `corpus` and others. Thin: the only place that touches the disk and prints.

mod corpus;
mod explain;
mod finding;
mod generate;
mod ledger;
mod lock;
mod names;
mod output;
mod read;
mod terminal;
mod vendor;

use std::{
    env,
    ffi::OsString,
    num::NonZero,
    path::{Path, PathBuf},
    process::{self, ExitCode},
    time::Duration,
};

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand};
use ironspec_codegen::{Runtime, Selector, Settings};

use crate::generate::{Order, Outcome};

/// OpenAPI documents in, a Rust client crate out.
///
/// Exit status: 0 when all is well, with warnings, or with errors that `--keep-going` went over; 1 with errors or stale files; 2 when
/// used wrongly or when a file could not be read or written.
#[derive(Debug, Parser)]
#[command(name = "xtask", bin_name = "cargo xtask", max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the crate: only files that changed, all of them or none
    Generate(Generate),
    /// Report everything that is wrong with the documents, and write nothing
    Check(Check),
    /// Show what the crate lacks: how many rows of which code each document has in the ledger
    Ledger(Ledger),
    /// Say what the code of a finding or a row means and how to mend it, or list all codes
    Explain {
        /// A code such as `unknown-member`
        code: Option<String>,
    },
    /// Run many documents, each by itself, and say what became of each; exits with 1 if any failed
    Corpus(Corpus),
    /// One document of `corpus`, in a process of its own
    #[command(hide = true)]
    CorpusDocument {
        path: PathBuf,
        out: PathBuf,
        #[arg(long)]
        with_tests: bool,
    },
    /// Generate, then run the tests so that they take what they see as what they expect
    Bless(Bless),
}

/// The options of `generate`; what they leave open, `ironspec.yaml` beside the documents says.
#[derive(Args, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command"
)]
struct Generate {
    /// A folder of OpenAPI documents, or one document (YAML or JSON) [default: specs of the workspace]
    #[arg(long, value_name = "PATH")]
    specs: Option<PathBuf>,
    /// The folder of the crate; other documents than specs of the workspace need it [default: generated of the workspace]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The name of the package
    #[arg(long, value_name = "CRATE", value_parser = package_name)]
    name: Option<String>,
    /// Write nothing; list the files that are stale, and exit with 1 if there are any
    #[arg(long)]
    check: bool,
    /// Leave out the smallest unit around an error instead of refusing to write
    #[arg(long)]
    keep_going: bool,
    /// Let the ledger gain rows: more of the documents is lost than before
    #[arg(long)]
    accept_losses: bool,
    /// Where a crate outside the workspace finds the runtime: `vendor` (beside it), `version=X` (published), `path=P` (a folder,
    /// relative to the crate)
    #[arg(long, value_name = "MODE")]
    runtime: Option<Runtime>,
    /// Emit tests as well: each example of the documents is read, checked and written again
    #[arg(long)]
    with_tests: bool,
    /// An operation to take, and no other: `tag:NAME`, a path or an operationId, with a `*` at the end for any rest; may be repeated
    #[arg(long, value_name = "SELECTOR")]
    only: Vec<Selector>,
    /// An operation to leave out, as with `--only`; may be repeated
    #[arg(long, value_name = "SELECTOR")]
    skip: Vec<Selector>,
}

#[derive(Args, Debug)]
struct Check {
    /// A folder of OpenAPI documents, or one document (YAML or JSON) [default: specs of the workspace]
    #[arg(long, value_name = "PATH")]
    specs: Option<PathBuf>,
}

#[derive(Args, Debug)]
struct Ledger {
    /// Show each row of this code
    code: Option<String>,
    /// The folder of the crate [default: generated of the workspace]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Print the counts as JSON
    #[arg(long)]
    json: bool,
}

/// Each document is generated with `--keep-going` into `target/corpus`.
#[derive(Args, Debug)]
struct Corpus {
    /// A folder; each file below it that is an OpenAPI or Swagger document by itself is run
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// Have `cargo check` judge every crate, warnings being errors
    #[arg(long)]
    check: bool,
    /// Emit tests as well; with `--check` they are run
    #[arg(long)]
    with_tests: bool,
    /// A program to serve each document to the tests of its crate: Prism, called as `PROGRAM mock`; needs `--check --with-tests`
    #[arg(
        long,
        value_name = "PROGRAM",
        requires = "check",
        requires = "with_tests"
    )]
    mock: Option<PathBuf>,
    /// How many documents at a time [default: the number of processors]
    #[arg(long, value_name = "N")]
    jobs: Option<NonZero<usize>>,
    /// Write the report to this file as JSON, too
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// How long the generation of one document may take
    #[arg(long, value_name = "SECONDS", default_value_t = 300)]
    limit: u64,
}

#[derive(Args, Debug)]
struct Bless {
    /// Passed on to `cargo test --workspace`
    #[arg(last = true, value_name = "ARGUMENTS")]
    arguments: Vec<OsString>,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Generate(generate) => generate::generate(&generate.into()),
        Command::Check(check) => generate::check(check.specs.as_deref()),
        Command::Ledger(Ledger { code, out, json }) => {
            let out = out.unwrap_or_else(|| workspace().join("generated"));
            ledger::show(&out, code.as_deref(), json)
        }
        Command::Explain { code } => explain::explain(code.as_deref()),
        Command::Corpus(corpus) => corpus::corpus(&corpus.into()),
        Command::CorpusDocument {
            path,
            out,
            with_tests,
        } => corpus::print_document(&path, &out, with_tests),
        Command::Bless(bless) => run_bless(&bless),
    };
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Wrong) => ExitCode::from(1),
        Err(error) => {
            terminal::complain(&format!("error: {error:#}\n"));
            ExitCode::from(2)
        }
    }
}

/// Brings `generated/` up to date, then lets every expectation of the tests be written anew.
fn run_bless(bless: &Bless) -> anyhow::Result<Outcome> {
    if generate::generate(&Order::default())? == Outcome::Wrong {
        return Ok(Outcome::Wrong);
    }
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = process::Command::new(cargo)
        .args(["test", "--workspace"])
        .args(&bless.arguments)
        .env("UPDATE_EXPECT", "1")
        .current_dir(workspace())
        .status()
        .context("could not start `cargo test`")?;
    Ok(if status.success() {
        Outcome::Fine
    } else {
        Outcome::Wrong
    })
}

/// The folder of the workspace that this program was built from.
fn workspace() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

fn package_name(text: &str) -> Result<String, String> {
    Settings::check_name(text).map(|()| text.to_owned())
}

impl From<Generate> for Order {
    fn from(given: Generate) -> Self {
        let Generate {
            specs,
            out,
            name,
            check,
            keep_going,
            accept_losses,
            runtime,
            with_tests,
            only,
            skip,
        } = given;
        Self {
            specs,
            out,
            name,
            runtime,
            with_tests,
            only,
            skip,
            keep_going,
            check,
            accept_losses,
        }
    }
}

impl From<Corpus> for corpus::Order {
    fn from(given: Corpus) -> Self {
        Self {
            path: given.path,
            check: given.check,
            with_tests: given.with_tests,
            mock: given.mock,
            jobs: given.jobs,
            report: given.report,
            limit: Duration::from_secs(given.limit),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use clap::{CommandFactory as _, Parser as _};

    use super::Arguments;

    #[test]
    fn the_command_line_is_sound_and_refuses_wrong_values() {
        Arguments::command().debug_assert();
        let exit = |line: &str| {
            Arguments::try_parse_from(line.split(' ')).map_err(|error| error.exit_code())
        };
        for fine in [
            "x generate",
            "x generate --specs a --out b --name c --check --keep-going --accept-losses --with-tests",
            "x generate --only tag:books --only /a* --skip getBook",
            "x check",
            "x bless -- --test it",
            "x ledger",
            "x ledger header-untyped --out a --json",
            "x explain",
            "x explain header-untyped",
            "x corpus a --check --with-tests --mock p",
            "x corpus a --check --with-tests --jobs 2 --report b --limit 9",
        ] {
            assert!(exit(fine).is_ok(), "{fine}");
        }
        for wrong in [
            "x",
            "x generate extra",
            "x generate --name 9",
            "x generate --runtime sideways",
            "x generate --runtime path=",
            "x generate --only tag:",
            "x bless it",
            "x corpus",
            "x corpus a --jobs 0",
            "x corpus a --with-tests --mock p",
        ] {
            assert_eq!(exit(wrong).unwrap_err(), 2, "{wrong}");
        }
    }
}
