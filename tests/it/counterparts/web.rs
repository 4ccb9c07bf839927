//! What nginx does with ordinary calls: credentials, compression, redirects, connections, limits, and answers that do not end.

use std::thread;
use std::time::{Duration, Instant};

use ironspec_clients::runtime::{
    Basic, Client, ClientBuilder, Error, Json, NoFailure, Operation, Options, Request, Requirement,
    Retry, Scheme, Security, Server as Api, TransportErrorKind,
};

use super::program::{NGINX, Server};
use super::{WAYS, Way};

static API: Api = Api::new("https://api.example.com");
static SCHEME: Scheme = Scheme::basic("Basic");
static SCHEMES: &[&Scheme] = &[&SCHEME];
static SECURITY: Security = Security::any(&[&[Requirement::new(&SCHEME)]]);
static GET: Operation = Operation::get("/{path}")
    .success(&[200])
    .security(&SECURITY);
static POST: Operation = Operation::post("/{path}")
    .success(&[200])
    .security(&SECURITY);

const USER: &str = "Jäsøn Doe";
const PASSWORD: &str = "open: sesame: 密";
/// Its SHA-1 in Base64, as `htpasswd -s` writes it.
const PASSWORD_HASH: &str = "Lx6eZYbwj2lL9tYZDjHCerVx2lM=";

/// A call may take this long, unless a test says otherwise.
const LONG: Duration = Duration::from_secs(20);

/// A client that asks once, so that the server's log shows what a call comes to.
fn client(server: &Server) -> Client {
    let builder = ClientBuilder::new(&API).security(SCHEMES);
    let once = Options::new().timeout(LONG).retry(Retry::never());
    let builder = builder.base_url(server.url("")).options(once);
    let credentials = Basic::new(USER, PASSWORD);
    builder.credentials(credentials).build().unwrap()
}

/// An outcome in short.
fn told(way: Way, request: Request) -> String {
    match way.call::<Json, NoFailure>(request) {
        Ok(response) => format!("{} bytes", response.raw().body().len()),
        Err(Error::Transport(error)) => format!("{:?}", error.kind()),
        Err(Error::Timeout(_)) => "timed out".to_owned(),
        Err(Error::Undocumented(response)) => format!("status {}", response.status()),
        Err(error) => format!("{error:?}"),
    }
}

fn get(client: &Client, path: &'static str) -> Request {
    client.request(&GET).path("path", path)
}

/// JSON of this many bytes, which does not compress to nothing.
fn json(length: usize) -> String {
    let mut numbers = (0_u64..).map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_string());
    let mut text = String::from("[0");
    while text.len() < length {
        text.push(',');
        text.extend(numbers.next());
    }
    text.truncate(length - 1);
    // It must not end in a comma.
    text.truncate(text.trim_end_matches(',').len());
    let missing = length - text.len() - 1;
    text + &" ".repeat(missing) + "]"
}

#[test]
fn basic_credentials_are_taken_and_refused() {
    let Some(server) = Server::start(
        &NGINX,
        "auth_basic realm; auth_basic_user_file users;",
        &[
            (
                "users",
                format!("{USER}:{{SHA}}{PASSWORD_HASH}\n").as_bytes(),
            ),
            ("documents/a", b"1"),
        ],
    ) else {
        return;
    };
    for way in WAYS {
        assert_eq!(told(way, get(&client(&server), "a")), "1 bytes");
        let builder = ClientBuilder::new(&API).security(SCHEMES);
        let builder = builder.base_url(server.url(""));
        let wrong = builder.credentials(Basic::new(USER, "hunter2"));
        assert_eq!(told(way, get(&wrong.build().unwrap(), "a")), "status 401");
        assert_eq!(server.log(2).len(), 2);
    }
}

#[test]
fn a_large_answer_comes_compressed_and_whole() {
    let text = json(1_000_000);
    let own = "gzip on; gzip_types application/json;";
    let files: [(&str, &[u8]); 1] = [("documents/a", text.as_bytes())];
    let Some(server) = Server::start(&NGINX, own, &files) else {
        return;
    };
    for way in WAYS {
        let response = way.call::<Json, NoFailure>(get(&client(&server), "a"));
        let response = response.unwrap();
        assert_eq!(response.raw().body(), &text);
        let [line] = server.log(1).try_into().unwrap();
        let sent: usize = line.rsplit(' ').next().unwrap().parse().unwrap();
        assert!(sent > 0 && sent < text.len() * 3 / 4, "{line}");
        // The limit counts what comes out.
        let options = Options::new().max_response_bytes(text.len() as u64 - 1);
        let request = get(&client(&server), "a").options(options);
        assert_eq!(told(way, request), "TooLarge");
        assert_eq!(server.log(1).len(), 1);
    }
}

