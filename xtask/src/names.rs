//! Public names: which of them a run takes from the crate's users, and which it adds.

use std::{collections::BTreeSet, fmt::Write as _, path::Path};

use syn::{Fields, ImplItem, Item, Type, Visibility};

use crate::{output::Plan, terminal::counted};

/// How many names a run lists.
const SHOWN: usize = 40;

/// The public names that change with the files of a plan, a line each; empty if none does, or if there was no crate before.
pub(crate) fn changed(plan: &Plan) -> String {
    let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
    if !plan.is_first() {
        for (path, old, new) in plan.texts() {
            collect(path, &old.unwrap_or_default(), &mut before);
            collect(path, new.unwrap_or_default(), &mut after);
        }
    }
    let mut lines = list("removed", &before, &after);
    lines.extend(list("added", &after, &before));
    let mut text = String::new();
    for line in lines.iter().take(SHOWN) {
        let _ = writeln!(text, "{line}");
    }
    if let Some(more) = lines.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let _ = writeln!(text, "and {} more", counted(more, "public name"));
    }
    text
}

/// The names that are not among the others. With a type its members come and go unsaid.
fn list(what: &str, names: &BTreeSet<String>, others: &BTreeSet<String>) -> Vec<String> {
    let is_told = |name: &&String| {
        let around = name.rsplit_once("::").map(|(around, _)| around);
        around.is_some_and(|around| names.contains(around) && !others.contains(around))
    };
    names
        .difference(others)
        .filter(|name| !is_told(name))
        .map(|name| format!("{what:8} {name}"))
        .collect()
}

/// Adds the public names of a file of the crate, such as `atlas::Client::get_group`, to `names`.
fn collect(path: &str, text: &str, names: &mut BTreeSet<String>) {
    let module = path
        .strip_prefix("src/")
        .filter(|path| Path::new(path).extension().is_some_and(|of| of == "rs"))
        .and_then(|path| path.split_once('/'));
    let (Some((module, _)), Ok(file)) = (module, syn::parse_file(text)) else {
        return;
    };
    if text.is_empty() {
        return;
    }
    names.insert(module.to_owned());
    for item in &file.items {
        for name in public(item) {
            names.insert(format!("{module}::{name}"));
        }
    }
}

/// The public names of an item, with those of its members below its own.
fn public(item: &Item) -> Vec<String> {
    let is_public = |visibility: &Visibility| matches!(visibility, Visibility::Public(_));
    let below = |of: String, members: Vec<String>| {
        let members = members.into_iter().map(|member| format!("{of}::{member}"));
        let members: Vec<String> = members.collect();
        std::iter::once(of).chain(members).collect()
    };
    match item {
        Item::Struct(item) if is_public(&item.vis) => {
            let fields = match &item.fields {
                Fields::Named(fields) => fields.named.iter(),
                Fields::Unnamed(_) | Fields::Unit => return vec![item.ident.to_string()],
            };
            let fields = fields.filter(|field| is_public(&field.vis));
            let names = fields.filter_map(|field| Some(field.ident.as_ref()?.to_string()));
            below(item.ident.to_string(), names.collect())
        }
        Item::Enum(item) if is_public(&item.vis) => {
            let names = item
                .variants
                .iter()
                .map(|variant| variant.ident.to_string());
            below(item.ident.to_string(), names.collect())
        }
        Item::Impl(item) if item.trait_.is_none() => {
            let Type::Path(of) = &*item.self_ty else {
                return Vec::new();
            };
            let Some(of) = of.path.segments.last() else {
                return Vec::new();
            };
            let methods = item.items.iter().filter_map(|item| match item {
                ImplItem::Fn(method) if is_public(&method.vis) => Some(&method.sig.ident),
                ImplItem::Const(constant) if is_public(&constant.vis) => Some(&constant.ident),
                _ => None,
            });
            let name = |method| format!("{}::{method}", of.ident);
            methods.map(name).collect()
        }
        Item::Type(item) if is_public(&item.vis) => vec![item.ident.to_string()],
        Item::Const(item) if is_public(&item.vis) => vec![item.ident.to_string()],
        Item::Fn(item) if is_public(&item.vis) => vec![item.sig.ident.to_string()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{collect, list};

    fn names(text: &str) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        collect("src/things/types.rs", text, &mut names);
        names
    }

    #[test]
    fn names_that_come_and_go_are_told_without_the_members_of_what_goes_whole() {
        let old = names(
            "pub struct Gone { pub a: u8 } impl Gone { pub fn new() {} }
             pub struct Kept { pub a: u8, b: u8 } impl Kept { pub fn call() {} fn own() {} }
             pub enum State { On, Off } struct Hidden;",
        );
        let new = names(
            "pub struct Kept { pub c: u8, b: u8 } impl Kept { pub fn call() {} }
             pub enum State { On } pub type Came = u8; impl Clone for Kept { fn clone() {} }",
        );
        assert_eq!(
            list("removed", &old, &new),
            [
                "removed  things::Gone",
                "removed  things::Kept::a",
                "removed  things::State::Off"
            ]
        );
        assert_eq!(
            list("added", &new, &old),
            ["added    things::Came", "added    things::Kept::c"]
        );
        assert_eq!(list("removed", &old, &names("")), ["removed  things"]);
        assert!(names("no Rust").is_empty());
    }
}
