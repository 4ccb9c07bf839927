//! An expression as runs of characters and texts one after the other, where it is anchored and has no alternatives.

use ironspec_rules as rules;
use regex_syntax::hir::{Class, Hir, HirKind, Literal, Look};

use super::{Piece, ecma::Reading};

/// Most pieces of a sequence: the table of a longer one is walked as fast, and is shorter to read.
const PIECES: usize = 32;

/// The pieces between `^` and `$`, if that is all there is.
pub(super) fn pieces(hir: &Hir, reading: Reading) -> Option<Vec<Piece>> {
    let HirKind::Concat(parts) = hir.kind() else {
        return None;
    };
    let [start, parts @ .., end] = parts.as_slice() else {
        return None;
    };
    if *start.kind() != HirKind::Look(Look::Start) || *end.kind() != HirKind::Look(Look::End) {
        return None;
    }
    let mut pieces = Vec::new();
    append(&mut pieces, parts, reading)?;
    Some(pieces)
}

/// Adds what the parts mean, one after the other.
fn append(pieces: &mut Vec<Piece>, parts: &[Hir], reading: Reading) -> Option<()> {
    for part in parts {
        match part.kind() {
            HirKind::Literal(literal) => match text(literal)? {
                text if text.chars().nth(1).is_some() => pieces.push(Piece::Text(text)),
                _ => push(pieces, class(part, reading)?, 1, Some(1))?,
            },
            HirKind::Repetition(repetition) => {
                let max = repetition.max.map(u64::from);
                if let HirKind::Concat(parts) = repetition.sub.kind() {
                    let count = usize::try_from(repetition.min).ok()?;
                    if max != Some(repetition.min.into()) || count > PIECES {
                        return None;
                    }
                    let mut group = Vec::new();
                    append(&mut group, parts, reading)?;
                    for piece in group.iter().cycle().take(count * group.len()) {
                        match piece.clone() {
                            Piece::Run { class, min, max } => push(pieces, class, min, max)?,
                            text @ Piece::Text(_) => pieces.push(text),
                        }
                    }
                } else {
                    let class = class(&repetition.sub, reading)?;
                    push(pieces, class, repetition.min.into(), max)?;
                }
            }
            _ => push(pieces, class(part, reading)?, 1, Some(1))?,
        }
        if pieces.len() > PIECES {
            return None;
        }
    }
    Some(())
}

/// The one character that the expression stands for; `None` if it is not so simple.
fn class(hir: &Hir, reading: Reading) -> Option<Vec<(char, char)>> {
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => {
            let ranges = class.ranges().iter();
            let ranges: Vec<_> = ranges.map(|range| (range.start(), range.end())).collect();
            let is_beyond = ranges.last().is_some_and(|(_, last)| *last > '\u{ffff}');
            (reading == Reading::CodePoints || !is_beyond).then_some(ranges)
        }
        HirKind::Literal(literal) => {
            let text = text(literal)?;
            let mut characters = text.chars();
            let only = characters.next()?;
            characters.next().is_none().then(|| vec![(only, only)])
        }
        _ => None,
    }
}

fn text(literal: &Literal) -> Option<String> {
    String::from_utf8(literal.0.to_vec()).ok()
}

/// Adds a run; runs of one class in a row become one, which keeps `[0-9][0-9]*` a single piece.
fn push(
    pieces: &mut Vec<Piece>,
    class: Vec<(char, char)>,
    min: u64,
    max: Option<u64>,
) -> Option<()> {
    match pieces.last_mut() {
        Some(Piece::Run {
            class: last,
            min: fewest,
            max: most,
        }) if *last == class => {
            *fewest = fewest.checked_add(min)?;
            *most = match (*most, max) {
                (Some(a), Some(b)) => Some(a.checked_add(b)?),
                _ => None,
            };
        }
        _ => pieces.push(Piece::Run { class, min, max }),
    }
    Some(())
}

/// Runs `use_pattern` with the matcher of the pieces.
pub(super) fn with_pattern<T>(
    source: &str,
    pieces: &[Piece],
    use_pattern: impl FnOnce(&rules::Pattern<'_>) -> T,
) -> T {
    let classes: Vec<rules::CharClass<'_>> = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Run { class, .. } => rules::CharClass::new(class),
            Piece::Text(_) => rules::CharClass::new(&[]),
        })
        .collect();
    let pieces: Vec<rules::Piece<'_>> = pieces
        .iter()
        .zip(&classes)
        .map(|(piece, class)| match piece {
            Piece::Text(text) => rules::Piece::text(text),
            Piece::Run { min, max, .. } => match *max {
                Some(max) if max == *min => rules::Piece::exactly(max, class),
                Some(max) => rules::Piece::between(*min, max, class),
                None => rules::Piece::at_least(*min, class),
            },
        })
        .collect();
    use_pattern(&rules::Pattern::sequence(source, &pieces))
}
