//! What is repeated, when, and how often: exactly, without a network and without waiting.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::future::{Future, pending};
use std::pin::pin;
use std::task::{Context, Waker};
use std::time::{Duration, SystemTime};

use ironspec_runtime::retry::Budget;
use ironspec_runtime::transport::{BoxFuture, Memory};
use ironspec_runtime::{
    Body, Client, ClientBuilder, ClientCredentials, Credential, Digest, Error, Exchange, Json,
    LogService, NoFailure, Operation, Options, Requirement, Response, Retry, Scheme, Security,
    Server, Step, Transport, TransportError, TransportErrorKind, http,
};

static SERVER: Server = Server::new("https://api.example.com");
static GET: Operation = Operation::get("/a").success(&[200]);
static PUT: Operation = Operation::put("/a").success(&[200]);
static POST: Operation = Operation::post("/a").success(&[200]);
static ACTION: Operation = Operation::put("/a").success(&[200]).repeatable(false);
static QUERY: Operation = Operation::post("/a").success(&[200]).repeatable(true);

type Outcome = Result<Response<Json>, Error<NoFailure>>;

const SECOND: Duration = Duration::from_secs(1);
const HALF: Duration = Duration::from_millis(500);

fn builder(network: &Memory) -> ClientBuilder<Client> {
    let builder = ClientBuilder::new(&SERVER).transport(network.clone());
    builder.blocking_transport(network.clone())
}

fn client(network: &Memory) -> Client {
    let retry = Retry::new().base(SECOND);
    let builder = builder(network).options(Options::new().retry(retry));
    builder.build().unwrap()
}

/// What a server or a network does with a request.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Answer(u16, &'static str),
    Error(TransportErrorKind),
}

const OK: Fate = Fate::Answer(200, "");
const BUSY: Fate = Fate::Answer(503, "retry-after: 7");
const CUT: Fate = Fate::Error(TransportErrorKind::Other);
const REFUSED: Fate = Fate::Error(TransportErrorKind::Connect);

impl Fate {
    fn befall(self, exchange: &mut Exchange<Json, NoFailure>) {
        exchange.receive(match self {
            Self::Answer(status, fields) => {
                let mut response = http::Response::builder().status(status);
                for (name, value) in fields.split('|').filter_map(|field| field.split_once(": ")) {
                    response = response.header(name, value);
                }
                Ok(response.body("1".into()).unwrap())
            }
            Self::Error(kind) => Err(TransportError::new(kind, "so")),
        });
    }
}

/// Lets one fate after another befall the requests of a call; the waits between them, and the end.
fn fare(exchange: &mut Exchange<Json, NoFailure>, fates: &[Fate]) -> (Vec<Duration>, Outcome) {
    let (mut waits, mut fates) = (Vec::new(), fates.iter());
    loop {
        match exchange.step() {
            Step::Send(_) => fates.next().unwrap().befall(exchange),
            Step::Wait(wait) => waits.push(wait),
            Step::Done(outcome) => {
                assert!(fates.next().is_none(), "{outcome:?}");
                return (waits, outcome);
            }
        }
    }
}

fn call(operation: &'static Operation, fates: &[Fate]) -> (Vec<Duration>, Outcome) {
    let client = client(&Memory::new());
    fare(&mut client.request(operation).build().unwrap(), fates)
}

/// Each fate befalls the first request; a second one is answered.
#[test]
fn only_what_does_no_harm_is_repeated() {
    let idempotent = [&GET, &PUT, &QUERY];
    let others = [&POST, &ACTION];
    for (fate, repeats_idempotent, repeats_others) in [
        (REFUSED, true, true),
        (BUSY, true, true),
        (Fate::Answer(429, "retry-after: 7"), true, true),
        (CUT, true, false),
        (Fate::Error(TransportErrorKind::Timeout), true, false),
        (Fate::Error(TransportErrorKind::Body), true, false),
        (Fate::Answer(429, ""), true, false),
        (Fate::Answer(502, "retry-after: 7"), true, false),
        (Fate::Answer(503, ""), true, false),
        (Fate::Answer(504, ""), true, false),
        (Fate::Error(TransportErrorKind::TooLarge), false, false),
        (Fate::Error(TransportErrorKind::Unavailable), false, false),
        (Fate::Answer(301, "retry-after: 7"), false, false),
        (Fate::Answer(400, ""), false, false),
        (Fate::Answer(401, ""), false, false),
        (Fate::Answer(500, "retry-after: 7"), false, false),
    ] {
        let idempotent = idempotent.map(|operation| (operation, repeats_idempotent));
        let others = others.map(|operation| (operation, repeats_others));
        for (operation, is_repeated) in idempotent.into_iter().chain(others) {
            let error = if is_repeated {
                let (waits, outcome) = call(operation, &[fate, OK]);
                assert_eq!(waits.len(), 1, "{fate:?} {operation:?}");
                assert_eq!(outcome.unwrap().raw().attempts(), 2);
                call(operation, &[fate, fate, fate]).1.unwrap_err()
            } else {
                let (waits, outcome) = call(operation, &[fate]);
                assert!(waits.is_empty(), "{fate:?} {operation:?}");
                outcome.unwrap_err()
            };
            let attempts = if is_repeated { 3 } else { 1 };
            let found = (error.attempts(), error.is_retryable());
            assert_eq!(found, (attempts, is_repeated), "{fate:?} {operation:?}");
            let text = error.to_string();
            assert_eq!(text.ends_with(" (3 attempts)"), is_repeated, "{text}");
        }
    }
}

