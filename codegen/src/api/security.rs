//! Security: the schemes of the documents, and which credentials an operation takes.

use std::collections::{HashMap, HashSet};

use super::{
    members,
    parameter::is_token,
    reference::nearest_of,
    resolve::{Resolver, member},
};
use crate::{
    openapi::Node,
    report::{Fault, Loss},
};

/// A security scheme that some operation asks for.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// Its name in `components/securitySchemes`.
    pub name: String,
    pub kind: SchemeKind,
    pub description: Option<String>,
    pub deprecated: bool,
    /// What the flow that is run can be asked for.
    pub scopes: Vec<String>,
}

/// How a scheme makes a call known to the service.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SchemeKind {
    Basic,
    Bearer,
    Digest,
    /// Another scheme of the header `Authorization`.
    Http(String),
    ApiKey {
        location: KeyLocation,
        name: String,
    },
    /// By the name of its method.
    Signature(String),
    ClientCredentials {
        token_url: String,
    },
    /// OAuth 2.0 by other flows.
    OAuth2,
    OpenIdConnect,
    MutualTls,
}

/// Where a key goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum KeyLocation {
    Header,
    Query,
    Cookie,
}

/// Position of a scheme in [`Api::schemes`](super::Api::schemes).
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct SchemeId(pub usize);

/// A scheme that must be satisfied, with the scopes that the credential needs.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Requirement {
    pub scheme: SchemeId,
    pub scopes: Vec<String>,
}

/// Sets of requirements, one of which must be satisfied whole; an empty set lets the call go without credentials, and so does no set.
pub type Alternatives = Vec<Vec<Requirement>>;

/// What one spec says of security.
#[derive(Default)]
pub(super) struct Declared<'d> {
    /// `components/securitySchemes`.
    schemes: Option<&'d Node>,
    /// The schemes that were asked for; nothing for one that cannot be read.
    known: HashMap<&'d str, Option<SchemeId>>,
    /// The schemes of what the service itself sends.
    pub brought: HashSet<&'d str>,
    /// Of operations that do not say otherwise.
    default: Alternatives,
}

