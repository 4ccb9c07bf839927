//! What the crate will say: every type, rule and operation with its final identifier, and no schema any more.

mod compared;
mod containment;
mod direction;
mod error_code;
mod idle;
mod lower;
pub mod names;
mod operation;
mod rule;
mod security;
mod sensitive;

use ironspec_rules::Format;

pub use self::error_code::ErrorCode;
pub use self::lower::{add_proofs, lower};
pub use self::names::Ident;
pub use self::operation::{
    Body, BodyForm, BodyForms, Encoding, Failure, FailureVariant, Header, Operation, Parameter,
    Response, ResponseVariant, Status, Stream, Style, Webhook, WebhookPart,
};
pub use self::security::{Requirement, Scheme, Security};
use crate::{pattern::Matcher, report::Summary};

/// The emitted crate: one module an API.
#[derive(Debug)]
pub struct Crate {
    pub(crate) modules: Vec<Module>,
    pub(crate) specs: usize,
}

/// One API.
#[derive(Debug)]
pub struct Module {
    pub ident: Ident,
    /// The Cargo feature that brings it.
    pub feature: String,
    /// Titles and descriptions of its specs.
    pub titles: Vec<(String, Option<String>)>,
    pub server: Server,
    /// Names of its public types, for telling which names of the runtime are free.
    pub taken: Vec<Ident>,
    /// Servers of operations that do not go to the API's own.
    pub servers: Vec<(Ident, Server)>,
    /// The security schemes that operations ask for.
    pub schemes: Vec<Scheme>,
    /// Each distinct combination of them.
    pub securities: Vec<Security>,
    pub operations: Vec<Operation>,
    pub webhooks: Vec<Webhook>,
    pub items: Vec<Item>,
    pub failures: Vec<Failure>,
    /// The headers that answers may bring, each with one type.
    pub headers: Vec<Header>,
    pub rules: Vec<Rule>,
    pub patterns: Vec<Pattern>,
    pub conditions: Vec<Condition>,
    /// What tests are made of, where there are to be any.
    pub proofs: Option<Proofs>,
}

/// What the tests of a module are made of.
#[derive(Debug, Default)]
pub struct Proofs {
    /// The examples of the document, by the type that they are of.
    pub examples: Vec<(Type, Vec<Example>)>,
    /// Calls to a mock: of each operation, and of each form of its body.
    pub calls: Vec<Call>,
}

/// An operation with values for all that it takes.
#[derive(Debug)]
pub struct Call {
    /// Position in [`Module::operations`].
    pub operation: usize,
    /// Which of several forms its body has.
    pub form: usize,
    /// JSON of the values of each required parameter, each optional one and the body, in this order.
    pub values: Vec<Vec<String>>,
}

/// An example of the document.
#[derive(Debug, Eq, PartialEq)]
pub struct Example {
    /// RFC 6901 pointer to it.
    pub pointer: String,
    pub json: String,
    /// What its type keeps of it, if that is not all.
    pub kept: Option<String>,
}

/// A server template.
#[derive(Clone, Debug, PartialEq)]
pub struct Server {
    pub url: String,
    /// Name, default, allowed values (none: any), description.
    pub variables: Vec<(String, String, Vec<String>, Option<String>)>,
}

/// The documentation of an item: Markdown as the document has it, and what ironspec adds.
#[derive(Clone, Debug, Default)]
pub struct Docs {
    /// The document's words, to be made inert.
    pub text: Vec<String>,
    /// What the server takes when nothing is sent, as JSON.
    pub default: Option<String>,
    /// ironspec's own words, as they are.
    pub notes: Vec<String>,
    pub deprecated: bool,
}

/// A public type.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own"
)]
pub struct Item {
    pub ident: Ident,
    pub docs: Docs,
    pub kind: ItemKind,
    /// Whether it keeps its value out of `Debug` and violations.
    pub is_sensitive: bool,
    /// What it is asked beyond the rules of its parts.
    pub condition: Option<Asked>,
    /// Whether its rule can be checked when a literal is compiled.
    pub has_literal: bool,
    pub is_sent: bool,
    pub is_received: bool,
    /// Whether tests write and read it, whichever way it goes.
    pub is_proven: bool,
}

