//! Calls to a mock: for all that an operation takes, values that the wire can carry there.

use crate::{
    api::{self, Access, Api, BodyKind, Literal, Location, StyleForm, Value},
    rust::{Call, Operation, Parameter},
    sample,
};

/// The calls of an operation, one for each form of its body.
pub(super) fn calls(
    api: &Api,
    position: usize,
    operation: &Operation,
    declared: &api::Operation,
) -> Vec<Call> {
    let parameters = operation.arguments.iter().chain(&operation.setters);
    let values: Vec<Vec<String>> = parameters
        .map(|parameter| of_parameter(api, parameter, declared))
        .collect();
    let forms = declared.body.as_ref().map_or(&[][..], |body| &body.forms);
    let call = |form: usize, body: Option<Vec<String>>| Call {
        operation: position,
        form,
        values: values.iter().cloned().chain(body).collect(),
    };
    if forms.is_empty() {
        return vec![call(0, None)];
    }
    let forms = forms.iter().enumerate();
    forms
        .map(|(number, form)| call(number, Some(of_body(api, &form.kind))))
        .collect()
}

fn of_parameter(api: &Api, parameter: &Parameter, declared: &api::Operation) -> Vec<String> {
    let is_same = |declared: &&api::Parameter| {
        declared.name == parameter.name && parameter.place.starts_with(word(declared.location))
    };
    let Some(declared) = declared.parameters.iter().find(is_same) else {
        return Vec::new();
    };
    let values = sample::values(api, declared.schema, Access::Read);
    let values = values.iter().map(|literal| &literal.value);
    let can_carry = |value: &&Value| {
        declared.style.form == StyleForm::Json || can_carry(declared.location, value)
    };
    values.filter(can_carry).map(Value::to_json).collect()
}

/// The start of the name of the method that sets a parameter.
const fn word(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}

/// Whether a parameter says the value: nothing in it is left out, nothing becomes a segment that has a meaning of its own, and a
/// header has no character that it cannot have.
fn can_carry(location: Location, value: &Value) -> bool {
    let carries = |inside: &Literal| can_carry(location, &inside.value);
    match (value, location) {
        (Value::Null, _) => false,
        (Value::Bool(_) | Value::Number(_), _) => true,
        (Value::String(text), Location::Path) => !matches!(text.as_str(), "" | "." | ".."),
        (Value::String(text), Location::Query) => !text.is_empty(),
        (Value::String(text), Location::Header | Location::Cookie) => {
            !text.is_empty()
                && text.trim() == text
                && text.chars().all(|c| (' '..='~').contains(&c))
        }
        (Value::Array(items), _) => !items.is_empty() && items.iter().all(carries),
        (Value::Object(members), _) => {
            !members.is_empty() && members.iter().all(|(_, value)| carries(value))
        }
    }
}

fn of_body(api: &Api, kind: &BodyKind) -> Vec<String> {
    let any = || vec![Value::String("a".to_owned()).to_json()];
    match kind {
        BodyKind::Bytes => any(),
        BodyKind::Text(schema) => {
            let values = sample::values(api, *schema, Access::Read);
            let values = values.iter().filter(|literal| literal.value.is_scalar());
            let texts: Vec<String> = values.map(|literal| literal.value.to_json()).collect();
            if texts.is_empty() { any() } else { texts }
        }
        BodyKind::Json(schema) => {
            let values = sample::values(api, *schema, Access::Read);
            values
                .iter()
                .map(|literal| literal.value.to_json())
                .collect()
        }
        BodyKind::Form(schema, _) | BodyKind::Multipart(schema, _) => {
            let values = sample::values(api, *schema, Access::Read);
            let values = values.iter().map(|literal| &literal.value);
            // A form spells its members as a query does.
            let values = values.filter(|value| can_carry(Location::Query, value));
            values.map(Value::to_json).collect()
        }
    }
}
