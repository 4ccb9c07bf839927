//! Parameters: what they are called, where they go and how their values are written.

use std::collections::HashSet;

use super::{
    Api, Location, Parameter, SchemaId, Shape, Style, StyleForm,
    content::{Kind, is_json},
    members,
    resolve::{Resolver, member},
};
use crate::{
    openapi::Node,
    report::{Fault, Loss, Report},
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
    /// The parameters of the path item and of the operation; of two with one name and place the operation's stands.
    pub fn parameters(
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
            "path" | "query" | "querystring" | "header" | "cookie" => {
                self.parameter_omitted(node, &name, place)
            }
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
        let written = match omitted {
            Some(because) => Err(because),
            None => self.written(node, place),
        };
        let (style, schema) = match written {
            Ok(written) => written,
            Err(because) => {
                if required && !reserved {
                    *unsupported =
                        Some(format!("its parameter `{name}` is required, but {because}"));
                } else {
                    self.loss(node.place, Loss::ParameterOmitted { name, because });
                }
                return None;
            }
        };
        let location = match place {
            "path" => Location::Path,
            "query" | "querystring" => Location::Query,
            "cookie" => Location::Cookie,
            _ => Location::Header,
        };
        let pinned = self.text(node, "x-ironspec-name");
        let docs = self.docs(node);
        Some(Parameter {
            place: node.place,
            name,
            location,
            style,
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
        if place == "cookie" && !is_token(name) {
            return Some("no cookie can have its name".to_owned());
        }
        None
    }

    /// How the value of a parameter is written, and its schema; or why it cannot be.
    fn written(&mut self, node: &'d Node, place: &str) -> Result<(Style, SchemaId), String> {
        let schema = member(node, "schema").filter(|_| place != "querystring");
        let Some(schema) = schema else {
            return self.written_content(node, place);
        };
        let style = self.style(node, place)?;
        let schema = self.schema(schema);
        self.examples_beside(node, schema);
        Ok((style, schema))
    }

    /// The style of a parameter or of a member of a form, which is written as one in a query.
    pub fn style(&mut self, node: &'d Node, place: &str) -> Result<Style, String> {
        let style = self.text(node, "style");
        let form = match (place, style.as_deref()) {
            ("path" | "header", None | Some("simple")) => StyleForm::Simple,
            ("path", Some("label")) => StyleForm::Label,
            ("path", Some("matrix")) => StyleForm::Matrix,
            ("query" | "cookie", None | Some("form")) => StyleForm::Form,
            ("query", Some("spaceDelimited")) => StyleForm::SpaceDelimited,
            ("query", Some("pipeDelimited")) => StyleForm::PipeDelimited,
            ("query", Some("deepObject")) => StyleForm::DeepObject,
            (_, style) => return Err(format!("its style is `{}`", style.unwrap_or_default())),
        };
        let explode = node.get("explode").and_then(Node::as_bool);
        Ok(Style {
            form,
            is_exploded: explode.unwrap_or(form == StyleForm::Form),
            // Elsewhere the word has no meaning.
            allows_reserved: place == "query" && self.flag(node, "allowReserved"),
        })
    }

    /// The same for a parameter that `content` describes, with one media type. That of a whole query may be a form, which is a pair
    /// for each member (OpenAPI Specification 3.2, section "Parameter Locations").
    fn written_content(
        &mut self,
        node: &'d Node,
        place: &str,
    ) -> Result<(Style, SchemaId), String> {
        let is_query = place == "querystring";
        if node.get("content").is_none() {
            let member = if is_query { "content" } else { "schema" };
            self.report
                .finding(node.place, Fault::MissingMember { member });
            return Err(format!("it has no {member}"));
        }
        let style = |form| Style {
            form,
            is_exploded: form == StyleForm::Form,
            allows_reserved: false,
        };
        match self.media_types(node).as_slice() {
            [(media_type, _, media)] if is_json(media_type) => {
                let form = if is_query {
                    StyleForm::JsonQuery
                } else {
                    StyleForm::Json
                };
                Ok((style(form), self.media_schema(media)))
            }
            [(media_type, _, media)] if is_query && Kind::of(media_type) == Kind::Form => {
                if let Some(encoding) = media.get("encoding") {
                    let keyword = "encoding";
                    self.loss(encoding.place, Loss::KeywordUnchecked { keyword });
                }
                let schema = self.media_schema(media);
                if matches!(self.shape_of(schema), Shape::Object { .. }) {
                    Ok((style(StyleForm::Form), schema))
                } else {
                    Err("it is a form that is no object".to_owned())
                }
            }
            [(media_type, _, _)] => Err(format!("its content is `{media_type}`, not JSON")),
            _ => Err("its `content` has not one media type".to_owned()),
        }
    }
}

/// Rows for values of parameters that have no spelling, or none that the standard settles.
pub(super) fn note_spellings(api: &Api, report: &mut Report) {
    for parameter in api
        .operations
        .iter()
        .flat_map(|operation| &operation.parameters)
    {
        let name = || parameter.name.clone();
        if matches!(parameter.style.form, StyleForm::Json | StyleForm::JsonQuery) {
            continue;
        }
        // RFC 6570, section 3.2.1: what is `null` is left out, which an optional parameter can be.
        if parameter.required && is_null(api, parameter.schema) {
            report.loss(parameter.place, Loss::NullUnsent { name: name() });
        }
        if nests(api, parameter.schema) {
            let brackets = parameter.style.form == StyleForm::DeepObject;
            let name = name();
            report.loss(parameter.place, Loss::NestingUnsettled { name, brackets });
        }
    }
}

fn is_null(api: &Api, id: SchemaId) -> bool {
    let mut id = id;
    // Names that go in a circle were broken when they were read; the count is for the eye.
    for _ in 0..=api.schemas.len() {
        match (api.schema(id).nullable, &api.schema(id).shape) {
            (false, Shape::Alias(target)) => id = *target,
            (nullable, _) => return nullable,
        }
    }
    false
}

/// Whether a value has an array or an object inside an array or object.
fn nests(api: &Api, root: SchemaId) -> bool {
    let mut open = vec![(root, false)];
    let mut seen = HashSet::new();
    while let Some((id, is_inside)) = open.pop() {
        if !seen.insert((id, is_inside)) {
            continue;
        }
        let schema = api.schema(id);
        let holds = matches!(
            schema.shape,
            Shape::Array { .. } | Shape::Tuple(_) | Shape::Object { .. }
        );
        if holds && is_inside {
            return true;
        }
        open.extend(
            schema
                .children()
                .into_iter()
                .map(|child| (child, holds || is_inside)),
        );
    }
    false
}

/// Whether a text is a token of RFC 9110, section 5.6.2.
pub(super) fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
