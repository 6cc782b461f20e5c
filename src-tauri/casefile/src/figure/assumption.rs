//! Assumptions: figures that nobody in the case stated, put in by us with a reason.
//! They are used like any figure and printed as what they are. Refuses one without
//! a reason, one with somebody's words, and a tolerance that says how far in no unit.

use assay_figures::{Quantity, Tolerance};
use serde::{Deserialize, Serialize};

use super::{Figure, NewFigure};
use crate::ClaimRef;
use crate::error::{CaseError, Refusal};
use crate::rules::{optional, said};

/// What sort of assumption it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Assumed {
    /// What an analyst holds likely.
    Estimate,
    /// What is agreed on, such as the hours of a working year.
    Convention,
    /// How far two figures of this measure may lie apart and still count as agreeing.
    Tolerance,
}

impl Assumed {
    /// Every sort.
    pub const ALL: &'static [Assumed] =
        &[Assumed::Estimate, Assumed::Convention, Assumed::Tolerance];

    /// Its code in JSON and in the word files.
    pub fn code(self) -> &'static str {
        match self {
            Assumed::Estimate => "estimate",
            Assumed::Convention => "convention",
            Assumed::Tolerance => "tolerance",
        }
    }
}

/// That a figure is assumed, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    /// What sort of assumption.
    pub assumed: Assumed,
    /// Why it may be assumed.
    pub because: String,
}

impl Assumption {
    /// The assumption of a figure that comes in; none where it is none.
    pub(super) fn of(new: &NewFigure) -> Result<Option<Assumption>, CaseError> {
        let because = optional(new.because.as_deref());
        let Some(assumed) = new.assumed else {
            return match because {
                None => Ok(None),
                Some(_) => Err(Refusal::Empty { field: "assumed" }.into()),
            };
        };
        let stated = [
            ("quote", new.quote.is_some()),
            ("verbatim", optional(new.verbatim.as_deref()).is_some()),
            ("formula", optional(new.formula.as_deref()).is_some()),
        ];
        if let Some((field, _)) = stated.into_iter().find(|(_, given)| *given) {
            return Err(Refusal::AssumedAndStated { field }.into());
        }
        let because = because.unwrap_or_default().to_owned();
        said("because", &because)?;
        Ok(Some(Assumption { assumed, because }))
    }

    /// Whether a quantity can be what is assumed.
    pub(crate) fn check(assumed: Assumed, quantity: &Quantity) -> Result<(), CaseError> {
        match assumed {
            Assumed::Tolerance if Tolerance::of(quantity).is_none() => {
                Err(Refusal::NotATolerance.into())
            }
            _ => Ok(()),
        }
    }
}

/// The tolerance that was set for a measure on a claim, with the figure that sets it:
/// one of that claim before one of the whole case, and of several the first.
pub fn tolerance<'f>(
    figures: &'f [Figure],
    measure: &str,
    claim: Option<ClaimRef>,
) -> Option<(&'f Figure, Tolerance)> {
    let of_measure = |it: &&Figure| {
        let set = it.assumption.as_ref();
        set.is_some_and(|it| it.assumed == Assumed::Tolerance)
            && it.measure.to_lowercase() == measure.to_lowercase()
            && (it.claim.is_none() || it.claim == claim)
    };
    let found = figures
        .iter()
        .filter(of_measure)
        .min_by_key(|it| (it.claim.is_none(), it.r#ref))?;
    Some((found, Tolerance::of(&found.quantity)?))
}
