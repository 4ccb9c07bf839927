//! How long work takes, and how that grows with its size: by the time that the thread itself has worked.

use std::{
    fs,
    time::{Duration, Instant},
};

/// The time that this thread has worked, where the system tells; else the time that went by, in which others may have worked.
fn worked(started: Instant) -> Duration {
    fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse().ok())
        .map_or_else(|| started.elapsed(), Duration::from_nanos)
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let before = worked(started);
    let done = work();
    (done, worked(started).saturating_sub(before))
}

/// What takes longer than this, in a debug build on a slow machine, grows with more than the size of the document.
pub(super) fn quickly<T>(work: impl FnOnce() -> T) -> T {
    let (done, took) = timed(work);
    assert!(took < Duration::from_secs(30), "took {took:?}");
    done
}

/// Does the work at a tenth of its size and in full: ten times the size is to be some ten times the work, on a machine of any speed and
/// under any load. Work that grows with the square would take a hundred times as long.
pub(super) fn in_proportion<T>(size: usize, work: impl Fn(usize) -> T) -> T {
    let (small, least) = timed(|| work(size / 10));
    drop(small);
    let (done, took) = timed(|| work(size));
    // Shorter than this nothing can be told from the cost of a run itself.
    let least = least.max(Duration::from_millis(20));
    assert!(
        took < least * 35,
        "a size of {} took {least:?}, {size} took {took:?}",
        size / 10
    );
    done
}
