//! Servers on this machine in trouble, and what clients do about it: async and blocking alike, each within bounded time.

#![cfg(all(feature = "reqwest", feature = "ureq"))]
#![allow(clippy::unwrap_used)]

mod faulty;

use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use faulty::{Faulty, Seen, Then};
use ironspec_runtime::retry::Budget;
use ironspec_runtime::{
    Bearer, Client, ClientBuilder, ClientCredentials, Error, Json, NoFailure, Operation, Options,
    Requirement, Response, Retry, Scheme, Security, Server,
};

static SERVER: Server = Server::new("https://api.example.com");
static TOKEN: Scheme = Scheme::client_credentials("Token", "/token");
static SCHEMES: &[&Scheme] = &[&TOKEN];
static TOKENED: &Security = &Security::any(&[&[Requirement::new(&TOKEN)]]);
static GET: Operation = Operation::get("/a").success(&[200]);
static ACTION: Operation = Operation::put("/a").success(&[200]).repeatable(false);
static SECURED: Operation = Operation::get("/a").success(&[200]).security(TOKENED);

type Outcome = Result<Response<Json>, Error<NoFailure>>;

/// No test here takes longer.
const BOUND: Duration = Duration::from_secs(30);
/// So many calls at once.
const CALLS: usize = 100;

fn builder(url: &str) -> ClientBuilder<Client> {
    let retry = Retry::new().base(Duration::from_millis(1));
    let options = Options::new().timeout(BOUND).retry(retry);
    ClientBuilder::new(&SERVER)
        .security(SCHEMES)
        .base_url(url)
        .options(options)
}

#[derive(Clone, Copy, Debug)]
enum Way {
    Async,
    Blocking,
}

const WAYS: [Way; 2] = [Way::Async, Way::Blocking];

impl Way {
    /// Makes calls at once.
    fn calls(self, client: &Client, operation: &'static Operation, count: usize) -> Vec<Outcome> {
        let start = Instant::now();
        let outcomes = match self {
            Self::Async => {
                let mut builder = tokio::runtime::Builder::new_multi_thread();
                let runtime = builder.worker_threads(2).enable_all().build().unwrap();
                let calls: Vec<_> = (0..count)
                    .map(|_| runtime.spawn(client.request(operation).send()))
                    .collect();
                let calls = calls.into_iter();
                calls.map(|call| runtime.block_on(call).unwrap()).collect()
            }
            Self::Blocking => {
                let call = |_| {
                    let request = client.request(operation);
                    thread::spawn(move || request.send_blocking())
                };
                let calls: Vec<_> = (0..count).map(call).collect();
                calls.into_iter().map(|call| call.join().unwrap()).collect()
            }
        };
        assert!(start.elapsed() < BOUND, "{self:?}");
        outcomes
    }

    fn call(self, client: &Client, operation: &'static Operation) -> Outcome {
        self.calls(client, operation, 1).remove(0)
    }
}

fn answer(connection: &mut TcpStream, status: &str, headers: &str, body: &str) -> Then {
    use std::io::Write as _;

    let length = body.len();
    let text = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\n{headers}\r\n{body}");
    match connection.write_all(text.as_bytes()) {
        Ok(()) => Then::Keep,
        Err(_) => Then::Close,
    }
}

/// Each of the calls would go three times.
#[test]
fn a_storm_of_429_ends_with_the_budget() {
    for way in WAYS {
        for operation in [&GET, &ACTION] {
            let server = Faulty::new(|to| answer(to, "429 Slow", "Retry-After: 0\r\n", ""));
            let client = builder(&server.url).retry_budget(Budget::new(20));
            let client = client.build().unwrap();
            let outcomes = way.calls(&client, operation, CALLS);
            assert!(outcomes.iter().all(|outcome| {
                let error = outcome.as_ref().unwrap_err();
                error.status() == Some(429) && error.is_retryable()
            }));
            assert_eq!(server.seen().requests, CALLS + 20, "{way:?}");
        }
    }
}

