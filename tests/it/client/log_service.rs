//! The Log Service over a socket, with the bodies that its page prints.

use ironspec_clients::log_service::{
    Client, Failure, LogstoreName, ShipperName, ShipperTaskId, ShipperTaskIds,
};
use ironspec_clients::runtime::{self, Error, LogService, Options, Retry};

use super::socket::{PATIENCE, Server, answer};

pub(super) const LOGSTORE: LogstoreName = LogstoreName::literal("ali-test-logstore");
pub(super) const SHIPPER: ShipperName = ShipperName::literal("test-shipper");
const REQUEST_ID: &str = "x-log-requestid: 5B0A6B60BB6EE39764D458B5";

pub(super) fn tasks() -> ShipperTaskIds {
    let ids = ["task-id-1", "task-id-2", "task-id-3"].map(ShipperTaskId::literal);
    ids.to_vec().try_into().unwrap()
}

pub(super) fn key() -> LogService {
    LogService::new("testAccessKeyId", "testAccessKeySecret")
}

fn client(server: &Server) -> Client {
    let builder = Client::builder()
        .header("Authorization", "LOG id:signature")
        .base_url(server.url(""))
        .options(Options::new().timeout(PATIENCE).retry(Retry::never()));
    builder.build().unwrap()
}

#[tokio::test]
async fn shipper_tasks_are_retried() {
    let headers = [
        "Server: nginx",
        "Content-Type: application/json",
        REQUEST_ID,
    ];
    let answer = answer("200 OK", &headers, "");
    let server = Server::start(vec![answer.clone(), answer]).await;
    let log_service = client(&server);
    // The document has no rule for the name of a shipper, and no name may leave its segment.
    for shipper in [SHIPPER, "a/b ü".parse().unwrap()] {
        let retry = log_service.retry_shipper_task(&LOGSTORE, &shipper, &tasks());
        let retried = retry.send().await.unwrap();
        assert_eq!(retried.status(), 200);
        assert_eq!(
            retried.headers()["x-log-requestid"],
            "5B0A6B60BB6EE39764D458B5"
        );
        assert!(retried.raw().body().is_empty());
    }
    let sent = ["test-shipper", "a%2Fb%20%C3%BC"].map(|shipper| {
        format!(
            "PUT /logstores/ali-test-logstore/shipper/{shipper}/tasks HTTP/1.1\n\
             accept: application/json\n\
             authorization: LOG id:signature\n\
             content-length: 37\n\
             content-type: application/json\n\n\
             [\"task-id-1\",\"task-id-2\",\"task-id-3\"]"
        )
    });
    assert_eq!(server.requests().await, sent);
}

/// Status line, code and message.
const FAILURES: [(&str, &str, &str); 10] = [
    (
        "404 Not Found",
        "ProjectNotExist",
        "The Project does not exist : projectName",
    ),
    (
        "404 Not Found",
        "LogStoreNotExist",
        "Logstore logstoreName does not exist.",
    ),
    (
        "404 Not Found",
        "ShipperNotExist",
        "Shipper does not exist.",
    ),
    (
        "400 Bad Request",
        "ParameterInvalid",
        "Each time allows 10 task retries only.",
    ),
    (
        "500 Internal Server Error",
        "InternalServerError",
        "Specified Server Error Message.",
    ),
    ("401 Unauthorized", "SignatureNotMatch", ""),
    ("403 Forbidden", "WriteQuotaExceed", ""),
    ("411 Length Required", "MissingContentLength", ""),
    ("415 Unsupported Media Type", "InvalidContentType", ""),
    ("503 Service Unavailable", "ServerBusy", ""),
];

#[tokio::test]
async fn documented_failures_are_told_apart() {
    for (line, code, message) in FAILURES {
        let body = format!(r#"{{"errorCode":"{code}","errorMessage":"{message}"}}"#);
        let headers = ["Content-Type: application/json", REQUEST_ID];
        let server = Server::start(vec![answer(line, &headers, &body)]).await;
        let retry = client(&server).retry_shipper_task(&LOGSTORE, &SHIPPER, &tasks());
        let error = retry.send().await.unwrap_err();
        assert_eq!(error.to_string(), format!("{line}: {body}"));
        assert_eq!(error.request_id(), Some("5B0A6B60BB6EE39764D458B5"));
        assert_eq!(error.error_code().as_deref(), Some(code));
        let Error::Documented(failure) = error else {
            panic!("{error:?}");
        };
        let (name, response) = variant!(&failure, BadRequest Unauthorized Forbidden NotFound
            LengthRequired UnsupportedMediaType InternalServerError ServiceUnavailable);
        let (status, reason) = line.split_once(' ').unwrap();
        assert_eq!(name, reason.replace(' ', ""));
        assert_eq!(response.status().to_string(), status);
        assert_eq!(response.raw().body(), &body);
        assert_eq!(response.error_code, code);
        let own = runtime::Failure::error_code(&failure);
        assert_eq!(own.as_deref(), Some(code));
        assert_eq!(response.error_message, message);
        let request_id = &response.headers()["x-log-requestid"];
        assert_eq!(request_id, "5B0A6B60BB6EE39764D458B5");
        assert_eq!(server.requests().await.len(), 1);
    }
}
