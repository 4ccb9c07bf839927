//! A call as a state machine, without I/O.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use bytes::Bytes;
use http::header::{AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION};

use crate::options::Settings;
use crate::transport::TransportErrorKind;
use crate::{
    Answers, Body, Error, Failure, Operation, RawResponse, Response, ResponseBody, TransportError,
};

/// A call that has been checked and not yet made.
///
/// Ask for a [`step`](Self::step), do it, hand in what came of it with [`receive`](Self::receive), and so on until it
/// is done. `send` is this loop over the client's transport.
pub struct Exchange<T, F> {
    core: Core,
    types: PhantomData<fn() -> (T, F)>,
}

/// What to do next. Its `Debug` leaves the address out, which may hold secrets.
#[expect(
    clippy::large_enum_variant,
    reason = "a step is taken apart where it is made"
)]
pub enum Step<T, F> {
    /// Send this, then hand the answer to [`receive`](Exchange::receive).
    Send(http::Request<Body>),
    /// Wait so long, then ask again.
    Wait(Duration),
    /// This is the outcome.
    Done(Result<Response<T>, Error<F>>),
}

impl<T: fmt::Debug, F: fmt::Debug> fmt::Debug for Step<T, F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Send(request) => formatter
                .debug_struct("Send")
                .field("method", request.method())
                .field("headers", request.headers())
                .field("body", request.body())
                .finish_non_exhaustive(),
            Self::Wait(duration) => formatter.debug_tuple("Wait").field(duration).finish(),
            Self::Done(outcome) => formatter.debug_tuple("Done").field(outcome).finish(),
        }
    }
}

impl<T: ResponseBody, F: Failure> Exchange<T, F> {
    pub(crate) fn new(core: Core) -> Self {
        let types = PhantomData;
        Self { core, types }
    }

    /// What to do next. Out of turn, that is while a request is under way or after the end, it is `Done` with a
    /// transport error of the kind [`Turn`](TransportErrorKind::Turn), and the exchange stays as it is.
    pub fn step(&mut self) -> Step<T, F> {
        match self.core.step() {
            Next::Send(request) => Step::Send(request),
            Next::Done(outcome) => Step::Done(finish(
                outcome,
                self.core.operation,
                self.core.settings.answers,
            )),
        }
    }

    /// Hands in the answer to the request that was sent, or why there is none. Out of turn it is dropped.
    pub fn receive(&mut self, answer: Result<http::Response<Bytes>, TransportError>) {
        self.core.receive(answer);
    }
}

impl<T, F> fmt::Debug for Exchange<T, F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the request, whose address may hold secrets.
        let state = match &self.core.state {
            State::Ready(_) => "ready",
            State::UnderWay => "under way",
            State::Answered(_) => "answered",
            State::Over => "over",
        };
        formatter
            .debug_struct("Exchange")
            .field("method", self.core.operation.http_method())
            .field("template", &self.core.operation.path_template())
            .field("state", &state)
            .finish_non_exhaustive()
    }
}

/// The outcome of a call in the types of its operation.
pub(crate) fn finish<T: ResponseBody, F: Failure>(
    outcome: Result<RawResponse, Stop>,
    operation: &Operation,
    answers: Answers,
) -> Result<Response<T>, Error<F>> {
    let response = match outcome {
        Ok(response) => response,
        Err(Stop::InsecureCredentials(header)) => return Err(Error::InsecureCredentials(header)),
        Err(Stop::Transport(error)) => return Err(Error::Transport(error)),
        Err(Stop::Timeout(duration)) => return Err(Error::Timeout(duration)),
    };
    let error = if operation.successes().contains(&response.status()) {
        match response.decode_as::<T>(answers) {
            Ok(decoded) if answers == Answers::Strict => return decoded.valid(),
            Ok(decoded) => return Ok(decoded),
            Err(error) => error,
        }
    } else {
        match F::decode(&response, answers) {
            None => return Err(Error::Undocumented(response)),
            Some(Ok(failure)) => return Err(Error::Documented(failure)),
            Some(Err(error)) => error,
        }
    };
    Err(Error::Undecodable { error, response })
}

/// The state machine, the same for every operation.
pub(crate) struct Core {
    operation: &'static Operation,
    settings: Settings,
    refuses_credentials: bool,
    state: State,
}

#[expect(clippy::large_enum_variant, reason = "there is one per call")]
enum State {
    Ready(http::Request<Body>),
    UnderWay,
    Answered(Result<RawResponse, TransportError>),
    Over,
}

