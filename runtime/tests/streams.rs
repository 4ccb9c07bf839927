//! Answers that are streamed, by both default transports against a server on this machine.

#![cfg(all(feature = "reqwest", feature = "ureq"))]
#![allow(clippy::unwrap_used, clippy::panic)]

#[expect(dead_code, reason = "other tests use the rest")]
mod faulty;

use std::fmt::Debug;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use faulty::{Faulty, Then};
use ironspec_runtime::{
    Answers, Body, Bytes, Client, ClientBuilder, Encode, Error, Event, File, Item, ItemError,
    Items, Json, NoFailure, Operation, Options, Request, Response, ResponseBody, Retry, Server,
    Text, TransportErrorKind, Validate, Writer,
};

static SERVER: Server = Server::new("https://api.example.com");
static GET: Operation = Operation::get("/a").success(&[200]);

fn client(url: &str, options: Options) -> Client {
    let options = options.retry(Retry::never());
    let builder = ClientBuilder::new(&SERVER).base_url(url).options(options);
    builder.build().unwrap()
}

#[derive(Clone, Copy, Debug)]
enum Way {
    Async,
    Blocking,
}

const WAYS: [Way; 2] = [Way::Async, Way::Blocking];

/// Both ways to call, with one runtime that keeps connections going.
struct Caller {
    way: Way,
    runtime: tokio::runtime::Runtime,
}

fn callers() -> impl Iterator<Item = Caller> {
    WAYS.into_iter().map(|way| {
        let mut builder = tokio::runtime::Builder::new_multi_thread();
        let runtime = builder.worker_threads(1).enable_all().build().unwrap();
        Caller { way, runtime }
    })
}

impl Caller {
    fn call<T: ResponseBody>(&self, client: &Client) -> Result<Response<T>, Error<NoFailure>> {
        match self.way {
            Way::Async => self.runtime.block_on(client.request(&GET).send()),
            Way::Blocking => client.request(&GET).send_blocking(),
        }
    }

    fn next<T: Item>(&self, items: &mut Items<T>) -> Option<Result<T, ItemError>> {
        match self.way {
            Way::Async => self.runtime.block_on(items.next()),
            Way::Blocking => items.next_blocking(),
        }
    }

    /// Each item and error in short, to the end.
    fn told<T: Item + Debug>(&self, items: &mut Items<T>) -> Vec<String> {
        let mut told = Vec::new();
        while let Some(item) = self.next(items) {
            told.push(match item {
                Ok(item) => format!("{item:?}"),
                Err(ItemError::Transport(error)) => format!("{:?}", error.kind()),
                Err(error) => error.to_string(),
            });
        }
        assert!(self.next(items).is_none(), "it is over once it is over");
        told
    }
}

/// The head of an answer in chunks.
fn begin(connection: &mut TcpStream, media_type: &str) {
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nTransfer-Encoding: chunked\r\n\r\n"
    );
    _ = connection.write_all(head.as_bytes());
}

