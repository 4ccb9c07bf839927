//! In which direction each schema travels, and which therefore need two types.

use super::{containment, sensitive};
use crate::{
    api::{Access, Api, Judged, SchemaId, Shape, Tell},
    report::{Loss, Report},
};

/// How deep lists and maps are looked into for what they hold.
const DEPTH: usize = 8;

/// The side of a call that a type belongs to.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Side {
    /// One type serves what is sent and what is received.
    Both,
    Sent,
    Received,
}

/// For each schema, where it is used and whether the direction changes its type.
#[derive(Debug)]
pub struct Directions {
    sent: Vec<bool>,
    received: Vec<bool>,
    splits: Vec<bool>,
    /// Whether an answer of the schema brings something that is sensitive.
    sensitive: Vec<bool>,
}

impl Directions {
    /// Walks from the operations: parameters and bodies are sent, answers are received. What the service sends goes the other way.
    pub fn of(api: &Api) -> Self {
        let count = api.schemas.len();
        let mut directions = Self {
            sent: vec![false; count],
            received: vec![false; count],
            splits: vec![false; count],
            sensitive: sensitive::brought(api),
        };
        for operation in &api.operations {
            let sent = operation
                .parameters
                .iter()
                .map(|parameter| parameter.schema)
                .chain(operation.sent());
            sent.for_each(|id| mark(api, id, Access::Read, &mut directions.sent));
            let headers = operation
                .headers()
                .filter_map(|(_, header)| header.schema());
            let received = operation.received().chain(headers);
            received.for_each(|id| mark(api, id, Access::Write, &mut directions.received));
        }
        for webhook in api.incoming() {
            mark(api, webhook.schema, Access::Write, &mut directions.received);
            let sent = webhook.sent();
            sent.for_each(|id| mark(api, id, Access::Read, &mut directions.sent));
        }
        directions.split(api);
        directions
    }

    /// A schema splits if it goes both ways and it, or something inside it, has members of one way only.
    fn split(&mut self, api: &Api) {
        let mut one_way: Vec<bool> = api
            .schemas
            .iter()
            .map(|schema| match &schema.shape {
                Shape::Object { members, .. } => {
                    members.iter().any(|member| member.access != Access::Both)
                }
                _ => false,
            })
            .collect();
        containment::spread(&mut one_way, |id| {
            api.schemas[id]
                .children()
                .into_iter()
                .map(|child| child.0)
                .collect()
        });
        self.splits = (0..api.schemas.len())
            .map(|id| one_way[id] && self.sent[id] && self.received[id])
            .collect();
    }

    pub fn brings_sensitive(&self, id: SchemaId) -> bool {
        self.sensitive[id.0]
    }

    /// Notes the rules of undeclared members that answers are not held to.
    pub fn note_uncounted(&self, api: &Api, report: &mut Report) {
        for (schema, is_received) in api.schemas.iter().zip(&self.received) {
            let Shape::Object {
                additional: None,
                counts,
                names,
                ..
            } = &schema.shape
            else {
                continue;
            };
            if schema.shape.is_map() || counts.is_closed || !is_received {
                continue;
            }
            if !names.is_empty() {
                let keyword = "propertyNames";
                report.loss(schema.place, Loss::AnswerUncounted { keyword });
            }
            for (keyword, count) in [
                ("minProperties", counts.min_properties),
                ("maxProperties", counts.max_properties),
            ] {
                if let Some(count) = count {
                    report.loss(count.place, Loss::AnswerUncounted { keyword });
                }
            }
        }
    }

    /// Notes the conditions that nothing, or no answer, is held to.
    pub fn note_unjudged(&self, api: &Api, report: &mut Report) {
        for (position, schema) in api.schemas.iter().enumerate() {
            let id = SchemaId(position);
            let (is_sent, is_received) = (self.sent[position], self.received[position]);
            let Some(condition) = schema.condition.as_ref().filter(|_| is_sent || is_received)
            else {
                continue;
            };
            let (keyword, place) = (condition.keyword, condition.schema.place);
            let judged = condition.judged(api, id);
            if judged == Judged::Nowhere {
                report.loss(place, Loss::KeywordUnchecked { keyword });
            } else if is_received
                && (!is_sent || self.splits[position] || judged == Judged::WhenSent)
                && !is_always_written(api, id, DEPTH)
            {
                report.loss(place, Loss::AnswerUnjudged { keyword });
            }
        }
        for operation in &api.operations {
            let parameters = operation
                .parameters
                .iter()
                .map(|parameter| parameter.schema);
            for root in parameters.chain(operation.sent()) {
                note_loose(api, root, Loose::Sent, report);
            }
            for root in operation.received() {
                note_loose(api, root, Loose::Received, report);
            }
        }
    }

