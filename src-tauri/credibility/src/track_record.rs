//! What became of what a source said: its words on claims that were settled
//! since, as right or wrong, and those that are still open.
//!
//! A claim is settled by a person who says so, never by a count of evidence. A
//! quote that supports a claim which held, or disputes one which fell, was right.
//! Context says nothing that could be right.
//!
//! What it refuses: a score, a share, an order of sources. Every number is the
//! length of a list, and the list is what is given. Words that alone carry the
//! side that won are marked: their being right rests on nothing but themselves.

use std::collections::{BTreeMap, BTreeSet};

use crate::origins::Lineage;
use crate::{ClaimId, Direction, Error, QuoteId, SourceId};

/// That a quote of a source bears on a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bearing {
    /// Whose words they are.
    pub source: SourceId,
    /// The words.
    pub quote: QuoteId,
    /// The claim.
    pub claim: ClaimId,
    /// Which way they point.
    pub direction: Direction,
}

/// What became of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Became {
    /// They pointed the way in which the claim was settled.
    Right,
    /// They pointed the other way.
    Wrong,
    /// The claim is not settled, or the words point both ways.
    Open,
}

/// Words on a claim, with what became of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// What became of them.
    pub became: Became,
    /// The claim.
    pub claim: ClaimId,
    /// The words.
    pub quote: QuoteId,
    /// Whether, of words that were right, no other known origin points the same
    /// way: the claim may have been settled on their own strength.
    pub alone: bool,
}

/// What became of the words of each source, in the order right, wrong, open; then
/// by claim and quote. `settled` says of a claim whether it held.
///
/// # Errors
/// [`Error::UnknownQuote`] if a quote is not among those of the lineage.
pub fn track_records(
    bearings: &[Bearing],
    settled: &BTreeMap<ClaimId, bool>,
    lineage: &Lineage<'_>,
) -> Result<BTreeMap<SourceId, Vec<Told>>, Error> {
    let mut sides: BTreeMap<(ClaimId, bool), BTreeSet<QuoteId>> = BTreeMap::new();
    let mut pointed: BTreeMap<(SourceId, QuoteId, ClaimId), BTreeSet<bool>> = BTreeMap::new();
    for it in bearings {
        let supports = match it.direction {
            Direction::Supports => true,
            Direction::Disputes => false,
            Direction::Context => continue,
        };
        sides
            .entry((it.claim, supports))
            .or_default()
            .insert(it.quote);
        let ways = pointed.entry((it.source, it.quote, it.claim)).or_default();
        ways.insert(supports);
    }
    let alone = by_themselves(&sides, settled, lineage)?;
    let mut records: BTreeMap<SourceId, Vec<Told>> = BTreeMap::new();
    for ((source, quote, claim), ways) in pointed {
        let way = ways.first().copied().filter(|_| ways.len() == 1);
        let became = match (way, settled.get(&claim)) {
            (Some(way), Some(held)) if way == *held => Became::Right,
            (Some(_), Some(_)) => Became::Wrong,
            _ => Became::Open,
        };
        let told = Told {
            became,
            claim,
            quote,
            alone: became == Became::Right && alone.contains(&(claim, quote)),
        };
        records.entry(source).or_default().push(told);
    }
    for told in records.values_mut() {
        told.sort_unstable();
    }
    Ok(records)
}

/// The quotes on the side that won whose origin is the only known one there.
fn by_themselves(
    sides: &BTreeMap<(ClaimId, bool), BTreeSet<QuoteId>>,
    settled: &BTreeMap<ClaimId, bool>,
    lineage: &Lineage<'_>,
) -> Result<BTreeSet<(ClaimId, QuoteId)>, Error> {
    let mut alone = BTreeSet::new();
    for (claim, held) in settled {
        let Some(quotes) = sides.get(&(*claim, *held)) else {
            continue;
        };
        let quotes: Vec<QuoteId> = quotes.iter().copied().collect();
        let origins = lineage.origins(&quotes)?;
        for group in &origins.groups {
            let others = origins.origins - usize::from(group.known);
            if others == 0 {
                alone.extend(group.quotes.iter().map(|quote| (*claim, *quote)));
            }
        }
    }
    Ok(alone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::origins::Quote;
    use crate::{Basis, ExhibitId};

    /// Quote `n` in exhibit `n`, seen by source `n`.
    fn told(
        bearings: &[(i64, i64, Direction)],
        settled: &[(i64, bool)],
    ) -> BTreeMap<SourceId, Vec<Told>> {
        let chains: Vec<[SourceId; 1]> = (1..=9).map(|n| [SourceId(n)]).collect();
        let quotes: Vec<Quote<'_>> = (1..)
            .zip(&chains)
            .map(|(n, chain)| Quote {
                id: QuoteId(n),
                exhibit: ExhibitId(n),
                chain,
                basis: Basis::Observed,
                asserted: None,
            })
            .collect();
        let lineage = Lineage::new(&quotes, &[], &[]).expect("a lineage");
        let bearings: Vec<Bearing> = bearings
            .iter()
            .map(|(quote, claim, direction)| Bearing {
                source: SourceId(*quote),
                quote: QuoteId(*quote),
                claim: ClaimId(*claim),
                direction: *direction,
            })
            .collect();
        let settled = settled.iter().map(|(claim, held)| (ClaimId(*claim), *held));
        track_records(&bearings, &settled.collect(), &lineage).expect("records")
    }

    fn became(records: &BTreeMap<SourceId, Vec<Told>>, source: i64) -> Vec<Became> {
        records
            .get(&SourceId(source))
            .into_iter()
            .flatten()
            .map(|it| it.became)
            .collect()
    }

    use Direction::{Context, Disputes, Supports};

    #[test]
    fn whoever_disputes_what_fell_was_right_and_context_is_neither() {
        let records = told(
            &[(1, 1, Supports), (2, 1, Disputes), (3, 1, Context)],
            &[(1, false)],
        );
        assert_eq!(became(&records, 1), [Became::Wrong]);
        assert_eq!(became(&records, 2), [Became::Right]);
        assert_eq!(became(&records, 3), []);
    }

    #[test]
    fn what_is_not_settled_and_what_points_both_ways_is_open() {
        let records = told(
            &[(1, 1, Supports), (2, 2, Supports), (2, 2, Disputes)],
            &[(2, true)],
        );
        assert_eq!(became(&records, 1), [Became::Open]);
        assert_eq!(became(&records, 2), [Became::Open]);
    }

    #[test]
    fn words_that_alone_carry_the_side_that_won_are_marked() {
        let settled = [(1, true), (2, true)];
        let records = told(
            &[(1, 1, Supports), (1, 2, Supports), (2, 2, Supports)],
            &settled,
        );
        let alone: Vec<bool> = records[&SourceId(1)].iter().map(|it| it.alone).collect();
        assert_eq!(alone, [true, false]);
        // Being wrong needs nobody else.
        let records = told(&[(1, 1, Disputes)], &settled);
        assert!(!records[&SourceId(1)][0].alone);
    }

    #[test]
    fn a_quote_that_supports_by_two_lines_counts_once() {
        let records = told(&[(1, 1, Supports), (1, 1, Supports)], &[(1, true)]);
        assert_eq!(became(&records, 1), [Became::Right]);
    }
}
