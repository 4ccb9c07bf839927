//! Values that a schema lists and that are no texts: held against the type and the bounds beside them.

use ironspec_rules::{Broken, Decimal};

use super::{
    Literal, Shape, Value,
    resolve::{Resolver, member},
    schema::is_null,
};
use crate::{openapi::Node, report::Fault, source::Place};

impl<'d> Resolver<'d, '_> {
    /// Reports the listed values that the schema does not allow, and a list of which none is left.
    pub fn listed(
        &mut self,
        node: &'d Node,
        place: Place,
        types: &[&str],
        values: &[&'d Node],
    ) -> Vec<Value> {
        let constant = member(node, "const").map(|value| Literal::of(value).value.canonical());
        let shape = match types {
            ["integer"] => Some(self.integer(node)),
            ["number"] => Some(self.number(node)),
            _ => None,
        };
        let mut allowed = Vec::new();
        let mut broken = Vec::new();
        for value in values {
            let literal = Literal::of(value);
            let reason = wrong_type(types, &literal.value)
                .or_else(|| out_of_bounds(shape.as_ref()?, &literal.value))
                .or_else(|| {
                    let constant = constant.as_ref()?;
                    let differs = literal.value.canonical() != *constant;
                    differs.then(|| Broken::Enum(&[constant.as_str()]).to_string())
                });
            match reason {
                Some(reason) => broken.push((literal, reason)),
                None => allowed.push(literal.value),
            }
        }
        let is_none_left = !values.is_empty() && broken.len() == values.len();
        for (literal, broken) in broken {
            let value = literal.value.to_json();
            self.report
                .finding(literal.place, Fault::EnumBreaksRule { value, broken });
        }
        if is_none_left {
            self.none_left(node, place);
        }
        allowed
    }

    /// Reports that the rules of a schema leave none of the values that it lists, unless `null` is one of them.
    pub fn none_left(&mut self, node: &'d Node, place: Place) {
        let has_null = member(node, "enum")
            .and_then(Node::as_sequence)
            .is_some_and(|values| values.iter().any(is_null));
        if !has_null {
            let because = "none of the listed values keeps the rules beside them".to_owned();
            self.report.finding(place, Fault::NoValue { because });
        }
    }
}

fn wrong_type(types: &[&str], value: &Value) -> Option<String> {
    let is = |of: &&str| match (value, *of) {
        (Value::Number(text), "integer") => {
            Decimal::parse(text).is_some_and(|number| number.is_integer())
        }
        (Value::Bool(_), "boolean")
        | (Value::Number(_), "number")
        | (Value::String(_), "string")
        | (Value::Array(_), "array")
        | (Value::Object(_), "object") => true,
        _ => false,
    };
    let fits = types.is_empty() || types.iter().any(is);
    (!fits).then(|| format!("must be of type {}", types.join(" or ")))
}

/// The bound that a number breaks.
pub(super) fn out_of_bounds(shape: &Shape, value: &Value) -> Option<String> {
    let Value::Number(text) = value else {
        return None;
    };
    match shape {
        Shape::Integer(bounds) | Shape::BigInteger(bounds) => bounds
            .integer_rule()
            .first_broken(&Decimal::parse(text)?)
            .map(|broken| broken.to_string()),
        Shape::Number(bounds) => bounds
            .number_rule()
            .first_broken(text.parse().ok()?)
            .map(|broken| broken.to_string()),
        _ => None,
    }
}
