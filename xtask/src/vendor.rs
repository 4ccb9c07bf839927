//! The runtime that goes beside an emitted crate: its sources, embedded in this program.

use anyhow::{Context as _, bail};
use ironspec_codegen::Files;
use toml::{Table, Value};

/// The manifest of the workspace: what the runtime's manifests inherit from.
const WORKSPACE: &str = include_str!("../../Cargo.toml");

/// Paths under `runtime/`, and the texts there when this program was built.
macro_rules! sources {
    ($($path:literal),* $(,)?) => { &[$(($path, include_str!(concat!("../../runtime/", $path)))),*] };
}

/// Every file of the runtime and its rules but for tests and benches; a test compares this list with the folder.
const SOURCES: &[(&str, &str)] = sources![
    "Cargo.toml",
    "rules/Cargo.toml",
    "rules/src/automaton.rs",
    "rules/src/big_integer.rs",
    "rules/src/broken.rs",
    "rules/src/byte_set.rs",
    "rules/src/char_class.rs",
    "rules/src/condition.rs",
    "rules/src/count.rs",
    "rules/src/decimal.rs",
    "rules/src/fallback.rs",
    "rules/src/fallback/tests.rs",
    "rules/src/format.rs",
    "rules/src/format/email.rs",
    "rules/src/format/host.rs",
    "rules/src/format/time.rs",
    "rules/src/format/uri.rs",
    "rules/src/integer.rs",
    "rules/src/lib.rs",
    "rules/src/literal.rs",
    "rules/src/message.rs",
    "rules/src/number.rs",
    "rules/src/pattern.rs",
    "rules/src/property.rs",
    "rules/src/shortest.rs",
    "rules/src/string.rs",
    "src/auth.rs",
    "src/auth/credential.rs",
    "src/auth/digest.rs",
    "src/auth/digest/algorithm.rs",
    "src/auth/digest/challenge.rs",
    "src/auth/digest/tests.rs",
    "src/auth/log_service.rs",
    "src/auth/log_service/tests.rs",
    "src/auth/oauth.rs",
    "src/auth/oauth/tests.rs",
    "src/auth/oauth/tokens.rs",
    "src/auth/signer.rs",
    "src/authorization.rs",
    "src/authorization/challenges.rs",
    "src/authorization/credentials.rs",
    "src/authorization/tests.rs",
    "src/authorization/tests/challenges.rs",
    "src/authorization/tests/revocation.rs",
    "src/authorization/tests/tokens.rs",
    "src/body.rs",
    "src/call.rs",
    "src/client.rs",
    "src/condition.rs",
    "src/decode.rs",
    "src/decode/ahead.rs",
    "src/decode/tests.rs",
    "src/drive.rs",
    "src/encode.rs",
    "src/error.rs",
    "src/events.rs",
    "src/exchange.rs",
    "src/file.rs",
    "src/fingerprint.rs",
    "src/form.rs",
    "src/formats.rs",
    "src/header.rs",
    "src/integer.rs",
    "src/items.rs",
    "src/items/tests.rs",
    "src/json.rs",
    "src/lines.rs",
    "src/live.rs",
    "src/map.rs",
    "src/lib.rs",
    "src/newtype.rs",
    "src/newtype/collection.rs",
    "src/newtype/constant.rs",
    "src/operation.rs",
    "src/options.rs",
    "src/payload.rs",
    "src/presence.rs",
    "src/proof.rs",
    "src/proof/examples.rs",
    "src/proof/mock.rs",
    "src/request.rs",
    "src/request/tests.rs",
    "src/response.rs",
    "src/retry.rs",
    "src/retry/repetition.rs",
    "src/revocation.rs",
    "src/security.rs",
    "src/server.rs",
    "src/style.rs",
    "src/text.rs",
    "src/transport.rs",
    "src/transport/blocking.rs",
    "src/transport/memory.rs",
    "src/transport/reqwest.rs",
    "src/transport/selection.rs",
    "src/transport/ureq.rs",
    "src/validate.rs",
    "src/violation.rs",
    "src/violation/json.rs",
    "src/violation/place.rs",
    "src/violation/tests.rs",
    "src/webhook.rs",
];

/// Adds the runtime to the files of a crate, under `runtime/`.
///
/// # Errors
///
/// A manifest of the runtime is not as this program knows it, which its tests rule out.
pub(crate) fn add(files: &mut Files) -> anyhow::Result<()> {
    for (path, text) in SOURCES {
        let text = if path.ends_with("Cargo.toml") {
            manifest(text).with_context(|| format!("runtime/{path}"))?
        } else {
            (*text).to_owned()
        };
        files.insert(format!("runtime/{path}"), text);
    }
    Ok(())
}

/// The folders, relative to the workspace, that Cargo knows as its members.
pub(crate) fn members() -> anyhow::Result<Vec<String>> {
    let workspace: Table = WORKSPACE.parse().context("the workspace's Cargo.toml")?;
    let members = workspace
        .get("workspace")
        .and_then(|table| table.get("members"))
        .and_then(Value::as_array);
    Ok(members
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect())
}

