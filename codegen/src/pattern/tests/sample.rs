//! Random patterns, and texts that match a pattern, nearly match it, or are odd.

use std::collections::HashMap;

use super::super::tree::Node;

/// `SplitMix64`: the same numbers on every machine.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ mixed >> 31) % limit as u64).unwrap()
    }

    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

const ODD: &[&str] = &[
    "",
    "a",
    "A",
    "0",
    "_",
    "-",
    " ",
    "\n",
    "\r\n",
    "\0",
    "\u{7f}",
    "\u{80}",
    "\u{85}",
    "\u{a0}",
    "é",
    "ſ",
    "K",
    "\u{2028}",
    "\u{2029}",
    "\u{180e}",
    "\u{200b}",
    "\u{feff}",
    "\u{fffd}",
    "\u{ffff}",
    "\u{d7ff}",
    "\u{e000}",
    "🦀",
    "𝒜",
    "\u{10ffff}",
    "e\u{301}",
    "中",
    "ab",
    "ab\nab",
    "a🦀b",
    "\\",
    "$",
    "^",
];

/// Texts for a pattern; without a tree only odd ones.
pub(super) fn texts(tree: Option<&Node>, random: &mut Random, count: usize) -> Vec<String> {
    let mut texts: Vec<String> = (0..count / 4)
        .map(|_| random.pick(ODD).to_owned())
        .collect();
    while texts.len() < count {
        let mut text = String::new();
        match tree {
            Some(tree) => Writer::default().node(tree, random, &mut text),
            None => text.push_str(random.pick(ODD)),
        }
        for _ in 0..random.below(3) {
            text = near(&text, random);
        }
        texts.push(text);
    }
    texts
}

/// Writes what its groups have captured where the pattern refers back.
#[derive(Default)]
struct Writer(HashMap<u32, String>);

impl Writer {
    /// Adds a text of the pattern, its boundaries aside; now and then one repetition too many or too few, and what a look
    /// around wants or does not want to see.
    fn node(&mut self, node: &Node, random: &mut Random, text: &mut String) {
        match node {
            Node::Look(_) => {}
            Node::Class(class) => {
                if !class.ranges().is_empty() {
                    let range = random.pick(class.ranges());
                    let span = u32::from(range.end()) - u32::from(range.start());
                    let inside = u32::from(range.start())
                        + u32::try_from(random.below(span as usize + 1)).unwrap();
                    let inside = char::from_u32(inside).unwrap_or(range.end());
                    text.push(random.pick(&[range.start(), range.end(), inside]));
                }
            }
            Node::Repetition(repetition) => {
                let least = repetition.min as usize;
                let most = repetition.max.map_or(least + 3, |max| max as usize);
                let any = least + random.below(most - least + 1);
                let counts = [
                    least,
                    least + 1,
                    most,
                    most + 1,
                    least.saturating_sub(1),
                    any,
                ];
                for _ in 0..random.pick(&counts).min(300) {
                    self.node(&repetition.body, random, text);
                    if text.len() > 2000 {
                        break;
                    }
                }
            }
            Node::Group(number, body) => {
                let start = text.len();
                self.node(body, random, text);
                self.0.insert(*number, text[start..].to_owned());
            }
            Node::Reference(numbers) => {
                let captured = numbers.iter().find_map(|number| self.0.get(number));
                text.push_str(captured.map_or("", String::as_str));
            }
            Node::Around(around) => {
                if random.below(3) == 0 {
                    self.node(&around.body, random, text);
                }
            }
            Node::Concat(parts) => parts.iter().for_each(|part| self.node(part, random, text)),
            Node::Alternation(parts) => {
                self.node(&parts[random.below(parts.len())], random, text);
            }
        }
    }
}

/// The text with one character put in, taken out, changed or doubled.
fn near(text: &str, random: &mut Random) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    let at = random.below(characters.len() + 1);
    let odd: Vec<char> = random.pick(ODD).chars().collect();
    match random.below(4) {
        0 => drop(characters.splice(at..at, odd)),
        1 if at < characters.len() => drop(characters.remove(at)),
        2 if at < characters.len() => drop(characters.splice(at..=at, odd)),
        3 if at < characters.len() => characters.insert(at, characters[at]),
        _ => {
            let end = random.pick(&[0, characters.len()]);
            characters.splice(end..end, odd);
        }
    }
    characters.into_iter().collect()
}

/// A random pattern; most are valid.
pub(super) fn pattern(random: &mut Random) -> String {
    let body = disjunction(random, 3);
    let (start, end) = (random.pick(&["^", "^", ""]), random.pick(&["$", "$", ""]));
    format!("{start}{body}{end}")
}

