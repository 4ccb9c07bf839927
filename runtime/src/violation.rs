//! What breaks the document: violations, and the walk over a value that finds them.

use std::fmt;
use std::str::FromStr;

use ironspec_rules::{
    BigIntegerRule, Broken, CountRule, Decimal, IntegerRule, Message, NumberRule, PropertyRule,
    TextRule,
};

use crate::response::is_secret;
pub(crate) use ironspec_rules::escape;

use crate::condition::Condition;
use crate::{Decode, Encode, Fingerprint, Integer, Json, Map, fingerprint};

mod json;
mod place;

pub use self::place::Place;

/// A value that knows the rules of its schema. A type without rules has an empty [`check`](Self::check).
pub trait Validate {
    /// Reports every broken rule to the checker.
    fn check(&self, checker: &mut Checker<'_>) {
        let _ = checker;
    }

    /// Feeds what tells the value from others, so that a repeat in a long list is found fast. A type without it is
    /// compared with every other item.
    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        let _ = fingerprint;
    }

    /// Lists every broken rule, with a JSON Pointer into this value.
    fn validate(&self) -> Result<(), Violations> {
        broken(Place::Model, self).map_or(Ok(()), Err)
    }
}

/// What a value breaks, if it breaks anything.
pub(crate) fn broken<T: Validate + ?Sized>(place: Place, value: &T) -> Option<Violations> {
    let mut found = Vec::new();
    value.check(&mut Checker::new(place, &mut found));
    Violations::none_or(found).err()
}

/// Something that breaks the document: where, which rule, and the value.
///
/// `Display` is one line, as in `query parameter itemsPerPage: 501 must be at most 500`; [`Violations::to_json`] says the
/// same to a program. See [`value`](Self::value) for what is shown of a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    place: Place,
    pointer: String,
    value: String,
    rule: Rule,
}

impl Violation {
    pub(crate) fn new(place: Place, rule: Rule) -> Self {
        Self {
            place,
            pointer: String::new(),
            value: String::new(),
            rule,
        }
    }

    /// The part of a request, or the kind of value, that is at fault.
    pub fn place(&self) -> Place {
        self.place
    }

    /// RFC 6901 pointer into the place; empty for the whole.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The JSON Schema keyword, as in `maxLength`, or for rules of HTTP `path-segment`, `field-value`,
    /// `media-type`, `form`, `bytes`, `streamed`, `spent`, `depth` or `address`.
    pub fn code(&self) -> &'static str {
        self.rule.code()
    }

    /// The value as `Display` shows it: a number, or a text in quotation marks, of which at most 64 characters are shown and
    /// `…` stands for the rest; what nobody sees in it is escaped as in Rust.
    ///
    /// `None` for arrays, and for what nobody may read in a log: what the document marks as sensitive (`format: password`,
    /// `writeOnly`, `x-ms-secret`), and what has a name such as `token` or `apiKey`.
    pub fn value(&self) -> Option<&str> {
        Some(self.value.as_str()).filter(|value| !value.is_empty())
    }

    /// The rule.
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// Whether the value cannot be carried at all, whatever the document says of it: by HTTP, or by JSON, which has no
    /// infinite numbers.
    pub(crate) fn is_of_the_wire(&self) -> bool {
        match &self.rule {
            Rule::Schema(broken) => self.place == Place::Body && *broken == Broken::Finite,
            _ => true,
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        let mut line = Line(formatter);
        let place = self.place.to_string();
        let gap = if place.is_empty() || self.pointer.is_empty() {
            ""
        } else {
            " "
        };
        write!(line, "{place}{gap}{}", self.pointer)?;
        if !place.is_empty() || !self.pointer.is_empty() {
            line.write_str(": ")?;
        }
        if let Some(value) = self.value() {
            write!(line, "{value} ")?;
        }
        write!(line, "{}", self.rule)
    }
}

/// Text of the document in one line: what would break it or turn its direction is escaped.
struct Line<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl fmt::Write for Line<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            match character {
                '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                    write!(self.0, "{}", character.escape_unicode())?;
                }
                _ if character.is_control() => write!(self.0, "{}", character.escape_default())?,
                _ => self.0.write_char(character)?,
            }
        }
        Ok(())
    }
}

