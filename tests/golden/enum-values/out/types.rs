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

ironspec_runtime::string_enum!(
    By, Unknown2, [Empty = "", Plus1 = "+1", Minus1 = "-1", Type = "type", Self_ =
    "Self", Crab = "🦀", Unknown = "unknown", AB = "a-b", AB2 = "a_b", N3d = "3d",
    QuoteAndAndBrace = "quote\" and \\ and {brace}"]
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

ironspec_runtime::string_enum!(SortResponse, Unknown, [Up = "up", Down = "down"]);
