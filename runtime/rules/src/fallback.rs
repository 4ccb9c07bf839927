//! Patterns that no table decides: those that refer back to a group, and those whose table would be too large.

use alloc::vec;
use alloc::vec::Vec;

use crate::{Broken, CharClass, StringRule, TextRule};

/// Steps after which a text counts as undecided. They take a few milliseconds, and bound the memory to some 24 MB.
///
/// A step is an instruction, or a character that a back-reference compares. Of the published patterns that need this engine
/// none takes 10,000 on a text of 256 characters that matches.
pub const STEPS: u64 = 1_000_000;

/// A pattern as instructions that are followed with backtracking, as ECMA-262, section 22.2.2, says, for at most [`STEPS`].
///
/// It allocates and may be slow, so it is no `const fn`: a type with such a pattern has no `literal`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Fallback<'a> {
    source: &'a str,
    classes: &'a [CharClass<'a>],
    instructions: &'a [Instruction],
    counts_units: bool,
}

/// What to do with the text at a place in it. What has to be true is tried in order; if it is not, the last choice is undone.
///
/// Registers hold a place or a number: two a group, where it starts and where it ends, then two a loop.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Instruction {
    /// All is true. Every list of instructions, and every body of a look, ends so.
    Match,
    /// Steps over a character of the class with this index.
    Next(usize),
    /// Steps back over one, in a look behind.
    Previous(usize),
    /// `^`
    Start,
    /// `$`
    End,
    /// `\b`
    Boundary,
    /// `\B`
    NoBoundary,
    /// Goes on at the first of the two, and if that fails at the second.
    Split(usize, usize),
    /// Goes on there.
    Jump(usize),
    /// Puts the place into a register.
    Save(usize),
    /// Steps over what the group has captured, if it has.
    Reference(usize),
    /// Steps back over it, in a look behind.
    ReferenceBefore(usize),
    /// The instructions after this one must match here, or, if negative, must not; then goes on at `end`.
    Look {
        /// Whether they must not match.
        negative: bool,
        /// What follows the look.
        end: usize,
    },
    /// Starts to count the rounds of a loop in a register.
    Count(usize),
    /// Goes on to a round, which starts after this one, or to `end`.
    Loop {
        /// The register that counts the rounds.
        register: usize,
        /// Fewest rounds.
        min: u32,
        /// Most rounds, if there is a limit.
        max: Option<u32>,
        /// Whether a round is tried before the end.
        greedy: bool,
        /// What follows the loop.
        end: usize,
    },
    /// Starts a round: the next register remembers the place, and groups from the first up to the second forget theirs.
    Round(usize, usize, usize),
    /// Goes back to the loop, unless the round was one too many and empty.
    Again {
        /// The register that counts the rounds.
        register: usize,
        /// Fewest rounds.
        min: u32,
        /// The loop.
        to: usize,
    },
}

impl<'a> Fallback<'a> {
    /// A pattern from its source, as the document writes it, and the instructions that decide it.
    pub const fn new(
        source: &'a str,
        classes: &'a [CharClass<'a>],
        instructions: &'a [Instruction],
    ) -> Self {
        Self {
            source,
            classes,
            instructions,
            counts_units: false,
        }
    }

    /// Counts a character beyond U+FFFF as two, as ECMA-262 without the `u` flag does. A class with U+10FFFF has them.
    #[must_use]
    pub const fn counting_units(mut self) -> Self {
        self.counts_units = true;
        self
    }

    /// The pattern as the document writes it.
    pub const fn source(&self) -> &'a str {
        self.source
    }

    /// Whether the text has a match; `None` if [`STEPS`] do not tell.
    pub fn matches(&self, text: &str) -> Option<bool> {
        let text: Vec<u32> = if self.counts_units {
            text.encode_utf16().map(u32::from).collect()
        } else {
            text.chars().map(u32::from).collect()
        };
        let registers = self.instructions.iter().map(Instruction::registers);
        let mut run = Run {
            pattern: self,
            text: &text,
            registers: vec![UNSET; registers.max().unwrap_or(0)],
            undo: Vec::new(),
            steps: 0,
        };
        let mut start = 0;
        while start <= text.len() {
            match run.matches(0, start) {
                Ok(false) => start += 1,
                verdict => return verdict.ok(),
            }
        }
        Some(false)
    }
}

