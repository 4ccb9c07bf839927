//! The differential test: the same patterns and texts for node, whose engine is ECMA-262's.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use serde_json::{Value, json};

use super::{
    super::{Matcher, Unmatched, ecma, tree},
    decided, lower,
    sample::{self, Random},
    verdict,
};

/// Reads `[source, texts]` a line; answers with `null` for what is no pattern, else with its flags, the verdicts and whether a
/// text has characters that node's Unicode has not assigned. Its engine backtracks: a verdict that takes too long is `null`.
const SCRIPT: &str = r#"
const vm = require("vm");
const context = vm.createContext({});
const script = new vm.Script("pattern.test(text)");
const verdict = (pattern, text) => {
  Object.assign(context, { pattern, text });
  try { return script.runInContext(context, { timeout: 20 }); } catch { return null; }
};
const answer = ([source, texts]) => {
  let pattern;
  for (const flags of ["u", ""]) { try { pattern = new RegExp(source, flags); break; } catch {} }
  if (!pattern) return null;
  const verdicts = [];
  let late = 0;
  for (const text of texts) {
    verdicts.push(late < 1 ? verdict(pattern, text) : null);
    late += verdicts.at(-1) === null;
  }
  return [pattern.flags, verdicts, texts.map(text => /\p{Cn}/u.test(text))];
};
const lines = require("fs").readFileSync(0, "utf8").split("\n").filter(line => line);
console.log(lines.map(line => JSON.stringify(answer(JSON.parse(line)))).join("\n"));
"#;

