//! What the fuzz targets do with their bytes: each returns, or panics at a defect. `tests/it/fuzz.rs` runs them on seeded inputs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    reason = "a target panics at a defect"
)]

use ironspec_clients::{
    atlas::PaginatedFlexBackupRestoreJobs, cloud_manager::PaginatedCheckpoints,
};
use ironspec_codegen::{Report, Settings, Sources, generate, pattern};
use ironspec_runtime::{
    Decode, Encode as _, Json, Validate,
    rules::{Broken, StringRule},
};

/// Stands between the pattern and the text of [`matcher`]; no UTF-8 has this byte.
pub const SEPARATOR: u8 = 0xFF;

/// Any text as a pattern: it has a matcher or a reason why not, and the matcher ends on any text.
pub fn pattern_front_end(data: &[u8]) {
    let source = String::from_utf8_lossy(data);
    if let Ok(lowered) = pattern::lower(&source) {
        lowered
            .matcher
            .with_rule(&source, StringRule::new(), |rule| {
                for text in ["", "a", "\u{10ffff}\0", &source] {
                    rule.first_broken(text);
                }
            });
    }
}

/// A pattern, [`SEPARATOR`], a text: the matcher's verdict is that of an ECMA-262 engine. Returns whether there were two to compare.
///
/// The reference backtracks and has a Unicode of its own version, so long inputs and properties of characters beyond ASCII are left out.
pub fn matcher(data: &[u8]) -> bool {
    let Some(at) = data.iter().position(|byte| *byte == SEPARATOR) else {
        return false;
    };
    let (source, text) = (
        String::from_utf8_lossy(&data[..at]),
        String::from_utf8_lossy(&data[at + 1..]),
    );
    if source.len() > 48 || text.len() > 24 {
        return false;
    }
    if (source.contains("\\p") || source.contains("\\P")) && !text.is_ascii() {
        return false;
    }
    let Ok(lowered) = pattern::lower(&source) else {
        return false;
    };
    let Ok(reference) = regress::Regex::with_flags(&source, "u") else {
        return false;
    };
    let matcher = lowered.matcher;
    let undecided = |broken: &Broken<'_>| matches!(broken, Broken::PatternUndecided(_));
    let Some(verdict) = matcher.with_rule(&source, StringRule::new(), |rule| {
        let broken = rule.first_broken(&text);
        let is_decided = !broken.as_ref().is_some_and(undecided);
        is_decided.then_some(broken.is_none())
    }) else {
        return false;
    };
    let expected = reference.find(&text).is_some();
    assert_eq!(verdict, expected, "/{source}/u on {text:?}: {matcher:?}");
    true
}

/// Any bytes as a document: every stage runs, and what is found can be shown.
pub fn reader(data: &[u8]) {
    let extension = match data.trim_ascii_start().first() {
        Some(b'{' | b'[') => "json",
        _ => "yaml",
    };
    let mut sources = Sources::default();
    sources.insert(format!("fuzzed.{extension}"), data.to_vec());
    let settings = Settings {
        keep_going: true,
        with_tests: true,
        ..Settings::default()
    };
    let mut report = Report::default();
    drop(generate(&sources, &settings, &mut report));
    drop(report.render(&sources, false));
}

/// Any bytes as JSON: read or refused as a reference does, written again without a change, and no emitted model takes what is no JSON.
/// Returns whether it was JSON.
pub fn decode(data: &[u8]) -> bool {
    let json = Json::from_json(data);
    model::<PaginatedFlexBackupRestoreJobs>(data, json.is_ok());
    model::<PaginatedCheckpoints>(data, json.is_ok());
    match (&json, serde_json::from_slice::<serde_json::Value>(data)) {
        (Ok(json), Ok(expected)) => {
            let written = json.to_json();
            assert_eq!(Json::from_json(written.as_bytes()).as_ref(), Ok(json));
            assert_eq!(
                serde_json::from_str::<serde_json::Value>(&written).unwrap(),
                expected
            );
        }
        (Err(_), Err(_)) => {}
        // The reference has no room for such numbers, where `Json` keeps their text; and each counts depth in its own way.
        (Ok(_), Err(error)) if error.to_string().contains("number out of range") => {}
        _ if depth(data) > 120 => {}
        (json, expected) => panic!(
            "{:?}: {json:?}, but {expected:?}",
            String::from_utf8_lossy(data)
        ),
    }
    json.is_ok()
}

fn model<T: Decode + Validate>(data: &[u8], is_json: bool) {
    if let Ok(value) = T::from_json(data) {
        assert!(is_json, "{:?}", String::from_utf8_lossy(data));
        if let Err(violations) = value.validate() {
            drop(violations.to_string());
        }
    }
}

/// Brackets that open, at most.
fn depth(data: &[u8]) -> usize {
    let opens = |byte: &&u8| matches!(byte, b'[' | b'{');
    data.iter().filter(opens).count()
}
