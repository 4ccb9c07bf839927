//! One stage at a time: small texts in, what the stage makes of them out.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use ironspec_codegen::{
    Report, Settings, Sources, generate, openapi,
    pattern::{Matcher, Piece, Unmatched, lower},
    references,
};

fn source(path: &str, text: &str) -> Sources {
    let mut sources = Sources::default();
    sources.insert(path, text.into());
    sources
}

/// The matcher of a pattern: its pieces as `[class]min..max` or text, the size of its table, or why there is none.
fn pieces(pattern: &str) -> String {
    match lower(pattern).map(|lowered| lowered.matcher) {
        Err(Unmatched::Invalid(reason)) => format!("invalid: {reason}"),
        Err(Unmatched::Unsupported(because)) => format!("unsupported: {because}"),
        Ok(Matcher::Sequence(pieces)) if pieces.is_empty() => "nothing".to_owned(),
        Ok(Matcher::Sequence(pieces)) => pieces.iter().map(piece).collect::<Vec<_>>().join(" "),
        Ok(Matcher::Automaton(automaton)) => format!("a table of {} cells", automaton.cells),
        Ok(Matcher::Fallback(fallback)) => format!(
            "{} instructions: {}",
            fallback.instructions.len(),
            fallback.because
        ),
    }
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Text(text) => format!("{text:?}"),
        Piece::Run { class, min, max } => {
            let range = |(first, last): &(char, char)| {
                if first == last {
                    format!("{first:?}")
                } else {
                    format!("{first:?}-{last:?}")
                }
            };
            let class: Vec<String> = class.iter().map(range).collect();
            let most = max.map_or(String::new(), |max| max.to_string());
            format!("[{}]{min}..{most}", class.join(" "))
        }
    }
}

/// One line for each text: the text, and what `of` says about it.
fn each(texts: &[&str], of: impl Fn(&str) -> String, expected: &Expect) {
    let mut lines = String::new();
    for text in texts {
        writeln!(lines, "{text:?} => {}", of(text)).unwrap();
    }
    expected.assert_eq(&lines);
}

