//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, Json, NoFailure, Operation, Request, Style};

use super::{Client, Books, Filter, Selection};

static LIST_BOOKS: Operation = Operation::get("/books")
    .accept("application/json")
    .success(&[200]);

static QUERY_BOOKS: Operation = Operation::method("QUERY", "/books").success(&[204]);

static LINK_BOOKS: Operation = Operation::method("LINK", "/books").success(&[204]);

static GET_LOG: Operation = Operation::get("/log")
    .accept("application/json")
    .success(&[200]);

impl Client {
    pub fn list_books(&self) -> ListBooks {
        ListBooks(self.0.request(&LIST_BOOKS))
    }

    pub fn query_books(&self) -> QueryBooks {
        QueryBooks(self.0.request(&QUERY_BOOKS))
    }

    pub fn link_books(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&LINK_BOOKS))
    }

    /// Answer: A line an event.
    pub fn get_log(&self) -> Call<Json, NoFailure> {
        Call::new(self.0.request(&GET_LOG))
    }
}

/// The request that [`Client::list_books`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ListBooks(Request);

ironspec_runtime::call!(ListBooks, Books, NoFailure);

impl ListBooks {
    pub fn filter(self, filter: Filter) -> Self {
        Self(self.0.query_styled("filter", filter, Style::JSON_QUERY))
    }
}

/// The request that [`Client::query_books`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct QueryBooks(Request);

ironspec_runtime::call!(QueryBooks, (), NoFailure);

impl QueryBooks {
    pub fn selection(self, selection: Selection) -> Self {
        Self(self.0.query_styled("selection", selection, Style::FORM.exploded()))
    }
}
