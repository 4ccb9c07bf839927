//! The security schemes of the documents, and what the operations ask of them.

use ironspec_runtime::{Requirement, Scheme, Security};

pub(super) static PERSON: Scheme = Scheme::oauth2("Person");

pub(super) static PROVIDER: Scheme = Scheme::open_id_connect("Provider");

pub(super) static CERTIFICATE: Scheme = Scheme::mutual_tls("Certificate");

pub(super) static HOBA: Scheme = Scheme::other("Hoba", "HOBA");

/// All of them.
pub(super) static SCHEMES: &[&Scheme] = &[&PERSON, &PROVIDER, &CERTIFICATE, &HOBA];

pub(super) static PERSON_OR_PROVIDER_AND_CERTIFICATE_AND_HOBA: Security = Security::any(
    &[
        &[Requirement::new(&PERSON)],
        &[
            Requirement::new(&PROVIDER),
            Requirement::new(&CERTIFICATE),
            Requirement::new(&HOBA),
        ],
    ],
);
