//! Requests of each kind as they are built.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::transport::Memory;
use crate::{ClientBuilder, Json, NoFailure, Server, Step, Variable};

static SERVER: Server = Server::new("https://api.example.com/v1");
static ZONES: Server =
    Server::new("https://{zone}.example.com").variables(&[Variable::new("zone", "a b")]);
static GET: Operation = Operation::get("/a/{id}/b-{x}{y}")
    .accept("application/json")
    .success(&[200]);
static PLAIN: Operation = Operation::get("/plain").success(&[200]);
static PUT: Operation = Operation::put("/put").success(&[200]);
static ELSEWHERE: Operation = Operation::get("/").server(&ZONES);

fn request(operation: &'static Operation) -> Request {
    let builder = ClientBuilder::<Client>::new(&SERVER).transport(Memory::new());
    builder
        .header("Authorization", "hunter2")
        .header("accept", "text/plain")
        .build()
        .unwrap()
        .request(operation)
}

fn build(request: Request) -> Result<http::Request<Body>, String> {
    match request
        .build::<Json, NoFailure>()
        .map(|mut exchange| exchange.step())
    {
        Ok(Step::Send(request)) => Ok(request),
        Ok(step) => Err(format!("{step:?}")),
        Err(violations) => Err(violations.to_string()),
    }
}

#[test]
fn path_values_stay_in_their_segment() {
    for (id, expected) in [
        ("a/b", "/v1/a/a%2Fb/b-12"),
        ("a b?c#d%2F\\", "/v1/a/a%20b%3Fc%23d%252F%5C/b-12"),
        ("é\0\n", "/v1/a/%C3%A9%00%0A/b-12"),
        ("...", "/v1/a/.../b-12"),
        ("-._~", "/v1/a/-._~/b-12"),
    ] {
        let request = request(&GET).path("id", id).path("x", 1).path("y", 2);
        assert_eq!(build(request).unwrap().uri().path(), expected);
    }
    for id in ["", ".", ".."] {
        let error = build(request(&GET).path("id", id).path("x", "").path("y", "")).unwrap_err();
        assert!(
            error.starts_with("path parameter id: must not make a path segment"),
            "{error}"
        );
    }
    let error = build(request(&GET).path("id", "a").path("x", "1")).unwrap_err();
    assert_eq!(error, "address: lacks the path parameter y");
}

#[test]
fn a_template_may_bring_a_query() {
    static SEARCH: Operation = Operation::get("/{a}?b={c}&d=/e");
    let search = |a, c| build(request(&SEARCH).path("a", a).path("c", c).query("f", 1));
    let uri = search("x?", "&y=#").unwrap().uri().to_string();
    assert_eq!(uri, "https://api.example.com/v1/x%3F?b=%26y%3D%23&d=/e&f=1");
    assert!(search("x", "").is_ok() && search("x", "..").is_ok());
    assert!(search("..", "x").is_err() && search("", "x").is_err());
}

#[test]
fn segments_are_judged_whole() {
    static DOTS: Operation = Operation::get("/{a}{b}/.{c}/z");
    let dots = |a, b, c| build(request(&DOTS).path("a", a).path("b", b).path("c", c));
    assert_eq!(dots(".", "x", "y").unwrap().uri().path(), "/v1/.x/.y/z");
    assert!(dots(".", ".", "y").is_err() && dots("", "", "y").is_err());
    assert!(dots("a", "", ".").is_err() && dots("a", "", "").is_err());
}

#[test]
fn queries_carry_what_was_set_last_and_nothing_absent() {
    let request = request(&PLAIN)
        .query("a b", "x&y=z+1/é")
        .query("n", 1.5)
        .query("n", true);
    assert_eq!(
        build(request).unwrap().uri().query(),
        Some("a%20b=x%26y%3Dz%2B1%2F%C3%A9&n=true")
    );
    assert_eq!(build(self::request(&PLAIN)).unwrap().uri().query(), None);
    let replaced = self::request(&PLAIN).query("n", f64::NAN).query("n", 1.0);
    assert_eq!(build(replaced).unwrap().uri().query(), Some("n=1"));
    assert!(
        build(self::request(&PLAIN).query("n", f64::NAN))
            .unwrap_err()
            .contains("finite")
    );
    let long = build(self::request(&PLAIN).query("n", "x".repeat(70_000).as_str())).unwrap_err();
    assert!(long.starts_with("address: is refused"), "{long}");
}

