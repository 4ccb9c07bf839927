//! Schemas without `type` whose keywords mean something for one type alone, and whether what holds beside them says that type.

use std::collections::{BTreeMap, HashSet};

use super::{Kind, SchemaId, resolve::Resolver};
use crate::{report::Loss, source::Place};

/// What has been inferred and is not told yet.
#[derive(Debug, Default)]
pub(super) struct Inferred {
    rows: BTreeMap<SchemaId, (Place, Loss)>,
    /// What stands in places where nothing else says a type.
    alone: HashSet<SchemaId>,
}

impl Resolver<'_, '_> {
    /// Remembers that a type was inferred: a row, unless something beside always says it.
    pub fn infer(&mut self, id: SchemaId, place: Place, row: Loss) {
        if self.reached {
            self.compositions.inferred.rows.insert(id, (place, row));
        }
    }

    /// Notes that a schema is used where no other holds beside it.
    pub fn stands_alone(&mut self, id: SchemaId) {
        if self.reached {
            self.compositions.inferred.alone.insert(id);
        }
    }

    /// Notes which of the schemas that all hold, and of those of which one is chosen, have their type from none of the others.
    pub fn supply_types(&mut self, held: &[SchemaId], chosen: &[SchemaId]) {
        if self.compositions.inferred.rows.is_empty() {
            return;
        }
        let kinds: Vec<Kind> = held.iter().filter_map(|id| self.said_kind(*id)).collect();
        let chosen_kinds: Vec<_> = chosen.iter().map(|id| self.said_kind(*id)).collect();
        for (ids, is_held) in [(held, true), (chosen, false)] {
            for id in ids {
                let end = self.end_of(*id);
                let Some(kind) = self.shape_of(end).kind() else {
                    continue;
                };
                // Whatever is chosen says it, too.
                let all_say = is_held
                    && !chosen.is_empty()
                    && chosen_kinds.iter().all(|chosen| *chosen == Some(kind));
                if !kinds.contains(&kind) && !all_say {
                    self.stands_alone(end);
                }
            }
        }
    }

    /// The type that the document says of a schema.
    fn said_kind(&mut self, id: SchemaId) -> Option<Kind> {
        let end = self.end_of(id);
        let is_inferred = self.compositions.inferred.rows.contains_key(&end);
        self.shape_of(end).kind().filter(|_| !is_inferred)
    }

    /// Makes rows of what stands alone; the rest waits for a place where it does.
    pub fn tell_inferred(&mut self) {
        let Inferred { rows, alone } = &mut self.compositions.inferred;
        let waiting = std::mem::take(rows);
        for (id, (place, row)) in waiting {
            if alone.contains(&id) {
                self.report.loss(place, row);
            } else {
                rows.insert(id, (place, row));
            }
        }
    }
}
