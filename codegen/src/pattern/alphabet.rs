//! The characters that an expression tells apart, each kind as one symbol, so that tables need no row per byte of UTF-8.

use std::collections::{BTreeSet, HashMap, hash_map::Entry};

use regex_syntax::hir::{
    Class, ClassBytes, ClassBytesRange, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look,
    Repetition,
};

use super::{
    ecma::{Reading, SURROGATES},
    tree::Node,
};

/// Code points grouped by the classes of the expression that they are in.
pub(super) struct Alphabet {
    /// Every code point, in order: first, last, symbol.
    pub(super) ranges: Vec<(char, char, usize)>,
    /// The byte that stands for each symbol, a word character if the symbol's characters are: so `\b` keeps its meaning.
    pub(super) bytes: Vec<u8>,
    /// The symbol of [`SURROGATES`] where UTF-16 units are counted.
    pub(super) surrogates: Option<usize>,
}

impl Alphabet {
    /// `None` if the expression tells more kinds apart than bytes can stand for.
    pub(super) fn of(hir: &Hir, reading: Reading) -> Option<Self> {
        let mut classes = BTreeSet::new();
        collect(hir, &mut classes);
        let asks_words = hir.properties().look_set().contains_word();
        Self::telling_apart(classes, asks_words, reading)
    }

    /// The same of a pattern that is no such expression.
    pub(super) fn of_tree(node: &Node, reading: Reading) -> Option<Self> {
        let (mut classes, mut asks_words) = (BTreeSet::new(), false);
        let mut pending = vec![node];
        while let Some(node) = pending.pop() {
            match node {
                Node::Look(look) => {
                    let look = Hir::look(*look);
                    collect(&look, &mut classes);
                    asks_words |= look.properties().look_set().contains_word();
                }
                Node::Class(class) => drop(classes.insert(pairs(class))),
                _ => pending.extend(node.parts()),
            }
        }
        Self::telling_apart(classes, asks_words, reading)
    }

    fn telling_apart(
        classes: BTreeSet<Vec<(char, char)>>,
        asks_words: bool,
        reading: Reading,
    ) -> Option<Self> {
        let classes: Vec<Vec<(char, char)>> = classes.into_iter().collect();
        let mut alphabet = Self {
            ranges: Vec::new(),
            bytes: Vec::new(),
            surrogates: None,
        };
        let mut symbols: HashMap<Vec<usize>, usize> = HashMap::new();
        let mut pool = Pool::new(asks_words);
        for (first, last) in intervals(&classes, reading) {
            let inside = |class: &[(char, char)]| {
                let at = class.partition_point(|range| range.1 < first);
                class.get(at).is_some_and(|range| range.0 <= first)
            };
            let members = (0..classes.len()).filter(|class| inside(&classes[*class]));
            let symbol = match symbols.entry(members.collect()) {
                Entry::Occupied(entry) => *entry.get(),
                Entry::Vacant(entry) => {
                    alphabet.bytes.push(pool.take(first)?);
                    *entry.insert(alphabet.bytes.len() - 1)
                }
            };
            if reading == Reading::Units && first == SURROGATES {
                alphabet.surrogates = Some(symbol);
            }
            alphabet.ranges.push((first, last, symbol));
        }
        Some(alphabet)
    }

    /// The same expression over the bytes that stand for symbols.
    pub(super) fn translate(&self, hir: &Hir) -> Hir {
        match hir.kind() {
            HirKind::Empty => Hir::empty(),
            HirKind::Look(look) => Hir::look(*look),
            HirKind::Class(Class::Unicode(class)) => self.class(class),
            HirKind::Class(Class::Bytes(_)) => Hir::fail(),
            HirKind::Literal(literal) => Hir::concat(
                String::from_utf8_lossy(&literal.0)
                    .chars()
                    .map(|one| self.class(&ClassUnicode::new([ClassUnicodeRange::new(one, one)])))
                    .collect(),
            ),
            // Lazy, so that a search is over as soon as it has a match.
            HirKind::Repetition(repetition) => Hir::repetition(Repetition {
                min: repetition.min,
                max: repetition.max,
                greedy: false,
                sub: Box::new(self.translate(&repetition.sub)),
            }),
            HirKind::Capture(capture) => self.translate(&capture.sub),
            HirKind::Concat(parts) => {
                Hir::concat(parts.iter().map(|part| self.translate(part)).collect())
            }
            HirKind::Alternation(parts) => {
                Hir::alternation(parts.iter().map(|part| self.translate(part)).collect())
            }
        }
    }

