//! Which operations a run takes: an entry of `only` or `skip`.

use std::{fmt, str::FromStr};

use serde::Deserialize;

/// Picks operations: `tag:NAME`, a path, which starts with `/`, or an `operationId`. A `*` at the end stands for any rest.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(try_from = "String")]
pub struct Selector {
    by: By,
    text: String,
    is_prefix: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum By {
    Tag,
    Path,
    OperationId,
}

impl Selector {
    /// Whether it picks the operation with these facts.
    #[must_use]
    pub fn picks(&self, path: &str, operation_id: Option<&str>, tags: &[&str]) -> bool {
        let fits = |text: &str| match text.strip_prefix(self.text.as_str()) {
            Some(rest) => rest.is_empty() || self.is_prefix,
            None => false,
        };
        match self.by {
            By::Tag => tags.iter().any(|tag| fits(tag)),
            By::Path => fits(path),
            By::OperationId => operation_id.is_some_and(fits),
        }
    }
}

impl FromStr for Selector {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (by, rest) = match text.strip_prefix("tag:") {
            Some(tag) => (By::Tag, tag),
            None if text.starts_with('/') => (By::Path, text),
            None => (By::OperationId, text),
        };
        if rest.is_empty() {
            return Err(format!(
                "`{}` picks nothing: take `tag:NAME`, a path such as `/books/{{isbn}}`, or an operationId; a `*` at the end stands for any rest",
                text.escape_debug()
            ));
        }
        let (text, is_prefix) = match rest.strip_suffix('*') {
            Some(prefix) => (prefix, true),
            None => (rest, false),
        };
        let text = text.to_owned();
        Ok(Self {
            by,
            text,
            is_prefix,
        })
    }
}

impl TryFrom<String> for Selector {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let before = if self.by == By::Tag { "tag:" } else { "" };
        let behind = if self.is_prefix { "*" } else { "" };
        write!(f, "{before}{}{behind}", self.text)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::Selector;

    #[test]
    fn a_selector_picks_by_tag_path_or_id() {
        for (text, picks) in [
            ("tag:books", true),
            ("tag:book", false),
            ("tag:b*", true),
            ("/books/{isbn}", true),
            ("/books", false),
            ("/books*", true),
            ("getBook", true),
            ("getBooks", false),
            ("get*", true),
            ("*", true),
        ] {
            let selector: Selector = text.parse().unwrap();
            assert_eq!(selector.to_string(), text);
            let seen = selector.picks("/books/{isbn}", Some("getBook"), &["new", "books"]);
            assert_eq!(seen, picks, "{text}");
        }
        assert!("".parse::<Selector>().is_err());
        assert!("tag:".parse::<Selector>().is_err());
    }
}
