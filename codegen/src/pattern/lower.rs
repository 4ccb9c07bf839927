//! A pattern into the simplest matcher that decides it.

use regex_syntax::hir::Hir;

use super::{
    Matcher, Unmatched,
    automaton::Automaton,
    ecma::{self, Reading},
    fallback::Fallback,
    regular, sequence,
    tree::{self, Node},
};

/// Groups in groups beyond this are refused, so that no pattern exhausts the stack of a parser.
const DEPTH: usize = 100;

/// Bytes of the longest pattern that is read. What is longer would take seconds and end as too large a table anyway.
const LENGTH: usize = 1 << 16;

/// What a pattern has become.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Lowered {
    pub matcher: Matcher,
    /// Why the pattern is none with the `u` flag, if it had to be read without.
    pub not_unicode: Option<String>,
}

/// The simplest matcher of `source`.
///
/// # Errors
///
/// [`Unmatched`] says whether the pattern is wrong or only beyond what is compiled.
pub fn lower(source: &str) -> Result<Lowered, Unmatched> {
    if source.len() > LENGTH {
        return Err(Unmatched::Unsupported("it is longer than 65,536 bytes"));
    }
    if depth(source) > DEPTH {
        return Err(Unmatched::Unsupported("its groups nest too deep"));
    }
    let (tree, not_unicode) = ecma::parse(source, |tree, reading| {
        tree::of(tree, reading).map(|node| (node, reading))
    })
    .map_err(Unmatched::Invalid)?;
    let (node, reading) = tree.map_err(Unmatched::Unsupported)?;
    Ok(Lowered {
        matcher: matcher(source, &node, reading),
        not_unicode,
    })
}

fn matcher(source: &str, node: &Node, reading: Reading) -> Matcher {
    let automaton = if node.has(&|node| matches!(node, Node::Reference(_))) {
        Err("it refers back to a group")
    } else if let Some(hir) = regular::hir(node) {
        match sequence(source, &hir, reading) {
            Some(matcher) => return matcher,
            None => Automaton::of(&hir, reading),
        }
    } else {
        Automaton::of_tree(node, reading)
    };
    match automaton {
        Ok(automaton) => Matcher::Automaton(automaton),
        Err(because) => Matcher::Fallback(Fallback::of(node, reading, because)),
    }
}

/// The pieces of an expression that is so simple that a walk without backtracking is exact.
fn sequence(source: &str, hir: &Hir, reading: Reading) -> Option<Matcher> {
    let pieces = sequence::pieces(hir, reading)?;
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "does not compile without"
    )]
    let is_exact = sequence::with_pattern(source, &pieces, |pattern| pattern.is_exact());
    is_exact.then_some(Matcher::Sequence(pieces))
}

/// How deep the groups nest.
fn depth(source: &str) -> usize {
    let (mut depth, mut deepest, mut in_class) = (0_usize, 0, false);
    let mut characters = source.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            '[' => in_class = true,
            ']' => in_class = false,
            '(' if !in_class => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            ')' if !in_class => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}
