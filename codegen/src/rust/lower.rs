//! From schemas and names to the items, rules and operations of the crate. Nothing is reported any more, and no name is made.

use std::collections::HashMap;

use super::{
    Body, Check, Crate, Docs, Failure, FailureVariant, Field, Ident, Item, ItemKind, Locals,
    Module, Operation, Parameter, Presence, Server, Type, Variant, containment,
    direction::Side,
    error_code::Bodies,
    names::{self, ApiNames, Names, OperationNames, Scope},
    rule::Rules,
    security::Constants,
};
use crate::api::{self, Api, Apis, Location, Member, SchemaId, Shape};

/// Most required arguments of a function; more become a struct (clippy's `too_many_arguments`, `self` included).
const MAX_ARGUMENTS: usize = 6;

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
            }
            .module()
        })
        .collect();
    Crate {
        modules,
        specs: apis.specs,
    }
}

/// The statuses and types of some failures, which tell sets apart, and the enum for them.
type FailureSet = (Vec<(u16, Option<Type>)>, Failure);

struct Lowering<'a> {
    api: &'a Api,
    names: &'a ApiNames,
    rules: Rules,
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
        containment::box_cycles(&mut items);
        drop_idle_checks(&mut items);
        let failures = self.failures(&Bodies::new(&items), &mut types);
        let security = Constants::of(self.api);
        let servers = self.servers(&mut types);
        let operations = self
            .api
            .operations
            .iter()
            .zip(&self.names.operations)
            .map(|(operation, names)| {
                self.operation(operation, names, &failures, &servers, &security, &mut types)
            })
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
            items,
            failures: failures.into_iter().map(|(_, failure)| failure).collect(),
            rules: self.rules.constants,
            patterns: self.rules.patterns,
        }
    }

    /// The servers of operations that go elsewhere, each once.
    fn servers(&self, types: &mut Scope) -> Vec<(Ident, Server)> {
        let mut servers: Vec<(Ident, Server)> = Vec::new();
        for operation in &self.api.operations {
            let Some(own) = operation.server.as_ref().map(server) else {
                continue;
            };
            if !servers.iter().any(|(_, known)| *known == own) {
                servers.push((types.add_constant("other server"), own));
            }
        }
        servers
    }

    fn item(&mut self, id: SchemaId, side: Side, types: &mut Scope) -> Option<Item> {
        let ident = self.names.item(id, side)?.clone();
        let schema = self.api.schema(id);
        let rule = self.rules.of(id, &schema.shape, ident.text());
        let kind = match &schema.shape {
            Shape::String(_) => ItemKind::String(rule),
            Shape::Integer(_) => ItemKind::Integer(rule),
            Shape::Number(_) => ItemKind::Number(rule),
            Shape::Array { items, .. } => ItemKind::List {
                item: self.ty(*items, side),
                rule,
            },
            Shape::Enumeration(texts) => enumeration(texts),
            Shape::Object(members) => {
                let fields = self.fields(members, side, &ident);
                let locals = locals(&fields);
                ItemKind::Struct {
                    fields,
                    required: types.add_beside(&ident, "Required"),
                    locals,
                }
            }
            Shape::Any | Shape::Boolean | Shape::Alias(_) | Shape::Broken => return None,
        };
        let directions = &self.names.directions;
        let docs = docs(&schema.docs);
        let own = directions.side(id, side);
        let is_sent = directions.is_sent(id) && own != Side::Received;
        let is_received = directions.is_received(id) && own != Side::Sent;
        Some(Item {
            ident,
            docs,
            kind,
            is_sent,
            is_received,
        })
    }

    fn fields(&mut self, members: &[Member], side: Side, of: &Ident) -> Vec<Field> {
        let mut idents = Scope::default();
        let mut setters = names::member_scope();
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
                }
            })
            .collect()
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
            Shape::Number(_) => Type::Number,
            Shape::String(lengths) if lengths.is_plain_date_time() => Type::DateTime,
            Shape::String(_) => Type::String,
            Shape::Array { items, .. } => Type::List(Box::new(self.ty(*items, side))),
            Shape::Alias(target) => self.plain(*target, side),
            Shape::Any | Shape::Broken | Shape::Enumeration(_) | Shape::Object(_) => Type::Json,
        }
    }

    /// How a value that is not `null` is checked where it stands.
    fn check(&mut self, id: SchemaId, side: Side, name: &str) -> Check {
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
                    counts: api::Counts {
                        unique_items: false,
                        ..*counts
                    },
                };
                let count = self.rules.of(id, &limits, name);
                let item = self.check(*items, side, &format!("{name} item"));
                let item = if self.is_nullable(*items) && item != Check::Nothing {
                    Check::Nullable(Box::new(item))
                } else {
                    item
                };
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
            Shape::String(lengths) if lengths.is_plain_date_time() => return Check::Own,
            shape => self.rules.of(id, shape, name),
        };
        match (shape, own) {
            (Shape::String(_), Some(rule)) => Check::String(rule),
            (Shape::Integer(_), Some(rule)) => Check::Integer(rule),
            // A double may be infinite, which JSON cannot say: every number is checked.
            (Shape::Number(_), Some(rule)) => Check::Number(rule),
            _ => Check::Nothing,
        }
    }

    /// Each distinct set of failures once. The first is `Failure`; a later one is named after its first operation.
    fn failures(&self, bodies: &Bodies<'_>, types: &mut Scope) -> Vec<FailureSet> {
        let mut sets: Vec<FailureSet> = Vec::new();
        for (operation, names) in self.api.operations.iter().zip(&self.names.operations) {
            let key = self.failure_key(operation);
            if key.is_empty() || sets.iter().any(|(known, _)| *known == key) {
                continue;
            }
            let ident = if sets.is_empty() {
                names::failure_ident()
            } else {
                types.add_beside(&names.request, "Failure")
            };
            let variant = |(status, ty): &(u16, Option<Type>)| FailureVariant {
                ident: names::status_ident(*status),
                status: *status,
                docs: Docs {
                    text: operation
                        .failures
                        .iter()
                        .find(|failure| failure.status == *status)
                        .and_then(|f| f.description.clone())
                        .into_iter()
                        .collect(),
                    ..Docs::default()
                },
                ty: ty.clone(),
                code: ty.as_ref().and_then(|ty| bodies.code(ty)),
            };
            let variants = key.iter().map(variant).collect();
            sets.push((key, Failure { ident, variants }));
        }
        sets
    }

    fn failure_key(&self, operation: &api::Operation) -> Vec<(u16, Option<Type>)> {
        let mut key: Vec<_> = operation
            .failures
            .iter()
            .map(|failure| {
                (
                    failure.status,
                    failure.schema.map(|schema| self.ty(schema, Side::Received)),
                )
            })
            .collect();
        key.sort_by_key(|(status, _)| *status);
        key.dedup_by_key(|(status, _)| *status);
        key
    }

    fn operation(
        &self,
        operation: &api::Operation,
        names: &OperationNames,
        failures: &[FailureSet],
        servers: &[(Ident, Server)],
        security: &Constants<'_>,
        types: &mut Scope,
    ) -> Operation {
        let (arguments, setters) = self.parameters(operation);
        let body = operation.body.as_ref().map(|body| Body {
            ident: names::body_ident(),
            ty: self.ty(body.schema, Side::Sent),
            media_type: body.media_type.clone(),
            required: body.required,
            docs: Docs {
                text: body.description.clone().into_iter().collect(),
                ..Docs::default()
            },
        });
        let required =
            arguments.len() + usize::from(body.as_ref().is_some_and(|body| body.required));
        let key = self.failure_key(operation);
        Operation {
            method: operation.method.word(),
            path: operation.path.clone(),
            facts: types.add_constant(&names.words),
            call: names.call.clone(),
            request: names.request.clone(),
            params: (required > MAX_ARGUMENTS).then(|| types.add_beside(&names.request, "Params")),
            docs: docs(&operation.docs),
            accept: (!operation.accept.is_empty()).then(|| operation.accept.join(", ")),
            success: operation.success.statuses.clone(),
            server: operation.server.as_ref().map(server).and_then(|own| {
                let known = servers.iter().find(|(_, known)| *known == own);
                known.map(|(ident, _)| ident.clone())
            }),
            security: security.ident(&operation.security),
            repeatable: operation.repeatable,
            arguments,
            setters,
            body,
            response: operation
                .success
                .schema
                .map(|schema| self.ty(schema, Side::Received)),
            response_docs: operation.success.description.clone(),
            failure: failures
                .iter()
                .find(|(known, _)| *known == key)
                .map(|(_, failure)| failure.ident.clone()),
        }
    }

    /// Required parameters, path first and in the order of the path; then the others in document order.
    fn parameters(&self, operation: &api::Operation) -> (Vec<Parameter>, Vec<Parameter>) {
        let position = |parameter: &api::Parameter| match parameter.location {
            Location::Path => operation
                .path
                .find(&format!("{{{}}}", parameter.name))
                .unwrap_or(usize::MAX - 1),
            _ => usize::MAX,
        };
        let mut parameters: Vec<&api::Parameter> = operation.parameters.iter().collect();
        parameters.sort_by_key(|parameter| position(parameter));
        let mut scope = names::member_scope();
        scope.reserve(names::body_ident().text());
        let (required, optional): (Vec<_>, Vec<_>) = parameters
            .into_iter()
            .map(|parameter| (parameter.required, self.parameter(parameter, &mut scope)))
            .partition(|(required, _)| *required);
        let only = |parameters: Vec<(bool, Parameter)>| {
            parameters
                .into_iter()
                .map(|(_, parameter)| parameter)
                .collect()
        };
        (only(required), only(optional))
    }

    fn parameter(&self, parameter: &api::Parameter, scope: &mut Scope) -> Parameter {
        Parameter {
            ident: scope.add_field(&parameter.name),
            name: parameter.name.clone(),
            place: match parameter.location {
                Location::Path => "path",
                Location::Query => "query",
                Location::Header => "header",
            },
            ty: self.ty(parameter.schema, Side::Sent),
            docs: self.with_default(docs(&parameter.docs), parameter.schema),
        }
    }

    fn with_default(&self, mut docs: Docs, id: SchemaId) -> Docs {
        let schema = self.api.schema(id);
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

impl Item {
    /// Whether it has a rule without asking the items that it holds.
    fn has_rule(&self) -> bool {
        let own = match &self.kind {
            ItemKind::String(rule) | ItemKind::Integer(rule) | ItemKind::List { rule, .. } => {
                rule.is_some()
            }
            // A double may be infinite, which JSON cannot say.
            ItemKind::Number(_) | ItemKind::Enum { .. } => true,
            ItemKind::Struct { fields, .. } => fields.iter().any(|field| field.check.has_rule()),
        };
        own || self
            .inner_types()
            .any(|ty| *innermost(ty) == Type::DateTime)
    }

    fn inner_types(&self) -> impl Iterator<Item = &Type> {
        let (item, fields) = match &self.kind {
            ItemKind::List { item, .. } => (Some(item), [].as_slice()),
            ItemKind::Struct { fields, .. } => (None, fields.as_slice()),
            _ => (None, [].as_slice()),
        };
        item.into_iter().chain(fields.iter().map(|field| &field.ty))
    }

    fn fields_mut(&mut self) -> Option<&mut Vec<Field>> {
        match &mut self.kind {
            ItemKind::Struct { fields, .. } => Some(fields),
            _ => None,
        }
    }
}

/// Removes the checks of members whose types have no rule, so that a model without rules has an empty `check`.
fn drop_idle_checks(items: &mut [Item]) {
    let index: HashMap<Ident, usize> = items
        .iter()
        .enumerate()
        .map(|(position, item)| (item.ident.clone(), position))
        .collect();
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
    for field in items.iter_mut().filter_map(Item::fields_mut).flatten() {
        let is_idle = !rules_in(&field.ty, &has_rule);
        drop_own(&mut field.check, is_idle);
    }
}

impl Check {
    /// Whether it has a rule of its own, whatever the types say.
    fn has_rule(&self) -> bool {
        match self {
            Self::Nothing | Self::Own => false,
            Self::String(_) | Self::Integer(_) | Self::Number(_) => true,
            Self::List {
                count,
                unique,
                item,
            } => count.is_some() || *unique || item.has_rule(),
            Self::Nullable(inner) => inner.has_rule(),
        }
    }
}

/// What a type is made of, whatever stands around it.
fn innermost(ty: &Type) -> &Type {
    match ty {
        Type::Boxed(inner) | Type::List(inner) | Type::Nullable(inner) => innermost(inner),
        ty => ty,
    }
}

fn rules_in(ty: &Type, has_rule: &HashMap<Ident, bool>) -> bool {
    match innermost(ty) {
        Type::Named(ident) => has_rule.get(ident).copied().unwrap_or(true),
        ty => *ty == Type::DateTime,
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
        Check::Nullable(inner) => {
            drop_own(inner, is_idle);
            if **inner == Check::Nothing {
                *check = Check::Nothing;
            }
        }
        _ => {}
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

fn locals(fields: &[Field]) -> Locals {
    let mut scope = Scope::default();
    fields
        .iter()
        .for_each(|field| scope.reserve(field.ident.text()));
    Locals {
        reader: scope.add_field("reader"),
        object: scope.add_field("object"),
        key: scope.add_field("key"),
    }
}

fn server(server: &api::Server) -> Server {
    let variable = |variable: &api::Variable| {
        (
            variable.name.clone(),
            variable.default.clone(),
            variable.one_of.clone(),
            variable.description.clone(),
        )
    };
    Server {
        url: server.url.clone(),
        variables: server.variables.iter().map(variable).collect(),
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
