//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, NoFailure, Operation};

use super::{Client, security};

static TAKES_THE_DEFAULT: Operation = Operation::get("/a")
    .success(&[204])
    .security(&security::MACHINE_WITH_READ_AND_TOKEN_OR_DIGEST);

static TAKES_NONE: Operation = Operation::put("/a").success(&[204]);

static MAY_TAKE_A_KEY: Operation = Operation::post("/a")
    .success(&[204])
    .security(&security::NOTHING_OR_KEY)
    .repeatable(true);

static TAKES_AN_EMPTY_CHOICE: Operation = Operation::patch("/a").success(&[204]);

static TAKES_THE_KEY: Operation = Operation::get("/b")
    .success(&[204])
    .security(&security::KEY_ONLY);

static TAKES_THE_DEFAULT_TOO: Operation = Operation::put("/b")
    .success(&[204])
    .security(&security::MACHINE_WITH_READ_AND_TOKEN_OR_DIGEST)
    .repeatable(false);

static TAKES_SCOPES: Operation = Operation::post("/b")
    .success(&[204])
    .security(&security::MACHINE_ONLY);

static TAKES_OTHERS: Operation = Operation::patch("/b")
    .success(&[204])
    .security(&security::PASSWORD_AND_COOKIE_AND_IN_QUERY_AND_SIGNED);

static REVOKE_TOKENS: Operation = Operation::post("/c").success(&[204]);

static TAKES_THE_OTHER_KEY: Operation = Operation::get("/c")
    .success(&[204])
    .security(&security::DIGEST_OR_KEY);

impl Client {
    /// Answer: Fine.
    ///
    /// Credentials: `Machine` (`read`) and `Token`, or `Digest`.
    pub fn takes_the_default(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&TAKES_THE_DEFAULT))
    }

    /// Answer: Fine.
    ///
    /// Credentials: none.
    pub fn takes_none(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&TAKES_NONE))
    }

    /// Answer: Fine.
    ///
    /// Repeated even where it may have been carried out.
    ///
    /// Credentials: none, or `Key`.
    pub fn may_take_a_key(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&MAY_TAKE_A_KEY))
    }

    /// Answer: Fine.
    ///
    /// Credentials: none.
    pub fn takes_an_empty_choice(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&TAKES_AN_EMPTY_CHOICE))
    }

    /// Answer: Fine.
    ///
    /// Credentials: `Key`.
    pub fn takes_the_key(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&TAKES_THE_KEY))
    }

    /// Answer: Fine.
    ///
    /// Not repeated where it may have been carried out.
    ///
    /// Credentials: `Machine` (`read`) and `Token`, or `Digest`.
    pub fn takes_the_default_too(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&TAKES_THE_DEFAULT_TOO))
    }

    /// Answer: Fine.
    ///
    /// Credentials: `Machine` (`read`), or `Machine` (`write`,
    /// `https://example.com/scopes/administration-of-everything`).
    pub fn takes_scopes(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&TAKES_SCOPES))
    }

    /// Answer: Fine.
    ///
    /// Credentials: `Password` and `Cookie` and `In Query` and `Signed`.
    pub fn takes_others(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&TAKES_OTHERS))
    }

    /// Answer: Fine.
    ///
    /// Credentials: none.
    pub fn revoke_tokens_2(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&REVOKE_TOKENS))
    }

    /// Answer: Fine.
    ///
    /// Credentials: `Digest`, or `Key`.
    pub fn takes_the_other_key(&self) -> Call<(), NoFailure> {
        Call::new(self.0.request(&TAKES_THE_OTHER_KEY))
    }
}
