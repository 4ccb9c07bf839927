//! Clients of these services, each behind a feature of its name:
//!
//! - [`atlas`], MongoDB Atlas: flex restore jobs
//! - [`cloud_manager`], MongoDB Cloud Manager: checkpoints
//! - [`log_service`], Alibaba Cloud Log Service: shipper tasks
//!
//! Written by ironspec as `ironspec-clients`; what the documents say and this crate does not carry is in `ledger.json`.

#![forbid(unsafe_code)]

pub use ironspec_runtime as runtime;
pub use ironspec_runtime::literal;

#[cfg(feature = "atlas")]
pub mod atlas;
#[cfg(feature = "cloud-manager")]
pub mod cloud_manager;
#[cfg(feature = "log-service")]
pub mod log_service;
