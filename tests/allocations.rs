//! A value that breaks nothing is checked without allocating; one without rules is not looked at.

#![allow(clippy::unwrap_used)]

use allocation_counter::measure;
use ironspec_clients::atlas::{
    BadRequestDetail, DatasetRetentionPolicyInput, FlexClusterName, GroupId, ItemsPerPage, Link,
    PaginatedFlexBackupRestoreJobs, PipelineName, RetentionUnit, SnapshotId,
    TriggerIngestionPipelineRequest,
};
use ironspec_clients::log_service::{ShipperTaskId, ShipperTaskIds};
use ironspec_clients::runtime::{Decode, Validate};

/// How often the check of a value allocates.
fn allocations(value: &impl Validate) -> (u64, bool) {
    let mut is_valid = false;
    let info = measure(|| is_valid = value.validate().is_ok());
    (info.count_total, is_valid)
}

fn decoded<T: Decode>(json: &str) -> T {
    T::from_json(json.as_bytes()).unwrap()
}

#[test]
fn a_valid_value_costs_no_allocation() {
    const HEX: &str = "32b6e34b3d91647abb20e7b8";
    let job = format!(
        r#"{{"id": "{HEX}", "status": "PENDING", "expirationDate": "2025-05-04T09:42:00Z", "instanceName": "a-b"}}"#
    );
    let page: PaginatedFlexBackupRestoreJobs = decoded(&format!(
        r#"{{"results": [{job}, {job}], "links": [{{"href": "/", "rel": "self"}}], "totalCount": 2}}"#
    ));
    let policy = DatasetRetentionPolicyInput::new(RetentionUnit::from("DAYS"), 3);
    let body = TriggerIngestionPipelineRequest::new(SnapshotId::literal(HEX));
    let tasks = ["a", "b", "c"].map(|id| ShipperTaskId::try_from(id).unwrap());
    for (name, (count, is_valid)) in [
        ("page", allocations(&page)),
        ("body", allocations(&body.dataset_retention_policy(policy))),
        (
            "tasks",
            allocations(&ShipperTaskIds::try_from(tasks.to_vec()).unwrap()),
        ),
        ("id", allocations(&GroupId::literal(HEX))),
        (
            "cluster",
            allocations(&FlexClusterName::literal("Cluster0")),
        ),
        (
            "pipeline",
            allocations(&PipelineName::literal("nightly_run")),
        ),
        ("count", allocations(&ItemsPerPage::literal(500))),
    ] {
        assert_eq!((count, is_valid), (0, true), "{name}");
    }
}

#[test]
fn a_broken_value_is_seen_to_allocate() {
    let (count, is_valid) = allocations(&decoded::<GroupId>("\"x\""));
    assert!(count > 0 && !is_valid);
}

#[test]
fn a_type_without_rules_is_not_looked_at() {
    let detail: BadRequestDetail = decoded(r#"{"fields": [{"field": "a", "description": "b"}]}"#);
    assert_eq!(allocations(&detail), (0, true));
    assert_eq!(allocations(&decoded::<Link>(r#"{"href": "/"}"#)), (0, true));

    // The emitted `impl` has no body, so nothing of the value is touched.
    let types = include_str!("../generated/src/atlas/types.rs");
    for name in ["BadRequestDetail", "Link"] {
        assert!(
            types.contains(&format!("\nimpl Validate for {name} {{}}\n")),
            "{name}"
        );
    }
}
