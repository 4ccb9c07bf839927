//! What stands inside a sensitive schema and nowhere else is sensitive too.

use super::Schema;

/// Marks the anonymous schemas below sensitive ones, so that their types keep to themselves what they hold wherever a program
/// takes it. A named one may stand elsewhere as well: what is around it hides it here.
pub(super) fn spread(schemas: &mut [Schema]) {
    let mut open: Vec<usize> = (0..schemas.len())
        .filter(|id| schemas[*id].is_sensitive)
        .collect();
    while let Some(id) = open.pop() {
        for child in schemas[id].children() {
            let schema = &mut schemas[child.0];
            if schema.name.is_none() && !std::mem::replace(&mut schema.is_sensitive, true) {
                open.push(child.0);
            }
        }
    }
}