fn chunk(connection: &mut TcpStream, bytes: &[u8]) -> bool {
    let chunk = [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat();
    connection.write_all(&chunk).is_ok()
}

fn end(connection: &mut TcpStream) -> Then {
    _ = connection.write_all(b"0\r\n\r\n");
    Then::Keep
}

#[test]
fn items_come_whatever_the_chunks() {
    let cases = [
        ("application/jsonl", "1\n2\r\n\n3"),
        ("application/x-ndjson; charset=utf-8", "1\n2\n3\n"),
        ("application/json-seq", "\u{1e}1\n\u{1e}2\n\u{1e}3\n"),
    ];
    for caller in callers() {
        for (media_type, body) in cases {
            for size in [1, 2, 100] {
                let server = Faulty::new(move |connection| {
                    begin(connection, media_type);
                    body.as_bytes()
                        .chunks(size)
                        .all(|part| chunk(connection, part));
                    end(connection)
                });
                let mut items = caller
                    .call::<Items<i64>>(&client(&server.url, Options::new()))
                    .unwrap();
                assert_eq!((items.status(), items.raw().body().len()), (200, 0));
                assert_eq!(
                    caller.told(&mut items),
                    ["1", "2", "3"],
                    "{media_type} {size}"
                );
            }
        }
        let body = "event: a\ndata: {\"n\":\ndata: 1}\n\n: still there\n\ndata: [DONE]\n\n";
        for size in [1, 100] {
            let server = Faulty::new(move |connection| {
                begin(connection, "text/event-stream");
                body.as_bytes()
                    .chunks(size)
                    .all(|part| chunk(connection, part));
                end(connection)
            });
            let client = client(&server.url, Options::new());
            let mut events = caller.call::<Items<Event<Json>>>(&client).unwrap();
            let first = caller.next(&mut events).unwrap().unwrap();
            assert_eq!(
                (first.event.as_deref(), first.data.to_string()),
                (Some("a"), "{\"n\":1}".to_owned())
            );
            let ItemError::Undecodable { item, .. } =
                caller.next(&mut events).unwrap().unwrap_err()
            else {
                panic!("another error");
            };
            assert_eq!(
                (item.number(), item.offset(), &**item.body()),
                (1, 46, &b"[DONE]"[..])
            );
            assert!(caller.next(&mut events).is_none());
            let mut texts = caller.call::<Items<Event<Text>>>(&client).unwrap();
            caller.next(&mut texts);
            assert_eq!(
                caller.next(&mut texts).unwrap().unwrap().data.as_str(),
                "[DONE]"
            );
        }
    }
}

#[test]
fn an_item_is_there_before_the_next_is_sent() {
    for caller in callers() {
        let has_come = Arc::new(AtomicBool::new(false));
        let seen = has_come.clone();
        let server = Faulty::new(move |connection| {
            begin(connection, "application/jsonl");
            chunk(connection, b"1\n");
            let start = Instant::now();
            while !seen.load(Ordering::SeqCst) && start.elapsed() < Duration::from_secs(5) {
                thread::sleep(Duration::from_millis(10));
            }
            chunk(
                connection,
                if seen.load(Ordering::SeqCst) {
                    b"2\n"
                } else {
                    b"0\n"
                },
            );
            end(connection)
        });
        let mut items = caller
            .call::<Items<i64>>(&client(&server.url, Options::new()))
            .unwrap();
        assert_eq!(caller.next(&mut items).unwrap().unwrap(), 1);
        has_come.store(true, Ordering::SeqCst);
        assert_eq!(caller.told(&mut items), ["2"]);
    }
}

#[test]
fn a_stream_may_take_longer_than_a_call_but_not_be_silent() {
    let server = Faulty::new(|connection| {
        begin(connection, "application/jsonl");
        for _ in 0..5 {
            chunk(connection, b"1\n");
            thread::sleep(Duration::from_millis(150));
        }
        thread::sleep(Duration::from_secs(5));
        end(connection)
    });
    for caller in callers() {
        let start = Instant::now();
        let options = Options::new().timeout(Duration::from_millis(400));
        let mut items = caller
            .call::<Items<i64>>(&client(&server.url, options))
            .unwrap();
        assert_eq!(
            caller.told(&mut items),
            ["1", "1", "1", "1", "1", "Timeout"],
            "{:?}",
            caller.way
        );
        assert!(start.elapsed() < Duration::from_secs(3));
        let options = Options::new().idle_timeout(Duration::from_millis(50));
        let mut items = caller
            .call::<Items<i64>>(&client(&server.url, options))
            .unwrap();
        assert_eq!(
            caller.told(&mut items),
            ["1", "Timeout"],
            "{:?}",
            caller.way
        );
    }
}

#[test]
fn a_head_that_does_not_come_is_a_timeout_of_the_call() {
    let server = Faulty::new(|_| {
        thread::sleep(Duration::from_secs(3));
        Then::Close
    });
    for caller in callers() {
        let options = Options::new().timeout(Duration::from_millis(300));
        let outcome = caller.call::<Items<i64>>(&client(&server.url, options));
        assert!(
            matches!(outcome, Err(Error::Timeout(_))),
            "{:?}: {outcome:?}",
            caller.way
        );
    }
}

#[test]
fn what_breaks_off_or_is_too_large_ends_with_an_error() {
    let cut = Faulty::new(|connection| {
        begin(connection, "application/jsonl");
        chunk(connection, b"1\n2");
        Then::Close
    });
    let endless = Faulty::new(|connection| {
        begin(connection, "application/jsonl");
        chunk(connection, b"1\n");
        while chunk(connection, &[b' '; 4096]) {}
        Then::Close
    });
    for caller in callers() {
        let mut items = caller
            .call::<Items<i64>>(&client(&cut.url, Options::new()))
            .unwrap();
        assert_eq!(caller.told(&mut items), ["1", "Body"]);
        let options = Options::new().max_response_bytes(1 << 16);
        let mut items = caller
            .call::<Items<i64>>(&client(&endless.url, options))
            .unwrap();
        assert_eq!(caller.told(&mut items), ["1", "TooLarge"]);
    }
}

#[test]
fn an_item_that_is_wrong_is_told_and_the_next_comes() {
    let server = Faulty::new(|connection| {
        begin(connection, "application/jsonl");
        chunk(connection, b"\"2026-01-02\"\n{\n\"soon\"\n");
        end(connection)
    });
    let wrong =
        "undecodable item 1 at byte 13, \"{\": expected a string, found an object (at byte 0)";
    for caller in callers() {
        for (answers, last) in [
            (Answers::Lenient, "Date(\"soon\")"),
            (
                Answers::Strict,
                "item 2 at byte 15, \"\\\"soon\\\"\" breaks the document:\nanswer: \"soon\" must be a date of RFC 3339",
            ),
        ] {
            let client = client(&server.url, Options::new().answers(answers));
            let mut items = caller
                .call::<Items<ironspec_runtime::Date>>(&client)
                .unwrap();
            let told = caller.told(&mut items);
            assert_eq!((told[1].as_str(), told[2].as_str()), (wrong, last));
        }
    }
}

#[test]
fn what_is_no_stream_is_waited_for_and_kept() {
    let server = Faulty::new(|connection| {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>";
        connection.write_all(head.as_bytes()).unwrap();
        Then::Keep
    });
    let failing = Faulty::new(|connection| {
        let head =
            "HTTP/1.1 500 No\r\nContent-Type: application/jsonl\r\nContent-Length: 3\r\n\r\n{}\n";
        connection.write_all(head.as_bytes()).unwrap();
        Then::Keep
    });
    let dripping = Faulty::new(|connection| {
        let head = "HTTP/1.1 500 No\r\nContent-Length: 1000\r\n\r\n";
        connection.write_all(head.as_bytes()).unwrap();
        while connection.write_all(b" ").is_ok() {
            thread::sleep(Duration::from_millis(100));
        }
        Then::Close
    });
    for caller in callers() {
        let error = caller
            .call::<Items<i64>>(&client(&server.url, Options::new()))
            .unwrap_err();
        let told = "expected a stream of items, found a body of type text/html";
        assert!(
            error.to_string().contains(told) && error.to_string().contains("<p>"),
            "{error}"
        );
        let error = caller
            .call::<Items<i64>>(&client(&failing.url, Options::new()))
            .unwrap_err();
        assert!(matches!(error, Error::Undocumented(response) if &**response.body() == b"{}\n"));
        let start = Instant::now();
        let options = Options::new().timeout(Duration::from_millis(400));
        let error = caller
            .call::<Items<i64>>(&client(&dripping.url, options))
            .unwrap_err();
        assert!(
            matches!(error, Error::Timeout(_)),
            "{:?}: {error}",
            caller.way
        );
        assert!(start.elapsed() < Duration::from_secs(3));
    }
}

#[test]
fn a_body_is_read_while_it_comes_with_no_limit() {
    const LENGTH: usize = 3 << 20;
    let server = Faulty::new(|connection| {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {LENGTH}\r\n\r\n");
        _ = connection.write_all(head.as_bytes());
        _ = connection.write_all(&vec![b'x'; LENGTH]);
        Then::Keep
    });
    let cut = Faulty::new(|connection| {
        _ = connection.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
        Then::Close
    });
    for caller in callers() {
        let small = || Options::new().max_response_bytes(10);
        let mut body = caller.call::<Body>(&client(&server.url, small())).unwrap();
        assert_eq!(body.length(), Some(LENGTH as u64));
        let next = |body: &mut Body| match caller.way {
            Way::Async => caller.runtime.block_on(body.chunk()),
            Way::Blocking => body.chunk_blocking(),
        };
        let mut length = 0;
        while let Some(chunk) = next(&mut body).unwrap() {
            length += chunk.len();
        }
        assert_eq!(length, LENGTH);
        assert!(next(&mut body).unwrap().is_none());

        let body = caller
            .call::<Body>(&client(&server.url, small()))
            .unwrap()
            .into_body();
        let read = std::io::copy(&mut body.into_reader(), &mut std::io::sink()).unwrap();
        assert_eq!(read, LENGTH as u64);

        let mut body = caller.call::<Body>(&client(&cut.url, small())).unwrap();
        let error = loop {
            match next(&mut body) {
                Ok(Some(_)) => {}
                Ok(None) => panic!("it did not break off"),
                Err(error) => break error,
            }
        };
        assert_eq!(error.kind(), TransportErrorKind::Body);
        let mut text = String::new();
        let body = caller
            .call::<Body>(&client(&cut.url, small()))
            .unwrap()
            .into_body();
        assert!(body.into_reader().read_to_string(&mut text).is_err());
        assert_eq!(text, "abc");
    }
}

/// What a server got of an upload: the head, and the bytes without their chunks.
fn receive() -> (String, std::sync::mpsc::Receiver<(String, Vec<u8>)>) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (sender, receiver) = std::sync::mpsc::channel();
    thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            let mut text = Vec::new();
            let mut block = [0; 4096];
            let told = loop {
                let length = connection.read(&mut block).unwrap();
                text.extend_from_slice(&block[..length]);
                if let Some(told) = whole(&text) {
                    break told;
                }
                assert!(
                    length > 0,
                    "it broke off: {}",
                    String::from_utf8_lossy(&text)
                );
            };
            sender.send(told).unwrap();
            let answer = b"HTTP/1.1 503 No\r\nRetry-After: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            connection.write_all(answer).unwrap();
        }
    });
    (url, receiver)
}

