//! An identifier: how a text of the document is spelt, and the scope that keeps each name single.

use std::collections::{HashMap, HashSet};

use deunicode::deunicode_with_tofu;
use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

use crate::rust::{Status, direction::Side};

/// A legal Rust identifier, raw where it has to be.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Ident(String);

/// Names of the prelude and of the emitted module itself; a schema of such a name gets `Model` behind it.
///
/// So do what is derived: where a module imports a type of such a name, the compiler cannot tell which macro `derive` means.
pub(super) const RESERVED: [&str; 24] = [
    "Client",
    "Failure",
    "Option",
    "Some",
    "None",
    "Result",
    "Ok",
    "Err",
    "String",
    "Vec",
    "Box",
    "Self",
    "From",
    "Default",
    "NoFailure",
    "Into",
    "Clone",
    "Copy",
    "Debug",
    "Eq",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
];

/// Names that must differ from each other.
#[derive(Debug, Default)]
pub struct Scope {
    pub(super) taken: HashSet<String>,
    /// The number that the next one of a name gets.
    next: HashMap<String, usize>,
}

impl Scope {
    /// Keeps a name from being given.
    pub fn reserve(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }

    pub(super) fn is_taken(&self, name: &str) -> bool {
        self.taken.contains(name)
    }

    /// The name itself, or with the first number that makes it new.
    pub(super) fn add(&mut self, name: impl Into<String>) -> Ident {
        let name = name.into();
        let mut unique = name.clone();
        while !self.taken.insert(unique.clone()) {
            let number = self.next.entry(name.clone()).or_insert(2);
            let joint = if name.ends_with(|c: char| c.is_ascii_digit())
                || !name.contains(|c: char| c.is_ascii_uppercase())
            {
                "_"
            } else {
                ""
            };
            unique = format!("{name}{joint}{number}");
            *number += 1;
        }
        Ident::new(unique)
    }

    pub(super) fn add_type(&mut self, name: &str, side: Side) -> Ident {
        let mut camel = camel(name, "Value");
        if side == Side::Sent {
            camel.push_str("Input");
        }
        if RESERVED.contains(&camel.as_str()) {
            camel.push_str("Model");
        }
        self.add(camel)
    }

    /// A field, argument or setter.
    pub fn add_field(&mut self, name: &str) -> Ident {
        let name = snake(name, "value");
        if self.is_taken(&name) && is_reserved_method(&name) {
            return self.add(format!("{name}_"));
        }
        self.add(name)
    }

    /// A variant of an enum.
    pub fn add_variant(&mut self, text: &str) -> Ident {
        let name = camel(text, "Empty");
        self.add(name)
    }

    /// A constant.
    pub fn add_constant(&mut self, words: &str) -> Ident {
        self.add(words.to_shouty_snake_case_or("VALUE"))
    }

    /// A type that goes with another, such as the struct of its required arguments.
    pub fn add_beside(&mut self, of: &Ident, what: &str) -> Ident {
        self.add(format!("{}{what}", of.text()))
    }
}

/// A scope for the setters of a model: names of methods that every model has are kept free.
pub fn member_scope() -> Scope {
    scope_without(&MODEL_METHODS)
}

/// A scope for the setters of a request: names of methods that every such request has are kept free.
pub fn parameter_scope(has_stream: bool) -> Scope {
    let mut scope = scope_without(&REQUEST_METHODS);
    if has_stream {
        STREAM_METHODS.iter().for_each(|name| scope.reserve(name));
    }
    scope
}

fn scope_without(names: &[&str]) -> Scope {
    let mut scope = Scope::default();
    names.iter().for_each(|name| scope.reserve(name));
    scope
}

const MODEL_METHODS: [&str; 7] = [
    "new", "check", "validate", "encode", "decode", "clone", "into",
];

const REQUEST_METHODS: [&str; 6] = ["options", "build", "send", "send_blocking", "clone", "into"];

const STREAM_METHODS: [&str; 2] = ["stream", "stream_blocking"];

fn is_reserved_method(name: &str) -> bool {
    MODEL_METHODS.contains(&name)
        || REQUEST_METHODS.contains(&name)
        || STREAM_METHODS.contains(&name)
}

