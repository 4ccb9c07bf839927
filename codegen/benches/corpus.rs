//! What verdicts cost on published patterns: these matchers beside `regex`, median by median.
//!
//! `IRONSPEC_PATTERNS=patterns.json cargo bench -p ironspec-codegen --bench corpus`, where the file is a JSON array of patterns.
#![allow(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation
)]

use std::{hint::black_box, time::Instant};

use ironspec_codegen::pattern::{Lowered, Matcher, lower};
use ironspec_rules::StringRule;
use regex::Regex;
use regex_syntax::hir::{Class, Hir, HirKind};

/// Longest text, in bytes.
const LONGEST: usize = 256;
/// Texts for a pattern.
const TEXTS: usize = 48;
/// Timed batches of each matcher; the median counts.
const BATCHES: usize = 41;
/// Nanoseconds that a batch takes at least.
const BATCH: f64 = 20_000.0;
/// How much slower than `regex` still counts as not slower.
const MARGIN: f64 = 1.1;

fn main() {
    let Ok(file) = std::env::var("IRONSPEC_PATTERNS") else {
        eprintln!("NOT RUN: IRONSPEC_PATTERNS names no file with patterns, a JSON array");
        return;
    };
    let sources: Vec<String> =
        serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let matchers: Vec<Option<Matcher>> = sources
        .iter()
        .map(|source| Some(lower(source).ok()?.matcher))
        .collect();
    let count = |is: fn(&Option<Matcher>) -> bool| matchers.iter().filter(|one| is(one)).count();
    println!(
        "{} patterns: {} sequences, {} automata, {} neither",
        sources.len(),
        count(|one| matches!(one, Some(Matcher::Sequence(_)))),
        count(|one| matches!(one, Some(Matcher::Automaton(_)))),
        count(Option::is_none),
    );
    let mut random = Random::new(3);
    let mut compared: Vec<Compared> = sources
        .iter()
        .filter_map(|source| compare(source, &mut random))
        .collect();
    compared.sort_by(|a, b| a.ratio().total_cmp(&b.ratio()));
    println!(
        "regex can do {} of {} too and agrees on every text",
        compared.len(),
        sources.len()
    );
    for kind in ["sequence", "automaton"] {
        let of_kind: Vec<&Compared> = compared.iter().filter(|one| one.kind == kind).collect();
        summarize(kind, &of_kind);
    }
    summarize("all", &compared.iter().collect::<Vec<_>>());
    for one in compared.iter().rev().filter(|one| one.ratio() > MARGIN) {
        println!(
            "{:5.2} {:6.1} ns {} {}",
            one.ratio(),
            one.ours,
            one.kind,
            one.source
        );
    }
}

/// Nanoseconds for a verdict on a pattern, over all its texts.
struct Compared {
    source: String,
    kind: &'static str,
    ours: f64,
    regex: f64,
}

impl Compared {
    fn ratio(&self) -> f64 {
        self.ours / self.regex
    }
}

/// `compared` is sorted by ratio.
fn summarize(kind: &str, compared: &[&Compared]) {
    let Some(median) = compared.get(compared.len() / 2) else {
        return;
    };
    let slower = compared.iter().filter(|one| one.ratio() > MARGIN).count();
    println!(
        "{kind}: {} patterns, median ours/regex {:.2}, worst {:.2}, {slower} slower by more than 10 %",
        compared.len(),
        median.ratio(),
        compared[compared.len() - 1].ratio(),
    );
}

