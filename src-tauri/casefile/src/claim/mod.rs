//! Claims (C): a proposition, source-neutral, one proposition. Never a verdict.

mod store;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::descriptor::Descriptor;
use crate::rules::said;
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
        store::insert(self.conn(), r#ref, new)?;
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
