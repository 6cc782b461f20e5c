//! Sources (S): who says things. A protected source keeps its name and aliases
//! in the identity table alone; this record carries the code name.

use serde::{Deserialize, Serialize};

use crate::{Handling, SourceKind, SourceRef};

/// A source as it comes in, from a case document, a terminal or a window.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewSource {
    /// The ref that the document gives it.
    pub r#ref: Option<SourceRef>,
    /// Its name; for a protected source it goes to the identity table only.
    pub name: Option<String>,
    /// Other names of a protected source; they go to the identity table only.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What sort of source.
    pub kind: SourceKind,
    /// Whether its name must never leave the case file.
    pub protected: Option<bool>,
    /// What a protected source is called everywhere.
    pub code_name: Option<String>,
    /// What it can see or hear, and how.
    pub access: Option<String>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// A source as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Its ref.
    pub r#ref: SourceRef,
    /// Its name; null where it is protected.
    pub name: Option<String>,
    /// What sort of source.
    pub kind: SourceKind,
    /// Whether its name is kept apart.
    pub protected: bool,
    /// What a protected source is called.
    pub code_name: Option<String>,
    /// What it can see or hear, and how.
    pub access: Option<String>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}

impl Source {
    /// What it may be called in print: the code name if it is protected.
    pub fn printed_name(&self) -> &str {
        self.code_name.as_deref().filter(|_| self.protected).or(self.name.as_deref()).unwrap_or("")
    }
}
