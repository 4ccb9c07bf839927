//! The document's words as documentation that does nothing: no HTML, no doctest, no link but to the web, no hidden character.

use proc_macro2::TokenStream;
use quote::quote;

use crate::rust::Docs;

/// Column at which a paragraph is wrapped, `///` and indentation aside.
const WIDTH: usize = 100;

/// Documentation attributes: the document's words, then ironspec's notes.
pub(super) fn attributes(docs: &Docs) -> TokenStream {
    let attributes = lines(docs).into_iter().map(|line| {
        let line = if line.is_empty() {
            line
        } else {
            format!(" {line}")
        };
        quote!(#[doc = #line])
    });
    quote!(#(#attributes)*)
}

/// The same for texts of ironspec alone.
pub(super) fn notes(notes: &[&str]) -> TokenStream {
    attributes(&Docs {
        notes: notes.iter().map(|note| (*note).to_owned()).collect(),
        ..Docs::default()
    })
}

/// A text of the document as inline code, whatever is in it.
pub(super) fn code(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        match c {
            '`' => shown.push('\''),
            c if visible(c) == Some(c) => shown.push(c),
            c => shown.extend(c.escape_unicode()),
        }
    }
    if shown.trim().is_empty() {
        "the empty text".to_owned()
    } else {
        format!("`{shown}`")
    }
}

/// The lines of a documentation, with an empty one between the paragraphs.
pub(super) fn lines(docs: &Docs) -> Vec<String> {
    let mut blocks: Vec<Vec<String>> = docs.text.iter().map(|text| inert(text)).collect();
    if docs.deprecated {
        blocks.push(vec!["Deprecated.".to_owned()]);
    }
    blocks.extend(docs.default.iter().map(|default| {
        let shown: String = default.chars().take(80).collect();
        hanging(&format!("Left out, the server takes {}.", code(&shown)))
    }));
    blocks.extend(
        docs.notes
            .iter()
            .map(|note| note.lines().flat_map(hanging).collect()),
    );
    blocks.retain(|block| !block.is_empty());
    blocks.join(&String::new())
}

/// Makes a text inert, line by line. What it keeps of Markdown: paragraphs, lists, headings, emphasis, code, links to the web.
pub(super) fn inert(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut in_fence = false;
    // How far the lines of a list item hang behind its marker; 0 outside lists.
    let mut hang = 0;
    for line in text.lines() {
        let line: String = line.chars().filter_map(visible).collect();
        let line = line.trim_end();
        if is_fence(line) {
            // A fence without `text` would be a doctest.
            lines.push(if in_fence { "```" } else { "```text" }.to_owned());
            (in_fence, hang) = (!in_fence, 0);
        } else if in_fence {
            lines.push(line.to_owned());
        } else {
            lines.extend(prose(line, &mut hang));
        }
    }
    if in_fence {
        lines.push("```".to_owned());
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.into_iter().skip_while(String::is_empty).collect()
}

/// The first paragraph of a text, inert and in one line.
pub(super) fn first_paragraph(text: &str) -> String {
    let lines: Vec<String> = inert(text)
        .into_iter()
        .take_while(|line| !line.is_empty())
        .collect();
    lines.join(" ")
}

/// A blank for a tab, nothing for control characters and those that turn the direction of text.
fn visible(c: char) -> Option<char> {
    match c {
        '\t' => Some(' '),
        '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

fn is_fence(line: &str) -> bool {
    let start = line
        .trim_start_matches([' ', '>', '-', '*', '+', '.', ')'])
        .trim_start_matches(|c: char| c.is_ascii_digit());
    let start = start.trim_start_matches(['.', ')', ' ']);
    start.starts_with("```") || start.starts_with("~~~")
}

/// A line outside fences. Four blanks at its start, or behind a list marker, would make it a code block, and that a doctest.
fn prose(line: &str, hang: &mut usize) -> Vec<String> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let words = line
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if words.is_empty() {
        *hang = 0;
        return vec![String::new()];
    }
    let escaped = escape(&words);
    if escaped.starts_with('|') || escaped.starts_with('#') {
        *hang = 0;
        return vec![escaped];
    }
    let indent = match marker(&escaped) {
        0 => indent.min(3).max(*hang),
        width => {
            let indent = indent.min(3);
            *hang = indent + width;
            indent
        }
    };
    wrap(&escaped)
        .into_iter()
        .enumerate()
        .map(|(number, line)| {
            format!(
                "{}{line}",
                " ".repeat(if number == 0 {
                    indent
                } else {
                    indent.max(*hang)
                })
            )
        })
        .collect()
}

/// Width of the list marker that a line starts with, its blank included; 0 if there is none.
fn marker(line: &str) -> usize {
    let first = line.split(' ').next().unwrap_or_default();
    let is_ordered = first.ends_with(['.', ')'])
        && first.len() > 1
        && first.len() < 5
        && first[..first.len() - 1]
            .bytes()
            .all(|byte| byte.is_ascii_digit());
    if matches!(first, "-" | "*" | "+") || is_ordered {
        first.len() + 1
    } else {
        0
    }
}

/// Escapes HTML and brackets outside code spans, and makes addresses links.
fn escape(line: &str) -> String {
    let mut escaped = String::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let (piece, length) = match c {
            '`' => code_span(rest),
            '!' if rest.starts_with("![") => ("\\!".to_owned(), 1),
            '[' => link(rest).unwrap_or(("\\[".to_owned(), 1)),
            '<' => ("\\<".to_owned(), 1),
            '&' => ("\\&".to_owned(), 1),
            '>' if starts_quotation(&escaped) => ("\\>".to_owned(), 1),
            '\\' => escaped_pair(rest),
            'h' if !escaped.ends_with(|c: char| c.is_alphanumeric()) => {
                address(rest).unwrap_or((c.to_string(), 1))
            }
            c => (c.to_string(), c.len_utf8()),
        };
        escaped.push_str(&piece);
        rest = &rest[length..];
    }
    escaped
}

/// Whether a `>` behind this would start a quotation: its further lines, and those it is wrapped into, would each want a `>` too.
fn starts_quotation(before: &str) -> bool {
    before
        .chars()
        .all(|c| c.is_ascii_digit() || " -*+.)\\>".contains(c))
}

/// A backslash of the document escapes what follows it only where that is harmless; before anything else it is a plain backslash.
fn escaped_pair(rest: &str) -> (String, usize) {
    match rest[1..].chars().next() {
        Some(c) if c.is_ascii_punctuation() && !matches!(c, '\\' | '`' | '[' | '<' | '&') => {
            (format!("\\{c}"), 2)
        }
        _ => ("\\\\".to_owned(), 1),
    }
}

/// A code span that closes in this line, as it is; else the ticks alone, escaped.
fn code_span(rest: &str) -> (String, usize) {
    let ticks = rest.len() - rest.trim_start_matches('`').len();
    let mut from = ticks;
    while let Some(at) = rest[from..].find('`').map(|at| from + at) {
        let run = rest[at..].len() - rest[at..].trim_start_matches('`').len();
        if run == ticks {
            return (rest[..at + run].to_owned(), at + run);
        }
        from = at + run;
    }
    ("\\`".repeat(ticks), ticks)
}

/// `[text](https://…)` with plain text, as it is.
fn link(rest: &str) -> Option<(String, usize)> {
    let (text, target) = rest.strip_prefix('[')?.split_once("](")?;
    let (target, _) = target.split_once(')')?;
    let plain = !text.is_empty() && !text.contains(['[', ']', '<', '`', '\\', '&', '!']);
    let is_web = ["https://", "http://"]
        .iter()
        .any(|scheme| target.starts_with(scheme))
        && is_plain_address(target);
    (plain && is_web).then(|| (format!("[{text}]({target})"), text.len() + target.len() + 4))
}

/// A bare address becomes a link, so that rustdoc does not complain of it.
fn address(rest: &str) -> Option<(String, usize)> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| rest.starts_with(scheme))?;
    let end = rest
        .find(|c: char| {
            c.is_whitespace() || matches!(c, '<' | '>' | '`' | '"' | '|' | '\\' | ')' | ']')
        })
        .unwrap_or(rest.len());
    let address = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
    (address.len() > scheme.len() && is_plain_address(address))
        .then(|| (format!("<{address}>"), address.len()))
}

