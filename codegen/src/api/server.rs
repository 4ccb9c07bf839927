//! Servers: the template of the base address and its variables.

use super::{Server, Variable, resolve::Resolver};
use crate::{
    openapi::{Node, Value},
    report::Fault,
};

impl<'d> Resolver<'d, '_> {
    /// The first of the `servers` of a document, path item or operation; the others are alternatives for the same calls.
    pub fn server(&mut self, holder: &'d Node) -> Option<Server> {
        let server = self.items(holder, "servers").first()?;
        let Some(url) = self.text(server, "url") else {
            self.report
                .finding(server.place, Fault::MissingMember { member: "url" });
            return None;
        };
        let mut variables = Vec::new();
        for (name, place, node) in self.members(server, "variables") {
            if !url.contains(&format!("{{{name}}}")) {
                self.report.finding(
                    place,
                    Fault::UnusedServerVariable {
                        name: name.to_owned(),
                    },
                );
                continue;
            }
            let Some(default) = node.get("default").and_then(scalar_text) else {
                self.report
                    .finding(node.place, Fault::MissingMember { member: "default" });
                continue;
            };
            let one_of: Vec<String> = self
                .items(node, "enum")
                .iter()
                .filter_map(scalar_text)
                .collect();
            if !one_of.is_empty() && !one_of.contains(&default) {
                let place = node
                    .get("default")
                    .map_or(node.place, |default| default.place);
                self.report.finding(
                    place,
                    Fault::DefaultBreaksRule {
                        broken: "must be one of the variable's `enum`".to_owned(),
                    },
                );
            }
            variables.push(Variable {
                name: name.to_owned(),
                default,
                one_of,
                description: self.text(node, "description"),
            });
        }
        for name in template_names(&url) {
            if !variables.iter().any(|variable| variable.name == name) {
                let place = server.get("url").map_or(server.place, |url| url.place);
                self.report
                    .finding(place, Fault::UnknownServerVariable { name });
            }
        }
        Some(Server { url, variables })
    }
}

/// A text that may be written as a number or boolean, as ports are.
fn scalar_text(node: &Node) -> Option<String> {
    match &node.value {
        Value::String(text) | Value::Number(text) => Some(text.clone()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}

/// The names between `{` and `}`, in order.
pub(super) fn template_names(template: &str) -> Vec<String> {
    template
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name.to_owned())
        .collect()
}
