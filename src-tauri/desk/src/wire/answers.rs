//! What commands answer. Records are answered as the case file serialises them.

use std::collections::BTreeMap;

use crate::wire::mirror;
use assay_casefile::claim::Claim;
use assay_casefile::dependence::Dependence;
use assay_casefile::evidence::Evidence;
use assay_casefile::exchange_rate::ExchangeRate;
use assay_casefile::exhibit::Exhibit;
use assay_casefile::figure::Figure;
use assay_casefile::quote::Quote;
use assay_casefile::rating::Rating;
use assay_casefile::source::Source;
use assay_casefile::{Handling, Ref};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

/// The version of the program and who is using it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppInfo {
    /// Of the program.
    pub version: String,
    /// The name that entries will carry.
    pub actor: String,
    /// BCP 47 tag of the person's language.
    pub locale: String,
}

/// A case that was open lately.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecentCase {
    /// Where it was.
    pub path: String,
    /// What it was called.
    pub title: String,
    /// When, RFC 3339.
    pub opened_at: String,
    /// Whether there is still a file.
    pub exists: bool,
}

/// How many records of each noun.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each field is the noun it counts")]
pub struct Counts {
    pub sources: u64,
    pub exhibits: u64,
    pub layers: u64,
    pub quotes: u64,
    pub claims: u64,
    pub evidence: u64,
    pub figures: u64,
    pub ratings: u64,
    pub dependences: u64,
    pub exchange_rates: u64,
    pub findings: u64,
    pub dossiers: u64,
}

/// The journal in three values.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Journal {
    /// How many entries there are.
    pub length: i64,
    /// Hash of the last entry that changed a record, in hexadecimal.
    pub head: String,
    /// When that was, RFC 3339.
    pub at: String,
}

/// What a case is, without its records.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Info {
    /// What it is called.
    pub title: String,
    /// What it asks.
    pub question: Option<String>,
    /// Its label.
    #[ts(as = "mirror::Handling")]
    pub handling: Handling,
    /// How many records.
    pub counts: Counts,
    /// Version of its schema.
    pub schema: i64,
    /// Its journal.
    pub journal: Journal,
    /// Whether the file is sealed.
    pub encrypted: bool,
}

/// What an open case shows first.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Overview {
    /// Where the file is.
    pub path: String,
    /// What it is.
    #[serde(flatten)]
    pub info: Info,
    /// What the checks found.
    pub attention: Vec<Lint>,
    /// The last entries of the journal, the latest first.
    pub recent: Vec<Entry>,
    /// What undo would take back; null where there is nothing.
    pub undo: Option<String>,
    /// What redo would bring back; null where there is nothing.
    pub redo: Option<String>,
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Lint {
    /// The name of the rule.
    pub rule: String,
    /// How bad it is.
    pub severity: Severity,
    /// The records that it is about.
    pub refs: Vec<String>,
    /// What is the matter, in one sentence.
    pub message: String,
    /// Why a person turned it down; left out where nobody did.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub dismissed: Option<String>,
}

/// A dependence that shared wording suggests; a person decides.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Proposed {
    /// What turning it down is told by.
    pub key: String,
    /// The exhibit that may rest on the other.
    pub from: String,
    /// The other.
    pub target: String,
    /// In what way, as a case document spells it.
    pub r#type: String,
    /// What the direction rests on: date, completeness, quoting, unsure.
    pub order: String,
    /// How much of the dependent text is shared, in thousandths.
    pub from_cover: u32,
    /// The same of the other text.
    pub target_cover: u32,
    /// What is shared, in the order of the dependent text.
    pub passages: Vec<Shared>,
}

/// Words, or what a translation keeps, in two texts.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Shared {
    /// In the dependent text.
    pub from: Words,
    /// In the other.
    pub target: Words,
}

/// Words where they stand in a layer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Words {
    /// The layer.
    pub layer: String,
    /// The first code point.
    pub start: u32,
    /// Behind the last.
    pub end: u32,
    /// The words.
    pub text: String,
    /// Which code points of the words are equal on both sides, from and to.
    pub equal: Vec<(u32, u32)>,
}

/// How bad a finding of a check is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something false would be printed.
    Error,
    /// Somebody should look at it.
    Warning,
    /// Good to know.
    Note,
}

