//! A call without I/O: built, then driven by hand.

use ironspec_clients::atlas::{Client, Failure, PipelineName, PipelineRunState};
use ironspec_clients::runtime::transport::{Memory, TransportErrorKind};
use ironspec_clients::runtime::{Error, Step, TransportError, http};

use super::atlas::{trigger, trigger_body};

#[tokio::test]
async fn a_call_is_driven_by_hand() {
    let network = Memory::new();
    let client = Client::builder()
        .credentials(super::token())
        .transport(network.clone())
        .build()
        .unwrap();
    let call = trigger(&client, &PipelineName::literal("nightly"), &trigger_body());
    for (status, body) in [
        (200, r#"{"state": "DONE"}"#),
        (409, "busy"),
        (410, r#"{"error":410,"errorCode":"GONE"}"#),
    ] {
        let mut exchange = call.clone().build().unwrap();
        let Step::Send(request) = exchange.step() else {
            panic!("{exchange:?}");
        };
        assert_eq!(request.method(), "POST");
        assert!(request.uri().path().ends_with("/pipelines/nightly/trigger"));
        assert_eq!(request.headers()["content-length"], "94");
        assert_eq!(request.into_body().collect(1024).await.unwrap().len(), 94);

        let answer = http::Response::builder().status(status).body(body.into());
        exchange.receive(Ok(answer.unwrap()));
        let Step::Done(outcome) = exchange.step() else {
            panic!("{exchange:?}");
        };
        match (status, outcome) {
            (200, Ok(run)) => assert_eq!(run.state, Some(PipelineRunState::Done)),
            (409, Err(Error::Undocumented(response))) => assert_eq!(response.body(), "busy"),
            (410, Err(Error::Documented(Failure::Gone(gone)))) => assert_eq!(gone.error, 410),
            (_, outcome) => panic!("{status}: {outcome:?}"),
        }
    }
    assert!(network.requests().is_empty());
}

#[test]
fn a_call_that_blocks_has_the_same_outcomes() {
    let network = Memory::new()
        .json(200, r#"{"state": "DONE"}"#)
        .json(410, r#"{"error":410,"errorCode":"GONE"}"#);
    let client = Client::builder()
        .credentials(super::token())
        .blocking_transport(network.clone());
    let client = client.build().unwrap();
    let call = trigger(&client, &PipelineName::literal("nightly"), &trigger_body());
    let run = call.clone().send_blocking().unwrap();
    assert_eq!(run.state, Some(PipelineRunState::Done));
    let Err(Error::Documented(Failure::Gone(gone))) = call.send_blocking() else {
        panic!("not gone");
    };
    assert_eq!((gone.error, network.requests().len()), (410, 2));
}

#[test]
fn a_failure_of_the_network_is_handed_in() {
    let client = Client::builder()
        .credentials(super::token())
        .transport(Memory::new())
        .build()
        .unwrap();
    let call = trigger(&client, &PipelineName::literal("nightly"), &trigger_body());
    let mut exchange = call.build().unwrap();
    let mut repetitions = 0;
    let outcome = loop {
        match exchange.step() {
            Step::Send(_) => exchange.receive(Err(TransportError::new(
                TransportErrorKind::Connect,
                "refused",
            ))),
            Step::Wait(_) => repetitions += 1,
            Step::Done(outcome) => break outcome,
        }
    };
    assert_eq!(repetitions, 2);
    assert!(
        matches!(outcome, Err(Error::Transport(error)) if error.kind() == TransportErrorKind::Connect)
    );
}
