//! What a schema asks of a JSON value where no type carries it: `not`, `if`, `contains` and what stands inside them.
//!
//! The schema is JSON too, so that what a client holds is the document's own words. Keywords that assert nothing are
//! passed over; who writes the schema sees to it that the others are known here.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::{BigIntegerRule, Broken, CountRule, Decimal, Format, PropertyRule, StringRule};

/// A JSON value in somebody's type.
pub trait Instance: Sized {
    /// What it is.
    fn view(&self) -> View<'_, Self>;
}

/// What a JSON value is.
#[derive(Clone, Copy, Debug)]
pub enum View<'v, I> {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number, as its text.
    Number(&'v str),
    /// A string.
    String(&'v str),
    /// An array.
    Array(&'v [I]),
    /// An object; of several members with one name the last counts.
    Object(&'v [(String, I)]),
}

/// A pattern of a schema, known by its text there.
pub trait PatternMatch {
    /// The text.
    fn source(&self) -> &str;

    /// Whether a text matches; one that is not decided in time does not.
    fn is_match(&self, text: &str) -> bool;
}

impl PatternMatch for crate::Pattern<'_> {
    fn source(&self) -> &str {
        Self::source(self)
    }

    fn is_match(&self, text: &str) -> bool {
        self.matches(text)
    }
}

impl PatternMatch for crate::Fallback<'_> {
    fn source(&self) -> &str {
        Self::source(self)
    }

    fn is_match(&self, text: &str) -> bool {
        self.matches(text) == Some(true)
    }
}

/// An assertion that a part of a value breaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Breach<'s> {
    /// RFC 6901 pointer to the part; empty for the whole.
    pub pointer: String,
    /// The assertion.
    pub broken: Broken<'s>,
}

