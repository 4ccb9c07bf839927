//! What a schema asks of a value beyond what its type carries, held against the JSON of the value.

use std::fmt;
use std::sync::OnceLock;

use ironspec_rules::{Breach, PatternMatch, Patterns};

use crate::{Decode, Encode, Json};

/// Keywords of a schema that judge a value as a whole: `not`, `if`, `contains` and their like, as the document has them.
///
/// ```
/// use ironspec_runtime::Condition;
///
/// static NOT_BOTH: Condition = Condition::new(r#"{"not":{"required":["a","b"]}}"#, &[]);
/// ```
pub struct Condition {
    schema: &'static str,
    patterns: &'static [&'static (dyn PatternMatch + Sync)],
    read: OnceLock<Json>,
}

impl Condition {
    /// The keywords as a schema in JSON (2020-12), and the patterns that it names.
    pub const fn new(
        schema: &'static str,
        patterns: &'static [&'static (dyn PatternMatch + Sync)],
    ) -> Self {
        Self {
            schema,
            patterns,
            read: OnceLock::new(),
        }
    }

    /// What the value breaks; nothing, if it nests too deep for anybody to tell.
    pub(crate) fn broken<T: Encode + ?Sized>(
        &'static self,
        value: &T,
    ) -> Option<Vec<Breach<'static>>> {
        let schema = self
            .read
            .get_or_init(|| self.schema.parse().unwrap_or_default());
        let value = Json::from_json(value.to_json().as_bytes()).ok()?;
        Some(Patterns(self.patterns).broken(schema, &value))
    }
}

