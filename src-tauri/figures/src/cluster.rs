//! Which figures can be one and the same number, told by several: "$915 million",
//! "nearly $916 million" and "nearly $1 billion" are. Refuses to put figures together
//! that are not comparable or lie apart, however near, unless a tolerance was set.

use std::collections::{BTreeMap, BTreeSet};

use crate::bound::Bound;
use crate::compare::{Relation, Tolerance, compare, in_the_same_terms};
use crate::formula::extent;
use crate::interval::Extent;
use crate::quantity::Quantity;
use crate::terms::{Hedge, Polarity};

mod graph;
mod sweep;

/// The most places that the clusters of one answer have for figures, all told: a figure
/// that leaves much open stands in many.
const MOST_PLACES: usize = 1_000_000;

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

/// What was found among figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clusters {
    /// The clusters, the largest first.
    pub found: Vec<Cluster>,
    /// Whether these are all there are. They are not where figures can be put together
    /// in more ways than an answer can hold.
    pub complete: bool,
}

/// Figures that allow the same in the same words: one of them, and where all stand.
struct Alike {
    figure: Quantity,
    places: Vec<usize>,
}

/// Sets of [`Alike`] by their numbers, whether only a tolerance joins some of one, and
/// whether there are no others.
struct Sets {
    found: Vec<(Vec<usize>, bool)>,
    complete: bool,
}

/// The clusters among figures of one measure. A figure that leaves much open ("more
/// than 10") may be in several; one that agrees with no other is in one by itself.
///
/// Figures in the same terms are intervals on a line, whose clusters one walk over their
/// sorted ends finds; only values of "A or B" are set against each other one by one.
#[must_use]
pub fn clusters(figures: &[Quantity], tolerance: Option<&Tolerance>) -> Clusters {
    let (alike, mut clusters) = alike(figures);
    let mut terms: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, it) in alike.iter().enumerate() {
        terms.entry(spelt(&it.figure)).or_default().push(at);
    }
    let terms: Vec<Vec<usize>> = terms.into_values().collect();
    let first = |at: usize| &alike[terms[at][0]].figure;
    let together = graph::grown(terms.len(), |left, right| {
        in_the_same_terms(first(left), first(right)).is_some()
    });
    let mut complete = together.complete;
    let mut sets: BTreeSet<(Vec<usize>, bool)> = BTreeSet::new();
    let several = together.found.len() > 1;
    let mut places = 0;
    for chosen in together.found {
        let members: Vec<usize> = chosen.iter().flat_map(|at| terms[*at].clone()).collect();
        let found = joined(&alike, &members, tolerance);
        complete &= found.complete;
        for set in found.found {
            let more: usize = set.0.iter().map(|at| alike[*at].places.len()).sum();
            if places + more > MOST_PLACES {
                complete = false;
                continue;
            }
            places += more;
            sets.insert(set);
        }
    }
    for (set, by_tolerance) in &sets {
        if several && sets.iter().any(|(other, _)| is_part(set, other)) {
            continue;
        }
        let mut members: Vec<usize> = set
            .iter()
            .flat_map(|at| alike[*at].places.clone())
            .collect();
        members.sort_unstable();
        clusters.push(Cluster {
            members,
            common: common(set.iter().map(|at| &alike[*at].figure)),
            by_tolerance: *by_tolerance,
        });
    }
    clusters.sort_by_key(|it| (std::cmp::Reverse(it.members.len()), it.members.clone()));
    Clusters {
        found: clusters,
        complete,
    }
}

/// Whether `set` is part of a larger one. Both ascend.
fn is_part(set: &[usize], other: &[usize]) -> bool {
    set.len() < other.len() && set.iter().all(|at| other.binary_search(at).is_ok())
}

/// Figures that differ in nothing that matters taken together, and those that agree with
/// nothing, not even themselves (denied, without a bound), as clusters of their own.
fn alike(figures: &[Quantity]) -> (Vec<Alike>, Vec<Cluster>) {
    let mut by_words: BTreeMap<String, Alike> = BTreeMap::new();
    let mut alone = Vec::new();
    for (at, figure) in figures.iter().enumerate() {
        if in_the_same_terms(figure, figure).is_none() {
            alone.push(Cluster {
                members: vec![at],
                common: common(std::iter::once(figure)),
                by_tolerance: false,
            });
            continue;
        }
        let ends = (&figure.lower, &figure.upper, &figure.options, figure.hedge);
        let words = format!("{ends:?} {}", spelt(figure));
        let known = by_words.entry(words).or_insert_with(|| Alike {
            figure: figure.clone(),
            places: Vec::new(),
        });
        known.places.push(at);
    }
    (by_words.into_values().collect(), alone)
}

/// The terms of a figure, spelt out.
fn spelt(figure: &Quantity) -> String {
    let mut per = figure.per.clone();
    per.sort();
    format!(
        "{:?} {per:?} {:?} {:?}",
        figure.unit, figure.kind, figure.as_of
    )
}

/// The sets among figures of which any two can be brought to the same terms.
fn joined(alike: &[Alike], members: &[usize], tolerance: Option<&Tolerance>) -> Sets {
    let figures: Vec<&Quantity> = members.iter().map(|at| &alike[*at].figure).collect();
    let mut sets = sweep::swept(&figures, tolerance).unwrap_or_else(|| {
        let agree =
            |left: usize, right: usize| compare(figures[left], figures[right]).agrees(tolerance);
        let apart = |left: &usize, right: &usize| {
            compare(figures[*left], figures[*right]).relation == Relation::Disjoint
        };
        let grown = graph::grown(figures.len(), agree);
        let by_tolerance = |set: &[usize]| {
            tolerance.is_some() && set.iter().any(|one| set.iter().any(|it| apart(one, it)))
        };
        let found = grown.found.into_iter();
        Sets {
            found: found.map(|set| (set.clone(), by_tolerance(&set))).collect(),
            complete: grown.complete,
        }
    });
    for (set, _) in &mut sets.found {
        for at in set.iter_mut() {
            *at = members[*at];
        }
        set.sort_unstable();
    }
    sets
}

/// What all of some figures allow.
fn common<'a>(mut figures: impl Iterator<Item = &'a Quantity> + Clone) -> Option<Quantity> {
    let first = figures.clone().next()?;
    // Each comparison brings the longer period to the shorter: after one round the
    // terms are the shortest there are.
    let terms = figures.clone().fold(first.clone(), |terms, it| {
        in_the_same_terms(&terms, it).map_or(terms, |(terms, _)| terms)
    });
    let aligned = |it: &Quantity| match in_the_same_terms(&terms, it) {
        Some((_, it)) => it,
        None => it.clone(),
    };
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
mod tests;
