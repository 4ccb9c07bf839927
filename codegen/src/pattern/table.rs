//! States and where characters lead from them, as determinization finds them.

use std::collections::HashMap;

use regex_automata::{
    Anchored,
    dfa::{Automaton as _, StartKind, dense},
    nfa::thompson,
    util::{primitives::StateID, start},
};
use regex_syntax::hir::Hir;

/// Most bytes of the expression as threads walk it, and of the table before states that no text tells apart become one. The
/// published patterns whose table is small in the end need a quarter at most.
const SIZE: usize = 1 << 21;
/// Most steps from a set of threads to the next, each of its threads by each symbol.
const STEPS: usize = 1 << 21;
/// Most steps that take no symbol; hardly any of them is ever taken, as most sets hold few threads.
const IDLE_STEPS: usize = 1 << 30;

/// Refuses whatever follows.
pub(super) const DEAD: usize = 0;
/// Accepts whatever follows.
pub(super) const ALL: usize = 1;

/// States and where each symbol leads from them.
pub(super) struct Table {
    pub(super) start: usize,
    /// Whether a text may end there.
    pub(super) accepting: Vec<bool>,
    pub(super) rows: Vec<Vec<usize>>,
}

impl Table {
    /// Every state that texts reach in an unanchored search.
    pub(super) fn explore(hir: &Hir, symbols: &[u8]) -> Option<Self> {
        let nfa = thompson::Compiler::new()
            .configure(
                thompson::Config::new()
                    .utf8(false)
                    .nfa_size_limit(Some(SIZE)),
            )
            .build_from_hir(hir)
            .ok()?;
        // A cell takes four bytes, a thread in a set at least one.
        let size = SIZE.min(IDLE_STEPS / nfa.states().len().max(1) * 4);
        let config = dense::Config::new()
            .start_kind(StartKind::Unanchored)
            .dfa_size_limit(Some(size))
            .determinize_size_limit(Some(STEPS / symbols.len().max(1)));
        let dfa = dense::Builder::new()
            .configure(config)
            .build_from_nfa(&nfa)
            .ok()?;
        let first = dfa
            .start_state(&start::Config::new().anchored(Anchored::No))
            .ok()?;
        let mut table = Self {
            start: 0,
            accepting: vec![false, true],
            rows: vec![vec![DEAD; symbols.len()], vec![ALL; symbols.len()]],
        };
        let mut known: HashMap<StateID, usize> = HashMap::new();
        let mut found = Vec::new();
        let mut number = |state: StateID, found: &mut Vec<StateID>| match state {
            state if dfa.is_match_state(state) => ALL,
            state if dfa.is_dead_state(state) => DEAD,
            state => *known.entry(state).or_insert_with(|| {
                found.push(state);
                found.len() + 1
            }),
        };
        table.start = number(first, &mut found);
        let mut at = 0;
        while let Some(state) = found.get(at).copied() {
            // A match shows one step late, so the end of the text is a step of its own.
            table
                .accepting
                .push(dfa.is_match_state(dfa.next_eoi_state(state)));
            let next = symbols
                .iter()
                .map(|byte| number(dfa.next_state(state, *byte), &mut found));
            table.rows.push(next.collect());
            at += 1;
        }
        Some(table)
    }

    pub(super) fn width(&self) -> usize {
        self.rows[DEAD].len()
    }

    /// Adds a symbol that is the given one twice: a code point that is two UTF-16 units.
    pub(super) fn pair(&mut self, half: usize) {
        let pairs: Vec<usize> = self
            .rows
            .iter()
            .map(|row| self.rows[row[half]][half])
            .collect();
        for (row, pair) in self.rows.iter_mut().zip(pairs) {
            row.push(pair);
        }
    }

    /// The states but for the sinks, as a walk into the depth finds them, so that a chain of states stays together.
    pub(super) fn order(&self) -> Vec<usize> {
        let mut found = Vec::new();
        let mut seen = vec![false; self.rows.len()];
        seen[DEAD] = true;
        seen[ALL] = true;
        let mut pending = vec![self.start];
        while let Some(state) = pending.pop() {
            if !std::mem::replace(&mut seen[state], true) {
                found.push(state);
                pending.extend(self.rows[state].iter().rev());
            }
        }
        found
    }
}
