//! Patterns as tables that are walked once per character.

use crate::{byte_set::ByteSet, char_class::decode};

/// A deterministic automaton over classes of characters. It reads each character once, allocates nothing and cannot backtrack.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Automaton<'a> {
    /// The class of the character that a byte is; 0 for a byte of a longer character.
    bytes: [u8; 256],
    classes: &'a [(char, char, u8)],
    cells: &'a [u16],
    /// The bytes that lead from the first row back to it.
    idle: ByteSet,
}

/// The cell of a state from which no text is accepted. Like [`ACCEPT`] it lies beyond every table.
const REFUSE: u16 = u16::MAX;
/// The cell of a state from which every text is accepted.
const ACCEPT: u16 = u16::MAX - 1;
/// The cell of the first row, which is where a text starts. The cell of another row is how many cells stand before it.
const START: u16 = 0;

/// The class of the end of the text: the first cell of a row.
const END: u8 = 0;
/// The class of the characters that no range has.
const OTHER: u8 = 1;

impl<'a> Automaton<'a> {
    /// The cell that refuses whatever follows.
    pub const REFUSE: u16 = REFUSE;
    /// The cell that accepts whatever follows.
    pub const ACCEPT: u16 = ACCEPT;

    /// An automaton from the class of each character that is not of class 1, by inclusive ranges in order, and the cells
    /// that [`cells`](Self::cells) makes of its rows.
    pub const fn new(classes: &'a [(char, char, u8)], cells: &'a [u16]) -> Self {
        let mut bytes = [END; 256];
        let mut byte = 0;
        while byte < 128 {
            bytes[byte] = OTHER;
            byte += 1;
        }
        let mut index = 0;
        while index < classes.len() {
            let (first, last, class) = classes[index];
            let mut code_point = first as usize;
            while code_point <= last as usize && code_point < 128 {
                bytes[code_point] = class;
                code_point += 1;
            }
            index += 1;
        }
        Self {
            bytes,
            classes,
            cells,
            idle: idle(&bytes, classes, cells),
        }
    }

    /// The cells of a table. A row says for the end of the text, then for each class from 1 on, where it leads:
    ///
    /// | notation | leads to |
    /// |---|---|
    /// | `.` | refusal of whatever follows |
    /// | `*` | acceptance of whatever follows |
    /// | `^` | the first row, where a text starts |
    /// | `0` to `9`, `a` to `z` | as many rows on, from 0 to 35 |
    /// | `A` to `Z` | as many rows back, from 1 to 26 |
    /// | `<40>` | row 40, counted from 0 |
    /// | `<+40>`, `<-40>` | 40 rows on, 40 rows back |
    ///
    /// The number beside a row is how many rows in a row read so. `CELLS` is the number of all cells; what does not fit is
    /// left out, and what is missing refuses.
    pub const fn cells<const CELLS: usize>(rows: &[(u64, &str)]) -> [u16; CELLS] {
        let mut cells = [REFUSE; CELLS];
        Self::read(rows, &mut cells);
        cells
    }

    /// Fills a table as [`cells`](Self::cells) does.
    pub const fn read(rows: &[(u64, &str)], cells: &mut [u16]) {
        let width = match rows {
            [(_, row), ..] => width(row.as_bytes()),
            [] => 0,
        };
        let (mut index, mut row) = (0, 0);
        while index < rows.len() {
            let (count, text) = rows[index];
            let mut repeated = 0;
            while repeated < count && row * width < cells.len() {
                read_row(text.as_bytes(), row, width, cells);
                row += 1;
                repeated += 1;
            }
            index += 1;
        }
    }

    /// Whether the automaton accepts the text.
    pub const fn matches(&self, text: &str) -> bool {
        let mut state = START as usize;
        let mut rest = text.as_bytes();
        while !rest.is_empty() {
            // Most of what a search goes through leads nowhere.
            if state == START as usize && !self.idle.is_empty() {
                rest = rest.split_at(self.idle.long_run(rest)).1;
            }
            (state, rest) = self.walk(state, rest);
        }
        let end = state + END as usize;
        if end < self.cells.len() {
            state = self.cells[end] as usize;
        }
        state == ACCEPT as usize
    }

    /// The state behind the bytes, and those that are left where a search begins anew.
    #[inline]
    const fn walk<'t>(&self, mut state: usize, mut rest: &'t [u8]) -> (usize, &'t [u8]) {
        let anew = if self.idle.is_empty() { REFUSE } else { START } as usize;
        while let Some((byte, after)) = rest.split_first() {
            let mut class = self.bytes[*byte as usize];
            if class == END {
                (class, rest) = self.beyond_ascii(rest);
            } else {
                rest = after;
            }
            let cell = state + class as usize;
            if cell >= self.cells.len() {
                return (state, &[]); // what follows changes nothing
            }
            state = self.cells[cell] as usize;
            if state == anew {
                break;
            }
        }
        (state, rest)
    }

    /// The class of the first character, and what follows it.
    #[inline(never)]
    const fn beyond_ascii<'t>(&self, bytes: &'t [u8]) -> (u8, &'t [u8]) {
        let (code_point, next) = decode(bytes, 0);
        (self.class(code_point), bytes.split_at(next).1)
    }

    /// The class of a code point beyond ASCII.
    const fn class(&self, code_point: u32) -> u8 {
        let (mut low, mut high) = (0, self.classes.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let (first, last, class) = self.classes[middle];
            if code_point < first as u32 {
                high = middle;
            } else if code_point > last as u32 {
                low = middle + 1;
            } else {
                return class;
            }
        }
        OTHER
    }
}

