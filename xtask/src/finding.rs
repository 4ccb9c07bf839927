//! What is wrong with files on disk, as opposed to documents: laid out as the generator lays out its own findings.

use annotate_snippets::{Group, Level, Origin, Renderer, normalize_untrusted_str};

/// One finding. All of them are errors.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Finding {
    /// What kind of finding; stable.
    pub(crate) code: &'static str,
    /// What is wrong, in one line.
    pub(crate) message: String,
    /// The file.
    pub(crate) path: String,
    /// The line in it, from 1, if it is about one.
    pub(crate) line: Option<usize>,
    /// More about the place, if there is more to say.
    pub(crate) note: Option<String>,
    /// How to mend it.
    pub(crate) help: String,
}

/// The text of these findings; empty when there are none.
pub(crate) fn render(findings: &[Finding], colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for finding in findings {
        let origin = Origin::path(normalize_untrusted_str(&finding.path));
        let origin = match finding.line {
            Some(line) => origin.line(line),
            None => origin,
        };
        let note = finding
            .note
            .as_deref()
            .map(|note| Level::NOTE.message(normalize_untrusted_str(note)));
        let what = Level::ERROR
            .primary_title(finding.message.as_str())
            .id(finding.code)
            .element(origin)
            .elements(note);
        let help =
            Group::with_title(Level::HELP.secondary_title(normalize_untrusted_str(&finding.help)));
        text.push_str(&renderer.render(&[what, help]));
        text.push_str("\n\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Finding, render};

    #[test]
    fn a_finding_says_where_what_and_how_to_mend_it() {
        let finding = Finding {
            code: "edited-by-hand",
            message: "the file was edited by hand\u{1b}[31m".to_owned(),
            path: "generated/src/lib.rs".to_owned(),
            line: Some(3),
            note: Some("a note".to_owned()),
            help: "delete it".to_owned(),
        };
        let text = render(&[finding], false);
        for part in [
            "error[edited-by-hand]: the file was edited by hand",
            "--> generated/src/lib.rs:3",
            "note: a note",
            "help: delete it",
        ] {
            assert!(text.contains(part), "{text}");
        }
        assert!(!text.contains('\u{1b}'), "{text:?}");
        assert_eq!(render(&[], true), "");
    }
}
