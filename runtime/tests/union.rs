//! How emitted unions read what comes: told ahead, never tried.
#![allow(clippy::unwrap_used)]

use ironspec_runtime::{Decode, Json, JsonType, Reader};

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
