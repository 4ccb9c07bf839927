//! Lists the checkpoints of a cluster: `cloud_manager PROJECT_ID CLUSTER_ID`, with an OAuth 2.0 token in `CLOUD_MANAGER_TOKEN`.
//!
//! `CLOUD_MANAGER_URL` replaces `https://cloud.mongodb.com/api/public/v1.0`.

use std::env;

use anyhow::bail;
use ironspec_clients::{
    cloud_manager::{self, ClusterId, GroupId, PageNumber},
    literal,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let mut arguments = env::args().skip(1);
    let (Some(project), Some(cluster)) = (arguments.next(), arguments.next()) else {
        bail!("usage: cloud_manager PROJECT_ID CLUSTER_ID");
    };
    let project: GroupId = project.parse()?;
    let cluster: ClusterId = cluster.parse()?;

    let mut builder = cloud_manager::Client::builder();
    if let Ok(token) = env::var("CLOUD_MANAGER_TOKEN") {
        builder = builder.header("Authorization", format!("Bearer {token}"));
    }
    if let Ok(url) = env::var("CLOUD_MANAGER_URL") {
        builder = builder.base_url(url);
    }
    let page = builder
        .build()?
        .list_checkpoints(&project, &cluster)
        .page_num(literal!(PageNumber, 1))
        .send()
        .await?;
    println!("{:#?}", page.results);
    Ok(())
}
