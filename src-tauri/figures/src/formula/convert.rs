//! Brings a value from one currency to another by recorded rates. Refuses a rate
//! that does not belong to the value's currency, and never takes a rate that the
//! formula does not name.

use std::collections::BTreeSet;

use super::Refusal;
use crate::bound::Bound;
use crate::dimension::Dimension;
use crate::exact::Exact;
use crate::interval::Extent;
use crate::period::Per;
use crate::unit::Unit;

/// A rate as it was recorded: units of `to` for one of `from`. A price index has
/// the same currency on both sides, at the prices of two dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The currency converted from.
    pub from: Unit,
    /// The currency converted to.
    pub to: Unit,
    /// Units of `to` for one of `from`; above zero.
    pub value: Exact,
    /// The day or period that it holds for, EDTF; of an index the one it leads from
    /// and the one it leads to, as an interval. `None` where that is not known.
    pub date: Option<String>,
}

impl Rate {
    /// Whether this is a price index: the same currency at the prices of another time.
    #[must_use]
    pub fn is_index(&self) -> bool {
        self.from == self.to
    }

    /// The time that a figure must be of for this rate to be a rate of its time.
    pub(super) fn date_asked(&self) -> Option<&str> {
        let date = self.date.as_deref()?;
        match date.split_once('/') {
            Some((from, _)) if self.is_index() => Some(from),
            _ => Some(date),
        }
    }
}

/// What a conversion does to a value.
pub(super) struct Conversion {
    /// What the value is multiplied with: one number, or all between several rates.
    pub(super) factors: BTreeSet<Exact>,
    /// What the value is of and per afterwards.
    pub(super) dimension: Dimension,
}

impl Conversion {
    /// The factor, where every rate named says the same.
    pub(super) fn single(&self) -> Option<&Exact> {
        self.factors.first().filter(|_| self.factors.len() == 1)
    }

    /// Everything from the lowest to the highest rate.
    pub(super) fn extent(&self) -> Option<Extent> {
        let (low, high) = (self.factors.first()?, self.factors.last()?);
        let closed = |value: &Exact| Bound::closed(value.clone());
        Some(Extent::of(Some(&closed(low)), Some(&closed(high)), None))
    }
}

/// What the rates of these numbers make of a value. All must lead from the value's
/// currency to one and the same other; a rate is turned round where it was
/// recorded the other way.
pub(super) fn conversion(
    dimension: &Dimension,
    rates: &[(i64, Rate)],
) -> Result<Conversion, Refusal> {
    let money = money(dimension);
    let mut factors = BTreeSet::new();
    let mut target: Option<Unit> = None;
    for (number, rate) in rates {
        let refused = || Refusal::RateDoesNotApply {
            rate: *number,
            unit: money.clone(),
        };
        let unit = money.as_ref().ok_or_else(refused)?;
        let (to, factor) = if rate.from == *unit {
            (&rate.to, rate.value.clone())
        } else if rate.to == *unit {
            let inverse = rate.value.reciprocal().ok_or_else(refused)?;
            (&rate.from, inverse)
        } else {
            return Err(refused());
        };
        match &target {
            Some(target) if target != to => {
                return Err(Refusal::CurrenciesDiffer {
                    left: target.clone(),
                    right: to.clone(),
                });
            }
            _ => target = Some(to.clone()),
        }
        factors.insert(factor);
    }
    let mut dimension = dimension.clone();
    if let (Some(from), Some(to)) = (money, target)
        && let Some(place) = dimension.over.iter_mut().find(|unit| **unit == from)
    {
        *place = to;
    }
    Ok(Conversion { factors, dimension })
}

/// The currency above the stroke, if there is one and none below.
fn money(dimension: &Dimension) -> Option<Unit> {
    let below = |per: &Per| matches!(per, Per::Noun(noun) if noun.is_currency());
    if dimension.under.iter().any(below) {
        return None;
    }
    dimension
        .over
        .iter()
        .find(|unit| unit.is_currency())
        .cloned()
}
