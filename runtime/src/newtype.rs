//! What emitted newtypes and enums have in common, as macros: the emitted code says what a type is, this says how it behaves.

mod collection;
mod constant;

use std::borrow::Cow;
use std::fmt;

use crate::{Checker, Validate};

/// A value that can stand in a path, a query or a header.
pub trait Parameter: Validate {
    /// The text of the value, before any percent-encoding.
    fn text(&self) -> Cow<'_, str>;

    /// Whether the document marks the value as one that nobody may read in a log.
    fn is_sensitive(&self) -> bool {
        false
    }
}

/// A parameter that the document marks as sensitive although its type is not: its value is in no `Debug` and no violation.
#[derive(Clone, Copy)]
pub struct Sensitive<T>(pub T);

impl<T: Validate> Validate for Sensitive<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        self.0.check(&mut checker.sensitive());
    }
}

impl<T: Parameter> Parameter for Sensitive<T> {
    fn text(&self) -> Cow<'_, str> {
        self.0.text()
    }

    fn is_sensitive(&self) -> bool {
        true
    }
}

impl<T> fmt::Debug for Sensitive<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Sensitive(…)")
    }
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

    fn is_sensitive(&self) -> bool {
        (**self).is_sensitive()
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

/// Gives a newtype over `Cow<'static, str>` its behaviour: `string!(Name, RULE)`, or `string!(Name)` without a rule. With
/// `; sensitive` behind, as with the other kinds, its value is in no `Debug` and no violation; it has no `Display` then.
#[doc(hidden)]
#[macro_export]
macro_rules! string {
    ($name:ident $(; $sensitive:ident)?) => {
        $crate::string!($name, $crate::rules::StringRule::new() $(; $sensitive)?);
    };
    ($name:ident, $rule:expr) => {
        $crate::string_literal!($name, $rule, string);
        $crate::string_without_literal!($name, $rule);
    };
    ($name:ident, $rule:expr; sensitive) => {
        $crate::string_literal!($name, $rule, sensitive_string);
        $crate::string_without_literal!($name, $rule; sensitive);
    };
}

/// The same where only the fallback decides the pattern of the rule, or a condition what the text may be: no `const fn` can
/// ask them.
#[doc(hidden)]
#[macro_export]
macro_rules! string_without_literal {
    ($name:ident, $rule:expr $(, condition = $condition:expr)?) => {
        $crate::text!($name, $rule $(, condition = $condition)?);

        impl ::core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.pad(&self.0)
            }
        }
    };
    ($name:ident, $rule:expr $(, condition = $condition:expr)?; sensitive) => {
        $crate::text!($name, $rule $(, condition = $condition)?; sensitive is_sensitive);
        $crate::redacted!($name);
    };
}

/// The `literal` of a text.
#[doc(hidden)]
#[macro_export]
macro_rules! string_literal {
    ($name:ident, $rule:expr, $literal:ident) => {
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
                $crate::rules::literal::$literal(stringify!($name), text, &$rule);
                Self(::std::borrow::Cow::Borrowed(text))
            }
        }
    };
}

/// A `Debug` that keeps the value to itself.
#[doc(hidden)]
#[macro_export]
macro_rules! redacted {
    ($name:ident $(; sensitive)?) => {
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

/// What texts share, sensitive or not, with a literal or without.
#[doc(hidden)]
#[macro_export]
macro_rules! text {
    (
        $name:ident, $rule:expr $(, condition = $condition:expr)?
        $(; $sensitive:ident $is_sensitive:ident)?
    ) => {
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
                checker $(.$sensitive())? .string(&self.0, &$rule);
                $(checker.condition(self, &$condition);)?
            }

            fn fingerprint(&self, fingerprint: &mut $crate::Fingerprint) {
                fingerprint.part(&self.0);
            }
        }

        impl $crate::Parameter for $name {
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Borrowed(&self.0)
            }
            $(
                fn $is_sensitive(&self) -> bool {
                    true
                }
            )?
        }
    };
}

/// Gives a newtype over `i64` its behaviour: `integer!(Name, RULE)` or `integer!(Name)`.
#[doc(hidden)]
#[macro_export]
macro_rules! integer {
    ($name:ident $(; $sensitive:ident)?) => {
        $crate::integer!($name, $crate::rules::IntegerRule::new() $(; $sensitive)?);
    };
    ($name:ident, $rule:expr) => {
        $crate::numeric!($name, i64, integer, integer, "an integer of 64 bits", $rule);
        $crate::numeric_display!($name);
    };
    ($name:ident, $rule:expr; sensitive) => {
        $crate::numeric!(
            $name, i64, integer, sensitive_integer, "an integer of 64 bits", $rule;
            sensitive is_sensitive
        );
        $crate::redacted!($name);
    };
}

/// Gives a newtype over [`Integer`](crate::Integer) its behaviour: `big_integer!(Name, RULE)` or `big_integer!(Name)`.
#[doc(hidden)]
#[macro_export]
macro_rules! big_integer {
    ($name:ident $(; $sensitive:ident)?) => {
        $crate::big_integer!($name, $crate::rules::BigIntegerRule::new() $(; $sensitive)?);
    };
    ($name:ident, $rule:expr) => {
        $crate::any_integer!($name, big_integer, $rule);
        $crate::numeric_display!($name);
    };
    ($name:ident, $rule:expr; sensitive) => {
        $crate::any_integer!($name, sensitive_big_integer, $rule; sensitive is_sensitive);
        $crate::redacted!($name);
    };
}

