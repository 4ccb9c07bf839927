//! Which structs and unions are told apart, because a list must not repeat them.

use std::collections::HashSet;

use super::{
    Ident, Item, ItemKind, Type, containment,
    lower::{index, innermost},
};

/// Marks the structs and unions whose values are told apart: items that must differ, and what is inside them.
pub(super) fn mark(items: &mut [Item], compared: &HashSet<Ident>) {
    let mut marked: Vec<bool> = items
        .iter()
        .map(|item| compared.contains(&item.ident))
        .collect();
    let index = index(items);
    let mut holders = vec![Vec::new(); items.len()];
    for (holder, item) in items.iter().enumerate() {
        for ty in item.inner_types() {
            if let Type::Named(ident) = innermost(ty)
                && let Some(held) = index.get(ident)
            {
                holders[*held].push(holder);
            }
        }
    }
    containment::spread(&mut marked, |held| holders[held].clone());
    for (item, is_marked) in items.iter_mut().zip(marked) {
        if let ItemKind::Struct { is_compared, .. } | ItemKind::Union { is_compared, .. } =
            &mut item.kind
        {
            *is_compared = is_marked;
        }
    }
}
