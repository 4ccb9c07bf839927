//! Hostile and damaged documents: whatever they say, there is no panic, and what is emitted is Rust.
//!
//! `IRONSPEC_MUTATIONS` sets how many damaged documents are tried, `IRONSPEC_CORPUS_STEP=1` takes every document of the corpus instead of
//! every so many, `IRONSPEC_SCALE=1` adds the largest ones. A run in release mode is some ten times as fast.

mod archive;
mod growth;

use std::{
    collections::BTreeMap,
    env,
    fmt::Write as _,
    io::{Write as _, stderr},
    thread,
    time::{Duration, Instant},
};

use ironspec_codegen::{Files, Report, Settings, Severity, Sources, generate};

use self::{
    archive::unpacked,
    growth::{in_proportion, quickly},
};
use crate::output::{files_below, is_a, workspace};

/// How many damaged documents are tried.
const MUTATIONS: u64 = 2000;
/// Of how many corpus documents one is tried.
const CORPUS_STEP: usize = 4;

fn number(variable: &str, default: u64) -> u64 {
    env::var(variable).map_or(default, |text| text.parse().unwrap())
}

/// Says something that is read though the test passes: libtest keeps only what `println!` prints.
fn say(text: &str) {
    drop(writeln!(stderr(), "robustness: {text}"));
}

type Documents = BTreeMap<String, Vec<u8>>;

/// Runs the generator, keeping on over errors, and reads back what it emits.
fn run(documents: Documents) -> (Files, Report) {
    let mut sources = Sources::default();
    for (path, bytes) in documents {
        sources.insert(path, bytes);
    }
    let settings = Settings {
        keep_going: true,
        with_tests: true,
        ..Settings::default()
    };
    let mut report = Report::default();
    let files = generate(&sources, &settings, &mut report);
    drop(report.render(&sources, false));
    for (path, text) in files.iter().filter(|(path, _)| is_a(path, &["rs"])) {
        if let Err(error) = syn::parse_file(text) {
            panic!("{path} is no Rust: {error}\n{text}");
        }
    }
    (files, report)
}

/// One document, as `hostile.yaml`.
fn one(text: impl Into<Vec<u8>>) -> (Files, Report) {
    run(BTreeMap::from([("hostile.yaml".to_owned(), text.into())]))
}

/// Says which document it was when the work on it panics.
pub(crate) struct Named(pub(crate) String);

impl Drop for Named {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("the panic came with {}", self.0);
        }
    }
}

/// Xorshift (Marsaglia, 2003): the same numbers on every machine.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    pub(crate) fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

const SCALARS: [&str; 32] = [
    "",
    "~",
    "true",
    "-1",
    "0",
    "1.5",
    "1e999",
    "99999999999999999999999",
    "'",
    "''",
    "'-'",
    "[]",
    "{}",
    "[[]]",
    "{a: {}}",
    "object",
    "array",
    "string",
    "integer",
    "[string, 'null']",
    "date-time",
    "'^[a-z]{1,9}$'",
    "'('",
    "'#/components/schemas'",
    "'../x.yaml#/y'",
    "'é🦀\u{202e}'",
    "\"\\0\\x07\\n\"",
    "'*/ //'",
    "&a [*a]",
    "<<",
    "!!binary x",
    "| \n",
];

const LINES: [&str; 10] = [
    "$ref: '#/components/schemas/ApiError'",
    "$ref: '#/'",
    "$ref: ''",
    "$ref: 'components.yaml'",
    "nullable: true",
    "x-ironspec-name: Client",
    "readOnly: true",
    "allOf: [{}]",
    "minimum: 5\nmaximum: 4",
    "\t",
];

