//! What it costs to check the whole request that triggers a pipeline run: the emitted model, and the same checks written by hand
//! with `regex` and with `regress`.
#![allow(clippy::unwrap_used)]

use divan::{Bencher, black_box};
use ironspec_clients::atlas::{
    DatasetRetentionPolicyInput, GroupId, PipelineName, RetentionUnit, SnapshotId,
    TriggerIngestionPipelineRequest,
};
use ironspec_runtime::Validate as _;

fn main() {
    divan::main();
}

const ID: &str = "^([a-f0-9]{24})$";
const NAME: &str = r#"^[^/\\ "$]{1,64}$"#;

/// What a call takes: two parameters and a body.
struct Call {
    group: GroupId,
    pipeline: PipelineName,
    body: TriggerIngestionPipelineRequest,
}

impl Call {
    fn new() -> Self {
        let body = TriggerIngestionPipelineRequest::new(
            "32b6e34b3d91647abb20e7b8".parse::<SnapshotId>().unwrap(),
        )
        .dataset_retention_policy(DatasetRetentionPolicyInput::new(RetentionUnit::Days, 30));
        Self {
            group: "5f0c1a2b3c4d5e6f70819203".parse().unwrap(),
            pipeline: "nightly-warehouse-snapshot.v2".parse().unwrap(),
            body,
        }
    }

    /// The checks by hand, where `is_id` and `is_name` stand for the patterns.
    fn is_valid(&self, is_id: impl Fn(&str) -> bool, is_name: impl Fn(&str) -> bool) -> bool {
        let policy = self.body.dataset_retention_policy.as_ref();
        is_id(self.group.as_str())
            && is_name(self.pipeline.as_str())
            && is_id(self.body.snapshot_id.as_str())
            && policy.is_none_or(|policy| {
                matches!(
                    policy.units,
                    RetentionUnit::Days | RetentionUnit::Weeks | RetentionUnit::Months
                ) && (1..=2_147_483_647).contains(&policy.value)
            })
    }
}

#[divan::bench(sample_size = 256)]
fn ironspec(bencher: Bencher<'_, '_>) {
    let call = Call::new();
    bencher.bench(|| {
        let call = black_box(&call);
        call.group.validate().is_ok()
            && call.pipeline.validate().is_ok()
            && call.body.validate().is_ok()
    });
}

#[divan::bench(sample_size = 256)]
fn regex(bencher: Bencher<'_, '_>) {
    let (id, name) = (
        regex::Regex::new(ID).unwrap(),
        regex::Regex::new(NAME).unwrap(),
    );
    let call = Call::new();
    assert!(call.is_valid(|text| id.is_match(text), |text| name.is_match(text)));
    bencher
        .bench(|| black_box(&call).is_valid(|text| id.is_match(text), |text| name.is_match(text)));
}

#[divan::bench(sample_size = 256)]
fn regress(bencher: Bencher<'_, '_>) {
    let regress = |source| regress::Regex::with_flags(source, "u").unwrap();
    let (id, name) = (regress(ID), regress(NAME));
    let call = Call::new();
    assert!(call.is_valid(
        |text| id.find(text).is_some(),
        |text| name.find(text).is_some()
    ));
    bencher.bench(|| {
        black_box(&call).is_valid(
            |text| id.find(text).is_some(),
            |text| name.find(text).is_some(),
        )
    });
}