/// Head and body of a request, once it is there.
fn whole(text: &[u8]) -> Option<(String, Vec<u8>)> {
    let end = text.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&text[..end]).to_lowercase();
    let mut rest = &text[end + 4..];
    if let Some((_, length)) = head.split_once("content-length: ") {
        let length: usize = length.lines().next()?.parse().ok()?;
        return (rest.len() >= length).then(|| (head, rest[..length].to_vec()));
    }
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n")?;
        let length = std::str::from_utf8(&rest[..end]).ok()?;
        let length = usize::from_str_radix(length, 16).ok()?;
        let chunk = rest.get(end + 2..end + 2 + length)?;
        rest = rest.get(end + 4 + length..)?;
        if length == 0 {
            return Some((head, body));
        }
        body.extend_from_slice(chunk);
    }
}

/// A form with a file of any length.
struct Form(File);

impl Encode for Form {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("note", "a");
        object.member("file", &self.0);
        object.member("last", "b");
        object.end();
    }
}

impl Validate for Form {}

/// Chunks that are there.
struct Chunks(std::vec::IntoIter<&'static [u8]>);

impl futures_core::Stream for Chunks {
    type Item = std::io::Result<Bytes>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.next().map(|chunk| Ok(Bytes::from_static(chunk))))
    }
}

