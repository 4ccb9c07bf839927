//! Bodies: what content they carry.

use super::{
    Body, BodyForm, BodyKind, Encoding, Literal, SchemaId, Shape, Style, StyleForm, members,
    parameter::is_token,
    resolve::{Resolver, member},
};
use crate::{
    openapi::Node,
    report::{Fault, Loss},
    source::Place,
};

impl<'d> Resolver<'d, '_> {
    pub fn body(&mut self, operation: &'d Node, unsupported: &mut Option<String>) -> Option<Body> {
        let body = self.follow(member(operation, "requestBody")?)?.node;
        self.only_known(body, &members::REQUEST_BODY);
        let required = self.flag(body, "required");
        let content = self.media_types(body);
        if content.is_empty() {
            self.report
                .finding(body.place, Fault::MissingMember { member: "content" });
            return None;
        }
        let mut forms: Vec<BodyForm> = Vec::new();
        let mut taken: Vec<&'d Node> = Vec::new();
        let has_typed = content.iter().any(|(media_type, _, _)| {
            matches!(
                Kind::of(media_type),
                Kind::Json | Kind::Form | Kind::Multipart
            )
        });
        for (media_type, place, media) in content {
            let kind = Kind::of(media_type);
            // Of several forms of JSON the first is taken; a text that has no type is no choice beside what has one.
            let is_same = |form: &BodyForm| match (&form.kind, kind) {
                (BodyKind::Json(_), Kind::Json)
                | (BodyKind::Form(..), Kind::Form)
                | (BodyKind::Multipart(..), Kind::Multipart) => true,
                (BodyKind::Text(_) | BodyKind::Bytes, _) => form.media_type == media_type,
                _ => false,
            };
            let is_untyped = has_typed && kind == Kind::Text && essence(media_type) != "text/plain";
            if is_untyped || forms.iter().any(is_same) {
                // The same data in another spelling is nothing that a program would miss.
                if !taken
                    .iter()
                    .any(|known| self.is_same_data(known, media_type, media))
                {
                    let media_type = media_type.to_owned();
                    self.loss(place, Loss::MediaTypeIgnored { media_type });
                }
                continue;
            }
            match self.body_form(media_type, kind, place, media) {
                Ok(form) => {
                    forms.push(form);
                    taken.push(media);
                }
                Err(_) if has_typed => {
                    let media_type = media_type.to_owned();
                    self.loss(place, Loss::MediaTypeIgnored { media_type });
                }
                Err(because) if required => *unsupported = Some(because),
                Err(_) => {
                    let media_type = media_type.to_owned();
                    self.loss(body.place, Loss::BodyOmitted { media_type });
                }
            }
        }
        (!forms.is_empty()).then(|| Body {
            required,
            forms,
            description: self.text(body, "description"),
        })
    }

    fn body_form(
        &mut self,
        media_type: &str,
        kind: Kind,
        place: Place,
        media: &'d Node,
    ) -> Result<BodyForm, String> {
        if kind == Kind::Text && media_type.contains('*') {
            return Err(format!("its body is any of `{media_type}`"));
        }
        let schema = self.media_schema(media);
        let mut sent = media_type.to_owned();
        let kind = match kind {
            Kind::Json => {
                // A wildcard says that any JSON will do; what is sent must still say what it is.
                if media_type.contains('*') {
                    "application/json".clone_into(&mut sent);
                }
                BodyKind::Json(schema)
            }
            Kind::Form => BodyKind::Form(schema, self.encodings(media)),
            Kind::Multipart => {
                let mut encodings = self.encodings(media);
                for encoding in &mut encodings {
                    self.drop_style(encoding);
                }
                BodyKind::Multipart(schema, encodings)
            }
            Kind::Text => {
                if matches!(
                    self.schemas[schema.0].shape,
                    Shape::Object { .. } | Shape::Array { .. } | Shape::Union { .. }
                ) {
                    let media_type = media_type.to_owned();
                    self.loss(place, Loss::BodyUnchecked { media_type });
                }
                BodyKind::Text(schema)
            }
            Kind::Bytes => BodyKind::Bytes,
        };
        Ok(BodyForm {
            media_type: sent,
            kind,
        })
    }

    /// A part is written by its type. What only a style says has a row.
    fn drop_style(&mut self, encoding: &mut Encoding) {
        let usual = Style {
            form: StyleForm::Form,
            is_exploded: true,
            allows_reserved: false,
        };
        if encoding.style.take().is_some_and(|style| style != usual) {
            let keyword = "style";
            self.loss(encoding.place, Loss::KeywordUnchecked { keyword });
        }
    }

    /// How the members of a form are written.
    fn encodings(&mut self, media: &'d Node) -> Vec<Encoding> {
        let mut encodings = Vec::new();
        for (name, _, node) in self.members(media, "encoding") {
            self.only_known(node, &members::ENCODING);
            for keyword in ["headers", "encoding", "prefixEncoding", "itemEncoding"] {
                if let Some(unread) = node.get(keyword) {
                    self.loss(unread.place, Loss::KeywordUnchecked { keyword });
                }
            }
            let is_styled = ["style", "explode", "allowReserved"]
                .iter()
                .any(|word| node.get(word).is_some());
            // A style that cannot be is told of, and the member written as any other.
            let style =
                is_styled
                    .then(|| self.style(node, "query"))
                    .and_then(|style| match style {
                        Ok(style) => Some(style),
                        Err(_) => {
                            let keyword = "style";
                            self.loss(node.place, Loss::KeywordUnchecked { keyword });
                            None
                        }
                    });
            let content_type = self.text(node, "contentType");
            encodings.push(Encoding {
                place: node.place,
                name: name.to_owned(),
                style,
                content_type,
            });
        }
        encodings
    }

    /// The `content` of a body or response, without media types that no header could carry.
    pub fn media_types(&mut self, holder: &'d Node) -> Vec<(&'d str, Place, &'d Node)> {
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
        // From OpenAPI 3.2 on a media type may be a reference.
        legal
            .into_iter()
            .filter_map(|(media_type, place, media)| {
                Some((media_type, place, self.follow(media)?.node))
            })
            .collect()
    }

    /// The schema of a media type object; without one the body may be any JSON.
    pub fn media_schema(&mut self, media: &'d Node) -> SchemaId {
        self.only_known(media, &members::MEDIA_TYPE);
        if let Some(items) = member(media, "itemSchema") {
            let keyword = "itemSchema";
            self.loss(items.place, Loss::KeywordUnchecked { keyword });
        }
        match member(media, "schema") {
            Some(schema) => {
                let schema = self.schema(schema);
                self.examples_beside(media, schema);
                schema
            }
            None => self.any(media),
        }
    }

    /// Whether a media type carries the same data as the one that is taken: both have one schema, by one reference or word for
    /// word. Where that is a text, another format than a text of some kind may hold anything.
    pub fn is_same_data(&mut self, taken: &'d Node, media_type: &str, media: &'d Node) -> bool {
        let (Some(one), Some(other)) = (member(taken, "schema"), member(media, "schema")) else {
            return false;
        };
        let is_same = one.place.file() == other.place.file() && one.is_same(other)
            || matches!(
                (self.follow(one), self.follow(other)),
                (Some(one), Some(other)) if std::ptr::eq(one.node, other.node)
            );
        is_same
            && (matches!(Kind::of(media_type), Kind::Json | Kind::Text) || {
                let schema = self.schema(one);
                !self.is_text(schema)
            })
    }

    /// Whether values of the schema are texts, or anything.
    pub fn is_text(&self, schema: SchemaId) -> bool {
        let mut id = schema;
        // Names that go in a circle are found out later.
        for _ in 0..=self.schemas.len() {
            match &self.schemas[id.0].shape {
                Shape::Alias(target) => id = *target,
                shape => {
                    return matches!(
                        shape,
                        Shape::Any | Shape::String(_) | Shape::Enumeration(_) | Shape::Binary
                    );
                }
            }
        }
        false
    }

    /// What an item of a stream is, and whether an event is its data alone: `itemSchema` describes the whole event.
    pub fn item_schema(&mut self, media: &'d Node) -> (SchemaId, bool) {
        if let Some(items) = member(media, "itemSchema") {
            self.only_known(media, &members::MEDIA_TYPE);
            return (self.schema(items), false);
        }
        let schema = self.media_schema(media);
        // A schema of all that comes is an array of items (OpenAPI Specification 3.2.0, section "Complete vs Streaming Content").
        match self.schemas[schema.0].shape {
            Shape::Array { items, .. } => (items, true),
            _ => (schema, true),
        }
    }

    /// The `example` and `examples` of a parameter or media type.
    pub fn examples_beside(&mut self, holder: &'d Node, schema: SchemaId) {
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
}

