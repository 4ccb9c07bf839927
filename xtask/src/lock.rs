//! `ironspec.lock`: the committed list of the files that the last run made, with their hashes.

use std::{collections::BTreeMap, fmt::Write as _};

use ironspec_codegen::Files;
use sha2::{Digest as _, Sha256};

/// The name of the list in the output folder.
pub(crate) const FILE: &str = "ironspec.lock";

/// SHA-256 in lower-case hexadecimal digits, by path under the output folder.
///
/// Its text is what `sha256sum` prints, so `sha256sum --check ironspec.lock` works. The list does not hold itself.
#[derive(Debug, Default, Eq, PartialEq)]
pub(crate) struct Lock(BTreeMap<String, String>);

impl Lock {
    /// The list of these files.
    pub(crate) fn of(files: &Files) -> Self {
        Self(
            files
                .iter()
                .map(|(path, text)| (path.to_owned(), hash(text.as_bytes())))
                .collect(),
        )
    }

    /// Reads the text of a list.
    ///
    /// # Errors
    ///
    /// The number of the first line, from 1, that is no hash with a path that a run may write, or that names a path again.
    pub(crate) fn parse(text: &str) -> Result<Self, usize> {
        let mut lock = Self::default();
        for (line, number) in text.lines().zip(1..) {
            let (hash, path) = line.split_once("  ").ok_or(number)?;
            let is_hash = hash.len() == 64
                && hash
                    .bytes()
                    .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
            if !is_hash
                || !may_hold(path)
                || lock.0.insert(path.to_owned(), hash.to_owned()).is_some()
            {
                return Err(number);
            }
        }
        Ok(lock)
    }

    /// The hash that `path` had when it was written.
    pub(crate) fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// The paths, sorted.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The text of the list.
    pub(crate) fn render(&self) -> String {
        self.0.iter().fold(String::new(), |mut text, (path, hash)| {
            let _ = writeln!(text, "{hash}  {path}");
            text
        })
    }
}

/// Whether a run may write, and so list, this path: below the output folder, and neither the list nor Cargo's own.
pub(crate) fn may_hold(path: &str) -> bool {
    let part_is_plain = |part: &str| {
        !matches!(part, "" | "." | "..")
            && !part.contains(['\\', ':'])
            && !part.contains(char::is_control)
    };
    path.split('/').all(part_is_plain)
        && !matches!(path, FILE | "Cargo.lock" | "target")
        && !path.starts_with("target/")
}

/// SHA-256 of `bytes` in lower-case hexadecimal digits.
pub(crate) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use ironspec_codegen::Files;

    use super::{Lock, hash};

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let mut files = Files::default();
        files.insert("src/lib.rs", "abc");
        files.insert("Cargo.toml", "");
        let lock = Lock::of(&files);
        let text = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  Cargo.toml\n\
                    ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  src/lib.rs\n";
        assert_eq!(lock.render(), text);
        assert_eq!(Lock::parse(text), Ok(lock));
        assert_eq!(Lock::parse(""), Ok(Lock::default()));
    }

    #[test]
    fn a_list_cannot_name_what_no_run_writes() {
        let good = hash(b"");
        for path in [
            "../x",
            "/etc/x",
            "a//b",
            "a/./b",
            "",
            "a\\b",
            "c:x",
            "ironspec.lock",
            "Cargo.lock",
            "target/x",
            "a\u{7}",
        ] {
            assert_eq!(
                Lock::parse(&format!("{good}  a\n{good}  {path}\n")),
                Err(2),
                "{path}"
            );
        }
        for line in [
            "<<<<<<< HEAD",
            "abc  a",
            &good.to_uppercase(),
            &format!("{good} a"),
            "",
        ] {
            assert_eq!(Lock::parse(&format!("{line}\n")), Err(1), "{line}");
        }
        assert_eq!(Lock::parse(&format!("{good}  a\n{good}  a\n")), Err(2));
    }
}
