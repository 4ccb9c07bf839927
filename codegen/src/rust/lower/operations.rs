//! Operations, their failures and servers, from the API's words to the crate's.

use super::{Lowering, docs};
use crate::{
    api::{self, BodyKind, Content, Location, SchemaId, Shape, StyleForm, Value},
    rust::{
        Body, BodyForm, BodyForms, Docs, Encoding, Failure, FailureVariant, Header, Ident,
        Operation, Parameter, Response, ResponseVariant, Server, Status, Stream, Style, Type,
        direction::Side,
        error_code::Bodies,
        names::{self, OperationNames, Scope},
        security::Constants,
        sensitive,
    },
};

/// Most required arguments of a function; more become a struct (clippy's `too_many_arguments`, `self` included).
const MAX_ARGUMENTS: usize = 6;

/// The statuses and types of some failures, which tell sets apart, and the enum for them.
pub(super) type FailureSet = (Vec<(Status, Option<Type>)>, Failure);

/// What operations share, made before them.
pub(super) struct Shared<'a> {
    pub failures: &'a [FailureSet],
    pub headers: &'a [Header],
    pub servers: &'a [(Ident, Server)],
    pub security: &'a Constants<'a>,
}

impl Lowering<'_> {
    /// The servers of operations that go elsewhere, each once.
    pub(super) fn servers(&self, types: &mut Scope) -> Vec<(Ident, Server)> {
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

    /// Each distinct set of failures once. The first is `Failure`; a later one is named after its first operation.
    pub(super) fn failures(&self, bodies: &Bodies<'_>, types: &mut Scope) -> Vec<FailureSet> {
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
            let variant = |(status, ty): &(Status, Option<Type>)| FailureVariant {
                ident: names::status_ident(*status),
                status: *status,
                docs: Docs {
                    text: operation
                        .failures
                        .iter()
                        .find(|failure| Status::from(failure.status) == *status)
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

    fn failure_key(&self, operation: &api::Operation) -> Vec<(Status, Option<Type>)> {
        let failures = operation.failures.iter();
        let mut key: Vec<_> = failures
            .map(|failure| (failure.status.into(), self.received(failure)))
            .collect();
        key.dedup_by_key(|(status, _)| *status);
        key
    }

    /// The type of what an answer brings.
    fn received(&self, answer: &api::Answer) -> Option<Type> {
        self.content(answer.content)
    }

    fn content(&self, content: Content) -> Option<Type> {
        let received = |schema| Box::new(self.ty(schema, Side::Received));
        match content {
            Content::Nothing => None,
            Content::Json(schema) => Some(self.ty(schema, Side::Received)),
            Content::Text => Some(Type::Text),
            Content::Bytes => Some(Type::Bytes),
            Content::Items(schema) => Some(Type::Items(received(schema))),
            Content::Events(schema) => Some(Type::Events(received(schema))),
            Content::TextEvents => Some(Type::Events(Box::new(Type::Text))),
        }
    }

    /// What success brings piece by piece, where a program may choose: what the document offers so, and any bytes.
    fn stream(&self, operation: &api::Operation, response: &Response) -> Option<Stream> {
        if let Some(stream) = &operation.stream {
            return Some(Stream {
                accept: Some(stream.accept.join(", ")),
                ty: self.content(stream.content)?,
            });
        }
        let (accept, ty) = (None, Type::Body);
        matches!(response, Response::Type(Type::Bytes)).then_some(Stream { accept, ty })
    }

    /// What success brings: one type, or an enum where statuses differ.
    fn response(
        &self,
        operation: &api::Operation,
        names: &OperationNames,
        types: &mut Scope,
    ) -> Response {
        let answers = &operation.success;
        let Some(first) = answers.first().map(|first| self.received(first)) else {
            return Response::Nothing;
        };
        if answers.iter().all(|answer| self.received(answer) == first) {
            return first.map_or(Response::Nothing, Response::Type);
        }
        let variant = |answer: &api::Answer| {
            let status = Status::from(answer.status);
            ResponseVariant {
                ident: names::status_ident(status),
                status,
                docs: Docs {
                    text: answer.description.clone().into_iter().collect(),
                    ..Docs::default()
                },
                ty: self.received(answer),
            }
        };
        Response::Enum {
            ident: types.add_beside(&names.request, "Answer"),
            variants: answers.iter().map(variant).collect(),
        }
    }

    pub(super) fn operation(
        &self,
        operation: &api::Operation,
        names: &OperationNames,
        shared: &Shared<'_>,
        types: &mut Scope,
    ) -> Operation {
        let response = self.response(operation, names, types);
        let stream = self.stream(operation, &response);
        let (arguments, setters) = self.parameters(operation, stream.is_some());
        let body = operation
            .body
            .as_ref()
            .map(|body| self.body(body, names, types));
        let required =
            arguments.len() + usize::from(body.as_ref().is_some_and(|body| body.required));
        let key = self.failure_key(operation);
        let (method, other_method) = method(&operation.method);
        Operation {
            method,
            other_method,
            path: operation.path.clone(),
            facts: types.add_constant(&names.words),
            call: names.call.clone(),
            request: names.request.clone(),
            params: (required > MAX_ARGUMENTS).then(|| types.add_beside(&names.request, "Params")),
            docs: docs(&operation.docs),
            accept: (!operation.accept.is_empty()).then(|| operation.accept.join(", ")),
            success: successes(&operation.success),
            server: operation.server.as_ref().map(server).and_then(|own| {
                let known = shared.servers.iter().find(|(_, known)| *known == own);
                known.map(|(ident, _)| ident.clone())
            }),
            security: shared.security.ident(&operation.security),
            repeatable: operation.repeatable,
            arguments,
            setters,
            body,
            has_sensitive_answers: sensitive::has_answers(&self.names.directions, operation),
            response,
            stream,
            response_docs: operation
                .success
                .first()
                .and_then(|answer| answer.description.clone()),
            headers: self.header_idents(shared.headers, &operation.success),
            failure: shared
                .failures
                .iter()
                .find(|(known, _)| *known == key)
                .map(|(_, failure)| failure.ident.clone()),
        }
    }

    fn body(&self, body: &api::Body, names: &OperationNames, types: &mut Scope) -> Body {
        let forms = match body.forms.as_slice() {
            [form] => BodyForms::One(self.form(form)),
            forms => {
                let mut scope = Scope::default();
                let variant = |form: &api::BodyForm| {
                    let ident = scope.add_variant(names::form_words(form));
                    (ident, self.form(form))
                };
                BodyForms::Choice {
                    ident: types.add_beside(&names.request, "Body"),
                    variants: forms.iter().map(variant).collect(),
                }
            }
        };
        Body {
            ident: names::body_ident(),
            required: body.required,
            docs: Docs {
                text: body.description.clone().into_iter().collect(),
                ..Docs::default()
            },
            forms,
        }
    }

    fn form(&self, form: &api::BodyForm) -> BodyForm {
        let encodings = |encodings: &[api::Encoding]| {
            let encoding = |encoding: &api::Encoding| Encoding {
                name: encoding.name.clone(),
                style: encoding.style.map(Style::from),
                content_type: encoding.content_type.clone(),
            };
            Some(encodings.iter().map(encoding).collect())
        };
        let (method, ty, encodings) = match &form.kind {
            BodyKind::Json(schema) => ("json", self.ty(*schema, Side::Sent), None),
            BodyKind::Form(schema, written) => {
                ("form", self.plain(*schema, Side::Sent), encodings(written))
            }
            BodyKind::Multipart(schema, written) => (
                "multipart",
                self.plain(*schema, Side::Sent),
                encodings(written),
            ),
            BodyKind::Text(schema) if self.is_scalar(*schema) => {
                ("text", self.plain(*schema, Side::Sent), None)
            }
            BodyKind::Text(_) => ("text", Type::String, None),
            BodyKind::Bytes => ("bytes", Type::File, None),
        };
        BodyForm {
            method,
            media_type: form.media_type.clone(),
            ty,
            encodings,
        }
    }

    /// Required parameters, path first and in the order of the path; then the others in document order.
    fn parameters(
        &self,
        operation: &api::Operation,
        has_stream: bool,
    ) -> (Vec<Parameter>, Vec<Parameter>) {
        let position = |parameter: &api::Parameter| match parameter.location {
            Location::Path => operation
                .path
                .find(&format!("{{{}}}", parameter.name))
                .unwrap_or(usize::MAX - 1),
            _ => usize::MAX,
        };
        let mut parameters: Vec<&api::Parameter> = operation.parameters.iter().collect();
        parameters.sort_by_key(|parameter| position(parameter));
        let mut scope = names::parameter_scope(has_stream);
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
        let style = self.style(parameter);
        let place = match (parameter.location, style.is_some()) {
            (Location::Path, false) => "path",
            (Location::Query, false) => "query",
            (Location::Header, false) => "header",
            (Location::Cookie, false) => "cookie",
            (Location::Path, true) => "path_styled",
            (Location::Query, true) => "query_styled",
            (Location::Header, true) => "header_styled",
            (Location::Cookie, true) => "cookie_styled",
        };
        let is_sensitive = if style.is_some() {
            parameter.is_sensitive || sensitive::is_inside(self.api, parameter.schema)
        } else {
            let (api, id) = (self.api, parameter.schema);
            self.names
                .is_unguarded(api, parameter.is_sensitive, id, Side::Sent)
        };
        Parameter {
            ident: scope.add_field(&parameter.name),
            name: parameter.name.clone(),
            place,
            ty: match parameter.style.form {
                StyleForm::Json | StyleForm::JsonQuery => self.ty(parameter.schema, Side::Sent),
                // `null` has no spelling.
                _ => self.plain(parameter.schema, Side::Sent),
            },
            style,
            is_sensitive,
            docs: self.with_default(docs(&parameter.docs), parameter.schema),
        }
    }

    /// How a parameter is written, if that is not simply its text.
    fn style(&self, parameter: &api::Parameter) -> Option<Style> {
        let style = parameter.style;
        let is_text = matches!(style.form, StyleForm::Simple | StyleForm::Form);
        if is_text && !style.allows_reserved && self.is_scalar(parameter.schema) {
            return None;
        }
        Some(style.into())
    }

    /// Whether values are texts, numbers or truth values.
    fn is_scalar(&self, id: SchemaId) -> bool {
        match &self.api.schema(id).shape {
            Shape::Boolean
            | Shape::Integer(_)
            | Shape::BigInteger(_)
            | Shape::Number(_)
            | Shape::String(_)
            | Shape::Enumeration(_) => true,
            Shape::Constants(values) => values.iter().all(Value::is_scalar),
            Shape::Alias(target) => self.is_scalar(*target),
            _ => false,
        }
    }
}

impl From<api::Style> for Style {
    fn from(style: api::Style) -> Self {
        Self {
            form: match style.form {
                StyleForm::Simple => "SIMPLE",
                StyleForm::Label => "LABEL",
                StyleForm::Matrix => "MATRIX",
                StyleForm::Form => "FORM",
                StyleForm::SpaceDelimited => "SPACE_DELIMITED",
                StyleForm::PipeDelimited => "PIPE_DELIMITED",
                StyleForm::DeepObject => "DEEP_OBJECT",
                StyleForm::Json => "JSON",
                StyleForm::JsonQuery => "JSON_QUERY",
            },
            is_exploded: style.is_exploded && style.form != StyleForm::DeepObject,
            allows_reserved: style.allows_reserved,
        }
    }
}

/// The constructor for a method, and its argument if it takes one.
fn method(method: &api::Method) -> (&'static str, Option<String>) {
    let constructor = match method.as_str() {
        "GET" => "get",
        "PUT" => "put",
        "POST" => "post",
        "DELETE" => "delete",
        "OPTIONS" => "options",
        "HEAD" => "head",
        "PATCH" => "patch",
        "TRACE" => "trace",
        other => return ("method", Some(other.to_owned())),
    };
    (constructor, None)
}

/// The statuses of success; where the document leaves them open, all that are registered.
fn successes(answers: &[api::Answer]) -> Vec<u16> {
    const REGISTERED: [u16; 10] = [200, 201, 202, 203, 204, 205, 206, 207, 208, 226];
    let code = |answer: &api::Answer| match answer.status {
        api::Status::Code(code) => Some(code),
        api::Status::Range(_) | api::Status::Default => None,
    };
    let codes: Option<Vec<u16>> = answers.iter().map(code).collect();
    match codes {
        Some(codes) if !codes.is_empty() => codes,
        _ => REGISTERED.to_vec(),
    }
}

pub(super) fn server(server: &api::Server) -> Server {
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
