//! Unions: the variants, what tells them apart, and what a program must say for that.

use super::{Lowering, docs, index};
use crate::{
    api::{self, SchemaId, Shape},
    rust::{
        Ident, Item, ItemKind, Kind, Mark, Tell, Type, UnionVariant,
        direction::Side,
        names::{self, Scope},
    },
};

/// The enum of a union.
pub(super) fn lower(
    lowering: &mut Lowering<'_>,
    keyword: &'static str,
    variants: &[api::Variant],
    side: Side,
    of: &Ident,
) -> ItemKind {
    let is_fallback_sensitive = variants
        .iter()
        .any(|variant| lowering.names.directions.brings_sensitive(variant.schema));
    let mut scope = Scope::default();
    let mut methods = names::member_scope();
    let types: Vec<Type> = variants
        .iter()
        .map(|variant| lowering.ty(variant.schema, side))
        .collect();
    let variants = variants
        .iter()
        .zip(&types)
        .map(|(variant, ty)| UnionVariant {
            ident: scope.add_variant(&variant.name),
            docs: docs(&lowering.api.schema(variant.schema).docs),
            ty: ty.clone(),
            check: lowering.check_of(
                variant.schema,
                side,
                &format!("{} {}", of.text(), variant.name),
            ),
            tell: tell(&variant.tell),
            tag: None,
            reading: (variant.tell == api::Tell::Nothing)
                .then(|| names::reading_ident(&mut methods, &variant.name)),
            is_from: types.iter().filter(|known| *known == ty).count() == 1,
        })
        .collect();
    ItemKind::Union {
        keyword,
        variants,
        fallback: names::fallback_ident(&mut scope),
        is_fallback_sensitive,
        is_compared: false,
    }
}

impl Lowering<'_> {
    /// Whether a union has a variant, or a tuple an item, whose values nobody may read, and whose type does not know.
    pub(super) fn has_sensitive_part(&self, id: SchemaId, side: Side) -> bool {
        let schema = self.api.schema(id);
        matches!(schema.shape, Shape::Union { .. } | Shape::Tuple(_))
            && schema
                .children()
                .into_iter()
                .any(|part| self.names.is_unguarded(self.api, false, part, side))
    }
}

/// Sets the fields that must say which variant a value is. A field whose type has no other values needs no check.
pub(super) fn set_tags(items: &mut [Item]) {
    let index = index(items);
    let tag = |ty: &Type, name: &str, values: &[String]| {
        let at = |ty: &Type| match ty {
            Type::Named(ident) => index.get(ident).map(|position| &items[*position].kind),
            _ => None,
        };
        let Some(ItemKind::Struct { fields, .. }) = at(ty) else {
            return None;
        };
        let field = fields.iter().find(|field| field.name == name)?;
        let is_text = match at(&field.ty) {
            Some(ItemKind::Enum { variants, .. }) => !variants
                .iter()
                .all(|variant| values.contains(&variant.text)),
            Some(ItemKind::String(_)) => true,
            Some(_) => false,
            None => field.ty == Type::String,
        };
        is_text.then(|| (field.ident.clone(), field.presence))
    };
    let mut tags = Vec::new();
    for (position, item) in items.iter().enumerate() {
        let ItemKind::Union { variants, .. } = &item.kind else {
            continue;
        };
        for (number, variant) in variants.iter().enumerate() {
            if let Tell::Tag { member, values } = &variant.tell {
                tags.push((position, number, tag(&variant.ty, member, values)));
            }
        }
    }
    for (position, number, tag) in tags {
        if let ItemKind::Union { variants, .. } = &mut items[position].kind {
            variants[number].tag = tag;
        }
    }
}

fn tell(tell: &api::Tell) -> Tell {
    match tell {
        api::Tell::Kind(of) => Tell::Kind(kind(*of)),
        api::Tell::Tag { member, values } => Tell::Tag {
            member: member.clone(),
            values: values.clone(),
        },
        api::Tell::Members(marks) => Tell::Members(
            marks
                .iter()
                .map(|mark| match mark.clone() {
                    api::Mark::Has(name) => Mark::Has(name),
                    api::Mark::Says(name, values) => {
                        Mark::Says(name, values.iter().map(api::Value::to_json).collect())
                    }
                    api::Mark::Is(name, of) => Mark::Is(name, kind(of)),
                })
                .collect(),
        ),
        api::Tell::Items(of) => Tell::Items(kind(*of)),
        api::Tell::Nothing => Tell::Nothing,
    }
}

fn kind(kind: api::Kind) -> Kind {
    match kind {
        api::Kind::Boolean => Kind::Boolean,
        api::Kind::Number => Kind::Number,
        api::Kind::String => Kind::String,
        api::Kind::Array => Kind::Array,
        api::Kind::Object => Kind::Object,
    }
}