/// What kind of type.
#[derive(Debug)]
pub enum ItemKind {
    /// A text, with its rule.
    String(Option<Ident>),
    Integer(Option<Ident>),
    BigInteger(Option<Ident>),
    Number(Option<Ident>),
    List {
        item: Type,
        rule: Option<Ident>,
    },
    /// An array with a type for each place.
    Tuple(Vec<TupleItem>),
    Map {
        value: Type,
        /// The rule on the number of members.
        rule: Option<Ident>,
        /// The rule of their names.
        names: Option<Ident>,
    },
    Enum {
        variants: Vec<Variant>,
        fallback: Ident,
    },
    /// An enum of values that are not all texts; the text of a variant is its JSON.
    Constants {
        variants: Vec<Variant>,
        fallback: Ident,
    },
    Union {
        /// `oneOf`, `anyOf` or `type`.
        keyword: &'static str,
        variants: Vec<UnionVariant>,
        fallback: Ident,
        /// Whether what an answer brings in place of a variant may hold what is sensitive in one.
        is_fallback_sensitive: bool,
        is_compared: bool,
    },
    Struct {
        fields: Vec<Field>,
        /// The field of the members that have none of their own.
        additional: Option<Additional>,
        required: Ident,
        locals: Locals,
        /// The rule on the number of its members.
        properties: Option<Properties>,
        /// Whether it is an item of a list whose items must differ, or inside one.
        is_compared: bool,
    },
}

/// An item of a tuple.
#[derive(Debug)]
pub struct TupleItem {
    pub docs: Docs,
    pub ty: Type,
    pub check: Check,
}

/// The field of a struct that keeps the members which the document does not declare.
#[derive(Debug)]
pub struct Additional {
    pub ident: Ident,
    /// The type of a value.
    pub value: Type,
    /// How the map of them is checked.
    pub check: Check,
    pub is_sensitive: bool,
}

/// How the members of a struct are counted.
#[derive(Debug)]
pub struct Properties {
    pub rule: Ident,
    /// Whether the struct has all members that came, so that those of an answer can be counted.
    pub is_whole: bool,
}

/// The variables of a decoder, which share their scope with one variable a field.
#[derive(Debug)]
pub struct Locals {
    pub reader: Ident,
    pub object: Ident,
    pub key: Ident,
}

/// A known value of an enum.
#[derive(Debug)]
pub struct Variant {
    pub ident: Ident,
    pub text: String,
}

/// One of the types of a union.
#[derive(Debug)]
pub struct UnionVariant {
    pub ident: Ident,
    pub docs: Docs,
    pub ty: Type,
    pub check: Check,
    pub tell: Tell,
    /// The field that a program must set to what tells, and its presence, if its type does not see to that.
    pub tag: Option<(Ident, Presence)>,
    /// Whether no other variant is of the type, so that a value of it is one of the union.
    pub is_from: bool,
    /// The method that reads an answer's value as this variant, if nothing tells that it is.
    pub reading: Option<Ident>,
}

/// What tells a variant from the others.
#[derive(Clone, Debug)]
pub enum Tell {
    /// Their type in JSON.
    Kind(Kind),
    /// One of the texts of a member.
    Tag { member: String, values: Vec<String> },
    /// What their members say.
    Members(Vec<Mark>),
    /// Arrays: the type of the first item, if there is one.
    Items(Kind),
    /// Nothing.
    Nothing,
}

/// What marks the objects of a variant, by the name of a member.
#[derive(Clone, Debug)]
pub enum Mark {
    /// It is there.
    Has(String),
    /// It is one of these values, as JSON.
    Says(String, Vec<String>),
    /// It is of this type.
    Is(String, Kind),
}

/// A type of JSON.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// A member of a struct.
#[derive(Debug)]
pub struct Field {
    pub ident: Ident,
    pub setter: Ident,
    /// The name on the wire.
    pub name: String,
    pub docs: Docs,
    pub ty: Type,
    pub presence: Presence,
    pub check: Check,
    /// Whether its value is sensitive, and its type does not know.
    pub is_sensitive: bool,
}

/// Whether a member may be absent or `null`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Presence {
    Required,
    /// Present, perhaps `null`.
    RequiredNullable,
    Optional,
    OptionalNullable,
}

/// The type of a field, argument or item.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Type {
    Bool,
    Integer,
    BigInteger,
    Number,
    String,
    /// A text of this format and no other rule: the runtime has the type.
    Format(Format),
    Json,
    /// A body that is a text.
    Text,
    /// A body that is any bytes.
    Bytes,
    /// A body of any bytes that is read while it comes.
    Body,
    /// A stream of JSON values.
    Items(Box<Type>),
    /// A stream of events with data of the type.
    Events(Box<Type>),
    /// Bytes that are sent.
    File,
    Named(Ident),
    Boxed(Box<Type>),
    List(Box<Type>),
    Map(Box<Type>),
    Nullable(Box<Type>),
}

