//! How parameters are written: the styles of OpenAPI, which are expansions of RFC 6570 where both have them.

use percent_encoding::{AsciiSet, utf8_percent_encode};

use crate::Json;
use crate::request::RESERVED;

/// How the value of a parameter is written (OpenAPI Specification 3.1.1, section 4.8.12.2.3, "Style Values").
///
/// `null` is nothing: alone it leaves the parameter out, in an array or object the item or member, as RFC 6570, section
/// 2.3, has it. So do an array and an object without anything in them. The specification leaves open how an array or object
/// inside another is written: it is written as JSON, and in [`DEEP_OBJECT`](Self::DEEP_OBJECT) in further brackets.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Style {
    kind: Kind,
    is_exploded: bool,
    allows_reserved: bool,
    is_sensitive: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    Simple,
    Label,
    Matrix,
    /// Pairs; the delimiter of what is not exploded, as it stands in a URL.
    Delimited(&'static str),
    DeepObject,
    Json,
    JsonQuery,
}

/// Where a value goes, which says how its characters are written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Target {
    Path,
    Query,
    Header,
    Cookie,
}

impl Style {
    /// `simple`, as in `a,b`.
    pub const SIMPLE: Self = Self::new(Kind::Simple);
    /// `label`, as in `.a,b`.
    pub const LABEL: Self = Self::new(Kind::Label);
    /// `matrix`, as in `;name=a,b`.
    pub const MATRIX: Self = Self::new(Kind::Matrix);
    /// `form`, as in `name=a,b`.
    pub const FORM: Self = Self::new(Kind::Delimited(","));
    /// `spaceDelimited`, as in `name=a%20b`.
    pub const SPACE_DELIMITED: Self = Self::new(Kind::Delimited("%20"));
    /// `pipeDelimited`, as in `name=a%7Cb`.
    pub const PIPE_DELIMITED: Self = Self::new(Kind::Delimited("%7C"));
    /// `deepObject`, as in `name%5Ba%5D=1&name%5Bb%5D=2`. An array of texts is `name%5B%5D=a&name%5B%5D=b`, one of other
    /// things has numbers in its brackets.
    pub const DEEP_OBJECT: Self = Self::new(Kind::DeepObject);
    /// JSON, for a parameter that `content` describes.
    pub const JSON: Self = Self::new(Kind::Json);
    /// JSON that is the whole query (OpenAPI Specification 3.2, `in: querystring`).
    pub const JSON_QUERY: Self = Self::new(Kind::JsonQuery);

    const fn new(kind: Kind) -> Self {
        Self {
            kind,
            is_exploded: false,
            allows_reserved: false,
            is_sensitive: false,
        }
    }

    /// Each item and member by itself (`explode`).
    #[must_use]
    pub const fn exploded(mut self) -> Self {
        self.is_exploded = true;
        self
    }

    /// Leaves reserved characters as they are (`allowReserved`) but for those that would end or split the value there:
    /// `#`, `&`, `+` and brackets. What looks percent-encoded stays so (RFC 6570, section 3.2.3).
    #[must_use]
    pub const fn reserved(mut self) -> Self {
        self.allows_reserved = true;
        self
    }

    /// Says that nobody may read the value in a log.
    #[must_use]
    pub const fn sensitive(mut self) -> Self {
        self.is_sensitive = true;
        self
    }

    pub(crate) const fn is_sensitive(self) -> bool {
        self.is_sensitive
    }

