//! From schemas and names to the items, rules and operations of the crate. Nothing is reported any more, and no name is made.

mod checks;
mod headers;
mod operations;
mod proof;
mod unions;
mod webhooks;

use std::collections::{HashMap, HashSet};

use self::operations::{Shared, server};
pub use self::proof::add_proofs;
use super::{
    Additional, Check, Crate, Docs, Field, Ident, Item, ItemKind, Locals, Module, Presence,
    Properties, TupleItem, Type, Variant, compared, containment,
    direction::Side,
    error_code::Bodies,
    idle,
    names::{self, ApiNames, Names, Scope},
    rule::Rules,
    security::Constants,
};
use crate::api::{self, Api, Apis, Member, SchemaId, Shape, Value};

/// What stands in the documentation of a type whose pattern the compiler cannot check.
const NO_LITERAL: &str = "There is no `literal`: no table decides the pattern of this type, so it is checked at run time alone.";

/// Lowers every API.
#[must_use]
pub fn lower(apis: &Apis, names: &Names) -> Crate {
    let modules = apis
        .apis
        .iter()
        .zip(names.iter())
        .map(|(api, names)| {
            Lowering {
                api,
                names,
                rules: Rules::default(),
                compared: HashSet::new(),
            }
            .module()
        })
        .collect();
    Crate {
        modules,
        specs: apis.specs,
    }
}

struct Lowering<'a> {
    api: &'a Api,
    names: &'a ApiNames,
    rules: Rules,
    /// Types of items that must differ.
    compared: HashSet<Ident>,
}