fn is_plain_address(address: &str) -> bool {
    address
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'*+,;=%".contains(&byte))
}

/// A blank inside a code span, while a paragraph is wrapped. Control characters are gone by then.
const GLUE: char = '\u{1}';

/// Breaks a paragraph at blanks, never inside a code span, and never so that a word at the start of a line would turn it into a
/// list, a heading, a quotation or a fence.
fn wrap(line: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut current = String::new();
    for word in glued(line).split(' ') {
        let fits = current.chars().count() + 1 + word.chars().count() <= WIDTH;
        if current.is_empty() {
            current.push_str(word);
        } else if fits || starts_block(word) {
            current.push(' ');
            current.push_str(word);
        } else {
            lines.push(std::mem::replace(&mut current, word.to_owned()));
        }
    }
    lines.push(current);
    lines
        .into_iter()
        .map(|line| line.replace(GLUE, " "))
        .collect()
}

/// The line with the blanks inside its code spans glued.
fn glued(line: &str) -> String {
    let mut glued = String::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '`' => code_span(rest).1,
            c => c.len_utf8(),
        };
        let piece = &rest[..length];
        if c == '`' {
            glued.push_str(&piece.replace(' ', "\u{1}"));
        } else {
            glued.push_str(piece);
        }
        rest = &rest[length..];
    }
    glued
}