/// What a violation breaks. `Display` is a clause, as in `must be at most 500`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Rule {
    /// An assertion of the schema.
    Schema(Broken<'static>),
    /// A text is to be read as a number and is none; what the schema wants, as in `a number`.
    Type(&'static str),
    /// A path segment must not be empty, `.` or `..`: those mean another resource (RFC 3986, section 5.2.4).
    PathSegment,
    /// A field value has no control characters (RFC 9110, section 5.5).
    FieldValue,
    /// The media type of a file is one of those that the document lists.
    MediaType(&'static str),
    /// A form is an object, and files stand in its members or in arrays there.
    Form,
    /// Bytes in JSON are a text in UTF-8.
    Bytes,
    /// A file that is streamed is a body or a part of a multipart form.
    Streamed,
    /// A file that is streamed is sent once.
    Spent,
    /// A parameter nests 128 levels at most.
    Depth,
    /// None of the variants of a union, which stand under this keyword.
    Variant(&'static str),
    /// A declared member stands in its field, not among the additional ones.
    Declared,
    /// The address of the request; the text says why it cannot be.
    Address(String),
}

impl Rule {
    /// See [`Violation::code`].
    pub fn code(&self) -> &'static str {
        match self {
            Self::Schema(broken) => broken.code(),
            Self::Type(_) => "type",
            Self::PathSegment => "path-segment",
            Self::FieldValue => "field-value",
            Self::MediaType(_) => "media-type",
            Self::Form => "form",
            Self::Bytes => "bytes",
            Self::Streamed => "streamed",
            Self::Spent => "spent",
            Self::Depth => "depth",
            Self::Variant(keyword) => keyword,
            Self::Declared => "additionalProperties",
            Self::Address(_) => "address",
        }
    }
}

impl From<Broken<'static>> for Rule {
    fn from(broken: Broken<'static>) -> Self {
        Self::Schema(broken)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Schema(broken) => broken.fmt(formatter),
            Self::Type(wanted) => write!(formatter, "must be {wanted}"),
            Self::PathSegment => {
                formatter.write_str("must not make a path segment that is empty, `.` or `..`")
            }
            Self::FieldValue => formatter.write_str("must not contain control characters"),
            Self::MediaType(allowed) => write!(formatter, "must have a file of type {allowed}"),
            Self::Form => formatter
                .write_str("must be an object whose files stand in its members or in arrays there"),
            Self::Bytes => formatter.write_str("must have no bytes in JSON but UTF-8"),
            Self::Streamed => formatter
                .write_str("must not hold a streamed file but as a part of a multipart form"),
            Self::Spent => formatter
                .write_str("must not be sent again: it holds a streamed file that has been sent"),
            Self::Depth => formatter.write_str("must not nest more than 128 levels"),
            Self::Variant(_) => formatter.write_str("must be one of the variants that are listed"),
            Self::Declared => formatter.write_str("must stand in the field of its name"),
            Self::Address(reason) => formatter.write_str(reason),
        }
    }
}

/// One or more violations. `Display` gives each a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Violations(Box<[Violation]>);

impl Violations {
    /// The violations, at least one, in the order in which they were found.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    /// The same without values.
    #[doc(hidden)]
    #[must_use]
    pub fn sensitive(mut self) -> Self {
        self.0
            .iter_mut()
            .for_each(|violation| violation.value.clear());
        self
    }

    #[inline]
    pub(crate) fn none_or(found: Vec<Violation>) -> Result<(), Self> {
        if found.is_empty() {
            Ok(())
        } else {
            Err(Self(found.into_boxed_slice()))
        }
    }
}

