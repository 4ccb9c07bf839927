//! The checks of plain values and of what holds others.

use crate::rules::NumberRule;
use crate::{Checker, Digest, Presence, Validate};

/// Types without rules of their own, whose hash is all there is to tell.
macro_rules! plain {
    ($($plain:ty),*) => {
        $(impl Validate for $plain {
            fn digest(&self, digest: &mut Digest) {
                digest.part(self);
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

    fn digest(&self, digest: &mut Digest) {
        // The sum makes one zero of the two, which are equal.
        digest.part(&(self + 0.0).to_bits());
    }
}

impl<T: Validate + ?Sized> Validate for &T {
    fn check(&self, checker: &mut Checker<'_>) {
        (**self).check(checker);
    }

    fn digest(&self, digest: &mut Digest) {
        (**self).digest(digest);
    }
}

impl<T: Validate + ?Sized> Validate for Box<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        (**self).check(checker);
    }

    fn digest(&self, digest: &mut Digest) {
        (**self).digest(digest);
    }
}

impl<T: Validate> Validate for Option<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = self {
            value.check(checker);
        }
    }

    fn digest(&self, digest: &mut Digest) {
        digest.part(&self.is_some());
        if let Some(value) = self {
            value.digest(digest);
        }
    }
}

impl<T: Validate> Validate for Presence<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Self::Value(value) = self {
            value.check(checker);
        }
    }

    fn digest(&self, digest: &mut Digest) {
        digest.part(&std::mem::discriminant(self));
        if let Self::Value(value) = self {
            value.digest(digest);
        }
    }
}

impl<T: Validate> Validate for [T] {
    fn check(&self, checker: &mut Checker<'_>) {
        for (index, item) in self.iter().enumerate() {
            item.check(&mut checker.item(index));
        }
    }

    fn digest(&self, digest: &mut Digest) {
        digest.part(&self.len());
        self.iter().for_each(|item| item.digest(digest));
    }
}

impl<T: Validate> Validate for Vec<T> {
    fn check(&self, checker: &mut Checker<'_>) {
        self.as_slice().check(checker);
    }

    fn digest(&self, digest: &mut Digest) {
        self.as_slice().digest(digest);
    }
}
