//! Assertions: keywords into bounds, lengths, patterns, counts and lists of texts; what is not checked becomes a loss.

use std::collections::HashSet;

use ironspec_rules::{Broken, Format};

use super::{
    Lengths, PatternText, Shape, Value,
    resolve::{Resolver, member},
    schema::is_null,
};
use crate::{
    openapi::Node,
    pattern::{self, Lowered, Matcher, Unmatched},
    report::{Fault, Loss},
    source::Place,
};

/// Keywords that mean something for one type alone.
pub(super) const FAMILIES: [(&str, &[&str]); 4] = [
    (
        "object",
        &[
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
            "propertyNames",
            "minProperties",
            "maxProperties",
            "dependentRequired",
            "unevaluatedProperties",
        ],
    ),
    (
        "array",
        &[
            "items",
            "prefixItems",
            "contains",
            "minContains",
            "maxContains",
            "minItems",
            "maxItems",
            "uniqueItems",
            "unevaluatedItems",
        ],
    ),
    ("string", &["pattern", "minLength", "maxLength"]),
    (
        "number",
        &[
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
        ],
    ),
];
/// Further formats of texts with one grammar, from JSON Schema and the format registry of OpenAPI.
const UNMATCHED: [&str; 13] = [
    "base64url",
    "char",
    "http-date",
    "idn-email",
    "idn-hostname",
    "iri",
    "iri-reference",
    "json-pointer",
    "media-range",
    "regex",
    "relative-json-pointer",
    "uri-reference",
    "uri-template",
];

/// Keywords that narrow a schema down by themselves.
pub(super) fn assertions() -> impl Iterator<Item = &'static str> {
    let of_types = FAMILIES
        .into_iter()
        .flat_map(|(_, keywords)| keywords.iter().copied());
    ["type", "enum", "const", "format"]
        .into_iter()
        .chain(of_types)
}

impl<'d> Resolver<'d, '_> {
    /// The values of an `enum` or `const`, `null` aside.
    pub fn enumeration(&mut self, node: &'d Node, types: &[&str]) -> Option<Shape> {
        let (place, values): (_, Vec<&Node>) = match (member(node, "enum"), node.get("const")) {
            (Some(member), _) => (member.place, self.items(node, "enum").iter().collect()),
            (None, Some(value)) => (value.place, vec![value]),
            (None, None) => return None,
        };
        let values: Vec<&Node> = values.into_iter().filter(|value| !is_null(value)).collect();
        if values.is_empty() {
            self.loss(place, Loss::EnumUnchecked);
            return None;
        }
        let all_texts = values.iter().all(|value| value.as_str().is_some());
        let mut seen = HashSet::new();
        if all_texts && matches!(types, [] | ["string"]) {
            let texts = values.into_iter().filter(|value| {
                value
                    .as_str()
                    .is_some_and(|text| seen.insert(text.to_owned()))
            });
            let allowed = self.allowed(node, texts.collect());
            if allowed.is_empty() {
                self.none_left(node, place);
            }
            return Some(Shape::Enumeration(allowed));
        }
        let values = self.listed(node, place, types, &values).into_iter();
        let values: Vec<Value> = values
            .filter(|value| seen.insert(value.canonical()))
            .collect();
        if values.is_empty() {
            self.loss(place, Loss::EnumUnchecked);
            return Some(Shape::Broken);
        }
        Some(Shape::Constants(values))
    }

    /// The texts of an enum that the rules beside it allow as well.
    pub fn allowed(&mut self, node: &'d Node, texts: Vec<&'d Node>) -> Vec<String> {
        let lengths = self.lengths(node);
        let constant = node.get("const").and_then(Node::as_str);
        let mut allowed = Vec::new();
        for value in texts {
            let text = value.as_str().unwrap_or_default();
            let broken =
                lengths.with_rule(|rule| rule.first_broken(text).map(|broken| broken.to_string()));
            let unequal = || {
                constant
                    .filter(|constant| *constant != text)
                    .map(|constant| Broken::Enum(&[constant]).to_string())
            };
            match broken.or_else(unequal) {
                Some(broken) => self.report.finding(
                    value.place,
                    Fault::EnumBreaksRule {
                        value: text.to_owned(),
                        broken,
                    },
                ),
                None => allowed.push(text.to_owned()),
            }
        }
        allowed
    }

    pub fn lengths(&mut self, node: &'d Node) -> Lengths {
        Lengths {
            min_length: self.count(node, "minLength").filter(|least| *least > 0),
            max_length: self.count(node, "maxLength"),
            pattern: self.pattern(node),
            format: self.format(node),
        }
    }

    /// The format that the text must have. One that is no assertion, such as `password`, is nobody's loss.
    pub fn format(&mut self, node: &'d Node) -> Option<Format> {
        let name = match self.text(node, "format") {
            Some(name) => name,
            // OpenAPI 3.1 says it in place of the format `byte`. With rules beside it, it is a note, as in JSON Schema.
            None if says_base64_alone(node) => Format::Base64.name().to_owned(),
            None => return None,
        };
        let known = Format::ALL.into_iter().find(|known| known.name() == name);
        let because = match known {
            Some(format) if self.unchecked_formats.contains(&format) => "the settings say so",
            Some(_) => return known,
            None if UNMATCHED.contains(&name.as_str()) => "ironspec does not read its grammar yet",
            None => return None,
        };
        self.loss(
            node.place,
            Loss::FormatUnchecked {
                format: name,
                because,
            },
        );
        None
    }

    pub fn pattern(&mut self, node: &'d Node) -> Option<PatternText> {
        let source = self.text(node, "pattern")?;
        let place = node
            .get("pattern")
            .map_or(node.place, |pattern| pattern.place);
        self.pattern_of(&source, place)
    }

    /// The pattern of a text.
    pub fn pattern_of(&mut self, source: &str, place: Place) -> Option<PatternText> {
        let source = source.to_owned();
        let lowered = self.patterns.entry(source.clone());
        match lowered.or_insert_with(|| pattern::lower(&source)).clone() {
            Ok(Lowered {
                matcher,
                not_unicode,
            }) => {
                if let Some(reason) = not_unicode.filter(|_| self.reached) {
                    self.report
                        .finding(place, Fault::PatternWithoutUnicode { reason });
                }
                if let Matcher::Fallback(fallback) = &matcher {
                    self.loss(
                        place,
                        Loss::PatternAtRunTime {
                            pattern: source.clone(),
                            because: fallback.because,
                        },
                    );
                }
                Some(PatternText { source, matcher })
            }
            Err(Unmatched::Invalid(reason)) => {
                let pattern = source.clone();
                self.report.finding(
                    place,
                    Fault::BadPattern {
                        pattern: source,
                        reason,
                    },
                );
                self.loss(
                    place,
                    Loss::PatternUnchecked {
                        pattern,
                        because: "it is no ECMA-262 pattern",
                    },
                );
                None
            }
            Err(Unmatched::Unsupported(because)) => {
                if self.reached {
                    self.report
                        .finding(place, Fault::PatternUnchecked { because });
                }
                self.loss(
                    place,
                    Loss::PatternUnchecked {
                        pattern: source,
                        because,
                    },
                );
                None
            }
        }
    }
}

/// Whether the text of a schema is base64, and nothing more is said of it.
fn says_base64_alone(node: &Node) -> bool {
    let mut rules = ["pattern", "minLength", "maxLength", "enum", "const"].into_iter();
    node.get("contentEncoding").and_then(Node::as_str) == Some("base64")
        && !rules.any(|keyword| node.get(keyword).is_some())
}
