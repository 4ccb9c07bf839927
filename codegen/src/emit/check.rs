//! What a model's `check` asks, value by value.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::{
    model::{Model, is_required},
    print::Part,
    scope::Scope,
};
use crate::rust::{Additional, Asked, Check, Field, Ident, Presence, Properties, Type};

/// The `impl` of `Validate`.
pub(super) fn validation(model: &Model<'_>, scope: &Scope<'_>) -> Part {
    let Model { item, fields, .. } = model;
    let ident = &item.ident;
    let trait_name = scope.runtime("Validate");
    let own = model
        .properties
        .map(|properties| count_check(model, properties, scope));
    let additional = model
        .additional
        .map(|additional| additional_check(additional, fields, scope));
    let checks: Vec<TokenStream> = fields
        .iter()
        .filter(|field| field.check != Check::Nothing)
        .map(|field| field_check(field, scope))
        .chain(additional)
        .chain(own)
        .chain(
            item.condition
                .as_ref()
                .map(|asked| condition_check(asked, &Place::default(), &quote!(self), scope)),
        )
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
    let idents: Vec<_> = fields.iter().map(|field| &field.ident).collect();
    let additional = model.additional.map(|additional| &additional.ident);
    if model.is_compared && (!idents.is_empty() || additional.is_some()) {
        let fingerprint = scope.runtime("Fingerprint");
        let idents = idents.into_iter().chain(additional);
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

/// The check of the members that have no field: their names, which are none of the fields', and their values.
fn additional_check(additional: &Additional, fields: &[Field], scope: &Scope<'_>) -> TokenStream {
    let ident = &additional.ident;
    let declared = fields.iter().map(|field| &field.name);
    let mut place = Place::default();
    if additional.is_sensitive {
        place = place.step(quote!(sensitive()));
    }
    let map = Type::Map(Box::new(additional.value.clone()));
    let value = quote!(self.#ident);
    let check = value_check(
        &additional.check,
        &map,
        &place,
        &value,
        Access::Place,
        scope,
    );
    let declared =
        (!fields.is_empty()).then(|| quote!(checker.undeclared(&self.#ident, &[#(#declared),*]);));
    quote!(#declared #check)
}

/// The check of the number of members: those that are always there, and those that are set.
fn count_check(model: &Model<'_>, properties: &Properties, scope: &Scope<'_>) -> TokenStream {
    let fields = model.fields;
    let rule = scope.rule(&properties.rule);
    let additional = model.additional.map(|additional| {
        let ident = &additional.ident;
        quote!(+ self.#ident.len() as u64)
    });
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
    let method = if properties.is_whole {
        quote!(properties)
    } else {
        quote!(sent_properties)
    };
    quote!(checker.#method(#always #additional, &[#(#others),*], &#rule);)
}

fn field_check(field: &Field, scope: &Scope<'_>) -> TokenStream {
    let (ident, name) = (&field.ident, &field.name);
    let mut place = Place::default().step(quote!(member(#name)));
    if field.is_sensitive {
        place = place.step(quote!(sensitive()));
    }
    if is_own(&field.check) {
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
            // Where `null` is a value, it is held against the condition as well.
            let (condition, inner) = match (&field.check, field.presence) {
                (Check::Condition(asked, inner), Presence::RequiredNullable) => (
                    Some(condition_check(asked, &place, &quote!(&self.#ident), scope)),
                    &**inner,
                ),
                (check, _) => (None, check),
            };
            let check = value_check(
                inner,
                &field.ty,
                &place,
                &quote!(value),
                Access::Reference,
                scope,
            );
            let check =
                (!check.is_empty()).then(|| quote!(if let Some(value) = &self.#ident { #check }));
            quote!(#condition #check)
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

/// Whether the type of the value asks all that there is to ask, down to the items; an absent member and `null` pass by themselves.
fn is_own(check: &Check) -> bool {
    match check {
        Check::Own => true,
        Check::Nullable(inner)
        | Check::List {
            count: None,
            unique: false,
            item: inner,
        }
        | Check::Map {
            count: None,
            names: None,
            value: inner,
        } => is_own(inner),
        _ => false,
    }
}

/// The check of a value as a whole.
pub(super) fn condition_check(
    asked: &Asked,
    place: &Place,
    value: &TokenStream,
    scope: &Scope<'_>,
) -> TokenStream {
    let condition = scope.rule(&asked.condition);
    let method = if asked.when_sent {
        quote!(sent_condition)
    } else {
        quote!(condition)
    };
    quote!(#place.#method(#value, &#condition);)
}

/// The way from the model's checker to that of a value, as steps.
#[derive(Clone, Default)]
pub(super) struct Place(Vec<TokenStream>);

impl Place {
    pub(super) fn step(&self, step: TokenStream) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// The place of what is inside. Where there are loops inside as well, whose variables have the same names, a checker
    /// of its own stands for it.
    fn inside(&self, step: TokenStream, check: &Check) -> (TokenStream, Self) {
        let inside = self.step(step);
        if !check.has_loop() {
            return (TokenStream::new(), inside);
        }
        let steps = inside.0;
        (
            quote!(#(let checker = &mut checker.#steps;)*),
            Self::default(),
        )
    }
}

impl ToTokens for Place {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let steps = &self.0;
        tokens.extend(quote!(checker #(.#steps)*));
    }
}

/// Whether an expression is the value itself or a reference to it.
#[derive(Clone, Copy)]
pub(super) enum Access {
    Place,
    Reference,
}

/// What asks a value for its rules, at a place.
pub(super) fn value_check(
    check: &Check,
    ty: &Type,
    place: &Place,
    value: &TokenStream,
    access: Access,
    scope: &Scope<'_>,
) -> TokenStream {
    let (reference, copy) = match access {
        Access::Place => (quote!(&#value), quote!(#value)),
        Access::Reference => (quote!(#value), quote!(*#value)),
    };
    let by_rule = |method: TokenStream, value: &TokenStream, rule: &Ident| {
        let rule = scope.rule(rule);
        quote!(#place.#method(#value, &#rule);)
    };
    match check {
        Check::Nothing => TokenStream::new(),
        Check::Own => quote!(#place.value(#reference);),
        Check::String(rule) => by_rule(quote!(string), &reference, rule),
        Check::Integer(rule) => by_rule(quote!(integer), &copy, rule),
        Check::BigInteger(rule) => by_rule(quote!(big_integer), &reference, rule),
        Check::Number(rule) => by_rule(quote!(number), &copy, rule),
        Check::Condition(asked, inner) => {
            let condition = condition_check(asked, place, &reference, scope);
            let check = value_check(inner, ty, place, value, access, scope);
            quote!(#condition #check)
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
                    let (hoisted, inside) = place.inside(quote!(item(index)), item);
                    let value_of = quote!(item);
                    let check = value_check(item, of, &inside, &value_of, Access::Reference, scope);
                    quote!(for (index, item) in #value.iter().enumerate() { #hoisted #check })
                }
            };
            quote!(#count #unique #items)
        }
        Check::Map {
            count,
            names,
            value: inner,
        } => {
            let of = if let Type::Map(of) = ty { of } else { ty };
            let count = count.as_ref().map(|rule| {
                let rule = scope.rule(rule);
                quote!(#place.properties(#value.len() as u64, &[], &#rule);)
            });
            let names = names.as_ref().map(|rule| {
                let rule = scope.rule(rule);
                quote!(#place.names(#reference, &#rule);)
            });
            let values = match inner.as_ref() {
                Check::Nothing => TokenStream::new(),
                Check::Own => quote!(#place.value(#reference);),
                inner => {
                    let (hoisted, inside) = place.inside(quote!(member(name)), inner);
                    let value = quote!(value);
                    let check = value_check(inner, of, &inside, &value, Access::Reference, scope);
                    quote!(for (name, value) in #reference { #hoisted #check })
                }
            };
            quote!(#count #names #values)
        }
    }
}
