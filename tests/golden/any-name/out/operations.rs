//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::NoFailure;

use super::{
    Client,
    AaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaRequestAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
    AbcRequestABC, AllResponse, ClientRequestClient, CrabRequestCrab,
    FailureRequestFailure, Fields, FnRequestFn, GetAllGetAll, Id, MinusRequest2, N3rd3rd,
    NewNew, SelfRequest2Self, SelfRequestSelf, SendBlockingSendBlocking, SendRequestSend,
    X,
};

static ALL: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/all")
    .accept("application/json")
    .success(&[200]);

static ALL2: ironspec_runtime::Operation = ironspec_runtime::Operation::put("/all")
    .success(&[204]);

static VALUE: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o0")
    .success(&[204]);

static MINUS: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o1")
    .success(&[204]);

static CRAB: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o2")
    .success(&[204]);

static FN: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o3")
    .success(&[204]);

static SELF: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o4")
    .success(&[204]);

static SELF2: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o5")
    .success(&[204]);

static SEND: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o6")
    .success(&[204]);

static SEND_BLOCKING: ironspec_runtime::Operation = ironspec_runtime::Operation::get(
        "/o7",
    )
    .success(&[204]);

static NEW: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o8")
    .success(&[204]);

static CLIENT: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o9")
    .success(&[204]);

static FAILURE: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o10")
    .success(&[204]);

static AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA: ironspec_runtime::Operation = ironspec_runtime::Operation::get(
        "/o11",
    )
    .success(&[204]);

static N3RD: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o12")
    .success(&[204]);

static GET_ALL: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o13")
    .success(&[204]);

static A_B_C: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/o14")
    .success(&[204]);

static GET_NAMELESS: ironspec_runtime::Operation = ironspec_runtime::Operation::get(
        "/nameless",
    )
    .success(&[204]);

static GET_NAMELESS_BY_ID: ironspec_runtime::Operation = ironspec_runtime::Operation::get(
        "/nameless/{id}",
    )
    .success(&[204]);

static GET_NAMELESS_BY_ID2: ironspec_runtime::Operation = ironspec_runtime::Operation::get(
        "/nameless/{id}/",
    )
    .success(&[204]);

static GET_NAMELESS2: ironspec_runtime::Operation = ironspec_runtime::Operation::get(
        "/NAMELESS",
    )
    .success(&[204]);

static GET: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/")
    .success(&[204]);

static GET2: ironspec_runtime::Operation = ironspec_runtime::Operation::get("/-")
    .success(&[204]);

static GET_F0_9F_A6_80: ironspec_runtime::Operation = ironspec_runtime::Operation::get(
        "/%F0%9F%A6%80",
    )
    .success(&[204]);

static GET_A_B_C: ironspec_runtime::Operation = ironspec_runtime::Operation::get(
        "/a.b~c",
    )
    .success(&[204]);

impl Client {
    /// Answer: All.
    pub fn all(&self) -> ironspec_runtime::Call<AllResponse, NoFailure> {
        ironspec_runtime::Call::new(self.0.request(&ALL))
    }

    /// Answer: Fine.
    pub fn all_2(&self, body: &Fields) -> ironspec_runtime::Call<(), NoFailure> {
        ironspec_runtime::Call::new(self.0.request(&ALL2).json("application/json", body))
    }

    /// Answer: Fine.
    pub fn call(&self) -> Call {
        Call(self.0.request(&VALUE))
    }

    /// Answer: Fine.
    pub fn minus(&self) -> MinusRequest {
        MinusRequest(self.0.request(&MINUS))
    }

    /// Answer: Fine.
    pub fn crab(&self) -> CrabRequest {
        CrabRequest(self.0.request(&CRAB))
    }

