//! `rules.rs`: the assertions of the document as constants.

use std::str::FromStr;

use ironspec_rules::Instruction;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::{
    docs,
    print::{self, Part},
    scope::format_name,
};
use crate::{
    pattern::{Automaton, Fallback, Matcher, Piece},
    rust::{Assertions, Condition, Module, Pattern, Rule},
};

pub(super) fn file(module: &Module) -> String {
    let mut parts = vec![Part::Block(imports(module))];
    parts.extend(
        module
            .patterns
            .iter()
            .map(|pattern| Part::Item(self::pattern(pattern))),
    );
    parts.extend(module.rules.iter().map(|rule| Part::Item(self::rule(rule))));
    let conditions = module.conditions.iter();
    parts.extend(conditions.map(|condition| Part::Item(self::condition(condition))));
    print::file(&["The rules of the document, checked when a literal is compiled and before a request leaves.".to_owned()], &parts)
}

/// Whether the API has any rule.
pub(super) fn has_any(module: &Module) -> bool {
    !module.rules.is_empty() || !module.conditions.is_empty()
}

fn condition(condition: &Condition) -> TokenStream {
    let Condition {
        ident,
        schema,
        patterns,
    } = condition;
    let schema = raw_string(schema);
    quote!(pub(super) static #ident: Condition = Condition::new(#schema, &[#(&#patterns),*]);)
}

fn imports(module: &Module) -> Vec<TokenStream> {
    let any = |is: fn(&Assertions) -> bool| module.rules.iter().any(|rule| is(&rule.assertions));
    let any_pattern =
        |is: fn(&Matcher) -> bool| module.patterns.iter().any(|pattern| is(&pattern.matcher));
    let has_runs = any_pattern(
        |matcher| matches!(matcher, Matcher::Sequence(pieces) if pieces.iter().any(|piece| matches!(piece, Piece::Run { .. }))),
    );
    let fallbacks = module
        .patterns
        .iter()
        .filter_map(|pattern| match &pattern.matcher {
            Matcher::Fallback(fallback) => Some(fallback),
            _ => None,
        });
    let has_fallback_classes = fallbacks
        .clone()
        .any(|fallback| !fallback.classes.is_empty());
    let has_fallback = fallbacks.count() > 0;
    let has_pieces =
        any_pattern(|matcher| matches!(matcher, Matcher::Sequence(pieces) if !pieces.is_empty()));
    let names = [
        (
            "Automaton",
            any_pattern(|matcher| matches!(matcher, Matcher::Automaton(_))),
        ),
        (
            "BigIntegerRule",
            any(|assertions| matches!(assertions, Assertions::BigInteger(_))),
        ),
        ("CharClass", has_runs || has_fallback_classes),
        (
            "CountRule",
            any(|assertions| matches!(assertions, Assertions::Count { .. })),
        ),
        ("Fallback", has_fallback),
        ("FallbackRule", has_fallback),
        (
            "Format",
            any(|assertions| {
                matches!(
                    assertions,
                    Assertions::String {
                        format: Some(_),
                        ..
                    }
                )
            }),
        ),
        ("Instruction", has_fallback),
        (
            "IntegerRule",
            any(|assertions| matches!(assertions, Assertions::Integer(_))),
        ),
        (
            "NumberRule",
            any(|assertions| matches!(assertions, Assertions::Number(_))),
        ),
        ("Pattern", any_pattern(Matcher::is_const)),
        ("Piece", has_pieces),
        (
            "PropertyRule",
            any(|assertions| matches!(assertions, Assertions::Properties { .. })),
        ),
        (
            "StringRule",
            any(|assertions| matches!(assertions, Assertions::String { .. })),
        ),
    ];
    let names = names
        .into_iter()
        .filter(|(_, used)| *used)
        .map(|(name, _)| Ident::new(name, Span::call_site()));
    let names: Vec<Ident> = names.collect();
    let condition = (!module.conditions.is_empty()).then(|| {
        quote!(
            use ironspec_runtime::Condition;
        )
    });
    let rules = (!names.is_empty()).then(|| quote!(use ironspec_runtime::rules::{#(#names),*};));
    condition.into_iter().chain(rules).collect()
}

fn pattern(pattern: &Pattern) -> TokenStream {
    let Pattern {
        ident,
        source,
        matcher,
    } = pattern;
    let docs = docs::notes(&[&docs::code(&shortened(source))]);
    let source = raw_string(source);
    let form = match matcher {
        Matcher::Sequence(pieces) => {
            let pieces = pieces.iter().map(piece);
            quote!(sequence(#source, &[#(#pieces),*]))
        }
        Matcher::Automaton(automaton) => {
            let automaton = self::automaton(automaton);
            quote!(automaton(#source, &#automaton))
        }
        Matcher::Fallback(fallback) => {
            let fallback = self::fallback(&source, fallback);
            return quote!(#docs pub(super) const #ident: Fallback<'static> = #fallback;);
        }
    };
    quote!(#docs pub(super) const #ident: Pattern<'static> = Pattern::#form;)
}

/// As much of a pattern as fits a line of documentation.
fn shortened(source: &str) -> String {
    const SHOWN: usize = 90;
    match source.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &source[..end]),
        None => source.to_owned(),
    }
}

fn fallback(source: &TokenStream, fallback: &Fallback) -> TokenStream {
    let classes = fallback.classes.iter().map(|class| char_class(class));
    let instructions = fallback.instructions.iter().map(instruction);
    let units = fallback.counts_units.then(|| quote!(.counting_units()));
    quote!(Fallback::new(#source, &[#(#classes),*], &[#(#instructions),*]) #units)
}

fn instruction(instruction: &Instruction) -> TokenStream {
    let number = |number: usize| grouped(number as i128);
    let count = |count: u32| grouped(i128::from(count));
    let call = |name: &str, numbers: &[usize]| {
        let name = Ident::new(name, Span::call_site());
        let numbers = numbers.iter().map(|one| number(*one));
        quote!(Instruction::#name(#(#numbers),*))
    };
    match *instruction {
        Instruction::Match => quote!(Instruction::Match),
        Instruction::Start => quote!(Instruction::Start),
        Instruction::End => quote!(Instruction::End),
        Instruction::Boundary => quote!(Instruction::Boundary),
        Instruction::NoBoundary => quote!(Instruction::NoBoundary),
        Instruction::Next(class) => call("Next", &[class]),
        Instruction::Previous(class) => call("Previous", &[class]),
        Instruction::Split(first, second) => call("Split", &[first, second]),
        Instruction::Jump(to) => call("Jump", &[to]),
        Instruction::Save(register) => call("Save", &[register]),
        Instruction::Reference(group) => call("Reference", &[group]),
        Instruction::ReferenceBefore(group) => call("ReferenceBefore", &[group]),
        Instruction::Count(register) => call("Count", &[register]),
        Instruction::Round(register, first, end) => call("Round", &[register, first, end]),
        Instruction::Look { negative, end } => {
            let end = number(end);
            quote!(Instruction::Look { negative: #negative, end: #end })
        }
        Instruction::Loop {
            register,
            min,
            max,
            greedy,
            end,
        } => {
            let (register, min, end) = (number(register), count(min), number(end));
            let max = match max.map(count) {
                Some(max) => quote!(Some(#max)),
                None => quote!(None),
            };
            quote!(Instruction::Loop { register: #register, min: #min, max: #max, greedy: #greedy, end: #end })
        }
        Instruction::Again { register, min, to } => {
            let (register, min, to) = (number(register), count(min), number(to));
            quote!(Instruction::Again { register: #register, min: #min, to: #to })
        }
    }
}

fn automaton(automaton: &Automaton) -> TokenStream {
    let Automaton {
        classes,
        rows,
        cells,
        ..
    } = automaton;
    let classes = classes.iter().map(|(first, last, class)| {
        let class = Literal::u8_unsuffixed(*class);
        quote!((#first, #last, #class))
    });
    let rows = rows.iter().map(|(count, row)| {
        let count = grouped(i128::from(*count));
        quote!((#count, #row))
    });
    let cells = grouped(*cells as i128);
    quote!(Automaton::new(&[#(#classes),*], &Automaton::cells::<#cells>(&[#(#rows),*])))
}

fn piece(piece: &Piece) -> TokenStream {
    let (class, min, max) = match piece {
        Piece::Text(text) => return quote!(Piece::text(#text)),
        Piece::Run { class, min, max } => (class, *min, *max),
    };
    let class = char_class(class);
    let least = grouped(i128::from(min));
    match max {
        Some(max) if max == min => quote!(Piece::exactly(#least, &#class)),
        Some(max) => {
            let most = grouped(i128::from(max));
            quote!(Piece::between(#least, #most, &#class))
        }
        None => quote!(Piece::at_least(#least, &#class)),
    }
}

/// A class range by range, or, where nobody would read that many, as one text of code points.
fn char_class(ranges: &[(char, char)]) -> TokenStream {
    const LONG: usize = 16;
    if ranges.len() <= LONG {
        let ranges = ranges.iter().map(|(first, last)| quote!((#first, #last)));
        return quote!(CharClass::new(&[#(#ranges),*]));
    }
    let spell = |(first, last): &(char, char)| match (u32::from(*first), u32::from(*last)) {
        (first, last) if first == last => format!("{first:x}"),
        (first, last) => format!("{first:x}-{last:x}"),
    };
    let text = ranges.iter().map(spell).collect::<Vec<_>>().join(" ");
    let count = Literal::usize_unsuffixed(ranges.len());
    quote!(CharClass::new(&CharClass::ranges::<#count>(#text)))
}

fn rule(rule: &Rule) -> TokenStream {
    let ident = &rule.ident;
    match &rule.assertions {
        Assertions::String {
            min_length,
            max_length,
            pattern,
            fallback,
            format,
        } => {
            let limits = limits([("min_length", *min_length), ("max_length", *max_length)]);
            let pattern = pattern.iter();
            let format = format.map(|format| {
                let name = format_name(format);
                let name = Ident::new(name, Span::call_site());
                quote!(.format(Format::#name))
            });
            match fallback {
                Some(fallback) => {
                    quote!(pub(super) const #ident: FallbackRule<'static> = StringRule::new() #limits #format .fallback(&#fallback);)
                }
                None => {
                    quote!(pub(super) const #ident: StringRule<'static> = StringRule::new() #limits #(.pattern(&#pattern))* #format;)
                }
            }
        }
        Assertions::Integer(bounds) => {
            let bounds = bounds.iter().map(|(method, value)| {
                let (method, value) = (Ident::new(method, Span::call_site()), integer(*value));
                quote!(.#method(#value))
            });
            quote!(pub(super) const #ident: IntegerRule = IntegerRule::new() #(#bounds)*;)
        }
        Assertions::BigInteger(bounds) => {
            let bounds = bounds.iter().map(|(method, digits)| {
                let method = Ident::new(method, Span::call_site());
                quote!(.#method(#digits))
            });
            quote!(pub(super) const #ident: BigIntegerRule<'static> = BigIntegerRule::new() #(#bounds)*;)
        }
        Assertions::Properties {
            min_properties,
            max_properties,
        } => {
            let limits = limits([
                ("min_properties", *min_properties),
                ("max_properties", *max_properties),
            ]);
            quote!(pub(super) const #ident: PropertyRule = PropertyRule::new() #limits;)
        }
        Assertions::Number(bounds) => {
            let bounds = bounds.iter().map(|(method, value, text)| {
                let method = Ident::new(method, Span::call_site());
                let value = value.map(|value| {
                    let value = number(value);
                    quote!(#value,)
                });
                quote!(.#method(#value #text))
            });
            quote!(pub(super) const #ident: NumberRule<'static> = NumberRule::new() #(#bounds)*;)
        }
        Assertions::Count {
            min_items,
            max_items,
            unique_items,
        } => {
            let limits = limits([("min_items", *min_items), ("max_items", *max_items)]);
            let unique = unique_items.then(|| quote!(.unique_items()));
            quote!(pub(super) const #ident: CountRule = CountRule::new() #limits #unique;)
        }
    }
}

fn limits(limits: [(&str, Option<u64>); 2]) -> TokenStream {
    let calls = limits.into_iter().filter_map(|(method, limit)| {
        let (method, limit) = (
            Ident::new(method, Span::call_site()),
            grouped(i128::from(limit?)),
        );
        Some(quote!(.#method(#limit)))
    });
    quote!(#(#calls)*)
}

fn integer(value: i64) -> TokenStream {
    if value == i64::MIN {
        return quote!(i64::MIN);
    }
    let digits = grouped(i128::from(value.unsigned_abs()));
    if value < 0 {
        quote!(-#digits)
    } else {
        quote!(#digits)
    }
}

fn number(value: f64) -> TokenStream {
    let digits = Literal::f64_unsuffixed(value.abs());
    if value.is_sign_negative() {
        quote!(-#digits)
    } else {
        quote!(#digits)
    }
}

/// A whole number with `_` between groups of three digits, as clippy asks from five digits on.
fn grouped(value: i128) -> TokenStream {
    let digits = value.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && digits.len() > 4 && (digits.len() - position).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    TokenStream::from_str(&text).unwrap_or_default()
}

/// The pattern as a raw string where that saves backslashes and can be written so.
fn raw_string(text: &str) -> TokenStream {
    let is_plain = !text.contains(['\\', '"']);
    let has_hidden = text.chars().any(|c| c.is_control() || !c.is_ascii());
    if is_plain || has_hidden || text.contains("\"#") {
        return quote!(#text);
    }
    let raw = if text.contains('"') {
        format!("r#\"{text}\"#")
    } else {
        format!("r\"{text}\"")
    };
    TokenStream::from_str(&raw).unwrap_or_else(|_| quote!(#text))
}
