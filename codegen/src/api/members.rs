//! Which members each object of OpenAPI has, so that a misspelt or misplaced one does not vanish in silence.

use super::{reference::nearest_of, resolve::Resolver};
use crate::{
    openapi::{Node, Version},
    report::Fault,
};

/// An object of the OpenAPI Specification: its words in a message, and its fixed members.
pub struct Kind {
    of: &'static str,
    pub members: &'static [&'static str],
}

pub(super) const DOCUMENT: Kind = Kind {
    of: "a document",
    members: &[
        "openapi",
        "info",
        "servers",
        "paths",
        "webhooks",
        "components",
        "security",
        "tags",
        "externalDocs",
        "jsonSchemaDialect",
        "$self",
    ],
};
pub(super) const COMPONENTS: Kind = Kind {
    of: "`components`",
    members: &[
        "schemas",
        "responses",
        "parameters",
        "examples",
        "requestBodies",
        "headers",
        "securitySchemes",
        "links",
        "callbacks",
        "pathItems",
        "mediaTypes",
    ],
};
pub(super) const PATH_ITEM: Kind = Kind {
    of: "a path item",
    members: &[
        "$ref",
        "summary",
        "description",
        "servers",
        "parameters",
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
        "query",
        "additionalOperations",
    ],
};
pub(super) const OPERATION: Kind = Kind {
    of: "an operation",
    members: &[
        "tags",
        "summary",
        "description",
        "externalDocs",
        "operationId",
        "parameters",
        "requestBody",
        "responses",
        "callbacks",
        "deprecated",
        "security",
        "servers",
    ],
};
pub(super) const PARAMETER: Kind = Kind {
    of: "a parameter",
    members: &[
        "name",
        "in",
        "description",
        "required",
        "deprecated",
        "allowEmptyValue",
        "style",
        "explode",
        "allowReserved",
        "schema",
        "example",
        "examples",
        "content",
    ],
};
pub(super) const REQUEST_BODY: Kind = Kind {
    of: "a request body",
    members: &["description", "content", "required"],
};
pub(super) const RESPONSE: Kind = Kind {
    of: "a response",
    members: &["summary", "description", "headers", "content", "links"],
};
pub(super) const MEDIA_TYPE: Kind = Kind {
    of: "a media type",
    members: &[
        "schema",
        "itemSchema",
        "example",
        "examples",
        "encoding",
        "prefixEncoding",
        "itemEncoding",
    ],
};
pub(super) const SECURITY_SCHEME: Kind = Kind {
    of: "a security scheme",
    members: &[
        "type",
        "description",
        "name",
        "in",
        "scheme",
        "bearerFormat",
        "flows",
        "openIdConnectUrl",
        "oauth2MetadataUrl",
        "deprecated",
    ],
};
pub(super) const FLOWS: Kind = Kind {
    of: "`flows`",
    members: &[
        "implicit",
        "password",
        "clientCredentials",
        "authorizationCode",
        "deviceAuthorization",
    ],
};
pub(super) const FLOW: Kind = Kind {
    of: "an OAuth flow",
    members: &[
        "authorizationUrl",
        "deviceAuthorizationUrl",
        "tokenUrl",
        "refreshUrl",
        "scopes",
    ],
};
const SCHEMA: Kind = Kind {
    of: "a schema",
    members: &[
        "$schema",
        "$id",
        "$ref",
        "$defs",
        "$anchor",
        "$dynamicRef",
        "$dynamicAnchor",
        "$vocabulary",
        "$comment",
        "definitions",
        "id",
        "title",
        "description",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        "example",
        "examples",
        "type",
        "enum",
        "const",
        "format",
        "pattern",
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "items",
        "additionalItems",
        "prefixItems",
        "unevaluatedItems",
        "contains",
        "minContains",
        "maxContains",
        "minItems",
        "maxItems",
        "uniqueItems",
        "properties",
        "required",
        "additionalProperties",
        "patternProperties",
        "propertyNames",
        "unevaluatedProperties",
        "minProperties",
        "maxProperties",
        "dependentRequired",
        "dependentSchemas",
        "dependencies",
        "allOf",
        "oneOf",
        "anyOf",
        "not",
        "if",
        "then",
        "else",
        "contentEncoding",
        "contentMediaType",
        "contentSchema",
        "discriminator",
        "xml",
        "externalDocs",
        "nullable",
    ],
};
const SERVER: Kind = Kind {
    of: "a server",
    members: &["url", "name", "description", "variables"],
};
const SERVER_VARIABLE: Kind = Kind {
    of: "a server variable",
    members: &["enum", "default", "description"],
};
pub(super) const HEADER: Kind = Kind {
    of: "a header",
    members: &[
        "description",
        "required",
        "deprecated",
        "style",
        "explode",
        "schema",
        "example",
        "examples",
        "content",
    ],
};
pub(super) const ENCODING: Kind = Kind {
    of: "an encoding",
    members: &[
        "contentType",
        "headers",
        "style",
        "explode",
        "allowReserved",
        "encoding",
        "prefixEncoding",
        "itemEncoding",
    ],
};
const INFO: Kind = Kind {
    of: "`info`",
    members: &[
        "title",
        "summary",
        "description",
        "termsOfService",
        "contact",
        "license",
        "version",
    ],
};
const TAG: Kind = Kind {
    of: "a tag",
    members: &[
        "name",
        "summary",
        "description",
        "externalDocs",
        "parent",
        "kind",
    ],
};
const EXAMPLE: Kind = Kind {
    of: "an example",
    members: &[
        "summary",
        "description",
        "value",
        "dataValue",
        "serializedValue",
        "externalValue",
    ],
};
const LINK: Kind = Kind {
    of: "a link",
    members: &[
        "operationRef",
        "operationId",
        "parameters",
        "requestBody",
        "description",
        "server",
    ],
};
const DISCRIMINATOR: Kind = Kind {
    of: "a discriminator",
    members: &["propertyName", "mapping", "defaultMapping"],
};
const XML: Kind = Kind {
    of: "`xml`",
    members: &[
        "nodeType",
        "name",
        "namespace",
        "prefix",
        "attribute",
        "wrapped",
    ],
};
const EXTERNAL_DOCS: Kind = Kind {
    of: "external documentation",
    members: &["description", "url"],
};