    /// The text that stands in the request, or nothing where the parameter is left out.
    pub(crate) fn expand(self, name: &str, value: &Json, target: Target) -> Option<String> {
        let pen = Pen {
            target,
            allows_reserved: self.allows_reserved,
        };
        let pairs = if target == Target::Cookie { "; " } else { "&" };
        let (before, separator, empty, delimiter) = match self.kind {
            Kind::Simple => ("", ",", None, ","),
            Kind::Label => (".", ".", None, ","),
            Kind::Matrix => (";", ";", Some(""), ","),
            Kind::Delimited(delimiter) => ("", pairs, Some("="), delimiter),
            Kind::DeepObject => {
                let mut found = Vec::new();
                pen.brackets(&pen.write(name), value, &mut found);
                return Some(found.join(pairs)).filter(|text| !text.is_empty());
            }
            Kind::JsonQuery => return Some(pen.write(&value.to_string())),
            Kind::Json => {
                let text = pen.write(&value.to_string());
                return Some(match target {
                    Target::Query | Target::Cookie => format!("{}={text}", pen.write(name)),
                    Target::Path | Target::Header => text,
                });
            }
        };
        let named = |name: &str, text: &str| match (empty, text) {
            (None, text) => text.to_owned(),
            (Some(empty), "") => format!("{name}{empty}"),
            (Some(_), text) => format!("{name}={text}"),
        };
        let own = pen.write(name);
        let expanded = match (pen.parts(value)?, self.is_exploded) {
            (Parts::One(text), _) => named(&own, &text),
            (Parts::List(items), true) => items
                .iter()
                .map(|item| named(&own, item))
                .collect::<Vec<_>>()
                .join(separator),
            (Parts::List(items), false) => named(&own, &items.join(delimiter)),
            (Parts::Members(members), true) => members
                .iter()
                .map(|(key, text)| match empty {
                    Some(_) => named(key, text),
                    None => format!("{key}={text}"),
                })
                .collect::<Vec<_>>()
                .join(separator),
            (Parts::Members(members), false) => {
                let flat = members.iter().flat_map(|(key, text)| [key, text]);
                let flat: Vec<&str> = flat.map(String::as_str).collect();
                named(&own, &flat.join(delimiter))
            }
        };
        Some(format!("{before}{expanded}"))
    }
}

/// A value in the texts that it consists of, each already written for its target.
enum Parts {
    One(String),
    List(Vec<String>),
    Members(Vec<(String, String)>),
}

/// Writes texts for a target.
#[derive(Clone, Copy)]
struct Pen {
    target: Target,
    allows_reserved: bool,
}

impl Pen {
    fn parts(self, value: &Json) -> Option<Parts> {
        Some(match value {
            Json::Array(items) => {
                let items = items.iter().filter_map(plain);
                let items: Vec<String> = items.map(|text| self.write(&text)).collect();
                (!items.is_empty()).then_some(Parts::List(items))?
            }
            Json::Object(members) => {
                let members = members
                    .iter()
                    .filter_map(|(key, value)| Some((self.write(key), self.write(&plain(value)?))));
                let members: Vec<_> = members.collect();
                (!members.is_empty()).then_some(Parts::Members(members))?
            }
            value => Parts::One(self.write(&plain(value)?)),
        })
    }

    /// The pairs of a value whose name is written already.
    fn brackets(self, name: &str, value: &Json, pairs: &mut Vec<String>) {
        match value {
            Json::Object(members) => {
                for (key, value) in members {
                    let key = self.write(key);
                    self.brackets(&format!("{name}%5B{key}%5D"), value, pairs);
                }
            }
            Json::Array(items) => {
                let is_flat = !items
                    .iter()
                    .any(|item| matches!(item, Json::Array(_) | Json::Object(_)));
                for (index, item) in items.iter().enumerate() {
                    let index = if is_flat {
                        String::new()
                    } else {
                        index.to_string()
                    };
                    self.brackets(&format!("{name}%5B{index}%5D"), item, pairs);
                }
            }
            value => pairs.extend(plain(value).map(|text| format!("{name}={}", self.write(&text)))),
        }
    }

    fn write(self, text: &str) -> String {
        match self.target {
            Target::Header => text.to_owned(),
            Target::Query if self.allows_reserved => reserved(text),
            Target::Path | Target::Query | Target::Cookie => {
                utf8_percent_encode(text, RESERVED).to_string()
            }
        }
    }
}

/// The text of a value that is no array or object, JSON of another, and nothing for `null`.
pub(crate) fn plain(value: &Json) -> Option<String> {
    Some(match value {
        Json::Null => return None,
        Json::String(text) => text.clone(),
        Json::Number(number) if number.as_str().contains(['.', 'e', 'E']) => number
            .as_f64()
            .map_or_else(|| number.to_string(), |number| number.to_string()),
        value => value.to_string(),
    })
}

