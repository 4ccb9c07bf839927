//! What answers become: refused for their shape alone, never for a rule.

use ironspec_clients::atlas::{
    Client, Failure, FlexRestoreJobStatus, PaginatedFlexBackupRestoreJobs, PipelineName,
};
use ironspec_clients::runtime::http;
use ironspec_clients::runtime::transport::Memory;
use ironspec_clients::runtime::{Error, Response};

use super::atlas::{CLUSTER, GROUP, trigger, trigger_body};
use super::text;

type Outcome = Result<Response<PaginatedFlexBackupRestoreJobs>, Error<Failure>>;

/// The restore jobs, from an answer with this status, media type and body.
async fn list(status: u16, media_type: &str, body: &str) -> Outcome {
    let mut answer = http::Response::builder().status(status);
    if !media_type.is_empty() {
        answer = answer.header("Content-Type", media_type);
    }
    let network = Memory::new().answer(answer.body(body.to_owned()).unwrap());
    let client = Client::builder()
        .credentials(super::token())
        .transport(network)
        .build()
        .unwrap();
    let jobs = client.list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER);
    jobs.send().await
}

#[tokio::test]
async fn broken_rules_are_listed_and_refuse_nothing() {
    let body = r#"{
        "results": [
            {"status": "CLOSED", "id": "A1", "instanceName": "-", "expirationDate": "tomorrow", "new": [{}]},
            {"status": "PENDING"}
        ],
        "totalCount": -1
    }"#;
    let page = list(200, "application/json", body).await.unwrap();
    let job = &page.results[0];
    assert!(
        matches!(&job.status, Some(FlexRestoreJobStatus::Unknown(text)) if text.as_str() == "CLOSED")
    );
    assert_eq!(job.id.as_ref().unwrap().as_str(), "A1");
    assert_eq!(job.expiration_date.as_ref().unwrap().as_str(), "tomorrow");
    assert_eq!(page.total_count, Some(-1));

    let violations = page.validate().unwrap_err();
    let mut found: Vec<_> = violations
        .iter()
        .map(|violation| (violation.pointer(), violation.code()))
        .collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("/results/0/expirationDate", "format"),
            ("/results/0/id", "pattern"),
            ("/results/0/instanceName", "pattern"),
            ("/results/0/status", "enum"),
            ("/totalCount", "minimum"),
        ]
    );
}

