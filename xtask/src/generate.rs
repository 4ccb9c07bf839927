//! `generate` and `check`: one run from reading to the summary.

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{bail, ensure};
use ironspec_codegen::{Files, Report, Runtime, Selector, Settings, Severity};

use crate::{
    finding,
    ledger::{self, Gate},
    names,
    output::{self, Plan},
    read::{self, Input},
    terminal::{colour, complain, counted, say, shown},
    vendor, workspace,
};

/// How a run that was able to do its work ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Outcome {
    /// Nothing to object, or findings kept going over.
    Fine,
    /// Errors, or stale files.
    Wrong,
}

/// What `generate` is asked for.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command"
)]
pub(crate) struct Order {
    /// Folder or file to read; `specs` of the workspace if not given.
    pub(crate) specs: Option<PathBuf>,
    /// Folder to write; `generated` of the workspace if not given.
    pub(crate) out: Option<PathBuf>,
    /// Overrides the package name of the settings.
    pub(crate) name: Option<String>,
    /// Overrides the runtime mode of the settings.
    pub(crate) runtime: Option<Runtime>,
    /// Turns the setting of the same name on.
    pub(crate) with_tests: bool,
    /// Overrides `only` of the settings, if it holds any.
    pub(crate) only: Vec<Selector>,
    /// Overrides `skip` of the settings, if it holds any.
    pub(crate) skip: Vec<Selector>,
    /// Turns the setting of the same name on.
    pub(crate) keep_going: bool,
    /// Writes nothing and lists what is stale.
    pub(crate) check: bool,
    /// Lets the ledger gain rows.
    pub(crate) accept_losses: bool,
}

/// Turns documents into the files of a crate.
///
/// # Errors
///
/// Wrong use, or a file that the system could not read or write.
pub(crate) fn generate(order: &Order) -> anyhow::Result<Outcome> {
    let started = Instant::now();
    let input = read(order.specs.as_deref())?;
    let out = destination(order.out.as_deref(), &input)?;
    let settings = settle(order, &input.settings, &out)?;
    let (report, mut files) = run(&input, &settings)?;
    if !allows(&report, &input, settings.keep_going) {
        complain(&format!(
            "nothing was written: {}\n",
            tally(&report, &input)
        ));
        return Ok(Outcome::Wrong);
    }
    if settings.standalone && settings.runtime == Runtime::Vendor {
        vendor::add(&mut files)?;
    }
    let plan = Plan::new(&out, &files)?;
    complain(&finding::render(plan.findings(), colour()));
    let is_lossless = pass_gate(order, &out, &plan, &report)?;
    let summary = summary(&report);
    complain(&names::changed(&plan));
    if order.check {
        return check_freshness(&plan, is_lossless, &summary, started);
    }
    if !is_lossless || !plan.findings().is_empty() {
        complain("nothing was written\n");
        return Ok(Outcome::Wrong);
    }
    plan.apply()?;
    let files = format!(
        "{} of {} written, {} removed",
        plan.written(),
        counted(plan.total(), "file"),
        plan.removed()
    );
    say(&format!(
        "{summary}; {files} in {:.2} s",
        started.elapsed().as_secs_f64()
    ))?;
    Ok(Outcome::Fine)
}

/// Reports everything that is wrong with documents, and writes nothing.
///
/// # Errors
///
/// Wrong use, or a file that the system could not read.
pub(crate) fn check(specs: Option<&Path>) -> anyhow::Result<Outcome> {
    let input = read(specs)?;
    let (report, _) = run(&input, &input.settings)?;
    say(&format!(
        "{}, {}",
        tally(&report, &input),
        ledger::counts(report.rows(), "ledger row")
    ))?;
    Ok(if allows(&report, &input, input.settings.keep_going) {
        Outcome::Fine
    } else {
        Outcome::Wrong
    })
}

/// Whether findings, on documents or on files that could not be taken, let the run go on.
fn allows(report: &Report, input: &Input, keep_going: bool) -> bool {
    report.allows(keep_going) && (keep_going || input.findings.is_empty())
}

fn read(specs: Option<&Path>) -> anyhow::Result<Input> {
    match specs {
        Some(path) => read::read(path),
        None => read::read(&workspace().join("specs")),
    }
}

/// The folder to write. Only the workspace's own documents go into `generated` unasked: others would replace every module there.
fn destination(out: Option<&Path>, input: &Input) -> anyhow::Result<PathBuf> {
    let Some(out) = out else {
        let own = workspace();
        ensure!(
            input.path == output::absolute(&own.join("specs"))?,
            "`{}` is not the workspace's `specs`, whose crate is `generated`: say with `--out DIR` where the crate of these documents is",
            shown(&input.path)
        );
        return output::absolute(&own.join("generated"));
    };
    let out = output::absolute(out)?;
    ensure!(
        out != input.path,
        "`{}` cannot be both the documents and the output",
        shown(&out)
    );
    Ok(out)
}

