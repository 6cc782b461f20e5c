//! Which figures are compared with each other: those of one measure on one
//! claim, pair by pair. Only what is disjoint after alignment contradicts.

use std::collections::BTreeMap;

use assay_casefile::ClaimRef;
use assay_casefile::figure::Figure;
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
}

/// Every pair, claim by claim and measure by measure. Measures are the same
/// where their words are, letter case aside.
pub(crate) fn pairs<'s>(figures: impl Iterator<Item = &'s Figure>) -> Vec<Pair<'s>> {
    let mut groups: BTreeMap<(ClaimRef, String), Vec<&Figure>> = BTreeMap::new();
    for figure in figures {
        if let Some(claim) = figure.claim {
            let measure = figure.measure.to_lowercase();
            groups.entry((claim, measure)).or_default().push(figure);
        }
    }
    let mut pairs = Vec::new();
    for ((claim, _), group) in groups {
        for (i, left) in group.iter().enumerate() {
            for right in &group[i + 1..] {
                pairs.push(Pair {
                    claim,
                    left,
                    right,
                    found: compare(&left.quantity, &right.quantity),
                });
            }
        }
    }
    pairs
}
