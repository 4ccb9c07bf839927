//! What requests carry and answers bring.

use std::borrow::Cow;

use super::rules;

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Id(Cow<'static, str>);

ironspec_runtime::string!(Id, rules::ID);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Size(i64);

ironspec_runtime::integer!(Size, rules::SIZE);

#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Ratio(f64);

ironspec_runtime::number!(Ratio, rules::RATIO);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Name(Cow<'static, str>);

ironspec_runtime::string!(Name, rules::NAME);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Odd(i64);

ironspec_runtime::integer!(Odd, rules::ODD);
