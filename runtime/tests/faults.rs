//! Both default transports against a server on this machine: they write the same, and meet each fault alike.

#![cfg(all(feature = "reqwest", feature = "ureq"))]
#![allow(clippy::unwrap_used, clippy::cast_possible_truncation)]

mod faulty;

use std::io::Write;
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use faulty::{Faulty, Seen, Then};
use flate2::{Compress, Compression, FlushCompress};
use ironspec_runtime::{
    Client, ClientBuilder, Error, Json, NoFailure, Operation, Options, Response, Retry, Server,
};

static SERVER: Server = Server::new("https://api.example.com");
static GET: Operation = Operation::get("/a").success(&[200]);
static POST: Operation = Operation::post("/a").success(&[200]);

type Outcome = Result<Response<Json>, Error<NoFailure>>;

/// How long a call may take that ends by itself.
const LONG: Duration = Duration::from_secs(20);
/// How long one that does not.
const SHORT: Duration = Duration::from_millis(400);
/// How much may be received.
const LIMIT: u64 = 1 << 20;

/// A client that repeats nothing.
fn client(url: &str, timeout: Duration) -> Client {
    client_with(url, timeout, Retry::never())
}

fn client_with(url: &str, timeout: Duration, retry: Retry) -> Client {
    let options = Options::new().timeout(timeout).max_response_bytes(LIMIT);
    let options = options.retry(retry);
    let builder = ClientBuilder::new(&SERVER).base_url(url).options(options);
    builder.build().unwrap()
}

/// What calls a client: both transports have to come to the same.
#[derive(Clone, Copy, Debug)]
enum Way {
    Async,
    Blocking,
}

const WAYS: [Way; 2] = [Way::Async, Way::Blocking];

/// What keeps the connections of async calls going between them.
fn runtime() -> tokio::runtime::Runtime {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    builder.worker_threads(1).enable_all().build().unwrap()
}

impl Way {
    fn call(
        self,
        runtime: &tokio::runtime::Runtime,
        client: &Client,
        operation: &'static Operation,
    ) -> Outcome {
        let request = client.request(operation).query("key", "hunter2");
        match self {
            Self::Async => runtime.block_on(request.send()),
            Self::Blocking => request.send_blocking(),
        }
    }
}

/// An outcome in short. None shows the address.
fn told(outcome: &Outcome) -> String {
    if let Err(error) = outcome {
        assert!(!format!("{error} {error:?}").contains("hunter2"));
    }
    match outcome {
        Ok(response) => format!("{} bytes", response.raw().body().len()),
        Err(Error::Transport(error)) => format!("{:?}", error.kind()),
        Err(Error::Timeout(_)) => "timed out".to_owned(),
        Err(Error::Undocumented(response)) => format!("status {}", response.status()),
        Err(Error::Undecodable { .. }) => "undecodable".to_owned(),
        Err(error) => format!("{error:?}"),
    }
}

/// Writes; whether anybody reads is up to the case.
fn write(connection: &mut TcpStream, text: impl AsRef<[u8]>) -> Then {
    match connection.write_all(text.as_ref()) {
        Ok(()) => Then::Keep,
        Err(_) => Then::Close,
    }
}

/// A whole answer with this body and these headers more.
fn answer(connection: &mut TcpStream, status: &str, headers: &str, body: &[u8]) -> Then {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\n{headers}\r\n");
    write(connection, [head.as_bytes(), body].concat())
}

/// Sends the same piece again and again, then ends the connection.
fn repeat(connection: &mut TcpStream, piece: &[u8], times: usize, pause: Duration) -> Then {
    for _ in 0..times {
        if connection.write_all(piece).is_err() {
            break;
        }
        thread::sleep(pause);
    }
    Then::Close
}

/// JSON of this length.
fn padded(length: usize) -> Vec<u8> {
    let mut text = vec![b' '; length];
    text[0] = b'1';
    text
}

