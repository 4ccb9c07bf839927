//! Faults of servers and networks, met by `send` and `send_blocking` alike: a server on this machine misbehaves on purpose.

#![cfg(all(feature = "reqwest", feature = "ureq"))]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use ironspec_runtime::{
    Client, ClientBuilder, DecodeErrorKind, Error, Json, NoFailure, Operation, Options, Response,
    Server, TransportErrorKind,
};

static SERVER: Server = Server::new("https://api.example.com");
static GET: Operation = Operation::get("/a").success(&[200]);
static POST: Operation = Operation::post("/a").success(&[200]);

type Outcome = Result<Response<Json>, Error<NoFailure>>;

/// How long a call may take here; what ends by itself ends long before.
const TIMEOUT: Duration = Duration::from_millis(1500);
const MEGABYTE: u64 = 1 << 20;

/// A server that lets a function answer each request, and writes down what it sees.
struct Faulty {
    url: String,
    seen: Arc<Mutex<Seen>>,
}

#[derive(Clone, Debug, Default, Eq, PartialEq)]
struct Seen {
    connections: usize,
    requests: usize,
}

/// What becomes of a connection after a request.
enum Then {
    Keep,
    Close,
    /// The connection is reset.
    Reset,
}

type Answer = fn(&mut TcpStream) -> Then;

impl Faulty {
    fn new(answer: Answer) -> Self {
        Self::start(answer, false)
    }

    /// Resets connections before it has read anything.
    fn deaf() -> Self {
        Self::start(|_| Then::Reset, true)
    }

    fn start(answer: Answer, is_deaf: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Seen::default()));
        let shared = seen.clone();
        // Ends with the test's process.
        thread::spawn(move || {
            for connection in listener.incoming() {
                let seen = shared.clone();
                seen.lock().unwrap().connections += 1;
                thread::spawn(move || serve(connection.unwrap(), answer, is_deaf, &seen));
            }
        });
        Self { url, seen }
    }

    fn seen(&self) -> Seen {
        self.seen.lock().unwrap().clone()
    }
}

fn serve(mut connection: TcpStream, answer: Answer, is_deaf: bool, seen: &Mutex<Seen>) {
    loop {
        if is_deaf {
            reset(&mut connection);
            return;
        }
        if read_request(&mut connection).is_none() {
            return;
        }
        seen.lock().unwrap().requests += 1;
        match answer(&mut connection) {
            Then::Keep => {}
            Then::Close => return,
            Then::Reset => {
                reset(&mut connection);
                return;
            }
        }
    }
}

/// A connection that is closed with unread bytes in it is reset.
fn reset(connection: &mut TcpStream) {
    let mut waiting = [0];
    while connection.peek(&mut waiting).is_err() {}
}

/// Reads a head and its body up to the last byte; `None` at the end of the connection. Before a reset the last byte stays.
fn read_request(connection: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        if connection.read(&mut byte).ok()? == 0 {
            return None;
        }
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap().to_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    let mut body = vec![0; length.map_or(0, |length| length.parse().unwrap())];
    connection.read_exact(&mut body).ok()?;
    Some(head)
}
