//! Evidence lines (L): this quote supports, disputes or is context for that
//! claim, and why. A line weighs nothing by itself.

mod store;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::descriptor::Descriptor;
use crate::error::Refusal;
use crate::review::{self, Challenge, Placement};
use crate::rules::exists;
use crate::{Case, CaseError, Done, Tx, Verb, Warning, protection};
use crate::{ClaimRef, Direction, EvidenceRef, Handling, Noun, QuoteRef};

/// What the rest of the case knows of this noun.
pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    noun: Noun::Evidence,
    table: "evidence",
    letter: 'L',
    key: "evidence",
    searchable: &["why"],
    parts: &[],
};

/// How strongly a quote bears on a claim, in the investigator's judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// It would carry the claim alone.
    Strong,
    /// It adds to others.
    Moderate,
    /// It hardly bears on it.
    Weak,
}

/// An evidence line as it comes in.
#[derive(Clone, Debug, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewEvidence {
    /// The ref that the document gives it.
    pub r#ref: Option<EvidenceRef>,
    /// The claim it bears on.
    pub claim: ClaimRef,
    /// The words that bear on it.
    pub quote: QuoteRef,
    /// Which way.
    pub direction: Direction,
    /// How strongly.
    pub strength: Option<Strength>,
    /// Why.
    pub why: Option<String>,
    /// The elements under which it stands by itself, whatever its claim does.
    #[serde(default, deserialize_with = "crate::document::null_is_default")]
    #[schemars(with = "Option<Vec<Placement>>")]
    pub elements: Vec<Placement>,
    /// What is held against it.
    #[serde(default, deserialize_with = "crate::document::null_is_default")]
    #[schemars(with = "Option<Vec<Challenge>>")]
    pub challenges: Vec<Challenge>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// An evidence line as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    /// Its ref.
    pub r#ref: EvidenceRef,
    /// The claim it bears on.
    pub claim: ClaimRef,
    /// The words that bear on it.
    pub quote: QuoteRef,
    /// Which way.
    pub direction: Direction,
    /// How strongly.
    pub strength: Option<Strength>,
    /// Why.
    pub why: Option<String>,
    /// The elements under which it stands by itself.
    pub elements: Vec<Placement>,
    /// What is held against it.
    pub challenges: Vec<Challenge>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}

impl Tx<'_> {
    /// Joins a quote to a claim.
    ///
    /// # Errors
    /// [`CaseError::NotFound`]; [`Refusal::Duplicate`] if a line joins them.
    pub fn add_evidence(&mut self, new: &NewEvidence) -> Result<EvidenceRef, CaseError> {
        let r#ref = EvidenceRef(self.next(Noun::Evidence));
        self.insert_evidence(r#ref, new)?;
        Ok(r#ref)
    }

    pub(crate) fn insert_evidence(
        &mut self,
        r#ref: EvidenceRef,
        new: &NewEvidence,
    ) -> Result<(), CaseError> {
        exists(self.conn(), new.claim)?;
        exists(self.conn(), new.quote)?;
        if let Some(existing) = store::joining(self.conn(), new.claim, new.quote)? {
            return Err(Refusal::Duplicate {
                existing: existing.into(),
            }
            .into());
        }
        let mut new = new.clone();
        review::check_placements(self.conn(), Noun::Evidence, &mut new.elements)?;
        review::check_challenges(&mut new.challenges)?;
        store::insert(self.conn(), r#ref, &new)?;
        self.touch(r#ref);
        protection::watch(self, r#ref.into())
    }

    /// The line that joins the two, made if there is none: words that state a
    /// figure on a claim bear on that claim.
    pub(crate) fn ensure_evidence(
        &mut self,
        claim: ClaimRef,
        quote: QuoteRef,
    ) -> Result<EvidenceRef, CaseError> {
        if let Some(line) = store::joining(self.conn(), claim, quote)? {
            return Ok(line);
        }
        let line = self.add_evidence(&NewEvidence {
            r#ref: None,
            claim,
            quote,
            direction: Direction::Supports,
            strength: None,
            why: Some(STATES_THE_FIGURE.to_owned()),
            elements: Vec::new(),
            challenges: Vec::new(),
            handling: None,
        })?;
        self.warn(Warning::EvidenceAdded { line: line.into() });
        Ok(line)
    }
}

/// Why a line is there that a figure needed (the case document's own words).
pub const STATES_THE_FIGURE: &str = "states the figure";

impl Case {
    /// Joins a quote to a claim: [`Tx::add_evidence`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn add_evidence(&mut self, new: &NewEvidence) -> Result<Done<EvidenceRef>, CaseError> {
        self.transact(Verb::Link, None, |tx| tx.add_evidence(new))
    }
}
