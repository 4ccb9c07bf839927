//! The suite's schemas as types of an emitted client that decodes each instance and validates it.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use ironspec_codegen::{Report, Settings, Sources, generate};

use super::{Case, Verdict, at, document};
use crate::{
    golden::{cargo, manifest, scratch},
    output::workspace,
};

/// What the program around the client is, before its list of cases.
const PROGRAM: &str = r#"
mod suite;

use ironspec_runtime::{Decode, Validate};

fn verdict<T: Decode + Validate>(json: &str) -> bool {
    T::from_json(json.as_bytes()).is_ok_and(|value| value.validate().is_ok())
}

fn main() {
    let verdicts = CASES.iter().map(|(verdict, json)| if verdict(json) { '1' } else { '0' });
    std::fs::write("verdicts", verdicts.collect::<String>()).unwrap();
}

const CASES: &[(fn(&str) -> bool, &str)] = &[
"#;

/// Whether the client takes each instance; of a schema that the generator refuses it has no type, and takes what that takes.
pub(super) fn verdicts(cases: &[Case], generator: &[Verdict]) -> Vec<bool> {
    // Equal schemas are one type.
    let mut types: BTreeMap<&str, String> = BTreeMap::new();
    let mut program = PROGRAM.to_owned();
    for (case, verdict) in cases.iter().zip(generator) {
        if verdict.errors.is_empty() {
            let count = types.len();
            let name = types
                .entry(&case.schema)
                .or_insert_with(|| format!("Case{count}"));
            let instance = format!(r#"{{"value":{}}}"#, case.instance);
            writeln!(program, "    (verdict::<suite::{name}>, {instance:?}),").unwrap();
        }
    }
    program.push_str("];\n");
    let taken = run(&types, &program);
    let mut taken = taken.bytes().map(|verdict| verdict == b'1');
    let verdicts = generator
        .iter()
        .map(|verdict| {
            if verdict.errors.is_empty() {
                taken.next().unwrap()
            } else {
                verdict.is_valid
            }
        })
        .collect();
    assert_eq!(taken.next(), None);
    verdicts
}

/// One crate of all types, compiled once; what it writes.
fn run(types: &BTreeMap<&str, String>, program: &str) -> String {
    let members = types.iter().map(|(schema, name)| {
        let schema = at(schema, &format!("All/properties/{name}/properties/value"));
        format!(
            r#""{name}":{{"type":"object","x-ironspec-name":"{name}","required":["value"],"properties":{{"value":{schema}}}}}"#
        )
    });
    let members = members.collect::<Vec<_>>().join(",\n");
    let all = format!(r#"{{"type":"object","properties":{{{members}}}}}"#);
    let mut sources = Sources::default();
    sources.insert("suite.json".to_owned(), document(&all).into_bytes());
    let mut report = Report::default();
    let files = generate(&sources, &Settings::default(), &mut report);
    assert!(report.allows(false), "{}", report.render(&sources, false));

    let folder = scratch("schema_suite");
    for (path, text) in files
        .iter()
        .filter(|(path, _)| path.starts_with("src/suite/"))
    {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    // JSON's escapes are TOML's.
    let runtime = serde_json::json!(workspace().join("runtime"));
    let runtime = format!("ironspec-runtime = {{ path = {runtime}, default-features = false }}");
    fs::write(folder.join("Cargo.toml"), manifest("suite", &runtime)).unwrap();
    fs::write(folder.join("src/main.rs"), program).unwrap();
    if let Err(printed) = cargo(&folder, &["run", "--quiet"]) {
        panic!("{printed}");
    }
    fs::read_to_string(folder.join("verdicts")).unwrap()
}
