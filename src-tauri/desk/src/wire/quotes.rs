//! What is asked and answered about taking and finding quotes, and about the
//! picture of an exhibit beside which they are taken.

use crate::wire::{EvidenceRecord, FigureRecord, QuoteRecord, mirror};
use assay_casefile::quote::{Bearing, FoundPlaces, NewQuote, Stated};
use assay_casefile::{ExhibitRef, LayerRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Takes a quote in one gesture; nothing but the words is compulsory.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TakeQuote {
    /// The words, and whose they are.
    #[ts(as = "mirror::NewQuote")]
    pub quote: NewQuote,
    /// The claim that they bear on.
    #[ts(as = "Option<mirror::Bearing>")]
    pub bearing: Option<Bearing>,
    /// The figures that they state; with a bearing, on its claim.
    #[ts(as = "Option<Vec<mirror::Stated>>")]
    pub figures: Option<Vec<Stated>>,
}

/// The records that a taking made.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakenQuote {
    /// The quote.
    pub quote: QuoteRecord,
    /// The line to the claim; null if none was named.
    pub evidence: Option<EvidenceRecord>,
    /// The figures, in the order asked.
    pub figures: Vec<FigureRecord>,
}

/// Looks for words in a text layer.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct LocateWords {
    /// The exhibit; its first layer is searched.
    #[ts(as = "Option<String>")]
    pub exhibit: Option<ExhibitRef>,
    /// The layer to search.
    #[ts(as = "Option<String>")]
    pub layer: Option<LayerRef>,
    /// The words.
    pub words: String,
}

/// The places of words: the best tier alone; near ones the nearest first.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(transparent)]
pub struct LocatedWords(#[ts(as = "mirror::FoundPlaces")] pub FoundPlaces);

/// Asks for the picture of a saved page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskPicture {
    /// The exhibit.
    #[ts(as = "String")]
    pub exhibit: ExhibitRef,
}

/// The still picture of a saved page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedPage {
    /// HTML that runs nothing and names no place outside itself; null where there
    /// is no picture. It is shown where nothing can run and be fetched.
    pub html: Option<String>,
    /// What is to be known of it.
    pub notes: Vec<String>,
}
