//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{
    Automaton, CharClass, Fallback, FallbackRule, Instruction, Pattern, StringRule,
};

/// `^(?!.*?(.)\1{3})[a-z]*$`
pub(super) const ROOM_ID_PATTERN: Fallback<'static> = Fallback::new(
    r"^(?!.*?(.)\1{3})[a-z]*$",
    &[
        CharClass::new(
            &[
                ('\0', '\t'),
                ('\u{b}', '\u{c}'),
                ('\u{e}', '‧'),
                ('\u{202a}', '\u{d7ff}'),
                ('\u{e000}', '\u{10ffff}'),
            ],
        ),
        CharClass::new(&[('a', 'z')]),
    ],
    &[
        Instruction::Start,
        Instruction::Look {
            negative: true,
            end: 16,
        },
        Instruction::Count(2),
        Instruction::Loop {
            register: 2,
            min: 0,
            max: None,
            greedy: false,
            end: 7,
        },
        Instruction::Round(2, 0, 0),
        Instruction::Next(0),
        Instruction::Again {
            register: 2,
            min: 0,
            to: 3,
        },
        Instruction::Save(0),
        Instruction::Next(0),
        Instruction::Save(1),
        Instruction::Count(4),
        Instruction::Loop {
            register: 4,
            min: 3,
            max: Some(3),
            greedy: true,
            end: 15,
        },
        Instruction::Round(4, 0, 0),
        Instruction::Reference(0),
        Instruction::Again {
            register: 4,
            min: 3,
            to: 11,
        },
        Instruction::Match,
        Instruction::Count(6),
        Instruction::Loop {
            register: 6,
            min: 0,
            max: None,
            greedy: true,
            end: 21,
        },
        Instruction::Round(6, 0, 0),
        Instruction::Next(1),
        Instruction::Again {
            register: 6,
            min: 0,
            to: 17,
        },
        Instruction::End,
        Instruction::Match,
    ],
);

/// `^(?!aws:)[a-z:]+$`
pub(super) const LOOKS_PATTERN: Pattern<'static> = Pattern::automaton(
    "^(?!aws:)[a-z:]+$",
    &Automaton::new(
        &[
            (':', ':', 2),
            ('a', 'a', 3),
            ('b', 'r', 4),
            ('s', 's', 5),
            ('t', 'v', 4),
            ('w', 'w', 6),
            ('x', 'z', 4),
        ],
        &Automaton::cells::<
            35,
        >(
            &[
                (1, "..<1>2<1><1><1>"),
                (1, "*.<1><1><1><1>0"),
                (1, "*.<1><1><1>A1"),
                (1, "*.B<1><1>1<1>"),
                (1, "*..<1><1><1><1>"),
            ],
        ),
    ),
);

/// `["][ -~]{1000}["]`
pub(super) const ROOM_QUOTE_PATTERN: Fallback<'static> = Fallback::new(
    r#"["][ -~]{1000}["]"#,
    &[CharClass::new(&[('"', '"')]), CharClass::new(&[(' ', '~')])],
    &[
        Instruction::Next(0),
        Instruction::Count(0),
        Instruction::Loop {
            register: 0,
            min: 1000,
            max: Some(1000),
            greedy: true,
            end: 6,
        },
        Instruction::Round(0, 0, 0),
        Instruction::Next(1),
        Instruction::Again {
            register: 0,
            min: 1000,
            to: 2,
        },
        Instruction::Next(0),
        Instruction::Match,
    ],
);

pub(super) const ROOM_ID: FallbackRule<'static> = StringRule::new()
    .max_length(64)
    .fallback(&ROOM_ID_PATTERN);

pub(super) const LOOKS: StringRule<'static> = StringRule::new().pattern(&LOOKS_PATTERN);

pub(super) const ROOM_QUOTE: FallbackRule<'static> = StringRule::new()
    .fallback(&ROOM_QUOTE_PATTERN);