#[test]
fn patterns_become_pieces() {
    each(
        &[
            "^([a-f0-9]{24})$",
            "^[0-9a-z][0-9a-z-]{1,61}[0-9a-z]$",
            r"^\d\d*\.(\w)$",
            "^(?:a)b?c+$",
            "^.$",
            r"^[^/\\]{1,64}$",
            "^$",
            r"^\u{1F980}$",
            r"^x-\_$",
            "^[a]{0}$",
        ],
        pieces,
        &expect![[r#"
            "^([a-f0-9]{24})$" => ['0'-'9' 'a'-'f']24..24
            "^[0-9a-z][0-9a-z-]{1,61}[0-9a-z]$" => ['0'-'9' 'a'-'z']1..1 ['-' '0'-'9' 'a'-'z']1..61 ['0'-'9' 'a'-'z']1..1
            "^\\d\\d*\\.(\\w)$" => ['0'-'9']1.. ['.']1..1 ['0'-'9' 'A'-'Z' '_' 'a'-'z']1..1
            "^(?:a)b?c+$" => ['a']1..1 ['b']0..1 ['c']1..
            "^.$" => ['\0'-'\t' '\u{b}'-'\u{c}' '\u{e}'-'‧' '\u{202a}'-'\u{d7ff}' '\u{e000}'-'\u{10ffff}']1..1
            "^[^/\\\\]{1,64}$" => ['\0'-'.' '0'-'[' ']'-'\u{d7ff}' '\u{e000}'-'\u{10ffff}']1..64
            "^$" => nothing
            "^\\u{1F980}$" => ['🦀']1..1
            "^x-\\_$" => "x-_"
            "^[a]{0}$" => nothing
        "#]],
    );
}

#[test]
fn other_patterns_become_tables_or_say_why_not() {
    each(
        &[
            "a",
            "^a",
            "^a|b$",
            "^(a|b)$",
            "^(ab)+$",
            "^(?=a)a$",
            r"^(a)\1$",
            "^a*b*a*b$",
            r"^\b$",
            "^[^a]$(",
            "(",
            "[b-a]",
            "a{2,1}",
            "*",
            r"^\_[^b]$",
        ],
        pieces,
        &expect![[r#"
            "a" => a table of 3 cells
            "^a" => a table of 3 cells
            "^a|b$" => a table of 12 cells
            "^(a|b)$" => ['a'-'b']1..1
            "^(ab)+$" => a table of 12 cells
            "^(?=a)a$" => a table of 6 cells
            "^(a)\\1$" => 7 instructions: it refers back to a group
            "^a*b*a*b$" => a table of 16 cells
            "^\\b$" => a table of 2 cells
            "^[^a]$(" => invalid: Unterminated capturing group at `(`
            "(" => invalid: Unterminated capturing group at `(`
            "[b-a]" => invalid: Character class atom range out of order at `-a]`
            "a{2,1}" => invalid: Numbers out of order in braced quantifier at `{2,1}`
            "*" => invalid: Lone quantifier found, expected with `Atom` at `*`
            "^\\_[^b]$" => a table of 12 cells
        "#]],
    );
}

#[test]
fn references_name_files_under_the_root() {
    each(
        &[
            "#/components/x",
            "other.yaml",
            "other.yaml#/x",
            "./other.yaml#/x",
            "../up.yaml",
            "../../out.yaml",
            "/etc/passwd",
            "https://example.com/a.yaml",
            "file:a.yaml",
            "%2e%2e/up.yaml",
            "a%2Fb.yaml",
            "a b.yaml",
            "a%20b.yaml",
            "..\\up.yaml",
            "other.yaml#anchor",
            "spec.yaml#/x",
        ],
        |reference| {
            let text = serde_json::json!({"x": [{"y": {"$ref": reference}}]}).to_string();
            let sources = source("api/spec.yaml", &text);
            format!("{:?}", references(sources.get("api/spec.yaml").unwrap()))
        },
        &expect![[r##"
            "#/components/x" => []
            "other.yaml" => ["api/other.yaml"]
            "other.yaml#/x" => ["api/other.yaml"]
            "./other.yaml#/x" => ["api/other.yaml"]
            "../up.yaml" => ["up.yaml"]
            "../../out.yaml" => []
            "/etc/passwd" => []
            "https://example.com/a.yaml" => []
            "file:a.yaml" => []
            "%2e%2e/up.yaml" => []
            "a%2Fb.yaml" => []
            "a b.yaml" => ["api/a b.yaml"]
            "a%20b.yaml" => ["api/a b.yaml"]
            "..\\up.yaml" => []
            "other.yaml#anchor" => []
            "spec.yaml#/x" => []
        "##]],
    );
}

/// What a document's only member is read as.
fn scalar(text: &str) -> String {
    let (sources, mut report) = (source("x.yaml", &format!("x: {text}\n")), Report::default());
    let documents = format!("{:?}", openapi::parse(&sources, &mut report));
    let codes: Vec<&str> = report
        .findings()
        .iter()
        .map(ironspec_codegen::Finding::code)
        .collect();
    if !codes.is_empty() {
        return codes.join(", ");
    }
    let (_, value) = documents.rsplit_once("value: ").unwrap();
    value.split(" }").next().unwrap().to_owned()
}

#[test]
fn yaml_scalars_follow_the_core_schema() {
    each(
        &[
            "",
            "~",
            "null",
            "Null",
            "nUll",
            "true",
            "False",
            "yes",
            "on",
            "12",
            "-0012",
            "+1.50",
            ".5",
            "1.",
            "1e3",
            "1E-3",
            "0x1F",
            "0o17",
            "017",
            "1_000",
            "99999999999999999999999",
            "0.1000000000000000055511151231257827",
            ".inf",
            ".nan",
            "2024-01-01",
            "12:30:45",
            "'12'",
            "\"1\\u00e9\"",
            "!!str 12",
            "a # comment",
            "a#b",
            "|\n  two\n  lines",
            ">\n  one\n  line",
            "- a",
            "a: b",
            "*missing",
        ],
        scalar,
        &expect![[r#"
            "" => Null
            "~" => Null
            "null" => Null
            "Null" => Null
            "nUll" => String("nUll")
            "true" => Bool(true)
            "False" => Bool(false)
            "yes" => String("yes")
            "on" => String("on")
            "12" => Number("12")
            "-0012" => Number("-12")
            "+1.50" => Number("1.50")
            ".5" => Number("0.5")
            "1." => Number("1")
            "1e3" => Number("1e3")
            "1E-3" => Number("1e-3")
            "0x1F" => Number("31")
            "0o17" => Number("15")
            "017" => Number("17")
            "1_000" => String("1_000")
            "99999999999999999999999" => Number("99999999999999999999999")
            "0.1000000000000000055511151231257827" => Number("0.1000000000000000055511151231257827")
            ".inf" => String(".inf")
            ".nan" => String(".nan")
            "2024-01-01" => String("2024-01-01")
            "12:30:45" => String("12:30:45")
            "'12'" => String("12")
            "\"1\\u00e9\"" => String("1é")
            "!!str 12" => String("12")
            "a # comment" => String("a")
            "a#b" => String("a#b")
            "|\n  two\n  lines" => String("two\nlines\n")
            ">\n  one\n  line" => String("one line\n")
            "- a" => bad-yaml
            "a: b" => bad-yaml
            "*missing" => bad-yaml
        "#]],
    );
}

#[test]
fn json_and_yaml_give_the_same_nodes() {
    let json = r#"{"a": [1, -2.50, 1e3, "x\u00e9\n", true, null, {"b": {}, "c": []}], "é": 99999999999999999999, "n": 0.10}"#;
    let nodes = |before: &str| {
        let mut report = Report::default();
        let documents =
            openapi::parse(&source("x.json", &format!("{before}{json}\n")), &mut report);
        assert!(report.findings().is_empty());
        // A collection of YAML ends with its last child, one of JSON with its bracket.
        let nodes = format!("{documents:#?}");
        nodes
            .lines()
            .filter(|line| !line.contains(" end: "))
            .collect::<String>()
    };
    // Four bytes either way, so that nodes start at the same places; `---` makes it YAML.
    assert_eq!(nodes("   \n"), nodes("---\n"));
}

#[test]
fn requests_of_the_service_that_cannot_be_read_have_rows() {
    let text = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\nservers: [{url: 'https://example.com'}]\npaths:\n  /:\n    post:\n      \
        responses: {'204': {description: Fine.}}\n      callbacks:\n        lost: {$ref: '#/components/callbacks/Lost'}\n        \
        text: done\n        items: {'{$url}': {$ref: '#/components/pathItems/Lost'}}\nwebhooks:\n  \
        lost: {$ref: '#/components/pathItems/Lost'}\n  text: done\n  method: {post: done}\n";
    let mut report = Report::default();
    let files = generate(&source("api.yaml", text), &Settings::default(), &mut report);
    expect![[r#"
        [
          {"code":"operation-omitted","file":"api.yaml","line":9,"pointer":"/paths/~1/post/callbacks/lost","reason":"the operation has no method: its reference could not be followed"},
          {"code":"operation-omitted","file":"api.yaml","line":10,"pointer":"/paths/~1/post/callbacks/text","reason":"the operation has no method: it is no mapping"},
          {"code":"operation-omitted","file":"api.yaml","line":11,"pointer":"/paths/~1/post/callbacks/items/{$url}","reason":"the operation has no method: its reference could not be followed"},
          {"code":"operation-omitted","file":"api.yaml","line":13,"pointer":"/webhooks/lost","reason":"the operation has no method: its reference could not be followed"},
          {"code":"operation-omitted","file":"api.yaml","line":14,"pointer":"/webhooks/text","reason":"the operation has no method: it is no mapping"},
          {"code":"operation-omitted","file":"api.yaml","line":15,"pointer":"/webhooks/method/post","reason":"the operation has no method: it is no mapping"}
        ]
    "#]].assert_eq(files.get("ledger.json").unwrap());
}

#[test]
fn settings_leave_formats_unchecked() {
    let text = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\nservers: [{url: 'https://example.com'}]\npaths:\n  /:\n    get:\n      \
        parameters:\n        - {name: to, in: query, schema: {type: string, format: email, default: joe}}\n        \
        - {name: day, in: query, schema: {type: string, format: date}}\n      responses: {'204': {description: Fine.}}\n";
    let mut seen = String::new();
    for settings in ["", "unchecked-formats: [date-time, email]"] {
        let settings = Settings::parse(settings).unwrap();
        let mut report = Report::default();
        let files = generate(&source("api.yaml", text), &settings, &mut report);
        for finding in report.findings() {
            writeln!(seen, "{}", finding.code()).unwrap();
        }
        seen.push_str(files.get("ledger.json").unwrap());
        let types = ["types", "operations", "rules"]
            .map(|file| files.get(&format!("src/api/{file}.rs")).unwrap_or_default());
        for name in ["struct To", "day: Date", "Format::Email"] {
            let is_there = types.iter().any(|text| text.contains(name));
            writeln!(seen, "{name}: {is_there}").unwrap();
        }
    }
    expect![[r#"
        default-breaks-format
        []
        struct To: true
        day: Date: true
        Format::Email: true
        [
          {"code":"format-unchecked","file":"api.yaml","line":8,"pointer":"/paths/~1/get/parameters/0/schema","reason":"the format `email` is not checked: the settings say so"}
        ]
        struct To: true
        day: Date: true
        Format::Email: false
    "#]].assert_eq(&seen);
}

/// The lines of a module's files that declare something, without what every module has.
fn declared(text: &str) -> String {
    let (mut report, settings) = (Report::default(), Settings::default());
    let files = generate(&source("api.yaml", text), &settings, &mut report);
    let mut lines = String::new();
    for file in ["types", "operations"] {
        for line in files
            .get(&format!("src/api/{file}.rs"))
            .unwrap_or_default()
            .lines()
        {
            let line = line.trim();
            let is_declared = ["pub struct ", "pub enum ", "pub fn "]
                .iter()
                .any(|start| line.starts_with(start));
            if is_declared
                && ![
                    "pub fn build(",
                    "pub fn options(",
                    "pub fn send_blocking(",
                    "pub fn as_str(",
                    "pub fn new(",
                ]
                .iter()
                .any(|start| line.starts_with(start))
            {
                writeln!(lines, "{line}").unwrap();
            }
        }
    }
    lines
}

const NAMES: [&str; 17] = [
    "groupId",
    "GROUP-ID",
    "_id",
    "+1",
    "3d",
    "<=",
    "🦀",
    "naïve",
    "self",
    "crate",
    "Self",
    "fn",
    "HTTPServer",
    "a.b[c]",
    "e-mail",
    "$filter",
    "X-Y",
];

#[test]
fn names_of_documents_become_identifiers() {
    let mut text = String::from(
        "openapi: 3.1.0\ninfo: {title: x, version: '1'}\nservers: [{url: 'https://example.com'}]\npaths:\n",
    );
    for (number, name) in NAMES.iter().enumerate() {
        let name = serde_json::Value::from(*name);
        writeln!(
            text,
            "  /{number}: {{get: {{operationId: {name}, parameters: [{{name: {name}, in: query, schema: {{type: integer, minimum: {number}}}}}], \
            responses: {{'204': {{description: x}}}}}}}}"
        )
        .unwrap();
    }
    expect![[r#"
        pub struct GroupIdGroupId(i64);
        pub struct GroupIdRequestGroupId(i64);
        pub struct IdId(i64);
        pub struct Plus11(i64);
        pub struct N3d3d(i64);
        pub struct LessEqual2(i64);
        pub struct CrabCrab(i64);
        pub struct NaiveNaive(i64);
        pub struct SelfRequestSelf(i64);
        pub struct CrateCrate(i64);
        pub struct SelfRequest2Self(i64);
        pub struct FnFn(i64);
        pub struct HttpServerHttpServer(i64);
        pub struct AbcABC(i64);
        pub struct EMailEMail(i64);
        pub struct FilterFilter(i64);
        pub struct XyXY(i64);
        pub fn group_id(&self) -> GroupId {
        pub fn group_id_2(&self) -> GroupIdRequest {
        pub fn id(&self) -> Id {
        pub fn plus_1(&self) -> Plus1 {
        pub fn n3d(&self) -> N3d {
        pub fn less_equal(&self) -> LessEqual {
        pub fn crab(&self) -> Crab {
        pub fn naive(&self) -> Naive {
        pub fn self_(&self) -> SelfRequest {
        pub fn crate_(&self) -> Crate {
        pub fn self_2(&self) -> SelfRequest2 {
        pub fn r#fn(&self) -> Fn {
        pub fn http_server(&self) -> HttpServer {
        pub fn a_b_c(&self) -> ABC {
        pub fn e_mail(&self) -> EMail {
        pub fn filter(&self) -> Filter {
        pub fn x_y(&self) -> XY {
        pub struct GroupId(Request);
        pub fn group_id(self, group_id: GroupIdGroupId) -> Self {
        pub struct GroupIdRequest(Request);
        pub fn group_id(self, group_id: GroupIdRequestGroupId) -> Self {
        pub struct Id(Request);
        pub fn id(self, id: IdId) -> Self {
        pub struct Plus1(Request);
        pub fn plus_1(self, plus_1: Plus11) -> Self {
        pub struct N3d(Request);
        pub fn n3d(self, n3d: N3d3d) -> Self {
        pub struct LessEqual(Request);
        pub fn less_equal(self, less_equal: LessEqual2) -> Self {
        pub struct Crab(Request);
        pub fn crab(self, crab: CrabCrab) -> Self {
        pub struct Naive(Request);
        pub fn naive(self, naive: NaiveNaive) -> Self {
        pub struct SelfRequest(Request);
        pub fn self_(self, self_: SelfRequestSelf) -> Self {
        pub struct Crate(Request);
        pub fn crate_(self, crate_: CrateCrate) -> Self {
        pub struct SelfRequest2(Request);
        pub fn self_(self, self_: SelfRequest2Self) -> Self {
        pub struct Fn(Request);
        pub fn r#fn(self, r#fn: FnFn) -> Self {
        pub struct HttpServer(Request);
        pub fn http_server(self, http_server: HttpServerHttpServer) -> Self {
        pub struct ABC(Request);
        pub fn a_b_c(self, a_b_c: AbcABC) -> Self {
        pub struct EMail(Request);
        pub fn e_mail(self, e_mail: EMailEMail) -> Self {
        pub struct Filter(Request);
        pub fn filter(self, filter: FilterFilter) -> Self {
        pub struct XY(Request);
        pub fn x_y(self, x_y: XyXY) -> Self {
    "#]]
    .assert_eq(&declared(&text));
}

#[test]
fn parameters_share_a_name_only_if_they_are_the_same() {
    let parameter =
        |rule: &str| format!("[{{name: limit, in: query, schema: {{type: integer, {rule}}}}}]");
    let call = |name: &str, rule: &str| {
        format!(
            "  /{name}: {{get: {{operationId: {name}, parameters: {}, responses: {{'204': {{description: x}}}}}}}}\n",
            parameter(rule)
        )
    };
    let text = format!(
        "openapi: 3.1.0\ninfo: {{title: x, version: '1'}}\nservers: [{{url: 'https://example.com'}}]\npaths:\n{}{}{}",
        call("a1b", "maximum: 9"),
        call("b1b", "maximum: 9"),
        call("c1b", "maximum: 8")
    );
    expect![[r#"
        pub struct Limit(i64);
        pub struct C1bLimit(i64);
        pub fn a1b(&self) -> A1b {
        pub fn b1b(&self) -> B1b {
        pub fn c1b(&self) -> C1b {
        pub struct A1b(Request);
        pub fn limit(self, limit: Limit) -> Self {
        pub struct B1b(Request);
        pub fn limit(self, limit: Limit) -> Self {
        pub struct C1b(Request);
        pub fn limit(self, limit: C1bLimit) -> Self {
    "#]]
    .assert_eq(&declared(&text));
}
