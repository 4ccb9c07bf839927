//! What the API is: operations and schemas with every `$ref` followed, free of file formats and of Rust.

mod answer;
mod assertion;
mod bounds;
mod check;
mod compose;
mod condition;
pub(crate) mod constraint;
mod content;
mod contradiction;
mod equal;
mod header;
mod inferred;
mod inheritance;
mod intersection;
mod listed;
pub mod members;
mod operation;
mod parameter;
mod reference;
mod resolve;
mod schema;
mod security;
mod selection;
mod sensitive;
mod server;
mod shape;
mod union;
mod value;
mod webhook;

pub use self::condition::{Condition, Judged};
pub use self::constraint::{Bound, Bounds, Count, Counts, Lengths, PatternText, PropertyCounts};
pub use self::security::{Alternatives, KeyLocation, Requirement, Scheme, SchemeId, SchemeKind};
pub use self::shape::{Access, Kind, Mark, Member, Schema, Shape, Tell, Variant};
pub use self::value::{Literal, Value};
pub use self::{
    check::{allows, check, is_of},
    resolve::resolve,
};
use crate::source::Place;

/// All APIs of a run, in path order.
#[derive(Debug)]
pub struct Apis {
    pub(crate) apis: Vec<Api>,
    pub(crate) specs: usize,
}

/// The documents of one client: a spec directly under the root, or all specs of a first-level folder.
#[derive(Debug)]
pub struct Api {
    /// The file stem or the folder.
    pub name: String,
    /// `info.title` of each spec.
    pub titles: Vec<String>,
    /// `info.description` (else `info.summary`) of each spec, in the same order.
    pub descriptions: Vec<Option<String>>,
    /// Where its operations go unless they say otherwise.
    pub server: Server,
    /// In document order.
    pub operations: Vec<Operation>,
    /// In document order.
    pub webhooks: Vec<Webhook>,
    /// The security schemes that they ask for; [`SchemeId`] counts in it.
    pub schemes: Vec<Scheme>,
    /// All schemas that the operations reach; [`SchemaId`] counts in it.
    pub schemas: Vec<Schema>,
    /// Examples that stand beside a schema: of a parameter or a media type.
    pub examples: Vec<(SchemaId, Literal)>,
}

/// The template of a base address and its variables.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Server {
    pub url: String,
    pub variables: Vec<Variable>,
}

/// A variable of a server template.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Variable {
    pub name: String,
    pub default: String,
    pub one_of: Vec<String>,
    pub description: Option<String>,
}

/// One method on one path.
#[derive(Debug)]
pub struct Operation {
    pub place: Place,
    /// Place of the `operationId`, or of the method.
    pub name_place: Place,
    /// `x-ironspec-name`, else `operationId`.
    pub id: Option<String>,
    pub method: Method,
    /// What stands in `paths`.
    pub key: String,
    pub path: String,
    pub docs: Docs,
    /// Set when it goes elsewhere than the API's server.
    pub server: Option<Server>,
    /// The credentials that it takes.
    pub security: Alternatives,
    /// Whether a second request is harmless, if the document says.
    pub repeatable: Option<bool>,
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    /// None: any success, and nothing of its body.
    pub success: Vec<Answer>,
    pub failures: Vec<Answer>,
    /// Media types to ask for, in document order.
    pub accept: Vec<String>,
    /// What the service sends because of it.
    pub callbacks: Vec<Webhook>,
    /// What success can bring piece by piece instead.
    pub stream: Option<Stream>,
}

/// A request that the service sends: a webhook or a callback.
#[derive(Debug)]
pub struct Webhook {
    pub method: Method,
    /// Of a callback: the expression that says where it goes.
    pub address: Option<String>,
    /// All that it brings, as an object: a member for each part.
    pub schema: SchemaId,
    pub parts: Vec<WebhookPart>,
    /// The schemes that it brings a credential of.
    pub credentials: Vec<String>,
    /// What it may be answered with.
    pub answers: Vec<Answer>,
}

/// A part of a request that the service sends.
#[derive(Debug)]
pub struct WebhookPart {
    /// The member that it becomes.
    pub key: String,
    pub source: Source,
    /// The name on the wire, which a body has not.
    pub name: String,
    /// Whether a value, or each item, is spelt as in JSON.
    pub is_json: bool,
    /// What stands between the items of a list; `&`: each has a pair of its own.
    pub delimiter: Option<&'static str>,
}

/// Where a part of a request is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Source {
    Query,
    Header,
    Cookie,
    Body,
}

/// A method as it goes out: a token of RFC 9110, section 9.1.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Method(String);

/// What the document says for a reader.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Docs {
    pub summary: Option<String>,
    pub description: Option<String>,
    pub deprecated: bool,
}

/// A parameter that becomes an argument or a setter.
#[derive(Debug)]
pub struct Parameter {
    pub place: Place,
    pub name: String,
    pub location: Location,
    pub style: Style,
    pub required: bool,
    /// Whether `x-ms-secret` stands at the parameter itself.
    pub is_sensitive: bool,
    /// `x-ironspec-name`, else the name of its entry in `components/parameters`.
    pub component: Option<String>,
    pub schema: SchemaId,
    pub docs: Docs,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Location {
    Path,
    Query,
    Header,
    Cookie,
}

/// How the value of a parameter is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Style {
    pub form: StyleForm,
    pub is_exploded: bool,
    pub allows_reserved: bool,
}

/// The styles of OpenAPI, and JSON where `content` stands for one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum StyleForm {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Json,
    /// JSON that is the whole query, without a name.
    JsonQuery,
}