impl<'d> Resolver<'d, '_> {
    /// Reads what holds for a whole spec.
    pub fn declare_security(&mut self, root: &'d Node) {
        self.security = Declared {
            schemes: member(root, "components")
                .and_then(|components| member(components, "securitySchemes")),
            ..Declared::default()
        };
        self.security.default = self.alternatives(root).unwrap_or_default();
    }

    /// Which credentials an operation takes.
    pub fn operation_security(&mut self, operation: &'d Node) -> Alternatives {
        self.alternatives(operation)
            .unwrap_or_else(|| self.security.default.clone())
    }

    /// Whether a second request is harmless, if the document says.
    pub fn repeatable(&mut self, operation: &'d Node) -> Option<bool> {
        let node = operation.get("x-ironspec-repeatable")?;
        if node.as_bool().is_none() {
            self.unexpected(node, "`true` or `false`");
        }
        Some(node.as_bool() == Some(true))
    }

    /// Reports the schemes that no request asks for or brings.
    pub fn unused_schemes(&mut self) {
        let declared = self.security.schemes.and_then(Node::as_mapping);
        for (name, entry) in declared.into_iter().flatten() {
            let is_brought = self.security.brought.contains(name.as_str());
            if !is_brought && !self.security.known.contains_key(name.as_str()) {
                let name = name.clone();
                self.report.finding(entry.key, Fault::UnusedScheme { name });
            }
        }
    }

    /// The `security` of a document or operation; nothing if it has none. What leaves every call free is the same as an empty one.
    fn alternatives(&mut self, holder: &'d Node) -> Option<Alternatives> {
        member(holder, "security")?;
        let mut alternatives = Alternatives::new();
        for node in self.items(holder, "security") {
            if let Some(all) = self.requirements(node)
                && !alternatives.contains(&all)
            {
                alternatives.push(all);
            }
        }
        if alternatives.iter().all(Vec::is_empty) {
            alternatives.clear();
        }
        Some(alternatives)
    }

    /// One alternative; nothing if some part of it cannot be satisfied.
    fn requirements(&mut self, node: &'d Node) -> Option<Vec<Requirement>> {
        let Some(mapping) = node.as_mapping() else {
            self.unexpected(node, "a mapping");
            return None;
        };
        let mut all = Some(Vec::new());
        for (name, entry) in mapping {
            let mut scopes = Vec::new();
            for scope in self.items(node, name) {
                match scope.as_str() {
                    Some(scope) => scopes.push(scope.to_owned()),
                    None => self.unexpected(scope, "a string"),
                }
            }
            if let Some(scheme) = self.asked_scheme(name, entry.key) {
                all.iter_mut().for_each(|all| {
                    all.push(Requirement {
                        scheme,
                        scopes: scopes.clone(),
                    });
                });
            } else {
                let because = "the scheme cannot be read".to_owned();
                let scheme = name.clone();
                self.loss(entry.key, Loss::CredentialBrought { scheme, because });
                all = None;
            }
        }
        all
    }

    /// The scheme that a requirement names at `place`.
    fn asked_scheme(&mut self, name: &'d str, place: crate::source::Place) -> Option<SchemeId> {
        if let Some(known) = self.security.known.get(name) {
            return *known;
        }
        let schemes = self.security.schemes;
        let Some(node) = schemes.and_then(|schemes| schemes.get(name)) else {
            let declared = schemes.and_then(Node::as_mapping).into_iter().flatten();
            let near = nearest_of(name, declared.map(|(name, _)| name.as_str()));
            self.report.finding(
                place,
                Fault::UndeclaredScheme {
                    name: name.to_owned(),
                    near: near.map(str::to_owned),
                },
            );
            return None;
        };
        let scheme = self.scheme(name, node).map(|scheme| {
            let is_same = |known: &Scheme| known.name == scheme.name && known.kind == scheme.kind;
            let position = self.schemes.iter().position(is_same);
            SchemeId(position.unwrap_or_else(|| {
                self.schemes.push(scheme);
                self.schemes.len() - 1
            }))
        });
        self.security.known.insert(name, scheme);
        scheme
    }

    /// A security scheme; nothing if it cannot be read, which is a finding.
    pub fn scheme(&mut self, name: &str, node: &'d Node) -> Option<Scheme> {
        let node = self.follow(node)?.node;
        if node.as_mapping().is_none() {
            self.unexpected(node, "a mapping");
            return None;
        }
        self.only_known(node, &members::SECURITY_SCHEME);
        let mut scopes = Vec::new();
        let ty = self.required_text(node, "type")?;
        let kind = match ty.as_str() {
            "http" => self.http_scheme(name, node)?,
            "apiKey" => self.api_key(node)?,
            "oauth2" => self.oauth2(name, node, &mut scopes)?,
            "openIdConnect" => {
                self.brought(name, node, "`openIdConnect` is left to it".to_owned());
                SchemeKind::OpenIdConnect
            }
            "mutualTLS" => {
                self.brought(name, node, "its transport holds certificates".to_owned());
                SchemeKind::MutualTls
            }
            _ => return self.bad_scheme(node, "type", ty),
        };
        if ty != "apiKey"
            && let Some(entry) = node
                .as_mapping()
                .and_then(|mapping| mapping.get("x-ironspec-signature"))
        {
            self.report.finding(
                entry.key,
                Fault::UnknownMember {
                    member: "x-ironspec-signature".to_owned(),
                    of: "a security scheme that is no `apiKey`",
                    near: None,
                },
            );
        }
        Some(Scheme {
            name: name.to_owned(),
            kind,
            description: self.text(node, "description"),
            deprecated: self.flag(node, "deprecated"),
            scopes,
        })
    }

    fn http_scheme(&mut self, name: &str, node: &'d Node) -> Option<SchemeKind> {
        let scheme = self.required_text(node, "scheme")?;
        // Names of schemes are compared without case (RFC 9110, section 11.1).
        Some(match scheme.to_ascii_lowercase().as_str() {
            "basic" => SchemeKind::Basic,
            "bearer" => SchemeKind::Bearer,
            "digest" => SchemeKind::Digest,
            other if is_token(other) => {
                self.brought(name, node, format!("`{scheme}` is left to it"));
                SchemeKind::Http(scheme)
            }
            _ => return self.bad_scheme(node, "scheme", scheme),
        })
    }

    fn api_key(&mut self, node: &'d Node) -> Option<SchemeKind> {
        if let Some(method) = self.text(node, "x-ironspec-signature") {
            return Some(SchemeKind::Signature(method));
        }
        let name = self.required_text(node, "name")?;
        let place = self.required_text(node, "in")?;
        let location = match place.as_str() {
            "header" => KeyLocation::Header,
            "query" => KeyLocation::Query,
            "cookie" => KeyLocation::Cookie,
            _ => return self.bad_scheme(node, "in", place),
        };
        if location != KeyLocation::Query && !is_token(&name) {
            return self.bad_scheme(node, "name", name);
        }
        Some(SchemeKind::ApiKey { location, name })
    }

    /// OAuth 2.0: the one flow that needs no person is run, the others are left to the program.
    fn oauth2(
        &mut self,
        name: &str,
        node: &'d Node,
        scopes: &mut Vec<String>,
    ) -> Option<SchemeKind> {
        let Some(flows) = member(node, "flows") else {
            self.report
                .finding(node.place, Fault::MissingMember { member: "flows" });
            return None;
        };
        self.only_known(flows, &members::FLOWS);
        let mut kind = SchemeKind::OAuth2;
        let flows = self.members(node, "flows");
        if flows.iter().all(|(flow, _, _)| flow.starts_with("x-")) {
            self.brought(name, node, "no flow is declared".to_owned());
        }
        for (flow, _, node) in flows {
            self.only_known(node, &members::FLOW);
            if flow == "clientCredentials" {
                let token_url = self.required_text(node, "tokenUrl")?;
                kind = SchemeKind::ClientCredentials { token_url };
                scopes.extend(
                    self.members(node, "scopes")
                        .into_iter()
                        .map(|(scope, _, _)| scope.to_owned()),
                );
            } else if !flow.starts_with("x-") {
                self.brought(name, node, format!("the flow `{flow}` is left to it"));
            }
        }
        Some(kind)
    }

    /// Notes a credential that the program has to bring by itself.
    fn brought(&mut self, scheme: &str, node: &Node, because: String) {
        let scheme = scheme.to_owned();
        self.loss(node.place, Loss::CredentialBrought { scheme, because });
    }

    fn required_text(&mut self, node: &'d Node, key: &'static str) -> Option<String> {
        if member(node, key).is_none() {
            self.report
                .finding(node.place, Fault::MissingMember { member: key });
        }
        self.text(node, key)
    }

    fn bad_scheme<T>(&mut self, node: &Node, member: &'static str, word: String) -> Option<T> {
        let place = node.get(member).map_or(node.place, |node| node.place);
        self.report
            .finding(place, Fault::BadScheme { member, word });
        None
    }
}
