//! Assertions: keywords into bounds, lengths, patterns, counts and lists of texts; what is not checked becomes a loss.

use std::collections::HashSet;

use ironspec_rules::{Broken, NumberRule};

use super::{
    Bound, Bounds, Lengths, PatternText,
    constraint::Format,
    resolve::{Resolver, member},
    schema::{COMBINATIONS, is_null},
};
use crate::{
    openapi::{Node, Value},
    pattern::{self, Lowered, Matcher, Reading, Unmatched},
    report::{Fault, Loss},
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
/// Assertions that are not checked, by the type they apply to.
const UNCHECKED: [(&str, &[&str]); 2] = [
    (
        "object",
        &[
            "minProperties",
            "maxProperties",
            "patternProperties",
            "propertyNames",
            "dependentRequired",
            "dependencies",
            "discriminator",
            "unevaluatedProperties",
        ],
    ),
    (
        "array",
        &[
            "prefixItems",
            "contains",
            "minContains",
            "maxContains",
            "unevaluatedItems",
        ],
    ),
];
/// Formats with one grammar, which JSON Schema lets a validator assert.
const GRAMMARS: [&str; 19] = [
    "idn-email",
    "idn-hostname",
    "uri-template",
    "iri-reference",
    "relative-json-pointer",
    "date",
    "time",
    "duration",
    "uuid",
    "uri",
    "uri-reference",
    "iri",
    "email",
    "hostname",
    "ipv4",
    "ipv6",
    "byte",
    "json-pointer",
    "regex",
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
    /// Notes the assertions beside a `$ref`; OpenAPI 3.1 means both to hold.
    pub fn assertions_beside(&mut self, node: &'d Node) {
        for keyword in assertions().chain(COMBINATIONS) {
            if let Some(member) = node.get(keyword) {
                self.loss(member.place, Loss::KeywordUnchecked { keyword });
            }
        }
    }

    /// The texts of an `enum` or `const` of strings.
    pub fn enumeration(&mut self, node: &'d Node, types: &[&str]) -> Option<Vec<String>> {
        let (place, values): (_, Vec<&Node>) = match (member(node, "enum"), node.get("const")) {
            (Some(member), _) => (
                member.place,
                self.items(node, "enum")
                    .iter()
                    .filter(|value| !is_null(value))
                    .collect(),
            ),
            (None, Some(value)) => (value.place, vec![value]),
            (None, None) => return None,
        };
        let all_texts = !values.is_empty() && values.iter().all(|value| value.as_str().is_some());
        if !all_texts || !matches!(types, [] | ["string"]) {
            self.loss(place, Loss::EnumUnchecked);
            return None;
        }
        let mut seen = HashSet::new();
        let texts: Vec<&Node> = values
            .into_iter()
            .filter(|value| value.as_str().is_some_and(|text| seen.insert(text)))
            .collect();
        Some(self.allowed(node, texts))
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
        let format = self.text(node, "format");
        if let Some(format) = format.as_deref().filter(|format| GRAMMARS.contains(format)) {
            self.loss(
                node.place,
                Loss::FormatUnchecked {
                    format: format.to_owned(),
                },
            );
        }
        Lengths {
            min_length: self.count(node, "minLength").filter(|least| *least > 0),
            max_length: self.count(node, "maxLength"),
            pattern: self.pattern(node),
            format: (format.as_deref() == Some("date-time")).then_some(Format::DateTime),
        }
    }

    pub fn pattern(&mut self, node: &'d Node) -> Option<PatternText> {
        let source = self.text(node, "pattern")?;
        let place = node
            .get("pattern")
            .map_or(node.place, |pattern| pattern.place);
        match pattern::lower(&source) {
            Ok(Lowered { matcher, reading }) => {
                if reading == Reading::Units && self.reached {
                    self.report.finding(place, Fault::PatternWithoutUnicode);
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

    pub fn bounds(&mut self, node: &'d Node, integer: bool) -> Bounds {
        let mut bounds = Bounds {
            minimum: self.bound(node, "minimum"),
            maximum: self.bound(node, "maximum"),
            multiple_of: self.bound(node, "multipleOf"),
            ..Bounds::default()
        };
        // OpenAPI 3.0 and older drafts: a flag that makes the bound beside it exclusive.
        for (keyword, inclusive, exclusive) in [
            (
                "exclusiveMinimum",
                &mut bounds.minimum,
                &mut bounds.exclusive_minimum,
            ),
            (
                "exclusiveMaximum",
                &mut bounds.maximum,
                &mut bounds.exclusive_maximum,
            ),
        ] {
            match node.get(keyword).map(|node| &node.value) {
                Some(Value::Bool(true)) => *exclusive = inclusive.take(),
                Some(Value::Bool(false)) | None => {}
                Some(_) => *exclusive = self.bound(node, keyword),
            }
        }
        if integer {
            self.whole(&mut bounds);
        }
        if let Some(divisor) = bounds.multiple_of.take_if(|divisor| {
            !NumberRule::new()
                .exclusive_minimum(0.0, "0")
                .allows(divisor.number().unwrap_or(0.0))
        }) {
            self.report
                .finding(divisor.place, Fault::NoMultiple { text: divisor.text });
        }
        if integer && member(node, "format").and_then(Node::as_str) == Some("int32") {
            let place = node.get("format").map_or(node.place, |format| format.place);
            let of = |value: i32| Bound {
                text: value.to_string(),
                place,
            };
            if bounds.minimum.is_none() && bounds.exclusive_minimum.is_none() {
                bounds.minimum = Some(of(i32::MIN));
            }
            if bounds.maximum.is_none() && bounds.exclusive_maximum.is_none() {
                bounds.maximum = Some(of(i32::MAX));
            }
        }
        bounds
    }

    /// Rounds the bounds of an integer inwards, so that each is an integer too; `0.5` as a minimum means 1. A bound that no integer
    /// of 64 bits keeps is a finding; one that all of them keep says nothing.
    pub fn whole(&mut self, bounds: &mut Bounds) {
        let Bounds {
            minimum,
            maximum,
            exclusive_minimum,
            exclusive_maximum,
            multiple_of,
        } = bounds;
        for (bound, is_lower, rounds_up) in [
            (minimum, true, true),
            (exclusive_minimum, true, false),
            (maximum, false, false),
            (exclusive_maximum, false, true),
        ] {
            let Some(given) = bound else { continue };
            if let Some(whole) = given.rounded(rounds_up) {
                given.text = whole.to_string();
                continue;
            }
            let is_negative = given.text.starts_with('-');
            if is_lower != is_negative {
                let (lower, upper) = if is_lower {
                    (
                        format!("at least {}", given.text),
                        format!("at most {}, the greatest integer of 64 bits", i64::MAX),
                    )
                } else {
                    (
                        format!("at least {}, the least integer of 64 bits", i64::MIN),
                        format!("at most {}", given.text),
                    )
                };
                self.report
                    .finding(given.place, Fault::ContradictoryBounds { lower, upper });
            }
            *bound = None;
        }
        if let Some(divisor) = multiple_of.take_if(|divisor| divisor.integer().is_none()) {
            self.loss(
                divisor.place,
                Loss::KeywordUnchecked {
                    keyword: "multipleOf",
                },
            );
        }
    }

    pub fn bound(&mut self, node: &'d Node, key: &str) -> Option<Bound> {
        let member = member(node, key)?;
        match &member.value {
            Value::Number(text) => Some(Bound {
                text: text.clone(),
                place: member.place,
            }),
            _ => {
                self.unexpected(member, "a number");
                None
            }
        }
    }

    pub fn count(&mut self, node: &'d Node, key: &str) -> Option<u64> {
        let bound = self.bound(node, key)?;
        let count = bound.integer().and_then(|count| u64::try_from(count).ok());
        if count.is_none() {
            self.report.finding(
                bound.place,
                Fault::NoCount {
                    keyword: key.to_owned(),
                    text: bound.text,
                },
            );
        }
        count
    }

    /// Notes the assertions of a type that no rule carries.
    pub fn unchecked(&mut self, node: &'d Node, of: &str) {
        for keyword in UNCHECKED
            .into_iter()
            .filter(|(name, _)| *name == of)
            .flat_map(|(_, keywords)| keywords)
        {
            if let Some(member) = node.get(keyword) {
                self.loss(member.place, Loss::KeywordUnchecked { keyword });
            }
        }
    }
}
