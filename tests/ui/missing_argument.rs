//! A required parameter is left out.

use ironspec_clients::atlas::{Client, GroupId};

const GROUP: GroupId = GroupId::literal("32b6e34b3d91647abb20e7b8");

fn main() {
    let atlas = Client::builder().build().unwrap();
    let _ = atlas.list_group_flex_cluster_backup_restore_jobs(&GROUP);
}
