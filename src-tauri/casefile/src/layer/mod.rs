//! Text layers (T): the text of an exhibit as one maker read it. The text is a
//! write-once blob; quotes are anchored in it by code points.

use serde::{Deserialize, Serialize};

use crate::{ExhibitRef, Handling, LayerRef};

/// Where a page begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Page {
    /// The label printed on it, or its number.
    pub label: String,
    /// The first code point of the page.
    pub start: u64,
}

/// A text layer as it comes in, with its text.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewLayer {
    /// The ref that the document gives it.
    pub r#ref: Option<LayerRef>,
    /// The exhibit that was read.
    pub exhibit: Option<ExhibitRef>,
    /// Which extractor, OCR engine or person made it.
    pub maker: String,
    /// The maker's version.
    #[serde(default)]
    pub version: String,
    /// How the maker was set.
    #[serde(default)]
    pub options: String,
    /// The text itself.
    pub content: Option<String>,
    /// Path of the text in UTF-8, relative to the document.
    pub file: Option<String>,
    /// SHA-256 of the text in UTF-8; checked where the text is there.
    pub sha256: Option<String>,
    /// How many code points; checked where the text is there.
    pub length: Option<u64>,
    /// Where its pages begin; empty for a text without pages.
    #[serde(default)]
    pub pages: Vec<Page>,
    /// BCP 47 tag of its language, where known.
    pub language: Option<String>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// A text layer as it is listed, shown and exported, without its text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Layer {
    /// Its ref.
    pub r#ref: LayerRef,
    /// The exhibit that was read.
    pub exhibit: ExhibitRef,
    /// Which extractor, OCR engine or person made it.
    pub maker: String,
    /// The maker's version.
    pub version: String,
    /// How the maker was set.
    pub options: String,
    /// SHA-256 of the text in UTF-8, in hexadecimal.
    pub sha256: String,
    /// How many code points.
    pub length: u64,
    /// Where its pages begin.
    pub pages: Vec<Page>,
    /// BCP 47 tag of its language, where known.
    pub language: Option<String>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}
