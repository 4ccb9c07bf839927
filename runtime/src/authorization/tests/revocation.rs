//! Tokens that the program revokes.

use std::time::{Duration, SystemTime};

use super::*;
use crate::auth::TokenError;
use crate::transport::TransportErrorKind;

const REVOKE: &str = "https://login.example.com/oauth/revoke";
const TOKEN_A: &str = r#"{"access_token":"a","token_type":"Bearer"}"#;
const TOKEN_B: &str = r#"{"access_token":"b","token_type":"Bearer"}"#;

fn with_credentials(network: &Memory) -> ClientBuilder<Client> {
    builder(network)
        .blocking_transport(network.clone())
        .credentials(ClientCredentials::new("id", "hunter2"))
}

fn client(network: &Memory) -> Client {
    with_credentials(network).build().unwrap()
}

async fn revoke(client: &Client, is_blocking: bool, url: &str) -> Result<(), Error<NoFailure>> {
    if is_blocking {
        client.revoke_tokens_blocking(url)
    } else {
        client.revoke_tokens(url).await
    }
}

/// The paths that were asked for.
fn paths(network: &Memory) -> Vec<String> {
    let requests = network.requests();
    let paths = requests.iter().map(|request| request.uri.path().to_owned());
    paths.collect()
}

#[tokio::test]
async fn each_token_is_revoked_and_the_next_call_fetches_another() {
    for is_blocking in [false, true] {
        let network = Memory::new().json(200, TOKEN_A).json(200, "1").status(200);
        let network = network.json(200, TOKEN_B).json(200, "1");
        let client = client(&network);
        call(&client.clone(), &ASKS_TOKEN).await.unwrap();
        for _ in 0..2 {
            revoke(&client, is_blocking, REVOKE).await.unwrap();
        }
        call(&client, &ASKS_TOKEN).await.unwrap();
        let requests = network.requests();
        let revocation = &requests[2];
        assert_eq!(
            (revocation.method.as_str(), revocation.uri.to_string()),
            ("POST", REVOKE.to_owned())
        );
        assert_eq!(
            header(revocation, "authorization"),
            "Basic aWQ6aHVudGVyMg=="
        );
        assert_eq!(revocation.body, "token=a&token_type_hint=access_token");
        assert_eq!(requests.len(), 5);
        assert_eq!(header(&requests[4], "authorization"), "Bearer b");
    }
}

#[tokio::test]
async fn without_a_token_nothing_is_sent() {
    let network = Memory::new();
    let bearer = builder(&network).blocking_transport(network.clone());
    let bearer = bearer.credentials(Bearer::new("t")).build().unwrap();
    for client in [client(&network), bearer] {
        for is_blocking in [false, true] {
            revoke(&client, is_blocking, REVOKE).await.unwrap();
        }
    }
    assert!(network.requests().is_empty());
}

#[tokio::test]
async fn a_refusal_is_told_and_the_other_tokens_are_revoked() {
    let refused = r#"{"error":"invalid_client","error_description":"no such id"}"#;
    for is_blocking in [false, true] {
        let network = Memory::new().json(200, TOKEN_A).json(200, "1");
        let network = network.json(200, TOKEN_B).json(200, "1");
        let network = network.json(401, refused).status(200);
        let client = client(&network);
        call(&client, &ASKS_TOKEN).await.unwrap();
        call(&client, &ASKS_NEAR).await.unwrap();
        let error = revoke(&client, is_blocking, REVOKE).await.unwrap_err();
        assert_eq!(
            error.to_string(),
            "a token was not revoked: the token server refused with 401 invalid_client: no such id"
        );
        let Error::Token(token) = &error else {
            panic!("{error:?}");
        };
        assert!(matches!(**token, TokenError::NotRevoked(_)) && !error.is_retryable());
        let mut bodies: Vec<_> = network.requests()[4..]
            .iter()
            .map(|request| request.body.clone())
            .collect();
        bodies.sort_unstable();
        assert_eq!(
            bodies,
            ["a", "b"].map(|token| format!("token={token}&token_type_hint=access_token"))
        );
    }
}

