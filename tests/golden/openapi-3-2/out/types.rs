//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{Encode, Json, Map, Validate, Writer};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
pub struct Filter(Map<Json>);

ironspec_runtime::map!(Filter, Json, [Encode]);

#[derive(Clone, Debug, PartialEq)]
pub struct Books(Vec<BooksItem>);

ironspec_runtime::list!(Books, BooksItem, [Decode]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct BooksItem(Cow<'static, str>);

ironspec_runtime::string!(BooksItem, rules::BOOKS_ITEM);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Selection {
    pub author: Option<String>,
    pub year: Option<i64>,
}

impl Selection {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { author: None, year: None }
    }

    /// Sets `author`.
    #[must_use]
    pub fn author(mut self, author: impl Into<String>) -> Self {
        self.author = Some(author.into());
        self
    }

    /// Sets `year`.
    #[must_use]
    pub fn year(mut self, year: i64) -> Self {
        self.year = Some(year);
        self
    }
}

impl Default for Selection {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Selection {}

impl Encode for Selection {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("author", &self.author);
        object.optional("year", &self.year);
        object.end();
    }
}
