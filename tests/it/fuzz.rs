//! The fuzz targets on seeded inputs: random ones made of the pieces that matter, and damaged ones. `cargo fuzz run TARGET` goes further.

use std::time::{Duration, Instant};

use crate::robustness::Random;

#[path = "../../fuzz/src/lib.rs"]
mod targets;

/// Atoms, which may be counted.
const ATOMS: [&str; 30] = [
    "a",
    "a",
    "b",
    "ab",
    "0",
    "_",
    "-",
    "é",
    "🦀",
    ".",
    "\\.",
    "\\d",
    "\\D",
    "\\w",
    "\\W",
    "\\s",
    "\\S",
    "\\n",
    "\\x61",
    "\\u0062",
    "\\u{1f980}",
    "\\cJ",
    "\\0",
    "\\p{L}",
    "\\P{Lu}",
    "\\p{Script=Greek}",
    "[]",
    "[^]",
    "\\-",
    "\\ud83e\\udd80",
];
/// What is no atom, or not regular, or valid in few places.
const ODD: [&str; 17] = [
    "\\b", "\\b", "\\B", "^", "$", "|", "|", "(?<n>a)", "\\1", "\\k<n>", "(?=a)", "(?!b)",
    "(?<=a)", "{3,2}", "]", "\\_", "(",
];
/// What stands in a class.
const PARTS: [&str; 18] = [
    "a",
    "b",
    "a-c",
    "0-9",
    "_",
    "-",
    "é",
    "🦀",
    "\\d",
    "\\W",
    "\\s",
    "\\b",
    "\\]",
    "\\u{0}-\\u{10ffff}",
    "^",
    "\\p{L}",
    ".",
    "à-ÿ",
];
const COUNTS: [&str; 13] = [
    "", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,3}", "{2,}", "{0}", "*?", "{1,}?",
];
const CHARACTERS: [&str; 16] = [
    "a",
    "b",
    "c",
    "ab",
    "0",
    "_",
    "-",
    " ",
    "\n",
    "A",
    "é",
    "🦀",
    "\u{2028}",
    "\0",
    "\u{10ffff}",
    ".",
];
const JSON: [&str; 42] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "1.5",
    "1e2",
    "1E-3",
    "01",
    "1.",
    ".5",
    "-",
    "1e999",
    "99999999999999999999",
    "NaN",
    "Infinity",
    "\"\"",
    "\"a\"",
    "\"é🦀\"",
    "\"\\u0041\"",
    "\"\\ud83e\\udd80\"",
    "\"\\ud83e\"",
    "\"\\x\"",
    "\"\\n\\r\\t\\b\\f\\/\\\\\\\"\"",
    "\"\\u0000\\u001f\\u007f\"",
    "\"",
    " ",
    "\n",
    "\"results\"",
    "\"totalCount\"",
    "\"links\"",
    "\"status\"",
    "\u{feff}",
    "\t",
];
const YAML: [&str; 24] = [
    "openapi: 3.1.0\n",
    "info: {title: x, version: '1'}\n",
    "paths:\n",
    "  /x/{id}:\n",
    "    get:\n",
    "      operationId: x\n",
    "      responses: {'204': {description: x}}\n",
    "components:\n",
    "  schemas:\n",
    "    S: {type: object, properties: {a: {$ref: '#/components/schemas/S'}}}\n",
    "- ",
    ": ",
    "? ",
    "&a ",
    "*a",
    "!!str ",
    "|\n",
    ">-\n",
    "'",
    "\"",
    "{",
    "[",
    "# x\n",
    "\t",
];

/// A whole document, which damage leaves nearly whole.
const DOCUMENT: &str = "\
openapi: 3.1.0
info: {title: x, version: '1'}
servers: [{url: 'https://{host}.example.com', variables: {host: {default: a, enum: [a, b]}}}]
paths:
  /x/{id}:
    put:
      operationId: putX
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, pattern: '^[a-f0-9]{24}$', example: 'é'}}
        - {name: size, in: query, schema: {type: integer, minimum: 1, exclusiveMaximum: 500, multipleOf: 3, default: 9}}
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}
      responses:
        '200': {description: y, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}
        4XX: {description: '```'}
components:
  schemas:
    S:
      type: [object, 'null']
      required: [a, b]
      properties:
        a: {type: array, uniqueItems: true, minItems: 1, items: {$ref: '#/components/schemas/S'}}
        b: {type: string, enum: [p, q], default: p}
        c: {type: number, minimum: -1.5e3, maximum: 0.01, examples: [1, -0.0]}
        d: {type: string, pattern: '^\\p{L}|x{2,}(y|z)*$', format: date-time}
";

