//! Lists the restore jobs of a flex cluster: `atlas GROUP_ID CLUSTER`, with an OAuth 2.0 token in `ATLAS_TOKEN`.
//!
//! `ATLAS_URL` replaces `https://cloud.mongodb.com`.

use std::env;

use anyhow::bail;
use ironspec_clients::{
    atlas::{self, Failure, FlexClusterName, GroupId, ItemsPerPage},
    runtime,
};

const PAGE: ItemsPerPage = ItemsPerPage::literal(500);

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let mut arguments = env::args().skip(1);
    let (Some(group), Some(cluster)) = (arguments.next(), arguments.next()) else {
        bail!("usage: atlas GROUP_ID CLUSTER");
    };
    let group = GroupId::try_from(group)?;
    let cluster = FlexClusterName::try_from(cluster)?;

    let mut builder = atlas::Client::builder();
    if let Ok(token) = env::var("ATLAS_TOKEN") {
        builder = builder.credentials(runtime::Bearer::new(token));
    }
    if let Ok(url) = env::var("ATLAS_URL") {
        builder = builder.base_url(url);
    }
    let call = builder
        .build()?
        .list_group_flex_cluster_backup_restore_jobs(&group, &cluster)
        .items_per_page(PAGE);

    let page = match call.send().await {
        Err(runtime::Error::Documented(Failure::NotFound(error))) => {
            bail!("no such cluster: {}", error.error_code);
        }
        outcome => outcome?,
    };
    for job in &page.results {
        let id = job.id.as_ref().map_or("?", |id| id.as_str());
        let status = job.status.as_ref().map_or("?", |status| status.as_str());
        println!("{id} {status}");
    }
    // The answer was taken as it came; this lists what in it the document does not foresee.
    if let Err(violations) = page.validate() {
        eprintln!("{violations}");
    }
    Ok(())
}
