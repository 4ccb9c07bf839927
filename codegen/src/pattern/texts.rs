//! Texts that match: short ones and long ones, by a walk through the matcher.

use ironspec_rules as rules;

use super::{Automaton, Matcher, Piece};

/// Most code points of a text that is made.
const LONGEST: usize = 1024;
/// Most steps of a walk, each of a state by each kind of character.
const STEPS: usize = 1 << 22;

impl Matcher {
    /// A shortest and a longest text that match and have so many code points; no longest one where it has more than 1,024.
    /// None of a pattern that only a search decides.
    #[must_use]
    pub fn texts(&self, min: u64, max: Option<u64>) -> Vec<String> {
        let min = usize::try_from(min).unwrap_or(usize::MAX);
        let max = max.map(|max| usize::try_from(max).unwrap_or(usize::MAX));
        if min > LONGEST || max.is_some_and(|max| max < min) {
            return Vec::new();
        }
        match self {
            Self::Sequence(pieces) => of_pieces(pieces, min, max),
            Self::Automaton(automaton) => of_automaton(automaton, min, max),
            Self::Fallback(_) => Vec::new(),
        }
    }
}

fn of_pieces(pieces: &[Piece], min: usize, max: Option<usize>) -> Vec<String> {
    // A longest text has the last characters of its classes where the shortest has the likeliest.
    let texts = [(min, false), (max.unwrap_or(LONGEST), true)];
    let made = texts.into_iter().filter_map(|(length, is_longest)| {
        let mut text = String::new();
        let counts = counts(pieces, length)?;
        for (piece, count) in pieces.iter().zip(counts) {
            match piece {
                Piece::Text(part) => text.push_str(part),
                Piece::Run { class, .. } => {
                    let character = likely(class, is_longest);
                    text.extend(character.into_iter().cycle().take(count));
                }
            }
        }
        let count = text.chars().count();
        let fits = (min..=max.unwrap_or(LONGEST)).contains(&count);
        fits.then_some(text)
    });
    made.collect()
}

/// How long each piece is in a text that is as long as the pieces let it be, up to `length`, and no shorter than they must be.
fn counts(pieces: &[Piece], length: usize) -> Option<Vec<usize>> {
    let mut counts = Vec::new();
    for piece in pieces {
        counts.push(match piece {
            Piece::Text(text) => text.chars().count(),
            Piece::Run { min, .. } => usize::try_from(*min).ok().filter(|min| *min <= LONGEST)?,
        });
    }
    let mut left = length.min(LONGEST).saturating_sub(counts.iter().sum());
    for (piece, count) in pieces.iter().zip(&mut counts) {
        if let Piece::Run { class, max, .. } = piece
            && !class.is_empty()
        {
            let most = max.map_or(usize::MAX, |max| usize::try_from(max).unwrap_or(usize::MAX));
            let more = most.saturating_sub(*count).min(left);
            (*count, left) = (*count + more, left - more);
        }
    }
    Some(counts)
}

/// A character of a class that is easy to read and to send, if it has one; the last of those that nothing encodes, if that is asked.
fn likely(class: &[(char, char)], is_last: bool) -> Option<char> {
    let has = |character: &char| {
        class
            .iter()
            .any(|(first, last)| (first..=last).contains(&character))
    };
    let last = LIKELY
        .chars()
        .take(UNRESERVED)
        .filter(|_| is_last)
        .filter(has)
        .last();
    let found = last.or_else(|| LIKELY.chars().find(has));
    found.or(class.first().map(|(first, _)| *first))
}

/// ASCII without control characters, the most harmless ones first, before all others those that URIs call unreserved.
const LIKELY: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_~!*@$:;=()[]{}/+&#^|'`<>?\\% \",";

const UNRESERVED: usize = 66;

/// What a cell leads to.
const REFUSE: u16 = rules::Automaton::REFUSE;
const ACCEPT: u16 = rules::Automaton::ACCEPT;

