//! Long files in parts: no editor, no review and no diff takes a file of a million lines.

use std::fmt::Write as _;

/// Most items in one file, operations or types; the public APIs of a few hundred operations stay in one.
const MAX_ITEMS: usize = 1_000;

/// The files of `items` with their paths: `NAME.rs`, or that with parts below `NAME/`. `file` writes one of some items.
pub(super) fn files<T>(
    name: &str,
    items: &[T],
    file: impl Fn(&[T], Extent) -> String,
    is_exported: impl Fn(&T) -> bool,
) -> Vec<(String, String)> {
    if items.len() <= MAX_ITEMS {
        return vec![(format!("{name}.rs"), file(items, Extent::Whole))];
    }
    let (mut files, mut modules, mut exports) = (Vec::new(), String::new(), String::new());
    for (index, part) in items.chunks(MAX_ITEMS).enumerate() {
        let number = index + 1;
        files.push((format!("{name}/part_{number}.rs"), file(part, Extent::Part)));
        let _ = writeln!(modules, "mod part_{number};");
        if part.iter().any(&is_exported) {
            let _ = writeln!(exports, "pub use self::part_{number}::*;");
        }
    }
    let head = format!("//! What is too long for one file, {MAX_ITEMS} in each part.");
    files.push((
        format!("{name}.rs"),
        format!("{head}\n\n{modules}\n{exports}")
            .trim_end()
            .to_owned()
            + "\n",
    ));
    files
}

/// How much of what belongs together stands in a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Extent {
    /// All of it, a level below the root of the module.
    Whole,
    /// A part, two levels below.
    Part,
}

#[cfg(test)]
mod tests;
