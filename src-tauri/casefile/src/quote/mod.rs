//! Quotes (Q): verbatim words in one text layer, whose they are, the chain they
//! came through and on what basis. A paraphrase stands beside, never instead.

use serde::{Deserialize, Serialize};

use crate::{Basis, ExhibitRef, Handling, LayerRef, QuoteRef, SourceRef};

/// A quote as it comes in.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewQuote {
    /// The ref that the document gives it.
    pub r#ref: Option<QuoteRef>,
    /// The exhibit that holds the words.
    pub exhibit: Option<ExhibitRef>,
    /// The layer they are anchored in; the exhibit's first if left out.
    pub layer: Option<LayerRef>,
    /// The words.
    pub exact: String,
    /// Words right before, to tell two places apart.
    pub prefix: Option<String>,
    /// Words right after, to tell two places apart.
    pub suffix: Option<String>,
    /// The first code point of the words in the layer.
    pub start: Option<u64>,
    /// One past the last code point.
    pub end: Option<u64>,
    /// Label or number of the page where they stand.
    pub page: Option<PageName>,
    /// From the first known teller to the one who handed the words to us; the
    /// exhibit's publisher if left out.
    pub chain: Option<Vec<SourceRef>>,
    /// The one in the chain whose words they are; the first if left out.
    pub speaker: Option<SourceRef>,
    /// How the first of the chain knows; `unknown` if left out.
    pub basis: Option<Basis>,
    /// When it was said, EDTF level 0 or 1.
    pub asserted: Option<String>,
    /// A translation, kept beside.
    pub translation: Option<String>,
    /// A paraphrase, kept beside.
    pub paraphrase: Option<String>,
    /// How well the words match the layer: told, never taken.
    pub tier: Option<Tier>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// A page by its printed label or its number from 1.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum PageName {
    /// Its number, from 1.
    Number(u64),
    /// Its printed label.
    Label(String),
}

/// How well a quote's words match its layer today (TRADECRAFT: verification tiers).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Tier {
    /// The same code points.
    Exact,
    /// The same but for white space and line-break hyphens.
    Whitespace,
    /// The same after folding quotation marks, dashes and compatibility forms.
    Typographic,
    /// Near, by this many edits: not verbatim.
    Fuzzy(u32),
    /// Not there.
    Lost,
}

/// A quote as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// Its ref.
    pub r#ref: QuoteRef,
    /// The exhibit that holds the words.
    pub exhibit: ExhibitRef,
    /// The layer they are anchored in.
    pub layer: LayerRef,
    /// The words, in the layer's own characters.
    pub exact: String,
    /// Up to 32 code points right before.
    pub prefix: String,
    /// Up to 32 code points right after.
    pub suffix: String,
    /// The first code point of the words in the layer.
    pub start: u64,
    /// One past the last code point.
    pub end: u64,
    /// Label of the page where they start; null for a text without pages.
    pub page: Option<String>,
    /// From the first known teller to the one who handed the words to us.
    pub chain: Vec<SourceRef>,
    /// The one in the chain whose words they are; null only for an empty chain.
    pub speaker: Option<SourceRef>,
    /// How the first of the chain knows.
    pub basis: Basis,
    /// When it was said, EDTF.
    pub asserted: Option<String>,
    /// A translation, kept beside.
    pub translation: Option<String>,
    /// A paraphrase, kept beside.
    pub paraphrase: Option<String>,
    /// How well the words match the layer.
    pub tier: Tier,
    /// Its own handling label.
    pub handling: Option<Handling>,
}