/// Damages a text in one way.
fn damage(text: &str, random: &mut Random) -> Vec<u8> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let (at, other) = (random.below(lines.len()), random.below(lines.len()));
    let indent = lines[at].len() - lines[at].trim_start().len();
    match random.below(12) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(other, lines[at].clone()),
        2 => lines.swap(at, other),
        3 | 4 => {
            if let Some((key, _)) = lines[at].clone().split_once(": ") {
                lines[at] = format!("{key}: {}", random.pick(&SCALARS));
            }
        }
        5 => lines.insert(at, format!("{:indent$}{}", "", random.pick(&LINES))),
        6 => lines[at] = format!("{:1$}{2}", "", random.below(9) * 2, lines[at].trim_start()),
        7 => lines.truncate(at),
        8 => drop(lines.drain(at.min(other)..at.max(other).min(at.min(other) + 9))),
        9 => {
            // A reference to another place that the document knows, itself among them.
            let references: Vec<String> = lines
                .iter()
                .filter(|line| line.contains("$ref: "))
                .map(|line| line.trim_start().to_owned())
                .collect();
            if let Some(reference) = references.get(random.below(references.len())) {
                lines[at] = format!("{:indent$}{reference}", "");
            }
        }
        10 => {
            let line = lines[other].clone();
            lines[at] = line;
        }
        _ => {
            let mut bytes = lines.join("\n").into_bytes();
            let at = random.below(bytes.len());
            bytes[at] = u8::try_from(random.below(256)).unwrap();
            return bytes;
        }
    }
    lines.join("\n").into_bytes()
}

/// The documents of one API, with one of them damaged once to three times.
fn damaged(apis: &[Documents], seed: u64) -> Documents {
    let mut random = Random::of(seed);
    let mut documents = apis[random.below(apis.len())].clone();
    for _ in 0..=random.below(3) {
        let at = random.below(documents.len());
        let text = documents.values_mut().nth(at).unwrap();
        if !text.is_empty() {
            *text = damage(&String::from_utf8_lossy(text), &mut random);
        }
    }
    documents
}

fn apis() -> Vec<Documents> {
    let mut apis: BTreeMap<String, Documents> = BTreeMap::new();
    for (path, text) in files_below(&workspace().join("specs")) {
        if let Some((api, _)) = path.split_once('/') {
            apis.entry(api.to_owned()).or_default().insert(path, text);
        }
    }
    // What the specs do not do: an earlier version, references of all kinds, an overlay.
    for case in ["swagger", "references", "overlay"] {
        let mut documents = files_below(&workspace().join("tests/golden").join(case));
        documents.retain(|path, _| !path.starts_with("out/"));
        apis.insert(case.to_owned(), documents);
    }
    apis.into_values().collect()
}

/// Runs `work` on these numbers, on as many threads as the machine has.
fn on_all_threads(count: u64, work: impl Fn(u64) + Sync) {
    let threads = u64::try_from(thread::available_parallelism().map_or(1, usize::from)).unwrap();
    thread::scope(|scope| {
        for first in 0..threads {
            let work = &work;
            scope.spawn(move || {
                (first..count)
                    .step_by(usize::try_from(threads).unwrap())
                    .for_each(work);
            });
        }
    });
}

#[test]
fn damaged_documents_are_no_panic() {
    let (apis, count, started) = (
        apis(),
        number("IRONSPEC_MUTATIONS", MUTATIONS),
        Instant::now(),
    );
    assert_eq!(
        damaged(&apis, 7),
        damaged(&apis, 7),
        "a seed stands for a document"
    );
    on_all_threads(count, |seed| {
        let named = Named(format!("mutation {seed}"));
        drop(run(damaged(&apis, seed)));
        drop(named);
    });
    say(&format!(
        "{count} damaged documents in {:.1?}",
        started.elapsed()
    ));
}

fn codes(report: &Report) -> Vec<&'static str> {
    report
        .findings()
        .iter()
        .map(ironspec_codegen::Finding::code)
        .collect()
}

const HEAD: &str =
    "openapi: 3.1.0\ninfo: {title: x, version: '1'}\nservers: [{url: 'https://example.com'}]\n";

/// A document with these schemas, the first of which an operation answers with.
fn schemas(schemas: &str) -> String {
    format!(
        "{HEAD}paths:\n  /x:\n    get:\n      operationId: x\n      responses:\n        '200': {{description: x, content: {{application/json: \
        {{schema: {{$ref: '#/components/schemas/S0'}}}}}}}}\ncomponents:\n  schemas:\n{schemas}"
    )
}

fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count)
        .map(line)
        .fold(String::new(), |text, line| text + &line + "\n")
}