/// The body of a request, in one form or more.
#[derive(Debug)]
pub struct Body {
    pub required: bool,
    pub forms: Vec<BodyForm>,
    pub description: Option<String>,
}

/// A form of a body.
#[derive(Debug)]
pub struct BodyForm {
    pub media_type: String,
    pub kind: BodyKind,
}

/// How a body is written.
#[derive(Debug)]
pub enum BodyKind {
    Json(SchemaId),
    /// `application/x-www-form-urlencoded`
    Form(SchemaId, Vec<Encoding>),
    /// `multipart/form-data`
    Multipart(SchemaId, Vec<Encoding>),
    Text(SchemaId),
    Bytes,
}

/// How a member of a form is written.
#[derive(Debug)]
pub struct Encoding {
    pub place: Place,
    pub name: String,
    pub style: Option<Style>,
    pub content_type: Option<String>,
}

/// A documented answer.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: Status,
    pub description: Option<String>,
    pub content: Content,
    pub headers: Vec<Header>,
}

/// A header of an answer.
#[derive(Clone, Debug)]
pub struct Header {
    pub name: String,
    /// The name of its entry in `components/headers`.
    pub component: Option<String>,
    pub content: HeaderContent,
    pub docs: Docs,
}

/// How the value of a header is read.
#[derive(Clone, Copy, Debug)]
pub enum HeaderContent {
    /// As any text.
    Text,
    Value {
        schema: SchemaId,
        /// Whether a value, or each item, is spelt as in JSON.
        is_json: bool,
        is_list: bool,
    },
}

/// The statuses of an answer, the most exact first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Status {
    Code(u16),
    /// All that begin with the digit and are not listed.
    Range(u8),
    /// All that no other covers.
    Default,
}

/// What an answer brings.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Content {
    Nothing,
    Json(SchemaId),
    Text,
    Bytes,
    /// JSON values, or events as objects, one after another.
    Items(SchemaId),
    /// Events whose data is JSON.
    Events(SchemaId),
    /// Events whose data is any text.
    TextEvents,
}

/// An answer that comes piece by piece, where the document offers it as a whole too.
#[derive(Clone, Debug)]
pub struct Stream {
    pub content: Content,
    /// Media types to ask for, in document order.
    pub accept: Vec<String>,
    /// Where the first of them stands.
    pub place: Place,
}

/// Position of a schema in [`Api::schemas`].
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct SchemaId(pub usize);

impl Default for Server {
    /// What a document without `servers` means (OpenAPI Specification, section "OpenAPI Object").
    fn default() -> Self {
        Self {
            url: "/".to_owned(),
            variables: Vec::new(),
        }
    }
}

impl Operation {
    /// The schemas of bodies that are sent.
    pub fn sent(&self) -> impl Iterator<Item = SchemaId> {
        let forms = self.body.iter().flat_map(|body| &body.forms);
        forms.filter_map(|form| form.kind.schema())
    }

    /// The schemas that answers bring.
    pub fn received(&self) -> impl Iterator<Item = SchemaId> {
        let answers = self.success.iter().chain(&self.failures);
        let contents = answers.map(|answer| answer.content);
        let stream = self.stream.iter().map(|stream| stream.content);
        contents.chain(stream).filter_map(Content::schema)
    }

    /// The headers of all answers, with their statuses.
    pub fn headers(&self) -> impl Iterator<Item = (Status, &Header)> {
        let answers = self.success.iter().chain(&self.failures);
        answers.flat_map(|answer| answer.headers.iter().map(|header| (answer.status, header)))
    }
}

impl Webhook {
    /// The schemas of what it is answered with.
    pub fn sent(&self) -> impl Iterator<Item = SchemaId> {
        self.answers
            .iter()
            .filter_map(|answer| answer.content.schema())
    }
}

impl Source {
    /// The word of OpenAPI.
    pub fn word(self) -> &'static str {
        match self {
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::Body => "body",
        }
    }
}

impl BodyKind {
    pub fn schema(&self) -> Option<SchemaId> {
        match self {
            Self::Json(schema)
            | Self::Form(schema, _)
            | Self::Multipart(schema, _)
            | Self::Text(schema) => Some(*schema),
            Self::Bytes => None,
        }
    }
}

impl Header {
    /// The schema of its value, if it has one.
    pub fn schema(&self) -> Option<SchemaId> {
        match self.content {
            HeaderContent::Text => None,
            HeaderContent::Value { schema, .. } => Some(schema),
        }
    }
}

impl Content {
    /// The schema of JSON, or of each item of it.
    pub fn schema(self) -> Option<SchemaId> {
        match self {
            Self::Json(schema) | Self::Items(schema) | Self::Events(schema) => Some(schema),
            Self::Nothing | Self::Text | Self::Bytes | Self::TextEvents => None,
        }
    }
}

impl Api {
    pub fn schema(&self, id: SchemaId) -> &Schema {
        &self.schemas[id.0]
    }

    /// All requests that the service sends: webhooks, then the callbacks of each operation.
    pub fn incoming(&self) -> impl Iterator<Item = &Webhook> {
        let callbacks = self.operations.iter().flat_map(|own| &own.callbacks);
        self.webhooks.iter().chain(callbacks)
    }
}

impl Method {
    /// The members of a path item that are operations. Each word in capitals is a method.
    pub const WORDS: [&str; 9] = [
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    ];

    /// The method that a member of a path item, or a key of its `additionalOperations`, stands for.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The method as it goes out.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
