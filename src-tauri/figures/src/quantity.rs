//! The whole figure: hedge, bounds, unit and the rest of CONTRACT §2. Refuses any
//! value whose hedge says one thing and whose bounds say another.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::bound::Bound;
use crate::exact::Exact;
use crate::period::Per;
use crate::terms::{CurrencyBasis, Hedge, Kind, Polarity};
use crate::unit::Unit;

/// The longest `as_of`, in characters; an EDTF interval with both ends is shorter.
const MAX_AS_OF: usize = 64;

/// A quantity as a source gave it, or as computed from such.
///
/// The fields are open so that a person can edit one at a time;
/// [`validate`](Self::validate) says whether they still agree, and reading from
/// JSON and computing both insist on it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quantity {
    /// How the number was qualified.
    pub hedge: Hedge,
    /// The least it is, or `None` where that is not stated.
    pub lower: Option<Bound>,
    /// The most it is, or `None` where that is not stated.
    pub upper: Option<Bound>,
    /// The values of "A or B"; empty for every other hedge.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Exact>,
    /// What is counted or measured; `None` for a bare number.
    pub unit: Option<Unit>,
    /// Over what time and for each of what; at most one period, no noun twice.
    pub per: Vec<Per>,
    /// Stock, flow, price or share, where known.
    pub kind: Option<Kind>,
    /// When it holds, EDTF level 0 or 1 (ISO 8601-2:2019).
    pub as_of: Option<String>,
    /// Whether the source says it is so or is not so.
    pub polarity: Polarity,
    /// Whether the bounds themselves are only near the truth.
    pub approximate: bool,
    /// How the currency is known; `None` exactly where the unit is no currency.
    pub currency_basis: Option<CurrencyBasis>,
}

/// One end of a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// The least.
    Lower,
    /// The most.
    Upper,
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Lower => "lower",
            Self::Upper => "upper",
        })
    }
}

/// Why the fields of a [`Quantity`] do not agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// A ranged bound whose `from` is above its `to`.
    #[error("the {0} bound runs backwards")]
    BoundBackward(End),
    /// The lower bound can lie above the upper one, or they meet with one end open.
    #[error("the lower bound may lie above the upper bound")]
    BoundsCross,
    /// A number of more digits than may be written ([`crate::MAX_DIGITS`]).
    #[error("a number with too many digits")]
    TooLong,
    /// The bounds are not those that the hedge means.
    #[error("the bounds are not those of the hedge {0}")]
    HedgeAndBounds(Hedge),
    /// `approximate` is not what the hedge means.
    #[error("the hedge {0} decides whether the figure is approximate")]
    HedgeAndApproximate(Hedge),
    /// Options beside another hedge than `one_of`, fewer than two, or repeated.
    #[error("options belong to one_of, two or more, no two alike")]
    Options,
    /// Another number of values than the hedge takes.
    #[error("the hedge {hedge} does not take {given} values")]
    ValueCount {
        /// The hedge.
        hedge: Hedge,
        /// How many values were given.
        given: usize,
    },
    /// More than one period in `per`.
    #[error("more than one period in per")]
    PeriodTwice,
    /// The same noun twice in `per`.
    #[error("a noun twice in per")]
    NounTwice,
    /// A currency without a basis, or a basis without a currency.
    #[error("a currency basis goes with a currency and with nothing else")]
    CurrencyBasis,
    /// `as_of` is not EDTF level 0 or 1.
    #[error("as of is not EDTF level 0 or 1")]
    AsOf,
}