fn pattern(random: &mut Random, depth: usize) -> String {
    let mut source = String::new();
    for _ in 0..=random.below(4) {
        match random.below(10) {
            0 | 1 if depth > 0 => {
                source += random.pick(&["(", "(?:"]);
                source += &pattern(random, depth - 1);
                source += random.pick(&[")", ")", "|b)", "|)"]);
            }
            2 | 3 => {
                source += random.pick(&["[", "[", "[^"]);
                source += &pieces(random, &PARTS, 3);
                source += "]";
            }
            4 => {
                source += random.pick(&ODD);
                continue;
            }
            _ => source += random.pick(&ATOMS),
        }
        source += random.pick(&COUNTS);
    }
    source
}

fn anchored(random: &mut Random, depth: usize) -> String {
    let body = pattern(random, depth);
    format!(
        "{}{body}{}",
        random.pick(&["^", "^", ""]),
        random.pick(&["$", "$", ""])
    )
}

fn pieces(random: &mut Random, of: &[&str], most: usize) -> String {
    let count = random.below(most + 1);
    (0..count).map(|_| random.pick(of)).collect()
}

/// The bytes with up to three of them changed, taken out or doubled.
fn damaged(mut bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    for _ in 0..random.below(4) {
        if bytes.is_empty() {
            break;
        }
        let at = random.below(bytes.len());
        match random.below(4) {
            0 => bytes[at] = u8::try_from(random.below(256)).unwrap(),
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, bytes[at]),
            _ => bytes.truncate(at + 1),
        }
    }
    bytes
}

/// Runs a target on inputs 0 to `count`, in half a minute each on a slow and busy machine, and says which panics.
fn run(name: &str, count: u64, target: impl Fn(&mut Random) -> bool) -> u64 {
    let (mut met, all) = (0, Instant::now());
    for seed in 0..count {
        let (mut random, started) = (Random::of(seed + 1), Instant::now());
        let named = crate::robustness::Named(format!("input {seed} of {name}"));
        met += u64::from(target(&mut random));
        let taken = started.elapsed();
        assert!(
            taken < Duration::from_secs(30),
            "input {seed} of {name} took {taken:?}"
        );
        drop(named);
    }
    eprintln!(
        "{name}: {count} inputs in {:.1?}, {met} of use",
        all.elapsed()
    );
    met
}

#[test]
fn any_text_has_a_matcher_or_a_reason() {
    run("pattern_front_end", 2_000, |random| {
        let source = anchored(random, 2).into_bytes();
        targets::pattern_front_end(&damaged(source, random));
        true
    });
}

#[test]
fn matchers_have_the_verdicts_of_an_ecma_262_engine() {
    let compared = run("matcher", 6_000, |random| {
        let mut data = anchored(random, 1).into_bytes();
        data.push(targets::SEPARATOR);
        data.extend(pieces(random, &CHARACTERS, 6).bytes());
        targets::matcher(&data)
    });
    assert!(compared > 3_000, "only {compared} verdicts were compared");
}

#[test]
fn any_bytes_are_a_document_or_have_a_finding() {
    run("reader", 200, |random| {
        let text = match random.below(3) {
            0 => pieces(random, &YAML, 14),
            _ => DOCUMENT.to_owned(),
        };
        targets::reader(&damaged(text.into_bytes(), random));
        true
    });
    run("reader of JSON", 1_000, |random| {
        let json = format!("{{\"openapi\":\"3.1.0\",{}", pieces(random, &JSON, 14));
        targets::reader(&damaged(json.into_bytes(), random));
        true
    });
}

/// A random JSON value.
fn json(random: &mut Random, depth: usize) -> String {
    let several = |random: &mut Random, one: fn(&mut Random, usize) -> String| {
        let items: Vec<String> = (0..random.below(4))
            .map(|_| one(random, depth - 1))
            .collect();
        items.join(",")
    };
    match random.below(8) {
        0 | 1 if depth > 0 => format!("[{}]", several(random, json)),
        2..=4 if depth > 0 => {
            let member = |random: &mut Random, depth: usize| {
                let name = random.pick(&[
                    "\"results\"",
                    "\"totalCount\"",
                    "\"links\"",
                    "\"status\"",
                    "\"a\"",
                    "\"\\u0061\"",
                ]);
                format!("{name}:{}", json(random, depth))
            };
            format!("{{{}}}", several(random, member))
        }
        _ => random.pick(&JSON[6..34]).to_owned(),
    }
}

#[test]
fn json_is_read_as_a_reference_reads_it() {
    let read = run("decode", 20_000, |random| {
        let text = match random.below(3) {
            0 => pieces(random, &JSON, 12),
            _ => json(random, 4),
        };
        targets::decode(&damaged(text.into_bytes(), random))
    });
    assert!(read > 2_000, "only {read} were JSON");
}
