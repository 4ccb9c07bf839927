//! The table of a pattern that looks around.
//!
//! Without back-references a look ahead is a claim about what follows and one behind about what went before, so such a pattern
//! is as regular as any other. It becomes threads that carry duties: a thread lives as long as each of its duties may still
//! be done. What states there are shows as texts are followed, as for any automaton, only that a state is a set of such threads.

use std::collections::{BTreeSet, HashMap};

use regex_syntax::hir::Look;

use super::{
    alphabet::Alphabet,
    program::{Program, Step},
    table::{ALL, DEAD, Table},
};

/// Most cells before states that no text tells apart become one.
const CELLS: usize = 1 << 17;
/// Most threads that are looked at on the way to a table, those that they carry along in duties included.
const WORK: usize = 1 << 19;

/// The table of the program; `None` if it would take too much work.
pub(super) fn table(program: &Program, alphabet: &Alphabet) -> Option<Table> {
    let width = alphabet.bytes.len();
    let mut walk = Walk {
        program,
        alphabet,
        work: 0,
        known: HashMap::new(),
    };
    let mut table = Table {
        start: 2,
        accepting: vec![false, true],
        rows: vec![vec![DEAD; width], vec![ALL; width]],
    };
    let mut states = vec![State::start(program)];
    let mut number = HashMap::from([(states[0].clone(), 2)]);
    let mut at = 0;
    while let Some(state) = states.get(at).cloned() {
        let (verdict, _) = walk.step(&state, None)?;
        table.accepting.push(verdict == Verdict::Known(true));
        let mut row = Vec::with_capacity(width);
        for symbol in 0..width {
            row.push(match walk.step(&state, Some(symbol))? {
                (Verdict::Known(known), _) => usize::from(known),
                (Verdict::Open(_), next) => *number.entry(next).or_insert_with_key(|next| {
                    states.push(next.clone());
                    states.len() + 1
                }),
            });
        }
        table.rows.push(row);
        if states.len() * width > CELLS {
            return None;
        }
        at += 1;
    }
    Some(table)
}

/// Where a text has led to.
#[derive(Clone, Eq, Hash, PartialEq)]
struct State {
    before: Before,
    /// The threads of each look behind, which all start at the start of the text.
    behind: Vec<Threads>,
    main: Threads,
}

/// What stands before a place.
#[derive(Clone, Copy, Eq, Hash, PartialEq)]
enum Before {
    Nothing,
    Word,
    Other,
}

/// Threads of which one has to come through.
type Threads = BTreeSet<Thread>;

/// A step of the program that is to be taken next, and what has to hold besides.
#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
struct Thread {
    at: usize,
    duties: BTreeSet<Duty>,
}

/// A look ahead on its way: one of the threads has to come through, or, if negative, none may.
#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
struct Duty {
    negative: bool,
    threads: Threads,
}

/// What is known of threads.
#[derive(Clone, Eq, PartialEq)]
enum Verdict {
    /// Whether one comes through, whatever follows.
    Known(bool),
    Open(Threads),
}

impl State {
    fn start(program: &Program) -> Self {
        let behind = program.behind.iter().map(|start| thread(*start));
        Self {
            before: Before::Nothing,
            behind: behind.collect(),
            main: thread(program.start),
        }
    }
}

fn thread(at: usize) -> Threads {
    let duties = BTreeSet::new();
    Threads::from([Thread { at, duties }])
}

/// A place in a text: what is before it, and the symbol that follows or the end.
struct Place<'s> {
    state: &'s State,
    next: Option<usize>,
}

/// The threads that duties carry along.
fn weight(duties: &BTreeSet<Duty>) -> usize {
    let threads = duties.iter().flat_map(|duty| &duty.threads);
    threads.map(|thread| 1 + weight(&thread.duties)).sum()
}

struct Walk<'p> {
    program: &'p Program,
    alphabet: &'p Alphabet,
    work: usize,
    /// What has been found out at this place.
    known: HashMap<Threads, Verdict>,
}

