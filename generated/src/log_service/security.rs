//! The security schemes of the documents, and what the operations ask of them.

use ironspec_runtime::{Requirement, Scheme, Security};

pub(super) static LOG_SERVICE_SIGNATURE: Scheme = Scheme::signature(
    "LogServiceSignature",
    "aliyun-log",
);

/// All of them.
pub(super) static SCHEMES: &[&Scheme] = &[&LOG_SERVICE_SIGNATURE];

pub(super) static LOG_SERVICE_SIGNATURE_ONLY: Security = Security::any(
    &[&[Requirement::new(&LOG_SERVICE_SIGNATURE)]],
);
