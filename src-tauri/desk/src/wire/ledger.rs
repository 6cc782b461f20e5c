//! What goes in and comes out of the commands on many figures at once: their
//! chart, a formula tried out, their contradictions, their table as a file.

use assay_casefile::{ClaimRef, FigureRef};
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
    /// What a reader must know about it, one sentence each.
    pub notes: Vec<String>,
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
