//! The names that a file uses from elsewhere: short where they are free, spelt out where the document has taken them.

use std::{cell::RefCell, collections::BTreeSet};

use ironspec_rules::Format;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};

use super::{parts::Extent, print::Part};
use crate::rust::{BodyForms, Ident, Item, Module, Response, Type};

/// Collects the imports of one file while its items are spelt.
pub(super) struct Scope<'m> {
    /// The public names of the module.
    taken: BTreeSet<&'m str>,
    extent: Extent,
    /// The types that the file declares.
    own: BTreeSet<&'m str>,
    runtime: RefCell<BTreeSet<&'static str>>,
    siblings: RefCell<BTreeSet<Ident>>,
    cow: RefCell<bool>,
    rules: RefCell<bool>,
    security: RefCell<bool>,
    client: RefCell<bool>,
}

impl<'m> Scope<'m> {
    pub fn new(module: &'m Module) -> Self {
        let items = module.taken.iter();
        let failures = module.failures.iter().map(|failure| &failure.ident);
        let requests = module.operations.iter().flat_map(|operation| {
            let answer = match &operation.response {
                Response::Enum { ident, .. } => Some(ident),
                Response::Nothing | Response::Type(_) => None,
            };
            let body = match operation.body.as_ref().map(|body| &body.forms) {
                Some(BodyForms::Choice { ident, .. }) => Some(ident),
                Some(BodyForms::One(_)) | None => None,
            };
            let own = std::iter::once(&operation.request).chain(&operation.params);
            own.chain(answer).chain(body)
        });
        Self {
            taken: items
                .chain(failures)
                .chain(requests)
                .map(Ident::text)
                .collect(),
            extent: Extent::Whole,
            own: BTreeSet::new(),
            runtime: RefCell::default(),
            siblings: RefCell::default(),
            cow: RefCell::default(),
            rules: RefCell::default(),
            security: RefCell::default(),
            client: RefCell::default(),
        }
    }

    /// The scope of a file that holds some of the module's items, or some of its operations.
    pub fn of(module: &'m Module, items: &'m [Item], extent: Extent) -> Self {
        Self {
            extent,
            own: items.iter().map(|item| item.ident.text()).collect(),
            ..Self::new(module)
        }
    }

    /// The way to the root of the module.
    pub fn root(&self) -> TokenStream {
        match self.extent {
            Extent::Whole => quote!(super),
            Extent::Part => quote!(super::super),
        }
    }

