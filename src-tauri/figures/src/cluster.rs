//! Which figures can be one and the same number, told by several: "$915 million",
//! "nearly $916 million" and "nearly $1 billion" are. Refuses to put figures together
//! that are not comparable or lie apart, however near, unless a tolerance was set.

use crate::bound::Bound;
use crate::compare::{Relation, Tolerance, compare};
use crate::formula::extent;
use crate::interval::Extent;
use crate::quantity::Quantity;
use crate::terms::{Hedge, Polarity};

/// The most clusters told of one set of figures.
const MOST: usize = 500;

/// Figures of which any two agree, and to which no other can be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Their places in the list that was given, ascending.
    pub members: Vec<usize>,
    /// What all of them allow, in the terms of the shortest period among them; `None`
    /// where they have no value in common, or no end of it was stated.
    pub common: Option<Quantity>,
    /// Whether some of them lie apart and only the tolerance joins them.
    pub by_tolerance: bool,
}

/// The clusters among figures of one measure, the largest first. A figure that leaves
/// much open ("more than 10") may be in several; one that agrees with no other is in
/// one by itself.
#[must_use]
pub fn clusters(figures: &[Quantity], tolerance: Option<&Tolerance>) -> Vec<Cluster> {
    let n = figures.len();
    let mut agree = vec![vec![false; n]; n];
    let mut apart = vec![vec![false; n]; n];
    for left in 0..n {
        for right in left + 1..n {
            let found = compare(&figures[left], &figures[right]);
            let agrees = found.agrees(tolerance);
            let disjoint = found.relation == Relation::Disjoint;
            (agree[left][right], agree[right][left]) = (agrees, agrees);
            (apart[left][right], apart[right][left]) = (disjoint, disjoint);
        }
    }
    let mut found = Vec::new();
    let all: Vec<usize> = (0..n).collect();
    grow(&agree, &mut Vec::new(), all, Vec::new(), &mut found);
    let mut clusters: Vec<Cluster> = found
        .into_iter()
        .map(|mut members| {
            members.sort_unstable();
            let by_tolerance = members
                .iter()
                .any(|one| members.iter().any(|other| apart[*one][*other]));
            let common = common(members.iter().map(|it| &figures[*it]));
            Cluster {
                members,
                common,
                by_tolerance,
            }
        })
        .collect();
    clusters.sort_by_key(|it| (std::cmp::Reverse(it.members.len()), it.members.clone()));
    clusters
}

/// The maximal sets of which any two agree (Bron and Kerbosch 1973, with a pivot).
/// Intervals on a line have few; `MOST` holds off lists made to have many.
fn grow(
    agree: &[Vec<bool>],
    chosen: &mut Vec<usize>,
    mut open: Vec<usize>,
    mut closed: Vec<usize>,
    found: &mut Vec<Vec<usize>>,
) {
    if found.len() >= MOST {
        return;
    }
    if open.is_empty() {
        if closed.is_empty() && !chosen.is_empty() {
            found.push(chosen.clone());
        }
        return;
    }
    let friends = |of: usize| open.iter().filter(|it| agree[of][**it]).count();
    let pivot = open
        .iter()
        .chain(&closed)
        .copied()
        .max_by_key(|it| friends(*it));
    let tried: Vec<usize> = open
        .iter()
        .copied()
        .filter(|it| pivot.is_none_or(|pivot| !agree[pivot][*it]))
        .collect();
    for next in tried {
        let beside = |list: &[usize]| -> Vec<usize> {
            list.iter().copied().filter(|it| agree[next][*it]).collect()
        };
        let (further, shut) = (beside(&open), beside(&closed));
        chosen.push(next);
        grow(agree, chosen, further, shut, found);
        chosen.pop();
        open.retain(|it| *it != next);
        closed.push(next);
    }
}

/// What all of some figures allow.
fn common<'a>(mut figures: impl Iterator<Item = &'a Quantity> + Clone) -> Option<Quantity> {
    let first = figures.clone().next()?;
    // Each comparison brings the longer period to the shorter: after one round the
    // terms are the shortest there are.
    let terms = figures
        .clone()
        .fold(first.clone(), |terms, it| compare(&terms, it).left);
    let aligned = |it: &Quantity| compare(&terms, it).right;
    let last = aligned(figures.next()?);
    let shared = figures.fold(extent(&last), |shared, it| {
        shared.intersected(&extent(&aligned(it)))
    });
    stated(&terms, &shared)
}

