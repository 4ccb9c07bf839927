//! The security schemes of the documents, and what the operations ask of them.

use ironspec_runtime::{Requirement, Scheme, Security};

pub(super) static DIGEST: Scheme = Scheme::digest("Digest");

pub(super) static O_AUTH2: Scheme = Scheme::client_credentials(
    "OAuth2",
    "https://cloud.mongodb.com/api/oauth/token",
);

/// All of them.
pub(super) static SCHEMES: &[&Scheme] = &[&DIGEST, &O_AUTH2];

pub(super) static DIGEST_OR_O_AUTH2: Security = Security::any(
    &[&[Requirement::new(&DIGEST)], &[Requirement::new(&O_AUTH2)]],
);
