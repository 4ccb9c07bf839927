//! The programs beside this file as they are meant: if this did not compile, their failures would prove nothing.

use ironspec_clients::atlas::{self, FlexClusterName, ItemsPerPage};
use ironspec_clients::cloud_manager::{self, ClusterId, GroupId, LogCollectionJobId};
use ironspec_clients::literal;
use ironspec_clients::runtime::Uuid;

const PROJECT: atlas::GroupId = atlas::GroupId::literal("32b6e34b3d91647abb20e7b8");
const PAGE: ItemsPerPage = ItemsPerPage::literal(500);
const GROUP: GroupId = GroupId::literal("32b6e34b3d91647abb20e7b8");
const CLUSTER: ClusterId = ClusterId::literal("55bc0658e4b097a3efe06f1f");
const JOB: LogCollectionJobId = LogCollectionJobId::literal("32b6e34b3d91647abb20e7b8");
const ID: Uuid = Uuid::literal("2eb8aa08-aa98-11ea-b4aa-73b441d16380");

/// Every call with the arguments that belong there.
pub fn call(atlas: &atlas::Client, cloud_manager: &cloud_manager::Client) {
    let name = literal!(FlexClusterName, "my-cluster");
    let jobs = atlas.list_group_flex_cluster_backup_restore_jobs(&PROJECT, &name);
    let _ = jobs.items_per_page(PAGE);
    let _ = ID.as_str();
    let _ = cloud_manager.list_checkpoints(&GROUP, &CLUSTER);
    let _ = cloud_manager.retry_log_collection_job(&GROUP, &JOB);
}
