//! Unions: the enum, its making, its check and its codecs.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    check::{Access, Place, condition_check, value_check},
    docs,
    print::Part,
    scope::Scope,
};
use crate::rust::{Ident, Item, Kind, Presence, Tell, Type, UnionVariant};

/// A union and all that is emitted of it.
pub(super) struct Union<'i> {
    pub item: &'i Item,
    pub keyword: &'static str,
    pub variants: &'i [UnionVariant],
    pub fallback: &'i Ident,
    pub is_fallback_sensitive: bool,
    pub is_compared: bool,
}

pub(super) fn parts(union: &Union<'_>, scope: &Scope<'_>) -> Vec<Part> {
    let Item { ident, docs, .. } = union.item;
    let docs = docs::attributes(docs);
    let json = scope.runtime("Json");
    let variants = union.variants.iter().map(|variant| {
        let docs = docs::attributes(&variant.docs);
        let (ident, ty) = (&variant.ident, scope.ty(&variant.ty, false));
        quote!(#docs #ident(#ty),)
    });
    let fallback = union.fallback;
    let (derive, debug) = debug(union);
    let mut parts = vec![Part::Item(quote! {
        #docs
        #[derive(Clone, #derive PartialEq)]
        #[non_exhaustive]
        pub enum #ident {
            #(#variants)*
            /// What the document does not list, as an answer brought it.
            #fallback(#json),
        }
    })];
    parts.extend(debug);
    let from = union.variants.iter().filter(|variant| variant.is_from);
    parts.extend(from.map(|variant| making(ident, variant, scope)));
    parts.push(validation(union, scope));
    if union.item.has_encoder() {
        parts.push(encode(union, scope));
    }
    if union.item.has_decoder() {
        parts.push(decode(union, scope));
    }
    parts
}

