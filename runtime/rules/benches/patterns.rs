//! What a verdict costs: these matchers, `regex` and `regress`, on the same patterns and texts.
#![allow(clippy::unwrap_used)]

use divan::{Bencher, black_box};
use ironspec_rules::{Automaton, CharClass, Pattern, Piece};

fn main() {
    divan::main();
}

/// A pattern with a text that matches it.
struct Case {
    name: &'static str,
    source: &'static str,
    text: &'static str,
    pattern: Pattern<'static>,
}

const HEX: CharClass = CharClass::new(&[('0', '9'), ('a', 'f')]);
const NAME: CharClass = CharClass::new(&[
    ('\0', '\u{1f}'),
    ('!', '!'),
    ('#', '#'),
    ('%', '.'),
    ('0', '['),
    (']', '\u{10ffff}'),
]);
const ALPHANUMERIC: CharClass = CharClass::new(&[('0', '9'), ('A', 'Z'), ('a', 'z')]);
const LABEL: CharClass = CharClass::new(&[('-', '-'), ('0', '9'), ('A', 'Z'), ('a', 'z')]);
const LOWER: CharClass = CharClass::new(&[('0', '9'), ('a', 'z')]);
const LOWER_LABEL: CharClass = CharClass::new(&[('-', '-'), ('0', '9'), ('_', '_'), ('a', 'z')]);

const CASES: &[Case] = &[
    Case {
        name: "hex id",
        source: "^([a-f0-9]{24})$",
        text: "32b6e34b3d91647abb20e7b8",
        pattern: Pattern::sequence("^([a-f0-9]{24})$", &[Piece::exactly(24, &HEX)]),
    },
    Case {
        name: "pipeline name",
        source: r#"^[^/\\ "$]{1,64}$"#,
        text: "nightly-warehouse-snapshot.v2",
        pattern: Pattern::sequence(r#"^[^/\\ "$]{1,64}$"#, &[Piece::between(1, 64, &NAME)]),
    },
    Case {
        name: "cluster name",
        source: "^[a-zA-Z0-9][a-zA-Z0-9-]*$",
        text: "Production-Cluster-0",
        pattern: Pattern::sequence(
            "^[a-zA-Z0-9][a-zA-Z0-9-]*$",
            &[Piece::exactly(1, &ALPHANUMERIC), Piece::at_least(0, &LABEL)],
        ),
    },
    Case {
        name: "log store name",
        source: "^[a-z0-9][a-z0-9_-]*[a-z0-9]$",
        text: "audit_log-production-eu",
        pattern: Pattern::sequence(
            "^[a-z0-9][a-z0-9_-]*[a-z0-9]$",
            &[
                Piece::exactly(1, &LOWER),
                Piece::at_least(0, &LOWER_LABEL),
                Piece::exactly(1, &LOWER),
            ],
        ),
    },
    Case {
        name: "e-mail",
        source: r"^[\w.+-]+@([a-z0-9-]+\.)+[a-z]{2,}$",
        text: "first.last+tag@mail.example.com",
        pattern: Pattern::automaton(
            r"^[\w.+-]+@([a-z0-9-]+\.)+[a-z]{2,}$",
            &Automaton::new(
                &[
                    ('+', '+', 2),
                    ('-', '-', 3),
                    ('.', '.', 4),
                    ('0', '9', 3),
                    ('@', '@', 5),
                    ('A', 'Z', 2),
                    ('_', '_', 2),
                    ('a', 'z', 6),
                ],
                &Automaton::cells::<49>(&[
                    (1, "..<1><1><1>.<1>"),
                    (1, "..00010"),
                    (1, "...<3>..<3>"),
                    (1, "...<3>1.0"),
                    (1, "...<3>..1"),
                    (1, "...<3><4>.<6>"),
                    (1, "*..<3><4>.<6>"),
                ]),
            ),
        ),
    },
];

/// A case with its text, or with one that misses it by a character.
struct Input {
    case: &'static Case,
    text: String,
    what: &'static str,
}

impl std::fmt::Display for Input {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}{}", self.case.name, self.what)
    }
}

impl Input {
    fn is_match(&self) -> bool {
        self.text == self.case.text
    }
}

/// No class of the cases has a blank.
fn inputs() -> Vec<Input> {
    let input = |case, text, what| Input { case, text, what };
    let three = |case: &'static Case| {
        let last = case.text.len() - 1;
        [
            input(case, case.text.to_owned(), ""),
            input(case, format!(" {}", &case.text[1..]), ", first wrong"),
            input(case, format!("{} ", &case.text[..last]), ", last wrong"),
        ]
    };
    CASES.iter().flat_map(three).collect()
}

#[divan::bench(args = inputs(), sample_size = 256)]
fn ironspec(bencher: Bencher<'_, '_>, input: &Input) {
    let pattern = &input.case.pattern;
    assert_eq!(pattern.matches(&input.text), input.is_match());
    bencher.bench(|| black_box(pattern).matches(black_box(&input.text)));
}

#[divan::bench(args = inputs(), sample_size = 256)]
fn regex(bencher: Bencher<'_, '_>, input: &Input) {
    let regex = regex::Regex::new(input.case.source).unwrap();
    assert_eq!(regex.is_match(&input.text), input.is_match());
    bencher.bench(|| black_box(&regex).is_match(black_box(&input.text)));
}

#[divan::bench(args = inputs(), sample_size = 256)]
fn regress(bencher: Bencher<'_, '_>, input: &Input) {
    let regress = regress::Regex::with_flags(input.case.source, "u").unwrap();
    assert_eq!(regress.find(&input.text).is_some(), input.is_match());
    bencher.bench(|| black_box(&regress).find(black_box(&input.text)).is_some());
}
