//! MongoDB Atlas over a socket, with the bodies that its pages print.

use ironspec_clients::atlas::{
    BackupFrequencyType, Client, DatasetRetentionPolicyInput, Failure, FlexClusterName,
    FlexRestoreDeliveryType, FlexRestoreJobStatus, GroupId, ItemsPerPage, PageNumber, PipelineName,
    PipelineRunPhase, PipelineRunState, RetentionUnit, SnapshotId, TriggerIngestionPipelineRequest,
};
use ironspec_clients::runtime::transport::Memory;
use ironspec_clients::runtime::{self, Error, Json, Options, Retry};

use super::socket::{PATIENCE, Server, answer};
use super::{HEX, text};

pub(super) const GROUP: GroupId = GroupId::literal(HEX);
pub(super) const CLUSTER: FlexClusterName = FlexClusterName::literal("Cluster0");

const RESTORE_JOBS: &str = r#"{
  "links": [{"href": "https://cloud.mongodb.com/api/atlas", "rel": "self"}],
  "results": [{
    "deliveryType": "RESTORE",
    "expirationDate": "2025-05-04T09:42:00Z",
    "id": "32b6e34b3d91647abb20e7b8",
    "instanceName": "string",
    "links": [{"href": "https://cloud.mongodb.com/api/atlas", "rel": "self"}],
    "projectId": "32b6e34b3d91647abb20e7b8",
    "restoreFinishedDate": "2025-05-04T09:42:00Z",
    "restoreScheduledDate": "2025-05-04T09:42:00Z",
    "snapshotFinishedDate": "2025-05-04T09:42:00Z",
    "snapshotId": "32b6e34b3d91647abb20e7b8",
    "snapshotUrl": "string",
    "status": "PENDING",
    "targetDeploymentItemName": "string",
    "targetProjectId": "32b6e34b3d91647abb20e7b8"
  }],
  "totalCount": 42
}"#;

const RUN: &str = r#"{
  "_id": "32b6e34b3d91647abb20e7b8",
  "backupFrequencyType": "HOURLY",
  "createdDate": "2025-05-04T09:42:00Z",
  "datasetName": "v1$atlas$snapshot$Cluster0$myDatabase$myCollection$19700101T000000Z",
  "datasetRetentionPolicy": {"lastModifiedDate": "2025-05-04T09:42:00Z", "units": "DAYS", "value": 42},
  "groupId": "32b6e34b3d91647abb20e7b8",
  "lastUpdatedDate": "2025-05-04T09:42:00Z",
  "phase": "SNAPSHOT",
  "pipelineId": "32b6e34b3d91647abb20e7b8",
  "scheduledDeletionDate": "2025-05-04T09:42:00Z",
  "snapshotId": "32b6e34b3d91647abb20e7b8",
  "state": "PENDING",
  "stats": {"bytesExported": 42, "numDocs": 42}
}"#;

const DATE: &str = "2025-05-04T09:42:00Z";

fn client(server: &Server) -> Client {
    let builder = Client::builder()
        .credentials(super::token())
        .base_url(server.url(""))
        .options(Options::new().timeout(PATIENCE).retry(Retry::never()));
    builder.build().unwrap()
}

pub(super) fn trigger_body() -> TriggerIngestionPipelineRequest {
    TriggerIngestionPipelineRequest::new(SnapshotId::literal(HEX))
        .dataset_retention_policy(DatasetRetentionPolicyInput::new(RetentionUnit::Days, 42))
}

#[expect(deprecated, reason = "the document marks the operation")]
pub(super) fn trigger(
    atlas: &Client,
    name: &PipelineName,
    body: &TriggerIngestionPipelineRequest,
) -> ironspec_clients::atlas::TriggerGroupPipeline {
    atlas.trigger_group_pipeline(&GROUP, name, body)
}

