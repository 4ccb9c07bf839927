//! `explain`: what the code of a finding or a row means, and how to mend it.

use std::{collections::BTreeMap, fmt::Write as _};

use anyhow::bail;
use ironspec_codegen::{Explanation, FINDINGS, ROWS};

use crate::{
    generate::Outcome,
    terminal::{self, say},
};

/// Explanations by the words for what has the code.
const EXPLANATIONS: [(&str, &[Explanation]); 3] = [
    ("a finding", FINDINGS),
    ("a row of the ledger", ROWS),
    ("a finding on files", FILES),
];

/// What this command finds wrong with files on disk, by code.
const FILES: &[Explanation] = &[
    on_files(
        "broken-ledger",
        "The `ledger.json` in the output folder cannot be read, so that nobody knows which losses were accepted. Nothing is written.",
        "Restore it from version control; after a merge, take one side whole and run again.",
    ),
    on_files(
        "broken-link",
        "A symbolic link in the folder of the documents leads nowhere.",
        "Restore its target, or delete the link.",
    ),
    on_files(
        "broken-list",
        "The `ironspec.lock` in the output folder has a line that no run wrote, so that nobody knows which files are generated. Nothing is written.",
        "Restore the folder from version control; after a merge, take one side whole and run again.",
    ),
    on_files(
        "edited-by-hand",
        "A generated file has other bytes than the run wrote that listed it in `ironspec.lock`. It would be lost, so nothing is written.",
        "Move the change into the document, or delete the file, and run again.",
    ),
    on_files(
        "file-name",
        "A file in the folder of the documents has a name that is no UTF-8, so it was not read.",
        "Rename it.",
    ),
    on_files(
        "foreign-file",
        "A file that no run wrote stands where one is to be written. It is never overwritten.",
        "Move it elsewhere or delete it; if a run wrote it, restore `ironspec.lock` from version control.",
    ),
    on_files(
        "in-the-way",
        "A folder or a symbolic link stands where a file is to be written, or the other way round. A run does not replace it.",
        "Move it elsewhere or delete it.",
    ),
    on_files(
        "link-leaves-root",
        "A symbolic link leads out of the folder of the documents; nothing outside is read.",
        "Put the file itself there, or take a folder above both as `--specs`.",
    ),
];

const fn on_files(code: &'static str, meaning: &'static str, mend: &'static str) -> Explanation {
    Explanation {
        code,
        meaning,
        example: "",
        mend,
    }
}

/// How much two words must have in common for one to be taken for the other misspelt; 1 is all.
const NEAR: f64 = 0.8;

/// Explains a code, or lists all.
///
/// # Errors
///
/// There is no such code.
pub(crate) fn explain(code: Option<&str>) -> anyhow::Result<Outcome> {
    let text = match code {
        Some(code) => text(code)?,
        None => list(),
    };
    say(text.trim_end())?;
    Ok(Outcome::Fine)
}

/// All that there is to say of a code; it may be that of a finding and of a row.
fn text(code: &str) -> anyhow::Result<String> {
    let mut text = String::new();
    for (what, explanations) in EXPLANATIONS {
        for explanation in explanations.iter().filter(|one| one.code == code) {
            write_one(&mut text, what, explanation);
        }
    }
    if text.is_empty() {
        let near =
            nearest(code).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        let code = code.escape_debug();
        bail!("there is no code `{code}`{near} (`cargo xtask explain` lists all)");
    }
    Ok(text)
}

fn write_one(text: &mut String, what: &str, explanation: &Explanation) {
    let Explanation {
        code,
        meaning,
        example,
        mend,
    } = explanation;
    let _ = writeln!(text, "{code}: {what}\n\n{meaning}\n");
    if !example.is_empty() {
        let _ = writeln!(text, "For example:\n");
        for line in example.lines() {
            let _ = writeln!(text, "    {line}");
        }
        text.push('\n');
    }
    let _ = writeln!(text, "How to mend it: {mend}\n");
}

/// Every code with the first sentence on it.
fn list() -> String {
    let mut table = terminal::table(["code", "of", "meaning"]);
    let mut codes = BTreeMap::new();
    for (what, explanations) in EXPLANATIONS {
        for one in explanations {
            let first = one.meaning.split_inclusive(". ").next().unwrap_or_default();
            codes.insert((one.code, what), first.trim());
        }
    }
    for ((code, what), meaning) in codes {
        table.add_row([code, what, meaning]);
    }
    table.to_string()
}

/// The code that is spelt most like `code`, if any is near.
fn nearest(code: &str) -> Option<&'static str> {
    let all = EXPLANATIONS.iter().flat_map(|(_, all)| all.iter());
    all.map(|one| (strsim::jaro_winkler(one.code, code), one.code))
        .filter(|(likeness, _)| *likeness > NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, code)| code)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{FILES, list, nearest, text};

    /// The codes of findings on files, as the other files of this program write them.
    #[test]
    fn each_finding_on_files_has_an_explanation() {
        let sources = [
            include_str!("read.rs"),
            include_str!("output.rs"),
            include_str!("ledger.rs"),
        ];
        let mut codes: Vec<&str> = sources
            .into_iter()
            .flat_map(|source| {
                let field = source.split("code: \"").skip(1);
                let argument = source.split("self.finding(").skip(1);
                field.chain(argument.filter_map(|after| after.trim().strip_prefix('"')))
            })
            .filter_map(|after| after.split('"').next())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        let explained: Vec<&str> = FILES.iter().map(|one| one.code).collect();
        assert_eq!(codes, explained);
    }

    #[test]
    fn a_code_is_explained_and_a_misspelt_one_is_guessed() {
        let told = text("unknown-member").unwrap();
        for part in [
            "unknown-member: a finding\n",
            "\n    maxlength: 5\n",
            "How to mend it: ",
        ] {
            assert!(told.contains(part), "{told}");
        }
        let both = text("pattern-unchecked").unwrap();
        assert!(both.contains("a finding") && both.contains("a row of the ledger"));
        let error = text("unknown-membre").unwrap_err().to_string();
        assert!(error.contains("did you mean `unknown-member`?"), "{error}");
        assert_eq!((nearest("\u{1b}"), nearest("foo")), (None, None));
        assert!(list().contains("| header-untyped "), "{}", list());
    }
}
