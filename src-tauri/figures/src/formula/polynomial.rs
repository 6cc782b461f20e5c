//! A formula expanded into a sum of products, so that a figure used twice is taken
//! as one and the same value: `F1 - F1` is nothing. Refuses to expand without limit;
//! what it refuses is computed the plain way, which is wider, never wrong.

use std::collections::BTreeMap;

use crate::exact::Exact;
use crate::interval::Extent;

/// The most terms and the highest power; formulas that people write stay far below.
const MAX_TERMS: usize = 64;
const MAX_POWER: i32 = 12;

/// Which figure to which power; no power is zero.
type Powers = BTreeMap<i64, i32>;

#[derive(Clone, Debug)]
pub(super) struct Polynomial {
    terms: BTreeMap<Powers, Exact>,
}

impl Polynomial {
    pub(super) fn constant(value: Exact) -> Self {
        Self {
            terms: BTreeMap::from([(Powers::new(), value)]),
        }
        .tidy()
    }

    pub(super) fn figure(figure: i64) -> Self {
        Self {
            terms: BTreeMap::from([(Powers::from([(figure, 1)]), Exact::one())]),
        }
    }

    /// Whether a figure has a part in it.
    pub(super) fn uses(&self, figure: i64) -> bool {
        self.terms.keys().any(|powers| powers.contains_key(&figure))
    }

    fn tidy(mut self) -> Self {
        self.terms.retain(|_, factor| !factor.is_zero());
        self
    }

    pub(super) fn plus(&self, other: &Self) -> Option<Self> {
        let mut terms = self.terms.clone();
        for (powers, factor) in &other.terms {
            let sum = terms.entry(powers.clone()).or_insert_with(Exact::zero);
            *sum = &*sum + factor;
        }
        (terms.len() <= MAX_TERMS).then(|| Self { terms }.tidy())
    }

    pub(super) fn scaled(&self, by: &Exact) -> Self {
        let scaled = self
            .terms
            .iter()
            .map(|(powers, factor)| (powers.clone(), factor * by));
        Self {
            terms: scaled.collect(),
        }
        .tidy()
    }

    pub(super) fn times(&self, other: &Self) -> Option<Self> {
        if self.terms.len() * other.terms.len() > MAX_TERMS {
            return None;
        }
        let mut product = Self {
            terms: BTreeMap::new(),
        };
        for (powers, factor) in &self.terms {
            for (others, by) in &other.terms {
                let term = Self {
                    terms: BTreeMap::from([(multiplied(powers, others)?, factor * by)]),
                };
                product = product.plus(&term)?;
            }
        }
        Some(product)
    }

    /// One over this, where this is a single product.
    pub(super) fn inverted(&self) -> Option<Self> {
        let mut terms = self.terms.iter();
        let (Some((powers, factor)), None) = (terms.next(), terms.next()) else {
            return None;
        };
        let inverse = powers
            .iter()
            .map(|(figure, power)| (*figure, -power))
            .collect();
        Some(Self {
            terms: BTreeMap::from([(inverse, factor.reciprocal()?)]),
        })
    }

    /// The extent of the whole, given each figure's own; `divisor` gives the extent
    /// of a figure that is divided by. `None` where such a figure may be zero.
    pub(super) fn extent(
        &self,
        figure: &dyn Fn(i64) -> Option<Extent>,
        divisor: &dyn Fn(i64) -> Option<Extent>,
    ) -> Option<Extent> {
        let mut sum: Option<Extent> = None;
        for (powers, factor) in &self.terms {
            // A sum begins with its first term, not with a zero that nobody stated.
            let mut product = Extent::point(factor.clone());
            for (number, power) in powers {
                let base = if *power < 0 {
                    divisor(*number)?.inverted()?
                } else {
                    figure(*number)?
                };
                product = product.times(&base.power(power.unsigned_abs()));
            }
            sum = Some(sum.map_or_else(|| product.clone(), |sum| sum.plus(&product)));
        }
        Some(sum.unwrap_or_else(|| Extent::point(Exact::zero())))
    }
}

fn multiplied(left: &Powers, right: &Powers) -> Option<Powers> {
    let mut powers = left.clone();
    for (figure, power) in right {
        let sum = powers.entry(*figure).or_insert(0);
        *sum += power;
        if sum.abs() > MAX_POWER {
            return None;
        }
    }
    powers.retain(|_, power| *power != 0);
    Some(powers)
}