/// A random pattern that refers back; some only once its groups are open, in a later round, or in a look.
pub(super) fn referring(random: &mut Random) -> String {
    const FORMS: &[&str] = &[
        "(X)",
        "(X)",
        "(X)",
        "(?:(X)|Y)",
        "(X)Q",
        "(?:(X)Y)Q",
        r"(X\1)",
        r"(?:\1(X))Q",
        r"(?=(X)Y)",
        r"(?!(X)\1)",
        r"(?<=\1(X))",
        r"(?<=(X)\1)",
        r"(?<!(X)Y\1)",
        r"(?=X\1)",
        r"\1",
        r"\1",
        r"\2",
        r"\2",
        r"\1Q",
        r"(\1X)Q",
        "Y",
        "YQ",
        r"(?:(X)|\2Y)Q",
        "(?:(?:(X)|Y)QY)Q",
        r"\_",
    ];
    let parts = 2 + random.below(4);
    let body: String = (0..parts)
        .flat_map(|_| random.pick(FORMS).chars())
        .collect::<Vec<char>>()
        .into_iter()
        .map(|letter| match letter {
            'X' => disjunction(random, 1),
            'Y' => random
                .pick(&["a", "b", ".", "[ab]", "🦀?", "a*"])
                .to_owned(),
            'Q' => random
                .pick(&["*", "+", "?", "{2}", "{1,3}", "*?", "+?", "{0,2}?"])
                .to_owned(),
            letter => letter.to_string(),
        })
        .collect();
    let (start, end) = (random.pick(&["^", "^", ""]), random.pick(&["$", "$", ""]));
    format!("{start}{body}{end}")
}

fn disjunction(random: &mut Random, depth: usize) -> String {
    let alternatives = 1 + random.below(4) / 3 + random.below(4) / 3;
    let alternatives: Vec<String> = (0..alternatives)
        .map(|_| (0..=random.below(4)).map(|_| term(random, depth)).collect())
        .collect();
    alternatives.join("|")
}

fn term(random: &mut Random, depth: usize) -> String {
    let atom = match random.below(12) {
        0 | 1 if depth > 0 => {
            let open = random.pick(&[
                "(", "(?:", "(?:", "(", "(?:", "(?:", "(?=", "(?!", "(?<=", "(?<!",
            ]);
            format!("{open}{})", disjunction(random, depth - 1))
        }
        2..=4 => class(random),
        5 => random.pick(ESCAPES).to_owned(),
        6 => return random.pick(&[r"\b", r"\B", "^", "$", ""]).to_owned(),
        7 => match random.below(3) {
            0 => random.pick(REFERENCES).to_owned(),
            _ => random.pick(RARE).to_owned(),
        },
        _ => random
            .pick(&["a", "b", "0", "-", "_", "é", "🦀", "ab"])
            .to_owned(),
    };
    let count = random.pick(&[
        "", "", "", "?", "*", "+", "{2}", "{1,3}", "{0,2}", "{2,}", "{0}",
    ]);
    let lazy = if count.is_empty() {
        ""
    } else {
        random.pick(&["", "", "?"])
    };
    format!("{atom}{count}{lazy}")
}

const ESCAPES: &[&str] = &[
    r"\d", r"\D", r"\w", r"\W", r"\s", r"\S", ".", r"\.", r"\n", r"\/", r"\\", r"\$",
];

const REFERENCES: &[&str] = &[r"\1", r"\1", r"\2", r"\3", r"\k<n>"];

const RARE: &[&str] = &[
    r"\u0061",
    r"\u{1f980}",
    r"\ud83e\udd80",
    r"\ud83e",
    r"\xe9",
    r"\cJ",
    r"\0",
    r"\t",
    r"\v",
    r"\p{L}",
    r"\P{Lu}",
    r"\p{Script=Latin}",
    r"\p{Nd}",
    r"\p{White_Space}",
    r"\p{scx=Deva}",
    r"\p{Alphabetic}",
    r"\p{Any}",
    r"\p{ASCII}",
    r"\p{Emoji}",
    r"\p{LC}",
    r"\p{Cn}",
    r"\P{C}",
    r"\-",
    r"\_",
    r"\@",
    r"\c",
    r"\8",
    r"\07",
    "]",
    "}",
    "{",
    r"(?<n>a)",
    r"\k",
    "[^]",
    "[]",
    r"\p{Lowercase}",
    r"\p{ID_Start}",
    r"\p{Ideographic}",
    r"\p{Zs}",
    r"\p{Sc}",
    r"\p{Cf}",
    r"\P{Any}",
];

fn class(random: &mut Random) -> String {
    const PARTS: &[&str] = &[
        "a",
        "b",
        "a-f",
        "0-9",
        "_",
        r"\-",
        ".",
        r"\d",
        r"\w",
        r"\s",
        r"\S",
        r"\W",
        "é",
        "🦀",
        r"\u{1f980}-\u{1f990}",
        "à-ÿ",
        r"\p{L}",
        r"\P{N}",
        "-",
        r"\b",
        r"\x41-\x5a",
        r"\n",
        r"\ud800-\udfff",
        r"\u0000-\uffff",
        r"\_",
        r"\cA",
        r"\c_",
        r"\D-z",
    ];
    let negation = random.pick(&["", "", "^"]);
    let parts: String = (0..=random.below(3)).map(|_| random.pick(PARTS)).collect();
    format!("[{negation}{parts}]")
}
