//! Tuples: arrays with a type for each place.

#![allow(clippy::unwrap_used)]
use ironspec_runtime::{Decode as _, Encode as _};

#[derive(Debug, PartialEq)]
struct Entry(String, Option<i64>, Vec<bool>);

ironspec_runtime::tuple!(Entry, [0, 1, 2], [Encode, Decode]);

#[test]
fn each_item_has_its_place() {
    for (json, expected) in [
        (
            r#"["a",1,[true]]"#,
            Ok(Entry("a".to_owned(), Some(1), vec![true])),
        ),
        // What there is no place for is passed over, as an undeclared member is.
        (
            r#"["",null,[],{"a":[1]},2]"#,
            Ok(Entry(String::new(), None, Vec::new())),
        ),
        (r#"["a",1]"#, Err("expected 3 items, found 2")),
        ("[]", Err("expected 3 items, found 0")),
        (
            r#"["a",true,[]]"#,
            Err("/1: expected a number, found a boolean"),
        ),
    ] {
        let decoded = Entry::from_json(json.as_bytes()).map_err(|error| error.to_string());
        assert_eq!(decoded, expected.map_err(str::to_owned), "{json}");
    }
    let entry = Entry("a".to_owned(), None, vec![false]);
    assert_eq!(entry.to_json(), r#"["a",null,[false]]"#);
}
