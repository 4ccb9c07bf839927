//! The headers that answers may bring: `response.header(headers::NAME)` reads one as its type.

use ironspec_runtime::Header;

use super::{RateLimitLimit, RateLimitRemaining, RetryAfter};

/// How many requests the bucket for this operation holds. May be missing.
///
/// In answers of status 200 or status 429.
pub const RATE_LIMIT_LIMIT: Header<RateLimitLimit> = Header::json("RateLimit-Limit");

/// How many requests are left in the bucket. May be missing.
///
/// In answers of status 200 or status 429.
pub const RATE_LIMIT_REMAINING: Header<RateLimitRemaining> = Header::json(
    "RateLimit-Remaining",
);

/// The Digest challenge (RFC 7616). MongoDB's pages print its member `qop` as `op`, so a caller should
/// take `qop`, pass over what it does not know, and be able to answer a challenge that has neither. The
/// nonce is short-lived; `stale=true` asks for one more try with a new nonce and the same key.
///
/// In answers of status 401.
pub const WWW_AUTHENTICATE: Header<String> = Header::text("WWW-Authenticate");

/// How many seconds to wait at least before the next try (RFC 9110, 10.2.3). May be missing; then wait
/// longer after each refusal.
///
/// In answers of status 429 or status 503.
pub const RETRY_AFTER: Header<RetryAfter> = Header::json("Retry-After");

/// Since when the resource is deprecated, as an HTTP date.
///
/// In answers of status 200.
pub const DEPRECATION: Header<String> = Header::text("Deprecation");

/// When the resource stops answering, as an HTTP date (RFC 8594). After it comes 410.
///
/// In answers of status 200.
pub const SUNSET: Header<String> = Header::text("Sunset");
