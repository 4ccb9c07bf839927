//! Texts into documents: YAML or JSON by their first character, then the version.

use super::{
    Document, Documents, Kind, Version, json,
    node::{Node, Value},
    yaml,
};
use crate::{
    report::{Fault, Report},
    source::{Place, Source, Sources},
};

/// Parses every source.
#[must_use]
pub fn parse(sources: &Sources, report: &mut Report) -> Documents {
    let documents = sources
        .iter()
        .zip(0_u32..)
        .map(|(source, file)| {
            let root = node(file, source, report);
            Document {
                path: source.path().to_owned(),
                kind: kind(&root, report),
                root,
            }
        })
        .collect();
    Documents { documents }
}

pub(super) fn node(file: u32, source: &Source, report: &mut Report) -> Node {
    if !source.is_utf8() {
        let at = source.text().find(char::REPLACEMENT_CHARACTER).unwrap_or(0);
        let place = Place::new(file, at, at);
        report.finding(place, Fault::NotUtf8);
        return Node::new(place, Value::Broken);
    }
    if source.text().trim_start().starts_with('{') {
        json_or_flow_yaml(file, source.text(), report)
    } else {
        yaml::parse(file, source.text(), report)
    }
}

/// A text that starts with `{` is JSON, or a YAML flow mapping; JSON's findings stand if it is neither.
fn json_or_flow_yaml(file: u32, text: &str, report: &mut Report) -> Node {
    let mut as_json = Report::default();
    let root = json::parse(file, text, &mut as_json);
    if matches!(root.value, Value::Broken) {
        let mut as_yaml = Report::default();
        let flow = yaml::parse(file, text, &mut as_yaml);
        if !matches!(flow.value, Value::Broken) {
            report.append(as_yaml);
            return flow;
        }
    }
    report.append(as_json);
    root
}

fn kind(root: &Node, report: &mut Report) -> Kind {
    if matches!(root.value, Value::Broken) {
        return Kind::Broken;
    }
    if let Some(version) = root.get("swagger") {
        report.finding(
            version.place,
            Fault::UnsupportedVersion {
                version: format!("Swagger {}", shown(version)),
            },
        );
        return Kind::Broken;
    }
    let Some(version) = root.get("openapi") else {
        return Kind::Fragment;
    };
    match shown(version)
        .splitn(3, '.')
        .take(2)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["3", "0"] => Kind::Spec(Version::V3_0),
        ["3", "1" | "2"] => Kind::Spec(Version::V3_1),
        _ => {
            report.finding(
                version.place,
                Fault::UnsupportedVersion {
                    version: format!("OpenAPI {}", shown(version)),
                },
            );
            Kind::Broken
        }
    }
}

fn shown(node: &Node) -> String {
    match &node.value {
        Value::String(text) | Value::Number(text) => text.chars().take(40).collect(),
        _ => node.kind().to_owned(),
    }
}
