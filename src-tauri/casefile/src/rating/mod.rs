//! Ratings (R): a value on a named, versioned scale, with reason, rater and
//! date. Superseded by a later one, never overwritten, never averaged.

use serde::{Deserialize, Serialize};

use crate::{Handling, RatingRef, Ref};

/// A rating as it comes in.
#[derive(Clone, Debug, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewRating {
    /// The ref that the document gives it.
    pub r#ref: Option<RatingRef>,
    /// The source or quote that is rated.
    pub target: Ref,
    /// Id of the scale.
    pub scale: String,
    /// Version of the scale; the shipped one if left out.
    pub version: Option<String>,
    /// The value, as the scale spells it.
    pub value: String,
    /// The reason.
    pub because: String,
    /// Who rated; the actor if left out.
    pub by: Option<String>,
    /// When, RFC 3339; now if left out.
    pub at: Option<String>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// A rating as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rating {
    /// Its ref.
    pub r#ref: RatingRef,
    /// The source or quote that is rated.
    pub target: Ref,
    /// Id of the scale.
    pub scale: String,
    /// Version of the scale.
    pub version: String,
    /// The value, as the scale spells it.
    pub value: String,
    /// The reason.
    pub because: String,
    /// Who rated.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// Its own handling label.
    pub handling: Option<Handling>,
}
