//! The shapes of records and figures for the type map alone. Nothing is ever
//! made of these types: records travel as the case file serialises them. Tests
//! hold them to it: every record of a case must read into its mirror and come
//! out as the same JSON, and every key that a command takes must stand here.

#![allow(
    missing_docs,
    reason = "every field is documented where the record is made"
)]

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! terms {
    ($($name:ident { $($variant:ident = $spelled:literal),+ $(,)? })+) => {$(
        #[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
        pub enum $name { $(#[serde(rename = $spelled)] $variant),+ }
    )+};
}

terms! {
    Handling {
        Red = "TLP:RED", AmberStrict = "TLP:AMBER+STRICT", Amber = "TLP:AMBER",
        Green = "TLP:GREEN", Clear = "TLP:CLEAR",
    }
    SourceKind {
        Person = "person", Outlet = "outlet", Organisation = "organisation",
        Government = "government", Instrument = "instrument", Dataset = "dataset",
        Rumour = "rumour", Unknown = "unknown",
    }
    Basis {
        Observed = "observed", Documented = "documented", Inferred = "inferred",
        Told = "told", Unknown = "unknown",
    }
    Direction { Supports = "supports", Disputes = "disputes", Context = "context" }
    ElementStatus { Met = "met", Partly = "partly", NotMet = "not-met" }
    Soundness { Solid = "solid", Caveated = "caveated", Unsupported = "unsupported" }
    ChallengeKind { Rebut = "rebut", Undercut = "undercut", Undermine = "undermine" }
    Factor {
        Access = "access", Expertise = "expertise", Motive = "motive",
        TrackRecord = "track-record", InternalConsistency = "internal-consistency",
        Corroboration = "corroboration", Recency = "recency",
    }
    Strength { Strong = "strong", Moderate = "moderate", Weak = "weak" }
    DependenceType {
        Republication = "republication", Syndication = "syndication",
        Translation = "translation", Paraphrase = "paraphrase", Cites = "cites",
        SameInterviewee = "same-interviewee", SameAuthor = "same-author",
        SameInstitution = "same-institution", SameDataset = "same-dataset",
        SharedInterest = "shared-interest", Unknown = "unknown",
    }
    RateKind {
        Spot = "spot", PeriodAverage = "period-average", EndOfPeriod = "end-of-period",
        Official = "official", Parallel = "parallel", Operational = "operational",
        Index = "index",
    }
    Hedge {
        None = "none", Range = "range", AtLeast = "at_least", MoreThan = "more_than",
        AtMost = "at_most", LessThan = "less_than", UpTo = "up_to", Nearly = "nearly",
        JustOver = "just_over", About = "about", Magnitude = "magnitude", OneOf = "one_of",
    }
    Assumed { Estimate = "estimate", Convention = "convention", Tolerance = "tolerance" }
    Kind { Stock = "stock", Flow = "flow", Price = "price", Share = "share" }
    Polarity { Asserted = "asserted", Denied = "denied" }
    CurrencyBasis { Explicit = "explicit", Inferred = "inferred" }
}

/// One end of a figure: a value, or a range in which that end lies. Numbers
/// are exact rationals as text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged, deny_unknown_fields)]
pub enum Bound {
    Value {
        value: String,
        closed: bool,
    },
    Range {
        from: String,
        to: String,
        closed: bool,
    },
}

/// A page by its number from 1, or by its printed label.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum PageName {
    Number(u64),
    Label(String),
}

/// How well a quote's words match its layer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Tier {
    Exact,
    Whitespace,
    Typographic,
    Fuzzy(u32),
    Lost,
}

