//! Path items and operations: parameters, bodies, answers.

use super::{
    Location, Method, Operation, Parameter, SchemaId, Server, Shape, members,
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

impl<'d> Resolver<'d, '_> {
    /// The operations of a spec in document order; `server` is where they go if not to the API's own.
    pub fn operations(&mut self, root: &'d Node, server: Option<&Server>) -> Vec<Operation> {
        let mut operations = Vec::new();
        self.declare_security(root);
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
            let written = Method::ALL
                .iter()
                .filter_map(|(word, _)| member(node, word));
            let written: Vec<&Node> = written.collect();
            if !written.is_empty() && !written.iter().any(|operation| self.takes(path, operation)) {
                continue;
            }
            if !path.starts_with('/') || path.contains(['?', '#']) || !is_template(path) {
                self.report.finding(
                    place,
                    Fault::BadPath {
                        path: path.to_owned(),
                    },
                );
                self.omit_all(node, place, "its path is no template");
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
        if !operations.is_empty() {
            self.unused_schemes();
        }
        operations
    }

    /// A row for each operation of a path that is left out.
    fn omit_all(&mut self, item: &'d Node, place: Place, because: &str) {
        let target = self.follow(item).map_or(item, |target| target.node);
        let operations = Method::ALL
            .iter()
            .filter_map(|(word, _)| member(target, word));
        let mut places: Vec<Place> = operations.map(|node| node.place).collect();
        if places.is_empty() {
            places.push(place);
        }
        for place in places {
            let because = because.to_owned();
            self.loss(place, Loss::OperationOmitted { because });
        }
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
        if let Some(query) = item.get("query")
            && self.takes(path, query)
        {
            let because = "`query` is not read yet".to_owned();
            self.loss(query.place, Loss::OperationOmitted { because });
        }
        for (method, place, node) in self.members(item, "additionalOperations") {
            if !self.takes(path, node) {
                continue;
            }
            let because = format!("the method `{method}` is not read yet");
            self.loss(place, Loss::OperationOmitted { because });
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
        if !self.takes(path, node) {
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
        let security = self.operation_security(node);
        let repeatable = self.repeatable(node);
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
            security,
            repeatable,
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
                    // What is there and no text is a finding already.
                    let missing = ["name", "in"]
                        .into_iter()
                        .find(|key| node.get(key).is_none());
                    if let Some(member) = missing {
                        self.report
                            .finding(node.place, Fault::MissingMember { member });
                    }
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
            "querystring" => Some("it is a whole query string".to_owned()),
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
            is_sensitive: self.flag(node, "x-ms-secret"),
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
                | Shape::BigInteger(_)
                | Shape::Number(_)
                | Shape::String(_)
                | Shape::Enumeration(_) => return Some(nullable),
                Shape::Constants(values) => {
                    let is_scalar = |value: &super::Value| value.is_scalar();
                    return values.iter().all(is_scalar).then_some(nullable);
                }
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
pub(super) fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
