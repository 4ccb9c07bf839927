//! How emitted unions read what comes: told ahead, never tried.
#![allow(clippy::unwrap_used)]

use ironspec_runtime::rules::StringRule;
use ironspec_runtime::{Checker, Decode, DecodeError, Json, JsonType, Reader, Validate};

/// What `names` and `tag` say of a text, and that it is still there to be read.
fn ahead(json: &str) -> (Option<String>, bool) {
    let mut reader = Reader::new(json.as_bytes()).unwrap();
    let tag = reader.tag("kind").unwrap();
    let has = reader.names().unwrap().have(&["kind", "size"]);
    assert_eq!(Json::decode(&mut reader).unwrap().to_string(), json);
    (tag, has)
}

#[test]
fn an_object_says_what_it_is_before_it_is_read() {
    for (json, tag, has) in [
        (r#"{"kind":"cat"}"#, Some("cat"), false),
        (
            r#"{"a":{"kind":"no"},"size":1,"kind":"c\"at"}"#,
            Some("c\"at"),
            true,
        ),
        (r#"{"kind":1,"size":2}"#, None, true),
        (r#"{"size":1}"#, None, false),
        ("[1]", None, false),
        ("null", None, false),
    ] {
        assert_eq!(ahead(json), (tag.map(str::to_owned), has), "{json}");
    }
}

#[test]
fn a_look_ahead_starts_where_the_reader_stands() {
    let mut reader = Reader::new(br#" [ 0 , {"kind":"x"}, {"kind" 1}]"#).unwrap();
    let mut array = reader.array().unwrap();
    assert!(array.next(&mut reader).unwrap());
    reader.skip().unwrap();
    assert!(array.next(&mut reader).unwrap());
    assert_eq!(reader.tag("kind").unwrap().as_deref(), Some("x"));
    assert_eq!(reader.peek().unwrap(), JsonType::Object);
    reader.skip().unwrap();
    assert!(array.next(&mut reader).unwrap());
    let error = reader.tag("kind").unwrap_err();
    assert_eq!(error.offset(), Some(29));
}

#[test]
fn members_say_what_they_are_at_first_sight() {
    let json = r#"{"kind":3.0,"name":"a\"b","more":{"kind":4},"none":null,"kind":"x"}"#;
    let mut reader = Reader::new(json.as_bytes()).unwrap();
    let members = reader.members().unwrap();
    assert!(members.have(&["kind", "more", "none"]) && !members.have(&["kind", "size"]));
    for (name, values, says) in [
        ("kind", ["2", "3"], true),
        ("kind", ["4", "\"x\""], false),
        ("name", ["\"a\\\"b\"", "1"], true),
        ("more", ["1", "null"], false),
        ("size", ["3", "null"], false),
    ] {
        assert_eq!(members.says(name, &values), says, "{name}");
    }
    assert!(members.is("kind", JsonType::Number) && !members.is("kind", JsonType::String));
    assert!(members.is("more", JsonType::Object) && members.is("none", JsonType::Null));
    assert!(!members.is("size", JsonType::Null));
    assert_eq!(Json::decode(&mut reader).unwrap().to_string(), json);
}

#[test]
fn a_list_says_what_its_first_item_is() {
    for (json, first) in [
        ("[ [1], 2]", Some(JsonType::Array)),
        (r#"["a"]"#, Some(JsonType::String)),
        ("[]", None),
        ("{}", None),
    ] {
        let mut reader = Reader::new(json.as_bytes()).unwrap();
        assert_eq!(reader.first_item().unwrap(), first, "{json}");
        Json::decode(&mut reader).unwrap();
    }
    assert!(Reader::new(b"[").unwrap().first_item().is_err());
}

/// A union of a short text in a list and a list of numbers, of which nothing tells which came.
struct Untold(Json);

impl Validate for Untold {
    fn check(&self, checker: &mut Checker<'_>) {
        let short = |value: &Vec<String>, checker: &mut Checker<'_>| {
            let rule = StringRule::new().max_length(2);
            value.iter().for_each(|text| checker.string(text, &rule));
        };
        if !(checker.fits(&self.0, short) || checker.fits(&self.0, Vec::<f64>::check)) {
            checker.no_variant("anyOf");
        }
    }
}

#[test]
fn what_nothing_tells_is_asked_for_and_must_be_one_of_the_variants() {
    for (json, is_short, is_valid) in [
        (r#"["ab"]"#, true, true),
        (r#"["abc"]"#, true, false),
        ("[1]", false, true),
        ("[true]", false, false),
    ] {
        let json: Json = json.parse().unwrap();
        let short: Result<Vec<String>, DecodeError> = json.read();
        assert_eq!(short.is_ok(), is_short, "{json}");
        assert_eq!(Untold(json.clone()).validate().is_ok(), is_valid, "{json}");
    }
}
