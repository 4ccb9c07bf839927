//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{
    Checker, Decode, DecodeError, Email, Encode, File, Presence, Reader, Validate,
    Writer, required,
};

use super::rules;

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Limit(i64);

ironspec_runtime::integer!(Limit, rules::LIMIT);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Author(Cow<'static, str>);

ironspec_runtime::string!(Author, rules::AUTHOR);

#[derive(Clone, Debug, PartialEq)]
pub struct Shelf(Vec<ShelfItem>);

ironspec_runtime::list!(Shelf, ShelfItem, [Encode]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ShelfItem(Cow<'static, str>);

ironspec_runtime::string!(ShelfItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    pub isbn: String,
    pub title: String,
    pub kind: String,
    pub subtitle: Presence<String>,
    pub pages: Option<i64>,
}

impl Book {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(
        isbn: impl Into<String>,
        title: impl Into<String>,
        kind: impl Into<String>,
    ) -> Self {
        Self {
            isbn: isbn.into(),
            title: title.into(),
            kind: kind.into(),
            subtitle: Presence::Absent,
            pages: None,
        }
    }

    /// Sets `subtitle`.
    #[must_use]
    pub fn subtitle(mut self, subtitle: impl Into<String>) -> Self {
        self.subtitle = Presence::Value(subtitle.into());
        self
    }

    /// Sets `pages`.
    #[must_use]
    pub fn pages(mut self, pages: i64) -> Self {
        self.pages = Some(pages);
        self
    }
}

impl Validate for Book {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("isbn").string(&self.isbn, &rules::BOOK_ISBN);
        checker.member("title").string(&self.title, &rules::BOOK_TITLE);
        if let Some(value) = &self.pages {
            checker.member("pages").integer(*value, &rules::BOOK_PAGES);
        }
    }
}

impl Encode for Book {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("isbn", &self.isbn);
        object.member("title", &self.title);
        object.member("kind", &self.kind);
        object.presence("subtitle", &self.subtitle);
        object.optional("pages", &self.pages);
        object.end();
    }
}

impl Decode for Book {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut isbn = None;
        let mut title = None;
        let mut kind = None;
        let mut subtitle = Presence::Absent;
        let mut pages = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "isbn" => reader.set("isbn", &mut isbn),
                "title" => reader.set("title", &mut title),
                "kind" => reader.set("kind", &mut kind),
                "subtitle" => reader.set_presence("subtitle", &mut subtitle),
                "pages" => reader.set("pages", &mut pages),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            isbn: required("isbn", isbn)?,
            title: required("title", title)?,
            kind: required("kind", kind)?,
            subtitle,
            pages,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    pub message: String,
    pub cause: Presence<String>,
}

impl Validate for Problem {}

impl Decode for Problem {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut message = None;
        let mut cause = Presence::Absent;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "message" => reader.set("message", &mut message),
                "cause" => reader.set_presence("cause", &mut cause),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            message: required("message", message)?,
            cause,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Isbn(Cow<'static, str>);

ironspec_runtime::string!(Isbn, rules::ISBN);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PutCoverBody {
    pub image: Option<File>,
}

impl PutCoverBody {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { image: None }
    }

    /// Sets `image`.
    #[must_use]
    pub fn image(mut self, image: File) -> Self {
        self.image = Some(image);
        self
    }
}

impl Default for PutCoverBody {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for PutCoverBody {}

impl Encode for PutCoverBody {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("image", &self.image);
        object.end();
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SubscribeBody {
    pub email: Email,
    pub topic: Option<Vec<String>>,
}

impl SubscribeBody {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(email: Email) -> Self {
        Self { email, topic: None }
    }

    /// Sets `topic`.
    #[must_use]
    pub fn topic(mut self, topic: Vec<String>) -> Self {
        self.topic = Some(topic);
        self
    }
}

impl Validate for SubscribeBody {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("email").value(&self.email);
    }
}

impl Encode for SubscribeBody {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("email", &self.email);
        object.optional("topic", &self.topic);
        object.end();
    }
}