/// The text with its reserved characters, as far as they cannot be taken for those of the query itself.
fn reserved(text: &str) -> String {
    const KEPT: &AsciiSet = &RESERVED
        .remove(b':')
        .remove(b'/')
        .remove(b'?')
        .remove(b'@')
        .remove(b'!')
        .remove(b'$')
        .remove(b'\'')
        .remove(b'(')
        .remove(b')')
        .remove(b'*')
        .remove(b',')
        .remove(b';')
        .remove(b'=');
    let mut written = String::new();
    for (index, piece) in text.split('%').enumerate() {
        if index > 0 {
            let digits = piece.as_bytes().get(..2).unwrap_or_default();
            let is_triplet = digits.len() == 2 && digits.iter().all(u8::is_ascii_hexdigit);
            written.push_str(if is_triplet { "%" } else { "%25" });
        }
        written.extend(utf8_percent_encode(piece, KEPT));
    }
    written
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn expanded(style: Style, name: &str, json: &str, target: Target) -> String {
        let json: Json = json.parse().unwrap();
        style.expand(name, &json, target).unwrap_or_default()
    }

    /// The variables of RFC 6570, section 3.2.
    const VARIABLES: [(&str, &str); 9] = [
        ("count", r#"["one","two","three"]"#),
        ("dom", r#"["example","com"]"#),
        ("dub", r#""me/too""#),
        ("half", r#""50%""#),
        ("var", r#""value""#),
        ("who", r#""fred""#),
        ("list", r#"["red","green","blue"]"#),
        ("keys", r#"{"semi":";","dot":".","comma":","}"#),
        ("empty", r#""""#),
    ];

    /// The published cases whose operator is a style, without prefixes and several variables in one expression: sections
    /// 3.2.2, 3.2.5, 3.2.7 and 3.2.8. The `?` of the last stands once in a query, so it is not the parameter's.
    #[test]
    fn styles_expand_as_rfc_6570_has_it() {
        use Style as S;
        let path = Target::Path;
        for (style, target, name, expected) in [
            (S::SIMPLE, path, "count", "one,two,three"),
            (S::SIMPLE.exploded(), path, "count", "one,two,three"),
            (S::SIMPLE, path, "var", "value"),
            (S::SIMPLE, path, "half", "50%25"),
            (S::SIMPLE, path, "empty", ""),
            (S::SIMPLE, path, "list", "red,green,blue"),
            (S::SIMPLE.exploded(), path, "list", "red,green,blue"),
            (S::SIMPLE, path, "keys", "semi,%3B,dot,.,comma,%2C"),
            (
                S::SIMPLE.exploded(),
                path,
                "keys",
                "semi=%3B,dot=.,comma=%2C",
            ),
            (S::LABEL, path, "who", ".fred"),
            (S::LABEL, path, "half", ".50%25"),
            (S::LABEL.exploded(), path, "dom", ".example.com"),
            (S::LABEL, path, "empty", "."),
            (S::LABEL, path, "list", ".red,green,blue"),
            (S::LABEL.exploded(), path, "list", ".red.green.blue"),
            (S::LABEL, path, "keys", ".semi,%3B,dot,.,comma,%2C"),
            (
                S::LABEL.exploded(),
                path,
                "keys",
                ".semi=%3B.dot=..comma=%2C",
            ),
            (S::MATRIX, path, "who", ";who=fred"),
            (S::MATRIX, path, "half", ";half=50%25"),
            (S::MATRIX, path, "empty", ";empty"),
            (S::MATRIX, path, "list", ";list=red,green,blue"),
            (
                S::MATRIX.exploded(),
                path,
                "list",
                ";list=red;list=green;list=blue",
            ),
            (S::MATRIX, path, "keys", ";keys=semi,%3B,dot,.,comma,%2C"),
            (
                S::MATRIX.exploded(),
                path,
                "keys",
                ";semi=%3B;dot=.;comma=%2C",
            ),
            (S::FORM, Target::Query, "who", "who=fred"),
            (S::FORM, Target::Query, "half", "half=50%25"),
            (S::FORM, Target::Query, "dub", "dub=me%2Ftoo"),
            (S::FORM, Target::Query, "empty", "empty="),
            (S::FORM, Target::Query, "list", "list=red,green,blue"),
            (
                S::FORM.exploded(),
                Target::Query,
                "list",
                "list=red&list=green&list=blue",
            ),
            (
                S::FORM,
                Target::Query,
                "keys",
                "keys=semi,%3B,dot,.,comma,%2C",
            ),
            (
                S::FORM.exploded(),
                Target::Query,
                "keys",
                "semi=%3B&dot=.&comma=%2C",
            ),
        ] {
            let (_, json) = VARIABLES.iter().find(|(known, _)| *known == name).unwrap();
            assert_eq!(expanded(style, name, json, target), expected, "{style:?}");
        }
    }

    /// The table of examples in the OpenAPI Specification 3.1.1, section 4.8.12.2.4, as far as RFC 6570 has it not.
    #[test]
    fn styles_beyond_rfc_6570_are_those_of_the_table() {
        let (array, object) = (r#"["blue","black"]"#, r#"{"R":100,"G":200}"#);
        for (style, target, json, expected) in [
            (
                Style::SPACE_DELIMITED,
                Target::Query,
                array,
                "color=blue%20black",
            ),
            (
                Style::SPACE_DELIMITED,
                Target::Query,
                object,
                "color=R%20100%20G%20200",
            ),
            (
                Style::PIPE_DELIMITED,
                Target::Query,
                array,
                "color=blue%7Cblack",
            ),
            (
                Style::PIPE_DELIMITED.exploded(),
                Target::Query,
                array,
                "color=blue&color=black",
            ),
            (
                Style::DEEP_OBJECT,
                Target::Query,
                object,
                "color%5BR%5D=100&color%5BG%5D=200",
            ),
            (Style::SIMPLE, Target::Header, object, "R,100,G,200"),
            (
                Style::SIMPLE.exploded(),
                Target::Header,
                r#"{"a":"b c/d"}"#,
                "a=b c/d",
            ),
            (Style::FORM, Target::Cookie, array, "color=blue,black"),
            (
                Style::FORM.exploded(),
                Target::Cookie,
                array,
                "color=blue; color=black",
            ),
            (
                Style::JSON,
                Target::Query,
                object,
                "color=%7B%22R%22%3A100%2C%22G%22%3A200%7D",
            ),
            (Style::JSON, Target::Header, object, r#"{"R":100,"G":200}"#),
            // OpenAPI Specification 3.2, section "Parameter Locations".
            (
                Style::JSON_QUERY,
                Target::Query,
                object,
                "%7B%22R%22%3A100%2C%22G%22%3A200%7D",
            ),
        ] {
            assert_eq!(
                expanded(style, "color", json, target),
                expected,
                "{style:?}"
            );
        }
    }

    #[test]
    fn what_is_nothing_is_left_out_and_what_is_nested_stays_whole() {
        for (style, json, expected) in [
            (Style::FORM, "null", ""),
            (Style::FORM.exploded(), "[]", ""),
            (Style::FORM.exploded(), "[null]", ""),
            (Style::DEEP_OBJECT, "{}", ""),
            (Style::FORM, r#"["a",null,""]"#, "p=a,"),
            (Style::FORM.exploded(), r#"{"a":null,"b":1.0}"#, "b=1"),
            (
                Style::FORM,
                r#"[[1],{"a":2}]"#,
                "p=%5B1%5D,%7B%22a%22%3A2%7D",
            ),
            (Style::FORM, "1e2", "p=100"),
            (
                Style::FORM,
                "18446744073709551616",
                "p=18446744073709551616",
            ),
            (
                Style::DEEP_OBJECT,
                r#"{"a":{"b":["x","y"]}}"#,
                "p%5Ba%5D%5Bb%5D%5B%5D=x&p%5Ba%5D%5Bb%5D%5B%5D=y",
            ),
            (Style::DEEP_OBJECT, r#"[{"a":1}]"#, "p%5B0%5D%5Ba%5D=1"),
        ] {
            assert_eq!(
                expanded(style, "p", json, Target::Query),
                expected,
                "{json}"
            );
        }
    }

    #[test]
    fn reserved_characters_stay_unless_they_would_split_the_query() {
        for (text, expected) in [
            ("a/b?c:d@e=f;g,h", "p=a/b?c:d@e=f;g,h"),
            ("#&+[] é", "p=%23%26%2B%5B%5D%20%C3%A9"),
            ("50%", "p=50%25"),
            ("%2F%zz%4", "p=%2F%25zz%254"),
        ] {
            let json = Json::String(text.to_owned());
            let written = Style::FORM.reserved().expand("p", &json, Target::Query);
            assert_eq!(written.unwrap(), expected);
        }
    }
}