#[test]
fn a_billion_laughs_are_too_many() {
    let mut text = format!("{HEAD}x-a: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for depth in 1..12 {
        let items = vec![format!("*a{}", depth - 1); 10].join(", ");
        writeln!(text, "x-{depth}: &a{depth} [{items}]").unwrap();
    }
    assert_eq!(codes(&quickly(|| one(text)).1), ["too-large"]);
}

#[test]
fn a_chain_of_ten_thousand_references_ends() {
    let links = lines(10_000, |n| {
        format!("    S{n}: {{$ref: '#/components/schemas/S{}'}}", n + 1)
    });
    let (_, report) = quickly(|| one(schemas(&format!("{links}    S10000: {{type: string}}\n"))));
    // Too long it may be; a circle it is not.
    assert!(!codes(&report).contains(&"reference-cycle"));

    let (_, report) = quickly(|| {
        one(schemas(&format!(
            "{links}    S10000: {{$ref: '#/components/schemas/S0'}}\n"
        )))
    });
    assert!(codes(&report).contains(&"reference-cycle"));
}

#[test]
fn a_chain_of_objects_ends() {
    let (files, _) = in_proportion(3_000, |count| {
        let links = lines(count, |n| {
            format!(
                "    S{n}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/S{}'}}}}}}",
                n + 1
            )
        });
        one(schemas(&format!("{links}    S{count}: {{type: string}}\n")))
    });
    assert!(
        files
            .iter()
            .any(|(_, text)| text.contains("pub struct S2999 {"))
    );
}

/// An `allOf` of many parts, and one of unions, whose variants multiply.
#[test]
fn an_intersection_of_many_ends() {
    let (files, _) = in_proportion(1_000, |count| {
        let wide = lines(count, |n| {
            format!(
                "    S{}: {{type: object, properties: {{p{n}: {{type: string}}}}}}",
                n + 1
            )
        });
        let parts = lines(count, |n| {
            format!("        - {{$ref: '#/components/schemas/S{}'}}", n + 1)
        });
        one(schemas(&format!("    S0:\n      allOf:\n{parts}{wide}")))
    });
    let types = files.get("src/hostile/types.rs").unwrap();
    assert!(types.contains("pub p0:") && types.contains("pub p999:"));

    let unions = lines(9, |n| {
        let variant = |v| {
            format!(
                "{{type: object, required: [a{n}_{v}], properties: {{a{n}_{v}: {{type: string}}}}}}"
            )
        };
        let variants: Vec<String> = (0..6).map(variant).collect();
        format!("        - oneOf: [{}]", variants.join(", "))
    });
    let (_, report) = quickly(|| one(schemas(&format!("    S0:\n      allOf:\n{unions}"))));
    assert_eq!(report.count(Severity::Error), 0, "{:?}", codes(&report));
}

#[test]
fn nesting_is_limited() {
    let depth = 100_000;
    for text in [
        format!("{HEAD}x: {}{}", "[".repeat(depth), "]".repeat(depth)),
        format!("{HEAD}x: {}", "{a: ".repeat(depth)),
        format!(
            "{{\"openapi\": \"3.1.0\", \"x\": {}{}}}",
            "[".repeat(depth),
            "]".repeat(depth)
        ),
        format!(
            "{{\"openapi\": \"3.1.0\", \"x\": {}",
            "{\"a\":".repeat(depth)
        ),
        format!("{HEAD}x:\n{}", "- ".repeat(depth)),
        (0..2000).fold(format!("{HEAD}x:\n"), |text, depth| {
            text + &" ".repeat(depth + 1) + "a:\n"
        }),
    ] {
        let (_, report) = quickly(|| one(text));
        assert!(report.count(Severity::Error) > 0);
    }
    let allowed = 60;
    let schema = "{type: array, items: ".repeat(allowed) + "{type: string}" + &"}".repeat(allowed);
    let (_, report) = one(schemas(&format!("    S0: {schema}\n")));
    assert_eq!(report.count(Severity::Error), 0, "{:?}", codes(&report));
}

/// A text of so many parts.
type Repeated = fn(usize) -> String;

