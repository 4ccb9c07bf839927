//! Checks of literals. In a `const` item a broken rule is a compile error that names type, value and rule.

use crate::{
    BigIntegerRule, Broken, Decimal, IntegerRule, Message, NumberRule, StringRule,
    is_canonical_integer,
};

/// Checks the text that a value of the named type is made from.
///
/// # Panics
///
/// When the text breaks the rule.
#[track_caller]
pub const fn string(name: &str, value: &str, rule: &StringRule<'_>) {
    if let Some(broken) = rule.first_broken(value) {
        refuse(
            &Message::new()
                .text(name)
                .text(": ")
                .quoted(value)
                .text(" ")
                .broken(&broken),
        );
    }
}

/// Checks the integer that a value of the named type is made from.
///
/// # Panics
///
/// When the integer breaks the rule.
#[track_caller]
pub const fn integer(name: &str, value: i64, rule: &IntegerRule) {
    if let Some(broken) = rule.first_broken(value) {
        refuse(
            &Message::new()
                .text(name)
                .text(": ")
                .integer(value)
                .text(" ")
                .broken(&broken),
        );
    }
}

/// Checks the digits that a value of the named type is made from.
///
/// # Panics
///
/// When the text is no integer, is spelt with more than `-` and the digits that it needs, or breaks the rule.
#[track_caller]
pub const fn big_integer(name: &str, value: &str, rule: &BigIntegerRule<'_>) {
    let message = Message::new().text(name).text(": ").quoted(value);
    match Decimal::parse(value) {
        Some(decimal) if is_canonical_integer(value) => {
            if let Some(broken) = rule.first_broken(&decimal) {
                refuse(&message.text(" ").broken(&broken));
            }
        }
        _ => refuse(&message.text(" must be an integer, in digits alone")),
    }
}

/// Checks the number that a value of the named type is made from.
///
/// # Panics
///
/// When the number breaks the rule.
#[track_caller]
pub const fn number(name: &str, value: f64, rule: &NumberRule<'_>) {
    if let Some(broken) = rule.first_broken(value) {
        refuse(
            &Message::new()
                .text(name)
                .text(": ")
                .number(value)
                .text(" ")
                .broken(&broken),
        );
    }
}

/// As [`string`], for a text that no message may show.
///
/// # Panics
///
/// When the text breaks the rule.
#[track_caller]
pub const fn sensitive_string(name: &str, value: &str, rule: &StringRule<'_>) {
    refuse_unseen(name, rule.first_broken(value));
}

/// As [`integer`], for an integer that no message may show.
///
/// # Panics
///
/// When the integer breaks the rule.
#[track_caller]
pub const fn sensitive_integer(name: &str, value: i64, rule: &IntegerRule) {
    refuse_unseen(name, rule.first_broken(value));
}

/// As [`big_integer`], for an integer that no message may show.
///
/// # Panics
///
/// When the text is no integer, is spelt with more than `-` and the digits that it needs, or breaks the rule.
#[track_caller]
pub const fn sensitive_big_integer(name: &str, value: &str, rule: &BigIntegerRule<'_>) {
    match Decimal::parse(value) {
        Some(decimal) if is_canonical_integer(value) => {
            refuse_unseen(name, rule.first_broken(&decimal));
        }
        _ => refuse(
            &Message::new()
                .text(name)
                .text(": must be an integer, in digits alone"),
        ),
    }
}

/// As [`number`], for a number that no message may show.
///
/// # Panics
///
/// When the number breaks the rule.
#[track_caller]
pub const fn sensitive_number(name: &str, value: f64, rule: &NumberRule<'_>) {
    refuse_unseen(name, rule.first_broken(value));
}

#[track_caller]
const fn refuse_unseen(name: &str, broken: Option<Broken<'_>>) {
    if let Some(broken) = broken {
        refuse(&Message::new().text(name).text(": ").broken(&broken));
    }
}

#[expect(
    clippy::panic,
    reason = "a `const fn` has no other way to fail the build"
)]
#[track_caller]
const fn refuse(message: &Message) -> ! {
    panic!("{}", message.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "ItemsPerPage: 501 must be at most 500")]
    fn an_integer_is_named() {
        integer("ItemsPerPage", 501, &IntegerRule::new().maximum(500));
    }

    #[test]
    #[should_panic(
        expected = "Size: \"18446744073709551616\" must be at most 18446744073709551615"
    )]
    fn a_big_integer_is_named() {
        let rule = BigIntegerRule::new().maximum("18446744073709551615");
        big_integer("Size", "18446744073709551615", &rule);
        big_integer("Size", "18446744073709551616", &rule);
    }

    #[test]
    #[should_panic(expected = "Size: \"1e2\" must be an integer, in digits alone")]
    fn a_big_integer_has_one_spelling() {
        big_integer("Size", "1e2", &BigIntegerRule::new());
    }

    #[test]
    #[should_panic(expected = "Name: \"ab\" must have at least 3 characters, has 2")]
    fn a_text_is_quoted() {
        string("Name", "ab", &StringRule::new().min_length(3));
    }

    #[test]
    #[should_panic(expected = r#"Name: "a\n\u{202e}" must have at most 1 character, has 3"#)]
    fn what_nobody_sees_is_escaped() {
        string("Name", "a\n\u{202e}", &StringRule::new().max_length(1));
    }

    #[test]
    #[should_panic(expected = "Password: must have at least 3 characters, has 2")]
    fn a_sensitive_text_is_not_shown() {
        sensitive_string("Password", "ab", &StringRule::new().min_length(3));
    }

    #[test]
    #[should_panic(expected = "Key: must be at most 9")]
    fn a_sensitive_big_integer_is_not_shown() {
        sensitive_big_integer("Key", "10", &BigIntegerRule::new().maximum("9"));
    }

    #[test]
    #[should_panic(expected = "Key: must be an integer, in digits alone")]
    fn a_sensitive_text_of_no_integer_is_not_shown() {
        sensitive_big_integer("Key", "1e2", &BigIntegerRule::new());
    }

    #[test]
    #[should_panic(expected = "Ratio: 0.4 must be at least 0.5")]
    fn a_number_is_named() {
        number("Ratio", 0.4, &NumberRule::new().minimum(0.5, "0.5"));
    }
}
