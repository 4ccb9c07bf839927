//! A request whose answer has its types: what the methods of an emitted client start, and the future of `send`.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::exchange::{Stop, finish};
use crate::{
    Answers, Error, Exchange, Failure, Operation, Options, RawResponse, Request, Response,
    ResponseBody, Violations,
};

/// A request in the making, with what it brings: a `T`, or a failure that the document describes, an `F`.
#[must_use = "a request goes out only at `send`"]
pub struct Call<T, F> {
    request: Request,
    types: PhantomData<fn() -> (T, F)>,
}

impl<T: ResponseBody, F: Failure> Call<T, F> {
    #[doc(hidden)]
    pub fn new(request: Request) -> Self {
        let types = PhantomData;
        Self { request, types }
    }

    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self::new(self.request.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<T, F>, Violations> {
        self.request.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub fn send(self) -> Sending<T, F> {
        self.request.send()
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<T>, Error<F>> {
        self.request.send_blocking()
    }
}

impl<T, F> Clone for Call<T, F> {
    fn clone(&self) -> Self {
        let request = self.request.clone();
        let types = PhantomData;
        Self { request, types }
    }
}

impl<T, F> fmt::Debug for Call<T, F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Call").field(&self.request).finish()
    }
}

/// A call under way, the future of `send`: nothing goes out before it is polled, and dropping it ends the call.
#[must_use = "a call goes out only when it is awaited"]
pub struct Sending<T, F> {
    state: State,
    operation: &'static Operation,
    answers: Answers,
    types: PhantomData<fn() -> (T, F)>,
}

/// Boxed, so that it is compiled once and not for each operation.
pub(crate) type Driven = Pin<Box<dyn Future<Output = Result<RawResponse, Stop>> + Send>>;

enum State {
    Refused(Violations),
    Driven(Driven),
    Over,
}

impl<T, F> Sending<T, F> {
    pub(crate) fn new(
        driven: Result<Driven, Violations>,
        operation: &'static Operation,
        answers: Answers,
    ) -> Self {
        Self {
            state: driven.map_or_else(State::Refused, State::Driven),
            operation,
            answers,
            types: PhantomData,
        }
    }
}

impl<T: ResponseBody, F: Failure> Future for Sending<T, F> {
    type Output = Result<Response<T>, Error<F>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if let State::Driven(driven) = &mut self.state {
            let Poll::Ready(outcome) = driven.as_mut().poll(context) else {
                return Poll::Pending;
            };
            self.state = State::Over;
            return Poll::Ready(finish(outcome, self.operation, self.answers));
        }
        match std::mem::replace(&mut self.state, State::Over) {
            State::Refused(violations) => Poll::Ready(Err(Error::Invalid(violations))),
            // Nobody polls a future that is over.
            State::Driven(_) | State::Over => Poll::Pending,
        }
    }
}

impl<T, F> fmt::Debug for Sending<T, F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Sending")
            .field("method", &self.operation.http_method())
            .field("template", &self.operation.path_template())
            .finish_non_exhaustive()
    }
}

/// Gives a newtype over [`Request`] what a [`Call`] has: `call!(ListJobs, JobList, Failure)`. The emitted text adds a setter
/// for each optional parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! call {
    ($name:ident, $answer:ty, $failure:ty) => {
        impl $name {
            /// Sets how this call is made; what it leaves unset is as the client says.
            pub fn options(self, options: $crate::Options) -> Self {
                Self(self.0.options(options))
            }

            /// Checks the request and hands out the exchange, without sending anything.
            ///
            /// # Errors
            ///
            /// Everything in the request that the document forbids.
            pub fn build(
                self,
            ) -> ::core::result::Result<$crate::Exchange<$answer, $failure>, $crate::Violations>
            {
                self.0.build()
            }

            /// Checks the request, sends it and reads the answer.
            ///
            /// # Errors
            ///
            /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
            pub fn send(self) -> $crate::Sending<$answer, $failure> {
                self.0.send()
            }

            /// The same as [`send`](Self::send), and the thread waits.
            ///
            /// # Errors
            ///
            /// As those of [`send`](Self::send).
            pub fn send_blocking(
                self,
            ) -> ::core::result::Result<$crate::Response<$answer>, $crate::Error<$failure>> {
                self.0.send_blocking()
            }
        }
    };
}