impl fmt::Debug for Condition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.schema)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rules::{CharClass, Pattern, Piece};

    const DIGITS: Pattern<'static> = Pattern::sequence(
        "^[0-9]+$",
        &[Piece::at_least(1, &CharClass::new(&[('0', '9')]))],
    );

    /// Each thing that a value breaks, by pointer and keyword.
    fn broken(schema: &str, value: &str) -> String {
        let (schema, value): (Json, Json) = (schema.parse().unwrap(), value.parse().unwrap());
        let found = Patterns(&[&DIGITS]).broken(&schema, &value);
        let words = found.iter().map(|Breach { pointer, broken }| {
            let code = broken.code();
            format!("{pointer}:{code}")
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn keywords_of_any_value_are_held_against_values() {
        for (schema, value, expected) in [
            ("false", "1", ":false"),
            (r#"{"type":"integer"}"#, "1.0", ""),
            (r#"{"type":["integer","null"]}"#, "1.5", ":type"),
            (
                r#"{"enum":[{"a":1,"b":[2]}]}"#,
                r#"{"b":[2.0],"a":1e0}"#,
                "",
            ),
            (r#"{"const":[1]}"#, "[1,1]", ":enum"),
            (
                r#"{"minimum":0.1,"multipleOf":0.1}"#,
                "0.05",
                ":minimum :multipleOf",
            ),
            (
                r#"{"minLength":2,"pattern":"^[0-9]+$"}"#,
                r#""a""#,
                ":minLength :pattern",
            ),
            (r#"{"format":"ipv4"}"#, r#""1.2.3""#, ":format"),
            (r#"{"pattern":"^[0-9]+$"}"#, "1", ""),
        ] {
            assert_eq!(broken(schema, value), expected, "{schema} {value}");
        }
    }

    #[test]
    fn keywords_of_objects_and_lists_are_held_against_values() {
        for (schema, value, expected) in [
            (r#"{"required":["a","b"]}"#, r#"{"b":1}"#, ":required"),
            (
                r#"{"properties":{"a/b":{"items":{"not":{}}}}}"#,
                r#"{"a/b":[1]}"#,
                "/a~1b/0:not",
            ),
            (
                r#"{"properties":{"a":true},"patternProperties":{"^[0-9]+$":{"type":"null"}},"additionalProperties":false}"#,
                r#"{"a":1,"1":1,"b":1}"#,
                "/1:type /b:false",
            ),
            (
                r#"{"propertyNames":{"maxLength":1}}"#,
                r#"{"ab":1,"c":1}"#,
                "/ab:maxLength",
            ),
            (
                r#"{"minProperties":2,"maxProperties":0}"#,
                r#"{"a":1}"#,
                ":minProperties :maxProperties",
            ),
            (
                r#"{"dependentRequired":{"a":["b"]}}"#,
                r#"{"a":1}"#,
                ":dependentRequired",
            ),
            (r#"{"dependentRequired":{"a":["b"]}}"#, r#"{"b":1}"#, ""),
            (
                r#"{"dependentSchemas":{"a":{"required":["b"]}}}"#,
                r#"{"a":1}"#,
                ":required",
            ),
            (
                r#"{"prefixItems":[{"type":"string"}],"items":{"type":"null"}}"#,
                "[1,null,2]",
                "/0:type /2:type",
            ),
            (
                r#"{"contains":{"const":1},"maxContains":1}"#,
                "[1,1]",
                ":maxContains",
            ),
            (r#"{"contains":{"const":1}}"#, "[]", ":contains"),
            (
                r#"{"contains":{"const":1},"minContains":2}"#,
                "[1]",
                ":minContains",
            ),
            (r#"{"contains":{"const":1},"minContains":0}"#, "[]", ""),
            (
                r#"{"uniqueItems":true,"minItems":4}"#,
                "[1,2,1.0]",
                ":uniqueItems :minItems",
            ),
            (
                r#"{"anyOf":[{"type":"null"},{"minimum":2}]}"#,
                "1",
                ":anyOf",
            ),
            (r#"{"oneOf":[{},{"minimum":2}]}"#, "2", ":oneOf"),
            (
                r#"{"allOf":[{"minimum":2},{"maximum":0}]}"#,
                "1",
                ":minimum :maximum",
            ),
            (r#"{"not":{"required":["a"]}}"#, r#"{"a":null}"#, ":not"),
            (
                r#"{"if":{"properties":{"kind":{"const":"x"}}},"then":{"required":["y"]},"else":{"required":["z"]}}"#,
                r#"{"kind":"x"}"#,
                ":required",
            ),
            (
                r#"{"allOf":[{"properties":{"a":true}}],"if":{"required":["a"]},"then":{"properties":{"b":true}},"unevaluatedProperties":false}"#,
                r#"{"a":1,"b":1,"c":1}"#,
                "/c:false",
            ),
            (
                r#"{"prefixItems":[true],"contains":{"type":"null"},"unevaluatedItems":false}"#,
                "[1,null,2]",
                "/2:false",
            ),
        ] {
            assert_eq!(broken(schema, value), expected, "{schema} {value}");
        }
    }

    #[test]
    fn a_file_is_a_text_whatever_its_bytes() {
        static TEXT: Condition = Condition::new(r#"{"type":"string"}"#, &[]);
        let broken = TEXT.broken(&crate::File::new(vec![0xff, 0xd8])).unwrap();
        assert_eq!(broken.len(), 0);
    }

    #[test]
    fn what_is_broken_is_told_at_its_place() {
        use crate::violation::{Checker, Place};
        static BOTH: Condition = Condition::new(
            r#"{"items":{"dependentRequired":{"a":["b"]}},"not":{"minItems":1}}"#,
            &[],
        );
        let value: Json = r#"[{"a":1}]"#.parse().unwrap();
        let check = |place| {
            let mut found = Vec::new();
            let mut checker = Checker::new(place, &mut found);
            checker.member("list").condition(&value, &BOTH);
            checker.sent_condition(&value, &BOTH);
            found.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let sent = check(Place::Body);
        assert_eq!(
            sent[..2],
            [
                "body /list/0: must have the member b beside a",
                "body /list: must not be what `not` means",
            ]
        );
        assert_eq!((sent.len(), check(Place::Model).len()), (4, 2));
    }
}
