//! What is asked of several raters and answered. Coefficients travel as whole
//! thousandths, never as a word of praise.

use assay_casefile::Ref;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks which ratings are in force.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskStanding {
    /// Only those of this source or quote.
    #[ts(as = "Option<String>")]
    pub target: Option<Ref>,
    /// As they stood at the end of this day, `2024-05-31`; now if left out.
    pub rated_on: Option<String>,
}

/// A rating in force: the latest of its record on its family of scales.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// The source or quote.
    pub target: String,
    /// The rating.
    pub rating: String,
    /// The scale.
    pub scale: String,
    /// The value.
    pub value: String,
    /// What the value is called.
    pub label: String,
    /// Whether it is a grade, and not "cannot be judged".
    pub judged: bool,
    /// Who rated.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// The reason.
    pub because: String,
    /// Evidence lines that came in, or were published, after it was made and
    /// bear on what it rates: it should be looked at again.
    pub newer: Vec<String>,
    /// How many ratings it took the place of.
    pub earlier: u64,
}

/// How far the raters of one scale agree.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScaleAgreed {
    /// The scale.
    pub scale: String,
    /// Its version: two versions are two scales here.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// The raters whose own opinions are compared, by name.
    pub raters: Vec<String>,
    /// How many records two or more of them rated, each on their own.
    pub rated: u64,
    /// How many of these two or more could judge: what alpha is made of.
    pub pairable: u64,
    /// How many ratings are left out because another rater's was in view.
    pub in_view: u64,
    /// Krippendorff's alpha for ordinal data over all raters; null where nothing
    /// varies or no two judged the same record.
    pub alpha: Option<Coefficient>,
    /// Every two raters that judged a record in common.
    pub pairs: Vec<RaterPair>,
    /// What they do not agree on, the furthest apart first; last where one could
    /// not judge.
    pub apart: Vec<Apart>,
}

/// A coefficient of agreement.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Coefficient {
    /// The value: 1000 is full agreement, 0 what chance alone would give.
    #[ts(type = "number")]
    pub thousandths: i64,
    /// The lower end of the 95 % interval; null below ten records.
    #[ts(type = "number | null")]
    pub low: Option<i64>,
    /// The upper end.
    #[ts(type = "number | null")]
    pub high: Option<i64>,
}

/// Two raters side by side.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RaterPair {
    /// The one.
    pub left: String,
    /// The other.
    pub right: String,
    /// How many records both judged.
    pub both: u64,
    /// On how many of these they said the same.
    pub equal: u64,
    /// Weighted kappa, linear weights.
    pub linear: Option<Coefficient>,
    /// Weighted kappa, quadratic weights.
    pub quadratic: Option<Coefficient>,
}

/// A record on which raters do not agree.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Apart {
    /// The record.
    pub target: String,
    /// How many steps of the scale lie between the furthest two; null where all
    /// but one could not judge.
    pub steps: Option<u64>,
    /// What each rater said, by name.
    pub opinions: Vec<OpinionShown>,
}

/// What one rater said, and why.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpinionShown {
    /// The rating.
    pub rating: String,
    /// Who rated.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// The value.
    pub value: String,
    /// What the value is called.
    pub label: String,
    /// Whether it is a grade, and not "cannot be judged".
    pub judged: bool,
    /// The reason.
    pub because: String,
    /// Whether the other ratings were hidden.
    pub blind: bool,
}
