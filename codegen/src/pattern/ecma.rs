//! ECMA-262 patterns parsed by a kept parser, and the sets of characters that their atoms stand for.

use oxc_allocator::Allocator;
use oxc_regular_expression::{
    LiteralParser, Options,
    ast::{
        CharacterClass, CharacterClassContents, CharacterClassContentsKind, CharacterClassEscape,
        CharacterClassEscapeKind, Pattern,
    },
};
use regex_syntax::hir::{ClassUnicode, ClassUnicodeRange};

/// How a pattern is read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Reading {
    /// With the `u` flag, as JSON Schema says: characters are code points.
    CodePoints,
    /// Without it, because only so is the pattern valid: characters are UTF-16 units.
    Units,
}

/// Parses `source` and hands the tree to `use_tree`.
pub(super) fn parse<T>(
    source: &str,
    use_tree: impl FnOnce(&Pattern<'_>, Reading) -> T,
) -> Result<T, String> {
    let allocator = Allocator::default();
    let parse =
        |flags| LiteralParser::new(&allocator, source, Some(flags), Options::default()).parse();
    match parse("u") {
        Ok(tree) => Ok(use_tree(&tree, Reading::CodePoints)),
        Err(error) => match parse("") {
            Ok(tree) => Ok(use_tree(&tree, Reading::Units)),
            Err(_) => Err(error.message.to_string()),
        },
    }
}

/// `.` without the `s` flag: everything but line terminators.
pub(super) fn dot() -> ClassUnicode {
    let mut class = set(&[('\n', '\n'), ('\r', '\r'), ('\u{2028}', '\u{2029}')]);
    class.negate();
    class
}

/// One character; a lone surrogate is in no Rust string, so it stands for nothing.
pub(super) fn character(value: u32) -> ClassUnicode {
    char::from_u32(value).map_or_else(ClassUnicode::empty, |value| set(&[(value, value)]))
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
        class.negate();
    }
    class
}

/// The characters of `[…]`, if it is a plain union.
pub(super) fn class(class: &CharacterClass<'_>) -> Option<ClassUnicode> {
    if class.kind != CharacterClassContentsKind::Union {
        return None;
    }
    let mut union = ClassUnicode::empty();
    for part in &class.body {
        union.union(&match part {
            CharacterClassContents::Character(part) => character(part.value),
            CharacterClassContents::CharacterClassEscape(part) => escape(part),
            CharacterClassContents::CharacterClassRange(range) => {
                between(range.min.value, range.max.value)
            }
            _ => return None,
        });
    }
    if class.negative {
        union.negate();
    }
    Some(union)
}

fn between(first: u32, last: u32) -> ClassUnicode {
    // Surrogates in the range are no characters: the range is cut around them.
    let part = |first: u32, last: u32| {
        Some(ClassUnicodeRange::new(
            char::from_u32(first)?,
            char::from_u32(last)?,
        ))
        .filter(|_| first <= last)
    };
    ClassUnicode::new(
        [part(first, last.min(0xD7FF)), part(first.max(0xE000), last)]
            .into_iter()
            .flatten(),
    )
}

fn set(ranges: &[(char, char)]) -> ClassUnicode {
    ClassUnicode::new(
        ranges
            .iter()
            .map(|(first, last)| ClassUnicodeRange::new(*first, *last)),
    )
}
