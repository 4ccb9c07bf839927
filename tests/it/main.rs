//! All suites in one binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod assertions;
mod bless;
mod client;
mod golden;
mod layers;
mod new_spec;
mod output;
mod reports;
mod robustness;
mod stages;
mod ui;