fn gzip(text: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

/// A megabyte of nothing, in about a thousand bytes that may follow each other.
fn squeezed() -> Vec<u8> {
    let mut block = Vec::with_capacity(1 << 16);
    let zeros = vec![0; 1 << 20];
    let mut compress = Compress::new(Compression::best(), false);
    compress
        .compress_vec(&zeros, &mut block, FlushCompress::Full)
        .unwrap();
    block
}

const GZIP_HEAD: &[u8] = &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

struct Case {
    fault: &'static str,
    answer: fn(&mut TcpStream) -> Then,
    outcome: &'static str,
}

const fn case(
    fault: &'static str,
    answer: fn(&mut TcpStream) -> Then,
    outcome: &'static str,
) -> Case {
    Case {
        fault,
        answer,
        outcome,
    }
}

const CASES: [Case; 29] = [
    case("none", |to| answer(to, "200 OK", "", b"1"), "1 bytes"),
    case("reset after the request was read", |_| Then::Reset, "Other"),
    case("closed without an answer", |_| Then::Close, "Other"),
    case(
        "half a head",
        |to| {
            write(to, "HTTP/1.1 200 OK\r\nContent-Le");
            Then::Close
        },
        "Other",
    ),
    case(
        "half a body",
        |to| {
            write(to, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n[1, 2");
            Then::Close
        },
        "Body",
    ),
    case(
        "half a body, then a reset",
        |to| {
            write(to, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n[1, 2");
            thread::sleep(Duration::from_millis(50));
            Then::Reset
        },
        "Body",
    ),
    case(
        "chunks that break off",
        |to| {
            write(
                to,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[1\r\n",
            );
            Then::Close
        },
        "Body",
    ),
    case(
        "a chunk of no length",
        |to| {
            write(
                to,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n1\r\n",
            );
            Then::Close
        },
        "Body",
    ),
    case(
        "more than was announced",
        |to| {
            write(to, "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n12345");
            Then::Close
        },
        "1 bytes",
    ),
    case(
        "a length that is none",
        |to| write(to, "HTTP/1.1 200 OK\r\nContent-Length: one\r\n\r\n1"),
        "Other",
    ),
    case(
        "two lengths",
        |to| {
            write(
                to,
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n12",
            )
        },
        "Other",
    ),
    case(
        "something that is not HTTP",
        |to| {
            write(to, "220 mail.example.com ESMTP\r\n\r\n");
            Then::Close
        },
        "Other",
    ),
    case(
        "no JSON",
        |to| answer(to, "200 OK", "", b"{\"a\": tru"),
        "undecodable",
    ),
    case(
        "a page of HTML",
        |to| {
            let headers = "Content-Type: text/html\r\n";
            answer(
                to,
                "200 OK",
                headers,
                b"<!doctype html><title>Log in</title>",
            )
        },
        "undecodable",
    ),
    case(
        "an empty body where JSON is due",
        |to| answer(to, "200 OK", "", b""),
        "undecodable",
    ),
    case(
        "100,000 arrays in one another",
        |to| {
            answer(
                to,
                "200 OK",
                "",
                &[[b'['; 100_000], [b']'; 100_000]].concat(),
            )
        },
        "undecodable",
    ),
    case(
        "a body of the limit",
        |to| answer(to, "200 OK", "", &padded(LIMIT as usize)),
        "1048576 bytes",
    ),
    case(
        "a body beyond the limit",
        |to| answer(to, "200 OK", "", &[b'1'; LIMIT as usize + 1]),
        "TooLarge",
    ),
    case(
        "a length beyond the limit and no body",
        |to| write(to, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"),
        "TooLarge",
    ),
    case(
        "a failure beyond the limit",
        |to| answer(to, "500 Oh", "", &[b'1'; LIMIT as usize + 1]),
        "TooLarge",
    ),
    case(
        "chunks beyond the limit, without end",
        |to| {
            write(to, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            let chunk = [&b"10000\r\n"[..], &[b'1'; 0x1_0000], b"\r\n"].concat();
            repeat(to, &chunk, usize::MAX, Duration::ZERO)
        },
        "TooLarge",
    ),
    case(
        "a compressed answer",
        |to| {
            let body = gzip(&padded(5000));
            answer(to, "200 OK", "Content-Encoding: gzip\r\n", &body)
        },
        "5000 bytes",
    ),
    case(
        "a compressed answer that is not",
        |to| answer(to, "200 OK", "Content-Encoding: gzip\r\n", b"{}"),
        "Body",
    ),
    case(
        "10 GB in 10 MB",
        |to| {
            write(to, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
            write(to, GZIP_HEAD);
            repeat(to, &squeezed(), 10_000, Duration::ZERO)
        },
        "TooLarge",
    ),
    case(
        "a head of any size",
        |to| {
            write(to, "HTTP/1.1 200 OK\r\n");
            let line = format!("X-Flood: {}\r\n", "x".repeat(8000));
            repeat(to, line.as_bytes(), usize::MAX, Duration::ZERO)
        },
        "Other",
    ),
    case(
        "silence",
        |to| {
            let mut byte = [0];
            _ = to.peek(&mut byte);
            Then::Close
        },
        "timed out",
    ),
    case(
        "a head, byte by byte",
        |to| {
            write(to, "HTTP/1.1 200 OK\r\nX-Slow: ");
            repeat(to, b"x", 100, Duration::from_millis(50))
        },
        "timed out",
    ),
    case(
        "a body, byte by byte",
        |to| {
            write(to, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            repeat(to, b"1", 1000, Duration::from_millis(50))
        },
        "timed out",
    ),
    case(
        "answers before the answer",
        |to| {
            write(to, "HTTP/1.1 100 Continue\r\n\r\n");
            write(to, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
            answer(to, "200 OK", "", b"12")
        },
        "2 bytes",
    ),
];

/// A client makes three attempts of a request that may be repeated, where no whole answer came and another attempt may
/// bring one; else one.
#[test]
fn each_fault_has_its_outcome_and_is_met_again_only_where_that_is_safe() {
    let runtime = runtime();
    let mut wrong = Vec::new();
    for Case {
        fault,
        answer,
        outcome,
    } in CASES
    {
        let timeout = if outcome == "timed out" { SHORT } else { LONG };
        for (way, operation) in WAYS.into_iter().flat_map(|way| [(way, &GET), (way, &POST)]) {
            let server = Faulty::new(answer);
            let retry = Retry::new().base(Duration::from_millis(1));
            let client = client_with(&server.url, timeout, retry);
            let start = Instant::now();
            let found = told(&way.call(&runtime, &client, operation));
            let (took, requests) = (start.elapsed(), server.seen().requests);
            let is_ambiguous = matches!(outcome, "Other" | "Body");
            let expected = if is_ambiguous && operation.is_repeatable() {
                3
            } else {
                1
            };
            if found != outcome || requests != expected || took > timeout + Duration::from_secs(5) {
                wrong.push(format!(
                    "{way:?}: {fault}: {found}, not {outcome}; {requests} requests in {took:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Lets a connection come back to the pool, or its end arrive; both take a moment after an answer.
fn pause() {
    thread::sleep(Duration::from_millis(50));
}

/// Calls both ways with both methods, each with a server and a client of its own.
fn each(server: impl Fn() -> Faulty, check: impl Fn(&Faulty, &mut dyn FnMut() -> Outcome)) {
    let runtime = runtime();
    for way in WAYS {
        for operation in [&GET, &POST] {
            let server = server();
            let client = client(&server.url, LONG);
            check(&server, &mut || way.call(&runtime, &client, operation));
        }
    }
}

#[test]
fn a_connection_that_is_reset_before_the_request_was_read_is_not_called_unconnected() {
    each(Faulty::deaf, |server, call| {
        assert_eq!(told(&call()), "Other");
        let seen = server.seen();
        assert_eq!((seen.connections, seen.requests), (1, 0));
    });
}

#[test]
fn a_server_that_is_gone_is_told_apart() {
    let runtime = runtime();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    for way in WAYS {
        let outcome = way.call(&runtime, &client(&url, LONG), &POST);
        assert_eq!(told(&outcome), "Connect", "{way:?} {outcome:?}");
    }
}

#[test]
fn a_redirect_is_an_outcome_and_the_other_host_sees_nothing() {
    for status in [
        "301 Moved",
        "302 Found",
        "303 Other",
        "307 Same",
        "308 Same",
    ] {
        let other = Faulty::new(|to| answer(to, "200 OK", "", b"1"));
        let location = format!(
            "Location: {}/a\r\n",
            other.url.replace("127.0.0.1", "localhost")
        );
        let server = || {
            let location = location.clone();
            Faulty::new(move |to| answer(to, status, &location, b"{}"))
        };
        each(server, |server, call| {
            assert_eq!(told(&call()), format!("status {}", &status[..3]));
            assert_eq!(server.seen().requests, 1);
        });
        assert_eq!(other.seen(), Seen::default());
    }
}

#[test]
fn a_connection_is_used_again() {
    let server =
        || Faulty::new(|to| answer(to, "200 OK", "Content-Encoding: gzip\r\n", &gzip(b"1")));
    each(server, |server, call| {
        for _ in 0..10 {
            assert_eq!(told(&call()), "1 bytes");
            pause();
        }
        let seen = server.seen();
        assert_eq!((seen.connections, seen.requests), (1, 10));
    });
}

#[test]
fn a_connection_that_was_closed_meanwhile_is_not_used() {
    let closing = || {
        Faulty::new(|to| {
            answer(to, "200 OK", "", b"1");
            Then::Close
        })
    };
    each(closing, |server, call| {
        for _ in 0..3 {
            assert_eq!(told(&call()), "1 bytes");
            pause();
        }
        let seen = server.seen();
        assert_eq!((seen.connections, seen.requests), (3, 3));
    });
}

#[test]
fn a_request_that_was_read_on_an_old_connection_is_not_repeated() {
    for end in [|| Then::Close, || Then::Reset] {
        let server = || {
            let requests = AtomicUsize::new(0);
            Faulty::new(move |to| match requests.fetch_add(1, Ordering::Relaxed) {
                0 => answer(to, "200 OK", "", b"1"),
                _ => end(),
            })
        };
        each(server, |server, call| {
            assert_eq!(told(&call()), "1 bytes");
            pause();
            assert_eq!(told(&call()), "Other");
            let seen = server.seen();
            assert_eq!((seen.connections, seen.requests), (1, 2));
        });
    }
}

#[test]
fn an_attempt_ends_before_the_call() {
    let runtime = runtime();
    let server = Faulty::new(|to| {
        write(to, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        repeat(to, b"1", 1000, Duration::from_millis(50))
    });
    let client = client(&server.url, LONG);
    for way in WAYS {
        let request = client
            .request(&GET)
            .options(Options::new().attempt_timeout(SHORT));
        let outcome: Outcome = match way {
            Way::Async => runtime.block_on(request.send()),
            Way::Blocking => request.send_blocking(),
        };
        assert_eq!(
            outcome.unwrap_err().to_string(),
            "the transport timed out: no whole answer to this attempt within 400ms"
        );
    }
}

#[test]
fn an_answer_that_was_compressed_looks_as_if_it_was_not() {
    let server =
        || Faulty::new(|to| answer(to, "200 OK", "Content-Encoding: gzip\r\n", &gzip(b"1")));
    each(server, |server, call| {
        let response = call().unwrap();
        let headers = response.headers();
        assert!(
            !headers.contains_key("content-encoding") && !headers.contains_key("content-length")
        );
        assert!(server.seen().head.contains("\r\naccept-encoding: gzip\r\n"));
    });
}

/// Down to the headers that a transport adds by itself.
#[test]
fn both_write_the_same_request() {
    static PUT: Operation = Operation::put("/a").success(&[200]);
    static DELETE: Operation = Operation::delete("/a/{id}").success(&[200]);
    static QUERY: Operation = Operation::method("QUERY", "/a").success(&[200]);
    static LINK: Operation = Operation::method("LINK", "/a").success(&[200]);

    let runtime = runtime();
    let server = Faulty::new(|to| answer(to, "200 OK", "Connection: close\r\n", b"1"));
    let client = client(&server.url, LONG);
    let seen = || {
        let seen = server.seen();
        let mut head: Vec<String> = seen.head.lines().map(str::to_owned).collect();
        head[1..].sort();
        (head, seen.body)
    };
    for request in [
        client.request(&GET).query("q", "a'b c"),
        client.request(&PUT).json("text/json", "é"),
        client.request(&PUT),
        client.request(&DELETE).path("id", "a/b"),
        client.request(&POST).header("X-Note", "é"),
        client.request(&DELETE).path("id", 1).json("text/json", "é"),
        client.request(&QUERY).json("text/json", "é"),
        client.request(&LINK),
    ] {
        runtime
            .block_on(request.clone().send::<Json, NoFailure>())
            .unwrap();
        let awaited = seen();
        request.send_blocking::<Json, NoFailure>().unwrap();
        assert_eq!(awaited, seen());
    }
}
