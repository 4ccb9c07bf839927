//! Which transport carries a call, and that both kinds send and receive the same.

#![allow(clippy::unwrap_used)]

use std::time::Duration;

use ironspec_runtime::transport::Memory;
use ironspec_runtime::{
    Client, ClientBuilder, Error, Json, NoFailure, Operation, Options, Response, Retry, Server,
    TransportErrorKind,
};

static SERVER: Server = Server::new("https://api.example.com");
static GET: Operation = Operation::get("/a")
    .accept("application/json")
    .success(&[200]);
static PUT: Operation = Operation::put("/a").success(&[200]);

type Outcome = Result<Response<Json>, Error<NoFailure>>;

fn builder() -> ClientBuilder<Client> {
    ClientBuilder::new(&SERVER)
}

fn both(network: &Memory) -> Client {
    let builder = builder().transport(network.clone());
    let builder = builder.blocking_transport(network.clone());
    builder.build().unwrap()
}

#[tokio::test]
async fn both_kinds_send_and_receive_the_same() {
    let network = Memory::new().json(200, "[1]").json(200, "[1]");
    let client = both(&network);
    let put = || {
        client
            .request(&PUT)
            .query("a", "b c")
            .json("text/json", "é")
    };
    let awaited: Outcome = put().send().await;
    let blocking: Outcome = put().send_blocking();
    assert_eq!(awaited.unwrap(), blocking.unwrap());
    let requests = network.requests();
    assert_eq!(format!("{:?}", requests[0]), format!("{:?}", requests[1]));
    assert_eq!(
        (requests.len(), &*requests[1].body),
        (2, "\"é\"".as_bytes())
    );
}

#[tokio::test]
async fn both_kinds_fail_alike() {
    let tell = |outcome: Outcome| outcome.unwrap_err().to_string();
    for (network, options, message) in [
        (
            Memory::new().silence().silence(),
            Options::new().timeout(Duration::from_millis(1500)),
            "no answer within 1.5s",
        ),
        (
            Memory::new().silence().silence(),
            Options::new()
                .attempt_timeout(Duration::from_secs(3))
                .retry(Retry::never()),
            "the transport timed out: no whole answer to this attempt within 3s",
        ),
        (
            Memory::new().json(200, "[1, 2]").json(200, "[1, 2]"),
            Options::new().max_response_bytes(5),
            "the answer is too large: more than the 5 bytes of `max_response_bytes`",
        ),
        (
            Memory::new()
                .error(TransportErrorKind::Connect, "refused")
                .error(TransportErrorKind::Connect, "refused"),
            Options::new().retry(Retry::never()),
            "cannot connect: refused",
        ),
        (
            Memory::new().status(302).status(302),
            Options::new(),
            "undocumented status 302",
        ),
    ] {
        let client = both(&network);
        let get = || client.request(&GET).options(options.clone());
        let (awaited, blocking) = (tell(get().send().await), tell(get().send_blocking()));
        assert!(awaited.starts_with(message), "{awaited}");
        assert_eq!(awaited, blocking);
        assert_eq!(network.requests().len(), 2);
    }
}

/// A client with one transport must not go around it: what it was given for may be a proxy, or a test.
#[tokio::test]
async fn a_client_with_one_transport_makes_no_other() {
    let network = Memory::new();
    let client = builder().transport(network.clone()).build().unwrap();
    let outcome: Outcome = client.request(&GET).send_blocking();
    assert_eq!(
        outcome.unwrap_err().to_string(),
        "no transport: the client was built with a `transport` alone; give it a `blocking_transport` too"
    );
    let client = builder().blocking_transport(network.clone());
    let outcome: Outcome = client.build().unwrap().request(&GET).send().await;
    assert!(
        matches!(outcome, Err(Error::Transport(error)) if error.kind() == TransportErrorKind::Unavailable)
    );
    assert!(network.requests().is_empty());
}

#[cfg(not(any(feature = "reqwest", feature = "ureq")))]
#[test]
fn without_any_transport_no_client_is_built() {
    assert_eq!(
        builder().build().unwrap_err().to_string(),
        "no transport: give one with `transport` or `blocking_transport`, or enable the feature `reqwest` or `ureq`"
    );
}

#[cfg(all(feature = "ureq", not(feature = "reqwest")))]
#[tokio::test]
async fn a_call_names_the_feature_that_it_lacks() {
    let outcome: Outcome = builder().build().unwrap().request(&GET).send().await;
    assert_eq!(
        outcome.unwrap_err().to_string(),
        "no transport: give one with `transport`, or enable the feature `reqwest`"
    );
}

#[cfg(all(feature = "reqwest", not(feature = "ureq")))]
#[test]
fn a_call_that_blocks_names_the_feature_that_it_lacks() {
    let outcome: Outcome = builder().build().unwrap().request(&GET).send_blocking();
    assert_eq!(
        outcome.unwrap_err().to_string(),
        "no transport: give one with `blocking_transport`, or enable the feature `ureq`"
    );
}

/// How a program says that a call has no time limit.
#[cfg(feature = "ureq")]
#[test]
fn a_call_that_blocks_may_take_for_ever() {
    let client = builder().base_url("http://127.0.0.1:9").build().unwrap();
    let options = Options::new().timeout(Duration::MAX).retry(Retry::never());
    for options in [options.clone(), options.attempt_timeout(Duration::MAX)] {
        let outcome: Outcome = client.request(&GET).options(options).send_blocking();
        assert!(
            matches!(outcome, Err(Error::Transport(error)) if error.kind() == TransportErrorKind::Connect)
        );
    }
}

/// It keeps the thread, and that is all.
#[cfg(feature = "ureq")]
#[tokio::test]
async fn a_call_that_blocks_may_be_made_in_an_async_runtime() {
    let client = builder().base_url("http://127.0.0.1:9").build().unwrap();
    let outcome: Outcome = client.request(&GET).send_blocking();
    assert!(
        matches!(outcome, Err(Error::Transport(error)) if error.kind() == TransportErrorKind::Connect)
    );
}
