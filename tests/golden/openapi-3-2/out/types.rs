//! What requests carry and answers bring.

use std::borrow::Cow;

use super::rules;

#[derive(Clone, Debug, PartialEq)]
pub struct Books(Vec<BooksItem>);

ironspec_runtime::list!(Books, BooksItem, [Decode]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct BooksItem(Cow<'static, str>);

ironspec_runtime::string!(BooksItem, rules::BOOKS_ITEM);
