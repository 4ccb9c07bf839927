//! Successes that bring different things: an enum with a variant for each status.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    docs,
    failure::{status_note, status_pattern},
    print::Part,
    scope::Scope,
};
use crate::rust::{Ident, Operation, ResponseVariant, Status, Type};

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
    let streamed = streamed(variants, scope);
    // What is read while it comes has no second copy.
    let derived = match streamed {
        Some(_) => quote!(Debug),
        None => quote!(Clone, Debug, PartialEq),
    };
    vec![
        Part::Item(quote! {
            #[doc = #doc]
            #[derive(#derived)]
            #[non_exhaustive]
            pub enum #ident { #(#listed)* }
        }),
        Part::Impl {
            header: quote!(impl #body for #ident),
            members: streamed
                .into_iter()
                .chain([quote! {
                    fn decode_body(response: &#raw) -> Result<Self, #error> {
                        match response.status() { #(#decoded)* }
                    }
                }])
                .collect(),
        },
        Part::Impl {
            header: quote!(impl #validate for #ident),
            members: vec![check(variants, &checker)],
        },
    ]
}

/// Which variants are read while they come, if some are.
fn streamed(variants: &[ResponseVariant], scope: &Scope<'_>) -> Option<TokenStream> {
    let body = scope.runtime("ResponseBody");
    let is_streamed =
        |variant: &ResponseVariant| variant.ty.as_ref().is_some_and(Type::is_streamed);
    let is_range = |variant: &ResponseVariant| matches!(variant.status, Status::Range(_));
    // A range catches the statuses of its class that stand by themselves too, unless an arm before it does.
    let is_caught = |variant: &ResponseVariant| {
        !is_range(variant) && variants.iter().any(|it| is_range(it) && is_streamed(it))
    };
    let whole = variants
        .iter()
        .filter(|variant| !is_streamed(variant) && is_caught(variant))
        .map(|variant| status_pattern(variant.status));
    let whole: Vec<TokenStream> = whole.collect();
    let whole = (!whole.is_empty()).then(|| quote!(#(#whole)|* => None,));
    let arms: Vec<TokenStream> = variants
        .iter()
        .filter_map(|variant| {
            let ty = variant.ty.as_ref().filter(|ty| ty.is_streamed())?;
            let (status, ty) = (status_pattern(variant.status), scope.ty(ty, true));
            Some(quote!(#status => <#ty as #body>::STREAMED,))
        })
        .collect();
    (!arms.is_empty()).then(|| {
        quote! {
            const STREAMED: Option<fn(u16, &str) -> bool> = Some(|status, media_type| {
                let streamed = match status { #whole #(#arms)* _ => None };
                streamed.is_some_and(|is_streamed| is_streamed(status, media_type))
            });
        }
    })
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
