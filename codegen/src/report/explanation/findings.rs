//! The explanations of findings.

use super::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "bad-header-name",
        meaning: "A header's name is no token of RFC 9110, section 5.6.2, so it cannot be sent.",
        example: r"parameters:
  - {name: 'X Colour', in: header, schema: {type: string}}
",
        mend: "Use letters, digits and `-`.",
    },
    Explanation {
        code: "bad-json",
        meaning: "The text starts with `{` and is neither JSON (RFC 8259) nor a YAML flow mapping, so the file is not read.",
        example: r#"{"openapi": "3.1.0", "info": {"title": "Things" "version": "1"}, "paths": {}}
"#,
        mend: "Add the missing comma, quote or bracket; JSON knows no comments and no comma after the last member.",
    },
    Explanation {
        code: "bad-media-type",
        meaning: "A key of `content` is no media type of RFC 9110, section 8.3.1, so its content is left out.",
        example: r"responses:
  '200':
    description: Fine.
    content: {json: {schema: {type: string}}}
",
        mend: "Write `type/subtype`, as in `application/json`.",
    },
    Explanation {
        code: "bad-path",
        meaning: "A key of `paths` is no path template: it must start with `/`, close each `{`, use each name once, and have no other characters than a URL may have. Its operations are left out.",
        example: r"paths:
  /things/{colour:
    get: {responses: {'204': {description: Fine.}}}
",
        mend: "Correct the path.",
    },
    Explanation {
        code: "bad-pattern",
        meaning: "A `pattern` is no regular expression of ECMA-262 with the `u` flag, which is the dialect of JSON Schema; the texts are not held to it.",
        example: r"type: string
pattern: '^[a-z$'
",
        mend: "Correct the pattern; try it in the console of a browser as `new RegExp('…', 'u')`.",
    },
    Explanation {
        code: "bad-scheme",
        meaning: "A member of a security scheme cannot be what it is: another `type` or `in` than the specification lists, or a name that cannot be sent. Calls carry no credential of the scheme; where it was one of several alternatives, the others are left.",
        example: r"security: [{Key: []}]
paths: {/things: {get: {responses: {'204': {description: Fine.}}}}}
components: {securitySchemes: {Key: {type: apikey, in: header, name: X-Key}}}
",
        mend: "Correct the word; the help of the finding lists those that mean something.",
    },
    Explanation {
        code: "bad-target",
        meaning: "An action of an overlay has a `target` that is no JSONPath (RFC 9535), selects something else than mappings and sequences, or would remove the whole document. The action is left out.",
        example: "",
        mend: "Write a JSONPath to what is to be changed, such as `$.paths['/things'].get`.",
    },
    Explanation {
        code: "bad-yaml",
        meaning: "The text is no YAML 1.2, so the file is not read. The place is where the parser lost its way; the cause may stand some lines above.",
        example: r"openapi: 3.1.0
info: {title: Things: all of them, version: '1'}
paths: {}
",
        mend: "Indent with blanks, never tabs; close every quote and bracket; quote texts that hold `: ` or ` #` or start with a special character.",
    },
    Explanation {
        code: "contradictory-bounds",
        meaning: "Two bounds leave nothing between them; no value can be sent.",
        example: r"type: integer
minimum: 5
maximum: 3
",
        mend: "Raise the upper bound or lower the lower one.",
    },
    Explanation {
        code: "dangling-reference",
        meaning: "A `$ref` points to a place where nothing stands; what refers to it is left out.",
        example: r"$ref: '#/components/schemas/Thign'
",
        mend: "Correct the spelling; in a pointer `/` within a key is `~1` and `~` is `~0` (RFC 6901).",
    },
    Explanation {
        code: "default-breaks-format",
        meaning: "A default lacks the format that its schema asks for. Services often take an empty text for nothing there, so that this is a warning; the default stands in the documentation and nowhere else.",
        example: r"parameters:
  - {name: avatar, in: query, schema: {type: string, format: uri, default: ''}}
",
        mend: "Correct or remove the default, or the format.",
    },
    Explanation {
        code: "default-breaks-rule",
        meaning: "A `default` is a value that its own schema forbids. Nobody can tell which of the two is meant.",
        example: r"type: integer
maximum: 10
default: 100
",
        mend: "Correct the default or the rule.",
    },
    Explanation {
        code: "duplicate-api",
        meaning: "Two files, or a file and a folder, directly under the root of the documents would make one module, such as `things.yaml` beside `things/`.",
        example: "",
        mend: "Rename one of them, or move the file into the folder.",
    },
    Explanation {
        code: "duplicate-key",
        meaning: "A key stands twice in one mapping. YAML and JSON leave open which one counts; ironspec reads the first and leaves out the second.",
        example: r"get:
  operationId: listThings
  operationId: findThings
  responses: {'204': {description: Fine.}}
",
        mend: "Remove or rename one of the two; often two blocks were meant to be one.",
    },
    Explanation {
        code: "duplicate-operation-name",
        meaning: "Two operations of one API would become one method, because they have one `operationId` or two that differ only in case and punctuation.",
        example: r"get: {operationId: listThings, responses: {'204': {description: Fine.}}}
put: {operationId: list_things, responses: {'204': {description: Fine.}}}
",
        mend: "Give one of them another `operationId`, or pin a name with `x-ironspec-name`.",
    },
    Explanation {
        code: "duplicate-parameter",
        meaning: "Two parameters of one operation have the same name and place; the second is left out.",
        example: r"parameters:
  - {name: colour, in: query, schema: {type: string}}
  - {name: colour, in: query, schema: {type: integer}}
",
        mend: "Remove one of the two. A parameter of an operation may well replace one of its path item.",
    },
    Explanation {
        code: "enum-breaks-rule",
        meaning: "A value of an `enum` is one that a keyword beside it forbids. Both hold, so the value can never be sent, and is left out.",
        example: r"type: string
maxLength: 3
enum: [red, green]
",
        mend: "Remove the value, or loosen the rule.",
    },
    Explanation {
        code: "example-breaks-rule",
        meaning: "An example is a value that its own schema forbids. The rule is kept; often it is the rule that is wrong.",
        example: r"type: string
maxLength: 3
example: green
",
        mend: "Correct the example or the rule, before a caller finds out which.",
    },
    Explanation {
        code: "flow-indentation",
        meaning: "A line between brackets is indented no more than the key that the brackets belong to, which YAML 1.2 forbids (section 7.4). It is read as if it were indented enough.",
        example: r"openapi: 3.1.0
info: {title: Things, version: '1'}
servers: [{url: 'https://example.com'}]
paths: {
/things: {get: {responses: {'204': {description: Fine.}}}}
}
",
        mend: "Indent the line more.",
    },
    Explanation {
        code: "missing-file",
        meaning: "A `$ref` names a file that is not there or cannot be read.",
        example: r"$ref: 'thing.yaml#/Thing'
",
        mend: "Correct the path, which counts from the folder of the file with the `$ref`, or add the file. A reference into the same file starts with `#/`.",
    },
    Explanation {
        code: "missing-member",
        meaning: "A member that the OpenAPI Specification requires is not there, so that the object around it cannot be used.",
        example: r"parameters:
  - {name: colour, in: query}
",
        mend: "Add the member: a parameter wants `name`, `in` and `schema` or `content`; a document wants `paths`, `components` or `webhooks`.",
    },
    Explanation {
        code: "no-count",
        meaning: "A length or a number of items or members must be a whole number from 0 (JSON Schema Validation, section 6.3.1); the keyword is left out.",
        example: r"type: string
minLength: -1
",
        mend: "Write a whole number that is not negative.",
    },
    Explanation {
        code: "no-multiple",
        meaning: "`multipleOf` must be above 0 (JSON Schema Validation, section 6.2.1); the keyword is left out.",
        example: r"type: integer
multipleOf: 0
",
        mend: "Write a number above 0, or remove the keyword.",
    },
    Explanation {
        code: "no-responses",
        meaning: "An operation has no `responses`. Any status 2xx counts as success without a body.",
        example: r"get:
  operationId: listThings
",
        mend: "Add `responses`, or indent it into the operation.",
    },
    Explanation {
        code: "no-value",
        meaning: "The keywords of a schema together allow no value at all.",
        example: r"type: integer
minimum: 1
maximum: 4
multipleOf: 5
",
        mend: "Loosen one of the keywords, or remove the schema.",
    },
    Explanation {
        code: "not-utf8",
        meaning: "The bytes of the file are no UTF-8 (RFC 8259, section 8.1), so nothing of it is read.",
        example: "",
        mend: "Save the file as UTF-8 in your editor, or convert it with `iconv -f latin1 -t utf-8`.",
    },
    Explanation {
        code: "overlay-alone",
        meaning: "A file is named as an overlay, but there is no document beside it that it could change.",
        example: "",
        mend: "Name it after the document: `things.overlay.yaml` changes `things.yaml` in the same folder.",
    },
    Explanation {
        code: "path-fragment",
        meaning: "A key of `paths` has a fragment, as if to list one path twice. A fragment is no part of a request (RFC 9110, section 7.1), so the operation is called without it.",
        example: r"paths:
  /things#list:
    get: {responses: {'204': {description: Fine.}}}
",
        mend: "Leave it out. Operations of one path and method are one operation, whose parameters or body say what is wanted.",
    },
    Explanation {
        code: "path-lacks-parameter",
        meaning: "A parameter with `in: path` has no place in the path of its operation.",
        example: r"parameters:
  - {name: thingId, in: path, required: true, schema: {type: string}}
",
        mend: "Put `{thingId}` into the path, or correct the name or `in`.",
    },
    Explanation {
        code: "path-parameter-optional",
        meaning: "A path parameter is not marked `required: true`, as the specification demands. It is read as required, since no path is without its parts.",
        example: r"paths:
  /things/{thingId}:
    get:
      parameters: [{name: thingId, in: path, schema: {type: string}}]
      responses: {'204': {description: Fine.}}
",
        mend: "Add `required: true`.",
    },
    Explanation {
        code: "path-parameter-undeclared",
        meaning: "A path has a name between braces that no parameter declares, so nobody knows what may stand there.",
        example: r"paths:
  /things/{thingId}:
    get: {responses: {'204': {description: Fine.}}}
",
        mend: "Declare a parameter of that name with `in: path` and `required: true`.",
    },
    Explanation {
        code: "path-query",
        meaning: "A key of `paths` has a query, which belongs into parameters. It is sent as it stands, but for the pairs that the operation declares a query parameter for.",
        example: r"paths:
  /things?colour={colour}:
    get:
      parameters: [{name: colour, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: Fine.}}
",
        mend: "Leave it out of the path, and declare parameters with `in: query`.",
    },
    Explanation {
        code: "pattern-unchecked",
        meaning: "A `pattern` is valid, or valid in another dialect, but nothing here can decide it: it is too large, or uses what ECMA-262 does not have. A row of the ledger says so too.",
        example: r"type: string
pattern: '^(?i:red)[a-z]+$'
",
        mend: "Say it with what ECMA-262 knows under the `u` flag, and shorter.",
    },
    Explanation {
        code: "pattern-without-u",
        meaning: "A `pattern` is valid only without the `u` flag, for instance because it escapes a character that needs no escape. It is checked as it is then: a character beyond U+FFFF counts as two, and what other dialects write with a backslash may stand for a letter, such as `\\A` for `A` and `\\p{L}` for `p{L}`.",
        example: r"type: string
pattern: '^[a-z]+\-[a-z]+$'
",
        mend: "Put a backslash before `{`, `}` and `]` that stand for themselves, and before nothing that needs none. What another dialect means must be said in that of JavaScript: `^` and `$` for `\\A` and `\\Z`.",
    },
    Explanation {
        code: "reference-cycle",
        meaning: "References lead from one to the next and back again without ever coming to a schema.",
        example: r"components:
  schemas:
    Hen: {$ref: '#/components/schemas/Egg'}
    Egg: {$ref: '#/components/schemas/Hen'}
paths:
  /hens:
    get:
      responses: {'200': {description: Fine., content: {application/json: {schema: {$ref: '#/components/schemas/Hen'}}}}}
",
        mend: "Let one of them be a schema of its own. A schema may well refer to itself from within, as from a property.",
    },
    Explanation {
        code: "reference-disguised",
        meaning: "A `$ref` hides which file it names, by percent-encoded dots or slashes or by `\\`; it is not followed.",
        example: r"$ref: '%2e%2e/thing.yaml#/Thing'
",
        mend: "Write the path plainly, with `/` between its parts.",
    },
    Explanation {
        code: "reference-no-pointer",
        meaning: "The part of a `$ref` after `#` is no JSON Pointer (RFC 6901) and names nothing here.",
        example: r"parameters:
  - $ref: '#colour'
",
        mend: "Write `#/` and the keys on the way, as in `#/components/parameters/Colour`.",
    },
    Explanation {
        code: "reference-outside-root",
        meaning: "A `$ref` leaves the folder of the documents, by `..`, an absolute path or a URL. Nothing outside is read, so that a document cannot reach for other files or hosts.",
        example: r"$ref: 'https://example.com/thing.yaml'
",
        mend: "Copy what is meant into the folder and refer to the copy, or take a folder above both as `--specs`.",
    },
    Explanation {
        code: "required-undeclared",
        meaning: "`required` names a property that `properties` does not declare. The member is required all the same, and may be any JSON.",
        example: r"type: object
required: [id, nmae]
properties:
  id: {type: string}
  name: {type: string}
",
        mend: "Correct the name, or declare the property.",
    },
    Explanation {
        code: "selector-unmatched",
        meaning: "An entry of `only` or `skip` in the settings picks no operation, so that it does nothing: most likely a name was misspelt or has changed.",
        example: "",
        mend: "Correct the entry or remove it. It is `tag:NAME`, a path or an `operationId`, with a `*` at the end for any rest.",
    },
    Explanation {
        code: "target-unmatched",
        meaning: "The `target` of an action of an overlay selects nothing in the document, so that the action does nothing: most likely the document has changed.",
        example: "",
        mend: "Correct the JSONPath, or remove the action.",
    },
    Explanation {
        code: "too-large",
        meaning: "A limit was hit that keeps hostile documents from taking all memory: bytes of a file, nodes after aliases are written out, or depth of nesting. The finding says which.",
        example: "",
        mend: "Split the document into files, write fewer aliases to aliases, or nest less deeply.",
    },
    Explanation {
        code: "undeclared-scheme",
        meaning: "`security` asks for a scheme that `components/securitySchemes` does not declare, so nobody knows which credential is meant.",
        example: r"security: [{Key: []}]
paths: {/things: {get: {responses: {'204': {description: Fine.}}}}}
",
        mend: "Declare the scheme, or correct the name.",
    },
    Explanation {
        code: "unexpected-node",
        meaning: "Another kind of value stands here than the specification has, such as a text for a mapping; the value is left out.",
        example: r"parameters:
  name: colour
  in: query
  schema: {type: string}
",
        mend: "Mind the indentation, and the `-` of each item of a list; quote texts that read as numbers or truth values.",
    },
    Explanation {
        code: "unknown-member",
        meaning: "An object has a member that the specification does not give it, so nobody reads it: a misspelling, wrong indentation, or a keyword of another version.",
        example: r"type: string
maxlength: 5
",
        mend: "Correct the name or the indentation, remove the member, or start its name with `x-` if it is an extension.",
    },
    Explanation {
        code: "unknown-server-variable",
        meaning: "The URL of a server has a name between braces that its `variables` do not declare, so nobody can fill it in.",
        example: r"servers: [{url: 'https://{region}.example.com'}]
",
        mend: "Declare it under `variables` of the server, with a `default`.",
    },
    Explanation {
        code: "unknown-word",
        meaning: "A word is none of those that the specification lists for this place; what depends on it is left out.",
        example: r"type: strng
",
        mend: "Correct the spelling; the help of the finding lists the words.",
    },
    Explanation {
        code: "unreferenced-file",
        meaning: "A file in the folder says no `openapi:` version, and no document refers to it, so nothing comes of it.",
        example: "",
        mend: "Refer to it, give it a version, or move it out of the folder.",
    },
    Explanation {
        code: "unsupported-version",
        meaning: "The document names a version of OpenAPI that ironspec does not read, so nothing of it is.",
        example: r"openapi: 4.0.0
info: {title: Things, version: '1'}
paths: {}
",
        mend: "Convert the document to OpenAPI 3.0, 3.1 or 3.2, or to Swagger 2.0.",
    },
    Explanation {
        code: "unused-scheme",
        meaning: "No operation asks for this security scheme, so calls carry no credential of it.",
        example: r"paths: {/things: {get: {responses: {'204': {description: Fine.}}}}}
components: {securitySchemes: {Key: {type: apiKey, in: header, name: X-Key}}}
",
        mend: "Name it under `security`, of the document or of operations, or remove it.",
    },
    Explanation {
        code: "unused-server-variable",
        meaning: "A server declares a variable that its URL has no place for.",
        example: r"servers: [{url: 'https://example.com', variables: {region: {default: eu}}}]
",
        mend: "Put its name between braces into `url`, or remove it.",
    },
];
