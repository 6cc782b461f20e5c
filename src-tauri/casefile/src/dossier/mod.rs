//! Dossiers (D): an ordered composition of blocks for one purpose. A dossier
//! chooses and orders; it holds no evidence of its own.

use serde::{Deserialize, Serialize};

use crate::{ClaimRef, DossierRef, FigureRef, Handling};

/// A dossier as it comes in. Without blocks it is the standard brief.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewDossier {
    /// The ref that the document gives it.
    pub r#ref: Option<DossierRef>,
    /// What stands on the cover.
    pub title: String,
    /// The handling that it asks for; never less strict than what it prints.
    pub handling: Option<Handling>,
    /// What it is composed of, in order.
    #[serde(default)]
    pub blocks: Vec<Block>,
}

/// A dossier as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dossier {
    /// Its ref.
    pub r#ref: DossierRef,
    /// What stands on the cover.
    pub title: String,
    /// The handling that it asks for.
    pub handling: Option<Handling>,
    /// What it is composed of; empty means the standard brief.
    pub blocks: Vec<Block>,
}

/// One part of a dossier. A list of claims or figures that is empty means all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum Block {
    /// What the case asks and what stands against it, in one page.
    Summary {},
    /// Our own words; refs in square brackets (`[C1]`, `[Q3]`) resolve.
    Prose {
        /// A heading above the words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        heading: Option<String>,
        /// The words: paragraphs parted by an empty line.
        text: String,
    },
    /// A claim with what supports it and what disputes it.
    Claim {
        /// Which claim.
        claim: ClaimRef,
    },
    /// The table of figures.
    Figures {
        /// Only those on these claims.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        claims: Vec<ClaimRef>,
    },
    /// The drawn interval chart.
    Chart {
        /// Only those on these claims.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        claims: Vec<ClaimRef>,
        /// Only these figures.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        figures: Vec<FigureRef>,
    },
    /// The source register, with ratings and reasons.
    Sources {},
    /// The exhibit list, with hashes.
    Exhibits {},
    /// The chains and origins of one claim.
    Chain {
        /// Which claim.
        claim: ClaimRef,
    },
    /// Sources against claims.
    Matrix {
        /// Only these claims.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        claims: Vec<ClaimRef>,
    },
    /// Our findings.
    Findings {},
    /// Statements without support.
    Statements {},
    /// Method, scales and their definitions.
    Method {},
}
