//! Patterns in emitted code: the types of the documents, held against the verdicts of an ECMA-262 engine.

use ironspec_clients::{
    atlas::{FlexClusterName, GroupId, PipelineName},
    cloud_manager::ClusterId,
    log_service::LogstoreName,
};
use serde_json::Value;

type Parse = fn(&str) -> bool;

#[test]
fn types_take_what_their_patterns_match() {
    // The length of a log store stands beside its pattern in the document, and in its pattern here.
    let types: [(&str, Parse); 5] = [
        ("^([a-f0-9]{24})$", |text| text.parse::<GroupId>().is_ok()),
        ("^([a-f0-9]{24})$", |text| text.parse::<ClusterId>().is_ok()),
        (r#"^[^/\\ "$]{1,64}$"#, |text| {
            text.parse::<PipelineName>().is_ok()
        }),
        ("^[a-zA-Z0-9][a-zA-Z0-9-]*$", |text| {
            text.parse::<FlexClusterName>().is_ok()
        }),
        ("^[a-z0-9][a-z0-9_-]{1,61}[a-z0-9]$", |text| {
            text.parse::<LogstoreName>().is_ok()
        }),
    ];
    let vectors: Value = serde_json::from_str(include_str!(
        "../../../codegen/src/pattern/tests/vectors.json"
    ))
    .unwrap();
    let patterns = vectors["patterns"].as_array().unwrap();
    for (source, is_taken) in types {
        let pattern = patterns
            .iter()
            .find(|pattern| pattern["pattern"] == source)
            .unwrap();
        for case in pattern["cases"].as_array().unwrap() {
            let text = case["value"].as_str().unwrap();
            assert_eq!(
                is_taken(text),
                case["valid"] == true,
                "{source} on {text:?}"
            );
        }
    }
}
