//! What is asked and answered about the views over evidence: elements of a rule,
//! timeline, key assumptions, challenges.

use assay_casefile::review::{Assumption, Challenge};
use assay_casefile::{ClaimRef, ElementStatus, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::wire::{OriginCount, mirror};

/// A list of elements, in our words, with where each stands in its document.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ElementListShown {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// The document that it comes from.
    pub document: String,
    /// How it is to be read.
    pub note: Option<String>,
    /// Whether it ships, and is not the user's own.
    pub ships: bool,
    /// How many things stand under its elements.
    pub placed: u64,
    /// The elements.
    pub elements: Vec<ElementShown>,
}

/// One element of a list.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ElementShown {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Article, paragraph, number.
    pub source: String,
    /// What it means.
    pub definition: String,
    /// The heading it stands under, if any.
    pub group: Option<String>,
}

/// Adds a list of elements of one's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddElements {
    /// The list, spelled as those that ship.
    #[ts(type = "unknown")]
    pub list: serde_json::Value,
}

/// A list of elements that was added.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ElementsAdded {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// Puts a record under an element.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PlaceUnder {
    /// A claim, an evidence line or a finding.
    #[ts(as = "String")]
    pub target: Ref,
    /// The list's id.
    pub list: String,
    /// The list's version; the newest if left out.
    pub version: Option<String>,
    /// The element's id.
    pub element: String,
    /// Why it stands there.
    pub why: Option<String>,
    /// Whether the element is met; a finding alone says so.
    #[ts(as = "Option<mirror::ElementStatus>")]
    pub status: Option<ElementStatus>,
    /// Takes it out instead.
    pub remove: Option<bool>,
}

/// Asks for the matrix of a list.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskElements {
    /// The list's id.
    pub list: String,
    /// Its version; the newest if left out.
    pub version: Option<String>,
}

/// What stands for and against each element.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ElementsMatrix {
    /// The list.
    pub list: ElementListShown,
    /// A row an element, in the order of the list.
    pub rows: Vec<ElementRow>,
}

/// One element with what stands under it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ElementRow {
    /// The element's id.
    pub element: String,
    /// The claims put under it.
    pub claims: Vec<String>,
    /// What was put under it by name, whatever came with it.
    pub placed: Vec<PlacedUnder>,
    /// The lines that support it, with their quotes.
    pub supporting: Vec<LineUnder>,
    /// The lines that dispute it.
    pub disputing: Vec<LineUnder>,
    /// The lines that are context to it.
    pub context: Vec<LineUnder>,
    /// "2 exhibits, 1 origin, 0 of unknown lineage", of the supporting lines.
    pub origins: String,
    /// How many known origins support it.
    pub known_origins: u64,
    /// The same as numbers.
    pub support: OriginCount,
    /// "1 exhibit, …" of the disputing lines; empty if there is none.
    pub against: String,
    /// The same as numbers.
    pub opposition: OriginCount,
    /// Where it has a gap.
    pub gap: GapShown,
    /// The same as a sentence.
    pub gap_said: String,
}

/// What was put under an element.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlacedUnder {
    /// The record.
    pub r#ref: String,
    /// What it says.
    pub text: String,
    /// Why it stands there.
    pub why: Option<String>,
    /// What a finding says of the element.
    #[ts(as = "Option<mirror::ElementStatus>")]
    pub status: Option<ElementStatus>,
}

/// A line under an element.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct LineUnder {
    /// The line.
    pub line: String,
    /// Its quote.
    pub quote: String,
    /// The quote's words.
    pub exact: String,
}

/// Where an element has a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum GapShown {
    /// Nothing stands under it.
    Empty,
    /// Nothing supports it.
    Unsupported,
    /// No origin of its support is known.
    OfUnknownLineage,
    /// One known origin supports it.
    OneOrigin,
    /// Two known origins or more support it.
    None,
}

/// Asks what happened when.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskTimeline {
    /// Only these claims.
    #[ts(as = "Option<Vec<String>>")]
    pub claims: Option<Vec<ClaimRef>>,
    /// Also when things were said, published and acquired.
    pub beside: Option<bool>,
}

/// What happened when.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TimelineShown {
    /// In order, what has no date at the end.
    pub things: Vec<DatedShown>,
    /// Dates that cannot all be right.
    pub contradictions: Vec<DatesWrong>,
}

