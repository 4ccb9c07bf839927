//! What it costs to find that no item of a list repeats another: by hashes, and each with each as it was before.
#![allow(clippy::unwrap_used)]

use divan::{Bencher, black_box};
use ironspec_runtime::Validate;
use ironspec_runtime::rules::CountRule;

fn main() {
    divan::main();
}

/// A list whose items must differ, as the generator emits it.
#[derive(Clone, Debug, PartialEq)]
struct Ids(Vec<String>);

ironspec_runtime::list!(Ids, String, [], CountRule::new().unique_items());

fn ids(count: usize) -> Vec<String> {
    (0..count).map(|id| format!("{id:024x}")).collect()
}

const COUNTS: [usize; 4] = [10, 100, 1000, 10_000];

#[divan::bench(args = COUNTS)]
fn hashed(bencher: Bencher<'_, '_>, count: usize) {
    let ids = Ids(ids(count));
    bencher.bench_local(|| black_box(&ids).validate());
}

#[divan::bench(args = COUNTS, sample_count = 5)]
fn each_with_each(bencher: Bencher<'_, '_>, count: usize) {
    let ids = ids(count);
    bencher.bench_local(|| CountRule::first_repeat(black_box(&ids)));
}
