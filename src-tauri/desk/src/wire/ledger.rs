//! What goes in and comes out of the commands on many figures at once: their
//! chart, a formula tried out, their contradictions, their table as a file.

use assay_casefile::figure::Assumed;
use assay_casefile::{ClaimRef, ExhibitRef, FigureRef, Handling, LayerRef};
use assay_figures::Per;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::mirror;

/// Asks for the interval chart of figures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskScene {
    /// Only figures on this claim.
    #[ts(as = "Option<String>")]
    pub claim: Option<ClaimRef>,
    /// Only these figures; all if left out.
    #[ts(as = "Option<Vec<String>>")]
    pub figures: Option<Vec<FigureRef>>,
    /// How values become lengths; as the values need if left out.
    pub scale: Option<ChartScale>,
}

/// How values become lengths on a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ChartScale {
    /// In proportion.
    Linear,
    /// A length a factor; in proportion where a value is zero or below.
    Logarithmic,
}

/// The interval chart of figures, as a dossier prints it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FigureScene {
    /// The drawing.
    #[ts(as = "DrawnScene")]
    pub scene: Value,
    /// Its rows from the top, each in words.
    pub rows: Vec<SceneRow>,
}

/// One row of the chart.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct SceneRow {
    /// The figure.
    pub figure: String,
    /// The middle of the row, in points from the top.
    pub y: f64,
    /// How high the row is.
    pub height: f64,
    /// What it shows, in a sentence.
    pub sentence: String,
}

/// The shape of a drawing for the type map alone.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DrawnScene {
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
    /// What is drawn, from back to front.
    #[ts(
        type = "Array<{ mark: \"line\" | \"band\" | \"dot\" | \"arrow\" | \"words\"; role: string } & Record<string, unknown>>"
    )]
    pub marks: Vec<Value>,
}

/// Tries a formula out; nothing is recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TryFormula {
    /// Over figures of the case, such as `F4 / F3`.
    pub formula: String,
}

/// What a formula comes to.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Tried {
    /// The result.
    #[ts(as = "mirror::Quantity")]
    pub quantity: Value,
    /// The result in words.
    pub reading: String,
    /// The figures that it names.
    pub inputs: Vec<String>,
    /// The exchange rates and indices that it names, each with its date and source.
    pub rates: Vec<String>,
    /// What each end rests on, a sentence an end.
    pub rests: Vec<String>,
    /// What a reader must know about it, one sentence each.
    pub notes: Vec<String>,
}

/// Records an assumption: a number that nobody in the case stated, with its reason.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AssumeFigure {
    /// Its name: what is measured.
    pub measure: String,
    /// The number in words, such as "2,080 hours a year" or "at most 5 %"; one figure.
    pub value: String,
    /// The language of these words; guessed if left out.
    pub lang: Option<String>,
    /// What sort of assumption; an estimate if left out.
    #[ts(as = "Option<mirror::Assumed>")]
    pub assumed: Option<Assumed>,
    /// Why it may be assumed.
    pub because: String,
    /// What it is per; added to what the words say.
    #[ts(as = "Option<Vec<String>>")]
    pub per: Option<Vec<Per>>,
    /// When it holds, EDTF level 0 or 1.
    pub as_of: Option<String>,
    /// The claim that it is for; the whole case if left out.
    #[ts(as = "Option<String>")]
    pub claim: Option<ClaimRef>,
    /// Its own label.
    #[ts(as = "Option<mirror::Handling>")]
    pub handling: Option<Handling>,
}

/// Asks which figures of an exhibit nobody has claimed yet.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskCoverage {
    /// The exhibit; its first layer is read.
    #[ts(as = "String")]
    pub exhibit: ExhibitRef,
    /// Another of its layers.
    #[ts(as = "Option<String>")]
    pub layer: Option<LayerRef>,
}

