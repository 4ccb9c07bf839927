//! What a call costs with the emitted client, and written by hand on reqwest and serde: rounds of each in turn, the fastest counts.
#![allow(clippy::unwrap_used)]

use std::net::SocketAddr;
use std::time::{Duration, Instant};

#[path = "../load/calls.rs"]
mod calls;
#[path = "../load/server.rs"]
mod server;

const CALLS: usize = 10_000;
const AT_A_TIME: usize = 200;
const ROUNDS: usize = 5;

/// What the emitted models say of a page, for serde's derive.
mod by_hand {
    use serde::Deserialize;

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(dead_code, reason = "decoding them is what is measured")]
    pub struct Page {
        pub links: Option<Vec<Link>>,
        pub results: Vec<Job>,
        pub total_count: Option<i64>,
    }

    #[derive(Deserialize)]
    #[expect(dead_code, reason = "decoding them is what is measured")]
    pub struct Link {
        pub href: Option<String>,
        pub rel: Option<String>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(dead_code, reason = "decoding them is what is measured")]
    pub struct Job {
        pub id: Option<String>,
        pub project_id: Option<String>,
        pub instance_name: Option<String>,
        pub snapshot_id: Option<String>,
        pub snapshot_finished_date: Option<String>,
        pub delivery_type: Option<String>,
        pub status: Option<String>,
        pub target_project_id: Option<String>,
        pub target_deployment_item_name: Option<String>,
        pub restore_scheduled_date: Option<String>,
        pub restore_finished_date: Option<String>,
        pub snapshot_url: Option<String>,
        pub expiration_date: Option<String>,
        pub links: Option<Vec<Link>>,
    }
}

async fn call_by_hand(client: reqwest::Client, server: SocketAddr) {
    let (group, name) = (calls::GROUP, calls::NAME);
    let (group, name) = (group.as_str(), name.as_str());
    let request = client
        .get(format!("http://{server}/api/atlas/v2/groups/{group}/flexClusters/{name}/backup/restoreJobs?itemsPerPage=100"))
        .header("accept", "application/vnd.atlas.2025-03-12+json")
        .bearer_auth(calls::TOKEN)
        .timeout(Duration::from_mins(1));
    let answer = request.send().await.unwrap().error_for_status().unwrap();
    let page: by_hand::Page = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
    assert_eq!(page.results.len(), server::JOBS);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // `cargo test` runs benches too, to see that they work.
    let (count, rounds) = if std::env::args().any(|argument| argument == "--bench") {
        (CALLS, ROUNDS)
    } else {
        (200, 1)
    };
    let server = server::start();
    let emitted = calls::client(server);
    let by_hand = reqwest::Client::builder().no_proxy().build().unwrap();
    let (mut ours, mut theirs) = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        let start = Instant::now();
        calls::many(count, AT_A_TIME, || calls::emitted(emitted.clone())).await;
        ours = ours.min(start.elapsed());
        let start = Instant::now();
        calls::many(count, AT_A_TIME, || call_by_hand(by_hand.clone(), server)).await;
        theirs = theirs.min(start.elapsed());
    }
    println!("{count} calls, {AT_A_TIME} at a time, fastest of {rounds} rounds");
    println!("emitted  {ours:?}");
    println!("by hand  {theirs:?}");
    println!("ratio    {:.3}", ours.as_secs_f64() / theirs.as_secs_f64());
}
