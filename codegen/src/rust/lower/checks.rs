//! What a value is asked for beyond its type: a rule, what its items are asked for, a condition.

use super::Lowering;
use crate::{
    api::{Counts, Judged, SchemaId, Shape},
    rust::{Asked, Check, Type, direction::Side},
};

impl Lowering<'_> {
    /// How a value is checked inside another, `null` included.
    pub fn check_of(&mut self, id: SchemaId, side: Side, name: &str) -> Check {
        let check = self.check(id, side, name);
        if !matches!(self.ty(id, side), Type::Nullable(_)) {
            return check;
        }
        match check {
            Check::Nothing => Check::Nothing,
            // It judges `null` as well.
            Check::Condition(asked, inner) if *inner == Check::Nothing => {
                Check::Condition(asked, inner)
            }
            Check::Condition(asked, inner) => {
                Check::Condition(asked, Box::new(Check::Nullable(inner)))
            }
            check => Check::Nullable(Box::new(check)),
        }
    }

    /// What a schema asks beyond its shape of values that are written: only such can be held against it.
    pub fn asked(&mut self, id: SchemaId, side: Side, name: &str) -> Option<Asked> {
        let api = self.api;
        let condition = api.schema(id).condition.as_ref()?;
        let judged = self.names.directions.judged(api, id, side)?;
        Some(Asked {
            condition: self.rules.condition(condition, name),
            when_sent: judged == Judged::WhenSent,
        })
    }

    /// How a value that is not `null` is checked where it stands.
    pub fn check(&mut self, id: SchemaId, side: Side, name: &str) -> Check {
        let check = self.check_of_shape(id, side, name);
        // The types of these see to it, if they have any of their own.
        let shape = &self.api.schema(id).shape;
        let asks = matches!(
            shape,
            Shape::Object { .. }
                | Shape::Union { .. }
                | Shape::String(_)
                | Shape::Array { .. }
                | Shape::Tuple(_)
        );
        if asks && self.names.item(id, side).is_some() {
            return check;
        }
        match self.asked(id, side, name) {
            Some(asked) => Check::Condition(asked, Box::new(check)),
            None => check,
        }
    }

    /// The same without what is asked beyond the shape.
    fn check_of_shape(&mut self, id: SchemaId, side: Side, name: &str) -> Check {
        if self.names.item(id, side).is_some() {
            return Check::Own;
        }
        let api = self.api;
        let shape = &api.schema(id).shape;
        let own = match shape {
            Shape::Alias(target) => return self.check(*target, side, name),
            Shape::Array { items, counts } => {
                let limits = Shape::Array {
                    items: *items,
                    counts: Counts {
                        unique_items: false,
                        ..*counts
                    },
                };
                let count = self.rules.of(id, &limits, name);
                let of = self.ty(*items, side);
                self.note_compared(&of, *counts);
                let item = self.check_of(*items, side, &format!("{name} item"));
                let idle = count.is_none() && !counts.unique_items && item == Check::Nothing;
                return if idle {
                    Check::Nothing
                } else {
                    Check::List {
                        count,
                        unique: counts.unique_items,
                        item: Box::new(item),
                    }
                };
            }
            Shape::Object {
                additional, names, ..
            } if shape.is_map() => {
                let count = self.rules.of(id, shape, name);
                let names = self.rules.of_names(id, names, name);
                let value = additional.map_or(Check::Nothing, |additional| {
                    self.check_of(additional, side, &format!("{name} value"))
                });
                return if count.is_none() && names.is_none() && value == Check::Nothing {
                    Check::Nothing
                } else {
                    Check::Map {
                        count,
                        names,
                        value: Box::new(value),
                    }
                };
            }
            Shape::String(lengths) if lengths.plain_format().is_some() => return Check::Own,
            shape => self.rules.of(id, shape, name),
        };
        match (shape, own) {
            (Shape::String(_), Some(rule)) => Check::String(rule),
            (Shape::Integer(_), Some(rule)) => Check::Integer(rule),
            (Shape::BigInteger(_), Some(rule)) => Check::BigInteger(rule),
            // A double may be infinite, which JSON cannot say: every number is checked.
            (Shape::Number(_), Some(rule)) => Check::Number(rule),
            _ => Check::Nothing,
        }
    }
}

impl Check {
    /// Whether it goes through a list or a map, item by item.
    pub fn has_loop(&self) -> bool {
        match self {
            Self::List { item: inside, .. } | Self::Map { value: inside, .. } => {
                !matches!(**inside, Self::Nothing | Self::Own)
            }
            Self::Nullable(inner) | Self::Condition(_, inner) => inner.has_loop(),
            _ => false,
        }
    }

    /// Whether it has a rule of its own, whatever the types say.
    pub(super) fn has_rule(&self) -> bool {
        match self {
            Self::Nothing | Self::Own => false,
            Self::String(_)
            | Self::Integer(_)
            | Self::BigInteger(_)
            | Self::Number(_)
            | Self::Condition(..) => true,
            Self::List {
                count,
                unique,
                item,
            } => count.is_some() || *unique || item.has_rule(),
            Self::Map {
                count,
                names,
                value,
            } => count.is_some() || names.is_some() || value.has_rule(),
            Self::Nullable(inner) => inner.has_rule(),
        }
    }
}
