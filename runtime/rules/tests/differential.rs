//! Verdicts of patterns, whatever shape a text takes through blocks and words, against matchers too plain to be wrong.
#![allow(clippy::unwrap_used)]

use ironspec_rules::{Automaton, CharClass, Pattern, Piece};

/// Lengths around those of words and blocks.
const LENGTHS: &[usize] = &[
    0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 47, 48, 63, 64, 65,
];

/// Classes without ASCII, within it, with all of it but a little, and with more ranges than a block is compared with.
const CLASSES: &[&[(char, char)]] = &[
    &[],
    &[('-', '-')],
    &[('a', 'z')],
    &[('0', '9'), ('a', 'f')],
    &[('0', '9'), ('A', 'Z'), ('a', 'z')],
    &[('-', '-'), ('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')],
    &[
        ('\0', '\u{1f}'),
        ('!', '!'),
        ('#', '#'),
        ('%', '.'),
        ('0', '['),
        (']', '\u{10ffff}'),
    ],
    &[('\0', '\u{7f}')],
    &[('a', '\u{80}')],
    &[('\0', '\u{10ffff}')],
    &[('à', 'ÿ'), ('一', '鿿'), ('😀', '😎')],
    &[('a', 'z'), ('à', 'ÿ'), ('一', '鿿'), ('😀', '😎')],
    &[
        ('!', '!'),
        ('#', '#'),
        ('%', '%'),
        ('\'', '\''),
        (')', ')'),
        ('+', '+'),
        ('-', '-'),
        ('/', '/'),
        ('a', 'z'),
    ],
];

const ODD: &[char] = &[
    '\0',
    '\u{1f}',
    ' ',
    '!',
    '-',
    '/',
    '0',
    '@',
    'A',
    '_',
    '`',
    'a',
    'f',
    'g',
    'z',
    '{',
    '\u{7f}',
    '\u{80}',
    'é',
    'ÿ',
    '\u{7ff}',
    '一',
    '\u{ffff}',
    '😀',
    '\u{10ffff}',
];

/// `SplitMix64`: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ mixed >> 31) % limit as u64).unwrap()
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// A character of the class, or any if it has none.
    fn character(&mut self, class: &[(char, char)]) -> char {
        if class.is_empty() {
            return self.pick(ODD);
        }
        let (first, last) = self.pick(class);
        let span = u32::from(last) - u32::from(first);
        let inside = u32::from(first) + u32::try_from(self.below(span as usize + 1)).unwrap();
        let inside = char::from_u32(inside).unwrap_or(last);
        let near = u32::from(first) + span.min(100);
        let near = char::from_u32(near).unwrap_or(last);
        self.pick(&[first, near, inside, last])
    }

    /// The text with up to three characters changed, put in or taken out.
    fn near(&mut self, mut text: Vec<char>) -> String {
        for _ in 0..self.below(4) {
            let at = self.below(text.len() + 1);
            match self.below(3) {
                0 => text.insert(at, self.pick(ODD)),
                1 if at < text.len() => drop(text.remove(at)),
                _ if at < text.len() => text[at] = self.pick(ODD),
                _ => text.push(self.pick(ODD)),
            }
        }
        text.into_iter().collect()
    }
}

fn has(class: &[(char, char)], character: char) -> bool {
    class
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&character))
}

/// How many cases had which verdict.
#[derive(Default)]
struct Seen {
    matching: usize,
    failing: usize,
}

impl Seen {
    fn add(&mut self, verdict: bool) {
        *(if verdict {
            &mut self.matching
        } else {
            &mut self.failing
        }) += 1;
    }
}

