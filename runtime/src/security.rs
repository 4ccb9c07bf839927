//! Which credentials a call takes: the schemes of a document and what each operation asks of them.
//!
//! The words are those of the OpenAPI Specification, sections "Security Scheme Object" and "Security Requirement Object".

use std::fmt;

/// The credentials that an operation takes: one of some alternatives, each a set of requirements that hold together.
#[derive(Clone, Copy, Debug)]
pub struct Security {
    alternatives: &'static [&'static [Requirement]],
}

impl Security {
    /// Any one of these sets is enough, in the order of the document; an empty one lets the call go without credentials.
    pub const fn any(alternatives: &'static [&'static [Requirement]]) -> Self {
        Self { alternatives }
    }

    /// The sets, in the order of the document.
    #[must_use]
    pub const fn alternatives(&self) -> &'static [&'static [Requirement]] {
        self.alternatives
    }

    /// Whether the call may go without credentials.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.alternatives.iter().any(|all| all.is_empty())
    }
}

/// The names of the schemes, as in `Token and Key, or Digest`.
impl fmt::Display for Security {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, all) in self.alternatives.iter().enumerate() {
            formatter.write_str(if index > 0 { ", or " } else { "" })?;
            for (index, requirement) in all.iter().enumerate() {
                formatter.write_str(if index > 0 { " and " } else { "" })?;
                formatter.write_str(requirement.scheme.name)?;
            }
            if all.is_empty() {
                formatter.write_str("none")?;
            }
        }
        Ok(())
    }
}

/// The credentials of a call that its client does not have.
#[derive(Clone, Debug)]
pub struct MissingCredentials {
    security: &'static Security,
    schemes: Vec<&'static Scheme>,
}

impl MissingCredentials {
    /// Those of what a call asks for for which `is_there` is false.
    pub(crate) fn new(
        security: &'static Security,
        is_there: impl Fn(&'static Scheme) -> bool,
    ) -> Self {
        let mut schemes: Vec<&'static Scheme> = Vec::new();
        for requirement in security.alternatives.iter().copied().flatten() {
            let scheme = requirement.scheme;
            if !is_there(scheme) && !schemes.contains(&scheme) {
                schemes.push(scheme);
            }
        }
        Self { security, schemes }
    }

    /// What the call asks for.
    #[must_use]
    pub const fn security(&self) -> &'static Security {
        self.security
    }

    /// The schemes in it that have no credentials, in the order of the document.
    #[must_use]
    pub fn schemes(&self) -> &[&'static Scheme] {
        &self.schemes
    }

    /// Whether no scheme has credentials.
    fn are_all(&self) -> bool {
        let mut requirements = self.security.alternatives.iter().copied().flatten();
        requirements.all(|requirement| self.schemes.contains(&requirement.scheme))
    }
}

impl fmt::Display for MissingCredentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no credentials were given")?;
        if !self.are_all() {
            for (index, scheme) in self.schemes.iter().enumerate() {
                formatter.write_str(if index == 0 { " for " } else { ", " })?;
                formatter.write_str(scheme.name)?;
            }
        }
        write!(formatter, "; the call asks for {}", self.security)
    }
}

/// One scheme that must be satisfied, and the scopes that the credential needs.
#[derive(Clone, Copy, Debug)]
pub struct Requirement {
    scheme: &'static Scheme,
    scopes: &'static [&'static str],
}

impl Requirement {
    /// A requirement of this scheme, without scopes.
    pub const fn new(scheme: &'static Scheme) -> Self {
        Self {
            scheme,
            scopes: &[],
        }
    }

    /// The scopes, or for schemes that are neither `oauth2` nor `openIdConnect` the roles, that the caller needs.
    #[must_use]
    pub const fn scopes(mut self, scopes: &'static [&'static str]) -> Self {
        self.scopes = scopes;
        self
    }

    /// What must be satisfied.
    #[must_use]
    pub const fn scheme(&self) -> &'static Scheme {
        self.scheme
    }

    /// The scopes or roles that the document lists, perhaps none.
    #[must_use]
    pub const fn required_scopes(&self) -> &'static [&'static str] {
        self.scopes
    }
}

