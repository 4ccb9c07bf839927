//! What each code means and how to mend it, at more length than a finding or a row has room for.

mod findings;
mod rows;

/// The long form of a code.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Explanation {
    /// The stable code.
    pub code: &'static str,
    /// What has a place in a document that gets this code, and what follows from it.
    pub meaning: &'static str,
    /// A part of a document that gets it, as YAML; empty where it takes more than a part.
    pub example: &'static str,
    /// What to do.
    pub mend: &'static str,
}

/// The explanations of all findings, by code.
pub const FINDINGS: &[Explanation] = findings::ALL;

/// The explanations of all rows of the ledger, by code.
pub const ROWS: &[Explanation] = rows::ALL;
