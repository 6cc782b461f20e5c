//! Whether several raters agree: weighted kappa of two, Krippendorff's alpha of
//! all, and what they disagree on.
//!
//! A unit is what is rated (a source, a quote) on one version of one scale; a
//! value is the rank of a term on it. A term without rank ("cannot be judged",
//! "untested") is a *missing* value: it enters no coefficient, neither as the
//! bottom of the ladder nor as its middle. Coefficients are told in thousandths.
//!
//! What it refuses: a coefficient where nothing varies (chance alone would agree
//! just as well, so there is nothing to measure), an interval from fewer than ten
//! units, and a word such as "substantial" for a number. It speaks of raters,
//! never of what they rated. A rating made with another rater's in view is no
//! second opinion, and [`opinions`] leaves it out.
//!
//! Sources: Cohen 1968 (weighted kappa); Cicchetti & Allison 1971 (linear
//! weights); Fleiss & Cohen 1973 (quadratic weights); Krippendorff 2011,
//! "Computing Krippendorff's Alpha-Reliability" (alpha, ordinal difference).

mod chance;
mod opinions;

use std::collections::BTreeMap;

pub use opinions::{Given, Opinion, opinions};

/// Fewer units than this give no interval: drawing again from so few says more
/// about the draw than about the raters.
pub const FEWEST_FOR_INTERVAL: usize = 10;

/// So many times at the most the units are drawn anew for an interval.
pub const DRAWS: usize = 2000;

/// What each rater (by place) said of one unit: the rank of a term, or `None`
/// where a rater did not rate it or could not judge it.
pub type Unit = Vec<Option<usize>>;

/// By how much a disagreement of so many steps counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// As the steps: two steps count twice as much as one.
    Linear,
    /// As the square of the steps: two steps count four times as much as one.
    Quadratic,
}

impl Weights {
    fn of(self, one: usize, other: usize) -> u64 {
        let steps = one.abs_diff(other) as u64;
        match self {
            Weights::Linear => steps,
            Weights::Quadratic => steps * steps,
        }
    }
}

/// A coefficient in thousandths: 1000 is full agreement, 0 what chance alone
/// would give, less is worse than chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coefficient {
    /// The value, rounded to the nearest thousandth.
    pub thousandths: i64,
    /// The 95 % interval, rounded outward; `None` for too few units.
    pub interval: Option<Interval>,
}

/// Where 95 of 100 draws lie: percentiles of a bootstrap over units, drawn with
/// replacement from a fixed seed, so that the same ratings give the same ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lower end, in thousandths.
    pub low: i64,
    /// The upper end, in thousandths.
    pub high: i64,
    /// How many draws were made.
    pub draws: usize,
    /// How many draws had nothing that varied and so no coefficient; they are
    /// left out of the percentiles.
    pub empty: usize,
}

/// Two raters side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The place of the one rater.
    pub left: usize,
    /// The place of the other.
    pub right: usize,
    /// How many units both judged.
    pub both: usize,
    /// On how many of these they said the same.
    pub equal: usize,
    /// Weighted kappa with linear weights.
    pub linear: Option<Coefficient>,
    /// Weighted kappa with quadratic weights.
    pub quadratic: Option<Coefficient>,
}

/// What several raters came to on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Every pair of raters that judged a unit in common.
    pub pairs: Vec<Pair>,
    /// Krippendorff's alpha for ordinal data over all raters.
    pub alpha: Option<Coefficient>,
    /// How many units two or more raters judged: those that alpha is made of.
    pub pairable: usize,
}

/// Measures the agreement of `raters` raters over units. A unit that is shorter
/// than that says nothing of the raters beyond its end.
pub fn measure(units: &[Unit], raters: usize) -> Agreement {
    let mut pairs = Vec::new();
    for left in 0..raters {
        for right in left + 1..raters {
            let both = in_common(units, left, right);
            if both.is_empty() {
                continue;
            }
            let kappa = |weights| {
                chance::with_interval(&both, &|some: &[(usize, usize)]| kappa(some, weights))
            };
            pairs.push(Pair {
                left,
                right,
                both: both.len(),
                equal: both.iter().filter(|(one, other)| one == other).count(),
                linear: kappa(Weights::Linear),
                quadratic: kappa(Weights::Quadratic),
            });
        }
    }
    let judged: Vec<Vec<usize>> = units
        .iter()
        .map(|unit| unit.iter().copied().flatten().collect())
        .filter(|values: &Vec<usize>| values.len() > 1)
        .collect();
    Agreement {
        pairs,
        alpha: chance::with_interval(&judged, &|some: &[Vec<usize>]| alpha(some)),
        pairable: judged.len(),
    }
}

fn in_common(units: &[Unit], left: usize, right: usize) -> Vec<(usize, usize)> {
    let value = |unit: &Unit, at: usize| unit.get(at).copied().flatten();
    units
        .iter()
        .filter_map(|unit| Some((value(unit, left)?, value(unit, right)?)))
        .collect()
}

/// Weighted kappa of two raters over what both judged: one less observed by
/// expected disagreement. `None` where none is expected: both only ever said one
/// and the same thing.
pub fn kappa(both: &[(usize, usize)], weights: Weights) -> Option<f64> {
    let (mut ones, mut others) = (BTreeMap::new(), BTreeMap::new());
    let mut observed = 0_u64;
    for (one, other) in both {
        observed += weights.of(*one, *other);
        *ones.entry(*one).or_insert(0_u64) += 1;
        *others.entry(*other).or_insert(0_u64) += 1;
    }
    let expected: u64 = ones
        .iter()
        .flat_map(|(one, n)| others.iter().map(move |it| (one, n, it)))
        .map(|(one, n, (other, m))| n * m * weights.of(*one, *other))
        .sum();
    (expected > 0).then(|| 1.0 - (both.len() as f64 * observed as f64) / expected as f64)
}

/// Krippendorff's alpha with the ordinal difference, over the judged values of
/// each unit (any number of raters, any order). `None` where fewer than two units
/// pair or nothing varies.
pub fn alpha(units: &[Vec<usize>]) -> Option<f64> {
    // Coincidences: each unit gives all ordered pairs of its values, each worth
    // one over its number of values less one.
    let mut pairs: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    let mut totals: BTreeMap<usize, f64> = BTreeMap::new();
    for values in units.iter().filter(|it| it.len() > 1) {
        let worth = 1.0 / (values.len() - 1) as f64;
        for (n, one) in values.iter().enumerate() {
            *totals.entry(*one).or_insert(0.0) += 1.0;
            for (m, other) in values.iter().enumerate() {
                if n != m {
                    *pairs.entry((*one, *other)).or_insert(0.0) += worth;
                }
            }
        }
    }
    let all: f64 = totals.values().sum();
    let apart = |one: usize, other: usize| {
        let between: f64 = totals
            .range(one.min(other)..=one.max(other))
            .map(|(_, n)| n)
            .sum();
        let ends = (totals.get(&one).unwrap_or(&0.0) + totals.get(&other).unwrap_or(&0.0)) / 2.0;
        (between - ends) * (between - ends)
    };
    let observed: f64 = pairs
        .iter()
        .filter(|((one, other), _)| one != other)
        .map(|((one, other), worth)| worth * apart(*one, *other))
        .sum();
    let mut expected = 0.0;
    for (one, n) in &totals {
        for (other, m) in &totals {
            if one != other {
                expected += n * m * apart(*one, *other);
            }
        }
    }
    (expected > 0.0).then(|| 1.0 - (all - 1.0) * observed / expected)
}

#[cfg(test)]
mod tests;