impl From<Violation> for Violations {
    fn from(violation: Violation) -> Self {
        Self(Box::new([violation]))
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            write!(formatter, "{separator}{violation}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}

/// A value of the named type, unless it breaks its rules.
#[doc(hidden)]
pub fn checked<T: Validate>(name: &'static str, value: T) -> Result<T, Violations> {
    broken(Place::Type(name), &value).map_or(Ok(value), Err)
}

/// What a text says, if it says something of the wanted type.
#[doc(hidden)]
pub fn parsed<T: FromStr>(
    name: &'static str,
    text: &str,
    wanted: &'static str,
) -> Result<T, Violations> {
    text.parse().map_err(|_| no_value(name, text, wanted))
}

/// The text says nothing of the wanted type.
pub(crate) fn no_value(name: &'static str, text: &str, wanted: &'static str) -> Violations {
    let mut found = Vec::new();
    let mut checker = Checker::new(Place::Type(name), &mut found);
    checker.report(Message::new().quoted(text).as_str(), Rule::Type(wanted));
    Violations(found.into_boxed_slice())
}

/// The walk over a value: knows where it is and gathers what is broken. Allocates only for what is.
#[derive(Debug)]
pub struct Checker<'a> {
    place: Place,
    path: Path<'a>,
    /// Whether values are left out of violations.
    is_sensitive: bool,
    found: &'a mut Vec<Violation>,
}

impl<'a> Checker<'a> {
    #[inline]
    pub(crate) fn new(place: Place, found: &'a mut Vec<Violation>) -> Self {
        let path = Path {
            parent: None,
            token: Token::Item(0),
        };
        Self {
            place,
            path,
            is_sensitive: false,
            found,
        }
    }

    /// The same place, from where on violations show no value.
    #[inline]
    pub fn sensitive(&mut self) -> Checker<'_> {
        Checker {
            place: self.place,
            path: self.path,
            is_sensitive: true,
            found: self.found,
        }
    }

    /// Steps into a member of an object.
    #[inline]
    pub fn member<'b>(&'b mut self, name: &'b str) -> Checker<'b> {
        self.step(Token::Member(name))
    }

    /// Steps into an item of an array.
    #[inline]
    pub fn item(&mut self, index: usize) -> Checker<'_> {
        self.step(Token::Item(index))
    }

    /// Checks a value that knows its own rules.
    #[inline]
    pub fn value<T: Validate + ?Sized>(&mut self, value: &T) {
        value.check(self);
    }

    /// Checks a text.
    #[inline]
    pub fn string(&mut self, value: &str, rule: &impl TextRule<'static>) {
        if let Some(broken) = rule.broken(value) {
            self.broken_string(value, &broken);
        }
    }

    #[cold]
    fn broken_string(&mut self, value: &str, broken: &[Option<Broken<'static>>]) {
        for broken in broken.iter().flatten() {
            self.report(Message::new().quoted(value).as_str(), *broken);
        }
    }

    /// Checks an integer.
    #[inline]
    pub fn integer(&mut self, value: i64, rule: &IntegerRule) {
        if !rule.allows(value) {
            self.broken_integer(value, rule);
        }
    }

    #[cold]
    fn broken_integer(&mut self, value: i64, rule: &IntegerRule) {
        for broken in rule.broken(value).iter().flatten() {
            self.report(&value.to_string(), *broken);
        }
    }

    /// Checks an integer of any size.
    pub fn big_integer(&mut self, value: &Integer, rule: &BigIntegerRule<'static>) {
        let Some(decimal) = Decimal::parse(value.as_str()) else {
            return;
        };
        for broken in rule.broken(&decimal).into_iter().flatten() {
            self.report(Message::new().digits(value.as_str()).as_str(), broken);
        }
    }

    /// Checks a number.
    pub fn number(&mut self, value: f64, rule: &NumberRule<'static>) {
        for broken in rule.broken(value).iter().flatten() {
            // A double may have 300 digits before its point, or as many zeros behind it.
            let plain = value.to_string();
            let shown = if plain.len() > 24 {
                format!("{value:e}")
            } else {
                plain
            };
            self.report(&shown, *broken);
        }
    }

    /// Checks the number of items of a list.
    pub fn count(&mut self, count: usize, rule: &CountRule) {
        for broken in rule.broken(count as u64).iter().flatten() {
            self.report("", *broken);
        }
    }

    /// Checks the number of members of an object: those that it always has, and those of the others that are set.
    pub fn properties(&mut self, always: u64, others: &[bool], rule: &PropertyRule) {
        let set = others.iter().filter(|is_set| **is_set).count() as u64;
        for broken in rule.broken(always + set).into_iter().flatten() {
            self.report("", broken);
        }
    }

    /// The same for an object that may have members which its type does not carry. Those of an answer are not there to be
    /// counted, and so only what is about to be sent is checked.
    pub fn sent_properties(&mut self, always: u64, others: &[bool], rule: &PropertyRule) {
        if self.place == Place::Body {
            self.properties(always, others, rule);
        }
    }

    /// Checks what a schema asks of the value beyond what its type carries. Writes the value as JSON for that.
    pub fn condition<T: Encode + ?Sized>(&mut self, value: &T, condition: &'static Condition) {
        match condition.broken(value) {
            Some(breaches) => {
                for breach in breaches {
                    self.report_at(&breach.pointer, "", breach.broken);
                }
            }
            None => self.report("", Rule::Depth),
        }
    }

    /// The same for a value whose type may have dropped members that the condition speaks of. An answer is not held to it.
    pub fn sent_condition<T: Encode + ?Sized>(&mut self, value: &T, condition: &'static Condition) {
        if !matches!(self.place, Place::Model | Place::Answer) {
            self.condition(value, condition);
        }
    }

    /// Checks the names of members that have no field of their own.
    pub fn names<V>(&mut self, members: &Map<V>, rule: &impl TextRule<'static>) {
        for (name, _) in members {
            self.string(name, rule);
        }
    }

    /// Checks that no member of a map has the name of one that has a field.
    pub fn undeclared<V>(&mut self, members: &Map<V>, declared: &[&str]) {
        for (name, _) in members {
            if declared.contains(&name) {
                self.member(name).report("", Rule::Declared);
            }
        }
    }

    /// Checks that no item of a list repeats another. Allocates 16 bytes an item if there are more than 16.
    pub fn unique<T: Validate + PartialEq>(&mut self, items: &[T]) {
        if let Some(broken) = fingerprint::first_repeat(items) {
            self.report("", broken);
        }
    }

    /// Checks a list and its items.
    pub fn list<T: Validate + PartialEq>(&mut self, items: &[T], rule: &CountRule) {
        self.count(items.len(), rule);
        if rule.wants_unique_items() {
            self.unique(items);
        }
        items.check(self);
    }

    /// Reports a text that is none of those that the document lists.
    #[doc(hidden)]
    pub fn unlisted(&mut self, value: &str, listed: &'static [&'static str]) {
        self.report(Message::new().quoted(value).as_str(), Broken::Enum(listed));
    }

