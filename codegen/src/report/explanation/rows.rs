//! The explanations of rows of the ledger.

use super::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "answer-uncounted",
        meaning: "`minProperties`, `maxProperties` or `propertyNames` is checked in requests alone: members of an answer that the schema does not declare are not kept, and so are neither counted nor looked at.",
        example: r"type: object
minProperties: 1
properties: {id: {type: string}, name: {type: string}}
",
        mend: "Nothing to mend; with `additionalProperties` all members are kept and checked, and with `additionalProperties: false` answers are counted too.",
    },
    Explanation {
        code: "answer-unjudged",
        meaning: "A keyword such as `not` or `if` is held against the JSON of a value, and in requests alone: the type of an answer drops members that the keyword speaks of, or has no encoder, since only answers bring it.",
        example: r"type: object
properties: {id: {type: string}, name: {type: string}}
not: {required: [nick]}
",
        mend: "Nothing to mend; declare the members that the keyword names, so that answers are checked where the type is sent too.",
    },
    Explanation {
        code: "body-omitted",
        meaning: "An optional request body cannot be sent, because its media type is a range of texts, of which a call would have to choose one; calls go without it.",
        example: r"post:
  operationId: addThing
  requestBody: {content: {text/*: {schema: {type: string}}}}
  responses: {'204': {description: Fine.}}
",
        mend: "Declare the media types that the server takes.",
    },
    Explanation {
        code: "body-unchecked",
        meaning: "A request body is a text such as XML, and its schema says more than that: the program makes the text, and nothing checks it against the schema.",
        example: r"post:
  operationId: addThing
  requestBody: {content: {application/xml: {schema: {type: object}}}}
  responses: {'204': {description: Fine.}}
",
        mend: "If the server takes JSON too, declare that.",
    },
    Explanation {
        code: "content-untyped",
        meaning: "The body of an answer is a text, such as XML, and kept as one: its schema says more than that, and nothing of it is read or checked.",
        example: r"responses:
  '200': {description: Fine., content: {application/xml: {schema: {type: object}}}}
",
        mend: "If the server can also answer in JSON, declare that.",
    },
    Explanation {
        code: "credential-brought",
        meaning: "The program brings the credential of this security scheme itself: for `openIdConnect` and OAuth flows other than `clientCredentials` a token that it fetched, for `mutualTLS` a transport with a certificate, for other HTTP schemes a `Signer` or the header.",
        example: r"openapi: 3.1.0
info: {title: Things, version: '1'}
servers: [{url: 'https://example.com'}]
security: [{Certificate: []}]
paths: {/things: {get: {responses: {'204': {description: Fine.}}}}}
components: {securitySchemes: {Certificate: {type: mutualTLS}}}
",
        mend: "Nothing to mend in the document, unless the service also takes a credential that ironspec handles: then declare that as an alternative.",
    },
    Explanation {
        code: "enum-unchecked",
        meaning: "An `enum` or `const` lists nothing, or nothing but `null`, which is no type; values other than `null` are taken by the rest of the schema.",
        example: r"type: string
enum: [null]
",
        mend: "List the values that are meant, or use `type: 'null'`.",
    },
    Explanation {
        code: "format-unchecked",
        meaning: "A `format` with a grammar of its own is not checked: ironspec does not know it yet, or the settings say so (`unchecked-formats`).",
        example: r"type: string
format: uri-template
",
        mend: "Add a `pattern` if texts of another form must not be sent.",
    },
    Explanation {
        code: "header-untyped",
        meaning: "A header of an answer is an object, or a choice between types, or has a name that no header can have. Its constant reads it as text; of a name that cannot be there is none.",
        example: r"responses:
  '204':
    description: Fine.
    headers: {X-Left: {schema: {type: object, properties: {day: {type: integer}}}}}
",
        mend: "Read it as text and take it apart, or describe it by `content` with `application/json` if it is JSON.",
    },
    Explanation {
        code: "items-untyped",
        meaning: "The items of an array differ by place (`prefixItems`), and there may be fewer or more of them than places. A list has one type for all its items, so they are untyped JSON; what the document says of each place is checked.",
        example: r"type: array
prefixItems: [{type: string}, {type: integer}]
",
        mend: "Say how many items there are, with `minItems` and `maxItems`: then there is a type with a place for each.",
    },
    Explanation {
        code: "keyword-unchecked",
        meaning: "A keyword stands where nothing checks it, so that a value which it forbids would be sent; `defaultMapping` and a mapping of a `discriminator` to a schema that is no variant do not help to tell variants apart.",
        example: r"type: string
$dynamicRef: '#text'
",
        mend: "Say the same with keywords that are checked (the page of keywords lists them), or let the server check it.",
    },
    Explanation {
        code: "media-type-ignored",
        meaning: "A body is declared in several media types, and this one is not offered: it has another schema than the one that is taken, or none, so that other data may be lost. Of an answer JSON is asked for if there is some; an alternative with the same schema is no loss and gives no row.",
        example: r"responses:
  '200':
    description: Fine.
    content:
      application/json: {schema: {type: string}}
      application/pdf: {schema: {type: string}}
",
        mend: "Nothing to mend if the form that is taken will do. Else leave it out by an overlay, so that the other is taken; or give both one schema if they carry the same.",
    },
    Explanation {
        code: "nesting-unsettled",
        meaning: "A parameter holds an array or object inside another. OpenAPI does not say how such a value is written (section \"Style Values\"): ironspec writes what is inside as JSON, with `deepObject` in further brackets, and the server may read it otherwise.",
        example: r"parameters:
  - name: filter
    in: query
    style: deepObject
    schema: {type: object, properties: {by: {type: array, items: {type: string}}}}
",
        mend: "Describe the parameter by `content` with `application/json` if the server takes that; else see that it reads what is sent.",
    },
    Explanation {
        code: "null-unsent",
        meaning: "A required parameter may be `null`, which has no spelling in a URL or header, and its type has no `null`. An optional one is left out, which says the same and is no row.",
        example: r"parameters:
  - name: cursor
    in: query
    required: true
    schema: {type: [string, 'null']}
",
        mend: "Nothing to mend; or take `null` out of the schema.",
    },
    Explanation {
        code: "operation-omitted",
        meaning: "An operation has no method, because something that each call of it needs cannot be sent yet, or could not be read. The row names it.",
        example: r"post:
  operationId: addThing
  requestBody:
    required: true
    content: {text/*: {schema: {type: string}}}
  responses: {'204': {description: Fine.}}
",
        mend: "If the operation has another form that can be sent, such as a JSON body, declare it too; else call it by hand.",
    },
    Explanation {
        code: "parameter-omitted",
        meaning: "An optional parameter has no setter, because its form cannot be sent yet, or because the document asks for that with `x-ironspec-omit`. Calls go without it.",
        example: r"parameters:
  - {name: colour, in: query, schema: {type: string}, x-ironspec-omit: nobody needs it}
",
        mend: "If the parameter is needed, declare it in a form that can be sent, or remove `x-ironspec-omit`.",
    },
    Explanation {
        code: "pattern-at-run-time",
        meaning: "A `pattern` needs a matcher that goes back, so that it is checked when the program runs and not when it is compiled: there is no `literal`. A text that takes too many steps counts as broken.",
        example: r"type: string
pattern: '^(.)\1*$'
",
        mend: "Say it without back-references and with smaller repetitions.",
    },
    Explanation {
        code: "pattern-unchecked",
        meaning: "Texts are not held to a `pattern`, because it is none of ECMA-262 or nothing here can decide it; a finding says so too.",
        example: r"type: string
pattern: '^(?i:red)[a-z]+$'
",
        mend: "Say it with what ECMA-262 knows under the `u` flag, and shorter.",
    },
    Explanation {
        code: "schema-untyped",
        meaning: "A schema stands where a finding complains. There is no type for it; its values are any JSON, and nothing about them is checked.",
        example: r"type: object
properties: {id: {$ref: '#/components/schemas/Id'}}
",
        mend: "Mend what the finding names.",
    },
    Explanation {
        code: "type-inferred",
        meaning: "A schema without `type` has keywords that mean something for one type alone, and is read as that type. JSON Schema would allow values of any other type as well.",
        example: r"properties: {id: {type: string}}
",
        mend: "Add the `type` that is meant.",
    },
    Explanation {
        code: "variant-first",
        meaning: "A value may be several objects of an `anyOf` at once, and the type is an enum of them: an answer's value is read as the first that tells, and members that only another declares are dropped, as undeclared ones are; a program makes a value of one of them.",
        example: r"anyOf:
  - {title: By Id, type: object, required: [id], properties: {id: {type: string}}}
  - {title: By Name, type: object, required: [name], properties: {name: {type: string}}}
",
        mend: "Use `oneOf` if a value is one of them alone; an object with optional members if they go together.",
    },
    Explanation {
        code: "variant-untold",
        meaning: "A value of a `oneOf`, `anyOf` or list of types may be several of the variants, and nothing tells which: no discriminator, no type, no constant member and no required member of one alone. What is sent is the variant that the program makes. What an answer brings is kept as it came; a method for each variant reads it as such, and `validate` asks that it is one of them.",
        example: r"oneOf:
  - {title: By Id, type: object, properties: {id: {type: string}}}
  - {title: By Name, type: object, properties: {name: {type: string}}}
",
        mend: "Give the variants a `discriminator`, a member with a `const` of its own in each, or a required member that the others do not have.",
    },
    Explanation {
        code: "webhook-incomplete",
        meaning: "A webhook or callback, which the service sends, has a part that its type does not have: a form or binary body, a parameter that is an object, callbacks of its own. A program that needs it reads it from the request itself.",
        example: r"openapi: 3.1.0
info: {title: Things, version: '1'}
webhooks:
  newThing:
    post:
      requestBody: {content: {application/octet-stream: {}}}
      responses: {'204': {description: Fine.}}
",
        mend: "If the service sends JSON too, declare that.",
    },
];
