//! Tuples: the struct with a place for each item, its check, and one line that gives it its codecs.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{
    check::{Access, Place, condition_check, value_check},
    docs, newtype,
    print::Part,
    scope::Scope,
};
use crate::rust::{Item, TupleItem};

/// A tuple and all that is emitted of it.
pub(super) fn parts(item: &Item, items: &[TupleItem], scope: &Scope<'_>) -> Vec<Part> {
    let ident = &item.ident;
    let docs = docs::attributes(&item.docs);
    let types: Vec<TokenStream> = items.iter().map(|item| scope.ty(&item.ty, false)).collect();
    let places = items.iter().zip(&types).map(|(item, ty)| {
        let docs = docs::attributes(&item.docs);
        quote!(#docs pub #ty)
    });
    let (debug, redacted) = if item.is_sensitive {
        (None, Some(quote!(ironspec_runtime::redacted!(#ident);)))
    } else {
        (Some(quote!(Debug,)), None)
    };
    let codecs = newtype::codecs(item);
    let numbers = (0..items.len()).map(Literal::usize_unsuffixed);
    let mut parts = vec![Part::Item(quote! {
        #docs
        #[derive(Clone, #debug PartialEq)]
        pub struct #ident(#(#places),*);
    })];
    parts.extend(redacted.map(Part::Item));
    parts.push(Part::Item(
        quote!(ironspec_runtime::tuple!(#ident, [#(#numbers),*], #codecs);),
    ));
    parts.push(validation(item, items, scope));
    parts
}

fn validation(item: &Item, items: &[TupleItem], scope: &Scope<'_>) -> Part {
    let ident = &item.ident;
    let (trait_name, checker) = (scope.runtime("Validate"), scope.runtime("Checker"));
    let checks = items.iter().enumerate().map(|(number, item)| {
        let number = Literal::usize_unsuffixed(number);
        let place = Place::default().step(quote!(item(#number)));
        let value = quote!(self.#number);
        value_check(&item.check, &item.ty, &place, &value, Access::Place, scope)
    });
    let condition = item
        .condition
        .as_ref()
        .map(|asked| condition_check(asked, &Place::default(), &quote!(self), scope));
    let checks: Vec<TokenStream> = checks
        .chain(condition)
        .filter(|check| !check.is_empty())
        .collect();
    let sensitive = item
        .is_sensitive
        .then(|| quote!(let checker = &mut checker.sensitive();));
    let check = (!checks.is_empty()).then(|| {
        quote! {
            fn check(&self, checker: &mut #checker<'_>) {
                #sensitive
                #(#checks)*
            }
        }
    });
    Part::Impl {
        header: quote!(impl #trait_name for #ident),
        members: check.into_iter().collect(),
    }
}
