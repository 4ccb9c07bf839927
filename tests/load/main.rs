//! Many calls, many at a time, against a server on the loopback: all of them succeed, and memory does not grow with their number.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod calls;
mod server;

use std::fs;

/// The most memory that the process has held so far, in KiB, where the system says so.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[tokio::test(flavor = "current_thread")]
async fn ten_thousand_calls_two_hundred_at_a_time() {
    let client = calls::client(server::start());
    let run = async |count| {
        calls::many(count, 200, || calls::emitted(client.clone())).await;
        peak()
    };
    let warm = run(1_000).await;
    let end = run(9_000).await;
    match warm.zip(end) {
        Some((warm, end)) => assert!(
            end - warm < 16 * 1024,
            "{} KiB more after ten times the calls",
            end - warm
        ),
        None => println!(
            "this system does not say what memory was used: only the answers were looked at"
        ),
    }
}
