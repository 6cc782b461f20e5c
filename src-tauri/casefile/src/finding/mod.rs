//! Findings (J): our own statement on claims. Likelihood and confidence are two
//! fields and never share a sentence (ICD 203).

use serde::{Deserialize, Serialize};

use crate::{ClaimRef, FindingRef, Handling};

/// A finding as it comes in.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewFinding {
    /// The ref that the document gives it.
    pub r#ref: Option<FindingRef>,
    /// What we state.
    pub statement: String,
    /// The claims it is on.
    #[serde(default)]
    pub claims: Vec<ClaimRef>,
    /// The standard of proof that is met.
    pub standard: Option<String>,
    /// How likely, in the word of a yardstick.
    pub likelihood: Option<String>,
    /// How sure of the basis, in the word of a yardstick.
    pub confidence: Option<String>,
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
    /// Its own handling label.
    pub handling: Option<Handling>,
}
