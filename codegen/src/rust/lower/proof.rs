//! What tests are made of: each example of the document with the types that it is of.

mod calls;

use std::collections::HashSet;

use super::Lowering;
use crate::{
    api::{self, Access, Api, Apis, Literal, SchemaId},
    rust::{Crate, Example, Proofs, Type, direction::Side, names::Names, rule::Rules},
    sample,
    source::Place,
};

/// Adds what tests need to each module: both codecs of every type, and the examples that keep the rules.
pub fn add_proofs(
    krate: &mut Crate,
    apis: &Apis,
    names: &Names,
    pointer: impl Fn(Place) -> String,
) {
    let modules = krate.modules.iter_mut();
    for (module, (api, names)) in modules.zip(apis.apis.iter().zip(names.iter())) {
        let lowering = Lowering {
            api,
            names,
            rules: Rules::default(),
            compared: HashSet::new(),
        };
        module
            .items
            .iter_mut()
            .for_each(|item| item.is_proven = true);
        let operations = module.operations.iter().zip(&api.operations);
        let calls = operations
            .enumerate()
            .flat_map(|(position, (operation, declared))| {
                calls::calls(api, position, operation, declared)
            });
        module.proofs = Some(Proofs {
            examples: lowering.examples(&pointer),
            calls: calls.collect(),
        });
    }
}

impl Lowering<'_> {
    fn examples(&self, pointer: &impl Fn(Place) -> String) -> Vec<(Type, Vec<Example>)> {
        let mut examples: Vec<(Type, Vec<Example>)> = Vec::new();
        for (id, literal) in all(self.api) {
            if !api::allows(self.api, id, literal) {
                continue; // a finding says so
            }
            for (ty, kept) in self.forms(id, literal) {
                let json = literal.value.to_json();
                let example = Example {
                    pointer: pointer(literal.place),
                    kept: (kept.value.canonical() != literal.value.canonical())
                        .then(|| kept.value.to_json()),
                    json,
                };
                match examples.iter_mut().find(|(known, _)| *known == ty) {
                    Some((_, known)) if known.contains(&example) => {}
                    Some((_, known)) => known.push(example),
                    None => examples.push((ty, vec![example])),
                }
            }
        }
        examples
    }

    /// The types that a value of the schema is of, and what each keeps of it.
    fn forms(&self, id: SchemaId, literal: &Literal) -> Vec<(Type, Literal)> {
        let directions = &self.names.directions;
        let sides = [
            (directions.is_sent(id), Side::Sent, Access::Read),
            (directions.is_received(id), Side::Received, Access::Write),
        ];
        let mut forms: Vec<(Type, Literal)> = Vec::new();
        for (_, side, skipped) in sides.into_iter().filter(|(goes, ..)| *goes) {
            let ty = self.ty(id, side);
            if forms.iter().any(|(known, _)| *known == ty) {
                continue;
            }
            forms.extend(sample::kept(self.api, id, skipped, literal).map(|kept| (ty, kept)));
        }
        forms
    }
}

/// Each example with its schema.
fn all(api: &Api) -> impl Iterator<Item = (SchemaId, &Literal)> {
    let own = api.schemas.iter().enumerate().flat_map(|(id, schema)| {
        let examples = schema.examples.iter();
        examples.map(move |example| (SchemaId(id), example))
    });
    let beside = api.examples.iter().map(|(id, example)| (*id, example));
    own.chain(beside)
}