impl Walk<'_> {
    fn spend(&mut self, work: usize) -> Option<()> {
        self.work += work;
        (self.work <= WORK).then_some(())
    }

    /// Takes a symbol, or the end of the text.
    fn step(&mut self, state: &State, next: Option<usize>) -> Option<(Verdict, State)> {
        let place = Place { state, next };
        self.known.clear();
        let verdict = self.advance(&state.main, &place)?;
        let mut behind = Vec::with_capacity(state.behind.len());
        for threads in &state.behind {
            behind.push(self.advance(threads, &place)?.threads());
        }
        let before = match next {
            Some(symbol) if self.program.asks_words && self.alphabet.is_word(symbol) => {
                Before::Word
            }
            _ => Before::Other,
        };
        let main = verdict.clone().threads();
        let state = State {
            before,
            behind,
            main,
        };
        Some((verdict, state))
    }

    fn advance(&mut self, threads: &Threads, place: &Place<'_>) -> Option<Verdict> {
        if let Some(known) = self.known.get(threads) {
            return Some(known.clone());
        }
        self.spend(
            threads
                .iter()
                .map(|thread| 1 + weight(&thread.duties))
                .sum(),
        )?;
        let mut next = Threads::new();
        let mut comes_through = false;
        'threads: for thread in self.leaves(threads, place)? {
            let at = match &self.program.steps[thread.at] {
                Step::Class(symbols, at) if place.next.is_some_and(|next| symbols[next]) => *at,
                Step::Match => thread.at,
                _ => continue,
            };
            let mut duties = BTreeSet::new();
            for Duty { negative, threads } in thread.duties {
                match self.advance(&threads, place)? {
                    Verdict::Known(holds) if holds == negative => continue 'threads,
                    Verdict::Known(_) => {}
                    Verdict::Open(threads) => drop(duties.insert(Duty { negative, threads })),
                }
            }
            if at == Program::MATCH && duties.is_empty() {
                comes_through = true;
                break;
            }
            next.insert(Thread { at, duties });
        }
        let verdict = if comes_through || next.is_empty() {
            Verdict::Known(comes_through)
        } else {
            Verdict::Open(without_idle(&next))
        };
        self.known.insert(threads.clone(), verdict.clone());
        Some(verdict)
    }

    /// The threads at the steps that take a symbol or end something, which these threads lead to without one.
    fn leaves(&mut self, threads: &Threads, place: &Place<'_>) -> Option<Vec<Thread>> {
        let mut leaves = Vec::new();
        let mut seen: BTreeSet<Thread> = threads.clone();
        let mut pending: Vec<Thread> = threads.iter().cloned().collect();
        while let Some(Thread { at, mut duties }) = pending.pop() {
            self.spend(1 + weight(&duties))?;
            let next = match &self.program.steps[at] {
                Step::Class(..) | Step::Match | Step::Here => {
                    leaves.push(Thread { at, duties });
                    continue;
                }
                Step::Split(next) => next.clone(),
                Step::Look(look, next) if self.stands(*look, place) => vec![*next],
                Step::Look(..) => continue,
                Step::Ahead {
                    negative,
                    body,
                    next,
                } => {
                    duties.insert(Duty {
                        negative: *negative,
                        threads: thread(*body),
                    });
                    vec![*next]
                }
                Step::Behind {
                    negative,
                    index,
                    next,
                } => match self.behind(*index, place)? {
                    Verdict::Known(holds) if holds == *negative => continue,
                    Verdict::Known(_) => vec![*next],
                    Verdict::Open(threads) => {
                        let negative = *negative;
                        duties.insert(Duty { negative, threads });
                        vec![*next]
                    }
                },
            };
            for at in next {
                let duties = duties.clone();
                let thread = Thread { at, duties };
                if seen.insert(thread.clone()) {
                    pending.push(thread);
                }
            }
        }
        Some(leaves)
    }

    /// What a look behind says of this place; it may depend on what follows, if it looks ahead itself.
    fn behind(&mut self, index: usize, place: &Place<'_>) -> Option<Verdict> {
        let leaves = self.leaves(&place.state.behind[index], place)?;
        let here = leaves
            .into_iter()
            .filter(|leaf| matches!(self.program.steps[leaf.at], Step::Here))
            .map(|leaf| Thread {
                at: Program::MATCH,
                duties: leaf.duties,
            });
        let here: Threads = here.collect();
        let holds = here.iter().any(|thread| thread.duties.is_empty());
        Some(if holds || here.is_empty() {
            Verdict::Known(holds)
        } else {
            Verdict::Open(here)
        })
    }

    fn stands(&self, look: Look, place: &Place<'_>) -> bool {
        let is_boundary = || {
            let is_word = place.next.is_some_and(|next| self.alphabet.is_word(next));
            (place.state.before == Before::Word) != is_word
        };
        match look {
            Look::Start => place.state.before == Before::Nothing,
            Look::End => place.next.is_none(),
            Look::WordAscii => is_boundary(),
            _ => !is_boundary(),
        }
    }
}

impl Verdict {
    fn threads(self) -> Threads {
        match self {
            Self::Known(_) => Threads::new(),
            Self::Open(threads) => threads,
        }
    }
}

/// Leaves out each thread that has the duties of another at the same step, and more.
fn without_idle(threads: &Threads) -> Threads {
    let all: Vec<&Thread> = threads.iter().collect();
    let is_idle = |thread: &Thread| {
        let same = all.partition_point(|other| other.at < thread.at)..;
        let mut same = all[same].iter().take_while(|other| other.at == thread.at);
        same.any(|other| *other != thread && other.duties.is_subset(&thread.duties))
    };
    let kept = all.iter().filter(|thread| !is_idle(thread));
    kept.map(|thread| (*thread).clone()).collect()
}
