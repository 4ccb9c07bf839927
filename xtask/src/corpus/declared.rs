//! What a document declares, counted by a reader that is not the generator's.

use std::collections::BTreeMap;

use super::tree::Tree;

/// The methods that a path item may have an operation for.
const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// Longest way that is gone from reference to reference.
const HOPS: usize = 16;

/// What a document declares.
#[derive(Debug, Default)]
pub(super) struct Declared {
    /// Operations by path.
    paths: BTreeMap<String, usize>,
    /// Named schemas.
    pub(super) schemas: usize,
}

impl Declared {
    /// Counts; nothing if the text is no YAML and no JSON.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim_start_matches('\u{feff}');
        let document: Tree = if text.trim_start().starts_with('{') {
            serde_json::from_str(text).ok()?
        } else {
            serde_yaml::from_str(text).ok()?
        };
        let members = |of: Option<&'_ Tree>| of.map_or(0, |of| of.members().len());
        let paths = document.get("paths").map_or(&[][..], Tree::members).iter();
        let paths = paths
            .filter(|(path, _)| !path.starts_with("x-"))
            .map(|(path, item)| (path.clone(), operations(&document, item)));
        let components = document.get("components");
        let schemas = components.and_then(|components| components.get("schemas"));
        Some(Self {
            paths: paths.collect(),
            schemas: members(schemas.or_else(|| document.get("definitions"))),
        })
    }

    /// All operations.
    pub(super) fn operations(&self) -> usize {
        self.paths.values().sum()
    }

    /// How many operations a row at this pointer tells of: all of a path, or one.
    pub(super) fn told_by(&self, pointer: &str) -> usize {
        pointer
            .strip_prefix("/paths/")
            .filter(|token| !token.contains('/'))
            .and_then(|token| {
                let path = token.replace("~1", "/").replace("~0", "~");
                self.paths.get(&path).copied()
            })
            .unwrap_or(1)
    }
}

/// The operations of a path item, and of the one that it refers to.
fn operations(document: &Tree, item: &Tree) -> usize {
    let mut items = vec![item];
    while let Some(next) = items
        .last()
        .and_then(|item| target(document, item))
        .filter(|_| items.len() < HOPS)
    {
        items.push(next);
    }
    let is_operation = |of: &&str| {
        items
            .iter()
            .any(|item| item.get(of).is_some_and(Tree::is_mapping))
    };
    let further = items
        .iter()
        .filter_map(|item| Some(item.get("additionalOperations")?.members().len()));
    METHODS.iter().filter(|method| is_operation(method)).count() + further.sum::<usize>()
}

fn target<'t>(document: &'t Tree, node: &Tree) -> Option<&'t Tree> {
    let pointer = node.get("$ref")?.as_str()?.strip_prefix("#/")?;
    pointer.split('/').try_fold(document, |node, token| {
        node.get(&token.replace("~1", "/").replace("~0", "~"))
    })
}

/// Whether a text gives itself a version of OpenAPI or Swagger, at its top in YAML and anywhere in JSON; it need not be well-formed.
pub(super) fn has_version(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let is_json = text.starts_with('{');
    let says = |word: &str| {
        text.match_indices(word).any(|(at, _)| {
            let before = text[..at].trim_end_matches(['"', '\'']);
            let starts = if is_json {
                before.trim_end().ends_with(['{', ','])
            } else {
                before.is_empty() || before.ends_with(['\n', '\r'])
            };
            let after = text[at + word.len()..]
                .trim_start_matches(['"', '\''])
                .trim_start();
            let version = after.strip_prefix(':').map(|after| {
                after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''))
            });
            starts && version.is_some_and(|text| text.starts_with(|c: char| c.is_ascii_digit()))
        })
    };
    says("openapi") || says("swagger")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Declared, has_version};

    #[test]
    fn a_document_says_its_version() {
        for (text, is_one) in [
            ("openapi: 3.1.0\n", true),
            ("\u{feff}# A comment.\r\n\"openapi\" : '3.0.0'", true),
            ("{\"info\":{}, \"swagger\": \"2.0\"", true),
            ("{\n\t\"openapi\"\n:\n\"3.2.0\"}", true),
            ("swagger: 2.0", true),
            ("info: {}\nnested:\n  openapi: 3.1.0\n", false),
            ("# openapi: 3.1.0\n", false),
            ("openapi:\n  a: b\n", false),
            ("{\"title\": \"openapi\"}", false),
            ("", false),
        ] {
            assert_eq!(has_version(text.as_bytes()), is_one, "{text}");
        }
    }

    #[test]
    fn operations_are_counted_through_references_and_merge_keys() {
        let text = "
paths:
  /a: &a {get: {}, post: {}, summary: no operation, x-get: {}}
  /b: {<<: *a, put: {}}
  /c~d: {$ref: '#/components/pathItems/C', delete: {}}
  /e: {additionalOperations: {LINK: {}, UNLINK: {}}, get: null}
  x-f: {get: {}}
components:
  pathItems: {C: {get: {}, trace: {}}}
  schemas: {One: {}, Two: {}}
";
        let declared = Declared::read(text).unwrap();
        assert_eq!((declared.operations(), declared.schemas), (10, 2));
        assert_eq!(declared.told_by("/paths/~1c~0d"), 3);
        assert_eq!(declared.told_by("/paths/~1a/get"), 1);
        assert_eq!(declared.told_by("/components/pathItems/C/get"), 1);
        let declared = Declared::read("{\"definitions\": {\"One\": {}}}").unwrap();
        assert_eq!((declared.operations(), declared.schemas), (0, 1));
        let text =
            "paths: {/a: {get: {responses: {200: {}}}}}\nx-big: 99999999999999999999\nx-big: 1\n";
        assert_eq!(Declared::read(text).unwrap().operations(), 1);
        assert!(Declared::read("a: [\n").is_none());
    }
}
