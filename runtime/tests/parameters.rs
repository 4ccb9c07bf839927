//! Parameters of every kind in a request as it leaves.
#![allow(clippy::unwrap_used)]

use http::header::COOKIE;
use ironspec_runtime::transport::Memory;
use ironspec_runtime::{
    Body, Client, ClientBuilder, Json, NoFailure, Operation, Request, Server, Step, Style,
};

static SERVER: Server = Server::new("https://api.example.com");
static GET: Operation = Operation::get("/a{id}/b");

fn request() -> Request {
    let builder = ClientBuilder::<Client>::new(&SERVER).transport(Memory::new());
    let client = builder.header("Cookie", "own=1").build().unwrap();
    client.request(&GET)
}

fn build(request: Request) -> Result<http::Request<Body>, String> {
    match request.build::<Json, NoFailure>() {
        Ok(mut exchange) => match exchange.step() {
            Step::Send(request) => Ok(request),
            step => Err(format!("{step:?}")),
        },
        Err(violations) => Err(violations.to_string()),
    }
}

fn json(text: &str) -> Json {
    text.parse().unwrap()
}

#[test]
fn each_place_has_what_the_style_makes_of_the_value() {
    let list = json(r#"["a/b","c d"]"#);
    let sent = request()
        .path_styled("id", &list, Style::LABEL)
        .query("q", 1)
        .query_styled("list", &list, Style::FORM.exploded())
        .query_styled("none", json("[]"), Style::FORM)
        .header_styled("X-List", &list, Style::SIMPLE)
        .cookie("session", "x;y")
        .cookie_styled("seen", json("[1,2]"), Style::FORM);
    let sent = build(sent).unwrap();
    assert_eq!(
        sent.uri(),
        "https://api.example.com/a.a%2Fb,c%20d/b?q=1&list=a%2Fb&list=c%20d"
    );
    assert_eq!(sent.headers()["x-list"], "a/b,c d");
    assert_eq!(sent.headers()[COOKIE], "own=1; session=x%3By; seen=1,2");
}

#[test]
fn what_is_set_again_replaces_what_was_set_even_by_nothing() {
    let sent = request()
        .path("id", "1")
        .query_styled("a", json("[1]"), Style::FORM)
        .query_styled("a", json("null"), Style::FORM)
        .header_styled("X-A", json("1"), Style::SIMPLE)
        .header_styled("X-A", json("[]"), Style::SIMPLE);
    let sent = build(sent).unwrap();
    assert_eq!(sent.uri().query(), None);
    assert!(!sent.headers().contains_key("x-a"));
    assert_eq!(sent.headers()[COOKIE], "own=1");
}

#[test]
fn every_value_is_checked_and_a_segment_stays_one() {
    static DOTS: Operation = Operation::get("/{id}/b");
    let client = ClientBuilder::<Client>::new(&SERVER)
        .transport(Memory::new())
        .build();
    let request = client.unwrap().request(&DOTS);
    for (value, style) in [
        ("[]", Style::SIMPLE),
        ("\"\"", Style::LABEL),
        ("\".\"", Style::LABEL),
    ] {
        let error = build(request.clone().path_styled("id", json(value), style)).unwrap_err();
        assert!(error.contains("path segment"), "{error}");
    }
    let numbers = request.path("id", 1);
    let broken = numbers
        .clone()
        .query_styled("n", &[1.0, f64::NAN][..], Style::FORM);
    assert_eq!(
        build(broken).unwrap_err(),
        "query parameter n /1: NaN must be a finite number"
    );
    let broken = numbers.header_styled("X-N", json(r#"["a\nb"]"#), Style::SIMPLE);
    assert!(build(broken).unwrap_err().contains("control characters"));
}

#[test]
fn a_sensitive_value_is_in_no_debug() {
    let sensitive = Style::FORM.sensitive();
    let request = request()
        .query_styled("list", json(r#"["hunter2"]"#), sensitive)
        .cookie_styled("seen", json("\"hunter2\""), sensitive);
    assert!(!format!("{request:?}").contains("hunter2"));
}
