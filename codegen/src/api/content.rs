//! Bodies and answers: what content they carry, and which statuses mean what.

use super::{
    Body, Failure, Literal, SchemaId, Success, members,
    operation::is_token,
    resolve::{Resolver, member},
};
use crate::{
    openapi::Node,
    report::{Fault, Loss},
    source::Place,
};

/// What counts as success when a document lists no status of it.
const ANY_SUCCESS: [u16; 7] = [200, 201, 202, 203, 204, 205, 206];

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

    pub fn responses(&mut self, operation: &'d Node) -> (Success, Vec<Failure>, Vec<String>) {
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
    pub fn status(&mut self, status: &str, place: Place) -> Option<u16> {
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
    pub fn content(&mut self, response: &'d Node) -> (Option<SchemaId>, Vec<String>) {
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

    pub fn headers(&mut self, response: &'d Node) {
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