    /// The same in a link of the documentation.
    pub fn root_path(&self) -> &'static str {
        match self.extent {
            Extent::Whole => "super",
            Extent::Part => "super::super",
        }
    }

    fn is_taken(&self, name: &str) -> bool {
        self.taken.contains(name)
    }

    /// A name of the runtime.
    pub fn runtime(&self, name: &'static str) -> TokenStream {
        let ident = proc_macro2::Ident::new(name, Span::call_site());
        if self.is_taken(name) {
            return quote!(ironspec_runtime::#ident);
        }
        self.runtime.borrow_mut().insert(name);
        ident.to_token_stream()
    }

    /// A public type of the module that stands in another file.
    pub fn sibling(&self, ident: &Ident) -> TokenStream {
        self.siblings.borrow_mut().insert(ident.clone());
        ident.to_token_stream()
    }

    /// The client of the module, whose name no schema can take.
    pub fn client(&self) -> TokenStream {
        *self.client.borrow_mut() = true;
        quote!(Client)
    }

    pub fn cow(&self) -> TokenStream {
        if self.is_taken("Cow") {
            return quote!(std::borrow::Cow);
        }
        *self.cow.borrow_mut() = true;
        quote!(Cow)
    }

    /// A constant of `rules`.
    pub fn rule(&self, ident: &Ident) -> TokenStream {
        *self.rules.borrow_mut() = true;
        quote!(rules::#ident)
    }

    /// A constant of `security`.
    pub fn security(&self, ident: &Ident) -> TokenStream {
        *self.security.borrow_mut() = true;
        quote!(security::#ident)
    }

    /// The type as the file spells it; types of the module come from another file if `elsewhere`.
    pub fn ty(&self, ty: &Type, elsewhere: bool) -> TokenStream {
        match ty {
            Type::Bool => quote!(bool),
            Type::Integer => quote!(i64),
            Type::BigInteger => self.runtime("Integer"),
            Type::Number => quote!(f64),
            Type::String => quote!(String),
            Type::Format(format) => self.runtime(format_name(*format)),
            Type::Json => self.runtime("Json"),
            Type::Text => self.runtime("Text"),
            Type::Bytes => self.runtime("Bytes"),
            Type::File => self.runtime("File"),
            Type::Body => self.runtime("Body"),
            Type::Items(item) => {
                let (items, item) = (self.runtime("Items"), self.ty(item, elsewhere));
                quote!(#items<#item>)
            }
            Type::Events(data) => {
                let (events, data) = (self.runtime("Events"), self.ty(data, elsewhere));
                quote!(#events<#data>)
            }
            Type::Named(ident) if elsewhere || self.is_in_another_part(ident) => {
                self.sibling(ident)
            }
            Type::Named(ident) => ident.to_token_stream(),
            Type::Boxed(inner) => {
                let inner = self.ty(inner, elsewhere);
                quote!(Box<#inner>)
            }
            Type::List(inner) => {
                let inner = self.ty(inner, elsewhere);
                quote!(Vec<#inner>)
            }
            Type::Map(inner) => {
                let (map, inner) = (self.runtime("Map"), self.ty(inner, elsewhere));
                quote!(#map<#inner>)
            }
            Type::Nullable(inner) => {
                let inner = self.ty(inner, elsewhere);
                quote!(Option<#inner>)
            }
        }
    }

    fn is_in_another_part(&self, ident: &Ident) -> bool {
        self.extent == Extent::Part && !self.own.contains(ident.text())
    }

    /// The `use` items of the file, in rustfmt's order with an empty line between the origins.
    pub fn imports(&self) -> Vec<Part> {
        let mut imports = Vec::new();
        if *self.cow.borrow() {
            imports.push(quote!(
                use std::borrow::Cow;
            ));
        }
        let runtime: Vec<_> = self
            .runtime
            .borrow()
            .iter()
            .map(|name| proc_macro2::Ident::new(name, Span::call_site()))
            .collect();
        if !runtime.is_empty() {
            imports.push(quote!(use ironspec_runtime::{#(#runtime),*};));
        }
        let siblings = self.siblings.borrow();
        let mut names: Vec<TokenStream> = siblings.iter().map(ToTokens::to_token_stream).collect();
        if *self.client.borrow() {
            names.insert(0, quote!(Client));
        }
        if *self.rules.borrow() {
            names.push(quote!(rules));
        }
        if *self.security.borrow() {
            names.push(quote!(security));
        }
        if !names.is_empty() {
            let root = self.root();
            imports.push(quote!(use #root::{#(#names),*};));
        }
        imports.into_iter().map(Part::Item).collect()
    }
}

/// What the runtime calls a format and the type of its texts.
pub(super) fn format_name(format: Format) -> &'static str {
    match format {
        Format::DateTime => "DateTime",
        Format::Date => "Date",
        Format::Time => "Time",
        Format::Duration => "Duration",
        Format::Uuid => "Uuid",
        Format::Uri => "Uri",
        Format::Email => "Email",
        Format::Hostname => "Hostname",
        Format::Ipv4 => "Ipv4",
        Format::Ipv6 => "Ipv6",
        Format::Base64 => "Base64",
    }
}

impl ToTokens for Ident {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let ident = match self.as_str().strip_prefix("r#") {
            Some(raw) => proc_macro2::Ident::new_raw(raw, Span::call_site()),
            None => proc_macro2::Ident::new(self.as_str(), Span::call_site()),
        };
        ident.to_tokens(tokens);
    }
}
