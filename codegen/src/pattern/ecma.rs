//! ECMA-262 patterns parsed by a kept parser, and the sets of characters that their atoms stand for.

use std::borrow::Cow;

use oxc_allocator::Allocator;
use oxc_regular_expression::{
    LiteralParser, Options,
    ast::{
        CharacterClass, CharacterClassContents, CharacterClassContentsKind, CharacterClassEscape,
        CharacterClassEscapeKind, Pattern, UnicodePropertyEscape,
    },
};
use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, HirKind};

/// How a pattern is read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reading {
    /// With the `u` flag, as JSON Schema says: characters are code points.
    CodePoints,
    /// Without it, because only so is the pattern valid: characters are UTF-16 units, and a code point beyond
    /// U+FFFF is two of them. A class holds the last code point if it holds the halves.
    Units,
}

/// Characters that are shown of what a parser did not understand.
const SHOWN: usize = 12;

/// Stands for every surrogate in a class that counts UTF-16 units; what lies beyond U+FFFF is in no such class itself.
pub(super) const SURROGATES: char = char::MAX;

/// Parses `source` and hands the tree to `use_tree`. Beside the outcome stands why the pattern is none with the `u` flag, if so.
pub(super) fn parse<T>(
    source: &str,
    use_tree: impl FnOnce(&Pattern<'_>, Reading) -> T,
) -> Result<(T, Option<String>), String> {
    let allocator = Allocator::default();
    let parse = |source: Cow<'_, str>, flags| {
        let source = allocator.alloc_str(&source);
        let parser = LiteralParser::new(&allocator, source, Some(flags), Options::default());
        parser.parse().map_err(|error| {
            let start = error.labels.first().map(|label| label.offset() as usize);
            reason(&error.message, source, start)
        })
    };
    let reason = match control_letters(source, char::is_ascii_alphabetic) {
        Ok(source) => match parse(source, "u") {
            Ok(tree) => return Ok((use_tree(&tree, Reading::CodePoints), None)),
            Err(reason) => reason,
        },
        Err(reason) => reason.to_owned(),
    };
    // Annex B of ECMA-262 knows `\c0` and `\c_` in a class, and a lone `\c`, too.
    let is_letter = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '_';
    let source = control_letters(source, is_letter).unwrap_or(Cow::Borrowed(source));
    match parse(source, "") {
        Ok(tree) => Ok((use_tree(&tree, Reading::Units), Some(reason))),
        Err(_) => Err(reason),
    }
}

/// The parser's words, with what stands where it gave up.
fn reason(words: &str, source: &str, start: Option<usize>) -> String {
    let words = words
        .strip_prefix("Invalid regular expression: ")
        .unwrap_or(words);
    match start.and_then(|start| source.get(start..)) {
        Some(rest) if !rest.is_empty() => {
            let shown: String = rest.chars().take(SHOWN).collect();
            format!("{words} at `{shown}`")
        }
        _ => words.to_owned(),
    }
}

/// The pattern with `\cJ` in a class written as `\x0a`, which means the same: the parser takes the backslash there for itself.
/// Fails at a `\c` in a class before anything that is no letter.
fn control_letters(
    source: &str,
    is_letter: impl Fn(&char) -> bool,
) -> Result<Cow<'_, str>, &'static str> {
    if !source.contains("\\c") {
        return Ok(Cow::Borrowed(source));
    }
    let (mut text, mut in_class) = (String::new(), false);
    let mut characters = source.chars();
    while let Some(character) = characters.next() {
        text.push(character);
        match character {
            '\\' => match characters.next() {
                Some('c') if in_class => {
                    let letter = characters.next().filter(&is_letter);
                    let letter = letter.ok_or("`\\c` without a letter")?;
                    let digits = u32::from(letter) % 32;
                    text.push('x');
                    text.extend(
                        [digits / 16, digits % 16]
                            .map(|digit| char::from_digit(digit, 16))
                            .into_iter()
                            .flatten(),
                    );
                }
                escaped => text.extend(escaped),
            },
            '[' => in_class = true,
            ']' => in_class = false,
            _ => {}
        }
    }
    Ok(Cow::Owned(text))
}

/// `.` without the `s` flag: everything but line terminators.
pub(super) fn dot() -> ClassUnicode {
    negated(&set(&[
        ('\n', '\n'),
        ('\r', '\r'),
        ('\u{2028}', '\u{2029}'),
    ]))
}

/// One character. With the `u` flag a lone surrogate is in no Rust string, so it stands for nothing.
pub(super) fn character(value: u32, reading: Reading) -> Result<ClassUnicode, &'static str> {
    between(value, value, reading)
}

