//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation, Request};

use super::{Client, Book, GetShelfResponse, Isbn, Return, Shelf};

static GET_RETURNS: Operation = Operation::get("/returns")
    .accept("application/json")
    .success(&[200]);

static GET_BOOKS: Operation = Operation::get("/books")
    .accept("application/json")
    .success(&[200]);

static GET_NOVELS: Operation = Operation::get("/novels")
    .accept("application/json")
    .success(&[200]);

static GET_SHELF: Operation = Operation::get("/shelves/{shelf}")
    .accept("application/json")
    .success(&[200]);

static GET_LOANS: Operation = Operation::get("/loans")
    .accept("application/json")
    .success(&[200]);

impl Client {
    /// Answer: The returns, in the words of the version that this file is written in.
    pub fn get_returns(&self) -> Call<Return, NoFailure> {
        Call::new(self.0.request(&GET_RETURNS))
    }

    /// Answer: The books.
    pub fn get_books(&self) -> Call<Vec<Book>, NoFailure> {
        Call::new(self.0.request(&GET_BOOKS))
    }

    /// Answer: The books.
    pub fn get_novels(&self) -> Call<Vec<Book>, NoFailure> {
        Call::new(self.0.request(&GET_NOVELS))
    }

    /// Answer: The shelf.
    pub fn get_shelf(&self, shelf: &Shelf) -> GetShelf {
        GetShelf(self.0.request(&GET_SHELF).path("shelf", shelf))
    }

    /// Answer: The loans.
    pub fn get_loans(&self) -> GetLoans {
        GetLoans(self.0.request(&GET_LOANS))
    }
}

/// The request that [`Client::get_shelf`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetShelf(Request);

ironspec_runtime::call!(GetShelf, GetShelfResponse, NoFailure);

impl GetShelf {
    pub fn shelf_2(self, shelf_2: Isbn) -> Self {
        Self(self.0.query("shelf", shelf_2))
    }
}

/// The request that [`Client::get_loans`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetLoans(Request);

ironspec_runtime::call!(GetLoans, GetShelfResponse, NoFailure);

impl GetLoans {
    pub fn shelf(self, shelf: Isbn) -> Self {
        Self(self.0.query("shelf", shelf))
    }
}
