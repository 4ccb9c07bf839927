//! Where an API lives: the server of the document, its variables, and the address that they make.

use std::fmt;

use url::{Host, Url};

use crate::error::BuildError;

/// A server as the document states it: an address, perhaps with variables in braces.
#[derive(Clone, Copy, Debug)]
pub struct Server {
    template: &'static str,
    variables: &'static [Variable],
}

impl Server {
    /// A server from its `url`, as in `https://{project}.example.com/v1`.
    pub const fn new(template: &'static str) -> Self {
        Self {
            template,
            variables: &[],
        }
    }

    /// The variables that the address names.
    #[must_use]
    pub const fn variables(mut self, variables: &'static [Variable]) -> Self {
        self.variables = variables;
        self
    }

    /// Whether the server has a variable of this name.
    pub(crate) fn has_variable(&self, name: &str) -> bool {
        self.variables.iter().any(|variable| variable.name == name)
    }

    /// The address with every variable filled in. Values are given as pairs of name and value; the last one counts,
    /// and a variable without one takes its default.
    pub(crate) fn address(&self, values: &[(String, String)]) -> Result<Address, BuildError> {
        let unusable = |reason| BuildError::BaseUrl {
            url: self.template.to_owned(),
            reason,
        };
        let (scheme, rest) = self
            .template
            .split_once("://")
            .ok_or_else(|| unusable(Reason::Relative))?;
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (host, port) = split_port(authority);

        let scheme = self.fill(scheme, Part::Scheme, values)?;
        let host = self.fill(host, Part::Host, values)?;
        let port = self.fill(port, Part::Port, values)?;
        let path = self.fill(path, Part::Path, values)?;
        let colon = if port.is_empty() { "" } else { ":" };
        let text = format!("{scheme}://{host}{colon}{port}{path}");

        let url = parse(&text)?;
        // What the parser rewrites (dot segments, numbers for hosts, other alphabets) has left its place.
        let same_path = url.path() == path || (path.is_empty() && url.path() == "/");
        let same_port = port.is_empty() || port.parse().ok() == url.port_or_known_default();
        let same_host = url
            .host_str()
            .is_some_and(|parsed| parsed.eq_ignore_ascii_case(&host));
        if url.scheme().eq_ignore_ascii_case(&scheme) && same_host && same_port && same_path {
            Ok(Address::of(&url))
        } else {
            Err(BuildError::BaseUrl {
                url: text,
                reason: Reason::Rewritten,
            })
        }
    }

    /// One part of the template with its variables filled in.
    fn fill(
        &self,
        template: &str,
        part: Part,
        values: &[(String, String)],
    ) -> Result<String, BuildError> {
        let mut filled = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((fixed, (name, after))) = split_variable(rest) {
            let variable = self.variables.iter().find(|variable| variable.name == name);
            let variable = variable.ok_or_else(|| BuildError::UnknownVariable {
                name: name.to_owned(),
            })?;
            let given = values.iter().rev().find(|(given, _)| given == name);
            let value = given.map_or(variable.default, |(_, value)| value.as_str());
            filled.push_str(fixed);
            filled.push_str(variable.judge(value, part)?);
            rest = after;
        }
        filled.push_str(rest);
        Ok(filled)
    }
}

/// A variable of a server.
#[derive(Clone, Copy, Debug)]
pub struct Variable {
    name: &'static str,
    default: &'static str,
    one_of: &'static [&'static str],
}

impl Variable {
    /// A variable from its name and its default.
    pub const fn new(name: &'static str, default: &'static str) -> Self {
        Self {
            name,
            default,
            one_of: &[],
        }
    }

    /// The only values that it may have (`enum` of the server variable).
    #[must_use]
    pub const fn one_of(mut self, values: &'static [&'static str]) -> Self {
        self.one_of = values;
        self
    }

    /// The value, if it may stand in this part of an address.
    fn judge<'v>(&self, value: &'v str, part: Part) -> Result<&'v str, BuildError> {
        let reason = if !self.one_of.is_empty() && !self.one_of.contains(&value) {
            Reason::NotListed(self.one_of)
        } else if part.allows(value) {
            return Ok(value);
        } else {
            Reason::Misplaced(part)
        };
        Err(BuildError::Variable {
            name: self.name,
            value: value.to_owned(),
            reason,
        })
    }
}