/// What integers of any size share, sensitive or not.
#[doc(hidden)]
#[macro_export]
macro_rules! any_integer {
    ($name:ident, $literal:ident, $rule:expr $(; $sensitive:ident $is_sensitive:ident)?) => {
        impl $name {
            /// The value of the digits of a literal. In a `const` item, or in `literal!`, the compiler checks it; anywhere
            /// else it is checked when it runs.
            ///
            /// # Panics
            ///
            /// When the text is no integer, is not spelt in the digits that it needs and no more, or breaks the rules of
            /// the document.
            #[must_use]
            #[track_caller]
            pub const fn literal(digits: &'static str) -> Self {
                $crate::rules::literal::$literal(stringify!($name), digits, &$rule);
                Self($crate::Integer::literal(digits))
            }

            /// The integer.
            #[must_use]
            pub const fn get(&self) -> &$crate::Integer {
                &self.0
            }
        }

        impl ::core::convert::TryFrom<$crate::Integer> for $name {
            type Error = $crate::Violations;

            fn try_from(
                value: $crate::Integer,
            ) -> ::core::result::Result<Self, $crate::Violations> {
                $crate::violation::checked(stringify!($name), Self(value))
            }
        }

        impl ::core::convert::TryFrom<u64> for $name {
            type Error = $crate::Violations;

            fn try_from(value: u64) -> ::core::result::Result<Self, $crate::Violations> {
                Self::try_from($crate::Integer::from(value))
            }
        }

        impl ::core::convert::TryFrom<i64> for $name {
            type Error = $crate::Violations;

            fn try_from(value: i64) -> ::core::result::Result<Self, $crate::Violations> {
                Self::try_from($crate::Integer::from(value))
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::Violations;

            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::Violations> {
                let parsed = $crate::violation::parsed::<$crate::Integer>(
                    stringify!($name),
                    text,
                    "an integer",
                );
                Self::try_from(parsed $(.map_err($crate::Violations::$sensitive))? ?)
            }
        }

        impl ::core::convert::From<$name> for $crate::Integer {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl $crate::Encode for $name {
            fn encode(&self, writer: &mut $crate::Writer) {
                $crate::Encode::encode(&self.0, writer);
            }
        }

        impl $crate::Decode for $name {
            fn decode(
                reader: &mut $crate::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::DecodeError> {
                $crate::Decode::decode(reader).map(Self)
            }
        }

        impl $crate::Validate for $name {
            fn check(&self, checker: &mut $crate::Checker<'_>) {
                checker $(.$sensitive())? .big_integer(&self.0, &$rule);
            }

            fn fingerprint(&self, fingerprint: &mut $crate::Fingerprint) {
                fingerprint.value(&self.0);
            }
        }

        impl $crate::Parameter for $name {
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                $crate::Parameter::text(&self.0)
            }
            $(
                fn $is_sensitive(&self) -> bool {
                    true
                }
            )?
        }
    };
}

/// Gives a newtype over `f64` its behaviour: `number!(Name, RULE)` or `number!(Name)`.
#[doc(hidden)]
#[macro_export]
macro_rules! number {
    ($name:ident $(; $sensitive:ident)?) => {
        $crate::number!($name, $crate::rules::NumberRule::new() $(; $sensitive)?);
    };
    ($name:ident, $rule:expr) => {
        $crate::numeric!($name, f64, number, number, "a number", $rule);
        $crate::numeric_display!($name);
    };
    ($name:ident, $rule:expr; sensitive) => {
        $crate::numeric!(
            $name, f64, number, sensitive_number, "a number", $rule;
            sensitive is_sensitive
        );
        $crate::redacted!($name);
    };
}

/// The number as Rust writes it.
#[doc(hidden)]
#[macro_export]
macro_rules! numeric_display {
    ($name:ident) => {
        impl ::core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.0, formatter)
            }
        }
    };
}

/// What `integer!` and `number!` share, sensitive or not.
#[doc(hidden)]
#[macro_export]
macro_rules! numeric {
    (
        $name:ident, $inner:ty, $kind:ident, $literal:ident, $wanted:literal, $rule:expr
        $(; $sensitive:ident $is_sensitive:ident)?
    ) => {
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
                $crate::rules::literal::$literal(stringify!($name), value, &$rule);
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
                let parsed = $crate::violation::parsed::<$inner>(stringify!($name), text, $wanted);
                Self::try_from(parsed $(.map_err($crate::Violations::$sensitive))? ?)
            }
        }

        impl ::core::convert::From<$name> for $inner {
            fn from(value: $name) -> Self {
                value.0
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
                checker $(.$sensitive())? .$kind(self.0, &$rule);
            }

            fn fingerprint(&self, fingerprint: &mut $crate::Fingerprint) {
                fingerprint.value(&self.0);
            }
        }

        impl $crate::Parameter for $name {
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Owned(::std::string::ToString::to_string(&self.0))
            }
            $(
                fn $is_sensitive(&self) -> bool {
                    true
                }
            )?
        }
    };
}

#[doc(hidden)]
pub use self::constant::{is_constant, plain_text};
