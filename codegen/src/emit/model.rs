//! Models: the struct, and how a program makes one.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::{
    check, codec, docs, newtype,
    parts::{self, Extent},
    print::{self, Part},
    scope::Scope,
    tuple,
    union::{self, Union},
};
use crate::rust::{
    Additional, Field, Ident, Item, ItemKind, Locals, Module, Presence, Properties, Type,
};

/// Most arguments of `new`; more become a struct (clippy's `too_many_arguments`).
const MAX_ARGUMENTS: usize = 7;

/// `types.rs`, and its parts if it is long.
pub(super) fn files(module: &Module) -> Vec<(String, String)> {
    let file = |items: &[Item], extent| file(module, items, extent);
    parts::files("types", &module.items, file, |_| true)
}

fn file(module: &Module, items: &[Item], extent: Extent) -> String {
    let scope = Scope::of(module, items, extent);
    let items: Vec<Part> = items.iter().flat_map(|item| parts(item, &scope)).collect();
    let mut parts = scope.imports();
    parts.extend(items);
    print::file(
        &["What requests carry and answers bring.".to_owned()],
        &parts,
    )
}

fn parts(item: &Item, scope: &Scope<'_>) -> Vec<Part> {
    use newtype::Inner;
    match &item.kind {
        ItemKind::String(rule) => newtype::newtype(item, &Inner::String, rule.as_ref(), scope),
        ItemKind::Integer(rule) => newtype::newtype(item, &Inner::Integer, rule.as_ref(), scope),
        ItemKind::BigInteger(rule) => {
            newtype::newtype(item, &Inner::BigInteger, rule.as_ref(), scope)
        }
        ItemKind::Number(rule) => newtype::newtype(item, &Inner::Number, rule.as_ref(), scope),
        ItemKind::List { item: of, rule } => {
            newtype::newtype(item, &Inner::List(of), rule.as_ref(), scope)
        }
        ItemKind::Tuple(items) => tuple::parts(item, items, scope),
        ItemKind::Map { value, rule, names } => {
            let rules = (rule.as_ref(), names.as_ref());
            newtype::map(item, value, rules, scope)
        }
        ItemKind::Enum { variants, fallback } => {
            newtype::string_enum(item, variants, fallback, scope)
        }
        ItemKind::Constants { variants, fallback } => {
            newtype::constants(item, variants, fallback, scope)
        }
        ItemKind::Union {
            keyword,
            variants,
            fallback,
            is_fallback_sensitive,
            is_compared,
        } => union::parts(
            &Union {
                item,
                keyword,
                variants,
                fallback,
                is_fallback_sensitive: *is_fallback_sensitive,
                is_compared: *is_compared,
            },
            scope,
        ),
        ItemKind::Struct {
            fields,
            additional,
            required,
            locals,
            properties,
            is_compared,
        } => {
            let model = Model {
                item,
                fields,
                additional: additional.as_ref(),
                required,
                locals,
                properties: properties.as_ref(),
                is_compared: *is_compared,
            };
            structure(&model, scope)
        }
    }
}

/// A struct and all that is emitted of it.
pub(super) struct Model<'i> {
    pub item: &'i Item,
    pub fields: &'i [Field],
    pub additional: Option<&'i Additional>,
    pub required: &'i Ident,
    pub locals: &'i Locals,
    pub properties: Option<&'i Properties>,
    pub is_compared: bool,
}

