//! What is read, what is refused, and where the error points.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::Json;

#[derive(Debug, PartialEq)]
struct Item {
    name: String,
    size: Option<i64>,
    note: Presence<bool>,
}

impl Decode for Item {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let (mut name, mut size, mut note) = (None, None, Presence::Absent);
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "na/me" => name = Some(reader.member("na/me")?),
                "size" => size = Some(reader.member("size")?),
                "note" => note = reader.member("note")?,
                _ => reader.skip()?,
            }
        }
        Ok(Self {
            name: required("na/me", name)?,
            size,
            note,
        })
    }
}

#[test]
fn what_is_known_is_read_and_the_rest_passed_over() {
    let json = r#" [{"x":[1,{"y":"\u0041"}],"na\/me":"a","size":1,"size":2e0,"note":null}, {"na/me":"\ud83d\ude00"}] "#;
    let items = Vec::<Item>::from_json(json.as_bytes()).unwrap();
    let expected = [
        Item {
            name: "a".into(),
            size: Some(2),
            note: Presence::Null,
        },
        Item {
            name: "😀".into(),
            size: None,
            note: Presence::Absent,
        },
    ];
    assert_eq!(items, expected);
}

#[test]
fn errors_point_at_the_fault() {
    for (json, message) in [
        (
            r#"[{"na/me":"a"},{"na/me":null}]"#,
            "/1/na~1me: expected a string, found null (at byte 24)",
        ),
        (
            r#"[{"na/me":"a","size":null}]"#,
            "/0/size: expected a number, found null (at byte 21)",
        ),
        (
            r#"[{"size":1.5}]"#,
            "/0/size: expected an integer, found 1.5 (at byte 9)",
        ),
        (
            r#"[{"size":9223372036854775808}]"#,
            "/0/size: 9223372036854775808 does not fit into 64 bits (at byte 9)",
        ),
        (
            r#"[{"size":1}]"#,
            "/0: the required member `na/me` is missing",
        ),
        ("{}", "expected an array, found an object (at byte 0)"),
        ("[] x", "not JSON: trailing characters (at byte 3)"),
        ("[{\"x\":NaN}]", "/0: not JSON: expected value (at byte 6)"),
        ("", "not JSON: EOF while parsing a value (at byte 0)"),
        ("[,]", "not JSON"),
        ("[{},]", "the required member"),
        ("[{\"x\":01}]", "not JSON"),
        ("[{\"x\":\"\\ud800\"}]", "not JSON"),
        ("[{\"x\":\"\n\"}]", "not JSON"),
    ] {
        let error = Vec::<Item>::from_json(json.as_bytes())
            .unwrap_err()
            .to_string();
        assert!(error.contains(message), "{json}: {error}");
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_an_error_wherever_they_stand() {
    for json in [
        &b"\"a\xff\""[..],
        b"{\"x\":\"\xc3\"}",
        b"\"\xed\xa0\x80\"",
        b"\xff",
    ] {
        let error = Json::from_json(json).unwrap_err();
        assert_eq!(*error.kind(), DecodeErrorKind::Encoding);
    }
}

#[test]
fn depth_is_limited_for_what_is_read_and_what_is_passed_over() {
    for (depth, is_ok) in [(128, true), (129, false), (200_000, false)] {
        let array = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let kind = Json::from_json(array.as_bytes()).map_err(|error| error.kind().clone());
        assert_eq!(kind.is_ok(), is_ok);
        let object = format!(
            "{{\"na/me\":\"a\",\"x\":{}{}}}",
            "[".repeat(depth - 1),
            "]".repeat(depth - 1)
        );
        let skipped = Item::from_json(object.as_bytes()).map_err(|error| error.kind().clone());
        assert_eq!(skipped.is_ok(), is_ok);
        if !is_ok {
            assert_eq!(kind.unwrap_err(), DecodeErrorKind::Depth);
            assert_eq!(skipped.unwrap_err(), DecodeErrorKind::Depth);
        }
    }
    let flat = format!("[{}[]]", "[],".repeat(1000));
    assert!(Json::from_json(flat.as_bytes()).is_ok());
}

#[test]
fn integers_in_every_notation() {
    for (text, expected) in [
        ("-0", Some(0)),
        ("1.0", Some(1)),
        ("1e2", Some(100)),
        ("-1.50E+1", Some(-15)),
        ("100e-2", Some(1)),
        ("0.0e99999999999999999999", Some(0)),
        ("9223372036854775807.0", Some(i64::MAX)),
        ("-9.223372036854775808e18", Some(i64::MIN)),
        ("9223372036854775808", None),
        ("1e19", None),
        ("1e99999999999999999999", None),
        ("1e-99999999999999999999", None),
        ("10e-2", None),
        ("0.1", None),
    ] {
        assert_eq!(i64::from_json(text.as_bytes()).ok(), expected, "{text}");
    }
}

#[test]
fn a_number_beyond_all_floats_is_an_error() {
    let kind = f64::from_json(b"1e999").unwrap_err().kind().clone();
    assert_eq!(kind, DecodeErrorKind::OutOfRange("1e999".to_owned()));
    assert_eq!(
        f64::from_json(b"-1.25e-1").unwrap().to_bits(),
        (-0.125_f64).to_bits()
    );
}

#[test]
fn damaged_json_is_an_error_or_a_value_and_never_a_panic() {
    let whole =
        r#"[{"na/me":"a\u00e9\ud83d\ude00","size":-12.50e+1,"x":[1,{"y":null}],"note":true}]"#;
    let alphabet = b"\"\\{}[],:0129.eE+-untfalsr \xff\xc3u";
    // A linear congruential generator: the same damage in every run.
    let mut seed: u32 = 1;
    let mut next = |limit: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % limit
    };
    for _ in 0..20_000 {
        let mut bytes = whole.as_bytes().to_vec();
        for _ in 0..=next(3) {
            let at = next(bytes.len());
            match next(3) {
                0 => bytes[at] = alphabet[next(alphabet.len())],
                1 => bytes.insert(at, alphabet[next(alphabet.len())]),
                _ => bytes.truncate(at.max(1)),
            }
        }
        let items = Vec::<Item>::from_json(&bytes);
        // Whatever has the shape is JSON.
        assert!(
            items.is_err() || Json::from_json(&bytes).is_ok(),
            "{bytes:?}"
        );
        if let Ok(json) = Json::from_json(&bytes) {
            assert_eq!(json.to_string().parse::<Json>(), Ok(json));
        }
    }
}
