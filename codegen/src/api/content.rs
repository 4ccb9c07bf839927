//! Bodies: what content they carry.

use super::{
    Body, Literal, SchemaId, members,
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
        legal
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

/// `application/json`, or a media type with the structured suffix `+json` (RFC 6839), parameters aside.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json"
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
    Text,
    Bytes,
}

impl Kind {
    /// Texts are those of `text`, XML and YAML (RFC 6838, section 4.2.1; RFC 7303; RFC 9512); what is unknown is bytes.
    pub(super) fn of(media_type: &str) -> Self {
        let essence = essence(media_type);
        let (kind, subtype) = essence.split_once('/').unwrap_or_default();
        let suffix = subtype.rsplit('+').next().unwrap_or_default();
        if is_json(media_type) {
            Self::Json
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
