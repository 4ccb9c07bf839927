//! Security: the facts of the schemes and their combinations, and what the documentation says of them.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::{
    docs,
    print::{self, Part},
    scope::Scope,
};
use crate::rust::{Module, Operation, Requirement, Scheme, Security};

/// `security.rs`.
pub(super) fn file(module: &Module) -> String {
    let scope = Scope::new(module);
    let mut items: Vec<Part> = module
        .schemes
        .iter()
        .map(|own| Part::Item(scheme(own, &scope)))
        .collect();
    let ty = scope.runtime("Scheme");
    let all = module.schemes.iter().map(|scheme| &scheme.ident);
    items.push(Part::Item(quote! {
        /// All of them.
        pub(super) static SCHEMES: &[&#ty] = &[#(&#all),*];
    }));
    items.extend(
        module
            .securities
            .iter()
            .map(|own| Part::Item(security(own, &scope))),
    );
    let mut parts = scope.imports();
    parts.extend(items);
    print::file(
        &[
            "The security schemes of the documents, and what the operations ask of them."
                .to_owned(),
        ],
        &parts,
    )
}

fn scheme(scheme: &Scheme, scope: &Scope<'_>) -> TokenStream {
    let ty = scope.runtime("Scheme");
    let (ident, name) = (&scheme.ident, &scheme.name);
    let constructor = proc_macro2::Ident::new(scheme.constructor, Span::call_site());
    let argument = scheme.argument.iter();
    quote!(pub(super) static #ident: #ty = #ty::#constructor(#name #(, #argument)*);)
}

fn security(security: &Security, scope: &Scope<'_>) -> TokenStream {
    let ty = scope.runtime("Security");
    let ident = &security.ident;
    let alternatives = security.alternatives.iter().map(|all| {
        let all = all.iter().map(|own| requirement(own, scope));
        quote!(&[#(#all),*])
    });
    quote!(pub(super) static #ident: #ty = #ty::any(&[#(#alternatives),*]);)
}

fn requirement(requirement: &Requirement, scope: &Scope<'_>) -> TokenStream {
    let ty = scope.runtime("Requirement");
    let (scheme, scopes) = (&requirement.scheme, &requirement.scopes);
    let scopes = (!scopes.is_empty()).then(|| quote!(.scopes(&[#(#scopes),*])));
    quote!(#ty::new(&#scheme) #scopes)
}

/// The line that says which credentials an operation takes; nothing where no operation of the API takes any.
pub(super) fn note(operation: &Operation, module: &Module) -> Option<String> {
    if module.schemes.is_empty() {
        return None;
    }
    let security = operation
        .security
        .as_ref()
        .and_then(|ident| module.securities.iter().find(|own| own.ident == *ident));
    let Some(security) = security else {
        return Some("Credentials: none.".to_owned());
    };
    let alternatives: Vec<String> = security.alternatives.iter().map(|all| words(all)).collect();
    Some(format!("Credentials: {}.", alternatives.join(", or ")))
}

fn words(all: &[Requirement]) -> String {
    if all.is_empty() {
        return "none".to_owned();
    }
    let words: Vec<String> = all
        .iter()
        .map(|requirement| match requirement.scopes.as_slice() {
            [] => docs::code(&requirement.name),
            scopes => format!("{} ({})", docs::code(&requirement.name), codes(scopes)),
        })
        .collect();
    words.join(" and ")
}

/// The list of the schemes for the documentation of the client, by the names under which operations ask for them.
pub(super) fn notes(module: &Module) -> Option<String> {
    if module.schemes.is_empty() {
        return None;
    }
    let lines = module.schemes.iter().map(|scheme| {
        let scopes =
            (!scheme.scopes.is_empty()).then(|| format!("Scopes: {}.", codes(&scheme.scopes)));
        let description = scheme
            .docs
            .text
            .first()
            .map(|text| docs::first_paragraph(text));
        let head = format!("- {}: {}.", docs::code(&scheme.name), kind(scheme));
        let deprecated = scheme.docs.deprecated.then(|| "Deprecated.".to_owned());
        let words: Vec<String> = [Some(head), deprecated, scopes, description]
            .into_iter()
            .flatten()
            .collect();
        words.join(" ").trim_end().to_owned()
    });
    let lines: Vec<String> = lines.collect();
    Some(format!(
        "Credentials that calls take:\n\n{}",
        lines.join("\n")
    ))
}

/// The methods that end the life of tokens, for a client that fetches some.
pub(super) fn revocation(module: &Module, scope: &Scope<'_>) -> Vec<TokenStream> {
    let mut schemes = module.schemes.iter();
    if !schemes.any(|scheme| scheme.constructor == "client_credentials") {
        return Vec::new();
    }
    let error = scope.runtime("Error");
    let no_failure = scope.runtime("NoFailure");
    let outcome = quote!(Result<(), #error<#no_failure>>);
    let notes = docs::notes(&[
        "Revokes every token that this client and its clones have fetched, with one request each to this address (RFC 7009), which is absolute or relative to the server and follows `base_url` as the token server does.",
        "Without a token nothing is sent. The client forgets the tokens, also those that the server does not revoke, and the next call fetches a new one.",
    ]);
    vec![
        quote! {
            #notes
            ///
            /// # Errors
            ///
            /// The address cannot be used; then what the token server answered, or why no answer came.
            pub async fn revoke_tokens(&self, revocation_url: &str) -> #outcome {
                self.0.revoke_tokens(revocation_url).await
            }
        },
        quote! {
            /// The same as [`revoke_tokens`](Self::revoke_tokens), and the thread waits.
            ///
            /// # Errors
            ///
            /// As those of [`revoke_tokens`](Self::revoke_tokens).
            pub fn revoke_tokens_blocking(&self, revocation_url: &str) -> #outcome {
                self.0.revoke_tokens_blocking(revocation_url)
            }
        },
    ]
}

/// How a scheme works, in OpenAPI's words.
fn kind(scheme: &Scheme) -> String {
    let argument = docs::code(scheme.argument.as_deref().unwrap_or_default());
    match scheme.constructor {
        "api_key_in_header" => format!("a key in the header {argument}"),
        "api_key_in_query" => format!("a key in the query parameter {argument}"),
        "api_key_in_cookie" => format!("a key in the cookie {argument}"),
        "signature" => format!("a signature by {argument}"),
        "client_credentials" => format!("OAuth 2.0 client credentials from {argument}"),
        "oauth2" => "an OAuth 2.0 token that the program brings".to_owned(),
        "open_id_connect" => "a token of `openIdConnect` that the program brings".to_owned(),
        "mutual_tls" => "a client certificate that the transport brings".to_owned(),
        "bearer" => "a bearer token".to_owned(),
        "other" => format!("HTTP authentication by {argument}"),
        name => format!("HTTP {name} authentication"),
    }
}

fn codes(texts: &[String]) -> String {
    let codes: Vec<String> = texts.iter().map(|text| docs::code(text)).collect();
    codes.join(", ")
}
