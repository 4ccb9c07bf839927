//! Every finding: its code, its weight, its words, and how to mend it. No finding is worded anywhere else.

use super::{Report, Severity};
use crate::source::Place;

/// What is wrong.
#[derive(Clone, Debug)]
pub enum Fault {
    // Reading a file.
    NotUtf8,
    BadYaml {
        reason: String,
    },
    BadJson {
        reason: String,
    },
    FlowIndentation,
    DuplicateKey {
        key: String,
        first: Place,
    },
    TooLarge {
        what: &'static str,
        limit: usize,
    },
    UnsupportedVersion {
        version: String,
    },
    // The shape of a document.
    UnexpectedNode {
        expected: &'static str,
        found: &'static str,
    },
    MissingMember {
        member: &'static str,
    },
    UnknownWord {
        word: String,
        of: &'static str,
    },
    UnknownMember {
        member: String,
        of: &'static str,
        near: Option<String>,
    },
    RequiredUndeclared {
        name: String,
        near: Option<String>,
    },
    NoResponses,
    DuplicateApi {
        name: String,
    },
    NoCount {
        keyword: String,
        text: String,
    },
    NoMultiple {
        text: String,
    },
    // References.
    DanglingReference {
        reference: String,
        near: Option<String>,
    },
    MissingFile {
        file: String,
    },
    ReferenceCycle {
        reference: String,
    },
    ReferenceOutsideRoot {
        reference: String,
    },
    ReferenceDisguised {
        reference: String,
    },
    ReferenceNoPointer {
        reference: String,
    },
    UnreferencedFile,
    // Paths, parameters, servers.
    BadPath {
        path: String,
    },
    PathFragment {
        path: String,
    },
    PathQuery {
        path: String,
    },
    PathLacksParameter {
        name: String,
        path: String,
    },
    PathParameterUndeclared {
        name: String,
    },
    PathParameterOptional {
        name: String,
    },
    BadHeaderName {
        name: String,
    },
    BadMediaType {
        media_type: String,
    },
    DuplicateParameter {
        name: String,
        location: String,
    },
    // Security.
    UndeclaredScheme {
        name: String,
        near: Option<String>,
    },
    UnusedScheme {
        name: String,
    },
    BadScheme {
        member: &'static str,
        word: String,
    },
    UnknownServerVariable {
        name: String,
    },
    UnusedServerVariable {
        name: String,
    },
    // Rules.
    BadPattern {
        pattern: String,
        reason: String,
    },
    PatternUnchecked {
        because: &'static str,
    },
    PatternWithoutUnicode {
        reason: String,
    },
    ContradictoryBounds {
        lower: String,
        upper: String,
    },
    NoValue {
        because: String,
    },
    EnumBreaksRule {
        value: String,
        broken: String,
    },
    DefaultBreaksRule {
        broken: String,
    },
    DefaultBreaksFormat {
        broken: String,
    },
    ExampleBreaksRule {
        broken: String,
    },
    // Overlays.
    OverlayAlone,
    BadTarget {
        reason: String,
    },
    TargetUnmatched {
        target: String,
    },
    // Settings.
    SelectorUnmatched {
        selector: String,
    },
    // Names.
    DuplicateOperationName {
        name: String,
        first: Place,
    },
}

