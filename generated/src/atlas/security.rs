//! The security schemes of the documents, and what the operations ask of them.

use ironspec_runtime::{Requirement, Scheme, Security};

pub(super) static O_AUTH2: Scheme = Scheme::client_credentials(
    "OAuth2",
    "https://cloud.mongodb.com/api/oauth/token",
);

pub(super) static DIGEST: Scheme = Scheme::digest("Digest");

/// All of them.
pub(super) static SCHEMES: &[&Scheme] = &[&O_AUTH2, &DIGEST];

pub(super) static O_AUTH2_OR_DIGEST: Security = Security::any(
    &[&[Requirement::new(&O_AUTH2)], &[Requirement::new(&DIGEST)]],
);
