//! Dependences (P): why two exhibits or quotes are not independent. Recorded by
//! a person, never by the program.

use serde::{Deserialize, Serialize};

use crate::{DependenceRef, DependenceType, Handling, Ref};

/// A dependence as it comes in: `from` rests on `target`.
#[derive(Clone, Debug, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewDependence {
    /// The ref that the document gives it.
    pub r#ref: Option<DependenceRef>,
    /// The exhibit or quote that depends.
    pub from: Ref,
    /// The exhibit or quote it depends on.
    pub target: Ref,
    /// In what way.
    pub r#type: DependenceType,
    /// How that is known.
    pub why: Option<String>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// A dependence as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dependence {
    /// Its ref.
    pub r#ref: DependenceRef,
    /// The exhibit or quote that depends.
    pub from: Ref,
    /// The exhibit or quote it depends on.
    pub target: Ref,
    /// In what way.
    pub r#type: DependenceType,
    /// How that is known.
    pub why: Option<String>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}