/// The objects of the OpenAPI Specification by their names there. What each member becomes is in `docs/KEYWORDS.md`, which a test writes.
pub const OBJECTS: [(&str, &Kind); 23] = [
    ("OpenAPI Object", &DOCUMENT),
    ("Info Object", &INFO),
    ("Server Object", &SERVER),
    ("Server Variable Object", &SERVER_VARIABLE),
    ("Components Object", &COMPONENTS),
    ("Path Item Object", &PATH_ITEM),
    ("Operation Object", &OPERATION),
    ("Parameter Object", &PARAMETER),
    ("Request Body Object", &REQUEST_BODY),
    ("Media Type Object", &MEDIA_TYPE),
    ("Encoding Object", &ENCODING),
    ("Response Object", &RESPONSE),
    ("Header Object", &HEADER),
    ("Example Object", &EXAMPLE),
    ("Link Object", &LINK),
    ("Tag Object", &TAG),
    ("Schema Object", &SCHEMA),
    ("Discriminator Object", &DISCRIMINATOR),
    ("XML Object", &XML),
    ("Security Scheme Object", &SECURITY_SCHEME),
    ("OAuth Flows Object", &FLOWS),
    ("OAuth Flow Object", &FLOW),
    ("External Documentation Object", &EXTERNAL_DOCS),
];

impl<'d> Resolver<'d, '_> {
    /// Reports the members of `node` that an object of this kind does not have; extensions (`x-…`) are nobody's business.
    pub fn only_known(&mut self, node: &'d Node, kind: &Kind) {
        for (member, entry) in node.as_mapping().into_iter().flatten() {
            if !member.starts_with("x-") && !kind.members.contains(&member.as_str()) {
                let near = nearest_of(member, kind.members.iter().copied()).map(str::to_owned);
                self.report.finding(
                    entry.key,
                    Fault::UnknownMember {
                        member: member.clone(),
                        of: kind.of,
                        near,
                    },
                );
            }
        }
    }

    /// The same for a schema, and for keywords that stand where they mean nothing.
    pub fn only_known_keywords(&mut self, node: &'d Node) {
        self.only_known(node, &SCHEMA);
        let misplaced = [
            (
                "nullable",
                self.version(node) != Version::V3_0,
                "a schema of OpenAPI 3.1",
            ),
            (
                "required",
                node.get("required")
                    .is_some_and(|required| required.as_bool().is_some()),
                "the schema of a property",
            ),
        ];
        for (keyword, is_misplaced, of) in misplaced {
            if let (true, Some(entry)) = (
                is_misplaced,
                node.as_mapping().and_then(|mapping| mapping.get(keyword)),
            ) {
                self.report.finding(
                    entry.key,
                    Fault::UnknownMember {
                        member: keyword.to_owned(),
                        of,
                        near: None,
                    },
                );
            }
        }
    }
}
