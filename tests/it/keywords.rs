//! Nothing is dropped in silence: each keyword of the standards changes the output, gives a row or a finding, or has a reason not to.

use std::{collections::BTreeMap, fmt::Write as _};

use expect_test::expect_file;
use ironspec_codegen::{Files, Finding, Report, Row, Settings, api::members::OBJECTS, generate};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::output::{closed, workspace};

/// A keyword, and a document that it stands in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    is: Value,
    /// Members that the object has with and without the keyword; `null` takes one away.
    #[serde(default)]
    beside: Map<String, Value>,
    #[serde(default = "version")]
    version: String,
    unread: Option<String>,
}

fn version() -> String {
    "3.1.0".to_owned()
}

/// What becomes of a keyword.
#[derive(Debug, Eq, PartialEq)]
enum Fate {
    Honoured,
    Row { code: &'static str, reason: String },
    Finding(&'static str),
    Unread,
}

/// Where in [`document`] an object of the specification stands.
fn place(object: &str) -> &'static str {
    match object {
        "OpenAPI Object" => "",
        "Info Object" => "/info",
        "Server Object" => "/servers/0",
        "Server Variable Object" => "/servers/0/variables/region",
        "Components Object" => "/components",
        "Path Item Object" => "/paths/~1things",
        "Operation Object" => "/paths/~1things/post",
        "Parameter Object" => "/paths/~1things/post/parameters/0",
        "Request Body Object" => "/paths/~1things/post/requestBody",
        "Media Type Object" => "/paths/~1things/post/requestBody/content/application~1json",
        "Encoding Object" => {
            "/paths/~1files/post/requestBody/content/multipart~1form-data/encoding/a"
        }
        "Response Object" => "/paths/~1things/post/responses/200",
        "Header Object" => "/paths/~1files/post/responses/204/headers/X-Left",
        "Example Object" => "/paths/~1things/post/parameters/0/examples/one",
        "Link Object" => "/paths/~1things/post/responses/200/links/next",
        "Tag Object" => "/tags/0",
        "Schema Object" => "/components/schemas/Thing/properties/value",
        "Discriminator Object" => "/components/schemas/Pet/discriminator",
        "XML Object" => "/components/schemas/Value/xml",
        "Security Scheme Object" => "/components/securitySchemes/Key",
        "OAuth Flows Object" => "/components/securitySchemes/OAuth/flows",
        "OAuth Flow Object" => "/components/securitySchemes/OAuth/flows/clientCredentials",
        "External Documentation Object" => "/externalDocs",
        other => panic!("say where a {other} stands"),
    }
}

/// A document that has one of each object.
fn document(version: &str) -> Value {
    let schema = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let animal = json!({
        "type": "object",
        "required": ["kind", "name"],
        "properties": {"kind": {"type": "string"}, "name": {"type": "string"}},
    });
    json!({
        "openapi": version,
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://{region}.example.com", "variables": {"region": {"default": "eu"}}}],
        "tags": [{"name": "things"}],
        "externalDocs": {"url": "https://example.com"},
        "paths": {
            "/things": {"post": {
                "operationId": "addThing",
                "security": [{"Key": []}, {"OAuth": []}],
                "parameters": [{
                    "name": "colour", "in": "query", "schema": {"type": "string"}, "examples": {"one": {"value": "red"}},
                }],
                "requestBody": {"content": {"application/json": {"schema": schema("Thing")}}},
                "responses": {"200": {
                    "description": "Fine.",
                    "content": {"application/json": {"schema": schema("Thing")}},
                    "links": {"next": {"operationId": "addThing"}},
                }},
            }},
            "/plain": {"get": {"operationId": "getPlain", "responses": {"204": {"description": "Fine."}}}},
            "/files": {"post": {
                "operationId": "addFile",
                "requestBody": {"content": {"multipart/form-data": {
                    "schema": {"type": "object", "properties": {"a": {"type": "string"}}},
                    "encoding": {"a": {}},
                }}},
                "responses": {"204": {"description": "Fine.", "headers": {"X-Left": {"schema": {"type": "integer"}}}}},
            }},
        },
        "components": {
            "schemas": {
                "Thing": {"type": "object", "properties": {"value": {}, "pet": schema("Pet"), "text": schema("Value")}},
                "Value": {"type": "string", "xml": {}},
                "Short": {"type": "string", "maxLength": 5},
                "Pet": {"oneOf": [schema("Cat"), schema("Dog")], "discriminator": {"propertyName": "kind"}},
                "Cat": animal,
                "Dog": animal,
            },
            "securitySchemes": {
                "Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
                "Other": {"type": "apiKey", "in": "header", "name": "X-Other"},
                "OAuth": {"type": "oauth2", "flows": {"clientCredentials": {
                    "tokenUrl": "https://example.com/token", "scopes": {},
                }}},
            },
            "pathItems": {"Things": {"get": {"operationId": "listThings", "responses": {"204": {"description": "Fine."}}}}},
        },
    })
}

fn run(document: &Value) -> (Files, Report) {
    let sources = closed([("things.json".to_owned(), document.to_string().into_bytes())]);
    let mut report = Report::default();
    let files = generate(&sources, &Settings::default(), &mut report);
    (files, report)
}

/// What documents without the keyword in question give, by their texts: many keywords share one.
type Bases = BTreeMap<String, (Files, Report)>;

/// Generates with and without the keyword, and compares.
fn fate(object: &str, keyword: &str, sample: &Sample, bases: &mut Bases) -> Fate {
    let place = place(object);
    let mut without = document(&sample.version);
    let holder = without
        .pointer_mut(place)
        .and_then(Value::as_object_mut)
        .unwrap();
    for (key, value) in &sample.beside {
        holder.insert(key.clone(), value.clone());
    }
    holder.retain(|_, value| !value.is_null());
    let mut with = without.clone();
    let holder = with
        .pointer_mut(place)
        .and_then(Value::as_object_mut)
        .unwrap();
    if holder.get(keyword) != Some(&sample.is) {
        holder.insert(keyword.to_owned(), sample.is.clone());
    }
    let (files, with) = run(&with);
    let base = bases.entry(without.to_string());
    let (files_without, without) = base.or_insert_with(|| run(&without));

    let here = format!("{place}/{}", keyword.replace('~', "~0").replace('/', "~1"));
    let is_about = |row: &&Row| {
        let is_new = !without
            .rows()
            .iter()
            .any(|old| (old.code, &old.pointer) == (row.code, &row.pointer));
        let is_around = here.starts_with(&format!("{}/", row.pointer));
        let is_at = row.pointer == here || row.pointer.starts_with(&format!("{here}/"));
        is_new || is_at || is_around
    };
    if let Some(row) = with.rows().iter().find(is_about) {
        return Fate::Row {
            code: row.code,
            reason: row.reason.clone(),
        };
    }
    let texts = |files: &Files| {
        let mut files = files.clone();
        files.insert("ledger.json", "");
        files
    };
    if texts(files_without) != texts(&files) {
        return Fate::Honoured;
    }
    let known: Vec<String> = without.findings().iter().map(Finding::message).collect();
    let new = with
        .findings()
        .iter()
        .find(|finding| !known.contains(&finding.message()));
    new.map_or(Fate::Unread, |finding| Fate::Finding(finding.code()))
}

/// The samples of each object.
fn samples() -> BTreeMap<String, BTreeMap<String, Sample>> {
    let text = std::fs::read_to_string(workspace().join("tests/keywords.yaml")).unwrap();
    serde_yaml::from_str(&text).unwrap()
}

#[test]
fn no_keyword_of_a_schema_vanishes_for_what_stands_beside_it() {
    let schema = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let contexts = [
        ("3.0.3", json!({"oneOf": [schema("Value"), schema("Cat")]})),
        ("3.0.3", json!({"allOf": [schema("Value")]})),
        ("3.0.3", json!({})),
        ("3.1.0", schema("Value")),
        ("3.1.0", json!({"oneOf": [schema("Value"), schema("Cat")]})),
        (
            "3.1.0",
            json!({"allOf": [schema("Cat"), {"required": ["kind"]}]}),
        ),
        ("3.1.0", json!({"allOf": [schema("Value")]})),
        ("3.1.0", json!({"type": ["string", "object"]})),
        ("3.1.0", json!({})),
    ];
    // `if`, `then` and `else` mean nothing without another, nor a discriminator without variants; a default is documentation,
    // and an encoding is a note where nothing says that there is a text.
    let free = [
        "if",
        "then",
        "else",
        "discriminator",
        "default",
        "contentEncoding",
    ];
    let (mut vanished, mut bases) = (Vec::new(), Bases::new());
    let samples = samples().remove("Schema Object").unwrap();
    let mut samples: Vec<_> = samples.into_iter().collect();
    samples
        .retain(|(keyword, sample)| sample.unread.is_none() && !free.contains(&keyword.as_str()));
    for (keyword, mut sample) in samples {
        let of = sample.beside.get("type").cloned();
        for (version, beside) in &contexts {
            if is_inert(of.as_ref(), &beside["type"]) {
                continue;
            }
            sample.beside = beside.as_object().cloned().unwrap();
            (*version).clone_into(&mut sample.version);
            if !sample.beside.contains_key(&keyword)
                && fate("Schema Object", &keyword, &sample, &mut bases) == Fate::Unread
            {
                vanished.push(format!("{version}: {keyword} beside {beside}"));
            }
        }
    }
    assert!(vanished.is_empty(), "{vanished:#?}");
}

/// Whether a keyword of one type stands beside a list of others, of whose values it says nothing (JSON Schema Core, section 7.6.1).
fn is_inert(of: Option<&Value>, listed: &Value) -> bool {
    let listed = listed.as_array();
    of.zip(listed)
        .is_some_and(|(of, listed)| !listed.contains(of))
}

#[test]
fn each_keyword_is_honoured_or_told_of() {
    let samples = samples();
    assert_eq!(
        samples.len(),
        OBJECTS.len(),
        "an object without samples, or samples of none"
    );
    let mut page = String::from(HEAD);
    let (mut wrong, mut bases) = (Vec::new(), Bases::new());
    for (object, kind) in OBJECTS {
        let samples = &samples[object];
        let mut covered: Vec<&str> = samples.keys().map(String::as_str).collect();
        let mut known = kind.members.to_vec();
        covered.sort_unstable();
        known.sort_unstable();
        assert_eq!(
            covered, known,
            "{object}: tests/keywords.yaml has a sample of each member"
        );
        write!(page, "\n## {object}\n\n| keyword | |\n| --- | --- |\n").unwrap();
        for keyword in kind.members {
            let sample = &samples[*keyword];
            let fate = fate(object, keyword, sample, &mut bases);
            match (&fate, &sample.unread) {
                (Fate::Unread, None) => {
                    wrong.push(format!("{object}: `{keyword}` is dropped in silence"));
                }
                (Fate::Unread, Some(_)) | (_, None) => {}
                (_, Some(_)) => {
                    wrong.push(format!("{object}: `{keyword}` is not unread, but {fate:?}"));
                }
            }
            let told = match fate {
                Fate::Honoured => "honoured".to_owned(),
                Fate::Row { code, reason } => format!("row `{code}`: {reason}"),
                Fate::Finding(code) => format!("finding `{code}`"),
                Fate::Unread => {
                    format!("not read: {}", sample.unread.as_deref().unwrap_or_default())
                }
            };
            writeln!(page, "| `{keyword}` | {told} |").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    expect_file![workspace().join("docs/KEYWORDS.md")].assert_eq(&page);
}

const HEAD: &str = "\
# Keywords

What ironspec does with each keyword of OpenAPI 3.0, 3.1 and 3.2 and of JSON Schema 2020-12. A test writes this page: it generates a small
document with and without each keyword and compares.

- *honoured*: it changes what is sent, accepted or checked, the types, or their documentation.
- *row*: it gives a row of the ledger where it occurs, here with the words of one such row. `cargo xtask explain CODE` says more.
- *finding*: it is reported when documents are read.
- *not read*: it changes nothing in a client, for the reason given.

A keyword is named with its plainest use. Where only some of its uses are honoured, the others give a row (a `oneOf` whose variants nothing
tells apart, or a `pattern` that nothing can decide). A keyword of one type beside a `type` that does not list it, such as `minimum` beside
`type: [string, object]`, forbids nothing, and so gives none. Members whose names start with `x-` are extensions, and are not read but for
`x-ironspec-name`, `x-ironspec-omit`, `x-ironspec-repeatable`, `x-ironspec-signature` and `x-ms-secret`.
";
