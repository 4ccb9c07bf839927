//! Tokens into text, item by item and member by member, with the empty lines between them that prettyplease leaves out.

use proc_macro2::TokenStream;
use quote::quote;

/// A part of a file.
pub(super) enum Part {
    /// One item as it is.
    Item(TokenStream),
    /// Items that stand together without empty lines: imports.
    Block(Vec<TokenStream>),
    /// An `impl`: its header and its members.
    Impl {
        header: TokenStream,
        members: Vec<TokenStream>,
    },
}

/// The text of a file: the inner documentation, then the parts.
pub(super) fn file(head: &[String], parts: &[Part]) -> String {
    let mut sections: Vec<String> = Vec::new();
    if !head.is_empty() {
        sections.push(
            head.iter()
                .map(|line| format!("//! {line}").trim_end().to_owned() + "\n")
                .collect(),
        );
    }
    sections.extend(
        parts
            .iter()
            .map(part)
            .filter(|section| !section.is_empty())
            .map(|section| section.trim_end().to_owned() + "\n"),
    );
    sections.join("\n")
}

fn part(part: &Part) -> String {
    match part {
        Part::Item(tokens) => unparse(tokens),
        Part::Block(items) => items.iter().map(unparse).collect(),
        Part::Impl { header, members } if members.is_empty() => unparse(&quote!(#header {})),
        Part::Impl { header, members } => {
            let open = format!(
                "{} {{\n",
                unparse(&quote!(#header {}))
                    .trim_end()
                    .trim_end_matches("{}")
                    .trim_end()
            );
            let members: Vec<String> = members.iter().map(member).collect();
            format!("{open}{}}}\n", members.join("\n"))
        }
    }
}

/// A member as it stands inside an `impl`, indented.
fn member(tokens: &TokenStream) -> String {
    let text = unparse(&quote!(impl X { #tokens }));
    text.strip_prefix("impl X {\n")
        .and_then(|text| text.strip_suffix("}\n"))
        .unwrap_or(&text)
        .to_owned()
}

/// Parses the tokens once and lays them out. Tokens that are no Rust cannot come from `quote!`; they would be printed as they are.
fn unparse(tokens: &TokenStream) -> String {
    match syn::parse2(tokens.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        Err(_) => format!("{tokens}\n"),
    }
}
