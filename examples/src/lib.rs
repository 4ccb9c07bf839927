//! A first call to each API stands in `bin/`; here the Rust of the repository's README is tested.

#![cfg_attr(doctest, doc = include_str!("../../README.md"))]