/// The patterns that a schema refers to.
#[derive(Clone, Copy)]
pub struct Patterns<'p>(pub &'p [&'p (dyn PatternMatch + Sync)]);

impl Patterns<'_> {
    /// Every assertion of `schema` that `value` breaks. Allocates only for what is broken.
    pub fn broken<'s, S: Instance, I: Instance>(self, schema: &'s S, value: &I) -> Vec<Breach<'s>> {
        let mut found = Found(Vec::new());
        match schema.view() {
            View::Boolean(false) => found.push(Broken::Forbidden),
            View::Object(keywords) => {
                let schema = Keywords(keywords);
                for (keyword, asked) in keywords {
                    self.keyword(schema, keyword, asked, value, &mut found);
                }
            }
            _ => {}
        }
        found.0
    }

    /// Whether `value` breaks nothing.
    fn holds<S: Instance, I: Instance>(self, schema: &S, value: &I) -> bool {
        self.broken(schema, value).is_empty()
    }

    fn matches(self, source: &str, text: &str) -> bool {
        let mut patterns = self.0.iter();
        patterns
            .find(|pattern| pattern.source() == source)
            .is_none_or(|pattern| pattern.is_match(text))
    }

    fn keyword<'s, S: Instance, I: Instance>(
        self,
        schema: Keywords<'s, S>,
        keyword: &str,
        asked: &'s S,
        value: &I,
        found: &mut Found<'s>,
    ) {
        match keyword {
            "type" => found.unless(is_of(asked, value), || match asked.view() {
                View::String(name) => Broken::Type(name),
                _ => Broken::Types,
            }),
            "enum" => {
                let is_listed = items(asked).iter().any(|listed| equal(listed, value));
                found.unless(is_listed, || Broken::Unlisted);
            }
            "const" => found.unless(equal(asked, value), || Broken::Unlisted),
            "allOf" => items(asked)
                .iter()
                .for_each(|part| found.inside(None, self.broken(part, value))),
            "anyOf" => {
                let mut parts = items(asked).iter();
                found.unless(parts.any(|part| self.holds(part, value)), || Broken::AnyOf);
            }
            "oneOf" => {
                let parts = items(asked).iter();
                let count = parts.filter(|part| self.holds(*part, value)).count() as u64;
                found.unless(count == 1, || Broken::OneOf { count });
            }
            "not" => found.unless(!self.holds(asked, value), || Broken::Not),
            "if" => {
                let branch = if self.holds(asked, value) {
                    "then"
                } else {
                    "else"
                };
                if let Some(branch) = schema.get(branch) {
                    found.inside(None, self.broken(branch, value));
                }
            }
            _ => match value.view() {
                View::Number(number) => of_number(keyword, asked, number, found),
                View::String(text) => self.of_text(keyword, asked, text, found),
                View::Array(values) => {
                    self.of_array((schema, keyword, asked), value, values, found);
                }
                View::Object(members) => {
                    self.of_object((schema, keyword, asked), value, members, found);
                }
                View::Null | View::Boolean(_) => {}
            },
        }
    }

    fn of_text<'s, S: Instance>(
        self,
        keyword: &str,
        asked: &'s S,
        text: &str,
        found: &mut Found<'s>,
    ) {
        let new = StringRule::new();
        let rule = match (keyword, asked.view()) {
            ("minLength", View::Number(limit)) => new.min_length(count(limit)),
            ("maxLength", View::Number(limit)) => new.max_length(count(limit)),
            ("format", View::String(name)) => {
                let format = Format::ALL.into_iter().find(|format| format.name() == name);
                format.map_or(new, |format| new.format(format))
            }
            ("pattern", View::String(source)) => {
                return found.unless(self.matches(source, text), || Broken::Pattern(source));
            }
            _ => return,
        };
        if !rule.allows(text) {
            found.0.extend(rule.first_broken(text).map(Breach::here));
        }
    }

    fn of_array<'s, S: Instance, I: Instance>(
        self,
        (schema, keyword, asked): (Keywords<'s, S>, &str, &'s S),
        value: &I,
        values: &[I],
        found: &mut Found<'s>,
    ) {
        let prefix = schema.get("prefixItems").map_or(&[][..], items);
        let rule = match (keyword, asked.view()) {
            ("prefixItems", _) => {
                for (index, (asked, value)) in prefix.iter().zip(values).enumerate() {
                    found.inside(Some(&index.to_string()), self.broken(asked, value));
                }
                return;
            }
            ("items", _) => {
                for (index, value) in values.iter().enumerate().skip(prefix.len()) {
                    found.inside(Some(&index.to_string()), self.broken(asked, value));
                }
                return;
            }
            ("unevaluatedItems", _) => {
                for (index, item) in values.iter().enumerate() {
                    if !self.evaluates_item(schema, value, (index, item)) {
                        found.inside(Some(&index.to_string()), self.broken(asked, item));
                    }
                }
                return;
            }
            ("contains", _) => {
                let of = |name| match schema.get(name).map(Instance::view) {
                    Some(View::Number(limit)) => Some(count(limit)),
                    _ => None,
                };
                let held = values.iter().filter(|value| self.holds(asked, *value));
                let count = held.count() as u64;
                let limit = of("minContains").unwrap_or(1);
                let least = CountRule::new().min_items(limit);
                found.unless(least.first_broken(count).is_none(), || {
                    Broken::MinContains { limit, count }
                });
                let Some(limit) = of("maxContains") else {
                    return;
                };
                let most = CountRule::new().max_items(limit);
                return found.unless(most.first_broken(count).is_none(), || Broken::MaxContains {
                    limit,
                    count,
                });
            }
            ("uniqueItems", View::Boolean(true)) => {
                let repeat = values.iter().enumerate().find_map(|(second, value)| {
                    let first = values[..second]
                        .iter()
                        .position(|known| equal(known, value))?;
                    Some((first as u64, second as u64))
                });
                if let Some((first, second)) = repeat {
                    found.push(Broken::UniqueItems { first, second });
                }
                return;
            }
            ("minItems", View::Number(limit)) => CountRule::new().min_items(count(limit)),
            ("maxItems", View::Number(limit)) => CountRule::new().max_items(count(limit)),
            _ => return,
        };
        let broken = rule.first_broken(values.len() as u64);
        found.0.extend(broken.map(Breach::here));
    }

    fn of_object<'s, S: Instance, I: Instance>(
        self,
        (schema, keyword, asked): (Keywords<'s, S>, &str, &'s S),
        value: &I,
        values: &[(String, I)],
        found: &mut Found<'s>,
    ) {
        let members = Keywords(values);
        let mut each = |is_meant: &dyn Fn(&str) -> bool, asked: &'s S| {
            for (name, value) in values.iter().filter(|(name, _)| is_meant(name)) {
                found.inside(Some(&escape(name)), self.broken(asked, value));
            }
        };
        match (keyword, asked.view()) {
            ("properties", View::Object(declared)) => declared
                .iter()
                .for_each(|(name, asked)| each(&|known| known == name, asked)),
            ("patternProperties", View::Object(patterns)) => patterns
                .iter()
                .for_each(|(source, asked)| each(&|name| self.matches(source, name), asked)),
            ("additionalProperties", _) => each(&|name| !self.declares(schema, name), asked),
            ("unevaluatedProperties", _) => {
                each(&|name| !self.evaluates(schema, value, name), asked);
            }
            ("propertyNames", _) => {
                for (name, _) in values {
                    found.inside(Some(&escape(name)), self.broken(asked, &Name(name)));
                }
            }
            ("required", View::Array(_)) => texts(asked)
                .filter(|name| members.get(name).is_none())
                .for_each(|name| found.push(Broken::Required(name))),
            ("dependentRequired", View::Object(dependent)) => {
                let met = dependent.iter().filter(|(of, _)| members.get(of).is_some());
                for (of, names) in met {
                    for member in texts(names).filter(|name| members.get(name).is_none()) {
                        found.push(Broken::DependentRequired { member, of });
                    }
                }
            }
            ("dependentSchemas", View::Object(dependent)) => {
                let met = dependent.iter().filter(|(of, _)| members.get(of).is_some());
                met.for_each(|(_, asked)| found.inside(None, self.broken(asked, value)));
            }
            ("minProperties", View::Number(limit)) => {
                let rule = PropertyRule::new().min_properties(count(limit));
                let broken = rule.first_broken(values.len() as u64);
                found.0.extend(broken.map(Breach::here));
            }
            ("maxProperties", View::Number(limit)) => {
                let rule = PropertyRule::new().max_properties(count(limit));
                let broken = rule.first_broken(values.len() as u64);
                found.0.extend(broken.map(Breach::here));
            }
            _ => {}
        }
    }

    /// Whether `properties` or `patternProperties` speak of a member.
    fn declares<S: Instance>(self, schema: Keywords<'_, S>, name: &str) -> bool {
        let mut patterns = schema.members("patternProperties").iter();
        let mut declared = schema.members("properties").iter();
        declared.any(|(known, _)| known == name)
            || patterns.any(|(source, _)| self.matches(source, name))
    }

    /// Whether a schema, or one that it applies to the same object, speaks of a member (2020-12 core, 11.3).
    fn evaluates<S: Instance, I: Instance>(
        self,
        schema: Keywords<'_, S>,
        value: &I,
        name: &str,
    ) -> bool {
        self.declares(schema, name)
            || schema.get("additionalProperties").is_some()
            || self.applies(schema, value, &mut |part| {
                part.get("unevaluatedProperties").is_some() || self.evaluates(part, value, name)
            })
    }

    /// The same for an item of an array.
    fn evaluates_item<S: Instance, I: Instance>(
        self,
        schema: Keywords<'_, S>,
        value: &I,
        (index, item): (usize, &I),
    ) -> bool {
        let contains = schema.get("contains");
        index
            < schema
                .get("prefixItems")
                .map_or(0, |prefix| items(prefix).len())
            || schema.get("items").is_some()
            || contains.is_some_and(|asked| self.holds(asked, item))
            || self.applies(schema, value, &mut |part| {
                part.get("unevaluatedItems").is_some()
                    || self.evaluates_item(part, value, (index, item))
            })
    }

    /// Whether something is so of a schema that is applied to the same value, and that the value satisfies.
    fn applies<'s, S: Instance, I: Instance>(
        self,
        schema: Keywords<'s, S>,
        value: &I,
        is_so: &mut dyn FnMut(Keywords<'s, S>) -> bool,
    ) -> bool {
        let mut applied: Vec<&S> = Vec::new();
        for keyword in ["allOf", "anyOf", "oneOf"] {
            applied.extend(schema.get(keyword).map_or(&[][..], items));
        }
        if let View::Object(members) = value.view() {
            let dependent = schema.members("dependentSchemas").iter();
            let met = dependent.filter(|(of, _)| Keywords(members).get(of).is_some());
            applied.extend(met.map(|(_, part)| part));
        }
        if let Some(condition) = schema.get("if") {
            let branch = if self.holds(condition, value) {
                "then"
            } else {
                "else"
            };
            applied.push(condition);
            applied.extend(schema.get(branch));
        }
        applied.into_iter().any(|part| match part.view() {
            View::Object(keywords) => self.holds(part, value) && is_so(Keywords(keywords)),
            _ => false,
        })
    }
}

