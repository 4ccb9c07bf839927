//! MongoDB Cloud Manager over a socket, with the bodies that its pages print.

use ironspec_clients::cloud_manager::{
    Checkpoint, CheckpointId, CheckpointPartType, Client, ClusterId, Failure, GroupId,
    LogCollectionJobId,
};
use ironspec_clients::runtime::{self, Error, Options, Retry, Validate as _};

use super::socket::{PATIENCE, Server, answer};
use super::{HEX, text};

pub(super) const GROUP: GroupId = GroupId::literal(HEX);
pub(super) const CLUSTER: ClusterId = ClusterId::literal("55bc0658e4b097a3efe06f20");
pub(super) const JOB: LogCollectionJobId = LogCollectionJobId::literal("5f4e3d2c1b0a998877665544");

/// What the service says about itself.
const HEADERS: [&str; 4] = [
    "Vary: Accept-Encoding",
    "Content-Type: application/json",
    "Strict-Transport-Security: max-age=300",
    "X-MongoDB-Service-Version: gitHash=0; versionString=1",
];

/// A checkpoint as the page prints it; the samples differ in the seconds, in the last increment and in the links.
fn checkpoint(completed: &str, timestamp: &str, increment: u8) -> String {
    let token = |increment| format!(r#"{{"date": "{completed}", "increment": {increment}}}"#);
    let shard = |name| {
        format!(
            r#"{{"replicaSetName": "{name}", "shardName": "{name}", "tokenDiscovered": true,
            "tokenTimestamp": {}, "typeName": "REPLICA_SET"}}"#,
            token(1)
        )
    };
    format!(
        r#"{{"clusterId": "55bc0658e4b097a3efe06f20", "completed": "{completed}",
        "groupId": "32b6e34b3d91647abb20e7b8", "id": "55bc0658e4b097a3efe06f1f", "links": [],
        "parts": [{}, {}, {{"hostId": "0123456789abcdef", "tokenDiscovered": true, "tokenTimestamp": {},
        "typeName": "CONFIG_SERVER"}}],
        "restorable": true, "started": "{completed}", "timestamp": "{timestamp}"}}"#,
        shard("shard_1"),
        shard("shard_0"),
        token(increment)
    )
}

fn client(server: &Server) -> Client {
    let url = server.url("/api/public/v1.0");
    let builder = Client::builder()
        .credentials(super::token())
        .base_url(url)
        .options(Options::new().timeout(PATIENCE).retry(Retry::never()));
    builder.build().unwrap()
}

fn assert_checkpoint(checkpoint: &Checkpoint, completed: &str, timestamp: &str, increment: i64) {
    assert_eq!(text(checkpoint.id.as_ref()), "55bc0658e4b097a3efe06f1f");
    assert_eq!(checkpoint.group_id, Some(GROUP));
    assert_eq!(checkpoint.cluster_id, Some(CLUSTER));
    assert_eq!(text(checkpoint.started.as_ref()), completed);
    assert_eq!(text(checkpoint.completed.as_ref()), completed);
    assert_eq!(text(checkpoint.timestamp.as_ref()), timestamp);
    assert_eq!(checkpoint.restorable, Some(true));
    assert_eq!(checkpoint.links.as_deref(), Some(&[][..]));
    let parts = checkpoint.parts.as_ref().unwrap().iter().map(|part| {
        let token = part.token_timestamp.as_ref().unwrap();
        assert_eq!(text(token.date.as_ref()), completed);
        assert_eq!(part.token_discovered, Some(true));
        (
            part.type_name.clone().unwrap(),
            text(part.replica_set_name.as_ref()),
            text(part.shard_name.as_ref()),
            text(part.host_id.as_ref()),
            token.increment.unwrap(),
        )
    });
    let (shard, config) = (
        CheckpointPartType::ReplicaSet,
        CheckpointPartType::ConfigServer,
    );
    assert!(parts.eq([
        (shard.clone(), "shard_1", "shard_1", "(absent)", 1),
        (shard, "shard_0", "shard_0", "(absent)", 1),
        (
            config,
            "(absent)",
            "(absent)",
            "0123456789abcdef",
            increment
        ),
    ]));
    assert_eq!(checkpoint.validate(), Ok(()));
}

