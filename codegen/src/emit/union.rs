//! Unions: the enum, its making, its check and its codecs.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    check::{Access, Place, condition_check, value_check},
    docs,
    print::Part,
    scope::Scope,
};
use crate::rust::{Ident, Item, Kind, Mark, Presence, Tell, Type, UnionVariant};

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
    let kept = if untold(union).next().is_some() {
        " What an answer brought that nothing tells, or that the document does not list."
    } else {
        " What the document does not list, as an answer brought it."
    };
    let mut parts = vec![Part::Item(quote! {
        #docs
        #[derive(Clone, #derive PartialEq)]
        #[non_exhaustive]
        pub enum #ident {
            #(#variants)*
            #[doc = #kept]
            #fallback(#json),
        }
    })];
    parts.extend(debug);
    let from = union.variants.iter().filter(|variant| variant.is_from);
    parts.extend(from.map(|variant| making(ident, variant, scope)));
    parts.extend(readings(union, scope));
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

/// The variants that an answer's value may be although nothing tells, with the methods that read it as such.
fn untold<'i>(union: &Union<'i>) -> impl Iterator<Item = (&'i UnionVariant, &'i Ident)> {
    let of = union.item.is_received.then_some(union.variants);
    let of = of.into_iter().flatten();
    of.filter_map(|variant| Some((variant, variant.reading.as_ref()?)))
}