impl Instruction {
    /// How many registers it needs to be there.
    const fn registers(&self) -> usize {
        match *self {
            Self::Save(register) => register + 1,
            Self::Reference(group) | Self::ReferenceBefore(group) => 2 * group + 2,
            Self::Round(register, _, end) if 2 * end > register + 2 => 2 * end,
            Self::Count(register)
            | Self::Loop { register, .. }
            | Self::Round(register, ..)
            | Self::Again { register, .. } => register + 2,
            _ => 0,
        }
    }
}

/// What a register holds before anything is put into it.
const UNSET: usize = usize::MAX;

/// There were too many steps.
struct Undecided;

/// What stands to be undone or to be tried instead.
enum Undo {
    Register(usize, usize),
    Choice { instruction: usize, at: usize },
}

struct Run<'a> {
    pattern: &'a Fallback<'a>,
    text: &'a [u32],
    registers: Vec<usize>,
    undo: Vec<Undo>,
    steps: u64,
}

impl Run<'_> {
    /// Follows the instructions from there. Leaves no choice behind, and nothing else either if they do not match.
    fn matches(&mut self, mut instruction: usize, mut at: usize) -> Result<bool, Undecided> {
        let base = self.undo.len();
        loop {
            self.step(1)?;
            let next = match self.pattern.instructions.get(instruction) {
                None | Some(Instruction::Match) => {
                    let kept = self.undo.split_off(base).into_iter();
                    let kept = kept.filter(|undo| matches!(undo, Undo::Register(..)));
                    self.undo.extend(kept);
                    return Ok(true);
                }
                Some(Instruction::Look { negative, end }) => {
                    let before = self.undo.len();
                    let matches = self.matches(instruction + 1, at)?;
                    if *negative {
                        while self.undo.len() > before {
                            self.back();
                        }
                    }
                    (matches != *negative).then_some((*end, at))
                }
                Some(simple) => self.follow(*simple, instruction, at)?,
            };
            let next = next.or_else(|| {
                while self.undo.len() > base {
                    if let Some(choice) = self.back() {
                        return Some(choice);
                    }
                }
                None
            });
            let Some(next) = next else {
                return Ok(false);
            };
            (instruction, at) = next;
        }
    }

    /// Where the instruction leads; nowhere if what it says is not true.
    fn follow(
        &mut self,
        simple: Instruction,
        this: usize,
        at: usize,
    ) -> Result<Option<(usize, usize)>, Undecided> {
        let next = this + 1;
        Ok(match simple {
            Instruction::Match | Instruction::Look { .. } => None, // not simple
            Instruction::Next(class) => self.has(class, at).then_some((next, at + 1)),
            Instruction::Previous(class) => {
                let before = at.checked_sub(1).filter(|before| self.has(class, *before));
                before.map(|before| (next, before))
            }
            Instruction::Start => (at == 0).then_some((next, at)),
            Instruction::End => (at == self.text.len()).then_some((next, at)),
            Instruction::Boundary => self.is_boundary(at).then_some((next, at)),
            Instruction::NoBoundary => (!self.is_boundary(at)).then_some((next, at)),
            Instruction::Split(first, second) => Some((self.choose(first, second, at), at)),
            Instruction::Jump(to) => Some((to, at)),
            Instruction::Save(register) => {
                self.set(register, at);
                Some((next, at))
            }
            Instruction::Reference(group) => {
                let end = at.saturating_add(self.captured(group).len());
                self.repeats(group, at, end)?.then_some((next, end))
            }
            Instruction::ReferenceBefore(group) => {
                let start = at.checked_sub(self.captured(group).len());
                match start {
                    Some(start) => self.repeats(group, start, at)?.then_some((next, start)),
                    None => None,
                }
            }
            Instruction::Count(register) => {
                self.set(register, 0);
                Some((next, at))
            }
            Instruction::Loop {
                register,
                min,
                max,
                greedy,
                end,
            } => {
                let rounds = self.registers[register];
                let is_least = rounds >= min as usize;
                let is_most = max.is_some_and(|max| rounds >= max as usize);
                Some(match (is_least, is_most) {
                    (false, _) => (next, at),
                    (true, true) => (end, at),
                    (true, false) if greedy => (self.choose(next, end, at), at),
                    (true, false) => (self.choose(end, next, at), at),
                })
            }
            Instruction::Round(register, first, end) => {
                self.step((2 * first..2 * end).len())?;
                self.set(register, self.registers[register].saturating_add(1));
                self.set(register + 1, at);
                (2 * first..2 * end).for_each(|register| self.set(register, UNSET));
                Some((next, at))
            }
            Instruction::Again { register, min, to } => {
                let is_idle =
                    self.registers[register] > min as usize && self.registers[register + 1] == at;
                (!is_idle).then_some((to, at))
            }
        })
    }

    fn step(&mut self, steps: usize) -> Result<(), Undecided> {
        self.steps = self.steps.saturating_add(steps as u64);
        if self.steps > STEPS {
            return Err(Undecided);
        }
        Ok(())
    }

    fn choose(&mut self, now: usize, later: usize, at: usize) -> usize {
        self.undo.push(Undo::Choice {
            instruction: later,
            at,
        });
        now
    }

    fn set(&mut self, register: usize, value: usize) {
        let before = core::mem::replace(&mut self.registers[register], value);
        self.undo.push(Undo::Register(register, before));
    }

    /// Undoes one thing; a choice says where to go on.
    fn back(&mut self) -> Option<(usize, usize)> {
        match self.undo.pop()? {
            Undo::Register(register, before) => {
                self.registers[register] = before;
                None
            }
            Undo::Choice { instruction, at } => Some((instruction, at)),
        }
    }

    /// What the group has captured; nothing if it took no part.
    fn captured(&self, group: usize) -> &[u32] {
        let (start, end) = (self.registers[2 * group], self.registers[2 * group + 1]);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Whether what the group has captured stands there again.
    fn repeats(&mut self, group: usize, start: usize, end: usize) -> Result<bool, Undecided> {
        if end > self.text.len() {
            return Ok(false);
        }
        self.step(end.saturating_sub(start))?;
        Ok(self.text.get(start..end) == Some(self.captured(group)))
    }

    fn has(&self, class: usize, at: usize) -> bool {
        match (self.text.get(at), self.pattern.classes.get(class)) {
            (Some(0xD800..=0xDFFF), Some(class)) => class.contains(char::MAX.into()),
            (Some(character), Some(class)) => class.contains(*character),
            _ => false,
        }
    }

    fn is_boundary(&self, at: usize) -> bool {
        let is_word = |at: Option<usize>| {
            let character = at.and_then(|at| self.text.get(at));
            let character = character.and_then(|character| char::from_u32(*character));
            character.is_some_and(|one| one.is_ascii_alphanumeric() || one == '_')
        };
        is_word(at.checked_sub(1)) != is_word(Some(at))
    }
}

