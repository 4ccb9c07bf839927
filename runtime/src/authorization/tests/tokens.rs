//! OAuth 2.0 client credentials in calls.

use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::Poll;
use std::thread;
use std::time::{Duration, SystemTime};

use http::StatusCode;

use super::*;
use crate::auth::TokenError;
use crate::transport::{BlockingTransport, BoxFuture, Transport, TransportErrorKind};
use crate::{Body, Exchange, Step, TransportError};

fn client(network: &Memory) -> Client {
    let builder = builder(network).credentials(ClientCredentials::new("id", "hunter2"));
    builder.build().unwrap()
}

fn grant(token: &str) -> String {
    format!(r#"{{"access_token":"{token}","token_type":"Bearer","expires_in":3600}}"#)
}

/// What was sent: the token of each call, `+` for each request for one.
fn trace(network: &Memory) -> String {
    let requests = network.requests();
    let trace = requests.iter().map(|request| {
        let value = header(request, "authorization");
        value
            .strip_prefix("Bearer ")
            .map_or("+".to_owned(), str::to_owned)
    });
    trace.collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn a_token_is_fetched_once_and_renewed_in_time() {
    let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    let network = Memory::new()
        .at(start)
        .json(200, grant("a"))
        .json(200, "1")
        .json(200, "1");
    let client = client(&network);
    call(&client, &EITHER).await.unwrap();
    let _ = network.clone().at(start + Duration::from_secs(3500));
    call(&client.clone(), &EITHER).await.unwrap();
    assert_eq!(trace(&network), "+ a a");
    let asked = &network.requests()[0];
    assert_eq!(asked.uri, "https://login.example.com/oauth/token?tenant=1");
    assert_eq!(
        (asked.method.as_str(), &asked.body[..]),
        ("POST", &b"grant_type=client_credentials"[..])
    );
    assert_eq!(header(asked, "authorization"), "Basic aWQ6aHVudGVyMg==");

    let later = network
        .json(200, grant("b"))
        .json(200, "1")
        .at(start + Duration::from_secs(3590));
    call(&client, &EITHER).await.unwrap();
    assert_eq!(trace(&later), "+ a a + b");
}

#[tokio::test]
async fn a_token_that_is_not_taken_is_renewed_once() {
    for (last, status) in [(200, 200), (401, 401)] {
        let network = Memory::new()
            .json(200, grant("a"))
            .json(200, "1")
            .status(401);
        let network = network.json(200, grant("b")).json(last, "1");
        let client = client(&network);
        call(&client, &ASKS_TOKEN).await.unwrap();
        let outcome = call(&client, &ASKS_TOKEN).await;
        let found = outcome.map_or_else(|error| error.status().unwrap(), |answer| answer.status());
        assert_eq!((found, trace(&network).as_str()), (status, "+ a a + b"));
    }
}

/// The wait before a repetition may outlast a token, each time.
#[tokio::test]
async fn each_attempt_may_renew_its_token() {
    let network = Memory::new()
        .json(200, grant("a"))
        .status(401)
        .json(200, grant("b"))
        .status(503)
        .status(401)
        .json(200, grant("c"))
        .json(200, "1");
    call(&client(&network), &ASKS_TOKEN).await.unwrap();
    assert_eq!(trace(&network), "+ a + b b + c");
}

#[tokio::test]
async fn what_the_token_server_says_is_no_failure_of_the_api() {
    let refused = r#"{"error":"invalid_client","error_description":"no such id"}"#;
    let leaky = r#"{"access_token":"hunter2","token_type":"mac"}"#;
    for (status, body, expected) in [
        (
            401,
            refused,
            "no token: the token server refused with 401 invalid_client: no such id",
        ),
        (
            200,
            leaky,
            "no token: the token server answered 200 with a token that is not of the type bearer",
        ),
    ] {
        let network = Memory::new().json(status, body);
        let error = call(&client(&network), &ASKS_TOKEN).await.unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert!(
            error.response().is_none() && error.status().is_none() && network.requests().len() == 1
        );
        let cause = std::error::Error::source(&error).unwrap();
        assert!(cause.downcast_ref::<TokenError>().is_some());
        let Error::Token(token) = &error else {
            panic!("{error:?}");
        };
        let response = token.response().unwrap();
        assert!(!format!("{error:?} {response} {token}").contains("hunter2"));
    }
    let refused = |network: Memory| network.error(TransportErrorKind::Connect, "refused");
    let network = refused(refused(refused(Memory::new())));
    let error = call(&client(&network), &ASKS_TOKEN).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "no token: no answer of the token server: cannot connect: refused"
    );
    assert!(error.is_retryable() && network.requests().len() == 3);
}

#[tokio::test]
async fn a_token_that_does_not_come_is_asked_for_again() {
    let network = Memory::new().status(503).json(200, grant("a"));
    let network = network.json(200, "1");
    call(&client(&network), &ASKS_TOKEN).await.unwrap();
    assert_eq!(trace(&network), "+ + a");
}

#[tokio::test]
async fn the_token_server_moves_with_the_base_url() {
    for (operation, base, expected) in [
        (
            &ASKS_TOKEN,
            None,
            "https://login.example.com/oauth/token?tenant=1",
        ),
        (
            &ASKS_TOKEN,
            Some("http://127.0.0.1:8080/v2"),
            "http://127.0.0.1:8080/oauth/token?tenant=1",
        ),
        (&ASKS_NEAR, None, "https://api.example.com/oauth/token"),
        (
            &ASKS_NEAR,
            Some("http://127.0.0.1:8080/v2"),
            "http://127.0.0.1:8080/oauth/token",
        ),
    ] {
        let network = Memory::new().json(200, grant("a")).json(200, "1");
        let builder = builder(&network).credentials(ClientCredentials::new("i", "s"));
        let builder = match base {
            Some(base) => builder.base_url(base),
            None => builder,
        };
        call(&builder.build().unwrap(), operation).await.unwrap();
        assert_eq!(network.requests()[0].uri, expected);
    }
}

#[test]
fn scopes_are_asked_for() {
    static SCOPED: Operation = Operation::get("/a").security(&Security::any(&[&[
        Requirement::new(&TOKEN).scopes(&["write", "read"]),
    ]]));
    let credentials = ClientCredentials::new("i", "s").scope("more");
    let client = builder(&Memory::new())
        .credentials(credentials)
        .build()
        .unwrap();
    let mut exchange: Exchange<Json, NoFailure> = client.request(&SCOPED).build().unwrap();
    let Step::Send(request) = exchange.step() else {
        panic!("{exchange:?}");
    };
    let body = request.into_body().into_parts().ok().unwrap();
    assert_eq!(body, "grant_type=client_credentials&scope=more+read+write");
}

fn exchange(client: &Client) -> Exchange<Json, NoFailure> {
    client.request(&ASKS_TOKEN).build().unwrap()
}

fn sent_to(step: &Step<Json, NoFailure>) -> &str {
    match step {
        Step::Send(request) => request.uri().host().unwrap(),
        _ => panic!("{step:?}"),
    }
}

#[test]
fn one_call_fetches_and_the_others_wait() {
    let client = client(&Memory::new());
    let (mut first, mut second) = (exchange(&client), exchange(&client));
    assert_eq!(sent_to(&first.step()), "login.example.com");
    assert!(format!("{first:?}").contains("fetching"));
    assert!(matches!(second.step(), Step::Wait(wait) if wait == Duration::from_millis(20)));
    // A call that ends leaves the fetch to another one.
    drop(first);
    assert_eq!(sent_to(&second.step()), "login.example.com");
    let mut third = exchange(&client);
    assert!(matches!(third.step(), Step::Wait(_)));
    second.receive(Ok(http::Response::new(grant("a").into())));
    for exchange in [&mut second, &mut third] {
        let step = exchange.step();
        assert_eq!(sent_to(&step), "api.example.com");
        assert!(!format!("{step:?}").contains("Bearer"));
    }
}

/// A token server and an API that take their time. The token server counts; the API takes tokens from a certain one on.
#[derive(Debug, Default)]
struct Slow {
    fetches: AtomicUsize,
    first_valid: AtomicUsize,
}

impl Slow {
    /// The answer to a request with this credential.
    fn answer(&self, is_for_token: bool, authorization: &str) -> http::Response<Body> {
        if is_for_token {
            let count = self.fetches.fetch_add(1, Ordering::SeqCst) + 1;
            return http::Response::new(grant(&count.to_string()).into());
        }
        let token: usize = authorization
            .strip_prefix("Bearer ")
            .unwrap()
            .parse()
            .unwrap();
        let is_valid = token >= self.first_valid.load(Ordering::SeqCst);
        let mut response = http::Response::new(Body::from("1".to_owned()));
        *response.status_mut() = if is_valid {
            StatusCode::OK
        } else {
            StatusCode::UNAUTHORIZED
        };
        response
    }
}

impl Transport for Slow {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let is_for_token = request.uri().host() == Some("login.example.com");
        let authorization = request.headers()["authorization"]
            .to_str()
            .unwrap()
            .to_owned();
        Box::pin(async move {
            for _ in 0..10 {
                pause().await;
            }
            Ok(self.answer(is_for_token, &authorization))
        })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            if duration > Duration::from_secs(1) {
                std::future::pending::<()>().await;
            }
            pause().await;
        })
    }
}

