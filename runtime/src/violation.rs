//! What breaks the document: violations, and the walk over a value that finds them.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use ironspec_rules::{Broken, CountRule, IntegerRule, Message, NumberRule, StringRule};

use crate::Presence;
use crate::response::is_secret;

/// A value that knows the rules of its schema. A type without rules has an empty [`check`](Self::check).
pub trait Validate {
    /// Reports every broken rule to the checker.
    fn check(&self, checker: &mut Checker<'_>) {
        let _ = checker;
    }

    /// Lists every broken rule, with a JSON Pointer into this value.
    fn validate(&self) -> Result<(), Violations> {
        let mut found = Vec::new();
        self.check(&mut Checker::new(Place::Model, &mut found));
        Violations::none_or(found)
    }
}

/// Something that breaks the document: where, which rule, and the value, shortened and with what nobody sees escaped; a
/// value whose name says that it may be a secret is left out.
///
/// `Display` is one line, as in `query parameter itemsPerPage: 501 must be at most 500`.
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

    /// The JSON Schema keyword, as in `maxLength`, or for rules of HTTP `path-segment`, `field-value` or `address`.
    pub fn code(&self) -> &'static str {
        self.rule.code()
    }

    /// The rule.
    pub fn rule(&self) -> &Rule {
        &self.rule
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place.to_string();
        let gap = if place.is_empty() || self.pointer.is_empty() {
            ""
        } else {
            " "
        };
        write!(formatter, "{place}{gap}{}", self.pointer)?;
        if !place.is_empty() || !self.pointer.is_empty() {
            formatter.write_str(": ")?;
        }
        if !self.value.is_empty() {
            write!(formatter, "{} ", self.value)?;
        }
        self.rule.fmt(formatter)
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
            Self::Address(reason) => formatter.write_str(reason),
        }
    }
}

/// Where a violation is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Place {
    /// A path parameter.
    Path(&'static str),
    /// A query parameter.
    Query(&'static str),
    /// A header parameter.
    Header(&'static str),
    /// A cookie parameter.
    Cookie(&'static str),
    /// The body of a request.
    Body,
    /// The address that a request would go to.
    Address,
    /// A value of the named type, when a program makes it.
    Type(&'static str),
    /// A model that is validated by itself.
    Model,
}

impl Place {
    fn name(self) -> &'static str {
        match self {
            Self::Path(name)
            | Self::Query(name)
            | Self::Header(name)
            | Self::Cookie(name)
            | Self::Type(name) => name,
            Self::Body | Self::Address | Self::Model => "",
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(name) => write!(formatter, "path parameter {name}"),
            Self::Query(name) => write!(formatter, "query parameter {name}"),
            Self::Header(name) => write!(formatter, "header {name}"),
            Self::Cookie(name) => write!(formatter, "cookie {name}"),
            Self::Body => formatter.write_str("body"),
            Self::Address => formatter.write_str("address"),
            Self::Type(name) => formatter.write_str(name),
            Self::Model => Ok(()),
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
    let mut found = Vec::new();
    value.check(&mut Checker::new(Place::Type(name), &mut found));
    Violations::none_or(found).map(|()| value)
}

/// What a text says, if it says something of the wanted type.
#[doc(hidden)]
pub fn parsed<T: FromStr>(
    name: &'static str,
    text: &str,
    wanted: &'static str,
) -> Result<T, Violations> {
    text.parse().map_err(|_| {
        let mut found = Vec::new();
        let mut checker = Checker::new(Place::Type(name), &mut found);
        checker.report(Message::new().quoted(text).as_str(), Rule::Type(wanted));
        Violations(found.into_boxed_slice())
    })
}

/// The walk over a value: knows where it is and gathers what is broken. Allocates only for what is.
#[derive(Debug)]
pub struct Checker<'a> {
    place: Place,
    path: Path<'a>,
    found: &'a mut Vec<Violation>,
}

impl<'a> Checker<'a> {
    pub(crate) fn new(place: Place, found: &'a mut Vec<Violation>) -> Self {
        let path = Path {
            parent: None,
            token: Token::Item(0),
        };
        Self { place, path, found }
    }

    /// Steps into a member of an object.
    pub fn member<'b>(&'b mut self, name: &'b str) -> Checker<'b> {
        self.step(Token::Member(name))
    }

    /// Steps into an item of an array.
    pub fn item(&mut self, index: usize) -> Checker<'_> {
        self.step(Token::Item(index))
    }

    /// Checks a value that knows its own rules.
    pub fn value<T: Validate + ?Sized>(&mut self, value: &T) {
        value.check(self);
    }

    /// Checks a text.
    pub fn string(&mut self, value: &str, rule: &StringRule<'static>) {
        for broken in rule.broken(value).iter().flatten() {
            self.report(Message::new().quoted(value).as_str(), *broken);
        }
    }

    /// Checks an integer.
    pub fn integer(&mut self, value: i64, rule: &IntegerRule) {
        for broken in rule.broken(value).iter().flatten() {
            self.report(&value.to_string(), *broken);
        }
    }

    /// Checks a number.
    pub fn number(&mut self, value: f64, rule: &NumberRule<'static>) {
        for broken in rule.broken(value).iter().flatten() {
            self.report(&value.to_string(), *broken);
        }
    }

    /// Checks the number of items of a list.
    pub fn count(&mut self, count: usize, rule: &CountRule) {
        for broken in rule.broken(count as u64).iter().flatten() {
            self.report("", *broken);
        }
    }

    /// Checks that no item of a list repeats another.
    pub fn unique<T: PartialEq>(&mut self, items: &[T]) {
        if let Some(broken) = CountRule::first_repeat(items) {
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

    fn report(&mut self, value: &str, rule: impl Into<Rule>) {
        let mut pointer = String::new();
        self.path.write(&mut pointer);
        // Nobody may read a secret in a log.
        let is_secret = is_secret(self.place.name()) || is_secret(&pointer);
        let value = if is_secret {
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

    fn step<'b>(&'b mut self, token: Token<'b>) -> Checker<'b> {
        Checker {
            place: self.place,
            path: Path {
                parent: Some(&self.path),
                token,
            },
            found: self.found,
        }
    }
}

/// The way to a value, as a list on the stack; the root has no parent and its token means nothing.
#[derive(Debug)]
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

/// A reference token of RFC 6901, section 3.
pub(crate) fn escape(token: &str) -> Cow<'_, str> {
    if token.contains(['~', '/']) {
        token.replace('~', "~0").replace('/', "~1").into()
    } else {
        token.into()
    }
}

impl Validate for bool {}
impl Validate for i64 {}
impl Validate for str {}
impl Validate for String {}

impl Validate for f64 {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.number(*self, &NumberRule::new());
    }
}

impl<T: Validate + ?Sized> Validate for &T {
    fn check(&self, checker: &mut Checker<'_>) {
        (**self).check(checker);
    }
}

impl<T: Validate + ?Sized> Validate for Box<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        (**self).check(checker);
    }
}

impl<T: Validate> Validate for Option<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = self {
            value.check(checker);
        }
    }
}

impl<T: Validate> Validate for Presence<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Self::Value(value) = self {
            value.check(checker);
        }
    }
}