#[test]
fn waits_are_spread_by_the_dice_of_the_transport() {
    let fates = [CUT, CUT, CUT];
    for (random, waits) in [
        (0, [Duration::ZERO; 2]),
        (1 << 63, [HALF, SECOND]),
        (1 << 62, [HALF / 2, HALF]),
    ] {
        let client = client(&Memory::new().random(random));
        let mut exchange = client.request(&GET).build().unwrap();
        assert_eq!(fare(&mut exchange, &fates).0, waits);
    }
}

#[test]
fn a_server_says_how_long_to_wait() {
    for (fields, wait) in [
        ("retry-after: 7", 7),
        ("retry-after: 0", 0),
        // By its own clock, whatever ours is.
        (
            "retry-after: Sun, 06 Nov 1994 08:49:47 GMT|date: Sun, 06 Nov 1994 08:49:37 GMT",
            10,
        ),
        (
            "retry-after: Sat, 06 Nov 2094 08:49:47 GMT|date: Sat, 06 Nov 2094 08:49:37 GMT",
            10,
        ),
        ("retry-after: Sun, 06 Nov 1994 08:49:47 GMT", 0),
        ("ratelimit: \"default\";r=0;t=5", 5),
        ("x-ratelimit-remaining: 0|x-ratelimit-reset: 6", 6),
    ] {
        let network = Memory::new().random(0);
        let client = client(&network);
        let mut exchange = client.request(&GET).build().unwrap();
        let (waits, outcome) = fare(&mut exchange, &[Fate::Answer(503, fields), OK]);
        assert_eq!(waits, [wait * SECOND], "{fields}");
        outcome.unwrap();
    }
    // Longer than the policy lets a server ask.
    let (waits, outcome) = call(&GET, &[Fate::Answer(503, "retry-after: 61")]);
    let error = outcome.unwrap_err();
    assert!(waits.is_empty() && error.is_retryable() && error.status() == Some(503));
}

#[test]
fn a_client_and_a_call_say_how_often() {
    let network = Memory::new();
    let never = Options::new().retry(Retry::never());
    let once = builder(&network).options(never.clone()).build().unwrap();
    let request = once.request(&GET);
    let (_, outcome) = fare(&mut request.clone().build().unwrap(), &[CUT]);
    assert_eq!(outcome.unwrap_err().to_string(), "the request failed: so");
    let more = request.options(Options::new().retry(Retry::new().attempts(5)));
    let (waits, _) = fare(&mut more.build().unwrap(), &[CUT, CUT, CUT, CUT, OK]);
    assert_eq!(waits.len(), 4);
    let request = client(&network).request(&GET).options(never);
    fare(&mut request.build().unwrap(), &[CUT]).1.unwrap_err();
}

/// By the waits, where the clock stands; by the clock, where it goes.
#[test]
fn a_wait_that_would_last_longer_than_the_call_is_not_begun() {
    let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_750_000_000);
    let options = Options::new().timeout(9 * SECOND);
    let network = Memory::new().at(start).random(0);
    let request = || client(&network).request(&GET).options(options.clone());
    let (waits, outcome) = fare(&mut request().build().unwrap(), &[BUSY, BUSY]);
    let error = outcome.unwrap_err();
    assert_eq!((waits.len(), error.attempts()), (1, 2));
    assert_eq!(
        error.to_string(),
        "undocumented status 503 Service Unavailable: 1 (2 attempts)"
    );

    let mut exchange = request().build().unwrap();
    assert!(matches!(exchange.step(), Step::Send(_)));
    let _ = network.clone().at(start + 2 * SECOND);
    BUSY.befall(&mut exchange);
    assert!(matches!(exchange.step(), Step::Done(Err(error)) if error.attempts() == 1));

    // A clock that is set back makes no call longer.
    let mut exchange = request().build().unwrap();
    assert!(matches!(exchange.step(), Step::Send(_)));
    let _ = network.clone().at(start - 3600 * SECOND);
    assert_eq!(fare_on(&mut exchange, &[BUSY, BUSY]).len(), 1);
}

