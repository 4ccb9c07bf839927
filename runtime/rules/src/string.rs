//! What a text must keep.

use crate::char_class::code_points;
use crate::{Broken, Format, Pattern};

/// `minLength`, `maxLength`, `pattern` and `format` of a string (JSON Schema 2020-12 validation, 6.3 and 7).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct StringRule<'a> {
    min_length: Option<u64>,
    max_length: Option<u64>,
    pattern: Option<&'a Pattern<'a>>,
    format: Option<Format>,
}

impl<'a> StringRule<'a> {
    /// A rule that every text keeps.
    pub const fn new() -> Self {
        Self {
            min_length: None,
            max_length: None,
            pattern: None,
            format: None,
        }
    }

    /// The least number of code points.
    #[must_use]
    pub const fn min_length(mut self, limit: u64) -> Self {
        self.min_length = Some(limit);
        self
    }

    /// The greatest number of code points.
    #[must_use]
    pub const fn max_length(mut self, limit: u64) -> Self {
        self.max_length = Some(limit);
        self
    }

    /// The pattern that the text must match.
    #[must_use]
    pub const fn pattern(mut self, pattern: &'a Pattern<'a>) -> Self {
        self.pattern = Some(pattern);
        self
    }

    /// The format that the text must have.
    #[must_use]
    pub const fn format(mut self, format: Format) -> Self {
        self.format = Some(format);
        self
    }

    /// Every assertion that the text breaks.
    pub const fn broken(&self, value: &str) -> [Option<Broken<'a>>; 4] {
        self.explained(value, self.verdicts(value))
    }

    /// Whether the text matches the pattern and has the format.
    #[inline]
    const fn verdicts(&self, value: &str) -> (bool, bool) {
        let matches = match self.pattern {
            Some(pattern) => pattern.matches(value),
            None => true,
        };
        let has_format = match self.format {
            Some(format) => format.matches(value),
            None => true,
        };
        (matches, has_format)
    }

    /// What the text breaks, if these are the verdicts.
    const fn explained(
        &self,
        value: &str,
        (matches, has_format): (bool, bool),
    ) -> [Option<Broken<'a>>; 4] {
        let mut broken = [None; 4];
        if self.min_length.is_some() || self.max_length.is_some() {
            let length = code_points(value);
            if let Some(limit) = self.min_length
                && length < limit
            {
                broken[0] = Some(Broken::MinLength { limit, length });
            }
            if let Some(limit) = self.max_length
                && length > limit
            {
                broken[1] = Some(Broken::MaxLength { limit, length });
            }
        }
        if let Some(pattern) = self.pattern
            && !matches
        {
            broken[2] = Some(Broken::Pattern(pattern.source()));
        }
        if let Some(format) = self.format
            && !has_format
        {
            broken[3] = Some(Broken::Format(format));
        }
        broken
    }

    /// The first assertion that the text breaks.
    pub const fn first_broken(&self, value: &str) -> Option<Broken<'a>> {
        crate::broken::first(&self.broken(value))
    }

    /// Whether the text breaks nothing.
    #[inline]
    pub const fn allows(&self, value: &str) -> bool {
        let (matches, has_format) = self.verdicts(value);
        matches && has_format && self.allows_length(value)
    }

    #[inline]
    const fn allows_length(&self, value: &str) -> bool {
        // A character takes one byte to four, which mostly settles it.
        let (fewest, most) = (value.len().div_ceil(4) as u64, value.len() as u64);
        let min = match self.min_length {
            Some(limit) => limit,
            None => 0,
        };
        let max = match self.max_length {
            Some(limit) => limit,
            None => u64::MAX,
        };
        if min <= fewest && most <= max {
            return true;
        }
        let length = code_points(value);
        min <= length && length <= max
    }
}

/// A rule for texts, whichever way its pattern is decided.
pub trait TextRule<'a> {
    /// Every assertion that the text breaks; `None` only if it breaks nothing.
    fn broken(&self, value: &str) -> Option<[Option<Broken<'a>>; 4]>;

    /// The first assertion that the text breaks.
    fn first_broken(&self, value: &str) -> Option<Broken<'a>> {
        crate::broken::first(&self.broken(value)?)
    }
}

impl<'a> TextRule<'a> for StringRule<'a> {
    #[inline]
    fn broken(&self, value: &str) -> Option<[Option<Broken<'a>>; 4]> {
        let verdicts = self.verdicts(value);
        if verdicts == (true, true) && self.allows_length(value) {
            return None;
        }
        Some(self.explained(value, verdicts))
    }
}

impl Default for StringRule<'_> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CharClass, Piece};

    #[test]
    fn lengths_are_code_points() {
        let rule = StringRule::new().min_length(2).max_length(3);
        for (text, code) in [
            ("", "minLength"),
            ("a", "minLength"),
            ("😀", "minLength"),
            ("abc", ""),
            ("😀😀😀", ""),
            ("é", "minLength"),
            ("é😀", ""),
            ("é😀x", ""),
            ("é😀xy", "maxLength"),
        ] {
            assert_eq!(
                rule.first_broken(text).map_or("", |broken| broken.code()),
                code,
                "{text}"
            );
            assert_eq!(rule.allows(text), code.is_empty(), "{text}");
        }
    }

    #[test]
    fn what_breaks_one_assertion_is_not_allowed() {
        const PATTERN: Pattern =
            Pattern::sequence("^a$", &[Piece::exactly(1, &CharClass::new(&[('a', 'a')]))]);
        assert!(StringRule::new().allows("b"));
        assert!(StringRule::new().pattern(&PATTERN).allows("a"));
        assert!(!StringRule::new().pattern(&PATTERN).allows("b"));
        assert!(!StringRule::new().format(Format::DateTime).allows("a"));
        assert!(
            !StringRule::new()
                .pattern(&PATTERN)
                .min_length(2)
                .allows("a")
        );
    }

    #[test]
    fn every_broken_assertion_is_told() {
        const PATTERN: Pattern =
            Pattern::sequence("^a$", &[Piece::exactly(1, &CharClass::new(&[('a', 'a')]))]);
        const RULE: StringRule = StringRule::new()
            .min_length(3)
            .pattern(&PATTERN)
            .format(Format::DateTime);
        let mut codes = RULE
            .broken("b")
            .into_iter()
            .flatten()
            .map(|broken| broken.code());
        assert!(
            ["minLength", "pattern", "format"]
                .into_iter()
                .all(|code| codes.next() == Some(code))
        );
        assert_eq!(codes.next(), None);
    }
}
