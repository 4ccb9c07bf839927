//! The text of a `$ref`: which file, which node in it; and the files that a source names.

use std::collections::BTreeSet;

use super::{
    node::{Node, Value},
    parse::node,
};
use crate::{report::Report, source::Source};

/// A `$ref` that may be followed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reference {
    /// The file under the root.
    pub file: String,
    /// The tokens of the RFC 6901 pointer; none means the whole file.
    pub tokens: Vec<String>,
}

/// Why a `$ref` is not followed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Unfollowed {
    /// It names something outside the root: a URL, an absolute path, or too many `..`.
    OutsideRoot,
    /// Its path hides what it names: `\` or an encoded `.` or `/`.
    Disguised,
    /// Its fragment is no JSON Pointer.
    NoPointer,
}

impl Reference {
    /// Reads the text of a `$ref` that stands in `base`.
    pub fn parse(base: &str, text: &str) -> Result<Self, Unfollowed> {
        let (path, fragment) = text.split_once('#').unwrap_or((text, ""));
        let file = if path.is_empty() {
            base.to_owned()
        } else {
            join(base, path)?
        };
        Ok(Self {
            file,
            tokens: tokens(fragment)?,
        })
    }
}

/// RFC 6901 section 6: a pointer in a URI fragment is percent-encoded on top of its own escapes.
pub(super) fn tokens(fragment: &str) -> Result<Vec<String>, Unfollowed> {
    let decoded = percent_decoded(fragment).ok_or(Unfollowed::NoPointer)?;
    match decoded.strip_prefix('/') {
        None if decoded.is_empty() => Ok(Vec::new()),
        None => Err(Unfollowed::NoPointer),
        Some(rest) => Ok(rest
            .split('/')
            .map(|token| token.replace("~1", "/").replace("~0", "~"))
            .collect()),
    }
}

pub(super) fn join(base: &str, path: &str) -> Result<String, Unfollowed> {
    let lower = path.to_ascii_lowercase();
    if path.contains('\\')
        || path.contains('\0')
        || ["%2e", "%2f", "%5c"]
            .iter()
            .any(|escape| lower.contains(escape))
    {
        return Err(Unfollowed::Disguised);
    }
    let has_scheme = path
        .split('/')
        .next()
        .is_some_and(|first| first.contains(':'));
    if path.starts_with('/') || has_scheme {
        return Err(Unfollowed::OutsideRoot);
    }
    let path = percent_decoded(path).ok_or(Unfollowed::Disguised)?;
    let mut parts: Vec<&str> = base.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop().ok_or(Unfollowed::OutsideRoot)?),
            part => parts.push(part),
        }
    }
    Ok(parts.join("/"))
}

pub(super) fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = tail.get(2..)?;
    }
    String::from_utf8(bytes).ok()
}

/// The other files under the root that the `$ref`s of `source` name, in path order.
///
/// What a `$ref` must not name (a URL, a path out of the root) is not among them; [`generate`](crate::generate) reports it.
#[must_use]
pub fn references(source: &Source) -> Vec<String> {
    let root = node(0, source, &mut Report::default());
    let mut files = BTreeSet::new();
    collect(&root, source.path(), &mut files);
    files.remove(source.path());
    files.into_iter().collect()
}

pub(super) fn collect(node: &Node, base: &str, files: &mut BTreeSet<String>) {
    match &node.value {
        Value::Sequence(items) => items.iter().for_each(|item| collect(item, base, files)),
        Value::Mapping(mapping) => {
            for (key, entry) in mapping {
                match (key.as_str(), entry.node.as_str()) {
                    ("$ref", Some(text)) => {
                        files.extend(Reference::parse(base, text).map(|reference| reference.file));
                    }
                    _ => collect(&entry.node, base, files),
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Reference, Unfollowed};

    #[test]
    fn references_stay_under_the_root() {
        let base = "api/v1/spec.yaml";
        for (text, expected) in [
            (
                "#/components/schemas/A~1B~0c",
                Ok(("api/v1/spec.yaml", vec!["components", "schemas", "A/B~c"])),
            ),
            ("#/a%20b", Ok(("api/v1/spec.yaml", vec!["a b"]))),
            ("", Ok(("api/v1/spec.yaml", vec![]))),
            (
                "components.yaml#/x",
                Ok(("api/v1/components.yaml", vec!["x"])),
            ),
            ("./../shared/a.yaml", Ok(("api/shared/a.yaml", vec![]))),
            ("../../../a.yaml", Err(Unfollowed::OutsideRoot)),
            ("/etc/passwd", Err(Unfollowed::OutsideRoot)),
            ("https://example.com/a.yaml", Err(Unfollowed::OutsideRoot)),
            ("%2e%2e/a.yaml", Err(Unfollowed::Disguised)),
            ("..\\a.yaml", Err(Unfollowed::Disguised)),
            ("#anchor", Err(Unfollowed::NoPointer)),
        ] {
            let parsed = Reference::parse(base, text);
            let parsed = parsed
                .as_ref()
                .map(|r| {
                    (
                        r.file.as_str(),
                        r.tokens.iter().map(String::as_str).collect(),
                    )
                })
                .map_err(|e| *e);
            assert_eq!(parsed, expected, "{text}");
        }
    }
}
