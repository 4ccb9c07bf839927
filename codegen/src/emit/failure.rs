//! Failures: one enum for each set of documented statuses.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    docs,
    print::{self, Part},
    scope::Scope,
};
use crate::rust::{Failure, Module};

/// `failures.rs`.
pub(super) fn file(module: &Module) -> String {
    let scope = Scope::new(module);
    let items: Vec<Part> = module
        .failures
        .iter()
        .flat_map(|failure| parts(failure, &scope))
        .collect();
    let mut parts = scope.imports();
    parts.extend(items);
    print::file(
        &["What the service documents for calls that fail.".to_owned()],
        &parts,
    )
}

fn parts(failure: &Failure, scope: &Scope<'_>) -> Vec<Part> {
    let ident = &failure.ident;
    let (answers, response, raw, error) = (
        scope.runtime("Answers"),
        scope.runtime("Response"),
        scope.runtime("RawResponse"),
        scope.runtime("DecodeError"),
    );
    let variants = failure.variants.iter().map(|variant| {
        let mut docs = variant.docs.clone();
        docs.notes.insert(0, format!("Status {}.", variant.status));
        let docs = docs::attributes(&docs);
        let ident = &variant.ident;
        let ty = variant
            .ty
            .as_ref()
            .map_or_else(|| quote!(()), |ty| scope.ty(ty, true));
        quote!(#docs #ident(#response<#ty>),)
    });
    let names: Vec<TokenStream> = failure
        .variants
        .iter()
        .map(|variant| &variant.ident)
        .map(|ident| quote!(Self::#ident))
        .collect();
    let statuses: Vec<_> = failure
        .variants
        .iter()
        .map(|variant| proc_macro2::Literal::u16_unsuffixed(variant.status))
        .collect();
    let answered: TokenStream = quote!(#(#names(response))|*);
    vec![
        Part::Item(quote! {
            /// A failure that the document lists, with the body that came.
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum #ident { #(#variants)* }
        }),
        Part::Impl {
            header: quote!(impl ironspec_runtime::Failure for #ident),
            members: vec![
                quote! {
                    fn decode(response: &#raw, answers: #answers) -> Option<Result<Self, #error>> {
                        Some(match response.status() {
                            #(#statuses => response.decode_as(answers).map(#names),)*
                            _ => return None,
                        })
                    }
                },
                respond(failure, &names, &answered, &raw),
            ],
        },
        Part::Impl {
            header: quote!(impl std::fmt::Display for #ident),
            members: vec![quote! {
                fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    ironspec_runtime::Failure::response(self).fmt(formatter)
                }
            }],
        },
    ]
}

/// Variants of one type share an arm; clippy asks for it, and it is shorter.
fn respond(
    failure: &Failure,
    names: &[TokenStream],
    all: &TokenStream,
    raw: &TokenStream,
) -> TokenStream {
    let first = failure.variants.first().map(|variant| &variant.ty);
    let body = if failure
        .variants
        .iter()
        .all(|variant| Some(&variant.ty) == first)
    {
        quote!(#all => response.raw(),)
    } else {
        quote!(#(#names(response) => response.raw(),)*)
    };
    quote! {
        fn response(&self) -> &#raw {
            match self { #body }
        }
    }
}
