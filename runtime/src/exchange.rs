//! A call as a state machine, without I/O.

use std::fmt;
use std::marker::PhantomData;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::Uri;
use http::header::{AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION};

use crate::auth::{ChallengeError, SignError, TokenError};
use crate::authorization::{Authorization, Preparation};
use crate::error::Timeout;
use crate::live::{Live, Streaming, impatient};
use crate::options::Settings;
use crate::retry::{self, Attempts, Repetition};
use crate::transport::TransportErrorKind;
use crate::{
    Answers, Body, Client, Error, Failure, MissingCredentials, Operation, RawResponse, Response,
    ResponseBody, Scheme, TransportError,
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
    /// Send this, then hand the answer to [`receive`](Exchange::receive). It may be for credentials, such as a token, and go
    /// to another server than the call.
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
            Next::Wait(duration) => Step::Wait(duration),
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
            State::Pausing(..) => "pausing",
            State::Fetching(_) => "fetching",
            State::UnderWay(_) => "under way",
            State::Answered(_) => "answered",
            State::Over => "over",
        };
        formatter
            .debug_struct("Exchange")
            .field("method", &self.core.operation.http_method())
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
    let response = outcome?;
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
    client: Client,
    operation: &'static Operation,
    settings: Settings,
    refuses_credentials: bool,
    authorization: Authorization,
    attempts: u32,
    started: Option<SystemTime>,
    /// How long the call has waited, for a transport whose clock does not go on.
    waited: Duration,
    /// Which successes are not waited for.
    streamed: Option<fn(u16, &str) -> bool>,
    state: State,
}

enum State {
    Ready(http::Request<Body>),
    /// The request goes out once more after this wait.
    Pausing(http::Request<Body>, Duration),
    /// What the request needs is under way.
    Fetching(http::Request<Body>),
    UnderWay(Sent),
    Answered(Result<RawResponse, Stop>),
    Over,
}

/// A request that was sent.
struct Sent {
    uri: Uri,
    /// The same without credentials, if it may be sent once more.
    again: Option<http::Request<Body>>,
}

/// A [`Step`] before its types.
pub(crate) enum Next {
    Send(http::Request<Body>),
    Wait(Duration),
    Done(Result<RawResponse, Stop>),
}

/// Why a call ends without an answer that says so.
#[derive(Debug)]
pub(crate) enum Stop {
    MissingCredentials(MissingCredentials),
    InsecureCredentials(&'static str),
    Sign(SignError),
    Challenge {
        error: ChallengeError,
        response: RawResponse,
    },
    Token(TokenError),
    Transport(TransportError),
    Timeout(Timeout),
}

impl<F> From<Stop> for Error<F> {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::MissingCredentials(missing) => Self::MissingCredentials(missing),
            Stop::InsecureCredentials(name) => Self::InsecureCredentials(name),
            Stop::Sign(error) => Self::Sign(error),
            Stop::Challenge { error, response } => {
                let error = Box::new(error);
                Self::Challenge { error, response }
            }
            Stop::Token(error) => Self::Token(Box::new(error)),
            Stop::Transport(error) => Self::Transport(error),
            Stop::Timeout(timeout) => Self::Timeout(timeout),
        }
    }
}

impl Core {
    pub(crate) fn new(
        client: Client,
        operation: &'static Operation,
        settings: Settings,
        request: http::Request<Body>,
        refuses_credentials: bool,
    ) -> Self {
        let (authorization, state) = match client.authorization(operation, request.headers()) {
            Ok(authorization) => (authorization, State::Ready(request)),
            Err(stop) => (Authorization::default(), State::Answered(Err(stop))),
        };
        Self {
            client,
            operation,
            settings,
            refuses_credentials,
            authorization,
            attempts: 1,
            started: None,
            waited: Duration::ZERO,
            streamed: None,
            state,
        }
    }

    /// The same with successes that are not waited for ([`ResponseBody::STREAMED`]).
    pub(crate) fn streamed(mut self, streamed: Option<fn(u16, &str) -> bool>) -> Self {
        self.streamed = streamed;
        self
    }

    /// Which answers to the request that is under way are handed out while they come.
    pub(crate) fn streaming(&self) -> Option<Streaming> {
        let takes = self
            .streamed
            .filter(|_| matches!(self.state, State::UnderWay(_)))?;
        let successes = self.operation.successes();
        Some(Streaming { successes, takes })
    }

