//! JSON without a schema.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use ironspec_rules::{Decimal, Instance, View};

use crate::Fingerprint;
use crate::decode::{Decode, DecodeError, JsonType, Reader, integer};
use crate::encode::{Encode, Writer};
use crate::violation::Validate;

/// Any JSON value. Numbers keep their text, objects their order and their duplicates.
///
/// Two are equal as JSON Schema means it (2020-12 core, 4.2.2): numbers by value, objects in any order; of members with
/// one name the last counts.
///
/// ```
/// use ironspec_runtime::Json;
///
/// let json: Json = r#"{"price": 0.10, "tags": ["a"]}"#.parse()?;
/// assert_eq!(json.get("price").and_then(Json::as_f64), Some(0.1));
/// assert_eq!(json.to_string(), r#"{"price":0.10,"tags":["a"]}"#);
/// # Ok::<(), ironspec_runtime::DecodeError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub enum Json {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(JsonNumber),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The member of an object; of several with one name the last.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        members
            .iter()
            .rev()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    /// Reads the value as one of a type.
    ///
    /// # Errors
    ///
    /// Says what keeps it from having the shape of one. Rules are not looked at: [`Validate::validate`] does.
    pub fn read<T: Decode>(&self) -> Result<T, DecodeError> {
        T::from_json(self.to_json().as_bytes())
    }

    pub(crate) fn json_type(&self) -> JsonType {
        match self {
            Self::Null => JsonType::Null,
            Self::Bool(_) => JsonType::Boolean,
            Self::Number(_) => JsonType::Number,
            Self::String(_) => JsonType::String,
            Self::Array(_) => JsonType::Array,
            Self::Object(_) => JsonType::Object,
        }
    }

    /// The text, if this is a string.
    pub fn as_str(&self) -> Option<&str> {
        let Self::String(text) = self else {
            return None;
        };
        Some(text)
    }

    /// The integer, if this is a number without a fraction that fits.
    pub fn as_i64(&self) -> Option<i64> {
        let Self::Number(number) = self else {
            return None;
        };
        number.as_i64()
    }

    /// The nearest float, if this is a number.
    pub fn as_f64(&self) -> Option<f64> {
        let Self::Number(number) = self else {
            return None;
        };
        number.as_f64()
    }

    /// The boolean, if this is one.
    pub fn as_bool(&self) -> Option<bool> {
        let Self::Bool(value) = self else { return None };
        Some(*value)
    }

    /// The items, if this is an array.
    pub fn as_array(&self) -> Option<&[Self]> {
        let Self::Array(items) = self else {
            return None;
        };
        Some(items)
    }
}

impl Decode for Json {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match reader.peek()? {
            JsonType::Null => {
                reader.null()?;
                Self::Null
            }
            JsonType::Boolean => Self::Bool(reader.boolean()?),
            JsonType::Number => Self::Number(JsonNumber(reader.number()?.to_owned())),
            JsonType::String => Self::String(reader.string()?.to_owned()),
            JsonType::Array => Self::Array(Vec::decode(reader)?),
            JsonType::Object => {
                let mut members = Vec::new();
                let mut object = reader.object()?;
                while let Some(key) = object.key(reader)? {
                    let key = key.to_owned();
                    let value = reader.member(&key)?;
                    members.push((key, value));
                }
                Self::Object(members)
            }
        })
    }
}

impl Encode for Json {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Null => writer.null(),
            Self::Bool(value) => writer.boolean(*value),
            Self::Number(number) => writer.json(&number.0),
            Self::String(text) => writer.string(text),
            Self::Array(items) => items.encode(writer),
            Self::Object(members) => {
                let mut object = writer.object();
                for (name, value) in members {
                    object.member(name, value);
                }
                object.end();
            }
        }
    }
}

impl Instance for Json {
    fn view(&self) -> View<'_, Self> {
        match self {
            Self::Null => View::Null,
            Self::Bool(value) => View::Boolean(*value),
            Self::Number(number) => View::Number(number.as_str()),
            Self::String(text) => View::String(text),
            Self::Array(items) => View::Array(items),
            Self::Object(members) => View::Object(members),
        }
    }
}

