//! Webhooks and callbacks: the requests that the service sends.

use super::{
    Access, Answer, Content, Docs, Kind, Lengths, Location, Member, Method, Parameter,
    PropertyCounts, Schema, SchemaId, Shape, Source, Status, StyleForm, Webhook, WebhookPart,
    members,
    resolve::{Resolver, member},
};
use crate::{
    openapi::Node,
    report::{Fault, Loss},
    source::Place,
};

/// Why a request is left out.
const UNREAD: &str = "its reference could not be followed";
const NO_MAPPING: &str = "it is no mapping";

/// What a webhook or callback is called, and where it goes if the document says.
struct Named<'d> {
    words: String,
    address: Option<&'d str>,
}

impl<'d> Resolver<'d, '_> {
    /// The webhooks of a spec that the settings take, in document order.
    pub fn webhooks(&mut self, root: &'d Node) -> Vec<Webhook> {
        let mut webhooks = Vec::new();
        for (name, _, node) in self.members(root, "webhooks") {
            let named = Named {
                words: ending(name, "webhook"),
                address: None,
            };
            let selected = |resolver: &mut Self, node| resolver.takes(name, node);
            webhooks.extend(self.incoming(node, &named, selected));
        }
        webhooks
    }

    /// The callbacks of an operation that is taken.
    pub fn callbacks(&mut self, operation: &'d Node, id: Option<&str>) -> Vec<Webhook> {
        let mut callbacks = Vec::new();
        for (name, place, node) in self.members(operation, "callbacks") {
            let Some(target) = self.follow(node) else {
                self.left_out(place, UNREAD);
                continue;
            };
            if target.node.as_mapping().is_none() {
                self.unexpected(target.node, "a mapping");
                self.left_out(place, NO_MAPPING);
            }
            for (expression, entry) in target.node.as_mapping().into_iter().flatten() {
                if expression.starts_with("x-") {
                    continue;
                }
                let words = format!("{} {name}", id.unwrap_or_default());
                let named = Named {
                    words: ending(words.trim(), "callback"),
                    address: Some(expression),
                };
                callbacks.extend(self.incoming(&entry.node, &named, |_, _| true));
            }
        }
        callbacks
    }

    /// The requests of a path item that is no path of the API's.
    fn incoming(
        &mut self,
        node: &'d Node,
        named: &Named<'d>,
        mut is_taken: impl FnMut(&mut Self, &'d Node) -> bool,
    ) -> Vec<Webhook> {
        let Some(item) = self.follow(node).map(|target| target.node) else {
            self.left_out(node.place, UNREAD);
            return Vec::new();
        };
        if item.as_mapping().is_none() {
            self.unexpected(item, "a mapping");
            self.left_out(node.place, NO_MAPPING);
            return Vec::new();
        }
        let methods = self.methods(item);
        let is_one = methods.len() == 1;
        let mut webhooks = Vec::new();
        for (method, node) in methods {
            if node.as_mapping().is_none() {
                self.unexpected(node, "an operation");
                self.left_out(node.place, NO_MAPPING);
                continue;
            }
            if !is_taken(self, node) {
                continue;
            }
            let pinned = self.text(node, "x-ironspec-name");
            let name = pinned.unwrap_or_else(|| {
                if is_one {
                    named.words.clone()
                } else {
                    format!("{} {}", method.as_str(), named.words)
                }
            });
            webhooks.push(self.webhook(item, node, method, name, named.address));
        }
        self.only_known(item, &members::PATH_ITEM);
        webhooks
    }

    /// A row for a request that gets no type.
    fn left_out(&mut self, place: Place, because: &str) {
        let because = because.to_owned();
        self.loss(place, Loss::OperationOmitted { because });
    }

    fn webhook(
        &mut self,
        item: &'d Node,
        node: &'d Node,
        method: Method,
        name: String,
        address: Option<&str>,
    ) -> Webhook {
        self.only_known(node, &members::OPERATION);
        let mut unsupported = None;
        let parameters = self.parameters(item, node, &mut unsupported);
        if let Some(because) = unsupported {
            self.loss(node.place, Loss::WebhookIncomplete { because });
        }
        let mut parts: Vec<(Member, WebhookPart)> = Vec::new();
        for parameter in parameters {
            match self.source(&parameter) {
                Ok(source) => {
                    let taken = |name: &str| parts.iter().any(|(member, _)| member.name == name);
                    let part = part(parameter, source, taken);
                    parts.push(part);
                }
                Err(because) => {
                    let because = format!("its parameter `{}` {because}", parameter.name);
                    self.loss(parameter.place, Loss::WebhookIncomplete { because });
                }
            }
        }
        parts.extend(self.received_body(node));
        let answers = self.answers(node);
        // `default` is among the failures too.
        let success = answers.success.into_iter();
        let answers: Vec<Answer> = success
            .filter(|answer| answer.status != Status::Default)
            .chain(answers.failures)
            .collect();
        if answers.iter().any(|answer| !answer.headers.is_empty()) {
            let place = node
                .get("responses")
                .map_or(node.place, |responses| responses.place);
            let because = "the headers of its answers have no types".to_owned();
            self.loss(place, Loss::WebhookIncomplete { because });
        }
        if let Some(callbacks) = member(node, "callbacks") {
            let because = "its own callbacks have no types".to_owned();
            self.loss(callbacks.place, Loss::WebhookIncomplete { because });
        }
        let (members, parts) = parts.into_iter().unzip();
        let docs = self.docs(node);
        Webhook {
            method,
            address: address.map(str::to_owned),
            schema: self.incoming_schema(node, name, docs, members),
            parts,
            credentials: self.asked_schemes(node),
            answers,
        }
    }

    /// All that the request brings, as one object: so it is named, decoded and checked as any other.
    fn incoming_schema(
        &mut self,
        node: &Node,
        name: String,
        docs: Docs,
        members: Vec<Member>,
    ) -> SchemaId {
        let counts = PropertyCounts {
            // An object without members that may have others would be a map.
            is_closed: members.is_empty(),
            ..PropertyCounts::default()
        };
        let shape = Shape::Object {
            members,
            additional: None,
            names: Lengths::default(),
            counts,
        };
        let mut schema = Schema::new(node.place, Some(name), shape);
        schema.docs = docs;
        self.schemas.push(schema);
        SchemaId(self.schemas.len() - 1)
    }

    /// Where the value of a parameter is found, and how it is read; or why it is not.
    fn source(&mut self, parameter: &Parameter) -> Result<WebhookPart, &'static str> {
        let source = match parameter.location {
            Location::Query => Source::Query,
            Location::Header => Source::Header,
            Location::Cookie => Source::Cookie,
            Location::Path => return Err("is in a path, which is the program's own"),
        };
        let form = parameter.style.form;
        let is_repeated = parameter.style.is_exploded && source == Source::Query;
        let (item, delimiter) = match (form, self.items_of(parameter.schema)) {
            (StyleForm::Json, _) => (None, None),
            (StyleForm::Simple | StyleForm::Form, None) => (Some(parameter.schema), None),
            (StyleForm::Form, Some(items)) if is_repeated => (Some(items), Some("&")),
            (StyleForm::Simple | StyleForm::Form, Some(items)) => (Some(items), Some(",")),
            (StyleForm::SpaceDelimited, Some(items)) => (Some(items), Some(" ")),
            (StyleForm::PipeDelimited, Some(items)) => (Some(items), Some("|")),
            _ => return Err("has a style that is not read"),
        };
        let is_json = match item {
            Some(item) => self
                .is_json_spelt(item)
                .ok_or("is of a type that is not read")?,
            None => true,
        };
        Ok(WebhookPart {
            key: String::new(),
            name: parameter.name.clone(),
            source,
            is_json,
            delimiter,
        })
    }

    /// The items, if values are lists.
    fn items_of(&mut self, id: SchemaId) -> Option<SchemaId> {
        match self.shape_of(id) {
            Shape::Array { items, .. } => Some(items),
            _ => None,
        }
    }

    /// Whether values are spelt as in JSON, as numbers are, rather than as texts; nothing if they may be either or neither.
    fn is_json_spelt(&mut self, id: SchemaId) -> Option<bool> {
        match self.shape_of(id).kind()? {
            Kind::Boolean | Kind::Number => Some(true),
            Kind::String => Some(false),
            Kind::Array | Kind::Object => None,
        }
    }

    /// The body, if there is one that can be read.
    fn received_body(&mut self, operation: &'d Node) -> Option<(Member, WebhookPart)> {
        let body = self.follow(member(operation, "requestBody")?)?.node;
        self.only_known(body, &members::REQUEST_BODY);
        let media_types = self.media_types(body);
        let (content, media_types) = self.body_content(&media_types);
        let (schema, is_json) = match content {
            Content::Json(schema) => (schema, true),
            Content::Text => (self.text_schema(body), false),
            Content::Nothing => {
                let member = "content";
                self.report
                    .finding(body.place, Fault::MissingMember { member });
                return None;
            }
            Content::Bytes | Content::Items(_) | Content::Events(_) | Content::TextEvents => {
                let media_type = media_types.first().map_or("*/*", String::as_str);
                let because = format!("a body of type `{media_type}` is not read");
                self.loss(body.place, Loss::WebhookIncomplete { because });
                return None;
            }
        };
        let member = Member {
            name: "body".to_owned(),
            schema,
            required: self.flag(body, "required"),
            access: Access::Both,
            is_sensitive: false,
            docs: Docs {
                description: self.text(body, "description"),
                ..Docs::default()
            },
        };
        let part = WebhookPart {
            key: member.name.clone(),
            name: String::new(),
            source: Source::Body,
            is_json,
            delimiter: None,
        };
        Some((member, part))
    }

    fn text_schema(&mut self, node: &Node) -> SchemaId {
        let shape = Shape::String(Lengths::default());
        self.schemas.push(Schema::new(node.place, None, shape));
        SchemaId(self.schemas.len() - 1)
    }

    /// The names of the schemes that the service brings a credential of.
    fn asked_schemes(&mut self, operation: &'d Node) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for alternative in self.items(operation, "security") {
            for (name, _) in alternative.as_mapping().into_iter().flatten() {
                self.security.brought.insert(name);
                if !names.contains(name) {
                    names.push(name.clone());
                }
            }
        }
        names
    }
}

/// A parameter as a member of the request; of two with one name the later is called after its place too.
fn part(
    parameter: Parameter,
    mut part: WebhookPart,
    taken: impl Fn(&str) -> bool,
) -> (Member, WebhookPart) {
    let place = part.source.word();
    part.key = match parameter.name.as_str() {
        name if taken(name) || name == "body" => format!("{place} {name}"),
        name => name.to_owned(),
    };
    let member = Member {
        name: part.key.clone(),
        schema: parameter.schema,
        required: parameter.required,
        access: Access::Both,
        is_sensitive: parameter.is_sensitive,
        docs: parameter.docs,
    };
    (member, part)
}

/// The words with the last one behind them, if they do not end so already.
fn ending(words: &str, last: &str) -> String {
    if words.to_ascii_lowercase().ends_with(last) {
        words.to_owned()
    } else {
        format!("{words} {last}")
    }
}
