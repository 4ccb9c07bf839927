//! Path items and operations: parameters, bodies, answers.

use super::{
    Body, Failure, Literal, Location, Method, Operation, Parameter, SchemaId, Server, Shape,
    Success, members,
    resolve::{Resolver, member},
    server::template_names,
};
use crate::{
    openapi::Node,
    report::{Fault, Loss},
    source::Place,
};

/// Headers that frame a message; a parameter of such a name would break it.
const FRAMING: [&str; 7] = [
    "host",
    "content-length",
    "transfer-encoding",
    "connection",
    "upgrade",
    "te",
    "trailer",
];
/// What counts as success when a document lists no status of it.
const ANY_SUCCESS: [u16; 7] = [200, 201, 202, 203, 204, 205, 206];

impl<'d> Resolver<'d, '_> {
    /// The operations of a spec in document order; `server` is where they go if not to the API's own.
    pub fn operations(&mut self, root: &'d Node, server: Option<&Server>) -> Vec<Operation> {
        let mut operations = Vec::new();
        if root.get("paths").is_none()
            && root.get("webhooks").is_none()
            && root.get("components").is_none()
        {
            self.report
                .finding(root.place, Fault::MissingMember { member: "paths" });
        }
        for (path, place, node) in self.members(root, "paths") {
            if path.starts_with("x-") {
                continue;
            }
            if !path.starts_with('/') || path.contains(['?', '#']) || !is_template(path) {
                self.report.finding(
                    place,
                    Fault::BadPath {
                        path: path.to_owned(),
                    },
                );
                self.loss(
                    place,
                    Loss::OperationOmitted {
                        because: "its path is no template".to_owned(),
                    },
                );
                continue;
            }
            let Some(item) = self.follow(node).map(|target| target.node) else {
                self.loss(
                    place,
                    Loss::OperationOmitted {
                        because: "its path could not be read".to_owned(),
                    },
                );
                continue;
            };
            // What stands beside the `$ref` of a path item counts too.
            let holders = if std::ptr::eq(item, node) {
                vec![item]
            } else {
                vec![item, node]
            };
            for item in holders {
                operations.extend(self.path_item(path, place, item, server));
            }
        }
        self.security(root);
        operations
    }

    fn path_item(
        &mut self,
        path: &str,
        place: Place,
        item: &'d Node,
        server: Option<&Server>,
    ) -> Vec<Operation> {
        if item.as_mapping().is_none() {
            self.unexpected(item, "a mapping");
            return Vec::new();
        }
        self.only_known(item, &members::PATH_ITEM);
        for method in ["query", "additionalOperations"] {
            if let Some(node) = item.get(method) {
                self.loss(
                    node.place,
                    Loss::OperationOmitted {
                        because: format!("`{method}` is not read yet"),
                    },
                );
            }
        }
        let own = self.server(item).or_else(|| server.cloned());
        let mut operations = Vec::new();
        for (word, method) in Method::ALL {
            if let Some(node) = member(item, word) {
                operations.extend(self.operation(path, place, item, node, method, own.as_ref()));
            }
        }
        operations
    }

    fn operation(
        &mut self,
        path: &str,
        path_place: Place,
        item: &'d Node,
        node: &'d Node,
        method: Method,
        server: Option<&Server>,
    ) -> Option<Operation> {
        if node.as_mapping().is_none() {
            self.unexpected(node, "an operation");
            return None;
        }
        self.only_known(node, &members::OPERATION);
        let pinned = if node.get("x-ironspec-name").is_some() {
            "x-ironspec-name"
        } else {
            "operationId"
        };
        let id = self.text(node, pinned);
        let name_place = node.get(pinned).map_or(node.place, |id| id.place);
        let mut unsupported = None;
        let parameters = self.parameters(item, node, &mut unsupported);
        self.path_names(path, path_place, &parameters, unsupported.is_some());
        let body = self.body(node, &mut unsupported);
        if node.get("responses").is_none() {
            self.report.finding(name_place, Fault::NoResponses);
        }
        let (mut success, mut failures, accept) = self.responses(node);
        if method == Method::Head {
            // An answer to HEAD has no body, whatever the document says of it (RFC 9110, section 9.3.2).
            success.schema = None;
            failures
                .iter_mut()
                .for_each(|failure| failure.schema = None);
        }
        if let Some(callbacks) = node.get("callbacks") {
            self.loss(callbacks.place, Loss::CallbacksIgnored);
        }
        if let Some(because) = unsupported {
            self.loss(node.place, Loss::OperationOmitted { because });
            return None;
        }
        let server = self.server(node).or_else(|| server.cloned());
        let docs = self.docs(node);
        let path = path.to_owned();
        Some(Operation {
            place: node.place,
            name_place,
            id,
            method,
            path,
            docs,
            server,
            parameters,
            body,
            success,
            failures,
            accept,
        })
    }

    /// The parameters of the path item and of the operation; of two with one name and place the operation's stands.
    fn parameters(
        &mut self,
        item: &'d Node,
        operation: &'d Node,
        unsupported: &mut Option<String>,
    ) -> Vec<Parameter> {
        let mut parameters: Vec<Parameter> = Vec::new();
        let mut own: Vec<(String, String)> = Vec::new();
        for (holder, inherited) in [(operation, false), (item, true)] {
            let mut here: Vec<(String, String)> = Vec::new();
            for reference in self.items(holder, "parameters") {
                let Some(target) = self.follow(reference) else {
                    continue;
                };
                let node = target.node;
                let (Some(name), Some(place)) = (self.text(node, "name"), self.text(node, "in"))
                else {
                    let member = if node.get("name").is_none() {
                        "name"
                    } else {
                        "in"
                    };
                    self.report
                        .finding(node.place, Fault::MissingMember { member });
                    continue;
                };
                let spelt = if place == "header" {
                    name.to_ascii_lowercase()
                } else {
                    name.clone()
                };
                let key = (spelt, place.clone());
                if here.contains(&key) {
                    self.report.finding(
                        reference.place,
                        Fault::DuplicateParameter {
                            name,
                            location: place,
                        },
                    );
                    continue;
                }
                here.push(key.clone());
                if inherited && own.contains(&key) {
                    continue;
                }
                if let Some(parameter) =
                    self.parameter(node, name, &place, target.name, unsupported)
                {
                    parameters.push(parameter);
                }
            }
            own.extend(here);
        }
        parameters
    }

    fn parameter(
        &mut self,
        node: &'d Node,
        name: String,
        place: &str,
        component: Option<String>,
        unsupported: &mut Option<String>,
    ) -> Option<Parameter> {
        let required = self.flag(node, "required") || place == "path";
        if place == "path" && node.get("required").and_then(Node::as_bool) != Some(true) {
            self.report.finding(
                node.place,
                Fault::PathParameterOptional { name: name.clone() },
            );
        }
        let omitted = match place {
            "path" | "query" | "header" => self.parameter_omitted(node, &name, place),
            "cookie" => Some("it travels in a cookie".to_owned()),
            other => {
                let at = node.get("in").map_or(node.place, |place| place.place);
                self.report.finding(
                    at,
                    Fault::UnknownWord {
                        word: other.to_owned(),
                        of: "in",
                    },
                );
                return None;
            }
        };
        let reserved = place == "header"
            && ["accept", "content-type", "authorization"]
                .contains(&name.to_ascii_lowercase().as_str());
        if let Some(because) = omitted {
            if required && !reserved {
                *unsupported = Some(format!("its parameter `{name}` is required, but {because}"));
            } else {
                self.loss(node.place, Loss::ParameterOmitted { name, because });
            }
            return None;
        }
        let schema = self.schema(node.get("schema")?);
        self.examples_beside(node, schema);
        let location = match place {
            "path" => Location::Path,
            "query" => Location::Query,
            _ => Location::Header,
        };
        let pinned = self.text(node, "x-ironspec-name");
        let docs = self.docs(node);
        Some(Parameter {
            place: node.place,
            name,
            location,
            required,
            component: pinned.or(component),
            schema,
            docs,
        })
    }

    /// Why a parameter gets neither argument nor setter.
    fn parameter_omitted(&mut self, node: &'d Node, name: &str, place: &str) -> Option<String> {
        self.only_known(node, &members::PARAMETER);
        if let Some(reason) = self.text(node, "x-ironspec-omit") {
            return Some(format!("`x-ironspec-omit` says: {reason}"));
        }
        if place == "header"
            && ["accept", "content-type", "authorization"]
                .contains(&name.to_ascii_lowercase().as_str())
        {
            return Some("OpenAPI says that a header parameter of this name is ignored".to_owned());
        }
        if place == "header" && !is_token(name) {
            let place = node.get("name").map_or(node.place, |name| name.place);
            self.report.finding(
                place,
                Fault::BadHeaderName {
                    name: name.to_owned(),
                },
            );
            return Some("no header can have its name".to_owned());
        }
        if place == "header" && FRAMING.contains(&name.to_ascii_lowercase().as_str()) {
            return Some("a header of this name is the transport's own".to_owned());
        }
        let Some(schema) = member(node, "schema") else {
            if node.get("content").is_some() {
                return Some("it is described by `content`".to_owned());
            }
            self.report
                .finding(node.place, Fault::MissingMember { member: "schema" });
            return Some("it has no schema".to_owned());
        };
        if let Some(style) = self.text(node, "style").filter(|style| {
            !matches!(
                (place, style.as_str()),
                ("path" | "header", "simple") | ("query", "form")
            )
        }) {
            return Some(format!("its style is `{style}`"));
        }
        if self.flag(node, "allowReserved") {
            return Some("it is `allowReserved`".to_owned());
        }
        let id = self.schema(schema);
        match self.scalar(id) {
            Some(false) => None,
            Some(true) => Some("it may be `null`, which has no spelling there".to_owned()),
            None => Some("it is no string, number or boolean".to_owned()),
        }
    }

    /// Whether a string, number or boolean may be `null`; nothing for other schemas.
    fn scalar(&self, mut id: SchemaId) -> Option<bool> {
        let mut nullable = false;
        // Schemas may be names of each other in a circle, which is found only when all are read.
        for _ in 0..=self.schemas.len() {
            let schema = &self.schemas[id.0];
            nullable |= schema.nullable;
            match &schema.shape {
                Shape::Boolean
                | Shape::Integer(_)
                | Shape::Number(_)
                | Shape::String(_)
                | Shape::Enumeration(_) => return Some(nullable),
                Shape::Alias(target) => id = *target,
                _ => return None,
            }
        }
        None
    }

    /// Holds the names in the path against the path parameters, both ways.
    fn path_names(
        &mut self,
        path: &str,
        place: Place,
        parameters: &[Parameter],
        some_left_out: bool,
    ) {
        let names = template_names(path);
        for parameter in parameters
            .iter()
            .filter(|parameter| parameter.location == Location::Path)
        {
            if !names.contains(&parameter.name) {
                self.report.finding(
                    parameter.place,
                    Fault::PathLacksParameter {
                        name: parameter.name.clone(),
                        path: path.to_owned(),
                    },
                );
            }
        }
        for (position, name) in names.iter().enumerate() {
            if names[..position].contains(name) {
                self.report.finding(
                    place,
                    Fault::BadPath {
                        path: path.to_owned(),
                    },
                );
            }
            let known = parameters
                .iter()
                .any(|parameter| parameter.location == Location::Path && parameter.name == *name);
            if !known && !some_left_out {
                self.report
                    .finding(place, Fault::PathParameterUndeclared { name: name.clone() });
            }
        }
    }

    fn body(&mut self, operation: &'d Node, unsupported: &mut Option<String>) -> Option<Body> {
        let body = self.follow(member(operation, "requestBody")?)?.node;
        self.only_known(body, &members::REQUEST_BODY);
        let required = self.flag(body, "required");
        let content = self.media_types(body);
        let Some((media_type, _, media)) = content
            .iter()
            .copied()
            .find(|(media_type, _, _)| is_json(media_type))
        else {
            match (required, content.is_empty()) {
                (_, true) => self
                    .report
                    .finding(body.place, Fault::MissingMember { member: "content" }),
                (true, false) => {
                    *unsupported = Some(format!("its body is `{}`, not JSON", content[0].0));
                }
                (false, false) => self.loss(
                    body.place,
                    Loss::BodyOmitted {
                        media_type: content[0].0.to_owned(),
                    },
                ),
            }
            return None;
        };
        for (other, place, _) in content.iter().filter(|(other, _, _)| *other != media_type) {
            self.loss(
                *place,
                Loss::MediaTypeIgnored {
                    media_type: (*other).to_owned(),
                },
            );
        }
        let schema = self.media_schema(media);
        // A wildcard says that any JSON will do; what is sent must still say what it is.
        let media_type = if media_type.contains('*') {
            "application/json"
        } else {
            media_type
        };
        Some(Body {
            required,
            media_type: media_type.to_owned(),
            schema,
            description: self.text(body, "description"),
        })
    }

    /// The `content` of a body or response, without media types that no header could carry.
    fn media_types(&mut self, holder: &'d Node) -> Vec<(&'d str, Place, &'d Node)> {
        let (legal, illegal): (Vec<_>, Vec<_>) = self
            .members(holder, "content")
            .into_iter()
            .partition(|(media_type, _, _)| is_media_type(media_type));
        for (media_type, place, _) in illegal {
            self.report.finding(
                place,
                Fault::BadMediaType {
                    media_type: media_type.to_owned(),
                },
            );
        }
        legal
    }

    /// The schema of a media type object; without one the body may be any JSON.
    fn media_schema(&mut self, media: &'d Node) -> SchemaId {
        self.only_known(media, &members::MEDIA_TYPE);
        match member(media, "schema") {
            Some(schema) => {
                let schema = self.schema(schema);
                self.examples_beside(media, schema);
                schema
            }
            None => self.any(media),
        }
    }

    /// The `example` and `examples` of a parameter or media type.
    fn examples_beside(&mut self, holder: &'d Node, schema: SchemaId) {
        if let Some(example) = holder.get("example") {
            self.examples.push((schema, Literal::of(example)));
        }
        for (_, _, example) in self.members(holder, "examples") {
            if let Some(value) = self
                .follow(example)
                .and_then(|target| target.node.get("value"))
            {
                self.examples.push((schema, Literal::of(value)));
            }
        }
    }

    fn responses(&mut self, operation: &'d Node) -> (Success, Vec<Failure>, Vec<String>) {
        let mut success = Success::default();
        let mut failures = Vec::new();
        let (mut accept, mut accept_failures) = (Vec::new(), Vec::new());
        let mut seen_success = false;
        for (status, place, node) in self.members(operation, "responses") {
            if status.starts_with("x-") {
                continue;
            }
            let Some(code) = self.status(status, place) else {
                continue;
            };
            let Some(node) = self.follow(node).map(|target| target.node) else {
                continue;
            };
            self.only_known(node, &members::RESPONSE);
            let description = self.text(node, "description");
            let (schema, media_types) = self.content(node);
            self.headers(node);
            if !(200..300).contains(&code) {
                failures.push(Failure {
                    status: code,
                    description,
                    schema,
                });
                accept_failures.extend(media_types);
            } else if !seen_success {
                seen_success = true;
                success = Success {
                    statuses: if status == "2XX" {
                        ANY_SUCCESS.to_vec()
                    } else {
                        vec![code]
                    },
                    description,
                    schema,
                };
                accept.extend(media_types);
            } else if schema == success.schema {
                success.statuses.push(code);
                accept.extend(media_types);
            } else {
                self.loss(
                    place,
                    Loss::ResponseOmitted {
                        status: status.to_owned(),
                        because: "it has another type than the first success",
                    },
                );
            }
        }
        if !seen_success {
            success.statuses = ANY_SUCCESS.to_vec();
        }
        if accept.is_empty() {
            accept = accept_failures;
        }
        let mut seen = Vec::new();
        accept.retain(|media_type| {
            !seen.contains(media_type) && {
                seen.push(media_type.clone());
                true
            }
        });
        (success, failures, accept)
    }

    /// The code of an exact status, or the first of `2XX`; ranges of failures and `default` are losses.
    fn status(&mut self, status: &str, place: Place) -> Option<u16> {
        let is_code = |code: &u16| (100..600).contains(code) && status.len() == 3;
        if let Some(code) = status.parse().ok().filter(is_code) {
            return Some(code);
        }
        let status = status.to_owned();
        match status.as_str() {
            "2XX" => return Some(200),
            "default" | "1XX" | "3XX" | "4XX" | "5XX" => {
                let because = "it is no exact status; a failure arrives as `Error::Undocumented`";
                self.loss(place, Loss::ResponseOmitted { status, because });
            }
            _ => self.report.finding(
                place,
                Fault::UnknownWord {
                    word: status,
                    of: "responses",
                },
            ),
        }
        None
    }

    /// The JSON schema of a response, and the media types that it may come in.
    fn content(&mut self, response: &'d Node) -> (Option<SchemaId>, Vec<String>) {
        let content = self.media_types(response);
        let json = content
            .iter()
            .copied()
            .find(|(media_type, _, _)| is_json(media_type));
        match json {
            Some((media_type, _, media)) => {
                for (other, place, _) in content.iter().filter(|(other, _, _)| *other != media_type)
                {
                    self.loss(
                        *place,
                        Loss::MediaTypeIgnored {
                            media_type: (*other).to_owned(),
                        },
                    );
                }
                (Some(self.media_schema(media)), vec![media_type.to_owned()])
            }
            None => {
                for (media_type, place, _) in &content {
                    self.loss(
                        *place,
                        Loss::ContentUntyped {
                            media_type: (*media_type).to_owned(),
                        },
                    );
                }
                (
                    None,
                    content
                        .iter()
                        .map(|(media_type, _, _)| (*media_type).to_owned())
                        .collect(),
                )
            }
        }
    }

    fn headers(&mut self, response: &'d Node) {
        for (name, _, node) in self.members(response, "headers") {
            if let Some(target) = self.follow(node) {
                self.loss(
                    target.node.place,
                    Loss::HeaderUntyped {
                        name: name.to_owned(),
                    },
                );
            }
        }
    }

    /// Every security scheme that a document names is a loss until calls carry credentials.
    fn security(&mut self, root: &'d Node) {
        let Some(components) = member(root, "components") else {
            return;
        };
        for (name, _, node) in self.members(components, "securitySchemes") {
            if let Some(target) = self.follow(node) {
                self.loss(
                    target.node.place,
                    Loss::SecurityNotApplied {
                        scheme: name.to_owned(),
                    },
                );
            }
        }
    }
}