/// A rule for texts with a pattern that only a [`Fallback`] decides, so that no literal can be checked against it:
///
/// ```compile_fail
/// use ironspec_rules::{Fallback, FallbackRule, Instruction, StringRule, literal};
///
/// const ANY: Fallback = Fallback::new("", &[], &[Instruction::Match]);
/// const RULE: FallbackRule = StringRule::new().fallback(&ANY);
/// literal::string("Name", "text", &RULE); // wants a `StringRule`
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct FallbackRule<'a> {
    rule: StringRule<'a>,
    fallback: &'a Fallback<'a>,
}

impl<'a> StringRule<'a> {
    /// The pattern that the text must match, in place of one that a `const fn` decides.
    #[must_use]
    pub const fn fallback(self, fallback: &'a Fallback<'a>) -> FallbackRule<'a> {
        FallbackRule {
            rule: self,
            fallback,
        }
    }
}

/// A text that [`STEPS`] do not decide breaks the pattern.
impl<'a> TextRule<'a> for FallbackRule<'a> {
    fn broken(&self, value: &str) -> Option<[Option<Broken<'a>>; 4]> {
        let [min_length, max_length, _, format] = self.rule.broken(value);
        let pattern = match self.fallback.matches(value) {
            Some(true) => None,
            Some(false) => Some(Broken::Pattern(self.fallback.source)),
            None => Some(Broken::PatternUndecided(self.fallback.source)),
        };
        Some([min_length, max_length, pattern, format])
    }
}

#[cfg(test)]
#[path = "fallback/tests.rs"]
mod tests;
