//! Exhibits (E): one captured item each, its bytes kept whole and write-once.
//! Never a web address, never a link to a file elsewhere.

use serde::{Deserialize, Serialize};

use crate::{ExhibitRef, Handling, SourceRef};

/// An exhibit as it comes in. One of `file`, `content` and `sha256` is required.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewExhibit {
    /// The ref that the document gives it.
    pub r#ref: Option<ExhibitRef>,
    /// Path of its bytes, relative to the document.
    pub file: Option<String>,
    /// Short text held by the document itself, instead of a file.
    pub content: Option<String>,
    /// What it is called; its file name if left out.
    pub title: Option<String>,
    /// Its media type; detected where the bytes are there.
    pub media_type: Option<String>,
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    pub sha256: Option<String>,
    /// How many bytes; checked where the bytes are there.
    pub length: Option<u64>,
    /// Who published it.
    pub publisher: Option<SourceRef>,
    /// When it was published, EDTF level 0 or 1.
    pub published: Option<String>,
    /// Where it was found.
    pub url: Option<String>,
    /// Who or what handed it over.
    pub acquired_from: Option<String>,
    /// When it was got, EDTF level 0 or 1.
    pub acquired_at: Option<String>,
    /// What the reader had to say of it; made anew where the bytes are read.
    pub notes: Option<Vec<serde_json::Value>>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// An exhibit as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exhibit {
    /// Its ref.
    pub r#ref: ExhibitRef,
    /// The name of its file, without a folder.
    pub file: Option<String>,
    /// What it is called.
    pub title: String,
    /// Its media type.
    pub media_type: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// How many bytes; null where only the hash is held.
    pub length: Option<u64>,
    /// Who published it.
    pub publisher: Option<SourceRef>,
    /// When it was published, EDTF.
    pub published: Option<String>,
    /// Where it was found.
    pub url: Option<String>,
    /// Who or what handed it over.
    pub acquired_from: Option<String>,
    /// When it was got, EDTF.
    pub acquired_at: Option<String>,
    /// What the reader had to say of it: codes with arguments, never its text.
    pub notes: Vec<serde_json::Value>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}
