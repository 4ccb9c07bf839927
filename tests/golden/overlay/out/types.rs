//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, Decode, DecodeError, Json, Reader, Unknown, Validate, required,
};

use super::rules;

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Limit(i64);

ironspec_runtime::integer!(Limit);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    pub isbn: String,
    pub notes: Option<String>,
    pub first: Option<BookFirst>,
    pub second: Option<BookSecond>,
    pub title: String,
    pub shelf: Option<Shelf>,
    pub level: Option<Json>,
}

impl Validate for Book {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("isbn").string(&self.isbn, &rules::BOOK_ISBN);
        checker.member("second").value(&self.second);
        checker.member("title").string(&self.title, &rules::BOOK_TITLE);
        checker.member("shelf").value(&self.shelf);
        if let Some(value) = &self.level {
            checker.member("level").condition(value, &rules::BOOK_LEVEL_CONDITION);
        }
    }
}

impl Decode for Book {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut isbn = None;
        let mut notes = None;
        let mut first = None;
        let mut second = None;
        let mut title = None;
        let mut shelf = None;
        let mut level = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "isbn" => reader.set("isbn", &mut isbn),
                "notes" => reader.set("notes", &mut notes),
                "first" => reader.set("first", &mut first),
                "second" => reader.set("second", &mut second),
                "title" => reader.set("title", &mut title),
                "shelf" => reader.set("shelf", &mut shelf),
                "level" => reader.set("level", &mut level),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            isbn: required("isbn", isbn)?,
            notes,
            first,
            second,
            title: required("title", title)?,
            shelf,
            level,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BookFirst {
    pub shelf: Option<String>,
}

impl Validate for BookFirst {}

impl Decode for BookFirst {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut shelf = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "shelf" => reader.set("shelf", &mut shelf),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { shelf })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BookSecond {
    pub shelf: Option<String>,
}

impl Validate for BookSecond {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.shelf {
            checker.member("shelf").string(value, &rules::BOOK_SECOND_SHELF);
        }
    }
}

impl Decode for BookSecond {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut shelf = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "shelf" => reader.set("shelf", &mut shelf),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { shelf })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Shelf {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(Shelf, Unknown, [A = "a", B = "b"]);
