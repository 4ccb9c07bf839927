//! What the document marks as sensitive is in no text that a program might log.

#![allow(clippy::unwrap_used)]

use std::borrow::Cow;

use ironspec_runtime::rules::{BigIntegerRule, CountRule, IntegerRule, NumberRule, StringRule};
use ironspec_runtime::transport::Memory;
use ironspec_runtime::{
    Client, ClientBuilder, Error, Integer, Json, NoFailure, Operation, Sensitive, Server, Step,
    Unknown, Validate as _, Violations,
};

static SERVER: Server = Server::new("https://api.example.com");
static GET: Operation = Operation::get("/{pin}").success(&[200]).sensitive_answers();

#[derive(Clone, PartialEq)]
struct Password(Cow<'static, str>);
ironspec_runtime::string!(Password, StringRule::new().min_length(9); sensitive);

#[derive(Clone, Copy, PartialEq)]
struct Pin(i64);
ironspec_runtime::integer!(Pin, IntegerRule::new().minimum(10_000); sensitive);

#[derive(Clone, Copy, PartialEq)]
struct Weight(f64);
ironspec_runtime::number!(Weight, NumberRule::new().maximum(1.0, "1"); sensitive);

#[derive(Clone, PartialEq)]
struct Key(Integer);
ironspec_runtime::big_integer!(Key, BigIntegerRule::new().minimum("10000"); sensitive);

#[derive(Clone, PartialEq)]
struct Pins(Vec<f64>);
ironspec_runtime::list!(Pins, f64, [Encode], CountRule::new().max_items(1); sensitive);

#[derive(Clone, PartialEq)]
enum Level {
    Low,
    Unknown(Unknown),
}
ironspec_runtime::string_enum!(Level, Unknown, [Low = "low"]; sensitive);

#[test]
fn values_are_in_no_debug_and_no_violation() {
    let password = Password("hunter2".into());
    assert_eq!(format!("{password:?}"), "Password(…)");
    let shown = |violations: Result<(), Violations>| violations.unwrap_err().to_string();
    for (debug, violations, message) in [
        (
            format!("{password:?}"),
            shown(password.validate()),
            "must have at least 9 characters, has 7",
        ),
        (
            format!("{:?}", Pin(4711)),
            shown(Pin(4711).validate()),
            "must be at least 10000",
        ),
        (
            format!("{:?}", Key(4711_u64.into())),
            shown(Key(4711_u64.into()).validate()),
            "must be at least 10000",
        ),
        (
            format!("{:?}", Sensitive(4711)),
            shown("4711x".parse::<Key>().map(drop)),
            "Key: must be an integer",
        ),
        (
            format!("{:?}", Weight(47.11)),
            shown(Weight(47.11).validate()),
            "must be at most 1",
        ),
        (
            format!("{:?}", Pins(vec![4711.0, f64::NAN])),
            shown(Pins(vec![f64::NAN]).validate()),
            "/0: must be a finite number",
        ),
        (
            format!("{:?}", Level::from("hunter2")),
            shown(Level::from("hunter2").validate()),
            "must be one of low",
        ),
        (
            format!("{:?}", Sensitive("hunter2")),
            shown("4711x".parse::<Pin>().map(drop)),
            "Pin: must be an integer of 64 bits",
        ),
    ] {
        assert!(debug.ends_with("(…)"), "{debug}");
        assert_eq!(violations, message);
    }
    assert_eq!(Level::from("low").validate(), Ok(()));
}

#[tokio::test]
async fn requests_and_answers_keep_them_too() {
    let network = Memory::new()
        .json(200, r#"{"it": "hunter2"}"#)
        .json(500, "\"hunter2\"");
    let client: Client = ClientBuilder::new(&SERVER)
        .transport(network.clone())
        .build()
        .unwrap();
    let request = client
        .request(&GET)
        .path("pin", Pin(47_110))
        .query("word", Password("hunter2hunter2".into()))
        .query("key", Key(47_110_u64.into()))
        .query("flag", Sensitive("hunter2"))
        .header("X-Word", Sensitive("hunter2"));
    let mut exchange = request.clone().build::<Json, NoFailure>().unwrap();
    let (request_shown, exchange_shown) = (format!("{request:?}"), format!("{exchange:?}"));
    let step = exchange.step();
    let step_shown = format!("{step:?}");
    assert!(
        matches!(step, Step::Send(request) if request.uri().query() == Some("word=hunter2hunter2&key=47110&flag=hunter2"))
    );
    for text in [request_shown, exchange_shown, step_shown] {
        assert!(
            !text.contains("hunter2") && !text.contains("4711"),
            "{text}"
        );
    }

    let answer = request.clone().send::<Json, NoFailure>().await.unwrap();
    assert_eq!(answer.raw().to_string(), "200 OK");
    let error = request.send::<Json, NoFailure>().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "undocumented status 500 Internal Server Error"
    );
    assert!(matches!(error, Error::Undocumented(answer) if answer.body() == "\"hunter2\""));
    let network = Memory::new().json(200, "4711.5");
    let builder = ClientBuilder::<Client>::new(&SERVER).transport(network);
    let request = builder.build().unwrap().request(&GET).path("pin", 1);
    assert_eq!(
        request
            .send::<Pin, NoFailure>()
            .await
            .unwrap_err()
            .to_string(),
        "200 OK; undecodable body: expected an integer, found a number (at byte 0)"
    );
}

#[tokio::test]
async fn what_is_sent_is_the_value_itself() {
    let network = Memory::new().json(200, "1");
    let builder = ClientBuilder::<Client>::new(&SERVER).transport(network.clone());
    let request = builder
        .build()
        .unwrap()
        .request(&GET)
        .path("pin", Pin(47_110));
    assert!(request.send::<Json, NoFailure>().await.is_ok());
    assert_eq!(network.requests()[0].uri.path(), "/47110");
}
