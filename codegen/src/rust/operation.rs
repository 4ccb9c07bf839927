//! Operations and webhooks as the crate will say them: what a call takes, and what it brings.

use super::{Docs, ErrorCode, Ident, Type};
use crate::api;

/// One operation.
#[derive(Debug)]
pub struct Operation {
    /// Constructor of the runtime's `Operation`.
    pub method: &'static str,
    /// The method, if the constructor does not say it.
    pub other_method: Option<String>,
    pub path: String,
    /// `static` of facts.
    pub facts: Ident,
    /// Method of the client.
    pub call: Ident,
    /// Newtype over the request, if there is anything optional to set. The name is kept for it all the same: a parameter more
    /// renames nothing else.
    pub request: Ident,
    /// Struct of required arguments, if there are too many for a function.
    pub params: Option<Ident>,
    pub docs: Docs,
    pub accept: Option<String>,
    /// The statuses of success.
    pub success: Vec<u16>,
    /// One of [`Module::servers`](super::Module::servers).
    pub server: Option<Ident>,
    /// One of [`Module::securities`](super::Module::securities), if it takes credentials.
    pub security: Option<Ident>,
    pub repeatable: Option<bool>,
    /// Required parameters, path first.
    pub arguments: Vec<Parameter>,
    /// Optional parameters.
    pub setters: Vec<Parameter>,
    pub body: Option<Body>,
    /// Whether an answer may bring what is sensitive.
    pub has_sensitive_answers: bool,
    pub response: Response,
    pub response_docs: Option<String>,
    /// What success brings piece by piece, if a program may choose.
    pub stream: Option<Stream>,
    /// Of [`Module::headers`](super::Module::headers), those that a success may bring.
    pub headers: Vec<Ident>,
    /// `None`: the document lists no failure.
    pub failure: Option<Ident>,
}

/// A request that the service sends.
#[derive(Debug)]
pub struct Webhook {
    /// The item that it becomes.
    pub ident: Ident,
    pub method: String,
    pub parts: Vec<WebhookPart>,
}

/// Where a field of a request that the service sends comes from.
#[derive(Debug)]
pub struct WebhookPart {
    /// Constructor of the runtime's `WebhookPart`: `header`, `query`, `cookie` or `body`.
    pub source: &'static str,
    /// The name on the wire, which a body has not.
    pub name: Option<String>,
    /// The name in the type, if it is another one.
    pub member: Option<String>,
    pub is_json: bool,
    pub delimiter: Option<&'static str>,
}

/// A parameter as argument or setter.
#[derive(Debug)]
pub struct Parameter {
    pub ident: Ident,
    /// The name on the wire.
    pub name: String,
    /// Method of the request: `path`, `query`, `header`, `cookie`, or such a one with `_styled`.
    pub place: &'static str,
    /// How the value is written, unless its text is all there is to write.
    pub style: Option<Style>,
    pub ty: Type,
    /// Whether its value is sensitive, and its type does not know.
    pub is_sensitive: bool,
    pub docs: Docs,
}

/// How the value of a parameter is written.
#[derive(Debug)]
pub struct Style {
    /// Constant of the runtime's `Style`.
    pub form: &'static str,
    pub is_exploded: bool,
    pub allows_reserved: bool,
}

/// The body of a request.
#[derive(Debug)]
pub struct Body {
    pub ident: Ident,
    pub required: bool,
    pub docs: Docs,
    pub forms: BodyForms,
}

/// One form, or an enum of several.
#[derive(Debug)]
pub enum BodyForms {
    One(BodyForm),
    Choice {
        ident: Ident,
        variants: Vec<(Ident, BodyForm)>,
    },
}

/// A form of a body.
#[derive(Debug)]
pub struct BodyForm {
    /// Method of the request: `json`, `form`, `multipart`, `text`, `bytes`.
    pub method: &'static str,
    pub media_type: String,
    pub ty: Type,
    /// How the members of a form are written; nothing where there are no such members.
    pub encodings: Option<Vec<Encoding>>,
}

/// How a member of a form is written.
#[derive(Debug)]
pub struct Encoding {
    pub name: String,
    pub style: Option<Style>,
    pub content_type: Option<String>,
}

/// What success brings.
#[derive(Debug)]
pub enum Response {
    /// Nothing but the status.
    Nothing,
    Type(Type),
    /// Statuses that bring different things: an enum of them.
    Enum {
        ident: Ident,
        variants: Vec<ResponseVariant>,
    },
}

/// What a call brings piece by piece that can also bring it as a whole.
#[derive(Debug)]
pub struct Stream {
    /// What to ask for, if that is something else.
    pub accept: Option<String>,
    pub ty: Type,
}

/// One status of success.
#[derive(Debug)]
pub struct ResponseVariant {
    pub ident: Ident,
    pub status: Status,
    pub docs: Docs,
    pub ty: Option<Type>,
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

/// A header of answers, as a constant.
#[derive(Debug)]
pub struct Header {
    pub ident: Ident,
    /// The name on the wire.
    pub name: String,
    pub docs: Docs,
    /// The statuses of the answers that may bring it.
    pub statuses: Vec<Status>,
    /// The type of its value.
    pub ty: Type,
    /// Whether a value, or each item, is spelt as in JSON.
    pub is_json: bool,
    pub is_list: bool,
}

/// The failures that some operations share.
#[derive(Clone, Debug)]
pub struct Failure {
    pub ident: Ident,
    pub variants: Vec<FailureVariant>,
}

/// One status.
#[derive(Clone, Debug)]
pub struct FailureVariant {
    pub ident: Ident,
    pub status: Status,
    pub docs: Docs,
    pub ty: Option<Type>,
    /// Where the body has the service's own code for the failure.
    pub code: Option<ErrorCode>,
}

impl From<api::Status> for Status {
    fn from(status: api::Status) -> Self {
        match status {
            api::Status::Code(code) => Self::Code(code),
            api::Status::Range(class) => Self::Range(class),
            api::Status::Default => Self::Default,
        }
    }
}
