//! The member of a documented failure's body that is the service's own code for the failure.

use std::collections::HashMap;

use super::{Field, Ident, Item, ItemKind, Presence, Type};

/// The way from a body to the code in it.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorCode {
    /// The object around it, if the body is not that object.
    pub outer: Option<(Ident, Presence)>,
    pub field: (Ident, Presence),
}

/// The items of a module by their names.
pub(super) struct Bodies<'i>(HashMap<&'i Ident, &'i Item>);

impl<'i> Bodies<'i> {
    pub fn new(items: &'i [Item]) -> Self {
        Self(items.iter().map(|item| (&item.ident, item)).collect())
    }

    /// Where a body of this type has the code: a text or an integer in the member `errorCode`, else `code`, of the body or, one level
    /// down, of the object `error`.
    pub fn code(&self, body: &Type) -> Option<ErrorCode> {
        let fields = self.fields(body)?;
        if let Some(field) = self.code_among(fields) {
            return Some(ErrorCode { outer: None, field });
        }
        fields
            .iter()
            .filter(|field| folded(&field.name) == "error")
            .find_map(|outer| {
                let field = self.code_among(self.fields(&outer.ty)?)?;
                Some(ErrorCode {
                    outer: Some((outer.ident.clone(), outer.presence)),
                    field,
                })
            })
    }

    fn code_among(&self, fields: &[Field]) -> Option<(Ident, Presence)> {
        ["errorcode", "code"].into_iter().find_map(|name| {
            let field = fields
                .iter()
                .find(|field| folded(&field.name) == name && self.is_scalar(&field.ty))?;
            Some((field.ident.clone(), field.presence))
        })
    }

    fn fields(&self, ty: &Type) -> Option<&'i [Field]> {
        match ty {
            Type::Boxed(inner) => self.fields(inner),
            Type::Named(ident) => match &self.0.get(ident)?.kind {
                ItemKind::Struct { fields, .. } => Some(fields),
                _ => None,
            },
            _ => None,
        }
    }

    fn is_scalar(&self, ty: &Type) -> bool {
        match ty {
            Type::String | Type::Integer => true,
            Type::Named(ident) => self.0.get(ident).is_some_and(|item| {
                matches!(
                    item.kind,
                    ItemKind::String(_) | ItemKind::Integer(_) | ItemKind::Enum { .. }
                )
            }),
            _ => false,
        }
    }
}

/// The name of a member without what spellings differ in.
fn folded(name: &str) -> String {
    name.chars()
        .filter(|c| !matches!(c, '_' | '-'))
        .map(|c| c.to_ascii_lowercase())
        .collect()
}
