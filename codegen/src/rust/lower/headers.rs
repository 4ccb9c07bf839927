//! Headers of answers, each once.

use super::{Lowering, docs};
use crate::{
    api::{self, HeaderContent},
    rust::{Header, Ident, Status, Type, direction::Side, names::Scope},
};

impl Lowering<'_> {
    /// Every header that an operation documents; those of one name and type are one.
    pub(super) fn headers(&self) -> Vec<Header> {
        let mut scope = Scope::default();
        let mut headers: Vec<Header> = Vec::new();
        let all = self.api.operations.iter().flat_map(api::Operation::headers);
        for (status, header) in all {
            let status = Status::from(status);
            let position = self.position(&headers, header);
            if let Some(known) = position.and_then(|position| headers.get_mut(position)) {
                if !known.statuses.contains(&status) {
                    known.statuses.push(status);
                }
                if known.docs.text.is_empty() {
                    known.docs.text = docs(&header.docs).text;
                }
                continue;
            }
            let (ty, is_json, is_list) = self.header_type(header);
            headers.push(Header {
                ident: scope.add_constant(&header.name),
                name: header.name.clone(),
                docs: docs(&header.docs),
                statuses: vec![status],
                ty,
                is_json,
                is_list,
            });
        }
        headers.iter_mut().for_each(|header| header.statuses.sort());
        headers
    }

    /// The constants of the headers that some answers bring.
    pub(super) fn header_idents(&self, headers: &[Header], answers: &[api::Answer]) -> Vec<Ident> {
        let mut idents: Vec<Ident> = Vec::new();
        for header in answers.iter().flat_map(|answer| &answer.headers) {
            let found = self
                .position(headers, header)
                .and_then(|position| headers.get(position));
            if let Some(found) = found.filter(|found| !idents.contains(&found.ident)) {
                idents.push(found.ident.clone());
            }
        }
        idents
    }

    fn position(&self, headers: &[Header], header: &api::Header) -> Option<usize> {
        let content = self.header_type(header);
        headers.iter().position(|known| {
            known.name.eq_ignore_ascii_case(&header.name)
                && known.ty == content.0
                && (known.is_json, known.is_list) == (content.1, content.2)
        })
    }

    fn header_type(&self, header: &api::Header) -> (Type, bool, bool) {
        match header.content {
            HeaderContent::Text => (Type::String, false, false),
            HeaderContent::Value {
                schema,
                is_json,
                is_list,
            } => {
                // `null` has no spelling.
                (self.plain(schema, Side::Received), is_json, is_list)
            }
        }
    }
}