/// The outermost ends of a stretch as a quantity in these terms.
fn stated(terms: &Quantity, shared: &Extent) -> Option<Quantity> {
    let span = &shared.outer;
    if span.upper.at < span.lower.at
        || (span.upper.at == span.lower.at && !(span.upper.closed && span.lower.closed))
    {
        return None;
    }
    let bound = |it: Bound, lower: bool| {
        let at = if lower { it.from } else { it.to };
        Bound::ranged(at.clone(), at, it.closed)
    };
    let lower = shared.lower().map(|it| bound(it, true));
    let upper = shared.upper().map(|it| bound(it, false));
    let hedge = match (&lower, &upper) {
        (Some(lower), Some(upper)) if lower == upper => Hedge::None,
        (Some(_), Some(_)) => Hedge::Range,
        (Some(lower), None) if lower.closed => Hedge::AtLeast,
        (Some(_), None) => Hedge::MoreThan,
        (None, Some(upper)) if upper.closed => Hedge::AtMost,
        (None, Some(_)) => Hedge::LessThan,
        (None, None) => return None,
    };
    let quantity = Quantity {
        hedge,
        lower,
        upper,
        options: Vec::new(),
        as_of: None,
        kind: None,
        polarity: Polarity::Asserted,
        approximate: false,
        ..terms.clone()
    };
    quantity.validate().is_ok().then_some(quantity)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::Exact;

    fn usd(hedge: Hedge, values: &[i64]) -> Quantity {
        let values: Vec<Exact> = values.iter().copied().map(Exact::from).collect();
        let bare = Quantity::from_hedge(hedge, &values).expect("hedge and values");
        bare.with_unit("USD".parse().expect("USD"))
    }

    fn members(found: &[Cluster]) -> Vec<Vec<usize>> {
        found.iter().map(|it| it.members.clone()).collect()
    }

    #[test]
    fn one_number_told_by_several_is_one_cluster() {
        let told = [
            usd(Hedge::None, &[915_000_000]),
            usd(Hedge::Nearly, &[916_000_000]),
            usd(Hedge::Nearly, &[1_000_000_000]),
        ];
        let found = clusters(&told, None);
        assert_eq!(members(&found), [vec![0, 1, 2]]);
        let common = found[0].common.as_ref().expect("915 million");
        assert_eq!(common.stated_value(), Some(&Exact::from(915_000_000)));
    }

    #[test]
    fn what_lies_apart_is_apart_and_what_is_open_goes_with_either() {
        let told = [
            usd(Hedge::None, &[100]),
            usd(Hedge::None, &[500]),
            usd(Hedge::MoreThan, &[50]),
            usd(Hedge::None, &[20]),
        ];
        let found = clusters(&told, None);
        assert_eq!(members(&found), [vec![0, 2], vec![1, 2], vec![3]]);
    }

    #[test]
    fn about_joins_nothing_until_somebody_sets_a_tolerance() {
        let told = [usd(Hedge::About, &[900]), usd(Hedge::None, &[915])];
        assert_eq!(members(&clusters(&told, None)), [vec![0], vec![1]]);
        let percent = |n: i64| {
            let bare = Quantity::from_hedge(Hedge::AtMost, &[Exact::from(n)]).expect("a bound");
            Tolerance::of(&bare.with_unit("%".parse().expect("%"))).expect("a tolerance")
        };
        let found = clusters(&told, Some(&percent(2)));
        assert_eq!(members(&found), [vec![0, 1]]);
        assert!(found[0].by_tolerance && found[0].common.is_none());
        assert_eq!(
            clusters(&told, Some(&percent(1))).len(),
            2,
            "15 is more than 1 %"
        );
        let dollars = Tolerance::of(&usd(Hedge::None, &[15])).expect("a tolerance");
        assert_eq!(clusters(&told, Some(&dollars)).len(), 1);
    }

    #[test]
    fn periods_are_brought_together_before_what_is_common_is_told() {
        let per = |quantity: Quantity, per: &str| quantity.with_per(per.parse().expect("per"));
        let told = [
            per(usd(Hedge::Range, &[1200, 2400]), "P1Y"),
            per(usd(Hedge::Range, &[150, 300]), "P1M"),
        ];
        let found = clusters(&told, None);
        let common = found[0].common.as_ref().expect("a stretch");
        assert_eq!(common.per, ["P1M".parse().expect("per")]);
        let ends = [&common.lower, &common.upper].map(|it| it.as_ref().and_then(Bound::value));
        assert_eq!(ends, [Some(&Exact::from(150)), Some(&Exact::from(200))]);
    }
}
