//! Ratings (R): a value on a named, versioned scale, with reason, rater and
//! date. Superseded by a later one, never overwritten, never averaged.

mod store;
#[cfg(test)]
mod tests;

use assay_credibility::scale::{self, Rates};
use serde::{Deserialize, Serialize};

use crate::descriptor::Descriptor;
use crate::error::Refusal;
use crate::rules::{exists, optional, said, time};
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
    /// Its own handling label.
    pub handling: Option<Handling>,
}

impl Tx<'_> {
    /// Rates a source or a quote. An earlier rating stays; the latest counts.
    ///
    /// # Errors
    /// [`Refusal`]: no such scale or value, a scale for another noun, no reason, a
    /// time that is none; [`CaseError::NotFound`] for the target.
    pub fn add_rating(&mut self, new: &NewRating) -> Result<RatingRef, CaseError> {
        let r#ref = RatingRef(self.next(Noun::Rating));
        self.insert_rating(r#ref, new)?;
        Ok(r#ref)
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
        let found = match optional(new.version.as_deref()) {
            Some(version) => scale::scale_version(&new.scale, version),
            None => scale::scale(&new.scale),
        };
        let scale = found.map_err(|_| Refusal::UnknownScale {
            scale: new.scale.clone(),
        })?;
        scale.check_rates(rates).map_err(|_| Refusal::WrongTarget)?;
        scale.term(&new.value).map_err(|_| Refusal::NotOnScale {
            scale: scale.id.clone(),
        })?;
        said("because", &new.because)?;
        let at = optional(new.at.as_deref()).unwrap_or(self.now());
        time("at", at)?;
        let row = store::Insert {
            n: r#ref,
            target: new.target,
            scale: &scale.id,
            version: &scale.version,
            value: &new.value,
            because: &new.because,
            by: optional(new.by.as_deref()).unwrap_or(&self.actor().name),
            at,
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

impl Rating {
    /// The order in which ratings supersede each other: by the moment, then by
    /// the order in which they were recorded.
    pub fn order(&self) -> (Option<chrono::DateTime<chrono::Utc>>, RatingRef) {
        let at = chrono::DateTime::parse_from_rfc3339(&self.at).ok();
        (at.map(|at| at.to_utc()), self.r#ref)
    }
}