pub(super) fn escape(escape: &CharacterClassEscape) -> ClassUnicode {
    use CharacterClassEscapeKind as Kind;
    let mut class = match escape.kind {
        Kind::D | Kind::NegativeD => set(&[('0', '9')]),
        Kind::W | Kind::NegativeW => set(&[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]),
        // WhiteSpace and LineTerminator of ECMA-262, section 12.2 and 12.3.
        Kind::S | Kind::NegativeS => set(&[
            ('\t', '\r'),
            (' ', ' '),
            ('\u{a0}', '\u{a0}'),
            ('\u{1680}', '\u{1680}'),
            ('\u{2000}', '\u{200a}'),
            ('\u{2028}', '\u{2029}'),
            ('\u{202f}', '\u{202f}'),
            ('\u{205f}', '\u{205f}'),
            ('\u{3000}', '\u{3000}'),
            ('\u{feff}', '\u{feff}'),
        ]),
    };
    if matches!(
        escape.kind,
        Kind::NegativeD | Kind::NegativeS | Kind::NegativeW
    ) {
        class = negated(&class);
    }
    class
}

/// The characters of `[…]`.
pub(super) fn class(
    class: &CharacterClass<'_>,
    reading: Reading,
) -> Result<ClassUnicode, &'static str> {
    // The others exist under the `v` flag alone.
    const PLAIN: &str = "it has a class that is not a plain list of characters";
    if class.kind != CharacterClassContentsKind::Union {
        return Err(PLAIN);
    }
    let mut union = ClassUnicode::empty();
    for part in &class.body {
        union.union(&match part {
            CharacterClassContents::Character(part) => character(part.value, reading)?,
            CharacterClassContents::CharacterClassEscape(part) => escape(part),
            CharacterClassContents::UnicodePropertyEscape(part) => property(part)?,
            CharacterClassContents::CharacterClassRange(range) => {
                between(range.min.value, range.max.value, reading)?
            }
            CharacterClassContents::NestedCharacterClass(_)
            | CharacterClassContents::ClassStringDisjunction(_) => return Err(PLAIN),
        });
    }
    if class.negative {
        union = negated(&union);
    }
    Ok(union)
}

/// All other characters. `ClassUnicode::negate` would put a range between U+D7FF and U+E000, where no character is.
fn negated(class: &ClassUnicode) -> ClassUnicode {
    let mut next = 0;
    let mut ranges = Vec::new();
    let mut gap = |first: u32, end: u32| {
        let parts = [(first, end.min(0xD800)), (first.max(0xE000), end)];
        ranges.extend(parts.into_iter().filter_map(|(first, end)| {
            let last = end.checked_sub(1).filter(|last| first <= *last)?;
            Some(ClassUnicodeRange::new(
                char::from_u32(first)?,
                char::from_u32(last)?,
            ))
        }));
    };
    for range in class.ranges() {
        gap(next, range.start().into());
        next = u32::from(range.end()) + 1;
    }
    gap(next, 0x11_0000);
    ClassUnicode::new(ranges)
}

/// The characters of `\p{…}` or `\P{…}`, from the Unicode tables that the regex crates share.
pub(super) fn property(property: &UnicodePropertyEscape<'_>) -> Result<ClassUnicode, &'static str> {
    const UNKNOWN: &str = "it names a Unicode property that ironspec has no table of";
    let name = match &property.value {
        Some(value) => format!("{}={value}", property.name),
        None => property.name.to_string(),
    };
    let is_surrogate = |name: &str| matches!(name, "Cs" | "Surrogate");
    let mut class = if property.strings {
        return Err(UNKNOWN);
    } else if is_surrogate(name.rsplit('=').next().unwrap_or_default()) {
        ClassUnicode::empty()
    } else {
        let parsed = regex_syntax::parse(&format!("\\p{{{name}}}")).map_err(|_| UNKNOWN)?;
        match parsed.into_kind() {
            HirKind::Class(Class::Unicode(class)) => class,
            // A property of one character.
            HirKind::Literal(literal) => match std::str::from_utf8(&literal.0) {
                Ok(text) => {
                    let one = text.chars().map(|one| ClassUnicodeRange::new(one, one));
                    ClassUnicode::new(one)
                }
                Err(_) => return Err(UNKNOWN),
            },
            _ => return Err(UNKNOWN),
        }
    };
    if property.negative {
        class = negated(&class);
    }
    Ok(class)
}

fn between(first: u32, last: u32, reading: Reading) -> Result<ClassUnicode, &'static str> {
    let range = |first: u32, last: u32| {
        let (first, last) = (char::from_u32(first)?, char::from_u32(last)?);
        (first <= last).then(|| ClassUnicodeRange::new(first, last))
    };
    let halves = match reading {
        // Surrogates in the range are no characters: the range is cut around them.
        Reading::CodePoints => None,
        Reading::Units if last < 0xD800 || first > 0xDFFF => None,
        Reading::Units if first <= 0xD800 && last >= 0xDFFF => {
            Some(ClassUnicodeRange::new(SURROGATES, SURROGATES))
        }
        Reading::Units => {
            return Err(
                "it is valid only without the `u` flag and tells halves of characters apart",
            );
        }
    };
    let parts = [
        range(first, last.min(0xD7FF)),
        range(first.max(0xE000), last),
        halves,
    ];
    Ok(ClassUnicode::new(parts.into_iter().flatten()))
}

fn set(ranges: &[(char, char)]) -> ClassUnicode {
    ClassUnicode::new(
        ranges
            .iter()
            .map(|(first, last)| ClassUnicodeRange::new(*first, *last)),
    )
}
