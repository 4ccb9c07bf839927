//! The test of the document's examples: each is read, checked and written again.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    print::{self, Part},
    scope::Scope,
};
use crate::rust::{Example, Module, Proofs};

/// `examples.rs`.
pub(super) fn file(module: &Module, proofs: &Proofs) -> String {
    let scope = Scope::new(module);
    let groups = proofs.examples.iter().map(|(ty, examples)| {
        let ty = scope.ty(ty, true);
        let examples = examples.iter().map(example);
        quote! {
            let examples = [#(#examples),*];
            failures.round_trip::<#ty>(&examples);
        }
    });
    let test = quote! {
        #[test]
        #[allow(clippy::too_many_lines, reason = "as many as the document has examples")]
        fn examples_keep_their_members() -> Result<(), proof::Failures> {
            let mut failures = proof::Failures::default();
            #(#groups)*
            failures.none()
        }
    };
    let mut parts = scope.imports();
    parts.insert(
        0,
        Part::Item(quote!(
            use ironspec_runtime::proof;
        )),
    );
    parts.push(Part::Item(test));
    print::file(
        &["The examples of the document, each read, checked and written again.".to_owned()],
        &parts,
    )
}

fn example(example: &Example) -> TokenStream {
    let Example {
        pointer,
        json,
        kept,
    } = example;
    let kept = kept.iter();
    quote!(proof::Example::new(#pointer, #json) #(.keeps(#kept))*)
}
