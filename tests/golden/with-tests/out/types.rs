//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Reader, Unknown, Validate, Writer, required,
};

use super::rules;

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Isbn(Cow<'static, str>);

ironspec_runtime::string!(Isbn, rules::ISBN);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Argument {
    /// `whole`
    Whole,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(Argument, Unknown, [Whole = "whole"]);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BookInput {
    pub title: String,
    pub price: Option<f64>,
    pub kind: Option<BookKind>,
    pub misprints: Option<Failures>,
    pub print: Option<Example>,
}

impl BookInput {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            price: None,
            kind: None,
            misprints: None,
            print: None,
        }
    }

    /// Sets `price`.
    #[must_use]
    pub fn price(mut self, price: f64) -> Self {
        self.price = Some(price);
        self
    }

    /// Sets `kind`.
    #[must_use]
    pub fn kind(mut self, kind: BookKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Sets `misprints`.
    #[must_use]
    pub fn misprints(mut self, misprints: Failures) -> Self {
        self.misprints = Some(misprints);
        self
    }

    /// Sets `print`.
    #[must_use]
    pub fn print(mut self, print: Example) -> Self {
        self.print = Some(print);
        self
    }
}

impl Validate for BookInput {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("title").string(&self.title, &rules::BOOK_INPUT_TITLE);
        if let Some(value) = &self.price {
            checker.member("price").number(*value, &rules::BOOK_INPUT_PRICE);
        }
        checker.member("kind").value(&self.kind);
        checker.member("misprints").value(&self.misprints);
        checker.member("print").value(&self.print);
    }
}

impl Encode for BookInput {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("title", &self.title);
        object.optional("price", &self.price);
        object.optional("kind", &self.kind);
        object.optional("misprints", &self.misprints);
        object.optional("print", &self.print);
        object.end();
    }
}

impl Decode for BookInput {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut title = None;
        let mut price = None;
        let mut kind = None;
        let mut misprints = None;
        let mut print = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "title" => reader.set("title", &mut title),
                "price" => reader.set("price", &mut price),
                "kind" => reader.set("kind", &mut kind),
                "misprints" => reader.set("misprints", &mut misprints),
                "print" => reader.set("print", &mut print),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            title: required("title", title)?,
            price,
            kind,
            misprints,
            print,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum BookKind {
    /// `new`
    New,
    /// `used`
    Used,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(BookKind, Unknown, [New = "new", Used = "used"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Failures(Cow<'static, str>);

ironspec_runtime::string!(Failures, rules::FAILURES);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Example(Cow<'static, str>);

ironspec_runtime::string!(Example, rules::EXAMPLE);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PutBookPlain(Cow<'static, str>);

ironspec_runtime::string!(PutBookPlain);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    pub id: i64,
    pub title: String,
    pub price: Option<f64>,
    pub kind: Option<BookKind>,
    pub misprints: Option<Failures>,
    pub print: Option<Example>,
}

impl Validate for Book {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("id").integer(self.id, &rules::BOOK_ID);
        checker.member("title").string(&self.title, &rules::BOOK_INPUT_TITLE);
        if let Some(value) = &self.price {
            checker.member("price").number(*value, &rules::BOOK_INPUT_PRICE);
        }
        checker.member("kind").value(&self.kind);
        checker.member("misprints").value(&self.misprints);
        checker.member("print").value(&self.print);
    }
}

impl Encode for Book {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("id", &self.id);
        object.member("title", &self.title);
        object.optional("price", &self.price);
        object.optional("kind", &self.kind);
        object.optional("misprints", &self.misprints);
        object.optional("print", &self.print);
        object.end();
    }
}

impl Decode for Book {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut title = None;
        let mut price = None;
        let mut kind = None;
        let mut misprints = None;
        let mut print = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "id" => reader.set("id", &mut id),
                "title" => reader.set("title", &mut title),
                "price" => reader.set("price", &mut price),
                "kind" => reader.set("kind", &mut kind),
                "misprints" => reader.set("misprints", &mut misprints),
                "print" => reader.set("print", &mut print),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: required("id", id)?,
            title: required("title", title)?,
            price,
            kind,
            misprints,
            print,
        })
    }
}
