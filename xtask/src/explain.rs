//! `explain`: what the code of a finding or a row means, and how to mend it.

use std::{collections::BTreeMap, fmt::Write as _};

use anyhow::bail;
use ironspec_codegen::{Explanation, FINDINGS, ROWS};

use crate::{
    generate::Outcome,
    terminal::{self, say},
};

/// Explanations by the words for what has the code.
const EXPLANATIONS: [(&str, &[Explanation]); 2] =
    [("a finding", FINDINGS), ("a row of the ledger", ROWS)];

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
    use super::{list, nearest, text};

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
