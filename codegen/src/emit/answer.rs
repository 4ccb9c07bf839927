//! Successes that bring different things: an enum with a variant for each status.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    docs,
    failure::{status_note, status_pattern},
    print::Part,
    scope::Scope,
};
use crate::rust::{Ident, Operation, ResponseVariant, Type};

/// The enum, and how an answer becomes one.
pub(super) fn parts(
    operation: &Operation,
    ident: &Ident,
    variants: &[ResponseVariant],
    scope: &Scope<'_>,
) -> Vec<Part> {
    let doc = format!(" What [`Client::{}`] brings.", operation.call.text());
    let (body, validate, checker) = (
        scope.runtime("ResponseBody"),
        scope.runtime("Validate"),
        scope.runtime("Checker"),
    );
    let (raw, error) = (scope.runtime("RawResponse"), scope.runtime("DecodeError"));
    let listed = variants.iter().map(|variant| {
        let mut docs = variant.docs.clone();
        docs.notes.insert(0, status_note(variant.status));
        let docs = docs::attributes(&docs);
        let ident = &variant.ident;
        let ty = variant.ty.iter().map(|ty| scope.ty(ty, true));
        quote!(#docs #ident #((#ty))*,)
    });
    let decoded = variants.iter().enumerate().map(|(index, variant)| {
        let ident = &variant.ident;
        // No other status comes here, as none else is a success.
        let status = if index + 1 == variants.len() {
            quote!(_)
        } else {
            status_pattern(variant.status)
        };
        match variant.ty {
            Some(_) => quote!(#status => #body::decode_body(response).map(Self::#ident),),
            None => quote!(#status => Ok(Self::#ident),),
        }
    });
    vec![
        Part::Item(quote! {
            #[doc = #doc]
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum #ident { #(#listed)* }
        }),
        Part::Impl {
            header: quote!(impl #body for #ident),
            members: vec![quote! {
                fn decode_body(response: &#raw) -> Result<Self, #error> {
                    match response.status() { #(#decoded)* }
                }
            }],
        },
        Part::Impl {
            header: quote!(impl #validate for #ident),
            members: vec![check(variants, &checker)],
        },
    ]
}

/// Variants of one type share an arm; clippy asks for it, and it is shorter.
fn check(variants: &[ResponseVariant], checker: &TokenStream) -> TokenStream {
    let mut arms: Vec<(&Option<Type>, Vec<TokenStream>)> = Vec::new();
    for variant in variants {
        let ident = &variant.ident;
        let pattern = match variant.ty {
            Some(_) => quote!(Self::#ident(body)),
            None => quote!(Self::#ident),
        };
        match arms.iter_mut().find(|(ty, _)| **ty == variant.ty) {
            Some((_, patterns)) => patterns.push(pattern),
            None => arms.push((&variant.ty, vec![pattern])),
        }
    }
    let arms = arms.iter().map(|(ty, patterns)| match ty {
        Some(_) => quote!(#(#patterns)|* => checker.value(body),),
        None => quote!(#(#patterns)|* => {}),
    });
    quote! {
        fn check(&self, checker: &mut #checker<'_>) {
            match self { #(#arms)* }
        }
    }
}