    /// A body that comes while it is read.
    pub(crate) fn live(&self, body: Body) -> Live {
        let body = impatient(body, &self.client, self.settings.silence());
        Live::new(body, &self.settings)
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(crate) fn step(&mut self) -> Next {
        match std::mem::replace(&mut self.state, State::Over) {
            State::Ready(request) => self
                .advance(request)
                .unwrap_or_else(|stop| Next::Done(Err(stop))),
            State::Pausing(request, duration) => self.wait(request, duration),
            State::Answered(outcome) => Next::Done(outcome),
            state @ (State::Fetching(_) | State::UnderWay(_)) => {
                self.state = state;
                out_of_turn("the answer to the last request has not been received")
            }
            State::Over => out_of_turn("it is over"),
        }
    }

    fn wait(&mut self, request: http::Request<Body>, duration: Duration) -> Next {
        self.waited = self.waited.saturating_add(duration);
        self.state = State::Ready(request);
        Next::Wait(duration)
    }

    /// What a request needs first, else the request.
    fn advance(&mut self, request: http::Request<Body>) -> Result<Next, Stop> {
        if let Some(name) = self.exposed(&request) {
            return Err(Stop::InsecureCredentials(name));
        }
        let now = self.client.now();
        self.started.get_or_insert(now);
        match self.authorization.prepare(&request, now) {
            Ok(Preparation::Send(first)) => {
                self.state = State::Fetching(request);
                Ok(Next::Send(first))
            }
            Ok(Preparation::Wait(_)) if self.waited >= self.settings.timeout => {
                Err(self.timed_out())
            }
            Ok(Preparation::Wait(duration)) => Ok(self.wait(request, duration)),
            Ok(Preparation::Ready) => {
                let copy = if self.may_go_again() {
                    copy(&request)
                } else {
                    None
                };
                let (mut request, again) = match copy {
                    Some(copy) => (copy, Some(request)),
                    None => (request, None),
                };
                let uri = request.uri().clone();
                self.authorization.authorize(&mut request, now)?;
                self.state = State::UnderWay(Sent { uri, again });
                Ok(Next::Send(request))
            }
            Err(stop) => {
                self.state = self.conclude(Err(stop), Some(request));
                Ok(self.step())
            }
        }
    }

    pub(crate) fn receive(&mut self, answer: Result<http::Response<Bytes>, TransportError>) {
        self.state = match std::mem::replace(&mut self.state, State::Over) {
            State::Fetching(request) => {
                let now = self.client.now();
                match self.authorization.receive(answer, request.uri(), now) {
                    Ok(()) => State::Ready(request),
                    Err(stop) => self.conclude(Err(stop), Some(request)),
                }
            }
            State::UnderWay(sent) => self.answered(sent, answer),
            state => state,
        }
    }

    /// What becomes of the call with the answer to its request.
    fn answered(
        &mut self,
        sent: Sent,
        answer: Result<http::Response<Bytes>, TransportError>,
    ) -> State {
        let is_sensitive = self.operation.has_sensitive_answers();
        let response = match answer {
            Ok(answer) => RawResponse::from(answer).sensitive(is_sensitive),
            Err(error) => return self.conclude(Err(Stop::Transport(error)), sent.again),
        };
        let can_go_again = sent.again.is_some();
        let answered = self
            .authorization
            .answered(&sent.uri, &response, can_go_again);
        match (answered, sent.again) {
            (Err(stop), again) => self.conclude(Err(stop), again),
            (Ok(true), Some(request)) => State::Ready(request),
            (Ok(_), again) => self.conclude(Ok(response), again),
        }
    }

    /// Another attempt with this request if there may be one, else the end of the call.
    fn conclude(
        &mut self,
        outcome: Result<RawResponse, Stop>,
        again: Option<http::Request<Body>>,
    ) -> State {
        let now = self.client.now();
        let repetition = match &outcome {
            Ok(response) => Repetition::after_answer(response, now),
            Err(Stop::Transport(error)) => Repetition::after_error(error),
            Err(Stop::Token(error)) => Repetition::after_no_token(error),
            Err(_) => Repetition::Pointless,
        };
        if matches!(&outcome, Ok(response) if self.operation.successes().contains(&response.status()))
        {
            self.client.budget().succeeded();
        }
        let is_retryable = repetition.allows(self.operation.is_repeatable());
        if let Some(request) = again.filter(|_| is_retryable)
            && let Some(wait) = self.next_wait(answer_of(&outcome), now)
        {
            self.attempts += 1;
            self.authorization.start_over();
            return State::Pausing(request, wait);
        }
        State::Answered(after(outcome, self.attempts(is_retryable)))
    }

    /// How long to wait before another attempt, if there may be one: attempts, time and the budget are not used up.
    fn next_wait(&self, answer: Option<&RawResponse>, now: SystemTime) -> Option<Duration> {
        let asked = answer.and_then(|answer| retry::asked_wait(answer.headers(), now));
        let settings = &self.settings;
        let wait = settings
            .retry
            .wait(self.attempts, asked, self.client.random())?;
        let taken = self
            .started
            .and_then(|started| now.duration_since(started).ok());
        let taken = taken.unwrap_or_default().max(self.waited);
        let fits = taken.saturating_add(wait) < settings.timeout;
        (fits && self.client.budget().take()).then_some(wait)
    }

    /// Whether the request may have to go out once more.
    fn may_go_again(&self) -> bool {
        self.authorization.may_go_again() || !self.settings.retry.is_over(self.attempts)
    }

    fn attempts(&self, is_retryable: bool) -> Attempts {
        Attempts {
            made: self.attempts,
            is_retryable,
        }
    }

    /// The end of a call whose time is over.
    pub(crate) fn timed_out(&self) -> Stop {
        let is_under_way = matches!(self.state, State::UnderWay(_));
        Stop::Timeout(Timeout {
            limit: self.settings.timeout,
            attempts: self.attempts(!is_under_way || self.operation.is_repeatable()),
        })
    }

    /// The header or the scheme of the first credential that must not go where the request goes.
    fn exposed(&self, request: &http::Request<Body>) -> Option<&'static str> {
        if !self.refuses_credentials {
            return None;
        }
        let headers = [
            (AUTHORIZATION, "Authorization"),
            (PROXY_AUTHORIZATION, "Proxy-Authorization"),
            (COOKIE, "Cookie"),
        ];
        let header = headers
            .into_iter()
            .find(|(name, _)| request.headers().contains_key(name));
        let scheme = || self.authorization.carried().map(Scheme::name);
        header.map(|(_, name)| name).or_else(scheme)
    }
}