/// The methods that read what nothing tells as one of the variants.
fn readings(union: &Union<'_>, scope: &Scope<'_>) -> Option<Part> {
    let ident = &union.item.ident;
    let fallback = union.fallback;
    let methods: Vec<TokenStream> = untold(union)
        .map(|(variant, method)| {
            let error = scope.runtime("DecodeError");
            let (ty, value) = match &variant.ty {
                Type::Boxed(inner) => (scope.ty(inner, false), quote!((**value).clone())),
                ty => (scope.ty(ty, false), quote!(value.clone())),
            };
            let variant = &variant.ident;
            let docs = format!(" Reads the value as [`{0}`](Self::{0}).", variant.text());
            quote! {
                #[doc = #docs]
                ///
                /// # Errors
                ///
                /// Says what keeps it from having the shape of one. Rules are not looked at.
                pub fn #method(&self) -> Result<#ty, #error> {
                    match self {
                        Self::#variant(value) => Ok(#value),
                        Self::#fallback(json) => json.read(),
                        _ => Err(#error::variant()),
                    }
                }
            }
        })
        .collect();
    (!methods.is_empty()).then(|| Part::Impl {
        header: quote!(impl #ident),
        members: methods,
    })
}

/// What asks a value that nothing tells: it keeps the rules of one of the variants.
fn untold_check(union: &Union<'_>, scope: &Scope<'_>) -> Option<TokenStream> {
    let (keyword, fallback) = (union.keyword, union.fallback);
    let tests: Vec<TokenStream> = untold(union)
        .map(|(variant, _)| {
            let of = match &variant.ty {
                Type::Boxed(inner) => inner,
                ty => ty,
            };
            let (ty, value) = (scope.ty(of, false), quote!(value));
            if let Type::Named(_) = of {
                return quote!(checker.fits(json, #ty::check));
            }
            let place = Place::default();
            let access = Access::Reference;
            let check = value_check(&variant.check, of, &place, &value, access, scope);
            if check.is_empty() {
                quote!(checker.fits(json, |_: &#ty, _| {}))
            } else {
                quote!(checker.fits(json, |value: &#ty, checker| { #check }))
            }
        })
        .collect();
    (!tests.is_empty()).then(|| {
        quote!(Self::#fallback(json) => {
            let fits = #(#tests)||*;
            if !fits {
                checker.no_variant(#keyword);
            }
        })
    })
}

fn validation(union: &Union<'_>, scope: &Scope<'_>) -> Part {
    let ident = &union.item.ident;
    let (trait_name, checker) = (scope.runtime("Validate"), scope.runtime("Checker"));
    let (keyword, fallback) = (union.keyword, union.fallback);
    let kept = untold_check(union, scope)
        .unwrap_or_else(|| quote!(Self::#fallback(_) => checker.no_variant(#keyword),));
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
                #kept
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
    let (by_kind, others): (Vec<&UnionVariant>, Vec<&UnionVariant>) = union
        .variants
        .iter()
        .partition(|variant| matches!(variant.tell, Tell::Kind(_)));
    let object = objects_apart(&others, &read, &unknown, scope);
    let array = arrays_apart(&others, &read, &unknown, scope);
    let body = match object {
        Some(object) if by_kind.is_empty() && array.is_none() => object,
        None if by_kind.is_empty() && array.is_none() => unknown,
        object => {
            let of = scope.runtime("JsonType");
            let arms = by_kind.iter().filter_map(|variant| match variant.tell {
                Tell::Kind(kind) => {
                    let (kind, read) = (json_type(kind, scope), read(&variant.ident));
                    Some(quote!(#kind => #read,))
                }
                _ => None,
            });
            let array = array.map(|array| quote!(#of::Array => { #array }));
            let object = object.map(|object| quote!(#of::Object => { #object }));
            quote! {
                match reader.peek()? {
                    #(#arms)*
                    #array
                    #object
                    _ => #unknown,
                }
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

fn json_type(kind: Kind, scope: &Scope<'_>) -> TokenStream {
    let of = scope.runtime("JsonType");
    match kind {
        Kind::Boolean => quote!(#of::Boolean),
        Kind::Number => quote!(#of::Number),
        Kind::String => quote!(#of::String),
        Kind::Array => quote!(#of::Array),
        Kind::Object => quote!(#of::Object),
    }
}

/// Which of several arrays comes next, by its first item.
fn arrays_apart(
    variants: &[&UnionVariant],
    read: &impl Fn(&Ident) -> TokenStream,
    unknown: &TokenStream,
    scope: &Scope<'_>,
) -> Option<TokenStream> {
    let told = variants.iter().filter_map(|variant| match variant.tell {
        Tell::Items(kind) => Some((json_type(kind, scope), read(&variant.ident))),
        _ => None,
    });
    let mut arms: Vec<TokenStream> = Vec::new();
    for (of, read) in told {
        // One without items is of the first.
        let none = arms.is_empty().then(|| quote!(None |));
        arms.push(quote!(#none Some(#of) => #read,));
    }
    (!arms.is_empty()).then(|| {
        quote! {
            match reader.first_item()? {
                #(#arms)*
                _ => #unknown,
            }
        }
    })
}

/// Which of several objects comes next: by what a member says, or by the members that are there.
fn objects_apart(
    variants: &[&UnionVariant],
    read: &impl Fn(&Ident) -> TokenStream,
    unknown: &TokenStream,
    scope: &Scope<'_>,
) -> Option<TokenStream> {
    let mut tag = None;
    let mut arms = Vec::new();
    let mut tests = Vec::new();
    let marks = || variants.iter().map(|variant| &variant.tell);
    // Names are enough where nothing else tells.
    let has_values = marks().any(|tell| {
        matches!(tell, Tell::Members(marks) if !marks.iter().all(|mark| matches!(mark, Mark::Has(_))))
    });
    let ahead = if has_values {
        quote!(members)
    } else {
        quote!(names)
    };
    for variant in variants {
        let read = read(&variant.ident);
        match &variant.tell {
            Tell::Kind(_) | Tell::Items(_) | Tell::Nothing => {}
            Tell::Tag { member, values } => {
                tag = Some(member);
                arms.push(quote!(Some(#(#values)|*) => #read,));
            }
            Tell::Members(marks) => {
                let test = members_test(marks, &ahead, scope);
                tests.push(quote!(if #test { #read } else));
            }
        }
    }
    match tag {
        Some(member) => Some(quote! {
            match reader.tag(#member)?.as_deref() {
                #(#arms)*
                _ => #unknown,
            }
        }),
        None if tests.is_empty() => None,
        None => Some(quote! {
            let #ahead = reader.#ahead()?;
            #(#tests)* { #unknown }
        }),
    }
}

/// Whether the members that come next are marked so.
fn members_test(marks: &[Mark], ahead: &TokenStream, scope: &Scope<'_>) -> TokenStream {
    let names = marks.iter().filter_map(|mark| match mark {
        Mark::Has(name) => Some(name),
        _ => None,
    });
    let names: Vec<&String> = names.collect();
    let has_names = !names.is_empty() || marks.is_empty();
    let has = has_names.then(|| quote!(#ahead.have(&[#(#names),*])));
    let others = marks.iter().filter_map(|mark| match mark {
        Mark::Has(_) => None,
        Mark::Says(name, values) => Some(quote!(#ahead.says(#name, &[#(#values),*]))),
        Mark::Is(name, kind) => {
            let of = json_type(*kind, scope);
            Some(quote!(#ahead.is(#name, #of)))
        }
    });
    let tests = has.into_iter().chain(others);
    quote!(#(#tests)&&*)
}
