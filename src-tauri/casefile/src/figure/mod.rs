//! Figures (F): a claimed quantity as its source gave it, or a computation over
//! figures. A computation's value is derived on every read, never stored; a
//! figure is never a float and never a midpoint.

use assay_figures::{Bound, CurrencyBasis, Exact, Hedge, Kind, Per, Polarity, Quantity};
use serde::{Deserialize, Serialize};

use crate::{ClaimRef, FigureRef, Handling, QuoteRef};

/// A figure as it comes in. With only `verbatim` it is parsed; bounds beside it
/// are taken as given, and a different reading is reported as a warning.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewFigure {
    /// The ref that the document gives it.
    pub r#ref: Option<FigureRef>,
    /// The quote that states it.
    pub quote: Option<QuoteRef>,
    /// The claim that it bears on.
    pub claim: Option<ClaimRef>,
    /// The words that state it, inside the quote's words.
    pub verbatim: Option<String>,
    /// What is measured, in the investigator's words.
    pub measure: String,
    /// The hedge.
    pub hedge: Option<Hedge>,
    /// Lower bound.
    pub lower: Option<Bound>,
    /// Upper bound.
    pub upper: Option<Bound>,
    /// The values of a `one_of`.
    pub options: Option<Vec<Exact>>,
    /// Unit.
    pub unit: Option<String>,
    /// Periods and counted nouns that it is per; added to what the text says.
    pub per: Option<Vec<Per>>,
    /// Stock, flow, price or share.
    pub kind: Option<Kind>,
    /// When it holds, EDTF level 0 or 1.
    pub as_of: Option<String>,
    /// Asserted or denied.
    pub polarity: Option<Polarity>,
    /// Whether the value stated is approximate.
    pub approximate: Option<bool>,
    /// How the currency is known.
    pub currency_basis: Option<CurrencyBasis>,
    /// A formula over other figures, instead of words.
    pub formula: Option<String>,
    /// What the formula uses: told, never taken.
    pub inputs: Option<Vec<FigureRef>>,
    /// What must be known about the computation: told, never taken.
    pub notes: Option<Vec<serde_json::Value>>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// A figure as it is listed, shown, exported and printed. It serialises in the
/// key order of the contract's section 2; a computation has `quote`, `verbatim`
/// and `hedge` null and carries `formula`, `inputs` and `notes` besides.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Its ref.
    pub r#ref: FigureRef,
    /// The quote that states it; none for a computation.
    pub quote: Option<QuoteRef>,
    /// The claim that it bears on.
    pub claim: Option<ClaimRef>,
    /// The words that state it; none for a computation.
    pub verbatim: Option<String>,
    /// What is measured.
    pub measure: String,
    /// The quantity: stated, or computed just now from the inputs.
    pub quantity: Quantity,
    /// How it was computed; none for a stated figure.
    pub computation: Option<Computation>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}

/// How a computed figure came about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Computation {
    /// The formula, as it was typed.
    pub formula: String,
    /// The figures it uses, in order of first use.
    pub inputs: Vec<FigureRef>,
    /// What a reader must know about the result.
    pub notes: Vec<assay_figures::Note>,
}