/// How a plain value is checked.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Check {
    /// It has no rule.
    Nothing,
    /// Its type knows how.
    Own,
    String(Ident),
    Integer(Ident),
    BigInteger(Ident),
    Number(Ident),
    List {
        count: Option<Ident>,
        unique: bool,
        item: Box<Check>,
    },
    Map {
        count: Option<Ident>,
        names: Option<Ident>,
        value: Box<Check>,
    },
    Nullable(Box<Check>),
    /// A condition, and what else there is to check.
    Condition(Asked, Box<Check>),
}

/// A condition that a value is held against.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Asked {
    /// One of [`Module::conditions`].
    pub condition: Ident,
    /// Whether an answer is not held to it, since its type may have dropped what the condition speaks of.
    pub when_sent: bool,
}

/// A schema that judges values as a whole.
#[derive(Debug)]
pub struct Condition {
    pub ident: Ident,
    /// The schema as JSON.
    pub schema: String,
    /// The patterns that it names.
    pub patterns: Vec<Ident>,
}

/// A constant of `rules`.
#[derive(Debug)]
pub struct Rule {
    pub ident: Ident,
    pub assertions: Assertions,
}

/// The assertions of a rule.
#[derive(Clone, Debug, PartialEq)]
pub enum Assertions {
    String {
        min_length: Option<u64>,
        max_length: Option<u64>,
        pattern: Option<Ident>,
        /// A pattern that only the fallback decides.
        fallback: Option<Ident>,
        format: Option<Format>,
    },
    /// Method of the rule and its argument.
    Integer(Vec<(&'static str, i64)>),
    /// Method of the rule and the digits.
    BigInteger(Vec<(&'static str, String)>),
    /// Method of the rule, the value that is compared, if one is, and the document's text.
    Number(Vec<(&'static str, Option<f64>, String)>),
    Count {
        min_items: Option<u64>,
        max_items: Option<u64>,
        unique_items: bool,
    },
    Properties {
        min_properties: Option<u64>,
        max_properties: Option<u64>,
    },
}

/// A pattern, once an API.
#[derive(Debug)]
pub struct Pattern {
    pub ident: Ident,
    pub source: String,
    pub matcher: Matcher,
}

impl Crate {
    /// What the run made, for its last line.
    pub(crate) fn summary(&self) -> Summary {
        let sum = |count: fn(&Module) -> usize| self.modules.iter().map(count).sum();
        Summary {
            specs: self.specs,
            operations: sum(|module| module.operations.len()),
            types: sum(|module| module.items.len()),
            rules: sum(|module| {
                module
                    .rules
                    .iter()
                    .map(|rule| rule.assertions.count())
                    .sum::<usize>()
                    + module.conditions.len()
                    + module.enums()
            }),
        }
    }
}

impl Item {
    /// Whether it is written as JSON.
    pub fn has_encoder(&self) -> bool {
        self.is_sent || self.is_proven
    }

    /// Whether it is read from JSON.
    pub fn has_decoder(&self) -> bool {
        self.is_received || self.is_proven
    }
}

impl Type {
    /// Whether it is the body of an answer that is read while it comes.
    pub fn is_streamed(&self) -> bool {
        matches!(self, Self::Body | Self::Items(_) | Self::Events(_))
    }
}

impl Module {
    fn enums(&self) -> usize {
        self.items
            .iter()
            .filter(|item| {
                matches!(
                    item.kind,
                    ItemKind::Enum { .. } | ItemKind::Constants { .. }
                )
            })
            .count()
    }
}

impl Assertions {
    fn count(&self) -> usize {
        match self {
            Self::String {
                min_length,
                max_length,
                pattern,
                fallback,
                format,
            } => {
                usize::from(min_length.is_some())
                    + usize::from(max_length.is_some())
                    + usize::from(pattern.is_some() || fallback.is_some())
                    + usize::from(format.is_some())
            }
            Self::Integer(bounds) => bounds.len(),
            Self::BigInteger(bounds) => bounds.len(),
            Self::Number(bounds) => bounds.len(),
            Self::Properties {
                min_properties,
                max_properties,
            } => usize::from(min_properties.is_some()) + usize::from(max_properties.is_some()),
            Self::Count {
                min_items,
                max_items,
                unique_items,
            } => {
                usize::from(min_items.is_some())
                    + usize::from(max_items.is_some())
                    + usize::from(*unique_items)
            }
        }
    }
}