/// A manifest that stands alone: what it inherits is written out, and what only this repository's tests and lints need is left out.
fn manifest(text: &str) -> anyhow::Result<String> {
    let workspace: Table = WORKSPACE.parse().context("the workspace's Cargo.toml")?;
    let inherited = |section: &str| {
        workspace
            .get("workspace")
            .and_then(|table| table.get(section))
            .and_then(Value::as_table)
    };
    let mut manifest: Table = text.parse()?;
    let mut standalone = String::from("# Written by ironspec.\n");
    for section in ["package", "lib", "features", "dependencies"] {
        let mut table = match manifest.remove(section) {
            Some(Value::Table(table)) => table,
            Some(_) => bail!("[{section}] is no table"),
            None => Table::new(),
        };
        match section {
            "package" => inherit(&mut table, inherited("package"))?,
            "dependencies" => inherit(&mut table, inherited("dependencies"))?,
            "lib" => table.extend([
                ("doctest".to_owned(), Value::Boolean(false)),
                ("test".to_owned(), Value::Boolean(false)),
            ]),
            _ => {}
        }
        if !table.is_empty() {
            let section = Table::from_iter([(section.to_owned(), Value::Table(table))]);
            standalone.push('\n');
            standalone.push_str(&section.to_string());
        }
    }
    for ours in ["dev-dependencies", "lints", "bench", "test", "example"] {
        manifest.remove(ours);
    }
    match manifest.keys().next() {
        Some(unknown) => bail!("[{unknown}] is not carried over"),
        None => Ok(standalone),
    }
}

/// Writes out every entry of `table` that says `workspace = true`; Cargo's own rules, as far as the runtime's manifests use them.
fn inherit(table: &mut Table, from: Option<&Table>) -> anyhow::Result<()> {
    for (name, value) in table.iter_mut() {
        let Some(own) = value
            .as_table_mut()
            .filter(|own| own.contains_key("workspace"))
        else {
            continue;
        };
        let mut own = std::mem::take(own);
        own.remove("workspace");
        let given = from
            .and_then(|from| from.get(name))
            .with_context(|| format!("the workspace has no `{name}`"))?;
        *value = match given {
            Value::String(_) if own.is_empty() => given.clone(),
            Value::String(version) => merged(
                Table::from_iter([("version".to_owned(), Value::from(version.as_str()))]),
                own,
            ),
            Value::Table(given) => merged(given.clone(), own),
            _ => given.clone(),
        };
    }
    Ok(())
}

/// A dependency of the workspace with what one member adds to it.
fn merged(mut dependency: Table, own: Table) -> Value {
    if let Some(Value::String(path)) = dependency.get_mut("path") {
        *path = path.strip_prefix("runtime/").unwrap_or(path).to_owned();
    }
    for (key, value) in own {
        match (dependency.get_mut(&key), value) {
            (Some(Value::Array(features)), Value::Array(more)) => features.extend(more),
            (_, value) => drop(dependency.insert(key, value)),
        }
    }
    Value::Table(dependency)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::{collections::BTreeMap, fs, path::Path};

    use ironspec_codegen::Files;
    use toml::{Table, Value};

    use super::{SOURCES, add, members};

    #[test]
    fn the_list_of_sources_is_the_folder() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
        let mut found = BTreeMap::new();
        let mut pending = vec![root.clone()];
        while let Some(folder) = pending.pop() {
            for entry in fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                let name = path
                    .strip_prefix(&root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace('\\', "/");
                let is_left_out = ["tests", "benches", "examples", "fuzz"]
                    .contains(&name.trim_start_matches("rules/"));
                if path.is_dir() && !is_left_out {
                    pending.push(path);
                } else if path.is_file() {
                    found.insert(name, fs::read_to_string(path).unwrap());
                }
            }
        }
        let listed: BTreeMap<String, String> = SOURCES
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect();
        assert!(
            listed.keys().eq(found.keys()),
            "SOURCES should be {:#?}",
            found.keys()
        );
        assert_eq!(listed, found);
    }

    #[test]
    fn vendored_manifests_stand_alone() {
        let mut files = Files::default();
        add(&mut files).unwrap();
        for (path, name) in [
            ("runtime/Cargo.toml", "ironspec-runtime"),
            ("runtime/rules/Cargo.toml", "ironspec-rules"),
        ] {
            let text = files.get(path).unwrap();
            let manifest: Table = text.parse().unwrap();
            assert_eq!(manifest["package"]["name"].as_str(), Some(name));
            assert_eq!(manifest["package"]["edition"].as_str(), Some("2024"));
            assert!(!text.contains("workspace"), "{text}");
            assert!(!manifest.contains_key("dev-dependencies"), "{text}");
            for (name, dependency) in manifest
                .get("dependencies")
                .and_then(Value::as_table)
                .into_iter()
                .flatten()
            {
                assert!(
                    dependency.is_str() || dependency.get("version").is_some(),
                    "{name} in {text}"
                );
            }
        }
        let runtime: Table = files.get("runtime/Cargo.toml").unwrap().parse().unwrap();
        assert_eq!(
            runtime["dependencies"]["ironspec-rules"]["path"].as_str(),
            Some("rules")
        );
        assert_eq!(
            runtime["dependencies"]["reqwest"]["optional"].as_bool(),
            Some(true)
        );
    }

    #[test]
    fn members_are_those_of_the_workspace() {
        assert!(members().unwrap().contains(&"xtask".to_owned()));
    }
}