impl Quantity {
    /// A bare quantity with the bounds that `hedge` means for `values`.
    ///
    /// `none`, `about`, `nearly` and `just_over` take one value, `range` two,
    /// `one_of` two or more, `magnitude` none; the hedges that state one bound take
    /// one value, or two where the bound itself lies between them. Unit and the
    /// rest are added with the `with_…` methods.
    ///
    /// # Errors
    /// [`QuantityError::ValueCount`], or what [`validate`](Self::validate) finds.
    pub fn from_hedge(hedge: Hedge, values: &[Exact]) -> Result<Self, QuantityError> {
        let refused = || QuantityError::ValueCount {
            hedge,
            given: values.len(),
        };
        let one = |closed: bool| match values {
            [value] => Ok(Bound::ranged(value.clone(), value.clone(), closed)),
            _ => Err(refused()),
        };
        let one_or_two = |closed: bool| match values {
            [from, to] => Ok(Bound::ranged(from.clone(), to.clone(), closed)),
            _ => one(closed),
        };
        let (lower, upper) = match hedge {
            Hedge::None | Hedge::About => (Some(one(true)?), Some(one(true)?)),
            Hedge::Range => match values {
                [from, to] => (
                    Some(Bound::closed(from.clone())),
                    Some(Bound::closed(to.clone())),
                ),
                _ => return Err(refused()),
            },
            Hedge::AtLeast => (Some(one_or_two(true)?), None),
            Hedge::MoreThan => (Some(one_or_two(false)?), None),
            Hedge::AtMost | Hedge::UpTo => (None, Some(one_or_two(true)?)),
            Hedge::LessThan => (None, Some(one_or_two(false)?)),
            Hedge::Nearly => (None, Some(one(false)?)),
            Hedge::JustOver => (Some(one(false)?), None),
            Hedge::Magnitude if values.is_empty() => (None, None),
            Hedge::OneOf if values.len() > 1 => (
                values.iter().min().cloned().map(Bound::closed),
                values.iter().max().cloned().map(Bound::closed),
            ),
            Hedge::Magnitude | Hedge::OneOf => return Err(refused()),
        };
        let options = if hedge == Hedge::OneOf {
            values.to_vec()
        } else {
            Vec::new()
        };
        let approximate = matches!(hedge, Hedge::About | Hedge::Nearly | Hedge::JustOver);
        let quantity = Self {
            hedge,
            lower,
            upper,
            options,
            unit: None,
            per: Vec::new(),
            kind: None,
            as_of: None,
            polarity: Polarity::Asserted,
            approximate,
            currency_basis: None,
        };
        quantity.validate()?;
        Ok(quantity)
    }

    /// The same in this unit; a currency counts as named by the text until
    /// [`inferred`](Self::inferred) says otherwise.
    #[must_use]
    pub fn with_unit(mut self, unit: Unit) -> Self {
        self.currency_basis = unit.is_currency().then_some(CurrencyBasis::Explicit);
        self.unit = Some(unit);
        self
    }

    /// The same, with its currency read from a bare symbol.
    #[must_use]
    pub fn inferred(mut self) -> Self {
        if self.currency_basis.is_some() {
            self.currency_basis = Some(CurrencyBasis::Inferred);
        }
        self
    }

    /// The same, per this as well.
    #[must_use]
    pub fn with_per(mut self, per: Per) -> Self {
        self.per.push(per);
        self
    }

