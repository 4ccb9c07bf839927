//! Rules and patterns of an API as constants, each distinct pattern once.

use std::collections::HashMap;

use super::{Assertions, Condition, Ident, Pattern, Rule, names::Scope};
use crate::{
    api::{self, Bounds, Count, Counts, Lengths, PatternText, SchemaId, Shape},
    pattern::Matcher,
};

/// The constants made so far.
#[derive(Debug, Default)]
pub struct Rules {
    scope: Scope,
    pub constants: Vec<Rule>,
    pub patterns: Vec<Pattern>,
    pub conditions: Vec<Condition>,
    /// The constant of each schema that has one; a schema that goes both ways may be asked for twice.
    known: HashMap<SchemaId, Option<Ident>>,
    /// The same for the names of its undeclared members.
    names: HashMap<SchemaId, Option<Ident>>,
    interned: HashMap<(String, Matcher), Ident>,
    /// The condition of each schema in JSON.
    asked: HashMap<String, Ident>,
}

impl Rules {
    /// The condition of a schema, named after what it is a condition of; equal ones are one.
    pub fn condition(&mut self, condition: &api::Condition, of: &str) -> Ident {
        let schema = condition.text();
        if let Some(known) = self.asked.get(&schema) {
            return known.clone();
        }
        let ident = self.scope.add_constant(&format!("{of} condition"));
        self.asked.insert(schema.clone(), ident.clone());
        let mut patterns: Vec<Ident> = Vec::new();
        for pattern in &condition.patterns {
            let pattern = self.pattern(pattern, &ident);
            if !patterns.contains(&pattern) {
                patterns.push(pattern);
            }
        }
        self.conditions.push(Condition {
            ident: ident.clone(),
            schema,
            patterns,
        });
        ident
    }

    /// The rule of a schema's own assertions, if it has any, named after what it is a rule of.
    pub fn of(&mut self, id: SchemaId, shape: &Shape, name: &str) -> Option<Ident> {
        if let Some(known) = self.known.get(&id) {
            return known.clone();
        }
        let ident = match shape {
            Shape::String(lengths) => self.string(lengths, name),
            Shape::Integer(bounds) => self.add(name, Assertions::Integer(integers(bounds))),
            Shape::BigInteger(bounds) => self.add(name, Assertions::BigInteger(digits(bounds))),
            Shape::Number(bounds) => self.add(name, Assertions::Number(numbers(bounds))),
            Shape::Object { counts, .. } => {
                let limit = |count: Option<Count>| count.map(|count| count.limit);
                self.add(
                    name,
                    Assertions::Properties {
                        min_properties: limit(counts.min_properties),
                        max_properties: limit(counts.max_properties),
                    },
                )
            }
            Shape::Array { counts, .. } => {
                let Counts {
                    min_items,
                    max_items,
                    unique_items,
                } = *counts;
                self.add(
                    name,
                    Assertions::Count {
                        min_items,
                        max_items,
                        unique_items,
                    },
                )
            }
            _ => None,
        };
        self.known.insert(id, ident.clone());
        ident
    }

    /// The rule of the names of a schema's undeclared members, if they have any.
    pub fn of_names(&mut self, id: SchemaId, names: &Lengths, of: &str) -> Option<Ident> {
        if let Some(known) = self.names.get(&id) {
            return known.clone();
        }
        let ident = self.string(names, &format!("{of} name"));
        self.names.insert(id, ident.clone());
        ident
    }

    fn string(&mut self, lengths: &Lengths, name: &str) -> Option<Ident> {
        let Lengths {
            min_length,
            max_length,
            pattern,
            format,
        } = lengths;
        if lengths.is_empty() {
            return None;
        }
        let ident = self.scope.add_constant(name);
        let pattern = pattern.as_ref().map(|text| self.pattern(text, &ident));
        let (pattern, fallback) = if lengths.is_const() {
            (pattern, None)
        } else {
            (None, pattern)
        };
        let assertions = Assertions::String {
            min_length: *min_length,
            max_length: *max_length,
            pattern,
            fallback,
            format: *format,
        };
        self.constants.push(Rule {
            ident: ident.clone(),
            assertions,
        });
        Some(ident)
    }

    fn add(&mut self, name: &str, assertions: Assertions) -> Option<Ident> {
        if assertions.count() == 0 {
            return None;
        }
        let ident = self.scope.add_constant(name);
        self.constants.push(Rule {
            ident: ident.clone(),
            assertions,
        });
        Some(ident)
    }

    fn pattern(&mut self, text: &PatternText, rule: &Ident) -> Ident {
        let key = (text.source.clone(), text.matcher.clone());
        if let Some(ident) = self.interned.get(&key) {
            return ident.clone();
        }
        let ident = self.scope.add_constant(&format!("{} pattern", rule.text()));
        self.interned.insert(key, ident.clone());
        self.patterns.push(Pattern {
            ident: ident.clone(),
            source: text.source.clone(),
            matcher: text.matcher.clone(),
        });
        ident
    }
}

fn integers(bounds: &Bounds) -> Vec<(&'static str, i64)> {
    bounds
        .iter()
        .filter_map(|(keyword, bound)| Some((method(keyword), bound.integer()?)))
        .collect()
}

fn digits(bounds: &Bounds) -> Vec<(&'static str, String)> {
    bounds
        .iter()
        .map(|(keyword, bound)| (method(keyword), bound.text.clone()))
        .collect()
}

/// The bounds that some float breaks, and the divisor. A bound that is an infinity as a float is kept by all, or by none,
/// which is a finding.
fn numbers(bounds: &Bounds) -> Vec<(&'static str, Option<f64>, String)> {
    bounds
        .iter()
        .filter(|(_, bound)| bound.text.parse().is_ok_and(f64::is_finite))
        .map(|(keyword, bound)| (method(keyword), bound.limit(keyword), bound.text.clone()))
        .collect()
}

/// The rule's method for a keyword.
fn method(keyword: &'static str) -> &'static str {
    match keyword {
        "exclusiveMinimum" => "exclusive_minimum",
        "exclusiveMaximum" => "exclusive_maximum",
        "multipleOf" => "multiple_of",
        keyword => keyword,
    }
}
