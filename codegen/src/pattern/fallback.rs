//! A pattern as instructions for the engine that backtracks, where no table decides it.

use ironspec_rules::{self as rules, Instruction};
use regex_syntax::hir::Look;

use super::{
    ecma::Reading,
    tree::{Around, Node, Repetition},
};

/// A pattern as instructions, as [`rules::Fallback`] follows them.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Fallback {
    /// Why no table decides it.
    pub because: &'static str,
    /// The classes that instructions name by their index: sorted, inclusive, disjoint ranges.
    pub classes: Vec<Vec<(char, char)>>,
    pub instructions: Vec<Instruction>,
    /// Whether UTF-16 units are counted.
    pub counts_units: bool,
}

impl Fallback {
    /// The instructions for a search.
    pub(super) fn of(node: &Node, reading: Reading, because: &'static str) -> Self {
        let mut writer = Writer {
            classes: Vec::new(),
            instructions: Vec::new(),
            registers: 2 * groups(node).1,
        };
        writer.node(node, false);
        writer.instructions.push(Instruction::Match);
        Self {
            because,
            classes: writer.classes,
            instructions: writer.instructions,
            counts_units: reading == Reading::Units,
        }
    }

    /// Runs `use_fallback` with the very engine that emitted code has.
    pub fn with_fallback<T>(
        &self,
        source: &str,
        use_fallback: impl FnOnce(&rules::Fallback<'_>) -> T,
    ) -> T {
        let classes = self.classes.iter();
        let classes: Vec<_> = classes.map(|class| rules::CharClass::new(class)).collect();
        let fallback = rules::Fallback::new(source, &classes, &self.instructions);
        use_fallback(&if self.counts_units {
            fallback.counting_units()
        } else {
            fallback
        })
    }
}

/// The groups inside: the index of the first, and the index after the last; both 0 without any. They stand in a row.
fn groups(node: &Node) -> (usize, usize) {
    let (mut first, mut end) = (usize::MAX, 0);
    let mut pending = vec![node];
    while let Some(node) = pending.pop() {
        if let Node::Group(number, _) = node {
            first = first.min(index(*number));
            end = end.max(index(*number) + 1);
        }
        pending.extend(node.parts());
    }
    (first.min(end), end)
}

fn index(group: u32) -> usize {
    group.saturating_sub(1) as usize
}

struct Writer {
    classes: Vec<Vec<(char, char)>>,
    instructions: Vec<Instruction>,
    /// Registers so far.
    registers: usize,
}

impl Writer {
    /// Adds the instructions for a node; those of a look behind go through the text from right to left.
    fn node(&mut self, node: &Node, behind: bool) {
        match node {
            Node::Class(class) => {
                let ranges = class.ranges().iter();
                let class = ranges.map(|range| (range.start(), range.end())).collect();
                let class = self.class(class);
                self.instructions.push(if behind {
                    Instruction::Previous(class)
                } else {
                    Instruction::Next(class)
                });
            }
            Node::Look(look) => self.instructions.push(match look {
                Look::Start => Instruction::Start,
                Look::End => Instruction::End,
                Look::WordAscii => Instruction::Boundary,
                _ => Instruction::NoBoundary,
            }),
            Node::Concat(parts) if behind => {
                parts.iter().rev().for_each(|part| self.node(part, behind));
            }
            Node::Concat(parts) => parts.iter().for_each(|part| self.node(part, behind)),
            Node::Alternation(parts) => self.alternation(parts, behind),
            Node::Repetition(repetition) => self.repetition(repetition, behind),
            Node::Group(number, body) => {
                let start = 2 * index(*number);
                let (first, last) = if behind {
                    (start + 1, start)
                } else {
                    (start, start + 1)
                };
                self.instructions.push(Instruction::Save(first));
                self.node(body, behind);
                self.instructions.push(Instruction::Save(last));
            }
            Node::Around(around) => self.around(around),
            // Of groups with one name at most one takes part; the others have captured nothing, which matches nothing.
            Node::Reference(groups) => {
                let groups = groups.iter().map(|group| index(*group));
                self.instructions.extend(groups.map(if behind {
                    Instruction::ReferenceBefore
                } else {
                    Instruction::Reference
                }));
            }
        }
    }

    fn class(&mut self, class: Vec<(char, char)>) -> usize {
        let known = self.classes.iter().position(|known| *known == class);
        known.unwrap_or_else(|| {
            self.classes.push(class);
            self.classes.len() - 1
        })
    }

    /// Adds an instruction whose target is not known yet, and says where it stands.
    fn open(&mut self) -> usize {
        self.instructions.push(Instruction::Match);
        self.instructions.len() - 1
    }

    fn alternation(&mut self, parts: &[Node], behind: bool) {
        let Some((last, parts)) = parts.split_last() else {
            return;
        };
        let mut jumps = Vec::new();
        for part in parts {
            let split = self.open();
            self.node(part, behind);
            jumps.push(self.open());
            self.instructions[split] = Instruction::Split(split + 1, self.instructions.len());
        }
        self.node(last, behind);
        let end = self.instructions.len();
        jumps
            .into_iter()
            .for_each(|jump| self.instructions[jump] = Instruction::Jump(end));
    }

    fn repetition(&mut self, repetition: &Repetition, behind: bool) {
        let Repetition {
            min,
            max,
            greedy,
            ref body,
        } = *repetition;
        let register = self.registers;
        self.registers += 2;
        self.instructions.push(Instruction::Count(register));
        let to = self.open();
        let (first, end) = groups(body);
        self.instructions
            .push(Instruction::Round(register, first, end));
        self.node(body, behind);
        self.instructions
            .push(Instruction::Again { register, min, to });
        self.instructions[to] = Instruction::Loop {
            register,
            min,
            max,
            greedy,
            end: self.instructions.len(),
        };
    }

    fn around(&mut self, around: &Around) {
        let look = self.open();
        self.node(&around.body, around.behind);
        self.instructions.push(Instruction::Match);
        self.instructions[look] = Instruction::Look {
            negative: around.negative,
            end: self.instructions.len(),
        };
    }
}
