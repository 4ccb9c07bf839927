//! The suite's files as cases.

use std::{collections::BTreeMap, fmt, fs, path::Path};

use serde::Deserialize;
use serde_json::value::RawValue;

/// The files of the keywords that ironspec's types have. Of formats it is `optional/format/`, where they are assertions; `format.json`
/// says that they are none, which JSON Schema leaves to the validator.
const FILES: [&str; 43] = [
    "type",
    "enum",
    "const",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "required",
    "properties",
    "patternProperties",
    "additionalProperties",
    "propertyNames",
    "unevaluatedProperties",
    "dependentRequired",
    "dependentSchemas",
    "items",
    "prefixItems",
    "contains",
    "minContains",
    "maxContains",
    "unevaluatedItems",
    "not",
    "if-then-else",
    "optional/dependencies-compatibility",
    "boolean_schema",
    "allOf",
    "anyOf",
    "oneOf",
    "pattern",
    "optional/bignum",
    "optional/float-overflow",
    "optional/ecmascript-regex",
    "optional/non-bmp-regex",
    "optional/format-assertion",
    "optional/format",
];

/// One instance, its schema, and the suite's verdict.
#[derive(Debug)]
pub(super) struct Case {
    pub file: String,
    pub group: String,
    pub test: String,
    /// JSON; where the suite names no type, with the instance's own.
    pub schema: String,
    /// JSON.
    pub instance: String,
    pub is_valid: bool,
}

impl fmt::Display for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} | {} | {}", self.file, self.group, self.test)
    }
}

#[derive(Deserialize)]
struct Group {
    description: String,
    schema: Box<RawValue>,
    tests: Vec<Test>,
}

#[derive(Deserialize)]
struct Test {
    description: String,
    data: Box<RawValue>,
    valid: bool,
}

/// All cases below `folder`, which is the suite's `tests/draft2020-12`.
pub(super) fn cases(folder: &Path) -> Vec<Case> {
    let mut files: Vec<String> = Vec::new();
    for file in FILES {
        if folder.join(file).is_dir() {
            let names = fs::read_dir(folder.join(file)).unwrap();
            let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
            files.extend(names.map(|entry| format!("{file}/{}", name(entry.unwrap()))));
        } else {
            files.push(format!("{file}.json"));
        }
    }
    files.sort();
    files
        .iter()
        .flat_map(|file| of_file(folder, file))
        .collect()
}

fn of_file(folder: &Path, file: &str) -> Vec<Case> {
    let path = folder.join(file);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let groups: Vec<Group> = serde_json::from_str(&text).unwrap();
    let mut cases = Vec::new();
    for group in groups {
        for test in group.tests {
            cases.push(Case {
                file: file.to_owned(),
                group: group.description.clone(),
                test: test.description,
                schema: typed(group.schema.get(), test.data.get()),
                instance: test.data.get().to_owned(),
                is_valid: test.valid,
            });
        }
    }
    cases
}

/// The schema with the instance's type where it names none. That changes no verdict on this instance, and ironspec, which takes a schema
/// without `type` for the one that its keywords suggest, sees the keyword beside every type.
fn typed(schema: &str, instance: &str) -> String {
    let Ok(mut keywords) = serde_json::from_str::<BTreeMap<String, Box<RawValue>>>(schema) else {
        return schema.to_owned();
    };
    // What names the draft is for other tools.
    keywords.remove("$schema");
    if !keywords.contains_key("type") {
        let of = match instance.as_bytes().first() {
            Some(b'"') => "\"string\"",
            Some(b'{') => "\"object\"",
            Some(b'[') => "\"array\"",
            Some(b't' | b'f') => "\"boolean\"",
            Some(b'n') => "\"null\"",
            _ => "\"number\"",
        };
        let of = RawValue::from_string(of.to_owned()).unwrap();
        keywords.insert("type".to_owned(), of);
    }
    serde_json::to_string(&keywords).unwrap()
}