impl BlockingTransport for Slow {
    fn send(
        &self,
        request: http::Request<Body>,
        _: Duration,
    ) -> Result<http::Response<Body>, TransportError> {
        thread::sleep(Duration::from_millis(30));
        let is_for_token = request.uri().host() == Some("login.example.com");
        let authorization = request.headers()["authorization"].to_str().unwrap();
        Ok(self.answer(is_for_token, authorization))
    }
}

/// Lets the other tasks go on.
async fn pause() {
    let mut is_over = false;
    poll_fn(|context| {
        if std::mem::replace(&mut is_over, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

#[tokio::test]
async fn a_hundred_calls_at_once_fetch_one_token() {
    let network = Arc::new(Slow::default());
    let builder = ClientBuilder::<Client>::new(&SERVER).security(SCHEMES);
    let builder = builder.credentials(ClientCredentials::new("i", "s"));
    let client = builder.transport(Arc::clone(&network)).build().unwrap();
    // At first there is no token; then there is one that has been revoked.
    for fetches in [1, 2] {
        network.first_valid.store(fetches, Ordering::SeqCst);
        let tasks = (0..100).map(|_| {
            let client = client.clone();
            tokio::spawn(async move { call(&client, &ASKS_TOKEN).await.unwrap().status() })
        });
        for task in tasks.collect::<Vec<_>>() {
            assert_eq!(task.await.unwrap(), 200);
        }
        assert_eq!(network.fetches.load(Ordering::SeqCst), fetches);
    }
}

#[test]
fn threads_that_block_fetch_one_token() {
    let network = Arc::new(Slow::default());
    let builder = ClientBuilder::<Client>::new(&SERVER).security(SCHEMES);
    let builder = builder.credentials(ClientCredentials::new("i", "s"));
    let client = builder
        .blocking_transport(Arc::clone(&network))
        .build()
        .unwrap();
    let threads = (0..20).map(|_| {
        let client = client.clone();
        thread::spawn(move || {
            let outcome = client
                .request(&ASKS_TOKEN)
                .send_blocking::<Json, NoFailure>();
            outcome.unwrap().status()
        })
    });
    for thread in threads.collect::<Vec<_>>() {
        assert_eq!(thread.join().unwrap(), 200);
    }
    assert_eq!(network.fetches.load(Ordering::SeqCst), 1);
}

/// A test network whose clock stands, and where nobody brings the token.
#[tokio::test]
async fn a_call_that_waits_for_ever_times_out() {
    let network = Memory::new();
    let client = client(&network);
    let mut lost = exchange(&client);
    assert_eq!(sent_to(&lost.step()), "login.example.com");
    let error = call(&client, &ASKS_TOKEN).await.unwrap_err();
    assert!(matches!(error, Error::Timeout(_)), "{error}");
    assert!(network.requests().is_empty());
}
