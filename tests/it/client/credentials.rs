//! The emitted clients with credentials: what the documents ask for, on the wire.

use std::time::{Duration, SystemTime};

use ironspec_clients::cloud_manager::{self, LogCollectionJobId};
use ironspec_clients::runtime::auth::TokenError;
use ironspec_clients::runtime::transport::{Memory, Recorded};
use ironspec_clients::runtime::{
    Basic, Bearer, ClientCredentials, Credential, Digest, Error, LogService, Step, http,
};
use ironspec_clients::{atlas, log_service};

use super::atlas::{CLUSTER, GROUP, trigger, trigger_body};
use super::log_service::{LOGSTORE, SHIPPER, tasks};

const PAGE: &str = r#"{"results": []}"#;
const TOKEN: &str = r#"{"access_token":"one","expires_in":3600,"token_type":"Bearer"}"#;
const REFUSED: &str = r#"{"error":401,"errorCode":"UNAUTHORIZED"}"#;

/// An API key of the vectors that were computed with other software.
const PUBLIC_KEY: &str = "ABCDEFGH";
const PRIVATE_KEY: &str = "01234567-89ab-cdef-0123-456789abcdef";

/// The challenge that the service gives, with its parameter `qop` or what its pages print instead.
fn challenge(parameter: &str) -> http::Response<&'static str> {
    let value = format!(
        r#"Digest realm="MMS Public API", domain="", nonce="dGVzdG5vbmNlMDAwMTpmZmY=", algorithm=MD5, {parameter}="auth", stale=false"#
    );
    let answer = http::Response::builder().status(401);
    answer
        .header("www-authenticate", value)
        .body(REFUSED)
        .unwrap()
}

fn atlas(network: &Memory, credential: impl Into<Credential>) -> atlas::Client {
    let builder = atlas::Client::builder().transport(network.clone());
    builder.credentials(credential).build().unwrap()
}

async fn list(client: &atlas::Client) -> Result<(), Error<atlas::Failure>> {
    let jobs = client.list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER);
    jobs.send().await.map(drop)
}

fn authorization(request: &Recorded) -> &str {
    let value = request.headers.get("authorization");
    value.map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn a_challenge_is_answered_and_its_nonce_used_again() {
    let network = Memory::new()
        .answer(challenge("qop"))
        .json(200, PAGE)
        .json(200, PAGE);
    let client = atlas(&network, Digest::new(PUBLIC_KEY, PRIVATE_KEY));
    list(&client).await.unwrap();
    list(&client.clone()).await.unwrap();
    let [first, second, third] = network.requests().try_into().unwrap();
    assert_eq!(authorization(&first), "");
    for (request, count) in [(second, "nc=00000001"), (third, "nc=00000002")] {
        let value = authorization(&request);
        assert!(
            value.contains(count) && value.contains(r#"nonce="dGVzdG5vbmNlMDAwMTpmZmY=""#),
            "{value}"
        );
        assert_eq!(request.uri, first.uri);
    }
}

/// Without `qop` nothing in the answer is random, so it is that of the vector `cm-retry-seed-literal-op`.
#[tokio::test]
async fn the_challenge_of_the_pages_is_answered_as_other_clients_do() {
    let network = Memory::new().answer(challenge("op")).status(200);
    let builder = cloud_manager::Client::builder().transport(network.clone());
    let builder = builder.credentials(Digest::new(PUBLIC_KEY, PRIVATE_KEY));
    let group = cloud_manager::GroupId::literal("5c8100bcf2a30b12ff88258f");
    let job = LogCollectionJobId::literal("5c810cc4ff7a256345ff97b7");
    let retry = builder
        .build()
        .unwrap()
        .retry_log_collection_job(&group, &job);
    retry.pretty(true).send().await.unwrap();
    assert_eq!(
        authorization(&network.requests()[1]),
        "Digest username=\"ABCDEFGH\", realm=\"MMS Public API\", nonce=\"dGVzdG5vbmNlMDAwMTpmZmY=\", \
         uri=\"/api/public/v1.0/groups/5c8100bcf2a30b12ff88258f/logCollectionJobs/5c810cc4ff7a256345ff97b7/retry?pretty=true\", \
         response=\"40dc7ea83050d320d101a78c31f2078d\", algorithm=MD5"
    );
}

#[test]
fn a_call_that_blocks_answers_too() {
    let network = Memory::new().answer(challenge("qop")).json(200, PAGE);
    let builder = atlas::Client::builder().blocking_transport(network.clone());
    let builder = builder.credentials(Digest::new(PUBLIC_KEY, PRIVATE_KEY));
    let client = builder.build().unwrap();
    let jobs = client.list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER);
    jobs.send_blocking().unwrap();
    assert!(authorization(&network.requests()[1]).contains("nc=00000001"));
}

#[tokio::test]
async fn a_body_goes_out_again_with_the_answer() {
    let network = Memory::new().answer(challenge("qop")).json(200, "{}");
    let client = atlas(&network, Digest::new(PUBLIC_KEY, PRIVATE_KEY));
    let call = trigger(
        &client,
        &atlas::PipelineName::literal("nightly"),
        &trigger_body(),
    );
    call.send().await.unwrap();
    let [first, second] = network.requests().try_into().unwrap();
    assert!(!first.body.is_empty() && first.body == second.body);
}

#[tokio::test]
async fn a_wrong_password_is_a_failure_after_one_try() {
    let network = Memory::new()
        .answer(challenge("qop"))
        .answer(challenge("qop"));
    let error = list(&atlas(&network, Digest::new(PUBLIC_KEY, "hunter2")))
        .await
        .unwrap_err();
    assert!(
        matches!(error, Error::Documented(atlas::Failure::Unauthorized(_))),
        "{error}"
    );
    assert_eq!(error.status(), Some(401));
    assert_eq!(error.error_code().as_deref(), Some("UNAUTHORIZED"));
    assert_eq!(network.requests().len(), 2);
}

#[tokio::test]
async fn a_refused_algorithm_is_told_with_the_challenge() {
    let network = Memory::new().answer(challenge("qop"));
    let digest = Digest::new(PUBLIC_KEY, PRIVATE_KEY).refuse_md5();
    let error = list(&atlas(&network, digest)).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "status 401: the server offers Digest with MD5 alone, which is refused"
    );
    assert!(
        error
            .response()
            .unwrap()
            .headers()
            .contains_key("www-authenticate")
    );
}

