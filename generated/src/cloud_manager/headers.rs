//! The headers that answers may bring: `response.header(headers::NAME)` reads one as its type.

use ironspec_runtime::Header;

use super::ContentLength;

/// Which build of the service answered. Quote it when you ask for help.
///
/// In answers of status 200.
pub const X_MONGO_DB_SERVICE_VERSION: Header<String> = Header::text(
    "X-MongoDB-Service-Version",
);

/// For how many seconds a caller must use HTTPS for this host (RFC 6797).
///
/// In answers of status 200.
pub const STRICT_TRANSPORT_SECURITY: Header<String> = Header::text(
    "Strict-Transport-Security",
);

/// Which request headers took part in choosing this answer (RFC 9110, 12.5.5).
///
/// In answers of status 200.
pub const VARY: Header<String> = Header::text("Vary");

/// When the answer was made, as an HTTP date (RFC 9110, 5.6.7).
///
/// In answers of status 200 or status 401.
pub const DATE: Header<String> = Header::text("Date");

/// Whether the connection stays open after this answer.
///
/// In answers of status 200 or status 401.
pub const CONNECTION: Header<String> = Header::text("Connection");

/// Length of the body in bytes.
///
/// In answers of status 200 or status 401.
pub const CONTENT_LENGTH: Header<ContentLength> = Header::json("Content-Length");

/// The Digest challenge (RFC 7616). The pages print its member `qop` as `op`, so a caller should take
/// `qop`, pass over what it does not know, and be able to answer a challenge that has neither. The
/// nonce is short-lived; `stale=true` asks for one more try with a new nonce and the same key.
///
/// In answers of status 401.
pub const WWW_AUTHENTICATE: Header<String> = Header::text("WWW-Authenticate");
