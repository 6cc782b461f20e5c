//! Dependences (P): why two exhibits or quotes are not independent. Recorded by
//! a person, never by the program.

mod store;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::descriptor::Descriptor;
use crate::error::Refusal;
use crate::rules::exists;
use crate::{Case, CaseError, Done, Tx, Verb, protection};
use crate::{DependenceRef, DependenceType, Handling, Noun, Ref};

/// What the rest of the case knows of this noun.
pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    noun: Noun::Dependence,
    table: "dependence",
    letter: 'P',
    key: "dependences",
    searchable: &["why"],
    parts: &[],
};

/// A dependence as it comes in: `from` rests on `target`.
#[derive(Clone, Debug, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewDependence {
    /// The ref that the document gives it.
    pub r#ref: Option<DependenceRef>,
    /// The exhibit or quote that depends.
    pub from: Ref,
    /// The exhibit or quote it depends on.
    pub target: Ref,
    /// In what way.
    pub r#type: DependenceType,
    /// How that is known.
    pub why: Option<String>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// A dependence as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dependence {
    /// Its ref.
    pub r#ref: DependenceRef,
    /// The exhibit or quote that depends.
    pub from: Ref,
    /// The exhibit or quote it depends on.
    pub target: Ref,
    /// In what way.
    pub r#type: DependenceType,
    /// How that is known.
    pub why: Option<String>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}

impl Tx<'_> {
    /// Records that one exhibit or quote is not independent of another.
    ///
    /// # Errors
    /// [`Refusal`]: another noun, or a record on itself; [`CaseError::NotFound`].
    pub fn add_dependence(&mut self, new: &NewDependence) -> Result<DependenceRef, CaseError> {
        let r#ref = DependenceRef(self.next(Noun::Dependence));
        self.insert_dependence(r#ref, new)?;
        Ok(r#ref)
    }

    pub(crate) fn insert_dependence(
        &mut self,
        r#ref: DependenceRef,
        new: &NewDependence,
    ) -> Result<(), CaseError> {
        for (field, end) in [("from", new.from), ("target", new.target)] {
            if !matches!(end.noun, Noun::Exhibit | Noun::Quote) {
                return Err(Refusal::WrongNoun {
                    field,
                    given: end.noun,
                }
                .into());
            }
            exists(self.conn(), end)?;
        }
        if new.from == new.target {
            return Err(Refusal::OnItself.into());
        }
        store::insert(self.conn(), r#ref, new)?;
        self.touch(r#ref);
        protection::watch(self, r#ref.into())
    }
}

impl Case {
    /// Records a dependence: [`Tx::add_dependence`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn add_dependence(
        &mut self,
        new: &NewDependence,
    ) -> Result<Done<DependenceRef>, CaseError> {
        self.transact(Verb::Depend, None, |tx| tx.add_dependence(new))
    }
}
