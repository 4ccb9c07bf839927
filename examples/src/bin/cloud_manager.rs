//! Lists the checkpoints of a cluster: `cloud_manager PROJECT_ID CLUSTER_ID`, with an API key in
//! `CLOUD_MANAGER_PUBLIC_KEY` and `CLOUD_MANAGER_PRIVATE_KEY`.
//!
//! `CLOUD_MANAGER_URL` replaces `https://cloud.mongodb.com/api/public/v1.0`.

use std::env;

use anyhow::bail;
use ironspec_clients::{
    cloud_manager::{self, ClusterId, GroupId, PageNumber},
    literal,
    runtime::Digest,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let mut arguments = env::args().skip(1);
    let (Some(project), Some(cluster)) = (arguments.next(), arguments.next()) else {
        bail!("usage: cloud_manager PROJECT_ID CLUSTER_ID");
    };
    let project: GroupId = project.parse()?;
    let cluster: ClusterId = cluster.parse()?;

    let (user, password) = (
        env::var("CLOUD_MANAGER_PUBLIC_KEY")?,
        env::var("CLOUD_MANAGER_PRIVATE_KEY")?,
    );
    let mut builder = cloud_manager::Client::builder().credentials(Digest::new(user, password));
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
