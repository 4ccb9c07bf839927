//! A parsed pattern into a sequence of character classes with counts, where it is one.

use ironspec_rules as rules;
use oxc_regular_expression::ast::{BoundaryAssertionKind, Disjunction, Pattern, Term};
use regex_syntax::hir::ClassUnicode;

use super::{
    Piece, Unmatched,
    ecma::{self, Reading},
    with_matcher,
};

/// The pieces of `source`, for a pattern that is anchored at both ends and needs no alternatives.
///
/// # Errors
///
/// [`Unmatched`] says whether the pattern is wrong or only beyond the form that is compiled.
pub fn lower(source: &str) -> Result<Vec<Piece>, Unmatched> {
    let pieces = ecma::parse(source, sequence)
        .map_err(Unmatched::Invalid)?
        .map_err(Unmatched::Unsupported)?;
    let is_exact = |pattern: &rules::Pattern<'_>| pattern.is_exact();
    if with_matcher(source, &pieces, is_exact) {
        Ok(pieces)
    } else {
        Err(Unmatched::Unsupported(
            "several of its parts vary in length and share characters",
        ))
    }
}

fn sequence(pattern: &Pattern<'_>, reading: Reading) -> Result<Vec<Piece>, &'static str> {
    let [alternative] = pattern.body.body.as_slice() else {
        return Err("it has alternatives");
    };
    let mut terms = alternative.body.iter();
    let is = |term: Option<&Term<'_>>, kind| matches!(term, Some(Term::BoundaryAssertion(boundary)) if boundary.kind == kind);
    if !is(terms.next(), BoundaryAssertionKind::Start)
        || !is(terms.next_back(), BoundaryAssertionKind::End)
    {
        return Err("it is not anchored by `^` and `$`");
    }
    let mut pieces = Pieces {
        pieces: Vec::new(),
        reading,
    };
    terms.try_for_each(|term| pieces.term(term))?;
    Ok(pieces.pieces)
}

struct Pieces {
    pieces: Vec<Piece>,
    reading: Reading,
}

impl Pieces {
    fn term(&mut self, term: &Term<'_>) -> Result<(), &'static str> {
        match term {
            Term::CapturingGroup(group) => self.group(&group.body),
            Term::IgnoreGroup(group) if group.modifiers.is_none() => self.group(&group.body),
            Term::Quantifier(quantifier) => {
                // Greed changes what a group captures, never whether an anchored pattern matches.
                self.push(
                    &self.atom(&quantifier.body)?,
                    quantifier.min,
                    quantifier.max,
                )
            }
            term => self.push(&self.atom(term)?, 1, Some(1)),
        }
    }

    fn group(&mut self, body: &Disjunction<'_>) -> Result<(), &'static str> {
        let [alternative] = body.body.as_slice() else {
            return Err("it has alternatives");
        };
        alternative.body.iter().try_for_each(|term| self.term(term))
    }

    fn atom(&self, term: &Term<'_>) -> Result<ClassUnicode, &'static str> {
        match term {
            Term::Character(character) => Ok(ecma::character(character.value)),
            Term::Dot(_) => Ok(ecma::dot()),
            Term::CharacterClassEscape(escape) => Ok(ecma::escape(escape)),
            Term::CharacterClass(class) => {
                ecma::class(class).ok_or("it has a class that is not a plain list of characters")
            }
            Term::CapturingGroup(group) => self.only_atom(&group.body),
            Term::IgnoreGroup(group) if group.modifiers.is_none() => self.only_atom(&group.body),
            Term::UnicodePropertyEscape(_) => Err("it names a Unicode property"),
            Term::LookAroundAssertion(_) => Err("it looks around"),
            Term::IndexedReference(_) | Term::NamedReference(_) => Err("it refers back to a group"),
            _ => Err("it repeats or asserts something that is not one character class"),
        }
    }

    fn only_atom(&self, body: &Disjunction<'_>) -> Result<ClassUnicode, &'static str> {
        match body.body.as_slice() {
            [alternative] => match alternative.body.as_slice() {
                [term] => self.atom(term),
                _ => Err("it repeats a group of several parts"),
            },
            _ => Err("it has alternatives"),
        }
    }

    /// Adds a run; runs of one class in a row become one, which keeps `[0-9][0-9]*` a single piece.
    fn push(
        &mut self,
        class: &ClassUnicode,
        min: u64,
        max: Option<u64>,
    ) -> Result<(), &'static str> {
        let class: Vec<(char, char)> = class
            .ranges()
            .iter()
            .map(|range| (range.start(), range.end()))
            .collect();
        if self.reading == Reading::Units && class.iter().any(|(_, last)| *last > '\u{ffff}') {
            return Err("it is valid only without the `u` flag and counts UTF-16 units");
        }
        match self.pieces.last_mut() {
            Some(last) if last.class == class => {
                last.min = last.min.checked_add(min).ok_or("a count is too large")?;
                last.max = match (last.max, max) {
                    (Some(a), Some(b)) => Some(a.checked_add(b).ok_or("a count is too large")?),
                    _ => None,
                };
            }
            _ => self.pieces.push(Piece { class, min, max }),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic)]

    use super::super::{Unmatched, with_matcher};
    use super::lower;

    #[test]
    fn anchored_sequences_are_matched_as_ecma_262_says() {
        for (source, matching, failing) in [
            (
                "^([a-f0-9]{24})$",
                vec!["32b6e34b3d91647abb20e7b8"],
                vec![
                    "",
                    "32b6e34b3d91647abb20e7b",
                    "32b6e34b3d91647abb20e7b8\n",
                    "32B6e34b3d91647abb20e7b8",
                ],
            ),
            (
                "^[a-zA-Z0-9][a-zA-Z0-9-]*$",
                vec!["a", "a-", "Z9-9"],
                vec!["", "-a", "a_"],
            ),
            (
                r#"^[^/\\ "$]{1,64}$"#,
                vec!["x", "ä%?#\n", "🦀"],
                vec!["", "a b", "a/b", "$"],
            ),
            (
                "^[0-9a-z][0-9a-z-]{1,61}[0-9a-z]$",
                vec!["abc", "a-c"],
                vec!["ab", "-bc", "ab-"],
            ),
            (
                r"^\d\d*\.(\w)$",
                vec!["1.a", "123._"],
                vec![".a", "1a", "1."],
            ),
            (r"^a\_b$", vec!["a_b"], vec!["ab"]),
            ("^$", vec![""], vec!["a"]),
        ] {
            let pieces = lower(source).unwrap_or_else(|why| panic!("{source}: {why:?}"));
            with_matcher(source, &pieces, |pattern| {
                for text in matching {
                    assert!(pattern.matches(text), "{source} should match {text:?}");
                }
                for text in failing {
                    assert!(!pattern.matches(text), "{source} should not match {text:?}");
                }
            });
        }
    }

    #[test]
    fn other_patterns_say_why_not() {
        for source in [
            "a",
            "^a|b$",
            "^(ab)+$",
            r"^\p{L}$",
            "^(?=a)a$",
            r"^(a)\1$",
            "^a*b*a*b$",
            r"^\b$",
            r"^[^\_]$",
        ] {
            assert!(
                matches!(lower(source), Err(Unmatched::Unsupported(_))),
                "{source}: {:?}",
                lower(source)
            );
        }
        for source in ["(", "[b-a]", "a{2,1}", r"\u{110000}(", "*"] {
            assert!(
                matches!(lower(source), Err(Unmatched::Invalid(_))),
                "{source}: {:?}",
                lower(source)
            );
        }
    }
}