#[test]
fn a_scalar_of_five_megabytes_is_a_scalar() {
    let (files, _) = in_proportion(1 << 20, |count| {
        let long = "word ".repeat(count);
        one(schemas(&format!(
            "    S0: {{type: object, description: '{long}', properties: {{a: {{type: string}}}}}}\n"
        )))
    });
    assert!(
        files
            .get("src/hostile/types.rs")
            .unwrap()
            .contains("pub struct S0")
    );
    let patterns: [(usize, Repeated); 4] = [
        (5 << 20, |count| "a".repeat(count)),
        (20_000, |count| format!("^{}$", "[a-z]?".repeat(count))),
        (50_000, |count| "(".repeat(count)),
        (5_000, |count| {
            format!("^{}", "(a".repeat(count) + &")".repeat(count))
        }),
    ];
    for (size, pattern) in patterns {
        drop(in_proportion(size, |count| {
            let pattern = pattern(count);
            one(schemas(&format!(
                "    S0: {{type: string, pattern: '{pattern}'}}\n"
            )))
        }));
    }
}

/// Names and texts that try to be code, comments or manifest entries.
#[test]
fn text_stays_text() {
    let evil = [
        "\"]\\n[dependencies]\\nevil = \\\"1\\\"\\n",
        "*/ fn evil() {} /*",
        "\\n}\\nfn evil() {}\\n",
        "\\\"; fn evil() {} //",
        "```\\nfn evil() {}\\n```",
        "<script>evil()</script>",
        "\\r\\nfn evil() {}",
        "\\u2028fn evil() {}",
        "\\0",
        "{evil}",
        "#[doc = \\\"evil\\\"]",
        "r#\\\"evil\\\"#",
        "\\u202e evil \\u2066 \\u200b",
        "[`evil`](evil) <evil> [evil]: evil",
    ];
    for text in evil.map(|text| text.trim_start_matches('"')) {
        let document = format!(
            "openapi: 3.1.0\ninfo: {{title: \"{text}\", version: \"{text}\", description: \"{text}\"}}\nservers: [{{url: 'https://{{v}}.example.com', \
            variables: {{v: {{default: \"{text}\", description: \"{text}\", enum: [\"{text}\"]}}}}}}]\npaths:\n  \"/{text}\":\n    get:\n      \
            operationId: \"{text}\"\n      summary: \"{text}\"\n      description: \"{text}\"\n      parameters:\n        - {{name: \"{text}\", in: \
            query, description: \"{text}\", schema: {{type: string, enum: [\"{text}\", b], default: \"{text}\"}}}}\n      responses:\n        '200': \
            {{description: \"{text}\", content: {{\"application/json; {text}\": {{schema: {{$ref: '#/components/schemas/S'}}}}, application/json: \
            {{schema: {{$ref: '#/components/schemas/S'}}}}}}}}\ncomponents:\n  schemas:\n    S: {{type: object, title: \"{text}\", properties: \
            {{\"{text}\": {{type: string, description: \"{text}\", pattern: \"{text}\"}}}}}}\n"
        );
        let (files, report) = one(document);
        let manifest: toml::Table = files.get("Cargo.toml").unwrap().parse().unwrap();
        assert!(
            manifest["dependencies"]
                .as_table()
                .unwrap()
                .keys()
                .eq(["ironspec-runtime"]),
            "{text}"
        );
        assert!(
            !codes(&report).contains(&"bad-yaml"),
            "the case `{text}` is broken itself"
        );
        for (path, code) in files.iter().filter(|(path, _)| is_a(path, &["rs"])) {
            let hidden = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            assert!(!code.contains(hidden), "{path}: `{text}` hides something");
            let parsed = syn::parse_file(code).unwrap();
            for item in &parsed.items {
                // A test of the driver has the name of its operation.
                let is_test = |item: &syn::ItemFn| {
                    item.attrs
                        .iter()
                        .any(|attribute| attribute.path().is_ident("test"))
                };
                assert!(
                    !matches!(item, syn::Item::Fn(item) if !is_test(item)),
                    "{path}: `{text}` became code"
                );
            }
        }
    }
}

