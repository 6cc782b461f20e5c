//! Exchange rates (X): a dated, cited rate between currencies, or a price index.
//! Never a rating, never used silently.

use assay_figures::Exact;
use serde::{Deserialize, Serialize};

use crate::{ExchangeRateRef, ExhibitRef, Handling};

/// What the rate is a rate of (TRADECRAFT: UN statistics' distinctions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RateKind {
    /// At one moment.
    Spot,
    /// Averaged over a period.
    PeriodAverage,
    /// At the end of a period.
    EndOfPeriod,
    /// Set by an authority.
    Official,
    /// Of the unofficial market.
    Parallel,
    /// The United Nations' operational rate.
    Operational,
    /// A price index of the currency `from`, relative to its base in `to`.
    Index,
}

/// An exchange rate as it comes in.
#[derive(Clone, Debug, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewExchangeRate {
    /// The ref that the document gives it.
    pub r#ref: Option<ExchangeRateRef>,
    /// ISO 4217 code converted from.
    pub from: String,
    /// ISO 4217 code converted to.
    pub to: String,
    /// Units of `to` for one of `from`, an exact positive rational.
    #[schemars(with = "String")]
    pub value: Exact,
    /// The day or period it holds for, EDTF level 0 or 1.
    pub date: String,
    /// What it is a rate of.
    pub kind: RateKind,
    /// The exhibit that states it.
    pub cited: Option<ExhibitRef>,
    /// Why this rate was chosen.
    pub why: Option<String>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// An exchange rate as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExchangeRate {
    /// Its ref.
    pub r#ref: ExchangeRateRef,
    /// ISO 4217 code converted from.
    pub from: String,
    /// ISO 4217 code converted to.
    pub to: String,
    /// Units of `to` for one of `from`.
    pub value: Exact,
    /// The day or period it holds for, EDTF.
    pub date: String,
    /// What it is a rate of.
    pub kind: RateKind,
    /// The exhibit that states it.
    pub cited: Option<ExhibitRef>,
    /// Why this rate was chosen.
    pub why: Option<String>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}
