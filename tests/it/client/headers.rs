//! Headers of answers: read as their types, and no reason to refuse anything.

use ironspec_clients::atlas::{Client, Failure, headers};
use ironspec_clients::runtime::transport::Memory;
use ironspec_clients::runtime::{Error, Options, Retry, http};

use super::atlas::{CLUSTER, GROUP};

fn client(status: u16, headers: &[(&str, &str)]) -> Client {
    let mut answer = http::Response::builder().status(status);
    for (name, value) in headers {
        answer = answer.header(*name, *value);
    }
    let body = r#"{"results": [], "error": 429, "errorCode": "RATE_LIMITED"}"#;
    let network = Memory::new().answer(answer.body(body).unwrap());
    let builder = Client::builder()
        .credentials(super::token())
        .transport(network);
    let options = Options::new().retry(Retry::never());
    builder.options(options).build().unwrap()
}

#[tokio::test]
async fn a_header_has_its_type_and_refuses_no_answer() {
    let lines = [
        ("ratelimit-limit", "100"),
        ("ratelimit-remaining", "many"),
        ("deprecation", "Sun, 01 Nov 2026 00:00:00 GMT"),
    ];
    let client = client(200, &lines);
    let page = client.list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER);
    let page = page.send().await.unwrap();
    assert_eq!(
        page.header(headers::RATE_LIMIT_LIMIT)
            .unwrap()
            .unwrap()
            .get(),
        100
    );
    assert_eq!(page.header(headers::SUNSET), Ok(None));
    let error = page.header(headers::RATE_LIMIT_REMAINING).unwrap_err();
    let told = "the header RateLimit-Remaining: not JSON: expected value; it is \"many\"";
    assert_eq!(error.to_string(), told);
}

#[tokio::test]
async fn a_failure_has_its_headers() {
    let client = client(429, &[("retry-after", "7")]);
    let jobs = client.list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER);
    let error = jobs.send().await.unwrap_err();
    assert!(
        matches!(error, Error::Documented(Failure::TooManyRequests(_))),
        "{error:?}"
    );
    let wait = error
        .response()
        .unwrap()
        .header(headers::RETRY_AFTER)
        .unwrap();
    assert_eq!(wait.unwrap().get(), 7);
}
