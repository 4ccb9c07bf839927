//! What the type of a schema keeps of a value: declared members, and undeclared ones where the document speaks of them.

use crate::api::{Access, Api, Literal, Member, SchemaId, Shape, Tell, Value, is_of};

/// What the type that goes without `skipped` members keeps of a value that is one of the schema; `None` where it is none of the
/// type: a member is missing that only this way has, or a number is beyond every double.
pub fn kept(api: &Api, id: SchemaId, skipped: Access, literal: &Literal) -> Option<Literal> {
    let schema = api.schema(id);
    let value = match (&schema.shape, &literal.value) {
        (Shape::Alias(target), Value::Null) if !schema.nullable => {
            return kept(api, *target, skipped, literal);
        }
        (Shape::Any | Shape::Broken, value) => value.clone(),
        (_, Value::Null) => Value::Null,
        (Shape::Alias(target), _) => return kept(api, *target, skipped, literal),
        (Shape::Number(_), Value::Number(text)) => double(text)?,
        (Shape::Array { items, .. }, Value::Array(values)) => {
            let values = values.iter();
            let values = values.map(|value| kept(api, *items, skipped, value));
            Value::Array(values.collect::<Option<_>>()?)
        }
        (Shape::Tuple(places), Value::Array(values)) if places.len() <= values.len() => {
            let values = places.iter().zip(values);
            let values = values.map(|(place, value)| kept(api, *place, skipped, value));
            Value::Array(values.collect::<Option<_>>()?)
        }
        (Shape::Tuple(_), _) => return None,
        (Shape::Object { .. }, Value::Object(values)) => {
            Value::Object(members(api, &schema.shape, skipped, values)?)
        }
        (Shape::Union { variants, .. }, value) => {
            match variants.iter().find(|variant| is_of(&variant.tell, value)) {
                Some(variant) => return kept(api, variant.schema, skipped, literal),
                // It stays JSON.
                None if variants.iter().any(|one| one.tell == Tell::Nothing) => value.clone(),
                None => return None,
            }
        }
        (_, value) => value.clone(),
    };
    Some(Literal {
        place: literal.place,
        value,
    })
}

fn members(
    api: &Api,
    shape: &Shape,
    skipped: Access,
    values: &[(String, Literal)],
) -> Option<Vec<(String, Literal)>> {
    let Shape::Object {
        members,
        additional,
        ..
    } = shape
    else {
        return None;
    };
    let goes = |member: &&Member| member.access != skipped;
    let has = |name: &str| values.iter().any(|(known, _)| known == name);
    let is_missing = |member: &Member| member.required && !has(&member.name);
    if members.iter().filter(goes).any(is_missing) {
        return None;
    }
    let mut found = Vec::new();
    for (name, value) in values {
        let value = match (
            members.iter().find(|member| member.name == *name),
            additional,
        ) {
            (Some(member), _) if goes(&member) => kept(api, member.schema, skipped, value)?,
            // It would be taken for an undeclared one, whose schema it need not keep.
            (Some(_), Some(_)) => return None,
            (None, Some(additional)) => kept(api, *additional, skipped, value)?,
            (None, None) if shape.is_map() => value.clone(),
            (_, None) => continue,
        };
        found.push((name.clone(), value));
    }
    Some(found)
}

/// The number that a double says.
fn double(text: &str) -> Option<Value> {
    let value: f64 = text.parse().ok()?;
    value.is_finite().then(|| Value::Number(value.to_string()))
}
