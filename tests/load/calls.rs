//! The same call twice: as emitted, and by hand on reqwest and serde.

use std::net::SocketAddr;

use ironspec_clients::atlas::{Client, FlexClusterName, GroupId, ItemsPerPage};
use ironspec_clients::runtime::Bearer;
use tokio::task::JoinSet;

use super::server::JOBS;

pub const GROUP: GroupId = GroupId::literal("5f0c1a2b3c4d5e6f70819203");
pub const NAME: FlexClusterName = FlexClusterName::literal("Cluster0");
pub const TOKEN: &str = "token";
pub const PER_PAGE: ItemsPerPage = ItemsPerPage::literal(100);

/// An emitted client of the server.
pub fn client(server: SocketAddr) -> Client {
    let builder = Client::builder().base_url(format!("http://{server}"));
    builder.credentials(Bearer::new(TOKEN)).build().unwrap()
}

/// One call of the emitted client.
pub async fn emitted(client: Client) {
    let call = client.list_group_flex_cluster_backup_restore_jobs(&GROUP, &NAME);
    let page = call.items_per_page(PER_PAGE).send().await.unwrap();
    assert_eq!(page.results.len(), JOBS);
}

/// Makes `count` calls, so many at a time.
pub async fn many<F: Future<Output = ()> + Send + 'static>(
    count: usize,
    at_a_time: usize,
    call: impl Fn() -> F,
) {
    let mut under_way = JoinSet::new();
    for _ in 0..count {
        if under_way.len() == at_a_time {
            under_way.join_next().await.unwrap().unwrap();
        }
        under_way.spawn(call());
    }
    while let Some(outcome) = under_way.join_next().await {
        outcome.unwrap();
    }
}
