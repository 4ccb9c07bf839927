//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{
    Checker, Decode, DecodeError, Presence, Reader, Unknown, Validate, required,
};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Return {
    pub due: Presence<String>,
    pub fine: Option<i64>,
}

impl Validate for Return {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.fine {
            checker.member("fine").integer(*value, &rules::RETURN_FINE);
        }
    }
}

impl Decode for Return {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut due = Presence::Absent;
        let mut fine = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "due" => reader.set_presence("due", &mut due),
                "fine" => reader.set("fine", &mut fine),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { due, fine })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    pub isbn: Isbn,
    pub author: Person,
    pub spouse: Option<Name>,
    pub weight: Option<WeightInGrams>,
    pub status: Option<Status>,
    pub size: Option<i64>,
    pub returned: Option<Return>,
}

impl Validate for Book {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("isbn").value(&self.isbn);
        checker.member("author").value(&self.author);
        checker.member("spouse").value(&self.spouse);
        checker.member("weight").value(&self.weight);
        checker.member("status").value(&self.status);
        if let Some(value) = &self.size {
            checker.member("size").integer(*value, &rules::BOOK_SIZE);
        }
        checker.member("returned").value(&self.returned);
    }
}

impl Decode for Book {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut isbn = None;
        let mut author = None;
        let mut spouse = None;
        let mut weight = None;
        let mut status = None;
        let mut size = None;
        let mut returned = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "isbn" => reader.set("isbn", &mut isbn),
                "author" => reader.set("author", &mut author),
                "spouse" => reader.set("spouse", &mut spouse),
                "weight" => reader.set("weight", &mut weight),
                "status" => reader.set("status", &mut status),
                "size" => reader.set("size", &mut size),
                "returned" => reader.set("returned", &mut returned),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            isbn: required("isbn", isbn)?,
            author: required("author", author)?,
            spouse,
            weight,
            status,
            size,
            returned,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Isbn(Cow<'static, str>);

ironspec_runtime::string!(Isbn, rules::ISBN);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Person {
    pub name: Option<Name>,
    pub isbn: Option<Isbn>,
    pub measures: Option<Measures>,
}

impl Validate for Person {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("name").value(&self.name);
        checker.member("isbn").value(&self.isbn);
        checker.member("measures").value(&self.measures);
    }
}

impl Decode for Person {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut name = None;
        let mut isbn = None;
        let mut measures = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "name" => reader.set("name", &mut name),
                "isbn" => reader.set("isbn", &mut isbn),
                "measures" => reader.set("measures", &mut measures),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { name, isbn, measures })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Name(Cow<'static, str>);

ironspec_runtime::string!(Name, rules::NAME);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Measures {
    pub size: Option<i64>,
    pub default: Option<String>,
    pub status: Option<Status>,
    pub same: Option<String>,
}

impl Validate for Measures {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.size {
            checker.member("size").integer(*value, &rules::BOOK_SIZE);
        }
        if let Some(value) = &self.default {
            checker.member("default").string(value, &rules::MEASURES_DEFAULT);
        }
        checker.member("status").value(&self.status);
        if let Some(value) = &self.same {
            checker.member("same").string(value, &rules::MEASURES_DEFAULT);
        }
    }
}

impl Decode for Measures {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut size = None;
        let mut default = None;
        let mut status = None;
        let mut same = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "size" => reader.set("size", &mut size),
                "default" => reader.set("default", &mut default),
                "status" => reader.set("status", &mut status),
                "same" => reader.set("same", &mut same),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            size,
            default,
            status,
            same,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Status {
    /// `new`
    New,
    /// `worn`
    Worn,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(Status, Unknown, [New = "new", Worn = "worn"]);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct WeightInGrams(i64);

ironspec_runtime::integer!(WeightInGrams, rules::WEIGHT_IN_GRAMS);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Shelf(Cow<'static, str>);

ironspec_runtime::string!(Shelf);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetShelfResponse {
    pub rows: Option<i64>,
    pub book: Option<Book>,
}

impl Validate for GetShelfResponse {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("book").value(&self.book);
    }
}

impl Decode for GetShelfResponse {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut rows = None;
        let mut book = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "rows" => reader.set("rows", &mut rows),
                "book" => reader.set("book", &mut book),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { rows, book })
    }
}
