//! What a review of credibility asks and answers: what became of a source's
//! words, and what falls with a source, an exhibit or a quote. Lists, no scores.

use assay_casefile::{ClaimRef, Ref, SourceRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Severity;

/// Says that a claim held or fell, or that it is open again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SettleClaim {
    /// The claim.
    #[ts(as = "String")]
    pub claim: ClaimRef,
    /// Whether it held; open again if left out.
    pub held: Option<bool>,
    /// Why.
    pub because: String,
}

/// How a claim was settled.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettledClaim {
    /// The claim.
    pub claim: String,
    /// Whether it held.
    pub held: bool,
    /// Why.
    pub because: String,
    /// By whom.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
}

/// Asks what became of the words of sources.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskTrack {
    /// Of this source; of all if left out.
    #[ts(as = "Option<String>")]
    pub source: Option<SourceRef>,
}

/// What became of the words of a source.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrackRecord {
    /// The source, whose own words they are.
    pub source: String,
    /// Words that pointed the way in which their claim was settled.
    pub right: Vec<PastWords>,
    /// Words that pointed the other way.
    pub wrong: Vec<PastWords>,
    /// Words on claims that are not settled, or that point both ways.
    pub open: Vec<PastWords>,
}

/// Words of a source on a claim.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastWords {
    /// The quote.
    pub quote: String,
    /// The claim.
    pub claim: String,
    /// Of words that were right: no other known origin points the same way.
    pub alone: bool,
}

/// A claim that one origin alone holds up.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SingleOrigin {
    /// The claim.
    pub claim: String,
    /// What it states.
    pub statement: String,
    /// The first teller of the origin.
    pub root: String,
    /// The quotes that come from it.
    pub quotes: Vec<String>,
    /// In how many exhibits the claim is supported in all.
    pub exhibits: u64,
    /// How many groups of unknown lineage would be left.
    pub unknown: u64,
}

/// A rule of the checks.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleShown {
    /// The name by which it is told and turned down.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// What it looks for, in a few words.
    pub name: String,
    /// Why it is there.
    pub why: String,
}

/// Asks what falls with a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskFall {
    /// A source, an exhibit or a quote.
    #[ts(as = "String")]
    pub record: Ref,
}

/// All that falls with a record, and what it touches. Nothing is changed.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Fall {
    /// What was taken to fall.
    pub record: String,
    /// The exhibits that fall.
    pub exhibits: Vec<Falls>,
    /// The quotes that fall.
    pub quotes: Vec<Falls>,
    /// Records that share a witness or an author with one that falls: in doubt,
    /// and still counted on.
    pub doubted: Vec<Falls>,
    /// The evidence lines that such quotes give.
    pub evidence: Vec<String>,
    /// The claims that lose evidence.
    pub claims: Vec<ShakenClaim>,
    /// Figures that such quotes state.
    pub figures: Vec<String>,
    /// Figures computed from these, or by rates that an exhibit here states.
    pub computations: Vec<String>,
    /// Exchange rates that such an exhibit states.
    pub rates: Vec<String>,
    /// Ratings of what falls, and ratings of other quotes that assert more
    /// origins than their claim would have left.
    pub ratings: Vec<String>,
    /// Findings on the claims that lose evidence.
    pub findings: Vec<String>,
    /// Dossiers that print any of all this, as they are composed now.
    pub dossiers: Vec<String>,
    /// Files that were made of such dossiers, and are in somebody's hands.
    pub editions: Vec<Edition>,
}

/// A record that falls, and why.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Falls {
    /// The record.
    pub r#ref: String,
    /// Why.
    pub why: FallsBy,
    /// What it falls with: the source in its chain, its exhibit, or the record
    /// that it was made from; the dependence for what is in doubt.
    pub with: Option<String>,
    /// The dependence, where one leads here.
    pub dependence: Option<String>,
}

/// Why a record falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FallsBy {
    /// It is what was taken to fall.
    Itself,
    /// The source stands in its chain.
    Through,
    /// It stands in an exhibit that falls.
    Within,
    /// It was made from a record that falls.
    MadeFrom,
    /// It shares a witness or an author with one.
    Shares,
}

/// A claim that loses evidence.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShakenClaim {
    /// The claim.
    pub claim: String,
    /// What its support rests on now.
    pub supports: OriginCount,
    /// What would be left of that.
    pub supports_left: OriginCount,
    /// What disputes it now.
    pub disputes: OriginCount,
    /// What would be left of that.
    pub disputes_left: OriginCount,
    /// The support that would be left, in the words of every other count.
    pub left: String,
}

/// Exhibits, known origins and groups of unknown lineage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OriginCount {
    /// How many exhibits.
    pub exhibits: u64,
    /// How many known origins.
    pub origins: u64,
    /// How many groups of unknown lineage.
    pub unknown: u64,
}

/// A file that was made of a dossier.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Edition {
    /// The dossier; null for the standard brief.
    pub dossier: Option<String>,
    /// When, RFC 3339.
    pub at: String,
    /// For whom.
    pub audience: String,
    /// Its SHA-256.
    pub sha256: String,
}
