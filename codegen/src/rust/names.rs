//! Every identifier of the output. None is made anywhere else.
//!
//! A name comes from the document's own name by case conversion. Where two would be equal, the one that stands first in document order
//! keeps it and the later gets a number, so that additions at the end change nothing. Component names come before names of operations,
//! and both before names that ironspec makes up for what the document leaves nameless.

use std::collections::{HashMap, HashSet};

mod ident;
mod operations;

use ironspec_rules::Format;

pub use self::ident::{
    Ident, Scope, body_ident, failure_ident, fallback_ident, member_scope, parameter_scope,
    reading_ident, status_ident,
};
use self::ident::{RESERVED, camel, snake, status_name};
use self::operations::operation_names;
use super::direction::{Directions, Loose, Side, note_loose};
use crate::{
    api::{
        Api, Apis, BodyForm, BodyKind, Content, Header, Operation, Parameter, SchemaId, Shape,
        Webhook,
    },
    report::Report,
};

/// The names of all APIs, in their order.
#[derive(Debug)]
pub struct Names(pub(super) Vec<ApiNames>);

/// The names of one API.
#[derive(Debug)]
pub struct ApiNames {
    pub module: Ident,
    pub feature: String,
    pub directions: Directions,
    /// The types that become items, in the order in which the operations reach them.
    pub slots: Vec<Slot>,
    types: HashMap<(SchemaId, Side), Ident>,
    /// Parameter schemas that share the item of an equal one.
    same: HashMap<SchemaId, SchemaId>,
    pub operations: Vec<OperationNames>,
    pub taken: HashSet<String>,
}

/// A type that becomes an item.
#[derive(Clone, Debug)]
pub struct Slot {
    pub schema: SchemaId,
    /// The direction in which the walk first came to it; its members are those that go this way.
    pub side: Side,
    hint: Hint,
}

/// Where the name of a type comes from.
#[derive(Clone, Debug)]
enum Hint {
    /// The document names it.
    Component(String),
    /// A parameter or header: its own name, else with the operation in front.
    Parameter { name: String, operation: usize },
    /// Something in an operation: `{Operation}{what}`.
    In { operation: usize, what: String },
    /// Something in the type of another slot: `{Parent}{what}`.
    Of { parent: usize, what: String },
}

/// The names around one operation.
#[derive(Debug)]
pub struct OperationNames {
    /// What its constant is named after.
    pub words: String,
    pub call: Ident,
    pub request: Ident,
}

/// Settles the names of all APIs; two operations of one name are a finding.
#[must_use]
pub fn assign(apis: &Apis, report: &mut Report) -> Names {
    let mut modules = Scope::default();
    // What the crate root has already, and the features that are no API.
    [
        "runtime",
        "ironspec_runtime",
        "core",
        "std",
        "alloc",
        "default",
        "reqwest",
        "ureq",
        "jiff",
        "uuid",
        // Files and folders that mean something to Cargo.
        "lib",
        "bin",
        "main",
        // The files of each module, lest one hold a module of its own name.
        "driver",
        "examples",
        "failures",
        "headers",
        "operations",
        "rules",
        "security",
        "types",
        "webhooks",
    ]
    .iter()
    .for_each(|name| modules.reserve(name));
    Names(
        apis.apis
            .iter()
            .map(|api| Assigner::new(api).assign(&mut modules, report))
            .collect(),
    )
}

struct Assigner<'a> {
    api: &'a Api,
    directions: Directions,
    slots: Vec<Slot>,
    seen: HashSet<(SchemaId, Side)>,
    same: HashMap<SchemaId, SchemaId>,
    /// Parameters and headers whose type a later one may share.
    shared: Vec<(String, Side, SchemaId)>,
}

impl Hint {
    /// The hint of something inside a schema that gets no type.
    fn inside(&self, what: &str) -> Self {
        match self {
            Self::In {
                operation,
                what: outer,
            } => Self::In {
                operation: *operation,
                what: format!("{outer} {what}"),
            },
            Self::Of {
                parent,
                what: outer,
            } => Self::Of {
                parent: *parent,
                what: format!("{outer} {what}"),
            },
            Self::Component(name) | Self::Parameter { name, .. } => {
                Self::Component(format!("{name} {what}"))
            }
        }
    }
}