    /// Answer: Fine.
    pub fn r#fn(&self) -> FnRequest {
        FnRequest(self.0.request(&FN))
    }

    /// Answer: Fine.
    pub fn self_(&self) -> SelfRequest {
        SelfRequest(self.0.request(&SELF))
    }

    /// Answer: Fine.
    pub fn self_2(&self) -> SelfRequest2 {
        SelfRequest2(self.0.request(&SELF2))
    }

    /// Answer: Fine.
    pub fn send(&self) -> SendRequest {
        SendRequest(self.0.request(&SEND))
    }

    /// Answer: Fine.
    pub fn send_blocking(&self) -> SendBlocking {
        SendBlocking(self.0.request(&SEND_BLOCKING))
    }

    /// Answer: Fine.
    pub fn new_2(&self) -> New {
        New(self.0.request(&NEW))
    }

    /// Answer: Fine.
    pub fn client(&self) -> ClientRequest {
        ClientRequest(self.0.request(&CLIENT))
    }

    /// Answer: Fine.
    pub fn failure(&self) -> FailureRequest {
        FailureRequest(self.0.request(&FAILURE))
    }

    /// Answer: Fine.
    pub fn aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa(
        &self,
    ) -> AaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaRequest {
        AaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaRequest(
            self
                .0
                .request(
                    &AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,
                ),
        )
    }

    /// Answer: Fine.
    pub fn n3rd(&self) -> N3rd {
        N3rd(self.0.request(&N3RD))
    }

    /// Answer: Fine.
    pub fn get_all(&self) -> GetAll {
        GetAll(self.0.request(&GET_ALL))
    }

    /// Answer: Fine.
    pub fn a_b_c(&self) -> ABCRequest {
        ABCRequest(self.0.request(&A_B_C))
    }

    /// Answer: Fine.
    pub fn get_nameless(&self) -> ironspec_runtime::Call<(), NoFailure> {
        ironspec_runtime::Call::new(self.0.request(&GET_NAMELESS))
    }

    /// Answer: Fine.
    pub fn get_nameless_by_id(&self, id: &Id) -> ironspec_runtime::Call<(), NoFailure> {
        ironspec_runtime::Call::new(self.0.request(&GET_NAMELESS_BY_ID).path("id", id))
    }

    /// Answer: Fine.
    pub fn get_nameless_by_id_2(
        &self,
        id: &Id,
    ) -> ironspec_runtime::Call<(), NoFailure> {
        ironspec_runtime::Call::new(self.0.request(&GET_NAMELESS_BY_ID2).path("id", id))
    }

    /// Answer: Fine.
    pub fn get_nameless_2(&self) -> ironspec_runtime::Call<(), NoFailure> {
        ironspec_runtime::Call::new(self.0.request(&GET_NAMELESS2))
    }

    /// Answer: Fine.
    pub fn get(&self) -> ironspec_runtime::Call<(), NoFailure> {
        ironspec_runtime::Call::new(self.0.request(&GET))
    }

    /// Answer: Fine.
    pub fn get_2(&self) -> ironspec_runtime::Call<(), NoFailure> {
        ironspec_runtime::Call::new(self.0.request(&GET2))
    }

    /// Answer: Fine.
    pub fn get_f0_9f_a6_80(&self) -> ironspec_runtime::Call<(), NoFailure> {
        ironspec_runtime::Call::new(self.0.request(&GET_F0_9F_A6_80))
    }

    /// Answer: Fine.
    pub fn get_a_b_c(&self) -> ironspec_runtime::Call<(), NoFailure> {
        ironspec_runtime::Call::new(self.0.request(&GET_A_B_C))
    }
}

/// The request that [`Client::call`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct Call(ironspec_runtime::Request);

ironspec_runtime::call!(Call, (), NoFailure);

impl Call {
    pub fn x(self, x: X) -> Self {
        Self(self.0.query("x", x))
    }
}

/// The request that [`Client::minus`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct MinusRequest(ironspec_runtime::Request);

ironspec_runtime::call!(MinusRequest, (), NoFailure);

impl MinusRequest {
    pub fn minus(self, minus: MinusRequest2) -> Self {
        Self(self.0.query("-", minus))
    }
}

/// The request that [`Client::crab`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct CrabRequest(ironspec_runtime::Request);

ironspec_runtime::call!(CrabRequest, (), NoFailure);

