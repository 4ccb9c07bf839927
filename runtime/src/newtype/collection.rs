//! What emitted newtypes over lists and maps have in common, as macros.

/// Gives a newtype over `Vec<Item>` its behaviour: `list!(Name, Item, [Encode, Decode], RULE)` or `list!(Name, Item, [Decode])`;
/// behind the rule there may be a condition, as in `condition = CONDITION` or `sent_condition = CONDITION`.
/// The codecs are those that its items have: a type that is only received has no encoder.
#[doc(hidden)]
#[macro_export]
macro_rules! list {
    ($name:ident, $item:ty, [$($codec:ident),*] $(; $sensitive:ident)?) => {
        $crate::list!($name, $item, [$($codec),*], $crate::rules::CountRule::new() $(; $sensitive)?);
    };
    (
        $name:ident, $item:ty, [$($codec:ident),*], $rule:expr
        $(, $judge:ident = $condition:expr)? $(; $sensitive:ident)?
    ) => {
        $($crate::redacted!($name; $sensitive);)?
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
                checker $(.$sensitive())? .list(&self.0, &$rule);
                $(checker.$judge(self, &$condition);)?
            }

            fn fingerprint(&self, fingerprint: &mut $crate::Fingerprint) {
                fingerprint.value(&self.0);
            }
        }
    };
}

/// Gives a tuple its codecs: `tuple!(Name, [0, 1], [Encode, Decode])`, by the place of each item.
#[doc(hidden)]
#[macro_export]
macro_rules! tuple {
    ($name:ident, $places:tt, [$($codec:ident),*]) => {
        $($crate::tuple_codec!($codec, $name, $places);)*
    };
}

/// One codec of a tuple.
#[doc(hidden)]
#[macro_export]
macro_rules! tuple_codec {
    (Encode, $name:ident, [$($place:tt),*]) => {
        impl $crate::Encode for $name {
            fn encode(&self, writer: &mut $crate::Writer) {
                let mut array = writer.array();
                $(array.item(&self.$place);)*
                array.end();
            }
        }
    };
    (Decode, $name:ident, [$($place:tt),*]) => {
        impl $crate::Decode for $name {
            fn decode(
                reader: &mut $crate::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::DecodeError> {
                const PLACES: usize = [$($place),*].len();
                let mut array = reader.array()?;
                let tuple = Self($(array.place(reader, $place, PLACES)?),*);
                array.end(reader)?;
                ::core::result::Result::Ok(tuple)
            }
        }
    };
}

/// Gives a newtype over `Map<Value>` its behaviour: `map!(Name, Value, [Encode, Decode], count = RULE, names = RULE, condition = CONDITION)`,
/// the rules, the condition and the codecs as far as there are any.
#[doc(hidden)]
#[macro_export]
macro_rules! map {
    (
        $name:ident, $value:ty, [$($codec:ident),*]
        $(, count = $count:expr)? $(, names = $names:expr)?
        $(, condition = $condition:expr)? $(, sent_condition = $sent_condition:expr)? $(; $sensitive:ident)?
    ) => {
        $($crate::redacted!($name; $sensitive);)?
        $($crate::list_codec!($codec, $name);)*

        impl $name {
            /// The members.
            #[must_use]
            pub fn as_map(&self) -> &$crate::Map<$value> {
                &self.0
            }
        }

        impl ::core::convert::TryFrom<$crate::Map<$value>> for $name {
            type Error = $crate::Violations;

            fn try_from(
                members: $crate::Map<$value>,
            ) -> ::core::result::Result<Self, $crate::Violations> {
                $crate::violation::checked(stringify!($name), Self(members))
            }
        }

        impl ::core::convert::From<$name> for $crate::Map<$value> {
            fn from(map: $name) -> Self {
                map.0
            }
        }

        impl $crate::Validate for $name {
            fn check(&self, checker: &mut $crate::Checker<'_>) {
                $(let checker = &mut checker.$sensitive();)?
                $(checker.properties(self.0.len() as u64, &[], &$count);)?
                $(checker.names(&self.0, &$names);)?
                checker.value(&self.0);
                $(checker.condition(self, &$condition);)?
                $(checker.sent_condition(self, &$sent_condition);)?
            }

            fn fingerprint(&self, fingerprint: &mut $crate::Fingerprint) {
                fingerprint.value(&self.0);
            }
        }
    };
}

/// One codec of a newtype over a list or a map.
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
