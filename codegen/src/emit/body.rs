//! Bodies of requests: how each form is set, and an enum where there are several.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};

use super::{
    docs,
    operation::{argument_type, style},
    print::Part,
    scope::Scope,
};
use crate::rust::{Body, BodyForm, BodyForms, Encoding, Ident, Operation};

/// The type behind the reference that the argument is.
pub(super) fn argument(body: &Body, scope: &Scope<'_>) -> TokenStream {
    match &body.forms {
        BodyForms::One(form) => argument_type(&form.ty, scope),
        BodyForms::Choice { ident, .. } => ident.to_token_stream(),
    }
}

/// The request with the body.
pub(super) fn set(body: &Body, request: &TokenStream, scope: &Scope<'_>) -> TokenStream {
    let ident = &body.ident;
    match &body.forms {
        BodyForms::One(form) => set_form(form, ident, request, scope),
        BodyForms::Choice { .. } => quote!(#ident.set(#request)),
    }
}

fn set_form(
    form: &BodyForm,
    value: &Ident,
    request: &TokenStream,
    scope: &Scope<'_>,
) -> TokenStream {
    let method = proc_macro2::Ident::new(form.method, Span::call_site());
    let media_type = &form.media_type;
    let encodings = form.encodings.as_ref().map(|encodings| {
        let encodings = encodings.iter().map(|encoding| written(encoding, scope));
        quote!(, &[#(#encodings),*])
    });
    quote!(#request.#method(#media_type, #value #encodings))
}

fn written(encoding: &Encoding, scope: &Scope<'_>) -> TokenStream {
    let (ty, name) = (scope.runtime("Encoding"), &encoding.name);
    let style = encoding.style.iter().map(|one| style(one, scope));
    let content_type = encoding.content_type.iter();
    quote!(#ty::new(#name) #(.style(#style))* #(.content_type(#content_type))*)
}

/// The enum of several forms.
pub(super) fn parts(operation: &Operation, body: &Body, scope: &Scope<'_>) -> Vec<Part> {
    let BodyForms::Choice { ident, variants } = &body.forms else {
        return Vec::new();
    };
    let doc = format!(
        " The body of [`Client::{}`], in one of the forms that the service takes.",
        operation.call.text()
    );
    let listed = variants.iter().map(|(ident, form)| {
        let note = docs::notes(&[&format!("As `{}`.", form.media_type)]);
        let ty = scope.ty(&form.ty, true);
        quote!(#note #ident(#ty),)
    });
    let arms = variants.iter().map(|(ident, form)| {
        let set = set_form(form, &body.ident, &quote!(request), scope);
        let value = &body.ident;
        quote!(Self::#ident(#value) => #set,)
    });
    let request = scope.runtime("Request");
    let mut parts = vec![
        Part::Item(quote! {
            #[doc = #doc]
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum #ident { #(#listed)* }
        }),
        Part::Impl {
            header: quote!(impl #ident),
            members: vec![quote! {
                fn set(&self, request: #request) -> #request {
                    match self { #(#arms)* }
                }
            }],
        },
    ];
    for (position, (variant, form)) in variants.iter().enumerate() {
        // Of forms of one type the first is meant.
        let is_first = variants[..position]
            .iter()
            .all(|(_, other)| other.ty != form.ty);
        if is_first {
            let (ty, value) = (scope.ty(&form.ty, true), &body.ident);
            parts.push(Part::Impl {
                header: quote!(impl From<#ty> for #ident),
                members: vec![quote! {
                    fn from(#value: #ty) -> Self {
                        Self::#variant(#value)
                    }
                }],
            });
        }
    }
    parts
}