/// Where the walk comes from.
#[derive(Clone)]
struct Context {
    side: Side,
    hint: Hint,
    /// Whether even a plain type gets a name: parameters and bodies.
    is_named: bool,
}

impl<'a> Assigner<'a> {
    fn new(api: &'a Api) -> Self {
        let directions = Directions::of(api);
        Self {
            api,
            directions,
            slots: Vec::new(),
            seen: HashSet::new(),
            same: HashMap::new(),
            shared: Vec::new(),
        }
    }

    fn assign(mut self, modules: &mut Scope, report: &mut Report) -> ApiNames {
        self.directions.note_uncounted(self.api, report);
        self.directions.note_unjudged(self.api, report);
        self.directions.note_untold(self.api, report);
        for (number, operation) in self.api.operations.iter().enumerate() {
            self.operation(number, operation);
        }
        for webhook in self.api.incoming() {
            self.webhook(webhook);
        }
        for slot in &self.slots {
            // A list or map with a name of its own asks its items for the rules of their types alone.
            let shape = &self.api.schema(slot.schema).shape;
            match shape {
                Shape::Array { items: inside, .. } => {
                    note_loose(self.api, *inside, Loose::Sent, report);
                }
                Shape::Object {
                    additional: Some(inside),
                    ..
                } if shape.is_map() => note_loose(self.api, *inside, Loose::Sent, report),
                _ => {}
            }
        }
        let module = modules.add(snake(&self.api.name, "api"));
        let mut types = Scope::default();
        RESERVED.iter().for_each(|name| types.reserve(name));
        let mut idents = vec![None; self.slots.len()];
        for (slot, ident) in self.slots.iter().zip(&mut idents) {
            if let Hint::Component(name) = &slot.hint {
                *ident = Some(types.add_type(name, self.directions.side(slot.schema, slot.side)));
            }
        }
        let operations = operation_names(self.api, &mut types, report);
        for position in 0..self.slots.len() {
            if idents[position].is_none() {
                idents[position] = Some(self.made_up(position, &idents, &operations, &mut types));
            }
        }
        let types_by_key = self
            .slots
            .iter()
            .zip(idents)
            .filter_map(|(slot, ident)| {
                let side = self.directions.side(slot.schema, slot.side);
                Some(((slot.schema, side), ident?))
            })
            .collect();
        ApiNames {
            feature: module.text().replace('_', "-"),
            module,
            directions: self.directions,
            slots: self.slots,
            types: types_by_key,
            same: self.same,
            operations,
            taken: types.taken,
        }
    }

    /// The name of a type that the document leaves nameless.
    fn made_up(
        &self,
        position: usize,
        idents: &[Option<Ident>],
        operations: &[OperationNames],
        types: &mut Scope,
    ) -> Ident {
        let slot = &self.slots[position];
        let of_operation = |operation: usize| operations[operation].request.text();
        let name = match &slot.hint {
            Hint::Parameter { name, operation } if types.is_taken(&camel(name, "Value")) => {
                format!("{} {name}", of_operation(*operation))
            }
            Hint::Component(name) | Hint::Parameter { name, .. } => name.clone(),
            Hint::In { operation, what } => format!("{} {what}", of_operation(*operation)),
            Hint::Of { parent, what } => {
                let known = idents.get(*parent).and_then(Option::as_ref);
                let known = known.map_or("", Ident::text);
                // What a sent model holds is named after the model; whether it is sent alone is a matter of its own.
                let sent = self.slots.get(*parent).is_some_and(|parent| {
                    self.directions.side(parent.schema, parent.side) == Side::Sent
                });
                let known = known
                    .strip_suffix("Input")
                    .filter(|_| sent)
                    .unwrap_or(known);
                format!("{known} {what}")
            }
        };
        types.add_type(&name, self.directions.side(slot.schema, slot.side))
    }

