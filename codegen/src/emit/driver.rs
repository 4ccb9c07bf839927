//! The driver of a mock: a test for each operation, which calls it with values that keep the rules.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::{
    print::{self, Part},
    scope::Scope,
};
use crate::rust::{BodyForms, Call, Ident, Module, Operation, Proofs, Type};

/// `driver.rs`.
pub(super) fn file(module: &Module, proofs: &Proofs) -> String {
    let scope = Scope::new(module);
    let client = scope.client();
    let tests: Vec<Part> = module
        .operations
        .iter()
        .enumerate()
        .map(|(position, operation)| {
            let calls = proofs
                .calls
                .iter()
                .filter(|call| call.operation == position);
            let calls = calls.map(|call| drive(operation, call, &client, &scope));
            let name = &operation.call;
            Part::Item(quote! {
                #[test]
                fn #name() -> Result<(), proof::Failures> {
                    #(#calls?;)*
                    Ok(())
                }
            })
        })
        .collect();
    let lints = quote! {
        #![allow(
            clippy::too_many_lines,
            deprecated,
            reason = "each operation is called with all that it takes"
        )]
    };
    let mut parts = vec![
        Part::Item(lints),
        Part::Item(quote!(
            use ironspec_runtime::proof;
        )),
    ];
    parts.extend(scope.imports());
    parts.extend(tests);
    print::file(
        &["Each operation, called with values that keep the rules of the document; see `ironspec_runtime::proof`.".to_owned()],
        &parts,
    )
}

/// The calls of an operation with one form of its body.
fn drive(
    operation: &Operation,
    call: &Call,
    client: &TokenStream,
    scope: &Scope<'_>,
) -> TokenStream {
    let takes = takes(operation, call);
    let method = operation.other_method.clone();
    let method = method.unwrap_or_else(|| operation.method.to_uppercase());
    let name = format!("{method} {}", operation.path);
    let arguments = takes.iter().zip(&call.values).map(|(taken, values)| {
        let (name, values) = (taken.name, values.iter());
        let constructor = if taken.is_required {
            quote!(required)
        } else {
            quote!(optional)
        };
        quote!(proof::Argument::#constructor(#name, &[#(#values),*]))
    });
    let numbered = || takes.iter().zip(0_usize..);
    let required = numbered()
        .filter(|(taken, _)| taken.is_required)
        .map(|(taken, number)| {
            let value = value(taken, number, &quote!(get), scope);
            (taken.ident, quote!(&#value?))
        });
    let method = &operation.call;
    let started = if let Some(params) = &operation.params {
        let params = scope.sibling(params);
        let fields = required.map(|(ident, value)| quote!(#ident: #value));
        quote!(client.#method(#params { #(#fields),* }))
    } else {
        let values = required.map(|(_, value)| value);
        quote!(client.#method(#(#values),*))
    };
    let setters: Vec<TokenStream> = numbered()
        .filter(|(taken, _)| !taken.is_required)
        .map(|(taken, number)| {
            let value = value(taken, number, &quote!(optional), scope);
            let (ident, reference) = (taken.ident, taken.is_body.then(|| quote!(&)));
            quote! {
                if let Some(value) = #value? {
                    request = request.#ident(#reference value);
                }
            }
        })
        .collect();
    let mutable = (!setters.is_empty()).then(|| quote!(mut));
    let values = if takes.is_empty() {
        quote!(_)
    } else {
        quote!(values)
    };
    quote! {
        proof::drive(#name, #client::builder(), &[#(#arguments),*], |client, #values| {
            let #mutable request = #started;
            #(#setters)*
            proof::judge(request.send_blocking())
        })
    }
}

/// Something that an operation takes.
struct Taken<'o> {
    ident: &'o Ident,
    name: &'o str,
    ty: &'o Type,
    /// The form of the body, where there are several.
    variant: Option<(&'o Ident, &'o Ident)>,
    is_required: bool,
    is_body: bool,
}

/// What an operation takes, in the order of the values of its calls.
fn takes<'o>(operation: &'o Operation, call: &Call) -> Vec<Taken<'o>> {
    let arguments = operation
        .arguments
        .iter()
        .map(|parameter| (parameter, true));
    let setters = operation.setters.iter().map(|parameter| (parameter, false));
    let parameters = arguments
        .chain(setters)
        .map(|(parameter, is_required)| Taken {
            ident: &parameter.ident,
            name: &parameter.name,
            ty: &parameter.ty,
            variant: None,
            is_required,
            is_body: false,
        });
    let body = operation.body.iter().filter_map(|body| {
        let (form, variant) = match &body.forms {
            BodyForms::One(form) => (form, None),
            BodyForms::Choice { ident, variants } => {
                let (variant, form) = variants.get(call.form)?;
                (form, Some((ident, variant)))
            }
        };
        Some(Taken {
            ident: &body.ident,
            name: "body",
            ty: &form.ty,
            variant,
            is_required: body.required,
            is_body: true,
        })
    });
    parameters.chain(body).collect()
}

/// A value by its number, decoded.
fn value(taken: &Taken<'_>, number: usize, get: &TokenStream, scope: &Scope<'_>) -> TokenStream {
    let (ty, number) = (scope.ty(taken.ty, true), Literal::usize_unsuffixed(number));
    match taken.variant {
        Some((body, variant)) if taken.is_required => {
            let body = scope.sibling(body);
            quote!(values.#get::<#ty>(#number).map(#body::#variant))
        }
        Some((body, variant)) => {
            let body = scope.sibling(body);
            quote!(values.#get::<#ty>(#number).map(|value| value.map(#body::#variant)))
        }
        None => quote!(values.#get::<#ty>(#number)).into_token_stream(),
    }
}
