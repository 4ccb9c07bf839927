//! A pattern as a regular expression over characters, if it looks around and refers back nowhere.

use regex_syntax::hir::{Class, Hir, Repetition};

use super::tree::Node;

/// The expression that the pattern means; captures, names and greed are gone, as none changes a verdict.
pub(super) fn hir(node: &Node) -> Option<Hir> {
    let all = |parts: &[Node]| parts.iter().map(hir).collect::<Option<Vec<_>>>();
    Some(match node {
        Node::Class(class) => Hir::class(Class::Unicode(class.clone())),
        Node::Look(look) => Hir::look(*look),
        Node::Concat(parts) => Hir::concat(all(parts)?),
        Node::Alternation(parts) => Hir::alternation(all(parts)?),
        Node::Repetition(repetition) => Hir::repetition(Repetition {
            min: repetition.min,
            max: repetition.max,
            greedy: true,
            sub: Box::new(hir(&repetition.body)?),
        }),
        Node::Group(_, body) => hir(body)?,
        Node::Around(_) | Node::Reference(_) => return None,
    })
}