/// A dated thing.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DatedShown {
    /// The record.
    pub r#ref: String,
    /// Its statement, words or title.
    pub text: String,
    /// Which of its dates.
    pub what: WhatDated,
    /// The same as a word.
    pub what_said: String,
    /// The date as it is recorded; null where there is none.
    pub date: Option<String>,
    /// The first day it can mean, `YYYY-MM-DD`; null where nothing bounds it.
    pub first: Option<String>,
    /// The last day it can mean.
    pub last: Option<String>,
    /// The first day on which it certainly goes on; null where no day is certain.
    pub surely_from: Option<String>,
    /// The last such day.
    pub surely_to: Option<String>,
    /// Whether some part of it is approximate.
    pub approximate: bool,
    /// Whether some part of it is uncertain.
    pub uncertain: bool,
    /// "about", "doubtful" or both.
    pub doubts: Option<String>,
    /// Whether it comes after the one above, as a word or two.
    pub order: String,
    /// The same as a term.
    pub after: AfterAbove,
    /// Whether it certainly does.
    pub certain: bool,
}

/// Which date of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum WhatDated {
    /// When it happened.
    Happened,
    /// When it was said.
    Said,
    /// When it was published.
    Published,
    /// When we got it.
    Acquired,
}

/// Whether a dated thing comes after the one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum AfterAbove {
    /// Nothing stands above it.
    First,
    /// It has no date.
    NoDate,
    /// It certainly does.
    Yes,
    /// Both are the same day, or the same stretch of days.
    Same,
    /// The one above goes on while it does, and longer.
    Within,
    /// It begins and ends around the one above.
    Around,
    /// They overlap.
    Overlaps,
    /// As written it does, but a date is in doubt.
    Doubtful,
    /// It cannot be told.
    CannotTell,
}

/// Which dates cannot all be right; the refs follow in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum WrongDates {
    /// The words, the claim, the line: said at first hand before it happened.
    SaidBeforeItHappened,
    /// The exhibit, the words: published before they were said.
    PublishedBeforeSaid,
    /// The exhibit: got before it was published.
    AcquiredBeforePublished,
    /// The exhibit, the words: got before they were said.
    AcquiredBeforeSaid,
}

/// Dates that cannot all be right.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DatesWrong {
    /// Which.
    pub kind: WrongDates,
    /// As a sentence that names the records.
    pub said: String,
    /// The records.
    pub refs: Vec<String>,
}

/// Notes a key assumption, replaces the one at `at`, or takes it out.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SetAssumption {
    /// A claim or a finding.
    #[ts(as = "String")]
    pub target: Ref,
    /// Its place in the record's list, from 0; a new one if left out.
    pub at: Option<usize>,
    /// The statement that was seen there; if it is another by now, nothing is changed.
    pub was: Option<String>,
    /// The assumption; none takes out what stands at `at`.
    #[ts(as = "Option<mirror::Assumption>")]
    pub assumption: Option<Assumption>,
}

/// A key assumption with the record that holds it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct AssumptionShown {
    /// The record.
    pub target: String,
    /// Its place there, from 0.
    pub at: usize,
    /// What it says.
    #[ts(as = "mirror::Assumption")]
    pub assumption: Assumption,
    /// How well it stands up, in words.
    pub said: String,
    /// The findings that stand on it.
    pub findings: Vec<String>,
}

/// Notes a challenge, replaces the one at `at`, or takes it out.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SetChallenge {
    /// A claim, an evidence line or a finding.
    #[ts(as = "String")]
    pub target: Ref,
    /// Its place in the record's list, from 0; a new one if left out.
    pub at: Option<usize>,
    /// The statement that was seen there; if it is another by now, nothing is changed.
    pub was: Option<String>,
    /// The challenge; none takes out what stands at `at`.
    #[ts(as = "Option<mirror::Challenge>")]
    pub challenge: Option<Challenge>,
}

/// A challenge with the record that it is held against.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ChallengeShown {
    /// The record.
    pub target: String,
    /// Its place there, from 0.
    pub at: usize,
    /// What it says.
    #[ts(as = "mirror::Challenge")]
    pub challenge: Challenge,
    /// The kind as a word.
    pub said: String,
}