/// The same for a call whose first request is out.
fn fare_on(exchange: &mut Exchange<Json, NoFailure>, fates: &[Fate]) -> Vec<Duration> {
    fates[0].befall(exchange);
    fare(exchange, &fates[1..]).0
}

#[test]
fn all_calls_of_a_client_share_a_budget() {
    let budget = Budget::new(3);
    let client = builder(&Memory::new()).retry_budget(budget);
    let client = client.build().unwrap();
    let repetitions = |client: &Client, fates: &[Fate]| {
        let (waits, _) = fare(&mut client.request(&GET).build().unwrap(), fates);
        waits.len()
    };
    assert_eq!(repetitions(&client, &[CUT, CUT, CUT]), 2);
    assert_eq!(repetitions(&client.clone(), &[CUT, CUT]), 1);
    assert_eq!(repetitions(&client, &[CUT]), 0);
    // Ten successes earn one.
    for _ in 0..10 {
        assert_eq!(repetitions(&client, &[OK]), 0);
    }
    assert_eq!(repetitions(&client, &[CUT, CUT]), 1);
}

#[tokio::test]
async fn both_loops_repeat_alike() {
    let script = || Memory::new().status(503).status(502).json(200, "1");
    let (awaited, blocking) = (script(), script());
    let outcome: Outcome = client(&awaited).request(&GET).send().await;
    assert_eq!(outcome.unwrap().raw().attempts(), 3);
    let outcome: Outcome = client(&blocking).request(&GET).send_blocking();
    assert_eq!(outcome.unwrap().raw().attempts(), 3);
    assert_eq!(
        (awaited.requests().len(), blocking.requests().len()),
        (3, 3)
    );
}

#[tokio::test]
async fn a_timeout_tells_of_the_attempts_too() {
    for (operation, is_retryable) in [(&GET, true), (&ACTION, false)] {
        let network = || {
            Memory::new()
                .error(TransportErrorKind::Connect, "so")
                .silence()
        };
        let awaited: Outcome = client(&network()).request(operation).send().await;
        let blocking: Outcome = client(&network()).request(operation).send_blocking();
        for outcome in [awaited, blocking] {
            let error = outcome.unwrap_err();
            assert_eq!(error.to_string(), "no answer within 60s (2 attempts)");
            assert_eq!(error.is_retryable(), is_retryable);
        }
    }
}

#[tokio::test]
async fn an_attempt_that_takes_too_long_is_ambiguous() {
    for (operation, requests) in [(&GET, 2), (&ACTION, 1)] {
        let options = Options::new().attempt_timeout(SECOND);
        let network = || Memory::new().silence().json(200, "1");
        let (awaited, blocking) = (network(), network());
        let request = |network| client(network).request(operation).options(options.clone());
        let first: Outcome = request(&awaited).send().await;
        let second: Outcome = request(&blocking).send_blocking();
        assert_eq!(
            (first.is_ok(), second.is_ok()),
            (requests == 2, requests == 2)
        );
        for network in [awaited, blocking] {
            assert_eq!(network.requests().len(), requests);
        }
    }
}

static LOG: Scheme = Scheme::signature("Log", "aliyun-log");
static DIGEST: Scheme = Scheme::digest("Digest");
static TOKEN: Scheme = Scheme::client_credentials("Token", "/token");
static SCHEMES: &[&Scheme] = &[&LOG, &DIGEST, &TOKEN];
static SIGNED: Operation = Operation::get("/a")
    .success(&[200])
    .security(&Security::any(&[&[Requirement::new(&LOG)]]));
static DIGESTED: Operation = Operation::get("/a")
    .success(&[200])
    .security(&Security::any(&[&[Requirement::new(&DIGEST)]]));
static TOKENED: Operation = Operation::get("/a")
    .success(&[200])
    .security(&Security::any(&[&[Requirement::new(&TOKEN)]]));

fn with_credentials(network: &Memory, credential: impl Into<Credential>) -> Client {
    let builder = builder(network).security(SCHEMES);
    builder.credentials(credential).build().unwrap()
}

fn field(step: Step<Json, NoFailure>, name: &str) -> String {
    let Step::Send(request) = step else {
        panic!("{step:?}");
    };
    let field = request.headers().get(name);
    field.map_or("", |field| field.to_str().unwrap()).to_owned()
}

