//! Security: the constants of the schemes, and of each combination that an operation takes.

use std::collections::HashMap;

use super::{Docs, Ident, names::Scope};
use crate::api::{self, Alternatives, Api, KeyLocation, SchemeKind};

/// Longest words of a combination whose scopes stand in its name.
const MAX_WORDS: usize = 60;

/// The constant of a scheme.
#[derive(Clone, Debug)]
pub struct Scheme {
    pub ident: Ident,
    /// The document's name for it.
    pub name: String,
    /// Constructor of the runtime's `Scheme`.
    pub constructor: &'static str,
    /// What the constructor takes beside the name.
    pub argument: Option<String>,
    pub docs: Docs,
    pub scopes: Vec<String>,
}

/// The constant of a combination.
#[derive(Debug)]
pub struct Security {
    pub ident: Ident,
    /// Sets of requirements, one of which must be satisfied.
    pub alternatives: Vec<Vec<Requirement>>,
}

/// A scheme by its constant and its name, with the scopes that are needed.
#[derive(Clone, Debug)]
pub struct Requirement {
    pub scheme: Ident,
    pub name: String,
    pub scopes: Vec<String>,
}

/// The constants of one API.
#[derive(Debug, Default)]
pub(super) struct Constants<'a> {
    pub schemes: Vec<Scheme>,
    pub securities: Vec<Security>,
    known: HashMap<&'a Alternatives, Ident>,
}

impl<'a> Constants<'a> {
    /// Names the schemes first, then each combination once in the order of the operations.
    pub fn of(api: &'a Api) -> Self {
        let mut scope = Scope::default();
        scope.reserve("SCHEMES");
        let mut constants = Self {
            schemes: api
                .schemes
                .iter()
                .map(|known| scheme(known, &mut scope))
                .collect(),
            ..Self::default()
        };
        for alternatives in api.operations.iter().map(|operation| &operation.security) {
            if alternatives.is_empty() || constants.known.contains_key(alternatives) {
                continue;
            }
            let ident = scope.add_constant(&words(alternatives, api));
            constants.known.insert(alternatives, ident.clone());
            let requirement = |requirement: &api::Requirement| {
                let scheme = &constants.schemes[requirement.scheme.0];
                Requirement {
                    scheme: scheme.ident.clone(),
                    name: scheme.name.clone(),
                    scopes: requirement.scopes.clone(),
                }
            };
            let alternatives = alternatives
                .iter()
                .map(|all| all.iter().map(requirement).collect())
                .collect();
            constants.securities.push(Security {
                ident,
                alternatives,
            });
        }
        constants
    }

    /// The constant of what an operation takes.
    pub fn ident(&self, alternatives: &Alternatives) -> Option<Ident> {
        self.known.get(alternatives).cloned()
    }
}

fn scheme(scheme: &api::Scheme, scope: &mut Scope) -> Scheme {
    let (constructor, argument) = match &scheme.kind {
        SchemeKind::Basic => ("basic", None),
        SchemeKind::Bearer => ("bearer", None),
        SchemeKind::Digest => ("digest", None),
        SchemeKind::Http(scheme) => ("other", Some(scheme)),
        SchemeKind::ApiKey { location, name } => {
            let constructor = match location {
                KeyLocation::Header => "api_key_in_header",
                KeyLocation::Query => "api_key_in_query",
                KeyLocation::Cookie => "api_key_in_cookie",
            };
            (constructor, Some(name))
        }
        SchemeKind::Signature(method) => ("signature", Some(method)),
        SchemeKind::ClientCredentials { token_url } => ("client_credentials", Some(token_url)),
        SchemeKind::OAuth2 => ("oauth2", None),
        SchemeKind::OpenIdConnect => ("open_id_connect", None),
        SchemeKind::MutualTls => ("mutual_tls", None),
    };
    Scheme {
        ident: scope.add_constant(&scheme.name),
        name: scheme.name.clone(),
        constructor,
        argument: argument.cloned(),
        docs: Docs {
            text: scheme.description.clone().into_iter().collect(),
            deprecated: scheme.deprecated,
            ..Docs::default()
        },
        scopes: scheme.scopes.clone(),
    }
}

/// What a combination is named after: `Digest or OAuth2 with read`. Scopes that would make it too long are left out.
fn words(alternatives: &Alternatives, api: &Api) -> String {
    let spell = |with_scopes: bool| {
        let requirement = |requirement: &api::Requirement| {
            let name = api.schemes[requirement.scheme.0].name.clone();
            if with_scopes && !requirement.scopes.is_empty() {
                format!("{name} with {}", requirement.scopes.join(" "))
            } else {
                name
            }
        };
        let all = |all: &Vec<api::Requirement>| {
            if all.is_empty() {
                "nothing".to_owned()
            } else {
                all.iter()
                    .map(requirement)
                    .collect::<Vec<_>>()
                    .join(" and ")
            }
        };
        let mut sets: Vec<String> = alternatives.iter().map(all).collect();
        // Without their scopes, sets that follow each other may be the same.
        sets.dedup();
        // A single scheme has a constant of its own name already.
        if sets.len() == 1 && alternatives.iter().all(|all| all.len() == 1) {
            sets.push("only".to_owned());
            sets.join(" ")
        } else {
            sets.join(" or ")
        }
    };
    Some(spell(true))
        .filter(|words| words.len() <= MAX_WORDS)
        .unwrap_or_else(|| spell(false))
}