    fn operation(&mut self, number: usize, operation: &Operation) {
        for parameter in &operation.parameters {
            self.parameter(number, parameter);
        }
        let within = |what: &str| Hint::In {
            operation: number,
            what: what.to_owned(),
        };
        let forms = operation.body.iter().flat_map(|body| &body.forms);
        let has_choice = operation
            .body
            .as_ref()
            .is_some_and(|body| body.forms.len() > 1);
        for form in forms {
            let Some(schema) = form.kind.schema() else {
                continue;
            };
            // The enum of all forms is the body.
            let hint = if has_choice {
                within(form_words(form))
            } else {
                within("Body")
            };
            self.visit(
                schema,
                &Context {
                    side: Side::Sent,
                    hint,
                    is_named: true,
                },
            );
        }
        // One success has no need of its status in the name.
        let first = operation.success.first().map(|answer| answer.content);
        for answer in operation.success.iter().chain(&operation.failures) {
            let Some(schema) = answer.content.schema() else {
                continue;
            };
            let is_first = Some(answer.content) == first;
            let what = match answer.content {
                Content::Items(_) => "Item",
                Content::Events(_) => "Event",
                _ if is_first => "Response",
                _ => status_name(answer.status.into()),
            };
            self.visit(
                schema,
                &Context {
                    side: Side::Received,
                    hint: within(what),
                    // Only a type of its own keeps a value to itself.
                    is_named: self.is_sensitive(schema),
                },
            );
        }
        if let Some(schema) = operation
            .stream
            .as_ref()
            .and_then(|stream| stream.content.schema())
        {
            let (side, is_named) = (Side::Received, self.is_sensitive(schema));
            let hint = within("Item");
            self.visit(
                schema,
                &Context {
                    side,
                    hint,
                    is_named,
                },
            );
        }
        for (_, header) in operation.headers() {
            self.header(number, header);
        }
    }

    /// A request of the service's has the name that the document gives it, and so it is the slot of its answers.
    fn webhook(&mut self, webhook: &Webhook) {
        let parent = self.slots.len();
        let hint = Hint::Component(String::new());
        self.visit(
            webhook.schema,
            &Context {
                side: Side::Received,
                hint,
                is_named: true,
            },
        );
        for schema in webhook.sent() {
            let what = "Answer".to_owned();
            self.visit(
                schema,
                &Context {
                    side: Side::Sent,
                    hint: Hint::Of { parent, what },
                    is_named: true,
                },
            );
        }
    }

    fn is_sensitive(&self, id: SchemaId) -> bool {
        let schema = self.api.schema(id);
        schema.is_sensitive
            || match schema.shape {
                Shape::Array { items: inside, .. }
                | Shape::Object {
                    additional: Some(inside),
                    ..
                } => self.api.schema(inside).is_sensitive,
                _ => false,
            }
    }

    fn parameter(&mut self, operation: usize, parameter: &Parameter) {
        let name = parameter.component.as_ref().unwrap_or(&parameter.name);
        let side = Side::Sent;
        self.shared(operation, name, parameter.schema, side, true);
    }

    /// A header of an answer is a plain value unless there is something to say of it: a name, a rule, a list of values.
    fn header(&mut self, operation: usize, header: &Header) {
        if let Some(schema) = header.schema() {
            let name = header.component.as_ref().unwrap_or(&header.name);
            let has_rule = self.api.schema(schema).shape.has_rule();
            self.shared(operation, name, schema, Side::Received, has_rule);
        }
    }

    /// A parameter or header shares the type of an earlier one of the same name and shape.
    fn shared(&mut self, operation: usize, name: &str, id: SchemaId, side: Side, is_named: bool) {
        let schema = self.api.schema(id);
        let is_nameless = schema.name.is_none() && !matches!(schema.shape, Shape::Alias(_));
        if is_nameless {
            let equal = |(known, its_side, earlier): &&(String, Side, SchemaId)| {
                let earlier = self.api.schema(*earlier);
                known == name
                    && *its_side == side
                    && earlier.shape == schema.shape
                    && earlier.is_sensitive == schema.is_sensitive
            };
            if let Some((_, _, earlier)) = self.shared.iter().find(equal) {
                self.same.insert(id, *earlier);
                return;
            }
            self.shared.push((name.to_owned(), side, id));
        }
        let name = name.to_owned();
        self.visit(
            id,
            &Context {
                side,
                hint: Hint::Parameter { name, operation },
                is_named,
            },
        );
    }

