//! The security schemes of the documents, and what the operations ask of them.

use ironspec_runtime::{Requirement, Scheme, Security};

pub(super) static MACHINE: Scheme = Scheme::client_credentials(
    "Machine",
    "/oauth/token",
);

pub(super) static TOKEN: Scheme = Scheme::bearer("Token");

pub(super) static DIGEST: Scheme = Scheme::digest("Digest");

pub(super) static KEY: Scheme = Scheme::api_key_in_header("Key", "X-Key");

pub(super) static PASSWORD: Scheme = Scheme::basic("Password");

pub(super) static COOKIE: Scheme = Scheme::api_key_in_cookie("Cookie", "sid");

pub(super) static IN_QUERY: Scheme = Scheme::api_key_in_query("In Query", "key[]");

pub(super) static SIGNED: Scheme = Scheme::signature("Signed", "example");

pub(super) static KEY2: Scheme = Scheme::api_key_in_header("Key", "X-Other-Key");

/// All of them.
pub(super) static SCHEMES: &[&Scheme] = &[
    &MACHINE,
    &TOKEN,
    &DIGEST,
    &KEY,
    &PASSWORD,
    &COOKIE,
    &IN_QUERY,
    &SIGNED,
    &KEY2,
];

pub(super) static MACHINE_WITH_READ_AND_TOKEN_OR_DIGEST: Security = Security::any(
    &[
        &[Requirement::new(&MACHINE).scopes(&["read"]), Requirement::new(&TOKEN)],
        &[Requirement::new(&DIGEST)],
    ],
);

pub(super) static NOTHING_OR_KEY: Security = Security::any(
    &[&[], &[Requirement::new(&KEY)]],
);

pub(super) static KEY_ONLY: Security = Security::any(&[&[Requirement::new(&KEY)]]);

pub(super) static MACHINE_ONLY: Security = Security::any(
    &[
        &[Requirement::new(&MACHINE).scopes(&["read"])],
        &[
            Requirement::new(&MACHINE)
                .scopes(
                    &["write", "https://example.com/scopes/administration-of-everything"],
                ),
        ],
    ],
);

pub(super) static PASSWORD_AND_COOKIE_AND_IN_QUERY_AND_SIGNED: Security = Security::any(
    &[
        &[
            Requirement::new(&PASSWORD),
            Requirement::new(&COOKIE),
            Requirement::new(&IN_QUERY),
            Requirement::new(&SIGNED),
        ],
    ],
);

pub(super) static DIGEST_OR_KEY: Security = Security::any(
    &[&[Requirement::new(&DIGEST)], &[Requirement::new(&KEY2)]],
);