impl CrabRequest {
    pub fn crab(self, crab: CrabRequestCrab) -> Self {
        Self(self.0.query("🦀", crab))
    }
}

/// The request that [`Client::fn`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct FnRequest(ironspec_runtime::Request);

ironspec_runtime::call!(FnRequest, (), NoFailure);

impl FnRequest {
    pub fn r#fn(self, r#fn: FnRequestFn) -> Self {
        Self(self.0.query("fn", r#fn))
    }
}

/// The request that [`Client::self_`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct SelfRequest(ironspec_runtime::Request);

ironspec_runtime::call!(SelfRequest, (), NoFailure);

impl SelfRequest {
    pub fn self_(self, self_: SelfRequestSelf) -> Self {
        Self(self.0.query("self", self_))
    }
}

/// The request that [`Client::self_2`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct SelfRequest2(ironspec_runtime::Request);

ironspec_runtime::call!(SelfRequest2, (), NoFailure);

impl SelfRequest2 {
    pub fn self_(self, self_: SelfRequest2Self) -> Self {
        Self(self.0.query("Self", self_))
    }
}

/// The request that [`Client::send`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct SendRequest(ironspec_runtime::Request);

ironspec_runtime::call!(SendRequest, (), NoFailure);

impl SendRequest {
    pub fn send_(self, send_: SendRequestSend) -> Self {
        Self(self.0.query("send", send_))
    }
}

/// The request that [`Client::send_blocking`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct SendBlocking(ironspec_runtime::Request);

ironspec_runtime::call!(SendBlocking, (), NoFailure);

impl SendBlocking {
    pub fn send_blocking_(self, send_blocking_: SendBlockingSendBlocking) -> Self {
        Self(self.0.query("sendBlocking", send_blocking_))
    }
}

/// The request that [`Client::new_2`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct New(ironspec_runtime::Request);

ironspec_runtime::call!(New, (), NoFailure);

impl New {
    pub fn new(self, new: NewNew) -> Self {
        Self(self.0.query("new", new))
    }
}

/// The request that [`Client::client`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ClientRequest(ironspec_runtime::Request);

ironspec_runtime::call!(ClientRequest, (), NoFailure);

impl ClientRequest {
    pub fn client(self, client: ClientRequestClient) -> Self {
        Self(self.0.query("Client", client))
    }
}

/// The request that [`Client::failure`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct FailureRequest(ironspec_runtime::Request);

ironspec_runtime::call!(FailureRequest, (), NoFailure);

impl FailureRequest {
    pub fn failure(self, failure: FailureRequestFailure) -> Self {
        Self(self.0.query("Failure", failure))
    }
}

/// The request that [`Client::aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct AaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaRequest(
    ironspec_runtime::Request,
);

ironspec_runtime::call!(
    AaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaRequest,
    (), NoFailure
);

impl AaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaRequest {
    pub fn aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa(
        self,
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: AaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaRequestAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
    ) -> Self {
        Self(
            self
                .0
                .query(
                    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
                ),
        )
    }
}

/// The request that [`Client::n3rd`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct N3rd(ironspec_runtime::Request);

ironspec_runtime::call!(N3rd, (), NoFailure);

impl N3rd {
    pub fn n3rd(self, n3rd: N3rd3rd) -> Self {
        Self(self.0.query("3rd", n3rd))
    }
}

/// The request that [`Client::get_all`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetAll(ironspec_runtime::Request);

ironspec_runtime::call!(GetAll, (), NoFailure);

impl GetAll {
    pub fn get_all(self, get_all: GetAllGetAll) -> Self {
        Self(self.0.query("getAll()", get_all))
    }
}

/// The request that [`Client::a_b_c`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ABCRequest(ironspec_runtime::Request);

ironspec_runtime::call!(ABCRequest, (), NoFailure);

impl ABCRequest {
    pub fn a_b_c(self, a_b_c: AbcRequestABC) -> Self {
        Self(self.0.query("a.b.c", a_b_c))
    }
}