/// One entry of the journal, in a line.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Entry {
    /// Its number.
    pub seq: i64,
    /// When, RFC 3339.
    pub at: String,
    /// Who.
    pub actor: String,
    /// `change`, `undo`, `redo`, `event`, `migration` or `disposal`.
    pub kind: String,
    /// A verb and refs.
    pub label: String,
}

/// One entry of the journal, with what it changed.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct HistoryEntry {
    /// The line.
    #[serde(flatten)]
    pub entry: Entry,
    /// Why, where a reason was given.
    pub reason: Option<String>,
    /// Field by field.
    pub changes: Vec<FieldChange>,
}

/// One field before and after.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FieldChange {
    /// The record, or `case`.
    pub r#ref: String,
    /// The field.
    pub field: String,
    /// What it was; null where it was not there.
    #[ts(type = "unknown")]
    pub before: Value,
    /// What it became; null where it is gone.
    #[ts(type = "unknown")]
    pub after: Value,
}

/// A number that changes whenever another process wrote to the case.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
pub struct Poll {
    /// Compare it with the last one; it counts nothing.
    pub version: i64,
}

/// What a command that changes the case answers.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Changed<T> {
    /// What was asked for.
    pub value: T,
    /// The entry that was made; null where nothing changed.
    pub seq: Option<i64>,
    /// The nouns whose records changed, by their keys.
    pub touched: Vec<String>,
    /// The records that were made, changed or removed; null where they are many.
    pub records: Option<Vec<String>>,
    /// What should be looked at, one sentence each.
    pub warnings: Vec<String>,
}

macro_rules! records {
    ($($(#[$doc:meta])* $name:ident($of:ty) = $mirror:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, TS)]
        #[serde(transparent)]
        pub struct $name(#[ts(as = $mirror)] pub $of);
    )+};
}

records! {
    /// A source as it stands.
    SourceRecord(Source) = "mirror::Source";
    /// An exhibit as it stands.
    ExhibitRecord(Exhibit) = "mirror::Exhibit";
    /// A quote as it stands.
    QuoteRecord(Quote) = "mirror::Quote";
    /// A claim as it stands.
    ClaimRecord(Claim) = "mirror::Claim";
    /// An evidence line as it stands.
    EvidenceRecord(Evidence) = "mirror::Evidence";
    /// A figure as it stands.
    FigureRecord(Figure) = "mirror::Figure";
    /// A rating as it stands.
    RatingRecord(Rating) = "mirror::Rating";
    /// A dependence as it stands.
    DependenceRecord(Dependence) = "mirror::Dependence";
    /// An exchange rate as it stands.
    ExchangeRateRecord(ExchangeRate) = "mirror::ExchangeRate";
}

/// Any record, or the case's own settings.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(transparent)]
pub struct AnyRecord(#[ts(as = "mirror::SomeRecord")] pub Value);

/// Some of an exhibit's bytes.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SomeBytes {
    /// The bytes in base64 (RFC 4648, section 4).
    pub base64: String,
    /// How many the exhibit has.
    pub total: u64,
}

/// Figures found in a text, in the order of the text.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(transparent)]
pub struct Found(#[ts(as = "Vec<mirror::FoundFigure>")] pub Vec<Value>);

/// How two figures stand to each other.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Compared {
    /// `equal`, `contains`, `contained`, `overlap`, `disjoint` or `incomparable`.
    pub relation: String,
    /// The same in a word, or that the two contradict each other.
    pub verdict: String,
    /// Why, in words.
    pub why: String,
    /// The one as aligned; as it stands where it could not be aligned.
    #[ts(as = "mirror::Quantity")]
    pub left: Value,
    /// The other as aligned.
    #[ts(as = "mirror::Quantity")]
    pub right: Value,
}

/// The text of a layer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct LayerText {
    /// The text; never markup, whatever it looks like.
    pub text: String,
}

/// A place that a search found.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Hit {
    /// The record.
    pub r#ref: String,
    /// Its noun's key.
    pub noun: String,
    /// Number of the page from 1, for a layer that has pages.
    pub page: Option<i64>,
    /// First code point of the place, for a layer.
    pub start: Option<u64>,
    /// One past its last code point, for a layer.
    pub end: Option<u64>,
    /// The words around it.
    pub snippet: String,
    /// First code point and one past the last, in the snippet, of each of the
    /// words that were asked for.
    pub marks: Vec<(u64, u64)>,
}