/// Generates, and prints every finding.
fn run(input: &Input, settings: &Settings) -> anyhow::Result<(Report, Files)> {
    let mut report = Report::default();
    let files = ironspec_codegen::generate(&input.sources, settings, &mut report);
    complain(&finding::render(&input.findings, colour()));
    complain(&report.render(&input.sources, colour()));
    if report.summary().specs == 0
        && report.count(Severity::Error) == 0
        && input.findings.is_empty()
    {
        bail!(
            "`{}` {} no OpenAPI document: one starts with a line like `openapi: 3.1.0`",
            shown(&input.path),
            if input.path.is_dir() { "holds" } else { "is" }
        );
    }
    Ok((report, files))
}

/// The settings of this run: those of the file, flags over them.
fn settle(order: &Order, settings: &Settings, out: &Path) -> anyhow::Result<Settings> {
    let mut settings = settings.clone();
    settings.standalone = !is_member(out)?;
    settings.keep_going |= order.keep_going;
    settings.with_tests |= order.with_tests;
    if let Some(name) = &order.name {
        settings.name.clone_from(name);
    }
    for (flags, set) in [
        (&order.only, &mut settings.only),
        (&order.skip, &mut settings.skip),
    ] {
        if !flags.is_empty() {
            set.clone_from(flags);
        }
    }
    match &order.runtime {
        Some(runtime) => settings.runtime = runtime.clone(),
        // A member of this workspace takes the workspace's own runtime.
        None if !settings.standalone => settings.runtime = Runtime::Path(own_runtime(out)?),
        None => {}
    }
    Ok(settings)
}

/// The workspace's `runtime/` as seen from a member, with `/` between the parts.
fn own_runtime(out: &Path) -> anyhow::Result<String> {
    let root = output::absolute(workspace())?;
    let depth = out
        .strip_prefix(&root)
        .map_or(1, |path| path.components().count());
    Ok(format!("{}runtime", "../".repeat(depth)))
}

/// Whether `out` is a member of the workspace that this program was built from. Any other folder gets a crate that stands alone,
/// inside the repository too: Cargo refuses a package that lies in a workspace without being its member.
fn is_member(out: &Path) -> anyhow::Result<bool> {
    for member in vendor::members()? {
        if output::absolute(&workspace().join(member))? == out {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Compares the losses of this run with the committed ledger; says whether they may stand.
fn pass_gate(order: &Order, out: &Path, plan: &Plan, report: &Report) -> anyhow::Result<bool> {
    if plan.is_edited(ledger::FILE) {
        // What it lacks is nothing that the documents gained, and the plan already refuses it.
        return Ok(false);
    }
    match Gate::new(out, report.rows())? {
        Gate::Gained(findings) if !order.accept_losses => {
            complain(&finding::render(&findings, colour()));
            Ok(false)
        }
        Gate::First if !report.rows().is_empty() => {
            complain(&ledger::opening(report.rows(), &out.join(ledger::FILE)));
            Ok(true)
        }
        Gate::First | Gate::Kept | Gate::Gained(_) => Ok(true),
    }
}

fn check_freshness(
    plan: &Plan,
    is_lossless: bool,
    summary: &str,
    started: Instant,
) -> anyhow::Result<Outcome> {
    let mut count = 0;
    for (why, path) in plan.stale() {
        complain(&format!("{why:8} {path}\n"));
        count += 1;
    }
    let seconds = started.elapsed().as_secs_f64();
    say(&format!(
        "{summary}; {count} of {} stale in {seconds:.2} s",
        counted(plan.total(), "file")
    ))?;
    let is_fresh = count == 0 && is_lossless && plan.findings().is_empty();
    if !is_fresh {
        complain("run `cargo xtask generate`, with the same options, to mend it\n");
    }
    Ok(if is_fresh {
        Outcome::Fine
    } else {
        Outcome::Wrong
    })
}

fn tally(report: &Report, input: &Input) -> String {
    let errors = report.count(Severity::Error) + input.findings.len();
    format!(
        "{}, {}",
        counted(errors, "error"),
        counted(report.count(Severity::Warning), "warning")
    )
}

fn summary(report: &Report) -> String {
    let summary = report.summary();
    let counts = [
        (summary.specs, "spec"),
        (summary.operations, "operation"),
        (summary.types, "type"),
        (summary.rules, "rule"),
    ];
    counts.map(|(count, noun)| counted(count, noun)).join(", ")
}
