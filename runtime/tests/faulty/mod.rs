//! A server on this machine that answers byte by byte what a test says, and counts what it sees.

use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// It runs until the test's process ends.
pub struct Faulty {
    /// Where it listens.
    pub url: String,
    seen: Arc<Mutex<Seen>>,
}

/// What came so far.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Seen {
    pub connections: usize,
    pub requests: usize,
    /// The last head, in lower case.
    pub head: String,
    /// The last body.
    pub body: String,
}

/// What becomes of a connection.
#[derive(Debug, Eq, PartialEq)]
pub enum Then {
    /// It waits for the next request.
    Keep,
    /// It ends in order.
    Close,
    /// It is reset.
    Reset,
}

impl Faulty {
    /// Lets this answer each request.
    pub fn new(answer: impl Fn(&mut TcpStream) -> Then + Send + Sync + 'static) -> Self {
        Self::hearing(move |connection, _| answer(connection))
    }

    /// The same, by the head of the request, which is in lower case.
    pub fn hearing(answer: impl Fn(&mut TcpStream, &str) -> Then + Send + Sync + 'static) -> Self {
        Self::start(answer, false)
    }

    /// Resets each connection as soon as something comes, and reads nothing.
    pub fn deaf() -> Self {
        Self::start(|_, _| Then::Reset, true)
    }

    fn start(
        answer: impl Fn(&mut TcpStream, &str) -> Then + Send + Sync + 'static,
        is_deaf: bool,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Seen::default()));
        let (shared, answer) = (seen.clone(), Arc::new(answer));
        thread::spawn(move || {
            for connection in listener.incoming() {
                let (seen, answer) = (shared.clone(), answer.clone());
                seen.lock().unwrap().connections += 1;
                thread::spawn(move || {
                    let mut connection = connection.unwrap();
                    if is_deaf {
                        _ = connection.peek(&mut [0]);
                        reset(connection);
                    } else {
                        serve(&mut connection, &*answer, &seen);
                    }
                });
            }
        });
        Self { url, seen }
    }

    pub fn seen(&self) -> Seen {
        self.seen.lock().unwrap().clone()
    }
}

type Answer = dyn Fn(&mut TcpStream, &str) -> Then;

fn serve(connection: &mut TcpStream, answer: &Answer, seen: &Mutex<Seen>) {
    while let Some((head, body)) = read(connection) {
        {
            let mut seen = seen.lock().unwrap();
            seen.requests += 1;
            (seen.head, seen.body) = (head.clone(), body);
        }
        match answer(connection, &head) {
            Then::Keep => {}
            Then::Close => return,
            Then::Reset => return reset(connection.try_clone().unwrap()),
        }
    }
}

/// Ends a connection so that the other side is told that it was reset.
fn reset(connection: TcpStream) {
    let socket = socket2::Socket::from(connection);
    socket.set_linger(Some(Duration::ZERO)).unwrap();
}

/// Head and body of the next request; `None` at the end of the connection.
fn read(connection: &mut TcpStream) -> Option<(String, String)> {
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
    Some((head, String::from_utf8(body).unwrap()))
}
