//! OpenAPI Overlay 1.0: `NAME.overlay.yaml` changes the document `NAME.yaml` beside it; what it adds keeps its place in the overlay.

use std::collections::BTreeSet;

use serde_json_path::JsonPath;

use super::node::{Mapping, Node, Value};
use crate::{
    report::{Fault, Report},
    source::Place,
};

/// Most nodes that the actions of one overlay may add.
const MAX_ADDED: usize = 1_000_000;
/// Most descents (`..`) in a target: each one multiplies what the target may select.
const MAX_DESCENTS: usize = 2;
/// The extensions of documents.
const EXTENSIONS: [&str; 3] = ["yaml", "yml", "json"];

/// The path, without its extension, of the document that the file at `path` is an overlay of.
pub(super) fn stem(path: &str) -> Option<&str> {
    let (name, extension) = path.rsplit_once('.')?;
    let is_document = EXTENSIONS.contains(&extension.to_ascii_lowercase().as_str());
    name.strip_suffix(".overlay").filter(|_| is_document)
}

/// The file among `paths` that the overlay at `path` is for.
pub(super) fn target(path: &str, paths: &[&str]) -> Option<usize> {
    let stem = stem(path)?;
    EXTENSIONS.iter().find_map(|extension| {
        paths
            .binary_search(&format!("{stem}.{extension}").as_str())
            .ok()
    })
}

/// Applies the actions of an overlay in their order, and notes the places of the nodes that change.
pub(super) fn apply(
    overlay: &Node,
    document: &mut Node,
    changed: &mut BTreeSet<Place>,
    report: &mut Report,
) {
    if matches!(overlay.value, Value::Broken) || matches!(document.value, Value::Broken) {
        // A finding says so already.
        return;
    }
    let known = ["overlay", "info", "extends", "actions"];
    only_known(overlay, &known, "an overlay", report);
    let Some(version) = overlay.get("overlay") else {
        report.finding(overlay.place, Fault::MissingMember { member: "overlay" });
        return;
    };
    if !version.as_str().is_some_and(|text| text.starts_with("1.")) {
        let version_text = version.as_str().unwrap_or("version");
        report.finding(
            version.place,
            Fault::UnsupportedVersion {
                version: format!("Overlay {version_text}"),
            },
        );
        return;
    }
    let Some(actions) = overlay.get("actions").and_then(Node::as_sequence) else {
        report.finding(overlay.place, Fault::MissingMember { member: "actions" });
        return;
    };
    let mut left = MAX_ADDED;
    for action in actions {
        only_known(
            action,
            &["target", "description", "update", "remove"],
            "an action of an overlay",
            report,
        );
        let Some(target) = action.get("target").filter(|node| node.as_str().is_some()) else {
            report.finding(action.place, Fault::MissingMember { member: "target" });
            continue;
        };
        match select(target, document) {
            Ok(selected) => {
                for steps in &selected {
                    note(document, steps, changed);
                }
                act(action, target, selected, document, &mut left, report);
            }
            Err(fault) => report.finding(target.place, fault),
        }
    }
}

/// A step from a node to one inside it; of two places, the later or inner one is the greater.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Step {
    Index(usize),
    Name(String),
}

/// The places that a target selects, later and inner ones first.
fn select(target: &Node, document: &Node) -> Result<Vec<Vec<Step>>, Fault> {
    let text = target.as_str().unwrap_or_default();
    if text.matches("..").count() > MAX_DESCENTS {
        return Err(Fault::TooLarge {
            what: "descents (`..`) in a target",
            limit: MAX_DESCENTS,
        });
    }
    let path = JsonPath::parse(text).map_err(|error| Fault::BadTarget {
        reason: error.to_string(),
    })?;
    let value = json(document);
    let mut selected: Vec<Vec<Step>> = path
        .query_located(&value)
        .locations()
        .map(|location| {
            let step = |element: &serde_json_path::PathElement<'_>| match element.as_index() {
                Some(index) => Step::Index(index),
                None => Step::Name(element.as_name().unwrap_or_default().to_owned()),
            };
            location.iter().map(step).collect()
        })
        .collect();
    selected.sort_unstable_by(|a, b| b.cmp(a));
    selected.dedup();
    if selected.is_empty() {
        return Err(Fault::TargetUnmatched {
            target: text.to_owned(),
        });
    }
    Ok(selected)
}