/// The variant of a status.
pub fn status_ident(status: Status) -> Ident {
    match (status, status_name(status)) {
        (Status::Code(code), "Status") => Ident::new(format!("Status{code}")),
        (_, name) => Ident::new(name.to_owned()),
    }
}

/// Names that the emitter itself needs.
pub fn failure_ident() -> Ident {
    Ident::new("Failure".to_owned())
}

/// The argument of a request's body.
pub fn body_ident() -> Ident {
    Ident::new("body".to_owned())
}

/// The fallback variant of an open enum: `Unknown`, or the first free name like it.
pub fn fallback_ident(variants: &mut Scope) -> Ident {
    variants.add("Unknown".to_owned())
}

/// The method that reads what nothing tells as one of the variants.
pub fn reading_ident(methods: &mut Scope, variant: &str) -> Ident {
    methods.add_field(&format!("to {variant}"))
}

/// The words for a status: the reason phrase, or the class of a range (RFC 9110, section 15).
pub(super) fn status_name(status: Status) -> &'static str {
    match status {
        Status::Code(code) => reason_phrase(code),
        Status::Range(1) => "Informational",
        Status::Range(2) => "Success",
        Status::Range(3) => "Redirection",
        Status::Range(4) => "ClientError",
        Status::Range(_) => "ServerError",
        Status::Default => "Other",
    }
}

/// The reason phrases of RFC 9110 and its registry as variants; other statuses are `Status` and their number.
fn reason_phrase(status: u16) -> &'static str {
    match status {
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        203 => "NonAuthoritativeInformation",
        204 => "NoContent",
        205 => "ResetContent",
        206 => "PartialContent",
        207 => "MultiStatus",
        208 => "AlreadyReported",
        226 => "ImUsed",
        300 => "MultipleChoices",
        301 => "MovedPermanently",
        302 => "Found",
        303 => "SeeOther",
        304 => "NotModified",
        307 => "TemporaryRedirect",
        308 => "PermanentRedirect",
        400 => "BadRequest",
        401 => "Unauthorized",
        402 => "PaymentRequired",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        406 => "NotAcceptable",
        407 => "ProxyAuthenticationRequired",
        408 => "RequestTimeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "LengthRequired",
        412 => "PreconditionFailed",
        413 => "ContentTooLarge",
        414 => "UriTooLong",
        415 => "UnsupportedMediaType",
        416 => "RangeNotSatisfiable",
        417 => "ExpectationFailed",
        418 => "ImATeapot",
        421 => "MisdirectedRequest",
        422 => "UnprocessableContent",
        423 => "Locked",
        424 => "FailedDependency",
        425 => "TooEarly",
        426 => "UpgradeRequired",
        428 => "PreconditionRequired",
        429 => "TooManyRequests",
        431 => "RequestHeaderFieldsTooLarge",
        451 => "UnavailableForLegalReasons",
        500 => "InternalServerError",
        501 => "NotImplemented",
        502 => "BadGateway",
        503 => "ServiceUnavailable",
        504 => "GatewayTimeout",
        505 => "HttpVersionNotSupported",
        507 => "InsufficientStorage",
        508 => "LoopDetected",
        511 => "NetworkAuthenticationRequired",
        _ => "Status",
    }
}

impl Ident {
    fn new(name: String) -> Self {
        if matches!(name.as_str(), "self" | "Self" | "super" | "crate" | "_") {
            return Self(format!("{name}_"));
        }
        if is_keyword(&name) {
            Self(format!("r#{name}"))
        } else {
            Self(name)
        }
    }

    /// The identifier without `r#`.
    pub fn text(&self) -> &str {
        self.0.strip_prefix("r#").unwrap_or(&self.0)
    }

