//! Failures: one enum for each set of documented statuses.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::{
    docs,
    print::{self, Part},
    scope::Scope,
};
use crate::rust::{ErrorCode, Failure, FailureVariant, Module, Presence, Status};

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
        docs.notes.insert(0, status_note(variant.status));
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
    let decoded = decoded(failure, &names);
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
                        Some(#decoded)
                    }
                },
                respond(failure, &names, &answered, &raw),
            ]
            .into_iter()
            .chain(error_code(failure, scope))
            .collect(),
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

/// The answer as the variant of its status.
fn decoded(failure: &Failure, names: &[TokenStream]) -> TokenStream {
    let statuses = || failure.variants.iter().map(|variant| variant.status);
    if let ([name], Some(Status::Default)) = (names, statuses().next()) {
        return quote!(response.decode_as(answers).map(#name));
    }
    let has_default = statuses().any(|status| status == Status::Default);
    let other = (!has_default).then(|| quote!(_ => return None,));
    let patterns = statuses().map(status_pattern);
    quote! {
        match response.status() {
            #(#patterns => response.decode_as(answers).map(#names),)*
            #other
        }
    }
}

/// What the documentation of a variant says of its status.
pub(super) fn status_note(status: Status) -> String {
    match status {
        Status::Code(code) => format!("Status {code}."),
        Status::Range(class) => format!("Any other status from {class}00 to {class}99."),
        Status::Default => "Any other status.".to_owned(),
    }
}

/// The pattern of a status, after those of more exact ones.
pub(super) fn status_pattern(status: Status) -> TokenStream {
    let literal = Literal::u16_unsuffixed;
    match status {
        Status::Code(code) => literal(code).to_token_stream(),
        Status::Range(class) => {
            let first = u16::from(class) * 100;
            let (first, last) = (literal(first), literal(first + 99));
            quote!(#first..=#last)
        }
        Status::Default => quote!(_),
    }
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

/// The service's own code, if some body has one. Variants of one type share an arm here too.
fn error_code(failure: &Failure, scope: &Scope<'_>) -> Option<TokenStream> {
    failure
        .variants
        .iter()
        .find(|variant| variant.code.is_some())?;
    let cow = scope.cow();
    let mut arms: Vec<(&FailureVariant, Vec<TokenStream>)> = Vec::new();
    for variant in &failure.variants {
        let ident = &variant.ident;
        let is_same = |known: &FailureVariant| {
            known.code == variant.code && (known.code.is_none() || known.ty == variant.ty)
        };
        let pattern = match variant.code {
            Some(_) => quote!(Self::#ident(response)),
            None => quote!(Self::#ident(_)),
        };
        match arms.iter_mut().find(|(known, _)| is_same(known)) {
            Some((_, patterns)) => patterns.push(pattern),
            None => arms.push((variant, vec![pattern])),
        }
    }
    let arms = arms.into_iter().map(|(variant, patterns)| {
        let code = variant
            .code
            .as_ref()
            .map_or_else(|| quote!(None), |code| read(code, scope));
        quote!(#(#patterns)|* => #code,)
    });
    Some(quote! {
        fn error_code(&self) -> Option<#cow<'_, str>> {
            match self { #(#arms)* }
        }
    })
}

/// The expression that finds the code in `response`.
fn read(code: &ErrorCode, scope: &Scope<'_>) -> TokenStream {
    let parameter = scope.runtime("Parameter");
    let (ident, presence) = &code.field;
    let inside = |body: TokenStream| {
        let field = quote!(#body.#ident);
        match presence {
            Presence::Required => quote!(Some(#parameter::text(&#field))),
            presence => {
                let field = optional(&field, *presence);
                quote!(#field.map(#parameter::text))
            }
        }
    };
    match &code.outer {
        None => inside(quote!(response)),
        Some((outer, Presence::Required)) => inside(quote!(response.#outer)),
        Some((outer, presence)) => {
            let outer = optional(&quote!(response.#outer), *presence);
            let code = inside(quote!(error));
            quote!(#outer.and_then(|error| #code))
        }
    }
}

/// A member that may be absent or null, as an option of a reference.
fn optional(field: &TokenStream, presence: Presence) -> TokenStream {
    match presence {
        Presence::OptionalNullable => quote!(#field.as_ref().value()),
        _ => quote!(#field.as_ref()),
    }
}