impl Validate for Json {
    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        fingerprint.part(self);
    }
}

impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(own), Self::Bool(other)) => own == other,
            (Self::Number(own), Self::Number(other)) => own == other,
            (Self::String(own), Self::String(other)) => own == other,
            (Self::Array(own), Self::Array(other)) => own == other,
            (Self::Object(own), Self::Object(other)) => by_name(own) == by_name(other),
            _ => false,
        }
    }
}

impl Eq for Json {}

impl Hash for Json {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
        match self {
            Self::Null => {}
            Self::Bool(value) => value.hash(state),
            Self::Number(number) => number.hash(state),
            Self::String(text) => text.hash(state),
            Self::Array(items) => items.hash(state),
            Self::Object(members) => by_name(members).hash(state),
        }
    }
}

/// Members in the order of their names, of several with one name the last.
fn by_name(members: &[(String, Json)]) -> BTreeMap<&str, &Json> {
    members
        .iter()
        .map(|(name, value)| (name.as_str(), value))
        .collect()
}

/// Compact JSON.
impl fmt::Display for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.to_json())
    }
}

impl FromStr for Json {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::from_json(text.as_bytes())
    }
}

/// A number of JSON, as its text. Two are equal by value: `1` and `1.0` are one number.
#[derive(Clone, Debug)]
pub struct JsonNumber(String);

impl JsonNumber {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The integer, if the number has no fraction and fits.
    pub fn as_i64(&self) -> Option<i64> {
        integer(&self.0).ok()
    }

    /// The nearest float, unless that is an infinity.
    pub fn as_f64(&self) -> Option<f64> {
        self.0.parse().ok().filter(|number| f64::is_finite(*number))
    }
}

impl PartialEq for JsonNumber {
    fn eq(&self, other: &Self) -> bool {
        Decimal::parse(&self.0) == Decimal::parse(&other.0)
    }
}

impl Eq for JsonNumber {}

impl Hash for JsonNumber {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Decimal::parse(&self.0).hash(state);
    }
}

impl From<i64> for JsonNumber {
    fn from(integer: i64) -> Self {
        Self(integer.to_string())
    }
}

impl fmt::Display for JsonNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Decode for JsonNumber {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.number().map(|text| Self(text.to_owned()))
    }
}

/// Takes what RFC 8259, section 6, calls a number.
impl FromStr for JsonNumber {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::from_json(text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_read_is_written_again() {
        for json in [
            "null",
            r#"{"a":[true,false,null,-0,1.50,1E400,18446744073709551616],"a":"é\n\"","":{}}"#,
        ] {
            assert_eq!(json.parse::<Json>().unwrap().to_string(), json);
        }
    }

    #[test]
    fn accessors_answer_for_their_type_alone() {
        let json: Json = r#"{"i":1e2,"f":0.5,"s":"x","b":true,"n":null,"a":[1],"i":3}"#
            .parse()
            .unwrap();
        let get = |name| json.get(name).unwrap();
        assert_eq!(
            (get("i").as_i64(), get("f").as_i64(), get("s").as_i64()),
            (Some(3), None, None)
        );
        assert_eq!((get("f").as_f64(), get("b").as_f64()), (Some(0.5), None));
        assert_eq!((get("s").as_str(), get("n").as_str()), (Some("x"), None));
        assert_eq!(
            (get("b").as_bool(), get("a").as_array().map(<[Json]>::len)),
            (Some(true), Some(1))
        );
        assert!(json.get("x").is_none() && get("a").get("i").is_none());
        assert!("1e400".parse::<JsonNumber>().unwrap().as_f64().is_none());
        assert!(
            ["", "01", "1.", "+1", "NaN", "1 2", "x"]
                .iter()
                .all(|text| text.parse::<JsonNumber>().is_err())
        );
    }
}