#[test]
fn each_attempt_is_signed_at_its_own_time() {
    let network = Memory::new().at(SystemTime::UNIX_EPOCH + 1_000_000_000 * SECOND);
    let client = with_credentials(&network, LogService::new("id", "secret"));
    let mut exchange = client.request(&SIGNED).build().unwrap();
    assert_eq!(
        field(exchange.step(), "date"),
        "Sun, 09 Sep 2001 01:46:40 GMT"
    );
    CUT.befall(&mut exchange);
    assert!(matches!(exchange.step(), Step::Wait(_)));
    let _ = network.at(SystemTime::UNIX_EPOCH + 1_000_000_005 * SECOND);
    assert_eq!(
        field(exchange.step(), "date"),
        "Sun, 09 Sep 2001 01:46:45 GMT"
    );
}

#[test]
fn each_attempt_counts_its_use_of_the_nonce() {
    const CHALLENGE: &str = r#"www-authenticate: Digest realm="r", nonce="n", qop="auth""#;
    let client = with_credentials(&Memory::new(), Digest::new("user", "secret"));
    let mut exchange = client.request(&DIGESTED).build().unwrap();
    assert_eq!(field(exchange.step(), "authorization"), "");
    Fate::Answer(401, CHALLENGE).befall(&mut exchange);
    for count in ["nc=00000001", "nc=00000002", "nc=00000003"] {
        let value = field(exchange.step(), "authorization");
        assert!(value.contains(count), "{value}");
        BUSY.befall(&mut exchange);
        if count != "nc=00000003" {
            assert!(matches!(exchange.step(), Step::Wait(_)));
        }
    }
    // The challenge belongs to the first attempt.
    assert!(matches!(exchange.step(), Step::Done(Err(error)) if error.attempts() == 3));
}

/// A server's clock that is a day ahead or behind.
#[tokio::test]
async fn clocks_that_differ_do_no_harm() {
    let now = SystemTime::UNIX_EPOCH + 1_750_000_000 * SECOND;
    for date in [
        "Sat, 14 Jun 2025 15:06:40 GMT",
        "Mon, 16 Jun 2025 15:06:40 GMT",
    ] {
        // A token is as old as our clock says, and a day of the server's makes it no older.
        let answer = |body: &'static str| {
            let answer = http::Response::builder().header("date", date);
            answer.body(body).unwrap()
        };
        let token = r#"{"access_token":"one","expires_in":3600,"token_type":"Bearer"}"#;
        let network = Memory::new().at(now).answer(answer(token));
        let network = network.answer(answer("1")).answer(answer("1"));
        let client = with_credentials(&network, ClientCredentials::new("id", "secret"));
        for _ in 0..2 {
            let outcome: Outcome = client.request(&TOKENED).send().await;
            outcome.unwrap();
        }
        assert_eq!(network.requests().len(), 3);

        // A signature bears our time. A server that refuses it for that is not asked again, and says why itself.
        let skewed = http::Response::builder().status(400).header("date", date);
        let skewed = skewed
            .body(r#"{"errorCode":"RequestTimeExpired"}"#)
            .unwrap();
        let network = Memory::new().at(now).answer(skewed);
        let client = with_credentials(&network, LogService::new("id", "secret"));
        let outcome: Outcome = client.request(&SIGNED).send().await;
        let error = outcome.unwrap_err();
        assert!(error.to_string().contains("RequestTimeExpired") && !error.is_retryable());
        let [request] = network.requests().try_into().unwrap();
        assert_eq!(request.headers["date"], "Sun, 15 Jun 2025 15:06:40 GMT");
    }
}

/// Waits for ever.
#[derive(Debug)]
struct Patient(Memory);

impl Transport for Patient {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Transport::send(&self.0, request)
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(pending())
    }
}

#[test]
fn a_call_that_is_dropped_while_it_waits_sends_nothing_more() {
    let network = Memory::new().status(503).json(200, "1");
    let client: Client = ClientBuilder::new(&SERVER)
        .transport(Patient(network.clone()))
        .build()
        .unwrap();
    let mut context = Context::from_waker(Waker::noop());
    {
        let mut call = pin!(client.request(&GET).send::<Json, NoFailure>());
        assert!(call.as_mut().poll(&mut context).is_pending());
        assert!(call.as_mut().poll(&mut context).is_pending());
    }
    assert_eq!(network.requests().len(), 1);
    let mut call = pin!(client.request(&GET).send::<Json, NoFailure>());
    assert!(call.as_mut().poll(&mut context).is_ready());
}
