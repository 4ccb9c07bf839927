//! A text stands where an id belongs, so nobody has checked it.

use ironspec_clients::cloud_manager::{Client, LogCollectionJobId};

const JOB: LogCollectionJobId = LogCollectionJobId::literal("32b6e34b3d91647abb20e7b8");

fn main() {
    let cloud_manager = Client::builder().build().unwrap();
    let _ = cloud_manager.retry_log_collection_job("32b6e34b3d91647abb20e7b8", &JOB);
}
