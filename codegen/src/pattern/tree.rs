//! A parsed pattern as a tree whose atoms are sets of characters, with all that ECMA-262 can say.

use oxc_regular_expression::ast::{
    BoundaryAssertionKind, Disjunction, LookAroundAssertion, LookAroundAssertionKind, Pattern,
    Quantifier, Term,
};
use regex_syntax::hir::{ClassUnicode, Look};

use super::ecma::{self, Reading};

/// A part of a pattern.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// One character of these.
    Class(ClassUnicode),
    /// A place in the text.
    Look(Look),
    Concat(Vec<Node>),
    Alternation(Vec<Node>),
    Repetition(Repetition),
    /// A group that captures, by its number.
    Group(u32, Box<Node>),
    Around(Around),
    /// What the groups of a name or number have captured.
    Reference(Vec<u32>),
}

/// A part as often as its counts say.
#[derive(Clone, Debug)]
pub(super) struct Repetition {
    pub(super) min: u32,
    pub(super) max: Option<u32>,
    pub(super) greedy: bool,
    pub(super) body: Box<Node>,
}

/// A look ahead or behind.
#[derive(Clone, Debug)]
pub(super) struct Around {
    pub(super) behind: bool,
    pub(super) negative: bool,
    pub(super) body: Box<Node>,
}

/// The tree of a pattern.
pub(super) fn of(pattern: &Pattern<'_>, reading: Reading) -> Result<Node, &'static str> {
    let mut names = Vec::new();
    name_groups(&pattern.body, &mut names);
    let mut walk = Walk {
        reading,
        names,
        groups: 0,
    };
    walk.disjunction(&pattern.body)
}

impl Node {
    /// The parts directly inside.
    pub(super) fn parts(&self) -> &[Self] {
        match self {
            Self::Class(_) | Self::Look(_) | Self::Reference(_) => &[],
            Self::Concat(parts) | Self::Alternation(parts) => parts,
            Self::Repetition(Repetition { body, .. })
            | Self::Group(_, body)
            | Self::Around(Around { body, .. }) => std::slice::from_ref(body),
        }
    }

    /// Whether this part, or one inside, is such a one.
    pub(super) fn has(&self, is: &impl Fn(&Self) -> bool) -> bool {
        is(self) || self.parts().iter().any(|part| part.has(is))
    }
}

/// The name of each capturing group, in the order of their numbers.
fn name_groups<'a>(body: &'a Disjunction<'_>, names: &mut Vec<Option<&'a str>>) {
    let terms = body.body.iter().flat_map(|alternative| &alternative.body);
    terms.for_each(|term| name_term(term, names));
}

fn name_term<'a>(term: &'a Term<'_>, names: &mut Vec<Option<&'a str>>) {
    match term {
        Term::CapturingGroup(group) => {
            names.push(group.name.as_deref());
            name_groups(&group.body, names);
        }
        Term::IgnoreGroup(group) => name_groups(&group.body, names),
        Term::LookAroundAssertion(around) => name_groups(&around.body, names),
        Term::Quantifier(quantifier) => name_term(&quantifier.body, names),
        _ => {}
    }
}

struct Walk<'a> {
    reading: Reading,
    names: Vec<Option<&'a str>>,
    /// Groups so far.
    groups: u32,
}

impl Walk<'_> {
    fn disjunction(&mut self, body: &Disjunction<'_>) -> Result<Node, &'static str> {
        let mut alternatives = Vec::new();
        for alternative in &body.body {
            let terms = alternative.body.iter().map(|term| self.term(term));
            alternatives.push(Node::Concat(terms.collect::<Result<_, _>>()?));
        }
        Ok(match alternatives.len() {
            1 => alternatives.remove(0),
            _ => Node::Alternation(alternatives),
        })
    }

    fn term(&mut self, term: &Term<'_>) -> Result<Node, &'static str> {
        match term {
            Term::BoundaryAssertion(boundary) => Ok(Node::Look(match boundary.kind {
                BoundaryAssertionKind::Start => Look::Start,
                BoundaryAssertionKind::End => Look::End,
                // Without the `i` flag the word characters of ECMA-262 are ASCII.
                BoundaryAssertionKind::Boundary => Look::WordAscii,
                BoundaryAssertionKind::NegativeBoundary => Look::WordAsciiNegate,
            })),
            Term::Quantifier(quantifier) => self.repetition(quantifier),
            Term::Character(character) => {
                ecma::character(character.value, self.reading).map(Node::Class)
            }
            Term::Dot(_) => Ok(Node::Class(ecma::dot())),
            Term::CharacterClassEscape(escape) => Ok(Node::Class(ecma::escape(escape))),
            Term::UnicodePropertyEscape(property) => ecma::property(property).map(Node::Class),
            Term::CharacterClass(contents) => ecma::class(contents, self.reading).map(Node::Class),
            Term::CapturingGroup(group) => {
                self.groups += 1;
                let number = self.groups;
                let body = self.disjunction(&group.body)?;
                Ok(Node::Group(number, Box::new(body)))
            }
            Term::IgnoreGroup(group) if group.modifiers.is_none() => self.disjunction(&group.body),
            Term::IgnoreGroup(_) => Err("it changes its flags for a group"),
            Term::LookAroundAssertion(around) => self.around(around),
            Term::IndexedReference(reference) => Ok(Node::Reference(vec![reference.index])),
            Term::NamedReference(reference) => {
                let name = Some(reference.name.as_str());
                let groups = (1..).zip(&self.names);
                let groups = groups.filter(|(_, of)| **of == name);
                Ok(Node::Reference(groups.map(|(number, _)| number).collect()))
            }
        }
    }

    fn around(&mut self, around: &LookAroundAssertion<'_>) -> Result<Node, &'static str> {
        use LookAroundAssertionKind as Kind;
        let (behind, negative) = match around.kind {
            Kind::Lookahead => (false, false),
            Kind::NegativeLookahead => (false, true),
            Kind::Lookbehind => (true, false),
            Kind::NegativeLookbehind => (true, true),
        };
        Ok(Node::Around(Around {
            behind,
            negative,
            body: Box::new(self.disjunction(&around.body)?),
        }))
    }

    fn repetition(&mut self, quantifier: &Quantifier<'_>) -> Result<Node, &'static str> {
        let count = |count: u64| u32::try_from(count).map_err(|_| "a count is too large");
        Ok(Node::Repetition(Repetition {
            min: count(quantifier.min)?,
            max: quantifier.max.map(count).transpose()?,
            greedy: quantifier.greedy,
            body: Box::new(self.term(&quantifier.body)?),
        }))
    }
}
