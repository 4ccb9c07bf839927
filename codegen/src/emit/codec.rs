//! How a model is written as JSON and read from it.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    model::{Model, is_required},
    print::Part,
    scope::Scope,
};
use crate::rust::{Field, Locals, Presence};

/// The `impl` of `Encode`.
pub(super) fn encode(model: &Model<'_>, scope: &Scope<'_>) -> Part {
    let Model { item, fields, .. } = model;
    let ident = &item.ident;
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
    let additional = model.additional.map(|additional| {
        let ident = &additional.ident;
        quote!(object.members(&self.#ident);)
    });
    let binding = if fields.is_empty() && additional.is_none() {
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
                #additional
                object.end();
            }
        }],
    }
}

/// The `impl` of `Decode`.
pub(super) fn decode(model: &Model<'_>, scope: &Scope<'_>) -> Part {
    let Model {
        item,
        fields,
        locals,
        ..
    } = model;
    let ident = &item.ident;
    let (trait_name, reader_type, error) = (
        scope.runtime("Decode"),
        scope.runtime("Reader"),
        scope.runtime("DecodeError"),
    );
    let Locals {
        reader,
        object,
        key,
    } = *locals;
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
            quote!(#name => #reader.set_presence(#name, &mut #ident),)
        } else {
            quote!(#name => #reader.set(#name, &mut #ident),)
        }
    });
    let map = model.additional.map(|additional| {
        let (ident, map) = (&additional.ident, scope.runtime("Map"));
        quote!(let mut #ident = #map::new();)
    });
    let kept = model.additional.map(|additional| &additional.ident);
    let other = match kept {
        Some(ident) => quote!(#ident.read(#key.to_owned(), #reader)),
        None => quote!(#reader.skip()),
    };
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
    let members = match (fields.is_empty(), kept) {
        (true, None) => quote!(while #object.key(#reader)?.is_some() { #other?; }),
        (true, Some(_)) => quote!(while let Some(#key) = #object.key(#reader)? { #other?; }),
        _ => quote! {
            while let Some(#key) = #object.key(#reader)? {
                match #key {
                    #(#arms)*
                    _ => #other,
                }?;
            }
        },
    };
    Part::Impl {
        header: quote!(impl #trait_name for #ident),
        members: vec![quote! {
            #similar
            #expect
            fn decode(#reader: &mut #reader_type<'_>) -> Result<Self, #error> {
                #(#variables)*
                #map
                let mut #object = #reader.object()?;
                #members
                Ok(Self { #(#values,)* #kept })
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
