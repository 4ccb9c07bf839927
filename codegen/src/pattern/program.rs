//! A pattern as steps, each of which knows the next: what threads walk.

use std::collections::HashMap;

use regex_syntax::hir::Look;

use super::{
    alphabet::Alphabet,
    tree::{Around, Node, Repetition},
};

/// Most steps; what repeats is spelt out.
const STEPS: usize = 10_000;

/// The steps of a search for a pattern.
pub(super) struct Program {
    pub(super) steps: Vec<Step>,
    pub(super) start: usize,
    /// Where the search for what each look behind wants to see starts.
    pub(super) behind: Vec<usize>,
    /// Whether it matters where words end.
    pub(super) asks_words: bool,
}

/// A step, with the number of the next.
pub(super) enum Step {
    /// One symbol of these.
    Class(Vec<bool>, usize),
    /// Any of these.
    Split(Vec<usize>),
    Look(Look, usize),
    Ahead {
        negative: bool,
        body: usize,
        next: usize,
    },
    /// A look behind, by its index.
    Behind {
        negative: bool,
        index: usize,
        next: usize,
    },
    /// The pattern, or what a look ahead wants, has been seen.
    Match,
    /// What a look behind wants has been seen just here.
    Here,
}

impl Program {
    /// The number of [`Step::Match`].
    pub(super) const MATCH: usize = 0;

    /// `None` if it takes too many steps. The pattern refers back nowhere.
    pub(super) fn of(node: &Node, alphabet: &Alphabet) -> Option<Self> {
        let mut writer = Writer {
            alphabet,
            program: Self {
                steps: vec![Step::Match, Step::Here],
                start: 0,
                behind: Vec::new(),
                asks_words: node.has(&|node| {
                    matches!(node, Node::Look(Look::WordAscii | Look::WordAsciiNegate))
                }),
            },
            ahead: HashMap::new(),
            behind: HashMap::new(),
        };
        let body = writer.node(node, Self::MATCH)?;
        writer.program.start = writer.search(body)?;
        Some(writer.program)
    }
}

struct Writer<'a> {
    alphabet: &'a Alphabet,
    program: Program,
    /// Looks that are written already, by where they stand in the tree: what repeats need not repeat them.
    ahead: HashMap<*const Node, usize>,
    behind: HashMap<*const Node, usize>,
}

impl Writer<'_> {
    fn push(&mut self, step: Step) -> Option<usize> {
        let steps = &mut self.program.steps;
        steps.push(step);
        (steps.len() <= STEPS).then_some(steps.len() - 1)
    }

    /// Any number of symbols, then the body.
    fn search(&mut self, body: usize) -> Option<usize> {
        let any = vec![true; self.alphabet.bytes.len()];
        let split = self.push(Step::Split(Vec::new()))?;
        let skip = self.push(Step::Class(any, split))?;
        self.program.steps[split] = Step::Split(vec![body, skip]);
        Some(split)
    }

    /// Writes the node so that `next` follows it.
    fn node(&mut self, node: &Node, next: usize) -> Option<usize> {
        match node {
            Node::Class(class) => self.push(Step::Class(self.alphabet.symbols(class), next)),
            Node::Look(look) => self.push(Step::Look(*look, next)),
            Node::Concat(parts) => {
                let mut parts = parts.iter().rev();
                parts.try_fold(next, |next, part| self.node(part, next))
            }
            Node::Alternation(parts) => {
                let parts = parts.iter().map(|part| self.node(part, next));
                let parts = parts.collect::<Option<_>>()?;
                self.push(Step::Split(parts))
            }
            Node::Repetition(repetition) => self.repetition(repetition, next),
            Node::Group(_, body) => self.node(body, next),
            Node::Around(around) => self.around(around, next),
            Node::Reference(_) => None,
        }
    }

    fn repetition(&mut self, repetition: &Repetition, next: usize) -> Option<usize> {
        let Repetition { min, max, body, .. } = repetition;
        let mut start = next;
        match max {
            None => {
                let again = self.push(Step::Split(Vec::new()))?;
                let body = self.node(body, again)?;
                self.program.steps[again] = Step::Split(vec![body, next]);
                start = again;
            }
            Some(max) => {
                for _ in *min..*max {
                    let body = self.node(body, start)?;
                    start = self.push(Step::Split(vec![body, next]))?;
                }
            }
        }
        for _ in 0..*min {
            let before = self.program.steps.len();
            start = self.node(body, start)?;
            if self.program.steps.len() == before {
                break; // a body without steps, however often
            }
        }
        Some(start)
    }

    fn around(&mut self, around: &Around, next: usize) -> Option<usize> {
        const HERE: usize = 1;
        let Around { negative, body, .. } = around;
        let (key, negative) = (std::ptr::from_ref(&**body), *negative);
        if around.behind {
            let index = match self.behind.get(&key) {
                Some(index) => *index,
                None => {
                    let body = self.node(body, HERE)?;
                    let start = self.search(body)?;
                    self.program.behind.push(start);
                    self.program.behind.len() - 1
                }
            };
            self.behind.insert(key, index);
            return self.push(Step::Behind {
                negative,
                index,
                next,
            });
        }
        let body = match self.ahead.get(&key) {
            Some(start) => *start,
            None => self.node(body, Program::MATCH)?,
        };
        self.ahead.insert(key, body);
        self.push(Step::Ahead {
            negative,
            body,
            next,
        })
    }
}