/// A media type whose subtype is `json`, or one with the structured suffix `+json` (RFC 6839), parameters aside.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence.ends_with("/json")
        || essence == "*/*"
        || essence == "application/*"
        || essence.ends_with("+json")
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

/// What kind of thing a media type is the name of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    Json,
    Form,
    Multipart,
    Text,
    Bytes,
}

/// What a stream is made of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum StreamKind {
    /// Server-sent events.
    Events,
    /// JSON values, one after another.
    Items,
}

impl StreamKind {
    /// The kind of stream that a media type is the name of; nothing if of none. JSON lines have several names and are registered
    /// under none; a sequence is RFC 7464, and one of another format RFC 8091.
    pub(super) fn of(media_type: &str) -> Option<Self> {
        match essence(media_type).as_str() {
            "text/event-stream" => Some(Self::Events),
            "application/jsonl"
            | "application/jsonlines"
            | "application/ndjson"
            | "application/x-jsonlines"
            | "application/x-ndjson"
            | "application/stream+json"
            | "application/json-seq" => Some(Self::Items),
            essence if essence.ends_with("+json-seq") => Some(Self::Items),
            _ => None,
        }
    }
}

impl Kind {
    /// Texts are those of `text`, XML and YAML (RFC 6838, section 4.2.1; RFC 7303; RFC 9512); what is unknown is bytes.
    pub(super) fn of(media_type: &str) -> Self {
        let essence = essence(media_type);
        let (kind, subtype) = essence.split_once('/').unwrap_or_default();
        let suffix = subtype.rsplit('+').next().unwrap_or_default();
        if is_json(media_type) {
            Self::Json
        } else if essence == "application/x-www-form-urlencoded" {
            Self::Form
        } else if essence == "multipart/form-data" {
            Self::Multipart
        } else if kind == "text" || matches!(suffix, "xml" | "yaml" | "x-yaml") {
            Self::Text
        } else {
            Self::Bytes
        }
    }
}

/// The media type in lower case, without parameters.
fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}
