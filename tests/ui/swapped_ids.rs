//! Two ids of the same form change places.

use ironspec_clients::cloud_manager::{Client, ClusterId, GroupId};

const GROUP: GroupId = GroupId::literal("32b6e34b3d91647abb20e7b8");
const CLUSTER: ClusterId = ClusterId::literal("55bc0658e4b097a3efe06f1f");

fn main() {
    let cloud_manager = Client::builder().build().unwrap();
    let _ = cloud_manager.list_checkpoints(&CLUSTER, &GROUP);
}
