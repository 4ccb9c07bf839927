//! Names of operations: the id that the document gives, else method and path.

use std::collections::HashMap;

use super::{
    OperationNames,
    ident::{Scope, camel, snake},
};
use crate::{
    api::{Api, Operation, Scheme, SchemeKind},
    report::{Fault, Report},
    source::Place,
};

/// The names of all operations, in their order.
pub fn operation_names(api: &Api, types: &mut Scope, report: &mut Report) -> Vec<OperationNames> {
    let mut calls = Scope::default();
    for name in ["builder", "new", "default", "from", "clone", "into"] {
        calls.reserve(name);
    }
    let fetches_tokens =
        |scheme: &Scheme| matches!(scheme.kind, SchemeKind::ClientCredentials { .. });
    if api.schemes.iter().any(fetches_tokens) {
        calls.reserve("revoke_tokens");
        calls.reserve("revoke_tokens_blocking");
    }
    let mut first: HashMap<String, Place> = HashMap::new();
    let mut names = Vec::new();
    for operation in &api.operations {
        let words = operation
            .id
            .clone()
            .unwrap_or_else(|| path_words(operation));
        let call = snake(&words, "call");
        if let Some(first) = first.get(&call) {
            report.finding(
                operation.name_place,
                Fault::DuplicateOperationName {
                    name: call.clone(),
                    first: *first,
                },
            );
        } else {
            first.insert(call.clone(), operation.name_place);
        }
        let request = camel(&words, "Call");
        let request = if types.is_taken(&request) {
            format!("{request}Request")
        } else {
            request
        };
        names.push(OperationNames {
            words,
            call: calls.add(call),
            request: types.add(request),
        });
    }
    names
}

/// Words for an operation without an id: `get /pets/{petId}` is "get pets by petId".
fn path_words(operation: &Operation) -> String {
    let mut words = operation.method.as_str().to_ascii_lowercase();
    for segment in operation
        .key
        .split('/')
        .filter(|segment| !segment.is_empty())
    {
        words.push(' ');
        words.push_str(&segment.replace('{', " by ").replace('}', " "));
    }
    words
}