/// A line of ironspec's own notes; the lines of a list item hang behind its marker.
fn hanging(line: &str) -> Vec<String> {
    let hang = " ".repeat(marker(line));
    wrap(line)
        .into_iter()
        .enumerate()
        .map(|(number, line)| {
            if number == 0 {
                line
            } else {
                format!("{hang}{line}")
            }
        })
        .collect()
}

fn starts_block(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    word.starts_with("```")
        || word.starts_with(['-', '+', '*', '#', '>', '=', '~', '|', ':'])
        || (digits.len() < word.len() && digits.starts_with(['.', ')']))
}

#[cfg(test)]
mod tests {
    use super::{code, inert};

    #[test]
    fn the_documents_words_do_nothing() {
        for (text, expected) in [
            ("plain *text*, `code <b>`", vec!["plain *text*, `code <b>`"]),
            (
                "<script>alert(1)</script> & &lt;",
                vec!["\\<script>alert(1)\\</script> \\& \\&lt;"],
            ),
            (
                "see [`Vec`] and [Vec] and [x](fn@y)",
                vec!["see \\[`Vec`] and \\[Vec] and \\[x](fn@y)"],
            ),
            (
                "see [docs](https://example.com/a?b=1)",
                vec!["see [docs](https://example.com/a?b=1)"],
            ),
            (
                "see https://example.com/a.",
                vec!["see <https://example.com/a>."],
            ),
            (
                "```\nassert!(false)\n```",
                vec!["```text", "assert!(false)", "```"],
            ),
            ("```rust,should_panic\nx", vec!["```text", "x", "```"]),
            (
                "a\n\n    assert!(false);\n\tlet x;",
                vec!["a", "", "   assert!(false);", " let x;"],
            ),
            ("-     assert!(false);", vec!["- assert!(false);"]),
            ("- a\nlazy\n\nb", vec!["- a", "  lazy", "", "b"]),
            ("> a\nlazy", vec!["\\> a", "lazy"]),
            ("- > a > b", vec!["- \\> a > b"]),
            ("> ```\n> x", vec!["```text", "> x", "```"]),
            (
                "![x](https://example.com/x.png)",
                vec!["\\![x](https://example.com/x.png)"],
            ),
            ("odd ` tick <b>", vec!["odd \\` tick \\<b>"]),
            ("a\u{202e}b\u{0}c", vec!["abc"]),
            ("\\<b> \\\\<b>", vec!["\\\\\\<b> \\\\\\\\\\<b>"]),
        ] {
            assert_eq!(inert(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_never_starts_with_a_fence() {
        let span = format!(
            "`` {} ````rust {} panic!() ``",
            "a".repeat(95),
            "b".repeat(95)
        );
        assert_eq!(inert(&span), [span]);
    }

    #[test]
    fn inline_code_cannot_be_left() {
        assert_eq!(code("a`<b>`\u{202e}\n"), r"`a'<b>'\u{202e}\u{a}`");
        assert_eq!(code(""), "the empty text");
    }
}
