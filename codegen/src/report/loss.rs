//! Every ledger row: its code and its words. No row is worded anywhere else.

use ironspec_rules::STEPS;

/// What the output approximates, ignores or leaves out.
///
/// Only what changes bytes on the wire, accepted values or emitted types is a loss; tags and foreign extensions are not.
#[derive(Clone, Debug)]
pub enum Loss {
    // Whole units.
    OperationOmitted {
        because: String,
    },
    ParameterOmitted {
        name: String,
        because: String,
    },
    NullUnsent {
        name: String,
    },
    NestingUnsettled {
        name: String,
        brackets: bool,
    },
    BodyOmitted {
        media_type: String,
    },
    BodyUnchecked {
        media_type: String,
    },
    WebhookIncomplete {
        because: String,
    },
    CredentialBrought {
        scheme: String,
        because: String,
    },
    // Answers and media types.
    ContentUntyped {
        media_type: String,
    },
    MediaTypeIgnored {
        media_type: String,
    },
    HeaderUntyped {
        name: String,
    },
    // Schemas.
    SchemaUntyped {
        because: &'static str,
    },
    VariantFirst,
    VariantUntold {
        one: String,
        other: String,
    },
    ItemsUntyped,
    TypeInferred {
        keyword: &'static str,
        of: &'static str,
    },
    EnumUnchecked,
    KeywordUnchecked {
        keyword: &'static str,
    },
    FormatUnchecked {
        format: String,
        because: &'static str,
    },
    AnswerUncounted {
        keyword: &'static str,
    },
    AnswerUnjudged {
        keyword: &'static str,
    },
    PatternUnchecked {
        pattern: String,
        because: &'static str,
    },
    PatternAtRunTime {
        pattern: String,
        because: &'static str,
    },
}

impl Loss {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OperationOmitted { .. } => "operation-omitted",
            Self::ParameterOmitted { .. } => "parameter-omitted",
            Self::NullUnsent { .. } => "null-unsent",
            Self::NestingUnsettled { .. } => "nesting-unsettled",
            Self::BodyOmitted { .. } => "body-omitted",
            Self::BodyUnchecked { .. } => "body-unchecked",
            Self::WebhookIncomplete { .. } => "webhook-incomplete",
            Self::CredentialBrought { .. } => "credential-brought",
            Self::ContentUntyped { .. } => "content-untyped",
            Self::MediaTypeIgnored { .. } => "media-type-ignored",
            Self::HeaderUntyped { .. } => "header-untyped",
            Self::SchemaUntyped { .. } => "schema-untyped",
            Self::ItemsUntyped => "items-untyped",
            Self::VariantFirst => "variant-first",
            Self::VariantUntold { .. } => "variant-untold",
            Self::TypeInferred { .. } => "type-inferred",
            Self::EnumUnchecked => "enum-unchecked",
            Self::KeywordUnchecked { .. } => "keyword-unchecked",
            Self::AnswerUncounted { .. } => "answer-uncounted",
            Self::AnswerUnjudged { .. } => "answer-unjudged",
            Self::FormatUnchecked { .. } => "format-unchecked",
            Self::PatternUnchecked { .. } => "pattern-unchecked",
            Self::PatternAtRunTime { .. } => "pattern-at-run-time",
        }
    }

    /// What is lost, and why, in one sentence.
    pub fn reason(&self) -> String {
        match self {
            Self::OperationOmitted { because } => format!("the operation has no method: {because}"),
            Self::ParameterOmitted { name, because } => {
                format!("the parameter `{name}` has no setter: {because}")
            }
            Self::NullUnsent { name } => {
                format!("the parameter `{name}` is never `null`, which has no spelling there")
            }
            Self::NestingUnsettled { name, brackets } => {
                let how = if *brackets {
                    "in further brackets"
                } else {
                    "as JSON"
                };
                format!(
                    "OpenAPI leaves open how an array or object inside another is written; in the parameter `{name}` it is written {how}"
                )
            }
            Self::BodyOmitted { media_type } => {
                format!("the optional body cannot be sent: it is any of `{media_type}`")
            }
            Self::BodyUnchecked { media_type } => {
                format!("a body of type `{media_type}` is a text, and its schema is not checked")
            }
            Self::WebhookIncomplete { because } => {
                format!("a request that the service sends is not read in full: {because}")
            }
            Self::CredentialBrought { scheme, because } => format!(
                "the program brings the credential of the scheme `{scheme}` itself: {because}"
            ),
            Self::ContentUntyped { media_type } => {
                format!(
                    "an answer of type `{media_type}` is kept as text, whatever its schema says"
                )
            }
            Self::MediaTypeIgnored { media_type } => {
                format!("the alternative `{media_type}` is not offered")
            }
            Self::HeaderUntyped { name } => format!(
                "the answer's header `{name}` is kept as text: it is no text, number, truth value or list of such"
            ),
            Self::SchemaUntyped { because } => {
                format!("the schema is untyped JSON: it is {because}")
            }
            Self::ItemsUntyped => {
                "the items are untyped JSON: they differ by place, and how many there are is left open"
                    .to_owned()
            }
            Self::VariantFirst => {
                "a value may be several variants of `anyOf` at once; it is read as the first that tells, without what others declare beside, and made as one"
                    .to_owned()
            }
            Self::VariantUntold { one, other } => format!(
                "nothing tells `{one}` and `{other}` apart: an answer's value is kept as JSON until the program asks for one of them"
            ),
            Self::TypeInferred { keyword, of } => {
                format!("there is no `type`; `{keyword}` is taken to mean `{of}`")
            }
            Self::EnumUnchecked => {
                "nothing but `null` is listed, if that; values are not checked".to_owned()
            }
            Self::KeywordUnchecked { keyword } => format!("`{keyword}` is not checked"),
            Self::AnswerUncounted { keyword } => format!(
                "`{keyword}` is checked in requests alone: an answer's undeclared members are not kept"
            ),
            Self::AnswerUnjudged { keyword } => format!(
                "`{keyword}` is checked in requests alone: the type of an answer does not keep what it speaks of, or cannot be written"
            ),
            Self::FormatUnchecked { format, because } => {
                format!("the format `{format}` is not checked: {because}")
            }
            Self::PatternUnchecked { pattern, because } => {
                format!("the pattern `{pattern}` is not checked: {because}")
            }
            Self::PatternAtRunTime { pattern, because } => format!(
                "the pattern `{pattern}` is checked at run time alone, with no `literal`, and refuses what {STEPS} steps do not decide: {because}"
            ),
        }
    }
}