fn of_automaton(automaton: &Automaton, min: usize, max: Option<usize>) -> Vec<String> {
    let Some((shortest, longest)) = automaton.lengths else {
        return Vec::new();
    };
    let longest = longest.and_then(|longest| usize::try_from(longest).ok());
    let shortest = usize::try_from(shortest).unwrap_or(usize::MAX).max(min);
    let longest = longest.into_iter().chain(max).min();
    let walk = Walk::new(
        automaton,
        longest.unwrap_or(shortest.saturating_add(64)).min(LONGEST),
    );
    let up = (shortest..walk.ends.len()).find_map(|length| walk.text(length));
    let down = longest.filter(|longest| *longest <= LONGEST);
    let down = down.and_then(|longest| {
        (shortest..=longest)
            .rev()
            .find_map(|length| walk.text(length))
    });
    up.into_iter().chain(down).collect()
}

/// A table with what can be reached in it.
struct Walk {
    cells: Vec<u16>,
    width: usize,
    /// A character of each class.
    characters: Vec<Option<char>>,
    /// For so many characters that are left, whether a row leads to acceptance behind them.
    ends: Vec<Vec<bool>>,
}

impl Walk {
    fn new(automaton: &Automaton, longest: usize) -> Self {
        let rows = automaton
            .rows
            .iter()
            .map(|(count, row)| (*count, row.as_str()));
        let rows: Vec<(u64, &str)> = rows.collect();
        let count = rows.iter().map(|(count, _)| *count).sum::<u64>();
        let count = usize::try_from(count).unwrap_or(usize::MAX).max(1);
        let mut cells = vec![REFUSE; automaton.cells];
        rules::Automaton::read(&rows, &mut cells);
        let width = (automaton.cells / count).max(1);
        let mut walk = Self {
            characters: (0..width)
                .map(|class| character(automaton, class))
                .collect(),
            cells,
            width,
            ends: Vec::new(),
        };
        let longest = longest.min(STEPS / walk.cells.len().max(1));
        for left in 0..=longest {
            let starts = (0..walk.cells.len()).step_by(width);
            let ends = starts
                .map(|start| walk.step(start, left).is_some())
                .collect();
            walk.ends.push(ends);
        }
        walk
    }

    /// The class of the next character of a text that has so many left, 0 for its end, and where it leads.
    fn step(&self, start: usize, left: usize) -> Option<(usize, u16)> {
        let cell = |class: usize| self.cells.get(start + class).copied();
        if left == 0 {
            return (cell(0) == Some(ACCEPT)).then_some((0, ACCEPT));
        }
        (1..self.width).find_map(|class| {
            let next = cell(class)?;
            let leads = self.characters[class].is_some() && self.ends(next, left - 1);
            leads.then_some((class, next))
        })
    }

    /// Whether so many characters lead from a cell to acceptance.
    fn ends(&self, cell: u16, left: usize) -> bool {
        match cell {
            REFUSE => false,
            ACCEPT => true,
            start => {
                let row = usize::from(start) / self.width;
                let ends = self.ends.get(left).and_then(|ends| ends.get(row));
                ends.copied().unwrap_or(false)
            }
        }
    }

    /// A text of the length.
    fn text(&self, length: usize) -> Option<String> {
        if !self.ends(0, length) {
            return None;
        }
        let mut text = String::new();
        let mut start = 0;
        for left in (1..=length).rev() {
            let (class, next) = self.step(usize::from(start), left)?;
            text.push(self.characters[class]?);
            if next == ACCEPT {
                text.extend(std::iter::repeat_n('a', left - 1));
                break;
            }
            start = next;
        }
        Some(text)
    }
}

/// A character of a class, the likeliest first.
fn character(automaton: &Automaton, class: usize) -> Option<char> {
    let class_of = |character: &char| {
        let range = automaton
            .classes
            .iter()
            .find(|(first, last, _)| (first..=last).contains(&character));
        range.map_or(1, |(.., class)| usize::from(*class))
    };
    let other = ('\u{a1}'..='\u{2fff}').find(|character| class == 1 && class_of(character) == 1);
    let of_range = automaton
        .classes
        .iter()
        .find(|(.., of)| usize::from(*of) == class);
    LIKELY
        .chars()
        .find(|character| class_of(character) == class)
        .or(other)
        .or(of_range.map(|(first, ..)| *first))
}
