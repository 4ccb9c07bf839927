//! What the service sends: where the fields of each request come from, and what its documentation says.

use super::Lowering;
use crate::{
    api::{self, Content, Source, Status},
    rust::{Ident, Item, Webhook, WebhookPart, direction::Side},
};

impl Lowering<'_> {
    /// The requests of the service; their items get to say how they are sent and answered.
    pub(super) fn webhooks(&self, items: &mut [Item]) -> Vec<Webhook> {
        let mut webhooks = Vec::new();
        for webhook in self.api.incoming() {
            let Some(ident) = self.names.item(webhook.schema, Side::Received) else {
                continue;
            };
            for item in items.iter_mut().filter(|item| item.ident == *ident) {
                item.docs.text.extend(self.sending(webhook));
            }
            webhooks.push(Webhook {
                ident: ident.clone(),
                method: webhook.method.as_str().to_owned(),
                parts: webhook.parts.iter().map(part).collect(),
            });
        }
        webhooks
    }

    /// How it is sent, and what the document lists as answers.
    fn sending(&self, webhook: &api::Webhook) -> Vec<String> {
        let method = webhook.method.as_str();
        let mut sending = vec![match &webhook.address {
            Some(address) => format!("A `{method}` from the service, to `{address}`."),
            None => format!("A `{method}` from the service."),
        }];
        if !webhook.credentials.is_empty() {
            let names = webhook.credentials.join("`, `");
            sending.push(format!(
                "It brings a credential of `{names}`, which is for the program to check."
            ));
        }
        let answers = webhook.answers.iter();
        let answers: Vec<String> = answers.map(|answer| self.answer(answer)).collect();
        if !answers.is_empty() {
            sending.push("It may be answered with:".to_owned());
        }
        let list = (!answers.is_empty()).then(|| answers.join("\n"));
        std::iter::once(sending.join(" ")).chain(list).collect()
    }

    fn answer(&self, answer: &api::Answer) -> String {
        let status = match answer.status {
            Status::Code(code) => code.to_string(),
            Status::Range(class) => format!("{class}XX"),
            Status::Default => "default".to_owned(),
        };
        let body = match answer.content {
            Content::Json(schema) => match self.names.item(schema, Side::Sent).map(Ident::text) {
                Some(ident) => format!(", `{ident}`"),
                None => ", JSON".to_owned(),
            },
            Content::Text => ", a text".to_owned(),
            Content::Bytes | Content::Items(_) | Content::Events(_) | Content::TextEvents => {
                ", a body".to_owned()
            }
            Content::Nothing => String::new(),
        };
        let description = answer.description.as_deref().unwrap_or_default();
        let description = description.lines().next().unwrap_or_default();
        let joint = if description.is_empty() { "" } else { ": " };
        format!("- `{status}`{body}{joint}{description}")
    }
}

fn part(part: &api::WebhookPart) -> WebhookPart {
    let is_body = part.source == Source::Body;
    WebhookPart {
        source: part.source.word(),
        name: (!is_body).then(|| part.name.clone()),
        member: (!is_body && part.key != part.name).then(|| part.key.clone()),
        is_json: part.is_json,
        delimiter: part.delimiter,
    }
}
