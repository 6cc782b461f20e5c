//! What commands are asked. An unknown key is refused; what a key may hold is
//! decided where it is used.

use crate::wire::mirror;
use assay_casefile::claim::NewClaim;
use assay_casefile::dependence::NewDependence;
use assay_casefile::evidence::NewEvidence;
use assay_casefile::figure::NewFigure;
use assay_casefile::quote::NewQuote;
use assay_casefile::rating::NewRating;
use assay_casefile::source::NewSource;
use assay_casefile::{
    ClaimRef, DossierRef, ExhibitRef, FigureRef, Handling, LayerRef, Ref, SourceRef, Target,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// A request that says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// Makes a new case.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CreateCase {
    /// Where; there must be no file yet.
    pub path: String,
    /// What it is called.
    pub title: String,
    /// What it asks.
    pub question: Option<String>,
    /// TLP label; `TLP:AMBER` if left out.
    #[ts(as = "Option<mirror::Handling>")]
    pub handling: Option<Handling>,
}

/// Names a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AtPath {
    /// The file.
    pub path: String,
}

/// Says by what name a person's entries go.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NameYourself {
    /// The name; the login name if left out.
    pub name: Option<String>,
}

/// In which language the person at the window is spoken to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// A BCP 47 tag: `ko`, with or without a region, or English whatever else it says.
    pub language: String,
}

/// Makes the sample case, or a synthetic one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SampleCase {
    /// Where; there must be no file yet.
    pub path: String,
    /// How many exhibits of a synthetic case; the sample case if left out.
    pub scale: Option<u32>,
    /// What the synthetic case is drawn from; the same seed gives the same case.
    pub seed: Option<u32>,
}

/// Asks for the journal.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskHistory {
    /// Only what changed this record.
    #[ts(as = "Option<String>")]
    pub of: Option<Ref>,
    /// Only entries after this one.
    pub after: Option<i64>,
    /// At most so many.
    pub limit: Option<u32>,
}

macro_rules! requests {
    ($($(#[$doc:meta])* $name:ident($of:ty) = $mirror:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Deserialize, TS)]
        #[serde(transparent)]
        pub struct $name(#[ts(as = $mirror)] pub $of);
    )+};
}

requests! {
    /// Adds a source.
    AddSource(NewSource) = "mirror::NewSource";
    /// Adds a quote.
    AddQuote(NewQuote) = "mirror::NewQuote";
    /// Adds a claim.
    AddClaim(NewClaim) = "mirror::NewClaim";
    /// Sets a quote against a claim.
    LinkEvidence(NewEvidence) = "mirror::NewEvidence";
    /// Adds a figure.
    AddFigure(NewFigure) = "mirror::NewFigure";
    /// Rates a source or a quote.
    AddRating(NewRating) = "mirror::NewRating";
    /// Says that two records are not independent.
    AddDependence(NewDependence) = "mirror::NewDependence";
}

/// Adds files as exhibits, one each, all of them one undo.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddExhibits {
    /// The files.
    pub files: Vec<String>,
    /// Whether a file that cannot be had is passed over with a warning, so that
    /// the others are kept; otherwise it ends the work.
    pub pass_over: Option<bool>,
    /// What it is called; only where there is one file.
    pub title: Option<String>,
    /// Who published it.
    #[ts(as = "Option<String>")]
    pub publisher: Option<SourceRef>,
    /// When it was published, EDTF level 0 or 1.
    pub published: Option<String>,
    /// Where it was found.
    pub url: Option<String>,
    /// Who or what handed it over.
    pub acquired_from: Option<String>,
    /// When it was got, EDTF level 0 or 1.
    pub acquired_at: Option<String>,
    /// Its own label.
    #[ts(as = "Option<mirror::Handling>")]
    pub handling: Option<Handling>,
}

/// Asks for some of an exhibit's bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskBytes {
    /// The exhibit.
    #[ts(as = "String")]
    pub exhibit: ExhibitRef,
    /// The first byte.
    pub at: u64,
    /// How many; fewer come where the exhibit ends, and never more than 1 MiB.
    pub length: u32,
}

/// Computes a figure from others and records it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ComputeFigure {
    /// Over figures of the case, such as `F4 / F3`.
    pub formula: String,
    /// What is measured.
    pub measure: String,
    /// The claim that it bears on.
    #[ts(as = "Option<String>")]
    pub claim: Option<ClaimRef>,
    /// Its own label.
    #[ts(as = "Option<mirror::Handling>")]
    pub handling: Option<Handling>,
}

