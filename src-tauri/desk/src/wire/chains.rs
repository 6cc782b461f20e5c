//! What is asked and answered about the chain of a quote.

use assay_casefile::QuoteRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a quote.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ByQuote {
    /// The quote.
    #[ts(as = "String")]
    pub quote: QuoteRef,
}

/// A chain, from the first known teller to the one who handed the words to us.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChainShown {
    /// Its links, in order; none where nobody is recorded as having said it.
    pub links: Vec<ChainLink>,
    /// What stands behind the first link where it does not know by itself.
    pub behind: Option<String>,
    /// The whole chain in words.
    pub told: String,
    /// Which link is the weakest, or that none can be named; null for a single link.
    pub weakest: Option<String>,
    /// Who is not rated or cannot be judged; null where everybody is.
    pub unjudged: Option<String>,
}

/// One teller of a chain.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChainLink {
    /// The source.
    pub source: String,
    /// As it prints: of a protected source, its code name.
    pub name: String,
    /// Its letter; null where it is not rated.
    pub letter: Option<String>,
    /// The digit of the quote, with the one whose words it is.
    pub digit: Option<String>,
    /// Whether the words are its own.
    pub speaks: bool,
    /// Its part in the chain, in words.
    pub part: String,
    /// When it told it, in words; null where nobody recorded it.
    pub when: Option<String>,
    /// Whether it is the weakest that can be named.
    pub weakest: bool,
}