/// The members of an object, the keywords of a schema among them.
struct Keywords<'v, I>(&'v [(String, I)]);

impl<I> Clone for Keywords<'_, I> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I> Copy for Keywords<'_, I> {}

impl<'v, I: Instance> Keywords<'v, I> {
    fn get(self, name: &str) -> Option<&'v I> {
        let mut members = self.0.iter().rev();
        members
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }

    /// The members of the member `name`, if that is an object.
    fn members(self, name: &str) -> &'v [(String, I)] {
        match self.get(name).map(Instance::view) {
            Some(View::Object(members)) => members,
            _ => &[],
        }
    }
}

/// The name of a member, as a value.
struct Name<'v>(&'v str);

impl Instance for Name<'_> {
    fn view(&self) -> View<'_, Self> {
        View::String(self.0)
    }
}

/// What is broken so far.
struct Found<'s>(Vec<Breach<'s>>);

impl<'s> Found<'s> {
    fn push(&mut self, broken: Broken<'s>) {
        self.0.push(Breach::here(broken));
    }

    fn unless(&mut self, is_kept: bool, broken: impl FnOnce() -> Broken<'s>) {
        if !is_kept {
            self.push(broken());
        }
    }

    /// Takes over what is broken inside the part that `token` names, or in the whole if that is empty.
    fn inside(&mut self, token: Option<&str>, broken: Vec<Breach<'s>>) {
        self.0.extend(broken.into_iter().map(|breach| match token {
            Some(token) => Breach {
                pointer: ["/", token, &breach.pointer].concat(),
                ..breach
            },
            None => breach,
        }));
    }
}

