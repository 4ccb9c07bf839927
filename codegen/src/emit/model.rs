//! Models: the struct, its making, its check and its codecs.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::{
    docs, newtype,
    print::{self, Part},
    scope::Scope,
};
use crate::rust::{
    Check, Field, Ident, Item, ItemKind, Locals, Module, Presence, Properties, Type,
};

/// Most arguments of `new`; more become a struct (clippy's `too_many_arguments`).
const MAX_ARGUMENTS: usize = 7;

/// `types.rs`.
pub(super) fn file(module: &Module) -> String {
    let scope = Scope::new(module);
    let items: Vec<Part> = module
        .items
        .iter()
        .flat_map(|item| parts(item, &scope))
        .collect();
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
        ItemKind::Enum { variants, fallback } => {
            newtype::string_enum(item, variants, fallback, scope)
        }
        ItemKind::Struct {
            fields,
            required,
            locals,
            properties,
            is_compared,
        } => {
            let validation = validation(item, fields, properties.as_ref(), *is_compared, scope);
            structure(item, fields, required, locals, validation, scope)
        }
    }
}

fn structure(
    item: &Item,
    fields: &[Field],
    required: &Ident,
    locals: &Locals,
    validation: Part,
    scope: &Scope<'_>,
) -> Vec<Part> {
    let Item { ident, docs, .. } = item;
    let docs = docs::attributes(docs);
    let members = fields.iter().map(|field| {
        let docs = docs::attributes(&field.docs);
        let (ident, ty) = (&field.ident, field_type(field, scope));
        quote!(#docs pub #ident: #ty,)
    });
    let all: Vec<&Field> = fields.iter().collect();
    let (derive, debug) = debug(ident, &all, item.is_sensitive);
    let mut parts = vec![Part::Item(quote! {
        #docs
        #[derive(Clone, #derive PartialEq)]
        #[non_exhaustive]
        pub struct #ident { #(#members)* }
    })];
    parts.extend(debug);
    if item.is_sent {
        parts.extend(making(item, fields, required, scope));
    }
    parts.push(validation);
    if item.is_sent {
        parts.push(encode(ident, fields, scope));
    }
    if item.is_received {
        parts.push(decode(ident, fields, locals, scope));
    }
    parts
}

/// How a struct gets its `Debug`: derived, or written where it has to keep something to itself.
fn debug(ident: &Ident, fields: &[&Field], is_sensitive: bool) -> (TokenStream, Option<Part>) {
    if is_sensitive {
        let redacted = Part::Item(quote!(ironspec_runtime::redacted!(#ident);));
        return (TokenStream::new(), Some(redacted));
    }
    if !fields.iter().any(|field| field.is_sensitive) {
        return (quote!(Debug,), None);
    }
    let name = ident.text();
    let shown = fields.iter().map(|field| {
        let (ident, name) = (&field.ident, field.ident.text());
        if field.is_sensitive {
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

fn is_required(field: &Field) -> bool {
    matches!(
        field.presence,
        Presence::Required | Presence::RequiredNullable
    )
}

/// `new` with what is required, and a setter for everything else.
fn making(item: &Item, fields: &[Field], required: &Ident, scope: &Scope<'_>) -> Vec<Part> {
    let ident = &item.ident;
    let arguments: Vec<&Field> = fields.iter().filter(|field| is_required(field)).collect();
    let mut parts = Vec::new();
    let mut members = Vec::new();
    let absent: Vec<TokenStream> = fields
        .iter()
        .filter(|field| !is_required(field))
        .map(|field| absent(field, scope))
        .collect();
    if arguments.len() > MAX_ARGUMENTS {
        let names: Vec<&Ident> = arguments.iter().map(|field| &field.ident).collect();
        let types = arguments.iter().map(|field| field_type(field, scope));
        let docs = arguments.iter().map(|field| docs::attributes(&field.docs));
        let doc = format!(" What [`{}::new`] cannot do without.", ident.text());
        let (derive, debug) = debug(required, &arguments, item.is_sensitive);
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

fn validation(
    item: &Item,
    fields: &[Field],
    properties: Option<&Properties>,
    is_compared: bool,
    scope: &Scope<'_>,
) -> Part {
    let ident = &item.ident;
    let trait_name = scope.runtime("Validate");
    let own = properties.map(|properties| count_check(fields, properties, scope));
    let checks: Vec<TokenStream> = fields
        .iter()
        .filter(|field| field.check != Check::Nothing)
        .map(|field| field_check(field, scope))
        .chain(own)
        .collect();
    let mut members = Vec::new();
    if !checks.is_empty() {
        let checker = scope.runtime("Checker");
        let sensitive = item
            .is_sensitive
            .then(|| quote!(let checker = &mut checker.sensitive();));
        members.push(quote! {
            fn check(&self, checker: &mut #checker<'_>) {
                #sensitive
                #(#checks)*
            }
        });
    }
    if is_compared && !fields.is_empty() {
        let fingerprint = scope.runtime("Fingerprint");
        let idents = fields.iter().map(|field| &field.ident);
        members.push(quote! {
            fn fingerprint(&self, fingerprint: &mut #fingerprint) {
                #(fingerprint.value(&self.#idents);)*
            }
        });
    }
    Part::Impl {
        header: quote!(impl #trait_name for #ident),
        members,
    }
}

/// The check of the number of members: those that are always there, and those that are set.
fn count_check(fields: &[Field], properties: &Properties, scope: &Scope<'_>) -> TokenStream {
    let rule = scope.rule(&properties.rule);
    let always =
        Literal::usize_unsuffixed(fields.iter().filter(|field| is_required(field)).count());
    let others = fields
        .iter()
        .filter(|field| !is_required(field))
        .map(|field| {
            let ident = &field.ident;
            if field.presence == Presence::OptionalNullable {
                let presence = scope.runtime("Presence");
                quote!(!matches!(self.#ident, #presence::Absent))
            } else {
                quote!(self.#ident.is_some())
            }
        });
    let method = if properties.is_closed {
        quote!(properties)
    } else {
        quote!(sent_properties)
    };
    quote!(checker.#method(#always, &[#(#others),*], &#rule);)
}

fn field_check(field: &Field, scope: &Scope<'_>) -> TokenStream {
    let (ident, name) = (&field.ident, &field.name);
    let sensitive = field.is_sensitive.then(|| quote!(.sensitive()));
    let place = quote!(checker.member(#name) #sensitive);
    if field.check == Check::Own {
        return quote!(#place.value(&self.#ident););
    }
    match field.presence {
        Presence::Required => value_check(
            &field.check,
            &field.ty,
            &place,
            &quote!(self.#ident),
            Access::Place,
            scope,
        ),
        Presence::RequiredNullable | Presence::Optional => {
            let check = value_check(
                &field.check,
                &field.ty,
                &place,
                &quote!(value),
                Access::Reference,
                scope,
            );
            quote!(if let Some(value) = &self.#ident { #check })
        }
        Presence::OptionalNullable => {
            let presence = scope.runtime("Presence");
            let check = value_check(
                &field.check,
                &field.ty,
                &place,
                &quote!(value),
                Access::Reference,
                scope,
            );
            quote!(if let #presence::Value(value) = &self.#ident { #check })
        }
    }
}

/// Whether an expression is the value itself or a reference to it.
#[derive(Clone, Copy)]
enum Access {
    Place,
    Reference,
}

fn value_check(
    check: &Check,
    ty: &Type,
    place: &TokenStream,
    value: &TokenStream,
    access: Access,
    scope: &Scope<'_>,
) -> TokenStream {
    let (reference, copy) = match access {
        Access::Place => (quote!(&#value), quote!(#value)),
        Access::Reference => (quote!(#value), quote!(*#value)),
    };
    match check {
        Check::Nothing => TokenStream::new(),
        Check::Own => quote!(#place.value(#reference);),
        Check::String(rule) => {
            let rule = scope.rule(rule);
            quote!(#place.string(#reference, &#rule);)
        }
        Check::Integer(rule) => {
            let rule = scope.rule(rule);
            quote!(#place.integer(#copy, &#rule);)
        }
        Check::BigInteger(rule) => {
            let rule = scope.rule(rule);
            quote!(#place.big_integer(#reference, &#rule);)
        }
        Check::Number(rule) => {
            let rule = scope.rule(rule);
            quote!(#place.number(#copy, &#rule);)
        }
        Check::Nullable(inner) => {
            let of = if let Type::Nullable(of) = ty { of } else { ty };
            let check = value_check(inner, of, place, &quote!(value), Access::Reference, scope);
            quote!(if let Some(value) = #reference { #check })
        }
        Check::List {
            count,
            unique,
            item,
        } => {
            let of = if let Type::List(of) = ty { of } else { ty };
            let count = count.as_ref().map(|rule| {
                let rule = scope.rule(rule);
                quote!(#place.count(#value.len(), &#rule);)
            });
            let unique = unique.then(|| quote!(#place.unique(#reference);));
            let items = match item.as_ref() {
                Check::Nothing => TokenStream::new(),
                Check::Own => quote!(#place.value(#reference);),
                item => {
                    let check = value_check(
                        item,
                        of,
                        &quote!(#place.item(index)),
                        &quote!(item),
                        Access::Reference,
                        scope,
                    );
                    quote!(for (index, item) in #value.iter().enumerate() { #check })
                }
            };
            quote!(#count #unique #items)
        }
    }
}

fn encode(ident: &Ident, fields: &[Field], scope: &Scope<'_>) -> Part {
    let (trait_name, writer) = (scope.runtime("Encode"), scope.runtime("Writer"));
    let members = fields.iter().map(|field| {
        let (ident, name) = (&field.ident, &field.name);
        match field.presence {
            Presence::Required | Presence::RequiredNullable => {
                quote!(object.member(#name, &self.#ident);)
            }
            Presence::Optional => quote!(object.optional(#name, &self.#ident);),
            Presence::OptionalNullable => quote!(object.presence(#name, &self.#ident);),
        }
    });
    let binding = if fields.is_empty() {
        quote!(object)
    } else {
        quote!(mut object)
    };
    Part::Impl {
        header: quote!(impl #trait_name for #ident),
        members: vec![quote! {
            fn encode(&self, writer: &mut #writer) {
                let #binding = writer.object();
                #(#members)*
                object.end();
            }
        }],
    }
}

fn decode(ident: &Ident, fields: &[Field], locals: &Locals, scope: &Scope<'_>) -> Part {
    let (trait_name, reader_type, error) = (
        scope.runtime("Decode"),
        scope.runtime("Reader"),
        scope.runtime("DecodeError"),
    );
    let Locals {
        reader,
        object,
        key,
    } = locals;
    let variables = fields.iter().map(|field| {
        let ident = &field.ident;
        if field.presence == Presence::OptionalNullable {
            let presence = scope.runtime("Presence");
            quote!(let mut #ident = #presence::Absent;)
        } else {
            quote!(let mut #ident = None;)
        }
    });
    let arms = fields.iter().map(|field| {
        let (ident, name) = (&field.ident, &field.name);
        if field.presence == Presence::OptionalNullable {
            quote!(#name => #ident = #reader.member(#name)?,)
        } else {
            quote!(#name => #ident = Some(#reader.member(#name)?),)
        }
    });
    // A member of that name is a variable here, and hides the function.
    let is_hidden = fields.iter().any(|field| field.ident.text() == "required");
    let required = match fields.iter().any(is_required) {
        true if is_hidden => quote!(ironspec_runtime::required),
        true => scope.runtime("required"),
        false => TokenStream::new(),
    };
    let values = fields.iter().map(|field| {
        let (ident, name) = (&field.ident, &field.name);
        if is_required(field) {
            quote!(#ident: #required(#name, #ident)?)
        } else {
            quote!(#ident)
        }
    });
    // Which names clippy finds too similar is its own secret, so this allows where an `expect` might go unfulfilled.
    let similar = has_similar(fields).then(
        || quote!(#[allow(clippy::similar_names, reason = "variables are named after members")]),
    );
    let expect = (2 * fields.len() > 88)
        .then(|| quote!(#[expect(clippy::too_many_lines, reason = "two lines a member")]));
    Part::Impl {
        header: quote!(impl #trait_name for #ident),
        members: vec![quote! {
            #similar
            #expect
            fn decode(#reader: &mut #reader_type<'_>) -> Result<Self, #error> {
                #(#variables)*
                let mut #object = #reader.object()?;
                while let Some(#key) = #object.key(#reader)? {
                    match #key {
                        #(#arms)*
                        _ => #reader.skip()?,
                    }
                }
                Ok(Self { #(#values),* })
            }
        }],
    }
}

/// Whether two members have names of one length that differ in a single place.
fn has_similar(fields: &[Field]) -> bool {
    let names: Vec<&str> = fields.iter().map(|field| field.ident.text()).collect();
    let differ_once = |a: &str, b: &str| {
        a.len() == b.len() && a.bytes().zip(b.bytes()).filter(|(a, b)| a != b).count() == 1
    };
    names
        .iter()
        .enumerate()
        .any(|(position, a)| names[..position].iter().any(|b| differ_once(a, b)))
}
