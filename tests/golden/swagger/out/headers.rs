//! The headers that answers may bring: `response.header(headers::NAME)` reads one as its type.

use ironspec_runtime::Header;

/// How many there are.
///
/// In answers of status 200.
pub const X_TOTAL: Header<i64> = Header::json("X-Total");
