//! Following a `$ref`, across files and through other `$ref`s, to the node that it means.

use std::collections::HashSet;

use super::resolve::Resolver;
use crate::{
    openapi::{
        Kind, Node,
        reference::{Reference, Unfollowed},
    },
    report::Fault,
    source::Place,
};

/// Most keys of a spec that references which lead nowhere are compared with, for a hint each.
pub(super) const COMPARISONS: usize = 1_000_000;

/// What a reference led to.
#[derive(Clone)]
pub(super) struct Target<'d> {
    pub node: &'d Node,
    /// The name of the component, of its entry in `$defs`, or of its file, if the reference named one.
    pub name: Option<String>,
}

impl<'d> Resolver<'d, '_> {
    /// The node itself, or what its `$ref` means in the end. What cannot be followed is a finding, once.
    pub fn follow(&mut self, node: &'d Node) -> Option<Target<'d>> {
        let mut target = Some(Target { node, name: None });
        let mut visited: Vec<Place> = Vec::new();
        let mut chain = HashSet::new();
        while let Some((place, text)) = target.as_ref().and_then(|target| reference(target.node)) {
            if let Some(known) = self.followed.get(&place) {
                target.clone_from(known);
                break;
            }
            if chain.insert(place) {
                visited.push(place);
                target = target.and_then(|target| self.step(target.node, text));
            } else {
                let reference = text.to_owned();
                self.report
                    .finding(place, Fault::ReferenceCycle { reference });
                target = None;
            }
        }
        for place in visited {
            self.followed.insert(place, target.clone());
        }
        if let Some(reference) = target
            .as_ref()
            .and_then(|target| target.node.get("$ref"))
            .filter(|_| chain.is_empty())
            && reference.as_str().is_none()
        {
            self.unexpected(reference, "a reference");
            return None;
        }
        target
    }

    /// One step: the node that the `$ref` of `node` names, which may be another `$ref`.
    pub fn step(&mut self, node: &'d Node, text: &str) -> Option<Target<'d>> {
        let place = node.get("$ref").map_or(node.place, |text| text.place);
        let base = self.documents.base(node.place);
        let reference = match self.documents.reference(node.place, text) {
            Ok(reference) => reference,
            Err(why) => {
                let reference = text.to_owned();
                self.report.finding(
                    place,
                    match why {
                        Unfollowed::OutsideRoot => Fault::ReferenceOutsideRoot { reference },
                        Unfollowed::Disguised => Fault::ReferenceDisguised { reference },
                        Unfollowed::NoPointer => Fault::ReferenceNoPointer { reference },
                    },
                );
                return None;
            }
        };
        let Some(document) = self.documents.get(&reference.file) else {
            self.report.finding(
                place,
                Fault::MissingFile {
                    file: reference.file,
                },
            );
            return None;
        };
        if document.kind == Kind::Broken {
            // A finding says already that the file could not be read.
            self.used.insert(document.root.place.file());
            return None;
        }
        if reference.file != base {
            self.used.insert(document.root.place.file());
        }
        let Some(node) = document.at(&reference.tokens) else {
            let near = nearest(
                document.unlifted(),
                &reference.tokens,
                &mut self.comparisons,
            );
            self.report.finding(
                place,
                Fault::DanglingReference {
                    reference: text.to_owned(),
                    near,
                },
            );
            return None;
        };
        Some(Target {
            node,
            name: component_name(&reference),
        })
    }
}

/// The `$ref` of a node, if it has one: where it stands and what it says.
fn reference(node: &Node) -> Option<(Place, &str)> {
    let text = node.get("$ref")?;
    Some((text.place, text.as_str()?))
}

/// The name that a reference gives to its target: of a component or definition, or of a whole file.
fn component_name(reference: &Reference) -> Option<String> {
    match reference.tokens.as_slice() {
        [] => {
            let name = reference.file.rsplit('/').next()?;
            Some(
                name.rsplit_once('.')
                    .map_or(name, |(stem, _)| stem)
                    .to_owned(),
            )
        }
        [.., components, _, name] if components == "components" => Some(name.clone()),
        [parameters, name] if parameters == "parameters" => Some(name.clone()),
        [.., definitions, name]
            if definitions == "$defs"
                || definitions == "definitions"
                || definitions == "schemas" =>
        {
            Some(name.clone())
        }
        _ => None,
    }
}

/// The key that was probably meant: the sibling that is spelt most like the first token that leads nowhere. Nothing where the
/// comparisons that are left do not suffice.
fn nearest(root: &Node, tokens: &[String], left: &mut usize) -> Option<String> {
    let reached = (0..tokens.len()).rev().find_map(|count| {
        let node = root.at(tokens[..count].iter().map(String::as_str))?;
        Some((node, tokens.get(count)?))
    });
    let (node, wanted) = reached?;
    let keys = node.as_mapping()?.keys();
    *left = left.checked_sub(keys.len())?;
    nearest_of(wanted, keys.map(String::as_str)).map(str::to_owned)
}

/// The word that is spelt most like the one that was written, if any is near.
pub(super) fn nearest_of<'w>(
    wanted: &str,
    words: impl Iterator<Item = &'w str>,
) -> Option<&'w str> {
    let wanted = wanted.to_lowercase();
    let far = match wanted.len() {
        0..=3 => 1,
        4..=9 => 2,
        _ => 3,
    };
    words
        .filter_map(|word| Some((edit_distance(&word.to_lowercase(), &wanted, far)?, word)))
        .min()
        .map(|(_, word)| word)
}

/// Levenshtein distance over bytes, if it is no more than `far`.
fn edit_distance(a: &str, b: &str, far: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > far {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        let mut least = row[0];
        for (j, y) in b.bytes().enumerate() {
            let substituted = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
            least = least.min(row[j + 1]);
        }
        if least > far {
            return None;
        }
    }
    Some(row[b.len()]).filter(|distance| *distance <= far)
}

#[cfg(test)]
mod tests;