/// The bytes that lead from the first row back to it: all those of longer characters, if all of these do.
const fn idle(bytes: &[u8; 256], classes: &[(char, char, u8)], cells: &[u16]) -> ByteSet {
    let mut beyond_ascii = stays(OTHER, cells);
    let mut index = 0;
    while index < classes.len() {
        let (_, last, class) = classes[index];
        beyond_ascii = beyond_ascii && (last.is_ascii() || stays(class, cells));
        index += 1;
    }
    let mut idle = ByteSet::NONE;
    let (mut first, mut byte) = (0, 0);
    while byte < 256 {
        if byte < 128 && !stays(bytes[byte], cells) || byte >= 128 && !beyond_ascii {
            idle = idle.with(first, byte);
            first = byte + 1;
        }
        byte += 1;
    }
    idle.with(first, byte)
}

/// Whether the class leads from the first row back to it.
const fn stays(class: u8, cells: &[u16]) -> bool {
    (class as usize) < cells.len() && cells[class as usize] == START
}

/// Number of cells that a row describes.
const fn width(row: &[u8]) -> usize {
    let (mut at, mut width) = (0, 0);
    while at < row.len() {
        at = end_of_cell(row, at);
        width += 1;
    }
    width
}

const fn end_of_cell(row: &[u8], mut at: usize) -> usize {
    if row[at] == b'<' {
        while at < row.len() && row[at] != b'>' {
            at += 1;
        }
    }
    at + 1
}

const fn read_row(text: &[u8], row: usize, width: usize, cells: &mut [u16]) {
    let (mut at, mut cell) = (0, row * width);
    while at < text.len() && cell < cells.len() {
        let next = match text[at] {
            digit @ b'0'..=b'9' => Some(row + (digit - b'0') as usize),
            letter @ b'a'..=b'z' => Some(row + 10 + (letter - b'a') as usize),
            letter @ b'A'..=b'Z' => row.checked_sub(1 + (letter - b'A') as usize),
            b'^' => Some(0),
            b'<' if at + 1 < text.len() => match text[at + 1] {
                b'+' => Some(row + number(text, at + 2)),
                b'-' => row.checked_sub(number(text, at + 2)),
                _ => Some(number(text, at + 1)),
            },
            _ => None,
        };
        cells[cell] = match next {
            #[expect(clippy::cast_possible_truncation, reason = "compared before")]
            Some(row) if row * width < ACCEPT as usize => (row * width) as u16,
            _ if text[at] == b'*' => ACCEPT,
            _ => REFUSE,
        };
        cell += 1;
        at = end_of_cell(text, at);
    }
}

/// The number that stands at `at`; a table has no row beyond those that 16 bits count.
const fn number(text: &[u8], mut at: usize) -> usize {
    let mut number = 0;
    while at < text.len() && text[at].is_ascii_digit() && number < u16::MAX as usize {
        number = number * 10 + (text[at] - b'0') as usize;
        at += 1;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLASSES: &[(char, char, u8)] =
        &[('a', 'a', 2), ('b', 'b', 3), ('é', 'ÿ', 3), ('🦀', '🦀', 2)];

    /// Rows, texts that they accept, and texts that they refuse.
    type Case<'a> = (&'a [(u64, &'a str)], &'a [&'a str], &'a [&'a str]);

    #[test]
    fn every_cell_leads_where_it_says() {
        let cases: &[Case<'_>] = &[
            (&[(1, "****")], &["", "a", "x"], &[]),
            (&[(1, "....")], &[], &["", "a", "x"]),
            (&[(1, "..*^")], &["a", "bax", "éé🦀"], &["", "b", "x", "xa"]),
            (
                &[(3, "..1."), (1, "*...")],
                &["aaa", "a🦀a"],
                &["aa", "aaaa", "aab"],
            ),
            (&[(1, "..1."), (1, "*..A")], &["a", "aba"], &["", "ab"]),
            (&[(1, "..<1>."), (1, "*..<-1>")], &["a", "aba"], &["", "ab"]),
            (&[(1, "..<+1>."), (1, "*.0^")], &["aa", "aba"], &["", "ab"]),
        ];
        for (rows, matching, others) in cases {
            let mut cells = [REFUSE; 16];
            Automaton::read(rows, &mut cells);
            let automaton = Automaton::new(CLASSES, &cells);
            for text in *matching {
                assert!(automaton.matches(text), "{rows:?} on {text:?}");
            }
            for text in *others {
                assert!(!automaton.matches(text), "{rows:?} on {text:?}");
            }
        }
    }

    #[test]
    fn what_is_no_table_refuses_without_a_panic() {
        let cases: &[&[(u64, &str)]] = &[
            &[],
            &[(9, "")],
            &[(u64::MAX, "<")],
            &[(2, "<99999999>Z")],
            &[(1, "<+"), (1, "é~")],
        ];
        for rows in cases {
            let mut cells = [REFUSE; 8];
            Automaton::read(rows, &mut cells);
            assert!(!Automaton::new(CLASSES, &cells).matches("ab"), "{rows:?}");
        }
        assert!(!Automaton::new(&[('b', 'a', 200)], &[]).matches("ab"));
    }
}