    /// Where the values of a schema that go to a side are held against its condition; nowhere, if they are not written.
    pub fn judged(&self, api: &Api, id: SchemaId, side: Side) -> Option<Judged> {
        let condition = api.schema(id).condition.as_ref()?;
        let is_sent = self.is_sent(id) && self.side(id, side) != Side::Received;
        let is_written = is_sent || is_always_written(api, id, DEPTH);
        let judged = condition.judged(api, id);
        (is_written && judged != Judged::Nowhere).then_some(judged)
    }

    /// Notes the unions of which an answer's value may be several variants, for all that the document says.
    pub fn note_untold(&self, api: &Api, report: &mut Report) {
        for (schema, is_received) in api.schemas.iter().zip(&self.received) {
            let Shape::Union { variants, .. } = &schema.shape else {
                continue;
            };
            let mut untold = variants.iter().filter(|one| one.tell == Tell::Nothing);
            if let (true, Some(one), Some(other)) = (is_received, untold.next(), untold.next()) {
                let (one, other) = (one.name.clone(), other.name.clone());
                report.loss(schema.place, Loss::VariantUntold { one, other });
            }
        }
    }

    pub fn is_sent(&self, id: SchemaId) -> bool {
        self.sent[id.0]
    }

    pub fn is_received(&self, id: SchemaId) -> bool {
        self.received[id.0]
    }

    /// The side of the type that stands for `id` where it goes in the direction of `side`.
    pub fn side(&self, id: SchemaId, side: Side) -> Side {
        if self.splits[id.0] { side } else { Side::Both }
    }
}

impl Access {
    /// Whether a member is part of the type for a side.
    pub fn goes(self, side: Side) -> bool {
        !matches!(
            (self, side),
            (Self::Read, Side::Sent) | (Self::Write, Side::Received)
        )
    }
}

/// Whether the type of a schema has an encoder even if only answers bring it: it is none of the document's own, or a newtype.
fn is_always_written(api: &Api, id: SchemaId, depth: usize) -> bool {
    let inside = |id| depth > 0 && is_always_written(api, id, depth - 1);
    match &api.schema(id).shape {
        Shape::Array { items, .. } => api.schema(id).name.is_none() && inside(*items),
        shape @ Shape::Object { additional, .. } if shape.is_map() => {
            api.schema(id).name.is_none() && additional.is_none_or(inside)
        }
        Shape::Object { .. } | Shape::Union { .. } | Shape::Tuple(_) => false,
        Shape::Alias(target) => inside(*target),
        _ => true,
    }
}

/// A value that is no member of a model.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Loose {
    /// A parameter, a body or an item: it gets a type of its own where that can be.
    Sent,
    Received,
}

/// Notes the condition of a loose value that no type asks for.
pub(super) fn note_loose(api: &Api, id: SchemaId, loose: Loose, report: &mut Report) {
    let schema = api.schema(id);
    let has_type = loose == Loose::Sent || schema.name.is_some();
    let is_asked = match &schema.shape {
        Shape::Union { .. } | Shape::Tuple(_) => true,
        shape @ Shape::Object { .. } => has_type || !shape.is_map(),
        Shape::String(_) | Shape::Array { .. } => has_type,
        _ => false,
    };
    if let Some(condition) = schema.condition.as_ref().filter(|_| !is_asked) {
        let keyword = condition.keyword;
        let loss = match loose {
            Loose::Sent => Loss::KeywordUnchecked { keyword },
            Loose::Received => Loss::AnswerUnjudged { keyword },
        };
        report.loss(condition.schema.place, loss);
    }
    if let Shape::Alias(target) = schema.shape {
        note_loose(api, target, loose, report);
    }
}

fn mark(api: &Api, root: SchemaId, skipped: Access, marked: &mut [bool]) {
    let mut open = vec![root];
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut marked[id.0], true) {
            continue;
        }
        match &api.schema(id).shape {
            Shape::Object {
                members,
                additional,
                ..
            } => open.extend(
                members
                    .iter()
                    .filter(|member| member.access != skipped)
                    .map(|member| member.schema)
                    .chain(*additional),
            ),
            _ => open.extend(api.schema(id).children()),
        }
    }
}
