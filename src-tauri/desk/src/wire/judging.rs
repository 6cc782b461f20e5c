//! What commands about ratings are asked and answer, beside the records.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A case of an earlier version that was brought up.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Upgraded {
    /// Where the file as it was is kept; null if it was of this version already.
    pub copy: Option<String>,
    /// The version of the schema that it has now.
    pub schema: i64,
}

/// Adds a scale of one's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddScale {
    /// The scale, spelled as those that ship.
    #[ts(type = "unknown")]
    pub scale: serde_json::Value,
}

/// A scale that was added.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScaleAdded {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// A scale on which can be rated, in the words of whoever issued it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScaleShown {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// The document that issued it.
    pub document: String,
    /// What is rated on it: source, quote, finding.
    pub rates: Vec<String>,
    /// Whether it ships, and is not the user's own.
    pub ships: bool,
    /// Its terms, in the order of the document.
    pub terms: Vec<TermShown>,
}

/// A term of a scale.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TermShown {
    /// The value that a rating has.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// What it means.
    pub definition: String,
    /// Whether it is a grade, and not "cannot be judged".
    pub judgeable: bool,
}
