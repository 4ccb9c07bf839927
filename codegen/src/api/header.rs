//! Headers of answers: what they are called and how their values are read.

use super::{
    Header, HeaderContent, SchemaId, Shape, Value,
    content::is_json,
    members,
    parameter::is_token,
    resolve::{Resolver, member},
};
use crate::{openapi::Node, report::Loss};

impl<'d> Resolver<'d, '_> {
    pub fn headers(&mut self, response: &'d Node) -> Vec<Header> {
        let mut headers = Vec::new();
        for (name, place, node) in self.members(response, "headers") {
            let Some(target) = self.follow(node) else {
                continue;
            };
            // OpenAPI Specification, section "Response Object": one of this name is ignored.
            if name.eq_ignore_ascii_case("content-type") {
                continue;
            }
            let node = target.node;
            self.only_known(node, &members::HEADER);
            let content = self.header_content(node);
            let is_legal = is_token(name);
            if content.is_none() || !is_legal {
                let name = name.to_owned();
                self.loss(
                    if is_legal { node.place } else { place },
                    Loss::HeaderUntyped { name },
                );
            }
            if is_legal {
                headers.push(Header {
                    name: name.to_owned(),
                    component: target.name,
                    content: content.unwrap_or(HeaderContent::Text),
                    docs: self.docs(node),
                });
            }
        }
        headers
    }

    /// How the value is read; nothing, if that is not known.
    fn header_content(&mut self, node: &'d Node) -> Option<HeaderContent> {
        if let Some(schema) = member(node, "schema") {
            let schema = self.schema(schema);
            self.examples_beside(node, schema);
            return self.header_value(schema);
        }
        match self.media_types(node).as_slice() {
            [] => Some(HeaderContent::Text),
            [(media_type, _, media)] if is_json(media_type) => {
                let schema = self.media_schema(media);
                let (is_json, is_list) = (true, false);
                Some(HeaderContent::Value {
                    schema,
                    is_json,
                    is_list,
                })
            }
            [(_, _, media)] => {
                let schema = self.media_schema(media);
                match self.header_value(schema)? {
                    HeaderContent::Value { is_json: true, .. } => None,
                    content => Some(content),
                }
            }
            _ => None,
        }
    }

    fn header_value(&self, schema: SchemaId) -> Option<HeaderContent> {
        let (is_json, is_list) = match self.target(schema)? {
            Shape::Any => return Some(HeaderContent::Text),
            Shape::Array { items, .. } => (self.is_json_scalar(*items)?, true),
            _ => (self.is_json_scalar(schema)?, false),
        };
        Some(HeaderContent::Value {
            schema,
            is_json,
            is_list,
        })
    }

    /// Whether the values of a schema are spelt as in JSON, if they are texts, numbers or truth values.
    fn is_json_scalar(&self, schema: SchemaId) -> Option<bool> {
        match self.target(schema)? {
            Shape::String(_) | Shape::Enumeration(_) => Some(false),
            Shape::Boolean | Shape::Integer(_) | Shape::BigInteger(_) | Shape::Number(_) => {
                Some(true)
            }
            Shape::Constants(values) => {
                let is_json = |value: &Value| matches!(value, Value::Bool(_) | Value::Number(_));
                values.iter().all(is_json).then_some(true)
            }
            _ => None,
        }
    }

    /// The shape of a schema, whichever names it has.
    fn target(&self, mut id: SchemaId) -> Option<&Shape> {
        // Names that go in a circle are found out later.
        for _ in 0..=self.schemas.len() {
            match &self.schemas[id.0].shape {
                Shape::Alias(target) => id = *target,
                shape => return Some(shape),
            }
        }
        None
    }
}