/// What node says to each line; `None` without node.
fn ask(lines: &[Value]) -> Option<Vec<Value>> {
    let child = Command::new("node")
        .args(["-e", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        eprintln!("NOT RUN: node is missing, so no pattern was compared with an ECMA-262 engine");
        return None;
    };
    let text: Vec<String> = lines.iter().map(Value::to_string).collect();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(text.join("\n").as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let answers = String::from_utf8(output.stdout).unwrap();
    Some(
        answers
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect(),
    )
}

/// Compares every pattern on texts made for it.
fn compare(sources: &[String], random: &mut Random, texts_each: usize) {
    let lines: Vec<(String, Vec<String>)> = sources
        .iter()
        .map(|source| {
            let tree = ecma::parse(source, tree::of)
                .ok()
                .and_then(|(tree, _)| tree.ok());
            (
                source.clone(),
                sample::texts(tree.as_ref(), random, texts_each),
            )
        })
        .collect();
    let questions: Vec<Value> = lines
        .iter()
        .map(|(source, texts)| json!([source, texts]))
        .collect();
    let Some(answers) = ask(&questions) else {
        return;
    };
    assert_eq!(answers.len(), lines.len());
    let unassigned = lower(r"\p{Cn}").unwrap();
    let (mut kinds, mut differences) = (BTreeMap::new(), Vec::new());
    let (mut compared, mut late, mut undecided) = (0, 0, 0);
    for ((source, texts), answer) in lines.iter().zip(&answers) {
        match (lower(source), answer) {
            (Err(Unmatched::Unsupported(_)), _) | (Err(Unmatched::Invalid(_)), Value::Null) => {}
            (Err(Unmatched::Invalid(why)), _) => {
                differences.push(format!("{source} is valid: {why}"));
            }
            (Ok(_), Value::Null) => differences.push(format!("{source} is invalid")),
            (Ok(matcher), _) => {
                *kinds.entry(kind(&matcher)).or_insert(0) += 1;
                for (index, text) in texts.iter().enumerate() {
                    // Unicode grows: what either side has not assigned yet proves nothing about properties.
                    let names_property = source.contains(r"\p") || source.contains(r"\P");
                    if names_property
                        && (answer[2][index] == true || verdict(&unassigned, "", text))
                    {
                        continue;
                    }
                    // V8 looks for `\B` between the halves of a character, where ECMA-262 with `u` has no position.
                    if source.contains(r"\B") && text.chars().any(|one| one > '\u{ffff}') {
                        continue;
                    }
                    // V8 also stands between the halves where a pattern with `u` refers back (crbug.com/v8/13410) and looks behind:
                    // `^\1a?(?<!(b{0}?0)a*\1)$` matches "a" there, with crabs in place of the first and the last `a` it does not.
                    let looks_behind = source.contains("(?<=") || source.contains("(?<!");
                    if looks_behind
                        && !matcher.is_const()
                        && text.chars().any(|one| one > '\u{ffff}')
                    {
                        continue;
                    }
                    let Some(expected) = answer[1][index].as_bool() else {
                        late += 1;
                        continue;
                    };
                    let Some(verdict) = decided(&matcher, source, text) else {
                        undecided += 1;
                        continue;
                    };
                    compared += 1;
                    if verdict != expected {
                        differences.push(format!(
                            "{} /{source}/{} on {text:?}: {expected}",
                            kind(&matcher),
                            answer[0]
                        ));
                    }
                }
            }
        }
    }
    let shown = differences.len().min(40);
    assert!(
        differences.is_empty(),
        "{} differences:\n{}",
        differences.len(),
        differences[..shown].join("\n")
    );
    eprintln!(
        "patterns: {kinds:?}; {compared} texts as node; no verdict in time from node on {late}, from the fallback on {undecided}"
    );
}

fn kind(matcher: &Matcher) -> &'static str {
    match matcher {
        Matcher::Sequence(_) => "sequence",
        Matcher::Automaton(_) => "automaton",
        Matcher::Fallback(_) => "fallback",
    }
}

/// Compares random patterns, by default once; `IRONSPEC_RANDOM=20` compares twenty times as many.
fn compare_random(make: fn(&mut Random) -> String, count: usize, texts_each: usize) {
    let rounds = std::env::var("IRONSPEC_RANDOM").ok();
    let rounds = rounds.and_then(|rounds| rounds.parse().ok()).unwrap_or(1);
    for seed in 1..=rounds {
        let mut random = Random::new(seed);
        let sources: Vec<String> = (0..count).map(|_| make(&mut random)).collect();
        compare(&sources, &mut random, texts_each);
    }
}

#[test]
fn random_patterns_have_node_s_verdicts() {
    compare_random(sample::pattern, 3000, 30);
}

#[test]
fn random_back_references_have_node_s_verdicts() {
    compare_random(sample::referring, 2000, 20);
}

/// The distinct patterns of published documents: archives in `IRONSPEC_CORPUS`, else in `shared/corpus` beside the checkout.
#[test]
fn published_patterns_have_node_s_verdicts() {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/corpus");
    let corpus = std::env::var_os("IRONSPEC_CORPUS").unwrap_or_else(|| beside.into());
    let Ok(archives) = std::fs::read_dir(&corpus) else {
        eprintln!("NOT RUN: no published documents in {}", corpus.display());
        return;
    };
    let mut sources = BTreeSet::new();
    for archive in archives.map(|entry| entry.unwrap().path()) {
        if archive
            .extension()
            .is_some_and(|extension| extension == "gz")
        {
            published(&archive, &mut sources);
        }
    }
    assert!(sources.len() > 600, "{} patterns", sources.len());
    let sources: Vec<String> = sources.into_iter().collect();
    compare(&sources, &mut Random::new(2), 60);
}

/// Adds what stands behind `pattern:` in any document of the archive.
fn published(archive: &Path, sources: &mut BTreeSet<String>) {
    let output = Command::new("tar").arg("-xOzf").arg(archive).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{}", archive.display());
    let text = String::from_utf8_lossy(&output.stdout);
    for (at, key) in text.match_indices("\"pattern\":") {
        let value = &text[at + key.len()..];
        let mut values = serde_json::Deserializer::from_str(value).into_iter::<Value>();
        if let Some(Ok(Value::String(source))) = values.next() {
            sources.insert(source);
        }
    }
    for line in text.lines().map(str::trim) {
        let value = line.strip_prefix("pattern: ");
        if let Some(Ok(source)) = value.map(serde_yaml::from_str::<String>) {
            sources.insert(source);
        }
    }
}
