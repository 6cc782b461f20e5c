//! Which figures are compared with each other: those of one measure on one
//! claim, pair by pair. Only what is disjoint after alignment contradicts.

use std::collections::BTreeMap;

use assay_casefile::figure::{Assumed, Figure, tolerance};
use assay_casefile::{ClaimRef, Snapshot};
use assay_figures::{Comparison, compare};

/// Two figures of one measure on one claim.
#[derive(Debug)]
pub(crate) struct Pair<'s> {
    /// The claim.
    pub(crate) claim: ClaimRef,
    /// The one with the lower number.
    pub(crate) left: &'s Figure,
    /// The other.
    pub(crate) right: &'s Figure,
    /// How they stand to each other.
    pub(crate) found: Comparison,
    /// The tolerance within which they lie apart.
    pub(crate) within: Option<&'s Figure>,
}

impl Pair<'_> {
    /// Whether both cannot be right.
    pub(crate) fn is_contradiction(&self) -> bool {
        self.found.is_contradiction() && self.within.is_none()
    }
}

/// Whether a figure says how far others may lie apart, and nothing of its own.
pub(crate) fn is_tolerance(figure: &Figure) -> bool {
    let set = figure.assumption.as_ref();
    set.is_some_and(|it| it.assumed == Assumed::Tolerance)
}

/// Every pair, claim by claim and measure by measure. Measures are the same
/// where their words are, letter case aside.
pub(crate) fn pairs<'s>(
    snapshot: &'s Snapshot,
    figures: impl Iterator<Item = &'s Figure>,
) -> Vec<Pair<'s>> {
    let mut groups: BTreeMap<(ClaimRef, String), Vec<&Figure>> = BTreeMap::new();
    for figure in figures.filter(|it| !is_tolerance(it)) {
        if let Some(claim) = figure.claim {
            let measure = figure.measure.to_lowercase();
            groups.entry((claim, measure)).or_default().push(figure);
        }
    }
    let mut pairs = Vec::new();
    for ((claim, measure), group) in groups {
        let set = tolerance(&snapshot.figures, &measure, Some(claim));
        for (i, left) in group.iter().enumerate() {
            for right in &group[i + 1..] {
                let found = compare(&left.quantity, &right.quantity);
                let within = set.as_ref().filter(|(_, set)| found.is_within(set));
                pairs.push(Pair {
                    claim,
                    left,
                    right,
                    within: within.map(|(figure, _)| *figure),
                    found,
                });
            }
        }
    }
    pairs
}
