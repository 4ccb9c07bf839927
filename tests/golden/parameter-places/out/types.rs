//! What requests carry and answers bring.

use std::borrow::Cow;

use super::rules;

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ThingId(i64);

ironspec_runtime::integer!(ThingId);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct XReason(Cow<'static, str>);

ironspec_runtime::string!(XReason, rules::X_REASON);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FilterColour(Cow<'static, str>);

ironspec_runtime::string!(FilterColour);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Session(Cow<'static, str>);

ironspec_runtime::string!(Session);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ShelfId(Cow<'static, str>);

ironspec_runtime::string!(ShelfId);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct XTrace(Cow<'static, str>);

ironspec_runtime::string!(XTrace, rules::X_TRACE);
