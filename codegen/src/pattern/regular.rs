//! A parsed pattern as a regular expression over characters, if it is regular.

use oxc_regular_expression::ast::{BoundaryAssertionKind, Disjunction, Pattern, Quantifier, Term};
use regex_syntax::hir::{Class, ClassUnicode, Hir, Look, Repetition};

use super::ecma::{self, Reading};

/// The expression that the pattern means; captures, names and greed are gone, as none changes a verdict.
pub(super) fn hir(pattern: &Pattern<'_>, reading: Reading) -> Result<Hir, &'static str> {
    Walk { reading }.disjunction(&pattern.body)
}

struct Walk {
    reading: Reading,
}

impl Walk {
    fn disjunction(&self, body: &Disjunction<'_>) -> Result<Hir, &'static str> {
        let alternatives = body.body.iter().map(|alternative| {
            let terms = alternative.body.iter().map(|term| self.term(term));
            terms.collect::<Result<_, _>>().map(Hir::concat)
        });
        alternatives.collect::<Result<_, _>>().map(Hir::alternation)
    }

    fn term(&self, term: &Term<'_>) -> Result<Hir, &'static str> {
        match term {
            Term::BoundaryAssertion(boundary) => Ok(Hir::look(match boundary.kind {
                BoundaryAssertionKind::Start => Look::Start,
                BoundaryAssertionKind::End => Look::End,
                // Without the `i` flag the word characters of ECMA-262 are ASCII.
                BoundaryAssertionKind::Boundary => Look::WordAscii,
                BoundaryAssertionKind::NegativeBoundary => Look::WordAsciiNegate,
            })),
            Term::Quantifier(quantifier) => self.repetition(quantifier),
            Term::Character(character) => ecma::character(character.value, self.reading).map(class),
            Term::Dot(_) => Ok(class(ecma::dot())),
            Term::CharacterClassEscape(escape) => Ok(class(ecma::escape(escape))),
            Term::UnicodePropertyEscape(property) => ecma::property(property).map(class),
            Term::CharacterClass(contents) => ecma::class(contents, self.reading).map(class),
            Term::CapturingGroup(group) => self.disjunction(&group.body),
            Term::IgnoreGroup(group) if group.modifiers.is_none() => self.disjunction(&group.body),
            Term::IgnoreGroup(_) => Err("it changes its flags for a group"),
            Term::LookAroundAssertion(_) => Err("it looks around"),
            Term::IndexedReference(_) | Term::NamedReference(_) => Err("it refers back to a group"),
        }
    }

    fn repetition(&self, quantifier: &Quantifier<'_>) -> Result<Hir, &'static str> {
        let count = |count: u64| u32::try_from(count).map_err(|_| "a count is too large");
        Ok(Hir::repetition(Repetition {
            min: count(quantifier.min)?,
            max: quantifier.max.map(count).transpose()?,
            greedy: true,
            sub: Box::new(self.term(&quantifier.body)?),
        }))
    }
}

fn class(class: ClassUnicode) -> Hir {
    Hir::class(Class::Unicode(class))
}