#[tokio::test]
async fn flex_restore_jobs_are_listed() {
    let media_type = "Content-Type: application/vnd.atlas.2024-11-13+json;charset=utf-8";
    let headers = [media_type, "RateLimit-Remaining: 9"];
    let server = Server::start(vec![answer("200 OK", &headers, RESTORE_JOBS)]).await;
    let page = client(&server)
        .list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER)
        .pretty(true)
        .include_count(false)
        .items_per_page(ironspec_clients::literal!(ItemsPerPage, 500))
        .page_num(PageNumber::literal(2))
        .send()
        .await
        .unwrap();
    assert_eq!(
        server.requests().await,
        [
            "GET /api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/flexClusters/Cluster0/backup/restoreJobs\
             ?pretty=true&includeCount=false&itemsPerPage=500&pageNum=2 HTTP/1.1\n\
             accept: application/vnd.atlas.2025-03-12+json\n\
             authorization: Bearer token\n\n"
        ]
    );

    assert_eq!(page.status(), 200);
    assert_eq!(page.headers()["ratelimit-remaining"], "9");
    assert_eq!(page.raw().body(), RESTORE_JOBS);
    assert_eq!(page.total_count, Some(42));
    let [job] = page.results.as_slice() else {
        panic!("{:?}", page.results);
    };
    assert_eq!(job.delivery_type, Some(FlexRestoreDeliveryType::Restore));
    assert_eq!(job.status, Some(FlexRestoreJobStatus::Pending));
    assert_eq!(text(job.id.as_ref()), HEX);
    assert_eq!(text(job.expiration_date.as_ref()), DATE);
    assert_eq!(text(job.instance_name.as_ref()), "string");
    for links in [&page.links, &job.links] {
        let [link] = links.as_deref().unwrap() else {
            panic!("{links:?}");
        };
        assert_eq!(text(link.rel.as_ref()), "self");
        assert_eq!(
            text(link.href.as_ref()),
            "https://cloud.mongodb.com/api/atlas"
        );
    }
    assert_eq!(page.validate(), Ok(()));
}

#[tokio::test]
async fn a_pipeline_is_triggered() {
    let media_type = "Content-Type: application/vnd.atlas.2023-01-01+json;charset=utf-8";
    let server = Server::start(vec![answer("200 OK", &[media_type], RUN)]).await;
    let name = PipelineName::literal("100%~ü?#&+=;.'");
    let run = trigger(&client(&server), &name, &trigger_body())
        .pretty(false)
        .send()
        .await
        .unwrap();
    assert_eq!(
        server.requests().await,
        [
            "POST /api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/pipelines\
             /100%25~%C3%BC%3F%23%26%2B%3D%3B.%27/trigger?pretty=false HTTP/1.1\n\
             accept: application/vnd.atlas.2023-11-15+json\nauthorization: Bearer token\n\
             content-length: 94\n\
             content-type: application/json\n\n\
             {\"snapshotId\":\"32b6e34b3d91647abb20e7b8\",\
             \"datasetRetentionPolicy\":{\"units\":\"DAYS\",\"value\":42}}"
        ]
    );

    assert_eq!(text(run.id.as_ref()), HEX);
    assert_eq!(text(run.created_date.as_ref()), DATE);
    let policy = run.dataset_retention_policy.as_ref().unwrap();
    assert_eq!((&policy.units, policy.value), (&RetentionUnit::Days, 42));
    assert_eq!(text(policy.last_modified_date.as_ref()), DATE);
    assert_eq!(run.backup_frequency_type, Some(BackupFrequencyType::Hourly));
    assert_eq!(run.phase, Some(PipelineRunPhase::Snapshot));
    assert_eq!(run.state, Some(PipelineRunState::Pending));
    assert_eq!(
        text(run.dataset_name.as_ref()),
        "v1$atlas$snapshot$Cluster0$myDatabase$myCollection$19700101T000000Z"
    );
    let stats = run.stats.as_ref().unwrap();
    assert_eq!((stats.bytes_exported, stats.num_docs), (Some(42), Some(42)));
    assert_eq!(run.validate(), Ok(()));
}