impl Lowering<'_> {
    fn module(mut self) -> Module {
        let mut types = Scope::default();
        self.names.taken.iter().for_each(|name| types.reserve(name));
        let mut items: Vec<Item> = self
            .names
            .slots
            .iter()
            .filter_map(|slot| self.item(slot.schema, slot.side, &mut types))
            .collect();
        unions::set_tags(&mut items);
        containment::box_cycles(&mut items);
        idle::drop_checks(&mut items);
        compared::mark(&mut items, &self.compared);
        let failures = self.failures(&Bodies::new(&items), &mut types);
        let security = Constants::of(self.api);
        let servers = self.servers(&mut types);
        let headers = self.headers();
        let shared = Shared {
            failures: &failures,
            headers: &headers,
            servers: &servers,
            security: &security,
        };
        let operations = self.api.operations.iter().zip(&self.names.operations);
        let operations = operations
            .map(|(operation, names)| self.operation(operation, names, &shared, &mut types))
            .collect();
        Module {
            ident: self.names.module.clone(),
            feature: self.names.feature.clone(),
            titles: self
                .api
                .titles
                .iter()
                .cloned()
                .zip(self.api.descriptions.iter().cloned())
                .collect(),
            server: server(&self.api.server),
            taken: self
                .names
                .slots
                .iter()
                .filter_map(|slot| self.names.item(slot.schema, slot.side).cloned())
                .collect(),
            servers,
            schemes: security.schemes,
            securities: security.securities,
            operations,
            webhooks: self.webhooks(&mut items),
            items,
            failures: failures.into_iter().map(|(_, failure)| failure).collect(),
            headers,
            rules: self.rules.constants,
            patterns: self.rules.patterns,
            conditions: self.rules.conditions,
            proofs: None,
        }
    }

    fn item(&mut self, id: SchemaId, side: Side, types: &mut Scope) -> Option<Item> {
        let ident = self.names.item(id, side)?.clone();
        let schema = self.api.schema(id);
        let directions = &self.names.directions;
        let own = directions.side(id, side);
        let is_sent = directions.is_sent(id) && own != Side::Received;
        let is_received = directions.is_received(id) && own != Side::Sent;
        let shape = &schema.shape;
        let rule = match shape {
            // An answer's members are not all there to be counted.
            Shape::Object { .. } if !is_sent && !shape.is_whole() => None,
            shape => self.rules.of(id, shape, ident.text()),
        };
        let kind = match shape {
            Shape::String(_) => ItemKind::String(rule),
            Shape::Integer(_) => ItemKind::Integer(rule),
            Shape::BigInteger(_) => ItemKind::BigInteger(rule),
            Shape::Number(_) => ItemKind::Number(rule),
            Shape::Array { items, counts } => {
                let item = self.ty(*items, side);
                self.note_compared(&item, *counts);
                ItemKind::List { item, rule }
            }
            Shape::Tuple(items) => {
                let items = items.iter().zip(1..);
                let items = items.map(|(item, place)| TupleItem {
                    docs: docs(&self.api.schema(*item).docs),
                    ty: self.ty(*item, side),
                    check: self.check_of(*item, side, &format!("{} item {place}", ident.text())),
                });
                ItemKind::Tuple(items.collect())
            }
            Shape::Enumeration(texts) => enumeration(texts),
            Shape::Constants(values) => constants(values),
            Shape::Object {
                additional, names, ..
            } if shape.is_map() => ItemKind::Map {
                value: self.value(*additional, side),
                rule,
                names: self.rules.of_names(id, names, ident.text()),
            },
            Shape::Object { members, .. } => {
                let mut idents = Scope::default();
                let mut setters = names::member_scope();
                let mut fields = self.fields(members, side, &ident, &mut idents, &mut setters);
                let mut additional = self.additional(id, side, &ident, &mut idents);
                if schema.is_sensitive {
                    // The type keeps all to itself.
                    fields
                        .iter_mut()
                        .for_each(|field| field.is_sensitive = false);
                    additional
                        .iter_mut()
                        .for_each(|map| map.is_sensitive = false);
                }
                ItemKind::Struct {
                    fields,
                    additional,
                    locals: locals(&mut idents),
                    required: types.add_beside(&ident, "Required"),
                    properties: rule.map(|rule| Properties {
                        rule,
                        is_whole: shape.is_whole(),
                    }),
                    is_compared: false,
                }
            }
            Shape::Union { keyword, variants } => {
                unions::lower(self, keyword, variants, side, &ident)
            }
            Shape::Any | Shape::Boolean | Shape::Binary | Shape::Alias(_) | Shape::Broken => {
                return None;
            }
        };
        let condition = match &kind {
            kind if kind.asks() => self.asked(id, side, ident.text()),
            _ => None,
        };
        let mut docs = docs(&schema.docs);
        let has_literal = match &schema.shape {
            Shape::String(lengths) => lengths.is_const() && condition.is_none(),
            _ => true,
        };
        if !has_literal {
            docs.notes.push(NO_LITERAL.to_owned());
        }
        Some(Item {
            ident,
            docs,
            kind,
            is_sensitive: schema.is_sensitive || self.has_sensitive_part(id, side),
            condition,
            has_literal,
            is_sent,
            is_received,
            is_proven: false,
        })
    }

    /// The field of the members that the document does not declare, if it says that there are such.
    fn additional(
        &mut self,
        id: SchemaId,
        side: Side,
        of: &Ident,
        idents: &mut Scope,
    ) -> Option<Additional> {
        let api = self.api;
        let Shape::Object {
            additional: Some(value),
            names,
            ..
        } = &api.schema(id).shape
        else {
            return None;
        };
        let name = format!("{} additional", of.text());
        Some(Additional {
            ident: idents.add_field("additional properties"),
            value: self.ty(*value, side),
            check: Check::Map {
                count: None,
                names: self.rules.of_names(id, names, of.text()),
                value: Box::new(self.check_of(*value, side, &name)),
            },
            is_sensitive: self.names.is_unguarded(api, false, *value, side),
        })
    }

    fn fields(
        &mut self,
        members: &[Member],
        side: Side,
        of: &Ident,
        idents: &mut Scope,
        setters: &mut Scope,
    ) -> Vec<Field> {
        let members = members.iter().filter(|member| member.access.goes(side));
        members
            .map(|member| {
                let name = format!("{} {}", of.text(), member.name);
                let presence = match (member.required, self.is_nullable(member.schema)) {
                    (true, false) => Presence::Required,
                    (true, true) => Presence::RequiredNullable,
                    (false, false) => Presence::Optional,
                    (false, true) => Presence::OptionalNullable,
                };
                Field {
                    ident: idents.add_field(&member.name),
                    setter: setters.add_field(&member.name),
                    name: member.name.clone(),
                    docs: self.with_default(docs(&member.docs), member.schema),
                    ty: self.plain(member.schema, side),
                    presence,
                    check: self.check(member.schema, side, &name),
                    is_sensitive: self.names.is_unguarded(
                        self.api,
                        member.is_sensitive,
                        member.schema,
                        side,
                    ),
                }
            })
            .collect()
    }

    /// Remembers the type of the items of a list in which none may repeat another.
    fn note_compared(&mut self, item: &Type, counts: api::Counts) {
        if let (Type::Named(ident), true) = (innermost(item), counts.unique_items) {
            self.compared.insert(ident.clone());
        }
    }

    fn is_nullable(&self, id: SchemaId) -> bool {
        let schema = self.api.schema(id);
        schema.nullable || matches!(schema.shape, Shape::Alias(target) if self.is_nullable(target))
    }

    /// The type of a value, `null` included.
    fn ty(&self, id: SchemaId, side: Side) -> Type {
        let plain = self.plain(id, side);
        if self.is_nullable(id) && plain != Type::Json {
            Type::Nullable(Box::new(plain))
        } else {
            plain
        }
    }

    /// The type of a value that is not `null`.
    fn plain(&self, id: SchemaId, side: Side) -> Type {
        if let Some(ident) = self.names.item(id, side) {
            return Type::Named(ident.clone());
        }
        match &self.api.schema(id).shape {
            Shape::Boolean => Type::Bool,
            Shape::Integer(_) => Type::Integer,
            Shape::BigInteger(_) => Type::BigInteger,
            Shape::Number(_) => Type::Number,
            Shape::String(lengths) => lengths.plain_format().map_or(Type::String, Type::Format),
            Shape::Binary => Type::File,
            Shape::Array { items, .. } => Type::List(Box::new(self.ty(*items, side))),
            shape @ Shape::Object { additional, .. } if shape.is_map() => {
                Type::Map(Box::new(self.value(*additional, side)))
            }
            Shape::Alias(target) => self.plain(*target, side),
            Shape::Any
            | Shape::Broken
            | Shape::Enumeration(_)
            | Shape::Constants(_)
            | Shape::Tuple(_)
            | Shape::Union { .. }
            | Shape::Object { .. } => Type::Json,
        }
    }

    /// The type of the values of a map; where the document says nothing of them, any JSON.
    fn value(&self, additional: Option<SchemaId>, side: Side) -> Type {
        additional.map_or(Type::Json, |id| self.ty(id, side))
    }

    fn with_default(&self, mut docs: Docs, id: SchemaId) -> Docs {
        let schema = self.api.schema(id);
        if schema.is_sensitive {
            return docs;
        }
        let default = match &schema.shape {
            Shape::Alias(target) => schema.default.as_ref().or(self
                .api
                .schema(*target)
                .default
                .as_ref()),
            _ => schema.default.as_ref(),
        };
        docs.default = default.map(|default| default.value.to_json());
        docs
    }
}

