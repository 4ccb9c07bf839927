//! Operations: the facts, the method on the client, the request with its setters.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, quote};

use super::{
    answer, body, docs,
    module::server,
    print::{self, Part},
    scope::Scope,
    security,
};
use crate::rust::{Docs, Ident, Module, Operation, Parameter, Response, Style, Type};

/// `operations.rs`.
pub(super) fn file(module: &Module) -> String {
    let scope = Scope::new(module);
    let client = scope.client();
    let servers: Vec<Part> = module
        .servers
        .iter()
        .map(|(ident, own)| {
            let (ty, own) = (scope.runtime("Server"), server(own, &scope));
            Part::Item(quote!(static #ident: #ty = #own;))
        })
        .collect();
    let facts: Vec<Part> = module
        .operations
        .iter()
        .map(|operation| Part::Item(facts(operation, &scope)))
        .collect();
    let calls = module
        .operations
        .iter()
        .map(|operation| call(operation, module, &scope))
        .collect();
    let requests: Vec<Part> = module
        .operations
        .iter()
        .flat_map(|operation| request(operation, &scope))
        .collect();
    let client = Part::Impl {
        header: quote!(impl #client),
        members: calls,
    };
    let mut parts = scope.imports();
    parts.extend(servers);
    parts.extend(facts);
    parts.push(client);
    parts.extend(requests);
    print::file(
        &[
            "The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it."
                .to_owned(),
        ],
        &parts,
    )
}

fn facts(operation: &Operation, scope: &Scope<'_>) -> TokenStream {
    let ty = scope.runtime("Operation");
    let ident = &operation.facts;
    let started = method(operation);
    let accept = operation.accept.iter();
    let success = operation
        .success
        .iter()
        .map(|status| Literal::u16_unsuffixed(*status));
    let server = operation.server.iter();
    let sensitive = operation
        .has_sensitive_answers
        .then(|| quote!(.sensitive_answers()));
    let security = operation.security.iter().map(|ident| scope.security(ident));
    let repeatable = operation.repeatable.iter();
    quote! {
        static #ident: #ty = #ty::#started #(.accept(#accept))* .success(&[#(#success),*]) #(.server(&#server))* #sensitive #(.security(&#security))* #(.repeatable(#repeatable))*;
    }
}

/// The constructor of the facts; the method that has none of its own is an argument.
fn method(operation: &Operation) -> TokenStream {
    let (method, path) = (&operation.method, &operation.path);
    match method.as_str() {
        "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE" => {
            let method = proc_macro2::Ident::new(&method.to_ascii_lowercase(), Span::call_site());
            quote!(#method(#path))
        }
        method => quote!(method(#method, #path)),
    }
}

/// The method of the client, and what it takes.
fn call(operation: &Operation, module: &Module, scope: &Scope<'_>) -> TokenStream {
    let Operation { call, request, .. } = operation;
    let notes = argument_notes(operation);
    let docs = docs::attributes(&Docs {
        deprecated: false,
        ..operation.docs.clone()
    });
    let credentials = security::note(operation, module).unwrap_or_default();
    let notes = docs::notes(&[&notes, repetition_note(operation), &credentials]);
    let gap = (!docs.is_empty() && !notes.is_empty()).then(|| quote!(#[doc = ""]));
    let deprecated = operation
        .docs
        .deprecated
        .then(|| quote!(#[deprecated = "the document marks this operation as deprecated"]));
    let required: Vec<(TokenStream, TokenStream)> = required(operation, scope);
    let started = started(operation, scope);
    let head = quote!(#docs #gap #notes #deprecated);
    if let Some(params) = &operation.params {
        let names = required.iter().map(|(name, _)| name);
        return quote! {
            #head
            pub fn #call(&self, params: #params<'_>) -> #request {
                let #params { #(#names),* } = params;
                #request(#started)
            }
        };
    }
    let arguments = required.iter().map(|(name, ty)| quote!(#name: &#ty));
    quote! {
        #head
        pub fn #call(&self, #(#arguments),*) -> #request {
            #request(#started)
        }
    }
}

/// What becomes of an attempt without a clear end, where the document says it; else it follows from the method.
fn repetition_note(operation: &Operation) -> &'static str {
    match operation.repeatable {
        None => "",
        Some(true) => "Repeated even where it may have been carried out.",
        Some(false) => "Not repeated where it may have been carried out.",
    }
}

/// What the document says of required parameters, which have no setter to say it at.
fn argument_notes(operation: &Operation) -> String {
    let parameters = operation
        .arguments
        .iter()
        .map(|parameter| (parameter.ident.text(), &parameter.docs));
    let body = operation
        .body
        .iter()
        .filter(|body| body.required)
        .map(|body| (body.ident.text(), &body.docs));
    let lines: Vec<String> = parameters
        .chain(body)
        .filter_map(|(name, docs)| {
            let text = docs::first_paragraph(docs.text.first()?);
            Some(format!("- `{name}`: {text}"))
        })
        .collect();
    lines.join("\n")
}

fn required(operation: &Operation, scope: &Scope<'_>) -> Vec<(TokenStream, TokenStream)> {
    let parameters = operation.arguments.iter().map(|parameter| {
        (
            parameter.ident.to_token_stream(),
            argument_type(&parameter.ty, scope),
        )
    });
    let body = operation
        .body
        .iter()
        .filter(|body| body.required)
        .map(|body| (body.ident.to_token_stream(), body::argument(body, scope)));
    parameters.chain(body).collect()
}

/// Behind a reference, a text is a `str`.
pub(super) fn argument_type(ty: &Type, scope: &Scope<'_>) -> TokenStream {
    if *ty == Type::String {
        quote!(str)
    } else {
        scope.ty(ty, true)
    }
}

fn chain(operation: &Operation, scope: &Scope<'_>) -> TokenStream {
    let parameters = operation.arguments.iter().map(|parameter| {
        let (ident, name) = (&parameter.ident, &parameter.name);
        let place = proc_macro2::Ident::new(parameter.place, Span::call_site());
        let value = guarded(parameter, quote!(#ident), scope);
        quote!(.#place(#name, #value))
    });
    quote!(#(#parameters)*)
}

/// The request with its required parameters and body.
fn started(operation: &Operation, scope: &Scope<'_>) -> TokenStream {
    let (facts, chain) = (&operation.facts, chain(operation, scope));
    let request = quote!(self.0.request(&#facts) #chain);
    match operation.body.as_ref().filter(|body| body.required) {
        Some(body) => body::set(body, &request, scope),
        None => request,
    }
}

/// The value of a parameter, in a wrapper if it is sensitive and does not know; and its style.
fn guarded(parameter: &Parameter, value: TokenStream, scope: &Scope<'_>) -> TokenStream {
    if let Some(style) = &parameter.style {
        let style = self::style(style, scope);
        let sensitive = parameter.is_sensitive.then(|| quote!(.sensitive()));
        return quote!(#value, #style #sensitive);
    }
    if parameter.is_sensitive {
        let wrapper = scope.runtime("Sensitive");
        return quote!(#wrapper(#value));
    }
    value
}

/// A style of the runtime.
pub(super) fn style(style: &Style, scope: &Scope<'_>) -> TokenStream {
    let ty = scope.runtime("Style");
    let form = proc_macro2::Ident::new(style.form, Span::call_site());
    let exploded = style.is_exploded.then(|| quote!(.exploded()));
    let reserved = style.allows_reserved.then(|| quote!(.reserved()));
    quote!(#ty::#form #exploded #reserved)
}

fn request(operation: &Operation, scope: &Scope<'_>) -> Vec<Part> {
    let ident = &operation.request;
    let inner = scope.runtime("Request");
    let doc = format!(
        " The request that [`Client::{}`] starts.",
        operation.call.text()
    );
    let mut parts = Vec::new();
    if let Some(params) = &operation.params {
        let doc = format!(
            " What [`Client::{}`] cannot do without.",
            operation.call.text()
        );
        let fields = required(operation, scope)
            .into_iter()
            .map(|(name, ty)| quote!(pub #name: &'a #ty,));
        parts.push(Part::Item(quote! {
            #[doc = #doc]
            #[derive(Clone, Copy, Debug)]
            pub struct #params<'a> { #(#fields)* }
        }));
    }
    parts.push(Part::Item(quote! {
        #[doc = #doc]
        #[derive(Clone, Debug)]
        #[must_use = "a request goes out only at `send`"]
        pub struct #ident(#inner);
    }));
    let mut members: Vec<TokenStream> = operation
        .setters
        .iter()
        .map(|parameter| setter(parameter, scope))
        .collect();
    members.extend(optional_body(operation, scope));
    members.extend(sending(operation, scope));
    parts.push(Part::Impl {
        header: quote!(impl #ident),
        members,
    });
    if let Some(body) = &operation.body {
        parts.extend(body::parts(operation, body, scope));
    }
    if let Response::Enum { ident, variants } = &operation.response {
        parts.extend(answer::parts(operation, ident, variants, scope));
    }
    parts
}

fn setter(parameter: &Parameter, scope: &Scope<'_>) -> TokenStream {
    let Parameter {
        ident, name, ty, ..
    } = parameter;
    let docs = docs::attributes(&Docs {
        deprecated: false,
        ..parameter.docs.clone()
    });
    let deprecated = parameter
        .docs
        .deprecated
        .then(|| quote!(#[deprecated = "the document marks this parameter as deprecated"]));
    let place = proc_macro2::Ident::new(parameter.place, Span::call_site());
    let ty = scope.ty(ty, true);
    let value = guarded(parameter, quote!(#ident), scope);
    quote! {
        #docs
        #deprecated
        pub fn #ident(self, #ident: #ty) -> Self {
            Self(self.0.#place(#name, #value))
        }
    }
}

fn optional_body(operation: &Operation, scope: &Scope<'_>) -> Option<TokenStream> {
    let body = operation.body.as_ref().filter(|body| !body.required)?;
    let docs = docs::attributes(&body.docs);
    let (ident, ty) = (&body.ident, body::argument(body, scope));
    let set = body::set(body, &quote!(self.0), scope);
    Some(quote! {
        #docs
        pub fn #ident(self, #ident: &#ty) -> Self {
            Self(#set)
        }
    })
}

/// The headers that a success brings.
fn headers_note(operation: &Operation) -> Option<String> {
    let link = |ident: &Ident| format!("[`{0}`](super::headers::{0})", ident.as_str());
    let links: Vec<String> = operation.headers.iter().map(link).collect();
    (!links.is_empty()).then(|| format!("Headers: {}.", links.join(", ")))
}

fn sending(operation: &Operation, scope: &Scope<'_>) -> Vec<TokenStream> {
    let response = match &operation.response {
        Response::Nothing => quote!(()),
        Response::Type(ty) => scope.ty(ty, true),
        Response::Enum { ident, .. } => ident.to_token_stream(),
    };
    let failure = operation
        .failure
        .as_ref()
        .map_or_else(|| scope.runtime("NoFailure"), |ident| scope.sibling(ident));
    let (exchange, violations) = (scope.runtime("Exchange"), scope.runtime("Violations"));
    let (answer, error) = (scope.runtime("Response"), scope.runtime("Error"));
    let brings = docs::attributes(&Docs {
        text: operation.response_docs.clone().into_iter().collect(),
        notes: headers_note(operation).into_iter().collect(),
        ..Docs::default()
    });
    let gap = (!brings.is_empty()).then(|| quote!(#[doc = ""]));
    let options = scope.runtime("Options");
    vec![
        quote! {
            /// Sets how this call is made; what it leaves unset is as the client says.
            pub fn options(self, options: #options) -> Self {
                Self(self.0.options(options))
            }
        },
        quote! {
            /// Checks the request and hands out the exchange, without sending anything.
            ///
            /// # Errors
            ///
            /// Everything in the request that the document forbids.
            pub fn build(self) -> Result<#exchange<#response, #failure>, #violations> {
                self.0.build()
            }
        },
        quote! {
            /// Checks the request, sends it and reads the answer.
            ///
            #brings
            #gap
            /// # Errors
            ///
            /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
            pub async fn send(self) -> Result<#answer<#response>, #error<#failure>> {
                self.0.send().await
            }
        },
        quote! {
            /// The same as [`send`](Self::send), and the thread waits.
            ///
            /// # Errors
            ///
            /// As those of [`send`](Self::send).
            pub fn send_blocking(self) -> Result<#answer<#response>, #error<#failure>> {
                self.0.send_blocking()
            }
        },
    ]
}