fn act(
    action: &Node,
    target: &Node,
    selected: Vec<Vec<Step>>,
    document: &mut Node,
    left: &mut usize,
    report: &mut Report,
) {
    let removes = action.get("remove").and_then(Node::as_bool) == Some(true);
    let update = action.get("update");
    if update.is_none() && !removes {
        report.finding(action.place, Fault::MissingMember { member: "update" });
    }
    for steps in selected {
        if removes {
            if !remove(document, &steps) {
                let reason = "the whole document cannot be removed".to_owned();
                report.finding(target.place, Fault::BadTarget { reason });
            }
            continue;
        }
        let (Some(update), Some(node)) = (update, inside(document, &steps)) else {
            continue;
        };
        let Some(rest) = left.checked_sub(update.count()) else {
            let (what, limit) = ("nodes that an overlay adds", MAX_ADDED);
            report.finding(action.place, Fault::TooLarge { what, limit });
            return;
        };
        *left = rest;
        match (&mut node.value, &update.value) {
            (Value::Mapping(members), Value::Mapping(added)) => merge(members, added),
            (Value::Sequence(items), Value::Sequence(added)) => items.extend(added.iter().cloned()),
            (Value::Sequence(items), _) => items.push(update.clone()),
            (Value::Mapping(_), _) => report.finding(
                update.place,
                Fault::UnexpectedNode {
                    expected: "a mapping, as the target selects one",
                    found: update.kind(),
                },
            ),
            _ => {
                let reason = format!("it selects {}, not a mapping or a sequence", node.kind());
                report.finding(target.place, Fault::BadTarget { reason });
            }
        }
    }
}

/// What is in both and a mapping or sequence is joined; other members of the update stand.
fn merge(members: &mut Mapping, added: &Mapping) {
    for (key, entry) in added {
        let Some(known) = members.get_mut(key) else {
            members.insert(key.clone(), entry.clone());
            continue;
        };
        match (&mut known.node.value, &entry.node.value) {
            (Value::Mapping(members), Value::Mapping(added)) => merge(members, added),
            (Value::Sequence(items), Value::Sequence(added)) => items.extend(added.iter().cloned()),
            _ => *known = entry.clone(),
        }
    }
}

/// Notes the places on the way to what a target selects.
fn note(document: &Node, steps: &[Step], changed: &mut BTreeSet<Place>) {
    let mut node = Some(document);
    let mut steps = steps.iter();
    while let Some(here) = node {
        changed.insert(here.place);
        node = match (&here.value, steps.next()) {
            (Value::Sequence(items), Some(Step::Index(index))) => items.get(*index),
            (Value::Mapping(_), Some(Step::Name(name))) => here.get(name),
            _ => None,
        };
    }
}

fn inside<'n>(node: &'n mut Node, steps: &[Step]) -> Option<&'n mut Node> {
    steps
        .iter()
        .try_fold(node, |node, step| match (&mut node.value, step) {
            (Value::Sequence(items), Step::Index(index)) => items.get_mut(*index),
            (Value::Mapping(members), Step::Name(name)) => {
                members.get_mut(name).map(|entry| &mut entry.node)
            }
            _ => None,
        })
}

/// Whether something was there to remove.
fn remove(document: &mut Node, steps: &[Step]) -> bool {
    let Some((last, above)) = steps.split_last() else {
        return false;
    };
    match (inside(document, above).map(|node| &mut node.value), last) {
        (Some(Value::Sequence(items)), Step::Index(index)) if *index < items.len() => {
            items.remove(*index);
            true
        }
        (Some(Value::Mapping(members)), Step::Name(name)) => members.shift_remove(name).is_some(),
        _ => false,
    }
}

/// The nodes as plain JSON, for the library that finds what a target selects.
fn json(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null | Value::Broken => serde_json::Value::Null,
        Value::Bool(value) => (*value).into(),
        Value::Number(text) => serde_json::from_str(text).unwrap_or_default(),
        Value::String(text) => text.as_str().into(),
        Value::Sequence(items) => items.iter().map(json).collect(),
        Value::Mapping(members) => members
            .iter()
            .map(|(key, entry)| (key.clone(), json(&entry.node)))
            .collect(),
    }
}

fn only_known(node: &Node, known: &[&str], of: &'static str, report: &mut Report) {
    for (member, entry) in node.as_mapping().into_iter().flatten() {
        if !member.starts_with("x-") && !known.contains(&member.as_str()) {
            report.finding(
                entry.key,
                Fault::UnknownMember {
                    member: member.clone(),
                    of,
                    near: None,
                },
            );
        }
    }
}
