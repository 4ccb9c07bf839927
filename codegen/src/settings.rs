//! What `ironspec.yaml` beside the specs says: everything but the documents that changes the output.

mod selector;

use std::str::FromStr;

use ironspec_rules::Format;
use serde::{Deserialize, Deserializer, de::Error as _};

pub use self::selector::Selector;

/// The settings of one run; a missing file is the same as an empty one.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Settings {
    /// Name of the emitted package.
    pub name: String,
    /// Whether to leave out the smallest unit around a fault instead of refusing to write.
    pub keep_going: bool,
    /// Where the emitted package finds `ironspec-runtime`.
    pub runtime: Runtime,
    /// The formats that no text is held to, by the names that documents give them; all others are checked.
    #[serde(deserialize_with = "formats")]
    pub unchecked_formats: Vec<Format>,
    /// Whether to emit tests as well: of the document's examples.
    pub with_tests: bool,
    /// The operations to take; none means all.
    pub only: Vec<Selector>,
    /// The operations to leave out of those.
    pub skip: Vec<Selector>,
    /// Whether the emitted crate is a workspace of its own; no matter of the file, but of where the crate is written.
    #[serde(skip)]
    pub standalone: bool,
}

/// Where the emitted package finds `ironspec-runtime`.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(try_from = "String")]
pub enum Runtime {
    /// Its sources are written beside the emitted ones.
    #[default]
    Vendor,
    /// A published version, as Cargo spells a requirement.
    Version(String),
    /// A folder, relative to the emitted `Cargo.toml`.
    Path(String),
}

impl FromStr for Runtime {
    type Err = String;

    /// Reads `vendor`, `version=REQUIREMENT` or `path=FOLDER`.
    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=') {
            None if text == "vendor" => Ok(Self::Vendor),
            Some(("version", version)) if !version.is_empty() => {
                Ok(Self::Version(version.to_owned()))
            }
            Some(("path", path)) if !path.is_empty() => Ok(Self::Path(path.to_owned())),
            _ => Err(format!(
                "`{}` is no place for the runtime: take `vendor`, `version=1.2` or `path=../runtime`",
                text.escape_debug()
            )),
        }
    }
}

impl TryFrom<String> for Runtime {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

/// Reads names of formats; one that is never checked is no name of one.
fn formats<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Format>, D::Error> {
    let format = |name: String| {
        let known = Format::ALL.into_iter().find(|known| known.name() == name);
        known.ok_or_else(|| {
            let names = Format::ALL.map(Format::name).join("`, `");
            let name = name.escape_debug();
            D::Error::custom(format!(
                "`{name}` is no format that is checked: take `{names}`"
            ))
        })
    };
    let names = Vec::deserialize(deserializer)?;
    names.into_iter().map(format).collect()
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: "ironspec-clients".to_owned(),
            keep_going: false,
            runtime: Runtime::default(),
            unchecked_formats: Vec::new(),
            with_tests: false,
            only: Vec::new(),
            skip: Vec::new(),
            standalone: true,
        }
    }
}

impl Settings {
    /// The name of the settings file.
    pub const FILE: &'static str = "ironspec.yaml";

    /// Reads the text of a settings file.
    ///
    /// # Errors
    ///
    /// What serde says, with line and column: bad YAML, an unknown key, a package name that Cargo would refuse.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        let read: Self = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
        Self::check_name(&read.name)?;
        Ok(Self {
            standalone: true,
            ..read
        })
    }

    /// Whether `name` may stand in a `Cargo.toml`.
    ///
    /// # Errors
    ///
    /// Says what a name looks like.
    pub fn check_name(name: &str) -> Result<(), String> {
        let fine = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
            && name.len() <= 64;
        if fine {
            Ok(())
        } else {
            Err(format!(
                "`{}` is no package name: take letters, digits, `-` and `_`, a letter first, 64 at most",
                name.escape_debug()
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::{Format, Runtime, Settings};

    #[test]
    fn settings_are_read_and_wrong_ones_refused() {
        assert_eq!(Settings::parse("").unwrap(), Settings::default());
        let settings =
            Settings::parse("name: my-clients\nkeep-going: true\nruntime: path=../runtime\n")
                .unwrap();
        assert_eq!(settings.name, "my-clients");
        assert!(settings.keep_going);
        assert_eq!(settings.runtime, Runtime::Path("../runtime".to_owned()));
        let settings = Settings::parse("unchecked-formats: [email, byte]\n").unwrap();
        assert_eq!(settings.unchecked_formats, [Format::Email, Format::Base64]);
        let settings = Settings::parse("only: ['tag:books']\nskip: [/old*]\n").unwrap();
        assert_eq!(settings.only[0].to_string(), "tag:books");
        assert_eq!(settings.skip[0].to_string(), "/old*");
        for wrong in [
            "nam: x",
            "name: 9x",
            "name: 'a\"b'",
            "runtime: sideways",
            "- a",
            "unchecked-formats: email",
            "unchecked-formats: [e-mail]",
            "unchecked-formats: [int32]",
            "only: ['tag:']",
        ] {
            assert!(Settings::parse(wrong).is_err(), "{wrong}");
        }
    }
}