macro_rules! shapes {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name { $($(#[$fmeta])* pub $field: $type),+ }
    )+};
}

shapes! {
    Page { label: String, start: u64 }

    Source {
        r#ref: String, name: Option<String>, kind: SourceKind, protected: bool,
        code_name: Option<String>, access: Option<String>, handling: Option<Handling>,
        same_as: Option<String>,
    }
    Exhibit {
        r#ref: String, file: Option<String>, title: String, media_type: String,
        sha256: String, length: Option<u64>, publisher: Option<String>,
        published: Option<String>, url: Option<String>, acquired_from: Option<String>,
        acquired_at: Option<String>,
        #[ts(type = "unknown[]")] notes: Vec<serde_json::Value>,
        handling: Option<Handling>,
    }
    Layer {
        r#ref: String, exhibit: String, maker: String, version: String, options: String,
        sha256: String, length: u64, pages: Vec<Page>, language: Option<String>,
        handling: Option<Handling>,
    }
    Quote {
        r#ref: String, exhibit: String, layer: String, exact: String, prefix: String,
        suffix: String, start: u64, end: u64, page: Option<String>, chain: Vec<String>,
        speaker: Option<String>, basis: Basis, asserted: Option<String>,
        translation: Option<String>, paraphrase: Option<String>, tier: Tier,
        handling: Option<Handling>,
    }
    /// That a record stands under an element.
    Placement {
        list: String, version: Option<String>, element: String, why: Option<String>,
        status: Option<ElementStatus>,
    }
    Assumption {
        statement: String, why: Option<String>, failure: Option<String>,
        change: Option<String>, confidence: Option<Soundness>,
    }
    Challenge { kind: ChallengeKind, statement: String, answer: Option<String> }
    Claim {
        r#ref: String, statement: String, occurred: Option<String>,
        elements: Vec<Placement>, assumptions: Vec<Assumption>, challenges: Vec<Challenge>,
        handling: Option<Handling>,
    }
    Evidence {
        r#ref: String, claim: String, quote: String, direction: Direction,
        strength: Option<Strength>, why: Option<String>, elements: Vec<Placement>,
        challenges: Vec<Challenge>, handling: Option<Handling>,
    }
    /// The quantity of a figure.
    Quantity {
        hedge: Option<Hedge>, lower: Option<Bound>, upper: Option<Bound>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        options: Option<Vec<String>>,
        unit: Option<String>, per: Vec<String>, kind: Option<Kind>, as_of: Option<String>,
        polarity: Polarity, approximate: bool, currency_basis: Option<CurrencyBasis>,
    }
    Figure {
        r#ref: String, quote: Option<String>, claim: Option<String>,
        verbatim: Option<String>, measure: String, hedge: Option<Hedge>,
        lower: Option<Bound>, upper: Option<Bound>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        options: Option<Vec<String>>,
        unit: Option<String>, per: Vec<String>, kind: Option<Kind>, as_of: Option<String>,
        polarity: Polarity, approximate: bool, currency_basis: Option<CurrencyBasis>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        formula: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        inputs: Option<Vec<String>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional, type = "unknown[]")]
        notes: Option<Vec<serde_json::Value>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        assumed: Option<Assumed>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        because: Option<String>,
        handling: Option<Handling>,
    }
    /// A figure found in a text, with its place in code points.
    FoundFigure {
        verbatim: String, hedge: Hedge, lower: Option<Bound>, upper: Option<Bound>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        options: Option<Vec<String>>,
        unit: Option<String>, per: Vec<String>, kind: Option<Kind>, as_of: Option<String>,
        polarity: Polarity, approximate: bool, currency_basis: Option<CurrencyBasis>,
        start: u64, end: u64,
        /// What it may be a measure of, from the words about it; null where they say nothing.
        measure: Option<String>,
    }
    /// A place where words stand; `fuzzy` is nearly.
    FoundPlace {
        start: u64, end: u64, page: Option<String>, tier: Tier, words: String,
        prefix: String, suffix: String,
    }
    FoundPlaces { layer: String, places: Vec<FoundPlace>, more: bool }
    Rating {
        r#ref: String, target: String, scale: String, version: String, value: String,
        because: String, by: String, at: String, factors: Vec<Factor>,
        topic: Option<String>, period: Option<String>, probability: Option<String>,
        blind: bool, handling: Option<Handling>,
    }
    Dependence {
        r#ref: String, from: String, target: String, r#type: DependenceType,
        why: Option<String>, handling: Option<Handling>,
    }
    ExchangeRate {
        r#ref: String, from: String, to: String, value: String, date: String,
        kind: RateKind, cited: Option<String>, why: Option<String>,
        handling: Option<Handling>,
    }
    Finding {
        r#ref: String, statement: String, claims: Vec<String>, standard: Option<String>,
        likelihood: Option<String>, confidence: Option<String>, scope: Option<String>,
        contrary: Option<String>, would_change: Option<String>, elements: Vec<Placement>,
        assumptions: Vec<Assumption>, challenges: Vec<Challenge>, handling: Option<Handling>,
    }
    Dossier {
        r#ref: String, title: String, handling: Option<Handling>,
        blocks: Vec<Block>,
    }
}

