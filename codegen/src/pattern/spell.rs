//! Rows of a table in words, so that equal steps read alike and rows that are alike are written once.

use super::automaton::Next;

/// Rows and how often each stands in a row, in the notation that [`ironspec_rules::Automaton::read`] explains.
pub(super) fn spell(rows: &[Vec<Next>]) -> Vec<(u64, String)> {
    let mut spelt: Vec<(u64, Vec<Word>)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if let Some((count, words)) = spelt.last_mut()
            && words
                .iter()
                .zip(row)
                .all(|(word, next)| word.leads(at) == *next)
        {
            *count += 1;
            continue;
        }
        let after = rows.get(at + 1).unwrap_or(row);
        let words = row.iter().zip(after);
        let words = words.map(|(next, after)| Word::of(*next, *after, at));
        spelt.push((1, words.collect()));
    }
    let text = |words: Vec<Word>| words.into_iter().map(Word::text).collect();
    spelt
        .into_iter()
        .map(|(count, words)| (count, text(words)))
        .collect()
}

#[derive(Clone, Copy, Debug)]
enum Word {
    Refuse,
    Accept,
    /// So many rows on.
    Forward(usize),
    /// So many rows back.
    Back(usize),
    /// This row.
    Row(usize),
}

impl Word {
    /// The word for `next` in row `at`; `after` is what stands below it.
    fn of(next: Next, after: Next, at: usize) -> Self {
        match (next, after) {
            (Next::Refuse, _) => Self::Refuse,
            (Next::Accept, _) => Self::Accept,
            (Next::Row(0), _) => Self::Row(0),
            (Next::Row(row), Next::Row(below)) if row == below => Self::Row(row),
            (Next::Row(row), _) if (at..at + 36).contains(&row) => Self::Forward(row - at),
            (Next::Row(row), _) if row < at && at - row <= 26 => Self::Back(at - row),
            // The next row leads one row further: both read alike.
            (Next::Row(row), Next::Row(below)) if row + 1 == below => {
                if row < at {
                    Self::Back(at - row)
                } else {
                    Self::Forward(row - at)
                }
            }
            (Next::Row(row), _) => Self::Row(row),
        }
    }

    fn leads(self, at: usize) -> Next {
        match self {
            Self::Refuse => Next::Refuse,
            Self::Accept => Next::Accept,
            Self::Forward(rows) => Next::Row(at + rows),
            Self::Back(rows) => Next::Row(at.saturating_sub(rows)),
            Self::Row(row) => Next::Row(row),
        }
    }

    fn text(self) -> String {
        let nth = |first: char, rows: usize| {
            u32::try_from(rows)
                .ok()
                .and_then(|rows| char::from_u32(u32::from(first) + rows))
        };
        match self {
            Self::Refuse => ".".to_owned(),
            Self::Accept => "*".to_owned(),
            Self::Forward(rows @ 0..10) => nth('0', rows).into_iter().collect(),
            Self::Forward(rows @ 10..36) => nth('a', rows - 10).into_iter().collect(),
            Self::Forward(rows) => format!("<+{rows}>"),
            Self::Back(rows @ 1..27) => nth('A', rows - 1).into_iter().collect(),
            Self::Back(rows) => format!("<-{rows}>"),
            Self::Row(0) => "^".to_owned(),
            Self::Row(row) => format!("<{row}>"),
        }
    }
}
