//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, Map, NoFailure, Operation};

use super::{Client, GetKeysResponse, Shelf};

static PUT_SHELF: Operation = Operation::put("/shelf")
    .accept("application/json")
    .success(&[200]);

static GET_COUNTS: Operation = Operation::get("/counts")
    .accept("application/json")
    .success(&[200]);

static GET_KEYS: Operation = Operation::get("/keys")
    .accept("application/json")
    .success(&[200])
    .sensitive_answers();

impl Client {
    /// Answer: The shelf.
    pub fn put_shelf(&self, body: &Shelf) -> Call<Shelf, NoFailure> {
        Call::new(self.0.request(&PUT_SHELF).json("application/json", body))
    }

    /// Answer: How many of each.
    pub fn get_counts(&self) -> Call<Map<i64>, NoFailure> {
        Call::new(self.0.request(&GET_COUNTS))
    }

    /// Answer: What nobody may read in a log.
    pub fn get_keys(&self) -> Call<GetKeysResponse, NoFailure> {
        Call::new(self.0.request(&GET_KEYS))
    }
}
