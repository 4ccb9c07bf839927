//! The operations that the settings take, and which of their selectors picked any.

use super::resolve::Resolver;
use crate::{
    openapi::Node,
    report::Fault,
    settings::{Selector, Settings},
};

/// The selectors of a run; each knows whether it picked an operation.
pub(super) struct Selection {
    only: Vec<(Selector, bool)>,
    skip: Vec<(Selector, bool)>,
}

impl Selection {
    pub fn new(settings: &Settings) -> Self {
        let unmatched =
            |selectors: &[Selector]| selectors.iter().map(|one| (one.clone(), false)).collect();
        Self {
            only: unmatched(&settings.only),
            skip: unmatched(&settings.skip),
        }
    }

    /// Whether the settings leave nothing out.
    pub fn is_all(&self) -> bool {
        self.only.is_empty() && self.skip.is_empty()
    }

    /// The faults of selectors that picked nothing, which is what a misspelt one does.
    pub fn faults(&self) -> impl Iterator<Item = Fault> {
        let unmatched = self.only.iter().chain(&self.skip);
        unmatched
            .filter(|(_, is_matched)| !is_matched)
            .map(|(selector, _)| Fault::SelectorUnmatched {
                selector: selector.to_string(),
            })
    }
}

impl Resolver<'_, '_> {
    /// Whether an operation is taken: picked by `only`, if it says anything, and not by `skip`.
    pub fn takes(&mut self, path: &str, operation: &Node) -> bool {
        let id = operation.get("operationId").and_then(Node::as_str);
        let tags = operation.get("tags").and_then(Node::as_sequence);
        let tags: Vec<&str> = tags
            .unwrap_or_default()
            .iter()
            .filter_map(Node::as_str)
            .collect();
        let pick = |selectors: &mut Vec<(Selector, bool)>| {
            let mut is_picked = false;
            for (selector, is_matched) in selectors {
                let picks = selector.picks(path, id, &tags);
                *is_matched |= picks;
                is_picked |= picks;
            }
            is_picked
        };
        let is_taken = self.selection.only.is_empty() | pick(&mut self.selection.only);
        let is_skipped = pick(&mut self.selection.skip);
        is_taken && !is_skipped
    }
}