/// A [`Step`] before its types.
#[expect(
    clippy::large_enum_variant,
    reason = "a step is taken apart where it is made"
)]
pub(crate) enum Next {
    Send(http::Request<Body>),
    Done(Result<RawResponse, Stop>),
}

/// Why a call ends without an answer.
#[derive(Debug)]
pub(crate) enum Stop {
    InsecureCredentials(&'static str),
    Transport(TransportError),
    Timeout(Duration),
}

impl Core {
    pub(crate) fn new(
        operation: &'static Operation,
        settings: Settings,
        request: http::Request<Body>,
        refuses_credentials: bool,
    ) -> Self {
        Self {
            operation,
            settings,
            refuses_credentials,
            state: State::Ready(request),
        }
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(crate) fn step(&mut self) -> Next {
        match std::mem::replace(&mut self.state, State::Over) {
            State::Ready(request) => {
                if let Some(header) = self.exposed_header(&request) {
                    return Next::Done(Err(Stop::InsecureCredentials(header)));
                }
                self.state = State::UnderWay;
                Next::Send(request)
            }
            State::Answered(answer) => Next::Done(answer.map_err(Stop::Transport)),
            State::UnderWay => {
                self.state = State::UnderWay;
                out_of_turn("the answer to the last request has not been received")
            }
            State::Over => out_of_turn("it is over"),
        }
    }

    pub(crate) fn receive(&mut self, answer: Result<http::Response<Bytes>, TransportError>) {
        if let State::UnderWay = self.state {
            let is_sensitive = self.operation.has_sensitive_answers();
            let answer = answer.map(|answer| RawResponse::from(answer).sensitive(is_sensitive));
            self.state = State::Answered(answer);
        }
    }

    /// The first header with credentials that must not go where the request goes.
    fn exposed_header(&self, request: &http::Request<Body>) -> Option<&'static str> {
        let headers = [
            (AUTHORIZATION, "Authorization"),
            (PROXY_AUTHORIZATION, "Proxy-Authorization"),
            (COOKIE, "Cookie"),
        ];
        let found = headers
            .into_iter()
            .find(|(name, _)| request.headers().contains_key(name));
        found
            .filter(|_| self.refuses_credentials)
            .map(|(_, name)| name)
    }
}

fn out_of_turn(reason: &'static str) -> Next {
    Next::Done(Err(Stop::Transport(TransportError::new(
        TransportErrorKind::Turn,
        reason,
    ))))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::transport::Memory;
    use crate::{Client, ClientBuilder, Json, NoFailure, Server};

    static SERVER: Server = Server::new("https://api.example.com");
    static GET: Operation = Operation::get("/a").success(&[200]);

    fn exchange() -> Exchange<Json, NoFailure> {
        let builder = ClientBuilder::<Client>::new(&SERVER).transport(Memory::new());
        builder.build().unwrap().request(&GET).build().unwrap()
    }

    fn answer(status: u16, body: &'static str) -> http::Response<Bytes> {
        let response = http::Response::builder().status(status);
        response.body(body.into()).unwrap()
    }

    fn is_out_of_turn(step: &Step<Json, NoFailure>) -> bool {
        matches!(step, Step::Done(Err(Error::Transport(error))) if error.kind() == TransportErrorKind::Turn)
    }

    #[test]
    fn steps_lead_to_an_outcome() {
        let mut exchange = exchange();
        assert!(
            matches!(exchange.step(), Step::Send(request) if request.uri() == "https://api.example.com/a")
        );
        exchange.receive(Ok(answer(200, "1")));
        assert!(matches!(exchange.step(), Step::Done(Ok(one)) if one.as_i64() == Some(1)));
    }

    #[test]
    fn what_is_out_of_turn_does_no_harm() {
        let mut exchange = exchange();
        exchange.receive(Ok(answer(200, "1")));
        assert!(matches!(exchange.step(), Step::Send(_)));
        assert!(is_out_of_turn(&exchange.step()));
        exchange.receive(Ok(answer(200, "2")));
        exchange.receive(Ok(answer(200, "3")));
        assert!(matches!(exchange.step(), Step::Done(Ok(two)) if two.as_i64() == Some(2)));
        assert!(is_out_of_turn(&exchange.step()));
    }

    #[test]
    fn a_redirect_is_an_outcome() {
        let mut exchange = exchange();
        let Step::Send(_) = exchange.step() else {
            return;
        };
        exchange.receive(Ok(answer(302, "")));
        assert!(
            matches!(exchange.step(), Step::Done(Err(Error::Undocumented(response))) if response.status() == 302)
        );
    }
}