    fn class(&self, class: &ClassUnicode) -> Hir {
        let symbols = self.symbols(class);
        let bytes = self.bytes.iter().zip(symbols);
        let bytes = bytes
            .filter(|(_, inside)| *inside)
            .map(|(byte, _)| ClassBytesRange::new(*byte, *byte));
        Hir::class(Class::Bytes(ClassBytes::new(bytes)))
    }

    /// Whether each symbol stands for characters of the class.
    pub(super) fn symbols(&self, class: &ClassUnicode) -> Vec<bool> {
        let ranges = class.ranges();
        let mut symbols = vec![false; self.bytes.len()];
        for (first, _, symbol) in &self.ranges {
            let at = ranges.partition_point(|range| range.end() < *first);
            symbols[*symbol] |= ranges.get(at).is_some_and(|range| range.start() <= *first);
        }
        symbols
    }

    /// Whether the symbol stands for word characters, where it matters where words end.
    pub(super) fn is_word(&self, symbol: usize) -> bool {
        is_word(char::from(self.bytes[symbol]))
    }
}

/// The classes that the expression names, and the word characters if it asks for their boundaries.
fn collect(hir: &Hir, classes: &mut BTreeSet<Vec<(char, char)>>) {
    match hir.kind() {
        HirKind::Look(Look::WordAscii | Look::WordAsciiNegate) => {
            classes.insert(vec![('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]);
        }
        HirKind::Class(Class::Unicode(class)) => {
            classes.insert(pairs(class));
        }
        HirKind::Literal(literal) => {
            let text = String::from_utf8_lossy(&literal.0);
            classes.extend(text.chars().map(|one| vec![(one, one)]));
        }
        HirKind::Repetition(repetition) => collect(&repetition.sub, classes),
        HirKind::Capture(capture) => collect(&capture.sub, classes),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            parts.iter().for_each(|part| collect(part, classes));
        }
        HirKind::Empty | HirKind::Look(_) | HirKind::Class(Class::Bytes(_)) => {}
    }
}

fn pairs(class: &ClassUnicode) -> Vec<(char, char)> {
    let ranges = class.ranges().iter();
    ranges.map(|range| (range.start(), range.end())).collect()
}

/// All characters, cut wherever a class begins or ends.
fn intervals(classes: &[Vec<(char, char)>], reading: Reading) -> Vec<(char, char)> {
    let mut cuts = BTreeSet::from([0, 0xD800, 0xE000, 0x11_0000]);
    if reading == Reading::Units {
        cuts.extend([0x1_0000, u32::from(SURROGATES)]);
    }
    for (first, last) in classes.iter().flatten() {
        cuts.extend([u32::from(*first), u32::from(*last) + 1]);
    }
    let cuts: Vec<u32> = cuts.into_iter().collect();
    let pairs = cuts.windows(2);
    pairs
        .filter_map(|pair| Some((char::from_u32(pair[0])?, char::from_u32(pair[1] - 1)?)))
        .collect()
}

/// More are not told apart: two numbers of a byte are left for the end of a text and the pairs of UTF-16 units.
const SYMBOLS: u8 = 254;

/// Bytes to stand for symbols.
struct Pool {
    word: Vec<u8>,
    /// Where no boundary of words is asked for, `word` holds every byte and this none.
    other: Option<Vec<u8>>,
}

impl Pool {
    fn new(asks: bool) -> Self {
        let (word, other) = (0..SYMBOLS)
            .rev()
            .partition(|byte| !asks || is_word(char::from(*byte)));
        Self {
            word,
            other: asks.then_some(other),
        }
    }

    fn take(&mut self, character: char) -> Option<u8> {
        match &mut self.other {
            Some(other) if !is_word(character) => other.pop(),
            _ => self.word.pop(),
        }
    }
}

fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}