    fn visit(&mut self, id: SchemaId, context: &Context) {
        let schema = self.api.schema(id);
        let side = self.directions.side(id, context.side);
        if !self.seen.insert((id, side)) {
            return;
        }
        let hint = schema
            .name
            .clone()
            .map_or_else(|| context.hint.clone(), Hint::Component);
        let is_slot = is_item(self.api, id, context.is_named);
        if is_slot {
            self.slots.push(Slot {
                schema: id,
                side: context.side,
                hint: hint.clone(),
            });
        }
        let parent = self.slots.len() - usize::from(is_slot);
        let inside = |what: &str| {
            if is_slot {
                let what = what.to_owned();
                Hint::Of { parent, what }
            } else {
                hint.inside(what)
            }
        };
        let below = |hint: Hint| Context {
            side: context.side,
            hint,
            is_named: false,
        };
        match &schema.shape {
            Shape::Alias(target) => {
                let hint = hint.clone();
                self.visit(
                    *target,
                    &Context {
                        hint,
                        ..context.clone()
                    },
                );
            }
            Shape::Tuple(items) => {
                for (place, item) in items.iter().enumerate() {
                    self.visit(*item, &below(inside(&format!("Item {}", place + 1))));
                }
            }
            // The items of a named list are named too: a list knows only types that check themselves.
            Shape::Array { items, .. } => self.visit(
                *items,
                &Context {
                    is_named: is_slot,
                    ..below(inside("Item"))
                },
            ),
            Shape::Object {
                members,
                additional,
                ..
            } => {
                for member in members
                    .iter()
                    .filter(|member| member.access.goes(context.side))
                {
                    self.visit(member.schema, &below(inside(&member.name)));
                }
                if let Some(additional) = additional {
                    // The values of a named map are named too, as the items of a named list are.
                    let is_named = is_slot && schema.shape.is_map();
                    self.visit(
                        *additional,
                        &Context {
                            is_named,
                            ..below(inside("Value"))
                        },
                    );
                }
            }
            Shape::Union { variants, .. } => {
                for variant in variants {
                    self.visit(variant.schema, &below(inside(&variant.name)));
                }
            }
            _ => {}
        }
    }
}

/// Whether a schema becomes an item: objects and enums always, other types if they are named or have to be.
fn is_item(api: &Api, id: SchemaId, is_named: bool) -> bool {
    let schema = api.schema(id);
    let is_named = is_named || schema.name.is_some();
    match &schema.shape {
        shape if shape.is_map() => is_named,
        Shape::Object { .. }
        | Shape::Enumeration(_)
        | Shape::Constants(_)
        | Shape::Tuple(_)
        | Shape::Union { .. } => true,
        Shape::Integer(_) | Shape::BigInteger(_) | Shape::Number(_) | Shape::Array { .. } => {
            is_named
        }
        Shape::String(lengths) => {
            let is_own = schema.is_sensitive || schema.condition.is_some();
            is_named && (is_own || !lengths.plain_format().is_some_and(is_time))
        }
        Shape::Any | Shape::Boolean | Shape::Binary | Shape::Alias(_) | Shape::Broken => false,
    }
}

/// Whether values of the format say a time. Like a truth value, one names nothing that a program could take for another.
fn is_time(format: Format) -> bool {
    match format {
        Format::DateTime | Format::Date | Format::Time | Format::Duration => true,
        Format::Uuid
        | Format::Uri
        | Format::Email
        | Format::Hostname
        | Format::Ipv4
        | Format::Ipv6
        | Format::Base64 => false,
    }
}

/// Words for a form of a body.
pub fn form_words(form: &BodyForm) -> &str {
    match form.kind {
        BodyKind::Json(_) => "json",
        BodyKind::Form(..) => "form",
        BodyKind::Multipart(..) => "multipart",
        BodyKind::Text(_) | BodyKind::Bytes => {
            let subtype = form.media_type.split('/').nth(1).unwrap_or_default();
            subtype.split(';').next().unwrap_or_default()
        }
    }
}

impl Names {
    pub(super) fn iter(&self) -> impl Iterator<Item = &ApiNames> {
        self.0.iter()
    }
}

impl ApiNames {
    /// The name of the item for a schema on a side, if it is one.
    pub fn item(&self, id: SchemaId, side: Side) -> Option<&Ident> {
        let id = self.same.get(&id).copied().unwrap_or(id);
        self.types.get(&(id, self.directions.side(id, side)))
    }
}