/// Why an address, or a variable of it, is refused.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Reason {
    /// No scheme and host.
    Relative,
    /// No URL; the parser says why.
    Malformed(url::ParseError),
    /// A brace: a variable that nobody filled in, or half of one.
    Braces,
    /// A scheme other than `http` and `https`.
    Scheme,
    /// A user name or a password: give credentials as what they are.
    Credentials,
    /// A query or a fragment.
    Suffix,
    /// A URL parser reads something else than what is written.
    Rewritten,
    /// A value that the document does not list.
    NotListed(&'static [&'static str]),
    /// A value with characters that would reach beyond its part of the address.
    Misplaced(Part),
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Relative => formatter.write_str("names no host; set `base_url`"),
            Self::Malformed(error) => error.fmt(formatter),
            Self::Braces => formatter.write_str("must have no braces"),
            Self::Scheme => formatter.write_str("must begin with `https://` or `http://`"),
            Self::Credentials => formatter.write_str("must carry no user name or password"),
            Self::Suffix => formatter.write_str("must have no query and no fragment"),
            Self::Rewritten => formatter.write_str("does not stand for itself once it is parsed as a URL"),
            Self::NotListed(values) => write!(formatter, "must be one of {}", values.join(", ")),
            Self::Misplaced(Part::Scheme) => formatter.write_str("must be `http` or `https`"),
            Self::Misplaced(Part::Host) => {
                formatter.write_str("must consist of letters, digits and `-`, with single dots between them")
            }
            Self::Misplaced(Part::Port) => formatter.write_str("must consist of digits"),
            Self::Misplaced(Part::Path) => formatter.write_str(
                "must consist of letters, digits, `-`, `.`, `_` and `~`, in segments that are not empty, `.` or `..`",
            ),
        }
    }
}

/// A part of an address that a variable can stand in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Part {
    /// Before `://`.
    Scheme,
    /// The host name.
    Host,
    /// After the host's colon.
    Port,
    /// After the authority.
    Path,
}

impl Part {
    fn allows(self, value: &str) -> bool {
        match self {
            Self::Scheme => matches!(value, "http" | "https"),
            Self::Host => value.split('.').all(|label| {
                !label.is_empty()
                    && label
                        .bytes()
                        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            }),
            Self::Port => !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()),
            Self::Path => value.split('/').all(|segment| {
                let unreserved = |byte: u8| {
                    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
                };
                !matches!(segment, "" | "." | "..") && segment.bytes().all(unreserved)
            }),
        }
    }
}

/// An address that requests can go to: `http` or `https`, a host, and the path that every path of the API follows.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Address {
    prefix: String,
    is_exposed: bool,
}

impl Address {
    /// Reads an address that a program gives in place of the document's.
    pub(crate) fn parse(text: &str) -> Result<Self, BuildError> {
        parse(text).map(|url| Self::of(&url))
    }

    /// The address without a slash at its end.
    pub(crate) fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Whether what is sent there can be read on the way: plain `http` to another machine.
    pub(crate) fn is_exposed(&self) -> bool {
        self.is_exposed
    }

    /// The address of a token server: a URL, or a reference relative to this address (RFC 3986, section 5). One that
    /// `is_moved` keeps its path and query, on the host of this address.
    pub(crate) fn endpoint(&self, reference: &str, is_moved: bool) -> Result<Endpoint, Reason> {
        let base = Url::parse(&self.prefix).map_err(Reason::Malformed)?;
        let mut url = base.join(reference).map_err(Reason::Malformed)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Reason::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Reason::Credentials);
        }
        if is_moved {
            let mut moved = base;
            moved.set_path(url.path());
            moved.set_query(url.query());
            url = moved;
        }
        url.set_fragment(None);
        let uri = http::Uri::try_from(url.as_str()).map_err(|_| Reason::Rewritten)?;
        let is_exposed = Self::of(&url).is_exposed;
        Ok(Endpoint { uri, is_exposed })
    }

    fn of(url: &Url) -> Self {
        let is_loopback = match url.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(ip)) => ip.is_loopback(),
            Some(Host::Ipv6(ip)) => ip.is_loopback(),
            None => false,
        };
        Self {
            prefix: url.as_str().trim_end_matches('/').to_owned(),
            is_exposed: url.scheme() == "http" && !is_loopback,
        }
    }
}

/// Where a token server is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Endpoint {
    pub(crate) uri: http::Uri,
    /// As of an [`Address`].
    pub(crate) is_exposed: bool,
}

fn parse(text: &str) -> Result<Url, BuildError> {
    let refuse = |reason| {
        let shown = without_secrets(text);
        BuildError::BaseUrl { url: shown, reason }
    };
    let url = Url::parse(text).map_err(|error| match error {
        url::ParseError::RelativeUrlWithoutBase => refuse(Reason::Relative),
        error => refuse(Reason::Malformed(error)),
    })?;
    if text.contains(['{', '}']) {
        Err(refuse(Reason::Braces))
    } else if !matches!(url.scheme(), "http" | "https") {
        Err(refuse(Reason::Scheme))
    } else if !url.username().is_empty() || url.password().is_some() {
        Err(refuse(Reason::Credentials))
    } else if url.query().is_some() || url.fragment().is_some() {
        Err(refuse(Reason::Suffix))
    } else {
        Ok(url)
    }
}

/// The text of an address as the error that refuses it shows it: without user name, password, query and fragment.
fn without_secrets(text: &str) -> String {
    let (scheme, rest) = match text.find("://") {
        Some(at) => text.split_at(at + 3),
        None => ("", text),
    };
    let (user, rest) = match rest.rfind('@') {
        Some(at) => ("…", &rest[at..]),
        None => ("", rest),
    };
    match rest.find(['?', '#']) {
        Some(at) => format!("{scheme}{user}{}…", &rest[..=at]),
        None => format!("{scheme}{user}{rest}"),
    }
}

