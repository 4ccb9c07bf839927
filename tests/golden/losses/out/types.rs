//! What requests carry and answers bring.

use std::borrow::Cow;

use super::rules;

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct State(Cow<'static, str>);

ironspec_runtime::string!(State, rules::STATE);