#[tokio::test]
async fn json_is_known_by_its_kind_and_not_by_what_was_asked_for() {
    for media_type in [
        "application/vnd.atlas.2024-11-13+json;charset=utf-8",
        "application/json",
        "APPLICATION/JSON; charset=utf-8",
        "",
    ] {
        let page = list(200, media_type, r#"{"results": []}"#).await;
        assert!(page.unwrap().results.is_empty(), "{media_type}");
    }
}

#[tokio::test]
async fn a_wrong_shape_is_told_with_its_place_and_the_body() {
    const JSON: &str = "application/json";
    for (media_type, body, pointer, message) in [
        (JSON, "", "", "not JSON"),
        (JSON, "null", "", "expected an object, found null"),
        (JSON, "[]", "", "expected an object, found an array"),
        (JSON, "{}", "", "the required member `results` is missing"),
        (JSON, r#"{"results": [], "links""#, "", "not JSON"),
        (JSON, r#"{"results": []} x"#, "", "not JSON"),
        (
            JSON,
            r#"{"results": [{}, {"links": [{"href": 1}]}]}"#,
            "/results/1/links/0/href",
            "expected a string",
        ),
        (
            JSON,
            r#"{"results": [], "totalCount": 0.5}"#,
            "/totalCount",
            "expected an integer",
        ),
        (
            JSON,
            r#"{"results": [{"id": null}]}"#,
            "/results/0/id",
            "expected a string, found null",
        ),
        (
            "text/html;charset=utf-8",
            "<p>{}</p>",
            "",
            "expected JSON, found a body of type text/html",
        ),
    ] {
        let error = list(200, media_type, body).await.unwrap_err();
        let text = error.to_string();
        assert!(
            text.starts_with("200 OK")
                && text.contains("; undecodable body: ")
                && text.contains(message),
            "{text}"
        );
        assert_eq!(error.response().unwrap().body(), body);
        assert!(
            matches!(&error, Error::Undecodable { error, response } if error.pointer() == pointer && response.status() == 200),
            "{text}"
        );
    }
    // A documented failure has a shape too.
    let error = list(404, JSON, r#"{"error": "404"}"#).await.unwrap_err();
    assert!(
        matches!(error, Error::Undecodable { error, response } if error.pointer() == "/error" && response.status() == 404)
    );
}

#[tokio::test]
async fn a_status_that_the_document_does_not_list_is_kept_as_it_came() {
    for (status, shown) in [
        (201, "201 Created"),
        (204, "204 No Content"),
        (302, "302 Found"),
        (418, "418 I'm a teapot"),
        (599, "599"),
    ] {
        let error = list(status, "text/plain", "short\nand stout")
            .await
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("undocumented status {shown}: short and stout")
        );
        assert!(
            matches!(error, Error::Undocumented(response) if response.status() == status && response.body() == "short\nand stout")
        );
    }
}

/// An object whose members each hold their own name: the pages print one value in many of them, which would hide a mix-up,
/// and no rule refuses such an answer.
fn named(members: &[&str]) -> String {
    let members = members.iter().map(|name| format!(r#""{name}":"{name}""#));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

#[tokio::test]
async fn every_member_of_a_restore_job_has_its_own_field() {
    let names = [
        "id",
        "projectId",
        "instanceName",
        "snapshotId",
        "snapshotFinishedDate",
        "deliveryType",
        "status",
        "targetProjectId",
        "targetDeploymentItemName",
        "restoreScheduledDate",
        "restoreFinishedDate",
        "snapshotUrl",
        "expirationDate",
    ];
    let body = format!(r#"{{"results":[{}]}}"#, named(&names));
    let page = list(200, "application/json", &body).await.unwrap();
    let job = &page.results[0];
    let found = [
        text(job.id.as_ref()),
        text(job.project_id.as_ref()),
        text(job.instance_name.as_ref()),
        text(job.snapshot_id.as_ref()),
        text(job.snapshot_finished_date.as_ref()),
        text(job.delivery_type.as_ref()),
        text(job.status.as_ref()),
        text(job.target_project_id.as_ref()),
        text(job.target_deployment_item_name.as_ref()),
        text(job.restore_scheduled_date.as_ref()),
        text(job.restore_finished_date.as_ref()),
        text(job.snapshot_url.as_ref()),
        text(job.expiration_date.as_ref()),
    ];
    assert_eq!(found, names);
}

#[tokio::test]
async fn every_member_of_a_run_has_its_own_field() {
    let names = [
        "_id",
        "groupId",
        "pipelineId",
        "snapshotId",
        "backupFrequencyType",
        "phase",
        "state",
        "createdDate",
        "lastUpdatedDate",
        "scheduledDeletionDate",
        "datasetName",
    ];
    let network = Memory::new().json(200, named(&names));
    let client = Client::builder()
        .credentials(super::token())
        .transport(network)
        .build()
        .unwrap();
    let call = trigger(&client, &PipelineName::literal("a"), &trigger_body());
    let run = call.send().await.unwrap();
    let found = [
        text(run.id.as_ref()),
        text(run.group_id.as_ref()),
        text(run.pipeline_id.as_ref()),
        text(run.snapshot_id.as_ref()),
        text(run.backup_frequency_type.as_ref()),
        text(run.phase.as_ref()),
        text(run.state.as_ref()),
        text(run.created_date.as_ref()),
        text(run.last_updated_date.as_ref()),
        text(run.scheduled_deletion_date.as_ref()),
        text(run.dataset_name.as_ref()),
    ];
    assert_eq!(found, names);
}
