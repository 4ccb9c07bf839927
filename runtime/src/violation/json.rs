//! Violations as JSON, for programs.

use super::{Violation, Violations};
use crate::encode::{Encode, Writer};

impl Violations {
    /// The violations as a JSON array of objects, in the order in which they were found. Each object has these members:
    ///
    /// | member | is |
    /// | --- | --- |
    /// | `in` | the kind of the place, see [`Place::kind`](super::Place::kind) |
    /// | `name` | the name of the parameter or type, else `null` |
    /// | `pointer` | the RFC 6901 pointer into the place; empty for the whole |
    /// | `code` | the keyword or rule, see [`Violation::code`] |
    /// | `value` | the value as it is shown, see [`Violation::value`], else `null` |
    /// | `message` | the rule as a clause, as in `must be at most 500` |
    ///
    /// More members may come.
    ///
    /// ```
    /// use ironspec_runtime::Validate as _;
    ///
    /// let violations = [1.5, f64::NAN].as_slice().validate().unwrap_err();
    /// assert_eq!(
    ///     violations.to_json(),
    ///     r#"[{"in":"model","name":null,"pointer":"/1","code":"type","value":"NaN","message":"must be a finite number"}]"#
    /// );
    /// ```
    pub fn to_json(&self) -> String {
        Encode::to_json(self)
    }
}

impl Encode for Violations {
    fn encode(&self, writer: &mut Writer) {
        let mut array = writer.array();
        for violation in self {
            array.item(violation);
        }
        array.end();
    }
}

impl Encode for Violation {
    fn encode(&self, writer: &mut Writer) {
        let name = self.place().name();
        let mut object = writer.object();
        object.member("in", self.place().kind());
        object.member("name", &Some(name).filter(|name| !name.is_empty()));
        object.member("pointer", self.pointer());
        object.member("code", self.code());
        object.member("value", &self.value());
        object.member("message", &self.rule().to_string());
        object.end();
    }
}