/// Claims set side by side.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Weighed {
    /// The claims, in the order asked for.
    pub claims: Vec<String>,
    /// What counts against each: two for very inconsistent, one for inconsistent.
    pub inconsistency: Vec<u64>,
    /// The claims that least counts against; several may be equal.
    pub least: Vec<String>,
    /// The origins of the evidence, known ones first.
    pub rows: Vec<WeighedRow>,
    /// The lines without which, each alone, other claims would be least
    /// inconsistent.
    pub turning: Vec<TurningLine>,
}

/// A line on which the result turns.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TurningLine {
    /// The line.
    pub line: String,
    /// Its quote.
    pub quote: String,
    /// The claim on which it bears.
    pub claim: String,
    /// The claims that least counts against without it.
    pub without: Vec<String>,
}

/// What one origin says of each claim.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WeighedRow {
    /// The first teller; empty if none is named.
    pub root: String,
    /// Whether that teller is the origin.
    pub known: bool,
    /// Its quotes.
    pub quotes: Vec<String>,
    /// A cell a claim; null where it was never set against it.
    pub cells: Vec<Option<Consistency>>,
    /// The lines behind each cell.
    pub lines: Vec<Vec<String>>,
    /// The claims that least counts against without it.
    pub without: Vec<String>,
    /// Whether it tells the claims apart.
    pub diagnostic: bool,
    /// Whether other claims would be least inconsistent without it.
    pub turning: bool,
}

/// How evidence stands to a claim that competes with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Consistency {
    /// It would hardly be seen if the claim were true.
    VeryInconsistent,
    /// It speaks against the claim.
    Inconsistent,
    /// It says nothing either way.
    Neutral,
    /// It is what the claim would lead one to expect.
    Consistent,
}

/// How many exhibits and how many origins support a claim.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Origins {
    /// Exhibits that support it.
    pub exhibits: u64,
    /// Groups whose origin is known.
    pub origins: u64,
    /// Groups of unknown lineage.
    pub unknown: u64,
    /// Circles in which support leads back to itself.
    pub cycles: u64,
    /// What cannot be right about it, each with the records concerned.
    pub alerts: Vec<OriginAlert>,
    /// What belongs together.
    pub groups: Vec<OriginGroup>,
}

/// Something that cannot be right about how the support of a claim came about.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OriginAlert {
    /// What it is.
    pub kind: OriginAlertKind,
    /// The records concerned.
    pub records: Vec<String>,
    /// That in words.
    pub message: String,
}

/// What cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum OriginAlertKind {
    /// Records derive from each other in a circle, or one from itself.
    Circle,
    /// What was derived is older than what it derives from.
    Backwards,
    /// A chain comes back to a teller who had passed the words on.
    Returning,
}

/// Support that counts once.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OriginGroup {
    /// The first teller.
    pub root: String,
    /// Whether that teller is the origin.
    pub known: bool,
    /// Its quotes.
    pub quotes: Vec<String>,
    /// How the words of each came here.
    pub chains: Vec<String>,
}

/// A produced file.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Exported {
    /// Where it is.
    pub path: String,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
    /// How many bytes.
    pub length: u64,
    /// How many pages, of a PDF.
    pub pages: Option<u64>,
    /// The standards that it meets, of a PDF.
    pub standard: Option<String>,
    /// The entry that remembers it, of a dossier.
    pub seq: Option<i64>,
}

/// What an import brought.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Imported {
    /// How many records.
    pub records: u64,
    /// From the document's refs to those of the case.
    #[ts(type = "Record<string, string>")]
    pub map: BTreeMap<RefKey, String>,
}

/// A ref as a key of a JSON object, in the order of nouns and numbers.
pub type RefKey = Ref;

/// What an undo or redo did.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Undone {
    /// The entries that were taken back or brought back.
    pub entries: Vec<i64>,
    /// Their labels.
    pub labels: Vec<String>,
}

/// What a check of a case or a file found.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Verified {
    /// Whether everything is as it should be.
    pub ok: bool,
    /// What is not.
    pub differences: Vec<Difference>,
}

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct Difference {
    /// Where.
    pub r#where: String,
    /// What, in words.
    pub what: String,
}
