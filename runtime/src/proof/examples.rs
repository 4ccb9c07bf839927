//! Examples of a document that go into a type and out again.

use super::Failures;
use crate::{Decode, Encode, Json, Validate};

/// An example of a document, at its place.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    pointer: &'static str,
    json: &'static str,
    kept: &'static str,
}

impl Example {
    /// An example of which the type keeps all, at this JSON Pointer (RFC 6901) of its document.
    #[must_use]
    pub const fn new(pointer: &'static str, json: &'static str) -> Self {
        Self {
            pointer,
            json,
            kept: json,
        }
    }

    /// The same where the type drops what the document does not declare, or what goes the other way.
    #[must_use]
    pub const fn keeps(mut self, kept: &'static str) -> Self {
        self.kept = kept;
        self
    }

    fn round_trip<T: Decode + Encode + Validate>(&self) -> Result<(), String> {
        let value = T::from_json(self.json.as_bytes()).map_err(|error| error.to_string())?;
        value.validate().map_err(|error| error.to_string())?;
        let kept: Json = self.kept.parse().map_err(|error| format!("{error}"))?;
        let written = value.to_json();
        if written.parse().as_ref() == Ok(&kept) {
            Ok(())
        } else {
            Err(format!("written as {written}, not as {kept}"))
        }
    }
}

impl Failures {
    /// Reads each example, checks it and writes it again; takes in of which that failed, or brought other JSON than is kept.
    pub fn round_trip<T: Decode + Encode + Validate>(&mut self, examples: &[Example]) {
        for example in examples {
            if let Err(error) = example.round_trip::<T>() {
                let ty = std::any::type_name::<T>();
                self.add(format!("{}: {ty}: {error}", example.pointer));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Example, Failures};
    use crate::formats::Uuid;

    #[test]
    fn what_is_lost_or_refused_or_breaks_a_rule_is_told() {
        let told = |example: Example| {
            let mut failures = Failures::default();
            failures.round_trip::<Vec<Uuid>>(&[example]);
            failures
                .none()
                .map_or_else(|failures| format!("{failures:?}"), |()| String::new())
        };
        let fine = r#"["f81d4fae-7dec-11d0-a765-00a0c91e6bf6"]"#;
        assert_eq!(told(Example::new("/a", fine)), "");
        assert!(told(Example::new("/a", fine).keeps("[]")).contains("written as"));
        assert!(told(Example::new("/a", "[1]")).contains("/a: "));
        assert!(told(Example::new("/a", r#"["x"]"#)).contains("/0"));
    }
}
