//! The one way to renew expectations: `UPDATE_EXPECT=1`, the variable of expect-test, for every suite. A failing test never writes.

/// Whether this run renews expectations.
pub(crate) fn is_asked() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1")
}