#[test]
fn a_redirect_is_an_outcome_and_the_other_server_sees_nothing() {
    let own = "location /elsewhere { return 307 http://127.0.0.1:OTHER$request_uri; }
        location /moved { return 302 /a; }";
    let files: [(&str, &[u8]); 2] = [("documents/a", b"1"), ("documents/folder/a", b"1")];
    let Some(server) = Server::start(&NGINX, own, &files) else {
        return;
    };
    for way in WAYS {
        for (path, expected) in [
            ("elsewhere", "status 307"),
            ("moved", "status 302"),
            ("folder", "status 301"),
        ] {
            let client = client(&server);
            assert_eq!(told(way, get(&client, path)), expected);
            let request = client.request(&POST).path("path", path);
            let request = request.json("application/json", "secret");
            assert_eq!(told(way, request), expected);
            let log = server.log(2);
            let own = format!("/{path} {}", server.ports[0]);
            assert!(log.len() == 2 && log.iter().all(|line| line.contains(&own)));
        }
    }
}

#[test]
fn connections_are_used_again_and_left_when_the_server_wants_it() {
    // After three requests, or after a second of nothing.
    let own = "keepalive_requests 3; keepalive_timeout 1s;
        location /b { proxy_pass http://127.0.0.1:OTHER; }";
    let Some(server) = Server::start(&NGINX, own, &[("documents/a", b"1")]) else {
        return;
    };
    let clients = WAYS.map(|way| (way, client(&server)));
    for (way, client) in &clients {
        for _ in 0..7 {
            assert_eq!(told(*way, get(client, "a")), "1 bytes");
            thread::sleep(Duration::from_millis(10));
        }
        assert_eq!(uses(&server.log(7)), [3, 3, 1], "{way:?}");
    }
    thread::sleep(Duration::from_millis(1300));
    for (way, client) in &clients {
        for _ in 0..2 {
            let request = client.request(&POST).path("path", "b");
            let request = request.json("application/json", "once");
            assert_eq!(told(*way, request), "1 bytes");
        }
        // What the other server sees comes through this one.
        let mut log = server.log(4);
        log.retain(|line| !line.contains(&format!(" {} ", server.ports[1])));
        assert_eq!(uses(&log), [2], "{way:?}");
    }
}

/// How many requests came over each connection, in the order of the connections.
fn uses(log: &[String]) -> Vec<usize> {
    let connection = |line: &str| line.split(' ').nth(4).unwrap().to_owned();
    let same = |one: &String, other: &String| connection(one) == connection(other);
    log.chunk_by(same).map(<[String]>::len).collect()
}

#[test]
fn a_body_that_is_too_large_is_told_by_the_server() {
    let own = "client_max_body_size 1k; location /b { proxy_pass http://127.0.0.1:OTHER; }";
    let Some(server) = Server::start(&NGINX, own, &[]) else {
        return;
    };
    for way in WAYS {
        // The server answers before it has read them all.
        for length in [2_000, 200_000, 8_000_000] {
            let request = client(&server).request(&POST).path("path", "b");
            let request = request.json("application/json", &*"x".repeat(length));
            assert_eq!(told(way, request), "status 413", "{way:?} {length}");
            assert_eq!(server.log(1).len(), 1);
        }
    }
}

#[test]
fn a_slow_answer_ends_with_the_time_of_the_call() {
    let text = json(1_000_000);
    let files: [(&str, &[u8]); 1] = [("documents/a", text.as_bytes())];
    let Some(server) = Server::start(&NGINX, "limit_rate 10k;", &files) else {
        return;
    };
    for way in WAYS {
        let start = Instant::now();
        let short = Options::new().timeout(Duration::from_millis(500));
        let request = get(&client(&server), "a").options(short);
        assert_eq!(told(way, request), "timed out", "{way:?}");
        let short = Options::new().attempt_timeout(Duration::from_millis(500));
        let request = get(&client(&server), "a").options(short);
        assert_eq!(told(way, request), "Timeout", "{way:?}");
        assert!(start.elapsed() < Duration::from_secs(5));
        assert_eq!(server.log(2).len(), 2);
    }
}

#[test]
fn an_answer_that_is_cut_is_no_answer() {
    let text = json(1_000_000);
    let own = "location /closed { return 444; } location /a { limit_rate 20k; }";
    for way in WAYS {
        let files: [(&str, &[u8]); 1] = [("documents/a", text.as_bytes())];
        let Some(mut server) = Server::start(&NGINX, own, &files) else {
            return;
        };
        let client = client(&server);
        assert_eq!(told(way, get(&client, "closed")), "Other", "{way:?}");
        assert_eq!(server.log(1).len(), 1);
        // The server dies in the middle of its answer.
        let outcome = thread::scope(|scope| {
            let call = scope.spawn(|| told(way, get(&client, "a")));
            thread::sleep(Duration::from_millis(400));
            server.kill();
            call.join().unwrap()
        });
        assert_eq!(outcome, "Body", "{way:?}");
        // Nobody is there any more, and that is told apart.
        let outcome = way.call::<Json, NoFailure>(get(&client, "a"));
        let Err(Error::Transport(error)) = outcome else {
            panic!("{outcome:?}");
        };
        assert_eq!(error.kind(), TransportErrorKind::Connect, "{way:?} {error}");
    }
}
