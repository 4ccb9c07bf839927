//! Texts that keep the rules of a schema, at their bounds where they have some.

use ironspec_rules::Format;

use crate::api::Lengths;

/// Most code points of a text that is made.
const LONGEST: u64 = 1024;

/// Texts that are held to nothing but their length: one that every place can carry, and one that must be encoded almost everywhere.
const PLAIN: [&str; 2] = ["a", "a b&c=d/e?f+g%h\u{fc}"];

/// Texts of the rule, perhaps none.
pub(super) fn texts(lengths: &Lengths) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    if let Some(pattern) = &lengths.pattern {
        let min = lengths.min_length.unwrap_or(0);
        texts.extend(pattern.matcher.texts(min, lengths.max_length));
    }
    if let Some(format) = lengths.format {
        texts.extend(of_format(format).iter().map(|text| (*text).to_owned()));
    }
    if texts.is_empty() {
        texts.extend(PLAIN.map(str::to_owned));
        let bounds = [lengths.min_length, lengths.max_length];
        let bounds = bounds
            .into_iter()
            .flatten()
            .filter(|bound| *bound <= LONGEST);
        let bounds = bounds.filter_map(|bound| usize::try_from(bound).ok());
        texts.extend(bounds.map(|bound| "a".repeat(bound)));
    }
    texts.retain(|text| lengths.allows(text));
    texts
}

/// Texts of a format, each of which all its readers agree on.
const fn of_format(format: Format) -> &'static [&'static str] {
    match format {
        Format::DateTime => &["2024-02-29T23:59:59Z", "1999-12-31T00:00:00.5+14:00"],
        Format::Date => &["2024-02-29"],
        Format::Time => &["23:59:59Z"],
        Format::Duration => &["P1DT12H"],
        Format::Uuid => &["f81d4fae-7dec-11d0-a765-00a0c91e6bf6"],
        Format::Uri => &["https://example.com/a?b=c#d"],
        Format::Email => &["a@example.com"],
        Format::Hostname => &["example.com"],
        Format::Ipv4 => &["192.0.2.1"],
        Format::Ipv6 => &["2001:db8::1"],
        Format::Base64 => &["aGVsbG8="],
    }
}
