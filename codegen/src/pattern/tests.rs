//! Patterns against tables of verdicts, and against an ECMA-262 engine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod node;
mod sample;

use super::{Matcher, Unmatched};
use ironspec_rules::{Broken, StringRule};

fn lower(source: &str) -> Result<Matcher, Unmatched> {
    super::lower(source).map(|lowered| lowered.matcher)
}

fn verdict(matcher: &Matcher, source: &str, text: &str) -> bool {
    decided(matcher, source, text).expect("a verdict in time")
}

/// `None` if that would take too long.
fn decided(matcher: &Matcher, source: &str, text: &str) -> Option<bool> {
    matcher.with_rule(source, StringRule::new(), |rule| {
        match rule.first_broken(text) {
            Some(Broken::PatternUndecided(_)) => None,
            broken => Some(broken.is_none()),
        }
    })
}

/// Verdicts that an ECMA-262 engine gave with the `u` flag.
#[test]
fn the_vectors_hold() {
    let vectors: serde_json::Value =
        serde_json::from_str(include_str!("tests/vectors.json")).unwrap();
    let mut cases = 0;
    for pattern in vectors["patterns"].as_array().unwrap() {
        let source = pattern["pattern"].as_str().unwrap();
        let matcher = lower(source).unwrap_or_else(|why| panic!("{source}: {why:?}"));
        for case in pattern["cases"].as_array().unwrap() {
            let (text, valid) = (
                case["value"].as_str().unwrap(),
                case["valid"].as_bool().unwrap(),
            );
            assert_eq!(
                verdict(&matcher, source, text),
                valid,
                "{source} on {text:?}"
            );
            cases += 1;
        }
    }
    assert_eq!(cases, 179);
}

#[test]
fn patterns_match_as_ecma_262_says() {
    let cases: &[(&str, &[&str], &[&str])] = &[
        (
            "^([a-f0-9]{24})$",
            &["32b6e34b3d91647abb20e7b8"],
            &["", "32b6e34b3d91647abb20e7b", "32B6e34b3d91647abb20e7b8"],
        ),
        (r"^\d\d*\.(\w)$", &["1.a", "123._"], &[".a", "1a", "1."]),
        (r"^a\_b$", &["a_b"], &["ab"]),
        ("^$", &[""], &["a"]),
        ("^arn:[a-z]+$", &["arn:a"], &["arn:", "arm:a", "ar", "arn"]),
        ("a", &["a", "bab"], &["", "b"]),
        ("^a|b$", &["ax", "xb"], &["xa", "bx"]),
        ("^(ab)+$", &["ab", "abab"], &["", "aba"]),
        ("^a*b*a*b$", &["b", "aabbab"], &["", "abaaba"]),
        ("", &["", "anything"], &[]),
        ("[^]", &["\n", "🦀"], &[""]),
        ("[]", &[], &["", "a"]),
        (r"\bfoo\b", &["a foo.", "foo"], &["afoo", "foo_"]),
        (r"\bfoo\b", &["éfooé"], &["foo1"]), // `\b` knows ASCII words only
        (r"\B-\B", &["-", "--"], &["a-", "-a"]),
        (
            r"^.$",
            &["a", "🦀", "\u{85}"],
            &["\n", "\r", "\u{2028}", "\u{2029}", ""],
        ),
        (
            r"^\s$",
            &["\u{feff}", "\u{b}", "\u{3000}"],
            &["\u{85}", "\u{180e}", "\u{200b}"],
        ),
        (
            r"^\cJ\x41\u0042\u{1f980}\ud83e\udd80$",
            &["\nAB🦀🦀"],
            &["JAB🦀🦀"],
        ),
        (r"^[\ud800-\udfff]?a$", &["a"], &["\u{fffd}a"]), // halves are in no text
        (
            r"^(?<year>\d{4}?)-(?:0?[1-9]|1[0-2])$",
            &["2024-07", "2024-7", "2024-12"],
            &["2024-00", "202-07"],
        ),
        (r"^[\cJ\\c]$", &["\n", "\\", "c"], &["J"]),
        (r"^[^\0-\uffff]$", &["🦀"], &["\u{d7ff}", "\u{e000}"]),
        (r"^[\p{Lu}\P{L}]+$", &["É1"], &["é"]),
        (
            r"^\p{Script=Greek}\p{scx=Grek}\p{Emoji}\p{Zl}$",
            &["αβ🦀\u{2028}"],
            &["aβ🦀\u{2028}"],
        ),
        ("^(?=a)a$", &["a"], &["", "aa", "b"]),
        (
            "^(?=.*[a-z])(?=.*[0-9])(?!.*--).{3,5}$",
            &["a-0", "0-a-b"],
            &["a--0", "abc", "a0", "a00000", "a\n0"],
        ),
        ("(?!^[0-9]+$)^[0-9a-z]+$", &["1a"], &["11", ""]),
        (r"^[\w.]*(?<!\.)$", &["", "a", ".a"], &["a.", "a-"]),
        (
            r"(?<=^|[^-])(?<!a(?=bc).)c",
            &["c", "bc", "abxc"],
            &["abc", "-c"],
        ),
        ("^(?!(?!a))", &["a", "ab"], &["", "b"]),
        (
            r"(?=\bfoo\b)f(?!o(?=o$))",
            &["foo bar"],
            &["foo", "food", "a_foo b"],
        ),
        ("^(?:(?=a)|(?=b))*.$", &["a", "c"], &["", "ab"]),
    ];
    for (source, matching, failing) in cases {
        let matcher = lower(source).unwrap_or_else(|why| panic!("{source}: {why:?}"));
        for (texts, expected) in [(matching, true), (failing, false)] {
            for text in *texts {
                assert_eq!(
                    verdict(&matcher, source, text),
                    expected,
                    "{source} on {text:?}"
                );
            }
        }
    }
}

