//! Headers of answers: a constant each.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    docs,
    print::{self, Part},
    scope::Scope,
};
use crate::rust::{Header, Module, Status};

/// `headers.rs`.
pub(super) fn file(module: &Module) -> String {
    let scope = Scope::new(module);
    let headers: Vec<Part> = module
        .headers
        .iter()
        .map(|header| Part::Item(constant(header, &scope)))
        .collect();
    let mut parts = scope.imports();
    parts.extend(headers);
    let head = "The headers that answers may bring: `response.header(headers::NAME)` reads one as its type.";
    print::file(&[head.to_owned()], &parts)
}

fn constant(header: &Header, scope: &Scope<'_>) -> TokenStream {
    let mut docs = header.docs.clone();
    docs.notes.insert(0, statuses(&header.statuses));
    let is_deprecated = std::mem::take(&mut docs.deprecated);
    let docs = docs::attributes(&docs);
    let deprecated = is_deprecated
        .then(|| quote!(#[deprecated = "the document marks this header as deprecated"]));
    let Header { ident, name, .. } = header;
    let (runtime, ty) = (scope.runtime("Header"), scope.ty(&header.ty, true));
    let form = if header.is_json {
        quote!(json)
    } else {
        quote!(text)
    };
    let list = header.is_list.then(|| quote!(.list()));
    quote! {
        #docs
        #deprecated
        pub const #ident: #runtime<#ty> = #runtime::#form(#name) #list;
    }
}

/// Which answers bring it.
fn statuses(statuses: &[Status]) -> String {
    let word = |status: &Status| match status {
        Status::Code(code) => format!("status {code}"),
        Status::Range(class) => format!("a status from {class}00 to {class}99"),
        Status::Default => "any other status".to_owned(),
    };
    let words: Vec<String> = statuses.iter().map(word).collect();
    format!("In answers of {}.", words.join(" or "))
}
