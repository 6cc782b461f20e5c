//! Refs as this crate sees them: a number with its noun's letter.
//!
//! They name records and nothing more: no check that a record exists is made
//! here, and no number is ever handed out here.

use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $letter:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{}"), self.0)
            }
        }
    )+};
}

ids! {
    /// A source, printed `S1`.
    SourceId = "S";
    /// An exhibit, printed `E1`.
    ExhibitId = "E";
    /// A quote, printed `Q1`.
    QuoteId = "Q";
    /// A claim, printed `C1`.
    ClaimId = "C";
    /// An evidence line, printed `L1`.
    EvidenceId = "L";
    /// A rating, printed `R1`.
    RatingId = "R";
    /// A dependence, printed `P1`.
    DependenceId = "P";
    /// A finding, printed `J1`.
    FindingId = "J";
}

/// What a dependence runs between: a quote or a whole exhibit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Record {
    /// A whole exhibit.
    Exhibit(ExhibitId),
    /// One quote.
    Quote(QuoteId),
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Record::Exhibit(id) => id.fmt(f),
            Record::Quote(id) => id.fmt(f),
        }
    }
}

impl From<ExhibitId> for Record {
    fn from(id: ExhibitId) -> Self {
        Record::Exhibit(id)
    }
}

impl From<QuoteId> for Record {
    fn from(id: QuoteId) -> Self {
        Record::Quote(id)
    }
}