impl ItemKind {
    /// Whether its types ask for the condition of their schema themselves.
    fn asks(&self) -> bool {
        matches!(
            self,
            Self::Struct { .. }
                | Self::Union { .. }
                | Self::String(_)
                | Self::List { .. }
                | Self::Tuple(_)
                | Self::Map { .. }
        )
    }
}

impl Item {
    /// Whether it has a rule without asking the items that it holds.
    pub(super) fn has_rule(&self) -> bool {
        let own = match &self.kind {
            ItemKind::String(rule)
            | ItemKind::Integer(rule)
            | ItemKind::BigInteger(rule)
            | ItemKind::List { rule, .. } => rule.is_some(),
            // A double may be infinite, which JSON cannot say.
            ItemKind::Number(_)
            | ItemKind::Enum { .. }
            | ItemKind::Constants { .. }
            | ItemKind::Union { .. } => true,
            ItemKind::Tuple(items) => items.iter().any(|item| item.check.has_rule()),
            ItemKind::Map { rule, names, .. } => rule.is_some() || names.is_some(),
            ItemKind::Struct {
                fields,
                additional,
                properties,
                ..
            } => {
                properties.is_some()
                    || additional.is_some()
                    || fields.iter().any(|field| field.check.has_rule())
            }
        };
        own || self.condition.is_some()
            || self
                .inner_types()
                .any(|ty| matches!(innermost(ty), Type::Format(_)))
    }