/// How a union gets its `Debug`: derived, or written where it has to keep something to itself.
fn debug(union: &Union<'_>) -> (Option<TokenStream>, Option<Part>) {
    let ident = &union.item.ident;
    if union.item.is_sensitive {
        let redacted = quote!(ironspec_runtime::redacted!(#ident););
        return (None, Some(Part::Item(redacted)));
    }
    if !union.is_fallback_sensitive {
        return (Some(quote!(Debug,)), None);
    }
    let shown = union.variants.iter().map(|UnionVariant { ident, .. }| {
        let name = ident.text();
        quote!(Self::#ident(value) => formatter.debug_tuple(#name).field(value).finish(),)
    });
    let (fallback, hidden) = (union.fallback, format!("{}(…)", union.fallback.text()));
    let written = Part::Impl {
        header: quote!(impl std::fmt::Debug for #ident),
        members: vec![quote! {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    #(#shown)*
                    Self::#fallback(_) => formatter.write_str(#hidden),
                }
            }
        }],
    };
    (None, Some(written))
}

fn making(ident: &Ident, variant: &UnionVariant, scope: &Scope<'_>) -> Part {
    let (name, value) = match &variant.ty {
        Type::Boxed(inner) => (scope.ty(inner, false), quote!(Box::new(value))),
        ty => (scope.ty(ty, false), quote!(value)),
    };
    let variant = &variant.ident;
    Part::Impl {
        header: quote!(impl From<#name> for #ident),
        members: vec![quote! {
            fn from(value: #name) -> Self {
                Self::#variant(#value)
            }
        }],
    }
}

fn validation(union: &Union<'_>, scope: &Scope<'_>) -> Part {
    let ident = &union.item.ident;
    let (trait_name, checker) = (scope.runtime("Validate"), scope.runtime("Checker"));
    let (keyword, fallback) = (union.keyword, union.fallback);
    let mut without = Vec::new();
    let mut arms = Vec::new();
    for variant in union.variants {
        let ident = &variant.ident;
        let tag = variant.tag.as_ref().map(|tag| tag_check(variant, tag));
        let place = Place::default();
        let value = quote!(value);
        let check = value_check(
            &variant.check,
            &variant.ty,
            &place,
            &value,
            Access::Reference,
            scope,
        );
        if tag.is_none() && check.is_empty() {
            without.push(quote!(Self::#ident(_)));
        } else {
            arms.push(quote!(Self::#ident(value) => { #tag #check }));
        }
    }
    let without = (!without.is_empty()).then(|| quote!(#(#without)|* => {}));
    let sensitive = union
        .item
        .is_sensitive
        .then(|| quote!(let checker = &mut checker.sensitive();));
    let condition = union
        .item
        .condition
        .as_ref()
        .map(|asked| condition_check(asked, &Place::default(), &quote!(self), scope));
    let mut members = vec![quote! {
        fn check(&self, checker: &mut #checker<'_>) {
            #sensitive
            match self {
                #(#arms)*
                #without
                Self::#fallback(_) => checker.no_variant(#keyword),
            }
            #condition
        }
    }];
    if union.is_compared {
        let fingerprint = scope.runtime("Fingerprint");
        let idents = union.variants.iter().map(|variant| &variant.ident);
        let idents = idents.chain([fallback]);
        members.push(quote! {
            fn fingerprint(&self, fingerprint: &mut #fingerprint) {
                match self {
                    #(Self::#idents(value) => fingerprint.value(value),)*
                }
            }
        });
    }
    Part::Impl {
        header: quote!(impl #trait_name for #ident),
        members,
    }
}

/// What a value says of itself must be what its variant is told by.
fn tag_check(variant: &UnionVariant, (field, presence): &(Ident, Presence)) -> TokenStream {
    let Tell::Tag { member, values } = &variant.tell else {
        return TokenStream::new();
    };
    let text = match presence {
        Presence::Required => quote!(Some(value.#field.as_ref())),
        Presence::RequiredNullable | Presence::Optional => {
            quote!(value.#field.as_ref().map(AsRef::as_ref))
        }
        Presence::OptionalNullable => quote!(value.#field.as_ref().value().map(AsRef::as_ref)),
    };
    quote!(checker.member(#member).tag(#text, &[#(#values),*]);)
}

fn encode(union: &Union<'_>, scope: &Scope<'_>) -> Part {
    let ident = &union.item.ident;
    let (trait_name, writer) = (scope.runtime("Encode"), scope.runtime("Writer"));
    let idents = union.variants.iter().map(|variant| &variant.ident);
    let idents = idents.chain([union.fallback]);
    Part::Impl {
        header: quote!(impl #trait_name for #ident),
        members: vec![quote! {
            fn encode(&self, writer: &mut #writer) {
                match self {
                    #(Self::#idents(value) => #trait_name::encode(value, writer),)*
                }
            }
        }],
    }
}

fn decode(union: &Union<'_>, scope: &Scope<'_>) -> Part {
    let ident = &union.item.ident;
    let (trait_name, reader, error) = (
        scope.runtime("Decode"),
        scope.runtime("Reader"),
        scope.runtime("DecodeError"),
    );
    let read = |ident: &Ident| quote!(#trait_name::decode(reader).map(Self::#ident));
    let unknown = read(union.fallback);
    let (by_kind, objects): (Vec<&UnionVariant>, Vec<&UnionVariant>) = union
        .variants
        .iter()
        .partition(|variant| matches!(variant.tell, Tell::Kind(_)));
    let object = objects_apart(&objects, &read, &unknown);
    let body = if by_kind.is_empty() {
        object
    } else {
        let kind = scope.runtime("JsonType");
        let arms = by_kind.iter().filter_map(|variant| match variant.tell {
            Tell::Kind(of) => {
                let of = match of {
                    Kind::Boolean => quote!(Boolean),
                    Kind::Number => quote!(Number),
                    Kind::String => quote!(String),
                    Kind::Array => quote!(Array),
                    Kind::Object => quote!(Object),
                };
                let read = read(&variant.ident);
                Some(quote!(#kind::#of => #read,))
            }
            _ => None,
        });
        let object = (!objects.is_empty()).then(|| quote!(#kind::Object => { #object }));
        quote! {
            match reader.peek()? {
                #(#arms)*
                #object
                _ => #unknown,
            }
        }
    };
    Part::Impl {
        header: quote!(impl #trait_name for #ident),
        members: vec![quote! {
            fn decode(reader: &mut #reader<'_>) -> Result<Self, #error> {
                #body
            }
        }],
    }
}

/// Which of several objects comes next: by what a member says, or by the members that are there.
fn objects_apart(
    variants: &[&UnionVariant],
    read: &impl Fn(&Ident) -> TokenStream,
    unknown: &TokenStream,
) -> TokenStream {
    let mut tag = None;
    let mut arms = Vec::new();
    let mut tests = Vec::new();
    for variant in variants {
        let read = read(&variant.ident);
        match &variant.tell {
            Tell::Kind(_) => {}
            Tell::Tag { member, values } => {
                tag = Some(member);
                arms.push(quote!(Some(#(#values)|*) => #read,));
            }
            Tell::Members(names) => {
                tests.push(quote!(if names.have(&[#(#names),*]) { #read } else));
            }
        }
    }
    match tag {
        Some(member) => quote! {
            match reader.tag(#member)?.as_deref() {
                #(#arms)*
                _ => #unknown,
            }
        },
        None => quote! {
            let names = reader.names()?;
            #(#tests)* { #unknown }
        },
    }
}
