//! Token requests and answers, and who fetches when many want a token.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use bytes::Bytes;

use super::*;
use crate::TransportErrorKind;

const TOKEN_URL: &str = "https://auth.example.com/oauth/token";

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000 + seconds)
}

fn answer(status: u16, body: &str) -> http::Response<Bytes> {
    let response = http::Response::builder().status(status);
    response
        .body(Bytes::copy_from_slice(body.as_bytes()))
        .unwrap()
}

fn token(name: &str, expires_in: u64) -> http::Response<Bytes> {
    let body = format!(
        r#"{{"access_token": "{name}", "token_type": "Bearer", "expires_in": {expires_in}}}"#
    );
    answer(200, &body)
}

fn refused() -> http::Response<Bytes> {
    answer(429, r#"{"error": "rate_limited"}"#)
}

fn grant() -> Grant {
    let credentials = ClientCredentials::new("id", "secret");
    Tokens::new().grant(&credentials, &Uri::from_static(TOKEN_URL), &[])
}

/// What one call without a history gets: `token NAME`, `lease`, `busy` or `failed`. The lease comes too.
fn ask(grant: &Grant, seconds: u64) -> (String, Option<Lease>) {
    again(grant, &mut Waiter::default(), seconds)
}

fn again(grant: &Grant, waiter: &mut Waiter, seconds: u64) -> (String, Option<Lease>) {
    match grant.acquire(waiter, at(seconds)) {
        Acquired::Fresh(token) => (format!("token {}", token.access_token()), None),
        Acquired::Lease(lease) => ("lease".to_owned(), Some(lease)),
        Acquired::Busy => ("busy".to_owned(), None),
        Acquired::Failed(_) => ("failed".to_owned(), None),
    }
}

fn lease(grant: &Grant, seconds: u64) -> Lease {
    let (what, lease) = ask(grant, seconds);
    lease.unwrap_or_else(|| panic!("a lease, not {what}"))
}

async fn form(request: http::Request<Body>) -> String {
    String::from_utf8(
        request
            .into_body()
            .collect(u64::MAX)
            .await
            .unwrap()
            .to_vec(),
    )
    .unwrap()
}

#[tokio::test]
async fn requests_are_those_of_the_rfcs() {
    let url = Uri::from_static(TOKEN_URL);
    // RFC 6749, section 2.3.1 has this client.
    let plain = ClientCredentials::new("s6BhdRkqt3", "7Fjfp0ZBr1KtDRbnfVdmIw");
    let request = plain.token_request(&url, &[]).unwrap();
    assert_eq!((request.method(), request.uri()), (&Method::POST, &url));
    let headers = request.headers();
    assert_eq!(headers[ACCEPT], "application/json");
    assert_eq!(headers[CONTENT_TYPE], "application/x-www-form-urlencoded");
    assert_eq!(
        headers[AUTHORIZATION],
        "Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3"
    );
    assert!(headers[AUTHORIZATION].is_sensitive());
    assert_eq!(form(request).await, "grant_type=client_credentials");

    let odd = ClientCredentials::new("a:b c", "p%&é")
        .scope("z")
        .scope("b");
    let request = odd.token_request(&url, &["read", "b", "a:c"]).unwrap();
    let basic = STANDARD.encode("a%3Ab+c:p%25%26%C3%A9");
    assert_eq!(request.headers()[AUTHORIZATION], format!("Basic {basic}"));
    assert_eq!(
        form(request).await,
        "grant_type=client_credentials&scope=a%3Ac+b+read+z"
    );
    let request = odd.client_secret_post().token_request(&url, &[]).unwrap();
    assert!(!request.headers().contains_key(AUTHORIZATION));
    assert_eq!(
        form(request).await,
        "grant_type=client_credentials&scope=b+z&client_id=a%3Ab+c&client_secret=p%25%26%C3%A9"
    );

    let response = RawResponse::from(token("2+y&", 60));
    let token = Token::read(&response, at(0)).unwrap();
    let request = plain.revocation_request(&url, &token).unwrap();
    assert!(request.headers().contains_key(AUTHORIZATION));
    assert_eq!(
        form(request).await,
        "token=2%2By%26&token_type_hint=access_token"
    );
}

#[test]
fn tokens_are_read_with_tolerance() {
    for (members, seconds) in [
        (r#""token_type": "Bearer", "expires_in": 3600"#, 3600),
        (
            r#""token_type": "bearer", "expires_in": "3600", "scope": "a""#,
            3600,
        ),
        (r#""token_type": "BEARER", "expires_in": 3.6e3"#, 3600),
        (r#""token_type": "Bearer""#, 300),
        (r#""token_type": "Bearer", "expires_in": null"#, 300),
        (r#""token_type": "Bearer", "expires_in": "soon""#, 300),
        (r#""token_type": "Bearer", "expires_in": "NaN""#, 300),
        (r#""token_type": "Bearer", "expires_in": -1"#, 0),
        (
            r#""token_type": "Bearer", "expires_in": 1e300"#,
            365 * 24 * 3600,
        ),
    ] {
        let response = answer(200, &format!(r#"{{"access_token": "a.b", {members}}}"#)).into();
        let token = Token::read(&response, at(0)).unwrap();
        assert_eq!(token.lifetime(), Duration::from_secs(seconds), "{members}");
        assert_eq!(token.authorization(), "Bearer a.b");
        assert!(token.authorization().is_sensitive());
    }
}

#[test]
fn what_is_no_token_is_an_error_that_keeps_it() {
    for (status, body, expected) in [
        (
            401,
            r#"{"error": "invalid_client", "error_description": "no\r\nsuch client", "error_uri": "https://x"}"#,
            "the token server refused with 401 invalid_client: no  such client",
        ),
        (
            200,
            r#"{"error": "invalid_scope"}"#,
            "the token server refused with 200 invalid_scope",
        ),
        (
            503,
            r#"{"error": "busy", "access_token": "hunter2", "token_type": "Bearer"}"#,
            "the token server refused with 503 busy",
        ),
        (
            400,
            "{}",
            "the token server answered 400 with neither a token nor an error",
        ),
        (
            200,
            r#"{"access_token": 1}"#,
            "the token server answered 200 with neither a token nor an error",
        ),
        (
            200,
            "<html>hunter2",
            "the token server answered 200 with no JSON object",
        ),
        (502, "", "the token server answered 502 with no JSON object"),
        (
            200,
            r#"["hunter2"]"#,
            "the token server answered 200 with no JSON object",
        ),
        (
            200,
            r#"{"access_token": "hunter2", "token_type": "mac"}"#,
            "the token server answered 200 with a token that is not of the type bearer",
        ),
        (
            200,
            r#"{"access_token": "hunter2"}"#,
            "the token server answered 200 with a token that is not of the type bearer",
        ),
        (
            200,
            r#"{"access_token": "hunter2\r\nX: y", "token_type": "Bearer"}"#,
            "the token server answered 200 with a token that a header cannot hold",
        ),
    ] {
        let error = Token::read(&answer(status, body).into(), at(0)).unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert_eq!(error.response().unwrap().body(), body);
        assert!(!format!("{error:?}").contains("hunter2"), "{error:?}");
        let revoked = revoked(&answer(status, body).into());
        assert_eq!(
            revoked.map_err(|error| error.to_string()).err(),
            (status != 200).then(|| expected.to_owned())
        );
    }
    let error = Token::read(
        &answer(400, r#"{"error": "e", "error_uri": "u"}"#).into(),
        at(0),
    );
    assert!(matches!(error, Err(TokenError::Refused { error_uri: Some(uri), .. }) if uri == "u"));
}

#[test]
fn grants_are_shared_by_url_credentials_and_scopes() {
    let tokens = Tokens::new();
    let url = Uri::from_static(TOKEN_URL);
    let client = |secret: &str| ClientCredentials::new("id", secret);
    let first = tokens.grant(&client("1").scope("a"), &url, &["b"]);
    lease(&first, 0)
        .finish(Ok(token("t", 3600)), at(0))
        .unwrap();
    let same = tokens
        .clone()
        .grant(&client("1").scope("b").scope("a"), &url, &["a"]);
    let others = [
        tokens.grant(&client("1").scope("a"), &url, &[]),
        tokens.grant(&client("2").scope("a"), &url, &["b"]),
        tokens.grant(&client("1").scope("a").client_secret_post(), &url, &["b"]),
        tokens.grant(
            &client("1").scope("a"),
            &Uri::from_static("https://b.example"),
            &["b"],
        ),
        Tokens::new().grant(&client("1").scope("a"), &url, &["b"]),
    ];
    assert_eq!(ask(&first, 1).0, "token t");
    assert_eq!(ask(&same, 1).0, "token t");
    for other in others {
        assert_eq!(ask(&other, 1).0, "lease");
    }
}

#[test]
fn a_token_is_renewed_ahead_of_its_end_by_one_call() {
    for (lifetime, last_fresh) in [(3600, 3539), (100, 89), (5, 3)] {
        let grant = grant();
        lease(&grant, 0)
            .finish(Ok(token("old", lifetime)), at(0))
            .unwrap();
        assert_eq!(ask(&grant, last_fresh).0, "token old");
        let renewal = lease(&grant, last_fresh + 1);
        assert_eq!(ask(&grant, lifetime - 1).0, "token old", "{lifetime}");
        assert_eq!(ask(&grant, lifetime).0, "busy");
        renewal
            .finish(Ok(token("new", lifetime)), at(lifetime))
            .unwrap();
        // Its life began when it was asked for.
        assert_eq!(ask(&grant, 2 * last_fresh + 1).0, "token new");
        assert_eq!(ask(&grant, 2 * last_fresh + 2).0, "lease");
    }
}

#[test]
fn a_failed_renewal_leaves_the_old_token_and_pauses() {
    let grant = grant();
    lease(&grant, 0)
        .finish(Ok(token("old", 3600)), at(0))
        .unwrap();
    let kept = lease(&grant, 3550).finish(Ok(refused()), at(3551)).unwrap();
    assert_eq!(kept.access_token(), "old");
    assert_eq!(ask(&grant, 3555).0, "token old");
    lease(&grant, 3561)
        .finish(Ok(refused()), at(3600))
        .unwrap_err();
    assert_eq!(ask(&grant, 3600).0, "lease");
}

#[test]
fn who_waited_shares_the_outcome() {
    let grant = grant();
    let mut waiters = [Waiter::default(), Waiter::default()];
    let first = lease(&grant, 0);
    for waiter in &mut waiters {
        assert_eq!(again(&grant, waiter, 0).0, "busy");
    }
    let error = TransportError::new(TransportErrorKind::Connect, "no route");
    let error = first.finish(Err(error), at(1)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "no answer of the token server: cannot connect: no route"
    );
    assert_eq!(again(&grant, &mut waiters[0], 1).0, "failed");
    // Told once, a call that goes on is a new one.
    let second = again(&grant, &mut waiters[0], 1).1.unwrap();
    assert_eq!(again(&grant, &mut waiters[1], 1).0, "failed");
    assert_eq!(again(&grant, &mut waiters[1], 1).0, "busy");
    // Cancelled: the next one takes over.
    drop(second);
    let third = again(&grant, &mut waiters[1], 1).1.unwrap();
    assert_eq!(again(&grant, &mut waiters[0], 1).0, "busy");
    // A token without a life is good for those that waited, and for nobody else.
    third.finish(Ok(token("brief", 0)), at(2)).unwrap();
    assert_eq!(again(&grant, &mut waiters[0], 9).0, "token brief");
    assert_eq!(ask(&grant, 9).0, "lease");
}

#[test]
fn a_success_makes_up_for_a_failure() {
    let grant = grant();
    let (mut late, first) = (Waiter::default(), lease(&grant, 0));
    assert_eq!(again(&grant, &mut late, 0).0, "busy");
    first.finish(Ok(refused()), at(0)).unwrap_err();
    lease(&grant, 0).finish(Ok(token("t", 9)), at(0)).unwrap();
    assert_eq!(again(&grant, &mut late, 1).0, "token t");
    // Nor does it put off the next renewal.
    assert_eq!(ask(&grant, 8).0, "lease");
}

#[test]
fn a_rejected_token_goes_once() {
    let grant = grant();
    let old = lease(&grant, 0)
        .finish(Ok(token("same_text", 3600)), at(0))
        .unwrap();
    grant.reject(&old);
    let renewal = lease(&grant, 1);
    grant.reject(&old);
    assert_eq!(ask(&grant, 1).0, "busy");
    renewal.finish(Ok(token("same_text", 3600)), at(1)).unwrap();
    grant.reject(&old);
    assert_eq!(ask(&grant, 1).0, "token same_text");
}

#[test]
fn a_clock_that_jumps_does_no_harm() {
    let grant = grant();
    lease(&grant, 5000)
        .finish(Ok(token("a", 3600)), at(5000))
        .unwrap();
    assert_eq!(ask(&grant, 4990).0, "token a");
    // Set back by more than the tolerance, its age is not known.
    lease(&grant, 100)
        .finish(Ok(token("b", 3600)), at(100))
        .unwrap();
    assert_eq!(ask(&grant, 200).0, "token b");
    lease(&grant, 1_000_000)
        .finish(Ok(token("c", 3600)), at(1_000_000))
        .unwrap();
    assert_eq!(ask(&grant, 1_000_000).0, "token c");
}

/// Calls until there is a token, as an exchange does.
fn call(grant: &Grant, fetches: &AtomicUsize) -> Token {
    let mut waiter = Waiter::default();
    loop {
        match grant.acquire(&mut waiter, at(0)) {
            Acquired::Fresh(token) => return token,
            Acquired::Busy => thread::yield_now(),
            Acquired::Failed(error) => panic!("{error}"),
            Acquired::Lease(lease) => {
                let count = fetches.fetch_add(1, Ordering::SeqCst);
                // Some are cancelled.
                if count % 3 == 1 {
                    continue;
                }
                thread::sleep(Duration::from_millis(5));
                return lease
                    .finish(Ok(token(&format!("t{count}"), 3600)), at(0))
                    .unwrap();
            }
        }
    }
}

#[test]
fn a_hundred_threads_make_one_request() {
    let (grant, fetches, start) = (grant(), AtomicUsize::new(0), Barrier::new(100));
    thread::scope(|scope| {
        for _ in 0..100 {
            scope.spawn(|| {
                start.wait();
                let first = call(&grant, &fetches);
                assert_eq!(first.access_token(), "t0");
                start.wait();
                // All are refused at once. The first to renew is cancelled, and the second fetches.
                grant.reject(&first);
                assert_eq!(call(&grant, &fetches).access_token(), "t2");
            });
        }
    });
    assert_eq!(fetches.load(Ordering::SeqCst), 3);
}

#[test]
fn debug_shows_no_secret() {
    let credentials = ClientCredentials::new("hunter2", "hunter2").scope("s");
    let tokens = Tokens::new();
    let grant = tokens.grant(&credentials, &Uri::from_static(TOKEN_URL), &[]);
    let lease = lease(&grant, 0);
    let request = lease.request().unwrap();
    let shown = format!("{credentials:?} {tokens:?} {grant:?} {lease:?} {request:?}");
    let token = lease.finish(Ok(token("hunter2", 1)), at(0)).unwrap();
    let shown = format!("{shown} {token:?}");
    assert!(
        !shown.contains("hunter2") && shown.contains("auth.example.com"),
        "{shown}"
    );
}
