//! Findings as `rustc` would print them, and the text of the ledger.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Finding, Row, Severity};
use crate::source::{Place, Source, Sources};

/// Longest line that is shown whole; of a longer one, this many bytes before the place.
const LINE_BEFORE: usize = 120;
const LINE_SHOWN: usize = 200;

pub(super) fn findings(findings: &[Finding], sources: &Sources, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for finding in findings {
        text.push_str(&one(finding, sources, &renderer));
        text.push_str("\n\n");
    }
    text
}

fn one(finding: &Finding, sources: &Sources, renderer: &Renderer) -> String {
    let level = match finding.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let message = finding.message();
    let help = finding.help();
    let title = level.primary_title(message.as_str()).id(finding.code());
    let mut groups = Vec::new();
    match sources.at(finding.place) {
        Some(source) => {
            groups.push(Group::with_title(title).element(snippet(source, finding.place, None)));
        }
        None => groups.push(Group::with_title(title)),
    }
    if let Some((place, label)) = finding.fault.related()
        && let Some(source) = sources.at(place)
    {
        groups.push(
            Group::with_title(Level::NOTE.secondary_title(label))
                .element(snippet(source, place, None)),
        );
    }
    groups.push(Group::with_title(
        Level::HELP.secondary_title(help.as_str()),
    ));
    renderer.render(&groups).clone()
}

/// The line of a place with the place marked; what goes on beyond the line is cut.
fn snippet<'s>(
    source: &'s Source,
    place: Place,
    label: Option<&'s str>,
) -> Snippet<'s, annotate_snippets::Annotation<'s>> {
    let number = source.line_number(place.start());
    let line = source.line(number);
    let start = source
        .floor_boundary(place.start())
        .clamp(line.start, line.end);
    let shown_from = source
        .floor_boundary(start.saturating_sub(LINE_BEFORE))
        .max(line.start);
    let shown_to = source
        .floor_boundary(shown_from + LINE_SHOWN)
        .min(line.end)
        .max(start);
    let end = source.floor_boundary(place.end()).clamp(start, shown_to);
    let annotation = AnnotationKind::Primary
        .span(start - shown_from..end - shown_from)
        .label(label);
    Snippet::source(&source.text()[shown_from..shown_to])
        .path(source.path())
        .line_start(number)
        .annotation(annotation)
}

pub(super) fn ledger(rows: &[Row]) -> String {
    let mut text = String::from("[");
    for (position, row) in rows.iter().enumerate() {
        text.push_str(if position == 0 { "\n" } else { ",\n" });
        let value = serde_json::json!({
            "code": row.code,
            "file": row.file,
            "pointer": row.pointer,
            "line": row.line,
            "reason": row.reason,
        });
        text.push_str("  ");
        text.push_str(&value.to_string());
    }
    text.push_str(if rows.is_empty() { "]\n" } else { "\n]\n" });
    text
}
