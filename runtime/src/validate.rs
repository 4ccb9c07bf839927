//! The checks of plain values and of what holds others.

use crate::rules::NumberRule;
use crate::{Checker, Fingerprint, Presence, Validate};

/// Types without rules of their own, whose hash is all there is to tell.
macro_rules! plain {
    ($($plain:ty),*) => {
        $(impl Validate for $plain {
            fn fingerprint(&self, fingerprint: &mut Fingerprint) {
                fingerprint.part(self);
            }
        })*
    };
}

plain!(bool, i64, str, String);

impl Validate for () {}

impl Validate for f64 {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.number(*self, &NumberRule::new());
    }

    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        // The sum makes one zero of the two, which are equal.
        fingerprint.part(&(self + 0.0).to_bits());
    }
}

impl<T: Validate + ?Sized> Validate for &T {
    fn check(&self, checker: &mut Checker<'_>) {
        (**self).check(checker);
    }

    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        (**self).fingerprint(fingerprint);
    }
}

impl<T: Validate + ?Sized> Validate for Box<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        (**self).check(checker);
    }

    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        (**self).fingerprint(fingerprint);
    }
}

impl<T: Validate> Validate for Option<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = self {
            value.check(checker);
        }
    }

    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        fingerprint.part(&self.is_some());
        if let Some(value) = self {
            value.fingerprint(fingerprint);
        }
    }
}

impl<T: Validate> Validate for Presence<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Self::Value(value) = self {
            value.check(checker);
        }
    }

    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        fingerprint.part(&std::mem::discriminant(self));
        if let Self::Value(value) = self {
            value.fingerprint(fingerprint);
        }
    }
}

impl<T: Validate> Validate for [T] {
    fn check(&self, checker: &mut Checker<'_>) {
        for (index, item) in self.iter().enumerate() {
            item.check(&mut checker.item(index));
        }
    }

    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        fingerprint.part(&self.len());
        self.iter().for_each(|item| item.fingerprint(fingerprint));
    }
}

impl<T: Validate> Validate for Vec<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        self.as_slice().check(checker);
    }

    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        self.as_slice().fingerprint(fingerprint);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::rules::{BigIntegerRule, PropertyRule};
    use crate::violation::Place;
    use crate::{Checker, Integer, Validate, Violations, literal};

    #[derive(Clone, Debug)]
    struct Size(Integer);

    crate::big_integer!(Size, BigIntegerRule::new().maximum("18446744073709551615"));

    #[test]
    fn integers_of_any_size_keep_their_bounds() {
        assert_eq!(
            literal!(Size, "18446744073709551615").to_string(),
            u64::MAX.to_string()
        );
        assert_eq!(Size::try_from(u64::MAX).unwrap().get(), &u64::MAX.into());
        let error = "18446744073709551616".parse::<Size>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "Size: 18446744073709551616 must be at most 18446744073709551615"
        );
        let error = "1".repeat(70).parse::<Size>().unwrap_err().to_string();
        assert_eq!(
            error,
            format!(
                "Size: {}… must be at most 18446744073709551615",
                "1".repeat(64)
            )
        );
        let error = "1.5".parse::<Size>().unwrap_err();
        assert_eq!(error.to_string(), "Size: \"1.5\" must be an integer");
    }

    /// An object with one required member and two others, which may have members of its own making or not.
    struct Object {
        set: [bool; 2],
        is_closed: bool,
    }

    impl Validate for Object {
        fn check(&self, checker: &mut Checker<'_>) {
            let rule = PropertyRule::new().min_properties(2).max_properties(2);
            if self.is_closed {
                checker.properties(1, &self.set, &rule);
            } else {
                checker.sent_properties(1, &self.set, &rule);
            }
        }
    }

    #[test]
    fn members_are_counted_where_all_are_known() {
        for (set, in_body, closed) in [
            (
                [false, false],
                "body: must have at least 2 members, has 1",
                "must have at least 2 members, has 1",
            ),
            ([false, true], "", ""),
            (
                [true, true],
                "body: must have at most 2 members, has 3",
                "must have at most 2 members, has 3",
            ),
        ] {
            let check = |is_closed, place| {
                let mut found = Vec::new();
                Object { set, is_closed }.check(&mut Checker::new(place, &mut found));
                Violations::none_or(found)
                    .map_or_else(|error| error.to_string(), |()| String::new())
            };
            assert_eq!(check(false, Place::Body), in_body);
            assert_eq!(check(true, Place::Body), in_body);
            assert_eq!(check(true, Place::Model), closed);
            // An answer, whose undeclared members are not here.
            assert_eq!(check(false, Place::Model), "");
        }
    }
}
