//! HTTP Digest in calls.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use super::*;
use crate::auth::ChallengeError;
use crate::exchange::{Core, Next, Stop};
use crate::options::Settings;
use crate::transport::TransportErrorKind;
use crate::{Body, TransportError};

/// An answer of this status with these headers.
fn answer(status: u16, headers: &[(&str, &str)]) -> http::Response<Bytes> {
    let mut answer = http::Response::builder().status(status);
    for (name, value) in headers {
        answer = answer.header(*name, *value);
    }
    answer.body(Bytes::from_static(b"1")).unwrap()
}

/// A 401 with this nonce, and more parameters.
fn challenge(nonce: &str, more: &str) -> http::Response<Bytes> {
    let value = format!(r#"Digest realm="api", nonce="{nonce}", qop="auth"{more}"#);
    answer(401, &[("www-authenticate", &value)])
}

fn network(answers: impl IntoIterator<Item = http::Response<Bytes>>) -> Memory {
    answers.into_iter().fold(Memory::new(), Memory::answer)
}

fn client(network: &Memory) -> Client {
    let builder = builder(network).credentials(Digest::new("u", "hunter2"));
    builder.build().unwrap()
}

/// Nonce and count of each request; empty where there is no answer to a challenge.
fn counts(network: &Memory) -> Vec<String> {
    let requests = network.requests();
    let counts = requests.iter().map(|request| {
        let value = header(request, "authorization");
        let part = |name| {
            let after = value.split_once(name).map_or("", |(_, after)| after);
            let end = after.find(['"', ',']).unwrap_or(after.len());
            after[..end].to_owned()
        };
        format!("{} {}", part(" nonce=\""), part(" nc="))
            .trim()
            .to_owned()
    });
    counts.collect()
}

/// The status of each call, over one client.
async fn statuses(network: &Memory, calls: usize) -> Vec<u16> {
    let client = client(network);
    let mut statuses = Vec::new();
    for _ in 0..calls {
        statuses.push(match call(&client.clone(), &EITHER).await {
            Ok(response) => response.status(),
            Err(error) => error.status().unwrap_or_else(|| panic!("{error}")),
        });
    }
    statuses
}

#[tokio::test]
async fn challenges_are_answered_and_nonces_used_again() {
    let ok = || answer(200, &[]);
    let next = || answer(200, &[("authentication-info", r#"nextnonce="n2""#)]);
    let cases = [
        (
            "a nonce is used again",
            vec![challenge("n1", ""), ok(), ok()],
            vec![200, 200],
            vec!["", "n1 00000001", "n1 00000002"],
        ),
        (
            "the server names the next one",
            vec![challenge("n1", ""), next(), ok()],
            vec![200, 200],
            vec!["", "n1 00000001", "n2 00000001"],
        ),
        (
            "a wrong password is tried once",
            vec![challenge("n1", ""), challenge("n2", "")],
            vec![401],
            vec!["", "n1 00000001"],
        ),
        (
            "and the next call begins anew",
            vec![challenge("n1", ""), challenge("n2", ""), ok()],
            vec![401, 200],
            vec!["", "n1 00000001", ""],
        ),
        (
            "a stale nonce is replaced",
            vec![challenge("n1", ""), challenge("n2", ", stale=true"), ok()],
            vec![200],
            vec!["", "n1 00000001", "n2 00000001"],
        ),
        (
            "but not for ever",
            vec![
                challenge("n1", ""),
                challenge("n2", ", stale=true"),
                challenge("n3", ", stale=true"),
            ],
            vec![401],
            vec!["", "n1 00000001", "n2 00000001"],
        ),
        (
            "a server may forget a nonce",
            vec![challenge("n1", ""), ok(), challenge("n2", ""), ok()],
            vec![200, 200],
            vec!["", "n1 00000001", "n1 00000002", "n2 00000001"],
        ),
        (
            "a 401 without a challenge is the outcome",
            vec![answer(401, &[("www-authenticate", "Basic realm=\"x\"")])],
            vec![401],
            vec![""],
        ),
        (
            "a public resource needs no answer",
            vec![ok()],
            vec![200],
            vec![""],
        ),
    ];
    for (what, answers, outcomes, expected) in cases {
        let network = network(answers);
        assert_eq!(statuses(&network, outcomes.len()).await, outcomes, "{what}");
        assert_eq!(counts(&network), expected, "{what}");
    }
}

/// The wait before a repetition may outlast a nonce, each time.
#[tokio::test]
async fn each_attempt_takes_a_challenge_of_its_own() {
    let busy = || answer(503, &[("retry-after", "0")]);
    let stale = |nonce| challenge(nonce, ", stale=true");
    let answers = [
        challenge("n1", ""),
        busy(),
        stale("n2"),
        busy(),
        stale("n3"),
    ];
    let network = network(answers).answer(answer(200, &[]));
    assert_eq!(statuses(&network, 1).await, [200]);
    assert_eq!(
        counts(&network),
        [
            "",
            "n1 00000001",
            "n1 00000002",
            "n2 00000001",
            "n2 00000002",
            "n3 00000001"
        ]
    );

    // A server that broke off and started again knows its nonce no more, and need not call it stale.
    let network = Memory::new().answer(challenge("n1", ""));
    let network = network.error(TransportErrorKind::Other, "reset");
    let network = network.answer(challenge("n2", "")).answer(answer(200, &[]));
    assert_eq!(statuses(&network, 1).await, [200]);
    assert_eq!(counts(&network), ["", "n1 00000001", "", "n2 00000001"]);
}

#[tokio::test]
async fn the_answer_covers_what_other_schemes_put_into_the_address() {
    static BOTH: Operation = Operation::get("/a")
        .success(&[200])
        .security(&Security::any(&[&[
            Requirement::new(&DIGEST),
            Requirement::new(&QUERY),
        ]]));
    let network = network([challenge("n1", ""), answer(200, &[])]);
    let builder = builder(&network).credentials(ApiKey::new("k"));
    let client = builder.credentials(Digest::new("u", "p")).build().unwrap();
    call(&client, &BOTH).await.unwrap();
    let value = header(&network.requests()[1], "authorization");
    assert!(value.contains(r#"uri="/v1/a?a%20key=k""#), "{value}");
}

#[tokio::test]
async fn a_challenge_that_cannot_be_answered_is_an_error() {
    let md5 = || challenge("n1", ", algorithm=MD5");
    let network = network([md5(), challenge("n1", ", algorithm=SHA-9")]);
    let digest = Digest::new("u", "hunter2").refuse_md5();
    let client = builder(&network).credentials(digest).build().unwrap();
    for expected in [
        "status 401: the server offers Digest with MD5 alone, which is refused",
        "status 401: the Digest algorithm \"SHA-9\" is not known",
    ] {
        let error = call(&client, &ASKS_DIGEST).await.unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert_eq!(error.response().unwrap().body(), "1");
        let cause = std::error::Error::source(&error).unwrap();
        assert!(cause.downcast_ref::<ChallengeError>().is_some());
        assert!(!format!("{error:?} {client:?}").contains("hunter2"));
    }
    assert_eq!(network.requests().len(), 2);
}

/// A body that can be sent once.
struct Once(Option<Bytes>);

impl Stream for Once {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

/// An exchange whose body can be sent once.
fn streamed(client: &Client) -> Core {
    let body = Body::stream(Once(Some("body".into())), Some(4));
    let request = http::Request::post("https://api.example.com/v1/a?b")
        .header("content-length", "4")
        .body(body)
        .unwrap();
    Core::new(
        client.clone(),
        &ASKS_DIGEST,
        Settings::default(),
        request,
        false,
    )
}

/// The nonce and the count of a request.
fn count(request: &http::Request<Body>) -> String {
    let value = request.headers()["authorization"].to_str().unwrap();
    let parameter = |name: &str| {
        let (_, rest) = value.split_once(&format!(", {name}=")).unwrap();
        rest.split(',').next().unwrap().trim_matches('"').to_owned()
    };
    format!("{} {}", parameter("nonce"), parameter("nc"))
}

/// Else one could overtake the other, which servers take for a replay.
#[test]
fn calls_at_once_answer_each_its_own_challenge() {
    let client = client(&Memory::new());
    let start = || {
        let request = http::Request::get("https://api.example.com/v1/a").body(Body::empty());
        let (client, settings) = (client.clone(), Settings::default());
        Core::new(client, &ASKS_DIGEST, settings, request.unwrap(), false)
    };
    let (mut one, mut other) = (start(), start());
    for (core, nonce) in [(&mut one, "n1"), (&mut other, "n2")] {
        next_request(core);
        core.receive(Ok(challenge(nonce, "")));
    }
    assert_eq!(count(&next_request(&mut other)), "n2 00000001");
    other.receive(Ok(answer(200, &[])));
    assert_eq!(count(&next_request(&mut one)), "n1 00000001");

    // What has been taken is for all. That it is refused then says nothing about the password.
    let mut third = start();
    assert_eq!(count(&next_request(&mut third)), "n2 00000002");
    third.receive(Ok(challenge("n3", "")));
    assert_eq!(count(&next_request(&mut third)), "n3 00000001");
}

fn next_request(core: &mut Core) -> http::Request<Body> {
    match core.step() {
        Next::Send(request) => request,
        Next::Wait(_) | Next::Done(_) => panic!("nothing to send"),
    }
}

#[test]
fn a_body_that_can_be_sent_once_waits_for_the_challenge() {
    let client = client(&Memory::new());
    let mut core = streamed(&client);
    let first = next_request(&mut core);
    assert_eq!(
        (first.method().as_str(), first.body().length()),
        ("HEAD", Some(0))
    );
    assert_eq!(first.uri(), "https://api.example.com/v1/a?b");
    assert!(first.headers().is_empty());
    core.receive(Ok(challenge("n1", "")));
    let second = next_request(&mut core);
    assert_eq!(
        (second.method().as_str(), second.body().length()),
        ("POST", Some(4))
    );
    let value = second.headers()["authorization"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(
        value.contains(r#"uri="/v1/a?b""#) && value.contains("nc=00000001"),
        "{value}"
    );
    // It cannot be sent once more, whatever the server says; its challenge is for the next call.
    core.receive(Ok(challenge("n2", ", stale=true")));
    assert!(matches!(core.step(), Next::Done(Ok(response)) if response.status() == 401));

    let mut core = streamed(&client);
    let only = next_request(&mut core);
    assert!(
        only.headers()["authorization"]
            .to_str()
            .unwrap()
            .contains("n2")
    );
    core.receive(Ok(answer(200, &[])));
    assert!(matches!(core.step(), Next::Done(Ok(response)) if response.status() == 200));
}

#[test]
fn without_a_challenge_such_a_body_goes_out_as_it_is() {
    let client = client(&Memory::new());
    let mut core = streamed(&client);
    next_request(&mut core);
    core.receive(Ok(answer(405, &[])));
    let second = next_request(&mut core);
    assert!(second.method() == "POST" && !second.headers().contains_key("authorization"));

    let mut core = streamed(&client);
    next_request(&mut core);
    core.receive(Err(TransportError::new(
        TransportErrorKind::Connect,
        "refused",
    )));
    // The body has not been sent, so the challenge is asked for again.
    assert!(matches!(core.step(), Next::Wait(_)));
    assert_eq!(next_request(&mut core).method(), "HEAD");
    core.receive(Err(TransportError::new(
        TransportErrorKind::TooLarge,
        "a flood",
    )));
    assert!(matches!(core.step(), Next::Done(Err(Stop::Transport(_)))));
}