/// `application/json`, or a media type with the structured suffix `+json` (RFC 6839), parameters aside.
fn is_json(media_type: &str) -> bool {
    let essence = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    essence == "application/json"
        || essence == "*/*"
        || essence == "application/*"
        || essence.ends_with("+json")
}

/// Whether every brace closes in its segment, no segment means another one, and what stands outside of the braces may stand in a
/// URL as it is (RFC 3986, section 3.3).
fn is_template(path: &str) -> bool {
    let mut open = false;
    let balanced = path.chars().all(|c| match c {
        '{' | '}' => {
            let closes = c == '}';
            std::mem::replace(&mut open, !closes) == closes
        }
        '/' => !open,
        c => open || c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@%".contains(c),
    });
    balanced
        && !open
        && !path.contains("{}")
        && !path
            .split('/')
            .any(|segment| segment == "." || segment == "..")
}

/// Whether a text is a token of RFC 9110, section 5.6.2.
fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// Whether a text is a media type or range, parameters included.
fn is_media_type(text: &str) -> bool {
    let (essence, parameters) = text.split_once(';').unwrap_or((text, ""));
    let plain = parameters
        .chars()
        .all(|c| c.is_ascii() && !c.is_ascii_control());
    plain
        && essence
            .trim()
            .split_once('/')
            .is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype))
}