    /// The same, of this kind.
    #[must_use]
    pub fn with_kind(mut self, kind: Kind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// The same, holding at this EDTF date or interval.
    #[must_use]
    pub fn with_as_of(mut self, as_of: impl Into<String>) -> Self {
        self.as_of = Some(as_of.into());
        self
    }

    /// The same, as something the source says is not so.
    #[must_use]
    pub fn denied(mut self) -> Self {
        self.polarity = Polarity::Denied;
        self
    }

    /// The same, with bounds that are only near the truth ("about 10 to 20"); of a
    /// bare numeral this makes `about`.
    #[must_use]
    pub fn approximately(mut self) -> Self {
        self.approximate = true;
        if self.hedge == Hedge::None {
            self.hedge = Hedge::About;
        }
        self
    }

    /// The one value of a quantity that has one: `none` and `about`.
    #[must_use]
    pub fn stated_value(&self) -> Option<&Exact> {
        match self.hedge {
            Hedge::None | Hedge::About => self.lower.as_ref()?.value(),
            _ => None,
        }
    }

    /// Whether all fields agree.
    ///
    /// # Errors
    /// The first disagreement found.
    pub fn validate(&self) -> Result<(), QuantityError> {
        self.validate_bounds()?;
        self.validate_hedge()?;
        let periods = self
            .per
            .iter()
            .filter(|per| matches!(per, Per::Period(_)))
            .count();
        if periods > 1 {
            return Err(QuantityError::PeriodTwice);
        }
        if self
            .per
            .iter()
            .enumerate()
            .any(|(at, per)| self.per[..at].contains(per))
        {
            return Err(QuantityError::NounTwice);
        }
        let currency = self.unit.as_ref().is_some_and(Unit::is_currency);
        if currency != self.currency_basis.is_some() {
            return Err(QuantityError::CurrencyBasis);
        }
        match &self.as_of {
            Some(text) if !is_edtf(text) => Err(QuantityError::AsOf),
            _ => Ok(()),
        }
    }

    fn validate_bounds(&self) -> Result<(), QuantityError> {
        for (end, bound) in [(End::Lower, &self.lower), (End::Upper, &self.upper)] {
            let Some(bound) = bound else { continue };
            if bound.from > bound.to {
                return Err(QuantityError::BoundBackward(end));
            }
            if !bound.from.fits() || !bound.to.fits() {
                return Err(QuantityError::TooLong);
            }
        }
        if let (Some(lower), Some(upper)) = (&self.lower, &self.upper) {
            // Ranged bounds must not cross for any choice of them, else some choice
            // is a figure with no value at all.
            let point = lower.to == upper.from;
            if lower.to > upper.from || (point && !(lower.closed && upper.closed)) {
                return Err(QuantityError::BoundsCross);
            }
        }
        Ok(())
    }

    fn validate_hedge(&self) -> Result<(), QuantityError> {
        let hedge = self.hedge;
        let agrees = match (hedge, &self.lower, &self.upper) {
            (Hedge::None | Hedge::About, Some(lower), Some(upper)) => {
                lower == upper && lower.closed && lower.is_plain()
            }
            (Hedge::Range, Some(_), Some(_)) | (Hedge::Magnitude, None, None) => true,
            (Hedge::AtLeast, Some(lower), None) => lower.closed,
            (Hedge::MoreThan, Some(lower), None) => !lower.closed,
            (Hedge::AtMost | Hedge::UpTo, None, Some(upper)) => upper.closed,
            (Hedge::LessThan, None, Some(upper)) => !upper.closed,
            (Hedge::Nearly, None, Some(upper)) => !upper.closed && upper.is_plain(),
            (Hedge::JustOver, Some(lower), None) => !lower.closed && lower.is_plain(),
            (Hedge::OneOf, Some(lower), Some(upper)) => {
                lower.closed
                    && upper.closed
                    && lower.value() == self.options.iter().min()
                    && upper.value() == self.options.iter().max()
            }
            _ => false,
        };
        if !agrees {
            return Err(QuantityError::HedgeAndBounds(hedge));
        }
        let approximate_agrees = match hedge {
            Hedge::About | Hedge::Nearly | Hedge::JustOver => self.approximate,
            Hedge::None => !self.approximate,
            _ => true,
        };
        if !approximate_agrees {
            return Err(QuantityError::HedgeAndApproximate(hedge));
        }
        let options = &self.options;
        let repeated = (1..options.len()).any(|at| options[..at].contains(&options[at]));
        let options_agree = if hedge == Hedge::OneOf {
            options.len() > 1 && !repeated
        } else {
            options.is_empty()
        };
        if !options_agree {
            return Err(QuantityError::Options);
        }
        if options.iter().all(Exact::fits) {
            Ok(())
        } else {
            Err(QuantityError::TooLong)
        }
    }
}

/// Whether a text is an EDTF date or interval of level 0 or 1.
fn is_edtf(text: &str) -> bool {
    text.is_ascii() && text.len() <= MAX_AS_OF && edtf::level_1::Edtf::parse(text).is_ok()
}

/// The figure as read: what may be left out may also be null.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wire {
    hedge: Hedge,
    lower: Option<Bound>,
    upper: Option<Bound>,
    options: Option<Vec<Exact>>,
    unit: Option<Unit>,
    per: Option<Vec<Per>>,
    kind: Option<Kind>,
    as_of: Option<String>,
    polarity: Option<Polarity>,
    approximate: Option<bool>,
    currency_basis: Option<CurrencyBasis>,
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = Wire::deserialize(deserializer)?;
        let quantity = Self {
            hedge: wire.hedge,
            lower: wire.lower,
            upper: wire.upper,
            options: wire.options.unwrap_or_default(),
            unit: wire.unit,
            per: wire.per.unwrap_or_default(),
            kind: wire.kind,
            as_of: wire.as_of,
            polarity: wire.polarity.unwrap_or(Polarity::Asserted),
            approximate: wire.approximate.unwrap_or_default(),
            currency_basis: wire.currency_basis,
        };
        quantity.validate().map_err(de::Error::custom)?;
        Ok(quantity)
    }
}

#[cfg(test)]
mod tests;