/// One part of a dossier. A list of claims or figures that is not there means all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields)]
pub enum Block {
    Summary {},
    Prose {
        #[serde(skip_serializing_if = "Option::is_none")]
        heading: Option<String>,
        text: String,
    },
    Claim {
        claim: String,
    },
    Figures {
        #[serde(skip_serializing_if = "Option::is_none")]
        claims: Option<Vec<String>>,
    },
    Chart {
        #[serde(skip_serializing_if = "Option::is_none")]
        claims: Option<Vec<String>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        figures: Option<Vec<String>>,
    },
    Sources {
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[ts(optional, as = "Option<bool>")]
        history: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        falls: Option<Vec<String>>,
    },
    Exhibits {},
    Chain {
        claim: String,
    },
    Matrix {
        #[serde(skip_serializing_if = "Option::is_none")]
        claims: Option<Vec<String>>,
    },
    Elements {
        list: String,
    },
    Timeline {
        #[serde(skip_serializing_if = "Option::is_none")]
        claims: Option<Vec<String>>,
    },
    Assumptions {},
    Hypotheses {
        claims: Vec<String>,
    },
    Findings {},
    Statements {},
    Method {},
}

/// A place in a new order: the number of a block that stays, or a new block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Placed {
    Kept { keep: u64 },
    New(Block),
}

/// Any record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum SomeRecord {
    Source(Source),
    Exhibit(Exhibit),
    Layer(Layer),
    Quote(Quote),
    Claim(Claim),
    Evidence(Evidence),
    Figure(Box<Figure>),
    Rating(Rating),
    Dependence(Dependence),
    ExchangeRate(ExchangeRate),
    Finding(Finding),
    Dossier(Dossier),
}

macro_rules! asked {
    ($($name:ident { $($field:ident: $type:ty),+ $(,)? } + { $($opt:ident: $otype:ty),+ $(,)? })+) => {$(
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[ts(optional_fields = nullable)]
        pub struct $name { $(pub $field: $type,)+ $(pub $opt: Option<$otype>,)+ }
    )+};
}

asked! {
    NewSource { kind: SourceKind } + {
        r#ref: String, name: String, aliases: Vec<String>, protected: bool,
        code_name: String, access: String, handling: Handling, same_as: String,
    }
    NewQuote { exact: String } + {
        r#ref: String, exhibit: String, layer: String, prefix: String, suffix: String,
        start: u64, end: u64, page: PageName, chain: Vec<String>, speaker: String,
        basis: Basis, asserted: String, translation: String, paraphrase: String,
        handling: Handling,
    }
    Bearing { claim: String } + { direction: Direction, strength: Strength, why: String }
    Stated { verbatim: String, measure: String } + { per: Vec<String> }
    NewClaim { statement: String } + {
        r#ref: String, occurred: String, elements: Vec<Placement>,
        assumptions: Vec<Assumption>, challenges: Vec<Challenge>, handling: Handling,
    }
    NewEvidence { claim: String, quote: String, direction: Direction } + {
        r#ref: String, strength: Strength, why: String, elements: Vec<Placement>,
        challenges: Vec<Challenge>, handling: Handling,
    }
    NewFigure { measure: String } + {
        r#ref: String, quote: String, claim: String, verbatim: String, hedge: Hedge,
        lower: Bound, upper: Bound, options: Vec<String>, unit: String,
        per: Vec<String>, kind: Kind, as_of: String, polarity: Polarity,
        approximate: bool, currency_basis: CurrencyBasis, formula: String,
        assumed: Assumed, because: String, handling: Handling,
    }
    NewRating { target: String, scale: String, value: String, because: String } + {
        r#ref: String, version: String, by: String, at: String, factors: Vec<Factor>,
        topic: String, period: String, probability: String, blind: bool, handling: Handling,
    }
    NewDependence { from: String, target: String, r#type: DependenceType } + {
        r#ref: String, why: String, handling: Handling,
    }
    NewExchangeRate {
        from: String, to: String, value: String, date: String, kind: RateKind,
    } + { r#ref: String, cited: String, why: String, handling: Handling }
    NewFinding { statement: String } + {
        r#ref: String, claims: Vec<String>, standard: String, likelihood: String,
        confidence: String, scope: String, contrary: String, would_change: String,
        elements: Vec<Placement>, assumptions: Vec<Assumption>, challenges: Vec<Challenge>,
        handling: Handling,
    }
}
