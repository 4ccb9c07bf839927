//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{Checker, Encode, Validate, Writer};

use super::rules;

/// There is no `literal`: no table decides the pattern of this type, so it is checked at run time
/// alone.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RoomId(Cow<'static, str>);

ironspec_runtime::string_without_literal!(RoomId, rules::ROOM_ID);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Looks(Cow<'static, str>);

ironspec_runtime::string!(Looks, rules::LOOKS);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Room {
    pub quote: String,
}

impl Room {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(quote: impl Into<String>) -> Self {
        Self { quote: quote.into() }
    }
}

impl Validate for Room {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("quote").string(&self.quote, &rules::ROOM_QUOTE);
    }
}

impl Encode for Room {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("quote", &self.quote);
        object.end();
    }
}
