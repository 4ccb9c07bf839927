//! The headers that answers may bring: `response.header(headers::NAME)` reads one as its type.

use ironspec_runtime::{DateTime, Header};

use super::{RetryAfter, Version, XPage, XState};

/// How many calls are left.
///
/// In answers of status 200 or status 429.
pub const X_RATE_LIMIT_REMAINING: Header<i64> = Header::json("X-Rate-Limit-Remaining");

/// In answers of status 200.
pub const LAST_MODIFIED_AT: Header<DateTime> = Header::text("Last-Modified-At");

/// For If-Match.
///
/// In answers of status 200 or any other status.
pub const E_TAG: Header<Version> = Header::text("ETag");

/// In answers of status 200.
pub const X_TAGS: Header<Vec<String>> = Header::text("X-Tags").list();

/// In answers of status 200.
pub const X_SIZES: Header<Vec<i64>> = Header::json("X-Sizes").list();

/// In answers of status 200.
#[deprecated = "the document marks this header as deprecated"]
pub const X_STATE: Header<XState> = Header::text("X-State");

/// In answers of status 200.
pub const X_PAGE: Header<XPage> = Header::json("X-Page");

/// Nobody knows.
///
/// In answers of status 200.
pub const X_ANYTHING: Header<String> = Header::text("X-Anything");

/// In answers of status 200.
pub const X_OBJECT: Header<String> = Header::text("X-Object");

/// In answers of status 204 or status 429.
pub const RETRY_AFTER: Header<RetryAfter> = Header::json("Retry-After");

/// In answers of status 204.
pub const X_RATE_LIMIT_REMAINING2: Header<String> = Header::text(
    "X-Rate-Limit-Remaining",
);
