//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{Checker, Date, Encode, Json, Unknown, Validate, Writer};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Point {
    pub x: i64,
    pub y: i64,
}

impl Point {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(x: i64, y: i64) -> Self {
        Self { x, y }
    }
}

impl Validate for Point {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("x").integer(self.x, &rules::POINT_X);
    }
}

impl Encode for Point {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("x", &self.x);
        object.member("y", &self.y);
        object.end();
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Label(Cow<'static, str>);

ironspec_runtime::string!(Label);

#[derive(Clone, Debug, PartialEq)]
pub struct Tags(Vec<TagsItem>);

ironspec_runtime::list!(Tags, TagsItem, [Encode], rules::TAGS);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct TagsItem(Cow<'static, str>);

ironspec_runtime::string!(TagsItem, rules::TAGS_ITEM);

#[derive(Clone, Debug, PartialEq)]
pub struct Sizes(Vec<SizesItem>);

ironspec_runtime::list!(Sizes, SizesItem, [Encode]);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct SizesItem(i64);

ironspec_runtime::integer!(SizesItem, rules::SIZES_ITEM);

#[derive(Clone, Debug, PartialEq)]
pub struct Words(Vec<WordsItem>);

ironspec_runtime::list!(Words, WordsItem, [Encode]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct WordsItem(Cow<'static, str>);

ironspec_runtime::string!(WordsItem);

#[derive(Clone, Debug, PartialEq)]
pub struct Colours(Vec<ColoursItem>);

ironspec_runtime::list!(Colours, ColoursItem, [Encode]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ColoursItem {
    /// `red`
    Red,
    /// `blue`
    Blue,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(ColoursItem, Unknown, [Red = "red", Blue = "blue"]);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    pub from: Option<Date>,
    pub by: Option<Vec<String>>,
}

impl Filter {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { from: None, by: None }
    }

    /// Sets `from`.
    #[must_use]
    pub fn from(mut self, from: Date) -> Self {
        self.from = Some(from);
        self
    }

    /// Sets `by`.
    #[must_use]
    pub fn by(mut self, by: Vec<String>) -> Self {
        self.by = Some(by);
        self
    }
}

impl Default for Filter {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Filter {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("from").value(&self.from);
    }
}

impl Encode for Filter {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("from", &self.from);
        object.optional("by", &self.by);
        object.end();
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Next(Cow<'static, str>);

ironspec_runtime::string!(Next, rules::NEXT);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct After(Cow<'static, str>);

ironspec_runtime::string!(After, rules::AFTER);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Either {
    String(String),
    Integer(i64),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<String> for Either {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<i64> for Either {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl Validate for Either {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::String(_) | Self::Integer(_) => {}
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Encode for Either {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::String(value) => Encode::encode(value, writer),
            Self::Integer(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Secrets(Vec<SecretsItem>);

ironspec_runtime::list!(Secrets, SecretsItem, [Encode]);

#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct SecretsItem(Cow<'static, str>);

ironspec_runtime::string!(SecretsItem; sensitive);

#[derive(Clone, Debug, PartialEq)]
pub struct XParts(Vec<XPartsItem>);

ironspec_runtime::list!(XParts, XPartsItem, [Encode]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct XPartsItem(Cow<'static, str>);

ironspec_runtime::string!(XPartsItem);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Session(Cow<'static, str>);

ironspec_runtime::string!(Session, rules::SESSION);

#[derive(Clone, Debug, PartialEq)]
pub struct Seen(Vec<SeenItem>);

ironspec_runtime::list!(Seen, SeenItem, [Encode]);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct SeenItem(i64);

ironspec_runtime::integer!(SeenItem);