    pub(super) fn inner_types(&self) -> impl Iterator<Item = &Type> {
        let variants = match &self.kind {
            ItemKind::Union { variants, .. } => variants.as_slice(),
            _ => &[],
        };
        let places = match &self.kind {
            ItemKind::Tuple(items) => items.as_slice(),
            _ => &[],
        };
        let (item, fields) = match &self.kind {
            ItemKind::List { item, .. } => (Some(item), [].as_slice()),
            ItemKind::Map { value, .. } => (Some(value), [].as_slice()),
            ItemKind::Struct {
                fields, additional, ..
            } => (
                additional.as_ref().map(|additional| &additional.value),
                fields.as_slice(),
            ),
            _ => (None, [].as_slice()),
        };
        item.into_iter()
            .chain(fields.iter().map(|field| &field.ty))
            .chain(variants.iter().map(|variant| &variant.ty))
            .chain(places.iter().map(|item| &item.ty))
    }

    /// The types inside it that it checks, and how.
    pub(super) fn checks_mut(&mut self) -> Vec<(&Type, &mut Check)> {
        match &mut self.kind {
            ItemKind::Struct {
                fields, additional, ..
            } => {
                let fields = fields.iter_mut().map(|field| (&field.ty, &mut field.check));
                let additional = additional
                    .iter_mut()
                    .map(|additional| (&additional.value, &mut additional.check));
                fields.chain(additional).collect()
            }
            ItemKind::Tuple(items) => items
                .iter_mut()
                .map(|item| (&item.ty, &mut item.check))
                .collect(),
            ItemKind::Union { variants, .. } => variants
                .iter_mut()
                .map(|variant| (&variant.ty, &mut variant.check))
                .collect(),
            _ => Vec::new(),
        }
    }
}

pub(super) fn index(items: &[Item]) -> HashMap<Ident, usize> {
    items
        .iter()
        .enumerate()
        .map(|(position, item)| (item.ident.clone(), position))
        .collect()
}

/// What a type is made of, whatever stands around it.
pub(super) fn innermost(ty: &Type) -> &Type {
    match ty {
        Type::Boxed(inner) | Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            innermost(inner)
        }
        ty => ty,
    }
}

fn enumeration(texts: &[String]) -> ItemKind {
    let mut scope = Scope::default();
    let variants = texts
        .iter()
        .map(|text| Variant {
            ident: scope.add_variant(text),
            text: text.clone(),
        })
        .collect();
    ItemKind::Enum {
        variants,
        fallback: names::fallback_ident(&mut scope),
    }
}

fn constants(values: &[Value]) -> ItemKind {
    let mut scope = Scope::default();
    let variants = values
        .iter()
        .map(|value| Variant {
            ident: match value {
                Value::String(text) => scope.add_variant(text),
                value => scope.add_variant(&value.to_json()),
            },
            text: value.to_json(),
        })
        .collect();
    ItemKind::Constants {
        variants,
        fallback: names::fallback_ident(&mut scope),
    }
}

/// Variables beside those that are named after the fields.
fn locals(idents: &mut Scope) -> Locals {
    Locals {
        reader: idents.add_field("reader"),
        object: idents.add_field("object"),
        key: idents.add_field("key"),
    }
}

fn docs(docs: &api::Docs) -> Docs {
    let same = docs
        .summary
        .as_ref()
        .zip(docs.description.as_ref())
        .is_some_and(|(summary, description)| description.starts_with(summary.as_str()));
    let summary = docs.summary.clone().filter(|_| !same);
    Docs {
        text: summary
            .into_iter()
            .chain(docs.description.clone())
            .collect(),
        deprecated: docs.deprecated,
        ..Docs::default()
    }
}
