//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation, Request};

use super::{Client, Book, Limit};

static LIST_BOOKS: Operation = Operation::get("/books")
    .accept("application/json")
    .success(&[200]);

static POST_CALLBACK: Operation = Operation::post("/callback").success(&[204]);

impl Client {
    /// Answer: Some books.
    pub fn list_books(&self) -> ListBooks {
        ListBooks(self.0.request(&LIST_BOOKS))
    }

    /// Answer: Fine.
    pub fn post_callback(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&POST_CALLBACK))
    }
}

/// The request that [`Client::list_books`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ListBooks(Request);

ironspec_runtime::call!(ListBooks, Vec < Book >, NoFailure);

impl ListBooks {
    pub fn limit(self, limit: Limit) -> Self {
        Self(self.0.query("limit", limit))
    }
}
