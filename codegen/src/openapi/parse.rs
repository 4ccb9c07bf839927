//! Texts into documents: YAML or JSON by their first character, then the version.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Document, Documents, Kind, Version,
    identity::Identities,
    json,
    node::{Node, Value},
    overlay,
    reference::collect,
    swagger::{self, Files},
    yaml,
};
use crate::{
    report::{Fault, Report},
    source::{Place, Source, Sources},
};

/// Parses every source, and lifts what is Swagger 2.0.
#[must_use]
pub fn parse(sources: &Sources, report: &mut Report) -> Documents {
    let paths: Vec<&str> = sources.iter().map(Source::path).collect();
    let mut roots: Vec<Node> = sources
        .iter()
        .zip(0_u32..)
        .map(|(source, file)| node(file, source, report))
        .collect();
    let overlays: Vec<Option<usize>> = paths
        .iter()
        .map(|path| overlay::target(path, &paths))
        .collect();
    let mut changed = BTreeSet::new();
    let mut written = overlay(&paths, &overlays, &mut roots, &mut changed, report);
    let kinds: Vec<Kind> = roots
        .iter()
        .zip(paths.iter().zip(&overlays))
        .map(|(root, (path, overlay))| match overlay {
            Some(of) => Kind::Overlay(u32::try_from(*of).unwrap_or(u32::MAX)),
            None if overlay::stem(path).is_some() => Kind::Broken,
            None => kind(root, report),
        })
        .collect();
    let is_swagger: Vec<bool> = roots
        .iter()
        .zip(&kinds)
        .map(|(root, kind)| matches!(kind, Kind::Spec(_)) && root.get("openapi").is_none())
        .collect();
    respell(&paths, &is_swagger, &mut roots);
    let mut identities = Identities::default();
    for ((path, root), kind) in paths.iter().zip(&roots).zip(&kinds) {
        if matches!(kind, Kind::Spec(Version::V3_1) | Kind::Fragment) {
            identities.read(path, root);
        }
    }
    let bases: Vec<&str> = paths
        .iter()
        .zip(&overlays)
        .map(|(path, overlay)| overlay.map_or(*path, |of| paths[of]))
        .collect();
    let files = Files {
        paths: &paths,
        bases: &bases,
        roots: &roots,
    };
    let mut taken = BTreeSet::new();
    let lifted: Vec<Option<Node>> = roots
        .iter()
        .zip(is_swagger)
        .map(|(root, is_swagger)| {
            is_swagger.then(|| {
                let (root, parts) = swagger::lift(root, files, report);
                taken.extend(parts);
                root
            })
        })
        .collect();
    let documents = paths
        .iter()
        .zip(kinds)
        .zip(roots.into_iter().zip(lifted))
        .zip(0..)
        .map(|(((path, kind), (root, lifted)), file)| {
            let (root, unlifted) = match lifted {
                Some(lifted) => (lifted, Some(root)),
                None => (root, None),
            };
            Document {
                path: (*path).to_owned(),
                kind,
                root,
                unlifted,
                written: written.remove(&file),
            }
        })
        .collect();
    Documents {
        files: documents,
        taken,
        changed,
        identities,
    }
}

/// Applies each overlay to its document; gives the documents as they were, by file number.
fn overlay(
    paths: &[&str],
    overlays: &[Option<usize>],
    roots: &mut [Node],
    changed: &mut BTreeSet<Place>,
    report: &mut Report,
) -> BTreeMap<usize, Node> {
    let mut written = BTreeMap::new();
    for (file, overlay) in overlays.iter().enumerate() {
        let Some(of) = overlay else {
            if overlay::stem(paths[file]).is_some() {
                report.finding(roots[file].place, Fault::OverlayAlone);
            }
            continue;
        };
        let own = roots[file].clone();
        let document = &mut roots[*of];
        written.entry(*of).or_insert_with(|| document.clone());
        overlay::apply(&own, document, changed, report);
    }
    written
}

/// Respells the schemas of Swagger 2.0, and of the files that its documents refer to.
fn respell(paths: &[&str], is_swagger: &[bool], roots: &mut [Node]) {
    let mut pending: Vec<usize> = (0..roots.len()).filter(|file| is_swagger[*file]).collect();
    let mut met: BTreeSet<usize> = pending.iter().copied().collect();
    while let Some(file) = pending.pop() {
        let mut named = BTreeSet::new();
        collect(&roots[file], paths[file], &mut named);
        for name in named {
            if let Ok(other) = paths.binary_search(&name.as_str())
                && roots[other].get("openapi").is_none()
                && met.insert(other)
            {
                pending.push(other);
            }
        }
        swagger::respell(&mut roots[file]);
    }
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
    let is_too_large = as_json
        .findings()
        .iter()
        .any(|found| found.code() == "too-large");
    if matches!(root.value, Value::Broken) && !is_too_large {
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
    if let (Some(version), None) = (root.get("swagger"), root.get("openapi")) {
        if shown(version) == "2.0" {
            return Kind::Spec(Version::V3_0);
        }
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
