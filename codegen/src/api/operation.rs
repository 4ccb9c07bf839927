//! Path items and operations.

use super::{
    Content, Location, Method, Operation, Parameter, Server,
    answer::Answers,
    members,
    parameter::is_token,
    resolve::{Resolver, member},
    server::template_names,
};
use crate::{
    openapi::Node,
    report::{Fault, Loss},
    source::Place,
};

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
            let written: Vec<&Node> = written(node).map(|(_, _, node)| node).collect();
            if !written.is_empty() && !written.iter().any(|operation| self.takes(path, operation)) {
                continue;
            }
            if !path.starts_with('/') || path.contains('?') || !is_template(without_fragment(path))
            {
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
            if path.contains('#') {
                let path = path.to_owned();
                self.report.finding(place, Fault::PathFragment { path });
            }
            if without_fragment(path).contains('?') {
                let path = path.to_owned();
                self.report.finding(place, Fault::PathQuery { path });
            }
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
        operations
    }

    /// A row for each operation of a path that is left out.
    fn omit_all(&mut self, item: &'d Node, place: Place, because: &str) {
        let target = self.follow(item).map_or(item, |target| target.node);
        let mut places: Vec<Place> = written(target).map(|(_, place, _)| place).collect();
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
        let own = self.server(item).or_else(|| server.cloned());
        let mut operations = Vec::new();
        for (method, node) in self.methods(item) {
            operations.extend(self.operation(path, place, item, node, method, own.as_ref()));
        }
        operations
    }

    /// The operations of a path item by their methods, without those that no request line could carry.
    pub fn methods(&mut self, item: &'d Node) -> Vec<(Method, &'d Node)> {
        // For its finding, if it is no mapping.
        self.members(item, "additionalOperations");
        let mut methods = Vec::new();
        for (method, place, node) in written(item) {
            if is_token(method.as_str()) {
                methods.push((method, node));
                continue;
            }
            let word = method.as_str().to_owned();
            let of = "additionalOperations";
            self.report.finding(place, Fault::UnknownWord { word, of });
            let because = "its method is no token".to_owned();
            self.loss(place, Loss::OperationOmitted { because });
        }
        methods
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
        for tag in self.items(node, "tags") {
            if tag.as_str().is_none() {
                self.unexpected(tag, "a string");
            }
        }
        let pinned = if node.get("x-ironspec-name").is_some() {
            "x-ironspec-name"
        } else {
            "operationId"
        };
        let id = self.text(node, pinned);
        let name_place = node.get(pinned).map_or(node.place, |id| id.place);
        let mut unsupported = None;
        let parameters = self.parameters(item, node, &mut unsupported);
        let key = path.to_owned();
        let path = without_repeats(without_fragment(path), &parameters);
        self.path_names(&path, path_place, &parameters, unsupported.is_some());
        let body = self.body(node, &mut unsupported);
        if node.get("responses").is_none() {
            self.report.finding(name_place, Fault::NoResponses);
        }
        let Answers {
            mut success,
            mut failures,
            accept,
            mut stream,
        } = self.answers(node);
        if method.as_str() == "HEAD" {
            // An answer to HEAD has no body, whatever the document says of it (RFC 9110, section 9.3.2).
            let answers = success.iter_mut().chain(&mut failures);
            answers.for_each(|answer| answer.content = Content::Nothing);
            stream = None;
        }
        let callbacks = self.callbacks(node, id.as_deref());
        let security = self.operation_security(node);
        let repeatable = self.repeatable(node);
        if let Some(because) = unsupported {
            self.loss(node.place, Loss::OperationOmitted { because });
            return None;
        }
        let server = self.server(node).or_else(|| server.cloned());
        let docs = self.docs(node);
        Some(Operation {
            place: node.place,
            name_place,
            id,
            method,
            key,
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
            callbacks,
            stream,
        })
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

/// The operations of a path item: the method of each, where it stands and the operation.
fn written(item: &Node) -> impl Iterator<Item = (Method, Place, &Node)> {
    let fixed = Method::WORDS.into_iter().filter_map(|word| {
        let node = member(item, word)?;
        Some((Method::new(word.to_ascii_uppercase()), node.place, node))
    });
    let others = item.get("additionalOperations").and_then(Node::as_mapping);
    let others = others.into_iter().flatten();
    fixed.chain(others.map(|(word, entry)| (Method::new(word), entry.key, &entry.node)))
}

/// The path without a fragment, which is no part of what a request names (RFC 9110, section 7.1).
fn without_fragment(path: &str) -> &str {
    path.split('#').next().unwrap_or_default()
}

/// The path without those pairs of its query that query parameters are declared for.
fn without_repeats(path: &str, parameters: &[Parameter]) -> String {
    let Some((path, query)) = path.split_once('?') else {
        return path.to_owned();
    };
    let is_declared = |pair: &str| {
        let name = pair.split('=').next().unwrap_or_default();
        parameters
            .iter()
            .any(|parameter| parameter.location == Location::Query && parameter.name == name)
    };
    let pairs: Vec<&str> = query.split('&').filter(|pair| !is_declared(pair)).collect();
    if pairs.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", pairs.join("&"))
    }
}

/// Whether every brace closes in its segment, no segment means another one, and what stands outside of the braces may stand in a
/// URL as it is (RFC 3986, sections 3.3 and 3.4).
fn is_template(template: &str) -> bool {
    let (path, query) = template.split_once('?').unwrap_or((template, ""));
    is_balanced(path, "/")
        && is_balanced(query, "/?")
        && !template.contains("{}")
        && !path
            .split('/')
            .any(|segment| segment == "." || segment == "..")
}

/// Whether every brace closes before one of `ends`, and the rest is made of what a path and a query may have, and of `ends`.
fn is_balanced(text: &str, ends: &str) -> bool {
    let mut open = false;
    let balanced = text.chars().all(|c| match c {
        '{' | '}' => {
            let closes = c == '}';
            std::mem::replace(&mut open, !closes) == closes
        }
        c if ends.contains(c) => !open,
        c => open || c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@%".contains(c),
    });
    balanced && !open
}