#[tokio::test]
async fn a_token_is_fetched_used_again_and_renewed() {
    let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_750_000_000);
    let network = Memory::new()
        .at(start)
        .json(200, TOKEN)
        .json(200, PAGE)
        .json(200, PAGE);
    let client = atlas(&network, ClientCredentials::new("mdb_sa_id_1", "hunter2"));
    list(&client).await.unwrap();
    list(&client).await.unwrap();
    // Near its end it is renewed, and once more when the service does not take it.
    let network = network.at(start + Duration::from_secs(3599));
    let network = network
        .json(200, TOKEN)
        .json(401, REFUSED)
        .json(200, TOKEN)
        .json(200, PAGE);
    list(&client).await.unwrap();
    let requests = network.requests();
    let trace: Vec<_> = requests
        .iter()
        .map(|request| match request.uri.path() {
            "/api/oauth/token" => "token",
            _ => authorization(request),
        })
        .collect();
    let (token, call) = ("token", "Bearer one");
    assert_eq!(trace, [token, call, call, token, call, token, call]);
    assert_eq!(requests[0].uri, "https://cloud.mongodb.com/api/oauth/token");
    assert_eq!(
        requests[0].headers["content-type"],
        "application/x-www-form-urlencoded"
    );
    assert_eq!(requests[0].body, "grant_type=client_credentials");
}

#[tokio::test]
async fn a_token_that_the_program_revokes_is_not_used_again() {
    let network = Memory::new().json(200, TOKEN).json(200, PAGE).status(200);
    let network = network.json(200, TOKEN).json(200, PAGE);
    let client = atlas(&network, ClientCredentials::new("mdb_sa_id_1", "hunter2"));
    list(&client).await.unwrap();
    let outcome = client.clone().revoke_tokens("/api/oauth/revoke").await;
    outcome.unwrap();
    list(&client).await.unwrap();
    let requests = network.requests();
    let paths: Vec<_> = requests.iter().map(|request| request.uri.path()).collect();
    let [token, call] = [paths[0], paths[1]];
    assert_eq!(paths, [token, call, "/api/oauth/revoke", token, call]);
    let revocation = &requests[2];
    assert_eq!(revocation.uri, "https://cloud.mongodb.com/api/oauth/revoke");
    assert_eq!(authorization(revocation), authorization(&requests[0]));
    assert_eq!(revocation.body, "token=one&token_type_hint=access_token");
}