impl Fault {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "not-utf8",
            Self::BadYaml { .. } => "bad-yaml",
            Self::BadJson { .. } => "bad-json",
            Self::FlowIndentation => "flow-indentation",
            Self::DuplicateKey { .. } => "duplicate-key",
            Self::TooLarge { .. } => "too-large",
            Self::UnsupportedVersion { .. } => "unsupported-version",
            Self::UnexpectedNode { .. } => "unexpected-node",
            Self::MissingMember { .. } => "missing-member",
            Self::UnknownWord { .. } => "unknown-word",
            Self::UnknownMember { .. } => "unknown-member",
            Self::RequiredUndeclared { .. } => "required-undeclared",
            Self::NoResponses => "no-responses",
            Self::DuplicateApi { .. } => "duplicate-api",
            Self::BadHeaderName { .. } => "bad-header-name",
            Self::BadMediaType { .. } => "bad-media-type",
            Self::EnumBreaksRule { .. } => "enum-breaks-rule",
            Self::NoCount { .. } => "no-count",
            Self::NoMultiple { .. } => "no-multiple",
            Self::DanglingReference { .. } => "dangling-reference",
            Self::MissingFile { .. } => "missing-file",
            Self::ReferenceCycle { .. } => "reference-cycle",
            Self::ReferenceOutsideRoot { .. } => "reference-outside-root",
            Self::ReferenceDisguised { .. } => "reference-disguised",
            Self::ReferenceNoPointer { .. } => "reference-no-pointer",
            Self::UnreferencedFile => "unreferenced-file",
            Self::BadPath { .. } => "bad-path",
            Self::PathFragment { .. } => "path-fragment",
            Self::PathQuery { .. } => "path-query",
            Self::PathLacksParameter { .. } => "path-lacks-parameter",
            Self::PathParameterUndeclared { .. } => "path-parameter-undeclared",
            Self::PathParameterOptional { .. } => "path-parameter-optional",
            Self::DuplicateParameter { .. } => "duplicate-parameter",
            Self::UndeclaredScheme { .. } => "undeclared-scheme",
            Self::UnusedScheme { .. } => "unused-scheme",
            Self::BadScheme { .. } => "bad-scheme",
            Self::UnknownServerVariable { .. } => "unknown-server-variable",
            Self::UnusedServerVariable { .. } => "unused-server-variable",
            Self::BadPattern { .. } => "bad-pattern",
            Self::PatternUnchecked { .. } => "pattern-unchecked",
            Self::PatternWithoutUnicode { .. } => "pattern-without-u",
            Self::ContradictoryBounds { .. } => "contradictory-bounds",
            Self::NoValue { .. } => "no-value",
            Self::DefaultBreaksRule { .. } => "default-breaks-rule",
            Self::DefaultBreaksFormat { .. } => "default-breaks-format",
            Self::ExampleBreaksRule { .. } => "example-breaks-rule",
            Self::OverlayAlone => "overlay-alone",
            Self::BadTarget { .. } => "bad-target",
            Self::TargetUnmatched { .. } => "target-unmatched",
            Self::SelectorUnmatched { .. } => "selector-unmatched",
            Self::DuplicateOperationName { .. } => "duplicate-operation-name",
        }
    }

    /// An error leaves something out of the output; a warning does not, or only what the ledger says anyway.
    pub fn severity(&self) -> Severity {
        match self {
            Self::UnreferencedFile
            | Self::DuplicateOperationName { .. }
            | Self::FlowIndentation
            | Self::UnknownMember { .. }
            | Self::RequiredUndeclared { .. }
            | Self::NoResponses
            | Self::EnumBreaksRule { .. }
            | Self::PathParameterOptional { .. }
            | Self::UnusedServerVariable { .. }
            | Self::PatternWithoutUnicode { .. }
            | Self::UnusedScheme { .. }
            | Self::DefaultBreaksFormat { .. }
            | Self::PathFragment { .. }
            | Self::PathQuery { .. }
            | Self::ExampleBreaksRule { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// What is wrong, in one line.
    #[expect(clippy::too_many_lines, reason = "a table of one line a fault")]
    pub fn message(&self) -> String {
        match self {
            Self::NotUtf8 => "this file is not UTF-8".to_owned(),
            Self::BadYaml { reason } => format!("this is no YAML: {}", inert(reason)),
            Self::BadJson { reason } => format!("this is no JSON: {}", inert(reason)),
            Self::FlowIndentation => {
                "a line between brackets must be indented more than the key they belong to (YAML 1.2, section 7.4)".to_owned()
            }
            Self::DuplicateKey { key, .. } => {
                format!("the key `{}` stands twice in one mapping", inert(key))
            }
            Self::TooLarge { what, limit } => {
                format!("too much for one document: {what} beyond the limit of {limit}")
            }
            Self::UnsupportedVersion { version } => {
                format!("ironspec does not read {}", inert(version))
            }
            Self::UnexpectedNode { expected, found } => {
                format!("expected {expected}, found {found}")
            }
            Self::MissingMember { member } => format!("the member `{member}` is missing here"),
            Self::UnknownWord { word, of } => format!("`{}` means nothing in `{of}`", inert(word)),
            Self::UnknownMember { member, of, .. } => {
                format!("`{}` means nothing in {of}; it is not read", inert(member))
            }
            Self::RequiredUndeclared { name, .. } => {
                format!(
                    "`{}` is required, but not among the properties",
                    inert(name)
                )
            }
            Self::NoResponses => "the operation does not say what it answers".to_owned(),
            Self::DuplicateApi { name } => format!(
                "a file and a folder, or two files, make one API `{}`",
                inert(name)
            ),
            Self::BadHeaderName { name } => format!("`{}` is no name of a header", inert(name)),
            Self::BadMediaType { media_type } => {
                format!("`{}` is no media type", inert(media_type))
            }
            Self::EnumBreaksRule { value, broken } => {
                format!(
                    "the value `{}` of the enum breaks a rule beside it: {}",
                    inert(value),
                    inert(broken)
                )
            }
            Self::NoCount { keyword, text } => format!(
                "`{keyword}` must be a whole number from 0, not {}",
                inert(text)
            ),
            Self::NoMultiple { text } => {
                format!("`multipleOf` must be above 0, not {}", inert(text))
            }
            Self::DanglingReference { reference, .. } => {
                format!("nothing stands at `{}`", inert(reference))
            }
            Self::MissingFile { file } => format!("the file `{}` could not be read", inert(file)),
            Self::ReferenceCycle { reference } => {
                format!("`{}` leads back to itself", inert(reference))
            }
            Self::ReferenceOutsideRoot { reference } => format!(
                "`{}` leads out of the folder of the specs",
                inert(reference)
            ),
            Self::ReferenceDisguised { reference } => {
                format!("`{}` hides which file it names", inert(reference))
            }
            Self::ReferenceNoPointer { reference } => {
                format!("the fragment of `{}` is no JSON Pointer, and no `$anchor` has its name", inert(reference))
            }
            Self::UnreferencedFile => "no spec refers to this file".to_owned(),
            Self::BadPath { path } => format!("`{}` is no path template", inert(path)),
            Self::PathFragment { path } => {
                format!("what stands behind `#` in `{}` is not sent", inert(path))
            }
            Self::PathQuery { path } => {
                format!("what stands behind `?` in `{}` is no path; it is sent as a query", inert(path))
            }
            Self::PathLacksParameter { name, path } => format!(
                "the path `{}` has no place for the parameter `{}`",
                inert(path),
                inert(name)
            ),
            Self::PathParameterUndeclared { name } => {
                format!("nothing says what `{{{}}}` in this path is", inert(name))
            }
            Self::PathParameterOptional { name } => format!(
                "the path parameter `{}` is not marked `required: true`",
                inert(name)
            ),
            Self::DuplicateParameter { name, location } => format!(
                "the {} parameter `{}` is declared twice",
                inert(location),
                inert(name)
            ),
            Self::UndeclaredScheme { name, .. } => {
                format!("nothing says what the security scheme `{}` is", inert(name))
            }
            Self::UnusedScheme { name } => format!(
                "no operation asks for the security scheme `{}`",
                inert(name)
            ),
            Self::BadScheme { member, word } => format!(
                "`{}` cannot be the `{member}` of a security scheme",
                inert(word)
            ),
            Self::UnknownServerVariable { name } => {
                format!("nothing says what `{{{}}}` in this server is", inert(name))
            }
            Self::UnusedServerVariable { name } => {
                format!("the server has no place for the variable `{}`", inert(name))
            }
            Self::BadPattern { pattern, reason } => format!(
                "`{}` is no ECMA-262 pattern: {}",
                inert(pattern),
                inert(reason)
            ),
            Self::PatternUnchecked { because } => {
                format!("this pattern cannot be checked: {because}")
            }
            Self::PatternWithoutUnicode { reason } => format!(
                "this pattern is valid only without the `u` flag ({}), so a character beyond U+FFFF counts as two and a backslash before a letter may mean nothing",
                inert(reason)
            ),
            Self::ContradictoryBounds { lower, upper } => {
                format!("no value is both {} and {}", inert(lower), inert(upper))
            }
            Self::NoValue { because } => {
                format!("no value satisfies this schema: {}", inert(because))
            }
            Self::DefaultBreaksRule { broken } | Self::DefaultBreaksFormat { broken } => {
                format!("the default breaks its own rule: {}", inert(broken))
            }
            Self::ExampleBreaksRule { broken } => {
                format!("the example breaks its own rule: {}", inert(broken))
            }
            Self::OverlayAlone => "there is no document that this overlay changes".to_owned(),
            Self::BadTarget { reason } => {
                format!("the overlay cannot act on this target: {}", inert(reason))
            }
            Self::TargetUnmatched { target } => {
                format!("the target `{}` selects nothing", inert(target))
            }
            Self::SelectorUnmatched { selector } => {
                format!("`{}` of `only` or `skip` picks no operation", inert(selector))
            }
            Self::DuplicateOperationName { name, .. } => {
                format!("two operations would get the name `{}`; the later gets a number", inert(name))
            }
        }
    }

    /// How to mend it.
    pub fn help(&self) -> String {
        match self {
            Self::NotUtf8 => "save it as UTF-8",
            Self::BadYaml { .. } => "indent with blanks, never tabs, and close every quote; quote texts that hold `: `, ` #` or start with a special character",
            Self::FlowIndentation => "indent it more; it is read as if it were",
            Self::BadJson { .. } => "mend the text here, or save it as YAML",
            Self::DuplicateKey { .. } => "remove or rename one of the two; only the first is read",
            Self::TooLarge { .. } => "split the document, or generate it without so many aliases or so much nesting",
            Self::UnsupportedVersion { .. } => "convert the document to OpenAPI 3.0, 3.1 or 3.2, or to Swagger 2.0",
            Self::UnexpectedNode { expected: "the name of a type", found: "null" } => "quote it: `'null'`",
            Self::UnexpectedNode { expected: "a reference", .. } => "quote the reference: in YAML, ` #` starts a comment",
            Self::UnexpectedNode { expected: "a number", found: "a string" } => "write it as JSON does, such as `1000` or `0.5`, without quotes",
            Self::UnexpectedNode { expected: "a boolean", found: "a string" } => "write `true` or `false`, without quotes",
            Self::UnexpectedNode { expected: "`true` or `false`", .. } => "write one of the two, without quotes",
            Self::UnexpectedNode { expected: "a string", found: "a number" | "a boolean" } => "put it between quotes",
            Self::UnexpectedNode { .. } => "mind the indentation: is this where it belongs?",
            Self::MissingMember { .. } => "add it; the OpenAPI Specification requires it",
            Self::UnknownWord { of: "type", .. } => "take `string`, `integer`, `number`, `boolean`, `array`, `object` or `'null'`",
            Self::UnknownWord { word, of: "in" } if word == "body" || word == "formData" => {
                "a request has one body: in Swagger 2.0 one `body` parameter or those of one form, in OpenAPI 3 `requestBody`"
            }
            Self::UnknownWord { of: "in", .. } => "take `path`, `query`, `header` or `cookie`",
            Self::UnknownWord { of: "additionalOperations", .. } => "a method is a token, such as `LINK` (RFC 9110, section 9.1)",
            Self::UnknownWord { .. } => "take a status such as `'404'`, a range such as `4XX`, or `default`",
            Self::UnknownMember { near: Some(near), .. } | Self::RequiredUndeclared { near: Some(near), .. } => {
                return format!("did you mean `{}`?", inert(near));
            }
            Self::UnknownMember { member, .. } if member == "nullable" => {
                "add `'null'` to `type`, as in `type: [string, 'null']`; OpenAPI 3.1 has no other way"
            }
            Self::UnknownMember { member, .. } if member == "required" => {
                "list the name of the property in `required` of the object around it"
            }
            Self::UnknownMember { .. } => "remove it, correct its indentation, or start its name with `x-`",
            Self::RequiredUndeclared { near: None, .. } => "declare it under `properties`; until then it may be any JSON",
            Self::NoResponses => "add `responses`, or correct its indentation; until then any 2xx is a success without a body",
            Self::DuplicateApi { .. } => "rename one of them; an API is a file, or a folder, directly under the root",
            Self::BadHeaderName { .. } => "use letters, digits and `-` (a token of RFC 9110, section 5.6.2)",
            Self::BadMediaType { .. } => "write it as `type/subtype`, as in `application/json` (RFC 9110, section 8.3.1)",
            Self::EnumBreaksRule { .. } => "remove the value or the rule; the value is left out",
            Self::NoCount { .. } => "write a whole number that is not negative",
            Self::NoMultiple { .. } => "write a number above 0",
            Self::DanglingReference { near: Some(near), .. } | Self::UndeclaredScheme { near: Some(near), .. } => return format!("did you mean `{}`?", inert(near)),
            Self::DanglingReference { near: None, .. } => "correct the pointer, or add what it names",
            Self::MissingFile { file } if !file.contains('.') => {
                "a reference into this file starts with `#/`, as in `#/components/schemas/Name`"
            }
            Self::MissingFile { .. } => "correct the path, which counts from the folder of this file, or add the file",
            Self::ReferenceCycle { .. } => "let one of the references in the circle be a schema of its own",
            Self::ReferenceOutsideRoot { .. } => "copy what is meant into the folder of the specs and refer to the copy",
            Self::ReferenceDisguised { .. } => "write the path plainly, with `/` between its parts",
            Self::ReferenceNoPointer { .. } => "write `#/` and the keys on the way, such as `#/components/schemas/Name`",
            Self::UnreferencedFile => "refer to it, give it an `openapi:` version, or move it out of the folder",
            Self::BadPath { .. } => "start it with `/`, close every `{`, use each name once, and take only characters of a URL",
            Self::PathQuery { .. } => "declare its parts as parameters with `in: query`, and leave it out of the path",
            Self::PathFragment { .. } => "a server sees no fragment; what tells its operations apart is a parameter, a header or the body",
            Self::PathLacksParameter { .. } => "put its name between braces into the path, or correct the name or `in`",
            Self::PathParameterUndeclared { .. } => "declare a parameter of that name with `in: path`",
            Self::PathParameterOptional { .. } => "add `required: true`; it is read so",
            Self::DuplicateParameter { .. } => "remove one of the two",
            Self::UndeclaredScheme { near: None, .. } => "declare it in `components/securitySchemes` of this document",
            Self::UnusedScheme { .. } => "name it under `security`, as in `security: [{Name: []}]`, or remove it; calls carry no credential of it",
            Self::BadScheme { member: "type", .. } => "take `http`, `apiKey`, `oauth2`, `openIdConnect` or `mutualTLS`",
            Self::BadScheme { member: "in", .. } => "take `header`, `query` or `cookie`",
            Self::BadScheme { member: "scheme", .. } => "take `basic`, `bearer`, `digest` or another name of the registry for `Authorization` (RFC 9110, section 16.4.1)",
            Self::BadScheme { .. } => "use letters, digits, `-` and `_` (a token of RFC 9110, section 5.6.2)",
            Self::UnknownServerVariable { .. } => "declare it under the server's `variables`, with a `default`",
            Self::UnusedServerVariable { .. } => "put its name between braces into the server's `url`, or remove it",
            Self::BadPattern { .. } => "correct the pattern; its dialect is that of JavaScript with the `u` flag",
            Self::PatternUnchecked { .. } => "say it with what ECMA-262 knows under the `u` flag, and shorter; left out, any text is taken",
            Self::PatternWithoutUnicode { .. } => "JSON Schema reads patterns with `u`: put a backslash before `{`, `}` and `]` that stand for themselves, and before nothing that needs none",
            Self::ContradictoryBounds { .. } => "raise the upper bound or lower the lower one",
            Self::NoValue { .. } => "loosen one of the assertions, or remove the schema",
            Self::DefaultBreaksRule { .. } | Self::DefaultBreaksFormat { .. } => "correct the default or the rule; nobody can tell which of the two is meant",
            Self::ExampleBreaksRule { .. } => "correct the example or the rule",
            Self::OverlayAlone => "name it after the document: `books.overlay.yaml` changes `books.yaml` beside it",
            Self::BadTarget { .. } => "write a JSONPath (RFC 9535) to mappings or sequences, such as `$.paths['/books'].get`",
            Self::TargetUnmatched { .. } => "correct the JSONPath, or remove the action: the document may have changed",
            Self::SelectorUnmatched { .. } => "correct it, or remove it from the settings; it is `tag:NAME`, a path or an `operationId`, with a `*` at the end for any rest",
            Self::DuplicateOperationName { .. } => "give one of them another `operationId`, or pin a name with `x-ironspec-name`",
        }
        .to_owned()
    }

    /// Another place that belongs to it, with a word on it.
    pub fn related(&self) -> Option<(Place, &'static str)> {
        match self {
            Self::DuplicateKey { first, .. } => Some((*first, "it stands here first")),
            Self::DuplicateOperationName { first, .. } => Some((*first, "the first of the two")),
            _ => None,
        }
    }
}

/// Document text in one line of a message: shortened, and without control or bidi characters.
fn inert(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut shown = String::new();
    for (count, c) in text.chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        let hidden = c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        if hidden {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}

impl Report {
    /// Takes over what another report holds.
    pub(crate) fn append(&mut self, other: Self) {
        self.findings.extend(other.findings);
        self.losses.extend(other.losses);
    }
}
