//! The least automaton that gives the same verdicts, by Hopcroft's refinement of partitions.

use std::collections::HashMap;

use super::table::{ALL, DEAD, Table};

/// States that no text tells apart become one; the sinks keep their numbers.
pub(super) fn minimize(table: &Table) -> Table {
    let mut partition = Partition::new(&table.accepting);
    let arrivals = arrivals(table);
    let mut pending: Vec<(usize, usize)> = (0..table.width())
        .flat_map(|symbol| [(0, symbol), (1, symbol)])
        .collect();
    let mut is_pending = vec![vec![true; table.width()]; 2];
    while let Some((block, symbol)) = pending.pop() {
        is_pending[block][symbol] = false;
        let states = partition.blocks[block].iter();
        let before: Vec<usize> = states
            .flat_map(|state| arrivals[symbol][*state].iter().copied())
            .collect();
        for (old, new) in partition.split(&before) {
            is_pending.push(vec![false; table.width()]);
            let is_old_less = partition.blocks[old].len() <= partition.blocks[new].len();
            let less = if is_old_less { old } else { new };
            for (symbol, is_old_pending) in is_pending[old].clone().into_iter().enumerate() {
                let add = if is_old_pending { new } else { less };
                is_pending[add][symbol] = true;
                pending.push((add, symbol));
            }
        }
    }
    partition.quotient(table)
}

/// For each symbol and state, the states that the symbol leads there from.
fn arrivals(table: &Table) -> Vec<Vec<Vec<usize>>> {
    let mut arrivals = vec![vec![Vec::new(); table.rows.len()]; table.width()];
    for (state, row) in table.rows.iter().enumerate() {
        for (symbol, next) in row.iter().enumerate() {
            arrivals[symbol][*next].push(state);
        }
    }
    arrivals
}

/// States in blocks, so far not told apart.
struct Partition {
    blocks: Vec<Vec<usize>>,
    block_of: Vec<usize>,
}

impl Partition {
    fn new(accepting: &[bool]) -> Self {
        let mut partition = Self {
            blocks: vec![Vec::new(), Vec::new()],
            block_of: accepting
                .iter()
                .map(|accepts| usize::from(*accepts))
                .collect(),
        };
        for (state, block) in partition.block_of.iter().enumerate() {
            partition.blocks[*block].push(state);
        }
        partition
    }

    /// Parts every block into the states that are listed and those that are not: the block and the new one for the listed.
    fn split(&mut self, states: &[usize]) -> Vec<(usize, usize)> {
        let mut listed: Vec<(usize, Vec<usize>)> = Vec::new();
        let mut touched: HashMap<usize, usize> = HashMap::new();
        for state in states {
            let block = self.block_of[*state];
            let at = *touched.entry(block).or_insert(listed.len());
            if at == listed.len() {
                listed.push((block, Vec::new()));
            }
            listed[at].1.push(*state);
        }
        let mut parted = Vec::new();
        for (block, moved) in listed {
            if moved.len() == self.blocks[block].len() {
                continue;
            }
            let new = self.blocks.len();
            for state in &moved {
                self.block_of[*state] = new;
            }
            let block_of = &self.block_of;
            self.blocks[block].retain(|state| block_of[*state] == block);
            self.blocks.push(moved);
            parted.push((block, new));
        }
        parted
    }

    /// One state per block.
    fn quotient(&self, table: &Table) -> Table {
        let (dead, all) = (self.block_of[DEAD], self.block_of[ALL]);
        let mut blocks = vec![dead, all];
        blocks.extend((0..self.blocks.len()).filter(|block| ![dead, all].contains(block)));
        let mut number = vec![0; blocks.len()];
        for (position, block) in blocks.iter().enumerate() {
            number[*block] = position;
        }
        let state = |state: usize| number[self.block_of[state]];
        let members = blocks
            .iter()
            .filter_map(|block| self.blocks[*block].first().copied());
        Table {
            start: state(table.start),
            accepting: members
                .clone()
                .map(|member| table.accepting[member])
                .collect(),
            rows: members
                .map(|member| table.rows[member].iter().map(|next| state(*next)).collect())
                .collect(),
        }
    }
}