fn structure(model: &Model<'_>, scope: &Scope<'_>) -> Vec<Part> {
    let Item { ident, docs, .. } = model.item;
    let docs = docs::attributes(docs);
    let members = model.fields.iter().map(|field| {
        let docs = docs::attributes(&field.docs);
        let (ident, ty) = (&field.ident, field_type(field, scope));
        quote!(#docs pub #ident: #ty,)
    });
    let additional = model.additional.map(|additional| {
        let (ident, map) = (&additional.ident, map_type(additional, scope));
        quote! {
            /// The members that the document does not declare.
            pub #ident: #map,
        }
    });
    let (derive, debug) = debug(ident, &shown(model), model.item.is_sensitive);
    let mut parts = vec![Part::Item(quote! {
        #docs
        #[derive(Clone, #derive PartialEq)]
        #[non_exhaustive]
        pub struct #ident { #(#members)* #additional }
    })];
    parts.extend(debug);
    if model.item.is_sent {
        parts.extend(making(model, scope));
    }
    parts.push(check::validation(model, scope));
    if model.item.has_encoder() {
        parts.push(codec::encode(model, scope));
    }
    if model.item.has_decoder() {
        parts.push(codec::decode(model, scope));
    }
    parts
}

/// The fields of a struct, and whether each keeps its value to itself.
fn shown<'i>(model: &Model<'i>) -> Vec<(&'i Ident, bool)> {
    let fields = model.fields.iter();
    let additional = model.additional.iter();
    fields
        .map(|field| (&field.ident, field.is_sensitive))
        .chain(additional.map(|additional| (&additional.ident, additional.is_sensitive)))
        .collect()
}

fn map_type(additional: &Additional, scope: &Scope<'_>) -> TokenStream {
    scope.ty(&Type::Map(Box::new(additional.value.clone())), false)
}

