//! An expression as a deterministic automaton over kinds of characters.

use std::{cmp::Ordering, collections::HashMap};

use ironspec_rules as rules;
use regex_syntax::hir::Hir;

use super::{
    alphabet::Alphabet,
    around,
    ecma::Reading,
    lengths::{self, Lengths},
    minimize::minimize,
    program::Program,
    spell::spell,
    table::{ALL, DEAD, Table},
    tree::Node,
};

/// Most cells of a table, two bytes each in a program. Of the 416 tables of published patterns half have at most 112 cells, 95 of
/// 100 at most 2,670, the largest 24,400.
const CELLS: usize = 32_768;

const TOO_LARGE: &str = "its table would be too large";
/// The table that is made on the way is given up at a limit; how large the least one would be is not known then.
const TOO_MUCH: &str = "its table would take too much work to make";
const TOO_MANY: &str = "it tells too many kinds of characters apart";

/// A table that is walked once per character, as [`rules::Automaton`] reads it.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Automaton {
    /// The class of each character that is not of class 1, by inclusive ranges in order.
    pub classes: Vec<(char, char, u8)>,
    /// The rows in words: how many of them in a row are so.
    pub rows: Vec<(u64, String)>,
    /// Number of cells.
    pub cells: usize,
    /// How long the texts are that it accepts; `None` if there are none.
    pub lengths: Option<Lengths>,
}

impl Automaton {
    /// The least automaton that decides a search for the expression.
    pub(super) fn of(hir: &Hir, reading: Reading) -> Result<Self, &'static str> {
        let alphabet = Alphabet::of(hir, reading).ok_or(TOO_MANY)?;
        let expression = alphabet.translate(hir);
        let table = Table::explore(&expression, &alphabet.bytes).ok_or(TOO_MUCH)?;
        Self::least(table, alphabet)
    }

    /// The same of a pattern that looks around.
    pub(super) fn of_tree(node: &Node, reading: Reading) -> Result<Self, &'static str> {
        let alphabet = Alphabet::of_tree(node, reading).ok_or(TOO_MANY)?;
        let program = Program::of(node, &alphabet).ok_or(TOO_MUCH)?;
        let table = around::table(&program, &alphabet).ok_or(TOO_MUCH)?;
        Self::least(table, alphabet)
    }

    fn least(mut table: Table, alphabet: Alphabet) -> Result<Self, &'static str> {
        let mut ranges = alphabet.ranges;
        if let Some(half) = alphabet.surrogates {
            let pair = table.width();
            table.pair(half);
            for (first, _, symbol) in &mut ranges {
                if *first > '\u{ffff}' {
                    *symbol = pair;
                }
            }
        }
        Self::numbered(&minimize(&table), &ranges)
    }

    /// The table with states and classes as they are written.
    fn numbered(table: &Table, ranges: &[(char, char, usize)]) -> Result<Self, &'static str> {
        let (symbols, columns) = columns(table, ranges);
        let mut order = table.order();
        if order.is_empty() {
            order.push(table.start); // every text leads to the same verdict
        }
        let cells = order.len() * (columns.len() + 1);
        if cells > CELLS {
            return Err(TOO_LARGE);
        }
        let mut number = vec![0; table.rows.len()];
        for (position, state) in order.iter().enumerate() {
            number[*state] = position;
        }
        let next = |state: usize| match state {
            DEAD => Next::Refuse,
            ALL => Next::Accept,
            state => Next::Row(number[state]),
        };
        let rows: Vec<Vec<Next>> = order
            .iter()
            .map(|state| {
                let end = if table.accepting[*state] { ALL } else { DEAD };
                let row = &table.rows[*state];
                let others = columns.iter().map(|symbol| row[*symbol]);
                [end].into_iter().chain(others).map(next).collect()
            })
            .collect();
        Ok(Self {
            classes: classes(ranges, &symbols),
            rows: spell(&rows),
            cells,
            lengths: lengths::of_table(&rows),
        })
    }

    /// Runs `use_rule` with the automaton that emitted code has.
    pub(super) fn with_rule<T>(&self, use_rule: impl FnOnce(&rules::Automaton<'_>) -> T) -> T {
        let rows = self.rows.iter().map(|(count, row)| (*count, row.as_str()));
        let rows: Vec<(u64, &str)> = rows.collect();
        let mut cells = vec![0; self.cells];
        rules::Automaton::read(&rows, &mut cells);
        use_rule(&rules::Automaton::new(&self.classes, &cells))
    }
}

/// Where a cell leads.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Next {
    Refuse,
    Accept,
    Row(usize),
}

/// The ranges with the class of their symbol; those of class 1 are left out.
fn classes(ranges: &[(char, char, usize)], symbols: &[u8]) -> Vec<(char, char, u8)> {
    let mut classes: Vec<(char, char, u8)> = Vec::new();
    for (first, last, symbol) in ranges {
        let class = symbols[*symbol];
        match classes.last_mut() {
            Some((_, end, before)) if *before == class && follows(*end, *first) => *end = *last,
            _ => classes.push((*first, *last, class)),
        }
    }
    classes.retain(|(.., class)| *class > 1);
    classes
}

/// The class of each symbol, and a symbol of each class. Symbols that lead to the same states everywhere are one class,
/// and the one of the most ranges is 1, which need not be listed; class 0 is the end of the text.
fn columns(table: &Table, ranges: &[(char, char, usize)]) -> (Vec<u8>, Vec<usize>) {
    let column = |symbol: usize| {
        table
            .rows
            .iter()
            .map(move |row| row[symbol])
            .collect::<Vec<_>>()
    };
    let mut known: HashMap<Vec<usize>, usize> = HashMap::new();
    let mut kinds: Vec<(usize, usize)> = Vec::new();
    let mut kind_of = vec![0; table.width()];
    for (_, _, symbol) in ranges {
        let next = kinds.len();
        let kind = *known.entry(column(*symbol)).or_insert(next);
        if kind == next {
            kinds.push((0, *symbol));
        }
        kinds[kind].0 += 1;
        kind_of[*symbol] = kind;
    }
    let most = (0..kinds.len())
        .rev()
        .max_by_key(|kind| kinds[*kind].0)
        .unwrap_or(0);
    let class = |kind: usize| match kind.cmp(&most) {
        Ordering::Less => kind + 1,
        Ordering::Equal => 0,
        Ordering::Greater => kind,
    };
    let mut columns = vec![0; kinds.len()];
    for (kind, (_, symbol)) in kinds.iter().enumerate() {
        columns[class(kind)] = *symbol;
    }
    // `Alphabet` leaves two numbers of a byte, for the end of the text and for pairs.
    let narrow = |class: usize| u8::try_from(class).unwrap_or(u8::MAX);
    (
        kind_of
            .into_iter()
            .map(|kind| narrow(class(kind) + 1))
            .collect(),
        columns,
    )
}

/// Whether no character lies between the two.
fn follows(last: char, first: char) -> bool {
    u32::from(last) + 1 == u32::from(first) || (last, first) == ('\u{d7ff}', '\u{e000}')
}