    /// Reports a value, by its JSON, that is none of those that the document lists.
    #[doc(hidden)]
    pub fn unlisted_json(&mut self, value: &str, listed: &'static [&'static str]) {
        self.report(Message::new().digits(value).as_str(), Broken::Enum(listed));
    }

    /// Checks that an object says of itself what tells it from the others of a union.
    pub fn tag(&mut self, value: Option<&str>, listed: &'static [&'static str]) {
        match value {
            Some(value) if listed.contains(&value) => {}
            Some(value) => self.unlisted(value, listed),
            None => self.report("", Broken::Enum(listed)),
        }
    }

    /// Whether JSON is a value of the type that keeps the rules that `check` asks for.
    pub fn fits<T: Decode>(&self, json: &Json, check: impl FnOnce(&T, &mut Checker<'_>)) -> bool {
        let mut found = Vec::new();
        json.read().is_ok_and(|value| {
            check(&value, &mut Checker::new(self.place, &mut found));
            found.is_empty()
        })
    }

    /// Reports a value that is none of the variants of a union, which the keyword lists.
    pub fn no_variant(&mut self, keyword: &'static str) {
        self.report("", Rule::Variant(keyword));
    }

    fn report(&mut self, value: &str, rule: impl Into<Rule>) {
        self.report_at("", value, rule);
    }

    /// Reports what a part of the value breaks, which a pointer from here on names.
    fn report_at(&mut self, part: &str, value: &str, rule: impl Into<Rule>) {
        let mut pointer = String::new();
        self.path.write(&mut pointer);
        pointer.push_str(part);
        // Nobody may read a secret in a log.
        let is_secret = is_secret(self.place.name()) || is_secret(&pointer);
        let value = if self.is_sensitive || is_secret {
            String::new()
        } else {
            value.to_owned()
        };
        self.found.push(Violation {
            place: self.place,
            pointer,
            value,
            rule: rule.into(),
        });
    }

    #[inline]
    fn step<'b>(&'b mut self, token: Token<'b>) -> Checker<'b> {
        Checker {
            place: self.place,
            path: Path {
                parent: Some(&self.path),
                token,
            },
            is_sensitive: self.is_sensitive,
            found: self.found,
        }
    }
}

/// The way to a value, as a list on the stack; the root has no parent and its token means nothing.
#[derive(Clone, Copy, Debug)]
struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    token: Token<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Token<'a> {
    Member(&'a str),
    Item(usize),
}

impl Path<'_> {
    fn write(&self, pointer: &mut String) {
        let Some(parent) = self.parent else { return };
        parent.write(pointer);
        pointer.push('/');
        match self.token {
            Token::Member(name) => pointer.push_str(&escape(name)),
            Token::Item(index) => pointer.push_str(&index.to_string()),
        }
    }
}

#[cfg(test)]
mod tests;