#[tokio::test]
async fn documented_failures_are_told_apart() {
    for (status, reason, code) in [
        (400, "Bad Request", "VALIDATION_ERROR"),
        (401, "Unauthorized", "NOT_ORG_GROUP_CREATOR"),
        (403, "Forbidden", "CANNOT_CHANGE_GROUP_NAME"),
        (404, "Not Found", "RESOURCE_NOT_FOUND"),
        (406, "Not Acceptable", "INVALID_VERSION_DATE"),
        (410, "Gone", "VERSION_GONE"),
        (429, "Too Many Requests", "RATE_LIMITED"),
        (500, "Internal Server Error", "UNEXPECTED_ERROR"),
        (503, "Service Unavailable", "SERVICE_UNAVAILABLE"),
    ] {
        let line = format!("{status} {reason}");
        let body = format!(
            r#"{{"error":{status},"detail":"No provider AWS exists.","reason":"{reason}","errorCode":"{code}"}}"#
        );
        let answer = answer(&line, &["Content-Type: application/json"], &body);
        let server = Server::start(vec![answer.clone(), answer]).await;
        let atlas = client(&server);
        let jobs = atlas.list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER);
        let run = trigger(&atlas, &PipelineName::literal("a"), &trigger_body());
        for outcome in [jobs.send().await.map(drop), run.send().await.map(drop)] {
            let error = outcome.unwrap_err();
            assert_eq!(error.to_string(), format!("{line}: {body}"));
            assert_eq!(error.response().unwrap().body(), &body);
            let Error::Documented(failure) = error else {
                panic!("{error:?}");
            };
            let (name, response) = variant!(&failure, BadRequest Unauthorized Forbidden NotFound
                NotAcceptable Gone TooManyRequests InternalServerError ServiceUnavailable);
            assert_eq!(name, reason.replace(' ', ""));
            assert_eq!(response.status(), status);
            assert_eq!(response.error, i64::from(status));
            assert_eq!(response.error_code, code);
            let own = runtime::Failure::error_code(&failure);
            assert_eq!(own.as_deref(), Some(code));
            assert_eq!(response.reason.as_deref(), Some(reason));
            let detail = response.detail.as_deref();
            assert_eq!(detail, Some("No provider AWS exists."));
        }
        assert_eq!(server.requests().await.len(), 2);
    }
}

#[tokio::test]
async fn a_failure_keeps_all_that_came_with_it() {
    let body = r#"{"error": 429, "errorCode": "RATE_LIMITED_TOKEN_BUCKET", "parameters": ["/groups", 7, {"a": null}],
        "badRequestDetail": {"fields": [{"field": "name", "description": "too long"}]}, "help": {"url": "/help"}}"#;
    let headers = ["Content-Type: application/json", "Retry-After: 7"];
    let server = Server::start(vec![answer("429 Slow Down", &headers, body)]).await;
    let jobs = client(&server).list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER);
    let Err(Error::Documented(Failure::TooManyRequests(response))) = jobs.send().await else {
        panic!("not the failure that was sent");
    };
    assert_eq!(response.headers()["retry-after"], "7");
    let parameters: Json = r#"["/groups", 7, {"a": null}]"#.parse().unwrap();
    assert_eq!(
        response.parameters.clone().map(Json::Array),
        Some(parameters)
    );
    let fields = response
        .bad_request_detail
        .as_ref()
        .unwrap()
        .fields
        .as_ref();
    assert_eq!(fields.unwrap()[0].description, "too long");
}

#[tokio::test]
async fn a_redirect_is_an_outcome() {
    let headers = ["Location: /elsewhere"];
    let server = Server::start(vec![answer("307 Temporary Redirect", &headers, "")]).await;
    let jobs = client(&server).list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER);
    let error = jobs.send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "undocumented status 307 Temporary Redirect"
    );
    assert!(
        matches!(error, Error::Undocumented(response) if response.headers()["location"] == "/elsewhere")
    );
    assert_eq!(server.requests().await.len(), 1);
}

#[tokio::test]
async fn only_what_is_set_is_sent() {
    let network = Memory::new()
        .json(200, RESTORE_JOBS)
        .json(200, RESTORE_JOBS);
    let atlas = Client::builder()
        .credentials(super::token())
        .transport(network.clone())
        .build()
        .unwrap();
    let jobs = atlas.list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER);
    jobs.clone().send().await.unwrap();
    // What a program sets goes out, though it is what the server would take anyway.
    let default = ItemsPerPage::literal(100);
    jobs.items_per_page(default).send().await.unwrap();
    let uris = network.requests().into_iter().map(|request| request.uri);
    let queries: Vec<_> = uris.map(|uri| uri.query().map(str::to_owned)).collect();
    assert_eq!(queries, [None, Some("itemsPerPage=100".to_owned())]);
}