fn compare(source: &str, random: &mut Random) -> Option<Compared> {
    let Lowered { matcher, .. } = lower(source).ok()?;
    // As ECMA-262 means them, so that both read the same classes.
    let ascii = source
        .replace(r"\d", "[0-9]")
        .replace(r"\w", "[0-9A-Za-z_]");
    let regex = Regex::new(&ascii).ok()?;
    let texts = texts(&ascii, random);
    matcher.with_rule(source, StringRule::new(), |rule| {
        let agree = |text: &String| rule.first_broken(text).is_none() == regex.is_match(text);
        if !texts.iter().all(agree) {
            return None;
        }
        let (ours, regex) = medians(
            &texts,
            |text| black_box(rule).first_broken(text).is_none(),
            |text| black_box(&regex).is_match(text),
        );
        Some(Compared {
            source: source.to_owned(),
            kind: match &matcher {
                Matcher::Sequence(_) => "sequence",
                Matcher::Automaton(_) => "automaton",
                Matcher::Fallback(_) => "fallback",
            },
            ours,
            regex,
        })
    })
}

/// Matching, nearly matching and odd texts, each fourth one as often in a row as fits.
fn texts(source: &str, random: &mut Random) -> Vec<String> {
    let hir = regex_syntax::parse(source).ok();
    let mut texts: Vec<String> = (0..TEXTS)
        .map(|index| {
            let mut text = String::new();
            if let Some(hir) = hir.as_ref().filter(|_| index % 4 > 0) {
                write(hir, random, &mut text);
            } else {
                text.push_str(ODD[random.below(ODD.len())]);
            }
            if index % 3 == 0 {
                text.push_str(ODD[random.below(ODD.len())]);
            }
            text
        })
        .collect();
    for text in texts.iter_mut().step_by(4).filter(|text| !text.is_empty()) {
        *text = text.repeat((LONGEST / text.len()).max(1));
    }
    texts.retain(|text| text.len() <= LONGEST);
    texts
}

/// What no pattern expects.
const ODD: [&str; 8] = ["", "a", "0", "-", " ", "\n", "é", "🦀"];

/// Adds a text of the pattern, its anchors and boundaries aside.
fn write(hir: &Hir, random: &mut Random, text: &mut String) {
    match hir.kind() {
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(Class::Unicode(class)) if !class.ranges().is_empty() => {
            let range = class.ranges()[random.below(class.ranges().len())];
            text.push(if random.below(2) == 0 {
                range.start()
            } else {
                range.end()
            });
        }
        HirKind::Empty | HirKind::Look(_) | HirKind::Class(_) => {}
        HirKind::Repetition(repetition) => {
            let most = repetition.max.unwrap_or(u32::MAX);
            let times = repetition
                .min
                .saturating_add(random.below(4) as u32)
                .min(most);
            (0..times.min(64)).for_each(|_| write(&repetition.sub, random, text));
        }
        HirKind::Capture(capture) => write(&capture.sub, random, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, random, text)),
        HirKind::Alternation(parts) => write(&parts[random.below(parts.len())], random, text),
    }
}

/// Numbers that are the same in each run (`SplitMix64`).
struct Random(u64);

impl Random {
    fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ mixed >> 31) % limit as u64) as usize
    }
}

/// Nanoseconds for a text: of both in turn, so that both see the same machine.
fn medians(
    texts: &[String],
    ours: impl Fn(&str) -> bool,
    theirs: impl Fn(&str) -> bool,
) -> (f64, f64) {
    let (rounds, their_rounds) = (rounds(texts, &ours), rounds(texts, &theirs));
    let (mut times, mut their_times) = (Vec::new(), Vec::new());
    for _ in 0..BATCHES {
        times.push(time(texts, rounds, &ours));
        their_times.push(time(texts, their_rounds, &theirs));
    }
    (median(times), median(their_times))
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// How often all texts are gone through in a batch.
fn rounds(texts: &[String], verdict: impl Fn(&str) -> bool) -> u32 {
    let mut rounds = 1;
    while time(texts, rounds, &verdict) * texts.len() as f64 * f64::from(rounds) < BATCH {
        rounds *= 2;
    }
    rounds
}

fn time(texts: &[String], rounds: u32, verdict: impl Fn(&str) -> bool) -> f64 {
    let start = Instant::now();
    for _ in 0..rounds {
        for text in texts {
            black_box(verdict(black_box(text)));
        }
    }
    start.elapsed().as_nanos() as f64 / f64::from(rounds) / texts.len() as f64
}