#[tokio::test]
async fn no_error_shows_the_token() {
    let leaky = r#"{"error":"hunter2"#;
    for is_blocking in [false, true] {
        let token = TOKEN_A.replace("\"a\"", "\"hunter2\"");
        let network = Memory::new().json(200, token).json(200, "1");
        let network = network.json(400, leaky);
        let client = client(&network);
        call(&client, &ASKS_TOKEN).await.unwrap();
        let error = revoke(&client, is_blocking, REVOKE).await.unwrap_err();
        let Error::Token(token) = &error else {
            panic!("{error:?}");
        };
        let response = token.response().unwrap();
        assert!(!format!("{error:?} {error} {response} {client:?}").contains("hunter2"));
    }
}

#[tokio::test]
async fn what_does_not_answer_is_asked_again_within_the_timeout() {
    let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    for is_blocking in [false, true] {
        let held = || {
            let network = Memory::new().at(start);
            network.json(200, TOKEN_A).json(200, "1")
        };
        let network = held().error(TransportErrorKind::Other, "reset").status(200);
        let client = client(&network);
        call(&client, &ASKS_TOKEN).await.unwrap();
        revoke(&client, is_blocking, REVOKE).await.unwrap();
        assert_eq!(
            paths(&network)[2..],
            ["/oauth/revoke", "/oauth/revoke"].map(str::to_owned)
        );

        let network = held().silence();
        let client = self::client(&network);
        call(&client, &ASKS_TOKEN).await.unwrap();
        let error = revoke(&client, is_blocking, REVOKE).await.unwrap_err();
        assert!(
            matches!(error, Error::Timeout(_)) && !error.is_retryable(),
            "{error}"
        );

        let lost = |network: Memory| network.error(TransportErrorKind::Connect, "refused");
        let network = lost(lost(lost(held())));
        let client = self::client(&network);
        call(&client, &ASKS_TOKEN).await.unwrap();
        let error = revoke(&client, is_blocking, REVOKE).await.unwrap_err();
        assert!(
            matches!(error, Error::Transport(_)) && !error.is_retryable(),
            "{error}"
        );
    }
}

#[tokio::test]
async fn an_address_that_no_token_may_go_to_is_refused_and_the_token_kept() {
    for is_blocking in [false, true] {
        let network = Memory::new().json(200, TOKEN_A).json(200, "1");
        let network = network.json(200, "1");
        let client = client(&network);
        call(&client, &ASKS_TOKEN).await.unwrap();
        for (url, message) in [
            (
                "http://login.example.com/revoke",
                "not sent: credentials (Token) would cross the network in plain http",
            ),
            ("ftp://x", "not sent: the revocation URL is no address"),
            (
                "https://u:p@x",
                "not sent: the revocation URL is no address",
            ),
        ] {
            let error = revoke(&client, is_blocking, url).await.unwrap_err();
            assert!(error.to_string().starts_with(message), "{error}");
        }
        call(&client, &ASKS_TOKEN).await.unwrap();
        assert_eq!(network.requests().len(), 3);

        let network = network.json(200, TOKEN_A).json(200, "1").status(200);
        let lax = with_credentials(&network).allow_insecure_credentials();
        let lax = lax.build().unwrap();
        call(&lax, &ASKS_TOKEN).await.unwrap();
        let url = "http://login.example.com/revoke";
        revoke(&lax, is_blocking, url).await.unwrap();
    }
}

#[tokio::test]
async fn the_address_moves_with_the_base_url() {
    let moved = Some("http://127.0.0.1:8080/v2");
    for (url, base, expected) in [
        (REVOKE, None, REVOKE),
        ("/revoke", None, "https://api.example.com/revoke"),
        (REVOKE, moved, "http://127.0.0.1:8080/oauth/revoke"),
        ("/revoke", moved, "http://127.0.0.1:8080/revoke"),
    ] {
        let network = Memory::new().json(200, TOKEN_A).json(200, "1").status(200);
        let builder = with_credentials(&network);
        let builder = match base {
            Some(base) => builder.base_url(base),
            None => builder,
        };
        let client = builder.build().unwrap();
        call(&client, &ASKS_TOKEN).await.unwrap();
        client.revoke_tokens(url).await.unwrap();
        assert_eq!(network.requests()[2].uri, expected);
    }
}
