//! What a value is of and per, through multiplication and division. Refuses mixed
//! currencies and lengths of time that do not convert.

use crate::exact::Exact;
use crate::formula::Refusal;
use crate::period::{Per, Period};
use crate::quantity::Quantity;
use crate::unit::{Unit, UnitClass};

/// Units above and below the stroke. A finished figure has at most one above.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dimension {
    pub(crate) over: Vec<Unit>,
    pub(crate) under: Vec<Per>,
}

impl Dimension {
    pub(crate) fn of(quantity: &Quantity) -> Self {
        Self {
            over: quantity.unit.iter().cloned().collect(),
            under: quantity.per.clone(),
        }
    }

    pub(crate) fn is_none(&self) -> bool {
        self.over.is_empty() && self.under.is_empty()
    }

    pub(crate) fn period(&self) -> Option<Period> {
        self.under.iter().find_map(|per| match per {
            Per::Period(period) => Some(*period),
            Per::Noun(_) => None,
        })
    }

    /// Puts another period in the place of the one there is.
    pub(crate) fn set_period(&mut self, to: &Period) {
        for per in &mut self.under {
            if matches!(per, Per::Period(_)) {
                *per = Per::Period(*to);
            }
        }
    }

    /// The nouns below the stroke, in a fixed order.
    fn nouns(&self) -> Vec<Per> {
        let mut nouns: Vec<_> = self
            .under
            .iter()
            .filter(|per| matches!(per, Per::Noun(_)))
            .cloned()
            .collect();
        nouns.sort();
        nouns
    }

    /// Whether values of these two may be added, and why not.
    pub(crate) fn same(&self, other: &Self) -> Result<(), Refusal> {
        one_currency(&[self, other])?;
        let sorted = |dimension: &Self| {
            let mut over = dimension.over.clone();
            over.sort();
            over
        };
        if sorted(self) != sorted(other) {
            return Err(Refusal::UnitsDiffer {
                left: self.over.clone(),
                right: other.over.clone(),
            });
        }
        if self.nouns() != other.nouns() {
            return Err(Refusal::PerDiffers {
                left: self.nouns(),
                right: other.nouns(),
            });
        }
        let (left, right) = (self.period(), other.period());
        let same = match (left, right) {
            (Some(left), Some(right)) => left.ratio(&right) == Some(Exact::one()),
            (None, None) => true,
            _ => false,
        };
        if same {
            Ok(())
        } else {
            Err(Refusal::PeriodsDiffer { left, right })
        }
    }

    /// The dimension of a product, and the factor that cancelling leaves.
    pub(crate) fn times(&self, other: &Self) -> Result<(Self, Exact), Refusal> {
        one_currency(&[self, other])?;
        let mut product = Self {
            over: self.over.iter().chain(&other.over).cloned().collect(),
            under: self.under.iter().chain(&other.under).cloned().collect(),
        };
        let mut factor = Exact::one();
        if !self.is_none() && !other.is_none() && product.drop_percent() {
            factor = Exact::decimal_step(2);
        }
        let cancelled = product.cancel()?;
        Ok((product, &factor * &cancelled))
    }

    /// The dimension of a quotient, and the factor that cancelling leaves.
    pub(crate) fn divided_by(&self, other: &Self) -> Result<(Self, Exact), Refusal> {
        one_currency(&[self, other])?;
        let mut factor = Exact::one();
        let mut divisor = other.clone();
        if !self.over.contains(&Unit::percent()) && divisor.drop_percent() {
            factor = Exact::from(100);
        }
        let mut quotient = Self {
            over: self.over.clone(),
            under: self.under.clone(),
        };
        for per in &divisor.under {
            match per {
                Per::Noun(noun) => quotient.over.push(noun.clone()),
                Per::Period(period) => factor = &factor * &quotient.lift(period)?,
            }
        }
        quotient
            .under
            .extend(divisor.over.into_iter().map(Per::Noun));
        let cancelled = quotient.cancel()?;
        Ok((quotient, &factor * &cancelled))
    }

    /// Multiplies by a length of time: it meets a period below, or stands above as a
    /// unit ("debt / repayment per year" is in years). Gives the factor that this leaves.
    fn lift(&mut self, period: &Period) -> Result<Exact, Refusal> {
        let timely = |(at, per): (usize, &Per)| match per {
            Per::Period(below) => Some((at, *below)),
            Per::Noun(noun) => noun.as_period().map(|below| (at, below)),
        };
        let below: Vec<_> = self.under.iter().enumerate().filter_map(timely).collect();
        // Of several, the one that the length converts to: 2,080 hours a year times a
        // wage an hour cancels the hour, in whichever order they stand.
        let place = below
            .iter()
            .find(|(_, below)| period.ratio(below) == Some(Exact::one()))
            .or_else(|| below.iter().find(|it| period.ratio(&it.1).is_some()))
            .or(below.first())
            .copied();
        if let Some((at, below)) = place {
            let refused = Refusal::PeriodsIncommensurable {
                from: below,
                to: *period,
            };
            let ratio = period.ratio(&below).ok_or(refused)?;
            self.under.remove(at);
            return Ok(ratio);
        }
        let (count, unit) = period.in_one_unit().ok_or(Refusal::PeriodsDiffer {
            left: None,
            right: Some(*period),
        })?;
        self.over.push(unit);
        Ok(count)
    }

    /// Takes one "hundredths of" off, and says whether there was one.
    fn drop_percent(&mut self) -> bool {
        let place = self
            .over
            .iter()
            .position(|unit| unit.class() == UnitClass::Percent);
        place.map(|at| self.over.remove(at)).is_some()
    }

    /// Takes away what stands above and below alike: equal units, and a length of
    /// time ("3 year") against a period or another length of time.
    fn cancel(&mut self) -> Result<Exact, Refusal> {
        let mut factor = Exact::one();
        let mut at = 0;
        while at < self.over.len() {
            let unit = self.over[at].clone();
            if let Some(below) = self
                .under
                .iter()
                .position(|per| *per == Per::Noun(unit.clone()))
            {
                self.under.remove(below);
                self.over.remove(at);
                continue;
            }
            let timely = self.under.iter().any(|per| match per {
                Per::Period(_) => true,
                Per::Noun(noun) => noun.as_period().is_some(),
            });
            match unit.as_period() {
                Some(period) if timely => {
                    factor = &factor * &self.lift(&period)?;
                    self.over.remove(at);
                }
                _ => at += 1,
            }
        }
        Ok(factor)
    }

    /// The one unit above the stroke, for a figure that is to be stated.
    pub(crate) fn unit(&self) -> Result<Option<Unit>, Refusal> {
        match self.over.as_slice() {
            [] => Ok(None),
            [unit] => Ok(Some(unit.clone())),
            [left, right, ..] => Err(Refusal::UnitProduct {
                left: left.clone(),
                right: right.clone(),
            }),
        }
    }
}

/// Refuses two currencies in one step: only a recorded, dated, cited rate converts.
fn one_currency(dimensions: &[&Dimension]) -> Result<(), Refusal> {
    let mut found: Option<&Unit> = None;
    for dimension in dimensions {
        let below = dimension.under.iter().filter_map(|per| match per {
            Per::Noun(noun) => Some(noun),
            Per::Period(_) => None,
        });
        for unit in dimension
            .over
            .iter()
            .chain(below)
            .filter(|unit| unit.is_currency())
        {
            match found {
                Some(first) if first != unit => {
                    return Err(Refusal::CurrenciesDiffer {
                        left: first.clone(),
                        right: unit.clone(),
                    });
                }
                _ => found = Some(unit),
            }
        }
    }
    Ok(())
}