#[test]
fn header_values_have_no_control_characters() {
    for value in ["a\nb", "a\r\nX: y", "\0", "a\tb", "\u{7f}", "\u{85}"] {
        let error = build(request(&PLAIN).header("X-Note", value)).unwrap_err();
        assert_eq!(
            error, "header X-Note: must not contain control characters",
            "{value:?}"
        );
    }
    let sent = build(request(&PLAIN).header("X-Note", "é x")).unwrap();
    assert_eq!(sent.headers()["x-note"].as_bytes(), "é x".as_bytes());
    assert!(build(request(&PLAIN).header("bad name", "x")).is_err());
}

#[test]
fn bodies_say_their_length() {
    let length = |request| {
        build(request)
            .unwrap()
            .headers()
            .get(CONTENT_LENGTH)
            .cloned()
    };
    assert_eq!(length(request(&PLAIN)), None);
    assert_eq!(length(request(&PUT)).unwrap(), "0");
    assert_eq!(
        length(request(&PUT).json("application/json", "é")).unwrap(),
        "4"
    );
    let lossy = build(request(&PUT).json("application/json", &[f64::NAN][..])).unwrap_err();
    assert_eq!(lossy, "body /0: NaN must be a finite number");
}

#[test]
fn what_the_wire_cannot_carry_is_refused_even_unchecked() {
    let allow = || Options::new().allow_invalid_requests();
    let late = request(&PUT).json("application/json", &[1.0, f64::NAN][..]);
    let early = request(&PUT).options(allow());
    for request in [
        late.options(allow()),
        early.json("application/json", &[1.0, f64::NAN][..]),
    ] {
        assert_eq!(
            build(request).unwrap_err(),
            "body /1: NaN must be a finite number"
        );
    }
    let broken = request(&PLAIN).header("X-Note", "a\nb").options(allow());
    assert!(build(broken).unwrap_err().starts_with("header X-Note"));
    let odd = request(&PLAIN).query("n", f64::INFINITY).options(allow());
    assert_eq!(build(odd).unwrap().uri().query(), Some("n=inf"));
}

#[test]
fn the_operation_wins_over_default_headers() {
    let sent = build(request(&GET).path("id", 1).path("x", 1).path("y", 1)).unwrap();
    assert_eq!(sent.headers()["accept"], "application/json");
    assert_eq!(sent.headers()["authorization"], "hunter2");
    assert_eq!(
        build(request(&PLAIN)).unwrap().headers()["accept"],
        "text/plain"
    );
}

#[test]
fn an_address_that_cannot_be_made_is_a_violation() {
    let error = build(request(&ELSEWHERE)).unwrap_err();
    assert!(
        error.starts_with("address: server variable zone: \"a b\""),
        "{error}"
    );
}

#[test]
fn secrets_are_in_no_debug_and_no_violation() {
    let request = request(&PUT)
        .query("api_key", "hunter2")
        .query("page", 7)
        .header("X-Auth-Token", "hunter2")
        .json("application/json", "hunter2");
    let debug = format!("{request:?} {:?}", request.0.client);
    assert!(!debug.contains("hunter2"), "{debug}");
    assert!(
        debug.contains("(\"page\", \"7\")") && debug.contains("Body(9 bytes)"),
        "{debug}"
    );
    let exchange = format!("{:?}", request.clone().build::<Json, NoFailure>().unwrap());
    assert!(!exchange.contains("hunter2\""), "{exchange}");

    let broken = request.header("X-Auth-Token", f64::INFINITY);
    assert_eq!(
        build(broken).unwrap_err(),
        "header X-Auth-Token: must be a finite number"
    );
}