/// Without the `u` flag a character beyond U+FFFF is two.
#[test]
fn units_are_counted_where_only_they_make_a_pattern_valid() {
    for (source, text, expected) in [
        (r"^[^\_]$", "é", true),
        (r"^[^\_]$", "🦀", false),
        (r"^[^\_]{2}$", "🦀", true),
        (r"^(\@|[^a]){3}$", "🦀", false),
        (r"^[\c_-.]$", " ", true),
        (r"^[\c]$", "\\", true),
        (r"^\@?[^a]*b$", "🦀b", true),
        (r"^\_.{1,3}$", "_🦀a", true),
        (r"^\_.{1,3}$", "_🦀🦀", false),
        (r"^(?!\_)(?=.{2}$)", "🦀", true),
        (r"^(?!\_)(?=.$)", "🦀", false),
        (r"(?<=^\_.)[^a]$", "_🦀", true),
    ] {
        let matcher = lower(source).unwrap_or_else(|why| panic!("{source}: {why:?}"));
        assert_eq!(
            verdict(&matcher, source, text),
            expected,
            "{source} on {text:?}"
        );
    }
}

#[test]
fn what_has_no_matcher_says_why() {
    for (source, because) in [
        ("(?i:a)", "it changes its flags for a group"),
        (
            r"\_\ud800",
            "it is valid only without the `u` flag and tells halves of characters apart",
        ),
        ("a{4294967296}", "a count is too large"),
        (
            &format!("{}a{}", "(".repeat(300), ")".repeat(300)),
            "its groups nest too deep",
        ),
    ] {
        assert_eq!(
            lower(source),
            Err(Unmatched::Unsupported(because)),
            "{source}"
        );
    }
    for source in [
        "(",
        "[b-a]",
        "a{2,1}",
        r"\u{110000}(",
        "*",
        r"\p{Nonsense}(",
    ] {
        assert!(
            matches!(lower(source), Err(Unmatched::Invalid(_))),
            "{source}"
        );
    }
}

#[test]
fn what_no_table_decides_is_left_to_the_fallback() {
    let too_large = "its table would be too large";
    let too_much = "its table would take too much work to make";
    let refers_back = "it refers back to a group";
    for (source, because, matching, failing) in [
        (r"^(a|b)\1$", refers_back, "bb", "ab"),
        (r"^(?<c>.)\k<c>$", refers_back, "🦀🦀", "🦀a"),
        (r"^(?:(a)|b)*\1$", refers_back, "ab", "ac"), // a round forgets what the one before captured
        (r"^(?:(a)|b)*\1c$", refers_back, "abc", "bac"),
        (r"^\1(a)$", refers_back, "a", "aa"), // captured nothing yet
        (r"(?<=^(.)\1)c", refers_back, "ac", "aac"), // read from right to left
        (r"(?<=^\1(.))c", refers_back, "aac", "abc"),
        (r"^(?=(a+))a*b\1$", refers_back, "aabaa", "aaba"), // a look is not tried again
        (r"^(?!(a)\1)\1a", refers_back, "ab", "aa"),
        (r"^(?!.*?(.)\1{3})[a-z]*$", refers_back, "aaabbb", "baaaa"),
        (r"^(z)((a+)?(b+)?(c))*\4$", refers_back, "zaacbbbcac", "zb"),
        (r"^(.)\_\1$", refers_back, "a_a", "a_b"),
        (r"^(..)\_\1$", refers_back, "🦀_🦀", "🦀_🦁"), // two units each
        (
            "^(?:[a-z]{3}[0-9]){2500}x*$",
            too_large,
            &"abc1".repeat(2500),
            "abc1",
        ),
        (
            "a.{400}b$",
            too_much,
            &format!("a{}b", "x".repeat(400)),
            "ab",
        ),
        (
            "^(?!a).*b.{400}$",
            too_much,
            &format!("xb{}", "b".repeat(400)),
            "ab",
        ),
    ] {
        let matcher = lower(source).unwrap();
        let Matcher::Fallback(fallback) = &matcher else {
            panic!("{source} is regular");
        };
        assert_eq!(fallback.because, because, "{source}");
        assert!(
            verdict(&matcher, source, matching),
            "{source} on {matching}"
        );
        assert!(!verdict(&matcher, source, failing), "{source} on {failing}");
    }
}