#[tokio::test]
async fn the_token_server_of_a_test_is_the_test() {
    let network = Memory::new().json(200, TOKEN).json(200, PAGE);
    let builder = atlas::Client::builder().transport(network.clone());
    let builder = builder.base_url("http://127.0.0.1:1/proxy");
    let client = builder
        .credentials(ClientCredentials::new("i", "s"))
        .build()
        .unwrap();
    list(&client).await.unwrap();
    assert_eq!(
        network.requests()[0].uri,
        "http://127.0.0.1:1/api/oauth/token"
    );
}

#[tokio::test]
async fn a_refusal_of_the_token_server_is_no_failure_of_the_api() {
    let refused = r#"{"error":"invalid_client","error_description":"unknown"}"#;
    let network = Memory::new().json(401, refused);
    let error = list(&atlas(&network, ClientCredentials::new("id", "hunter2")))
        .await
        .unwrap_err();
    let Error::Token(refusal) = &error else {
        panic!("{error:?}");
    };
    assert!(matches!(&**refusal, TokenError::Refused { error, .. } if error == "invalid_client"));
    assert!(!format!("{error:?} {error}").contains("hunter2"));
    assert_eq!((error.status(), error.error_code()), (None, None));
}

/// Against the vectors `v1-raw-no-bodyrawsize` and `v4-raw-no-bodyrawsize`.
#[tokio::test]
async fn log_service_requests_are_signed() {
    let key = || LogService::new("testAccessKeyId", "testAccessKeySecret");
    let v1 = [
        (
            "authorization",
            "LOG testAccessKeyId:psgi10XeMl9m5VCbCm1hfSFMsYM=",
        ),
        ("content-md5", "29778888191797B6035FC163A2B1ACD2"),
        ("date", "Sun, 27 May 2018 08:25:04 GMT"),
        ("x-log-signaturemethod", "hmac-sha1"),
    ];
    let v4 = [
        (
            "authorization",
            "SLS4-HMAC-SHA256 Credential=testAccessKeyId/20180527/cn-hangzhou/sls/aliyun_v4_request,\
             Signature=9788d15f85f0d69b921339954fc8cdef9912f6a8b891180f74b0dfc11269476e",
        ),
        ("x-log-date", "20180527T082504Z"),
        ("x-log-apiversion", "0.6.0"),
        ("content-type", "application/json"),
    ];
    for (key, expected) in [(key(), v1), (key().v4("cn-hangzhou"), v4)] {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_527_409_504);
        let network = Memory::new().at(now).status(200).status(200);
        let builder = || {
            let builder = log_service::Client::builder().credentials(key.clone());
            let builder = builder.variable("project", "ali-test-project");
            builder.variable("endpoint", "cn-hangzhou.log.aliyuncs.com")
        };
        let client = builder().transport(network.clone()).build().unwrap();
        let retry = client.retry_shipper_task(&LOGSTORE, &SHIPPER, &tasks());
        retry.send().await.unwrap();
        let client = builder()
            .blocking_transport(network.clone())
            .build()
            .unwrap();
        let retry = client.retry_shipper_task(&LOGSTORE, &SHIPPER, &tasks());
        retry.send_blocking().unwrap();
        for request in network.requests() {
            for (name, value) in expected {
                assert_eq!(request.headers[name], value);
            }
        }
    }
}

#[tokio::test]
async fn what_is_missing_is_named_and_nothing_is_sent() {
    let network = Memory::new();
    let client = atlas::Client::builder()
        .transport(network.clone())
        .build()
        .unwrap();
    let error = list(&client).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "not sent: no credentials were given; the call asks for OAuth2, or Digest"
    );
    let call = client.list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER);
    let mut exchange = call.build().unwrap();
    assert!(matches!(
        exchange.step(),
        Step::Done(Err(Error::MissingCredentials(_)))
    ));
    assert!(network.requests().is_empty());

    let builder = || atlas::Client::builder().transport(Memory::new());
    let error = builder()
        .credentials(Basic::new("u", "hunter2"))
        .build()
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "no security scheme of the API takes Basic"
    );
    let named = builder().credentials_for("Digets", Bearer::new("hunter2"));
    assert_eq!(
        named.build().unwrap_err().to_string(),
        "the API has no security scheme \"Digets\""
    );
}