/// The figures of an exhibit, claimed and not.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// The layer that was read.
    pub layer: String,
    /// How many figures were found in it.
    pub found: u64,
    /// How many of them a figure of the case is about.
    pub claimed: u64,
    /// Those that nobody claimed and nobody turned down, in the order of the text.
    pub open: Vec<Unclaimed>,
    /// Those that were turned down, with the reason.
    pub turned_down: Vec<Unclaimed>,
}

/// A figure in a text that is no record.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unclaimed {
    /// What `proposal.dismiss` calls it.
    pub key: String,
    /// Where it begins, in code points.
    pub start: u64,
    /// One past its last code point.
    pub end: u64,
    /// Its words.
    pub verbatim: String,
    /// What they are read as.
    pub reading: String,
    /// The words right before it in its sentence.
    pub before: String,
    /// The words right after it in its sentence.
    pub after: String,
    /// What it may be a measure of; null where the words about it say nothing.
    pub measure: Option<String>,
    /// The quote that holds it already.
    pub quote: Option<String>,
    /// Why it was turned down.
    pub because: Option<String>,
    /// By whom.
    pub by: Option<String>,
    /// When, RFC 3339.
    pub at: Option<String>,
}

/// Takes a figure of an exhibit by its place: with the quote that holds it, or with its
/// sentence as a new quote.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TakeFigure {
    /// The layer.
    #[ts(as = "String")]
    pub layer: LayerRef,
    /// Where it begins, in code points.
    pub start: u64,
    /// One past its last code point.
    pub end: u64,
    /// What it measures; as proposed if left out.
    pub measure: Option<String>,
    /// The claim that it bears on.
    #[ts(as = "Option<String>")]
    pub claim: Option<ClaimRef>,
}

/// Figures of one measure that can be one and the same number.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Clustered {
    /// What they measure.
    pub measure: String,
    /// Each of them.
    pub members: Vec<ClusterMember>,
    /// What all of them allow, in words; null where they have no value in common.
    pub common: Option<String>,
    /// The tolerance that joins some of them; null where none is needed.
    pub within: Option<Allowed>,
    /// Whether every group of this measure is told; not where there are too many.
    pub complete: bool,
}

/// A figure in a cluster.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClusterMember {
    /// The figure.
    pub figure: String,
    /// What it is read as.
    pub reading: String,
    /// The claim that it is on.
    pub claim: Option<String>,
    /// The exhibit that states it.
    pub exhibit: Option<String>,
    /// Who says it.
    pub speaker: Option<String>,
}

/// A tolerance that a person set.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Allowed {
    /// The assumption that sets it.
    pub figure: String,
    /// How far.
    pub reading: String,
    /// Why.
    pub because: String,
}

/// Names a claim, or none for the whole case.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct OnClaim {
    /// The claim.
    #[ts(as = "Option<String>")]
    pub claim: Option<ClaimRef>,
}

/// Two figures that cannot both be right.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Contradicting {
    /// The claim that both are on.
    pub claim: String,
    /// What both measure.
    pub measure: String,
    /// The one.
    pub left: String,
    /// What it is read as.
    pub left_reading: String,
    /// The other.
    pub right: String,
    /// What it is read as.
    pub right_reading: String,
    /// Why, in words.
    pub why: String,
}

/// Names a claim or a measure, or none for the whole case.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskClusters {
    /// Only figures on this claim.
    #[ts(as = "Option<String>")]
    pub claim: Option<ClaimRef>,
    /// Only figures of this measure, letter case aside.
    pub measure: Option<String>,
}

/// Writes the table of figures as a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportFigures {
    /// Where the file goes.
    pub path: String,
    /// What is written.
    pub format: TableFormat,
    /// Only figures on this claim.
    #[ts(as = "Option<String>")]
    pub claim: Option<ClaimRef>,
    /// Whether a file that is there may be replaced.
    pub force: Option<bool>,
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum TableFormat {
    /// Comma-separated values (RFC 4180), every key of the contract a column.
    Csv,
    /// A table in Markdown, to be read.
    Markdown,
}
