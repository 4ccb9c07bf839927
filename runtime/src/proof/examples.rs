//! Examples of a document that go into a type and out again.

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

/// Reads each example, checks it and writes it again; adds to the failures of which that failed, or brought other JSON than is kept.
pub fn round_trip<T: Decode + Encode + Validate>(failures: &mut Vec<String>, examples: &[Example]) {
    let failed = |example: &Example| {
        let error = example.round_trip::<T>().err()?;
        let ty = std::any::type_name::<T>();
        Some(format!("{}: {ty}: {error}", example.pointer))
    };
    failures.extend(examples.iter().filter_map(failed));
}

#[cfg(test)]
mod tests {
    use super::{Example, round_trip};
    use crate::formats::Uuid;

    #[test]
    fn what_is_lost_or_refused_or_breaks_a_rule_is_told() {
        let told = |example: Example| {
            let mut failures = Vec::new();
            round_trip::<Vec<Uuid>>(&mut failures, &[example]);
            failures
        };
        let fine = r#"["f81d4fae-7dec-11d0-a765-00a0c91e6bf6"]"#;
        assert_eq!(told(Example::new("/a", fine)), [""; 0]);
        assert!(told(Example::new("/a", fine).keeps("[]"))[0].contains("written as"));
        assert!(told(Example::new("/a", "[1]"))[0].starts_with("/a: "));
        assert!(told(Example::new("/a", r#"["x"]"#))[0].contains("/0"));
    }
}
