//! What holds what: which structs hold themselves and so need a `Box` on the way round, and what a mark below means above.

use std::collections::HashMap;

use super::{Ident, Item, ItemKind, Type};

/// Boxes the fields that close a circle of structs.
pub(super) fn box_cycles(items: &mut [Item]) {
    let index: HashMap<Ident, usize> = items
        .iter()
        .enumerate()
        .map(|(position, item)| (item.ident.clone(), position))
        .collect();
    // A circle of structs is cut at a field; only one of unions alone at a variant.
    for unions in [false, true] {
        let edges: Vec<Vec<usize>> = items
            .iter_mut()
            .map(|item| {
                held(item)
                    .filter_map(|ty| index.get(named(ty)?).copied())
                    .collect()
            })
            .collect();
        let group = components(&edges);
        for (position, item) in items.iter_mut().enumerate() {
            if matches!(item.kind, ItemKind::Union { .. }) != unions {
                continue;
            }
            for ty in held(item) {
                let target = named(ty).and_then(|ident| index.get(ident)).copied();
                if target.is_some_and(|target| group[target] == group[position]) {
                    *ty = boxed(ty);
                }
            }
        }
    }
}

/// The types that a value has inside itself.
fn held(item: &mut Item) -> impl Iterator<Item = &mut Type> {
    let held: Vec<&mut Type> = match &mut item.kind {
        ItemKind::Struct { fields, .. } => fields.iter_mut().map(|field| &mut field.ty).collect(),
        ItemKind::Tuple(items) => items.iter_mut().map(|item| &mut item.ty).collect(),
        ItemKind::Union { variants, .. } => {
            variants.iter_mut().map(|variant| &mut variant.ty).collect()
        }
        _ => Vec::new(),
    };
    held.into_iter()
}

fn named(ty: &Type) -> Option<&Ident> {
    match ty {
        Type::Named(ident) => Some(ident),
        Type::Nullable(inner) => named(inner),
        _ => None,
    }
}

fn boxed(ty: &Type) -> Type {
    match ty {
        Type::Nullable(inner) => Type::Nullable(Box::new(boxed(inner))),
        ty => Type::Boxed(Box::new(ty.clone())),
    }
}

/// Marks everything from which something marked can be reached; `below` gives the nodes right below one.
pub(super) fn spread(marked: &mut [bool], below: impl Fn(usize) -> Vec<usize>) {
    let mut above = vec![Vec::new(); marked.len()];
    for node in 0..marked.len() {
        for child in below(node) {
            above[child].push(node);
        }
    }
    let mut open: Vec<usize> = (0..marked.len()).filter(|node| marked[*node]).collect();
    while let Some(node) = open.pop() {
        open.extend(
            above[node]
                .iter()
                .filter(|parent| !std::mem::replace(&mut marked[**parent], true)),
        );
    }
}

/// The strongly connected component of each node, where a lone node without an edge to itself is in none (its own number is unique).
/// Kosaraju's algorithm, without recursion.
fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    let count = edges.len();
    let mut reversed = vec![Vec::new(); count];
    for (from, targets) in edges.iter().enumerate() {
        targets.iter().for_each(|to| reversed[*to].push(from));
    }
    let mut finished = Vec::with_capacity(count);
    let mut seen = vec![false; count];
    for root in 0..count {
        visit(root, edges, &mut seen, |node| finished.push(node));
    }
    let mut group = vec![0; count];
    let mut seen = vec![false; count];
    for (number, root) in finished.into_iter().rev().enumerate() {
        visit(root, &reversed, &mut seen, |node| group[node] = number + 1);
    }
    // A struct that does not hold itself is alone in its group; its fields must not be boxed for its own sake,
    // and no field of it names it, so the shared number does no harm.
    group
}

/// Depth-first, calling `leave` on each node after all that it leads to.
fn visit(root: usize, edges: &[Vec<usize>], seen: &mut [bool], mut leave: impl FnMut(usize)) {
    if std::mem::replace(&mut seen[root], true) {
        return;
    }
    let mut stack = vec![(root, 0)];
    while let Some((node, next)) = stack.last_mut() {
        match edges[*node].get(*next) {
            Some(target) => {
                *next += 1;
                if !std::mem::replace(&mut seen[*target], true) {
                    stack.push((*target, 0));
                }
            }
            None => {
                leave(*node);
                stack.pop();
            }
        }
    }
}
