//! How long the texts are that a matcher accepts.

use std::collections::VecDeque;

use super::{Matcher, Piece, automaton::Next};

/// Code points of the shortest text and of the longest, if there is a longest.
pub type Lengths = (u64, Option<u64>);

impl Matcher {
    /// The lengths between which every text lies that matches; `None` if no text does.
    ///
    /// Both ends are taken, but not everything between them need be.
    #[must_use]
    pub fn lengths(&self) -> Option<Lengths> {
        match self {
            Self::Sequence(pieces) => pieces.iter().try_fold((0, Some(0)), |total, piece| {
                let (min, max) = of_piece(piece)?;
                let (shortest, longest): Lengths = total;
                let longest = longest
                    .zip(max)
                    .map(|(a, b): (u64, u64)| a.saturating_add(b));
                Some((shortest.saturating_add(min), longest))
            }),
            Self::Automaton(automaton) => automaton.lengths,
            Self::Fallback(_) => Some((0, None)), // more is not known
        }
    }
}

fn of_piece(piece: &Piece) -> Option<Lengths> {
    match piece {
        Piece::Text(text) => {
            let length = text.chars().count() as u64;
            Some((length, Some(length)))
        }
        Piece::Run { class, min, .. } if class.is_empty() => (*min == 0).then_some((0, Some(0))),
        Piece::Run { min, max, .. } => Some((*min, *max)),
    }
}

/// The lengths of what a minimal table accepts: from each of its rows but a refusing first one some text is accepted, and the
/// first cell of a row is the end of the text.
pub(super) fn of_table(rows: &[Vec<Next>]) -> Option<Lengths> {
    let accepts = |row: &[Next]| row.first() == Some(&Next::Accept);
    let cells = |row: usize| rows[row].iter().skip(1);
    let mut distance = vec![None; rows.len()];
    distance[0] = Some(0);
    let mut pending = VecDeque::from([(0, 0_u64)]);
    let mut shortest = None;
    while let Some((row, length)) = pending.pop_front() {
        if accepts(&rows[row]) {
            shortest = shortest.or(Some(length));
        }
        for cell in cells(row) {
            match *cell {
                // One character more, or none if the row itself accepts, which it then has.
                Next::Accept => {
                    shortest =
                        Some(shortest.map_or(length + 1, |least: u64| least.min(length + 1)));
                }
                Next::Row(next) if distance[next].is_none() => {
                    distance[next] = Some(length + 1);
                    pending.push_back((next, length + 1));
                }
                Next::Row(_) | Next::Refuse => {}
            }
        }
    }
    shortest.map(|shortest| (shortest, longest(rows)))
}

/// The longest walk from the first row; `None` if there is a circle, or a cell that accepts whatever follows.
fn longest(rows: &[Vec<Next>]) -> Option<u64> {
    let mut arrivals = vec![0_usize; rows.len()];
    for cell in rows.iter().flat_map(|row| row.iter().skip(1)) {
        match cell {
            Next::Accept => return None,
            Next::Row(next) => arrivals[*next] += 1,
            Next::Refuse => {}
        }
    }
    let mut length = vec![0_u64; rows.len()];
    let mut pending = if arrivals[0] == 0 {
        vec![0]
    } else {
        Vec::new()
    };
    let (mut left, mut most) = (rows.len(), 0);
    while let Some(row) = pending.pop() {
        left -= 1;
        most = most.max(length[row]);
        for cell in rows[row].iter().skip(1) {
            if let Next::Row(next) = *cell {
                length[next] = length[next].max(length[row] + 1);
                arrivals[next] -= 1;
                if arrivals[next] == 0 {
                    pending.push(next);
                }
            }
        }
    }
    (left == 0).then_some(most)
}
