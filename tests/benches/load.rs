//! What a call costs with the emitted client, and written by hand on reqwest and serde: rounds of each in turn, the fastest counts.
#![allow(clippy::unwrap_used)]

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};

#[path = "../load/calls.rs"]
mod calls;
#[path = "../load/server.rs"]
mod server;

const CALLS: usize = 500;
const AT_A_TIME: usize = 200;
const ROUNDS: usize = 100;

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

/// What a round of calls took, a call.
#[derive(Clone, Copy)]
struct Cost {
    wall: Duration,
    /// The processor time of this thread, which the server has no part in; `None` where the system does not say it.
    processor: Option<Duration>,
    allocations: u64,
    allocated_bytes: u64,
}

impl Cost {
    fn of(calls: usize, round: impl FnOnce()) -> Self {
        let (mut wall, mut processor) = (Duration::ZERO, None);
        let allocated = allocation_counter::measure(|| {
            let (start, start_processor) = (Instant::now(), processor_time());
            round();
            wall = start.elapsed();
            let times = processor_time().zip(start_processor);
            processor = times.map(|(end, start)| end - start);
        });
        let count = u32::try_from(calls).unwrap();
        Self {
            wall: wall / count,
            processor: processor.map(|time| time / count),
            allocations: allocated.count_total / u64::from(count),
            allocated_bytes: allocated.bytes_total / u64::from(count),
        }
    }

    /// The least of each.
    fn min(self, other: Self) -> Self {
        let processor = self.processor.zip(other.processor);
        Self {
            wall: self.wall.min(other.wall),
            processor: processor.map(|(one, other)| one.min(other)),
            allocations: self.allocations.min(other.allocations),
            allocated_bytes: self.allocated_bytes.min(other.allocated_bytes),
        }
    }

    fn print(&self, name: &str) {
        let processor = self.processor.map(|time| format!("{time:?}"));
        println!(
            "{name}  {:?} a call, {} on the processor, {} allocations of {} bytes",
            self.wall,
            processor.as_deref().unwrap_or("unknown"),
            self.allocations,
            self.allocated_bytes,
        );
    }
}

/// How long this thread has been on a processor (Linux, `sched-stats.rst`: nanoseconds, the first of three numbers).
fn processor_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = text.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

// Each side has a function of its own, by whose name a profiler tells it from the other.

#[inline(never)]
fn emitted_round<F: Future<Output = ()> + Send + 'static>(
    runtime: &Runtime,
    calls: usize,
    call: impl Fn() -> F,
) {
    runtime.block_on(calls::many(calls, AT_A_TIME, call));
}

#[inline(never)]
fn round_by_hand<F: Future<Output = ()> + Send + 'static>(
    runtime: &Runtime,
    calls: usize,
    call: impl Fn() -> F,
) {
    runtime.block_on(calls::many(calls, AT_A_TIME, call));
}

fn main() {
    // `cargo test` runs benches too, to see that they work.
    let (count, rounds) = if std::env::args().any(|argument| argument == "--bench") {
        (CALLS, ROUNDS)
    } else {
        (400, 1)
    };
    let server = server::start();
    let emitted = calls::client(server);
    let by_hand = reqwest::Client::builder().no_proxy().build().unwrap();
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let emitted = || calls::emitted(emitted.clone());
    let by_hand = || call_by_hand(by_hand.clone(), server);
    // Connections are made before anything is measured.
    runtime.block_on(calls::many(AT_A_TIME, AT_A_TIME, emitted));
    runtime.block_on(calls::many(AT_A_TIME, AT_A_TIME, by_hand));
    let round = || {
        (
            Cost::of(count, || emitted_round(&runtime, count, emitted)),
            Cost::of(count, || round_by_hand(&runtime, count, by_hand)),
        )
    };
    let (ours, theirs) = (1..rounds).fold(round(), |(ours, theirs), _| {
        let (our_round, their_round) = round();
        (ours.min(our_round), theirs.min(their_round))
    });
    println!("{count} calls a round, {AT_A_TIME} at a time, the least of {rounds} rounds");
    ours.print("emitted");
    theirs.print("by hand");
    let ratio = |ours: Duration, theirs: Duration| ours.as_secs_f64() / theirs.as_secs_f64();
    println!("ratio    {:.3}", ratio(ours.wall, theirs.wall));
    if let Some((ours, theirs)) = ours.processor.zip(theirs.processor) {
        println!("ratio    {:.3} on the processor", ratio(ours, theirs));
    }
}
