//! All suites in one binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod assertions;
mod bless;
mod client;
mod counterparts;
mod fuzz;
mod golden;
mod keywords;
mod layers;
mod new_spec;
mod output;
mod reports;
mod robustness;
mod sample;
mod schema_suite;
mod stages;
mod ui;
