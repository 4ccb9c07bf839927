//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, NoFailure, Operation, Options, Request, Response, Violations,
};

use super::{Client, Cat, Event, Pet, Shape};

static PUT_PET: Operation = Operation::put("/pets")
    .accept("application/json")
    .success(&[200]);

static GET_CAT: Operation = Operation::get("/cats")
    .accept("application/json")
    .success(&[200]);

static GET_SHAPE: Operation = Operation::get("/shapes")
    .accept("application/json")
    .success(&[200]);

static GET_EVENT: Operation = Operation::get("/events")
    .accept("application/json")
    .success(&[200]);

impl Client {
    pub fn put_pet(&self, body: &Pet) -> PutPet {
        PutPet(self.0.request(&PUT_PET).json("application/json", body))
    }

    pub fn get_cat(&self) -> GetCat {
        GetCat(self.0.request(&GET_CAT))
    }

    pub fn get_shape(&self) -> GetShape {
        GetShape(self.0.request(&GET_SHAPE))
    }

    pub fn get_event(&self) -> GetEvent {
        GetEvent(self.0.request(&GET_EVENT))
    }
}

/// The request that [`Client::put_pet`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct PutPet(Request);

impl PutPet {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Vec<Pet>, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// Pets.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Vec<Pet>>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Vec<Pet>>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::get_cat`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetCat(Request);

impl GetCat {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Cat, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// A cat.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Cat>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Cat>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::get_shape`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetShape(Request);

impl GetShape {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Shape, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// A shape.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Shape>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Shape>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::get_event`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetEvent(Request);

impl GetEvent {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<Event, NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// An event.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<Event>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<Event>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}
