//! The place of a violation.

use std::fmt;

/// Where a violation is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Place {
    /// A path parameter.
    Path(&'static str),
    /// A query parameter.
    Query(&'static str),
    /// A header parameter.
    Header(&'static str),
    /// A cookie parameter.
    Cookie(&'static str),
    /// The body of a request.
    Body,
    /// The address that a request would go to.
    Address,
    /// A value of the named type, when a program makes it.
    Type(&'static str),
    /// A model that is validated by itself.
    Model,
    /// The body of an answer.
    Answer,
}

impl Place {
    /// The part in one word: `path`, `query`, `header`, `cookie`, `body`, `address`, `type`, `model` or `answer`.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Path(_) => "path",
            Self::Query(_) => "query",
            Self::Header(_) => "header",
            Self::Cookie(_) => "cookie",
            Self::Body => "body",
            Self::Address => "address",
            Self::Type(_) => "type",
            Self::Model => "model",
            Self::Answer => "answer",
        }
    }

    /// The name of the parameter or type; empty for what there is one of.
    pub fn name(self) -> &'static str {
        match self {
            Self::Path(name)
            | Self::Query(name)
            | Self::Header(name)
            | Self::Cookie(name)
            | Self::Type(name) => name,
            Self::Body | Self::Address | Self::Model | Self::Answer => "",
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(name) => write!(formatter, "path parameter {name}"),
            Self::Query(name) => write!(formatter, "query parameter {name}"),
            Self::Header(name) => write!(formatter, "header {name}"),
            Self::Cookie(name) => write!(formatter, "cookie {name}"),
            Self::Body => formatter.write_str("body"),
            Self::Address => formatter.write_str("address"),
            Self::Type(name) => formatter.write_str(name),
            Self::Model => Ok(()),
            Self::Answer => formatter.write_str("answer"),
        }
    }
}
