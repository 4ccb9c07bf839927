//! What requests carry and answers bring.

use ironspec_runtime::Unknown;

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum By {
    /// the empty text
    Empty,
    /// `+1`
    Plus1,
    /// `-1`
    Minus1,
    /// `type`
    Type,
    /// `Self`
    Self_,
    /// `🦀`
    Crab,
    /// `unknown`
    Unknown,
    /// `a-b`
    AB,
    /// `a_b`
    AB2,
    /// `3d`
    N3d,
    /// `quote" and \ and {brace}`
    QuoteAndAndBrace,
    /// A text that the document does not list, as an answer brought it.
    Unknown2(Unknown),
}

impl By {
    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Plus1 => "+1",
            Self::Minus1 => "-1",
            Self::Type => "type",
            Self::Self_ => "Self",
            Self::Crab => "🦀",
            Self::Unknown => "unknown",
            Self::AB => "a-b",
            Self::AB2 => "a_b",
            Self::N3d => "3d",
            Self::QuoteAndAndBrace => "quote\" and \\ and {brace}",
            Self::Unknown2(text) => text.as_str(),
        }
    }
}

impl From<&str> for By {
    fn from(text: &str) -> Self {
        match text {
            "" => Self::Empty,
            "+1" => Self::Plus1,
            "-1" => Self::Minus1,
            "type" => Self::Type,
            "Self" => Self::Self_,
            "🦀" => Self::Crab,
            "unknown" => Self::Unknown,
            "a-b" => Self::AB,
            "a_b" => Self::AB2,
            "3d" => Self::N3d,
            "quote\" and \\ and {brace}" => Self::QuoteAndAndBrace,
            _ => Self::Unknown2(Unknown::new(text)),
        }
    }
}

ironspec_runtime::string_enum!(
    By, Unknown2, ["", "+1", "-1", "type", "Self", "🦀", "unknown", "a-b", "a_b", "3d",
    "quote\" and \\ and {brace}"]
);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum SortResponse {
    /// `up`
    Up,
    /// `down`
    Down,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

impl SortResponse {
    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Unknown(text) => text.as_str(),
        }
    }
}

impl From<&str> for SortResponse {
    fn from(text: &str) -> Self {
        match text {
            "up" => Self::Up,
            "down" => Self::Down,
            _ => Self::Unknown(Unknown::new(text)),
        }
    }
}

ironspec_runtime::string_enum!(SortResponse, Unknown, ["up", "down"]);
