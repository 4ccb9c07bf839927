//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{Encode, Validate, Writer};

use super::rules;

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct A(Cow<'static, str>);

ironspec_runtime::string!(A, rules::A);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct B(Cow<'static, str>);

ironspec_runtime::string!(B, rules::B);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct C(Cow<'static, str>);

ironspec_runtime::string!(C, rules::C);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct D(Cow<'static, str>);

ironspec_runtime::string!(D, rules::D);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct E(Cow<'static, str>);

ironspec_runtime::string!(E, rules::E);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct F(Cow<'static, str>);

ironspec_runtime::string!(F, rules::F);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct G(Cow<'static, str>);

ironspec_runtime::string!(G, rules::G);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct H(Cow<'static, str>);

ironspec_runtime::string!(H, rules::H);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct I(i64);

ironspec_runtime::integer!(I);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CallManyBody {
    pub x: String,
}

impl CallManyBody {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(x: impl Into<String>) -> Self {
        Self { x: x.into() }
    }
}

impl Validate for CallManyBody {}

impl Encode for CallManyBody {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("x", &self.x);
        object.end();
    }
}
