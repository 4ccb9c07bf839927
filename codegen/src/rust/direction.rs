//! In which direction each schema travels, and which therefore need two types.

use super::{containment, sensitive};
use crate::{
    api::{Access, Api, Judged, SchemaId, Shape, Tell},
    report::{Loss, Report},
};

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
    /// Walks from the operations: parameters and bodies are sent, answers are received.
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
            {
                report.loss(place, Loss::AnswerUnjudged { keyword });
            }
        }
        for operation in &api.operations {
            let parameters = operation
                .parameters
                .iter()
                .map(|parameter| parameter.schema);
            let roots = parameters
                .chain(operation.sent())
                .chain(operation.received());
            roots.for_each(|root| note_loose(api, root, report));
        }
    }

    /// Where the values of a schema that go to a side are held against its condition; nowhere, if they are not written.
    pub fn judged(&self, api: &Api, id: SchemaId, side: Side) -> Option<Judged> {
        let condition = api.schema(id).condition.as_ref()?;
        let is_written = self.is_sent(id) && self.side(id, side) != Side::Received;
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

/// Notes the condition of a schema whose values no struct, union or member holds, and which nothing asks therefore.
pub(super) fn note_loose(api: &Api, id: SchemaId, report: &mut Report) {
    let schema = api.schema(id);
    let is_held = match &schema.shape {
        Shape::Object { .. } => !schema.shape.is_map(),
        Shape::Union { .. } => true,
        _ => false,
    };
    if let Some(condition) = schema.condition.as_ref().filter(|_| !is_held) {
        let keyword = condition.keyword;
        report.loss(condition.schema.place, Loss::KeywordUnchecked { keyword });
    }
    if let Shape::Alias(target) = schema.shape {
        note_loose(api, target, report);
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