/// The answer that an attempt came to, of the service or of a token server.
fn answer_of(outcome: &Result<RawResponse, Stop>) -> Option<&RawResponse> {
    match outcome {
        Ok(response) => Some(response),
        Err(Stop::Token(error)) => error.response(),
        Err(_) => None,
    }
}

/// The outcome, which then tells of the attempts.
fn after(outcome: Result<RawResponse, Stop>, attempts: Attempts) -> Result<RawResponse, Stop> {
    match outcome {
        Ok(response) => Ok(response.after(attempts)),
        Err(Stop::Transport(error)) => Err(Stop::Transport(error.after(attempts))),
        Err(Stop::Challenge { error, response }) => Err(Stop::Challenge {
            error,
            response: response.after(attempts),
        }),
        Err(stop) => Err(stop),
    }
}

/// The same request once more, if its body can be sent twice.
fn copy(request: &http::Request<Body>) -> Option<http::Request<Body>> {
    let mut copy = http::Request::new(request.body().replay()?);
    *copy.method_mut() = request.method().clone();
    *copy.uri_mut() = request.uri().clone();
    *copy.headers_mut() = request.headers().clone();
    Some(copy)
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
    fn a_body_that_can_be_sent_once_is_not_sent_again() {
        static PUT: Operation = Operation::put("/a").success(&[200]);

        let builder = ClientBuilder::<Client>::new(&SERVER).transport(Memory::new());
        let client = builder.build().unwrap();
        for (body, is_repeated) in [
            (Body::from(vec![1]), true),
            (Body::reader(&[1][..], Some(1)), false),
        ] {
            let mut request = http::Request::new(body);
            *request.method_mut() = http::Method::PUT;
            let settings = Settings::default();
            let mut core = Core::new(client.clone(), &PUT, settings, request, false);
            assert!(matches!(core.step(), Next::Send(_)));
            core.receive(Ok(answer(503, "")));
            let next = core.step();
            if is_repeated {
                assert!(matches!(next, Next::Wait(_)));
            } else {
                assert!(matches!(next, Next::Done(Ok(response)) if response.is_retryable()));
            }
        }
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