#[test]
fn a_file_is_sent_while_it_is_read_and_once() {
    static PUT: Operation = Operation::put("/a").success(&[200]);
    type Make = fn(Chunks) -> File;

    let (url, received) = receive();
    let client: Client = ClientBuilder::new(&SERVER).base_url(&url).build().unwrap();
    let stream = || Chunks(vec![&b"stre"[..], b"", b"am"].into_iter());
    let files: [(Make, &str); 4] = [
        (
            |_| File::reader(&b"stream"[..], Some(6)),
            "content-length: 6",
        ),
        (
            |_| File::reader(&b"stream"[..], None),
            "transfer-encoding: chunked",
        ),
        (|stream| File::stream(stream, Some(6)), "content-length: 6"),
        (
            |stream| File::stream(stream, None),
            "transfer-encoding: chunked",
        ),
    ];
    for caller in callers() {
        let send = |request: Request| match caller.way {
            Way::Async => caller.runtime.block_on(request.send::<(), NoFailure>()),
            Way::Blocking => request.send_blocking::<(), NoFailure>(),
        };
        for (file, length) in files {
            let request = client
                .request(&PUT)
                .bytes("application/octet-stream", &file(stream()));
            let error = send(request.clone()).unwrap_err();
            let (head, body) = received.recv().unwrap();
            assert_eq!(body, b"stream");
            assert!(head.contains(length), "{:?}: {head}", caller.way);
            assert_eq!(
                (error.status(), error.attempts(), error.is_retryable()),
                (Some(503), 1, true)
            );
            let error = send(request).unwrap_err();
            let told = "not sent: body: must not be sent again: it holds a streamed file that has been sent";
            assert_eq!(error.to_string(), told);

            let form = Form(file(stream()));
            let request = client
                .request(&PUT)
                .multipart("multipart/form-data", &form, &[]);
            assert!(send(request).is_err());
            let (head, body) = received.recv().unwrap();
            let body = String::from_utf8(body).unwrap();
            assert!(
                body.contains("\r\n\r\nstream\r\n--") && body.ends_with("--\r\n"),
                "{body}"
            );
            let told = format!("content-length: {}", body.len());
            let told = if length.starts_with("content") {
                &told
            } else {
                length
            };
            assert!(head.contains(told), "{:?}: {head}", caller.way);

            let form = Form(file(stream()));
            let encoded = "application/x-www-form-urlencoded";
            let error = send(client.request(&PUT).form(encoded, &form, &[])).unwrap_err();
            assert!(
                error.to_string().contains("must not hold a streamed file"),
                "{error}"
            );
            let error = send(client.request(&PUT).json("application/json", &form)).unwrap_err();
            assert!(
                error.to_string().contains("must have no bytes in JSON"),
                "{error}"
            );
        }
    }
    assert!(received.try_recv().is_err(), "nothing was sent twice");
}
