//! Where bodies are cut.

#![allow(clippy::unwrap_used)]

use std::time::Duration;

use super::*;
use crate::{Event, Json};

/// What a body is cut into, by chunks of every size: offset and text of each piece.
fn pieces<C: Cut>(new: fn() -> C, body: &str) -> Vec<String> {
    let cut = |size: usize| {
        let mut cutter = new();
        let mut found = Vec::new();
        let mut drain = |cutter: &mut C| {
            while let Some(piece) = cutter.next() {
                let text = String::from_utf8_lossy(&piece.text);
                found.push(format!("{}:{text}", piece.offset));
            }
        };
        for chunk in body.as_bytes().chunks(size) {
            cutter.feed(chunk);
            drain(&mut cutter);
        }
        cutter.end();
        drain(&mut cutter);
        found
    };
    let whole = cut(body.len().max(1));
    for size in 1..body.len() {
        assert_eq!(cut(size), whole, "chunks of {size} bytes");
    }
    whole
}

#[test]
fn lines_are_cut_wherever_the_chunks_are() {
    for (body, expected) in [
        ("", vec![]),
        ("\n \r\n", vec![]),
        ("1\n2\r\n\n3", vec!["0:1", "2:2", "6:3"]),
        ("\u{feff}1\n2\n", vec!["0:1", "5:2"]),
        ("{\"a\":\n1}\n", vec!["0:{\"a\":", "6:1}"]),
    ] {
        assert_eq!(pieces(Lines::default, body), expected, "{body:?}");
    }
}

#[test]
fn records_are_cut_wherever_the_chunks_are() {
    for (body, expected) in [
        ("", vec![]),
        ("\u{1e}1\n\u{1e}2\n", vec!["0:1", "3:2"]),
        (
            "\u{1e}{\"a\":\n[\"}\\\"]\"]}\n",
            vec!["0:{\"a\":\n[\"}\\\"]\"]}"],
        ),
        ("\u{1e}{\"a\n\u{1e}2\n\u{1e}3", vec!["0:{\"a", "5:2", "8:3"]),
        ("1\n\u{1e}\u{1e}2\n", vec!["0:1", "3:2"]),
    ] {
        assert_eq!(pieces(Records::default, body), expected, "{body:?}");
    }
}

#[test]
fn a_number_that_may_go_on_is_cut_short() {
    let mut records = Records::default();
    records.feed(b"\x1e12\x1e34\n\x1e{}\x1etrue");
    records.end();
    let found: Vec<bool> = std::iter::from_fn(|| records.next())
        .map(|piece| piece.is_cut_short)
        .collect();
    assert_eq!(found, [true, false, false, true]);
    let piece = Piece {
        is_cut_short: true,
        text: "12".into(),
        ..Piece::default()
    };
    assert!(<Json as Item>::read(&piece).is_err());
}

#[test]
fn events_are_cut_wherever_the_chunks_are() {
    for (body, expected) in [
        ("", vec![]),
        ("data: a", vec![]),
        ("data: a\n", vec![]),
        ("data: a\n\n", vec!["0:a"]),
        (
            "data:a\r\n\r\ndata:  b\r\rdata\n\n",
            vec!["0:a", "10: b", "20:"],
        ),
        ("data: a\r\ndata: b\n\rdata:c\n\n", vec!["0:a\nb", "18:c"]),
        ("\u{feff}data: a\n\n\u{feff}data: b\n\n", vec!["3:a"]),
        (
            ": hello\n\nevent: ping\n\nid: 7\n: x\ndata: é\nother: x\n\n",
            vec!["22:é"],
        ),
    ] {
        assert_eq!(pieces(EventCutter::default, body), expected, "{body:?}");
    }
}

#[test]
fn an_event_has_its_fields_and_the_last_id() {
    let body = "event: a\nid: 1\nretry: 1500\ndata: 1\n\nevent:\nretry: soon\nid: 2\0\ndata: 2\n\nid\ndata: 3\n\n";
    let mut cutter = EventCutter::default();
    cutter.feed(body.as_bytes());
    let mut found = Vec::new();
    while let Some(piece) = cutter.next() {
        found.push(Event::<i64>::read(&piece).unwrap());
    }
    let event = |event: Option<&str>, data, id: Option<&str>, retry| Event {
        event: event.map(str::to_owned),
        data,
        id: id.map(str::to_owned),
        retry,
    };
    let wait = Some(Duration::from_millis(1500));
    let expected = [
        event(Some("a"), 1, Some("1"), wait),
        event(None, 2, Some("1"), None),
        event(None, 3, None, None),
    ];
    assert_eq!(found, expected);
}

#[test]
fn an_event_is_an_object_where_the_document_describes_one() {
    let mut cutter = EventCutter::default();
    cutter.feed(b"event: a\nid: 1\nretry: 5\ndata: {\"b\"\ndata: : 1}\n\ndata\n\n");
    let mut read = || {
        <crate::Json as Item>::read(&cutter.next().unwrap())
            .unwrap()
            .to_string()
    };
    let all = r#"{"data":"{\"b\"\n: 1}","event":"a","id":"1","retry":5}"#;
    assert_eq!(
        (read(), read()),
        (all.to_owned(), r#"{"data":""}"#.to_owned())
    );
}
