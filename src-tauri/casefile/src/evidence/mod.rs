//! Evidence lines (L): this quote supports, disputes or is context for that
//! claim, and why. A line weighs nothing by itself.

use serde::{Deserialize, Serialize};

use crate::{ClaimRef, Direction, EvidenceRef, Handling, QuoteRef};

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
    /// Its own handling label.
    pub handling: Option<Handling>,
}