#[tokio::test]
async fn checkpoints_are_listed_and_an_id_of_the_list_is_read() {
    let (first, second) = (
        ("2015-07-31T23:35:52Z", "2015-07-31T23:34:47Z", 2),
        ("2015-07-31T23:19:51Z", "2015-07-31T23:19:47Z", 6),
    );
    let list = format!(
        r#"{{"links": [], "results": [{}], "totalCount": 6}}"#,
        checkpoint(first.0, first.1, first.2)
    );
    let single = checkpoint(second.0, second.1, second.2);
    let answers = [&list, &single].map(|body| answer("200 OK", &HEADERS, body));
    let server = Server::start(answers.to_vec()).await;
    let cloud_manager = client(&server);

    let page = cloud_manager.list_checkpoints(&GROUP, &CLUSTER);
    let page = page.send().await.unwrap();
    assert_eq!(page.raw().body(), &list);
    assert_eq!(page.total_count, Some(6));
    assert_eq!(page.links.as_deref(), Some(&[][..]));
    let [listed] = page.results.as_deref().unwrap() else {
        panic!("{:?}", page.results);
    };
    assert_checkpoint(listed, first.0, first.1, i64::from(first.2));

    let id = listed.id.as_ref().unwrap();
    let read = cloud_manager.get_checkpoint(&GROUP, &CLUSTER, id);
    let read = read.pretty(true).send().await.unwrap();
    assert_checkpoint(&read, second.0, second.1, i64::from(second.2));

    let path = "/api/public/v1.0/groups/32b6e34b3d91647abb20e7b8/clusters/55bc0658e4b097a3efe06f20/checkpoints";
    assert_eq!(
        server.requests().await,
        [
            format!(
                "GET {path} HTTP/1.1\naccept: application/json\nauthorization: Bearer token\n\n"
            ),
            format!(
                "GET {path}/55bc0658e4b097a3efe06f1f?pretty=true HTTP/1.1\naccept: application/json\nauthorization: Bearer token\n\n"
            ),
        ]
    );
}

#[tokio::test]
async fn a_log_collection_job_is_retried() {
    let server = Server::start(vec![answer("200 OK", &HEADERS, "")]).await;
    let retry = client(&server).retry_log_collection_job(&GROUP, &JOB);
    let retried = retry.pretty(true).send().await.unwrap();
    assert_eq!(retried.status(), 200);
    assert!(retried.raw().body().is_empty());
    let version = &retried.headers()["x-mongodb-service-version"];
    assert_eq!(version, "gitHash=0; versionString=1");
    // No body goes out, so no media type does; the length says that none is missing.
    assert_eq!(
        server.requests().await,
        [
            "PUT /api/public/v1.0/groups/32b6e34b3d91647abb20e7b8/logCollectionJobs/5f4e3d2c1b0a998877665544\
             /retry?pretty=true HTTP/1.1\naccept: application/json\nauthorization: Bearer token\ncontent-length: 0\n\n"
        ]
    );
}

#[tokio::test]
async fn documented_failures_are_told_apart() {
    let id = CheckpointId::literal(HEX);
    for (status, reason, code) in [
        (400, "Bad Request", "VALIDATION_ERROR"),
        (401, "Unauthorized", "NOT_ORG_GROUP_CREATOR"),
        (403, "Forbidden", "CANNOT_CHANGE_GROUP_NAME"),
        (404, "Not Found", "RESOURCE_NOT_FOUND"),
        (429, "Too Many Requests", "RATE_LIMITED"),
        (500, "Internal Server Error", "UNEXPECTED_ERROR"),
    ] {
        let body = format!(r#"{{"error":{status},"reason":"{reason}","errorCode":"{code}"}}"#);
        let line = format!("{status} {reason}");
        let answer = answer(
            &line,
            &["Content-Type: application/json;charset=ISO-8859-1"],
            &body,
        );
        let server = Server::start(vec![answer; 3]).await;
        let cloud_manager = client(&server);
        let retry = cloud_manager.retry_log_collection_job(&GROUP, &JOB);
        let list = cloud_manager.list_checkpoints(&GROUP, &CLUSTER);
        let read = cloud_manager.get_checkpoint(&GROUP, &CLUSTER, &id);
        for outcome in [
            retry.send().await.map(drop),
            list.send().await.map(drop),
            read.send().await.map(drop),
        ] {
            let error = outcome.unwrap_err();
            assert_eq!(error.to_string(), format!("{line}: {body}"));
            assert_eq!(error.response().unwrap().body(), &body);
            let Error::Documented(failure) = error else {
                panic!("{error:?}");
            };
            let (name, response) = variant!(&failure, BadRequest Unauthorized Forbidden NotFound
                TooManyRequests InternalServerError);
            assert_eq!(name, reason.replace(' ', ""));
            assert_eq!(response.status(), status);
            assert_eq!(response.error, Some(i64::from(status)));
            assert_eq!(response.error_code.as_deref(), Some(code));
            let own = runtime::Failure::error_code(&failure);
            assert_eq!(own.as_deref(), Some(code));
            assert_eq!(response.reason.as_deref(), Some(reason));
        }
        assert_eq!(server.requests().await.len(), 3);
    }
}

#[tokio::test]
async fn a_challenge_without_a_body_keeps_its_headers() {
    let challenge = r#"Digest realm="MMS Public API", domain="", nonce="abc", algorithm=MD5, op="auth", stale=false"#;
    let headers = [
        "Content-Type: application/json;charset=ISO-8859-1",
        &format!("WWW-Authenticate: {challenge}"),
    ];
    let server = Server::start(vec![answer("401 Unauthorized", &headers, "")]).await;
    let retry = client(&server).retry_log_collection_job(&GROUP, &JOB);
    let error = retry.send().await.unwrap_err();
    let response = error.response().unwrap();
    assert_eq!(response.status(), 401);
    assert_eq!(response.headers()["www-authenticate"], challenge);
}
