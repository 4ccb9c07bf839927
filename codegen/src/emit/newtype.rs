//! Newtypes and enums: the item, and one line that gives it the behaviour which all of its kind share.

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, print::Part, scope::Scope};
use crate::rust::{Asked, Ident, Item, Type, Variant};

/// What a newtype wraps.
pub(super) enum Inner<'i> {
    String,
    Integer,
    BigInteger,
    Number,
    List(&'i Type),
}

pub(super) fn newtype(
    item: &Item,
    inner: &Inner<'_>,
    rule: Option<&Ident>,
    scope: &Scope<'_>,
) -> Vec<Part> {
    let Item { ident, docs, .. } = item;
    let docs = docs::attributes(docs);
    let rule = rule.map(|rule| scope.rule(rule));
    let rule = if let (None, Some(_)) = (&rule, &item.condition) {
        let every = match inner {
            Inner::List(_) => quote!(CountRule),
            _ => quote!(StringRule),
        };
        Some(quote!(ironspec_runtime::rules::#every::new()))
    } else {
        rule
    };
    let condition = item.condition.as_ref().map(|asked| condition(asked, scope));
    let rule = rule.map(|rule| quote!(, #rule #condition));
    let (debug, sensitive) = debug(item);
    let (derives, wrapped, call) = match inner {
        Inner::String => {
            let cow = scope.cow();
            (
                quote!(Clone, #debug Eq, Hash, Ord, PartialEq, PartialOrd),
                quote!(#cow<'static, str>),
                if item.has_literal {
                    quote!(string!(#ident #rule #sensitive))
                } else {
                    quote!(string_without_literal!(#ident #rule #sensitive))
                },
            )
        }
        Inner::Integer => (
            quote!(Clone, Copy, #debug Eq, Hash, Ord, PartialEq, PartialOrd),
            quote!(i64),
            quote!(integer!(#ident #rule #sensitive)),
        ),
        Inner::BigInteger => {
            let integer = scope.runtime("Integer");
            (
                quote!(Clone, #debug Eq, Hash, Ord, PartialEq, PartialOrd),
                quote!(#integer),
                quote!(big_integer!(#ident #rule #sensitive)),
            )
        }
        Inner::Number => (
            quote!(Clone, Copy, #debug PartialEq, PartialOrd),
            quote!(f64),
            quote!(number!(#ident #rule #sensitive)),
        ),
        Inner::List(of) => {
            let of = scope.ty(of, false);
            let codecs = codecs(item);
            (
                quote!(Clone, #debug PartialEq),
                quote!(Vec<#of>),
                quote!(list!(#ident, #of, #codecs #rule #sensitive)),
            )
        }
    };
    vec![
        Part::Item(quote! {
            #docs
            #[derive(#derives)]
            pub struct #ident(#wrapped);
        }),
        Part::Item(quote!(ironspec_runtime::#call;)),
    ]
}

pub(super) fn map(
    item: &Item,
    value: &Type,
    (count, names): (Option<&Ident>, Option<&Ident>),
    scope: &Scope<'_>,
) -> Vec<Part> {
    let Item { ident, docs, .. } = item;
    let docs = docs::attributes(docs);
    let (debug, sensitive) = debug(item);
    let (map, value) = (scope.runtime("Map"), scope.ty(value, false));
    let codecs = codecs(item);
    let count = count.map(|rule| scope.rule(rule));
    let count = count.map(|rule| quote!(, count = #rule));
    let names = names.map(|rule| scope.rule(rule));
    let names = names.map(|rule| quote!(, names = #rule));
    let condition = item.condition.as_ref().map(|asked| condition(asked, scope));
    vec![
        Part::Item(quote! {
            #docs
            #[derive(Clone, #debug PartialEq)]
            pub struct #ident(#map<#value>);
        }),
        Part::Item(
            quote!(ironspec_runtime::map!(#ident, #value, #codecs #count #names #condition #sensitive);),
        ),
    ]
}

/// The condition of a newtype, by the method of the checker that asks it.
fn condition(asked: &Asked, scope: &Scope<'_>) -> TokenStream {
    let condition = scope.rule(&asked.condition);
    if asked.when_sent {
        quote!(, sent_condition = #condition)
    } else {
        quote!(, condition = #condition)
    }
}

/// The codecs that a type has, by the ways it goes.
pub(super) fn codecs(item: &Item) -> TokenStream {
    let codecs = [
        (item.has_encoder(), quote!(Encode)),
        (item.has_decoder(), quote!(Decode)),
    ];
    let codecs = codecs
        .into_iter()
        .filter_map(|(has, codec)| has.then_some(codec));
    quote!([#(#codecs),*])
}

/// The derive of `Debug`, or the mark that makes the macro write one without the value.
fn debug(item: &Item) -> (TokenStream, TokenStream) {
    if item.is_sensitive {
        (TokenStream::new(), quote!(; sensitive))
    } else {
        (quote!(Debug,), TokenStream::new())
    }
}

pub(super) fn string_enum(
    item: &Item,
    variants: &[Variant],
    fallback: &Ident,
    scope: &Scope<'_>,
) -> Vec<Part> {
    let ident = &item.ident;
    let (names, texts) = named(variants);
    let (_, sensitive) = debug(item);
    vec![
        open_enum(item, variants, fallback, "text", scope),
        Part::Item(quote! {
            ironspec_runtime::string_enum!(#ident, #fallback, [#(#names = #texts),*] #sensitive);
        }),
    ]
}

/// An enum of values that are not all texts.
pub(super) fn constants(
    item: &Item,
    variants: &[Variant],
    fallback: &Ident,
    scope: &Scope<'_>,
) -> Vec<Part> {
    let ident = &item.ident;
    let (names, texts) = named(variants);
    let (_, sensitive) = debug(item);
    vec![
        open_enum(item, variants, fallback, "value", scope),
        Part::Item(quote! {
            ironspec_runtime::constants!(#ident, #fallback, [#(#names = #texts),*] #sensitive);
        }),
    ]
}

/// The names of the variants, and what each stands for.
fn named(variants: &[Variant]) -> (Vec<&Ident>, Vec<&str>) {
    variants
        .iter()
        .map(|Variant { ident, text }| (ident, text.as_str()))
        .unzip()
}

/// The enum itself: what is listed, and a variant that keeps everything else.
fn open_enum(
    item: &Item,
    variants: &[Variant],
    fallback: &Ident,
    what: &str,
    scope: &Scope<'_>,
) -> Part {
    let Item { ident, docs, .. } = item;
    let docs = docs::attributes(docs);
    let (debug, _) = debug(item);
    let unknown = scope.runtime("Unknown");
    let listed = variants.iter().map(|Variant { ident, text }| {
        let doc = docs::notes(&[&docs::code(text)]);
        quote!(#doc #ident,)
    });
    let unlisted = docs::notes(&[&format!(
        "A {what} that the document does not list, as an answer brought it."
    )]);
    Part::Item(quote! {
        #docs
        #[derive(Clone, #debug Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum #ident {
            #(#listed)*
            #unlisted
            #fallback(#unknown),
        }
    })
}
