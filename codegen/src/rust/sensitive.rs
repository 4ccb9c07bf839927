//! What nobody may read in a log: where it is, and whose type does not know.

use std::collections::HashSet;

use super::{
    containment,
    direction::{Directions, Side},
    names::ApiNames,
};
use crate::api::{Access, Api, Operation, Schema, SchemaId, Shape};

impl ApiNames {
    /// Whether a value is sensitive, by its schema or by what stands around it, and its type does not know that.
    pub(super) fn is_unguarded(
        &self,
        api: &Api,
        is_marked: bool,
        id: SchemaId,
        side: Side,
    ) -> bool {
        let schema = api.schema(id);
        if self.item(id, side).is_some() {
            return is_marked && !schema.is_sensitive;
        }
        let is_marked = is_marked || schema.is_sensitive;
        match &schema.shape {
            Shape::Alias(target) => self.is_unguarded(api, is_marked, *target, side),
            Shape::Array { items: inside, .. }
            | Shape::Object {
                additional: Some(inside),
                ..
            } => is_marked || self.is_unguarded(api, false, *inside, side),
            _ => is_marked,
        }
    }
}

/// Whether something that an answer of the operation brings is sensitive.
pub(super) fn has_answers(directions: &Directions, operation: &Operation) -> bool {
    let mut schemas = operation.received();
    schemas.any(|id| directions.brings_sensitive(id))
}

/// Whether something in a value that is sent is sensitive, whatever its type knows.
pub(super) fn is_inside(api: &Api, root: SchemaId) -> bool {
    let mut open = vec![root];
    let mut seen = HashSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        let schema = api.schema(id);
        let has_sensitive_member = match &schema.shape {
            Shape::Object { members, .. } => members.iter().any(|member| member.is_sensitive),
            _ => false,
        };
        if schema.is_sensitive || has_sensitive_member {
            return true;
        }
        open.extend(schema.children());
    }
    false
}

/// The schemas of which a value in an answer is sensitive, or something inside it.
pub(super) fn brought(api: &Api) -> Vec<bool> {
    let received = |schema: &Schema| -> Vec<(SchemaId, bool)> {
        match &schema.shape {
            Shape::Object {
                members,
                additional,
                ..
            } => members
                .iter()
                .filter(|member| member.access != Access::Write)
                .map(|member| (member.schema, member.is_sensitive))
                .chain(additional.map(|id| (id, false)))
                .collect(),
            _ => schema
                .children()
                .into_iter()
                .map(|id| (id, false))
                .collect(),
        }
    };
    let mut marked: Vec<bool> = api
        .schemas
        .iter()
        .map(|schema| {
            schema.is_sensitive
                || received(schema)
                    .iter()
                    .any(|(_, is_sensitive)| *is_sensitive)
        })
        .collect();
    containment::spread(&mut marked, |id| {
        let below = received(&api.schemas[id]);
        below.into_iter().map(|(child, _)| child.0).collect()
    });
    marked
}
