//! Claims (C): a proposition, source-neutral, one proposition. Never a verdict.

mod store;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::descriptor::Descriptor;
use crate::review::{self, Assumption, Challenge, Placement};
use crate::rules::{event_date, said};
use crate::{Case, CaseError, Done, Tx, Verb, protection};
use crate::{ClaimRef, Handling, Noun};

/// What the rest of the case knows of this noun.
pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    noun: Noun::Claim,
    table: "claim",
    letter: 'C',
    key: "claims",
    searchable: &["statement"],
    parts: &[],
};

/// A claim as it comes in.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewClaim {
    /// The ref that the document gives it.
    pub r#ref: Option<ClaimRef>,
    /// The proposition.
    pub statement: String,
    /// When what it claims happened, EDTF; the parts of level 2 that apply too.
    pub occurred: Option<String>,
    /// The elements under which it stands.
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

/// A claim as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    /// Its ref.
    pub r#ref: ClaimRef,
    /// The proposition.
    pub statement: String,
    /// When what it claims happened, EDTF.
    pub occurred: Option<String>,
    /// The elements under which it stands.
    pub elements: Vec<Placement>,
    /// What it assumes.
    pub assumptions: Vec<Assumption>,
    /// What is held against it.
    pub challenges: Vec<Challenge>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}

impl Tx<'_> {
    /// Adds a claim.
    ///
    /// # Errors
    /// [`Refusal::Empty`](crate::Refusal::Empty) if it states nothing.
    pub fn add_claim(&mut self, new: &NewClaim) -> Result<ClaimRef, CaseError> {
        let r#ref = ClaimRef(self.next(Noun::Claim));
        self.insert_claim(r#ref, new)?;
        Ok(r#ref)
    }

    pub(crate) fn insert_claim(
        &mut self,
        r#ref: ClaimRef,
        new: &NewClaim,
    ) -> Result<(), CaseError> {
        said("statement", &new.statement)?;
        let mut new = new.clone();
        new.occurred = event_date("occurred", new.occurred.as_deref())?.map(str::to_owned);
        review::check_placements(self.conn(), Noun::Claim, &mut new.elements)?;
        review::check_assumptions(&mut new.assumptions)?;
        review::check_challenges(&mut new.challenges)?;
        store::insert(self.conn(), r#ref, &new)?;
        self.touch(r#ref);
        protection::watch(self, r#ref.into())
    }
}

impl Case {
    /// Adds a claim: [`Tx::add_claim`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn add_claim(&mut self, new: &NewClaim) -> Result<Done<ClaimRef>, CaseError> {
        self.transact(Verb::Add, None, |tx| tx.add_claim(new))
    }
}
