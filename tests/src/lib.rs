//! The test suites of ironspec stand in `it/`.