impl<T: Validate> Validate for [T] {
    fn check(&self, checker: &mut Checker<'_>) {
        for (index, item) in self.iter().enumerate() {
            item.check(&mut checker.item(index));
        }
    }
}

impl<T: Validate> Validate for Vec<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        self.as_slice().check(checker);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    struct Node {
        name: String,
        numbers: Vec<f64>,
        next: Option<Box<Node>>,
    }

    impl Validate for Node {
        fn check(&self, checker: &mut Checker<'_>) {
            checker
                .member("a/~name")
                .string(&self.name, &StringRule::new().min_length(2));
            checker
                .member("numbers")
                .count(self.numbers.len(), &CountRule::new().max_items(2));
            checker.member("numbers").unique(&self.numbers);
            for (index, number) in self.numbers.iter().enumerate() {
                checker
                    .member("numbers")
                    .item(index)
                    .number(*number, &NumberRule::new().maximum(1.5, "1.5"));
            }
            checker.member("next").value(&self.next);
        }
    }

    #[test]
    fn all_violations_come_at_once_with_their_pointers() {
        let last = Node {
            name: "ok".into(),
            numbers: vec![1.5, 1.5, f64::NAN],
            next: None,
        };
        let node = Node {
            name: "é".into(),
            numbers: vec![2.0],
            next: Some(Box::new(last)),
        };
        let violations = node.validate().unwrap_err();
        assert_eq!(
            violations.to_string(),
            "/a~1~0name: \"é\" must have at least 2 characters, has 1\n\
             /numbers/0: 2 must be at most 1.5\n\
             /next/numbers: must have at most 2 items, has 3\n\
             /next/numbers: must not repeat an item: 0 and 1\n\
             /next/numbers/2: NaN must be a finite number"
        );
        let codes: Vec<_> = violations.iter().map(Violation::code).collect();
        assert_eq!(
            codes,
            ["minLength", "maximum", "maxItems", "uniqueItems", "type"]
        );
    }

    #[test]
    fn what_nobody_sees_is_escaped() {
        let node = Node {
            name: "\u{202e}".into(),
            numbers: Vec::new(),
            next: None,
        };
        assert_eq!(
            node.validate().unwrap_err().to_string(),
            r#"/a~1~0name: "\u{202e}" must have at least 2 characters, has 1"#
        );
    }

    #[test]
    fn a_value_without_faults_has_no_violations() {
        assert_eq!(
            vec![Presence::Value(1.5), Presence::Null, Presence::Absent].validate(),
            Ok(())
        );
        let at_item = vec![Presence::Value(f64::INFINITY)].validate().unwrap_err();
        assert_eq!(at_item.to_string(), "/0: inf must be a finite number");
    }
}