impl<'s> Breach<'s> {
    fn here(broken: Broken<'s>) -> Self {
        Self {
            pointer: String::new(),
            broken,
        }
    }
}

/// A reference token of a JSON Pointer (RFC 6901, section 3).
pub fn escape(token: &str) -> Cow<'_, str> {
    if token.contains(['~', '/']) {
        token.replace('~', "~0").replace('/', "~1").into()
    } else {
        token.into()
    }
}

fn of_number<'s, S: Instance>(keyword: &str, asked: &'s S, number: &str, found: &mut Found<'s>) {
    let (View::Number(limit), Some(number)) = (asked.view(), Decimal::parse(number)) else {
        return;
    };
    let new = BigIntegerRule::new();
    let rule = match keyword {
        "minimum" => new.minimum(limit),
        "maximum" => new.maximum(limit),
        "exclusiveMinimum" => new.exclusive_minimum(limit),
        "exclusiveMaximum" => new.exclusive_maximum(limit),
        "multipleOf" => new.multiple_of(limit),
        _ => return,
    };
    found.0.extend(rule.first_broken(&number).map(Breach::here));
}

fn is_of<S: Instance, I: Instance>(asked: &S, value: &I) -> bool {
    let is = |name: &str| match (name, value.view()) {
        ("integer", View::Number(text)) => {
            Decimal::parse(text).is_some_and(|number| number.is_integer())
        }
        ("null", View::Null)
        | ("boolean", View::Boolean(_))
        | ("number", View::Number(_))
        | ("string", View::String(_))
        | ("array", View::Array(_))
        | ("object", View::Object(_)) => true,
        _ => false,
    };
    match asked.view() {
        View::String(name) => is(name),
        _ => texts(asked).any(is),
    }
}

/// Whether two values are equal as JSON Schema means it (2020-12 core, 4.2.2): numbers by value, members in any order.
fn equal<A: Instance, B: Instance>(one: &A, other: &B) -> bool {
    match (one.view(), other.view()) {
        (View::Null, View::Null) => true,
        (View::Boolean(one), View::Boolean(other)) => one == other,
        (View::Number(one), View::Number(other)) => Decimal::parse(one) == Decimal::parse(other),
        (View::String(one), View::String(other)) => one == other,
        (View::Array(one), View::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| equal(one, other))
        }
        (View::Object(one), View::Object(other)) => {
            let (one, other) = (Keywords(one), Keywords(other));
            let has_all = |(name, _): &(String, B)| one.get(name).is_some();
            other.0.iter().all(has_all)
                && one.0.iter().all(|(name, _)| {
                    let both = one.get(name).zip(other.get(name));
                    both.is_some_and(|(one, other)| equal(one, other))
                })
        }
        _ => false,
    }
}

fn items<S: Instance>(value: &S) -> &[S] {
    match value.view() {
        View::Array(items) => items,
        _ => &[],
    }
}

fn texts<S: Instance>(value: &S) -> impl Iterator<Item = &str> {
    items(value).iter().filter_map(|item| match item.view() {
        View::String(text) => Some(text),
        _ => None,
    })
}

/// A count of the schema, which is a natural number in digits.
fn count(text: &str) -> u64 {
    text.parse().unwrap_or(u64::MAX)
}