    /// The identifier as Rust spells it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Strict and reserved keywords of all editions up to 2024.
fn is_keyword(name: &str) -> bool {
    const KEYWORDS: &str = " abstract as async await become box break const continue do dyn else enum extern false final fn for gen if \
        impl in let loop macro match mod move mut override priv pub ref return static struct trait true try type typeof unsafe \
        unsized use virtual where while yield ";
    KEYWORDS.contains(&format!(" {name} "))
}

pub(super) fn camel(text: &str, empty: &str) -> String {
    let name: String = words(text).to_upper_camel_case();
    started(name, empty, "N")
}

pub(super) fn snake(text: &str, empty: &str) -> String {
    let name = words(text).to_snake_case();
    started(name, &empty.to_lowercase(), "n")
}

trait Shouty {
    fn to_shouty_snake_case_or(&self, empty: &str) -> String;
}

impl Shouty for String {
    fn to_shouty_snake_case_or(&self, empty: &str) -> String {
        self.as_str().to_shouty_snake_case_or(empty)
    }
}

impl Shouty for str {
    fn to_shouty_snake_case_or(&self, empty: &str) -> String {
        started(words(self).to_shouty_snake_case(), empty, "N")
    }
}

/// An identifier cannot be empty or start with a digit.
fn started(name: String, empty: &str, letter: &str) -> String {
    match name.chars().next() {
        None => empty.to_owned(),
        Some(first) if first.is_ascii_digit() => format!("{letter}{name}"),
        Some(_) => name,
    }
}

/// The text with everything but ASCII letters and digits as blanks, other scripts in their nearest ASCII; a text of signs alone is
/// spelt out.
fn words(text: &str) -> String {
    let signed = match text.as_bytes() {
        [b'+', b'0'..=b'9', ..] => format!("plus {text}"),
        [b'-', b'0'..=b'9', ..] => format!("minus {text}"),
        _ => text.to_owned(),
    };
    let plain: String = deunicode_with_tofu(&signed, " ")
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' })
        .collect();
    if !plain.trim().is_empty() || text.trim().is_empty() {
        return plain;
    }
    text.chars()
        .take(8)
        .map(|c| {
            sign(c).map_or_else(
                || format!(" u{:x} ", u32::from(c)),
                |word| format!(" {word} "),
            )
        })
        .collect()
}

fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '~' => "tilde",
        '^' => "caret",
        '@' => "at",
        '#' => "hash",
        '$' => "dollar",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '?' => "question",
        '_' => "underscore",
        '"' | '\'' => "quote",
        '(' | ')' | '[' | ']' | '{' | '}' => "bracket",
        ' ' => "blank",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Ident, Scope, camel, member_scope, parameter_scope, snake};

    #[test]
    fn any_text_becomes_an_identifier() {
        for (text, as_type, as_field) in [
            ("groupId", "GroupId", "group_id"),
            ("GROUP-ID", "GroupId", "group_id"),
            ("_id", "Id", "id"),
            ("+1", "Plus1", "plus_1"),
            ("-1", "Minus1", "minus_1"),
            ("3d", "N3d", "n3d"),
            ("", "Value", "value"),
            ("<=", "LessEqual", "less_equal"),
            ("🦀", "Crab", "crab"),
            ("naïve", "Naive", "naive"),
            ("名前", "MingQian", "ming_qian"),
            ("\u{e000}", "Ue000", "ue000"),
        ] {
            assert_eq!(
                (camel(text, "Value").as_str(), snake(text, "value").as_str()),
                (as_type, as_field),
                "{text}"
            );
        }
    }

    #[test]
    fn equal_names_get_numbers_and_keywords_stay_legal() {
        let mut scope = Scope::default();
        let names: Vec<String> = ["Foo", "foo", "FOO", "v1", "V1"]
            .iter()
            .map(|name| scope.add_variant(name).as_str().to_owned())
            .collect();
        assert_eq!(names, ["Foo", "Foo2", "Foo3", "V1", "V1_2"]);
        assert_eq!(Ident::new("type".to_owned()).as_str(), "r#type");
        assert_eq!(Ident::new("self".to_owned()).as_str(), "self_");
        assert_eq!(member_scope().add_field("new").as_str(), "new_");
        assert_eq!(member_scope().add_field("options").as_str(), "options");
        assert_eq!(
            parameter_scope(false).add_field("options").as_str(),
            "options_"
        );
    }
}
