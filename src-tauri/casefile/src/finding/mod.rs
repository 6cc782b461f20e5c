//! Findings (J): our own statement on claims. Likelihood and confidence are two
//! fields and never share a sentence (ICD 203).

mod store;
#[cfg(test)]
mod tests;

use assay_credibility::scale;
use serde::{Deserialize, Serialize};

use crate::descriptor::{Descriptor, Part};
use crate::error::Refusal;
use crate::review::{self, Assumption, Challenge, Placement};
use crate::rules::{exists, optional, said};
use crate::{Case, CaseError, Done, Tx, Verb, protection};
use crate::{ClaimRef, FindingRef, Handling, Noun};

pub(crate) use store::set_claims;

/// What the rest of the case knows of this noun.
pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    noun: Noun::Finding,
    table: "finding",
    letter: 'J',
    key: "findings",
    searchable: &["statement"],
    parts: &[Part {
        table: "finding_claim",
        owner: "finding",
    }],
};

/// A finding as it comes in.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewFinding {
    /// The ref that the document gives it.
    pub r#ref: Option<FindingRef>,
    /// What we state.
    pub statement: String,
    /// The claims it is on.
    #[serde(default, deserialize_with = "crate::document::null_is_default")]
    #[schemars(with = "Option<Vec<ClaimRef>>")]
    pub claims: Vec<ClaimRef>,
    /// The standard of proof that is met.
    pub standard: Option<String>,
    /// How likely, in the word of a yardstick.
    pub likelihood: Option<String>,
    /// How sure of the basis, in the word of a yardstick.
    pub confidence: Option<String>,
    /// What it covers, and what it does not.
    pub scope: Option<String>,
    /// The strongest evidence against it.
    pub contrary: Option<String>,
    /// What would change it.
    pub would_change: Option<String>,
    /// The elements of which it says whether they are met.
    #[serde(default, deserialize_with = "crate::document::null_is_default")]
    #[schemars(with = "Option<Vec<Placement>>")]
    pub elements: Vec<Placement>,
    /// What it assumes.
    #[serde(default, deserialize_with = "crate::document::null_is_default")]
    #[schemars(with = "Option<Vec<Assumption>>")]
    pub assumptions: Vec<Assumption>,
    /// What is held against it.
    #[serde(default, deserialize_with = "crate::document::null_is_default")]
    #[schemars(with = "Option<Vec<Challenge>>")]
    pub challenges: Vec<Challenge>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// A finding as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Its ref.
    pub r#ref: FindingRef,
    /// What we state.
    pub statement: String,
    /// The claims it is on.
    pub claims: Vec<ClaimRef>,
    /// The standard of proof that is met.
    pub standard: Option<String>,
    /// How likely.
    pub likelihood: Option<String>,
    /// How sure of the basis.
    pub confidence: Option<String>,
    /// What it covers, and what it does not.
    pub scope: Option<String>,
    /// The strongest evidence against it.
    pub contrary: Option<String>,
    /// What would change it.
    pub would_change: Option<String>,
    /// The elements of which it says whether they are met.
    pub elements: Vec<Placement>,
    /// What it assumes.
    pub assumptions: Vec<Assumption>,
    /// What is held against it.
    pub challenges: Vec<Challenge>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}

impl Tx<'_> {
    /// Records a finding.
    ///
    /// # Errors
    /// [`Refusal`]: no statement, a word that its yardstick lacks;
    /// [`CaseError::NotFound`] for a claim.
    pub fn add_finding(&mut self, new: &NewFinding) -> Result<FindingRef, CaseError> {
        let r#ref = FindingRef(self.next(Noun::Finding));
        self.insert_finding(r#ref, new)?;
        Ok(r#ref)
    }

    pub(crate) fn insert_finding(
        &mut self,
        r#ref: FindingRef,
        new: &NewFinding,
    ) -> Result<(), CaseError> {
        said("statement", &new.statement)?;
        on_yardsticks(&new.standard, &new.likelihood, &new.confidence)?;
        for claim in &new.claims {
            exists(self.conn(), *claim)?;
        }
        let mut new = new.clone();
        review::check_placements(self.conn(), Noun::Finding, &mut new.elements)?;
        review::check_assumptions(&mut new.assumptions)?;
        review::check_challenges(&mut new.challenges)?;
        store::insert(self.conn(), r#ref, &new)?;
        store::set_claims(self.conn(), r#ref, &new.claims)?;
        self.touch(r#ref);
        protection::watch(self, r#ref.into())
    }
}

/// Each word is one of its yardstick.
pub(crate) fn on_yardsticks(
    standard: &Option<String>,
    likelihood: &Option<String>,
    confidence: &Option<String>,
) -> Result<(), CaseError> {
    let given = [
        (scale::STANDARD, standard),
        (scale::LIKELIHOOD, likelihood),
        (scale::CONFIDENCE, confidence),
    ];
    for (id, word) in given {
        if let Some(word) = optional(word.as_deref()) {
            scale::term(id, word).map_err(|_| Refusal::NotOnScale {
                scale: id.to_owned(),
            })?;
        }
    }
    Ok(())
}

impl Case {
    /// Records a finding: [`Tx::add_finding`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn add_finding(&mut self, new: &NewFinding) -> Result<Done<FindingRef>, CaseError> {
        self.transact(Verb::Add, None, |tx| tx.add_finding(new))
    }
}
