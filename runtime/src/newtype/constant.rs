//! What emitted enums have in common, as macros: those of texts, and those of any values.

use std::borrow::Cow;

use crate::{Decode, Json};

/// Whether a value is the one that a text of JSON means.
pub fn is_constant(value: &Json, json: &str) -> bool {
    Json::from_json(json.as_bytes()).is_ok_and(|known| known == *value)
}

/// What JSON means where there are no quotation marks: in a path, a query or a header.
pub fn plain_text(json: &str) -> Cow<'_, str> {
    match Json::from_json(json.as_bytes()) {
        Ok(Json::String(text)) => text.into(),
        _ => json.into(),
    }
}

/// Gives an open enum its behaviour: `string_enum!(Name, Unknown, [A = "a", B = "b"])`, by the text of each. The enum has the
/// named variant for a text that is not listed.
#[doc(hidden)]
#[macro_export]
macro_rules! string_enum {
    ($name:ident, $unknown:ident, [$($variant:ident = $text:literal),* $(,)?]) => {
        $crate::open_enum!($name, $unknown, [$($variant = $text),*]);
    };
    ($name:ident, $unknown:ident, [$($variant:ident = $text:literal),* $(,)?]; sensitive) => {
        $crate::open_enum!($name, $unknown, [$($variant = $text),*]; sensitive is_sensitive);
        $crate::redacted!($name);
    };
}

/// What open enums share, sensitive or not.
#[doc(hidden)]
#[macro_export]
macro_rules! open_enum {
    (
        $name:ident, $unknown:ident, [$($variant:ident = $text:literal),*]
        $(; $sensitive:ident $is_sensitive:ident)?
    ) => {
        impl $name {
            /// The text on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::$unknown(text) => text.as_str(),
                }
            }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)*
                    _ => Self::$unknown($crate::Unknown::new(text)),
                }
            }
        }

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
                    checker $(.$sensitive())? .unlisted(text.as_str(), &[$($text),*]);
                }
            }

            fn fingerprint(&self, fingerprint: &mut $crate::Fingerprint) {
                fingerprint.part(self.as_str());
            }
        }

        impl $crate::Parameter for $name {
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Borrowed(self.as_str())
            }
            $(
                fn $is_sensitive(&self) -> bool {
                    true
                }
            )?
        }
    };
}

/// Gives an open enum of any values its behaviour: `constants!(Name, Unknown, [N1 = "1", True = "true"])`, by the JSON of
/// each. The enum has the named variant for a value that is not listed.
#[doc(hidden)]
#[macro_export]
macro_rules! constants {
    ($name:ident, $unknown:ident, [$($variant:ident = $json:literal),* $(,)?]) => {
        $crate::open_constants!($name, $unknown, [$($variant = $json),*]);
    };
    ($name:ident, $unknown:ident, [$($variant:ident = $json:literal),* $(,)?]; sensitive) => {
        $crate::open_constants!($name, $unknown, [$($variant = $json),*]; sensitive is_sensitive);
        $crate::redacted!($name);
    };
}

/// What enums of any values share, sensitive or not.
#[doc(hidden)]
#[macro_export]
macro_rules! open_constants {
    (
        $name:ident, $unknown:ident, [$($variant:ident = $json:literal),*]
        $(; $sensitive:ident $is_sensitive:ident)?
    ) => {
        impl $name {
            /// The value as JSON.
            #[must_use]
            pub fn as_json(&self) -> &str {
                match self {
                    $(Self::$variant => $json,)*
                    Self::$unknown(json) => json.as_str(),
                }
            }
        }

        impl ::core::convert::From<$crate::Json> for $name {
            fn from(value: $crate::Json) -> Self {
                $(
                    if $crate::is_constant(&value, $json) {
                        return Self::$variant;
                    }
                )*
                Self::$unknown($crate::Unknown::new(&::std::string::ToString::to_string(&value)))
            }
        }

        impl $crate::Encode for $name {
            fn encode(&self, writer: &mut $crate::Writer) {
                writer.json(self.as_json());
            }
        }

        impl $crate::Decode for $name {
            fn decode(
                reader: &mut $crate::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::DecodeError> {
                <$crate::Json as $crate::Decode>::decode(reader).map(Self::from)
            }
        }

        impl $crate::Validate for $name {
            fn check(&self, checker: &mut $crate::Checker<'_>) {
                if let Self::$unknown(json) = self {
                    checker $(.$sensitive())? .unlisted_json(json.as_str(), &[$($json),*]);
                }
            }

            fn fingerprint(&self, fingerprint: &mut $crate::Fingerprint) {
                fingerprint.part(self.as_json());
            }
        }

        impl $crate::Parameter for $name {
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                $crate::plain_text(self.as_json())
            }
            $(
                fn $is_sensitive(&self) -> bool {
                    true
                }
            )?
        }
    };
}