/// A piece as a class with its counts, or a text.
#[derive(Clone, Debug)]
enum Plain {
    Run(&'static [(char, char)], usize, Option<usize>),
    Text(String),
}

/// Every place where the pieces may end, piece by piece.
fn sequence_matches(pieces: &[Plain], text: &[char]) -> bool {
    let mut ends = vec![false; text.len() + 1];
    ends[0] = true;
    for piece in pieces {
        let mut next = vec![false; text.len() + 1];
        for start in (0..=text.len()).filter(|start| ends[*start]) {
            match piece {
                Plain::Text(own) => {
                    let own: Vec<char> = own.chars().collect();
                    if text[start..].starts_with(&own) {
                        next[start + own.len()] = true;
                    }
                }
                Plain::Run(class, min, max) => {
                    let run = text[start..]
                        .iter()
                        .take_while(|one| has(class, **one))
                        .count();
                    let most = max.map_or(run, |max| max.min(run));
                    (*min..=most).for_each(|count| next[start + count] = true);
                }
            }
        }
        ends = next;
    }
    ends[text.len()]
}

fn random_piece(random: &mut Random) -> Plain {
    if random.below(5) == 0 {
        return Plain::Text((0..random.below(10)).map(|_| random.pick(ODD)).collect());
    }
    let (class, min) = (random.pick(CLASSES), random.pick(LENGTHS));
    let max = match random.below(4) {
        0 => None,
        1 => Some(min + random.pick(LENGTHS)),
        _ => Some(min),
    };
    Plain::Run(class, min, max)
}

fn text_of(pieces: &[Plain], random: &mut Random) -> Vec<char> {
    let mut text = Vec::new();
    for piece in pieces {
        match piece {
            Plain::Text(own) => text.extend(own.chars()),
            Plain::Run(class, min, max) => {
                let most = max.unwrap_or(min + random.pick(LENGTHS));
                let any = min + random.below(most - min + 1);
                let count = random.pick(&[*min, most, any]);
                // Half of the texts are ASCII where they can be.
                let ascii: Vec<(char, char)> = class
                    .iter()
                    .filter(|(first, _)| first.is_ascii())
                    .map(|(first, last)| (*first, (*last).min('\u{7f}')))
                    .collect();
                let beyond = ascii.is_empty() || random.below(2) == 0;
                let from = if beyond { class } else { ascii.as_slice() };
                text.extend((0..count).map(|_| random.character(from)));
            }
        }
    }
    text
}

#[test]
fn sequences_match_what_their_pieces_describe() {
    let mut random = Random(1);
    let (mut seen, mut inexact) = (Seen::default(), 0);
    for _ in 0..6_000 {
        let pieces: Vec<Plain> = (0..random.below(5))
            .map(|_| random_piece(&mut random))
            .collect();
        let classes: Vec<CharClass<'_>> = pieces
            .iter()
            .map(|piece| match piece {
                Plain::Run(class, ..) => CharClass::new(class),
                Plain::Text(_) => CharClass::new(&[]),
            })
            .collect();
        let own: Vec<Piece<'_>> = pieces
            .iter()
            .zip(&classes)
            .map(|(piece, class)| match piece {
                Plain::Text(text) => Piece::text(text),
                Plain::Run(_, min, None) => Piece::at_least(*min as u64, class),
                Plain::Run(_, min, Some(max)) => Piece::between(*min as u64, *max as u64, class),
            })
            .collect();
        let pattern = Pattern::sequence("", &own);
        for _ in 0..12 {
            let text = text_of(&pieces, &mut random);
            let text = random.near(text);
            let characters: Vec<char> = text.chars().collect();
            let verdict = pattern.matches(&text);
            if pattern.is_exact() {
                let expected = sequence_matches(&pieces, &characters);
                assert_eq!(verdict, expected, "{pieces:?} on {text:?}");
                seen.add(verdict);
            } else {
                assert!(!verdict);
                inexact += 1;
            }
        }
    }
    assert!(
        seen.matching > 10_000 && seen.failing > 10_000,
        "{} and {}",
        seen.matching,
        seen.failing
    );
    assert!(inexact > 1_000, "{inexact}");
}

/// Where a cell leads, in words that tables are read from.
fn random_cell(rows: usize, random: &mut Random) -> String {
    match random.below(8) {
        0 => ".".to_owned(),
        1 => "*".to_owned(),
        2 | 3 => "^".to_owned(),
        _ => format!("<{}>", random.below(rows)),
    }
}

/// The table as words, cell by cell.
fn automaton_matches(rows: &[Vec<String>], classes: &[(char, char, u8)], text: &[char]) -> bool {
    let mut row = 0;
    let ends = text.iter().map(|one| {
        let class = classes
            .iter()
            .find(|(first, last, _)| (*first..=*last).contains(one));
        usize::from(class.map_or(1, |class| class.2))
    });
    for class in ends.chain([0]) {
        row = match rows[row][class].as_str() {
            "*" => return true,
            "." => return false,
            "^" => 0,
            other => other.trim_matches(['<', '>']).parse().unwrap(),
        };
    }
    false
}

#[test]
fn automata_accept_what_their_tables_say() {
    const RANGES: &[(char, char)] = &[
        ('\0', '\u{1f}'),
        ('-', '-'),
        ('0', '9'),
        ('A', 'Z'),
        ('a', 'f'),
        ('g', 'z'),
        ('\u{7e}', '\u{80}'),
        ('à', 'ÿ'),
        ('一', '鿿'),
        ('😀', '\u{10ffff}'),
    ];
    let mut random = Random(2);
    let mut seen = Seen::default();
    for round in 0..4_000 {
        let (rows, width) = (1 + random.below(6), 2 + random.below(5));
        let mut table: Vec<Vec<String>> = (0..rows)
            .map(|_| {
                let mut row: Vec<String> =
                    (0..width).map(|_| random_cell(rows, &mut random)).collect();
                row[0] = random.pick(&[".", "*"]).to_owned();
                row
            })
            .collect();
        if round % 2 == 0 {
            // A search: most of what it starts with leads nowhere.
            (1..width - 1).for_each(|class| table[0][class] = "^".to_owned());
        }
        let classes: Vec<(char, char, u8)> = RANGES
            .iter()
            .map(|(first, last)| {
                (
                    *first,
                    *last,
                    u8::try_from(1 + random.below(width - 1)).unwrap(),
                )
            })
            .filter(|(.., class)| *class > 1)
            .collect();
        let words: Vec<String> = table.iter().map(|row| row.concat()).collect();
        let words: Vec<(u64, &str)> = words.iter().map(|row| (1, row.as_str())).collect();
        let mut cells = vec![0; rows * width];
        Automaton::read(&words, &mut cells);
        let automaton = Automaton::new(&classes, &cells);
        let pattern = Pattern::automaton("", &automaton);
        for _ in 0..12 {
            let ranges = random.pick(&[RANGES, &RANGES[..6], &RANGES[1..3]]);
            let text: Vec<char> = (0..random.pick(LENGTHS))
                .map(|_| random.character(ranges))
                .collect();
            let text = random.near(text);
            let characters: Vec<char> = text.chars().collect();
            let expected = automaton_matches(&table, &classes, &characters);
            assert_eq!(
                pattern.matches(&text),
                expected,
                "{table:?} {classes:?} on {text:?}"
            );
            seen.add(expected);
        }
    }
    assert!(
        seen.matching > 10_000 && seen.failing > 10_000,
        "{} and {}",
        seen.matching,
        seen.failing
    );
}

/// What the compiler says of a literal is what a program says of the same text.
#[test]
fn the_compiler_and_the_program_agree() {
    const HEX: Pattern = Pattern::sequence(
        "",
        &[Piece::exactly(
            24,
            &CharClass::new(&[('0', '9'), ('a', 'f')]),
        )],
    );
    const TEXTS: [&str; 4] = [
        "32b6e34b3d91647abb20e7b8",
        "32b6e34b3d91647abb20e7bg",
        "32b6e34b3d91647abb20e7é",
        "32b6e34b3d91647abb20e7b",
    ];
    const VERDICTS: [bool; 4] = [
        HEX.matches(TEXTS[0]),
        HEX.matches(TEXTS[1]),
        HEX.matches(TEXTS[2]),
        HEX.matches(TEXTS[3]),
    ];
    assert_eq!(VERDICTS, [true, false, false, false]);
    assert_eq!(
        TEXTS.map(|text| std::hint::black_box(&HEX).matches(text)),
        VERDICTS
    );
}
