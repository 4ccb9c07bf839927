//! Checks that ask for nothing, because what they ask has no rule.

use std::collections::HashMap;

use super::{
    Check, Ident, Item, Type, containment,
    lower::{index, innermost},
};

/// Removes the checks of members whose types have no rule, so that a model without rules has an empty `check`.
pub(super) fn drop_checks(items: &mut [Item]) {
    let index = index(items);
    let mut marked: Vec<bool> = items.iter().map(Item::has_rule).collect();
    containment::spread(&mut marked, |position| {
        items[position]
            .inner_types()
            .filter_map(|ty| match innermost(ty) {
                Type::Named(ident) => index.get(ident).copied(),
                _ => None,
            })
            .collect()
    });
    let has_rule: HashMap<Ident, bool> = index
        .into_iter()
        .map(|(ident, position)| (ident, marked[position]))
        .collect();
    for (ty, check) in items.iter_mut().flat_map(Item::checks_mut) {
        let is_idle = !rules_in(ty, &has_rule);
        drop_own(check, is_idle);
    }
}

fn rules_in(ty: &Type, has_rule: &HashMap<Ident, bool>) -> bool {
    match innermost(ty) {
        Type::Named(ident) => has_rule.get(ident).copied().unwrap_or(true),
        ty => matches!(ty, Type::Format(_)),
    }
}

/// Where the type has no rule, asking it is idle; what remains of a list is its own counts.
fn drop_own(check: &mut Check, is_idle: bool) {
    match check {
        Check::Own if is_idle => *check = Check::Nothing,
        Check::List {
            count,
            unique,
            item,
        } => {
            drop_own(item, is_idle);
            if count.is_none() && !*unique && **item == Check::Nothing {
                *check = Check::Nothing;
            }
        }
        Check::Map {
            count,
            names,
            value,
        } => {
            drop_own(value, is_idle);
            if count.is_none() && names.is_none() && **value == Check::Nothing {
                *check = Check::Nothing;
            }
        }
        Check::Condition(_, inner) => drop_own(inner, is_idle),
        Check::Nullable(inner) => {
            drop_own(inner, is_idle);
            if **inner == Check::Nothing {
                *check = Check::Nothing;
            }
        }
        _ => {}
    }
}
