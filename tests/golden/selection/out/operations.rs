//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, Book, Id};

static GET_BOOK: Operation = Operation::get("/books")
    .accept("application/json")
    .success(&[200]);

static PUT_SHELF: Operation = Operation::put("/shelves/{id}").success(&[204]);

impl Client {
    /// Answer: One.
    pub fn get_book(&self) -> Call<Book, NoFailure> {
        Call::new(self.0.request(&GET_BOOK))
    }

    /// Answer: Fine.
    pub fn put_shelf(&self, id: &Id) -> Call<(), NoFailure> {
        Call::new(self.0.request(&PUT_SHELF).path("id", id))
    }
}