/// How a struct gets its `Debug`: derived, or written where it has to keep something to itself.
fn debug(
    ident: &Ident,
    fields: &[(&Ident, bool)],
    is_sensitive: bool,
) -> (TokenStream, Option<Part>) {
    if is_sensitive {
        let redacted = Part::Item(quote!(ironspec_runtime::redacted!(#ident);));
        return (TokenStream::new(), Some(redacted));
    }
    if !fields.iter().any(|(_, is_sensitive)| *is_sensitive) {
        return (quote!(Debug,), None);
    }
    let name = ident.text();
    let shown = fields.iter().map(|(ident, is_sensitive)| {
        let name = ident.text();
        if *is_sensitive {
            quote!(.field(#name, &format_args!("…")))
        } else {
            quote!(.field(#name, &self.#ident))
        }
    });
    let written = Part::Impl {
        header: quote!(impl std::fmt::Debug for #ident),
        members: vec![quote! {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.debug_struct(#name) #(#shown)* .finish()
            }
        }],
    };
    (TokenStream::new(), Some(written))
}

/// The type of the field: what may be absent or `null` says so.
fn field_type(field: &Field, scope: &Scope<'_>) -> TokenStream {
    let ty = scope.ty(&field.ty, false);
    match field.presence {
        Presence::Required => ty,
        Presence::RequiredNullable | Presence::Optional => quote!(Option<#ty>),
        Presence::OptionalNullable => {
            let presence = scope.runtime("Presence");
            quote!(#presence<#ty>)
        }
    }
}

pub(super) fn is_required(field: &Field) -> bool {
    matches!(
        field.presence,
        Presence::Required | Presence::RequiredNullable
    )
}

/// `new` with what is required, and a setter for everything else.
fn making(model: &Model<'_>, scope: &Scope<'_>) -> Vec<Part> {
    let Model {
        item,
        fields,
        required,
        ..
    } = model;
    let ident = &item.ident;
    let arguments: Vec<&Field> = fields.iter().filter(|field| is_required(field)).collect();
    let mut parts = Vec::new();
    let mut members = Vec::new();
    let absent: Vec<TokenStream> = fields
        .iter()
        .filter(|field| !is_required(field))
        .map(|field| absent(field, scope))
        .chain(model.additional.map(|additional| {
            let (ident, map) = (&additional.ident, scope.runtime("Map"));
            quote!(#ident: #map::new())
        }))
        .collect();
    if arguments.len() > MAX_ARGUMENTS {
        let names: Vec<&Ident> = arguments.iter().map(|field| &field.ident).collect();
        let types = arguments.iter().map(|field| field_type(field, scope));
        let docs = arguments.iter().map(|field| docs::attributes(&field.docs));
        let doc = format!(" What [`{}::new`] cannot do without.", ident.text());
        let shown: Vec<_> = arguments
            .iter()
            .map(|field| (&field.ident, field.is_sensitive))
            .collect();
        let (derive, debug) = debug(required, &shown, item.is_sensitive);
        parts.push(Part::Item(quote! {
            #[doc = #doc]
            #[derive(Clone, #derive PartialEq)]
            pub struct #required { #(#docs pub #names: #types,)* }
        }));
        parts.extend(debug);
        members.push(quote! {
            /// Makes the value from what it cannot do without.
            #[must_use]
            pub fn new(required: #required) -> Self {
                let #required { #(#names),* } = required;
                Self { #(#names,)* #(#absent,)* }
            }
        });
    } else {
        let (parameters, values): (Vec<_>, Vec<_>) = arguments
            .iter()
            .map(|field| argument(field, &field.ident, scope))
            .unzip();
        let names = arguments.iter().map(|field| &field.ident);
        let values = names.zip(values).map(|(name, value)| {
            if name.to_token_stream().to_string() == value.to_string() {
                value
            } else {
                quote!(#name: #value)
            }
        });
        members.push(quote! {
            /// Makes the value from what it cannot do without.
            #[must_use]
            pub fn new(#(#parameters),*) -> Self {
                Self { #(#values,)* #(#absent,)* }
            }
        });
    }
    members.extend(
        fields
            .iter()
            .filter(|field| !is_required(field))
            .map(|field| setter(field, scope)),
    );
    members.extend(model.additional.map(|additional| {
        let (ident, map) = (&additional.ident, map_type(additional, scope));
        quote! {
            /// Sets the members that the document does not declare.
            #[must_use]
            pub fn #ident(mut self, #ident: #map) -> Self {
                self.#ident = #ident;
                self
            }
        }
    }));
    parts.push(Part::Impl {
        header: quote!(impl #ident),
        members,
    });
    if arguments.is_empty() {
        parts.push(Part::Impl {
            header: quote!(impl Default for #ident),
            members: vec![quote!(
                fn default() -> Self {
                    Self::new()
                }
            )],
        });
    }
    parts
}

fn absent(field: &Field, scope: &Scope<'_>) -> TokenStream {
    let ident = &field.ident;
    if field.presence == Presence::OptionalNullable {
        let presence = scope.runtime("Presence");
        return quote!(#ident: #presence::Absent);
    }
    quote!(#ident: None)
}

/// A parameter of `new` or a setter, and the value that it makes: texts come as anything that becomes a `String`.
fn argument(field: &Field, name: &Ident, scope: &Scope<'_>) -> (TokenStream, TokenStream) {
    let ty = scope.ty(&field.ty, false);
    match (&field.ty, field.presence) {
        (_, Presence::RequiredNullable) => (quote!(#name: Option<#ty>), quote!(#name)),
        (Type::String, _) => (quote!(#name: impl Into<String>), quote!(#name.into())),
        (Type::Boxed(inner), _) => {
            let inner = scope.ty(inner, false);
            (quote!(#name: #inner), quote!(Box::new(#name)))
        }
        _ => (quote!(#name: #ty), quote!(#name)),
    }
}

fn setter(field: &Field, scope: &Scope<'_>) -> TokenStream {
    let (ident, setter) = (&field.ident, &field.setter);
    let docs = docs::attributes(&field.docs);
    let docs = if docs.is_empty() {
        docs::notes(&[&format!("Sets {}.", docs::code(&field.name))])
    } else {
        docs
    };
    let (parameter, value) = argument(field, ident, scope);
    let value = if field.presence == Presence::OptionalNullable {
        let presence = scope.runtime("Presence");
        quote!(#presence::Value(#value))
    } else {
        quote!(Some(#value))
    };
    quote! {
        #docs
        #[must_use]
        pub fn #setter(mut self, #parameter) -> Self {
            self.#ident = #value;
            self
        }
    }
}