/// A security scheme of a document.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Scheme {
    name: &'static str,
    kind: Kind,
}

/// How a scheme makes a call known to the service.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Kind {
    /// User name and password (RFC 7617).
    Basic,
    /// A token in `Authorization: Bearer` (RFC 6750).
    Bearer,
    /// Answers to challenges (RFC 7616 and RFC 2617).
    Digest,
    /// Another scheme of `Authorization` (RFC 9110, section 11.6.2), by its name.
    Other(&'static str),
    /// A key in the header of this name.
    ApiKeyInHeader(&'static str),
    /// A key in the query parameter of this name.
    ApiKeyInQuery(&'static str),
    /// A key in the cookie of this name.
    ApiKeyInCookie(&'static str),
    /// A signature over the request, by the name of its method (`x-ironspec-signature`).
    Signature(&'static str),
    /// OAuth 2.0 client credentials (RFC 6749, section 4.4) at this `tokenUrl`, which may be relative to the server's URL.
    ClientCredentials(&'static str),
    /// An OAuth 2.0 token from a flow that the program runs itself, as it needs a person or a password.
    OAuth2,
    /// A token from the provider that `openIdConnectUrl` describes; the program fetches it.
    OpenIdConnect,
    /// A client certificate, which the program gives to its transport.
    MutualTls,
}

macro_rules! schemes {
    ($($(#[$docs:meta])* $name:ident $kind:ident $(($argument:ident))?)*) => {
        $(
            $(#[$docs])*
            pub const fn $name(name: &'static str $(, $argument: &'static str)?) -> Self {
                Self { name, kind: Kind::$kind $(($argument))? }
            }
        )*
    };
}

/// Each constructor takes the name that the scheme has in `components/securitySchemes`.
impl Scheme {
    schemes! {
        /// `type: http`, `scheme: basic`.
        basic Basic
        /// `type: http`, `scheme: bearer`.
        bearer Bearer
        /// `type: http`, `scheme: digest`.
        digest Digest
        /// `type: http` with any other scheme.
        other Other(scheme)
        /// `type: apiKey`, `in: header`, with the header's name.
        api_key_in_header ApiKeyInHeader(header)
        /// `type: apiKey`, `in: query`, with the parameter's name.
        api_key_in_query ApiKeyInQuery(parameter)
        /// `type: apiKey`, `in: cookie`, with the cookie's name.
        api_key_in_cookie ApiKeyInCookie(cookie)
        /// `type: apiKey` with `x-ironspec-signature`, whose value is the method of the signature.
        signature Signature(method)
        /// `type: oauth2` with the flow `clientCredentials`, and its `tokenUrl` as the document has it.
        client_credentials ClientCredentials(token_url)
        /// `type: oauth2` with other flows alone.
        oauth2 OAuth2
        /// `type: openIdConnect`.
        open_id_connect OpenIdConnect
        /// `type: mutualTLS`.
        mutual_tls MutualTls
    }

    /// Its name in `components/securitySchemes`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// How it makes a call known to the service.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Requirement, Scheme, Security};

    static KEY: Scheme = Scheme::api_key_in_header("Key", "X-Key");
    static TOKEN: Scheme = Scheme::client_credentials("Token", "/oauth/token");
    static KEY_AND_TOKEN: Security = Security::any(&[&[
        Requirement::new(&KEY),
        Requirement::new(&TOKEN).scopes(&["read"]),
    ]]);
    static KEY_OR_NOTHING: Security = Security::any(&[&[Requirement::new(&KEY)], &[]]);

    #[test]
    fn facts_come_back_as_they_went_in() {
        let [[key, token]] = KEY_AND_TOKEN.alternatives() else {
            unreachable!("one set of two");
        };
        assert_eq!(
            (
                key.scheme().name(),
                key.scheme().kind(),
                key.required_scopes()
            ),
            ("Key", Kind::ApiKeyInHeader("X-Key"), [].as_slice())
        );
        assert_eq!(
            token.scheme().kind(),
            Kind::ClientCredentials("/oauth/token")
        );
        assert_eq!(token.required_scopes(), ["read"]);
        assert!(!KEY_AND_TOKEN.is_optional() && KEY_OR_NOTHING.is_optional());
    }
}
