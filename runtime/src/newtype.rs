//! What emitted newtypes and enums have in common, as macros: the emitted code says what a type is, this says how it behaves.

use std::borrow::Cow;
use std::fmt;

use crate::Validate;

/// A value that can stand in a path, a query or a header.
pub trait Parameter: Validate {
    /// The text of the value, before any percent-encoding.
    fn text(&self) -> Cow<'_, str>;
}

impl Parameter for bool {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(if *self { "true" } else { "false" })
    }
}

impl Parameter for i64 {
    fn text(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

/// The shortest decimal without an exponent that reads back as the same.
impl Parameter for f64 {
    fn text(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

impl Parameter for str {
    fn text(&self) -> Cow<'_, str> {
        self.into()
    }
}

impl Parameter for String {
    fn text(&self) -> Cow<'_, str> {
        self.into()
    }
}

impl<T: Parameter + ?Sized> Parameter for &T {
    fn text(&self) -> Cow<'_, str> {
        (**self).text()
    }
}

/// A text that an enum does not list. Only an enum's own `From<&str>` makes one, so that no listed value has two spellings.
#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Unknown(Box<str>);

impl Unknown {
    #[doc(hidden)]
    pub fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// The text as it came.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The text in quotation marks: the variant around it says the rest, as in `Unknown("NEW")`.
impl fmt::Debug for Unknown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

/// Evaluates a literal at compile time, wherever an expression may stand.
///
/// `literal!(ItemsPerPage, 500)` is the value; `literal!(ItemsPerPage, 501)` does not compile.
#[macro_export]
macro_rules! literal {
    ($type:ty, $value:expr) => {{
        const VALUE: $type = <$type>::literal($value);
        VALUE
    }};
}

/// Gives a newtype over `Cow<'static, str>` its behaviour: `string!(Name, RULE)`, or `string!(Name)` without a rule.
#[doc(hidden)]
#[macro_export]
macro_rules! string {
    ($name:ident) => {
        $crate::string!($name, $crate::rules::StringRule::new());
    };
    ($name:ident, $rule:expr) => {
        impl $name {
            /// The value of a literal. In a `const` item, or in `literal!`, the compiler checks it; anywhere else it is
            /// checked when it runs.
            ///
            /// # Panics
            ///
            /// When the text breaks the rules of the document.
            #[must_use]
            #[track_caller]
            pub const fn literal(text: &'static str) -> Self {
                $crate::rules::literal::string(stringify!($name), text, &$rule);
                Self(::std::borrow::Cow::Borrowed(text))
            }
        }

        $crate::string_without_literal!($name, $rule);
    };
}

/// The same where only the fallback decides the pattern of the rule, which no `const fn` can ask.
#[doc(hidden)]
#[macro_export]
macro_rules! string_without_literal {
    ($name:ident, $rule:expr) => {
        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::core::convert::TryFrom<::std::string::String> for $name {
            type Error = $crate::Violations;

            fn try_from(
                text: ::std::string::String,
            ) -> ::core::result::Result<Self, $crate::Violations> {
                $crate::violation::checked(stringify!($name), Self(::std::borrow::Cow::Owned(text)))
            }
        }

        impl ::core::convert::TryFrom<&str> for $name {
            type Error = $crate::Violations;

            fn try_from(text: &str) -> ::core::result::Result<Self, $crate::Violations> {
                Self::try_from(::std::string::String::from(text))
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::Violations;

            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::Violations> {
                Self::try_from(text)
            }
        }

        impl ::core::convert::From<$name> for ::std::string::String {
            fn from(value: $name) -> Self {
                value.0.into_owned()
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.pad(&self.0)
            }
        }

        impl $crate::Encode for $name {
            fn encode(&self, writer: &mut $crate::Writer) {
                writer.string(&self.0);
            }
        }

        impl $crate::Decode for $name {
            fn decode(
                reader: &mut $crate::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::DecodeError> {
                let text = reader.string()?;
                Ok(Self(::std::borrow::Cow::Owned(
                    ::std::string::String::from(text),
                )))
            }
        }

        impl $crate::Validate for $name {
            fn check(&self, checker: &mut $crate::Checker<'_>) {
                checker.string(&self.0, &$rule);
            }
        }

        impl $crate::Parameter for $name {
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Borrowed(&self.0)
            }
        }
    };
}

/// Gives a newtype over `i64` its behaviour: `integer!(Name, RULE)` or `integer!(Name)`.
#[doc(hidden)]
#[macro_export]
macro_rules! integer {
    ($name:ident) => {
        $crate::integer!($name, $crate::rules::IntegerRule::new());
    };
    ($name:ident, $rule:expr) => {
        $crate::numeric!($name, i64, integer, "an integer of 64 bits", $rule);
    };
}

/// Gives a newtype over `f64` its behaviour: `number!(Name, RULE)` or `number!(Name)`.
#[doc(hidden)]
#[macro_export]
macro_rules! number {
    ($name:ident) => {
        $crate::number!($name, $crate::rules::NumberRule::new());
    };
    ($name:ident, $rule:expr) => {
        $crate::numeric!($name, f64, number, "a number", $rule);
    };
}

/// What `integer!` and `number!` share.
#[doc(hidden)]
#[macro_export]
macro_rules! numeric {
    ($name:ident, $inner:ty, $kind:ident, $wanted:literal, $rule:expr) => {
        impl $name {
            /// The value of a literal. In a `const` item, or in `literal!`, the compiler checks it; anywhere else it is
            /// checked when it runs.
            ///
            /// # Panics
            ///
            /// When the number breaks the rules of the document.
            #[must_use]
            #[track_caller]
            pub const fn literal(value: $inner) -> Self {
                $crate::rules::literal::$kind(stringify!($name), value, &$rule);
                Self(value)
            }

            /// The number.
            #[must_use]
            pub const fn get(self) -> $inner {
                self.0
            }
        }

        impl ::core::convert::TryFrom<$inner> for $name {
            type Error = $crate::Violations;

            fn try_from(value: $inner) -> ::core::result::Result<Self, $crate::Violations> {
                $crate::violation::checked(stringify!($name), Self(value))
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::Violations;

            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::Violations> {
                Self::try_from($crate::violation::parsed::<$inner>(
                    stringify!($name),
                    text,
                    $wanted,
                )?)
            }
        }

        impl ::core::convert::From<$name> for $inner {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.0, formatter)
            }
        }

        impl $crate::Encode for $name {
            fn encode(&self, writer: &mut $crate::Writer) {
                writer.$kind(self.0);
            }
        }

        impl $crate::Decode for $name {
            fn decode(
                reader: &mut $crate::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::DecodeError> {
                <$inner as $crate::Decode>::decode(reader).map(Self)
            }
        }

        impl $crate::Validate for $name {
            fn check(&self, checker: &mut $crate::Checker<'_>) {
                checker.$kind(self.0, &$rule);
            }
        }

        impl $crate::Parameter for $name {
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Owned(::std::string::ToString::to_string(&self.0))
            }
        }
    };
}

/// Gives a newtype over `Vec<Item>` its behaviour: `list!(Name, Item, [Encode, Decode], RULE)` or `list!(Name, Item, [Decode])`.
/// The codecs are those that its items have: a type that is only received has no encoder.
#[doc(hidden)]
#[macro_export]
macro_rules! list {
    ($name:ident, $item:ty, [$($codec:ident),*]) => {
        $crate::list!($name, $item, [$($codec),*], $crate::rules::CountRule::new());
    };
    ($name:ident, $item:ty, [$($codec:ident),*], $rule:expr) => {
        $($crate::list_codec!($codec, $name);)*

        impl $name {
            /// The items.
            #[must_use]
            pub fn as_slice(&self) -> &[$item] {
                &self.0
            }
        }

        impl ::core::convert::TryFrom<::std::vec::Vec<$item>> for $name {
            type Error = $crate::Violations;

            fn try_from(
                items: ::std::vec::Vec<$item>,
            ) -> ::core::result::Result<Self, $crate::Violations> {
                $crate::violation::checked(stringify!($name), Self(items))
            }
        }

        impl ::core::convert::From<$name> for ::std::vec::Vec<$item> {
            fn from(list: $name) -> Self {
                list.0
            }
        }

        impl $crate::Validate for $name {
            fn check(&self, checker: &mut $crate::Checker<'_>) {
                checker.list(&self.0, &$rule);
            }
        }
    };
}

/// One codec of a list newtype.
#[doc(hidden)]
#[macro_export]
macro_rules! list_codec {
    (Encode, $name:ident) => {
        impl $crate::Encode for $name {
            fn encode(&self, writer: &mut $crate::Writer) {
                $crate::Encode::encode(&self.0, writer);
            }
        }
    };
    (Decode, $name:ident) => {
        impl $crate::Decode for $name {
            fn decode(
                reader: &mut $crate::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::DecodeError> {
                $crate::Decode::decode(reader).map(Self)
            }
        }
    };
}

/// Gives an open enum its behaviour: `string_enum!(Name, Unknown, ["A", "B"])`. The enum has the named variant for a text
/// that is not listed, an `as_str` and a `From<&str>`.
#[doc(hidden)]
#[macro_export]
macro_rules! string_enum {
    ($name:ident, $unknown:ident, [$($text:literal),* $(,)?]) => {
        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.pad(self.as_str())
            }
        }

        impl $crate::Encode for $name {
            fn encode(&self, writer: &mut $crate::Writer) {
                writer.string(self.as_str());
            }
        }

        impl $crate::Decode for $name {
            fn decode(reader: &mut $crate::Reader<'_>) -> ::core::result::Result<Self, $crate::DecodeError> {
                reader.string().map(Self::from)
            }
        }

        impl $crate::Validate for $name {
            fn check(&self, checker: &mut $crate::Checker<'_>) {
                if let Self::$unknown(text) = self {
                    checker.unlisted(text.as_str(), &[$($text),*]);
                }
            }
        }

        impl $crate::Parameter for $name {
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Borrowed(self.as_str())
            }
        }
    };
}