/// Host and port of an authority whose variables may stand in either; a `:` inside brackets is of an IPv6 address.
fn split_port(authority: &str) -> (&str, &str) {
    match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, port),
        _ => (authority, ""),
    }
}

/// The text before the first `{name}`, the name, and the text after it.
pub(crate) fn split_variable(template: &str) -> Option<(&str, (&str, &str))> {
    let (fixed, rest) = template.split_once('{')?;
    rest.split_once('}').map(|variable| (fixed, variable))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const SERVER: Server =
        Server::new("{scheme}://{project}.api.{zone}.example.com:{port}/{stage}/v1").variables(&[
            Variable::new("scheme", "https"),
            Variable::new("project", "main"),
            Variable::new("zone", "eu").one_of(&["eu", "us"]),
            Variable::new("port", "8443"),
            Variable::new("stage", "live"),
        ]);

    fn prefix(values: &[(&str, &str)]) -> Result<String, BuildError> {
        let values: Vec<_> = values
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        SERVER.address(&values).map(|address| address.prefix)
    }

    #[test]
    fn variables_fill_their_place() {
        assert_eq!(
            prefix(&[]).unwrap(),
            "https://main.api.eu.example.com:8443/live/v1"
        );
        let values = [
            ("project", "a.b-1"),
            ("zone", "us"),
            ("stage", "x/y~z"),
            ("port", "443"),
            ("project", "c"),
        ];
        assert_eq!(
            prefix(&values).unwrap(),
            "https://c.api.us.example.com/x/y~z/v1"
        );
    }

    #[test]
    fn variables_cannot_leave_their_place() {
        const SPLIT: Server = Server::new("https://a.example/{x}{y}/b")
            .variables(&[Variable::new("x", "."), Variable::new("y", ".")]);
        const OCTAL: Server =
            Server::new("https://{host}").variables(&[Variable::new("host", "0177.1")]);
        for (name, values) in [
            ("scheme", &["", "ftp", "https://evil.example/"][..]),
            (
                "project",
                &[
                    "", ".", "a.", ".a", "a..b", "a/b", "a@b", "a:1", "a?b", "a#b", "a\\b",
                    "a%2fb", "a b", "a\n", "ä", "a_b", "{zone}",
                ],
            ),
            ("zone", &["", "EU", "eu.evil", "uk"]),
            ("port", &["", "1x", "-1", "65536", "80/x", "80@"]),
            (
                "stage",
                &[
                    "", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "%2e%2e", "a?b", "a#b",
                    "a b", "a\\b", "ä",
                ],
            ),
        ] {
            for value in values {
                let error = prefix(&[(name, value)]).unwrap_err();
                assert!(
                    matches!(
                        error,
                        BuildError::Variable { .. } | BuildError::BaseUrl { .. }
                    ),
                    "{name}={value}: {error}"
                );
            }
        }
        // Two values that are harmless alone.
        assert!(SPLIT.address(&[]).is_err());
        assert!(OCTAL.address(&[]).is_err());
    }

    #[test]
    fn a_template_without_its_variable_is_an_error() {
        assert!(matches!(
            Server::new("https://{x}").address(&[]),
            Err(BuildError::UnknownVariable { .. })
        ));
        assert!(Server::new("https://{x").address(&[]).is_err());
        assert!(
            Server::new("/v1")
                .address(&[])
                .unwrap_err()
                .to_string()
                .contains("base_url")
        );
    }

    #[test]
    fn base_urls() {
        for (text, expected) in [
            (
                "http://127.0.0.1:1234",
                Some(("http://127.0.0.1:1234", false)),
            ),
            (
                "https://a.example/base/",
                Some(("https://a.example/base", false)),
            ),
            ("http://localhost/", Some(("http://localhost", false))),
            ("http://[::1]:8/x", Some(("http://[::1]:8/x", false))),
            (
                "http://localhost.example",
                Some(("http://localhost.example", true)),
            ),
            ("http://128.0.0.1", Some(("http://128.0.0.1", true))),
            ("https://{project}.example", None),
            ("ftp://a.example", None),
            ("https://user@a.example", None),
            ("https://a.example?x", None),
            ("https://a.example#x", None),
            ("a.example", None),
            ("https://", None),
            ("", None),
        ] {
            let address = Address::parse(text).ok();
            let found = address
                .as_ref()
                .map(|address| (address.prefix(), address.is_exposed()));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn an_address_that_is_refused_keeps_its_secrets() {
        for (text, shown) in [
            ("https://user:hunter2@a.example", "https://…@a.example"),
            ("https://user:hun?ter2@a.example/b", "https://…@a.example/b"),
            ("user:hunter2@a.example", "…@a.example"),
            ("https://a.example/b?key=hunter2", "https://a.example/b?…"),
            ("https://a.example#hunter2", "https://a.example#…"),
            ("ftp://a.example", "ftp://a.example"),
        ] {
            let error = Address::parse(text).unwrap_err();
            let expected = format!("the base URL {shown:?} ");
            assert!(error.to_string().starts_with(&expected), "{error}");
            assert!(!format!("{error:?}").contains("hunter2"), "{error:?}");
        }
    }
}
