//! What a call costs with the emitted client, and written by hand on reqwest and serde: rounds of each in turn, the least counts.
#![allow(clippy::unwrap_used)]

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};

#[path = "../load/calls.rs"]
mod calls;
#[path = "../load/server.rs"]
mod server;

const CALLS: u32 = 500;
const AT_A_TIME: usize = 200;
const ROUNDS: u32 = 200;

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

/// What a call of a round took.
#[derive(Clone, Copy)]
struct Time {
    wall: Duration,
    /// Of this thread, so without the server; `None` where the system does not say it.
    processor: Option<Duration>,
}

impl Time {
    fn of(calls: u32, round: impl FnOnce()) -> Self {
        let (start, start_processor) = (Instant::now(), processor_time());
        round();
        let processor = processor_time().zip(start_processor);
        Self {
            wall: start.elapsed() / calls,
            processor: processor.map(|(end, start)| end.saturating_sub(start) / calls),
        }
    }

    /// The least of each.
    fn min(self, other: Self) -> Self {
        let processor = self.processor.zip(other.processor);
        Self {
            wall: self.wall.min(other.wall),
            processor: processor.map(|(one, other)| one.min(other)),
        }
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
    calls: u32,
    call: impl Fn() -> F,
) {
    runtime.block_on(calls::many(calls as usize, AT_A_TIME, call));
}

#[inline(never)]
fn round_by_hand<F: Future<Output = ()> + Send + 'static>(
    runtime: &Runtime,
    calls: u32,
    call: impl Fn() -> F,
) {
    runtime.block_on(calls::many(calls as usize, AT_A_TIME, call));
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
    let ours = || emitted_round(&runtime, count, emitted);
    let theirs = || round_by_hand(&runtime, count, by_hand);
    // Connections are made before anything is measured.
    runtime.block_on(calls::many(AT_A_TIME, AT_A_TIME, emitted));
    runtime.block_on(calls::many(AT_A_TIME, AT_A_TIME, by_hand));

    let round = || (Time::of(count, ours), Time::of(count, theirs));
    let (our_time, their_time) = (1..rounds).fold(round(), |(ours, theirs), _| {
        let (our_round, their_round) = round();
        (ours.min(our_round), theirs.min(their_round))
    });
    println!("{count} calls a round, {AT_A_TIME} at a time, the least of {rounds} rounds");
    print("emitted", our_time, size_of_val(&emitted()), count, ours);
    print(
        "by hand",
        their_time,
        size_of_val(&by_hand()),
        count,
        theirs,
    );
    let ratio = |ours: Duration, theirs: Duration| ours.as_secs_f64() / theirs.as_secs_f64();
    println!("ratio    {:.3}", ratio(our_time.wall, their_time.wall));
    if let Some((ours, theirs)) = our_time.processor.zip(their_time.processor) {
        println!("ratio    {:.3} on the processor", ratio(ours, theirs));
    }
}

fn print(name: &str, time: Time, future: usize, calls: u32, round: impl FnOnce()) {
    let allocated = allocation_counter::measure(round);
    let a_call = |total: u64| total / u64::from(calls);
    println!(
        "{name}  {:?}, on the processor {:?}, {} allocations of {} bytes, a future of {future} bytes",
        time.wall,
        time.processor,
        a_call(allocated.count_total),
        a_call(allocated.bytes_total),
    );
}
