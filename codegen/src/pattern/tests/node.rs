//! The differential test: the same patterns and texts for node, whose engine is ECMA-262's.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use serde_json::{Value, json};

use super::{
    super::{Matcher, Unmatched, ecma, lower, tree},
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
            let tree = ecma::parse(source, tree::of).ok().and_then(Result::ok);
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
    let (mut patterns, mut compared, mut late, mut differences) = (0, 0, 0, Vec::new());
    for ((source, texts), answer) in lines.iter().zip(&answers) {
        match (lower(source), answer) {
            (Err(Unmatched::Unsupported(_)), _) | (Err(Unmatched::Invalid(_)), Value::Null) => {}
            (Err(Unmatched::Invalid(why)), _) => {
                differences.push(format!("{source} is valid: {why}"));
            }
            (Ok(_), Value::Null) => differences.push(format!("{source} is invalid")),
            (Ok(matcher), _) => {
                patterns += 1;
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
                    let Some(expected) = answer[1][index].as_bool() else {
                        late += 1;
                        continue;
                    };
                    compared += 1;
                    if verdict(&matcher, source, text) != expected {
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
    eprintln!("{patterns} patterns, {compared} texts as node; no verdict in time on {late}");
}

fn kind(matcher: &Matcher) -> &'static str {
    match matcher {
        Matcher::Sequence(_) => "sequence",
        Matcher::Automaton(_) => "automaton",
    }
}

#[test]
fn random_patterns_have_node_s_verdicts() {
    let mut random = Random::new(1);
    let sources: Vec<String> = (0..3000).map(|_| sample::pattern(&mut random)).collect();
    compare(&sources, &mut random, 30);
}

#[test]
fn published_patterns_have_node_s_verdicts() {
    let Ok(sources) = std::env::var("IRONSPEC_PATTERNS") else {
        eprintln!("NOT RUN: IRONSPEC_PATTERNS names no file with patterns, a JSON array");
        return;
    };
    let sources: Vec<String> =
        serde_json::from_str(&std::fs::read_to_string(sources).unwrap()).unwrap();
    let mut random = Random::new(2);
    compare(&sources, &mut random, 120);
}
