//! What a value breaks, with the one wording that errors and compile-time messages share.

use core::fmt;

use crate::Format;

/// An assertion that a value breaks. `Display` is one clause, as in `must be at most 500`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Broken<'a> {
    /// Too few characters.
    MinLength {
        /// The least number of code points.
        limit: u64,
        /// The number that the value has.
        length: u64,
    },
    /// Too many characters.
    MaxLength {
        /// The greatest number of code points.
        limit: u64,
        /// The number that the value has.
        length: u64,
    },
    /// The pattern, as the document writes it, does not match.
    Pattern(&'a str),
    /// Whether the pattern, as the document writes it, matches would take too long to find out.
    PatternUndecided(&'a str),
    /// The text is not of this format.
    Format(Format),
    /// Below the least value.
    Minimum(Limit<'a>),
    /// Above the greatest value.
    Maximum(Limit<'a>),
    /// At or below a value.
    ExclusiveMinimum(Limit<'a>),
    /// At or above a value.
    ExclusiveMaximum(Limit<'a>),
    /// No multiple of a value.
    MultipleOf(Limit<'a>),
    /// Infinite or not a number, which JSON cannot say.
    Finite,
    /// Too few items.
    MinItems {
        /// The least number of items.
        limit: u64,
        /// The number that the value has.
        count: u64,
    },
    /// Too many items.
    MaxItems {
        /// The greatest number of items.
        limit: u64,
        /// The number that the value has.
        count: u64,
    },
    /// Two items are equal.
    UniqueItems {
        /// Index of the item that comes first.
        first: u64,
        /// Index of the item that repeats it.
        second: u64,
    },
    /// Too few members.
    MinProperties {
        /// The least number of members.
        limit: u64,
        /// The number that the value has.
        count: u64,
    },
    /// Too many members.
    MaxProperties {
        /// The greatest number of members.
        limit: u64,
        /// The number that the value has.
        count: u64,
    },
    /// None of the listed texts.
    Enum(&'a [&'a str]),
    /// None of the listed values.
    Unlisted,
    /// Not of the type of this name.
    Type(&'a str),
    /// Of none of the listed types.
    Types,
    /// The schema is `false`, which no value satisfies.
    Forbidden,
    /// A member is not there.
    Required(&'a str),
    /// A member is not there although another one is.
    DependentRequired {
        /// The member that is wanted.
        member: &'a str,
        /// The member that is there.
        of: &'a str,
    },
    /// Too few items of a kind.
    MinContains {
        /// The least number of items of the kind.
        limit: u64,
        /// The number that the value has.
        count: u64,
    },
    /// Too many items of a kind.
    MaxContains {
        /// The greatest number of items of the kind.
        limit: u64,
        /// The number that the value has.
        count: u64,
    },
    /// What `not` excludes.
    Not,
    /// None of the schemas of `anyOf`.
    AnyOf,
    /// None of the schemas of `oneOf`, or several.
    OneOf {
        /// The number of schemas that the value satisfies.
        count: u64,
    },
}

impl<'a> Broken<'a> {
    /// The JSON Schema keyword of the assertion; for [`Finite`](Self::Finite) it is `type`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::MinLength { .. } => "minLength",
            Self::MaxLength { .. } => "maxLength",
            Self::Pattern(_) | Self::PatternUndecided(_) => "pattern",
            Self::Format(_) => "format",
            Self::Minimum(_) => "minimum",
            Self::Maximum(_) => "maximum",
            Self::ExclusiveMinimum(_) => "exclusiveMinimum",
            Self::ExclusiveMaximum(_) => "exclusiveMaximum",
            Self::MultipleOf(_) => "multipleOf",
            Self::MinItems { .. } => "minItems",
            Self::MaxItems { .. } => "maxItems",
            Self::UniqueItems { .. } => "uniqueItems",
            Self::MinProperties { .. } => "minProperties",
            Self::MaxProperties { .. } => "maxProperties",
            Self::Enum(_) | Self::Unlisted => "enum",
            Self::Finite | Self::Type(_) | Self::Types => "type",
            Self::Forbidden => "false",
            Self::Required(_) => "required",
            Self::DependentRequired { .. } => "dependentRequired",
            Self::MinContains { limit: 1, .. } => "contains",
            Self::MinContains { .. } => "minContains",
            Self::MaxContains { .. } => "maxContains",
            Self::Not => "not",
            Self::AnyOf => "anyOf",
            Self::OneOf { .. } => "oneOf",
        }
    }

    /// The clause, in order.
    pub(crate) const fn parts(&self) -> [Part<'a>; 4] {
        use Part::{Count, Nothing, OneOf, Text};
        match *self {
            Self::MinLength { limit, length } => [
                Text("must have at least "),
                Count(limit, "character"),
                Text(", has "),
                Count(length, ""),
            ],
            Self::MaxLength { limit, length } => [
                Text("must have at most "),
                Count(limit, "character"),
                Text(", has "),
                Count(length, ""),
            ],
            Self::Pattern(source) => [Text("must match "), Text(source), Nothing, Nothing],
            Self::PatternUndecided(source) => [
                Text("must match "),
                Text(source),
                Text(", undecided after "),
                Count(crate::fallback::STEPS, "step"),
            ],
            Self::Format(format) => [
                Text("must be "),
                Text(format.description()),
                Nothing,
                Nothing,
            ],
            Self::Minimum(limit) => [Text("must be at least "), limit.part(), Nothing, Nothing],
            Self::Maximum(limit) => [Text("must be at most "), limit.part(), Nothing, Nothing],
            Self::ExclusiveMinimum(limit) => [
                Text("must be greater than "),
                limit.part(),
                Nothing,
                Nothing,
            ],
            Self::ExclusiveMaximum(limit) => {
                [Text("must be less than "), limit.part(), Nothing, Nothing]
            }
            Self::MultipleOf(limit) => [
                Text("must be a multiple of "),
                limit.part(),
                Nothing,
                Nothing,
            ],
            Self::Finite => [Text("must be a finite number"), Nothing, Nothing, Nothing],
            Self::MinItems { limit, count } => [
                Text("must have at least "),
                Count(limit, "item"),
                Text(", has "),
                Count(count, ""),
            ],
            Self::MaxItems { limit, count } => [
                Text("must have at most "),
                Count(limit, "item"),
                Text(", has "),
                Count(count, ""),
            ],
            Self::UniqueItems { first, second } => [
                Text("must not repeat an item: "),
                Count(first, ""),
                Text(" and "),
                Count(second, ""),
            ],
            Self::MinProperties { limit, count } => [
                Text("must have at least "),
                Count(limit, "member"),
                Text(", has "),
                Count(count, ""),
            ],
            Self::MaxProperties { limit, count } => [
                Text("must have at most "),
                Count(limit, "member"),
                Text(", has "),
                Count(count, ""),
            ],
            Self::Enum(texts) => [Text("must be one of "), OneOf(texts), Nothing, Nothing],
            _ => self.parts_of_condition(),
        }
    }

    /// The same for what a condition asks.
    const fn parts_of_condition(&self) -> [Part<'a>; 4] {
        use Part::{Count, Nothing, Text};
        match *self {
            Self::Unlisted => [
                Text("must be one of the listed values"),
                Nothing,
                Nothing,
                Nothing,
            ],
            Self::Type(name) => [Text("must be of type "), Text(name), Nothing, Nothing],
            Self::Types => [
                Text("must be of one of the listed types"),
                Nothing,
                Nothing,
                Nothing,
            ],
            Self::Forbidden => [Text("must not be there"), Nothing, Nothing, Nothing],
            Self::Required(name) => [Text("must have the member "), Text(name), Nothing, Nothing],
            Self::DependentRequired { member, of } => [
                Text("must have the member "),
                Text(member),
                Text(" beside "),
                Text(of),
            ],
            Self::MinContains { limit, count } => [
                Text("must have at least "),
                Count(limit, "item"),
                Text(" of those that `contains` means, has "),
                Count(count, ""),
            ],
            Self::MaxContains { limit, count } => [
                Text("must have at most "),
                Count(limit, "item"),
                Text(" of those that `contains` means, has "),
                Count(count, ""),
            ],
            Self::Not => [
                Text("must not be what `not` means"),
                Nothing,
                Nothing,
                Nothing,
            ],
            Self::AnyOf => [
                Text("must satisfy one of the schemas of `anyOf`"),
                Nothing,
                Nothing,
                Nothing,
            ],
            Self::OneOf { count } => [
                Text("must satisfy exactly one of the schemas of `oneOf`, satisfies "),
                Count(count, ""),
                Nothing,
                Nothing,
            ],
            _ => [Nothing, Nothing, Nothing, Nothing],
        }
    }
}

impl fmt::Display for Broken<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in self.parts() {
            match part {
                Part::Nothing => {}
                Part::Text(text) => formatter.write_str(text)?,
                Part::Integer(integer) => write!(formatter, "{integer}")?,
                Part::Count(count, "") => write!(formatter, "{count}")?,
                Part::Count(count, noun) => write!(formatter, "{count} {noun}{}", plural(count))?,
                Part::OneOf(texts) => {
                    for (index, text) in texts.iter().enumerate() {
                        let comma = if index == 0 { "" } else { ", " };
                        write!(formatter, "{comma}{text}")?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// The number in a broken bound.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Limit<'a> {
    /// The bound of an integer.
    Integer(i64),
    /// The bound of a number, as the document writes it.
    Number(&'a str),
}

impl<'a> Limit<'a> {
    const fn part(self) -> Part<'a> {
        match self {
            Self::Integer(integer) => Part::Integer(integer),
            Self::Number(text) => Part::Text(text),
        }
    }
}

/// A part of a clause.
#[derive(Clone, Copy)]
pub(crate) enum Part<'a> {
    Nothing,
    Text(&'a str),
    Integer(i64),
    /// A number of things; the noun may be empty.
    Count(u64, &'static str),
    OneOf(&'a [&'a str]),
}

pub(crate) const fn plural(count: u64) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// The first assertion of a list of broken ones.
pub(crate) const fn first<'a>(broken: &[Option<Broken<'a>>]) -> Option<Broken<'a>> {
    let mut index = 0;
    while index < broken.len() {
        if broken[index].is_some() {
            return broken[index];
        }
        index += 1;
    }
    None
}
