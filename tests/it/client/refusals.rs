//! What the documents forbid is not sent: all violations come at once, and the transport hears of none.

use ironspec_clients::runtime::transport::Memory;
use ironspec_clients::runtime::{Decode as _, Error, Violations};
use ironspec_clients::{atlas, cloud_manager, log_service};

use super::HEX;
use super::atlas::{GROUP, trigger, trigger_body};

/// Each violation as its place, its pointer and its code.
fn broken(violations: &Violations) -> Vec<String> {
    let lines = violations.iter().map(|violation| {
        let (place, pointer) = (violation.place(), violation.pointer());
        format!("{place} {pointer} {}", violation.code()).replace("  ", " ")
    });
    lines.collect()
}

/// What a call broke, if the call was refused for that and never reached the network.
fn refused<T, F: std::fmt::Debug>(outcome: Result<T, Error<F>>, network: &Memory) -> Vec<String> {
    assert!(network.requests().is_empty(), "{:?}", network.requests());
    match outcome {
        Err(Error::Invalid(violations)) => broken(&violations),
        Err(error) => panic!("{error:?}"),
        Ok(_) => panic!("the call went through"),
    }
}

fn atlas() -> (atlas::Client, Memory) {
    let network = Memory::new();
    let builder = atlas::Client::builder()
        .credentials(super::token())
        .transport(network.clone());
    (builder.build().unwrap(), network)
}

#[tokio::test]
async fn an_id_of_an_answer_is_checked_when_it_goes_out() {
    let page = Memory::new().json(200, r#"{"results": [{"id": "55BC0658E4B097A3EFE06F1F"}]}"#);
    let builder = cloud_manager::Client::builder()
        .credentials(super::token())
        .transport(page.clone());
    let client = builder.build().unwrap();
    let (group, cluster) = (&super::cloud_manager::GROUP, &super::cloud_manager::CLUSTER);
    let page = client
        .list_checkpoints(group, cluster)
        .send()
        .await
        .unwrap();
    let id = page.results.as_ref().unwrap()[0].id.as_ref().unwrap();

    let network = Memory::new();
    let builder = cloud_manager::Client::builder()
        .credentials(super::token())
        .transport(network.clone());
    let read = builder.build().unwrap().get_checkpoint(group, cluster, id);
    let outcome = read.send().await;
    assert_eq!(
        outcome.as_ref().unwrap_err().to_string(),
        "not sent: path parameter CHECKPOINT-ID: \"55BC0658E4B097A3EFE06F1F\" must match ^([a-f0-9]{24})$"
    );
    assert_eq!(
        refused(outcome, &network),
        ["path parameter CHECKPOINT-ID pattern"]
    );
}

#[tokio::test]
async fn a_name_that_means_another_resource_is_refused() {
    for name in [".", ".."] {
        let (client, network) = atlas();
        // The pattern of the document lets both through.
        let name: atlas::PipelineName = name.parse().unwrap();
        let outcome = trigger(&client, &name, &trigger_body()).send().await;
        assert_eq!(
            refused(outcome, &network),
            ["path parameter pipelineName path-segment"]
        );
    }
    let network = Memory::new();
    let builder = log_service::Client::builder()
        .credentials(super::log_service::key())
        .transport(network.clone());
    let tasks = super::log_service::tasks();
    let shipper = log_service::ShipperName::literal("");
    let client = builder.build().unwrap();
    let retry = client.retry_shipper_task(&super::log_service::LOGSTORE, &shipper, &tasks);
    assert_eq!(
        refused(retry.send().await, &network),
        ["path parameter shipper path-segment"]
    );
}

/// The only way to a list is checked, so no call with another number of tasks can be written down.
#[test]
fn a_list_has_as_many_items_as_the_document_says() {
    for (count, expected) in [(0, "minItems"), (1, ""), (10, ""), (11, "maxItems")] {
        let id = log_service::ShipperTaskId::literal("task-id");
        let found = match log_service::ShipperTaskIds::try_from(vec![id; count]) {
            Ok(tasks) => {
                assert_eq!(tasks.as_slice().len(), count);
                vec![]
            }
            Err(violations) => broken(&violations),
        };
        let expected = Some(expected).filter(|code| !code.is_empty());
        let expected = expected.map(|code| format!("ShipperTaskIds {code}"));
        assert_eq!(found, Vec::from_iter(expected), "{count}");
    }
}

#[tokio::test]
async fn all_violations_come_at_once() {
    let foreign = |json: &str| atlas::GroupId::from_json(json.as_bytes()).unwrap();
    let snapshot = atlas::SnapshotId::from_json(br#""42""#).unwrap();
    let units = atlas::RetentionUnit::from("YEARS");
    let policy = atlas::DatasetRetentionPolicyInput::new(units, 0);
    let body =
        atlas::TriggerIngestionPipelineRequest::new(snapshot).dataset_retention_policy(policy);
    let (client, network) = atlas();
    let name = atlas::PipelineName::literal("..");
    #[expect(deprecated, reason = "the document marks the operation")]
    let call = client.trigger_group_pipeline(&foreign("\"../x\""), &name, &body);
    let expected = [
        "path parameter groupId pattern",
        "body /snapshotId pattern",
        "body /datasetRetentionPolicy/units enum",
        "body /datasetRetentionPolicy/value minimum",
        "path parameter pipelineName path-segment",
    ];
    assert_eq!(broken(&call.clone().build().unwrap_err()), expected);
    let outcome = call.send().await;
    let text = outcome.as_ref().unwrap_err().to_string();
    assert_eq!(text.lines().count(), expected.len(), "{text}");
    assert!(
        text.contains("\nbody /datasetRetentionPolicy/value: 0 must be at least 1\n"),
        "{text}"
    );
    assert_eq!(refused(outcome, &network), expected);
}

#[test]
fn a_value_of_a_program_is_checked_when_it_is_made() {
    let list = |violations: Violations| broken(&violations);
    for (found, expected) in [
        (HEX.parse::<atlas::GroupId>().map(drop), ""),
        (
            "32B6e34b3d91647abb20e7b8"
                .parse::<atlas::GroupId>()
                .map(drop),
            "GroupId pattern",
        ),
        (
            "32b6e34b3d91647abb20e7b"
                .parse::<atlas::GroupId>()
                .map(drop),
            "GroupId pattern",
        ),
        (
            "-cluster".parse::<atlas::FlexClusterName>().map(drop),
            "FlexClusterName pattern",
        ),
        ("ü".repeat(64).parse::<atlas::PipelineName>().map(drop), ""),
        (
            "ü".repeat(65).parse::<atlas::PipelineName>().map(drop),
            "PipelineName pattern",
        ),
        (
            "a b".parse::<atlas::PipelineName>().map(drop),
            "PipelineName pattern",
        ),
        (
            atlas::ItemsPerPage::try_from(0).map(drop),
            "ItemsPerPage minimum",
        ),
        (atlas::ItemsPerPage::try_from(1).map(drop), ""),
        (
            atlas::ItemsPerPage::try_from(501).map(drop),
            "ItemsPerPage maximum",
        ),
        (
            "ab".parse::<log_service::LogstoreName>().map(drop),
            "LogstoreName minLength",
        ),
    ] {
        assert_eq!(found.map_or_else(list, |()| vec![]).join("\n"), expected);
    }
    assert_eq!(GROUP.as_str(), HEX);
}
