//! Requests that the service sends: where each field of their types comes from.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::{
    print::{self, Part},
    scope::Scope,
};
use crate::rust::{Module, Webhook, WebhookPart};

/// `webhooks.rs`.
pub(super) fn file(module: &Module) -> String {
    let scope = Scope::new(module);
    let webhooks: Vec<Part> = module
        .webhooks
        .iter()
        .map(|webhook| implementation(webhook, &scope))
        .collect();
    let mut parts = scope.imports();
    parts.extend(webhooks);
    let head = "The requests that the service sends: `from_request` reads each as its type.";
    print::file(&[head.to_owned()], &parts)
}

fn implementation(webhook: &Webhook, scope: &Scope<'_>) -> Part {
    let (ty, method) = (scope.sibling(&webhook.ident), &webhook.method);
    let (trait_name, part_type) = (scope.runtime("Webhook"), scope.runtime("WebhookPart"));
    let parts = webhook
        .parts
        .iter()
        .map(|part| self::part(part, &part_type));
    Part::Impl {
        header: quote!(impl #trait_name for #ty),
        members: vec![
            quote!(
                const METHOD: &'static str = #method;
            ),
            quote!(
                const PARTS: &'static [#part_type] = &[#(#parts),*];
            ),
        ],
    }
}

fn part(part: &WebhookPart, ty: &TokenStream) -> TokenStream {
    let source = proc_macro2::Ident::new(part.source, Span::call_site());
    let name = part.name.iter();
    let json = part.is_json.then(|| quote!(.json()));
    let list = part.delimiter.iter();
    let member = part.member.iter();
    quote!(#ty::#source(#(#name)*) #json #(.list(#list))* #(.member(#member))*)
}
