//! Operations: the facts, the method on the client, the setters of what is optional.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, quote};

use super::{
    answer, body, docs,
    module::server,
    parts::{self, Extent},
    print::{self, Part},
    scope::Scope,
    security,
};
use crate::rust::{
    Body, BodyForms, Docs, Ident, Module, Operation, Parameter, Response, Stream, Style, Type,
};

/// `operations.rs`, and its parts if it is long.
pub(super) fn files(module: &Module) -> Vec<(String, String)> {
    let file = |operations: &[Operation], extent| file(module, operations, extent);
    parts::files("operations", &module.operations, file, has_items)
}

fn file(module: &Module, operations: &[Operation], extent: Extent) -> String {
    let scope = Scope::of(module, &[], extent);
    let client = scope.client();
    let is_used = |server: &Ident| {
        let used = |operation: &Operation| operation.server.as_ref() == Some(server);
        operations.iter().any(used)
    };
    let servers: Vec<Part> = module
        .servers
        .iter()
        .filter(|(ident, _)| is_used(ident))
        .map(|(ident, own)| {
            let (ty, own) = (scope.runtime("Server"), server(own, &scope));
            Part::Item(quote!(static #ident: #ty = #own;))
        })
        .collect();
    let facts: Vec<Part> = operations
        .iter()
        .map(|operation| Part::Item(facts(operation, &scope)))
        .collect();
    let client = Part::Impl {
        header: quote!(impl #client),
        members: operations
            .iter()
            .map(|operation| call(operation, module, &scope))
            .collect(),
    };
    let requests: Vec<Part> = operations
        .iter()
        .flat_map(|operation| request(operation, &scope))
        .collect();
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
    let (ident, path) = (&operation.facts, &operation.path);
    let method = proc_macro2::Ident::new(operation.method, Span::call_site());
    let other = operation.other_method.iter();
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
        static #ident: #ty = #ty::#method(#(#other,)* #path) #(.accept(#accept))* .success(&[#(#success),*]) #(.server(&#server))* #sensitive #(.security(&#security))* #(.repeatable(#repeatable))*;
    }
}

/// The method of the client, and what it takes.
fn call(operation: &Operation, module: &Module, scope: &Scope<'_>) -> TokenStream {
    let call = &operation.call;
    let head = head(operation, module, scope);
    let required: Vec<(TokenStream, TokenStream)> = required(operation, scope);
    let started = started(operation, scope);
    let (returned, started) = if has_newtype(operation) {
        let request = &operation.request;
        (quote!(#request), quote!(#request(#started)))
    } else {
        let ty = scope.runtime("Call");
        let (answer, failure) = outcome(operation, scope);
        (quote!(#ty<#answer, #failure>), quote!(#ty::new(#started)))
    };
    if let Some(params) = &operation.params {
        let names = required.iter().map(|(name, _)| name);
        return quote! {
            #head
            pub fn #call(&self, params: #params<'_>) -> #returned {
                let #params { #(#names),* } = params;
                #started
            }
        };
    }
    let arguments = required.iter().map(|(name, ty)| quote!(#name: &#ty));
    quote! {
        #head
        pub fn #call(&self, #(#arguments),*) -> #returned {
            #started
        }
    }
}

/// What the method does, takes and brings.
fn head(operation: &Operation, module: &Module, scope: &Scope<'_>) -> TokenStream {
    let purpose = docs::attributes(&Docs {
        deprecated: false,
        ..operation.docs.clone()
    });
    let takes = docs::notes(&[&argument_notes(operation)]);
    let answer = operation.response_docs.as_deref().unwrap_or_default();
    let brings = docs::attributes(&Docs {
        text: [answer.trim()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .map(|text| format!("Answer: {text}"))
            .collect(),
        notes: headers_note(operation, scope).into_iter().collect(),
        ..Docs::default()
    });
    let terms = docs::notes(&[
        repetition_note(operation),
        &security::note(operation, module).unwrap_or_default(),
    ]);
    let blocks = [purpose, takes, brings, terms].into_iter();
    let blocks = blocks.filter(|block| !block.is_empty());
    let docs = blocks.reduce(|docs, block| quote!(#docs #[doc = ""] #block));
    let deprecated = operation
        .docs
        .deprecated
        .then(|| quote!(#[deprecated = "the document marks this operation as deprecated"]));
    quote!(#docs #deprecated)
}

/// Whether a public item stands around the method.
pub(super) fn has_items(operation: &Operation) -> bool {
    let is_choice = |body: &Body| matches!(body.forms, BodyForms::Choice { .. });
    has_newtype(operation)
        || operation.params.is_some()
        || operation.body.as_ref().is_some_and(is_choice)
        || matches!(operation.response, Response::Enum { .. })
}

/// Whether a call may carry what the document does not require, or be read piece by piece: then its type is its own.
fn has_newtype(operation: &Operation) -> bool {
    let is_optional = |body: &Body| !body.required;
    !operation.setters.is_empty()
        || operation.body.as_ref().is_some_and(is_optional)
        || operation.stream.is_some()
}

/// The types of what a call comes to.
fn outcome(operation: &Operation, scope: &Scope<'_>) -> (TokenStream, TokenStream) {
    let answer = match &operation.response {
        Response::Nothing => quote!(()),
        Response::Type(ty) => scope.ty(ty, true),
        Response::Enum { ident, .. } => ident.to_token_stream(),
    };
    let failure = match &operation.failure {
        Some(ident) => scope.sibling(ident),
        None => scope.runtime("NoFailure"),
    };
    (answer, failure)
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

/// What stands around the method: the struct of its arguments, the request with its setters, bodies and answers.
fn request(operation: &Operation, scope: &Scope<'_>) -> Vec<Part> {
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
    if has_newtype(operation) {
        parts.extend(newtype(operation, scope));
    }
    if let Some(body) = &operation.body {
        parts.extend(body::parts(operation, body, scope));
    }
    if let Response::Enum { ident, variants } = &operation.response {
        parts.extend(answer::parts(operation, ident, variants, scope));
    }
    parts
}

/// The request of a call with a setter for each thing that it may carry, and what else it can do.
fn newtype(operation: &Operation, scope: &Scope<'_>) -> [Part; 3] {
    let (ident, inner) = (&operation.request, scope.runtime("Request"));
    let (answer, failure) = outcome(operation, scope);
    let doc = format!(
        " The request that [`Client::{}`] starts.",
        operation.call.text()
    );
    let setters = operation
        .setters
        .iter()
        .map(|parameter| setter(parameter, scope));
    let stream = operation.stream.iter();
    let streaming = stream.flat_map(|stream| streaming(stream, &failure, scope));
    [
        Part::Item(quote! {
            #[doc = #doc]
            #[derive(Clone, Debug)]
            #[must_use = "a request goes out only at `send`"]
            pub struct #ident(#inner);
        }),
        Part::Item(quote!(ironspec_runtime::call!(#ident, #answer, #failure);)),
        Part::Impl {
            header: quote!(impl #ident),
            members: setters
                .chain(optional_body(operation, scope))
                .chain(streaming)
                .collect(),
        },
    ]
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
fn headers_note(operation: &Operation, scope: &Scope<'_>) -> Option<String> {
    let root = scope.root_path();
    let link = |ident: &Ident| format!("[`{0}`]({root}::headers::{0})", ident.as_str());
    let links: Vec<String> = operation.headers.iter().map(link).collect();
    (!links.is_empty()).then(|| format!("Headers: {}.", links.join(", ")))
}

/// The methods that bring the answer piece by piece.
fn streaming(stream: &Stream, failure: &TokenStream, scope: &Scope<'_>) -> Vec<TokenStream> {
    let (answer, error) = (scope.runtime("Response"), scope.runtime("Error"));
    let ty = scope.ty(&stream.ty, true);
    let accept = stream.accept.iter();
    let request = quote!(self.0 #(.accept(#accept))*);
    let asked = stream
        .accept
        .iter()
        .map(|accept| format!("The service is asked for {}.", docs::code(accept)));
    let asked = docs::notes(
        &asked
            .collect::<Vec<_>>()
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>(),
    );
    let gap = (!asked.is_empty()).then(|| quote!(#[doc = ""]));
    vec![
        quote! {
            /// The same as [`send`](Self::send), but the answer is read while it comes, whatever its size.
            ///
            #asked
            #gap
            /// # Errors
            ///
            /// As those of [`send`](Self::send).
            pub async fn stream(self) -> Result<#answer<#ty>, #error<#failure>> {
                #request.send().await
            }
        },
        quote! {
            /// The same as [`stream`](Self::stream), and the thread waits.
            ///
            /// # Errors
            ///
            /// As those of [`send`](Self::send).
            pub fn stream_blocking(self) -> Result<#answer<#ty>, #error<#failure>> {
                #request.send_blocking()
            }
        },
    ]
}
