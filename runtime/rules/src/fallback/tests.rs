//! Instructions one by one, and what they cost at most; the generator's tests compare whole patterns with an ECMA-262 engine.
#![allow(clippy::unwrap_used)]
extern crate std;

use std::string::String;

use super::{Fallback, Instruction as I, STEPS};
use crate::{CharClass, Format, StringRule, TextRule as _};

const A: CharClass = CharClass::new(&[('a', 'a')]);
const ANY: CharClass = CharClass::new(&[('\0', char::MAX)]);
const CLASSES: &[CharClass] = &[A, ANY];

fn loops(min: u32, max: Option<u32>, greedy: bool, end: usize) -> I {
    I::Loop {
        register: 2,
        min,
        max,
        greedy,
        end,
    }
}

fn again(min: u32, to: usize) -> I {
    I::Again {
        register: 2,
        min,
        to,
    }
}

/// `^(.+)\1$`
fn doubled() -> [I; 11] {
    [
        I::Start,
        I::Save(0),
        I::Count(2),
        loops(1, None, true, 7),
        I::Round(2, 0, 0),
        I::Next(1),
        again(1, 3),
        I::Save(1),
        I::Reference(0),
        I::End,
        I::Match,
    ]
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn instructions_do_what_they_say() {
    let look = |negative, end| I::Look { negative, end };
    let cases: &[(&[I], &[&str], &[&str])] = &[
        (&[], &["", "a"], &[]),
        (&doubled(), &["aa", "abab", "🦀🦀"], &["", "a", "aba"]),
        // (?=a)..$ and (?!a).
        (
            &[
                look(false, 3),
                I::Next(0),
                I::Match,
                I::Next(1),
                I::Next(1),
                I::End,
            ],
            &["ab", "bab"],
            &["ba", "a", "bb"],
        ),
        (
            &[I::Start, look(true, 4), I::Next(0), I::Match, I::Next(1)],
            &["b"],
            &["a", ""],
        ),
        // (?<=^a)\b and \B$
        (
            &[
                look(false, 4),
                I::Previous(0),
                I::Start,
                I::Match,
                I::Boundary,
            ],
            &["a", "a b"],
            &["aa", "ba"],
        ),
        (&[I::NoBoundary, I::End], &["", "a-"], &["a"]),
        // ^(?:a|..)$
        (
            &[
                I::Start,
                I::Split(2, 4),
                I::Next(0),
                I::Jump(6),
                I::Next(1),
                I::Next(1),
                I::End,
            ],
            &["a", "bb", "ab"],
            &["b", "abc"],
        ),
        // ^(?:(a)|.)+\1$: a round forgets what the one before has captured, and what is not captured matches nothing.
        (
            &[
                I::Start,
                I::Count(2),
                loops(1, None, true, 11),
                I::Round(2, 0, 1),
                I::Split(5, 9),
                I::Save(0),
                I::Next(0),
                I::Save(1),
                I::Jump(10),
                I::Next(1),
                again(1, 2),
                I::Reference(0),
                I::End,
            ],
            &["ab", "b", "aa"],
            &[""],
        ),
        // ^(?:){2,}a?$ without end, and ^.{1,2}?$
        (
            &[
                I::Start,
                I::Count(2),
                loops(2, None, true, 5),
                I::Round(2, 0, 0),
                again(2, 2),
                I::End,
            ],
            &[""],
            &["a"],
        ),
        (
            &[
                I::Start,
                I::Count(2),
                loops(1, Some(2), false, 6),
                I::Round(2, 0, 0),
                I::Next(1),
                again(1, 2),
                I::End,
            ],
            &["a", "ab"],
            &["", "abc"],
        ),
        // (?<=^(.)\1) is read from its end.
        (
            &[
                look(false, 7),
                I::ReferenceBefore(0),
                I::Save(1),
                I::Previous(1),
                I::Save(0),
                I::Start,
                I::Match,
                I::End,
            ],
            &["a"],
            &["", "ab"],
        ),
    ];
    for (instructions, matching, others) in cases {
        let pattern = Fallback::new("", CLASSES, instructions);
        for text in *matching {
            assert_eq!(
                pattern.matches(text),
                Some(true),
                "{text:?}: {instructions:?}"
            );
        }
        for text in *others {
            assert_eq!(
                pattern.matches(text),
                Some(false),
                "{text:?}: {instructions:?}"
            );
        }
    }
}

#[test]
fn units_are_counted_where_asked_for() {
    let two = [I::Start, I::Next(1), I::Next(1), I::End];
    let pattern = Fallback::new("", CLASSES, &two);
    assert_eq!(pattern.matches("🦀"), Some(false));
    assert_eq!(pattern.counting_units().matches("🦀"), Some(true));
}

/// `(?:(?:a)*)*b` and `^(.+)\1$` on 10,000 characters: given up, and soon.
#[test]
fn what_takes_too_long_is_undecided() {
    let nested = [
        I::Count(2),
        loops(0, None, true, 9),
        I::Round(2, 0, 0),
        I::Count(4),
        I::Loop {
            register: 4,
            min: 0,
            max: None,
            greedy: true,
            end: 8,
        },
        I::Round(4, 0, 0),
        I::Next(0),
        I::Again {
            register: 4,
            min: 0,
            to: 4,
        },
        again(0, 1),
        I::Next(2),
    ];
    let text = String::from_utf8(std::vec![b'a'; 10_000]).unwrap();
    let start = std::time::Instant::now();
    let pattern = Fallback::new("(?:a*)*b", CLASSES, &nested);
    assert_eq!(pattern.matches(&text), None);
    let doubled = doubled();
    let pattern = Fallback::new("^(.+)\\1$", CLASSES, &doubled);
    assert_eq!(pattern.matches(&text), Some(true));
    assert_eq!(pattern.matches(&text[1..]), None);
    assert_eq!(Fallback::new("", CLASSES, &[I::Jump(0)]).matches(""), None);
    assert!(
        start.elapsed().as_secs() < 5,
        "{STEPS} steps took {:?}",
        start.elapsed()
    );
}

#[test]
fn every_broken_assertion_is_told() {
    const NEVER: Fallback = Fallback::new("[]", &[], &[I::Next(0)]);
    const SLOW: Fallback = Fallback::new("", &[], &[I::Jump(0)]);
    let rule = StringRule::new().min_length(3).format(Format::DateTime);
    let broken = |fallback| {
        let rule = rule.fallback(fallback);
        rule.broken("b")
            .unwrap()
            .map(|broken| broken.map(|broken| broken.code()))
    };
    assert_eq!(
        broken(&NEVER),
        [Some("minLength"), None, Some("pattern"), Some("format")]
    );
    assert_eq!(broken(&SLOW), broken(&NEVER));
    assert_eq!(
        std::format!(
            "{}",
            StringRule::new().fallback(&SLOW).first_broken("b").unwrap()
        ),
        "must match , undecided after 1000000 steps"
    );
}