/// Their tables would be small enough, but it would take too long to find them: no pattern holds a run up for long.
#[test]
fn work_on_a_table_is_bounded() {
    for source in ["^([^]{0,200}){13}$", "(?!b)a[^]{12}$"] {
        assert!(
            matches!(lower(source), Ok(Matcher::Fallback(_))),
            "{source}"
        );
    }
}

#[test]
fn a_pattern_that_is_valid_only_without_u_says_so() {
    for (source, is_unicode) in [("^a-b$", true), (r"^a\-b$", false)] {
        let lowered = super::lower(source).unwrap();
        assert_eq!(lowered.not_unicode.is_none(), is_unicode, "{source}");
    }
}

#[test]
fn the_simplest_matcher_is_taken() {
    for (source, is_sequence) in [
        ("^[a-z]{1,63}$", true),
        ("^(?:vpc)-([0-9a-f])$", true),
        ("^(a|b|c){2}$", true),
        ("^([0-9a-f]{2}:){5}[0-9a-f]{2}$", true),
        ("^([0-9a-f]{2}:){99}[0-9a-f]{2}$", false),
        ("^([0-9a-f]{2}:){1,2}$", false),
        (
            "^((((((((a[b-d]){32}){32}){32}){32}){32}){32}){32}){32}$",
            false,
        ),
        ("^(([ab][ab]){2}:){2}$", true),
        ("^[a-z]+[a-z0-9]*$", false),
        ("[a-z]", false),
    ] {
        assert_eq!(
            matches!(lower(source), Ok(Matcher::Sequence(_))),
            is_sequence,
            "{source}"
        );
    }
}

#[test]
fn lengths_are_those_of_the_shortest_and_the_longest_match() {
    for (source, expected) in [
        ("^[a-z]{1,63}$", Some((1, Some(63)))),
        ("^(?:ab)c*$", Some((2, None))),
        ("^$", Some((0, Some(0)))),
        ("^[]?$", Some((0, Some(0)))),
        ("^[]$", None),
        ("a^", None),
        (r"^a\b\B$", None),
        ("[]", None),
        ("", Some((0, None))),
        ("a", Some((1, None))),
        ("^(a|bcd){2}$", Some((2, Some(6)))),
        ("^(a|bc)*d$", Some((1, None))),
        ("^(🦀|aa)$", Some((1, Some(2)))),
        (r"^(\_|[^a]){2}$", Some((1, Some(2)))), // without `u` a character beyond U+FFFF is two
    ] {
        let matcher = lower(source).unwrap_or_else(|why| panic!("{source}: {why:?}"));
        assert_eq!(matcher.lengths(), expected, "{source}");
    }
}

#[test]
fn texts_are_made_that_match_and_are_as_long_as_they_may_be() {
    for (source, min, max, expected) in [
        (
            "^[a-f0-9]{24}$",
            0,
            None,
            &["a".repeat(24), "9".repeat(24)] as &[String],
        ),
        ("^ab[x-z]{1,3}$", 0, None, &["abx".into(), "abzzz".into()]),
        ("^ab[x-z]+$", 4, Some(5), &["abxx".into(), "abzzz".into()]),
        ("^(a|bc)*$", 1, Some(4), &["a".into(), "aaaa".into()]),
        ("^(one|three)$", 0, None, &["one".into(), "three".into()]),
        ("x", 3, None, &["aax".into()]),
        ("^(?!a)[a-c]{2}$", 0, None, &["ba".into(), "ba".into()]),
        ("^[a-z]{3}$", 4, None, &[]),
        ("^(a|bc)$", 3, None, &[]),
        (r"^(.)\1$", 0, None, &[]),
    ] {
        let matcher = lower(source).unwrap();
        assert_eq!(matcher.texts(min, max), expected, "{source}");
        for text in expected {
            assert!(verdict(&matcher, source, text), "{source} on {text}");
        }
    }
}

/// Patterns of all kinds: what is made matches.
#[test]
fn texts_of_the_vectors_match() {
    let vectors: serde_json::Value =
        serde_json::from_str(include_str!("tests/vectors.json")).unwrap();
    let mut made = 0;
    for pattern in vectors["patterns"].as_array().unwrap() {
        let source = pattern["pattern"].as_str().unwrap();
        let matcher = lower(source).unwrap();
        for text in matcher.texts(0, None) {
            assert!(verdict(&matcher, source, &text), "{source} on {text:?}");
            made += 1;
        }
    }
    assert_eq!(made, 15);
}
