//! The headers that answers may bring: `response.header(headers::NAME)` reads one as its type.

use ironspec_runtime::Header;

use super::ContentLength;

/// Identifies the request; 24 upper-case hexadecimal digits in samples. Quote it when you ask for help.
///
/// In answers of status 200 or status 400 or status 401 or status 403 or status 404 or status 411 or
/// status 415 or status 500 or status 503.
pub const X_LOG_REQUESTID: Header<String> = Header::text("x-log-requestid");

/// Name of the server program.
///
/// In answers of status 200.
pub const SERVER: Header<String> = Header::text("Server");

/// When the answer was made, as an HTTP date (RFC 9110, 5.6.7).
///
/// In answers of status 200.
pub const DATE: Header<String> = Header::text("Date");

/// Whether the connection stays open after this answer. The page's list of values is lost; HTTP/1.1
/// knows `close` and `keep-alive`.
///
/// In answers of status 200.
pub const CONNECTION: Header<String> = Header::text("Connection");

/// Length of the body in bytes.
///
/// In answers of status 200.
pub const CONTENT_LENGTH: Header<ContentLength> = Header::json("Content-Length");
