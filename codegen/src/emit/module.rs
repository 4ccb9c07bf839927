//! The root of the crate and of each module: what is where, and the client.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    docs, operation,
    print::{self, Part},
    rules,
    scope::Scope,
    security,
};
use crate::{
    rust::{Crate, Docs, Module, Server},
    settings::Settings,
};

/// `lib.rs`.
pub(super) fn root(krate: &Crate, settings: &Settings) -> String {
    let mut head = vec![
        "Clients of these services, each behind a feature of its name:".to_owned(),
        String::new(),
    ];
    for module in &krate.modules {
        let title = module
            .titles
            .first()
            .map(|(title, _)| docs::inert(title).join(" "))
            .filter(|title| !title.is_empty());
        // Behind `]:` a title of one word would be the target of a link.
        let title = title.map(|title| format!(", {title}")).unwrap_or_default();
        head.push(format!("- [`{}`]{title}", module.ident.text()));
    }
    head.push(String::new());
    head.push(format!("Written by ironspec as `{}`; what the documents say and this crate does not carry is in `ledger.json`.", settings.name));
    let modules = krate.modules.iter().map(|module| {
        let (feature, ident) = (&module.feature, &module.ident);
        quote!(#[cfg(feature = #feature)] pub mod #ident;)
    });
    let parts = [
        Part::Item(quote!(#![forbid(unsafe_code)])),
        Part::Block(vec![
            quote!(
                pub use ironspec_runtime as runtime;
            ),
            quote!(
                pub use ironspec_runtime::literal;
            ),
        ]),
        Part::Block(modules.collect()),
    ];
    print::file(&head, &parts)
}

/// `mod.rs` of a module: what the service is, and its client.
pub(super) fn client(module: &Module) -> String {
    let scope = Scope::new(module);
    let builder = scope.runtime("ClientBuilder");
    let server_type = scope.runtime("Server");
    let server = server(&module.server, &scope);
    let notes = server_notes(&module.server);
    let start = docs::notes(&[
        &format!(
            "Starts a client, of {} unless the builder is told otherwise.",
            docs::code(&module.server.url)
        ),
        notes.as_str(),
    ]);
    let credentials = security::notes(module).unwrap_or_default();
    let client_docs = docs::notes(&[
        "The client of the service: each method starts one call.",
        "Cloning it is cheap; clones share their connections.",
        &credentials,
    ]);
    let schemes = (!module.schemes.is_empty()).then(|| quote!(.security(security::SCHEMES)));
    let idle = module.operations.is_empty().then(
        || quote!(#[expect(dead_code, reason = "no operation of the document could be emitted")]),
    );
    let items = [
        Part::Item(quote!(static SERVER: #server_type = #server;)),
        Part::Item(quote! {
            #client_docs
            #[derive(Clone, Debug)]
            pub struct Client(#idle ironspec_runtime::Client);
        }),
        Part::Impl {
            header: quote!(impl Client),
            members: [quote! {
                #start
                pub fn builder() -> #builder<Self> {
                    #builder::new(&SERVER) #schemes
                }
            }]
            .into_iter()
            .chain(security::revocation(module, &scope))
            .collect(),
        },
        Part::Impl {
            header: quote!(impl From<ironspec_runtime::Client> for Client),
            members: vec![quote! {
                fn from(client: ironspec_runtime::Client) -> Self {
                    Self(client)
                }
            }],
        },
    ];
    let (modules, exports) = files(module);
    let mut parts = scope.imports();
    parts.extend([Part::Block(modules), Part::Block(exports)]);
    parts.extend(items);
    print::file(&head(module), &parts)
}

/// Titles and descriptions of the specs, as the documentation of the module.
fn head(module: &Module) -> Vec<String> {
    let mut lines = Vec::new();
    for (title, description) in &module.titles {
        let text = [format!("# {}", title.replace('\n', " "))]
            .into_iter()
            .chain(description.clone())
            .collect();
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(docs::lines(&Docs {
            text,
            ..Docs::default()
        }));
    }
    lines
}

fn files(module: &Module) -> (Vec<TokenStream>, Vec<TokenStream>) {
    let mut modules = Vec::new();
    let mut exports = Vec::new();
    let only_tests = quote!(#[cfg(test)]);
    if let Some(proofs) = &module.proofs
        && !proofs.calls.is_empty()
    {
        modules.push(quote!(#only_tests mod driver;));
    }
    if let Some(proofs) = &module.proofs
        && !proofs.examples.is_empty()
    {
        modules.push(quote!(#only_tests mod examples;));
    }
    if !module.failures.is_empty() {
        modules.push(quote!(
            mod failures;
        ));
        exports.push(quote!(
            pub use self::failures::*;
        ));
    }
    if !module.headers.is_empty() {
        modules.push(quote!(
            pub mod headers;
        ));
    }
    if !module.operations.is_empty() {
        modules.push(quote!(
            mod operations;
        ));
    }
    if module.operations.iter().any(operation::has_items) {
        exports.push(quote!(
            pub use self::operations::*;
        ));
    }
    if rules::has_any(module) {
        modules.push(quote!(
            mod rules;
        ));
    }
    if !module.schemes.is_empty() {
        modules.push(quote!(
            mod security;
        ));
    }
    if !module.items.is_empty() {
        modules.push(quote!(
            mod types;
        ));
        exports.push(quote!(
            pub use self::types::*;
        ));
    }
    if !module.webhooks.is_empty() {
        modules.push(quote!(
            mod webhooks;
        ));
    }
    (modules, exports)
}

/// The facts of a server.
pub(super) fn server(server: &Server, scope: &Scope<'_>) -> TokenStream {
    let (ty, url) = (scope.runtime("Server"), &server.url);
    let variables = server.variables.iter().map(|(name, default, one_of, _)| {
        let variable = scope.runtime("Variable");
        let one_of = (!one_of.is_empty()).then(|| quote!(.one_of(&[#(#one_of),*])));
        quote!(#variable::new(#name, #default) #one_of)
    });
    let variables = (!server.variables.is_empty()).then(|| quote!(.variables(&[#(#variables),*])));
    quote!(#ty::new(#url) #variables)
}

fn server_notes(server: &Server) -> String {
    let lines = server
        .variables
        .iter()
        .map(|(name, default, one_of, description)| {
            let description = description
                .as_deref()
                .map(docs::first_paragraph)
                .unwrap_or_default();
            let values = if one_of.is_empty() {
                String::new()
            } else {
                format!(
                    " (one of {})",
                    one_of
                        .iter()
                        .map(|value| docs::code(value))
                        .collect::<Vec<_>>()
                        .join(", ")
                )
            };
            format!(
                "- variable {}, {} if it is not set{values}: {description}",
                docs::code(name),
                docs::code(default)
            )
            .trim_end_matches([':', ' '])
            .to_owned()
        });
    lines.collect::<Vec<_>>().join("\n")
}
