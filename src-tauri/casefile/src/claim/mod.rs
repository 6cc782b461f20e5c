//! Claims (C): a proposition, source-neutral, one proposition. Never a verdict.

use serde::{Deserialize, Serialize};

use crate::{ClaimRef, Handling};

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
