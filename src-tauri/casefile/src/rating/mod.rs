//! Ratings (R): a value on a named, versioned scale, with reason, rater and
//! date. Superseded by a later one, never overwritten, never averaged.

mod store;
#[cfg(test)]
mod tests;

use assay_credibility::Factor;
use assay_credibility::scale::{self, Rates, Scale};
use assay_figures::Exact;
use serde::{Deserialize, Serialize};

use crate::descriptor::Descriptor;
use crate::error::Refusal;
use crate::rules::{date, exists, optional, said, time};
use crate::{Case, CaseError, Done, Tx, Verb, protection};
use crate::{Handling, Noun, RatingRef, Ref};

/// What the rest of the case knows of this noun.
pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    noun: Noun::Rating,
    table: "rating",
    letter: 'R',
    key: "ratings",
    searchable: &["because"],
    parts: &[],
};

/// A rating as it comes in.
#[derive(Clone, Debug, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewRating {
    /// The ref that the document gives it.
    pub r#ref: Option<RatingRef>,
    /// The source or quote that is rated.
    pub target: Ref,
    /// Id of the scale.
    pub scale: String,
    /// Version of the scale; the shipped one if left out.
    pub version: Option<String>,
    /// The value, as the scale spells it.
    pub value: String,
    /// The reason.
    pub because: String,
    /// Who rated; the actor if left out.
    pub by: Option<String>,
    /// When, RFC 3339; now if left out.
    pub at: Option<String>,
    /// What was weighed; the reason says how.
    pub factors: Option<Vec<Factor>>,
    /// What the rating of a source holds for, where not for all that it says.
    pub topic: Option<String>,
    /// When it holds, EDTF level 0 or 1, where not at all times.
    pub period: Option<String>,
    /// The rater's own probability, an exact rational from 0 to 1. It is kept
    /// and printed, and nothing is computed from it.
    #[schemars(with = "Option<String>")]
    pub probability: Option<Exact>,
    /// Whether the rater had not seen the other ratings. A blind rating is a
    /// second opinion: it is compared with the others and supersedes none.
    pub blind: Option<bool>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// A rating as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rating {
    /// Its ref.
    pub r#ref: RatingRef,
    /// The source or quote that is rated.
    pub target: Ref,
    /// Id of the scale.
    pub scale: String,
    /// Version of the scale.
    pub version: String,
    /// The value, as the scale spells it.
    pub value: String,
    /// The reason.
    pub because: String,
    /// Who rated.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// What was weighed.
    pub factors: Vec<Factor>,
    /// What the rating of a source holds for; null: for all that it says.
    pub topic: Option<String>,
    /// When it holds, EDTF; null: at all times.
    pub period: Option<String>,
    /// The rater's own probability, from 0 to 1.
    pub probability: Option<Exact>,
    /// Whether the rater had not seen the other ratings.
    pub blind: bool,
    /// Its own handling label.
    pub handling: Option<Handling>,
}

impl Tx<'_> {
    /// Rates a source or a quote. An earlier rating stays; the latest counts.
    ///
    /// # Errors
    /// [`Refusal`]: no such scale or value, a scale for another noun, no reason, a
    /// time or period that is none, a probability outside 0 to 1, a topic for a
    /// quote; [`CaseError::NotFound`] for the target.
    pub fn add_rating(&mut self, new: &NewRating) -> Result<RatingRef, CaseError> {
        let r#ref = RatingRef(self.next(Noun::Rating));
        self.insert_rating(r#ref, new)?;
        Ok(r#ref)
    }

    /// The scale with this id, shipped or the user's own.
    fn scale(&self, id: &str, version: Option<&str>) -> Result<Scale, CaseError> {
        let shipped = match version {
            Some(version) => scale::scale_version(id, version),
            None => scale::scale(id),
        };
        if let Ok(shipped) = shipped {
            return Ok(shipped.clone());
        }
        let unknown = || Refusal::UnknownScale {
            scale: id.to_owned(),
        };
        Ok(crate::scale::own(self.conn(), id, version)?.ok_or_else(unknown)?)
    }

    pub(crate) fn insert_rating(
        &mut self,
        r#ref: RatingRef,
        new: &NewRating,
    ) -> Result<(), CaseError> {
        let rates = match new.target.noun {
            Noun::Source => Rates::Source,
            Noun::Quote => Rates::Quote,
            given => {
                return Err(Refusal::WrongNoun {
                    field: "target",
                    given,
                }
                .into());
            }
        };
        exists(self.conn(), new.target)?;
        let scale = self.scale(&new.scale, optional(new.version.as_deref()))?;
        scale.check_rates(rates).map_err(|_| Refusal::WrongTarget)?;
        scale.term(&new.value).map_err(|_| Refusal::NotOnScale {
            scale: scale.id.clone(),
        })?;
        said("because", &new.because)?;
        let at = optional(new.at.as_deref()).unwrap_or(self.now());
        time("at", at)?;
        let factors = weighed(new)?;
        let period = date("period", new.period.as_deref())?;
        let row = store::Insert {
            n: r#ref,
            target: new.target,
            scale: &scale.id,
            version: &scale.version,
            value: &new.value,
            because: &new.because,
            by: optional(new.by.as_deref()).unwrap_or(&self.actor().name),
            at,
            factors: &factors,
            topic: optional(new.topic.as_deref()).map(str::trim),
            period,
            probability: new.probability.as_ref(),
            blind: new.blind.unwrap_or(false),
            handling: new.handling,
        };
        store::insert(self.conn(), &row)?;
        self.touch(r#ref);
        protection::watch(self, r#ref.into())
    }
}

impl Case {
    /// Rates a source or a quote: [`Tx::add_rating`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn add_rating(&mut self, new: &NewRating) -> Result<Done<RatingRef>, CaseError> {
        self.transact(Verb::Rate, None, |tx| tx.add_rating(new))
    }
}

/// The factors in the order of their list, each once, with what else is asked
/// of the newer fields.
fn weighed(new: &NewRating) -> Result<Vec<Factor>, CaseError> {
    let bad = |field: &str| {
        Refusal::BadValue {
            field: field.to_owned(),
        }
        .into()
    };
    let range = Exact::from(0)..=Exact::from(1);
    if new
        .probability
        .as_ref()
        .is_some_and(|it| !range.contains(it))
    {
        return Err(bad("probability"));
    }
    if new.target.noun == Noun::Quote && optional(new.topic.as_deref()).is_some() {
        return Err(bad("topic"));
    }
    let ticked = new.factors.as_deref().unwrap_or_default();
    let all = Factor::ALL.iter().copied();
    Ok(all.filter(|it| ticked.contains(it)).collect())
}

impl Rating {
    /// Whether it may be the current one: made with the others in view, and for
    /// all that its target says at all times.
    pub fn counts(&self) -> bool {
        !self.blind && self.topic.is_none() && self.period.is_none()
    }

    /// The order in which ratings supersede each other: by the moment, then by
    /// the order in which they were recorded.
    pub fn order(&self) -> (Option<chrono::DateTime<chrono::Utc>>, RatingRef) {
        let at = chrono::DateTime::parse_from_rfc3339(&self.at).ok();
        (at.map(|at| at.to_utc()), self.r#ref)
    }
}
