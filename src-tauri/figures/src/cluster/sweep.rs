//! Clusters of figures as intervals on a line: one walk over their sorted ends. Refuses
//! figures that are no intervals ("A or B"), and tolerances that are none on a line.

use std::collections::BTreeSet;

use super::{MOST_PLACES, Sets};
use crate::compare::{Tolerance, in_the_same_terms};
use crate::exact::Exact;
use crate::formula::extent;
use crate::interval::Span;
use crate::quantity::Quantity;
use crate::terms::Hedge;

/// The clusters among figures that can all be brought to the same terms, by their
/// places; `None` where a walk cannot find them.
pub(super) fn swept(figures: &[&Quantity], tolerance: Option<&Tolerance>) -> Option<Sets> {
    if figures.iter().any(|it| it.hedge == Hedge::OneOf) {
        return None;
    }
    let first = *figures.first()?;
    let terms = figures.iter().try_fold(first.clone(), |terms, it| {
        in_the_same_terms(&terms, it).map(|(terms, _)| terms)
    })?;
    // An amount counts in its own terms alone, so that all must already be in them.
    let same = |it: &Quantity| it.unit == first.unit && it.per == first.per;
    if tolerance.is_some_and(|it| !it.is_relative(&terms)) && !figures.iter().all(|it| same(it)) {
        return None;
    }
    let mut spans = Vec::with_capacity(figures.len());
    for figure in figures {
        spans.push(extent(&in_the_same_terms(&terms, figure)?.1).outer);
    }
    let below_zero = |it: &Span| it.lower.finite().is_none_or(Exact::is_negative);
    if tolerance.is_some_and(|it| it.is_relative(&terms)) && spans.iter().any(below_zero) {
        return None;
    }
    Some(walk(&spans, |end| tolerance?.reach(end, &terms)))
}

/// Walks over the beginnings in order, with those at hand that have not ended yet. When
/// one has, what was at hand before it left is a cluster: one joined since the last.
fn walk(spans: &[Span], reach: impl Fn(&Exact) -> Option<Exact>) -> Sets {
    let mut starts: Vec<usize> = (0..spans.len()).collect();
    // A closed beginning lies before an open one at the same place.
    starts.sort_by_key(|at| (&spans[*at].lower.at, !spans[*at].lower.closed));
    let mut ends: Vec<usize> = (0..spans.len()).collect();
    ends.sort_by_key(|at| (&spans[*at].upper.at, spans[*at].upper.closed));
    let mut rank = vec![0; spans.len()];
    for (at, span) in ends.iter().enumerate() {
        rank[*span] = at;
    }
    let far: Vec<Option<Exact>> = (spans.iter())
        .map(|it| it.upper.finite().and_then(&reach))
        .collect();
    let meets = |early: usize, late: usize| {
        let within = match (&far[early], spans[late].lower.finite()) {
            (Some(far), Some(begin)) => begin <= far,
            _ => false,
        };
        within || !spans[early].is_below(&spans[late])
    };
    let mut walked = Walked {
        spans,
        places: 0,
        sets: Sets {
            found: Vec::new(),
            complete: true,
        },
    };
    let mut at_hand: BTreeSet<usize> = BTreeSet::new();
    for next in starts {
        let mut gone = Vec::new();
        for ended in &at_hand {
            if meets(ends[*ended], next) {
                break;
            }
            gone.push(*ended);
        }
        if !gone.is_empty() {
            walked.tell(at_hand.iter().map(|at| ends[*at]).collect());
        }
        for ended in gone {
            at_hand.remove(&ended);
        }
        at_hand.insert(rank[next]);
    }
    if !at_hand.is_empty() {
        walked.tell(at_hand.iter().map(|at| ends[*at]).collect());
    }
    walked.sets
}

/// What a walk has found.
struct Walked<'a> {
    spans: &'a [Span],
    places: usize,
    sets: Sets,
}

impl Walked<'_> {
    fn tell(&mut self, set: Vec<usize>) {
        self.places += set.len();
        if self.places > MOST_PLACES {
            self.sets.complete = false;
            return;
        }
        // On a line, those of which any two meet have a value that all of them have; where
        // the last to begin lies above the first to end, only the tolerance joins them.
        let spans = set.iter().map(|at| &self.spans[*at]);
        let last = spans
            .clone()
            .max_by_key(|it| (&it.lower.at, !it.lower.closed));
        let first = spans.min_by_key(|it| (&it.upper.at, it.upper.closed));
        let apart = first
            .zip(last)
            .is_some_and(|(first, last)| first.is_below(last));
        self.sets.found.push((set, apart));
    }
}