/// Takes exchange rates from a table that is an exhibit of the case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReadRates {
    /// The exhibit whose text is the table.
    #[ts(as = "String")]
    pub exhibit: ExhibitRef,
    /// ISO 4217 code of one currency.
    pub from: String,
    /// ISO 4217 code of the other; the table's own direction is kept.
    pub to: String,
    /// The first day, `YYYY-MM-DD`; a month or a year means all of it.
    pub since: String,
    /// The last day; `since` if left out.
    pub until: Option<String>,
    /// What is recorded of the rates found.
    pub take: TakeRates,
}

/// What is recorded of the rates that a table gives for some days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum TakeRates {
    /// Every rate.
    Each,
    /// Their mean, as one average of the period.
    Mean,
    /// What prices of one time are at those of another: from the mean of an index in
    /// `since` to its mean in `until`; both currencies are the same.
    Index,
    /// The lowest and the highest, for everything between two.
    Span,
}

/// Looks for figures in a text. Needs no case.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ParseText {
    /// The text.
    pub text: String,
    /// Its language, a BCP 47 tag; guessed from script and words if left out.
    pub lang: Option<String>,
}

/// Sets two figures side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareFigures {
    /// The one.
    #[ts(as = "String")]
    pub left: FigureRef,
    /// The other.
    #[ts(as = "String")]
    pub right: FigureRef,
}

/// Changes fields of a record or of the case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditRecord {
    /// A ref, or `case`.
    #[ts(as = "String")]
    pub target: Target,
    /// The new values, by key.
    #[ts(type = "Record<string, unknown>")]
    pub fields: serde_json::Map<String, Value>,
    /// Why.
    pub because: String,
}

/// Puts a source under protection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProtectSource {
    /// The source.
    #[ts(as = "String")]
    pub r#ref: SourceRef,
    /// What it is called from now on.
    pub code_name: String,
}

/// Removes a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveRecord {
    /// The record.
    #[ts(as = "String")]
    pub r#ref: Ref,
    /// Why.
    pub because: String,
}

/// Lists records of one noun, in the order of their numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ListRecords {
    /// The noun's key, such as `sources` or `exchangeRates`.
    pub noun: String,
    /// Only those after this number.
    pub after: Option<i64>,
    /// At most so many; 200 if left out.
    pub limit: Option<u32>,
}

/// Names a record, or the case itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowRecord {
    /// A ref, or `case`.
    #[ts(as = "String")]
    pub r#ref: Target,
}

/// Names a text layer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ByLayer {
    /// The layer.
    #[ts(as = "String")]
    pub layer: LayerRef,
}

/// Names a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ByClaim {
    /// The claim.
    #[ts(as = "String")]
    pub claim: ClaimRef,
}

/// Names claims that cannot all be true.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WeighClaims {
    /// The claims, two at the least.
    #[ts(as = "Vec<String>")]
    pub claims: Vec<ClaimRef>,
}

/// Turns down what the program put forward.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Dismiss {
    /// Its key: of a proposal as answered; of a lint its rule and refs, with
    /// spaces between.
    pub key: String,
    /// Why.
    pub because: String,
    /// Puts forward again what was turned down.
    pub again: Option<bool>,
}

/// Searches the case.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Search {
    /// Words to be found.
    pub query: String,
    /// At most so many places; 50 if left out.
    pub limit: Option<u32>,
}

/// Makes a PDF of a dossier.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportDossier {
    /// Where the file goes.
    pub path: String,
    /// The dossier; the only one there is if left out, the standard brief if
    /// there is none.
    #[ts(as = "Option<String>")]
    pub dossier: Option<DossierRef>,
    /// The label it asks for; it is never less strict than what it prints.
    #[ts(as = "Option<mirror::Handling>")]
    pub handling: Option<Handling>,
    /// Ratings as they stood at the end of this day, `2024-05-31`; as they
    /// stand now if left out.
    #[serde(rename = "ratedOn")]
    pub rated_on: Option<String>,
    /// Whether a file that is there may be replaced.
    pub force: Option<bool>,
}

/// Writes a case document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportDocument {
    /// Where the document goes.
    pub path: String,
    /// Whether the bytes of exhibits go along, in a folder beside it; yes if
    /// left out.
    pub files: Option<bool>,
    /// Whether names of protected sources go along; no if left out.
    pub identities: Option<bool>,
    /// Whether what is there may be replaced.
    pub force: Option<bool>,
}

/// Checks the open case.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct VerifyCase {
    /// An earlier copy or a produced file: its head must be in this journal.
    pub against: Option<String>,
}

/// Checks a produced file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct VerifyFile {
    /// The produced file.
    pub path: String,
    /// The case it was made from.
    pub against: Option<String>,
}