#[test]
fn a_server_that_is_busy_is_asked_again_when_it_says() {
    let forms: [fn() -> String; 2] = [
        || "Retry-After: 1\r\n".to_owned(),
        || {
            // By the server's own clock, which is wrong.
            "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: Sun, 06 Nov 1994 08:49:38 GMT\r\n"
                .to_owned()
        },
    ];
    for form in forms {
        for way in WAYS {
            let requests = AtomicUsize::new(0);
            let server = Faulty::new(move |to| match requests.fetch_add(1, Ordering::Relaxed) {
                0 => answer(to, "503 Busy", &form(), ""),
                _ => answer(to, "200 OK", "", "1"),
            });
            let start = Instant::now();
            let client = builder(&server.url).build().unwrap();
            let response = way.call(&client, &ACTION).unwrap();
            assert!(start.elapsed() >= Duration::from_secs(1), "{way:?}");
            assert_eq!((response.raw().attempts(), server.seen().requests), (2, 2));
        }
    }
}

/// The server takes the token until it does not.
#[test]
fn an_expired_token_under_many_calls_is_renewed_once() {
    for way in WAYS {
        let (given, valid) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(1)));
        let (last, accepted) = (Arc::clone(&given), Arc::clone(&valid));
        let server = Faulty::hearing(move |to, head| {
            if head.starts_with("post /token ") {
                let number = last.fetch_add(1, Ordering::SeqCst) + 1;
                thread::sleep(Duration::from_millis(50));
                let text = format!(r#"{{"access_token":"t{number}","token_type":"bearer"}}"#);
                return answer(to, "200 OK", "", &text);
            }
            let field = format!(
                "\r\nauthorization: bearer t{}\r\n",
                accepted.load(Ordering::SeqCst)
            );
            if head.contains(&field) {
                answer(to, "200 OK", "", "1")
            } else {
                answer(to, "401 No", "", "")
            }
        });
        let client = builder(&server.url).credentials(ClientCredentials::new("id", "secret"));
        let client = client.build().unwrap();
        way.call(&client, &SECURED).unwrap();
        assert_eq!(given.load(Ordering::SeqCst), 1);
        valid.store(2, Ordering::SeqCst);
        for outcome in way.calls(&client, &SECURED, CALLS) {
            assert_eq!(outcome.unwrap().status(), 200);
        }
        assert_eq!(given.load(Ordering::SeqCst), 2, "{way:?}");
    }
}

#[test]
fn no_credential_follows_a_redirect() {
    let other = Faulty::new(|to| answer(to, "200 OK", "", "1"));
    let host = other.url.replace("127.0.0.1", "localhost");
    for way in WAYS {
        let location = format!("Location: {host}/a\r\nRetry-After: 0\r\n");
        let server = Faulty::new(move |to| answer(to, "307 There", &location, ""));
        let client = builder(&server.url).credentials(Bearer::new("hunter2"));
        let error = way.call(&client.build().unwrap(), &SECURED).unwrap_err();
        assert_eq!(error.status(), Some(307));
        let seen = server.seen();
        assert!(seen.requests == 1 && seen.head.contains("\r\nauthorization: bearer hunter2\r\n"));
    }
    assert_eq!(other.seen(), Seen::default());
}

#[test]
fn a_call_with_attempts_left_ends_in_time() {
    for way in WAYS {
        let server = Faulty::new(|_| {
            thread::sleep(Duration::from_secs(5));
            Then::Close
        });
        let options = Options::new()
            .attempt_timeout(Duration::from_millis(200))
            .timeout(Duration::from_millis(500))
            .retry(Retry::new().attempts(100).base(Duration::ZERO));
        let client = builder(&server.url).options(options).build().unwrap();
        let start = Instant::now();
        let error = way.call(&client, &GET).unwrap_err();
        assert!(start.elapsed() < Duration::from_secs(3), "{way:?}");
        assert!(matches!(error, Error::Timeout(_)), "{error}");
        assert_eq!(
            (error.attempts(), server.seen().requests),
            (3, 3),
            "{way:?}"
        );
    }
}

/// Before it was read, and after: nobody on this side can tell which.
#[test]
fn a_request_that_was_reset_is_repeated_only_if_that_is_harmless() {
    for start in [Faulty::deaf, || Faulty::new(|_| Then::Reset)] {
        for (way, (operation, attempts)) in WAYS
            .into_iter()
            .flat_map(|way| [(&GET, 3), (&ACTION, 1)].map(|case| (way, case)))
        {
            let server = start();
            let client = builder(&server.url).build().unwrap();
            let error = way.call(&client, operation).unwrap_err();
            let found = (error.attempts() as usize, server.seen().connections);
            assert_eq!(found, (attempts, attempts), "{way:?} {error}");
            assert_eq!(error.is_retryable(), attempts > 1);
        }
    }
}