#[test]
fn names_of_files_stay_names() {
    let spec = format!("{HEAD}paths: {{}}\n");
    for name in [
        "x\"]\n[dependencies]\nevil = \"1\"\n.yaml",
        "*/ fn evil() {} /*.yaml",
        "🦀.yaml",
        "CON.yaml",
        "lib.yaml",
        "a/../../b.yaml",
        "..yaml",
        "mod/x.yaml",
    ] {
        let documents = BTreeMap::from([(name.to_owned(), spec.clone().into_bytes())]);
        let (files, _) = run(documents);
        let manifest: toml::Table = files.get("Cargo.toml").unwrap().parse().unwrap();
        let dependencies = manifest["dependencies"].as_table().unwrap();
        assert!(dependencies.keys().eq(["ironspec-runtime"]), "{name}");
        for (path, _) in files.iter() {
            let is_plain = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
            assert!(path.chars().all(is_plain) && !path.contains(".."), "{path}");
        }
        let mut folded: Vec<String> = files.iter().map(|(path, _)| path.to_lowercase()).collect();
        folded.sort();
        folded.dedup();
        assert_eq!(folded.len(), files.iter().count(), "{name}");
    }
}

#[test]
fn what_multiplies_is_bounded() {
    let overlay = |target: &str, update: &str| {
        let overlay = format!(
            "overlay: 1.0.0\ninfo: {{title: x, version: '1'}}\nactions:\n{}",
            format!("- {{target: '{target}', update: {update}}}\n").repeat(20)
        );
        let (_, report) = in_proportion(2_000, |count| {
            let wide = lines(count, |n| {
                format!("    S{n}: {{type: object, properties: {{a: {{type: string}}}}}}")
            });
            run(BTreeMap::from([
                ("a.yaml".to_owned(), schemas(&wide).into_bytes()),
                ("a.overlay.yaml".to_owned(), overlay.clone().into_bytes()),
            ]))
        });
        report
    };
    let many = format!("{{x-a: [{}]}}", "1, ".repeat(100));
    assert!(codes(&overlay("$.components.schemas[*]", &many)).contains(&"too-large"));
    drop(overlay("$..[?@.type].properties", "{b: {}}"));
    assert!(codes(&overlay("$..*..*..*", "{b: {}}")).contains(&"too-large"));

    // Each line wants another reading of the text.
    drop(in_proportion(20_000, |count| {
        one(format!(
            "{HEAD}x:\n  y: {{\n{}",
            "a: [1,\n2],\n".repeat(count)
        ))
    }));

    drop(in_proportion(3_000, |count| {
        one(schemas(&lines(count, |n| {
            format!(
                "    S{n}: {{$id: 'https://example.com/s{n}', $anchor: a, properties: {{n: {{$ref: 's{}#a'}}}}}}",
                n + 1
            )
        })))
    }));
}

#[test]
fn documents_of_others_are_no_panic() {
    let mut archives = vec!["named.tar.gz", "apis-guru-sample.tar.gz"];
    if number("IRONSPEC_SCALE", 0) == 1 {
        archives.push("scale.tar.gz");
    }
    let step = usize::try_from(number("IRONSPEC_CORPUS_STEP", CORPUS_STEP as u64)).unwrap();
    let (mut all, started) = (0, Instant::now());
    let mut chosen = Vec::new();
    for archive in archives {
        let Some(documents) = unpacked(archive) else {
            say(&format!(
                "NOT TESTED: ../shared/corpus/{archive} is not here"
            ));
            continue;
        };
        all += documents.len();
        chosen.extend(documents.into_iter().step_by(step));
    }
    let count = chosen.len();
    let slowest = std::sync::Mutex::new((Duration::ZERO, String::new()));
    on_all_threads(count as u64, |at| {
        let (path, text) = &chosen[usize::try_from(at).unwrap()];
        let (named, started) = (Named(path.clone()), Instant::now());
        let name = path.rsplit('/').next().unwrap().to_owned();
        let (_, report) = run(BTreeMap::from([(name, text.clone())]));
        assert!(
            report.summary().specs == 1 || report.count(Severity::Error) > 0,
            "{path}: neither read nor refused"
        );
        let mut slowest = slowest.lock().unwrap();
        *slowest = slowest.clone().max((started.elapsed(), path.clone()));
        drop(named);
    });
    let (longest, path) = slowest.into_inner().unwrap();
    say(&format!(
        "{count} of {all} documents of others in {:.1?}; the slowest: {path}, {longest:.1?}",
        started.elapsed()
    ));
}
